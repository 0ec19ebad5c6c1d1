import type { CatalogIndex, CatalogModel, CatalogShard, CatalogVersion } from '../../contract/generated/types.ts';

export interface Documents {
  readonly CatalogIndex: CatalogIndex;
  readonly CatalogModel: CatalogModel;
  readonly CatalogShard: CatalogShard;
  readonly CatalogVersion: CatalogVersion;
}

/** A file of the catalogue that did not come, or came broken. */
export class DocumentError extends Error {
  readonly path: string;
  readonly reason: 'unreachable' | 'missing' | 'unreadable';

  constructor(path: string, reason: DocumentError['reason'], cause?: unknown) {
    super(`${path}: ${reason}`, { cause });
    this.path = path;
    this.reason = reason;
  }
}

/** Fetches one file beside the page. `digest` makes the address new when the content is, so that caches never mix builds. */
export async function fetchDocument<Kind extends keyof Documents>(
  kind: Kind,
  path: string,
  digest: string | null,
): Promise<Documents[Kind]> {
  const response = await request(digest === null ? path : `${path}?${new URLSearchParams({ h: digest.slice(0, 16) })}`);
  if (!response.ok) throw new DocumentError(path, 'missing');
  const content: unknown = await response.json().catch((cause: unknown) => {
    throw new DocumentError(path, 'unreadable', cause);
  });
  if (isDocument(content, kind)) return content;
  throw new DocumentError(path, 'unreadable');
}

async function request(path: string): Promise<Response> {
  try {
    return await fetch(addressOf(path), { cache: path === 'catalog.json' ? 'no-cache' : 'default' });
  } catch (cause) {
    throw new DocumentError(path, 'unreachable', cause);
  }
}

/** Paths come from catalog.json: they must stay beside it. */
function addressOf(path: string): URL {
  const base = new URL('.', document.baseURI);
  const address = new URL(path, base);
  if (!address.href.startsWith(base.href)) throw new Error(`${path} leaves the catalogue`);
  return address;
}

/**
 * The build has validated the files against their schemas; here it is enough to know that this is one of them. Text in
 * it stays hostile, and is only ever set as text.
 */
function isDocument<Kind extends keyof Documents>(content: unknown, kind: Kind): content is Documents[Kind] {
  return (
    typeof content === 'object' &&
    content !== null &&
    'apiVersion' in content &&
    content.apiVersion === 'seatrial/v1' &&
    'kind' in content &&
    content.kind === kind
  );
}
