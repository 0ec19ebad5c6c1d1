import { describe, expect, test } from 'vitest';
import type { Gate } from '../../../../../src/domain/model/gate.ts';
import { performance } from '../../../../../src/usecases/certify/checks/performance.ts';
import type { BenchmarkRequest } from '../../../../../src/usecases/ports/benchmark.ts';
import type { BatteryRequest, Loaded } from '../../../../../src/usecases/certify/battery-context.ts';
import { CRASH, portsOf, yesFrom } from '../../../../support/certify-world.ts';
import { aModel, aSetContext } from '../../../../support/set-context.ts';

/** Modes as they are measured, and what is told of it; the mode that fails, if one does. */
async function measured(
  request: Partial<BatteryRequest> = {},
  { fails, ...over }: Partial<Pick<Loaded, 'baseline'>> & { readonly fails?: string } = {},
) {
  const asked: BenchmarkRequest[] = [];
  const shares: number[] = [];
  const { benchmark } = portsOf({ answers: {} });
  const measure: typeof benchmark.measure = async (one) => {
    asked.push(one);
    one.onProgress({ activity: 'measuring', done: 0.5 });
    return one.modeName === fails ? CRASH : benchmark.measure(one);
  };
  const onProgress = ({ done }: { readonly done: number }) => void shares.push(done);
  const { battery } = aSetContext({ request, ports: { benchmark: { measure }, onProgress } });
  const edge = battery.request.model.value.modes.edge;
  const value = { ...battery.request.model.value, modes: { ...(edge && { edge, batch: edge }) } };
  const model = { ...battery.request.model, value };
  const context = { ...battery, request: { ...battery.request, model }, model: aModel(yesFrom(0.5)), drawn: new Map() };
  const { findings, recorded, next } = await performance.run({ ...context, ...over });
  return { asked, shares, findings, modes: recorded?.performance?.map(({ mode }) => mode), next };
}

describe('the modes of a version', () => {
  test('are measured one after another, each with a seed of its own', async () => {
    const { asked, modes, findings, next } = await measured({ modes: ['edge', 'batch'], seed: 7 });
    const [first, second] = asked.map(({ seed }) => seed);
    expect(asked.map(({ modeName }) => modeName)).toEqual(['edge', 'batch']);
    expect(first).not.toBe(second);
    const again = await measured({ modes: ['edge', 'batch'], seed: 8 });
    expect(again.asked.map(({ seed }) => seed)).not.toContain(first);
    expect(modes).toEqual(['edge', 'batch']);
    expect(findings).toEqual([]);
    expect(next).not.toBeNull();
  });

  test('are measured with rows of the evaluation set, and alone where there is nothing to compare with', async () => {
    const [request] = (await measured()).asked;
    expect(request).toMatchObject({ baseline: null, explanation: null, quick: true, ratioLimits: {} });
    expect(request?.rows[0]?.shape).toEqual([20, 1]);
  });

  test('are measured against the baseline, with what the files say of the difference', async () => {
    const baseline = { ...aSetContext().battery.candidate, artifact: { format: 'onnx', files: [] } };
    const [request] = (await measured({}, { baseline })).asked;
    expect(request).toMatchObject({ baseline: { files: [] }, explanation: { parametersRatio: 1 } });
  });

  test('that the model does not have are none of them', async () => {
    expect((await measured({ modes: ['realtime', 'edge'] })).modes).toEqual(['edge']);
  });

  test('of which one fails keep what was measured before, and are measured no further', async () => {
    const { asked, modes, findings, next } = await measured({ modes: ['edge', 'batch'] }, { fails: 'batch' });
    expect(asked).toHaveLength(2);
    expect(modes).toEqual(['edge']);
    expect(findings).toMatchObject([{ code: 'process-crashed', check: 'performance' }]);
    expect(next).toBeNull();
  });

  test('are told of from two fifths of the whole on, to its end', async () => {
    const { shares } = await measured({ modes: ['edge', 'batch'] });
    expect(shares).toEqual([expect.closeTo(0.55), expect.closeTo(0.85)]);
  });
});

test('measuring may stop as soon as the limits of its own mode over the baseline are decided', async () => {
  const base = { confidence: 0.95, test: 'bound', onInconclusive: 'warn', pointer: '/gates/0' } as const;
  const ratio = { ...base, kind: 'relative-performance', unit: 'ratio', comparator: '<=', limit: 1.1 } as const;
  const gates: readonly Gate[] = [
    { ...ratio, id: 'a', metric: 'latency_p50', mode: 'edge' },
    { ...ratio, id: 'b', metric: 'latency_p99', mode: 'batch' },
    {
      ...base,
      kind: 'performance',
      id: 'c',
      metric: 'latency_p90',
      mode: 'edge',
      unit: 'ms',
      comparator: '<=',
      limit: 5,
    },
  ];
  const [request] = (await measured({ gates })).asked;
  expect(request?.ratioLimits).toEqual({ latency_p50: { comparator: '<=', limit: 1.1 } });
});
