import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../../../src/contract/generated/types.ts';
import { finding, hasError, isSound } from '../../../../src/domain/finding/finding.ts';
import { FINDING_KINDS } from '../../../../src/domain/finding/finding-kinds.ts';

describe('a finding is of its kind', () => {
  it('with the first severity and check that the kind has, where nothing else is said', () => {
    const facts = { file: 'model.onnx', sha256: 'a', declared: 'b' };
    expect(finding('digest-mismatch', facts)).toEqual({
      code: 'digest-mismatch',
      severity: 'error',
      check: 'identity',
      facts,
    });
    expect(finding('random-operators', { operators: ['RandomUniform'] })).toMatchObject({ severity: 'error' });
  });

  it('or with what is said', () => {
    const location = { path: 'v.yaml', line: 1, column: 1, pointer: '' };
    const place = { severity: 'warning', location } as const;
    expect(finding('random-operators', { operators: [] }, place)).toMatchObject(place);
  });
});

/** A file from outside may hold any finding that fits the schema. */
function read(over: Partial<Finding>): Finding {
  return { code: 'same-artifact-as', severity: 'warning', check: 'identity', facts: { versions: ['1.0.0'] }, ...over };
}

describe('what a file calls a finding is believed', () => {
  it.each<[string, Partial<Finding>]>([
    ['texts', {}],
    ['no text at all', { facts: { versions: [] } }],
    [
      'a number and a flag',
      { code: 'size-mismatch', severity: 'error', facts: { file: 'm', sizeBytes: 2, declaredBytes: 1, atLeast: true } },
    ],
    [
      'numbers',
      {
        code: 'label-number-absent',
        ...kindOf('label-number-absent'),
        facts: { lastColumn: 1, labels: [0, 1], count: 2 },
      },
    ],
    [
      'a number that there is not',
      { code: 'batch-dependent', ...kindOf('batch-dependent'), facts: { maxAbsoluteDifference: null } },
    ],
    [
      'the same as a number',
      { code: 'batch-dependent', ...kindOf('batch-dependent'), facts: { maxAbsoluteDifference: 0.5 } },
    ],
    [
      'each of the severities of its kind',
      { code: 'random-operators', check: 'safety', severity: 'warning', facts: { operators: [] } },
    ],
    ['a flag where a label may be one', label(true)],
    ['a number where a label may be one', label(3)],
    ['a text where a label may be one', label('cat')],
    ['a table of such', table([['a', 1, false], []])],
    ['one fault of several', { code: 'policy-loosened', facts: { fault: 'declared', file: 'm', keys: ['gates'] } }],
  ])('with %s', (_name, over) => {
    expect(isSound(read(over))).toBe(true);
  });

  it.each<[string, Partial<Finding>]>([
    ['that calls a warning an error', { severity: 'error' }],
    ['of another check', { check: 'safety' }],
    ['without its facts', { facts: {} }],
    ['with a text for texts', { facts: { versions: '1.0.0' } }],
    ['with numbers for texts', { facts: { versions: [1] } }],
    ['with texts one of which is none', { facts: { versions: ['1.0.0', 2] } }],
    [
      'with a text for a number',
      {
        code: 'size-mismatch',
        severity: 'error',
        facts: { file: 'm', sizeBytes: '2', declaredBytes: 1, atLeast: true },
      },
    ],
    [
      'with a number for a flag',
      { code: 'size-mismatch', severity: 'error', facts: { file: 'm', sizeBytes: 2, declaredBytes: 1, atLeast: 1 } },
    ],
    [
      'with a number for a text',
      { code: 'size-mismatch', severity: 'error', facts: { file: 1, sizeBytes: 2, declaredBytes: 1, atLeast: true } },
    ],
    [
      'with texts for numbers',
      {
        code: 'label-number-absent',
        ...kindOf('label-number-absent'),
        facts: { lastColumn: 1, labels: ['0'], count: 2 },
      },
    ],
    [
      'with a number for numbers',
      { code: 'label-number-absent', ...kindOf('label-number-absent'), facts: { lastColumn: 1, labels: 1, count: 2 } },
    ],
    [
      'with a text for a number that may be none',
      { code: 'batch-dependent', ...kindOf('batch-dependent'), facts: { maxAbsoluteDifference: 'x' } },
    ],
    ['with texts for a label', label(['cat'])],
    ['with texts for a table', table(['a'])],
    ['with a text for a table', table('a')],
    ['without the fault that it is', { code: 'policy-loosened', facts: { file: 'm', keys: [] } }],
    ['with a fault that is none', { code: 'policy-loosened', facts: { fault: 'unknown', file: 'm', keys: [] } }],
    ['with a fault that JavaScript knows', { code: 'policy-loosened', facts: { fault: 'constructor' } }],
    [
      'with the facts of another fault',
      { code: 'policy-loosened', facts: { fault: 'unapproved', file: 'm', keys: [] } },
    ],
    ['whose facts are those of every object', { facts: Object.create({ versions: ['1.0.0'] }) }],
  ])('but not one %s', (_name, over) => {
    expect(isSound(read(over))).toBe(false);
  });
});

function label(value: Finding['facts'][string]): Partial<Finding> {
  return { code: 'unknown-label', ...kindOf('unknown-label'), facts: { label: value, rows: 1, firstRow: 1 } };
}

function table(values: Finding['facts'][string]): Partial<Finding> {
  const facts = { slice: 's', columns: ['a'], values, most: 1 };
  return { code: 'slice-matches-nothing', ...kindOf('slice-matches-nothing'), facts };
}

function kindOf(code: 'label-number-absent' | 'batch-dependent' | 'unknown-label' | 'slice-matches-nothing') {
  const { severity, check } = FINDING_KINDS[code];
  return { severity: severity[0], check: check[0] };
}

test('one error among findings is enough', () => {
  expect(hasError([])).toBe(false);
  expect(hasError([{ severity: 'warning' }])).toBe(false);
  expect(hasError([{ severity: 'warning' }, { severity: 'error' }])).toBe(true);
});
