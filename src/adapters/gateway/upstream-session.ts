import type { Pool } from 'undici';
import type { Signature } from '../../contract/generated/types.ts';
import { parseUpstreamAnswer, renderUpstreamRequest } from '../../contract/inference/upstream-form.ts';
import { misfitOfInputs } from '../../domain/calling/fit-inputs.ts';
import { isRelayable, rowsOfAnswer } from '../../domain/calling/relayable.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { SessionSignature } from '../../usecases/ports/engine.ts';
import type { InferOutcome, RelayOutcome, ServingSession } from '../../usecases/ports/serving.ts';
import type { RequestTraces, SpanEnd } from '../../usecases/ports/request-traces.ts';
import { askHttp, type HttpReply } from '../system/ask-http.ts';
import { failure } from './pending-call.ts';
import type { UpstreamHealth } from './upstream-health.ts';

export interface UpstreamParts {
  readonly pool: Pool;
  /** Of the model, without a slash at its end. */
  readonly path: string;
  /** The same with the server before it. */
  readonly url: string;
  readonly signature: Signature;
  /** Calls that run or wait at the same time. */
  readonly most: number;
  /** Whether asking twice is as asking once: no state is carried from call to call. */
  readonly isRepeatable: boolean;
  /** Told of each call, which goes on with the ids of its span. */
  readonly traces?: RequestTraces | null | undefined;
}

const HEADERS = ['content-type', 'application/json'];
const POST = { 'http.request.method': 'POST' };

/** A version behind another server. */
export class UpstreamSession implements ServingSession {
  readonly signature: SessionSignature;
  readonly address: string;
  readonly relay: ServingSession['relay'];
  readonly #parts: UpstreamParts;
  readonly #inferPath: string;
  readonly #names: readonly string[];
  #underWay = 0;
  #health: UpstreamHealth | null = null;

  constructor(parts: UpstreamParts) {
    this.#parts = parts;
    this.signature = parts.signature;
    this.address = `${parts.url}/infer`;
    this.#inferPath = `${parts.path}/infer`;
    this.#names = parts.signature.outputs.map(({ name }) => name);
    if (parts.isRepeatable && isRelayable(parts.signature))
      this.relay = (body, deadlineMs) => this.#ask(body, deadlineMs);
  }

  /** From now on it is as ready as the server says; both end together. */
  watch(health: UpstreamHealth): void {
    this.#health = health;
  }

  get isReady(): boolean {
    return this.#health?.isReady ?? true;
  }

  async infer(inputs: readonly Tensor[], deadlineMs: number): Promise<InferOutcome> {
    const misfit = misfitOfInputs(this.#parts.signature.inputs, inputs);
    if (misfit !== null) return failure('input', misfit);
    const outcome = await this.#ask(renderUpstreamRequest(inputs, this.#names), deadlineMs);
    return outcome.kind === 'failed' ? outcome : { kind: 'answered', outputs: outcome.outputs };
  }

  async #ask(body: string | Uint8Array, deadlineMs: number): Promise<RelayOutcome> {
    const { most, isRepeatable } = this.#parts;
    if (this.#underWay >= most) return failure('shed', 'Too many calls wait for the upstream.');
    const end = performance.now() + deadlineMs;
    this.#underWay += 1;
    const first = await this.#askOnce(body, deadlineMs);
    const isAgain = isRepeatable && first.kind === 'broken' && first.isUnbegun;
    const reply = isAgain ? await this.#askOnce(body, end - performance.now()) : first;
    this.#underWay -= 1;
    return this.#read(reply);
  }

  #askOnce(body: string | Uint8Array, deadlineMs: number): Promise<HttpReply> {
    const { pool, traces = null } = this.#parts;
    const question = { dispatcher: pool, path: this.#inferPath, body, deadlineMs, headers: HEADERS };
    if (traces === null) return askHttp(question);
    const begin = { name: 'POST', kind: 'client', facts: POST, traceparent: null } as const;
    const ask = (): Promise<HttpReply> => {
      const traceparent = traces.traceparent();
      return askHttp(
        traceparent === null ? question : { ...question, headers: [...HEADERS, 'traceparent', traceparent] },
      );
    };
    return traces.span(begin, ask, endOf);
  }

  #read(reply: HttpReply): RelayOutcome {
    if (reply.kind === 'timeout') return failure('timeout', 'The upstream did not answer in time.');
    if (reply.kind === 'broken')
      return failure('error', `The ${reply.isUnbegun ? 'connection to' : 'answer of'} the upstream failed.`);
    const { status, bytes } = reply;
    if (status === 429 || status === 503) return failure('shed', 'The upstream is busy.');
    // Whose fault it is, the server's word does not prove: the tensors are those that it takes.
    if (status !== 200) return failure('error', `The upstream answered ${status}.`);
    const parsed = parseUpstreamAnswer(Buffer.from(bytes).toString('utf8'), this.#parts.signature);
    if (parsed.kind === 'unreadable')
      return failure('error', `The upstream answered what cannot be read: ${parsed.why}.`);
    const { outputs, id } = parsed;
    return { kind: 'answered', outputs, id, rows: rowsOfAnswer(this.#parts.signature, outputs) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#health?.[Symbol.asyncDispose]();
    await this.#parts.pool.close();
  }
}

function endOf(reply: HttpReply): SpanEnd {
  if (reply.kind !== 'answer') return { facts: { 'error.type': reply.kind }, hasFailed: true };
  return { facts: { 'http.response.status_code': reply.status }, hasFailed: reply.status >= 400 };
}
