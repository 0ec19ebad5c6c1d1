import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In the environment of a server and of all that it starts, with a value that no other server has. */
export const MARK = 'SEATRIAL_SERVER';

/** Begins the names of files that lie beside a server's description while processes of it may run. */
export const RUNNING = 'running-';

/**
 * Reads the server's process group, then waits for the end of its own input, which also comes when the process that held the model
 * was killed. Then it kills the group, and on Linux whatever has the mark in its environment, in whichever session, until nothing is left.
 */
const SCRIPT = [
  'mark=$1',
  'running=$2',
  'read -r group || group=',
  'cat > /dev/null',
  'marked() { grep -lsz "^$mark$" /proc/[0-9]*/environ 2> /dev/null; }',
  'end() {',
  '  if [ -n "$group" ]; then kill -KILL -- "-$group" 2> /dev/null; fi',
  '  for file in $1; do pid=${file#/proc/}; kill -KILL "${pid%/environ}" 2> /dev/null; done',
  '}',
  'round=0',
  'found=$(marked)',
  'end "$found"',
  'while [ -n "$found" ] && [ "$round" -lt 200 ]; do',
  '  sleep 0.02',
  '  found=$(marked)',
  '  end "$found"',
  '  round=$((round + 1))',
  'done',
  'rm -f "$running"',
].join('\n');

/** Ends a server with everything that it has started: when it is asked to, and when this process ends, however that ends. */
export class ServerReaper {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;

  private constructor(process: ChildProcess) {
    this.#process = process;
    this.#ended = once(process, 'exit');
    process.stdin?.on('error', () => {});
    process.unref();
  }

  /** It is there before the server is, and in a session of its own: no signal to the terminal reaches it. */
  static async start(mark: string, place: string): Promise<ServerReaper> {
    const running = join(place, `${RUNNING}${mark}`);
    await writeFile(running, '');
    const reaper = spawn('/bin/sh', ['-c', SCRIPT, 'sh', `${MARK}=${mark}`, running], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { PATH: process.env['PATH'] },
    });
    await once(reaper, 'spawn').catch(async (error: unknown) => {
      await rm(running, { force: true });
      throw error;
    });
    return new ServerReaper(reaper);
  }

  /** Told the process group of the server. */
  watch(group: number): void {
    this.#process.stdin?.write(`${group}\n`);
  }

  /** Nothing of the server is left afterwards. */
  async end(): Promise<void> {
    this.#process.stdin?.end();
    await this.#ended;
  }
}
