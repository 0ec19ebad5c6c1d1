import { sha256 } from '../../contract/sha256.ts';
import type { ParsedComment } from '../../domain/promotion/command.ts';
import { decide, type Decision } from '../../domain/promotion/decide.ts';
import { type Intent, intentKey } from '../../domain/promotion/intent.ts';
import { atLeast } from '../../domain/promotion/roles.ts';
import { AppError } from '../../domain/error.ts';
import { gather, type Gathered, statesOf } from './gather.ts';
import { buildCommit } from './ledger-commit.ts';
import type { ChatPorts } from './ports.ts';
import { answerDirectly } from './answer-directly.ts';
import { projectModels } from './project-models.ts';

const MAX_ATTEMPTS = 5;
const JITTER_MS = 200;

/** What became of a request. */
export type CommandOutcome =
  | { readonly kind: 'ignored'; readonly reasonCode: 'no-command' | 'bot' | 'altered' }
  /** The same request was decided before; its effects were made whole. */
  | { readonly kind: 'repeated'; readonly key: string }
  /** Only questions, or commands that could not be read. */
  | { readonly kind: 'answered'; readonly key: string; readonly reasonCode: string }
  | { readonly kind: 'decided'; readonly key: string; readonly decision: Decision; readonly head: string | null };

/**
 * Carries out a request: read, decide, commit on condition that nothing changed meanwhile, then show it. It may be called
 * any number of times for the same request, by several machines at once, and be cut off anywhere.
 * Throws AppError state-conflict after five lost races.
 */
export async function handleCommand(ports: ChatPorts, intent: Intent): Promise<CommandOutcome> {
  if (intent.actor.bot && intent.source.kind !== 'guard') return { kind: 'ignored', reasonCode: 'bot' };
  const parsed = ports.parseComment(intent.body);
  if (parsed.commands.length + parsed.problems.length === 0) return { kind: 'ignored', reasonCode: 'no-command' };
  const key = intentKey(intent, sha256);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const outcome = await attemptOnce(ports, intent, { key, parsed });
    if (outcome !== 'lost-race') return outcome;
    await ports.clock.pause(JITTER_MS * (attempt + ports.clock.random()));
  }
  throw new AppError({
    code: 'state-conflict',
    message: `The branch seatrial/deployments moved during each of ${MAX_ATTEMPTS} attempts.`,
    hint: 'Nothing was changed. Send the command again in a minute.',
  });
}

interface Request {
  readonly key: string;
  readonly parsed: ParsedComment;
}

async function attemptOnce(ports: ChatPorts, intent: Intent, request: Request): Promise<CommandOutcome | 'lost-race'> {
  const { key, parsed } = request;
  const outcome = await gather(ports, intent, parsed);
  if (outcome.kind === 'altered') return { kind: 'ignored', reasonCode: 'altered' };
  const { gathered } = outcome;
  const models = Object.keys(gathered.ledgers);
  const direct = {
    key,
    gathered,
    unreadable: { commands: parsed.problems, targets: gathered.problems },
    refusal: null,
  };
  const scope = { keys: [key], threads: [] };
  if (isRecorded(gathered, key)) {
    await projectModels(ports, models, scope);
    return { kind: 'repeated', key };
  }
  if (parsed.problems.length + gathered.problems.length > 0) {
    await answerDirectly(ports, intent, direct);
    return { kind: 'answered', key, reasonCode: 'unreadable' };
  }
  if (gathered.facts.length === 0) {
    await answerDirectly(ports, intent, direct);
    return { kind: 'answered', key, reasonCode: 'read' };
  }
  const decision = decide(statesOf(gathered), gathered.facts, ports.rules);
  if (!mayRecord(decision)) {
    await answerDirectly(ports, intent, { ...direct, refusal: decision });
    return { kind: 'answered', key, reasonCode: decision.reasonCode };
  }
  const committed = await commit(ports, { decision, intent, key, gathered });
  if (committed.kind === 'lost-race') return 'lost-race';
  await projectModels(ports, models, scope);
  if (gathered.questions.length + gathered.trials.length > 0) await answerDirectly(ports, intent, direct);
  return { kind: 'decided', key, decision, head: committed.head };
}

function isRecorded({ ledgers }: Gathered, key: string): boolean {
  return Object.values(ledgers).some(({ events }) => events.some(({ event }) => event.data.intentKey === key));
}

/** A refusal is recorded for people of the repository only: strangers cannot make the log grow. */
function mayRecord(decision: Decision): boolean {
  if (decision.kind !== 'refuse') return true;
  return decision.verdicts.every(({ facts, conditions }) => {
    const authorised = conditions.every(({ code, met }) => code !== 'authorised' || met);
    return authorised || atLeast(facts.actor.role, 'triage');
  });
}

interface Deciding {
  readonly decision: Decision;
  readonly intent: Intent;
  readonly key: string;
  readonly gathered: Gathered;
}

async function commit(ports: ChatPorts, { decision, intent, key, gathered }: Deciding) {
  const { files, message } = buildCommit(decision, { repository: intent.repository, key, gathered });
  return ports.store.commit({ expectedHead: gathered.head, files, message });
}
