import type { CommandFacts, LedgerEvent, SourceFacts } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { actionOf, type CommandVerdict, type Decision } from './decide.ts';
import { CLOCK_SKEW_MS } from './clock-skew.ts';
import { hadRole } from './role-then.ts';
import { verbOf } from './verbs/registry.ts';

/** How long after it was written a request may still be heard for the first time: runners and retries take minutes. */
export const HEARD_WITHIN_MS = 3_600_000;

/** A request that is not older than this may still be on its way to us: its own event comes first. */
export const ON_ITS_WAY_MS = 10 * 60_000;

/** Whoever waits for a stop must soon hear that it was not heard: webhooks take seconds, and their retries a minute. */
export const STOP_ON_ITS_WAY_MS = 2 * 60_000;

/** A rollback that is decided later than this after it was written was not decided on what its author saw. */
const SEEN_WITHIN_MS = 60_000;

/** How a request reached us. */
export interface Hearing {
  readonly source: SourceFacts;
  /** RFC 3339; null where nobody wrote it. */
  readonly writtenAt: string | null;
  readonly now: string;
  /** Nobody told us: it was found among old comments. */
  readonly swept: boolean;
}

/** Why what would be allowed now is not carried out: it is about a time that is over. */
export type Lateness =
  /** GitHub does not say which role its author had when it was written. */
  | 'not-heard-in-time'
  /** Something that was written or decided after it was written was decided before it. */
  | 'overtaken';

interface Aged {
  readonly ageMs: number;
}

/** Model → its log, of every model that was read. */
export type Logs = ReadonlyMap<string, readonly LedgerEvent[]>;

/**
 * Whether a request comes too late. What nobody has answered was perhaps refused, and the answer lost: its author may have the
 * right to it for a minute only. So of what a sweep has found only that is carried out which lowers exposure, is of the last
 * hour, and whose author's role at the time the log shows. What raises exposure is never decided after a stop that was written
 * later; what lowers it not where somebody has decided about the same model since, once it is no longer fresh. A rollback that
 * does not name its version means one step from what its author saw, and is never a second step.
 */
export function latenessOf(decision: Decision, hearing: Hearing, logs: Logs): Lateness | null {
  if (decision.kind !== 'apply' || hearing.writtenAt === null) return null;
  const allowed = decision.verdicts.filter(({ kind }) => kind === 'allow');
  const ageMs = instantMs(hearing.now) - instantMs(hearing.writtenAt);
  if (hearing.swept && !allowed.every((verdict) => isCertain(verdict, { ...hearing, ageMs }, logs)))
    return 'not-heard-in-time';
  if (ageMs > HEARD_WITHIN_MS && allowed.some(({ facts }) => isGo(facts))) return 'not-heard-in-time';
  const overtaken = allowed.some((verdict) => isOvertaken(verdict, { ...hearing, ageMs }, logs));
  return overtaken ? 'overtaken' : null;
}

function isCertain({ facts }: CommandVerdict, { ageMs, writtenAt }: Hearing & Aged, logs: Logs): boolean {
  if (isGo(facts) || ageMs > HEARD_WITHIN_MS || writtenAt === null) return false;
  return hadRole({ facts, action: actionOf(facts) }, writtenAt, logs.get(facts.model.name) ?? []);
}

function isOvertaken({ facts }: CommandVerdict, hearing: Hearing & Aged, logs: Logs): boolean {
  const events = eventsAbout(facts, logs);
  const step = isStepBack(facts);
  if (step && rollbacksSince(facts, hearing.writtenAt, events).length > 0) return true;
  const rises = verbOf(facts.command).raises === true;
  const freshMs = step ? SEEN_WITHIN_MS : HEARD_WITHIN_MS;
  const late = hearing.ageMs > freshMs;
  if (!rises && !late) return false;
  return events.some((event) => {
    if (step && movesProduction(event, facts) && isDecidedLater(event, hearing)) return true;
    const later = event.data.facts;
    if (later === null || event.type === 'intent.refused' || !isAboutSame(later, facts)) return false;
    return (late || !isGo(later)) && isLater(event, hearing);
  });
}

/** Those of its model; and of a command about a digest in every model what was said of the digest on another one. */
function eventsAbout({ model, command, version }: CommandFacts, logs: Logs): readonly LedgerEvent[] {
  const own = logs.get(model.name) ?? [];
  if (command.unclear || version === null || !isOfEveryModel(command)) return own;
  const others = [...logs].filter(([name]) => name !== model.name).flatMap(([, events]) => events);
  const about = others.filter(({ data: { facts } }) => {
    return facts?.version?.sha256 === version.sha256 && isOfEveryModel(facts.command);
  });
  return [...own, ...about];
}

function isOfEveryModel(command: CommandFacts['command']): boolean {
  return verbOf(command).reads === 'every-model';
}

/** A rollback of production that leaves open to which version: carried out twice, it goes back twice. */
export function isStepBack({ command }: CommandFacts): boolean {
  return !command.unclear && verbOf(command).isStep?.(command) === true;
}

/** Rollbacks of the environments, whoever asked for them, that were decided when the request was written, or later. */
export function rollbacksSince(
  facts: CommandFacts,
  writtenAt: string | null,
  events: readonly LedgerEvent[],
): readonly LedgerEvent[] {
  if (writtenAt === null) return [];
  const written = instantMs(writtenAt);
  return events.filter(
    (event) =>
      event.type === 'deployment.rolledback' &&
      movesProduction(event, facts) &&
      instantMs(event.time) + CLOCK_SKEW_MS >= written,
  );
}

function movesProduction({ type, data }: LedgerEvent, { environments }: CommandFacts): boolean {
  if (type !== 'deployment.rolledback' && type !== 'deployment.promoted') return false;
  return environments.some(({ name }) => name === data.environment);
}

export function isGo({ command }: CommandFacts): boolean {
  return !command.unclear && verbOf(command).kind === 'go';
}

/** A stop that named no environment meant every live test, also one that was yet to begin elsewhere. */
function isAboutSame(later: CommandFacts, { environments }: CommandFacts): boolean {
  const names = environments.map(({ name }) => name);
  return verbOf(later.command).endsElsewhere === true || later.environments.some(({ name }) => names.includes(name));
}

/** GitHub numbers the comments of all repositories in one row; between a comment and something else the second decides. */
function isLater(event: LedgerEvent, hearing: Hearing): boolean {
  const { via } = event.data;
  if (via.kind === 'comment' && hearing.source.kind === 'comment') return Number(via.id) > Number(hearing.source.id);
  return isDecidedLater(event, hearing);
}

function isDecidedLater({ time }: LedgerEvent, { writtenAt }: Hearing): boolean {
  return writtenAt !== null && wholeSeconds(time) > wholeSeconds(writtenAt);
}

function wholeSeconds(instant: string): number {
  return Math.floor(instantMs(instant) / 1000);
}
