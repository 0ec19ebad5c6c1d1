/** How many requests are being answered, and who is let in the less there is room. */
export interface Load {
  inFlight: number;
  readonly isFull: () => boolean;
  /** Whether candidates with this share of the traffic have more than their part of the places, of which few are left. */
  readonly isCrowded: (places: number, share: number) => boolean;
  /** Nothing is scored unseen. */
  readonly isBusy: () => boolean;
}

/** From here on a slow candidate takes no more places. */
const CROWDED = 0.75;
/**
 * So many times as long as production's a candidate's answers may take before its requests are shed for want of places. Where too
 * much is asked of versions that are alike, all are shed alike: else a test would find a difference that the gateway had made.
 */
const SLOWER = 2;
/** Few places are as likely to be taken by chance. */
const LEAST_PART = 1 / 32;
const UNSEEN_SHARE = 0.25;

export function createLoad(most: number): Load {
  const load: Load = {
    inFlight: 0,
    isFull: () => load.inFlight >= most,
    isCrowded: (places, share) => {
      const part = (share * SLOWER) / (share * SLOWER + 1 - share);
      return load.inFlight > most * CROWDED && places > part * load.inFlight + most * LEAST_PART;
    },
    isBusy: () => load.inFlight > most * UNSEEN_SHARE,
  };
  return load;
}
