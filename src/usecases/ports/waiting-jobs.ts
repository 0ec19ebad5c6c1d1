import type { WaitingJob } from '../../domain/promotion/job-version.ts';

/** One word of ours about a job: let through, refused, or what it waits for. */
export interface JobReview {
  readonly state: 'approved' | 'rejected' | 'pending';
  /** Markdown, at most 1,024 characters. */
  readonly comment: string;
}

/** Jobs of somebody's own workflows that wait for the app's deployment protection rule. */
export interface WaitingJobs {
  /** Those whose environment (GitHub's) is one of these, in any case of letters. */
  list(environments: readonly string[]): Promise<readonly WaitingJob[]>;
  /** What we have said about a run's environment, the newest last. */
  reviews(job: WaitingJob): Promise<readonly JobReview[]>;
  /** Whether the job was still waiting. */
  review(job: WaitingJob, review: JobReview): Promise<boolean>;
  /** The commit of a tag; null where there is no such tag. */
  commitOfTag(tag: string): Promise<string | null>;
}
