// @module-tag slow
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { mergeCertified, quiet, REGISTRY, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import { createRepository, type TestRepository } from '../support/git-repository.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { runCli } from '../support/run-cli.ts';

/** Production comes after staging, and both are reached at once. */
const ORDERED = {
  ...REGISTRY,
  '.github/seatrial.yml': `apiVersion: seatrial/v1
kind: Settings
environments:
  staging: {directPromotion: true}
  production: {after: staging, directPromotion: true}
`,
};

async function productionOf(github: LocalGitHub, environment = 'production'): Promise<string | null> {
  const file = parse((await github.readFile(`${environment}/churn.yaml`, STATE_BRANCH)) ?? 'null');
  return file?.production?.version ?? null;
}

async function lastAnswer(github: LocalGitHub, number: number): Promise<string> {
  const comments = await github.comments(number);
  return comments.findLast(({ body }) => body.includes('seatrial:answer'))?.body ?? '';
}

/** What stands on the state branch, as a clone has it. */
async function cloneState(github: LocalGitHub): Promise<TestRepository> {
  const repository = await createRepository();
  const months = [0, 1].map((back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 7));
  const paths = [
    ...['production', 'staging'].map((environment) => `${environment}/churn.yaml`),
    ...months.flatMap((month) => ['churn', '_all'].map((log) => `events/${log}/${month}.jsonl`)),
    ...['1.0.0', '1.1.0'].map((version) => `certificates/churn/${version}.json`),
  ];
  const files = await Promise.all(
    paths.map(async (path) => [path, await github.readFile(path, STATE_BRANCH)] as const),
  );
  await repository.git('checkout', '--quiet', '-b', STATE_BRANCH);
  await repository.commit('state', Object.fromEntries(files.flatMap(([path, text]) => (text ? [[path, text]] : []))));
  return repository;
}

test('by way of staging, back and forth by name, retired, banned and taken back; and the terminal tells the same', async () => {
  await withLocalGitHub({ files: ORDERED }, async (github) => {
    await using bot = await startTestBot(github);
    const say = async (number: number, body: string, as = 'maintainer') => {
      await github.comment(number, body, as);
      await quiet(github, bot);
      return lastAnswer(github, number);
    };
    const first = await mergeCertified(github, bot, '1.0.0');
    expect(await say(first, '/promote to=production')).toContain('production in staging');
    await say(first, '/promote to=production environment=staging\n/promote to=production');
    const second = await mergeCertified(github, bot, '1.1.0');
    await say(second, '/promote to=production environment=staging\n/promote to=production');
    expect([await productionOf(github), await productionOf(github, 'staging')]).toEqual(['1.1.0', '1.1.0']);

    await say(second, '/rollback it answers too slowly', 'writer');
    expect(await say(second, '/rollback to=1.1.0', 'writer')).toContain('it answers too slowly');
    expect(await productionOf(github)).toBe('1.0.0');
    expect(await say(second, '/rollback to=1.1.0 reason=the network was slow')).toContain('is back at `1.1.0`');
    expect(await github.labels(second)).toEqual(['seatrial:production']);

    expect(await say(first, '/seatrial retire')).toContain('/seatrial retire churn@1.0.0 reason=…');
    await say(first, '/seatrial retire churn@1.0.0 reason=its data may not be used');
    expect(await github.labels(first)).toEqual(['seatrial:retired']);
    await say(first, '/seatrial restore churn@1.0.0 reason=they may');
    expect(await github.labels(first)).toEqual(['seatrial:superseded']);

    await say(second, '/seatrial quarantine leaked labels');
    expect([await productionOf(github), await productionOf(github, 'staging')]).toEqual(['1.0.0', '1.0.0']);
    expect(await say(second, '/seatrial restore reason=another file was meant', 'writer')).toContain('`maintain`');
    expect(await say(second, '/seatrial restore reason=another file was meant')).toContain('leaked labels');
    expect(await productionOf(github)).toBe('1.0.0');
    expect(await github.labels(second)).toEqual(['seatrial:rolled-back']);

    await using clone = await cloneState(github);
    const ask = (...args: readonly string[]) => runCli(args, { cwd: clone.folder });
    expect((await ask('status')).stdout).toMatch(
      / {2}production, after staging, revision \d+\n {4}production {2}1\.0\.0 /,
    );
    expect(await ask('verify')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('0 faults') });
    expect(await ask('replay')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('0 differ') });
    const { stdout } = await ask('history', 'churn', '--events');
    for (const type of ['version.unretired', 'version.unquarantined']) expect(stdout).toContain(type);
    expect((await ask('catalog', '--output', '.git/catalog')).exitCode).toBe(0);
  });
});
