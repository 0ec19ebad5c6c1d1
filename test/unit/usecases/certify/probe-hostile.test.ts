import { describe, expect, test } from 'vitest';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { probeHostile } from '../../../../src/usecases/certify/probe-hostile.ts';
import type { LoadOutcome, ModelFailure } from '../../../../src/usecases/ports/model-runtime.ts';
import { type Answer, CRASH, portsOf, rowsAt, yesFrom } from '../../../support/certify-world.ts';
import { aSetContext } from '../../../support/set-context.ts';

const HONEST = yesFrom(0.5);

/** Loads the same model each time, until there are no more loadings; notes what is loaded, asked and ended. */
async function probed(answer: Answer, { inputs = rowsAt([0, 60]).inputs, loadings = 9, failure = CRASH } = {}) {
  const log: string[] = [];
  let loads = 0;
  const load = async (): Promise<LoadOutcome> => {
    loads += 1;
    log.push('load');
    if (loads > loadings) return failure;
    const predict = async (given: readonly Tensor[]) => {
      log.push('ask');
      return answer(given);
    };
    return {
      kind: 'loaded',
      corrected: [],
      loadMs: 1,
      model: { predict, [Symbol.asyncDispose]: async () => void log.push('end') },
    };
  };
  const runtimeOf = () => ({ ...portsOf({ answers: {} }).runtimeOf('onnx'), load });
  const { robustness, findings } = await probeHostile(aSetContext({ ports: { runtimeOf } }), {
    inputs,
    sequence: null,
  });
  return { results: robustness.map(({ check, result }) => `${check} ${result}`), robustness, findings, log };
}

function failsAt(isHostile: (values: readonly number[]) => boolean, failure: ModelFailure): Answer {
  return (inputs) => (isHostile(inputs.flatMap(({ data }) => Array.from(data, Number))) ? failure : HONEST(inputs));
}

describe('a model that is sent what no honest client sends', () => {
  test('passes with any answer, in one process that is ended', async () => {
    const { results, findings, robustness, log } = await probed(HONEST);
    expect(results).toEqual(['nan pass', 'infinity pass', 'missing pass', 'out-of-range pass']);
    expect(robustness[0]?.facts).toEqual({ 'all NaN': 'answered', 'one NaN': 'answered' });
    expect(findings).toEqual([]);
    expect(log).toEqual(['load', ...Array(10).fill('ask'), 'end']);
  });

  test('that crashes is told why, asked no more of that kind, and loaded anew for the others', async () => {
    const crash = { ...CRASH, runtime: 'fake 1' };
    const { results, findings, robustness, log } = await probed(failsAt((values) => values.every(Number.isNaN), crash));
    expect(results).toEqual(['nan fail', 'infinity pass', 'missing fail', 'out-of-range pass']);
    expect(robustness[0]?.facts).toEqual({ 'all NaN': 'crash' });
    const facts = { fault: 'crash', said: CRASH.message, runtime: 'fake 1' };
    expect(findings).toMatchObject([
      { code: 'crash-on-hostile-input', facts },
      { code: 'crash-on-hostile-input', facts },
    ]);
    expect(log.join(' ')).toBe('load ask end load ask ask ask ask ask end load ask ask ask end');
  });

  test('that cannot be loaded again is told of, with what was found before', async () => {
    const { results, findings, log } = await probed(
      failsAt((values) => values.every(Number.isNaN), CRASH),
      { loadings: 1 },
    );
    expect(results).toEqual(['nan fail']);
    expect(findings).toMatchObject([{ code: 'process-crashed', check: 'robustness' }]);
    expect(log).toEqual(['load', 'ask', 'end', 'load']);
  });

  test('and cannot be loaded after the last of it has been asked all', async () => {
    const isVast = (values: readonly number[]) => values.every((value) => value > 1e38 && value !== Infinity);
    const { results, findings } = await probed(failsAt(isVast, CRASH), { loadings: 1 });
    expect(results).toEqual(['nan pass', 'infinity pass', 'missing pass', 'out-of-range fail']);
    expect(findings).toMatchObject([{ code: 'crash-on-hostile-input' }]);
  });

  test('is not asked what its inputs cannot hold', async () => {
    const integers: Tensor = { name: 'x', datatype: 'INT32', shape: [2, 1], data: Int32Array.of(1, 2) };
    const { results, robustness } = await probed(() => HONEST(rowsAt([0, 60]).inputs), { inputs: [integers] });
    expect(results).toEqual(['nan not-applicable', 'infinity not-applicable', 'missing pass', 'out-of-range pass']);
    expect(robustness[0]).toEqual({ check: 'nan', result: 'not-applicable', facts: {} });
  });
});
