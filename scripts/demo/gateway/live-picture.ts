import type { WriteStream } from 'node:tty';
import type { Deployment } from '../../../src/contract/generated/types.ts';
import { isMovable, terminalOptions } from '../../../src/cli/terminal-options.ts';
import { formatCount, formatPercent } from '../../../src/report/format.ts';
import { renderBar } from '../../../src/report/terminal/bars.ts';
import { indent, layoutTable, layoutText, type TerminalOptions } from '../../../src/report/terminal/layout.ts';
import { HOUR_MS } from './fast-clock.ts';
import type { Seen, SeenVersion } from './traffic.ts';

/** What is shown at one moment. */
export interface Moment {
  readonly nowMs: number;
  readonly beganMs: number;
  readonly seen: Seen;
  readonly deployed: Deployment;
  /** What was decided last; empty where nothing was. */
  readonly said: string;
}

/** Lines that are drawn over themselves on a terminal, and now and then anew where there is none. */
export interface LivePicture {
  show(moment: Moment): void;
  /** Makes room for something that is said, below which it is drawn again. */
  clear(): void;
}

/** Where nothing can be drawn over itself. */
const PLAIN_EVERY_HOURS = 6;
const BAR_WIDTH = 24;
const HOURS = 24;
const HEIGHTS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

export function createLivePicture(stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>): LivePicture {
  const moves = isMovable(stream);
  let drawn = 0;
  let toldHours = 0;
  const show = (moment: Moment): void => {
    const hours = Math.floor((moment.nowMs - moment.beganMs) / HOUR_MS);
    if (!moves && hours < toldHours + PLAIN_EVERY_HOURS) return;
    toldHours = hours;
    clear();
    const lines = renderMoment(moment, terminalOptions()).split('\n');
    stream.write(`${lines.join('\n')}\n`);
    drawn = moves ? lines.length : 0;
  };
  const clear = (): void => {
    if (drawn > 0) stream.write(`\u001B[${drawn}A\u001B[J`);
    drawn = 0;
  };
  return { show, clear };
}

export function renderMoment(moment: Moment, options: TerminalOptions): string {
  const { nowMs, beganMs, seen, said } = moment;
  const { style } = options;
  const day = Math.floor(nowMs / (HOURS * HOUR_MS)) - Math.floor(beganMs / (HOURS * HOUR_MS)) + 1;
  const clock = new Date(nowMs).toISOString().slice(11, 16);
  const head = `${style.strong(`Day ${day}, ${clock}`)}  ${style.command(cycle(moment))}  ${style.muted(`requests in each of the last ${HOURS} hours`)}`;
  const failed = seen.asked - (seen.statuses.get(200) ?? 0) - open(seen);
  const sums = `${formatCount(seen.asked)} asked, ${formatCount(failed)} not answered well, ${formatCount(seen.labels.counted)} labels came later`;
  const lines = [indent(head), versionTable(moment, options), indent(failed === 0 ? sums : style.open(sums))];
  return [...lines, ...(said === '' ? [] : [layoutText([said], options)])].join('\n');
}

/** Without an answer yet. */
function open({ asked, statuses }: Seen): number {
  return asked - [...statuses.values()].reduce((sum, count) => sum + count, 0);
}

function cycle({ nowMs, seen }: Moment): string {
  const now = Math.floor(nowMs / HOUR_MS);
  const counts = Array.from({ length: HOURS }, (_, index) => seen.hours.get(now - HOURS + index) ?? 0);
  const most = Math.max(1, ...counts);
  return counts
    .map((count) => (count === 0 ? ' ' : (HEIGHTS[Math.min(7, Math.floor((count / most) * 8))] ?? '')))
    .join('');
}

function versionTable({ nowMs, seen, deployed }: Moment, options: TerminalOptions): string {
  // The last hour that is whole.
  const hour = Math.floor(nowMs / HOUR_MS) - 1;
  const all = [...seen.versions.values()].reduce((sum, { hours }) => sum + (hours.get(hour) ?? 0), 0);
  const columns = ['Version', '', 'Last hour', 'Answered', 'Right, of those with a label'].map((header) => ({
    header,
  }));
  const rows = [...seen.versions].map(([version, own]) => {
    const share = all === 0 ? 0 : (own.hours.get(hour) ?? 0) / all;
    const bar = paintOf(version, deployed, options)(renderBar({ value: share, full: 1, width: BAR_WIDTH }));
    return [
      `${version} ${roleOf(version, deployed)}`,
      bar,
      formatPercent(share),
      formatCount(own.answered),
      rightText(own),
    ];
  });
  return layoutTable(columns, rows, options);
}

function rightText({ right, labelled }: SeenVersion): string {
  return labelled === 0 ? '–' : `${((100 * right) / labelled).toFixed(1)} % of ${formatCount(labelled)}`;
}

function roleOf(version: string, { production, fallback, liveTest }: Deployment): string {
  if (production?.version === version) return 'production';
  if (liveTest?.candidates.some((candidate) => candidate.version === version) === true) return 'candidate';
  return fallback?.version === version ? 'fallback' : '';
}

function paintOf(version: string, deployed: Deployment, { style }: TerminalOptions): (text: string) => string {
  const role = roleOf(version, deployed);
  if (role === 'production') return style.good;
  return role === 'candidate' ? style.command : style.muted;
}
