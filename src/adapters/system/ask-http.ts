import { type Dispatcher, errors } from 'undici';

export interface HttpQuestion {
  readonly dispatcher: Dispatcher;
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string | Uint8Array;
  /** null: whoever asks has one of its own. */
  readonly deadlineMs: number | null;
}

/** What came of one question. `broken`: the connection failed, `isUnbegun` before anything of an answer came. */
export type HttpReply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: readonly Buffer[];
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'broken'; readonly isUnbegun: boolean; readonly error: Error };

/** Posts by what undici calls for each part of an answer: its streams and signals cost more than all else of a small request. It follows no redirect, and never rejects. */
export function askHttp({ dispatcher, path, headers, body, deadlineMs }: HttpQuestion): Promise<HttpReply> {
  const { promise, resolve } = Promise.withResolvers<HttpReply>();
  const answer = new Answer(resolve, deadlineMs);
  // The deadline is ours alone.
  dispatcher.dispatch({ path, method: 'POST', headers: [...headers], body, headersTimeout: 0, bodyTimeout: 0 }, answer);
  return promise;
}

class Answer implements Dispatcher.DispatchHandlers {
  readonly #resolve: (reply: HttpReply) => void;
  readonly #deadline: NodeJS.Timeout | undefined;
  readonly #parts: Buffer[] = [];
  #status = 0;
  #headers: readonly Buffer[] = [];
  #isOver = false;
  #abort: (() => void) | null = null;

  constructor(resolve: (reply: HttpReply) => void, deadlineMs: number | null) {
    this.#resolve = resolve;
    if (deadlineMs === null) return;
    this.#deadline = setTimeout(() => {
      this.#end({ kind: 'timeout' });
      this.#abort?.();
    }, deadlineMs);
  }

  #end(reply: HttpReply): void {
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
  onHeaders(status: number, headers: readonly Buffer[]): boolean {
    this.#status = status;
    this.#headers = headers;
    return true;
  }

  onData(part: Buffer): boolean {
    this.#parts.push(part);
    return true;
  }

  onComplete(): void {
    const [only] = this.#parts;
    const bytes = this.#parts.length === 1 && only !== undefined ? only : Buffer.concat(this.#parts);
    this.#end({ kind: 'answer', status: this.#status, headers: this.#headers, bytes });
  }

  onError(error: Error): void {
    this.#end({ kind: 'broken', isUnbegun: this.#status === 0 && isOfConnection(error), error });
  }
}

/** Whether the connection was refused, or ended. */
function isOfConnection(error: Error): boolean {
  if (error instanceof errors.SocketError || error instanceof errors.ConnectTimeoutError) return true;
  return 'code' in error && CONNECTION_CODES.has(String(error.code));
}

const CONNECTION_CODES: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** The value of a header; empty where it is not there. */
export function headerOf(headers: readonly Buffer[], name: string): string {
  const at = headers.findIndex((part, index) => index % 2 === 0 && part.toString('latin1').toLowerCase() === name);
  return at < 0 ? '' : (headers[at + 1]?.toString('latin1') ?? '');
}
