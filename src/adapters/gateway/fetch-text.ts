import { AppError } from '../../domain/error.ts';

export interface FetchTextOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly limitMs: number;
  readonly mostBytes: number;
  /** What the address should answer. */
  readonly hint: string;
}

export interface FetchedText {
  readonly text: string;
  readonly etag: string | null;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** null where the address is not one that can be believed: https, or plain http of this machine, and no user in it. */
export function safeUrl(text: string, plainHosts: ReadonlySet<string> = LOOPBACK): URL | null {
  const parsed = URL.canParse(text) ? new URL(text) : null;
  const isSafe = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && plainHosts.has(parsed.hostname));
  return parsed !== null && isSafe && parsed.username === '' ? parsed : null;
}

/** null: it answers 304, and was asked with If-None-Match. Throws AppError download-failed. */
export async function fetchText(url: URL, options: FetchTextOptions): Promise<FetchedText | null> {
  const { headers, limitMs } = options;
  try {
    const response = await fetch(url, {
      // Another place would be another source, and would be given the credentials of this one.
      redirect: 'error',
      signal: AbortSignal.timeout(limitMs),
      headers,
    });
    if (response.status === 304 && Object.hasOwn(headers, 'if-none-match')) {
      await response.body?.cancel();
      return null;
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw failed(url, options, `it answers ${response.status}`);
    }
    return { text: await readLimited(response, url, options), etag: response.headers.get('etag') };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw failed(url, { ...options, cause: error }, cause instanceof Error ? cause.message : String(cause));
  }
}

async function readLimited(response: Response, url: URL, options: FetchTextOptions): Promise<string> {
  const { mostBytes } = options;
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw failed(url, options, `it sends more than ${mostBytes / 2 ** 20} MiB`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function failed(
  { origin, pathname }: URL,
  { hint, cause }: Pick<FetchTextOptions, 'hint'> & { readonly cause?: unknown },
  why: string,
): AppError {
  const message = `${origin}${pathname} cannot be read: ${why.replace(/\.$/u, '')}.`;
  return new AppError({ code: 'download-failed', message, hint, cause });
}
