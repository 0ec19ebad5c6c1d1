/** What was called, by whom and with which result; printed when a test fails. */
export interface LogEntry {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly actor: string;
  readonly status: number | string;
  readonly ms: number;
  readonly body: unknown;
  /** Of the API, where the call names one. */
  readonly apiVersion: string | undefined;
}

export interface RouteLog {
  readonly entries: readonly LogEntry[];
  /** Requests outside GitHub's contract; in strict mode any of them fails the test. */
  readonly violations: readonly string[];
  add(entry: LogEntry): void;
  addViolation(text: string): void;
  /** Entries whose `METHOD /path` contains or matches the pattern. */
  find(pattern: string | RegExp): readonly LogEntry[];
  clear(): void;
  render(): string;
}

export function createRouteLog(): RouteLog {
  const entries: LogEntry[] = [];
  const violations: string[] = [];
  return {
    entries,
    violations,
    add: (entry) => void entries.push(entry),
    addViolation: (text) => void violations.push(text),
    find: (pattern) => entries.filter(({ method, path }) => matches(`${method} ${path}`, pattern)),
    clear: () => {
      entries.length = 0;
      violations.length = 0;
    },
    render: () => [...entries.map(renderEntry), ...violations.map((text) => `VIOLATION ${text}`)].join('\n'),
  };
}

export function matches(text: string, pattern: string | RegExp): boolean {
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
}

const SHOWN_BODY_LENGTH = 400;

function renderEntry({ method, path, query, actor, status, ms, body }: LogEntry): string {
  const text = body === undefined ? '' : ` ${JSON.stringify(body)}`;
  const shown = text.length > SHOWN_BODY_LENGTH ? `${text.slice(0, SHOWN_BODY_LENGTH)}…` : text;
  return `${status} ${method} ${path}${query === '' ? '' : `?${query}`} ${ms.toFixed(0)} ms, ${actor}${shown}`;
}
