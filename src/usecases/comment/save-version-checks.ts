import { renderCheckRun } from '../../report/check-run.ts';
import type { CheckRunContent, CheckRuns } from '../ports/check-runs.ts';
import type { VersionReport } from './version-reports.ts';

/** Makes a commit carry one check run a version, `seatrial / churn@1.4.0`. */
export async function saveVersionChecks(
  checks: CheckRuns,
  sha: string,
  versions: readonly VersionReport[],
): Promise<void> {
  for (const version of versions) await saveCheck(checks, sha, describeCheck(version));
}

function describeCheck({ model, version, report }: VersionReport): CheckRunContent {
  const subject = `${model}@${version}`;
  return {
    name: `seatrial / ${subject}`,
    externalId: `seatrial:${subject}`,
    detailsUrl: report.links?.run,
    ...renderCheckRun(report),
  };
}

/** GitHub only adds annotations: a check run that has some is followed by a new one, which takes its place. */
async function saveCheck(checks: CheckRuns, sha: string, content: CheckRunContent): Promise<void> {
  const found = await checks.find(sha, content);
  if (found === null || (found.annotations > 0 && !isSame(found, content))) return checks.create(sha, content);
  if (!isSame(found, content)) await checks.update(found.id, content);
}

type Shown = Pick<CheckRunContent, 'title' | 'summary'> & { readonly conclusion: string | null };

function isSame(found: Shown, content: Shown): boolean {
  return (
    found.conclusion === content.conclusion &&
    found.title === content.title &&
    found.summary.trim() === content.summary.trim()
  );
}
