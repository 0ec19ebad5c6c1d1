import { AppError, type AppErrorDetails, problemsOf } from '../domain/error.ts';
import type { Parsed } from '../contract/check-schema.ts';
import type { SourceFile } from '../contract/decode-text.ts';
import { MAX_MANIFEST_BYTES } from '../contract/parse-document.ts';
import type { Registry } from './ports/registry.ts';

/** What became of a manifest: its value, or everything that is wrong with it. */
export type ManifestOutcome<T> =
  | { readonly kind: 'parsed'; readonly parsed: Parsed<T> }
  | { readonly kind: 'refused'; readonly problems: readonly AppErrorDetails[] };

/** A wrong or unreadable manifest is an answer here; any other failure is thrown on. */
export async function readManifest<T>(
  registry: Pick<Registry, 'read'>,
  path: string,
  parse: (file: SourceFile) => Parsed<T>,
): Promise<ManifestOutcome<T>> {
  try {
    return { kind: 'parsed', parsed: parse({ path, content: await registry.read(path, MAX_MANIFEST_BYTES) }) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'refused', problems: problemsOf(error) };
  }
}
