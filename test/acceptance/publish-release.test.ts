import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { SLOW } from '../support/slow.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGE = Buffer.from('a package');

interface Workflow {
  readonly jobs: { readonly release: { readonly steps: readonly { readonly run?: string }[] } };
}

/** The step of release.yml itself. */
const WORKFLOW: Workflow = parse(readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8'));
const STEP = WORKFLOW.jobs.release.steps.findLast(({ run }) => run !== undefined)?.run ?? 'false';

/** What the job has: the tagged commit, the script, and what an earlier job has packed. Nothing is installed there. */
async function prepareJob(github: LocalGitHub, commit: string): Promise<string> {
  const folder = await github.checkOut(commit);
  for (const path of ['publish-release.ts', 'release/github.ts', 'release/publish.ts'])
    cpSync(join(ROOT, 'scripts', path), join(folder, 'scripts', path));
  mkdirSync(join(folder, 'released'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'released/notes.md'), '- All\n');
  writeFileSync(join(folder, 'released/seatrial.tgz'), PACKAGE);
  writeFileSync(join(folder, 'released/sbom.cdx.json'), '{}');
  return folder;
}

interface Ended {
  readonly exitCode: number | null;
  readonly text: string;
}

async function publish(github: LocalGitHub, tag: string, commit: string): Promise<Ended> {
  const folder = await prepareJob(github, commit);
  // What the job may do.
  const GITHUB_TOKEN = await github.workflowToken({ contents: 'write' });
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const place = { GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: github.repository, GITHUB_API_URL: github.url };
  const child = spawn('bash', ['-e', '-c', STEP], { cwd: folder, env: { PATH, GITHUB_TOKEN, ...place } });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  rmSync(folder, { recursive: true, force: true });
  return { exitCode: child.exitCode, text: Buffer.concat(chunks).toString() };
}

/** As `git push origin v1.0.0` does. */
async function pushTag(github: LocalGitHub, tag: string, sha: string): Promise<void> {
  const [token, { repository }] = [github.userToken('owner'), github];
  await github.request(token, `POST /repos/${repository}/git/refs`, { ref: `refs/tags/${tag}`, sha });
}

async function tagAt(github: LocalGitHub, tag: string): Promise<string> {
  const route = `GET /repos/${github.repository}/git/ref/tags/${tag}`;
  return (await github.request<{ object: { sha: string } }>(github.userToken('owner'), route)).object.sha;
}

async function commitAndTag(github: LocalGitHub, tag: string): Promise<string> {
  const sha = await github.commit({ changes: { 'version.txt': tag } });
  await pushTag(github, tag, sha);
  return sha;
}

const namesOf = (github: LocalGitHub, from: number): readonly string[] =>
  github.log.entries
    .slice(from)
    .filter(({ method, path }) => method !== 'GET' && path.startsWith('/repos/'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/\d+/g, 'N')}`);

test('a tag becomes a release with its files before it is published, and the plain tag of its major version', async () => {
  await withLocalGitHub({}, async (github) => {
    const first = await commitAndTag(github, 'v1.0.0');
    const before = github.log.entries.length;
    expect(await publish(github, 'v1.0.0', first)).toMatchObject({ exitCode: 0 });
    const releases = `/repos/${github.repository}/releases`;
    expect(namesOf(github, before)).toEqual([
      `POST ${releases}`,
      `POST ${releases}/N/assets`,
      `POST ${releases}/N/assets`,
      `PATCH ${releases}/N`,
      `POST /repos/${github.repository}/git/refs`,
    ]);
    const [release] = await github.releases();
    expect(release).toMatchObject({ tag_name: 'v1.0.0', name: 'v1.0.0', body: '- All\n', draft: false });
    expect(release === undefined ? undefined : github.asset(release, 'seatrial.tgz')).toEqual(PACKAGE);
    expect(await tagAt(github, 'v1')).toBe(first);

    const repeated = github.log.entries.length;
    const again = await publish(github, 'v1.0.0', first);
    expect(again).toMatchObject({ exitCode: 0, text: expect.stringContaining('published already') });
    expect(namesOf(github, repeated)).toEqual([]);

    const second = await commitAndTag(github, 'v1.1.0');
    await publish(github, 'v1.1.0', second);
    expect(await tagAt(github, 'v1')).toBe(second);
  });
});

test('neither a candidate nor a mend of an older version moves anybody', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const newest = await commitAndTag(github, 'v1.2.0');
    await publish(github, 'v1.2.0', newest);
    const [mend, candidate] = [await commitAndTag(github, 'v1.0.1'), await commitAndTag(github, 'v2.0.0-rc.1')];
    expect(await publish(github, 'v1.0.1', mend)).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('v1 stays'),
    });
    expect(await publish(github, 'v2.0.0-rc.1', candidate)).toMatchObject({ exitCode: 0 });
    expect(await tagAt(github, 'v1')).toBe(newest);
    await expect(tagAt(github, 'v2')).rejects.toThrow('404');
    const shown = new Map((await github.releases()).map((release) => [release.tag_name, release]));
    expect([...shown.keys()].toSorted()).toEqual(['v1.0.1', 'v1.2.0', 'v2.0.0-rc.1']);
    expect(shown.get('v2.0.0-rc.1')).toMatchObject({ prerelease: true });
  });
});

test('a run that was cut off is gone on with: its draft is taken, its files are sent again', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const commit = await commitAndTag(github, 'v1.0.0');
    github.faults.add({ on: /^PATCH .*\/releases\/\d+$/, fault: { kind: 'status', status: 502 } });
    expect(await publish(github, 'v1.0.0', commit)).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('502'),
    });
    expect((await github.releases()).map(({ draft }) => draft)).toEqual([true]);
    expect(await publish(github, 'v1.0.0', commit)).toMatchObject({ exitCode: 0 });
    expect(await github.releases()).toMatchObject([{ draft: false, assets: [{ name: 'seatrial.tgz' }, {}] }]);
  });
});

test('a tag that was moved after the check, and a published release without its files, are refused', SLOW, async () => {
  await withLocalGitHub({}, async (github) => {
    const checked = await github.commit({ changes: { 'version.txt': 'checked' } });
    const moved = await commitAndTag(github, 'v1.0.0');
    const refused = await publish(github, 'v1.0.0', checked);
    expect(refused).toMatchObject({ exitCode: 1, text: expect.stringContaining(`at ${moved}`) });
    expect(await github.releases()).toEqual([]);

    const fields = { tag_name: 'v1.0.0', target_commitish: moved };
    await github.request(github.userToken('owner'), `POST /repos/${github.repository}/releases`, fields);
    expect(await publish(github, 'v1.0.0', moved)).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('published without seatrial.tgz, sbom.cdx.json'),
    });
  });
});
