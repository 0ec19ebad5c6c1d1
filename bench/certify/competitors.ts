import { spawn, type ChildProcess } from 'node:child_process';

/** Busy for 5 ms, asleep for 5 ms: 50 % of a processor. */
const BURNER = `
const pause = new Int32Array(new SharedArrayBuffer(4));
for (;;) {
  const until = performance.now() + 5;
  while (performance.now() < until);
  Atomics.wait(pause, 0, 0, 5);
}`;

/** Processes that compete for the processors until disposal. */
export function startCompetitors(count: number): AsyncDisposable {
  const children = Array.from({ length: count }, () => spawn(process.execPath, ['-e', BURNER], { stdio: 'ignore' }));
  return {
    [Symbol.asyncDispose]: async () => {
      await Promise.all(children.map(stop));
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await ended;
}
