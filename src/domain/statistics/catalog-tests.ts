import type { CatalogTest, CatalogTested, LedgerEvent, LiveCandidate } from '../../contract/generated/types.ts';
import type { Trace } from '../livetest/trace-test.ts';
import { liveTestsOf, type LoggedTest, type TestConclusion, type TestedVersion } from './live-tests.ts';

/** What a decision says of a candidate, and how it came about. */
export interface TestTelling {
  readonly candidate: LiveCandidate | null;
  readonly traces: readonly Trace[];
}

export interface CatalogTestParts {
  readonly events: readonly LedgerEvent[];
  /** By `tellingKey`; a candidate of which nothing is told has none. */
  readonly tellings: ReadonlyMap<string, TestTelling>;
  /** Why a candidate was concluded as it was, as the comment says it. */
  readonly causeWords: (conclusion: TestConclusion) => string;
}

export function tellingKey({ environment, id }: Pick<LoggedTest, 'environment' | 'id'>, candidate: string): string {
  return JSON.stringify([environment, id, candidate]);
}

/** The live tests that evidence decides, as the catalogue shows them. */
export function catalogTests({ events, tellings, causeWords }: CatalogTestParts): readonly CatalogTest[] {
  return liveTestsOf(events)
    .filter(({ isDecided }) => isDecided)
    .map((test) => {
      const { id, environment, from, until, production, candidates } = test;
      return {
        id,
        environment,
        from,
        until,
        production: production === null ? null : { version: production.version, sha256: production.sha256 },
        candidates: candidates.map((own) => tested(own, tellings.get(tellingKey(test, own.name)), causeWords)),
      };
    });
}

function tested(
  { name, version, sha256, steps, conclusion, left }: TestedVersion,
  telling: TestTelling | undefined,
  causeWords: CatalogTestParts['causeWords'],
): CatalogTested {
  const shown = telling?.candidate ?? conclusion?.decision?.candidate ?? null;
  return {
    name,
    version,
    sha256,
    steps,
    conclusion: conclusion === null ? null : concluded(conclusion, causeWords),
    left: left === null ? null : { at: left.at, reasonCode: left.reasonCode },
    alpha: shown?.alpha ?? null,
    requests: shown?.requests ?? null,
    metrics: (shown?.metrics ?? []).map(({ metric, role, effect, lower, upper, minEffect, candidate, production }) => {
      return { metric, role, effect, lower, upper, minEffect, candidate, production };
    }),
    guardrails: (shown?.guardrails ?? []).map(({ event, candidate, production }) => ({ event, candidate, production })),
    courses: (telling?.traces ?? []).map(({ metric, points }) => ({ metric, points })),
  };
}

function concluded(
  conclusion: TestConclusion,
  causeWords: CatalogTestParts['causeWords'],
): NonNullable<CatalogTested['conclusion']> {
  const { at, verdict, reasonCode, decision } = conclusion;
  const words = causeWords(conclusion);
  if (decision === null) return { at, verdict, reasonCode, words, decision: null };
  const { path, sha256, policy, windows, commit } = decision;
  return { at, verdict, reasonCode, words, decision: { path, sha256, policy, windows, commit } };
}
