import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Signature } from '../../contract/generated/types.ts';
import { parseUpstreamMetadata } from '../../contract/inference/upstream-form.ts';
import { carriesState } from '../../domain/calling/call-form.ts';
import { checkSignature } from '../../domain/certification/check-signature.ts';
import { AppError } from '../../domain/error.ts';
import { hasError } from '../../domain/finding/finding.ts';
import { callSignature } from '../../domain/model/call-signature.ts';
import { readingOf } from '../../domain/model/version-reading.ts';
import type { RequestTraces } from '../../usecases/ports/request-traces.ts';
import type { ServableVersion, ServingHost, ServingSession } from '../../usecases/ports/serving.ts';
import { watchHealth } from './upstream-health.ts';
import { UpstreamSession } from './upstream-session.ts';

export interface UpstreamOptions {
  readonly traces?: RequestTraces | null | undefined;
  /** Of the server, or of one model of it: `http://127.0.0.1:8080`, or …/v2/models/<name>[/versions/<version>]. */
  readonly url: string;
  /** Whether the server knows our versions by their numbers; else it serves the one version alone. */
  readonly hasVersions: boolean;
  /** Connections that are kept open, and so the calls that run at the same time. */
  readonly connections?: number | undefined;
  /** Calls that may wait for a connection; what comes on top is shed. */
  readonly waiting?: number | undefined;
  /** How long the server may take until it is ready. */
  readonly readyLimitMs?: number | undefined;
  readonly connectLimitMs?: number | undefined;
  /** Between two looks at whether it is still ready. */
  readonly healthMs?: number | undefined;
}

const CONNECTIONS = 128;
const WAITING = 1024;
const READY_LIMIT_MS = 60_000;
const CONNECT_LIMIT_MS = 2000;
const BETWEEN_LOOKS_MS = 250;
const HEALTH_MS = 2000;
/** For what is asked before it serves. */
const ASK_LIMIT_MS = 5000;
const MOST_ANSWER_BYTES = 256 * 2 ** 20;
/** Before the server closes what is idle, after five seconds in Node and uvicorn: a request must not meet that. */
const KEEP_ALIVE_MS = 4000;

/** Versions that another server runs, asked over the Open Inference Protocol v2. Whether it runs the bytes that are meant, it alone knows. */
export function createUpstreamHost(options: UpstreamOptions): ServingHost {
  return { open: (version) => openUpstream(version, options) };
}

async function openUpstream(servable: ServableVersion, options: UpstreamOptions): Promise<ServingSession> {
  const { model, version } = servable;
  const reading = readingOf(model, version);
  const signature = callSignature(reading.signature, reading);
  const address = addressOf(servable, options);
  const connections = options.connections ?? CONNECTIONS;
  await using opened = new AsyncDisposableStack();
  const pool = opened.adopt(
    new Pool(address.origin, {
      connections,
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connect: { timeout: options.connectLimitMs ?? CONNECT_LIMIT_MS },
      maxResponseSize: MOST_ANSWER_BYTES,
    }),
    (one) => one.destroy(),
  );
  const asked = { pool, path: address.pathname, url: address.href };
  await untilReady(asked, options.readyLimitMs ?? READY_LIMIT_MS);
  await compareMetadata(asked, signature);
  const session = new UpstreamSession({
    ...asked,
    signature,
    most: connections + (options.waiting ?? WAITING),
    isRepeatable: !carriesState(signature),
    traces: options.traces,
  });
  for (const sample of servable.samples) await warm(session, sample, asked.url);
  opened.move();
  const health = { origin: address.origin, path: `${asked.path}/ready`, everyMs: options.healthMs ?? HEALTH_MS };
  session.watch(watchHealth(health));
  return session;
}

function addressOf({ model, version }: ServableVersion, { url, hasVersions }: UpstreamOptions): URL {
  const base = URL.canParse(url) ? new URL(url) : null;
  if (base === null || !/^https?:$/u.test(base.protocol) || base.username !== '' || base.search !== '')
    throw new AppError({
      code: 'usage',
      message: 'The address of an upstream must be http:// or https://, without a user and without a query.',
      hint: 'For instance http://127.0.0.1:8080.',
    });
  const root = base.pathname.replace(/\/+$/u, '');
  const path = root.includes('/v2/models/') ? root : `${root}/v2/models/${model.name}`;
  base.pathname = hasVersions ? `${path}/versions/${version.version}` : path;
  return base;
}

interface Asked {
  readonly pool: Pool;
  readonly path: string;
  readonly url: string;
}

async function untilReady({ pool, path, url }: Asked, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs;
  let last = 'it does not answer';
  while (performance.now() < end) {
    try {
      const { statusCode, body } = await ask(pool, `${path}/ready`);
      await body.dump();
      if (statusCode === 200) return;
      last = `it answers ${statusCode}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await pause(BETWEEN_LOOKS_MS);
  }
  throw unservable(url, `is not ready after ${limitMs / 1000} s: ${last}`);
}

/** A server that tells no tensors is believed; one that tells others is not asked. */
async function compareMetadata({ pool, path, url }: Asked, signature: Signature): Promise<void> {
  const { statusCode, body } = await ask(pool, path);
  const text = await body.text();
  if (statusCode !== 200) throw unservable(url, `answers ${statusCode} where its tensors are asked for`);
  const metadata = parseUpstreamMetadata(text);
  if (metadata === null) throw unservable(url, 'does not tell its tensors as the protocol asks');
  if (metadata.inputs.length === 0 && metadata.outputs.length === 0) return;
  const findings = checkSignature(signature, metadata, { path: url, line: 1, column: 1, pointer: '' });
  if (hasError(findings)) throw unservable(url, 'has other tensors than the manifest declares');
}

function ask(pool: Pool, path: string) {
  return pool.request({ path, method: 'GET', headersTimeout: ASK_LIMIT_MS, bodyTimeout: ASK_LIMIT_MS });
}

async function warm(session: UpstreamSession, sample: ServableVersion['samples'][number], url: string): Promise<void> {
  const outcome = await session.infer(sample, ASK_LIMIT_MS);
  if (outcome.kind === 'failed') throw unservable(url, `does not answer a sample: ${outcome.message}`);
}

function unservable(url: string, why: string): AppError {
  return new AppError({
    code: 'artifact-unreadable',
    reason: 'upstream',
    message: `The upstream ${url} ${why.replace(/\.$/u, '')}.`,
    hint: 'Is it started, and does it serve this model over the Open Inference Protocol v2?',
  });
}
