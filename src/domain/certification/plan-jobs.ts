import type { SelectedVersion } from './select-changes.ts';

/** GitHub starts at most this many jobs from one matrix. */
export const MAX_MATRIX_JOBS = 256;

/** One job of the matrix. The versions of a model stay together: they share its data and are compared on one machine. */
export interface CertificationJob {
  /** Names the job: the model, or the first of several and how many more. */
  readonly name: string;
  readonly versions: readonly string[];
}

/** Spreads models over at most `maxJobs` jobs, the largest first, each into the job that has least to do. */
export function planJobs(
  selected: readonly SelectedVersion[],
  maxJobs: number = MAX_MATRIX_JOBS,
): readonly CertificationJob[] {
  const models = Map.groupBy(selected, ({ model }) => model);
  const count = Math.min(models.size, maxJobs);
  const jobs = Array.from({ length: count }, (): { models: string[]; versions: string[] } => ({
    models: [],
    versions: [],
  }));
  const bySize = [...models].toSorted(([, a], [, b]) => b.length - a.length);
  for (const [model, versions] of bySize) {
    const lightest = jobs.reduce((least, job) => (job.versions.length < least.versions.length ? job : least));
    lightest.models.push(model);
    lightest.versions.push(...versions.map(({ version }) => `${model}@${version}`));
  }
  return jobs.map(({ models: names, versions }) => ({ name: nameJob(names), versions }));
}

function nameJob([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
