import type { Reading } from '../../src/contract/generated/types.ts';

/** Customers of whom 510 in 1,910 left; the test states only what differs. */
export function aReading(changes: Partial<Reading> = {}): Reading {
  return {
    data: 'holdout',
    rows: 1910,
    weightless: 0,
    noValue: [],
    inputs: [
      {
        name: 'features',
        datatype: 'FP32',
        shape: [-1, 19],
        rowAxis: 0,
        columns: { count: 19, named: ['age', 'tenure', 'plan', 'region', 'calls', 'usage', 'bill'] },
      },
    ],
    target: {
      columns: { count: 1, named: ['churned'] },
      kinds: ['text'],
      distinct: 2,
      values: [
        { label: 'no', rows: 1400 },
        { label: 'yes', rows: 510 },
      ],
    },
    answers: {
      output: 'probabilities',
      kind: 'probabilities',
      datatype: 'FP32',
      rowAxis: 0,
      columns: 2,
      column: 1,
      classes: {
        from: 'file',
        count: 2,
        listed: [
          { label: 'no', column: 0 },
          { label: 'yes', column: 1 },
        ],
      },
      positive: 'yes',
      threshold: { value: 0.5, precision: 'FP32' },
    },
    ...changes,
  };
}

/** Spoken words in calls that carry state, of which every name and label is the given text. */
export function aReadingOf(text: string): Reading {
  const label = text.slice(0, 100).toWellFormed();
  const name = text.slice(0, 200).toWellFormed();
  const columns = { count: 3, named: [name, 'b', 'c'] };
  return aReading({
    data: 'spoken',
    weightless: 12,
    noValue: [{ column: name, rows: 7 }],
    weight: name,
    sequence: name,
    inputs: [
      { name, datatype: 'FP32', shape: [-1, 512], rowAxis: 1, columns, noValue: 3 },
      { name: 'rate', datatype: 'INT64', shape: [], rowAxis: null, value: 16_000 },
      { name: 'hidden', datatype: 'FP32', shape: [2, -1, 64], rowAxis: 1, state: { from: name, start: 0 } },
      { name: 'tokens', datatype: 'INT64', shape: [-1, -1], rowAxis: 0, columns, pad: label },
      { name: 'mask', datatype: 'INT64', shape: [-1, -1], rowAxis: 0, maskOf: name },
      { name: 'lengths', datatype: 'INT64', shape: [-1], rowAxis: 0, lengthOf: name },
    ],
    target: {
      columns,
      kinds: ['text', 'number'],
      distinct: 30,
      values: [
        { label, rows: 1000 },
        { label: '1', rows: 20 },
        { label: 1, rows: 3 },
      ],
    },
    answers: {
      output: name,
      kind: 'labels',
      datatype: 'BYTES',
      rowAxis: null,
      columns: 1,
      classes: { from: 'labels', count: 30, listed: [{ label, column: null }] },
      positive: label,
    },
  });
}
