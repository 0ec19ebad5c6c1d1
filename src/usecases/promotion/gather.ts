import type {
  ActorFacts,
  CertificateFacts,
  CommandFacts,
  EnvironmentFacts,
  SourceFacts,
} from '../../contract/generated/types.ts';
import { type ModelLedger, modelsOf } from '../../contract/ledger.ts';
import type { Command, CommandProblem, ParsedComment } from '../../domain/promotion/command.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import { liveExposure } from '../../domain/promotion/live-exposure.ts';
import { resolveEnvironments } from '../../domain/promotion/policy.ts';
import { type Resolution, resolveCommand } from '../../domain/promotion/resolve.ts';
import { resolveModel } from '../../domain/promotion/resolve-model.ts';
import { resolveProblem, type ResolveProblem } from '../../domain/promotion/resolve-problem.ts';
import type { LedgerState } from '../../domain/promotion/state.ts';
import { isQuestion, type Question, VERB_RECORDS, verbOf } from '../../domain/promotion/verbs/registry.ts';
import { decidedBy } from '../../domain/promotion/verbs/verb.ts';
import type { RegisteredModel, RegistryOverview, RegistryThread } from '../ports/promotion-registry.ts';
import type { BranchSnapshot } from '../ports/deployment-store.ts';
import type { ChatPorts } from './ports.ts';
import { readLedgers } from '../ledger/read.ts';

/** What of a request could not be read. */
export interface UnreadParts {
  readonly commands: readonly CommandProblem[];
  readonly targets: readonly ResolveProblem[];
}

/** A command that asks how things are. */
interface AskedQuestion {
  readonly verb: Question;
  readonly model: string | null;
}

/** Everything that a decision looks at, read once. */
export interface Gathered {
  readonly head: string | null;
  readonly ledgers: Readonly<Record<string, ModelLedger>>;
  readonly files: BranchSnapshot['files'];
  readonly actor: ActorFacts;
  readonly now: string;
  readonly environments: readonly EnvironmentFacts[];
  readonly facts: readonly CommandFacts[];
  /** `plan` and `dry-run`: decided like the others, never applied. */
  readonly trials: readonly CommandFacts[];
  readonly questions: readonly AskedQuestion[];
  readonly problems: readonly ResolveProblem[];
}

export type GatherOutcome = { readonly kind: 'gathered'; readonly gathered: Gathered } | { readonly kind: 'altered' };

interface World {
  readonly overview: RegistryOverview;
  readonly thread: RegistryThread | null;
  readonly now: string;
  readonly writtenAt: string | null;
}

/** Reads the request again, then the registry, the ledger, the person and the evidence, in three rounds of calls. */
export async function gather(ports: ChatPorts, intent: Intent, parsed: ParsedComment): Promise<GatherOutcome> {
  const [unaltered, overview, thread] = await Promise.all([
    isUnaltered(ports, intent),
    ports.registry.overview(),
    intent.source.thread === null ? null : ports.registry.thread(intent.source.thread),
  ]);
  if (!unaltered) return { kind: 'altered' };
  const world = { overview, thread, now: ports.clock.now(), writtenAt: intent.writtenAt };
  const choices = parsed.commands
    .filter(({ verb }) => VERB_RECORDS[verb].target !== 'none')
    .map((command) => resolveModel(command, overview.models, thread?.versions ?? []));
  const named = choices.filter((choice) => choice.kind === 'model');
  const read = await readNamed(ports, intent, { world, commands: named });
  const resolved = named
    .filter(({ command }) => !isQuestion(command.verb))
    .map(({ model, command }) => resolveOne(read, world, { model, command }));
  const questions = parsed.commands.flatMap((command) => questionOf(command, named));
  const problems = [...choices, ...resolved.map(({ resolution }) => resolution)].filter(
    ({ kind }) => kind === 'problem',
  );
  const facts = await Promise.all(
    resolved.map(async ({ model, command, resolution }) => {
      if (resolution.kind === 'problem') return [];
      return [
        {
          trial: isTrial(command),
          facts: await commandFacts(ports, { intent, world, read, model, command, resolution }),
        },
      ];
    }),
  );
  const flat = facts.flat();
  const gathered = {
    ...read.ledger,
    actor: read.actor,
    now: world.now,
    environments: resolveEnvironments(overview.settings, world.now),
    facts: flat.filter(({ trial }) => !trial).map((one) => one.facts),
    trials: flat.filter(({ trial }) => trial).map((one) => one.facts),
    questions,
    problems: problems.flatMap((problem) => (problem.kind === 'problem' ? [problem] : [])),
  };
  return { kind: 'gathered', gathered };
}

/** Any writer can edit anybody's comment: what is carried out is what its author wrote, once, and still stands there. */
async function isUnaltered(ports: ChatPorts, intent: Intent): Promise<boolean> {
  const { asked } = intent;
  const { kind, id, thread } = intent.source;
  if (thread === null || asked.kind === 'typed') return true;
  if (kind !== 'comment' && kind !== 'review') return true;
  const now = await ports.conversation.find({ thread, kind, id });
  return now !== null && !now.edited && !now.author.bot && now.author.id === intent.actor.id && now.body === asked.body;
}

interface Named {
  readonly model: string;
  readonly command: Command;
}

interface ReadParts {
  readonly ledger: Pick<Gathered, 'head' | 'ledgers' | 'files'>;
  readonly registered: Readonly<Record<string, RegisteredModel>>;
  readonly actor: ActorFacts;
}

async function readNamed(
  ports: ChatPorts,
  intent: Intent,
  { world, commands }: { readonly world: World; readonly commands: readonly Named[] },
): Promise<ReadParts> {
  const models = [...new Set(commands.map(({ model }) => model))];
  const all = commands.some(({ command }) => readsEveryModel(command));
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

interface Resolved extends Named {
  readonly resolution: Resolution | ResolveProblem;
}

function resolveOne(read: ReadParts, world: World, { model, command }: Named): Resolved {
  const ledger = read.ledger.ledgers[model];
  const registered = read.registered[model];
  if (ledger === undefined || registered === undefined) {
    return {
      model,
      command,
      resolution: resolveProblem('unknown-model', command, { word: model, choices: [] }),
    };
  }
  const resolution = resolveCommand(command, {
    model,
    state: ledger.state,
    environments: resolveEnvironments(world.overview.settings, world.now),
    merged: registered.versions,
    thread: world.thread?.versions ?? [],
    now: world.now,
    writtenAt: world.writtenAt,
  });
  return { model, command, resolution };
}

interface FactsRequest extends Named {
  readonly intent: Intent;
  readonly world: World;
  readonly read: ReadParts;
  readonly resolution: Resolution;
}

async function commandFacts(ports: ChatPorts, request: FactsRequest): Promise<CommandFacts> {
  const { world, read, model, resolution } = request;
  const registered = read.registered[model];
  if (registered === undefined) throw new RangeError(`${model} was not read`);
  const { command, environments } = resolution;
  const rises = verbOf(command).reads === 'evidence' && resolution.version !== null;
  const version = await locateVersion(ports, model, resolution);
  const approvalOf = rises && environments.some(({ ownerApproval }) => ownerApproval) ? (version?.pull ?? null) : null;
  const [certificates, approvals] = await Promise.all([
    rises && version !== null
      ? ports.certificates.find({ model, version: version.version, sha256: version.sha256 })
      : [],
    approvalOf === null ? [] : ports.people.approvals(approvalOf, model),
  ]);
  return {
    at: world.now,
    command,
    actor: read.actor,
    source: sourceOf(request),
    thread: world.thread?.facts ?? null,
    settings: world.overview.settingsBlob,
    environments,
    model: registered.facts,
    version,
    certificate: chooseCertificate(certificates, registered.facts.policyDigest),
    live: version === null ? [] : liveExposure(read.ledger.ledgers[model], version.sha256),
    approvals,
  };
}

/** Only a rise asks which commits a version came by. */
async function locateVersion(ports: ChatPorts, model: string, { command, version }: Resolution) {
  if (verbOf(command).reads !== 'evidence' || version === null) return version;
  const [located] = await ports.registry.locate(model, [version]);
  return located ?? version;
}

/** A review and a label event name their commit themselves; a comment names it after @. */
function sourceOf({ intent, command }: FactsRequest): SourceFacts {
  return { ...intent.source, boundSha: command.sha ?? intent.source.boundSha };
}

/** The newest that counts; where none does, the newest that was made in the right place, so that the refusal is exact. */
function chooseCertificate(found: readonly CertificateFacts[], policyDigest: string): CertificateFacts | null {
  const trusted = found.filter((certificate) => certificate.trusted);
  return trusted.find((certificate) => certificate.policyDigest === policyDigest) ?? trusted[0] ?? found[0] ?? null;
}

function readsEveryModel({ verb }: Command): boolean {
  return decidedBy(VERB_RECORDS[verb])?.reads === 'every-model';
}

function isTrial({ verb, dryRun }: Command): boolean {
  return dryRun || VERB_RECORDS[verb].kind === 'read';
}

function questionOf(command: Command, named: readonly Named[]): readonly AskedQuestion[] {
  const { verb } = command;
  return isQuestion(verb) ? [{ verb, model: named.find((one) => one.command === command)?.model ?? null }] : [];
}

export function statesOf({ ledgers }: Pick<Gathered, 'ledgers'>): LedgerState {
  return Object.fromEntries(Object.values(ledgers).map(({ model, state }) => [model, state]));
}
