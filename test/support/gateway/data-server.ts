import { once } from 'node:events';
import type { DataServerOptions } from '../../../gateway/data-options.ts';
import { DATA_LIMITS } from '../../../gateway/data-options.ts';
import { createDataServer, type DataServer } from '../../../gateway/data-server.ts';
import type { ServedModel } from '../../../src/usecases/gateway/served-models.ts';
import { aServedModel, type FakeEvidence, fakeEvidence } from './served.ts';

export interface RunningDataServer extends AsyncDisposable, DataServer {
  readonly url: string;
  readonly evidence: FakeEvidence;
  readonly errors: unknown[];
}

type Own = Partial<Omit<DataServerOptions, 'limits' | 'models' | 'evidence'>> & {
  readonly limits?: Partial<DataServerOptions['limits']>;
  readonly models?: readonly ServedModel[];
};

/** A data port on a free port of this machine. */
export async function startDataServer({
  limits,
  models = [aServedModel()],
  ...own
}: Own = {}): Promise<RunningDataServer> {
  const evidence = fakeEvidence();
  const errors: unknown[] = [];
  const byName = new Map(models.map((model) => [model.manifest.name, model]));
  let units = 0;
  const running = createDataServer({
    version: '9.9.9',
    models: () => byName,
    isReady: () => true,
    evidence,
    outcomes: async () => ({ kind: 'answered', results: [{ status: 'counted' }] }),
    clock: { nowMs: () => 1_700_000_000_000, tickMs: () => performance.now() },
    drawUnit: () => `unit-${(units += 1)}`,
    consumerHeader: null,
    traces: null,
    noteAnswered: null,
    access: null,
    tls: null,
    rate: null,
    limits: { ...DATA_LIMITS, ...limits },
    onError: (error) => void errors.push(error),
    ...own,
  });
  running.server.listen(0, '127.0.0.1');
  await once(running.server, 'listening');
  const address = running.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  return {
    ...running,
    url,
    evidence,
    errors,
    [Symbol.asyncDispose]: () => running.stop({ announceMs: 0, withinMs: 1_000 }),
  };
}

/** POST of JSON. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(url, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } });
}
