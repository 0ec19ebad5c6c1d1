import type { FindingFacts } from '../../domain/finding/finding.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { formatLimit, formatPercent } from '../format.ts';
import type { FindingSentence, FindingSentences } from './sentence.ts';

export const ROBUSTNESS_SENTENCES: FindingSentences<
  | 'not-deterministic'
  | 'answers-differ'
  | 'batch-dependent'
  | 'falls-to-chance'
  | 'noise-not-tried'
  | 'perturbation-not-tried'
> = {
  'not-deterministic': ({ maxAbsoluteDifference }) => unsteady('when asked the same twice', maxAbsoluteDifference),
  'answers-differ': (facts, { severity }) => ({
    message: `${changes(facts)} ${settingOf(facts)}; ${moves(facts)}${cause(facts)}.`,
    hint: severity === 'error' ? remedy(facts) : advice(facts),
  }),
  'batch-dependent': ({ maxAbsoluteDifference }) =>
    unsteady('for a row alone and for the same row in a batch', maxAbsoluteDifference),
  'falls-to-chance': (facts, { severity }) => ({
    message: `${fall(facts)}${severity === 'error' ? ': noise that no measurement is free of, which only a model sees that recognises rows' : ''}.`,
    hint: severity === 'error' ? TRAIN_ON_OTHERS : (HINTS.get(facts.perturbation) ?? LIMIT_IT),
  }),
  'noise-not-tried': ({ columns, count }, { severity }) => ({
    message: `Noise could not be tried on ${columnsOf(columns, count)}: the inputs that take ${count === 1 ? 'it' : 'them'} round more coarsely than slight noise moves a value${severity === 'error' ? ", as the version's own signature has them and model.yaml's does not" : ''}, so nothing tells whether the model recognises its rows by ${count === 1 ? 'it' : 'them'}.`,
    hint:
      severity === 'error'
        ? 'Take these columns in the datatype of model.yaml, or let its owners declare the coarser one there.'
        : 'Take these columns in FP32 or FP64, or centre them before they are rounded.',
  }),
  'perturbation-not-tried': ({ columns, count }) => ({
    message: `The gates with perturb cannot be judged: model.yaml takes ${columnsOf(columns, count)} as numbers to which noise is added, and this version as whole numbers or text, which may be codes.`,
    hint: 'Take these columns in the datatype of model.yaml, or let its owners declare the other one there.',
  }),
};

function columnsOf(columns: readonly string[], count: number): string {
  const named = columns.map((name) => quoteText(name)).join(', ');
  const more = count > columns.length ? ` and ${count - columns.length} more` : '';
  return `the ${count === 1 ? 'column' : 'columns'} ${named}${more}`;
}

const TRAIN_ON_OTHERS = 'See whether the file holds rows of the evaluation set, and train it on others.';
const LIMIT_IT = 'See how exact its inputs are in use, or limit the drop by a gate with `perturb`.';
const HINTS: ReadonlyMap<string, string> = new Map([
  [
    'next-value',
    'See whether these values are names that it was taught, or whether the file holds rows of the evaluation set.',
  ],
]);

/** The metric has no words of its own: it stands as the manifest has it. */
function fall({ perturbation, strength, metric, clean, disturbed, chance }: FindingFacts['falls-to-chance']): string {
  const what = disturbance(perturbation, strength);
  const from = clean === null ? '' : ` from ${formatLimit(clean, 'none')}`;
  if (disturbed === null || chance === null)
    return `With ${what} the answers can no longer be scored, and ${metric} is lost${from}`;
  return `With ${what} ${metric} goes${from} to ${formatLimit(disturbed, 'none')}, where guessing reaches ${formatLimit(chance, 'none')}`;
}

function disturbance(perturbation: string, strength: number): string {
  if (perturbation === 'dropout') return `${formatPercent(strength)} of the values set to their mean`;
  if (perturbation === 'next-value')
    return 'values that mostly differ moved to the next one (a whole number or step, a space behind a text)';
  return `noise of ${strength} of a standard deviation`;
}

type Difference = FindingFacts['answers-differ'];

/** How the rows were sent the second time. */
const SETTINGS = {
  alone: 'when the row is sent alone',
  'other-order': 'when the rows are sent in another order',
  'other-batches': 'when the rows are sent in batches of other sizes',
  later: 'after the benchmark, from a model loaded anew',
} as const satisfies Readonly<Record<Exclude<Difference['fault'], 'as-served' | 'other-threads'>, string>>;

function settingOf(facts: Difference): string {
  if (facts.fault === 'other-threads') return `with ${facts.threads} threads and all rows in one call`;
  if (facts.fault !== 'as-served') return SETTINGS[facts.fault];
  const { batchSize, threads } = facts;
  return `when they are asked for as a mode asks, with ${batchSize} ${batchSize === 1 ? 'row' : 'rows'} a call and ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
}

function changes({ changed, rows }: Difference): string {
  return `${changed} of ${rows} scored answers ${changed === 1 ? 'changes' : 'change'}`;
}

function moves({ maxAbsoluteDifference, share }: Difference): string {
  if (maxAbsoluteDifference === null) return 'some numbers move without a bound';
  const typical = share === null ? '' : `, typically by ${formatPercent(share)} of their spread`;
  return `the numbers move by up to ${threeDigits(maxAbsoluteDifference)}${typical}`;
}

function cause({ quantised }: Difference): string {
  return quantised ? ', since dynamic quantisation takes its scale over all rows that are sent together' : '';
}

function advice({ fault }: Difference): string {
  if (fault === 'other-threads') return 'Serve it with one thread, or say in `threads` of its modes with how many.';
  return 'Serve it in batches like those that were scored, or expect this.';
}

function remedy(facts: Difference): string {
  const { fault, quantised } = facts;
  if (fault === 'later') return 'See whether the file or what runs it changed during the run, and certify again.';
  const isThreaded = fault === 'other-threads' || (fault === 'as-served' && facts.threads > 1);
  if (!isThreaded || quantised) return remedyOfBatches(quantised);
  if (fault === 'other-threads')
    return `${ONE_THREAD}: sums in another order, which is all that threads are for, change no clear answer.`;
  return `${ONE_THREAD}: what changes then, too, depends on the rows of a call. ${remedyOfBatches(false)}`;
}

const ONE_THREAD = 'Declare `threads: 1` in the mode, serve it so, and certify again';

function remedyOfBatches(quantised: boolean): string {
  const mend = quantised
    ? 'Quantise it statically, or in fewer layers'
    : 'Export it in inference mode, with batch statistics off and nothing computed across rows';
  return `${mend}; if answers have to depend on the batch, declare \`batchSensitive: true\` under \`prediction\`.`;
}

function unsteady(when: string, difference: number | null): FindingSentence {
  return {
    message: `The model answers differently ${when}: by up to ${difference === null ? 'infinity' : threeDigits(difference)}.`,
    hint: 'Export it in inference mode; dropout and batch statistics must be off.',
  };
}

function threeDigits(difference: number): string {
  return formatLimit(Number(difference.toPrecision(3)), 'none');
}
