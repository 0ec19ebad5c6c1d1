import type { IncomingHttpHeaders } from 'node:http';

/** Who makes a call, as far as the token tells. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'user'; readonly login: string; readonly token: string }
  | {
      readonly kind: 'app';
      readonly slug: string;
      readonly appId: number;
      readonly installationId: number;
      readonly permissions: Readonly<Record<string, string>>;
      readonly token: string;
    }
  | { readonly kind: 'app-itself'; readonly token: string };

export type Fields = Readonly<Record<string, unknown>>;

export interface Call {
  readonly method: string;
  /** Path as sent, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** The JSON body, empty where there is none. */
  readonly fields: Fields;
  readonly actor: Actor;
  /** Decoded values of the path's parameters. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A field that should be text; the fallback where it is not. */
export function readText(value: unknown, fallback = ''): string {
  return typeof value === 'string' ? value : fallback;
}

const DOCUMENTATION = 'https://docs.github.com/rest';

/** An error as GitHub's REST API words it. */
export function refuse(status: number, message: string, errors?: readonly unknown[]): Answer {
  const body = { message, ...(errors === undefined ? {} : { errors }), documentation_url: DOCUMENTATION };
  return { status, body: { ...body, status: String(status) } };
}

export function notFound(): Answer {
  return refuse(404, 'Not Found');
}

export function invalid(resource: string, field: string, code: string): Answer {
  return refuse(422, 'Validation Failed', [{ resource, field, code }]);
}

/** One page of a list, with GitHub's Link header. */
export function paginate(call: Call, items: readonly unknown[], url: string): Answer {
  const { page, perPage } = readPage(call);
  const body = items.slice((page - 1) * perPage, page * perPage);
  const link = renderLinks(call, items.length, url);
  return { status: 200, body, headers: link === '' ? {} : { link } };
}

export function readPage(call: Call): { readonly page: number; readonly perPage: number } {
  const perPage = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30) || 30));
  return { page: Math.max(1, Number(call.query.get('page') ?? 1) || 1), perPage };
}

export function renderLinks(call: Call, total: number, url: string): string {
  const { page, perPage } = readPage(call);
  const last = Math.max(1, Math.ceil(total / perPage));
  const to = (number: number): string => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(number));
    return `<${url}${call.path}?${query.toString()}>`;
  };
  const links = [
    page > 1 ? `${to(page - 1)}; rel="prev"` : '',
    page < last ? `${to(page + 1)}; rel="next", ${to(last)}; rel="last"` : '',
    page > 1 ? `${to(1)}; rel="first"` : '',
  ];
  return links.filter((text) => text !== '').join(', ');
}
