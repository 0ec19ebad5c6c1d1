import { openLog } from '../../gateway/log.ts';
import { USUAL_FRONT } from '../../gateway/gateway-options.ts';
import { startStream } from '../../gateway/stream/start-stream.ts';
import type { UnitPlace } from '../../gateway/stream/answer-record.ts';
import { AppError } from '../domain/error.ts';
import { type SaslMechanism, stateFolderOfWorker } from '../wiring/stream.ts';
import { interruptible } from './interruptible.ts';
import { machineName } from './machine-name.ts';
import { readTls, type TlsFlags } from './serve-options.ts';

export interface StreamFlags extends TlsFlags {
  readonly model: string;
  readonly brokers: readonly string[];
  readonly input: string;
  readonly output: string;
  readonly deadLetters: string;
  readonly group?: string;
  readonly unit: UnitPlace;
  readonly session: number;
  readonly kafkaTls?: true;
  readonly kafkaCa?: string;
  readonly sasl?: SaslMechanism;
  readonly registry?: string;
  readonly environment: string;
  readonly deployments?: string;
  readonly host: string;
  readonly port: number;
  readonly adminHost: string;
  readonly adminPort: number;
  readonly access?: string;
  readonly state?: string;
  readonly reporter?: string;
  readonly workers?: number;
  readonly isolate?: true;
  readonly poll: number;
  readonly upstream: readonly string[];
}

/** Works off records until it is told to end. */
export async function stream(flags: StreamFlags): Promise<void> {
  const { model, environment: environmentName, reporter = machineName() } = flags;
  const log = openLog((line) => process.stderr.write(line));
  await interruptible(async (signal) => {
    await using worker = await startStream({
      ...USUAL_FRONT,
      ...flags,
      environment: process.env,
      environmentName,
      registry: flags.registry ?? null,
      deployments: flags.deployments ?? null,
      state: flags.state ?? stateFolderOfWorker(process.env, [environmentName, model, reporter]),
      reporter,
      workers: flags.workers,
      isIsolated: flags.isolate === true,
      upstreams: flags.upstream,
      pollMs: flags.poll * 1000,
      signal,
      tell: log.event,
      group: flags.group ?? `seatrial-${environmentName}-${model}`,
      sessionMs: flags.session * 1000,
      kafka: {
        isEncrypted: flags.kafkaTls === true,
        authorities: flags.kafkaCa ?? null,
        mechanism: flags.sasl ?? null,
      },
      data: { host: flags.host, port: flags.port },
      admin: { host: flags.adminHost, port: flags.adminPort },
      accessFile: flags.access ?? null,
      tls: readTls(flags),
      onError: log.fault,
    });
    const { dataUrl, adminUrl } = worker;
    const between = `${flags.input} → ${flags.output}`;
    process.stdout.write(`Records: ${between}  Requests: ${dataUrl}  State: ${adminUrl}/-/state\n`);
    await worker.ended;
  }).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'interrupted') throw error;
  });
}
