import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import { problemOf } from '../../../../src/domain/evaluation/problems/registry.ts';
import type { Gate } from '../../../../src/domain/model/gate.ts';
import { prediction } from '../../../../src/usecases/certify/checks/prediction.ts';
import { probePerturbations } from '../../../../src/usecases/certify/probe-perturbations.ts';
import { type Answer, CRASH } from '../../../support/certify-world.ts';
import { aModel, aSetContext, scores, SIGNATURE } from '../../../support/set-context.ts';

/** The rows of the set are a yes in the second half of every four; a value between two rows is none of them. */
const EXACT: Answer = ([x]) => {
  const cells = Array.from(x?.data ?? [], Number).map((value) => value * 100);
  const values = cells.map((cell) =>
    Math.abs(cell - Math.round(cell)) < 1e-3 && Math.round(cell) % 4 >= 2 ? 0.9 : 0.1,
  );
  return { kind: 'predicted', outputs: [scores(...values)] };
};

type Scene = NonNullable<Parameters<typeof aSetContext>[0]>;

async function probed(disturbed: Answer, scene: Scene = {}, exact: readonly string[] = []) {
  const activities: string[] = [];
  const onProgress = ({ activity, done }: { readonly activity: string; readonly done: number }) =>
    void activities.push(`${activity} ${done.toFixed(2)}`);
  const context = aSetContext({ answer: EXACT, rows: 40, ...scene, ports: { onProgress } });
  const { next } = await prediction.run(context.battery);
  const clean = next?.scored.take('holdout');
  if (clean === undefined || clean === null) throw new Error('nothing was scored');
  activities.length = 0;
  return { ...(await probePerturbations(context, { model: aModel(disturbed), clean, exact })), activities };
}

function asks(
  perturbation: Extract<Gate, { kind: 'robustness' }>['perturbation'],
  metric: string,
  data = 'holdout',
): Gate {
  const base = { confidence: 0.9, test: 'bound', onInconclusive: 'warn', pointer: '/gates/0' } as const;
  return { ...base, kind: 'robustness', id: metric, metric, data, perturbation, limit: 0.1 };
}

describe('a model whose inputs are disturbed', () => {
  test('is shown with a little noise and a few missing cells, where no gate asks', async () => {
    const { robustness, findings, activities } = await probed(EXACT);
    // Who compares whole numbers knows nothing any more once they have noise.
    expect(findings).toMatchObject([
      { code: 'falls-to-chance', severity: 'warning', facts: { perturbation: 'gaussian' } },
    ]);
    expect(robustness.map(({ check, strength, result, metric }) => [check, strength, result, metric])).toEqual([
      ['gaussian', 0.1, 'shown', 'roc_auc'],
      ['dropout', 0.1, 'shown', 'roc_auc'],
    ]);
    expect(activities).toEqual([
      'probing holdout with Gaussian noise 0.1 0.37',
      'probing holdout with dropout 0.1 0.37',
    ]);
  });

  test('loses what it loses by the disturbed inputs, and by nothing else', async () => {
    const [noise, dropout] = (await probed(EXACT)).robustness;
    expect(noise?.drop?.value).toBeGreaterThan(0.4);
    expect(dropout?.drop?.value).toBeGreaterThan(0);
    expect(dropout?.drop?.value).toBeLessThan(noise?.drop?.value ?? 0);
    expect(noise?.estimate?.value).toBeCloseTo(1 - (noise?.drop?.value ?? 0));
  });

  test('is disturbed alike by the same seed, and otherwise by another', async () => {
    const drop = async (seed: number) => (await probed(EXACT, { request: { seed } })).robustness[1]?.drop?.value;
    expect(await drop(1)).toBe(await drop(1));
    expect(new Set([await drop(1), await drop(2), await drop(30), await drop(400)]).size).toBeGreaterThan(1);
  });

  test('is disturbed as its gates ask, once for those that ask the same, at their confidence', async () => {
    const gates = [asks({ gaussian: 0.5 }, 'accuracy'), asks({ gaussian: 0.5 }, 'f1'), asks({ dropout: 0.2 }, 'f1')];
    const { robustness, activities } = await probed(EXACT, { request: { gates } });
    expect(robustness.map(({ check, strength, metric }) => [check, strength, metric])).toEqual([
      ['gaussian', 0.5, 'accuracy'],
      ['gaussian', 0.5, 'f1'],
      ['dropout', 0.2, 'f1'],
    ]);
    expect(robustness[0]?.drop?.interval?.level).toBe(0.9);
    expect(activities).toHaveLength(2);
  });

  test('is not disturbed for gates of another evaluation set, or of another kind', async () => {
    const { confidence, test: kind, onInconclusive, pointer } = asks({}, 'accuracy');
    const base = { confidence, test: kind, onInconclusive, pointer };
    const other: Gate = { ...base, kind: 'gap', id: 'gap', metric: 'f1', data: 'holdout', slice: 'age', limit: 0.1 };
    const { robustness } = await probed(EXACT, {
      request: { gates: [asks({ gaussian: 0.5 }, 'f1', 'validation'), other] },
    });
    expect(robustness.map(({ strength, metric }) => [strength, metric])).toEqual([
      [0.1, 'roc_auc'],
      [0.1, 'roc_auc'],
    ]);
  });

  test('and gives answers that cannot be scored loses more than can be said', async () => {
    const nan: Answer = ([x]) => ({
      kind: 'predicted',
      outputs: [scores(...Array.from(x?.data ?? [], Number).map(() => Number.NaN))],
    });
    const nothing = { value: null, interval: null };
    expect((await probed(nan)).robustness).toMatchObject([
      { result: 'fail', estimate: nothing, drop: nothing },
      { result: 'fail', estimate: nothing, drop: nothing },
    ]);
  });

  test('and fails is told of, with what was found before', async () => {
    let calls = 0;
    const failing: Answer = (inputs) => ((calls += 1) > 1 ? CRASH : EXACT(inputs));
    const { robustness, findings } = await probed(failing);
    expect(robustness.map(({ check }) => check)).toEqual(['gaussian']);
    expect(findings).toMatchObject([{ code: 'process-crashed', check: 'robustness' }]);
  });
});

describe('inputs that are no measurements', () => {
  const leftOut = [
    { check: 'gaussian', strength: 0.1, result: 'not-applicable', facts: {} },
    { check: 'dropout', strength: 0.1, result: 'not-applicable', facts: {} },
  ];

  test('because they are integers, which may be codes, are not disturbed', async () => {
    const context = aSetContext({ answer: EXACT });
    const data = {
      ...context.data,
      async *batches() {
        yield {
          ...(await context.data.take([0, 1])),
          inputs: [{ name: 'x', datatype: 'INT64', shape: [2, 1], data: BigInt64Array.of(1n, 2n) } as const],
        };
      },
    };
    const clean = { ...(await cleanRows(context)), problem: problemOf('tabular-classification', context.set.target) };
    const { robustness, findings } = await probePerturbations(
      { ...context, data },
      { model: aModel(EXACT), clean, exact: [] },
    );
    expect(robustness).toEqual(leftOut);
    expect(findings).toEqual([]);
  });

  test('because a version takes for text what model.yaml takes for measurements hold no gate', async () => {
    const asked = { request: { gates: [asks({ gaussian: 0.1 }, 'roc_auc')] } };
    const { robustness, findings, activities } = await probed(EXACT, asked, ['a', 'b']);
    expect(robustness).toEqual([leftOut[0]]);
    expect(findings).toMatchObject([
      { code: 'perturbation-not-tried', severity: 'error', facts: { columns: ['a', 'b'], count: 2 } },
    ]);
    expect(activities).toEqual([]);
    expect(await probed(EXACT, {}, ['a', 'b'])).toMatchObject({ robustness: leftOut, findings: [] });
  });

  test('because they are padded are disturbed all the same', async () => {
    const signature: Signature = { ...SIGNATURE, inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, -1], pad: 0 }] };
    expect((await probed(EXACT, { signature })).robustness.map(({ result }) => result)).toEqual(['shown', 'shown']);
  });

  async function cleanRows(context: ReturnType<typeof aSetContext>) {
    const clean = (await prediction.run(context.battery)).next?.scored.take('holdout');
    if (clean === undefined || clean === null) throw new Error('nothing was scored');
    return clean;
  }
});

test('a model that refuses noise which nobody limits is not at fault, and one whose gate asks for it is', async () => {
  const refused = { kind: 'failed', reason: 'error', message: 'indices element out of data bounds' } as const;
  const answers = async (gates: readonly Gate[]) => {
    const { findings } = await probed(() => refused, { request: { gates } });
    return findings.map(({ code }) => code);
  };
  expect(await answers([])).toEqual([]);
  expect(await answers([asks({ gaussian: 0.5 }, 'accuracy')])).toEqual(['call-failed']);
});
