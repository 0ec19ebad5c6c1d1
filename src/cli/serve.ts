import { type GatewayLog, openLog } from '../../gateway/log.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import type { RateLimit } from '../domain/gateway/rate-limit.ts';
import { AppError } from '../domain/error.ts';
import { readTls } from './serve-options.ts';
import type { EngineName } from '../domain/gateway/engines/engines.ts';
import { type AccessLines, wireAccessLog } from '../wiring/access-log.ts';
import { interruptible } from './interruptible.ts';
import { machineName } from './machine-name.ts';

export interface ServeOptions {
  readonly registry?: string;
  readonly environment: string;
  readonly deployments?: string;
  readonly host: string;
  readonly port: number;
  readonly adminHost: string;
  readonly adminPort: number;
  readonly state?: string;
  readonly reporter?: string;
  readonly workers?: number;
  readonly isolate?: true;
  readonly poll: number;
  readonly announce: number;
  readonly upstream: readonly string[];
  readonly grpcPort?: number;
  readonly access?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly tlsClientCa?: string;
  readonly tlsClientOptional?: true;
  readonly rate?: RateLimit;
  readonly engine?: EngineName;
  readonly push?: string;
  readonly accessLog?: string;
  readonly accessLogSample: number;
}

/** Answers until it is told to end. */
export async function serve(options: ServeOptions): Promise<void> {
  const log = openLog((line) => process.stderr.write(line));
  await interruptible(async (signal) => {
    const lines = await openAccessLines(options, log);
    await using _lines = lines;
    await using gateway = await startGateway({
      environment: process.env,
      environmentName: options.environment,
      registry: options.registry ?? null,
      deployments: options.deployments ?? null,
      state: options.state ?? null,
      reporter: options.reporter ?? machineName(),
      workers: options.workers,
      isIsolated: options.isolate === true,
      upstreams: options.upstream,
      engine: options.engine ?? null,
      pollMs: options.poll * 1000,
      signal,
      tell: log.event,
      data: { host: options.host, port: options.port },
      admin: { host: options.adminHost, port: options.adminPort },
      webhookSecret: process.env['SEATRIAL_WEBHOOK_SECRET'] || null,
      push:
        options.push === undefined ? null : { url: options.push, secret: process.env['SEATRIAL_PUSH_SECRET'] ?? '' },
      grpcPort: options.grpcPort ?? null,
      accessFile: options.access ?? null,
      tls: readTls(options),
      rate: options.rate ?? null,
      accessLog: lines === null ? null : { write: lines.write, share: options.accessLogSample },
      announceMs: options.announce * 1000,
      onError: log.fault,
    });
    const grpc = gateway.grpcAddress === null ? '' : `  gRPC: ${gateway.grpcAddress}`;
    process.stdout.write(`Requests: ${gateway.dataUrl}  State: ${gateway.adminUrl}/-/state${grpc}\n`);
    await new Promise((end) => signal.addEventListener('abort', end, { once: true }));
  }).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'interrupted') throw error;
  });
}

/** SIGHUP is what programs that rotate logs send once they have renamed one. */
async function openAccessLines({ accessLog }: ServeOptions, log: GatewayLog): Promise<AccessLines | null> {
  if (accessLog === undefined) return null;
  const lines = await wireAccessLog(accessLog, (message) => log.event({ kind: 'remark', message }));
  const reopen = (): void => void lines.reopen().catch(log.fault);
  process.on('SIGHUP', reopen);
  return {
    write: lines.write,
    reopen: () => lines.reopen(),
    [Symbol.asyncDispose]: async () => {
      process.off('SIGHUP', reopen);
      await lines[Symbol.asyncDispose]();
    },
  };
}
