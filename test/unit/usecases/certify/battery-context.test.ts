import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import {
  atSet,
  failureFinding,
  loadOptions,
  outputsOf,
  setsOf,
  signatureOf,
} from '../../../../src/usecases/certify/battery-context.ts';
import { aRequest } from '../../../support/certify-world.ts';
import { aSetContext, SIGNATURE } from '../../../support/set-context.ts';

describe('what cannot be read of an evaluation set', () => {
  const failing = (error: unknown) =>
    atSet(aRequest(), 'holdout', async () => {
      throw error;
    });

  test.each([
    ['at the key that is wrong', '/target', '/evaluation/holdout/target', 12],
    ['at its data, where nobody says which', undefined, '/evaluation/holdout/data', 10],
  ])('is told in model.yaml, %s', async (_name, within, pointer, line) => {
    const error = new AppError({ code: 'data-binding', message: 'No.', within });
    await expect(failing(error)).rejects.toMatchObject({
      code: 'data-binding',
      location: { path: 'model.yaml', pointer, line },
    });
  });

  test('is an answer, where it can be', async () => {
    expect(await atSet(aRequest(), 'holdout', async () => 7)).toBe(7);
  });
});

describe('a model is loaded', () => {
  test('to be scored by one thread, within the limits, for the outputs that are declared', () => {
    const { battery } = aSetContext();
    expect(loadOptions(battery)).toEqual({
      threads: 1,
      limits: battery.limits,
      scored: new Set(['p']),
      outputs: ['p'],
    });
  });

  test("by the version's own signature, where it has one", () => {
    const request = aRequest();
    const own = {
      ...SIGNATURE,
      outputs: [...SIGNATURE.outputs, { name: 'q', datatype: 'FP32', shape: [-1] }],
    } as const;
    const version = { ...request.version, value: { ...request.version.value, signature: own } };
    expect(signatureOf({ ...request, version })).toEqual(own);
    expect(outputsOf({ ...request, version })).toEqual(['p', 'q']);
    expect(signatureOf(request)).toEqual(request.model.value.signature);
  });
});

test('an evaluation set whose data was not opened is not examined', () => {
  const { battery } = aSetContext();
  expect(setsOf(battery).map(({ name }) => name)).toEqual(['holdout']);
  expect(setsOf({ ...battery, data: new Map() })).toEqual([]);
});

describe('a failed call is told', () => {
  test.each([
    ['error', 'call-failed'],
    ['crash', 'process-crashed'],
    ['timeout', 'time-limit'],
    ['memory', 'memory-limit'],
  ] as const)('as %s by the code %s, with what the runtime says', (reason, code) => {
    const found = failureFinding({ kind: 'failed', reason, message: 'No.', runtime: 'fake 1' }, 'robustness');
    expect(found).toMatchObject({ code, check: 'robustness', facts: { said: 'No.', runtime: 'fake 1' } });
  });

  test('by the operator for which the runtime has no code', () => {
    const found = failureFinding({ kind: 'failed', reason: 'error', message: 'No.', operator: 'Foo' }, 'safety');
    expect(found).toMatchObject({
      code: 'no-kernel',
      check: 'safety',
      facts: { operator: 'Foo', said: 'No.', runtime: '' },
    });
  });

  test('in no more words than a certificate holds', () => {
    const found = failureFinding({ kind: 'failed', reason: 'error', message: 'x'.repeat(9000) }, 'safety');
    expect(found.facts).toMatchObject({ said: 'x'.repeat(4000) });
  });
});
