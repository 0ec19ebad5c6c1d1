import type { LiveWindow } from '../../contract/generated/types.ts';
import { windowsOf } from '../../domain/gateway/windows-of.ts';
import { MINUTE_MS, type WindowLength } from '../../domain/gateway/window-lengths.ts';
import { formatInstant, instantMs } from '../../domain/instant.ts';
import type { LiveEvidence } from './live-evidence.ts';

export interface WindowsAsked {
  /** The cursor of the last answer; null begins with the oldest that is kept. */
  readonly since: string | null;
  readonly length: WindowLength;
}

export type WindowsAnswer =
  | { readonly kind: 'windows'; readonly windows: AsyncIterable<LiveWindow>; readonly next: string }
  /** The cursor is no time. */
  | { readonly kind: 'bad-cursor' };

/** Windows that are over, and of which all labels that count have come; asked again, they are the same. */
export interface WindowReader {
  read(asked: WindowsAsked): WindowsAnswer;
}

/** After the end of a window its youngest decisions may still have their label, where it counts at once. */
const LAST_LABELS_MINUTES = 1;

export function createWindowReader(evidence: LiveEvidence, reporter: string): WindowReader {
  return {
    read({ since, length }) {
      const end = lastEnd(evidence, length);
      const begin = since === null ? floorTo(evidence.keptFrom ?? end, length) : instantMs(since) / MINUTE_MS;
      if (!Number.isFinite(begin)) return { kind: 'bad-cursor' };
      const first = Math.ceil(Math.max(begin, floorTo(evidence.keptFrom ?? end, length)) / length) * length;
      const next = formatInstant(Math.max(first, end) * MINUTE_MS);
      return { kind: 'windows', windows: windowsBetween(evidence, { reporter, first, end, length }), next };
    },
  };
}

interface Stretch {
  readonly reporter: string;
  readonly first: number;
  readonly end: number;
  readonly length: WindowLength;
}

async function* windowsBetween(
  { ledger, plans, parts }: LiveEvidence,
  { reporter, first, end, length }: Stretch,
): AsyncIterable<LiveWindow> {
  for (let from = first; from + length <= end; from += length) {
    const minutes = await parts.journal.minutes(from, from + length);
    yield* windowsOf({ reporter, from, length, plans, minutes, ledger });
  }
}

/** The end of the last windows that can be told of. */
function lastEnd({ keptThrough }: LiveEvidence, length: WindowLength): number {
  return keptThrough === null ? 0 : floorTo(keptThrough + 1 - LAST_LABELS_MINUTES, length);
}

function floorTo(minute: number, length: number): number {
  return Math.floor(minute / length) * length;
}
