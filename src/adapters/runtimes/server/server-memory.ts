import { readdirSync, readFileSync } from 'node:fs';
import { MARK } from './server-reaper.ts';

/** Resident bytes that the processes of a server held at most, each by itself; null where the system does not tell. */
export function peakOf({ mark }: { readonly mark: string }): number | null {
  if (process.platform !== 'linux') return null;
  const peaks = processesOf(mark).flatMap((pid) => {
    const kibibytes = /^VmHWM:\s+(\d+) kB/mu.exec(readText(`/proc/${pid}/status`))?.[1];
    return kibibytes === undefined ? [] : [Number(kibibytes) * 1024];
  });
  return peaks.length === 0 ? null : peaks.reduce((sum, peak) => sum + peak, 0);
}

/** Those that have the mark in their environment, as they got it from the one that was started. */
function processesOf(mark: string): readonly string[] {
  const entry = `${MARK}=${mark}`;
  return readdirSync('/proc').filter(
    (name) => /^\d+$/u.test(name) && readText(`/proc/${name}/environ`).split('\u0000').includes(entry),
  );
}

/** Empty where it has ended, or is not ours to read. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
