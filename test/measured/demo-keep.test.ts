// @module-tag slow
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PATIENCE = { timeout: 60_000, interval: 200 };

/** `npm run demo -- promotion --keep` on a terminal. */
function startDemo() {
  const child = spawn('script', ['-qec', `${process.execPath} scripts/demo.ts promotion --keep`, '/dev/null'], {
    cwd: ROOT,
    env: { ...process.env, TERM: 'dumb' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (bytes: Buffer) => (text += stripVTControlCharacters(bytes.toString())));
  const shows = async (pattern: RegExp, from = 0): Promise<RegExpExecArray> =>
    vi.waitFor(() => {
      const found = pattern.exec(text.slice(from));
      if (found === null) throw new Error(`Not shown: ${pattern.source}\n${text.slice(-2000)}`);
      return found;
    }, PATIENCE);
  return {
    shows,
    type: (line: string): number => {
      child.stdin.write(`${line}\n`);
      return text.length;
    },
    ended: once(child, 'close').then(() => child.exitCode),
    [Symbol.dispose]: () => void child.kill('SIGKILL'),
  };
}

async function read(url: string): Promise<string> {
  const answer = await fetch(url);
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  return answer.text();
}

async function say(
  page: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<number> {
  const body = new URLSearchParams(fields).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page).origin };
  const answer = await fetch(`${page}/comments`, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: { ...type, ...headers },
  });
  return answer.status;
}

test('the whole story stays up: to read, to comment on a page and at a prompt, to clone, until it is ended', async () => {
  using demo = startDemo();
  const [page] = await demo.shows(/http:\/\/127\.0\.0\.1:\d+\/threads\/\d+/);
  const [, remote = ''] = await demo.shows(/git clone --branch seatrial\/deployments (http:\S+\.git)/);
  await demo.shows(/maintainer on #2> /);
  const shown = await read(page);
  expect(shown).toContain('churn</code>: 1.0.0 in production');
  expect(shown).toContain('production/churn.yaml');
  expect(shown).toContain('seatrial/state');

  const folder = mkdtempSync(join(tmpdir(), 'seatrial-clone-'));
  const cloned = spawnSync('git', ['clone', '-q', '--branch', 'seatrial/deployments', remote, folder], {
    encoding: 'utf8',
  });
  expect(cloned).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, 'production', 'churn.yaml'), 'utf8')).toContain('version: 1.0.0');
  rmSync(folder, { recursive: true });

  expect(await say(page, { as: 'maintainer', body: '/seatrial unhold' })).toBe(303);
  await vi.waitFor(async () => expect((await read(`${page}/live`)).includes('hold: null')).toBe(true), PATIENCE);

  let from = demo.type('as reader');
  await demo.shows(/reader on #2> /, from);
  from = demo.type('/promote');
  await demo.shows(/reader on #2: \/promote .*😕/, from);
  from = demo.type('as nobody');
  await demo.shows(/Here are maintainer, writer/, from);
  from = demo.type('on 1');
  await demo.shows(/reader on #1> /, from);
  from = demo.type('on 77');
  await demo.shows(/404/, from);

  const [, open = ''] = await demo.shows(
    /#(\d+) is open: the line that \/promote is answered with there is remembered/,
  );
  from = demo.type(`on ${open}`);
  await demo.shows(new RegExp(`reader on #${open}> `), from);
  from = demo.type('as maintainer');
  await demo.shows(new RegExp(`maintainer on #${open}> `), from);
  from = demo.type('/promote churn@1.2.0 share=10%');
  const [line] = await demo.shows(/\/promote churn@1\.2\.0 to=live share=10% @[0-9a-f]{40}/, from);
  from = demo.type(line);
  await demo.shows(/is remembered, and nothing was changed yet/, from);
  from = demo.type('merge');
  await demo.shows(/is merged and certified/, from);
  const third = `${new URL(page).origin}/threads/${open}/live`;
  await vi.waitFor(async () => expect((await read(third)).includes('1.2.0</code> 10 %')).toBe(true), PATIENCE);
  expect(await say(page.replace(/\d+$/, open), { as: 'maintainer', body: 'merge' })).toBe(422);

  const hostile =
    '<script>alert(1)</script><img src=x onerror=alert(1)> <a href="javascript:alert(1)">x</a>\n\n**bold**';
  expect(await say(page, { as: 'outsider', body: hostile })).toBe(303);
  const said = await read(`${page}/live`);
  expect(said.includes('<strong>bold</strong>')).toBe(true);
  expect(/<script|<img|javascript:|onerror=/i.exec(said)).toBeNull();
  expect(await say(page, { as: 'maintainer', body: '/promote' }, { origin: 'https://evil.example.com' })).toBe(403);
  expect(await say(page, { as: 'writer', body: 'x'.repeat(70_000) })).toBe(422);
  expect((await fetch(`${new URL(page).origin}/threads/77`)).status).toBe(404);

  demo.type('quit');
  expect(await demo.ended).toBe(0);
  await expect(fetch(page)).rejects.toThrow('fetch failed');
});
