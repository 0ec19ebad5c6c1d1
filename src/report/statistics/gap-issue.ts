import { Buffer } from 'node:buffer';
import type { GapReport } from '../../domain/statistics/gap.ts';
import { cleanText } from '../hostile-text.ts';
import { COMMENT_LIMIT } from '../length-budget.ts';
import { hiddenComment, markdownText } from '../markdown.ts';
import { gapHeadline, renderGapReport } from './gap-report.ts';

export interface GapIssue {
  readonly title: string;
  readonly body: string;
}

const TITLE_LENGTH = 200;
const MARKER = /^<!-- seatrial:gap findings=(none|[0-9a-f]{16}) -->$/;
/** How many groups are tried, the most first, until the text fits. */
const GROUP_COUNTS = [100, 30, 10, 3, 1] as const;

/** The issue about optimism. `findings` names what is beyond noise; null where nothing is any more. */
export function renderGapIssue(reports: readonly GapReport[], findings: string | null): GapIssue {
  const marker = markdownText(hiddenComment(`seatrial:gap findings=${findings ?? 'none'}`));
  const ordered = reports.toSorted((a, b) => Number(isBeyond(b)) - Number(isBeyond(a)));
  const bodies = GROUP_COUNTS.map((count) => `${marker}\n${renderGapReport(ordered.slice(0, count))}`);
  const fits = bodies.find((body) => Buffer.byteLength(body) <= COMMENT_LIMIT);
  return { title: cleanText(gapHeadline(ordered), TITLE_LENGTH), body: fits ?? `${marker}\n${gapHeadline([])}\n` };
}

/** What an issue of ours was about; undefined where it is another one. Who wrote it must be checked by the caller. */
export function parseGapMarker(body: string): string | null | undefined {
  const [, findings] = MARKER.exec(body.slice(0, 200).split(/\r?\n/, 1)[0] ?? '') ?? [];
  return findings === 'none' ? null : findings;
}

export function isBeyond({ metrics }: GapReport): boolean {
  return metrics.some(({ beyondNoise }) => beyondNoise === true);
}
