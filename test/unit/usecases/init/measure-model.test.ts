import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { resolveLimits } from '../../../../src/domain/model/certification-limits.ts';
import { guessTask } from '../../../../src/usecases/init/guess-task.ts';
import { measureModel, type MeasuringPorts } from '../../../../src/usecases/init/measure-model.ts';
import { renderModelManifest } from '../../../../src/usecases/init/render-manifests.ts';
import type { ManifestFacts } from '../../../../src/usecases/init/manifest-facts.ts';
import { type Answer, CRASH, portsOf, yesFrom } from '../../../support/certify-world.ts';

const SIGNATURE = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 1] }],
  outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
} as const;

const INSPECTION = { format: 'onnx', signature: SIGNATURE, producer: '', parameters: 1, metadata: {} };
const FILE = { name: 'm.onnx', path: '/m.onnx', sizeBytes: 3, sha256: 'b'.repeat(64) };
const UNMEASURED = { kind: 'unmeasured', because: { kind: 'no-data' } } as const;

function facts(labels: readonly (number | string)[] = [0, 1]): ManifestFacts {
  const signature = { inputs: [...SIGNATURE.inputs], outputs: [...SIGNATURE.outputs] };
  const target = { kind: 'column', name: 'y' } as const;
  const inputs = new Map([['x', { kind: 'columns', names: ['x'] } as const]]);
  return {
    name: 'churn',
    version: '1.0.0',
    inspection: INSPECTION,
    signature,
    guess: guessTask({ signature, declared: 'tabular-classification', outputForms: new Map([['p', 'probabilities']]) }),
    columnLabels: null,
    files: [],
    data: {
      path: 'data/rows.csv',
      sha256: 'a'.repeat(64),
      names: ['x', 'y'],
      all: ['x', 'y'],
      binding: { inputs, target, targetWidth: 1 },
      labels,
      isOneHot: false,
      csv: null,
      areFlags: false,
    },
    schemas: '',
    modes: ['realtime', 'batch'],
    otherModel: null,
    measured: UNMEASURED,
  };
}

/** Every look at the watch is a millisecond later. */
function ports(change: Partial<MeasuringPorts> = {}, msPerLook = 1): MeasuringPorts {
  const { data, runtimeOf } = portsOf({ answers: { b: yesFrom(0.5) } });
  let now = 0;
  const stopwatch = () => (now += msPerLook);
  return { runtime: runtimeOf('onnx'), data, stopwatch, ...change };
}

function measure(given: ManifestFacts, used = ports(), data: string | null = '/rows.csv') {
  const artifact = { format: 'onnx', files: [FILE] };
  return measureModel({ facts: given, data, artifact, columnLabels: new Map(), limits: resolveLimits(null) }, used);
}

async function written(given: ManifestFacts, used?: MeasuringPorts, data?: string | null): Promise<string> {
  return renderModelManifest({ ...given, measured: await measure(given, used, data) });
}

/** Of a decision function, though the output is named as a probability. */
function asScores(answer: Answer): Answer {
  return (inputs) => {
    const outcome = answer(inputs);
    if (outcome.kind !== 'predicted') return outcome;
    const scored = outcome.outputs.map((output) =>
      output.data instanceof Float32Array ? { ...output, data: output.data.map((value) => 20 * value - 10) } : output,
    );
    return { ...outcome, outputs: scored };
  };
}

describe('budgets and margins are those of what was measured', () => {
  test('both are written with what was seen', async () => {
    const text = await written(facts());
    expect(text).toMatch(
      /# measured here: one row takes 1ms at the median and 1ms at the slowest of 200 calls; budget =/,
    );
    expect(text).toContain('realtime: {scenario: server, rate: 20/s, budgets: {latency: {p50: 10ms, p99: 100ms}}}');
    expect(text).toMatch(/metric: roc_auc, min: 0.5} {4}# measured here 1 \[0.98\d, 1\] on 400 rows/);
    expect(text).toMatch(/noWorseBy: 0.0\d+} {4}# these rows tell ± 0.00\d+/);
    expect(text).not.toContain('FILL IN');
  });

  test('a positive class that a person has to name hinders no budget, and the margin warns until then', async () => {
    const text = await written(facts(['no', 'yes']));
    expect(text).toContain('p99: 100ms');
    expect(text).toMatch(
      /noWorseBy: 0.005, onInconclusive: warn} {4}# nothing was scored, because this is to be filled in/,
    );
  });

  test('numbers that are no probabilities leave what they are to a person', async () => {
    const scores = portsOf({ answers: { b: asScores(yesFrom(0.5)) } });
    const text = await written(facts(), ports({ runtime: scores.runtimeOf('onnx') }));
    expect(text).toMatch(/prediction: {output: p, kind: "FILL IN: The model answered .* no probability .* Say logits/);
    expect(text).toContain('its numbers are of another kind');
  });

  test('what takes long is not scored', async () => {
    const text = await written(facts(), ports({}, 20_000));
    expect(text).toContain('scenario: single-stream');
    expect(text).toContain(
      'onInconclusive: warn}    # nothing was scored, because all rows would take more than 20 seconds',
    );
  });
});

describe('no budget is guessed', () => {
  const dataError = new AppError({ code: 'data-binding', message: 'There is no column x.' });
  test.each<[string, string, MeasuringPorts, string | null]>([
    ['without data', 'there are no labelled rows', ports(), null],
    [
      'of a model that crashes',
      'The process ended with SIGSEGV',
      ports({ runtime: { load: async () => CRASH } }),
      '/r.csv',
    ],
    [
      'of data that cannot be read',
      'no column x',
      ports({ data: { open: () => Promise.reject(dataError) } }),
      '/r.csv',
    ],
  ])('%s', async (_name, said, used, data) => {
    const text = await written(facts(), used, data);
    expect(text).toMatch(/# nothing was measured, because .*/);
    expect(text).toContain(said);
    expect(text).toContain('latency: {p99: "FILL IN: ');
    expect(text).toContain('throughput: "FILL IN: ');
    expect(text).toContain('onInconclusive: warn');
  });

  test('of an input that a person has to bind', async () => {
    const given = facts();
    const { data } = given;
    const unbound = data && { ...data, binding: { ...data.binding, inputs: new Map([['x', null]]) } };
    expect(await measure({ ...given, data: unbound })).toMatchObject({
      kind: 'unmeasured',
      because: { kind: 'open', wanted: expect.stringContaining('the columns of this input') },
    });
  });

  test('an interruption is no measurement', async () => {
    const interrupted = new AppError({ code: 'interrupted', message: 'Interrupted.' });
    const used = ports({ data: { open: () => Promise.reject(interrupted) } });
    await expect(measure(facts(), used)).rejects.toThrow('Interrupted');
  });
});
