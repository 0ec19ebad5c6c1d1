import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REGISTRY } from '../support/bot-story.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { runBot } from '../support/run-bot.ts';
import { SLOW } from '../support/slow.ts';
import { freePort } from '../support/free-port.ts';

/** For what comes soon on an idle machine. */
const PATIENCE = { timeout: 20_000 };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-bot-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ENVIRONMENT = '# ours\nPUBLIC_URL=https://bot.example.com/seatrial/\nPORT=0\nAPP_ID=\nQUOTED="a # b"';

function variables(github: LocalGitHub): Readonly<Record<string, string>> {
  return { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.url };
}

/** What GitHub does when somebody sends the form: it comes back with a code and our state. */
async function create(local: string, github: LocalGitHub, code = github.manifestCode()) {
  const page = await (await fetch(local)).text();
  const manifest: unknown = JSON.parse(unescape(/name="manifest" value="([^"]*)"/.exec(page)?.[1] ?? '{}'));
  const state = /state=([0-9a-f]+)/.exec(page)?.[1] ?? '';
  const address = new URL(`/seatrial/created?code=${code}&state=${state}`, local);
  return { manifest, page, address, answer: await fetch(address) };
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

const LOCAL_LINK = /from this machine.*: (http\S+)/;

describe('the first start', () => {
  test('the app is merged into .env, and the bot goes on by itself', SLOW, async () => {
    writeFileSync(join(folder, '.env'), ENVIRONMENT);
    chmodSync(join(folder, '.env'), 0o644);
    await withLocalGitHub({}, async (github) => {
      await using bot = runBot(folder, variables(github));
      const [, local = ''] = await bot.printed(LOCAL_LINK);
      expect(bot.stdout()).toContain(
        `https://bot.example.com/seatrial/?setup=${new URL(local).searchParams.get('setup')}`,
      );
      const { manifest, answer } = await create(local, github);
      expect(manifest).toMatchObject({
        redirect_url: 'https://bot.example.com/seatrial/created',
        hook_attributes: { url: 'https://bot.example.com/seatrial/api/github/webhooks' },
      });
      expect(answer.status).toBe(201);
      const page = await answer.text();
      expect(page).toContain('/installations/new');

      const text = readFileSync(join(folder, '.env'), 'utf8');
      const { APP_ID, PRIVATE_KEY = '', WEBHOOK_SECRET, ...others } = parseEnv(text);
      expect(text.startsWith(`${ENVIRONMENT}\n`)).toBe(true);
      expect(others).toEqual({ PUBLIC_URL: 'https://bot.example.com/seatrial/', PORT: '0', QUOTED: 'a # b' });
      expect(APP_ID).toBe(String(github.app.id));
      expect(Buffer.from(PRIVATE_KEY, 'base64').toString()).toBe(github.app.privateKey);
      expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);

      const [, url = ''] = await bot.printed(/"url":"(http:[^"]*)"/);
      const readyz = new URL('/seatrial/readyz', url);
      expect((await fetch(readyz)).status).toBe(200);
      for (const secret of [PRIVATE_KEY, WEBHOOK_SECRET ?? '', github.app.privateKey]) {
        expect(secret.length).toBeGreaterThan(15);
        for (const shown of [page, bot.stdout(), bot.stderr()]) expect(shown).not.toContain(secret);
      }
      bot.child.kill('SIGTERM');
      expect(await bot.ended).toBe(0);
    });
  });

  test('only who has the link, and only the answer to the form', async () => {
    writeFileSync(join(folder, '.env'), ENVIRONMENT);
    await withLocalGitHub({}, async (github) => {
      await using bot = runBot(folder, variables(github));
      const [, local = ''] = await bot.printed(LOCAL_LINK);
      expect((await fetch(new URL('/', local))).status).toBe(403);
      const code = github.manifestCode();
      const forged = `/created?code=${code}&state=${'0'.repeat(32)}`;
      expect((await fetch(new URL(forged, local))).status).toBe(400);
      expect(parseEnv(readFileSync(join(folder, '.env'), 'utf8'))['APP_ID']).toBe('');
      const { answer } = await create(local, github, code);
      expect(answer.status).toBe(201);
    });
  });

  test('another app in .env is left there, and the new one is kept beside it', SLOW, async () => {
    const text = `${ENVIRONMENT}\nWEBHOOK_SECRET=chosen-by-hand-before\n`;
    writeFileSync(join(folder, '.env'), text);
    await withLocalGitHub({}, async (github) => {
      await using bot = runBot(folder, variables(github));
      const [, local = ''] = await bot.printed(LOCAL_LINK);
      const { answer } = await create(local, github);
      const beside = join(folder, `.env.app-${github.app.id}`);
      expect(await answer.text()).toContain(`.env.app-${github.app.id}`);
      expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(text);
      expect(parseEnv(readFileSync(beside, 'utf8'))['APP_ID']).toBe(String(github.app.id));
      expect(statSync(beside).mode & 0o777).toBe(0o600);
      expect(await bot.ended).toBe(0);
      expect(bot.stdout()).toContain('WEBHOOK_SECRET');
    });
  });

  test('what can be written nowhere is shown, also when the page is loaded again', SLOW, async () => {
    await withLocalGitHub({}, async (github) => {
      const settings = { PUBLIC_URL: 'https://bot.example.com/seatrial', PORT: '0' };
      await using bot = runBot(folder, { ...variables(github), ...settings });
      const [, local = ''] = await bot.printed(LOCAL_LINK);
      rmSync(folder, { recursive: true });
      const { address, answer } = await create(local, github);
      const encoded = Buffer.from(github.app.privateKey).toString('base64');
      expect(await answer.text()).toContain(encoded);
      expect(await (await fetch(address)).text()).toContain(encoded);
      expect(bot.stdout()).not.toContain(encoded);
      expect(existsSync(folder)).toBe(false);
    });
  });

  test('GitHub fails in between: the code is tried again, and the app is not lost', SLOW, async () => {
    await withLocalGitHub({}, async (github) => {
      const settings = { PUBLIC_URL: 'https://bot.example.com/seatrial', PORT: '0' };
      await using bot = runBot(folder, { ...variables(github), ...settings });
      const [, local = ''] = await bot.printed(LOCAL_LINK);
      github.faults.add({ on: /conversions/, fault: { kind: 'status', status: 502 }, times: 1 });
      const { address, answer } = await create(local, github);
      expect(answer.status).toBe(500);
      expect(await answer.text()).toContain('Reload this page');
      expect((await fetch(address)).status).toBe(201);
    });
  });
});

const PEM = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' });
const APP = { APP_ID: '7', PRIVATE_KEY: PEM.toString(), WEBHOOK_SECRET: 'a secret of enough characters' };

describe('what is wrong is said in a line, with exit code 2', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no address', {}, 'PUBLIC_URL'],
    ['an address without TLS', { PUBLIC_URL: 'http://bot.example.com' }, 'PUBLIC_URL'],
    ['a key that is none', { ...APP, PRIVATE_KEY: 'MIIsecretpart' }, 'PRIVATE_KEY'],
    ['half a key', { ...APP, PRIVATE_KEY: PEM.toString().slice(0, 300) }, 'PRIVATE_KEY'],
    ['no file', { APP_ID: '7', PRIVATE_KEY_PATH: '/nowhere/key.pem' }, 'PRIVATE_KEY_PATH'],
    ['an id that is a name', { ...APP, APP_ID: 'Iv1.0123' }, 'APP_ID'],
    ['a key without an id', { PRIVATE_KEY: PEM.toString() }, 'APP_ID'],
    ['a port', { ...APP, PORT: '70000' }, 'PORT'],
    ['a host', { ...APP, HOST: 'http://0.0.0.0' }, 'HOST'],
    ['a host of another machine', { ...APP, HOST: '192.0.2.1' }, 'HOST'],
    ['a level of the log', { ...APP, LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['a form of the log', { ...APP, LOG_FORMAT: 'xml' }, 'LOG_FORMAT'],
    ['an address of the API', { ...APP, GITHUB_API_URL: 'api.github.com' }, 'GITHUB_API_URL'],
    ['a weak secret', { ...APP, WEBHOOK_SECRET: 'development' }, 'WEBHOOK_SECRET'],
  ])('%s', async (_name, environment, word) => {
    await using bot = runBot(folder, environment);
    expect(await bot.ended).toBe(2);
    expect(bot.stderr()).toContain(word);
    expect(bot.stderr().trim().split('\n')).toHaveLength(1);
    expect(bot.stderr()).not.toMatch(/^ {4}at |secretpart|MII/m);
  });

  test('a key that GitHub does not know', async () => {
    await withLocalGitHub({}, async (github) => {
      await using bot = runBot(folder, { ...APP, ...variables(github), PORT: '0' });
      expect(await bot.ended).toBe(2);
      expect(bot.stderr()).toMatch(/^GitHub does not know this app: status 40[14]\. .*APP_ID/);
      expect(bot.stderr()).not.toContain('    at ');
    });
  });
});

describe('a word on the command line', () => {
  test.each(['--help', '-h'])('%s tells every variable that the README has', SLOW, async (word) => {
    await using bot = runBot(folder, {}, [word]);
    expect(await bot.ended).toBe(0);
    const readme = readFileSync(join(import.meta.dirname, '../../bot/README.md'), 'utf8');
    const table = /\| Variable \|[^]*?\n\n/.exec(readme)?.[0] ?? '';
    const named = [...table.matchAll(/^\| ([^|]*)\|/gm)].flatMap(([, cell = '']) => cell.match(/[A-Z][A-Z_]+/g) ?? []);
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((name) => !bot.stdout().includes(name))).toEqual([]);
    expect(bot.stderr()).toBe('');
  });

  test('is refused where it means nothing', async () => {
    await using bot = runBot(folder, {}, ['start']);
    expect(await bot.ended).toBe(2);
    expect(bot.stderr()).toMatch(/^The bot takes no arguments, and knows no "start"\. .*--help/);
  });
});

describe('a bot that runs', () => {
  function environmentOf(github: LocalGitHub): Readonly<Record<string, string>> {
    const key = { APP_ID: String(github.app.id), PRIVATE_KEY: github.app.privateKey };
    return { ...variables(github), ...key, WEBHOOK_SECRET: APP.WEBHOOK_SECRET, PORT: '0' };
  }

  test('decides what it has taken before it ends', SLOW, async () => {
    await withLocalGitHub({ files: REGISTRY }, async (github) => {
      const port = String(await freePort());
      await using bot = runBot(folder, { ...environmentOf(github), PORT: port });
      await bot.printed(/Taking webhooks/);
      expect(bot.stdout()).toMatch(/Asking GitHub who this app is[^]*"app":"seatrial"[^]*GitHub knows the app/);
      await bot.printed(/Looking after \S*acme\/models\./);
      const { number } = await github.request<{ number: number }>(github.userToken('writer'), 'POST {repo}/issues', {
        title: 'Talk',
      });
      const url = `http://127.0.0.1:${port}/api/github/webhooks`;
      github.webhooks.setTarget({ url, secret: APP.WEBHOOK_SECRET, events: ['issue_comment'] });
      github.setLatency(300);
      await github.comment(number, '/seatrial status churn', 'writer');
      await github.webhooks.settle();
      bot.child.kill('SIGTERM');
      bot.child.kill('SIGTERM');
      const readyz = url.replace('/api/github/webhooks', '/readyz');
      await vi.waitFor(async () => expect((await fetch(readyz)).status).toBe(503), PATIENCE);
      const late = { method: 'POST', headers: { 'content-type': 'application/json' } };
      expect((await fetch(url, late)).status).toBe(503);
      github.setLatency(0);
      expect(await bot.ended).toBe(0);
      await expect(fetch(url)).rejects.toThrow('fetch failed');
      expect((await github.comments(number)).map(({ body }) => body).join('\n')).toContain(
        '### `churn`: not in production',
      );
    });
  });

  test('is alive but not ready until GitHub says who it is, and then takes deliveries', SLOW, async () => {
    await withLocalGitHub({}, async (github) => {
      github.faults.add({ on: /GET \/app$/, fault: { kind: 'status', status: 503 }, times: 3 });
      const port = String(await freePort());
      await using bot = runBot(folder, { ...environmentOf(github), PORT: port });
      const ask = async (path: string, method = 'GET') =>
        (await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { 'content-type': 'application/json' } }))
          .status;
      const askAll = async () => Promise.all([ask('/healthz'), ask('/readyz'), ask('/api/github/webhooks', 'POST')]);
      await vi.waitFor(async () => expect(await ask('/healthz')).toBe(200), { timeout: 100_000 });
      expect(await askAll()).toEqual([200, 503, 503]);
      await bot.printed(/Taking webhooks/);
      expect(await askAll()).toEqual([200, 200, 401]);
      for (const line of bot.stdout().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
    });
  });
});
