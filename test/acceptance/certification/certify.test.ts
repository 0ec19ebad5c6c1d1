import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simpleGit } from 'simple-git';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../src/contract/parse-certificate.ts';
import { parseReport } from '../../../src/contract/parsers.ts';
import type { Deployment } from '../../../src/contract/generated/types.ts';
import { asPassed } from '../../support/certificate.ts';
import { type ActionResult, runAction } from '../../support/run-action.ts';
import { SLOW } from '../../support/slow.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/registry', import.meta.url));
const MODEL = 'models/diamond-price';

let folder: string;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-certify-'));
  cpSync(EXAMPLE, folder, { recursive: true });
  await git('init', '--quiet', '--initial-branch=main');
  rmSync(join(folder, MODEL, 'versions/1.1.0.yaml'));
  base = await commit('Start');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function git(...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  return (await simpleGit(folder).raw([...identity, ...args])).trim();
}

async function commit(message: string): Promise<string> {
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD');
}

async function run(action: 'plan' | 'certify', inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  return runAction({
    action,
    event: 'pull_request',
    payload: { pull_request: { number: 1, base: { sha: base }, head: { sha: await git('rev-parse', 'HEAD') } } },
    workspace: folder,
    inputs,
    environment: { GITHUB_SHA: await git('rev-parse', 'HEAD'), SEATRIAL_CACHE_DIR: join(folder, '.git', 'cache') },
  });
}

async function startBranch(name: string): Promise<void> {
  await git('checkout', '--quiet', '-B', name, base);
}

function addVersion(): void {
  const version = readFileSync(join(EXAMPLE, MODEL, 'versions/1.1.0.yaml'));
  writeFileSync(join(folder, MODEL, 'versions/1.1.0.yaml'), version);
}

function editModel(edit: (text: string) => string): void {
  const path = join(folder, MODEL, 'model.yaml');
  const [before, after] = [readFileSync(path, 'utf8'), edit(readFileSync(path, 'utf8'))];
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

function readResult(output: string) {
  const files = readdirSync(join(folder, output), { recursive: true }).map(String);
  const read = (name: string) => ({ path: name, content: readFileSync(join(folder, output, name)) });
  const certificates = files
    .filter((name) => name.endsWith('.certificate.json'))
    .map((name) => ({ name, certificate: parseCertificate(read(name)).value }));
  return { certificates, report: parseReport(read('report.json')).value };
}

test('a branch that touches no manifest plans nothing', async () => {
  await startBranch('docs');
  writeFileSync(join(folder, 'README.md'), 'Models');
  await commit('Document');

  const { exitCode, outputs } = await run('plan');

  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ 'has-versions': 'false', count: '0', matrix: '{"model":[]}', versions: '{}' });
});

test('a merged version that is deleted fails the plan at its file', async () => {
  await startBranch('delete');
  rmSync(join(folder, MODEL, 'versions/1.0.0.yaml'));
  await commit('Delete');

  const { exitCode, outputs, log } = await run('plan');

  expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'manifest-immutable' });
  expect(log).toContain(`file=${MODEL}/versions/1.0.0.yaml`);
});

test('named versions are planned whatever changed, and only by names that are safe', async () => {
  const named = await run('plan', { versions: 'diamond-price@1.0.0\nfile-type@1.0.0' });
  expect(JSON.parse(named.outputs['matrix'] ?? '')).toEqual({ model: ['diamond-price', 'file-type'] });
  expect(JSON.parse(named.outputs['versions'] ?? '')).toEqual({
    'diamond-price': 'diamond-price@1.0.0',
    'file-type': 'file-type@1.0.0',
  });
  expect((await run('plan', { versions: 'Diamond price@1.0.0' })).outputs['reason-code']).toBe('manifest-meaning');
});

test('names that are no versions have an order too', async () => {
  await startBranch('several');
  for (const name of ['b', 'a', '1.9.0']) writeFileSync(join(folder, MODEL, 'versions', `${name}.yaml`), 'x');
  await commit('Add');

  expect((await run('plan')).outputs['reason-code']).toBe('manifest-meaning');
});

test.each(['1.2.0\n::warning::x', '$(id)', 'a,b', '1.2'])('a version file named %j fails the plan', async (name) => {
  await startBranch('names');
  writeFileSync(join(folder, MODEL, 'versions', `${name}.yaml`), 'kind: ModelVersion\n');
  await commit('Add');

  const { exitCode, outputs } = await run('plan');

  expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'manifest-meaning' });
});

test('a wrong manifest is reported at its line, without a certificate', async () => {
  await startBranch('wrong');
  addVersion();
  const path = join(folder, MODEL, 'versions/1.1.0.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('artifact:', 'artefact:'));
  await commit('Add a wrong version');

  const { exitCode, outputs } = await run('certify', { quick: 'true', output: 'wrong-report' });

  expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'manifest-meaning' });
  const { certificates, report } = readResult('wrong-report');
  expect(certificates).toEqual([]);
  expect(report.models[0]?.unanswered).toMatchObject([
    { version: '1.1.0', problems: [{ location: { path: `${MODEL}/versions/1.1.0.yaml` } }, {}] },
  ]);
});

describe('a new version and a change of policy, against what is deployed', () => {
  beforeAll(async () => {
    await git('checkout', '--quiet', '--orphan', 'seatrial/deployments', base);
    await git('rm', '-rf', '--quiet', '.');
    const sha256 = /sha256: ([0-9a-f]{64})/.exec(
      readFileSync(join(EXAMPLE, MODEL, 'versions/1.0.0.yaml'), 'utf8'),
    )?.[1];
    const deployment: Deployment = {
      apiVersion: 'seatrial/v1',
      kind: 'Deployment',
      model: 'diamond-price',
      environment: 'production',
      revision: 1,
      production: { version: '1.0.0', sha256: sha256 ?? '' },
      fallback: null,
      liveTest: null,
      hold: null,
    };
    cpSync(join(EXAMPLE, 'LICENSES.md'), join(folder, 'LICENSES.md'));
    mkdirSync(join(folder, 'production'));
    writeFileSync(join(folder, 'production/diamond-price.yaml'), JSON.stringify(deployment));
    await commit('Deploy 1.0.0');
    await startBranch('policy');
    addVersion();
    editModel((text) => text.replace(/(metric: [a-z_0-9]+, max: )[0-9.]+/, '$11e-9'));
    await commit('Ask for the impossible');
  }, 60_000);

  test(
    'both policies judge the same measurements, and production is certified again',
    { ...SLOW, timeout: 400_000 },
    async () => {
      const plan = await run('plan');
      expect(JSON.parse(plan.outputs['versions'] ?? '')).toEqual({ 'diamond-price': 'diamond-price@1.1.0' });

      const { outputs } = await run('certify', { quick: 'true', output: 'policy-report', 'fail-on': 'never' });

      expect(outputs['verdict']).toBe('fail');
      const { certificates, report } = readResult('policy-report');
      expect(certificates.map(({ name }) => name).toSorted()).toEqual([
        'baseline/diamond-price@1.0.0.certificate.json',
        'diamond-price@1.1.0.certificate.json',
      ]);
      const own = certificates.find(({ name }) => !name.startsWith('baseline/'))?.certificate;
      expect(own?.baseline).toMatchObject({ version: '1.0.0', origin: 'deployment' });
      expect(report.models[0]?.policyChange).toMatchObject({
        changed: [`${MODEL}/model.yaml`],
        outcomes: [
          { version: '1.1.0', role: 'candidate', after: 'fail' },
          { version: '1.0.0', role: 'baseline', after: 'fail' },
        ],
      });
      expect(report.models[0]?.policyChange?.outcomes[0]?.before).not.toBe('fail');
    },
  );

  test(
    'an equal certificate is taken over, and one of another seed is not',
    { ...SLOW, timeout: 400_000 },
    async () => {
      await startBranch('reuse');
      addVersion();
      await commit('Add 1.1.0');
      const options = { quick: 'true', 'fail-on': 'never' };
      const first = await run('certify', { ...options, output: 'first-report' });
      const earlier = readResult('first-report').certificates[0]?.certificate;
      if (earlier === undefined) throw new Error('Nothing was certified.');
      expect(first.outputs['verdict']).toBe(earlier.verdict);
      const passed = asPassed(earlier);
      writeFileSync(join(folder, 'first-report/diamond-price@1.1.0.certificate.json'), JSON.stringify(passed));
      const merged = await commit('Merge');

      await run('certify', { ...options, output: 'second-report', reuse: 'first-report' });

      const taken = readResult('second-report').certificates[0]?.certificate;
      expect(taken?.run).toMatchObject({
        commit: merged,
        startedAt: earlier.run.startedAt,
        reused: { commit: earlier.run.commit, startedAt: earlier.run.startedAt },
      });

      await run('certify', { ...options, output: 'third-report', reuse: 'first-report', seed: '7' });

      expect(readResult('third-report').certificates[0]?.certificate.run.reused).toBeUndefined();
    },
  );
});
