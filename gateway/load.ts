/** How many requests are being answered, and who is let in the less there is room. */
export interface Load {
  inFlight: number;
  readonly isFull: () => boolean;
  /** Only requests of production are let in. */
  readonly isCrowded: () => boolean;
  /** Nothing is scored unseen. */
  readonly isBusy: () => boolean;
}

/** The last quarter of the places is production's alone, and a slow candidate cannot take it. */
const CANDIDATES_SHARE = 0.75;
const UNSEEN_SHARE = 0.25;

export function createLoad(most: number): Load {
  const load: Load = {
    inFlight: 0,
    isFull: () => load.inFlight >= most,
    isCrowded: () => load.inFlight > most * CANDIDATES_SHARE,
    isBusy: () => load.inFlight > most * UNSEEN_SHARE,
  };
  return load;
}
