import type { CommandFacts, LedgerEvent, SourceFacts } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { VERB_RECORDS } from './command.ts';
import type { CommandVerdict, Decision } from './decide.ts';

/** How long after it was written a request may still be heard for the first time: runners and retries take minutes. */
export const HEARD_WITHIN_MS = 3_600_000;

/** A request that is not older than this may still be on its way to us: its own event comes first. */
export const ON_ITS_WAY_MS = 10 * 60_000;

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
  /** It raises exposure, and GitHub does not say which role its author had when it was written. */
  | 'not-heard-in-time'
  /** A command that was written later was decided before it. */
  | 'overtaken';

type EventsOf = (model: string) => readonly LedgerEvent[];

/**
 * Whether a request comes too late. What raises exposure is decided while it is fresh or not at all, and never after a
 * stop that was written later. What lowers it is carried out late too, unless somebody has decided about the same model since.
 */
export function latenessOf(decision: Decision, hearing: Hearing, eventsOf: EventsOf): Lateness | null {
  if (decision.kind !== 'apply' || hearing.writtenAt === null) return null;
  const allowed = decision.verdicts.filter(({ kind }) => kind === 'allow');
  const ageMs = instantMs(hearing.now) - instantMs(hearing.writtenAt);
  const unheard = hearing.swept || ageMs > HEARD_WITHIN_MS;
  if (unheard && allowed.some(({ facts }) => isGo(facts))) return 'not-heard-in-time';
  const late = ageMs > (hearing.swept ? ON_ITS_WAY_MS : HEARD_WITHIN_MS);
  const overtaken = allowed.some((verdict) => isOvertaken(verdict, { ...hearing, late }, eventsOf));
  return overtaken ? 'overtaken' : null;
}

function isOvertaken(
  { facts }: CommandVerdict,
  hearing: Hearing & { readonly late: boolean },
  eventsOf: EventsOf,
): boolean {
  const { verb } = facts.command;
  const rises = verb === 'promote' || verb === 'unhold';
  if (!rises && !hearing.late) return false;
  return eventsOf(facts.model.name).some((event) => {
    const later = event.data.facts;
    if (later === null || event.type === 'intent.refused' || !isAboutSame(later, facts)) return false;
    return (hearing.late || !isGo(later)) && isLater(event, hearing);
  });
}

function isGo({ command }: CommandFacts): boolean {
  return !command.unclear && VERB_RECORDS[command.verb].kind === 'go';
}

/** A stop that named no environment meant every live test, also one that was yet to begin elsewhere. */
function isAboutSame(later: CommandFacts, { environments }: CommandFacts): boolean {
  const names = environments.map(({ name }) => name);
  return later.command.verb === 'stop' || later.environments.some(({ name }) => names.includes(name));
}

/** GitHub numbers the comments of all repositories in one row; between a comment and something else the second decides. */
function isLater({ time, data }: LedgerEvent, { source, writtenAt }: Hearing): boolean {
  if (data.via.kind === 'comment' && source.kind === 'comment') return Number(data.via.id) > Number(source.id);
  return writtenAt !== null && wholeSeconds(time) > wholeSeconds(writtenAt);
}

function wholeSeconds(instant: string): number {
  return Math.floor(instantMs(instant) / 1000);
}
