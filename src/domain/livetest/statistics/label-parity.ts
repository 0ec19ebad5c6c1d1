import { addEvents, type ComparedEvents, logMixture, type LogRatios, mayReach, NO_RATIOS } from './event-share.ts';

/** Of an arm's decisions that are old enough for a label. */
export interface LabelCounts {
  readonly labelled: number;
  readonly missing: number;
}

/** Whether a label comes, or stays away, more or less often than in production. */
export type ParityRatios = Readonly<Record<keyof LabelCounts, LogRatios>>;

export const NO_PARITY: ParityRatios = { labelled: NO_RATIOS, missing: NO_RATIOS };

/** Where nearly all labels come, those that are missing tell the arms apart, and where few come, those that are there. */
export function addLabels(
  { labelled, missing }: ParityRatios,
  production: LabelCounts,
  candidate: LabelCounts,
): ParityRatios {
  return {
    labelled: addEvents(labelled, 1, comparedOf('labelled', production, candidate)),
    missing: addEvents(missing, 1, comparedOf('missing', production, candidate)),
  };
}

function comparedOf(event: keyof LabelCounts, production: LabelCounts, candidate: LabelCounts): ComparedEvents {
  return {
    production: { events: production[event], requests: production.labelled + production.missing },
    candidate: { events: candidate[event], requests: candidate.labelled + candidate.missing },
  };
}

/** ln of the e-value, the average over both events and directions, against the same share of labels in both arms. */
export function logParity({ labelled, missing }: ParityRatios): number {
  return logMixture([...labelled, ...missing]);
}

export function mayBeUnequal({ labelled, missing }: ParityRatios, logNeeded: number): boolean {
  return mayReach(labelled, logNeeded) || mayReach(missing, logNeeded);
}
