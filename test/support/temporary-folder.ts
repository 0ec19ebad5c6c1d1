import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PREFIX = 'seatrial-tests-';

/** One folder for all temporary files of a run, of what the tests start too: whatever they leave in it goes when the run ends. */
export function setup(): (() => void) | undefined {
  // Each project asks for it, and one makes it.
  if (tmpdir().includes(`/${PREFIX}`)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const { TMPDIR: before } = process.env;
  process.env['TMPDIR'] = folder;
  return () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
