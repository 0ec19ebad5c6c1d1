import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { openEngineHost } from '../../../src/adapters/gateway/engines/engine-host.ts';
import { programNamed } from '../../../src/adapters/gateway/engines/engine-programs.ts';
import { type EngineName, engineNamed, ENGINES } from '../../../src/domain/gateway/engines/engines.ts';
import { EngineDriver } from '../../../src/usecases/gateway/drive-engine.ts';
import type { ServedModel } from '../../../src/usecases/gateway/served-models.ts';
import type { ServingSession } from '../../../src/usecases/ports/serving.ts';
import { peerProgram } from '../peers.ts';
import { fakeEvidence, summing } from './served.ts';
import { freePort } from '../free-port.ts';

export const ENGINE_NAMES: readonly EngineName[] = ENGINES.map(({ name }) => name);

function programsOf(name: EngineName): readonly string[] {
  return [...programNamed(name).programs, peerProgram(name)];
}

export function hasEngine(name: EngineName): boolean {
  const { versionArgs } = programNamed(name);
  return programsOf(name).some((path) => spawnSync(path, [...versionArgs], { stdio: 'ignore' }).error === undefined);
}

export interface ModelServer extends AsyncDisposable {
  readonly url: string;
  /** A version behind it. */
  readonly session: ServingSession;
  readonly requests: { readonly url: string; readonly headers: IncomingMessage['headers']; readonly body: string }[];
  answering: (response: ServerResponse, request: IncomingMessage) => void;
}

/** Answers each request with its name. */
export async function startModelServer(name: string): Promise<ModelServer> {
  const http = createHttpServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      server.requests.push({ url: request.url ?? '', headers: request.headers, body });
      server.answering(response, request);
    });
  });
  http.keepAliveTimeout = 60_000;
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const url = `http://127.0.0.1:${portOf(http)}`;
  const server: ModelServer = {
    url,
    session: { ...summing(), address: `${url}/v2/models/churn/infer` },
    requests: [],
    answering: (response) => response.end(name),
    [Symbol.asyncDispose]: async () => {
      http.closeAllConnections();
      http.close();
    },
  };
  return server;
}

/** An engine of this machine before what is served; what it answers itself is asked of `own`. */
export async function startEngineFor(name: EngineName, models: readonly ServedModel[], own: string) {
  const evidence = fakeEvidence();
  const remarks: string[] = [];
  const served = new Map(models.map((model) => [model.manifest.name, model]));
  const listen = { host: '127.0.0.1', port: await freePort() };
  const program = { ...programNamed(name), programs: programsOf(name) };
  const onRemark = (sentence: string): void => void remarks.push(sentence);
  const clock = { now: 1_700_000_000_000 };
  const host = openEngineHost({ program, listen, onRemark, onLine: (line) => driver.note(line) });
  const { folder, log } = host;
  const address = { host: '127.0.0.1', port: Number(new URL(own).port) };
  const place = { folder, log, listen, own: address, workers: 1, bodyBytes: 2 ** 20, answerMs: 1000 };
  const driver: EngineDriver = new EngineDriver({
    engine: engineNamed(name),
    runner: host,
    place,
    models: () => served,
    evidence,
    nowMs: () => clock.now,
    onRemark,
  });
  const url = `http://127.0.0.1:${listen.port}`;
  return {
    evidence,
    remarks,
    served,
    driver,
    host,
    url,
    clock,
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
}

function portOf(server: { address(): AddressInfo | string | null }): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
