import { Buffer } from 'node:buffer';
import { formatCount } from '../format.ts';
import { html, type Html, htmlText } from './html.ts';

/** A part of a page, with its line in the list of parts. */
export interface Part {
  readonly id: string;
  readonly summary: string;
  /** How the note about parts that had no room calls it. */
  readonly name: string;
  readonly body: Html;
  readonly brief?: Html | null;
}

/** Parts that stand or fall together where there is no room, and are not made then: those of a version. */
export interface PartGroup {
  readonly name: string;
  readonly parts: () => readonly Part[];
}

interface FittedParts {
  readonly shown: readonly Part[];
  /** Names of what had no room. */
  readonly left: readonly string[];
}

/**
 * Takes parts in their order while they fit. The first that does not fit is tried in its brief form; everything after it is left out,
 * so that a page never shows a lesser part in place of a greater one.
 */
export function fitParts(groups: readonly PartGroup[], budget: number): FittedParts {
  const shown: Part[] = [];
  const left: string[] = [];
  let room = budget;
  for (const { name, parts } of groups) {
    const taken = left.length > 0 ? null : takeParts(parts(), room);
    if (taken === null || taken.shown.length === 0) left.push(name);
    else {
      shown.push(...taken.shown);
      left.push(...taken.left);
      room = taken.room;
    }
  }
  return { shown, left };
}

function takeParts(parts: readonly Part[], budget: number): FittedParts & { readonly room: number } {
  const sizes = parts.map(partSize);
  let room = budget;
  const first = sizes.findIndex((size) => {
    if (size > room) return true;
    room -= size;
    return false;
  });
  if (first === -1) return { shown: parts, left: [], room };
  const brief = briefly(parts[first], room);
  return {
    shown: [...parts.slice(0, first), ...brief],
    left: parts.slice(first).map(({ name }) => name),
    room: room - brief.map(partSize).reduce((sum, size) => sum + size, 0),
  };
}

function briefly(part: Part | undefined, room: number): readonly Part[] {
  const body = part?.brief ?? null;
  if (part === undefined || body === null) return [];
  const brief = { ...part, body };
  return partSize(brief) <= room ? [brief] : [];
}

function partSize(part: Part): number {
  return bytesOf(partHtml(part)) + bytesOf(partLink(part));
}

export function bytesOf(value: Html): number {
  return Buffer.byteLength(htmlText(value), 'utf8');
}

export function partHtml({ id, summary, body }: Part): Html {
  return html`<section id="${id}"><h2>${summary}</h2>
${body}
</section>`;
}

export function partLink({ id, summary }: Part): Html {
  return html`<li><a href="#${id}">${summary}</a></li>`;
}

/** Names that the note has room for. */
const MOST_NAMED = 12;

/** What is missing, and where it is. */
export function leftNote(left: readonly string[]): Html | null {
  if (left.length === 0) return null;
  const more = left.length - MOST_NAMED;
  const named = `${left.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
  return html`<p class="note">Left out or shortened, so that this page stays below a megabyte: ${named}. The certificates hold all of it; a version that is certified alone has a page of its own.</p>`;
}
