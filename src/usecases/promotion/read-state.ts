import type { DeployedVersion, Deployment, LedgerEvent, Remembered } from '../../contract/generated/types.ts';
import { type ModelLedger, modelsOf } from '../../contract/ledger.ts';
import { AppError } from '../../domain/error.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import type { Rollout } from '../../domain/promotion/rollout.ts';
import { type Slot, type SlotDeployment, slotsOf } from '../../domain/promotion/slots.ts';
import { orderOf } from '../../domain/promotion/environment-order.ts';
import { standingIn } from '../../domain/promotion/remembered-requests.ts';
import { knownGood, type ModelState } from '../../domain/promotion/state.ts';
import { followerOf } from '../../report/chatops/slot-wording.ts';
import type { DeploymentStore } from '../ports/deployment-store.ts';
import { readSoundLedgers } from '../ledger/read.ts';

export interface LedgerPorts {
  readonly store: Pick<DeploymentStore, 'read'>;
}

export interface DeploymentStatus {
  readonly deployment: Deployment;
  readonly knownGood: readonly DeployedVersion[];
  /** How far each slot is, where followers report or are asked to. */
  readonly rollouts: readonly SlotRollout[];
  /** The environment before it, as the last decision about it saw the settings; null: none. */
  readonly after: string | null;
}

export interface SlotRollout {
  readonly slot: Slot;
  readonly revision: number;
  readonly state: Rollout['state'];
  /** When it was reported, and by whom; null where it was not. */
  readonly at: string | null;
  readonly by: string | null;
}

export interface ModelStatus {
  readonly model: string;
  /** Whether the files say what the log says. */
  readonly whole: boolean;
  readonly environments: readonly DeploymentStatus[];
  /** What waits for a merge and a certificate, the oldest first. */
  readonly remembered: readonly RememberedStatus[];
}

/** A remembered promotion, with who asked for it. */
export interface RememberedStatus extends Remembered {
  readonly by: string;
  readonly at: string;
  readonly url: string | null;
}

export interface Status {
  readonly models: readonly ModelStatus[];
  readonly faults: readonly RecordFault[];
}

/** What should run now. */
export async function readStatus(ports: LedgerPorts, models: readonly string[] | 'all'): Promise<Status> {
  const branch = await ports.store.read(models);
  const known = modelsOf(branch.files);
  const names = models === 'all' ? known : models;
  for (const name of names) {
    if (!known.includes(name)) throw unknownModel(name, modelsOf((await ports.store.read('all')).files));
  }
  const { ledgers, faults } = readSoundLedgers(branch.files, names);
  return { models: ledgers.map(statusOf), faults };
}

function statusOf({ model, state, events }: ModelLedger): ModelStatus {
  const log = events.map(({ event }) => event);
  const order = orderOf(log);
  const environments = Object.values(state.deployments).toSorted((a, b) => (a.environment < b.environment ? -1 : 1));
  return {
    model,
    whole: state.whole,
    remembered: rememberedIn(state, unwrap(events)),
    environments: environments.map((deployment) => ({
      deployment,
      knownGood: knownGood(state, deployment.environment),
      rollouts: slotsOf(deployment, log).flatMap(rolloutIn),
      after: order.get(deployment.environment) ?? null,
    })),
  };
}

function rolloutIn({ slot, revision, rollout: { state, report } }: SlotDeployment): readonly SlotRollout[] {
  if (state === 'untold') return [];
  const by = report === null ? null : followerOf(report);
  return [{ slot, revision, state, at: report?.time ?? null, by }];
}

/** As the log tells it. */
function rememberedIn(state: ModelState, events: readonly LedgerEvent[]): readonly RememberedStatus[] {
  return standingIn({ state, events }).map(({ event, promotion }) => ({
    ...promotion,
    by: event.data.actor.login,
    at: event.time,
    url: event.data.via.url,
  }));
}

function unwrap(events: ModelLedger['events']): readonly LedgerEvent[] {
  return events.map(({ event }) => event);
}

export interface ModelHistory {
  /** Every event, the oldest first. */
  readonly events: readonly LedgerEvent[];
  readonly remembered: readonly RememberedStatus[];
  readonly faults: readonly RecordFault[];
}

export async function readHistory(ports: LedgerPorts, model: string): Promise<ModelHistory> {
  const branch = await ports.store.read([model]);
  const { ledgers, faults } = readSoundLedgers(branch.files, [model]);
  const events = ledgers.flatMap((ledger) => unwrap(ledger.events));
  const remembered = ledgers.flatMap((ledger) => rememberedIn(ledger.state, unwrap(ledger.events)));
  if (events.length > 0 || faults.length > 0) return { events, remembered, faults };
  const all = await ports.store.read('all');
  throw unknownModel(model, modelsOf(all.files));
}

function unknownModel(name: string, known: readonly string[]): AppError {
  return new AppError({
    code: 'unknown-model',
    message: `The branch seatrial/deployments knows no model ${JSON.stringify(name)}.`,
    hint: known.length === 0 ? 'Nothing was promoted yet.' : `It knows ${known.join(', ')}.`,
  });
}
