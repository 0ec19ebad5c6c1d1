import { readdirSync, readFileSync } from 'node:fs';

/** Processes of servers that were started from this one and still run, by what they are called: Linux tells. */
export function leftBehind(): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name) || !read(`/proc/${name}/environ`).includes('SEATRIAL_SERVER=')) return [];
    // Those of other tests have folders of their own.
    return read(`/proc/${name}/environ`).includes(process.env['TMPDIR'] ?? '/nowhere')
      ? [read(`/proc/${name}/cmdline`).replaceAll('\0', ' ')]
      : [];
  });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
