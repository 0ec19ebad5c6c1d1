import { sha256 } from '../../contract/sha256.ts';
import type { ParsedComment } from '../../domain/promotion/command.ts';
import { setAsideDone } from '../../domain/promotion/already-back.ts';
import { decide, type Decision } from '../../domain/promotion/decide.ts';
import { commandsOf } from '../../domain/promotion/asked.ts';
import { type Intent, intentKey } from '../../domain/promotion/intent.ts';
import { latenessOf, type Logs } from '../../domain/promotion/lateness.ts';
import { atLeast } from '../../domain/promotion/roles.ts';
import { isAuthorised } from '../../domain/promotion/rules.ts';
import { asksForSomething, onlyLowers, raisesNothing } from '../../domain/promotion/urgency.ts';
import { appendToLedger, type Attempt } from '../ledger/append.ts';
import { answerDirectly, type DirectAnswer, prepareAnswer } from './answer-directly.ts';
import { type Show, showDecided } from './decided-request.ts';
import { findFinalWord, type FinalWord, sayFinalWord } from './final-word.ts';
import { gather, type Gathered } from './gather.ts';
import { statesOf } from './read-named.ts';
import { buildCommit } from './ledger-commit.ts';
import type { ChatPorts } from './ports.ts';
import { eventsOf } from './project-models.ts';

/** A stop that a sweep finds so young that its own event may still come is left to it, where the sweep itself could only tell it to be written again. */
export type IgnoredCode = 'no-command' | 'bot' | 'altered' | 'on-its-way';

/** What became of a request. */
export type CommandOutcome =
  | { readonly kind: 'ignored'; readonly reasonCode: IgnoredCode }
  /** The same request was decided or answered before; its effects are made whole. */
  | { readonly kind: 'repeated'; readonly key: string }
  /** Nothing was changed: only questions, commands that could not be read, or a refusal that stands in no log. */
  | { readonly kind: 'answered'; readonly key: string; readonly reasonCode: string }
  | { readonly kind: 'decided'; readonly key: string; readonly decision: Decision; readonly head: string | null };

/** What was decided, and how GitHub comes to show it: later, by other ports, and as often as needed. */
export interface DecidedRequest {
  readonly outcome: CommandOutcome;
  readonly show: Show;
}

/** How the request came to us: by its own event, or found among old comments. */
export type Way = 'event' | 'sweep' | 'early-sweep';

/**
 * Decides a request: read, decide, commit on condition that nothing changed meanwhile. It may be called any number of times
 * for the same request, by several machines at once, and be cut off anywhere. Throws AppError state-conflict after too many
 * lost races.
 */
export async function decideRequest(ports: ChatPorts, intent: Intent, way: Way): Promise<DecidedRequest> {
  if (intent.actor.bot && intent.source.kind !== 'guard') return ignored('bot');
  const parsed = commandsOf(intent.asked, ports.parseComment);
  if (!asksForSomething(parsed)) return ignored('no-command');
  const request = { intent, way, parsed, key: intentKey(intent, sha256) };
  return appendToLedger(ports, onlyLowers(parsed) ? 'stop' : 'request', () => attemptOnce(ports, request));
}

type RecordedOutcome = Extract<CommandOutcome, { readonly kind: 'repeated' | 'decided' }>;

interface Request {
  readonly intent: Intent;
  readonly way: Way;
  readonly key: string;
  readonly parsed: ParsedComment;
}

async function attemptOnce(ports: ChatPorts, request: Request): Promise<Attempt<DecidedRequest>> {
  const { intent, parsed, key } = request;
  const [outcome, said] = await Promise.all([
    gather(ports, intent, parsed),
    // Any workflow can say as `github-actions[bot]` that a stop was answered: it is decided again, and ends as it was.
    findFinalWord(ports.conversation, intent, { key, witness: raisesNothing(parsed) ? 'certain' : 'any' }),
  ]);
  // What a sweep finds may have been answered under its former words.
  if (outcome.kind === 'altered' || (outcome.isEdited && request.way !== 'event')) return settled(ignored('altered'));
  const { gathered, isEdited } = outcome;
  if (isRecorded(gathered, key)) return settled(recordedAs({ kind: 'repeated', key }, gathered));
  const unreadable = { commands: parsed.problems, targets: gathered.problems, guesses: gathered.guesses };
  const direct = { key, gathered, unreadable, refusal: null, late: null, done: [], isEdited };
  const isUnreadable = parsed.problems.length + gathered.problems.length > 0;
  if (isEdited)
    return said === null ? answered(ports, request, { direct, reasonCode: 'edited' }) : settled(ignored('altered'));
  if (said !== null && isUnreadable) return settled(repeatedWord(request, 'confused'));
  if (said !== null && gathered.facts.length > 0) return settled(repeatedWord(request, said));
  if (isUnreadable) return answered(ports, request, { direct, reasonCode: 'unreadable' });
  if (gathered.facts.length === 0) return answered(ports, request, { direct, reasonCode: 'read' });
  return decideGathered(ports, request, withoutDone(ports, request, direct));
}

/** What somebody else's rollback has done already is told, and nothing of it is decided again. */
function withoutDone({ rules }: ChatPorts, { intent: { writtenAt } }: Request, direct: DirectAnswer): DirectAnswer {
  const { gathered } = direct;
  const request = { facts: gathered.facts, writtenAt, eventsOf: eventsIn(gathered) };
  const { due, done } = setAsideDone(statesOf(gathered), request, rules);
  return { ...direct, gathered: { ...gathered, facts: due }, done };
}

function decideGathered(ports: ChatPorts, request: Request, direct: DirectAnswer): Attempt<DecidedRequest> {
  const { gathered } = direct;
  if (gathered.facts.length === 0) return answered(ports, request, { direct, reasonCode: 'already-back' });
  const decision = decide(statesOf(gathered), gathered.facts, ports.rules);
  const { reasonCode } = decision;
  if (!mayRecord(decision)) return answered(ports, request, { direct: { ...direct, refusal: decision }, reasonCode });
  const lateness = latenessOf(decision, hearingOf(request, gathered), logsIn(gathered));
  if (lateness === 'not-heard-in-time' && request.way === 'early-sweep') return settled(ignored('on-its-way'));
  if (lateness !== null) {
    const late = { lateness, decision };
    return answered(ports, request, { direct: { ...direct, late }, reasonCode: lateness });
  }
  const { key, intent } = request;
  return {
    kind: 'commit',
    request: buildCommit(decision, { repository: intent.repository, key, gathered }),
    committed: (head) => decidedAs(ports, request, { decision, direct, head }),
  };
}

interface Committed {
  readonly decision: Decision;
  readonly direct: DirectAnswer;
  readonly head: string;
}

function decidedAs(ports: ChatPorts, { key, intent }: Request, { decision, direct, head }: Committed): DecidedRequest {
  const { gathered, done } = direct;
  const outcome = { kind: 'decided', key, decision, head } as const;
  if (gathered.questions.length + gathered.trials.length + done.length === 0) return recordedAs(outcome, gathered);
  const answer = prepareAnswer(ports, intent, direct);
  return recordedAs(outcome, gathered, (later) => answerDirectly(later, intent, answer));
}

interface Answering {
  readonly direct: DirectAnswer;
  readonly reasonCode: string;
}

function answered(
  ports: ChatPorts,
  { intent, key }: Request,
  { direct, reasonCode }: Answering,
): Attempt<DecidedRequest> {
  const answer = prepareAnswer(ports, intent, direct);
  return settled(shownAs({ kind: 'answered', key, reasonCode }, (later) => answerDirectly(later, intent, answer)));
}

/** Nothing stands in the log for it. */
function settled(result: DecidedRequest): Attempt<DecidedRequest> {
  return { kind: 'nothing', result };
}

/** A crash may have left the comment without its reaction. */
function repeatedWord({ intent, key }: Request, word: FinalWord): DecidedRequest {
  return shownAs({ kind: 'repeated', key }, ({ conversation }) => sayFinalWord(conversation, intent.source, word));
}

function recordedAs(outcome: RecordedOutcome, { ledgers }: Gathered, answer?: Show): DecidedRequest {
  return shownAs(outcome, showDecided({ key: outcome.key, ledgers, isNew: outcome.kind === 'decided' }, answer));
}

function ignored(reasonCode: IgnoredCode): DecidedRequest {
  return shownAs({ kind: 'ignored', reasonCode }, async () => {});
}

function shownAs(outcome: CommandOutcome, show: Show): DecidedRequest {
  return { outcome, show };
}

function hearingOf({ intent: { source, writtenAt }, way }: Request, { now }: Gathered) {
  return { source, writtenAt, now, swept: way !== 'event' };
}

function eventsIn({ ledgers }: Gathered) {
  return (model: string) => eventsOf(ledgers[model] ?? { events: [] });
}

function logsIn({ ledgers }: Gathered): Logs {
  return new Map(Object.values(ledgers).map((ledger) => [ledger.model, eventsOf(ledger)]));
}

function isRecorded({ ledgers }: Gathered, key: string): boolean {
  return Object.values(ledgers).some(({ events }) => events.some(({ event }) => event.data.intentKey === key));
}

/** A refusal is recorded for people of the repository only: strangers cannot make the log grow. */
function mayRecord(decision: Decision): boolean {
  if (decision.kind !== 'refuse') return true;
  return decision.verdicts.every(
    ({ facts, conditions }) => isAuthorised(conditions) || atLeast(facts.actor.role, 'triage'),
  );
}
