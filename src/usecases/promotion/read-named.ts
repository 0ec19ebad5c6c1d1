import type { ActorFacts } from '../../contract/generated/types.ts';
import { type ModelLedger, modelsOf } from '../../contract/ledger.ts';
import type { Command } from '../../domain/promotion/command.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import { resolveEnvironments } from '../../domain/promotion/policy.ts';
import type { LedgerState } from '../../domain/promotion/state.ts';
import { VERB_RECORDS } from '../../domain/promotion/verbs/registry.ts';
import { decidedBy } from '../../domain/promotion/verbs/verb.ts';
import { readLedgers } from '../ledger/read.ts';
import type { BranchSnapshot } from '../ports/deployment-store.ts';
import type { RegisteredModel, RegistryOverview, RegistryThread } from '../ports/promotion-registry.ts';
import type { ChatPorts } from './ports.ts';

/** What is the same for every command of a request. */
export interface World {
  readonly overview: RegistryOverview;
  readonly thread: RegistryThread | null;
  readonly now: string;
  readonly writtenAt: string | null;
}

/** Of what nobody asks for in a thread. */
export async function readWorld({ registry, clock }: Pick<ChatPorts, 'registry' | 'clock'>): Promise<World> {
  return { overview: await registry.overview(), thread: null, now: clock.now(), writtenAt: null };
}

export interface Named {
  readonly model: string;
  readonly command: Command;
}

export interface ReadLedgers {
  readonly head: string | null;
  readonly ledgers: Readonly<Record<string, ModelLedger>>;
  readonly files: BranchSnapshot['files'];
}

export interface ReadParts {
  readonly ledger: ReadLedgers;
  readonly registered: Readonly<Record<string, RegisteredModel>>;
  readonly actor: ActorFacts;
}

/** The branch, the person and the models that the commands of a request name, in one round of calls. */
export async function readNamed(
  ports: ChatPorts,
  intent: Intent,
  { world, commands }: { readonly world: World; readonly commands: readonly Named[] },
): Promise<ReadParts> {
  const models = [...new Set(commands.map(({ model }) => model))];
  const all = commands.some(({ command }) => readsEveryModel(command));
  const read = await readModels(ports, intent, { world, models, all });
  const rising = commands.filter(({ command }) => decidedBy(VERB_RECORDS[command.verb])?.reads === 'evidence');
  return { ...read, registered: { ...newModels(world, rising), ...read.registered } };
}

/** By what a model is judged that its own pull request adds is known after the merge: until then nothing is judged by it. */
const NO_POLICY = '0'.repeat(64);

/** A rise of such a model can be remembered. */
function newModels({ thread }: World, rising: readonly Named[]): ReadParts['registered'] {
  if (thread?.facts.state !== 'open') return {};
  const own = new Set(thread.versions.map(({ model }) => model));
  const names = rising.map(({ model }) => model).filter((model) => own.has(model));
  return Object.fromEntries(
    names.map((name) => [
      name,
      { facts: { name, policyDigest: NO_POLICY, liveTest: false }, test: null, versions: [] },
    ]),
  );
}

interface ModelsRequest {
  readonly world: World;
  readonly models: readonly string[];
  /** Whether the logs of the others are read too. */
  readonly all: boolean;
}

export async function readModels(
  ports: ChatPorts,
  intent: Pick<Intent, 'source' | 'actor'>,
  { world, models, all }: ModelsRequest,
): Promise<ReadParts> {
  const environments = resolveEnvironments(world.overview.settings, world.now);
  const teams = [...new Set(environments.flatMap((one) => [...one.teams.live, ...one.teams.production]))];
  const [branch, standing, ...registered] = await Promise.all([
    ports.store.read(all ? 'all' : models),
    intent.source.kind === 'guard' ? null : ports.people.actor(intent.actor.login, teams),
    ...models.map((model) => ports.registry.model(model)),
  ]);
  const read = (model: string): ModelLedger => ports.readLedger(branch.files, model);
  const others = all ? modelsOf(branch.files).filter((model) => !models.includes(model)) : [];
  // The log of another model that cannot be read must not keep a digest from being banned.
  const ledgers = [...models.map(read), ...readLedgers(others, read).ledgers];
  const { id, login } = intent.actor;
  return {
    ledger: {
      head: branch.head,
      files: branch.files,
      ledgers: Object.fromEntries(ledgers.map((ledger) => [ledger.model, ledger])),
    },
    registered: Object.fromEntries(registered.flatMap((one) => (one === null ? [] : [[one.facts.name, one]]))),
    actor: { id, login, role: standing?.role ?? 'read', teams: standing?.teams ?? [] },
  };
}

function readsEveryModel({ verb }: Command): boolean {
  return decidedBy(VERB_RECORDS[verb])?.reads === 'every-model';
}

export function statesOf({ ledgers }: Pick<ReadLedgers, 'ledgers'>): LedgerState {
  return Object.fromEntries(Object.values(ledgers).map(({ model, state }) => [model, state]));
}
