import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { createBenchmark } from '../../src/benchmark/benchmark.ts';
import type { PerformanceResult } from '../../src/contract/generated/types.ts';
import { unseenRows } from '../../src/domain/evaluation/unseen-rows.ts';
import type { Benchmark, BenchmarkRequest } from '../../src/usecases/ports/benchmark.ts';
import { wireRuntimes } from '../../src/wiring/runtimes.ts';
import { ModelFolder, randomRows, signatureFor } from '../support/artifacts.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { writeMlp, writeModel } from '../support/onnx-writer.ts';
import { SLOW } from '../support/slow.ts';

const folder = new ModelFolder();
afterAll(() => folder[Symbol.dispose]());

const small = folder.add('small.onnx', writeMlp([16, 64, 64, 4]));
const large = folder.add('large.onnx', writeMlp([16, 512, 512, 4]));
const fixed = folder.add('fixed.onnx', writeMlp([16, 64, 4], 3));
const wider = folder.add('wider.onnx', writeMlp([17, 64, 4]));
const zipmap = folder.add('zipmap.onnx', readFileSync(fixturePath('zipmap.onnx')));
const broken = folder.add('broken.onnx', Buffer.from('this is no model'));

function request(changes: Partial<BenchmarkRequest>): BenchmarkRequest {
  return {
    modeName: 'edge',
    mode: { scenario: 'single-stream', budgets: { latency: { p90: '5ms' } } },
    candidate: small,
    baseline: null,
    rows: [randomRows('x', 40, [16])],
    unseen: unseenRows(changes.rows ?? [randomRows('x', 40, [16])], 1),
    signature: signatureFor(changes.rows ?? [randomRows('x', 40, [16])]),
    ratioLimits: {},
    explanation: null,
    limits: { callTimeoutMs: 10_000, memoryBytes: 2 ** 31 },
    quick: true,
    seed: 1,
    onProgress: () => {},
    ...changes,
  };
}

function benchmark(): Benchmark {
  return createBenchmark({ runtimeOf: wireRuntimes({ environment: process.env }) });
}

async function measure(changes: Partial<BenchmarkRequest>): Promise<PerformanceResult> {
  const outcome = await benchmark().measure(request(changes));
  if (outcome.kind === 'failed') throw new Error(`${outcome.reason}: ${outcome.message}`);
  return outcome.result;
}

describe('scenarios', () => {
  test('outputs that are no tensors, as ZipMap makes them, are not asked for', SLOW, async () => {
    const result = await measure({ candidate: zipmap, rows: [randomRows('X', 40, [3])] });
    expect(result.latency!.calls).toBeGreaterThan(0);
  });

  test('single stream against a faster baseline', SLOW, async () => {
    const ratioLimits = { latency_p50: { comparator: '<=', limit: 1.2 } } as const;
    const result = await measure({ candidate: large, baseline: small, ratioLimits });
    expect(result.latency!.p50.value!).toBeGreaterThan(result.baseline!.latency!.p50.value!);
    expect(result.comparison!.ratios['latency_p50']!.interval!.lower).toBeGreaterThan(1.2);
    expect(result.comparison!.noiseFloor['latency_p50']).toBeLessThan(0.5);
    const { candidate, baseline } = result.comparison!.figures!['latency_p50']!;
    expect(candidate / baseline).toBeCloseTo(result.comparison!.ratios['latency_p50']!.value!, 9);
    expect(result.comparison!.stretches!.length).toBeGreaterThanOrEqual(2);
    expect(result).toMatchObject({ threads: 1, batchSize: 1, capacity: null, rate: null });
    expect(result.coldStart!.firstCallMs).toBeGreaterThan(0);
    expect(result.histogram!.buckets.reduce((sum, [, calls = 0]) => sum + calls, 0)).toBe(result.latency!.calls);
    expect(result.modelSizeBytes).toBe(large.files[0]!.sizeBytes);
  });

  test('server: latency at the declared rate, and the rate that holds the bound', SLOW, async () => {
    const mode = { scenario: 'server', rate: '500/s', budgets: { latency: { p90: '20ms' } } } as const;
    const result = await measure({ modeName: 'realtime', mode });
    expect(result.rate).toBe(500);
    expect(result.latency!.calls).toBeGreaterThan(50);
    expect(result.capacity).toMatchObject({ boundMs: 20, percentile: 'p90' });
    expect(result.capacity!.rate).toBeGreaterThan(500);
  });

  test('multi-stream: backlog', SLOW, async () => {
    const mode = { scenario: 'multi-stream', rate: '100/s', batchSize: 8, budgets: {} } as const;
    const result = await measure({ modeName: 'streaming', mode });
    expect(result.batchSize).toBe(8);
    expect(result.backlog!.utilisation).toBeGreaterThan(0);
    expect(result.backlog!.utilisation).toBeLessThan(0.5);
  });

  test('offline: the batch size is found by trial', SLOW, async () => {
    const result = await measure({ modeName: 'batch', mode: { scenario: 'offline', budgets: {} } });
    expect(result.batchSize).toBeGreaterThan(1);
    expect(result.throughput!.value).toBeGreaterThan(1000);
  });

  test('offline without a size: a curve of both, and rows a second at the best of each', SLOW, async () => {
    const mode = { scenario: 'offline', budgets: {} } as const;
    const { comparison, baseline } = await measure({ modeName: 'batch', mode, candidate: large, baseline: small });
    const { batchSizes, curve, ratios, figures } = comparison!;
    expect(curve!.map(({ batchSize }) => batchSize).slice(0, 7)).toEqual([1, 2, 4, 8, 16, 32, 64]);
    expect(curve!.every((point) => point.candidate! > 0 && point.baseline! > 0)).toBe(true);
    expect(batchSizes!.baseline).toBeGreaterThan(1);
    expect(ratios['throughput']!.value!).toBeLessThan(0.5);
    const rate = figures!['throughput']!.baseline;
    expect(Math.abs(Math.log(rate / baseline!.throughput!.value!))).toBeLessThan(Math.log(4));
    expect('latency_p50' in ratios).toBe(batchSizes!.candidate === batchSizes!.baseline);
  });

  test('offline against a version of a fixed size: each at its own', SLOW, async () => {
    const mode = { scenario: 'offline', budgets: {} } as const;
    const result = await measure({ modeName: 'batch', mode, candidate: small, baseline: fixed });
    const { comparison, baseline, batchSize } = result;
    expect(comparison!.batchSizes).toEqual({ candidate: batchSize, baseline: 3 });
    expect(comparison!.curve!.find((point) => point.batchSize === 3)).toMatchObject({ candidate: null });
    expect(baseline).not.toHaveProperty('latency');
    if (batchSize !== 3) expect(Object.keys(comparison!.ratios)).toEqual(['throughput']);
  });

  test(
    'offline at the size of the certificate of the baseline, too: a ratio of its own, and a point on the curve',
    SLOW,
    async () => {
      const mode = { scenario: 'offline', budgets: {} } as const;
      const asked = { modeName: 'batch', mode, candidate: large, baseline: small, certifiedSize: 48 } as const;
      const { comparison } = await measure(asked);
      const { batchSize, ratios, figures } = comparison!.certifiedSize!;
      expect(batchSize).toBe(48);
      expect(Object.keys(ratios!)).toEqual(['throughput']);
      expect(ratios!['throughput']!.value!).toBeLessThan(0.5);
      expect(ratios!['throughput']!.interval!.upper).toBeLessThan(1);
      const { candidate, baseline } = figures!['throughput']!;
      expect(candidate / baseline).toBeCloseTo(ratios!['throughput']!.value!, 9);
      const sizes = comparison!.curve!.map((point) => point.batchSize);
      expect(sizes.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 48, 64]);
      expect([comparison!.batchSizes!.candidate, comparison!.batchSizes!.baseline]).not.toContain(48);
    },
  );

  test('a certified size that one of both does not take is named, and costs nothing else', SLOW, async () => {
    const mode = { scenario: 'offline', budgets: {} } as const;
    const asked = { modeName: 'batch', mode, candidate: small, baseline: fixed, certifiedSize: 48 } as const;
    const { comparison } = await measure(asked);
    expect(comparison!.certifiedSize).toEqual({ batchSize: 48 });
    expect(comparison!.curve!.map((point) => point.batchSize)).not.toContain(48);
  });

  test('where a size is declared, or no certificate is known, there is no third point', SLOW, async () => {
    const mode = { scenario: 'offline', batchSize: 16, budgets: {} } as const;
    const declared = await measure({ modeName: 'batch', mode, candidate: large, baseline: small, certifiedSize: 48 });
    expect(declared.comparison).not.toHaveProperty('certifiedSize');
    const open = { scenario: 'offline', budgets: {} } as const;
    const unknown = await measure({ modeName: 'batch', mode: open, candidate: small, baseline: small });
    expect(unknown.comparison).not.toHaveProperty('certifiedSize');
  });

  test('the binding is a part of a small latency', SLOW, async () => {
    const { bindingMs, latency } = await measure({});
    expect(bindingMs).toBeGreaterThan(0.0005);
    // The two are measured apart, and a busy machine slows either: of the same size is what can be said of any run.
    expect(bindingMs).toBeLessThan(10 * latency!.p50.value!);
  });

  test('two threads', SLOW, async () => {
    const result = await measure({ mode: { scenario: 'single-stream', threads: 2, budgets: {} } });
    expect(result.threads).toBe(2);
  });
});

describe('shapes', () => {
  test('one row only', async () => {
    expect((await measure({ rows: [randomRows('x', 1, [16])] })).latency!.calls).toBeGreaterThan(10);
  });

  test('a fixed batch dimension decides the batch size', SLOW, async () => {
    expect((await measure({ candidate: fixed })).batchSize).toBe(3);
  });

  test('several inputs of text, integers and without a batch dimension', SLOW, async () => {
    const inputs = [
      { name: 'text', type: 'BYTES', shape: ['batch', 2] },
      { name: 'count', type: 'INT64', shape: [3] },
    ] as const;
    const outputs = [
      { name: 'text_out', type: 'BYTES', shape: ['batch', 2] },
      { name: 'count_out', type: 'INT64', shape: [3] },
    ] as const;
    const nodes = inputs.map(({ name }) => ({ operator: 'Identity', inputs: [name], outputs: [`${name}_out`] }));
    const candidate = folder.add('mixed.onnx', writeModel({ nodes, inputs, outputs }));
    const rows = [
      { name: 'text', datatype: 'BYTES', shape: [2, 2], data: ['a', 'b', 'c', 'd'] },
      { name: 'count', datatype: 'INT64', shape: [2, 3], data: BigInt64Array.of(1n, 2n, 3n, 4n, 5n, 6n) },
    ] as const;
    const result = await measure({ candidate, rows, mode: { scenario: 'single-stream', batchSize: 4, budgets: {} } });
    expect(result.batchSize).toBe(1);
    expect(result.latency!.p50.value).toBeGreaterThan(0);
  });
});

describe('failures', () => {
  test.each([
    { name: 'a file that is no model', candidate: broken },
    { name: 'rows that the model does not take', candidate: wider },
  ])('$name', async ({ candidate }) => {
    const outcome = await benchmark().measure(request({ candidate }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'error' });
  });

  test('memory beyond the limit', async () => {
    const limits = { callTimeoutMs: 10_000, memoryBytes: 30 * 2 ** 20 };
    const outcome = await benchmark().measure(request({ limits }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'memory' });
  });

  test('a baseline that does not run leaves the candidate uncompared', SLOW, async () => {
    const result = await measure({ baseline: wider });
    expect(result.comparison).toBeNull();
    expect(result.latency!.calls).toBeGreaterThan(10);
  });
});
