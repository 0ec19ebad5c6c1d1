import { closeSync, openSync, readSync } from 'node:fs';

/** Tells how long the calling thread was ready to run but had to wait for a processor. */
export interface Witness extends Disposable {
  /** Whether this system tells at all. */
  readonly available: boolean;
  /** Milliseconds of waiting since the last call. */
  take(): number;
}

/** Linux counts it in the second field of schedstat, up to date whenever the thread runs; reading takes about 1.4 µs. */
const SCHEDSTAT = '/proc/thread-self/schedstat';

export function openWitness(): Witness {
  const file = tryOpen();
  if (file === null) return { available: false, take: () => 0, [Symbol.dispose]: () => {} };
  const buffer = new Uint8Array(96);
  let last = readRunDelay(file, buffer);
  return {
    available: true,
    take: () => {
      const now = readRunDelay(file, buffer);
      const waited = now - last;
      last = now;
      return waited / 1e6;
    },
    [Symbol.dispose]: () => closeSync(file),
  };
}

function tryOpen(): number | null {
  try {
    return openSync(SCHEDSTAT, 'r');
  } catch {
    // Another system, or a kernel without scheduler statistics: measuring goes on without a witness.
    return null;
  }
}

/** Nanoseconds. Digits are read from the bytes, so that nothing is allocated. */
function readRunDelay(file: number, buffer: Uint8Array): number {
  const length = readSync(file, buffer, 0, buffer.length, 0);
  let value = 0;
  let field = 0;
  for (let index = 0; index < length && field < 2; index++) {
    const digit = (buffer[index] ?? 0) - 48;
    if (digit < 0 || digit > 9) field++;
    else if (field === 1) value = value * 10 + digit;
  }
  return value;
}
