import type { CertifiedLevel, EnvironmentFacts, LedgerEvent, LiveDecision } from '../../contract/generated/types.ts';
import type { ModelLedger } from '../../contract/ledger.ts';
import { levelsIn } from '../../domain/livetest/certified-levels.ts';
import { checkHistory } from '../../domain/livetest/check-history.ts';
import { loggedHistory, sentinelHistory } from '../../domain/livetest/logged-history.ts';
import type { TestHistory } from '../../domain/livetest/test-history.ts';
import { resolveEnvironments } from '../../domain/promotion/policy.ts';
import { deploymentIn, type ModelState } from '../../domain/promotion/state.ts';
import type { RegisteredModel } from '../ports/promotion-registry.ts';
import { GUARD } from '../promotion/guard.ts';
import { eventsOf } from '../promotion/project-models.ts';
import { readModels, type ReadParts, readWorld, type World } from '../promotion/read-named.ts';
import { decideLive } from './decide-live.ts';
import { recordedWindows } from './logged-test.ts';
import type { TestPlace, TestPorts } from './test-ports.ts';

/** A live test as everything stands when it is decided, read once. */
export interface TestNow {
  readonly place: TestPlace;
  readonly world: World;
  readonly read: ReadParts;
  readonly ledger: ModelLedger;
  readonly events: readonly LedgerEvent[];
  readonly registered: RegisteredModel;
  readonly environment: EnvironmentFacts;
  readonly decision: LiveDecision;
}

/** null where no test runs, or none that model.yaml and the settings know. */
export async function gatherTest(ports: TestPorts, place: TestPlace): Promise<TestNow | null> {
  const world = await readWorld(ports);
  const read = await readModels(ports, BY_ITSELF, { world, models: [place.model], all: false });
  const [ledger, registered] = [read.ledger.ledgers[place.model], read.registered[place.model]];
  const environment = resolveEnvironments(world.overview.settings, world.now).find(
    ({ name }) => name === place.environment,
  );
  if (ledger === undefined || registered === undefined || environment === undefined) return null;
  const events = eventsOf(ledger);
  const decision = await decideLogged(ports, { place, events, registered, state: ledger.state, now: world.now });
  return decision === null ? null : { place, world, read, ledger, events, registered, environment, decision };
}

const BY_ITSELF = {
  source: { kind: 'guard', id: 'live-test', url: null, thread: null, boundSha: null },
  actor: { id: 0, login: GUARD.login, bot: true },
} as const;

interface Logged extends Pick<TestNow, 'place' | 'events' | 'registered'> {
  readonly state: ModelState;
  readonly now: string;
}

async function decideLogged(ports: TestPorts, logged: Logged): Promise<LiveDecision | null> {
  const { place, events, registered, state, now } = logged;
  const history = watchedHistory(events, place, state);
  if (registered.test === null || history === null) return null;
  if (!state.whole || checkHistory(history).length > 0) return null;
  const { windows } = await recordedWindows(ports, events, history);
  return decideLive({
    policy: registered.test,
    history,
    sharesKnown: true,
    windows: windows.map(({ window }) => window),
    certified: await certifiedLevels(ports, history),
    at: now,
    program: ports.program,
  });
}

/** What both versions were certified with, where they are asked whether the world has changed. */
async function certifiedLevels(
  { certificates }: Pick<TestPorts, 'certificates'>,
  { model, phase, candidates, epochs }: TestHistory,
): Promise<readonly CertifiedLevel[]> {
  if (phase === 'test') return [];
  const production = epochs.at(-1)?.production;
  const asked = [...(production === undefined ? [] : [production]), ...candidates];
  const found = await Promise.all(
    asked.map(async ({ version, sha256 }) => levelsIn(await certificates.find({ model, version, sha256 }), sha256)),
  );
  return found.flat();
}

/** null where the file has another live test than the log tells of, or none. */
function watchedHistory(
  events: readonly LedgerEvent[],
  { environment, part }: TestPlace,
  state: ModelState,
): TestHistory | null {
  if (part === 'sentinel') return sentinelHistory(events, environment);
  const history = loggedHistory(events, environment);
  return history?.test === deploymentIn(state, environment).liveTest?.id ? history : null;
}
