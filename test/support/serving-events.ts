import type { DeployedVersion, LedgerEvent } from '../../src/contract/generated/types.ts';
import { foldEvents } from '../../src/domain/promotion/state.ts';
import type { RecordSource } from '../../src/domain/statistics/record.ts';

export const A: DeployedVersion = { version: '1.3.0', sha256: 'a'.repeat(64) };
export const B: DeployedVersion = { version: '1.4.0', sha256: '9'.repeat(64) };

export interface Step {
  readonly time: string;
  readonly type: LedgerEvent['type'];
  /** What it is about: version 1.4.0 where nothing is said. */
  readonly about?: DeployedVersion;
  readonly environment?: string;
  readonly production?: DeployedVersion | null;
  /** The share of version 1.4.0, or of each candidate. */
  readonly live?: number | readonly (DeployedVersion & { readonly share: number })[];
  readonly conclusion?: LedgerEvent['data']['conclusion'];
  readonly window?: LedgerEvent['data']['window'];
  readonly data?: Partial<LedgerEvent['data']>;
}

/** Events of one model. */
export function servingEvents(steps: readonly Step[]): readonly LedgerEvent[] {
  return steps.map((step, index) => ({
    specversion: '1.0',
    kind: 'Event',
    id: `${'0'.repeat(64)}/${index}`,
    source: 'github.com/acme/models',
    type: step.type,
    subject: 'churn@1.4.0',
    time: step.time,
    previous: null,
    data: eventData(step, index),
  }));
}

function eventData(step: Step, index: number): LedgerEvent['data'] {
  const { about = B, environment = 'production', production, conclusion = null, window } = step;
  const candidates = candidatesOf(step);
  const deployed = production !== undefined || candidates.length > 0;
  const liveTest = candidates.length === 0 ? null : { id: 'churn-1', candidates };
  return {
    model: 'churn',
    ...about,
    environment,
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
    conclusion,
    revision: deployed ? { before: index, after: index + 1 } : null,
    deployment: deployed ? { production: production ?? null, fallback: null, liveTest, hold: null } : null,
    facts: null,
    ...(window === undefined ? {} : { window }),
    ...step.data,
  };
}

function candidatesOf({ live = [] }: Step) {
  if (typeof live === 'number') return [{ name: 'next', ...B, share: live }];
  return live.map((candidate, index) => ({ name: `next-${index}`, ...candidate }));
}

/** All that is known of the model churn; the test states only what is more than nothing. */
export function aRecordSource(changes: Partial<RecordSource> = {}): RecordSource {
  const events = changes.events ?? [];
  return {
    model: 'churn',
    events,
    state: foldEvents('churn', events, []),
    certificates: [],
    manifest: null,
    versions: [],
    folder: null,
    digests: new Map(),
    asOf: '2026-05-01T00:00:00Z',
    ...changes,
  };
}
