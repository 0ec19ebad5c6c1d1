import { VERDICT_SYMBOLS } from '../gate-wording.ts';
import type { EarlierRun } from '../marker.ts';
import { code, md, table } from '../markdown.ts';
import { type Section, left } from '../section.ts';

export function historySection(history: readonly EarlierRun[]): Section | null {
  if (history.length === 0) return null;
  const rows = history.map((run) => [
    md`${VERDICT_SYMBOLS[run.verdict]} ${run.verdict}`,
    md`${run.version}`,
    code(run.commit.slice(0, 12)),
    md`${run.at.replace('T', ' ').replace('Z', ' UTC')}`,
  ]);
  const body = table([left('Verdict'), left('Version'), left('Commit'), left('When')], rows);
  return { name: 'earlier runs', summary: `Earlier runs (${String(history.length)})`, body, brief: null };
}
