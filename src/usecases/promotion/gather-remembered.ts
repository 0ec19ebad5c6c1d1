import type { CommandFacts } from '../../contract/generated/types.ts';
import { sha256 } from '../../contract/sha256.ts';
import { intentKey } from '../../domain/promotion/intent.ts';
import { emptyCommand } from '../../domain/promotion/parse-words.ts';
import { resolveEnvironments } from '../../domain/promotion/policy.ts';
import { type Fate, fateOf } from '../../domain/promotion/remembered-fate.ts';
import {
  type RememberedPromotion,
  type RememberedRequest,
  rememberedRequests,
} from '../../domain/promotion/remembered-requests.ts';
import { actorThen } from '../../domain/promotion/roles.ts';
import { commandFacts } from './command-facts.ts';
import type { ChatPorts } from './ports.ts';
import { eventsOf } from './project-models.ts';
import { type ReadLedgers, readModels, type ReadParts, type World } from './read-named.ts';

/** A remembered request as it is now, with everything that its decision looks at, read once. */
export interface RememberedNow {
  readonly at: string;
  readonly fate: Fate;
  readonly request: RememberedRequest;
  readonly facts: readonly CommandFacts[];
  readonly ledger: ReadLedgers;
}

/** null where it is over already. */
export async function gatherRemembered(ports: ChatPorts, before: RememberedRequest): Promise<RememberedNow | null> {
  const [first] = before.promotions;
  if (first === undefined) return null;
  const [overview, thread, isAsked] = await Promise.all([
    ports.registry.overview(),
    ports.registry.thread(before.pull),
    isStillAsked(ports, first),
  ]);
  const world: World = { overview, thread, now: ports.clock.now(), writtenAt: null };
  const models = [...new Set(before.promotions.map(({ model }) => model))];
  const read = await readModels(ports, asIntent(first), { world, models, all: false });
  const logs = Object.values(read.ledger.ledgers).map((ledger) => ({ state: ledger.state, events: eventsOf(ledger) }));
  const request = rememberedRequests(logs).find(({ key }) => key === before.key);
  if (request === undefined) return null;
  const parts = await Promise.all(request.promotions.map((one) => partOf(ports, { world, read }, one)));
  const mergeSha = parts.some(({ merged }) => merged === null) ? (thread?.facts.mergeSha ?? null) : null;
  const hasMerge = mergeSha !== null && (await ports.registry.contains(mergeSha));
  const fate = fateOf({ thread: thread?.facts ?? null, isAsked, parts, hasMerge });
  const facts = parts.flatMap((part) => part.facts ?? []);
  return { at: world.now, fate, request, facts, ledger: read.ledger };
}

/** Whoever deletes or changes what asked for it takes it back. A label is taken off when it is remembered. */
async function isStillAsked({ conversation }: ChatPorts, { event }: RememberedPromotion): Promise<boolean> {
  const { via, actor } = event.data;
  const { kind, id, thread } = via;
  if (thread === null || (kind !== 'comment' && kind !== 'review')) return true;
  const now = await conversation.find({ thread, kind, id });
  if (now === null || now.edited || now.author.id !== actor.id || now.author.login !== actor.login) return false;
  // Of a review GitHub does not tell that it was edited: its key is over its words.
  const asked = { kind: 'written', body: now.body } as const;
  const intent = { repository: event.source, source: via, actor: { ...actor, bot: false }, writtenAt: null, asked };
  return intentKey(intent, sha256) === event.data.intentKey;
}

interface Known {
  readonly world: World;
  readonly read: ReadParts;
}

async function partOf(ports: ChatPorts, { world, read }: Known, one: RememberedPromotion) {
  const { model, promotion } = one;
  const environments = resolveEnvironments(world.overview.settings, world.now).filter(
    ({ name }) => name === promotion.environment,
  );
  const merged = read.registered[model]?.versions.find(({ version }) => version === promotion.version) ?? null;
  const facts =
    merged === null
      ? null
      : await factsOf(ports, {
          world,
          read: { ...read, actor: actorThen(read.actor, one.event) },
          one,
          environments,
          merged,
        });
  return {
    promotion,
    stands: one.stands,
    merged,
    certified: facts?.certificate?.trusted === true && facts.certificate.subject === promotion.sha256,
    hasEnvironment: environments.length > 0,
    facts,
  };
}

interface FactsOf extends Known {
  readonly one: RememberedPromotion;
  readonly environments: CommandFacts['environments'];
  readonly merged: NonNullable<CommandFacts['version']>;
}

/** The command as it was resolved then, decided on everything as it is now. */
async function factsOf(ports: ChatPorts, { world, read, one, environments, merged }: FactsOf): Promise<CommandFacts> {
  const { model, event, promotion } = one;
  const { to, share, version, head } = promotion;
  const until = null;
  const facts = await commandFacts(ports, {
    intent: asIntent(one),
    world,
    read,
    model,
    command: { ...emptyCommand('promote'), sha: head },
    resolution: {
      kind: 'resolved',
      command: { verb: 'promote', to, share, version, until, reason: event.data.reason, unclear: false },
      version: merged,
      environments,
    },
  });
  const { intentKey: key, actor } = event.data;
  return { ...facts, remembered: { key, at: event.time, role: actor.role, promotion } };
}

function asIntent({ event }: RememberedPromotion) {
  const { via, actor } = event.data;
  const asked = { kind: 'typed', command: emptyCommand('promote') } as const;
  const person = { id: actor.id, login: actor.login, bot: false };
  return { repository: event.source, source: via, actor: person, writtenAt: null, asked };
}
