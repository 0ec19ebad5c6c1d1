import { expect, test } from 'vitest';
import {
  digestOf,
  mergeCertified,
  mergeVersion,
  quiet,
  REGISTRY,
  SETTINGS_TEXT,
  startTestBot,
} from '../support/bot-story.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { SLOW } from '../support/slow.ts';

const GATES = `deploymentGates:
  production: {model: churn}
  Canary: {slot: live}
`;
const GATED = { ...REGISTRY, '.github/seatrial.yml': `${SETTINGS_TEXT}${GATES}` };

/** How a run is, and what the app has said of it. */
async function waitOn(github: LocalGitHub, run: number) {
  const { status, conclusion } = await github.run(run);
  const said = (await github.runReviews(run)).map(({ state, comment }) => `${String(state)}: ${String(comment)}`);
  return { state: [status, conclusion], said };
}

test(
  'a job waits until the version of its commit is certified and promoted, and is let through by the promotion',
  SLOW,
  async () => {
    await withLocalGitHub({ files: GATED }, async (github) => {
      await using bot = await startTestBot(github);
      github.protectEnvironment('production');
      const number = await mergeVersion(github, '1.0.0');
      const run = await github.startJob({ environment: 'production' });
      await quiet(github, bot);
      expect(await waitOn(github, run)).toEqual({
        state: ['waiting', null],
        said: [expect.stringMatching(/^pending: Nothing is recorded of `churn@1\.0\.0` yet/)],
      });
      await mergeCertified(github, bot, '1.0.1');
      await github.comment(number, '/promote churn@1.0.1 to=production');
      await quiet(github, bot);
      // Another version was promoted: that of the job's commit is still missing.
      expect(await waitOn(github, run)).toMatchObject({ state: ['waiting', null], said: [expect.any(String)] });
      const second = await github.startJob({ environment: 'Production' });
      await quiet(github, bot);
      const { state, said } = await waitOn(github, second);
      expect(state).toEqual(['in_progress', null]);
      expect(said).toEqual([
        expect.stringMatching(
          /^approved: `churn@1\.0\.1` is in production of `production`, revision 1\. Recorded at `.+` by \[maintainer\]\(http.+#issuecomment-\d+\)\.$/,
        ),
      ]);
    });
  },
);

test('certified, live, promoted: each is told once, and the promotion lets the job through; a rollback refuses the next', async () => {
  await withLocalGitHub({ files: GATED }, async (github) => {
    await using bot = await startTestBot(github);
    github.protectEnvironment('production');
    github.protectEnvironment('canary');
    const first = await mergeCertified(github, bot, '1.0.0');
    await github.comment(first, '/promote to=production');
    await quiet(github, bot);
    const second = await mergeCertified(github, bot, '1.1.0');
    const run = await github.startJob({ environment: 'production' });
    await quiet(github, bot);
    await bot.catchUp({ since: '2020-01-01T00:00:00Z' });
    await github.comment(second, '/promote share=20%');
    await quiet(github, bot);
    expect(await waitOn(github, run)).toEqual({
      state: ['waiting', null],
      said: [
        expect.stringContaining(
          '`churn@1.1.0` is certified and not promoted: this goes on after `/promote churn@1.1.0 to=production`',
        ),
        expect.stringContaining('`churn@1.1.0` has only a share of the traffic'),
      ],
    });
    const payload = { seatrial: { model: 'churn', version: '1.1.0', sha256: digestOf('1.1.0') } };
    const canary = await github.startJob({ environment: 'canary', payload });
    await quiet(github, bot);
    expect((await waitOn(github, canary)).state).toEqual(['in_progress', null]);

    await github.comment(second, '/promote to=production');
    await quiet(github, bot);
    expect((await waitOn(github, run)).state).toEqual(['in_progress', null]);
    await github.comment(second, '/rollback wrong labels');
    await quiet(github, bot);
    const again = await github.startJob({ environment: 'production' });
    await quiet(github, bot);
    expect(await waitOn(github, again)).toEqual({
      state: ['completed', 'failure'],
      said: [
        expect.stringContaining('rejected: `churn@1.1.0` was rolled back in `production`; `1.0.0` is in production'),
      ],
    });
  });
});

test('a job whose webhook was lost is found again by a bot that starts anew', SLOW, async () => {
  await withLocalGitHub({ files: GATED }, async (github) => {
    github.protectEnvironment('production');
    let run = 0;
    {
      await using bot = await startTestBot(github);
      const number = await mergeCertified(github, bot, '1.0.0');
      await github.comment(number, '/promote to=production');
      await quiet(github, bot);
      github.webhooks.setTarget(undefined);
      run = await github.startJob({ environment: 'production', withoutDeployment: true });
    }
    await using bot = await startTestBot(github);
    await bot.catchUp({ since: '2020-01-01T00:00:00Z' });
    expect((await waitOn(github, run)).state).toEqual(['in_progress', null]);
    // Who runs it again needs our word again, though it was given once.
    github.rerunJob(run);
    await bot.catchUp({ since: '2020-01-01T00:00:00Z' });
    expect(await waitOn(github, run)).toMatchObject({
      state: ['in_progress', null],
      said: [/^approved/, /^approved/].map((one) => expect.stringMatching(one)),
    });
  });
});

test('what any workflow says in a Deployment lets no job through', SLOW, async () => {
  await withLocalGitHub({ files: GATED }, async (github) => {
    await using bot = await startTestBot(github);
    github.protectEnvironment('production');
    const number = await mergeCertified(github, bot, '1.0.0');
    await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    await mergeCertified(github, bot, '1.1.0');
    const run = await github.startJob({ environment: 'production' });
    await quiet(github, bot);
    expect((await waitOn(github, run)).state).toEqual(['waiting', null]);
    const token = await github.workflowToken({ deployments: 'write' });
    const payload = { seatrial: { model: 'churn', version: '1.0.0' } };
    const forged = { ref: 'main', environment: 'production', payload, required_contexts: [] };
    await github.request(token, 'POST {repo}/deployments', forged);
    await bot.catchUp({ since: '2020-01-01T00:00:00Z' });
    expect(await waitOn(github, run)).toMatchObject({
      state: ['completed', 'failure'],
      said: [expect.any(String), expect.stringContaining('name different versions')],
    });
  });
});

test('what somebody else says in a Deployment is not what a job says, and settings that cannot be read let nothing through', async () => {
  await withLocalGitHub({ files: GATED }, async (github) => {
    await using bot = await startTestBot(github);
    github.protectEnvironment('canary');
    const number = await mergeCertified(github, bot, '1.0.0');
    await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    github.webhooks.setTarget(undefined);
    const run = await github.startJob({ environment: 'canary' });
    const payload = { seatrial: { model: 'churn', version: '1.0.0' } };
    const forged = { ref: 'main', environment: 'canary', payload, required_contexts: [] };
    await github.request(github.userToken('writer'), 'POST {repo}/deployments', forged);
    await bot.catchUp({ since: '2020-01-01T00:00:00Z' });
    expect(await waitOn(github, run)).toMatchObject({ said: [expect.stringContaining('This job names no version')] });

    await using again = await startTestBot(github);
    await github.commit({ changes: { '.github/seatrial.yml': 'environments: [' } });
    const other = await github.startJob({ environment: 'canary', payload });
    await quiet(github, again);
    expect(await waitOn(github, other)).toMatchObject({
      said: [expect.stringContaining('or that file cannot be read')],
    });
  });
});

test('at the tag of a release the job names its version; a branch that is called so does not', SLOW, async () => {
  await withLocalGitHub({ files: GATED }, async (github) => {
    await using bot = await startTestBot(github);
    github.protectEnvironment('canary');
    const number = await mergeCertified(github, bot, '1.0.0');
    await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    const sha = await github.branchTip('main');
    await github.request(github.userToken('writer'), 'POST {repo}/git/refs', { ref: 'refs/tags/churn@v1.0.0', sha });
    const tagged = await github.startJob({ environment: 'canary', ref: 'churn@v1.0.0', event: 'release' });
    await github.commit({ branch: 'churn@v9.0.0', changes: { 'a.txt': 'a' } });
    const branch = await github.startJob({ environment: 'canary', ref: 'churn@v9.0.0' });
    await quiet(github, bot);
    expect((await waitOn(github, tagged)).state).toEqual(['in_progress', null]);
    expect(await waitOn(github, branch)).toEqual({
      state: ['completed', 'failure'],
      said: [expect.stringContaining('This job names no version')],
    });
  });
});

test.each([
  ['an environment that the settings do not name', { environment: 'eu' }, 'stands in no deploymentGates'],
  ['nothing', { environment: 'canary' }, 'This job names no version'],
  [
    'another model than its environment is for',
    { environment: 'production', payload: { seatrial: { model: 'fraud', version: '1.0.0' } } },
    'names another model',
  ],
  [
    'a model that nobody knows',
    { environment: 'canary', payload: { seatrial: { model: 'fraud', version: '1.0.0' } } },
    'no such model',
  ],
  [
    'something malformed',
    { environment: 'canary', payload: { seatrial: { model: 'churn' } } },
    'must hold model with version',
  ],
  ['a commit of a branch', { environment: 'production', ref: 'work' }, 'not on the default branch'],
])('a job that names %s is refused with words', async (_name, job, words) => {
  await withLocalGitHub({ files: GATED }, async (github) => {
    await using bot = await startTestBot(github);
    for (const name of ['production', 'canary', 'eu']) github.protectEnvironment(name);
    await github.commit({ branch: 'work', changes: { 'a.txt': 'a' } });
    const run = await github.startJob(job);
    await quiet(github, bot);
    expect(await waitOn(github, run)).toEqual({
      state: ['completed', 'failure'],
      said: [expect.stringContaining(words)],
    });
  });
});

test(
  "where somebody else's rule is the one that is missing, nothing is said twice; the address in the event is not called",
  SLOW,
  async () => {
    await withLocalGitHub({ files: GATED }, async (github) => {
      await using bot = await startTestBot(github);
      github.protectEnvironment('production', ['seatrial', 'slo-watch']);
      const number = await mergeCertified(github, bot, '1.0.0');
      await github.comment(number, '/promote to=production');
      await quiet(github, bot);
      github.webhooks.hold();
      const run = await github.startJob({ environment: 'production' });
      const [event] = github.webhooks.drop('deployment_protection_rule');
      await github.webhooks.release();
      const url = `http://127.0.0.1:1/repos/acme/models/actions/runs/${run}/deployment_protection_rule`;
      await github.webhooks.redeliver({ ...event!, payload: { ...event!.payload, deployment_callback_url: url } });
      await quiet(github, bot);
      for (let round = 0; round < 2; round++) await bot.catchUp({ since: '2020-01-01T00:00:00Z' });
      const { state, said } = await waitOn(github, run);
      expect([state, said.length]).toEqual([['waiting', null], 1]);
    });
  },
);
