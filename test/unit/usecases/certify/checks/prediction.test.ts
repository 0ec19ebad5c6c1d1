import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../../src/contract/generated/types.ts';
import { prediction } from '../../../../../src/usecases/certify/checks/prediction.ts';
import { NO_EVIDENCE } from '../../../../../src/usecases/certify/evaluate-set.ts';
import { readingPlan } from '../../../../../src/usecases/certify/checks/reading-plan.ts';
import type { OpenDataRequest } from '../../../../../src/usecases/ports/evaluation-data.ts';
import type { LoadOutcome } from '../../../../../src/usecases/ports/model-runtime.ts';
import { type Answer, aVersion, CRASH, portsOf, yesFrom } from '../../../../support/certify-world.ts';
import { aModel, aSetContext, scores, SIGNATURE } from '../../../../support/set-context.ts';

/** An answer to each row that is no number. */
const NAN: Answer = ([x]) => ({
  kind: 'predicted',
  outputs: [scores(...Array.from(x?.data ?? [], Number).map(() => Number.NaN))],
});

const LOGITS: Answer = ([x]) => ({
  kind: 'predicted',
  outputs: [scores(...Array.from(x?.data ?? [], Number).map((value) => 40 * value - 4))],
});

/** The rows of the set are a yes in the second half of every four. */
const GOOD: Answer = ([x]) => {
  const values = Array.from(x?.data ?? [], Number).map((value) => (Math.round(value * 100) % 4 >= 2 ? 0.9 : 0.1));
  return { kind: 'predicted', outputs: [scores(...values)] };
};

interface Scene extends NonNullable<Parameters<typeof aSetContext>[0]> {
  /** Of the baseline, or that it cannot be loaded. */
  readonly against?: Answer | LoadOutcome;
  /** Rows of the set as the baseline reads it, where it reads it otherwise. */
  readonly rowsAgainst?: number;
}

async function scored({ against, rowsAgainst, answer = GOOD, ...scene }: Scene = {}) {
  const activities: string[] = [];
  const runtime = portsOf({ answers: {} }).runtimeOf('onnx');
  const load: typeof runtime.load = async ({ files }) => {
    const wanted = files[0]?.path === '/baseline' ? (against ?? CRASH) : answer;
    return typeof wanted === 'function'
      ? { kind: 'loaded', corrected: [], loadMs: 1, model: aModel(wanted).model }
      : wanted;
  };
  const choice = { version: aVersion('1.0.0', 'd'), origin: 'deployment' } as const;
  const { battery } = aSetContext({
    ...scene,
    request: { ...scene.request, ...(against && { baseline: choice }) },
    ports: {
      runtimeOf: () => ({ ...runtime, load }),
      onProgress: ({ activity, done }) => void activities.push(`${activity} ${done.toFixed(2)}`),
    },
  });
  const { candidate } = battery;
  const files = candidate.artifact.files.map((file) => ({ ...file, path: '/baseline' }));
  const baseline = against === undefined ? null : { ...candidate, artifact: { format: 'onnx', files } };
  const baselineData =
    rowsAgainst === undefined ? battery.baselineData : aSetContext({ rows: rowsAgainst }).battery.data;
  const { findings, recorded, next } = await prediction.run({ ...battery, baseline, baselineData });
  return { findings, recorded, next, activities };
}

describe('a model that is scored', () => {
  test('is measured on every row, told of as it goes, and its answers are handed on', async () => {
    const { recorded, findings, next, activities } = await scored();
    expect(findings).toEqual([]);
    expect(recorded?.prediction).toContainEqual(
      expect.objectContaining({ data: 'holdout', metric: 'accuracy', estimate: expect.objectContaining({ value: 1 }) }),
    );
    expect(activities).toEqual(['loading the model 0.02', 'scoring holdout: row 20 of 20 0.25']);
    expect(next?.drawn.get('holdout')?.rows).toHaveLength(20);
    expect(next?.scored.take('holdout')?.rows).toBe(20);
  });

  test.each([
    ['on it', { data: 'holdout' }, true],
    ['on the first evaluation set, where they name none', {}, true],
    ['but not on another one', { data: 'validation' }, false],
  ])('is measured by the metrics that gates ask for, %s', async (_name, on, isMeasured) => {
    const { model } = aSetContext().battery.request;
    const gates = [{ id: 'kappa', metric: 'cohen_kappa', min: 0.5, ...on }];
    const request = { model: { ...model, value: { ...model.value, gates } } };
    const { recorded } = await scored({ request });
    expect(recorded?.prediction?.some(({ metric }) => metric === 'cohen_kappa')).toBe(isMeasured);
  });

  test('and cannot be loaded is refused as unsafe', async () => {
    const runtime = portsOf({ answers: {} }).runtimeOf('onnx');
    const runtimeOf = () => ({ ...runtime, load: async () => CRASH });
    const { findings, next } = await prediction.run(aSetContext({ ports: { runtimeOf } }).battery);
    expect(findings).toMatchObject([{ code: 'process-crashed', check: 'safety' }]);
    expect(next).toBeNull();
  });

  test('and fails has no measurements and no answers to ask for again', async () => {
    const { findings, recorded, next } = await scored({ answer: () => CRASH });
    expect(findings).toMatchObject([{ code: 'process-crashed', severity: 'error', check: 'prediction' }]);
    expect(recorded).toEqual({ readings: [], ownMetrics: [], ...NO_EVIDENCE });
    expect(next?.drawn.size).toBe(0);
    expect(next?.scored.take('holdout')).toBeNull();
  });

  test('by a manifest that does not fit its data is no verdict, but an error at the place in model.yaml', async () => {
    const target = { column: 'y', positive: 7 };
    await expect(scored({ set: { target } })).rejects.toMatchObject({
      reason: 'positive-absent',
      location: { path: 'model.yaml', pointer: expect.stringMatching(/^\/evaluation\/holdout\/target/) },
    });
  });

  test('whose answers are no probabilities is told where the manifest says that they are', async () => {
    const { findings } = await scored({ answer: LOGITS });
    expect(findings).toMatchObject([
      {
        code: 'not-probabilities',
        location: { path: 'model.yaml', pointer: expect.stringMatching(/^\/evaluation\/holdout\/prediction/) },
      },
    ]);
  });

  test('with NaN in its answers is refused with what scoring tells', async () => {
    const { findings, recorded } = await scored({ answer: NAN });
    expect(findings).toMatchObject([{ severity: 'error', check: 'prediction' }]);
    expect(recorded?.prediction).toEqual([]);
  });
});

describe('a baseline', () => {
  test('is scored with the same rows, and compared by the gates that ask for it', async () => {
    const { recorded, findings } = await scored({ against: yesFrom(2) });
    expect(findings).toEqual([]);
    expect(recorded?.prediction?.find(({ metric }) => metric === 'accuracy')).toMatchObject({
      baseline: { value: 0.5 },
    });
  });

  test('that cannot be loaded is not compared with', async () => {
    const { recorded, findings } = await scored({ against: CRASH });
    expect(findings).toEqual([]);
    expect(recorded?.prediction?.find(({ metric }) => metric === 'accuracy')).toMatchObject({ baseline: null });
  });

  test('that answers other rows is not compared with, and both numbers of them are facts', async () => {
    const { findings, recorded } = await scored({ against: GOOD, rowsAgainst: 12 });
    expect(findings).toMatchObject([{ code: 'baseline-unusable', severity: 'warning', check: 'prediction' }]);
    expect(findings[0]?.facts).toEqual({ fault: 'other-rows', version: '1.0.0', data: 'holdout', own: 20, theirs: 12 });
    expect(recorded?.prediction?.find(({ metric }) => metric === 'accuracy')).toMatchObject({ baseline: null });
  });

  test.each<readonly [string, Answer]>([
    ['that fails', () => CRASH],
    ['whose answers cannot be read', NAN],
    ['whose answers are no probabilities, as the manifest says', LOGITS],
  ])('%s is warned of by its version, with the cause, and blocks nothing', async (_name, against) => {
    const { findings, recorded } = await scored({ against });
    expect(findings).toMatchObject([
      {
        code: 'baseline-unusable',
        severity: 'warning',
        check: 'prediction',
        facts: { fault: 'scoring', version: '1.0.0' },
        because: [{ code: expect.any(String) }],
      },
    ]);
    expect(recorded?.prediction?.find(({ metric }) => metric === 'accuracy')).toMatchObject({ baseline: null });
  });
});

describe('an evaluation set is read', () => {
  const STATEFUL: Signature = {
    ...SIGNATURE,
    inputs: [...SIGNATURE.inputs, { name: 's', datatype: 'FP32', shape: [1, 1], state: { from: 'p', start: 0 } }],
  };

  async function opened(signature: Signature, sequence?: { readonly column: string }) {
    const asked: OpenDataRequest[] = [];
    const activities: string[] = [];
    const context = aSetContext({ signature });
    const data = {
      open: async (request: OpenDataRequest) => {
        asked.push(request);
        return context.data;
      },
    };
    const { battery } = aSetContext({
      signature,
      ports: { data, onProgress: ({ activity }) => void activities.push(activity) },
    });
    const { model } = battery.request;
    const evaluation = { holdout: { ...context.set, ...(sequence && { sequence }) } };
    const request = { ...battery.request, model: { ...model, value: { ...model.value, evaluation } } };
    return { asked, activities, outcome: await readingPlan.run({ ...battery, request }) };
  }

  test('for the inputs that differ from row to row, and the certificate names its bytes', async () => {
    const { asked, activities, outcome } = await opened(STATEFUL, { column: 'day' });
    expect(asked).toMatchObject([
      { name: 'holdout', problem: 'binary', folder: '/registry/models/churn', root: '/registry' },
    ]);
    expect(asked[0]?.inputs.map(({ name }) => name)).toEqual(['x']);
    expect(activities).toEqual(['reading holdout']);
    expect(outcome.recorded?.data).toEqual([
      { name: 'holdout', digest: { sha256: 'a'.repeat(64) }, sizeBytes: 1, rows: 20 },
    ]);
    expect([...(outcome.next?.data.keys() ?? [])]).toEqual(['holdout']);
  });

  test('only where it says which rows belong together, for a model that carries state', async () => {
    await expect(opened(STATEFUL)).rejects.toMatchObject({
      code: 'data-binding',
      location: { pointer: '/evaluation/holdout/data' },
    });
    expect((await opened(SIGNATURE)).outcome.next).not.toBeNull();
  });
});
