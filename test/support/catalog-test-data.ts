import type { CatalogTest, CatalogVersion } from '../../src/contract/generated/types.ts';
import { sha256 } from '../../src/contract/sha256.ts';

interface TestData {
  readonly text: (plain: string) => string;
  readonly metric: string;
  /** The time so many days after the first version. */
  readonly at: (day: number) => string;
}

const HOUR_MS = 3_600_000;
const RAMP = [0.01, 0.05, 0.25, 0.5];

/** Each version but the first was tested against the one before it: what served was better, what did not pass was not tested. */
export function testsOf(versions: readonly CatalogVersion[], data: TestData): readonly CatalogTest[] {
  return versions.flatMap(({ row }, number): readonly CatalogTest[] => {
    const before = versions[number - 1]?.row;
    if (before === undefined || row.verdict !== 'pass') return [];
    const isRunning = row.stage === 'live';
    const isBetter = row.daysInProduction > 0;
    const [from, until] = [data.at(number * 20 - 2), data.at(number * 20 + 2)];
    return [
      {
        id: `${row.model}-${String(number).padStart(4, '0')}`,
        environment: 'production',
        from,
        until: isRunning ? null : until,
        production: { version: before.version, sha256: before.sha256 },
        candidates: [candidateOf(row, { ...data, number, isRunning, isBetter, from, until })],
      },
    ];
  });
}

interface Tested extends TestData {
  readonly number: number;
  readonly isRunning: boolean;
  readonly isBetter: boolean;
  readonly from: string;
  readonly until: string;
}

function candidateOf(
  { version, sha256: digest }: CatalogVersion['row'],
  { text, metric, number, at, isRunning, isBetter, until }: Tested,
): CatalogTest['candidates'][number] {
  const shares = isRunning ? RAMP.slice(0, 2) : isBetter ? RAMP : RAMP.slice(0, 3);
  const effect = isBetter || isRunning ? 0.012 : -0.001;
  const points = Array.from({ length: 24 }, (_none, index) => {
    const half = 0.09 / Math.sqrt(index + 1 + (isRunning ? 0 : 60 * (index / 24)));
    const drift = effect * (1 + 0.4 / (index + 1));
    return { ms: (index + 1) * 4 * HOUR_MS, effect: drift, lower: drift - half, upper: drift + half };
  });
  const last = points.at(-1) ?? { effect, lower: null, upper: null };
  const words = isBetter
    ? `is better in ${metric}, and not worse in anything`
    : 'surely gains less than would be worth a new version';
  return {
    name: `v${version}`,
    version,
    sha256: digest,
    steps: shares.map((share, step) => ({ at: at(number * 20 - 2 + step), share })),
    conclusion: isRunning
      ? null
      : {
          at: until,
          verdict: isBetter ? 'pass' : 'fail',
          reasonCode: text(isBetter ? 'better' : 'no-gain'),
          words: text(words),
          decision: {
            path: text(`decisions/production/churn/churn-1/${sha256(version).slice(0, 16)}.json`),
            sha256: sha256(`decision ${digest}`),
            policy: sha256('policy'),
            windows: sha256(`windows ${digest}`),
            commit: sha256(`commit ${digest}`).slice(0, 40),
          },
        },
    left: isRunning ? null : { at: until, reasonCode: text(isBetter ? 'promoted' : 'no-gain') },
    alpha: 0.05,
    requests: 48_210,
    metrics: [
      {
        metric,
        role: 'primary',
        effect: last.effect,
        lower: last.lower,
        upper: last.upper,
        minEffect: 0.01,
        candidate: 48_210,
        production: 120_400,
      },
      {
        metric: text('complaints'),
        role: 'guardrail',
        effect: 0.0004,
        lower: -0.0006,
        upper: 0.0014,
        minEffect: 0.002,
        candidate: 48_210,
        production: 120_400,
      },
    ],
    guardrails: [
      { event: 'errors', candidate: { events: 96, requests: 48_210 }, production: { events: 251, requests: 120_400 } },
      {
        event: 'over-p99',
        candidate: { events: 401, requests: 48_210 },
        production: { events: 988, requests: 120_400 },
      },
    ],
    courses: [{ metric, points }],
  };
}
