import type { Contradiction } from '../domain/certification/contradictions/find-contradictions.ts';
import type { Relation } from '../domain/certification/contradictions/wrong.ts';
import { quoteText } from '../domain/quote-text.ts';
import type { Certificate } from './generated/types.ts';

/** What a certificate says against itself. */
export function describeContradiction(contradiction: Contradiction, certificate: Certificate): string {
  return `The certificate contradicts itself: ${describe(contradiction, certificate)}.`;
}

function describe(contradiction: Contradiction, { verdict }: Certificate): string {
  switch (contradiction.code) {
    case 'verdict-contradicted':
      return `its verdict is ${verdict}, its gates and findings give ${contradiction.decided}`;
    case 'finding-misfit':
      return `its finding ${contradiction.finding} is not what findings of that code are`;
    case 'evidence-contradicted':
      return `what stands at ${contradiction.pointer} cannot be, as ${RELATIONS[contradiction.relation]}`;
    case 'gate-contradicted':
      return `the gate ${quoteText(contradiction.gate)} has another result than its value, limit and reason give`;
    case 'gate-unfounded':
      return `the number of the gate ${quoteText(contradiction.gate)} is not the one among its measurements`;
    case 'gate-misquoted':
      return `the gate ${quoteText(contradiction.gate)} repeats something else than was measured of the two models`;
    case 'gate-misfit':
      return `the gate ${quoteText(contradiction.gate)} is of another kind than its metric`;
    case 'gate-reversed':
      return `the gate ${quoteText(contradiction.gate)} asks for the opposite of what its kind asks for`;
    case 'gate-repeated':
      return `it has two gates ${quoteText(contradiction.gate)}`;
    case 'gate-not-blocking':
      return `the gate ${quoteText(contradiction.gate)} is decided and does not count`;
  }
}

/** What holds in every certificate. */
const RELATIONS: Readonly<Record<Relation, string>> = {
  'named-once': 'everything is named once',
  'known-data': 'evaluation sets are those of the certificate',
  'known-mode': 'modes are those that the version is certified in',
  'has-baseline': 'nothing is compared without a baseline',
  'other-version': 'a version is compared with another one',
  interval: 'an interval has its ends in order and its value between them',
  metric: 'each metric has a range, and one way of it is better',
  difference: "a difference is the candidate's number minus the baseline's",
  gap: "a gap is the highest group's number minus the lowest group's",
  drop: 'a drop is what noise takes of the metric',
  ratio: "a ratio is the candidate's figure over the baseline's",
  part: 'a part is no more than the whole',
  sum: 'what is counted over the same rows, calls, files or operators has one sum',
  'p-value': 'the counts beside it give another p-value',
  'f1-score': 'the F1 score is the harmonic mean of precision and recall',
  figure: 'the points of a figure have as many numbers in each series, and shares lie between 0 and 1',
  percentile: 'a greater percentile is no smaller time',
  stretch: 'the stretches beside it have other rounds or ratios',
  'batch-size': 'calls of other numbers of rows are compared by throughput alone',
  spread: 'how much a metric varies is told of what was measured, and a plan rests on that',
  finding: 'a check that failed has a finding',
  digest: "an artifact's digest is that of its files",
  time: 'what was taken over was measured before',
  search: 'the search for a baseline has found another',
};
