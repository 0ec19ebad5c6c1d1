import { errors, type Pool } from 'undici';
import type { Signature } from '../../contract/generated/types.ts';
import { parseUpstreamAnswer, renderUpstreamRequest } from '../../contract/inference/upstream-form.ts';
import { misfitOfInputs } from '../../domain/calling/fit-inputs.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { SessionSignature } from '../../usecases/ports/engine.ts';
import type { InferOutcome, ServingSession } from '../../usecases/ports/serving.ts';
import { failure } from './pending-call.ts';

export interface UpstreamParts {
  readonly pool: Pool;
  /** Of the model, without a slash at its end. */
  readonly path: string;
  readonly signature: Signature;
  /** Calls that run or wait at the same time. */
  readonly most: number;
  /** Whether asking twice is as asking once: no state is carried from call to call. */
  readonly isRepeatable: boolean;
}

const MOST_ATTEMPTS = 2;

/** A version behind another server. */
export class UpstreamSession implements ServingSession {
  readonly signature: SessionSignature;
  readonly #parts: UpstreamParts;
  #underWay = 0;

  constructor(parts: UpstreamParts) {
    this.#parts = parts;
    this.signature = parts.signature;
  }

  async infer(inputs: readonly Tensor[], deadlineMs: number): Promise<InferOutcome> {
    const { signature, most } = this.#parts;
    const misfit = misfitOfInputs(signature.inputs, inputs);
    if (misfit !== null) return failure('input', misfit);
    if (this.#underWay >= most) return failure('shed', 'Too many calls wait for the upstream.');
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), deadlineMs);
    this.#underWay += 1;
    try {
      return await this.#ask(inputs, deadline.signal);
    } finally {
      this.#underWay -= 1;
      clearTimeout(timer);
    }
  }

  async #ask(inputs: readonly Tensor[], signal: AbortSignal): Promise<InferOutcome> {
    const { signature, isRepeatable } = this.#parts;
    const names = signature.outputs.map(({ name }) => name);
    const body = renderUpstreamRequest(inputs, names);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#askOnce(body, signal);
      } catch (error) {
        if (signal.aborted) return failure('timeout', 'The upstream did not answer in time.');
        const isLast = attempt >= MOST_ATTEMPTS || !isRepeatable || !isUnbegun(error);
        if (isLast) return failure('error', 'The connection to the upstream failed.');
      }
    }
  }

  async #askOnce(body: string, signal: AbortSignal): Promise<InferOutcome> {
    const { pool, path, signature } = this.#parts;
    const answer = await pool.request({
      path: `${path}/infer`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
      // The deadline is ours alone.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const text = await readAnswer(answer.body);
    if (text === null) {
      if (signal.aborted) return failure('timeout', 'The upstream did not answer in time.');
      return failure('error', 'The answer of the upstream broke off.');
    }
    if (answer.statusCode === 429 || answer.statusCode === 503) return failure('shed', 'The upstream is busy.');
    // Whose fault it is, the server's word does not prove: the tensors are those that it takes.
    if (answer.statusCode !== 200) return failure('error', `The upstream answered ${answer.statusCode}.`);
    const parsed = parseUpstreamAnswer(text, signature);
    if (parsed.kind === 'unreadable')
      return failure('error', `The upstream answered what cannot be read: ${parsed.why}.`);
    return { kind: 'answered', outputs: parsed.outputs };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#parts.pool.close();
  }
}

/** null where it broke off: what has begun is not asked for again. */
async function readAnswer(body: { readonly text: () => Promise<string> }): Promise<string | null> {
  try {
    return await body.text();
  } catch {
    return null;
  }
}

/** Whether nothing of an answer came: the connection was refused, or ended before. */
function isUnbegun(error: unknown): boolean {
  if (error instanceof errors.SocketError || error instanceof errors.ConnectTimeoutError) return true;
  return error instanceof Error && 'code' in error && UNBEGUN.has(String(error.code));
}

const UNBEGUN: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
