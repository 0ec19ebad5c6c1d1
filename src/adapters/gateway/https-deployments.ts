import { MAX_LIST_BYTES, parseDeploymentList } from '../../contract/deployment-list.ts';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import type { DeploymentFiles, DeploymentSource } from '../../usecases/ports/deployment-source.ts';
import { poll } from '../system/poll.ts';

export interface HttpsOptions {
  /** Of the file with all deployments of the environment. */
  readonly url: string;
  readonly environment: string;
  /** For instance `Bearer …`; sent to this origin alone. */
  readonly authorization?: string | undefined;
  readonly pollMs?: number | undefined;
  readonly limitMs?: number | undefined;
  /** Hosts that may be asked without encryption. Default: loopback. */
  readonly plainHosts?: ReadonlySet<string>;
}

const POLL_MS = 15_000;
const LIMIT_MS = 20_000;
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Deployment files of a web server: one YAML stream at one address, a document for each model. It is asked again with the ETag of
 * what it gave last, and answers 304 where nothing changed.
 */
export function createHttpsDeployments(options: HttpsOptions): DeploymentSource {
  const url = requireSafe(options);
  const title = `${url.origin}${url.pathname}`;
  let etag: { readonly mark: string; readonly value: string } | null = null;
  return {
    title,
    read: async (mark) => {
      const known = etag !== null && etag.mark === mark ? etag.value : null;
      const answer = await ask(url, options, known);
      if (answer === null) return null;
      const files = readStream(answer.text, title);
      etag = answer.etag === null ? null : { mark: files.mark, value: answer.etag };
      return files.mark === mark ? null : files;
    },
    watch: (changed) => poll(options.pollMs ?? POLL_MS, changed),
  };
}

function requireSafe({ url, plainHosts = LOOPBACK }: HttpsOptions): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isSafe = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && plainHosts.has(parsed.hostname));
  if (parsed !== null && isSafe && parsed.username === '') return parsed;
  throw new AppError({
    code: 'usage',
    message: 'Deployment files are read from an https address without a user in it.',
    hint: 'What a gateway runs must not be changed on its way: plain http is for this machine alone.',
  });
}

interface Answer {
  readonly text: string;
  readonly etag: string | null;
}

/** null where nothing changed. Throws AppError download-failed. */
async function ask(url: URL, { authorization, limitMs = LIMIT_MS }: HttpsOptions, etag: string | null) {
  try {
    const response = await fetch(url, {
      // Another place would be another source, and would be given the credentials of this one.
      redirect: 'error',
      signal: AbortSignal.timeout(limitMs),
      headers: {
        accept: 'application/yaml, text/yaml, */*;q=0.1',
        ...(authorization === undefined ? {} : { authorization }),
        ...(etag === null ? {} : { 'if-none-match': etag }),
      },
    });
    if (response.status === 304 && etag !== null) {
      await response.body?.cancel();
      return null;
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw failed(url, `it answers ${response.status}`);
    }
    return { text: await readLimited(response, url), etag: response.headers.get('etag') } satisfies Answer;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw failed(url, cause instanceof Error ? cause.message : String(cause), error);
  }
}

async function readLimited(response: Response, url: URL): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_LIST_BYTES) throw failed(url, `it sends more than ${MAX_LIST_BYTES / 2 ** 20} MiB`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function readStream(text: string, path: string): DeploymentFiles {
  return { mark: sha256(text), files: parseDeploymentList({ path, content: text }) };
}

function failed({ origin, pathname }: URL, why: string, cause?: unknown): AppError {
  return new AppError({
    code: 'download-failed',
    message: `${origin}${pathname} cannot be read: ${why.replace(/\.$/u, '')}.`,
    hint: 'It must answer with the deployment files of the environment, one YAML document each.',
    cause,
  });
}
