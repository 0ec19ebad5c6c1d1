import { expect, test } from 'vitest';
import { certifyProbe, readCertificate } from '../support/certify-run.ts';
import { aHoldout, createRegistry, HOLDOUT_CSV } from '../support/registry-fixture.ts';

/** Its interval reaches from 0.977 to 0.994. */
const UNDECIDED = { id: 'open', metric: 'roc_auc', min: 0.985 };

test.each([
  ['passes where the settings leave it to the model', { onInconclusive: 'warn' }, 0],
  ['blocks where the settings let none pass', { onInconclusive: 'block' }, 3],
] as const)('an undecided gate that warns %s', async (_name, settings, exitCode) => {
  using registry = createRegistry();
  registry.settings(settings);
  registry.model({ gates: [{ ...UNDECIDED, onInconclusive: 'warn' }] });
  expect(await certifyProbe(registry)).toMatchObject({ exitCode });
  const [gate] = readCertificate(registry).gates;
  expect(gate).toMatchObject({ result: 'inconclusive', blocking: exitCode !== 0 });
});

test('gates on the same gap, and on the same drop, are each judged at their own confidence', async () => {
  using registry = createRegistry();
  const [header = '', ...rows] = HOLDOUT_CSV.trimEnd().split('\n');
  const grouped = rows.map((row, index) => `${row},${index % 3 === 0 ? 'north' : 'south'}`);
  const csv = [`${header},region`, ...grouped, ''].join('\n');
  registry.write('models/probe/data/holdout.csv', csv);
  const both = (id: string, gate: object) =>
    [0.5, 0.999].map((confidence) => ({ id: `${id}-${confidence}`, metric: 'accuracy', confidence, ...gate }));
  registry.model({
    evaluation: { holdout: aHoldout({ slices: [{ name: 'region', by: 'region' }] }, csv) },
    gates: [
      { id: 'floor', metric: 'roc_auc', min: 0.6 },
      ...both('gap', { slice: 'region', maxGap: 0.09 }),
      ...both('drop', { perturb: { gaussian: 0.5 }, maxDrop: 0.08 }),
    ],
  });
  expect(await certifyProbe(registry)).toMatchObject({ exitCode: 3 });
  const judged = readCertificate(registry).gates.map(({ id, result, interval }) => [id, result, interval?.level]);
  expect(judged).toEqual(
    expect.arrayContaining([
      ['gap-0.5', 'pass', 0.5],
      ['gap-0.999', 'inconclusive', 0.999],
      ['drop-0.5', 'pass', 0.5],
      ['drop-0.999', 'inconclusive', 0.999],
    ]),
  );
});
