import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simpleGit } from 'simple-git';
import { EXPORT_KINDS } from '../../src/report/export/export-kinds.ts';
import { REGISTRY } from '../support/bot-story.ts';
import { aCertificate } from '../support/certificate.ts';
import { LINEAR } from '../support/exported.ts';
import { MANIFEST } from '../support/record-scene.ts';
import { runCli } from '../support/run-cli.ts';
import { byCost, oneOf } from '../support/slow.ts';

let cwd = '';
const run = (line: string) => runCli(line.split(' '), { cwd });

/** A registry whose version 1.4.0 is on record. */
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'seatrial-import-export-'));
  const certificate = JSON.stringify(aCertificate());
  const files = { ...REGISTRY, 'models/churn/versions/1.4.0.yaml': MANIFEST, 'churn.certificate.json': certificate };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  const git = simpleGit(cwd);
  await git.init();
  await git.addConfig('user.name', 'a').addConfig('user.email', 'a@acme.example');
  await git.add('.').commit('one');
  await run('record version churn.certificate.json');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe('export', () => {
  for (const { rows, options } of byCost(
    EXPORT_KINDS.filter(({ name }) => name !== 'kserve').map(({ name, fileName }) => [name, fileName] as const),
    oneOf(3),
  ))
    test.each([...rows])('%s is printed, and written as %s into a folder', options, async (name, fileName) => {
      const printed = await run(`export ${name} churn@1.4.0`);
      expect(printed.exitCode).toBe(0);
      expect(printed.stdout).toContain('churn');
      expect(await run(`export ${name} churn@1.4.0 --out out/`)).toMatchObject({ exitCode: 0, stdout: '' });
      expect(await readFile(join(cwd, 'out', fileName), 'utf8')).toBe(printed.stdout);
      const unrecorded = await run(`export ${name} churn@1.4.0 --certificate churn.certificate.json`);
      expect(unrecorded).toMatchObject({ exitCode: 0, stdout: printed.stdout });
    });

  test('kserve asks for a place where the cluster reads', async () => {
    const refused = await run('export kserve churn@1.4.0');
    expect(refused).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('lies in the registry') });
    const { exitCode, stdout } = await run('export kserve churn@1.4.0 --storage-uri pvc://models/churn');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining('storageUri: pvc://models/churn\n'),
    });
  });

  test('a file that says something else is replaced with --force alone', async () => {
    await writeFile(join(cwd, 'mine.json'), 'mine');
    const refused = await run('export bom churn@1.4.0 --out mine.json');
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is there already') });
    expect(await readFile(join(cwd, 'mine.json'), 'utf8')).toBe('mine');
    expect(await run('export bom churn@1.4.0 --out mine.json --force')).toMatchObject({ exitCode: 0 });
    const written = await readFile(join(cwd, 'mine.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ bomFormat: 'CycloneDX' });
    expect(await run('export bom churn@1.4.0 --out mine.json')).toMatchObject({ exitCode: 0 });
  });

  test('a manifest of other files is left out, and that is said', async () => {
    const path = join(cwd, 'models/churn/versions/1.4.0.yaml');
    await writeFile(
      path,
      MANIFEST.replace('9'.repeat(64), '8'.repeat(64)).replace('modes:', 'annotations: {team: x}\nmodes:'),
    );
    const { exitCode, stdout, stderr } = await run('export mlmodel churn@1.4.0');
    await writeFile(path, MANIFEST);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('names other files than were certified');
    expect(stdout).not.toContain('team');
  });

  test.each([
    ['export bom churn@1.5.0', 'There are: 1.4.0'],
    ['export bom chrun@1.4.0', 'Did you mean churn?'],
    ['export bom churn@1.5.0 --certificate churn.certificate.json', 'Name the version that it is about'],
  ])('%s is refused', async (line, said) => {
    expect(await run(line)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(said) });
  });
});

describe('import', () => {
  const model = { flavors: { onnx: { data: 'linear.onnx' } }, run_id: 'abc' };

  test('a draft is valid once what it says itself is filled in', async () => {
    const folder = join(cwd, 'logged');
    await mkdir(folder);
    await writeFile(join(folder, 'MLmodel'), JSON.stringify(model));
    await writeFile(join(folder, 'linear.onnx'), await readFile(LINEAR.path));
    const before = await readdir(cwd);
    const { exitCode, stdout, stderr } = await run('import logged --model churn --version 1.5.0');
    expect(exitCode).toBe(0);
    expect(await readdir(cwd)).toEqual(before);
    expect(stderr).toContain('→ Fill in line');
    expect(stderr).toContain('logged/MLmodel:1:2  not carried over: /flavors, ');
    const path = 'models/churn/versions/1.5.0.yaml';
    await writeFile(join(cwd, 'models/churn/linear.onnx'), await readFile(LINEAR.path));
    await writeFile(join(cwd, path), stdout);
    const open = JSON.parse((await run(`validate ${path} --no-data --json`)).stdout);
    expect(open.problems.map(({ reason }: { reason: string }) => reason)).toEqual(['fill-in']);
    await writeFile(join(cwd, path), stdout.replace(/"FILL IN: [^"]*"/u, 'realtime'));
    const { problems } = JSON.parse((await run(`validate ${path} --no-data --json`)).stdout);
    await rm(join(cwd, path));
    expect(problems).toEqual([]);
  });

  test.each([
    ['import logged --model Churn', '--model is "Churn".'],
    ['import logged --model churn --version 1', 'Write it as 1.0.0'],
    ['import logged --model churn --modes realtime,fast', 'Known: realtime, batch, streaming, edge.'],
    ['import logged --model churn --from gto', 'Allowed choices are mlflow, huggingface, dvc'],
    ['import out --model churn --from dvc', 'has no dvc.yaml'],
    ['import models --model churn', 'has no MLmodel'],
    ['import logged --model churn --file model.pkl', 'seatrial init model.pkl requirements.lock'],
    ['import models:/churn/1 --model churn', 'Set MLFLOW_TRACKING_URI'],
  ])('%s is refused', async (line, said) => {
    const { exitCode, stdout, stderr } = await run(line);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringContaining(said) });
  });

  test('--modes says how it is deployed', async () => {
    const { stdout } = await run('import logged --model churn --modes realtime,batch');
    expect(stdout).toContain('modes:\n  - realtime\n  - batch\n');
  });
});
