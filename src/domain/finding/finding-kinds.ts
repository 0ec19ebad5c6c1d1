import { ARTIFACT_FINDING_KINDS } from './artifact-finding-kinds.ts';
import type { FindingKind } from './finding-kind.ts';

/** A failure of a model's process is a finding of the check that ran it. */
const FAILURE = {
  severity: ['error'],
  check: ['safety', 'prediction', 'robustness', 'performance'],
  facts: { said: 'text', runtime: 'text' },
} as const;

/** `share`: of the spread of the answers, by which their numbers move (root mean square). `quantised`: by what comes in together. */
const DIFFERENCE = {
  changed: 'number',
  rows: 'number',
  maxAbsoluteDifference: 'number?',
  share: 'number?',
  quantised: 'flag',
} as const;

const NAMED = { columns: 'texts', count: 'number' } as const;

/** `ratio`: how many times as long; `lower`: surely. */
const SLOWER = { mode: 'text', metric: 'text', ratio: 'number', lower: 'number' } as const;

/** The closed list of findings. `npm run generate` makes the codes of the schema and the table in docs/ of it. */
export const FINDING_KINDS = {
  ...ARTIFACT_FINDING_KINDS,
  'call-failed': FAILURE,
  'no-kernel': { ...FAILURE, facts: { operator: 'text', ...FAILURE.facts } },
  'process-crashed': FAILURE,
  'time-limit': FAILURE,
  'memory-limit': FAILURE,
  'certification-time-limit': {
    severity: ['error'],
    check: ['identity', 'safety', 'prediction', 'robustness', 'performance'],
    facts: { limitMs: 'number', during: 'text' },
  },
  /** An error where rows would no longer be rows. */
  'shape-corrected': {
    severity: ['warning', 'error'],
    check: ['prediction'],
    facts: { output: 'text', declared: 'numbers', shape: 'numbers' },
  },
  'output-shape': {
    severity: ['error'],
    check: ['prediction'],
    faults: {
      absent: { output: 'text', found: 'texts' },
      rows: { output: 'text', shape: 'numbers', rows: 'number' },
      'too-narrow': { output: 'text', columns: 'number', needed: 'number' },
      changed: { output: 'text', columns: 'number', before: 'number' },
      'several-answers': { output: 'text', answers: 'number', problem: 'text' },
      'no-tokens': { output: 'text', shape: 'numbers' },
      'no-boxes': { output: 'text', shape: 'numbers' },
      'too-few-tokens': { output: 'text', tokens: 'number', wanted: 'number' },
      'several-labels': { output: 'text', columns: 'number' },
      'other-classes': { output: 'text', columns: 'number', classes: 'number' },
      'other-labels': { output: 'text', columns: 'number', labels: 'number' },
      'no-positive': { output: 'text', columns: 'number', column: 'number' },
      'no-text': { output: 'text', shape: 'numbers', datatype: 'text', kind: 'text' },
      'too-long': { output: 'text', characters: 'number', most: 'number' },
      'one-column': { output: 'text', problem: 'text' },
    },
  },
  'non-finite-output': { severity: ['error'], check: ['prediction'], facts: { rows: 'number', firstRow: 'number' } },
  'zero-vector': { severity: ['error'], check: ['prediction'], facts: { rows: 'number', firstRow: 'number' } },
  'unknown-label': {
    severity: ['error'],
    check: ['prediction'],
    facts: { label: 'scalar', rows: 'number', firstRow: 'number' },
  },
  'not-probabilities': {
    severity: ['error', 'warning'],
    check: ['prediction'],
    faults: {
      value: { value: 'number', rows: 'number', firstRow: 'number' },
      sum: { rows: 'number', firstRow: 'number' },
    },
  },
  'label-number-absent': {
    severity: ['warning'],
    check: ['prediction'],
    facts: { lastColumn: 'number', labels: 'numbers', count: 'number' },
  },
  'class-not-in-target': {
    severity: ['warning'],
    check: ['prediction'],
    facts: { labels: 'texts', count: 'number' },
  },
  'answer-not-in-target': {
    severity: ['warning'],
    check: ['prediction'],
    facts: { labels: 'texts', count: 'number', rows: 'number' },
  },
  'slice-matches-nothing': {
    severity: ['warning'],
    check: ['prediction'],
    facts: { slice: 'text', columns: 'texts', values: 'table', most: 'number' },
  },
  'target-constant': { severity: ['warning'], check: ['prediction'], facts: { value: 'text' } },
  'positive-against-rest': {
    severity: ['warning'],
    check: ['prediction'],
    facts: { positive: 'scalar', classes: 'number', threshold: 'number?' },
  },
  'nan-beside-answer': {
    severity: ['warning'],
    check: ['prediction'],
    facts: { output: 'text', rows: 'number', firstRow: 'number' },
  },
  'worse-than-chance': { severity: ['warning'], check: ['prediction'], facts: { metric: 'text', value: 'number' } },
  /** The same of a decision function, whose direction only a person knows. */
  'scores-reversed': {
    severity: ['warning'],
    check: ['prediction'],
    facts: { metric: 'text', value: 'number', positiveScores: 'text' },
  },
  'not-deterministic': {
    severity: ['error', 'warning'],
    check: ['robustness'],
    facts: { maxAbsoluteDifference: 'number?' },
  },
  /** Of the answers that were scored: an error where they become others and the manifest does not declare it. */
  'answers-differ': {
    severity: ['error', 'warning'],
    check: ['robustness', 'performance'],
    faults: {
      alone: DIFFERENCE,
      'other-order': DIFFERENCE,
      'other-batches': DIFFERENCE,
      'as-served': { ...DIFFERENCE, threads: 'number', batchSize: 'number' },
      'other-threads': { ...DIFFERENCE, threads: 'number' },
      later: DIFFERENCE,
    },
  },
  /** Of older certificates; `answers-differ` says how many answers change. */
  'batch-dependent': { severity: ['error'], check: ['robustness'], facts: { maxAbsoluteDifference: 'number?' } },
  'crash-on-hostile-input': {
    severity: ['error'],
    check: ['robustness'],
    faults: {
      crash: { said: 'text', runtime: 'text' },
      timeout: { said: 'text', runtime: 'text' },
      memory: { said: 'text', runtime: 'text' },
      error: { said: 'text', runtime: 'text' },
    },
  },
  /** Of noise that no honest model sees it is an error, also where it takes but a part. `disturbed`, `chance`: null where the answers cannot be scored. */
  'falls-to-chance': {
    severity: ['warning', 'error'],
    check: ['robustness'],
    facts: {
      perturbation: 'text',
      strength: 'number',
      metric: 'text',
      clean: 'number?',
      disturbed: 'number?',
      chance: 'number?',
    },
  },
  /** Slight noise is none to inputs that round so coarsely; an error where only the version's own signature has them. */
  'noise-not-tried': { severity: ['warning', 'error'], check: ['robustness'], facts: NAMED },
  'perturbation-not-tried': { severity: ['error'], check: ['robustness'], facts: NAMED },
  /** An error where the manifest does not declare it; `undecided`: the calls that there was time for do not tell. */
  'latency-knows-rows': {
    severity: ['error', 'warning'],
    check: ['performance'],
    faults: { slower: SLOWER, declared: SLOWER, undecided: SLOWER, unanswered: { mode: 'text' } },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
