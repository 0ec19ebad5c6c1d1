import { setSecret } from '@actions/core';
import type { RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import type { PolicyApproval } from '../../src/domain/certification/loosening.ts';
import { findApprovals } from '../../src/usecases/certify/find-approvals.ts';
import type { ChangedFiles } from '../../src/usecases/ports/changed-files.ts';
import { wireApprovals } from '../../src/wiring/approvals.ts';

interface OwnersQuestion {
  readonly token: string | undefined;
  readonly context: RunnerContext;
  readonly base: string | null;
  readonly changedFiles: ChangedFiles;
}

/** Only where versions change: all else needs no token. */
export async function askOwners(
  folders: ReadonlyMap<string, string>,
  { token, context, base, changedFiles }: OwnersQuestion,
): Promise<readonly PolicyApproval[]> {
  const { change, repository = '', apiUrl } = context;
  if (folders.size === 0 || token === undefined || change === null || base === null) return [];
  setSecret(token);
  const onWait = (seconds: number): void => logLine(`GitHub asks to wait for ${seconds} s.`);
  const ports = wireApprovals({ repository, token, apiUrl, onWait, changedFiles, base, folders });
  if (ports === null) return [];
  const { approvals, refusal } = await findApprovals(change, [...folders.keys()], ports);
  if (refusal !== null) logLine(`Nobody could be asked who approved, so that nothing is approved. ${refusal.message}`);
  for (const { model, login, commit } of approvals) logLine(`${login} approved the policy of ${model} at ${commit}.`);
  return approvals;
}
