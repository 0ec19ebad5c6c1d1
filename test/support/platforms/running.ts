import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request as send } from 'undici';
import { peerProgram } from '../peers.ts';

/** A proxy of this machine, as a person starts it with a file that was rendered. */
interface Proxy {
  readonly programs: readonly string[];
  readonly version: string;
  readonly check: (file: string) => readonly string[];
  readonly run: (file: string) => readonly string[];
}

export const PROXIES: Readonly<Record<string, Proxy>> = {
  nginx: {
    programs: ['nginx', '/usr/sbin/nginx'],
    version: '-v',
    check: (file) => ['-t', '-q', '-e', 'stderr', '-c', file],
    run: (file) => ['-e', 'stderr', '-c', file],
  },
  envoy: {
    programs: ['envoy', peerProgram('envoy')],
    version: '--version',
    check: (file) => ['--mode', 'validate', '--log-level', 'error', '-c', file],
    run: (file) => ['--disable-hot-restart', '--log-level', 'critical', '-c', file],
  },
  haproxy: {
    programs: ['haproxy', '/usr/sbin/haproxy'],
    version: '-v',
    check: (file) => ['-c', '-q', '-f', file],
    run: (file) => ['-db', '-f', file],
  },
};

function programOf({ programs, version }: Proxy): string | null {
  return programs.find((path) => spawnSync(path, [version], { stdio: 'ignore' }).error === undefined) ?? null;
}

export function hasProxy(name: string): boolean {
  const proxy = PROXIES[name];
  return proxy !== undefined && programOf(proxy) !== null;
}

export interface RunningProxy extends AsyncDisposable {
  /** The answers to POST, in the order of the units. */
  ask(path: string, units: readonly string[]): Promise<readonly string[]>;
}

/** Checks the file as the program itself does, and starts it; what it keeps is in a folder of its own. */
export async function startProxy(name: string, text: string, port: number): Promise<RunningProxy> {
  const proxy = PROXIES[name];
  const program = proxy === undefined ? null : programOf(proxy);
  if (proxy === undefined || program === null) throw new Error(`no ${name}`);
  const folder = mkdtempSync(join(tmpdir(), `rendered-${name}-`));
  const file = join(folder, 'rendered.json');
  writeFileSync(file, text.replaceAll('"/tmp/', `"${folder}/`));
  const checked = spawnSync(program, [...proxy.check(file)], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(`${name} refuses: ${checked.stderr}`);
  const child = spawn(program, [...proxy.run(file)], { stdio: ['ignore', 'ignore', 'ignore'] });
  const agent = new Agent({ connections: 32 });
  const stop = async (): Promise<void> => {
    await agent.destroy();
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await listens(port)); tries += 1) {
    if (child.exitCode !== null || tries > 200) {
      await stop();
      throw new Error(`${name} did not start`);
    }
    await pause(50);
  }
  const one = async (path: string, unit: string): Promise<string> => {
    const headers = { 'x-unit-id': unit, authorization: 'Bearer secret' };
    const answer = await send(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body: '{}',
      headers,
      dispatcher: agent,
    });
    return answer.body.text();
  };
  return {
    ask: async (path, units) => {
      const answers: string[] = Array.from({ length: units.length });
      const lanes = Array.from({ length: 32 }, async (_, lane) => {
        for (let at = lane; at < units.length; at += 32) answers[at] = await one(path, units[at] ?? '');
      });
      await Promise.all(lanes);
      return answers;
    },
    [Symbol.asyncDispose]: stop,
  };
}

async function listens(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = createConnection({ host: '127.0.0.1', port }, () => resolve(true));
  socket.once('error', () => resolve(false));
  const isThere = await promise;
  socket.destroy();
  return isThere;
}
