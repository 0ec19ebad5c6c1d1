import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives this process a folder for temporary files that no other test has: servers that were started from here are told by it. */
export function takeTemporaryFolder(): void {
  process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'seatrial-own-'));
}

/** Processes of servers that were started from this one and still run, by what they are called: Linux tells. */
export function leftBehind(): readonly string[] {
  if (process.platform !== 'linux') return [];
  const own = process.env['TMPDIR'] ?? '/nowhere';
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const environment = read(`/proc/${name}/environ`);
    const isOurs = environment.includes('SEATRIAL_SERVER=') && environment.includes(own);
    return isOurs ? [read(`/proc/${name}/cmdline`).replaceAll('\0', ' ')] : [];
  });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It has just ended.
    return '';
  }
}
