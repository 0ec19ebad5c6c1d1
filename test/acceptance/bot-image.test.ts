import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { commandOf, readDockerfile, testedNode } from '../support/dockerfile.ts';
import { systemdComplaints } from '../support/systemd.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { freePort } from '../support/free-port.ts';

const { restsOf, bases, copyFiles } = readDockerfile('bot/Dockerfile');

test('the image is pinned, runs as nobody special, and has the Node that everything is tested with', () => {
  expect(bases.map((image) => image.split('@')[0])).toEqual([testedNode()]);
  expect(bases[0]).toMatch(/@sha256:[0-9a-f]{64}$/);
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
        PORT: String(await freePort()),
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
  const complaints = systemdComplaints('bot/seatrial-bot.service');
  if (complaints === null) skip('systemd is not here');
  expect(complaints).toEqual([]);
});
