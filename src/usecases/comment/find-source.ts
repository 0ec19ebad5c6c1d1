import { AppError } from '../../domain/error.ts';
import type { ProposedChange } from '../certify/find-approvals.ts';
import { type EventBase, sinceOf } from '../certify/find-base.ts';
import type { ReportFile } from '../ports/measuring-runs.ts';
import type { ReportFolder } from '../ports/report-folder.ts';
import type { VersionReference } from '../ports/reported-registry.ts';

/** Where reports come from. */
export type ReportSource =
  /** Jobs of this run, on a pull request. */
  | { readonly kind: 'pull-request'; readonly number: number; readonly headSha: string; readonly own: OwnReports }
  /** Jobs of this run, on a commit that no pull request is about: merge group or push. */
  | {
      readonly kind: 'commit';
      readonly sha: string;
      readonly settings: SettingsSource;
      /** What its changes are counted from; null where the event does not say. */
      readonly since: string | null;
      readonly change: ProposedChange | null;
      readonly own: OwnReports;
    }
  /** Another run, which a pull request of whomever has started. */
  | { readonly kind: 'run'; readonly runId: number; readonly workflowPath: string; readonly artifactPrefix: string };

/** Whose settings hold: those of what a merge group or a branch is to be merged into, and its own of what is merged. */
export type SettingsSource =
  | { readonly kind: 'commit'; readonly sha: string }
  /** Of its tip. */
  | { readonly kind: 'branch'; readonly name: string };

export interface OwnReports {
  readonly files: readonly ReportFile[];
  readonly runUrl: string | undefined;
  readonly planned: readonly VersionReference[];
}

/** What an event and a workflow say of where reports are. */
export interface SourceFacts {
  /** The run that measured, where that is another one. */
  readonly runId: number | undefined;
  readonly workflowPath: string;
  readonly artifactPrefix: string;
  readonly pullRequest: { readonly number: number; readonly headSha: string } | undefined;
  readonly commit: string | undefined;
  /** Where the event's changes begin. */
  readonly base: EventBase | undefined;
  /** Whose approval may speak for the event's commit. */
  readonly change: ProposedChange | null;
  readonly runUrl: string | undefined;
  readonly planned: readonly VersionReference[];
}

/** Another run's reports where one is named, else those of this run. Throws AppError usage where they are about nothing. */
export async function findSource(facts: SourceFacts, reports: Pick<ReportFolder, 'read'>): Promise<ReportSource> {
  const { runId, workflowPath, artifactPrefix, pullRequest, commit, base, change, runUrl, planned } = facts;
  if (runId !== undefined) return { kind: 'run', runId, workflowPath, artifactPrefix };
  const own = { files: await reports.read(), runUrl, planned };
  if (pullRequest !== undefined) return { kind: 'pull-request', ...pullRequest, own };
  if (commit !== undefined)
    return { kind: 'commit', sha: commit, settings: settingsOf(base, commit), since: sinceOf(base), change, own };
  throw new AppError({
    code: 'usage',
    message: 'This event has neither a pull request nor a commit to report on.',
    hint: 'Run the action on pull_request, merge_group, push or workflow_run, or set run-id.',
  });
}

function settingsOf(base: EventBase | undefined, commit: string): SettingsSource {
  if (base?.kind === 'group') return { kind: 'commit', sha: base.parent };
  if (base?.kind === 'push' && !base.onDefault && base.defaultBranch !== null)
    return { kind: 'branch', name: base.defaultBranch };
  return { kind: 'commit', sha: commit };
}
