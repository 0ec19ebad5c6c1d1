import { type Clause, clausesOf } from './clauses.ts';
import { lacksFault } from './fault-words.ts';
import { rehearsalIn } from './rehearsal.ts';
import type { StateVerb } from './verbs/verb.ts';
import { versionShapeIn } from './version-shapes.ts';
import { isDenial, plainText } from './words.ts';

/** Words that may say what the command is to do, or that it is not to be carried out now. */
export interface Steering {
  readonly kind: 'key' | 'rehearsal' | 'aim' | 'version' | 'refusal' | 'only' | 'place';
  readonly word: string;
}

const AIMS = new Set(
  (
    'to back backto use go goto return restore revert reset switch move roll rollback undo redeploy downgrade upgrade pin ' +
    'put bring get make keep stay leave pick choose select prefer target towards into onto again change show explain describe print ' +
    'display list emulate mock'
  ).split(' '),
);
/** Names for a version, where they are all that is said: `stable`, `the last release`. */
const TARGETS =
  /^(?:last |latest |newest |new |old |stable |baseline |original |champion |golden |initial |next |current )*(?:version|release|model|one|deploy|deployment|stable|baseline|original|champion|golden|gold|initial|lkg|latest|newest|oldest|master|main)$/u;
/** What is denied, put off or bound to a condition is not meant to happen now. */
const REFUSALS = new Set(
  (
    'nope nah cancel cancelled canceled nevermind nvm ignore ignoring disregard abort wait hold postpone defer forget ' +
    'scratch mistake oops whoops do if when whenever unless until till til before after once provided assuming except instead ' +
    'older newer earlier other another pre prior rather later tomorrow tonight soon eventually next maybe perhaps possibly probably ' +
    'should shouldn would wouldn could couldn may might must mustn shall will won what how why who where which whether pending ' +
    'awaiting subject w/o halt done was were ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
const REFUSED_ANYWHERE = [
  /\b(?:tomorrow|tonight|later|unless|nevermind|never mind|cancelled|canceled|not yet|not now|no need|kidding|joking)\b/u,
  /\b(?:not|no longer|isn't|aren't|wasn't|never|nothing|un)\s?(?:\p{L}+\s)?(?:needed|necessary|required)\b/u,
  /\b(?:false (?:alarm|alert|positive)s?|mistak\p{L}*|(?:on|at) my (?:side|end)|my (?:bad|fault|error)|by accident|accidental\p{L}*)(?!\p{L})/u,
  /\b(?:rollback|roll-back|hold|ban|stop|quarantine) (?:was|is|has|had|itself)\b/u,
  /\b(?:is|was|been|already) (?:already )?(?:done|over|resolved|fixed)\b|\b(?:done|over|resolved|fixed) already\b/u,
  /^(?:it |this |that )?(?:is|was|are|has|have) (?:not|no longer|no option|never|forbidden|allowed|optional)\b(?! (?:working|responding|answering)\b)/u,
  /\bnothing (?:should|must|may|will|is to|to)\b|\b(?:not|un)\s?(?:sure|certain)\b|\bapproval\b|\bwrong (?:thread|repo|repository|issue|pr|pull request|comment|channel)\b/u,
  /\b(?:ignore|disregard|forget|scrap)\s(?:this|it|that|me|my|the|above)\b/u,
];
/** The same in other languages. Of two words that are all of ASCII it is asked anyhow. */
const REFUSED_ELSEWHERE =
  /^(?:не (?:сейчас|надо|нужно|сегодня|пока)|пока не|позже|потом|завтра|подожди|отмен|não (?:agora|é)|ainda não|amanhã|(?:aún|todavía) no|mañana|más tarde|después|später|après|à demain|不要|不用|先[不别]|别|暂时?不|取消|稍后|以后|明天|等(?:一?下|等|会)|まだ|後で|あとで|明日|中止|キャンセル|待[ってち]|나중에|내일|취소|하지 ?마|기다려)|(?:しないで|やめて|待って)(?:ください)?$/u;
const COUNT = '(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|ten|twelve|half|few|couple)';
const TIME_UNIT = '(?:m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|s|secs?|seconds?)';
const POSTPONED = [
  new RegExp(`^(?:in|within|for) (?:about |the |next )*${COUNT} ?${TIME_UNIT}\\b`, 'u'),
  /^(?:at|by) (?:\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]m)?$|\d{1,2}[:h]\d\d|\d{1,2} ?[ap]m\b|noon\b|midnight\b|eod\b)/u,
  /^(?:as soon|in case|(?:on|by) (?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:evening|afternoon|weekend))\b/u,
];
/** Another share than none. */
const RESIZED =
  /^(?:reduc|lower|limit|cut|rais|increas|decreas|halv|half|down|up)\p{L}*\b.*(?:%|\bto \d|\bshare|\bof it)/u;
/** The model is down: the only thing that a reason says in these words. */
const FAULT = new RegExp(
  "^(?:(?:not|(?:does|is|are|did|will|wo|ca|can|could)(?:n't| not|not)) (?:work|respond|answer|start|load|serv|return|reach|convert|find|open|read|connect|allocat|pars|resolv|import)|" +
    'no (?:answers?|responses?|predictions?|traffic|data|space|memory|route)\\b)',
  'u',
);
/** `back-end` is no way back, and NaN no refusal. */
const COMPOUND = /^(?:back-?ends?|not-a-number)$/u;

/** What a rollback does by itself, in other words. */
const STEP_BACK = [
  /^(?:back )?(?:by )?(?:one|1) (?:version|step|release)(?: back)?(?: (?:now|please|asap))*$/u,
  /^(?:(?:go|roll|step|move|switch) )?back(?: (?:it|this|now|please|asap))*$/u,
  /^(?:revert|undo|rollback|roll back|restore)(?: (?:it|this|now|please|asap|the model|the release))*$/u,
  /^(?:(?:go|roll|switch|move|return|revert|restore|rollback|back|to|use) )*(?:the )?(?:previous|prior|last known good|last good|known good|last-known-good|known-good)(?: (?:one|version|release|model))?(?: (?:now|please|asap))*$/u,
];

/** In the middle of a part too: `errors hence use baseline`. */
const AIMED =
  /(?<!\p{L})(?<!(?:compared|relative|similar|due|equal|according|close) )(?:to|use|onto) (?:the |our |an? )?(?:stable|baseline|original|champion|golden|initial|oldest?|older|previous|last|first)(?!\p{L})/u;

const URL = /\S*:\/\/\S*/gu;
const KEYED = /(?<![\p{L}\p{N}@_.-])([\p{L}\p{N}@_][\p{L}\p{N}@_.-]*)["'`)\]]*(?:=+|\s=\s)/u;
const COLON = /(?<![\p{L}\p{N}@_.:/-])(\p{L}[\p{L}_-]*:)(?=[^\s:/])/u;

/** Words for what is in a live test. */
const LIVE =
  /(?<![\p{L}\p{N}])(?:live[\p{L}-]*|tests?|testing|candidates?|canar(?:y|ies)|challengers?|experiments?|shares?|percent|pct|shadow|variants?|treatment|a\/b|ab|rollout|new(?:er|est|ly)?)(?!\p{L})|[\d.,]*\d\s?[%٪]/u;

/** Where a text speaks of a version that is being tried. */
export function liveWordIn(text: string): string | null {
  return LIVE.exec(plainText(text))?.[0] ?? null;
}

/** A word at least, of whatever script: numbers, and letters at them, say which, not why. */
const TOLD = /(?<![\p{L}\p{N}])\p{L}{2}|\p{Lo}/u;
const QUESTION = /[?؟]+["'”)\]!]*$/u;

interface Known {
  /** Nothing is changed anyhow. */
  readonly dryRun: boolean;
  /** What is known of the verb. */
  readonly record: Pick<StateVerb, 'ownWords' | 'isStep' | 'takesAnyWord'>;
}

/** The first words of a reason by which the command may be meant otherwise; null: it is mere talk. */
export function steeringIn(text: string, { dryRun, record }: Known): Steering | null {
  const plain = plainText(text).replaceAll(URL, ' ').replaceAll(/\s+/gu, ' ').trim();
  const key = KEYED.exec(plain)?.[1];
  if (key !== undefined) return { kind: 'key', word: `${key}=` };
  const rehearsal = dryRun ? null : rehearsalIn(plain);
  if (rehearsal !== null) return { kind: 'rehearsal', word: rehearsal };
  const version = versionShapeIn(plain);
  if (version !== null) return { kind: 'version', word: version };
  const refused = REFUSED_ANYWHERE.map((sign) => sign.exec(plain)?.[0]).find((found) => found !== undefined);
  if (refused !== undefined) return { kind: 'refusal', word: refused };
  const colon = COLON.exec(plain)?.[1];
  if (colon !== undefined) return { kind: 'aim', word: colon };
  if (plain !== '' && !TOLD.test(plain)) return { kind: 'version', word: plain };
  if (QUESTION.test(plain)) return { kind: 'refusal', word: plain };
  const clauses = clausesOf(plain);
  const aimed = clauses.find((clause) => AIMED.test(clause.text) && !isUnderstood(clause, record));
  if (aimed !== undefined) return { kind: 'aim', word: aimed.text };
  const steering = clauses.flatMap((clause) => steeringOf(clause, record) ?? [])[0];
  if (steering !== undefined) return steering;
  if (dryRun || record.takesAnyWord === true || clauses.some((clause) => isUnderstood(clause, record))) return null;
  const words = clauses.flatMap((clause) => clause.words);
  return lacksFault(plain, words) ? { kind: 'aim', word: plain } : null;
}

/** What tells of a fault, what the verb says itself, and what a rollback does by itself. */
function isUnderstood({ words: [first = ''], text }: Clause, { ownWords, isStep }: Known['record']): boolean {
  if (FAULT.test(text) || ownWords?.includes(first) === true) return true;
  return isStep !== undefined && STEP_BACK.some((step) => step.test(text));
}

function steeringOf(clause: Clause, record: Known['record']): Steering | null {
  const { words, text } = clause;
  const [first = ''] = words;
  if (isUnderstood(clause, record) || COMPOUND.test(first)) return null;
  const head = first.split(/[-_']/u)[0] ?? '';
  const isDenied = isDenial(first) || isDenial(head) || REFUSALS.has(head);
  const isRefused = isDenied || REFUSED_ELSEWHERE.test(text) || POSTPONED.some((one) => one.test(text));
  if (isRefused) return { kind: 'refusal', word: text };
  if (AIMS.has(head) || RESIZED.test(text) || TARGETS.test(text) || words.at(-1) === 'back')
    return { kind: 'aim', word: text };
  return first === 'only' || words.at(-1) === 'only' ? { kind: 'only', word: text } : null;
}
