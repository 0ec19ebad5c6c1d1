import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { CLI } from '../run-cli.ts';

export interface GatewayProcess extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly dataUrl: string;
  readonly adminUrl: string;
  /** Where gRPC is spoken; empty where it is not. */
  readonly grpcAddress: string;
  /** What it has logged until now. */
  readonly log: () => string;
  /** Ends it with a signal; resolves to its exit code, null where the signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** `seatrial serve` on free ports, once it answers. Throws with its words where it ends before. */
export async function runGateway(
  args: readonly string[],
  {
    environment = process.env,
    entry = CLI,
  }: { readonly environment?: NodeJS.ProcessEnv; readonly entry?: string } = {},
): Promise<GatewayProcess> {
  const ports = ['--port', '0', '--admin-port', '0'];
  const child = spawn(process.execPath, [entry, 'serve', ...ports, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, log] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (part: string) => (log += part));
  child.stdout.setEncoding('utf8');
  const exited = once(child, 'exit');
  const addresses = new Promise<readonly [string, string, string]>((resolve, reject) => {
    child.stdout.on('data', (part: string) => {
      said += part;
      const [, data, admin, grpc = ''] =
        /^Requests: (\S+) {2}State: (\S+)\/-\/state(?: {2}gRPC: (\S+))?\n/.exec(said) ?? [];
      if (data !== undefined && admin !== undefined) resolve([data, admin, grpc]);
    });
    void exited.then(() => reject(new Error(`The gateway ended: ${said}${log}`)));
  });
  const [dataUrl, adminUrl, grpcAddress] = await addresses;
  const stop = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    child,
    dataUrl,
    adminUrl,
    grpcAddress,
    stop,
    log: () => log,
    [Symbol.asyncDispose]: async () => void (await stop('SIGKILL')),
  };
}
