import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeCertified, quiet, REGISTRY, SECRET, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { runBot } from '../support/run-bot.ts';
import { SLOW } from '../support/slow.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const RULESET = JSON.parse(readFileSync(join(ROOT, 'bot', 'ruleset.json'), 'utf8'));

/** Stands in for the GitHub CLI: `gh api --method M PATH --input -`. */
const GH = `#!${process.execPath}
const [api, , method, path] = process.argv.slice(2);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const headers = { authorization: 'Bearer ' + process.env.GH_TOKEN, 'content-type': 'application/json' };
const answer = await fetch(process.env.GH_URL + '/' + path, { method, headers, body: Buffer.concat(chunks) });
console.log(await answer.text());
process.exit(api === 'api' && answer.ok ? 0 : 1);
`;

/** Runs the line that the README gives, as it stands there. */
async function createRuleset(github: LocalGitHub, file: string): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-gh-'));
  try {
    writeFileSync(join(folder, 'gh'), GH, { mode: 0o755 });
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const line = /^sed .*rulesets --input -$/m.exec(readFileSync(join(ROOT, 'bot', 'README.md'), 'utf8'))?.[0] ?? '';
    const environment = {
      PATH: `${folder}:${process.env['PATH']}`,
      APP_ID: String(github.app.id),
      GH_TOKEN: github.userToken('owner'),
      GH_URL: github.url,
    };
    const child = spawn('sh', ['-ec', line.replace('ruleset.json', file)], { cwd: ROOT, env: environment });
    await once(child, 'close');
    return child.exitCode;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function status(github: LocalGitHub, token: string, route: string, fields?: object): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = fields === undefined ? {} : { body: JSON.stringify(fields) };
  return (await fetch(`${github.url}/repos/${github.repository}${path}`, { method, headers, ...body })).status;
}

const REF = `/git/refs/heads/${STATE_BRANCH}`;

test.each([
  ['ruleset.json', 422],
  ['ruleset-with-actions.json', 200],
])("the README's line with %s lets the bot write, and workflows or not", async (file, workflow) => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    expect(await createRuleset(github, file)).toBe(0);
    await using bot = await startTestBot(github);
    const number = await mergeCertified(github, bot, '1.0.0');
    await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    expect(await github.readFile('production/churn.yaml', STATE_BRANCH)).toContain('version: 1.0.0');
    const tip = await github.branchTip(STATE_BRANCH);
    for (const login of ['writer', 'owner']) {
      const token = github.userToken(login);
      const content = { message: 'mine', content: '', branch: STATE_BRANCH };
      expect(await status(github, token, `PUT /contents/production/mine.yaml`, content)).toBe(422);
      expect(await status(github, token, `PATCH ${REF}`, { sha: tip, force: true })).toBe(422);
      expect(await status(github, token, `DELETE ${REF}`)).toBe(422);
    }
    const token = await github.workflowToken({ contents: 'write' });
    expect(await status(github, token, `PATCH ${REF}`, { sha: tip })).toBe(workflow);
    expect(await github.branchTip(STATE_BRANCH)).toBe(tip);
  });
});

test('a bot that a rule locks out says so at its start and to whoever asks, and tries once', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await mergeCertified(github, bot, '1.0.0');
    const fields = { ...RULESET, bypass_actors: [] };
    await github.request(github.userToken('owner'), 'POST {repo}/rulesets', fields);
    github.log.clear();
    const { id } = await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    const answers = (await github.comments(number))
      .map(({ body }) => body)
      .filter((body) => body.includes('A rule of'));
    expect(answers).toHaveLength(1);
    expect(answers[0]).toContain('Cannot update this protected ref');
    expect(answers[0]).toContain('bypass list');
    expect((await github.reactions(id)).map(({ content }) => content)).toContain('confused');
    const mutations = github.log
      .find('POST /graphql')
      .filter(({ body }) => JSON.stringify(body).includes('createCommitOnBranch'));
    expect(mutations).toHaveLength(1);
    expect(github.log.find(/PATCH .*git\/refs/)).toHaveLength(0);
    const log = await logOf(github, 'locked-out');
    expect(log).toMatchObject({ level: 'error', repository: expect.stringContaining('acme/models') });
    expect(log['msg']).toContain('update');
  });
});

test('a bot that may not even create the branch', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await github.request(github.userToken('owner'), 'POST {repo}/rulesets', { ...RULESET, bypass_actors: [] });
    await using bot = await startTestBot(github);
    const { number } = await github.request<{ number: number }>(github.userToken('writer'), 'POST {repo}/issues', {
      title: 'x',
    });
    await github.comment(number, '/seatrial hold churn we look at it', 'writer');
    await quiet(github, bot);
    expect((await github.comments(number)).at(-1)?.body).toContain('creations being restricted');
    expect(github.log.find(/POST .*git\/refs/)).toHaveLength(1);
  });
});

test('a branch that nothing protects is warned of', SLOW, async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    expect(await logOf(github, 'unprotected')).toMatchObject({
      level: 'warn',
      msg: expect.stringContaining('bot/ruleset.json'),
    });
  });
});

/** What the log of a bot that starts says of the branch. */
async function logOf(github: LocalGitHub, fault: string): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-bot-'));
  const app = { APP_ID: String(github.app.id), PRIVATE_KEY: github.app.privateKey, WEBHOOK_SECRET: SECRET };
  await using bot = runBot(folder, { ...app, GITHUB_API_URL: github.url, PORT: '0' });
  const [line = '{}'] = await bot.printed(new RegExp(`^.*"fault":"${fault}".*$`, 'm'));
  rmSync(folder, { recursive: true });
  return JSON.parse(line);
}
