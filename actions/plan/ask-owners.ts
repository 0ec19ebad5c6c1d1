import { setSecret } from '@actions/core';
import type { RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { type ApprovalAnswer, askApprovals } from '../../src/usecases/certify/ask-approvals.ts';
import type { SubjectReference } from '../../src/usecases/certify/registry-place.ts';
import type { ChangedFiles } from '../../src/usecases/ports/changed-files.ts';
import { wireApprovals } from '../../src/wiring/approvals.ts';

interface OwnersQuestion {
  readonly token: string | undefined;
  readonly context: RunnerContext;
  readonly base: string | null;
  readonly subjects: readonly SubjectReference[];
  readonly changedFiles: ChangedFiles;
}

/** Only where versions change: all else needs no token. */
export async function askOwners(
  folders: ReadonlyMap<string, string>,
  { token, context, base, subjects, changedFiles }: OwnersQuestion,
): Promise<Pick<ApprovalAnswer, 'approvals' | 'steps'>> {
  const { change, repository = '', apiUrl } = context;
  if (folders.size === 0 || token === undefined || change === null || base === null) return NOBODY;
  setSecret(token);
  const onWait = (seconds: number): void => logLine(`GitHub asks to wait for ${seconds} s.`);
  const owners = wireApprovals({ repository, token, apiUrl, onWait, changedFiles, folders });
  if (owners === null) return NOBODY;
  const { target } = await changedFiles.since(base);
  const { approvals, steps, refusal } = await askApprovals(
    { change, base: target, subjects, folders },
    owners,
    changedFiles,
  );
  if (refusal !== null) logLine(`Nobody could be asked who approved, so that nothing is approved. ${refusal.message}`);
  for (const { model, login, commit } of approvals) logLine(`${login} approved the policy of ${model} at ${commit}.`);
  return { approvals, steps };
}

const NOBODY = { approvals: [], steps: [] };
