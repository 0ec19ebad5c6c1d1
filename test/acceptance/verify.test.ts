import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aCertificate, withVersion } from '../support/certificate.ts';
import { createRepository, type TestRepository } from '../support/git-repository.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { runCli } from '../support/run-cli.ts';
import { byCost, SLOW } from '../support/slow.ts';

const BRANCH = 'seatrial/deployments';
const CERTIFICATE = 'certificates/churn/1.4.0.json';

/** A registry whose branch holds two certificates, with that branch checked out. */
async function recordedRegistry(): Promise<TestRepository> {
  const repository = await createRepository();
  const certificates = [aCertificate(), withVersion(aCertificate(), '1.5.0')];
  const files = certificates.map((one) => [`${one.subject.version}.json`, JSON.stringify(one)] as const);
  await repository.commit('start', Object.fromEntries(files));
  const paths = files.map(([path]) => path);
  const { text, exitCode } = await runCli(['record', 'version', ...paths], { cwd: repository.folder });
  expect({ text, exitCode }).toMatchObject({ exitCode: 0 });
  await repository.git('checkout', '--quiet', BRANCH);
  return repository;
}

async function edit(repository: TestRepository, path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(repository.folder, path), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await repository.commit('by hand', { [path]: changed });
}

async function logPath(repository: TestRepository): Promise<string> {
  return (await repository.git('ls-files', 'events')).trim();
}

function withoutLastLine(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('');
}

function run(repository: TestRepository, ...args: readonly string[]) {
  return runCli(args, { cwd: repository.folder });
}

describe.concurrent('verify', () => {
  test('says of a branch that nobody touched that it is whole', async () => {
    await using repository = await recordedRegistry();
    expect(await run(repository, 'verify')).toMatchObject({
      exitCode: 0,
      stdout: `2 events of 1 models in 2 commits, 0 faults\nhead ${(await repository.git('rev-parse', BRANCH)).trim()}\n`,
      stderr: '',
    });
  });

  test('names a certificate that was edited, and nothing shows its numbers', async () => {
    await using repository = await recordedRegistry();
    await edit(repository, CERTIFICATE, (text) => text.replaceAll('0.8702', '0.9702'));
    const verified = await run(repository, 'verify');
    expect(verified.exitCode).toBe(1);
    expect(verified.stdout).toContain(`churn: certificate-differs: ${CERTIFICATE} has the digest `);
    const found = await run(repository, 'find', 'churn', '--metric', 'roc_auc>0.5');
    expect(found.exitCode).toBe(0);
    expect(found.stdout).toContain('churn@1.5.0');
    expect(found.stdout).not.toContain('churn@1.4.0');
    expect(found.stderr).toContain('churn: certificate-differs: ');
    const built = await run(repository, 'catalog', '--output', 'catalog');
    expect(built).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('certificate-differs') });
  });

  test.each([
    ['its last line deleted', withoutLastLine],
    [
      'its last event edited',
      (text: string) =>
        text.replace(/"reasonCode":"certified"(?!.*"reasonCode":"certified")/s, '"reasonCode":"approved"'),
    ],
  ])('sees in the history a log with %s, which its chain cannot show', SLOW, async (_name, change) => {
    await using repository = await recordedRegistry();
    await edit(repository, await logPath(repository), change);
    const { exitCode, stdout } = await run(repository, 'verify');
    const commit = (await repository.git('rev-parse', 'HEAD')).slice(0, 12);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`churn: log-shrank: The commit ${commit} changed or removed 1 line of events/churn/`);
    expect(stdout).toMatch(/\d faults\nhead [0-9a-f]{40}\n$/);
  });

  test('takes no merge, which could hide it, whatever attributes say of the files', SLOW, async () => {
    await using repository = await recordedRegistry();
    const before = (await repository.git('rev-parse', 'HEAD')).trim();
    await repository.git('checkout', '--quiet', '--orphan', 'hidden');
    const path = await logPath(repository);
    const text = await readFile(join(repository.folder, path), 'utf8');
    await repository.commit('hidden', { [path]: withoutLastLine(text) });
    const tree = (await repository.git('rev-parse', 'HEAD^{tree}')).trim();
    const merge = await repository.git('commit-tree', tree, '-p', 'HEAD', '-p', before, '-m', 'merge');
    await repository.git('update-ref', `refs/heads/${BRANCH}`, merge.trim());
    await writeFile(join(repository.folder, '.gitattributes'), 'events/** -diff -text binary\n');
    const { exitCode, stdout } = await run(repository, 'verify');
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('history-merged') });
  });

  test('says where a shallow clone cannot show the history', async () => {
    await using repository = await recordedRegistry();
    await using clone = await createRepository();
    const source = `file://${repository.folder}`;
    await clone.git('fetch', '--quiet', '--depth=1', source, `${BRANCH}:refs/heads/${BRANCH}`);
    const { exitCode, stderr } = await run(clone, 'verify');
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('shallow') });
  });
});

describe.concurrent('verify --github', () => {
  const NOTHING = ['/deployments', '/releases', '/activity'];

  /** A GitHub that names one commit, by a Deployment, and has checked who signed the head. */
  async function withGitHub<T>(named: string, ask: (environment: Record<string, string>) => Promise<T>): Promise<T> {
    const verification = { verified: true, reason: 'valid' };
    const commit = { commit: { verification }, author: { login: 'seatrial[bot]' }, committer: { login: 'web-flow' } };
    const server = createServer((request, response) => {
      const path = (request.url ?? '').replace('/repos/acme/models', '').replace(/\?.*$/, '');
      const answer = path.startsWith('/compare/')
        ? { status: 'identical' }
        : path === '/deployments'
          ? [{ id: 7, payload: { effectKey: 'k', commit: named } }]
          : NOTHING.includes(path)
            ? []
            : path.startsWith('/attestations/')
              ? { attestations: [] }
              : [commit];
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      return await ask({ GITHUB_TOKEN: 'x', GITHUB_API_URL: `http://127.0.0.1:${port}` });
    } finally {
      server.close();
    }
  }

  test('tells who signed, and holds the history against what GitHub names', async () => {
    await using repository = await recordedRegistry();
    const head = (await repository.git('rev-parse', BRANCH)).trim();
    const ask = (named: string) =>
      withGitHub(named, (environment) =>
        runCli(['verify', '--github', 'acme/models'], { cwd: repository.folder, environment }),
      );
    const whole = await ask(head);
    expect(whole).toMatchObject({ exitCode: 0, stderr: '' });
    expect(whole.stdout).toBe(
      `2 events of 1 models in 2 commits, 0 faults\nhead ${head}\n` +
        '1 of the newest 1 commits: signed by web-flow for seatrial[bot], as GitHub has checked\n' +
        '0 of the newest 2 certificates: attested, which `gh attestation verify` checks\n',
    );
    const replaced = await ask('f'.repeat(40));
    expect(replaced.exitCode).toBe(1);
    expect(replaced.stdout).toContain('the branch: head-lost: The Deployment 7 names the commit ffffffffffff');
  });

  test('finds what a forced push took from the branch, where a clone has only what is there now', SLOW, async () => {
    await using repository = await recordedRegistry();
    await withLocalGitHub({}, async (github) => {
      const remote = `${github.url.replace('//', `//owner:${github.userToken('owner')}@`)}/${github.repository}.git`;
      const push = (from: string) =>
        repository.git('push', '--quiet', '--force', remote, `${from}:refs/heads/${BRANCH}`);
      const environment = { GITHUB_TOKEN: github.userToken('reader'), GITHUB_API_URL: github.url };
      const ask = () => runCli(['verify', '--github', 'acme/models'], { cwd: repository.folder, environment });
      const tip = (await repository.git('rev-parse', BRANCH)).trim();
      await push(tip);
      expect(await ask()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(', 0 faults') });
      await repository.git('update-ref', `refs/heads/${BRANCH}`, `${tip}~1`);
      await push(`${tip}~1`);
      const set = await ask();
      expect(set).toMatchObject({ exitCode: 1 });
      expect(set.stdout).toContain('head-lost: The forced push by owner at ');
    });
  });

  test('wants a token, and the name of a repository', async () => {
    await using repository = await recordedRegistry();
    const cwd = repository.folder;
    const without = await runCli(['verify', '--github', 'acme/models'], { cwd, environment: { GITHUB_TOKEN: '' } });
    expect(without).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('GITHUB_TOKEN is not set') });
    const unnamed = await runCli(['verify', '--github', 'models'], { cwd, environment: { GITHUB_TOKEN: 'x' } });
    expect(unnamed).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('owner/name') });
  });
});

describe.concurrent('find refuses a word that no version can have', () => {
  const words = [
    [['--mode', 'realtyme'], 'Did you mean realtime?'],
    [['--task', 'tabular'], 'Known: tabular-classification'],
    [['--stage', 'certifed'], 'Did you mean certified?'],
    [['--metric', 'roc_acu>0.5'], 'did you mean roc_auc?'],
  ] as const;
  for (const { rows, options } of byCost(words, (_word, index) => index === 0))
    test.each(rows)('%s', options, async (args, said) => {
      await using folder = await createRepository();
      const { exitCode, stderr } = await run(folder, 'find', ...args);
      expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(said) });
    });
});

describe.concurrent('a log that was changed by hand', () => {
  const readers = ['history churn', 'replay', 'find churn', 'catalog --output catalog', 'report gap'];
  test.each(readers)('is remarked on by %s', SLOW, async (line) => {
    await using repository = await recordedRegistry();
    await edit(repository, await logPath(repository), (text) =>
      text.replace('"reasonCode":"certified"', '"reasonCode":"approved"'),
    );
    const { exitCode, stderr } = await run(repository, ...line.split(' '));
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('churn: not-whole: '),
    });
  });

  test('so that one of them cannot be read stops status, find and replay for no other model', SLOW, async () => {
    await using repository = await recordedRegistry();
    const text = await readFile(join(repository.folder, await logPath(repository)), 'utf8');
    await repository.commit('by hand', { 'events/fraud/2026-05.jsonl': text.slice(0, 100) });
    const status = await run(repository, 'status');
    expect(status).toMatchObject({ exitCode: 2, stdout: 'churn\n  nothing should run\n' });
    expect(status.stderr).toContain('fraud: unreadable: events/fraud/2026-05.jsonl:1 ');
    expect(await run(repository, 'find', 'churn')).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('fraud: unreadable'),
    });
    expect(await run(repository, 'replay')).toMatchObject({ exitCode: 2, stdout: '0 decisions, 0 differ\n' });
    // That nothing fits, or that no shortfall is beyond noise, nobody knows of a record that is not read whole.
    for (const args of [
      ['find', 'nosuch'],
      ['find', 'nosuch', '--json'],
      ['report', 'gap'],
      ['report', 'gap', '--json'],
    ])
      expect({ args, ...(await run(repository, ...args)) }).toMatchObject({ args, exitCode: 2 });
  });
});
