import type { FindingKind } from './finding-kind.ts';

const OTHER_BYTES = { file: 'text', sha256: 'text', declared: 'text' } as const;

const LOCKED = { file: 'text', line: 'number', text: 'text' } as const;

/** What is found of a version's files before anything is loaded: identity and safety. */
export const ARTIFACT_FINDING_KINDS = {
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
} as const satisfies Readonly<Record<string, FindingKind>>;
