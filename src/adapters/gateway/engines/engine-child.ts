import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

export interface EngineCommand {
  /** Of its files, which are gone with it where this program is killed. */
  readonly folder: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** A process of others that ends with this one. */
export interface EngineChild {
  /** Of the engine itself. */
  readonly pid: number;
  readonly isRunning: () => boolean;
  /** What it said last on its standard error. */
  readonly words: () => string;
  readonly exited: Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** Asks it to end, then makes it and all of its processes. */
  stop(name: NodeJS.Signals): Promise<void>;
}

/**
 * The engine, and beside it a reader of a pipe that this program holds: when the pipe ends, as it does too when this program is killed,
 * the engine is told to, and its whole group of processes is killed where that is not enough.
 */
const SCRIPT = `exec 3<&0
folder=$1; shift
"$@" 3<&- </dev/null &
child=$!
echo $child
{ cat <&3 >/dev/null; kill -TERM $child 2>/dev/null; sleep 3; rm -rf -- "$folder"; kill -KILL -$$; } >/dev/null &
exec 3<&-
wait $child
`;

const STOP_MS = 10_000;
const MOST_WORDS = 4096;

/** Throws where it cannot be started at all; an engine that ends at once is not running. */
export async function startChild({ folder, program, args }: EngineCommand): Promise<EngineChild> {
  const shell = spawn('sh', ['-c', SCRIPT, 'sh', folder, program, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let words = '';
  let isRunning = true;
  shell.stderr.setEncoding('utf8').on('data', (part: string) => (words = `${words}${part}`.slice(-MOST_WORDS)));
  const untilExit = async (): Promise<void> => {
    await once(shell, 'exit');
    isRunning = false;
    // What is left of the group has no use once the engine is gone.
    killGroup(shell);
  };
  const exited = untilExit();
  const said = await Promise.race([once(shell.stdout.setEncoding('utf8'), 'data'), exited]);
  const pid = said === undefined ? Number.NaN : Number(said[0]);
  const signal = (name: NodeJS.Signals): void => {
    if (isRunning && pid > 0) tryKill(pid, name);
  };
  const stop = async (name: NodeJS.Signals): Promise<void> => {
    signal(name);
    const cancel = new AbortController();
    const late = pause(STOP_MS, undefined, { signal: cancel.signal }).catch(() => {});
    await Promise.race([exited, late]);
    cancel.abort();
    killGroup(shell);
    await exited;
  };
  return { pid, isRunning: () => isRunning, words: () => words.trim(), exited, signal, stop };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) tryKill(-pid, 'SIGKILL');
}

/** What is gone needs no signal. */
function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ESRCH') throw error;
  }
}
