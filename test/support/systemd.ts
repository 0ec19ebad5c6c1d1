import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Above it systemd calls the exposure of a unit more than low; in tenths. */
const MOST_EXPOSURE = 20;

/** What systemd has against a unit, or against how little it is confined; null where there is no systemd. */
export function systemdComplaints(path: string): readonly string[] | null {
  if (spawnSync('systemd-analyze', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-unit-'));
  try {
    const unit = join(folder, basename(path));
    cpSync(join(ROOT, path), unit);
    const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
    const own = verified.stderr
      .split('\n')
      .filter((line) => line.includes(basename(path, '.service')) && !line.includes('is not executable'));
    const threshold = `--threshold=${MOST_EXPOSURE}`;
    const { status, stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', threshold, unit], {
      encoding: 'utf8',
    });
    return status === 0 ? own : [...own, stdout];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
