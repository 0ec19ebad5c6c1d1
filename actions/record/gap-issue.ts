import { setOutput, warning } from '@actions/core';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { createRecordBranch } from '../../src/adapters/git/record-branch.ts';
import type { Octokit, RepositoryName } from '../../src/adapters/github/octokit.ts';
import { createOwnIssues } from '../../src/adapters/github/own-issues.ts';
import type { LocatedRegistry } from '../../src/adapters/system/locate-registry.ts';
import { readRecord } from '../../src/usecases/catalogue/read-record.ts';
import { reportOptimism } from '../../src/usecases/catalogue/report-optimism.ts';

export interface GapIssueRequest {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  /** The login that the token writes as. */
  readonly author: string;
  readonly located: LocatedRegistry;
}

/** Compares live with certified over the whole record, and says so in an issue where it is beyond noise. */
export async function keepGapIssue({ octokit, repository, author, located }: GapIssueRequest): Promise<void> {
  const { rows, faults } = await readRecord({
    branch: createRecordBranch({ folder: located.gitRoot, remote: 'origin' }),
    registry: located.registry,
    now: new Date().toISOString(),
  });
  for (const { code, model, message } of faults) warning(`${model}: ${code}: ${message}`);
  const { change, url } = await reportOptimism(createOwnIssues({ octokit, repository, author }), rows);
  logLine(`The issue about optimism: ${change}${url === null ? '' : `, ${url}`}.`);
  setOutput('gap-issue', url ?? '');
}
