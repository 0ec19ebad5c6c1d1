import { fault, type Reply } from './reply.ts';

/** A route of an HTTP server, as an OpenAPI document writes its path: `/v2/models/{model}/infer`. */
export interface RoutePath {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

export type RouteMatch<Route> =
  | { readonly kind: 'found'; readonly route: Route; readonly parameters: PathParameters }
  /** The path is there, for other methods. */
  | { readonly kind: 'method'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' };

export type PathParameters = Readonly<Record<string, string>>;

export type Router<Route> = (method: string, url: string) => RouteMatch<Route>;

/** Finds the route of a request: by the number of its segments, then segment by segment. */
export function createRouter<Route extends RoutePath>(routes: readonly Route[]): Router<Route> {
  const bySize = new Map<number, Candidate<Route>[]>();
  for (const route of routes) {
    const segments = segmentsOf(route.path);
    const named = segments.flatMap((part, at) => (part.startsWith('{') ? [{ at, name: part.slice(1, -1) }] : []));
    bySize.set(segments.length, [...(bySize.get(segments.length) ?? []), { route, segments, named }]);
  }
  return (method, url) => {
    const segments = segmentsOf(pathOf(url));
    const asked = method === 'HEAD' ? 'GET' : method;
    const allowed: string[] = [];
    for (const candidate of bySize.get(segments.length) ?? []) {
      if (!matches(candidate.segments, segments)) continue;
      const { route } = candidate;
      if (route.method === asked) return found(candidate, segments);
      allowed.push(...(route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]));
    }
    return allowed.length === 0 ? { kind: 'unknown' } : { kind: 'method', allowed: [...allowed, 'OPTIONS'] };
  };
}

interface Candidate<Route> {
  readonly route: Route;
  readonly segments: readonly string[];
  /** Places of the parameters. */
  readonly named: readonly { readonly at: number; readonly name: string }[];
}

/** What is answered to a method that the path does not take. */
export function otherMethod(allowed: readonly string[], { method }: { readonly method?: string | undefined }): Reply {
  const headers = { allow: allowed.join(', ') };
  if (method === 'OPTIONS') return { status: 204, body: '', headers };
  return fault(405, `this path takes ${allowed.join(', ')}`, headers);
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** `:predict` at the end of a path is a segment of its own. */
function segmentsOf(path: string): readonly string[] {
  const segments = path.split('/');
  if (segments.length > 2 && segments.at(-1) === '') segments.pop();
  const last = segments.at(-1) ?? '';
  const colon = last.lastIndexOf(':');
  return colon <= 0 ? segments : [...segments.slice(0, -1), last.slice(0, colon), last.slice(colon)];
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  for (let at = pattern.length - 1; at >= 0; at -= 1) {
    const part = pattern[at] ?? '';
    if (part !== segments[at] && (!part.startsWith('{') || segments[at] === '')) return false;
  }
  return true;
}

function found<Route>({ route, named }: Candidate<Route>, segments: readonly string[]): RouteMatch<Route> {
  const parameters: Record<string, string> = {};
  for (const { at, name } of named) parameters[name] = decode(segments[at] ?? '');
  return { kind: 'found', route, parameters };
}

/** What is encoded wrongly is a name that nothing has. */
function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
