import { AppError } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';

/** A server that runs a model elsewhere. */
export interface Upstream {
  readonly model: string;
  /** null: the server knows the versions of the model by their numbers. */
  readonly version: string | null;
  readonly url: string;
}

const FORM = /^(?<model>[a-z0-9][a-z0-9._-]*)(?:@(?<version>[0-9A-Za-z.+-]+))?=(?<url>https?:\/\/\S+)$/u;

/** `model=http://…` or `model@version=http://…`. Throws AppError usage. */
export function parseUpstream(text: string): Upstream {
  const { model, version = null, url } = FORM.exec(text)?.groups ?? {};
  if (model !== undefined && url !== undefined) return { model, version, url };
  throw new AppError({
    code: 'usage',
    message: `${quoteText(text)} is no upstream.`,
    hint: 'Write it as <model>=http://host:port for a server that knows the versions by their numbers, or <model>@<version>=http://host:port for one that serves this version alone.',
  });
}
