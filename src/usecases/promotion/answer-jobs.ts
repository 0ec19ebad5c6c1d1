import { answerJob, type JobOutcome, type JobPorts } from './answer-job.ts';

/**
 * Every job that waits is asked about again, as after a change of the ledger, or where its event was lost: GitHub knows which they
 * are. null: the settings guard no environment, and nothing was asked for.
 */
export async function answerJobs(ports: JobPorts): Promise<readonly JobOutcome[] | null> {
  const settings = await ports.registry.settings();
  const environments = Object.keys(settings?.deploymentGates ?? {});
  if (environments.length === 0) return null;
  const outcomes: JobOutcome[] = [];
  for (const job of await ports.jobs.list(environments)) outcomes.push(await answerJob(ports, job));
  return outcomes;
}
