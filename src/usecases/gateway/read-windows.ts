import type { LiveWindow } from '../../contract/generated/types.ts';
import { windowsOf } from '../../domain/gateway/windows-of.ts';
import {
  MINUTE_MS,
  parseWindowLength,
  WINDOW_LENGTH_NAMES,
  type WindowLength,
} from '../../domain/gateway/window-lengths.ts';
import { formatInstant, instantMs } from '../../domain/instant.ts';
import type { LiveEvidence } from './live-evidence.ts';

export interface WindowsAsked {
  /** The cursor of the last answer; null begins with the oldest that is kept. */
  readonly since: string | null;
  /** How long windows are: `1h` … */
  readonly every: string;
}

export type WindowsAnswer =
  | { readonly kind: 'windows'; readonly windows: AsyncIterable<LiveWindow>; readonly next: string }
  | { readonly kind: 'refused'; readonly error: string };

/** Windows that are over, and of which all labels that count have come; asked again, they are the same. */
export interface WindowReader {
  read(asked: WindowsAsked): WindowsAnswer;
}

/** After the end of a window its youngest decisions may still have their label, where it counts at once. */
const LAST_LABELS_MINUTES = 1;

/** Of one answer: the next begins at its cursor. */
const MOST_STRETCHES = 1000;

export function createWindowReader(evidence: LiveEvidence, reporter: string): WindowReader {
  return {
    read({ since, every }) {
      const length = parseWindowLength(every);
      if (length === null) return refused(`Windows are as long as one of ${WINDOW_LENGTH_NAMES.join(', ')}.`);
      const known = lastEnd(evidence, length);
      const oldest = floorTo(evidence.keptFrom, length);
      const begin = since === null ? oldest : instantMs(since) / MINUTE_MS;
      if (!Number.isFinite(begin))
        return refused('The cursor is the one of the answer before, or a time such as 2026-05-03T10:00:00Z.');
      const first = Math.ceil(Math.max(begin, oldest) / length) * length;
      const end = Math.min(known, first + MOST_STRETCHES * length);
      const next = formatInstant(Math.max(first, end) * MINUTE_MS);
      return { kind: 'windows', windows: windowsBetween(evidence, { reporter, first, end, length }), next };
    },
  };
}

function refused(error: string): WindowsAnswer {
  return { kind: 'refused', error };
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
