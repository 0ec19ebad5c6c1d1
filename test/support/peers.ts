import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

const FOLDER = process.env['SEATRIAL_PEERS'] ?? join(homedir(), '.cache/seatrial/peers');

/** Whether test/reference/peers/install.py was run on this machine, for what its list says now. */
export const HAS_PEERS = textOf(join(FOLDER, 'installed.txt')) === textOf(inReference('requirements.txt'));

/** Where their programs are: most together, and the servers that cannot live beside the others. */
export function peerFolders(): readonly string[] {
  return [join(FOLDER, 'bin'), join(FOLDER, 'servers', 'bin')];
}

/** Where a program of the peers is, if it is. */
export function peerProgram(name: string): string {
  return join(FOLDER, 'bin', name);
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function inReference(name: string): string {
  return fileURLToPath(new URL(`../reference/peers/${name}`, import.meta.url));
}

export interface Peer extends AsyncDisposable {
  readonly url: string;
}

interface PeerOptions {
  readonly args: (port: number) => readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** Starts a server of the peers on a free port of this machine, and waits until it answers. */
export async function startPeer(program: string, { args, environment, cwd }: PeerOptions): Promise<Peer> {
  const port = await freePort();
  const child = spawn(join(FOLDER, 'bin', program), args(port), {
    cwd,
    // In a group of its own: some start workers.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: `${join(FOLDER, 'bin')}:${process.env['PATH']}`, HOME: cwd, ...environment },
  });
  const told: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => told.push(String(text)));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  for (let triesLeft = 2200; !(await answers(url)); triesLeft -= 1) {
    if (child.exitCode === null && triesLeft > 0) await delay(100);
    else {
      await stop();
      throw new Error(`${program} did not start: ${told.join('').slice(-2000)}`);
    }
  }
  return { url, [Symbol.asyncDispose]: stop };
}

/** Whether it listens. Nothing is asked: some count what they are asked. */
async function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(Number(port), hostname, () => resolve(true));
  socket.once('error', () => resolve(false));
  const isThere = await promise;
  socket.destroy();
  return isThere;
}

/** Runs a command of the peers to its end, and answers what it printed. */
export function runPeer(
  program: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): string {
  return execFileSync(join(FOLDER, 'bin', program), args, {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, ...QUIET, ...environment },
  });
}

/** None of them asks anybody. */
const QUIET = {
  DVC_NO_ANALYTICS: '1',
  HF_HUB_OFFLINE: '1',
  MLFLOW_DISABLE_TELEMETRY: 'true',
  GIT_PYTHON_REFRESH: 'quiet',
};

/** What a tool of the peers reads out of a file or a folder, by test/reference/peers/read_export.py. Throws where it refuses it. */
export function readByPeer(kind: string, path: string, cwd: string): unknown {
  return runPeerScript('read_export.py', [kind, path], { cwd });
}

interface ScriptOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The JSON in the last line that a script of test/reference/peers prints. */
export function runPeerScript(name: string, args: readonly string[], { cwd, environment }: ScriptOptions): unknown {
  const script = inReference(name);
  const printed = runPeer('python', [script, ...args], cwd, environment);
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '');
}

/** The same of a list, while this process goes on: it is what the script asks. */
export async function runPeerScriptBeside(
  name: string,
  args: readonly string[],
  { cwd }: ScriptOptions,
): Promise<readonly unknown[]> {
  const env = { ...process.env, ...QUIET };
  const python = join(FOLDER, 'bin', 'python');
  const { stdout } = await promisify(execFile)(python, [inReference(name), ...args], { cwd, env });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
