import { join } from 'node:path';
import { warning } from '@actions/core';
import type { RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { AppError } from '../../src/domain/error.ts';
import { gatherQueued, type QueuedQuestion } from '../../src/usecases/certify/gather-queued.ts';
import { saveFiles, wireQueued } from '../../src/wiring/queued.ts';
import type { PlanInputs } from './inputs.ts';

interface QueuedContext extends Pick<PlanInputs, 'token' | 'artifactPrefix'>, Pick<QueuedQuestion, 'subjects'> {
  readonly context: RunnerContext;
  readonly base: string | null;
  readonly gitRoot: string;
}

/** The folder that now holds what merge groups certified of a merged push; null where there is nothing. */
export async function findQueued({ context, token, base, subjects, ...place }: QueuedContext): Promise<string | null> {
  const { isMerged, repository = '', apiUrl, workflowPath, temporary } = context;
  if (!isMerged || token === undefined || base === null) return null;
  const onWait = (seconds: number): void => logLine(`GitHub asks to wait for ${seconds} s.`);
  const ports = wireQueued({ ...place, repository, token, apiUrl, onWait });
  if (ports === null) return null;
  try {
    const files = await gatherQueued({ workflowPath, base, subjects }, ports);
    if (files.length === 0) return null;
    const folder = join(temporary, 'seatrial-reuse');
    await saveFiles(folder, files);
    logLine(`${files.length} certificates of merge groups may be taken over.`);
    return folder;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Only time is lost: all is measured again.
    warning(
      `Certificates of merge groups could not be looked for, so that everything is measured again. ${error.message}`,
    );
    return null;
  }
}
