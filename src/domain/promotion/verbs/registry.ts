import type { ResolvedCommand } from '../../../contract/generated/types.ts';
import { certify } from './certify.ts';
import { help } from './help.ts';
import { hold } from './hold.ts';
import { plan } from './plan.ts';
import { promote } from './promote.ts';
import { quarantine } from './quarantine.ts';
import { restore } from './restore.ts';
import { retire } from './retire.ts';
import { rollback } from './rollback.ts';
import { status } from './status.ts';
import { stop } from './stop.ts';
import { unhold } from './unhold.ts';
import { decidedBy, type QuestionVerb, type StateVerb, type VerbRecord } from './verb.ts';
import { why } from './why.ts';

/** Every verb, in the order in which the help shows them. To add one, write its record in a file of its own and name it here. */
const RECORDS = {
  promote,
  rollback,
  certify,
  status,
  plan,
  hold,
  unhold,
  stop,
  retire,
  quarantine,
  restore,
  why,
  help,
} as const satisfies Readonly<Record<string, VerbRecord>>;

export type Verb = keyof typeof RECORDS;

/** A verb whose answer is a text about how things are. */
export type Question = { [V in Verb]: (typeof RECORDS)[V] extends QuestionVerb ? V : never }[Verb];

export const VERB_RECORDS: Readonly<Record<Verb, VerbRecord>> = RECORDS;
export const VERBS: readonly Verb[] = Object.keys(RECORDS).filter(isVerb);

/** What may stand behind the slash. */
export const OPENINGS: readonly string[] = [...VERBS.filter((verb) => VERB_RECORDS[verb].isShort), 'seatrial'];

/** The verb of a command that was resolved. */
export function verbOf({ verb }: ResolvedCommand): StateVerb {
  return RECORDS[verb];
}

export function verbOfLabel(label: string): Verb | null {
  return VERBS.find((verb) => VERB_RECORDS[verb].label === label) ?? null;
}

export function isVerb(word: string): word is Verb {
  return Object.hasOwn(RECORDS, word);
}

export function isQuestion(verb: Verb): verb is Question {
  return decidedBy(VERB_RECORDS[verb]) === null;
}
