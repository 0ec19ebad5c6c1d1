import type { Deployment, LedgerEvent } from '../../contract/generated/types.ts';
import { nextPlace, orderOf } from './environment-order.ts';
import { DEFAULT_ENVIRONMENT } from './policy.ts';
import { isBarred } from './stage.ts';
import { deploymentIn, knownGood, type ModelState } from './state.ts';

/** A command that the state allows; who may send it is decided when it arrives. */
export type NextCommand =
  | {
      readonly kind: 'promote';
      readonly version: string;
      readonly to: 'live' | 'production';
      readonly environment: string;
    }
  | { readonly kind: 'rollback'; readonly version: string; readonly environment: string }
  | { readonly kind: 'stop' | 'hold' | 'unhold'; readonly environment: string };

export interface NextFacts {
  readonly state: ModelState;
  readonly events: readonly LedgerEvent[];
  /** Versions that may be promoted next. */
  readonly versions: readonly { readonly version: string; readonly sha256: string }[];
}

/** By environment. */
export function deploymentsOf({ deployments }: ModelState): readonly Deployment[] {
  return Object.values(deployments).toSorted((a, b) => (a.environment < b.environment ? -1 : 1));
}

/** Where a version is that is spoken of without an environment. */
export function mainDeployment(files: readonly Deployment[]): Deployment | null {
  return files.find(({ environment }) => environment === DEFAULT_ENVIRONMENT) ?? files[0] ?? null;
}

/** What may come next, as the ledger tells it: promotions first, then what lowers exposure. */
export function nextCommands({ state, events, versions }: NextFacts): readonly NextCommand[] {
  const files = deploymentsOf(state);
  const [waits, order] = [waitsForever(events), orderOf(events)];
  const main = mainDeployment(files)?.environment ?? DEFAULT_ENVIRONMENT;
  return [
    ...versions.flatMap(({ version, sha256 }) => {
      const environment = nextPlace(state, order, { environment: main, sha256 });
      return promotions(state, deploymentIn(state, environment), { version, sha256, waits });
    }),
    ...files.flatMap((file) => lowerings(state, file)),
  ];
}

interface Candidate {
  readonly version: string;
  readonly sha256: string;
  readonly waits: boolean;
}

/** A hold counts until the log says that it was lifted: what is shown depends on the log alone, not on the time. */
function promotions(
  state: ModelState,
  { environment, production, liveTest, hold }: Deployment,
  { version, sha256, waits }: Candidate,
): readonly NextCommand[] {
  if (isBarred(state, sha256) || production?.sha256 === sha256 || hold !== null) return [];
  const direct = { kind: 'promote', version, to: 'production', environment } as const;
  if (production === null) return [direct];
  const isLive = liveTest?.candidates.some((one) => one.sha256 === sha256) ?? false;
  return [...(isLive ? [] : [{ ...direct, to: 'live' } as const]), ...(waits ? [] : [direct])];
}

/** A live test that model.yaml declares has no conclusion yet, so that production is refused: as the last decision saw it. */
function waitsForever(events: readonly LedgerEvent[]): boolean {
  const facts = events.findLast(({ data }) => data.facts !== null)?.data.facts;
  return facts?.model.liveTest === true && !facts.environments.some(({ directPromotion }) => directPromotion);
}

function lowerings(state: ModelState, { environment, hold, liveTest }: Deployment): readonly NextCommand[] {
  const [target] = knownGood(state, environment);
  return [
    ...(target === undefined ? [] : [{ kind: 'rollback', version: target.version, environment } as const]),
    ...(liveTest === null ? [] : [{ kind: 'stop', environment } as const]),
    { kind: hold === null ? 'hold' : 'unhold', environment },
  ];
}
