import { MAX_LIST_BYTES, parseDeploymentList } from '../../contract/deployment-list.ts';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import type { DeploymentFiles, DeploymentSource } from '../../usecases/ports/deployment-source.ts';
import { poll } from '../system/poll.ts';
import { fetchText, safeUrl } from './fetch-text.ts';

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

function requireSafe({ url, plainHosts }: HttpsOptions): URL {
  const safe = safeUrl(url, plainHosts);
  if (safe !== null) return safe;
  throw new AppError({
    code: 'usage',
    message: 'Deployment files are read from an https address without a user in it.',
    hint: 'What a gateway runs must not be changed on its way: plain http is for this machine alone.',
  });
}

/** null where nothing changed. Throws AppError download-failed. */
function ask(url: URL, { authorization, limitMs = LIMIT_MS }: HttpsOptions, etag: string | null) {
  const headers = {
    accept: 'application/yaml, text/yaml, */*;q=0.1',
    ...(authorization === undefined ? {} : { authorization }),
    ...(etag === null ? {} : { 'if-none-match': etag }),
  };
  const hint = 'It must answer with the deployment files of the environment, one YAML document each.';
  return fetchText(url, { headers, limitMs, mostBytes: MAX_LIST_BYTES, hint });
}

function readStream(text: string, path: string): DeploymentFiles {
  return { mark: sha256(text), files: parseDeploymentList({ path, content: text }) };
}
