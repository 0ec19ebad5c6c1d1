import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { CLI } from '../run-cli.ts';

export interface StreamProcess extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly dataUrl: string;
  readonly adminUrl: string;
  /** What it has logged until now. */
  readonly log: () => string;
  /** Ends it with a signal; resolves to its exit code, null where the signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** `seatrial stream`, once it has joined the group. Throws with its words where it ends before. */
export async function runStreamProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<StreamProcess> {
  const child = spawn(process.execPath, [CLI, 'stream', '--port', '0', '--admin-port', '0', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, log] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (part: string) => (log += part));
  const exited = once(child, 'exit');
  const addresses = new Promise<readonly [string, string]>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const [, data, admin] = /Requests: (\S+) {2}State: (\S+)\/-\/state\n/.exec(said) ?? [];
      if (data !== undefined && admin !== undefined) resolve([data, admin]);
    });
    void exited.then(() => reject(new Error(`The worker ended: ${said}${log}`)));
  });
  const [dataUrl, adminUrl] = await addresses;
  const stop = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    child,
    dataUrl,
    adminUrl,
    stop,
    log: () => log,
    [Symbol.asyncDispose]: async () => void (await stop('SIGKILL')),
  };
}
