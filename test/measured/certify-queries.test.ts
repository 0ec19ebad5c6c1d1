// @module-tag slow
import { expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/benchmark/random.ts';
import { certifyProbe, readCertificate } from '../support/certify-run.ts';
import { writeModel } from '../support/onnx-writer.ts';
import { aHoldout, createRegistry } from '../support/registry-fixture.ts';

/** Documents of 120 queries, five of each; the score tells most of the relevance. */
function documents(rows: number): string {
  const random = seededRandom(3);
  const lines = Array.from({ length: rows }, (_, row) => {
    const score = random();
    return `${Math.floor(row / 5)},${score},${Math.round(3 * score + random() - 0.5)}`.replace(',-0', ',0');
  });
  return `${['query,score,grade', ...lines].join('\n')}\n`;
}

test('a ranking of more rows than are asked again has its queries asked again whole', async () => {
  using registry = createRegistry();
  const table = documents(600);
  const value = { type: 'FP32', shape: ['rows', 1] } as const;
  const onnx = writeModel({
    nodes: [{ operator: 'Identity', inputs: ['X'], outputs: ['Y'] }],
    inputs: [{ name: 'X', ...value }],
    outputs: [{ name: 'Y', ...value }],
  });
  registry.model({
    task: 'text-ranking',
    signature: {
      inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 1] }],
      outputs: [{ name: 'Y', datatype: 'FP32', shape: [-1, 1] }],
    },
    evaluation: {
      holdout: aHoldout(
        {
          inputs: { X: { columns: ['score'] } },
          target: { column: 'grade' },
          query: { column: 'query' },
          prediction: { output: 'Y' },
        },
        table,
      ),
    },
    gates: [{ id: 'order', metric: 'ndcg@10', min: 0.1 }],
  });
  registry.write('models/probe/data/holdout.csv', table);
  registry.version({ onnx });
  const result = await certifyProbe(registry);
  const certificate = readCertificate(registry);
  expect(certificate, result.stdout).toMatchObject({ verdict: 'pass', findings: [] });
  // 51 whole queries fit into 256 rows.
  expect(certificate.robustness.find(({ check }) => check === 'slight-noise')).toMatchObject({
    result: 'pass',
    metric: 'ndcg@10',
    facts: { rows: 255 },
  });
});
