import { IDENTIFIER } from '../contract/generated/constants.ts';
import type { Verdict } from '../contract/generated/types.ts';
import { type Markdown, hiddenComment } from './markdown.ts';

/** One earlier report on the same pull request. */
export interface EarlierRun {
  readonly version: string;
  readonly verdict: Verdict;
  /** Full or short object id of the commit. */
  readonly commit: string;
  /** ISO 8601, UTC, whole seconds. */
  readonly at: string;
}

/** What a report comment says of itself to the next run. The first line of the comment, invisible. */
export interface ReportMarker {
  readonly model: string;
  /** The commit that was certified. */
  readonly commit: string | null;
  /** Newest first. */
  readonly history: readonly EarlierRun[];
}

/** How many earlier runs a report remembers. */
const HISTORY_LENGTH = 5;

const COMMIT = /^[0-9a-f]{7,64}$/;
const VERSION = /^[0-9A-Za-z.-]{1,128}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const LINE = /^<!-- seatrial:report model=(\S{1,64})(?: commit=(\S{7,64}))?(?: history=(\S{1,1200}))? -->$/;

/** Parts that do not fit the format are left out rather than written. */
export function renderMarker(marker: ReportMarker): Markdown {
  const history = marker.history.filter(isWritable).slice(0, HISTORY_LENGTH);
  const parts = [
    `model=${IDENTIFIER.test(marker.model) ? marker.model : 'unnamed'}`,
    ...(marker.commit !== null && COMMIT.test(marker.commit) ? [`commit=${marker.commit}`] : []),
    ...(history.length > 0 ? [`history=${history.map(renderRun).join(',')}`] : []),
  ];
  return hiddenComment(`seatrial:report ${parts.join(' ')}`);
}

/**
 * Reads the marker from the first line of a comment, or answers null. Anybody can write such a line: who wrote the
 * comment must be checked by the caller.
 */
export function parseMarker(body: string): ReportMarker | null {
  const match = LINE.exec(body.slice(0, 2048).split(/\r?\n/, 1)[0] ?? '');
  const [, model = '', commit, history] = match ?? [];
  if (!IDENTIFIER.test(model) || (commit !== undefined && !COMMIT.test(commit))) return null;
  const runs = (history ?? '').split(',').filter((run) => run !== '');
  return { model, commit: commit ?? null, history: runs.map(parseRun).filter((run) => run !== null) };
}

function renderRun(run: EarlierRun): string {
  return `${run.verdict}/${run.version}/${run.commit}/${run.at}`;
}

function parseRun(text: string): EarlierRun | null {
  const [verdict, version = '', commit = '', at = ''] = text.split('/');
  if (verdict !== 'pass' && verdict !== 'fail' && verdict !== 'inconclusive') return null;
  const run = { verdict, version, commit, at } as const;
  return isWritable(run) ? run : null;
}

function isWritable(run: EarlierRun): boolean {
  return VERSION.test(run.version) && COMMIT.test(run.commit) && TIME.test(run.at);
}
