import type { Nodes, PhrasingContent } from 'mdast';
import { steeringIn } from '../domain/promotion/steering-words.ts';
import { span } from './comment-tree.ts';
import { nearestKey } from '../domain/promotion/unreadable.ts';

/** What is shown otherwise than it is typed: `\*`, `&#61;`, and a line break by a backslash. */
const ESCAPED = /\\(?:[!-/:-@[-`{-~]|$)|&(?:#\w{1,8}|[a-z]\w{1,31});/iu;
const KEY = /(?:^|[^\w-])([a-z@][a-z-]*)\s*=/giu;
export const MAX_SHOWN = 100;

interface Placed {
  readonly start: number;
  readonly text: string;
}

/**
 * What keeps a line from being shown as it is typed; null: nothing does. What is struck out, what only the source holds, and
 * what the page sets apart may mean the opposite of the words that are typed, so that a command is plain text.
 */
export function markupIn({ start, text }: Placed, nodes: readonly Nodes[], source: string): string | null {
  const end = start + text.trim().length;
  for (const node of nodes) {
    const [from, to] = span(node);
    if (from < end && to > start && !isPlainIn(node, { start, end }, source))
      return source.slice(from, to).slice(0, MAX_SHOWN);
  }
  return ESCAPED.exec(text.trimEnd())?.[0] ?? null;
}

/** What goes on in another line is shown in this one. */
function isPlainIn(node: Nodes, line: { readonly start: number; readonly end: number }, source: string): boolean {
  const [from, to] = span(node);
  const goesOn = 'value' in node ? node.type !== 'text' : node.type !== 'break';
  return isPlain(node, source) && !(goesOn && (from < line.start || to > line.end));
}

/** Code, and a link whose address is one word, are shown with the words that they are typed with; a key in them is not read. */
function isPlain(node: Nodes, source: string): boolean {
  const typed = source.slice(...span(node));
  if (node.type === 'inlineCode') return !holdsKey(node.value);
  if (node.type === 'break') return !typed.includes('\\');
  if (node.type !== 'link') return node.type === 'text';
  return !typed.startsWith('[') || isPlainLink(node.children, typed.slice(textEnd(node) - span(node)[0]));
}

function isPlainLink(children: readonly PhrasingContent[], address: string): boolean {
  return !/\s/.test(address) && children.every((child) => child.type === 'text' && !holdsKey(child.value));
}

function textEnd({ children }: { readonly children: readonly Nodes[] }): number {
  const last = children.at(-1);
  return last === undefined ? 0 : span(last)[1];
}

function holdsKey(text: string): boolean {
  return [...text.matchAll(KEY)].some(([, name = '']) => nearestKey(name) !== null);
}

/** More words are a sentence of their own. */
const MOST_WORDS = 5;
/** Of a longer word, an address perhaps, the beginning says enough; the words are compared in the square of their length. */
const MAX_WORD_CHARACTERS = 100;
/** Another command, a quote, a heading of what follows. */
const APART = /^\s*[/>]|:\s*$/u;
const PLACE = /^\s*(?:in|on|only|just) \S|(?<![\w.])v?\d+\.\d+\.\d+(?![\w.])/iu;

/**
 * A mail program breaks long lines, and people break short ones: what begins with a key, and a few words that would be asked
 * about in the reason, may belong to the command above.
 */
export function continues(next: string): boolean {
  const words = next.trim().split(/\s+/u);
  const mayBelong = !APART.test(next) && words.length <= MOST_WORDS;
  const said = mayBelong ? words.map((word) => word.slice(0, MAX_WORD_CHARACTERS)).join(' ') : '';
  if (mayBelong && (PLACE.test(said) || steeringIn(said, { dryRun: true, record: { takesAnyWord: true } }) !== null))
    return true;
  const name = /^\s*([a-z@][a-z-]*)=/iu.exec(next)?.[1];
  return (name !== undefined && nearestKey(name) !== null) || /^\s*@[0-9a-f]{7,}\s*$/iu.test(next);
}

/** A key with its value, and a version, a share, an aim or a place by itself. */
const PART = [
  /^(?:(?:back )?to |use |version )?v?\d{1,9}\.\d{1,9}\.\d{1,9}[.!]?$/iu,
  /^@?[0-9a-f]{7,64}$/iu,
  /^\d{1,3}(?:[.,]\d{1,4})? ?%$/u,
  /^(?:to |in |on |only |just )?(?:production|prod|live|staging|stage|stg|dev|test|qa)$/iu,
  /^(?:in|on|only|just) \S{1,100}$/iu,
];

/** Whether a point of a list, or a line by itself, is a part of a command and nothing else. */
export function isPart(point: string): boolean {
  const text = point
    .slice(0, MAX_WORD_CHARACTERS)
    .replace(/^\[[ x]\] /iu, '')
    .replaceAll(/[*_`~]/gu, '')
    .trim();
  const [, name = '', sign = ''] = /^([a-z@][a-z-]*) ?(=|:(?= ?\S+$))/iu.exec(text) ?? [];
  const isKey = name !== '' && nearestKey(name) !== null && !(sign === ':' && /^reason$/iu.test(name));
  return isKey || PART.some((part) => part.test(text));
}
