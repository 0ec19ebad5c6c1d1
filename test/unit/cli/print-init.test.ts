import { expect, test } from 'vitest';
import { renderInit } from '../../../src/cli/print-init.ts';
import type { InitResult } from '../../../src/usecases/init/init-model.ts';

const RESULT: InitResult = {
  created: [],
  newModel: 'models/a/model.yaml',
  openManifest: 'models/a/model.yaml',
  fillIns: [],
  warnings: [],
  byPosition: { inputs: [{ input: 'X', columns: ['b', 'c'] }], unused: ['', 'id'] },
  csv: null,
  measured: null,
  start: { metric: 'accuracy', min: '0.5', margin: '0.01' },
};

test('a column that was left out is told even without a name', () => {
  expect(renderInit(RESULT, '/', { name: 'a@1.0.0', hint: '' })).toContain('left out: a column without a name, id');
});

test('pixels that are not scored are told', () => {
  expect(renderInit(RESULT, '/', { name: 'a@1.0.0', hint: '' })).not.toContain('Not scored');
  expect(renderInit({ ...RESULT, ignored: '255' }, '/', { name: 'a@1.0.0', hint: '' })).toContain(
    'Not scored: pixels of 255 (ignore: 255)',
  );
});
