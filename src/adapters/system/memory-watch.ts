import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface MemoryWatch {
  readonly pid: number | undefined;
  readonly limitBytes: number;
  readonly pollMs: number;
  readonly onOverrun: (residentBytes: number) => void;
}

/** `ps` is a process of its own, so it is asked less often than a file of the kernel. */
const PS_POLL_MS = 250;

/** Calls `onOverrun` each time that the process, on Linux with all that it has started, is seen above its limit. Where neither /proc nor `ps` exists, never. */
export function watchMemory(watch: MemoryWatch): Disposable {
  const { pid } = watch;
  if (pid === undefined || process.platform === 'win32') return { [Symbol.dispose]: () => {} };
  const look = process.platform === 'linux' ? readFromProc : readFromPs;
  const pollMs = process.platform === 'linux' ? watch.pollMs : Math.max(watch.pollMs, PS_POLL_MS);
  const timer = setInterval(() => {
    look(pid, (residentBytes) => {
      if (residentBytes > watch.limitBytes) watch.onOverrun(residentBytes);
    });
  }, pollMs);
  timer.unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

/** Whether the resident memory of a process can be seen on this system. */
export function canWatchMemory(): boolean {
  if (process.platform === 'linux') return readResidentBytes(process.pid) !== null;
  return process.platform !== 'win32';
}

function readFromProc(pid: number, report: (residentBytes: number) => void): void {
  const residentBytes = readResidentBytes(pid);
  if (residentBytes !== null) report(residentBytes + residentBytesOf(startedByMainThread(pid)));
}

/** Of processes and all that they have started in turn. */
function residentBytesOf(pids: readonly string[]): number {
  return pids.reduce((sum, pid) => sum + (readResidentBytes(pid) ?? 0) + residentBytesOf(startedBy(pid)), 0);
}

/** Of ours, whose main thread alone starts processes: most models have none, and this is asked many times a second. */
function startedByMainThread(pid: number): readonly string[] {
  return readWords(`/proc/${pid}/task/${pid}/children`);
}

function startedBy(pid: string): readonly string[] {
  return listThreads(pid).flatMap((thread) => readWords(`/proc/${pid}/task/${thread}/children`));
}

function listThreads(pid: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    // It has just ended.
    return [];
  }
}

function readWords(path: string): readonly string[] {
  try {
    return readFileSync(path, 'latin1').split(' ').filter(Boolean);
  } catch {
    // It has just ended, or this kernel does not list them.
    return [];
  }
}

/** Resident memory of a process on Linux, or null when it has ended. `status` is in kB whatever the page size. */
function readResidentBytes(pid: number | string): number | null {
  try {
    const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return match === null ? null : Number(match[1]) * 1024;
  } catch {
    // ENOENT or ESRCH: it has just ended, and its exit says the rest.
    return null;
  }
}

function readFromPs(pid: number, report: (residentBytes: number) => void): void {
  execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
    const kibibytes = Number.parseInt(stdout, 10);
    if (error === null && Number.isFinite(kibibytes)) report(kibibytes * 1024);
  });
}
