import { describe, expect, test } from 'vitest';
import type { DeployedVersion, LedgerEvent } from '../../../../src/contract/generated/types.ts';
import { outcomesOf } from '../../../../src/domain/statistics/outcomes.ts';
import { foldRecord } from '../../../../src/domain/statistics/record.ts';
import { serviceOf } from '../../../../src/domain/statistics/service.ts';
import { foldEvents } from '../../../../src/domain/promotion/state.ts';
import { outcomeReleases } from '../../../../src/usecases/releases/outcome-releases.ts';
import { sealOutcomes } from '../../../../src/usecases/releases/publish-release.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { aWindow, MemoryReleases } from '../../../support/statistics.ts';

const A: DeployedVersion = { version: '1.3.0', sha256: 'a'.repeat(64) };
const B: DeployedVersion = { version: '1.4.0', sha256: '9'.repeat(64) };

interface Step {
  readonly time: string;
  readonly type: LedgerEvent['type'];
  readonly production?: DeployedVersion | null;
  readonly live?: number;
  readonly conclusion?: 'pass' | 'fail';
  readonly window?: LedgerEvent['data']['window'];
}

/** Events of one model in production; `live` is the share of version 1.4.0. */
function eventsOf(steps: readonly Step[]): readonly LedgerEvent[] {
  return steps.map(({ time, type, production, live, conclusion, window }, index) => {
    const deployed = production !== undefined || live !== undefined;
    const candidates = live === undefined ? [] : [{ name: 'next', ...B, share: live }];
    const deployment = {
      production: production ?? null,
      fallback: null,
      liveTest: candidates.length === 0 ? null : { id: 'churn-1', candidates },
      hold: null,
    };
    return {
      specversion: '1.0',
      kind: 'Event',
      id: `${'0'.repeat(64)}/${index}`,
      source: 'github.com/acme/models',
      type,
      subject: 'churn@1.4.0',
      time,
      previous: null,
      data: {
        model: 'churn',
        ...B,
        environment: 'production',
        intentKey: '0'.repeat(64),
        actor: { id: 1, login: 'ada', role: 'maintain', teams: [] },
        via: { kind: 'comment', id: '1', url: null, thread: null, boundSha: null },
        bound: { sha: null, digests: [] },
        policy: null,
        settings: null,
        certificate: null,
        reasonCode: 'asked',
        reason: null,
        conditions: [],
        conclusion: conclusion ?? null,
        revision: deployed ? { before: index, after: index + 1 } : null,
        deployment: deployed ? deployment : null,
        facts: null,
        ...(window === undefined ? {} : { window }),
      },
    };
  });
}

const TRIAL: readonly Step[] = [
  { time: '2026-03-01T00:00:00Z', type: 'deployment.promoted', production: A },
  { time: '2026-03-10T00:00:00Z', type: 'livetest.started', production: A, live: 0.1 },
  { time: '2026-03-12T00:00:00Z', type: 'livetest.changed', production: A, live: 0.5 },
  { time: '2026-03-15T00:00:00Z', type: 'deployment.promoted', production: B },
];

describe('what became of a version', () => {
  test.each([
    ['open while it is tried', TRIAL.slice(0, 3), '2026-03-14T00:00:00Z', 'open', false, 0],
    ['open in its first month', TRIAL, '2026-03-20T00:00:00Z', 'open', false, 5],
    ['survived after thirty days', TRIAL, '2026-04-20T00:00:00Z', 'survived', false, 36],
    [
      'failed and escaped when it is rolled back within thirty days',
      [...TRIAL, { time: '2026-03-25T00:00:00Z', type: 'deployment.rolledback', production: A } as const],
      '2026-05-01T00:00:00Z',
      'failed',
      true,
      10,
    ],
    [
      'failed but not escaped when it is rolled back later',
      [...TRIAL, { time: '2026-04-25T00:00:00Z', type: 'deployment.rolledback', production: A } as const],
      '2026-05-01T00:00:00Z',
      'failed',
      false,
      41,
    ],
  ] as const)('%s', (_name, steps, asOf, outcome, escaped, days) => {
    expect(serviceOf(eventsOf(steps), B.sha256, asOf)).toMatchObject({ outcome, escaped, daysInProduction: days });
  });

  test('nothing where it never served', () => {
    expect(serviceOf(eventsOf(TRIAL.slice(0, 1)), B.sha256, '2026-04-01T00:00:00Z').outcome).toBeNull();
  });
});

describe('outcomes', () => {
  const window = aWindow({ arm: 'next', from: '2026-03-11T00:00:00Z', to: '2026-03-11T01:00:00Z' });
  const events = eventsOf([
    ...TRIAL,
    { time: '2026-03-16T00:00:00Z', type: 'livetest.window', window },
    { time: '2026-03-25T00:00:00Z', type: 'deployment.rolledback', production: A },
  ]);
  const source = {
    model: 'churn',
    events,
    state: foldEvents('churn', events, []),
    certificates: [{ sha256: 'c'.repeat(64), certificate: aCertificate() }],
    manifest: null,
    versions: [],
    digests: new Map(),
    asOf: '2026-04-01T00:00:00Z',
  };

  test('a live test is one, whatever its share was; the service after it is another', () => {
    const record = foldRecord(source).find(({ version }) => version === '1.4.0');
    expect(outcomesOf(record!, events)).toMatchObject([
      { number: 1, kind: 'live-test', from: '2026-03-10T00:00:00Z', until: '2026-03-15T00:00:00Z', windows: [window] },
      { number: 2, kind: 'service', until: '2026-03-25T00:00:00Z', actor: 'ada', windows: [] },
    ]);
  });

  test('are sealed once, when they have settled, under plain tags', async () => {
    const releases = new MemoryReleases();
    const record = foldRecord(source).find(({ version }) => version === '1.4.0')!;
    const settledAfter = (settleMs: number) =>
      outcomeReleases(record, { source, repositoryUrl: 'https://github.com/acme/models', settleMs });
    expect(await sealOutcomes(releases, settledAfter(10 * 86_400_000))).toHaveLength(1);
    expect((await sealOutcomes(releases, settledAfter(0))).map(({ tag }) => tag)).toEqual(['churn@v1.4.0-outcome.2']);
    expect(await sealOutcomes(releases, settledAfter(0))).toEqual([]);
    expect(releases.tags.size).toBe(0);
    const sealed = JSON.parse(releases.contents.get('churn@v1.4.0-outcome.1/outcome.json') ?? '{}');
    expect(sealed).toMatchObject({ kind: 'Outcome', period: 'live-test', row: { requests: 1000 } });
    await expect(releases.releases[0]?.notes).toMatchFileSnapshot('../../../golden/release/outcome.md');
  });
});
