import { describe, expect, test } from 'vitest';
import { certifyProbe, expectNothingLeft, expectUnanswered, readCertificate } from '../support/certify-run.ts';
import { makeParquet, type ParquetColumn, type ParquetFile } from '../support/make-parquet.ts';
import { writeModel } from '../support/onnx-writer.ts';
import { measureCli } from '../support/peak-memory.ts';
import { aHoldout, createRegistry, digest, HOLDOUT_CSV } from '../support/registry-fixture.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

/** What the process that certifies may hold; the program alone takes 200 MiB of it. */
const MOST_BYTES = 1024 * 2 ** 20;
const CERTIFY = ['certify', 'probe@1.0.0', '--quick', '--output', 'out'];

describe('a small model with a large output beside its answer', () => {
  const ELEMENTS = { FP32: 10 * 2 ** 20, BYTES: 2 ** 20 } as const;
  /** The scores are its input; `beside` is 40 MiB of floats, or a million texts, whatever is asked. */
  const model = (type: 'FP32' | 'BYTES'): Uint8Array =>
    writeModel({
      nodes: [
        { operator: 'Identity', inputs: ['X'], outputs: ['scores'] },
        { operator: 'Constant', inputs: [], outputs: ['size'], attributes: { value_ints: [ELEMENTS[type]] } },
        { operator: 'ConstantOfShape', inputs: ['size'], outputs: ['floats'] },
        { operator: 'Cast', inputs: ['floats'], outputs: ['beside'], attributes: { to: type === 'FP32' ? 1 : 8 } },
      ],
      inputs: [{ name: 'X', type: 'FP32', shape: ['N', 3] }],
      outputs: [
        { name: 'scores', type: 'FP32', shape: ['N', 3] },
        { name: 'beside', type, shape: [ELEMENTS[type]] },
      ],
    });

  const certify = async (type: 'FP32' | 'BYTES', isDeclared: boolean) => {
    using registry = createRegistry();
    registry.version({ onnx: model(type) });
    const beside = { name: 'beside', datatype: type, shape: [ELEMENTS[type]], rows: 'none' };
    const scores = { name: 'scores', datatype: 'FP32', shape: [-1, 3] };
    registry.model({
      signature: {
        inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 3] }],
        outputs: isDeclared ? [scores, beside] : [scores],
      },
      evaluation: {
        holdout: aHoldout({
          target: { column: 'y', problem: 'multiclass' },
          prediction: { output: 'scores', kind: 'logits' },
        }),
      },
      gates: [{ id: 'floor', metric: 'accuracy', min: 0.1 }],
    });
    const result = await measureCli(CERTIFY, registry.folder);
    expect(result.peakBytes ?? 0).toBeLessThan(MOST_BYTES);
    expectNothingLeft(result, registry);
    return { result, certificate: readCertificate(registry) };
  };

  test.each(['FP32', 'BYTES'] as const)('of %s is not asked for it where nobody declared it', SLOW, async (type) => {
    const { result, certificate } = await certify(type, false);
    expect(result, result.text).toMatchObject({ exitCode: 0 });
    // The model has a column for a third label, which no row has.
    expect(certificate.findings.map(({ code }) => code)).toEqual(['label-number-absent']);
  });

  for (const { rows, options } of byCost(['FP32', 'BYTES'] as const, (_row, index) => index === 0))
    test.each([...rows])('of %s fills no more than its own process where it is declared', options, async (type) => {
      const { certificate } = await certify(type, true);
      expect(certificate.findings.map(({ code }) => code).filter((code) => code !== 'memory-limit')).toEqual([]);
    });
});

describe('a file of data that no writer would write', () => {
  const A: ParquetColumn = { name: 'a' };
  const OTHERS: readonly ParquetColumn[] = ['b', 'c', 'y'].map((name) => ({ name }));
  /** Four rows of a, b, c and y, but for what is said. */
  const parquet = (a: Partial<ParquetColumn>, file: Partial<ParquetFile> = {}): Buffer =>
    makeParquet({ rows: 4, columns: [{ ...A, ...a }, ...OTHERS], ...file });
  const columns = Array.from({ length: 200_000 }, (_, index) => `c${index}`).join();

  for (const { rows, options } of byCost(
    [
      ['pages before the file', 'a.parquet', 'data-format', parquet({ offset: -100n })],
      ['an unknown repetition', 'a.parquet', 'data-format', parquet({ repetition: 15 })],
      ['a repeated column', 'a.parquet', 'data-binding', parquet({ repetition: 2 })],
      [
        '10⁹ rows in a few bytes',
        'a.parquet',
        'data-format',
        parquet({}, { rows: 1e9, columns: [A, ...OTHERS].map(short) }),
      ],
      ['fewer than no rows', 'a.parquet', 'data-format', parquet({}, { groupRows: -5 })],
      ['2³¹ columns', 'a.parquet', 'data-format', parquet({}, { rootChildren: 2 ** 31 - 1 })],
      ['200,000 columns and no row', 'a.csv', 'data-', `${columns}\n`],
    ],
    oneOf(3),
  ))
    test.each([...rows])(
      'is refused at its place, and nothing of the program is at fault: %s',
      options,
      async (_name, file, code, content) => {
        using registry = createRegistry();
        registry.write(`models/probe/data/${file}`, content);
        const data = { path: `data/${file}`, sha256: digest(content) };
        registry.model({ evaluation: { holdout: aHoldout({ data }) } });
        const result = await measureCli(CERTIFY, registry.folder);
        expectUnanswered(result, registry);
        expect(result.peakBytes ?? 0).toBeLessThan(MOST_BYTES);
        expect(result.stderr).toMatch(new RegExp(`models/probe/model\\.yaml:\\d+:\\d+ {2}${code}`));
        expect(result.text).not.toMatch(/\bat \S+:\d+:\d+/);
      },
    );

  function short(column: ParquetColumn): ParquetColumn {
    return { ...column, page: Buffer.alloc(8) };
  }
});

test('a gate on what noise takes is judged on its own evaluation set, whichever else was disturbed', SLOW, async () => {
  using registry = createRegistry();
  // One row so far from all others that a tenth of the columns' spread hides those.
  const wide = `${HOLDOUT_CSV}100000,100000,0,1\n`;
  registry.write('models/probe/data/wide.csv', wide);
  const set = aHoldout({ data: { path: 'data/wide.csv', sha256: digest(wide) } });
  const gate = { metric: 'accuracy', perturb: { gaussian: 0.1 }, maxDrop: 0.2 };
  registry.model({
    evaluation: { holdout: aHoldout(), wide: set },
    gates: [
      { id: 'floor', metric: 'roc_auc', min: 0.6 },
      { id: 'first', ...gate },
      { id: 'second', data: 'wide', ...gate },
    ],
  });
  const result = await certifyProbe(registry);
  expect(result, result.text).toMatchObject({ exitCode: 1 });
  const judged = readCertificate(registry).gates.map(({ id, result: outcome }) => [id, outcome]);
  expect(judged).toEqual(
    expect.arrayContaining([
      ['first', 'pass'],
      ['second', 'fail'],
    ]),
  );
});
