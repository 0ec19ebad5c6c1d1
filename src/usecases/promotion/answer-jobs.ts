import { isPassing } from '../../domain/error.ts';
import { answerJob, type JobOutcome, type JobPorts } from './answer-job.ts';

/**
 * Every job that waits is asked about again, as after a change of the ledger, or where its event was lost: GitHub knows which they
 * are. One that cannot be judged keeps no other waiting. null: the settings guard no environment, and nothing was asked for.
 */
export async function answerJobs(ports: JobPorts): Promise<readonly JobOutcome[] | null> {
  const settings = await ports.registry.settings();
  const environments = Object.keys(settings?.deploymentGates ?? {});
  if (environments.length === 0) return null;
  const outcomes: JobOutcome[] = [];
  const errors: unknown[] = [];
  for (const job of await ports.jobs.list(environments)) {
    const outcome = await answerJob(ports, job).catch((error: unknown) => {
      if (isPassing(error)) throw error;
      errors.push(error);
    });
    if (outcome !== undefined) outcomes.push(outcome);
  }
  if (errors.length > 0) throw errors[0];
  return outcomes;
}
