import { expect, test } from 'vitest';
import { expectNothingLeft, readCertificate } from '../support/certify-run.ts';
import { writeModel } from '../support/onnx-writer.ts';
import { type MeasuredRun, measureCli } from '../support/peak-memory.ts';
import { aHoldout, createRegistry, digest, type RegistryFixture } from '../support/registry-fixture.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

/** What the process that certifies may take whatever models answer and data hold; the program alone takes 200 MiB of it. */
const MOST_BYTES = 1024 * 2 ** 20;
const CERTIFY = ['certify', 'probe@1.0.0', '--quick', '--output', 'out'];

async function certify(registry: RegistryFixture): Promise<MeasuredRun> {
  const result = await measureCli(CERTIFY, registry.folder);
  expect(result.peakBytes ?? 0).toBeLessThan(MOST_BYTES);
  expect(result.text).not.toMatch(/internal|\bat \S+:\d+:\d+/);
  return result;
}

/** Three numbers a row, repeated: as many columns as one likes, of a file of 200 bytes. */
function useRepeater(
  registry: RegistryFixture,
  times: number,
  { rows = -1, batchSize }: { rows?: number; batchSize?: number },
): void {
  const value = (name: string, width: number) =>
    ({ name, type: 'FP32', shape: [rows < 0 ? 'N' : rows, width] }) as const;
  const nodes = [
    { operator: 'Constant', inputs: [], outputs: ['times'], attributes: { value_ints: [1, times] } },
    { operator: 'Tile', inputs: ['X', 'times'], outputs: ['scores'] },
  ];
  registry.version({ onnx: writeModel({ nodes, inputs: [value('X', 3)], outputs: [value('scores', 3 * times)] }) });
  const tensor = (name: string, width: number) => ({ name, datatype: 'FP32', shape: [rows, width] });
  registry.model({
    signature: { inputs: [tensor('X', 3)], outputs: [tensor('scores', 3 * times)] },
    evaluation: {
      holdout: aHoldout({
        target: { column: 'y', problem: 'multiclass' },
        prediction: { output: 'scores', kind: 'logits' },
        ...(batchSize !== undefined && { batchSize }),
      }),
    },
    gates: [{ id: 'floor', metric: 'accuracy', min: 0.1 }],
  });
}

for (const { rows, options } of byCost(
  [
    ['in one call', 100_000, {}, /One answer has \d+ MiB and may have 256 MiB\. A smaller batchSize/],
    ['in small calls', 100_000, { batchSize: 16 }, /The answers to \d+ of 300 rows take more than a quarter/],
    [
      'in calls of one row',
      100_000,
      { rows: 1 },
      /The answers to one batch are too large\. The model takes one row a call, so that no batchSize/,
    ],
    ['beyond the memory of the model', 1_000_000, {}, /memory-limit/],
  ],
  (_row, index) => index === 0,
))
  test.each([...rows])(
    'a model that answers gigabytes %s fails, and fills no more than its own process',
    options,
    async (_name, times, how, said) => {
      using registry = createRegistry();
      useRepeater(registry, times, how);
      const result = await certify(registry);
      expect(result).toMatchObject({ exitCode: 1 });
      const [finding] = readCertificate(registry).findings.filter(({ severity }) => severity === 'error');
      expect(JSON.stringify(finding)).toMatch(said);
      expect(finding?.code).toBe('memory-limit');
      expectNothingLeft(result, registry);
    },
  );

test('a model of nine hundred columns is scored', SLOW, async () => {
  using registry = createRegistry();
  useRepeater(registry, 300, {});
  expect((await certify(registry)).text).not.toContain('memory-limit');
});

const MEBIBYTE = 2 ** 20;

function* hugeData(): Generator<readonly [string, string, string, Buffer]> {
  const head = Buffer.from('a,b,c,y\n1,2,3,0\n1,2,3,"');
  yield ['a csv cell of 40 MiB', 'holdout.csv', 'data-format', Buffer.concat([head, Buffer.alloc(40 * MEBIBYTE, 'x')])];
  const line = Buffer.from('{"a":1,"b":2,"c":3,"y":"');
  yield [
    'a jsonl line of 300 MiB',
    'holdout.jsonl',
    'data-format',
    Buffer.concat([line, Buffer.alloc(300 * MEBIBYTE, 'x')]),
  ];
  const columns = Array.from({ length: 200_000 }, (_, index) => `c${index}`).join();
  yield ['200,000 columns', 'holdout.csv', 'data-binding', Buffer.from(`${columns}\n${'1,'.repeat(199_999)}1\n`)];
  yield ['a record of commas alone', 'holdout.csv', 'data-', Buffer.from(`a,b,c,y\n${','.repeat(15 * MEBIBYTE)}\n`)];
}

for (const { rows, options } of byCost([...hugeData()], oneOf(2)))
  test.each([...rows])(
    '%s cannot be answered, and is told within seconds',
    options,
    async (_name, file, code, content) => {
      using registry = createRegistry();
      registry.write(`models/probe/data/${file}`, content);
      registry.model({
        evaluation: { holdout: aHoldout({ data: { path: `data/${file}`, sha256: digest(content) } }) },
      });
      const result = await certify(registry);
      expect(result).toMatchObject({ exitCode: 2 });
      expect(result.stderr).toContain(code);
    },
  );

test('long texts stay with their reader until their batch is asked for', SLOW, async () => {
  using registry = createRegistry();
  registry.settings({ memory: '512MiB' });
  const row = JSON.stringify({ a: 1, b: 2, c: 3, y: 0, note: 'x'.repeat(MEBIBYTE / 4) });
  const content = Buffer.from(`${row}\n`.repeat(300));
  registry.write('models/probe/data/long.jsonl', content);
  const value = (name: string, type: 'FP32' | 'BYTES', width: number) => ({ name, type, shape: ['N', width] }) as const;
  const nodes = [{ operator: 'Identity', inputs: ['X'], outputs: ['scores'] }];
  registry.version({
    onnx: writeModel({
      nodes,
      inputs: [value('X', 'FP32', 3), value('note', 'BYTES', 1)],
      outputs: [value('scores', 'FP32', 3)],
    }),
  });
  const tensor = (name: string, datatype: string, width: number) => ({ name, datatype, shape: [-1, width] });
  registry.model({
    signature: { inputs: [tensor('X', 'FP32', 3), tensor('note', 'BYTES', 1)], outputs: [tensor('scores', 'FP32', 3)] },
    evaluation: {
      holdout: aHoldout({
        data: { path: 'data/long.jsonl', sha256: digest(content) },
        inputs: { X: { columns: ['a', 'b', 'c'] }, note: { column: 'note' } },
        target: { column: 'y', problem: 'multiclass' },
        prediction: { output: 'scores', kind: 'logits' },
      }),
    },
    gates: [{ id: 'floor', metric: 'accuracy', min: 0.1 }],
  });
  const result = await certify(registry);
  expect(result).toMatchObject({ exitCode: 2 });
  expect(result.stderr).toMatch(/data-format[^]*a smaller batchSize/);
});
