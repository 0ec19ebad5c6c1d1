import { expect, test } from 'vitest';
import { certifyProbe, expectNothingLeft, readCertificate } from '../support/certify-run.ts';
import { runCli } from '../support/run-cli.ts';
import { aHoldout, createRegistry, HOLDOUT_CSV } from '../support/registry-fixture.ts';
import { SLOW } from '../support/slow.ts';

/** Its interval reaches from 0.977 to 0.994. */
const UNDECIDED = { id: 'open', metric: 'roc_auc', min: 0.985 };

const UNDECIDED_ENDS = [
  ['passes where the settings leave it to the model', { onInconclusive: 'warn' }, 0],
  ['blocks where the settings let none pass', { onInconclusive: 'block' }, 3],
] as const;

test.each(UNDECIDED_ENDS)('an undecided gate that warns %s', SLOW, async (_name, settings, exitCode) => {
  using registry = createRegistry();
  registry.settings(settings);
  registry.model({ gates: [{ ...UNDECIDED, onInconclusive: 'warn' }] });
  expect(await certifyProbe(registry)).toMatchObject({ exitCode });
  const [gate] = readCertificate(registry).gates;
  expect(gate).toMatchObject({ result: 'inconclusive', blocking: exitCode !== 0 });
});

test('gates on the same gap, and on the same drop, are each judged at their own confidence', SLOW, async () => {
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
      ...both('drop', { perturb: { gaussian: 0.5 }, maxDrop: 0.11 }),
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

test('a certification is ended when its time is up, in the middle of a call, and says where', async () => {
  using registry = createRegistry();
  registry.settings({ timeout: '6s', callTimeout: '6s' });
  const tensor = (name: string) => ({ name, datatype: 'FP32', shape: [-1, 1] });
  registry.model({
    task: 'tabular-regression',
    signature: { inputs: [tensor('x')], outputs: [tensor('y')] },
    evaluation: {
      holdout: aHoldout({
        inputs: { x: { columns: ['a'] } },
        target: { column: 'b' },
        prediction: { output: 'y' },
      }),
    },
    gates: [{ id: 'error', metric: 'mae', max: 100 }],
  });
  registry.version({ onnx: 'endless' });
  const result = await certifyProbe(registry);
  expect(result).toMatchObject({ exitCode: 1 });
  expect(result.stdout).toContain('error certification-time-limit');
  expect(result.stdout.replaceAll(/\s+/g, ' ')).toContain(
    'The certification took longer than 6s and was ended, in the check prediction',
  );
  expect(result.stdout).toContain('certification.timeout');
  expectNothingLeft(result, registry);
  expect(readCertificate(registry)).toMatchObject({
    verdict: 'fail',
    findings: [{ code: 'certification-time-limit', facts: { limitMs: 6000, during: 'prediction' } }],
  });
});

test('no limit is taken that nothing could count to', async () => {
  using registry = createRegistry();
  registry.settings({ callTimeout: '99999d' });
  const latency = { p50: `${'9'.repeat(400)}ms` };
  registry.model({ modes: { edge: { scenario: 'single-stream', threads: 1, budgets: { latency } } } });
  const { exitCode, stdout, stderr } = await runCli(['validate', '--json'], { cwd: registry.folder });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  const told = JSON.parse(stdout).problems.map(
    ({ reason, location }: { reason: string; location: { pointer: string } }) => [reason, location.pointer],
  );
  expect(told.toSorted()).toEqual([
    ['amount-too-large', '/certification/callTimeout'],
    ['amount-too-large', '/modes/edge/budgets/latency/p50'],
  ]);
});

test('the longest limits are those of an honest model, without a word of Node', SLOW, async () => {
  using registry = createRegistry();
  registry.settings({ timeout: '24d', callTimeout: '24d' });
  expect(await certifyProbe(registry)).toMatchObject({ exitCode: 0, stderr: '' });
});
