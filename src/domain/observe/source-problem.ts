/**
 * What can be wrong with a source of windows, with the facts of each. `invalid`: what it tells, or its silence, is not to be believed
 * as it is. `told`: a window is left out, or worth a word, and the others stand.
 */
export const SOURCE_PROBLEMS = {
  unreachable: 'invalid',
  'credential-missing': 'invalid',
  'credential-elsewhere': 'invalid',
  unreadable: 'invalid',
  malformed: 'invalid',
  refused: 'invalid',
  'served-partly': 'told',
  'past-changed': 'invalid',
  empty: 'invalid',
  late: 'invalid',
  'unknown-model': 'invalid',
  'other-environment': 'invalid',
  'other-source': 'invalid',
  'other-model': 'told',
  'counts-differ': 'invalid',
  'scraped-twice': 'invalid',
  'clock-differs': 'told',
  'not-kept': 'invalid',
  'left-out': 'told',
  'limit-without-edge': 'told',
  'label-later': 'told',
  more: 'told',
} as const satisfies Readonly<Record<keyof SourceFacts, 'invalid' | 'told'>>;

export type SourceProblemCode = keyof SourceFacts;

export interface SourceFacts {
  /** Nobody answered, or not in time, not with 200, from elsewhere, or too much. */
  readonly unreachable: { readonly why: string };
  readonly 'credential-missing': { readonly variable: string };
  /** The variable is for another origin. */
  readonly 'credential-elsewhere': { readonly variable: string; readonly asked: string };
  /** An answer that is not what this kind of source gives. */
  readonly unreadable: { readonly why: string };
  /** Lines that are no windows; `why` is of the first. */
  readonly malformed: { readonly count: number; readonly place: string; readonly why: string };
  /** Windows that are not believed; `code` and `pointer` are of the first. */
  readonly refused: {
    readonly count: number;
    readonly key: string;
    readonly code: string;
    readonly pointer: string;
  };
  /** Windows of a version that began or ceased to serve within them: nobody sums them, and the next ones are whole. */
  readonly 'served-partly': { readonly count: number; readonly key: string };
  /** Windows that were recorded with other numbers under the same key. */
  readonly 'past-changed': { readonly count: number; readonly key: string };
  /** Serves in the environment, and the source has never told of it. */
  readonly empty: { readonly model: string };
  readonly late: { readonly model: string; readonly lastEnd: string; readonly allowedMs: number };
  readonly 'unknown-model': { readonly model: string };
  readonly 'other-environment': { readonly count: number; readonly environment: string };
  /** Windows under a name that is another source's. */
  readonly 'other-source': { readonly count: number; readonly named: string; readonly expected: string };
  /** Windows and trips of models that the source is not declared for. */
  readonly 'other-model': { readonly count: number; readonly model: string };
  /** What two services have counted of the same requests. */
  readonly 'counts-differ': {
    readonly model: string;
    readonly arm: string | null;
    readonly from: string;
    readonly to: string;
    readonly service: string | null;
    readonly requests: number;
    readonly otherService: string | null;
    readonly otherRequests: number;
  };
  /** One process whose samples came under several sets of labels. */
  readonly 'scraped-twice': { readonly instance: string; readonly labels: readonly string[] };
  /** Seconds that the clock of the source is ahead of ours, or behind where below 0. */
  readonly 'clock-differs': { readonly seconds: number };
  /** A gateway says that it cannot keep what it counts. */
  readonly 'not-kept': { readonly remark: string };
  readonly 'left-out': LeftOut;
  readonly 'limit-without-edge': { readonly model: string; readonly percentile: string; readonly seconds: number };
  readonly 'label-later': { readonly model: string; readonly metric: string };
  /** Further problems of the same code, which are not listed. */
  readonly more: { readonly code: string; readonly count: number };
}

/** A window that nobody can count exactly. */
export interface LeftOut {
  readonly why: LeftOutReason;
  readonly instance: string;
  readonly from: string;
  readonly to: string;
  /** null: all of the instance. */
  readonly model: string | null;
  readonly arm: string | null;
}

export const LEFT_OUT_REASONS = [
  'no-sample-before',
  'no-sample-after',
  'restart-unseen',
  'version-changed',
  'version-untold',
  'unknown-code',
  'not-a-count',
  'unknown-arm',
] as const;

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export type SourceProblem = {
  [Code in SourceProblemCode]: { readonly code: Code; readonly facts: SourceFacts[Code] };
}[SourceProblemCode];

export function isInvalid({ code }: SourceProblem): boolean {
  return SOURCE_PROBLEMS[code] === 'invalid';
}

/** Of one code and source. */
const MOST_LISTED = 5;

/** The first of each code, and how many more there are. */
export function limitProblems(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  return [...Map.groupBy(problems, ({ code }) => code)].flatMap(([code, own]): readonly SourceProblem[] => {
    const count = own.length - MOST_LISTED;
    return count <= 0 ? own : [...own.slice(0, MOST_LISTED), { code: 'more', facts: { code, count } }];
  });
}
