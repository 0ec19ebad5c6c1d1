import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { serveOnLoopback } from '../file-server.ts';

/** A server that has a model, and may be slow, or never answer. */
export interface ChaosUpstream extends AsyncDisposable {
  /** Of this version, as `--upstream` takes it. */
  readonly upstream: string;
  /** How long an answer takes; null: it never comes. */
  delayMs: number | null;
  /** The header of each call, or an empty text. */
  readonly traceparents: string[];
}

const SIGNATURE = {
  name: 'churn',
  platform: 'other',
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
  outputs: [{ name: 'p', datatype: 'FP32', shape: [-1, 1] }],
};
const OUTPUT = { name: 'p', datatype: 'FP32', shape: [1, 1], data: [0.5] };

export async function startChaosUpstream(version: string): Promise<ChaosUpstream> {
  const answerLater = async (response: ServerResponse): Promise<void> => {
    const { delayMs } = state;
    if (delayMs === null) return;
    await setTimeout(delayMs);
    response.end(JSON.stringify({ model_name: 'churn', outputs: [OUTPUT] }));
  };
  const server = await serveOnLoopback((request, response) => {
    const path = request.url ?? '';
    request.resume();
    if (path.endsWith('/ready')) response.end();
    else if (path.endsWith('/infer')) {
      state.traceparents.push(String(request.headers['traceparent'] ?? ''));
      void answerLater(response);
    } else response.end(JSON.stringify(SIGNATURE));
  });
  const state: ChaosUpstream = {
    upstream: `churn@${version}=${server.url}`,
    delayMs: 0,
    traceparents: [],
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
  return state;
}
