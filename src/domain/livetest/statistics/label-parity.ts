import {
  addEvents,
  type ComparedEvents,
  type EventCounts,
  type LogRatios,
  logMixture,
  NO_RATIOS,
} from './event-share.ts';

/** Of an arm's decisions that are old enough for a label. */
export interface LabelCounts {
  readonly labelled: number;
  readonly missing: number;
}

/** Likelihood ratios of four questions: whether a label comes, or stays away, more or less often than in production. */
export type ParityRatios = readonly LogRatios[];

const QUESTIONS = [
  { event: 'labelled', direction: 'more' },
  { event: 'labelled', direction: 'fewer' },
  { event: 'missing', direction: 'more' },
  { event: 'missing', direction: 'fewer' },
] as const;

export const NO_PARITY: ParityRatios = QUESTIONS.map(() => NO_RATIOS);

/** Where nearly all labels come, those that are missing tell the arms apart, and where few come, those that are there. */
export function addLabels(parity: ParityRatios, production: LabelCounts, candidate: LabelCounts): ParityRatios {
  return QUESTIONS.map(({ event, direction }, index) => {
    const compared: ComparedEvents = { production: countOf(production, event), candidate: countOf(candidate, event) };
    return addEvents(parity[index] ?? NO_RATIOS, { ratio: 1, direction }, compared);
  });
}

function countOf(labels: LabelCounts, event: keyof LabelCounts): EventCounts {
  return { events: labels[event], requests: labels.labelled + labels.missing };
}

/** ln of the e-value, the average of the four, against the same share of labels in both arms. */
export function logParity(parity: ParityRatios): number {
  return logMixture(parity.flat());
}
