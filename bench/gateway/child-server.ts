import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface BenchServer extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
}

/** A server in a process of its own, which prints its port. */
export async function childServer(entry: URL, args: readonly string[]): Promise<BenchServer> {
  const child = spawn(process.execPath, [fileURLToPath(entry), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout.setEncoding('utf8'), 'data');
  const url = `http://127.0.0.1:${String(port).trim()}/`;
  return { url, pid: child.pid ?? 0, [Symbol.asyncDispose]: () => endChild(child) };
}

async function endChild(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill();
  await exited;
}
