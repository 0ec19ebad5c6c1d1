import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type RunResult, runCli } from './run-cli.ts';

export interface MeasuredRun extends RunResult {
  /** Of the command itself, without its children; null where there is no /proc. */
  readonly peakBytes: number | null;
}

/** Runs the command line and looks at the most memory that it ever held. */
export async function measureCli(args: readonly string[], cwd: string): Promise<MeasuredRun> {
  let peakBytes: number | null = null;
  const onStart = async (child: ChildProcess): Promise<void> => {
    while (child.exitCode === null && child.signalCode === null) {
      peakBytes = readPeak(child.pid) ?? peakBytes;
      await wait(5);
    }
  };
  const result = await runCli(args, { cwd, onStart });
  return { ...result, peakBytes };
}

function readPeak(pid: number | undefined): number | null {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return kibibytes === undefined ? null : Number(kibibytes) * 1024;
  } catch {
    // It has just ended, or there is no /proc.
    return null;
  }
}
