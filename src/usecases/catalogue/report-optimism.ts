import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { sha256 } from '../../contract/sha256.ts';
import { compareToLive, type GapReport } from '../../domain/statistics/gap.ts';
import { parseGapMarker, renderGapIssue } from '../../report/statistics/gap-issue.ts';
import type { OwnIssue, OwnIssues } from '../ports/own-issues.ts';

export interface OptimismOutcome {
  readonly change: 'opened' | 'updated' | 'unchanged' | 'none';
  /** Of the issue, where there is one. */
  readonly url: string | null;
}

/**
 * Keeps one issue that says where live falls short of what was certified, beyond noise. It is opened once and kept up to date;
 * one that a person closed stays closed until something else is beyond noise.
 */
export async function reportOptimism(issues: OwnIssues, rows: readonly CatalogVersionRow[]): Promise<OptimismOutcome> {
  const reports = [...compareToLive(rows, 'all'), ...compareToLive(rows, 'model')];
  const findings = findingsOf(reports);
  const ours = (await issues.list()).filter(({ body }) => parseGapMarker(body) !== undefined);
  const open = ours.find((issue) => issue.open);
  const text = renderGapIssue(reports, findings);
  if (open !== undefined) return update(issues, open, text);
  if (findings === null) return { change: 'none', url: null };
  const answered = ours.find(({ body }) => parseGapMarker(body) === findings);
  if (answered !== undefined) return { change: 'unchanged', url: answered.url };
  return { change: 'opened', url: (await issues.create(text)).url };
}

async function update(
  issues: OwnIssues,
  issue: OwnIssue,
  text: ReturnType<typeof renderGapIssue>,
): Promise<OptimismOutcome> {
  const isSame = issue.title === text.title && issue.body.trim() === text.body.trim();
  if (!isSame) await issues.update(issue.number, text);
  return { change: isSame ? 'unchanged' : 'updated', url: issue.url };
}

/** The groups and metrics beyond noise, as a short name that stays the same while they do; null where there are none. */
function findingsOf(reports: readonly GapReport[]): string | null {
  const beyond = reports.flatMap(({ group, metrics }) =>
    metrics.flatMap(({ metric, beyondNoise }) => (beyondNoise === true ? [JSON.stringify([group, metric])] : [])),
  );
  return beyond.length === 0 ? null : sha256(JSON.stringify(beyond.toSorted())).slice(0, 16);
}
