import type { FindingCheck, FindingSeverity } from '../../contract/generated/types.ts';

/** What a fact is. `?`: null where there is none. `table`: rows of values. */
export type FactType = 'text' | 'number' | 'number?' | 'flag' | 'scalar' | 'texts' | 'numbers' | 'table';

export type FactTypes = Readonly<Record<string, FactType>>;

/** Everything that is known of a kind of finding but its sentence, which stands in `src/report/findings/`. */
export type FindingKind = {
  /** Of several, the first where the maker says nothing. An error rejects the version. */
  readonly severity: readonly [FindingSeverity, ...FindingSeverity[]];
  /** Several: the check in which it happened. */
  readonly check: readonly [FindingCheck, ...FindingCheck[]];
} & (
  | { readonly facts: FactTypes }
  /** One of several things that are wrong, each with facts of its own. */
  | { readonly faults: Readonly<Record<string, FactTypes>> }
);

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

const OTHER_BYTES = { file: 'text', sha256: 'text', declared: 'text' } as const;

const LOCKED = { file: 'text', line: 'number', text: 'text' } as const;

const NAMED = { columns: 'texts', count: 'number' } as const;

/** `ratio`: how many times as long; `lower`: surely. */
const SLOWER = { mode: 'text', metric: 'text', ratio: 'number', lower: 'number' } as const;

/** The closed list of findings. `npm run generate` makes the codes of the schema and the table in docs/ of it. */
export const FINDING_KINDS = {
  'digest-mismatch': { severity: ['error'], check: ['identity'], facts: OTHER_BYTES },
  'size-mismatch': {
    severity: ['error'],
    check: ['identity'],
    facts: { file: 'text', sizeBytes: 'number', declaredBytes: 'number', atLeast: 'flag' },
  },
  'line-ends-changed': { severity: ['error'], check: ['identity'], facts: { ...OTHER_BYTES, hasCrlf: 'flag' } },
  'same-artifact-as': { severity: ['warning'], check: ['identity'], facts: { versions: 'texts' } },
  'policy-loosened': {
    severity: ['error', 'warning'],
    check: ['identity'],
    faults: {
      unapproved: { files: 'texts', before: 'text' },
      approved: { files: 'texts', before: 'text', by: 'texts', commit: 'text' },
      declared: { file: 'text', keys: 'texts' },
      'declared-approved': { file: 'text', keys: 'texts', by: 'texts', commit: 'text' },
    },
  },
  'artifact-unreadable': {
    severity: ['error'],
    check: ['identity'],
    faults: {
      empty: { file: 'text', format: 'text', checker: 'text' },
      'too-large': { file: 'text', format: 'text', checker: 'text', limitBytes: 'number' },
      'lfs-pointer': { file: 'text', format: 'text' },
      'ort-format': { file: 'text', format: 'text' },
      text: { file: 'text', format: 'text', checker: 'text' },
      malformed: { file: 'text', format: 'text', checker: 'text', said: 'text' },
    },
  },
  'environment-unfit': {
    severity: ['error'],
    check: ['identity'],
    faults: {
      'no-hash': LOCKED,
      'not-pinned': LOCKED,
      option: LOCKED,
      elsewhere: LOCKED,
      'no-requirement': LOCKED,
      empty: { file: 'text' },
      'too-large': { file: 'text', limitBytes: 'number' },
    },
  },
  'signature-unsupported': {
    severity: ['error'],
    check: ['identity'],
    faults: {
      'too-many': { role: 'text', count: 'number', limit: 'number' },
      name: { tensor: 'text' },
      kind: { tensor: 'text', kind: 'text' },
      datatype: { role: 'text', tensor: 'text', datatype: 'text' },
      'no-rank': { role: 'text', tensor: 'text', tool: 'text' },
      rank: { role: 'text', tensor: 'text', rank: 'number' },
      'no-tensor': { role: 'text' },
    },
  },
  'output-not-tensor': {
    severity: ['warning'],
    check: ['identity'],
    facts: { output: 'text', kind: 'text', option: 'text' },
  },
  'signature-mismatch': {
    severity: ['error'],
    check: ['identity'],
    faults: {
      missing: { role: 'text', tensor: 'text', found: 'texts' },
      different: {
        role: 'text',
        tensor: 'text',
        datatype: 'text',
        shape: 'numbers',
        declaredDatatype: 'text',
        declaredShape: 'numbers',
      },
      'rows-open': { tensor: 'text', shape: 'numbers' },
      undeclared: { tensor: 'text' },
    },
  },
  'baseline-unusable': {
    severity: ['warning'],
    check: ['identity', 'prediction'],
    faults: {
      preparing: { version: 'text' },
      reading: { version: 'text', data: 'text', said: 'text' },
      'other-rows': { version: 'text', data: 'text', own: 'number', theirs: 'number' },
      scoring: { version: 'text' },
    },
  },
  'file-is-link': { severity: ['error'], check: ['safety'], facts: { file: 'text' } },
  'loading-runs-code': {
    severity: ['warning'],
    check: ['safety'],
    facts: { file: 'text', format: 'text', network: 'text' },
  },
  'custom-operators': {
    severity: ['error'],
    check: ['safety'],
    facts: { operator: 'text', domain: 'text', format: 'text' },
  },
  /** A warning where the version's manifest declares them. */
  'random-operators': { severity: ['error', 'warning'], check: ['safety'], facts: { operators: 'texts' } },
  'external-data-outside': { severity: ['error'], check: ['safety'], facts: { tensor: 'text', file: 'text' } },
  'external-data-range': { severity: ['error'], check: ['safety'], facts: { tensor: 'text', file: 'text' } },
  'undeclared-file': { severity: ['error'], check: ['safety'], facts: { tensor: 'text', file: 'text' } },
  'unused-file': { severity: ['warning'], check: ['safety'], facts: { file: 'text' } },
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
