import { type Dispatcher, errors, type Pool } from 'undici';

export interface UpstreamQuestion {
  readonly pool: Pool;
  readonly path: string;
  /** JSON. */
  readonly body: string | Uint8Array;
  readonly deadlineMs: number;
  /** W3C Trace Context of the span around; null: there is none. */
  readonly traceparent: string | null;
}

/** What came of one question. `broken`: the connection failed, `isUnbegun` before anything of an answer came. */
export type UpstreamReply =
  | { readonly kind: 'answer'; readonly status: number; readonly bytes: Uint8Array }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'broken'; readonly isUnbegun: boolean };

const HEADERS = ['content-type', 'application/json'];

/** Asks by what undici calls for each part of an answer: its streams and signals cost more than all else of a small request. Never rejects. */
export function askUpstream(question: UpstreamQuestion): Promise<UpstreamReply> {
  const { pool, path, body, deadlineMs, traceparent } = question;
  const { promise, resolve } = Promise.withResolvers<UpstreamReply>();
  const answer = new Answer(resolve, deadlineMs);
  const headers = traceparent === null ? HEADERS : [...HEADERS, 'traceparent', traceparent];
  // The deadline is ours alone.
  pool.dispatch({ path, method: 'POST', headers, body, headersTimeout: 0, bodyTimeout: 0 }, answer);
  return promise;
}

class Answer implements Dispatcher.DispatchHandlers {
  readonly #resolve: (reply: UpstreamReply) => void;
  readonly #deadline: NodeJS.Timeout;
  readonly #parts: Buffer[] = [];
  #status = 0;
  #isOver = false;
  #abort: (() => void) | null = null;

  constructor(resolve: (reply: UpstreamReply) => void, deadlineMs: number) {
    this.#resolve = resolve;
    this.#deadline = setTimeout(() => {
      this.#end({ kind: 'timeout' });
      this.#abort?.();
    }, deadlineMs);
  }

  #end(reply: UpstreamReply): void {
    this.#isOver = true;
    clearTimeout(this.#deadline);
    this.#resolve(reply);
  }

  /** One that waited for a connection for too long is not asked any more. */
  onConnect(abort: (error?: Error) => void): void {
    if (this.#isOver) abort();
    else this.#abort = () => abort();
  }

  /** What says `Continue` comes before the answer. */
  onHeaders(status: number): boolean {
    this.#status = status;
    return true;
  }

  onData(part: Buffer): boolean {
    this.#parts.push(part);
    return true;
  }

  onComplete(): void {
    const [only] = this.#parts;
    const bytes = this.#parts.length === 1 && only !== undefined ? only : Buffer.concat(this.#parts);
    this.#end({ kind: 'answer', status: this.#status, bytes });
  }

  onError(error: Error): void {
    this.#end({ kind: 'broken', isUnbegun: this.#status === 0 && isOfConnection(error) });
  }
}

/** Whether the connection was refused, or ended. */
function isOfConnection(error: Error): boolean {
  if (error instanceof errors.SocketError || error instanceof errors.ConnectTimeoutError) return true;
  return 'code' in error && CONNECTION_CODES.has(String(error.code));
}

const CONNECTION_CODES: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
