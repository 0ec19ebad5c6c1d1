import { formatSearchQuery, parseSearchQuery, type SearchQuery } from './search-query.ts';

export interface VersionName {
  readonly model: string;
  readonly version: string;
}

/** The number of a test counts by environment. */
export interface TestName {
  readonly model: string;
  readonly environment: string;
  readonly test: string;
}

export type Route =
  | { readonly kind: 'list'; readonly query: SearchQuery }
  | { readonly kind: 'model'; readonly model: string; readonly page: number }
  | ({ readonly kind: 'version'; readonly shown: ShownPart } & VersionName)
  | ({ readonly kind: 'test' } & TestName)
  | { readonly kind: 'compare'; readonly versions: readonly VersionName[] }
  | { readonly kind: 'unknown' };

/** Which part of a version's page, and what of its slices. */
export interface ShownPart {
  readonly at: string;
  /** Metric of the slices; empty: the first. */
  readonly metric: string;
  /** Words that a group must contain. */
  readonly groups: string;
}

export const WHOLE: ShownPart = { at: '', metric: '', groups: '' };

/** More columns than this are no comparison any more. */
export const MOST_COMPARED = 8;

/** Reads the fragment of the address: everything is behind `#`, so that any folder of any server will do. */
export function parseRoute(hash: string): Route {
  const [path, search] = splitOnce(hash.replace(/^#/, ''), '?');
  const parts = path.split('/').filter((part) => part !== '');
  const [page, model, version, environment, test] = parts.map(decodePart);
  if (page === undefined && parts.length === 0) return { kind: 'list', query: parseSearchQuery(search) };
  if (page === 'compare' && parts.length === 1) return { kind: 'compare', versions: parseVersions(search) };
  if (page !== 'model' || !model) return { kind: 'unknown' };
  // No version is named `test`.
  if (parts.length === 5 && version === 'test' && environment && test)
    return { kind: 'test', model, environment, test };
  if (parts.length > 3) return { kind: 'unknown' };
  if (parts.length === 2) return { kind: 'model', model, page: parseSearchQuery(search).page };
  return version ? { kind: 'version', model, version, shown: parseShown(search) } : { kind: 'unknown' };
}

export function formatRoute(route: Route): string {
  switch (route.kind) {
    case 'list': {
      const search = formatSearchQuery(route.query);
      return search === '' ? '#/' : `#/?${search}`;
    }
    case 'model': {
      const base = `#/model/${encodeURIComponent(route.model)}`;
      return route.page === 1 ? base : `${base}?page=${route.page}`;
    }
    case 'version':
      return `#/model/${encodeURIComponent(route.model)}/${encodeURIComponent(route.version)}${formatShown(route.shown)}`;
    case 'test':
      return `#/model/${[route.model, 'test', route.environment, route.test].map(encodeURIComponent).join('/')}`;
    case 'compare':
      return `#/compare?${new URLSearchParams(route.versions.map((one): [string, string] => ['v', formatVersionName(one)]))}`;
    case 'unknown':
      return '#/';
  }
}

/** The address of a version's page from its top. */
export function versionAddress({ model, version }: VersionName): string {
  return formatRoute({ kind: 'version', model, version, shown: WHOLE });
}

function parseShown(search: string): ShownPart {
  const params = new URLSearchParams(search);
  return {
    at: params.get('at') ?? '',
    metric: params.get('metric') ?? '',
    groups: params.get('groups') ?? '',
  };
}

function formatShown({ at, metric, groups }: ShownPart): string {
  const entries = Object.entries({ at, metric, groups }).filter(([, value]) => value !== '');
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`;
}

export function formatVersionName({ model, version }: VersionName): string {
  return `${model}@${version}`;
}

/** churn@1.4.0; null where that is no name of a version. */
export function parseVersionName(text: string): VersionName | null {
  const [model, version] = splitOnce(text.trim(), '@');
  return model === '' || version === '' ? null : { model, version: version.replace(/^v(?=\d)/, '') };
}

function parseVersions(search: string): readonly VersionName[] {
  const names = new URLSearchParams(search).getAll('v').flatMap((text) => parseVersionName(text) ?? []);
  const distinct = new Map(names.map((name) => [formatVersionName(name), name]));
  return [...distinct.values()].slice(0, MOST_COMPARED);
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** Null where a percent sign stands alone. */
function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
