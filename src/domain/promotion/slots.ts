import type { Deployment, DeploymentState, LedgerEvent } from '../../contract/generated/types.ts';
import { liveTestsOf } from '../statistics/live-tests.ts';
import { type Rollout, rolloutOf } from './rollout.ts';

/** An environment has two slots, however many versions come and go. */
export const SLOTS = ['production', 'live'] as const;
export type Slot = (typeof SLOTS)[number];

interface ServedVersion {
  readonly version: string;
  readonly sha256: string;
  /** Of the traffic, 0 to 1. */
  readonly share: number;
}

/** What a slot of a model holds, and since which decision. GitHub shows it as one Deployment. */
export interface SlotDeployment {
  readonly model: string;
  readonly environment: string;
  readonly slot: Slot;
  /** The name of GitHub's environment. */
  readonly name: string;
  readonly effectKey: string;
  readonly task: 'deploy' | 'rollback';
  /** Of the deployment file when the slot became what it is. */
  readonly revision: number;
  /** At least one. */
  readonly versions: readonly ServedVersion[];
  /** The commit that was approved; null is the default branch. */
  readonly ref: string | null;
  readonly rollout: Rollout;
  /** Whether evidence has still to decide about one of its versions. */
  readonly isTested: boolean;
}

/** `production/churn` and `production/churn live`: no name of a model or an environment holds a slash or a space. */
export function slotName({ model, environment }: Pick<Deployment, 'model' | 'environment'>, slot: Slot): string {
  const name = `${environment}/${model}`;
  return slot === 'production' ? name : `${name} live`;
}

export function slotsOf(deployment: Deployment, events: readonly LedgerEvent[]): readonly SlotDeployment[] {
  const own = events.filter(({ data }) => data.environment === deployment.environment && data.deployment !== null);
  return SLOTS.flatMap((slot) => {
    const versions = versionsIn(deployment, slot);
    if (versions.length === 0) return [];
    const origin = originOf(own, { slot, versions });
    const revision = origin?.data.revision?.after ?? deployment.revision;
    const { model, environment } = deployment;
    return [
      {
        model,
        environment,
        slot,
        name: slotName(deployment, slot),
        effectKey: origin?.id ?? `${environment}/${deployment.revision}`,
        task: origin !== null && TAKEN_BACK.includes(origin.type) && slot === 'production' ? 'rollback' : 'deploy',
        revision,
        versions,
        ref: approvedCommit(own, versions),
        rollout: rolloutOf(events, { environment, revision, origin }),
        isTested: slot === 'live' && isUndecided(deployment, events),
      },
    ];
  });
}

/** A test that somebody decides has a lease. */
function isUndecided({ environment, liveTest }: Deployment, events: readonly LedgerEvent[]): boolean {
  if (liveTest?.lease === undefined) return false;
  const test = liveTestsOf(events).findLast((one) => one.environment === environment);
  return test?.candidates.some(({ conclusion, left }) => conclusion === null && left === null) === true;
}

const TAKEN_BACK: readonly LedgerEvent['type'][] = ['deployment.rolledback', 'version.quarantined'];

function versionsIn(
  { production, liveTest }: Pick<DeploymentState, 'production' | 'liveTest'>,
  slot: Slot,
): readonly ServedVersion[] {
  if (slot === 'live')
    return (liveTest?.candidates ?? []).map(({ version, sha256, share }) => ({ version, sha256, share }));
  return production === null ? [] : [{ version: production.version, sha256: production.sha256, share: 1 }];
}

/** The event since which the slot holds this; null where the file says something else than the log. */
function originOf(
  events: readonly LedgerEvent[],
  { slot, versions }: Pick<SlotDeployment, 'slot' | 'versions'>,
): LedgerEvent | null {
  const wanted = JSON.stringify(versions);
  const held = events.map(({ data }) =>
    JSON.stringify(data.deployment === null ? [] : versionsIn(data.deployment, slot)),
  );
  if (held.at(-1) !== wanted) return null;
  return events[held.findLastIndex((text) => text !== wanted) + 1] ?? null;
}

const EXPOSING: readonly LedgerEvent['type'][] = [
  'deployment.promoted',
  'deployment.rolledback',
  'livetest.started',
  'livetest.changed',
];

/** Of the version that came last. */
function approvedCommit(events: readonly LedgerEvent[], versions: readonly ServedVersion[]): string | null {
  const sha256 = versions.at(-1)?.sha256;
  return events.findLast(({ type, data }) => EXPOSING.includes(type) && data.sha256 === sha256)?.data.bound.sha ?? null;
}
