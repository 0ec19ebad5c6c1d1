/** What the letter before a type says of its token. */
type Role = 'outside' | 'begin' | 'inside' | 'end' | 'single';

interface Scheme {
  /** Every letter but O. */
  readonly letters: Readonly<Record<string, Role>>;
  /** Whether an entity needs an end that says so. */
  readonly hasEnd: boolean;
  /** Whether an entity has a beginning of its own. */
  readonly hasBegin: boolean;
}

/** The schemes by their usual names. IOB1 and IOE1, in which one letter means two things, are none of them. */
const SCHEMES = {
  IOB2: { letters: { B: 'begin', I: 'inside' }, hasBegin: true, hasEnd: false },
  IOE2: { letters: { I: 'inside', E: 'end' }, hasBegin: false, hasEnd: true },
  IOBES: { letters: { B: 'begin', I: 'inside', E: 'end', S: 'single' }, hasBegin: true, hasEnd: true },
  BILOU: { letters: { B: 'begin', I: 'inside', L: 'end', U: 'single' }, hasBegin: true, hasEnd: true },
} as const satisfies Readonly<Record<string, Scheme>>;

export type TaggingScheme = keyof typeof SCHEMES;

/** A class of tokens as a scheme reads it. */
export interface Tag {
  readonly role: Role;
  /** Of the entity; empty outside of any, and where a scheme is used without types. */
  readonly type: string;
}

const OUTSIDE: Tag = { role: 'outside', type: '' };

/** B-PER, I-PER and O; null for what the scheme does not know. */
export function parseTag(text: string, scheme: TaggingScheme): Tag | null {
  if (text === 'O') return OUTSIDE;
  const [, letter = '', type = ''] = /^([A-Z])(?:-(.+))?$/su.exec(text) ?? [];
  const letters: Readonly<Record<string, Role>> = SCHEMES[scheme].letters;
  const role = Object.hasOwn(letters, letter) ? letters[letter] : undefined;
  return role === undefined ? null : { role, type };
}

export interface Entity {
  readonly type: string;
  /** First token, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/**
 * The entities of one sentence, as seqeval finds them in strict mode: what begins, goes on or ends otherwise than the scheme has
 * it is no entity.
 */
export function entitiesOf(tags: readonly Tag[], scheme: TaggingScheme): readonly Entity[] {
  const { hasBegin, hasEnd } = SCHEMES[scheme];
  const found: Entity[] = [];
  let open: Entity | null = null;
  for (const [at, { role, type }] of [...tags, OUTSIDE].entries()) {
    const goesOn: boolean = open !== null && open.type === type && (role === 'inside' || role === 'end');
    if (open !== null && !goesOn && !hasEnd) found.push({ ...open, end: at });
    const begins = role === 'begin' || role === 'single' || (!hasBegin && role !== 'outside' && !goesOn);
    if (begins) open = { type, start: at, end: at };
    else if (!goesOn) open = null;
    if (open === null || (role !== 'end' && role !== 'single')) continue;
    found.push({ ...open, end: at + 1 });
    open = null;
  }
  return found;
}

/** How many entities of two readings of a sentence are the same: of one type, from one token to one token. */
export function sameEntities(truth: readonly Entity[], answer: readonly Entity[]): number {
  const known = new Set(truth.map(keyOf));
  return answer.filter((entity) => known.has(keyOf(entity))).length;
}

function keyOf({ type, start, end }: Entity): string {
  return `${start} ${end} ${type}`;
}
