import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCertificate } from '../../src/contract/parse-certificate.ts';
import { documentedServers } from '../support/documented-servers.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { HAS_PEERS, peerFolders } from '../support/peers.ts';
import { aHoldout, createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { runCli, type RunResult } from '../support/run-cli.ts';
import { writeServed } from '../support/served-registry.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

let registry: RegistryFixture;
beforeAll(() => {
  registry = createRegistry();
});
afterAll(() => registry[Symbol.dispose]());

const PATH = [...peerFolders(), process.env['PATH']].join(delimiter);

async function certify(version: string, ...more: readonly string[]): Promise<RunResult> {
  const run = await runCli(['certify', `probe@${version}`, '--quick', '--output', 'out', ...more], {
    cwd: registry.folder,
    environment: { PATH },
  });
  // Nothing of a server outlives the command, and no file of one.
  expect(run.leftProcesses).toEqual([]);
  expect(run.leftFiles).toEqual([]);
  return run;
}

function certificateOf(version: string) {
  const path = `probe@${version}.certificate.json`;
  const content = readFileSync(join(registry.folder, 'out', path), 'utf8');
  return parseCertificate({ path, content }).value;
}

describe.skipIf(!HAS_PEERS)('a FastAPI service', () => {
  const recipe = documentedServers().find(({ title }) => title === 'FastAPI');
  const source = recipe?.files.get('app.py') ?? '';
  const slow = source
    .replace('    label, prob', '    time.sleep(0.02)\n    label, prob')
    .replace('import numpy', 'import time\n\nimport numpy');

  test(
    'is certified against the version before, both of them up, and the report says what it is',
    { ...SLOW, timeout: 240_000 },
    async () => {
      const gates = [
        { id: 'auc-floor', metric: 'roc_auc', min: 0.6 },
        { id: 'not-slower', metric: 'latency_p50', mode: 'edge', versus: 'production', maxRatio: 1.5 },
      ];
      registry.settings({ callTimeout: '20s', memory: '2GiB' });
      registry.model({ gates });
      const model = ['model.onnx', readFileSync(fixturePath('linear.onnx'))] as const;
      for (const [version, text] of [
        ['1.0.0', source],
        ['1.1.0', slow],
      ] as const)
        writeServed(registry, {
          version,
          serve: recipe!.serve,
          files: new Map<string, string | Uint8Array>([['app.py', text], model]),
        });

      expect((await certify('1.0.0', '--baseline', 'none')).text).toContain('probe 1.0.0 is certified');
      const first = certificateOf('1.0.0');
      expect(first.inspection?.server).toMatchObject({ protocol: 'json', network: 'open' });
      expect(first.inspection?.graph).toBeUndefined();
      expect(first.performance[0]).toMatchObject({ coldStart: { loadMs: expect.any(Number) } });
      // A server holds what Python and its packages hold, and starts no sooner than they do.
      expect(first.performance[0]?.memoryBytes?.value).toBeGreaterThan(30 * 2 ** 20);
      expect(first.performance[0]?.coldStart?.loadMs).toBeGreaterThan(200);
      const report = readFileSync(join(registry.folder, 'out', 'report.md'), 'utf8');
      expect(report).toContain('The server');
      expect(report).toContain('The network was open to it');
      expect(report).not.toMatch(/The graph|parameters|1 thread/);

      const slower = await certify('1.1.0', '--baseline', '1.0.0');
      expect(slower.exitCode).toBe(1);
      const { comparison } = certificateOf('1.1.0').performance[0] ?? {};
      expect(comparison?.ratios['latency_p50']?.value).toBeGreaterThan(2);
      expect(certificateOf('1.1.0').gates.find(({ id }) => id === 'not-slower')?.result).toBe('fail');
    },
  );
});

describe('a server that misbehaves', () => {
  const server = readFileSync(fileURLToPath(new URL('../support/bad-server.mjs', import.meta.url)));
  const CSV = `a,b,y\n${Array.from({ length: 200 }, (_, row) => `${row / 10},0,${row / 10}`).join('\n')}\n`;

  function write(how: string): void {
    registry.settings({ callTimeout: '3s', memory: '1GiB' });
    registry.write('models/probe/data/rows.csv', CSV);
    const holdout = aHoldout(
      { inputs: { x: { columns: ['a', 'b'] } }, target: { column: 'y' }, prediction: { output: 's' } },
      CSV,
    );
    registry.model({
      task: 'tabular-regression',
      signature: {
        inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
        outputs: [{ name: 's', datatype: 'FP32', shape: [-1] }],
      },
      evaluation: { holdout: { ...holdout, data: { ...Object(holdout['data']), path: 'data/rows.csv' } } },
      gates: [{ id: 'exact', metric: 'mae', max: 0.1 }],
    });
    const serve = {
      command: [process.execPath, 'server.mjs'],
      protocol: 'open-inference',
      ready: { timeout: '3s' },
      variables: { HOW: how },
    } as const;
    writeServed(registry, { version: '2.0.0', serve, files: new Map([['server.mjs', server]]) });
  }

  for (const { rows, options } of byCost(
    [
      ['is never ready', 'call-failed', 'was not ready after 3s'],
      ['dies before it is ready', 'call-failed', 'no model.bin in this folder'],
      ['dies at a row', 'process-crashed', 'fatal: row 7'],
      ['fails at a row', 'call-failed', 'no such customer'],
      ['another output', 'call-failed', 'has no output s'],
      ['NaN', 'non-finite-output', ''],
      ['HTML', 'call-failed', 'Bad gateway'],
      ['two gigabytes', 'call-failed', 'more than 256 MiB'],
      ['slowly', 'time-limit', 'within 3s'],
      ['redirects', 'call-failed', 'no redirect is followed'],
      ['tells other tensors', 'call-failed', 'The server tells other tensors'],
    ],
    oneOf(4),
  ))
    test.each([...rows])('%s', { ...options, timeout: 120_000 }, async (how, code, words) => {
      write(how);
      const run = await certify('2.0.0', '--baseline', 'none');
      expect(run.exitCode).toBe(1);
      const found = certificateOf('2.0.0').findings.find((one) => one.severity === 'error');
      expect(found?.code).toBe(code);
      // Where it is started, or where its output is read.
      if (code !== 'non-finite-output') expect(found?.location?.pointer).toBe('/artifact/serve');
      expect(run.text.replaceAll(/\s+/g, ' ')).toContain(words);
    });
});
