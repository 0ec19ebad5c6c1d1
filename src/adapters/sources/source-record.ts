/** Where the bytes of a declared file are. Credentials are in `headers`, or in `url` where a service wants them there: neither is ever shown. */
export type FilePlace =
  | { readonly kind: 'remote'; readonly url: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'local'; readonly path: string };

export interface LocatedFile {
  readonly place: FilePlace;
  /** Lower-case hex, where the source names its files by it. */
  readonly md5?: string;
  /** Who has it in the end, where an address was handed on. */
  readonly source?: SourceRecord;
}

/** What a source may know besides the address. */
export interface SourceContext {
  /** Its own variables, as its record declares them, and no others; none of its secrets where a model is loaded. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Absolute folder that an address without a host is relative to. */
  readonly folder: string;
  /** Absolute folder that no such address may leave. */
  readonly root: string;
  /** A small document of the service, null where it answers 404. The headers go to the host of `url` and to no other. */
  readonly readJson: (url: string, headers?: Readonly<Record<string, string>>) => Promise<unknown>;
  /** Hands an address on to the source that it belongs to, with that one's own variables. */
  readonly locate: (uri: string) => Promise<LocatedFile>;
}

/** One place that files come from: everything that is known of it. */
export interface SourceRecord {
  readonly name: string;
  readonly title: string;
  /** How a manifest writes it, for people. */
  readonly forms: readonly [string, ...string[]];
  /** What an address of it looks like, from the first character to the last. Also in the schemas. */
  readonly pattern: RegExp;
  /** Whether its addresses count from a folder, and so mean another file elsewhere. */
  readonly isRelative?: true;
  /** Variables of the environment that say where the service is. */
  readonly settings: readonly string[];
  /** Variables with credentials: read by what loads no model alone. */
  readonly secrets: readonly string[];
  /** Asks the service where that is needed; downloads nothing. Throws AppError download-failed, file-unreadable. */
  readonly locate: (uri: string, context: SourceContext) => Promise<LocatedFile>;
  /** What the service keeps beside the files of an address, as it answers. */
  readonly describe?: (uri: string, context: SourceContext) => Promise<unknown>;
}

/** A path of one part or more, none of them empty, one dot or two dots: for the pattern of a record. */
export const PATH = String.raw`(?:(?!\.{1,2}(?:\/|$))[^\/\u0000-\u001f]+\/)*(?!\.{1,2}$)[^\/\u0000-\u001f]+`;

/** A path as part of an address: each part percent-encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** A part of an address as it is meant; one with a stray percent sign as it stands. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The origin and path of an endpoint from the environment, without a slash at its end. */
export function endpointOf(text: string | undefined, fallback: string): string {
  return (text === undefined || text === '' ? fallback : text).replace(/\/+$/u, '');
}

export function bearer(token: string | undefined): Readonly<Record<string, string>> {
  return token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` };
}
