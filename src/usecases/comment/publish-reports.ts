import { concernsVersion, judgeOrigin, type OriginRefusal } from '../../domain/certification/judge-origin.ts';
import { drawPage } from '../../report/page/draw-page.ts';
import type { ModelReport } from '../../report/model-report.ts';
import type { CheckRuns } from '../ports/check-runs.ts';
import type { MeasuringRuns } from '../ports/measuring-runs.ts';
import type { PullRequestFacts, PullRequests } from '../ports/pull-requests.ts';
import type { ReportFolder } from '../ports/report-folder.ts';
import type { ReportedRegistry } from '../ports/reported-registry.ts';
import type { AskOwners } from '../certify/find-approvals.ts';
import { findKnown } from '../require-approval.ts';
import { checkSubjects, type MeasuredPlace } from './check-subjects.ts';
import { findSource, type ReportSource, type SourceFacts } from './find-source.ts';
import { type PriorArtPorts, withPriorArt } from './prior-art.ts';
import { type HandedReports, readReportFiles, untrusted } from './read-report-files.ts';
import { saveReportComments } from './save-report-comments.ts';
import type { ThreadComments } from './save-own-comment.ts';
import { saveVersionChecks } from './save-version-checks.ts';
import { buildModelReports, buildVersionReports, type ReportContext } from './version-reports.ts';

export interface PublishPorts {
  readonly comments: ThreadComments;
  readonly checks: CheckRuns;
  readonly pulls: PullRequests;
  readonly registry: ReportedRegistry;
  readonly owners: AskOwners;
  readonly runs: MeasuringRuns;
  /** What jobs of this run left behind. */
  readonly reports: Pick<ReportFolder, 'read'>;
  readonly record: PriorArtPorts;
  /** Keeps the page of the reports, where one is asked for. */
  readonly savePage: ((text: string) => Promise<unknown>) | null;
}

export type PublishOutcome =
  | { readonly kind: 'posted'; readonly reports: readonly ModelReport[] }
  /** The pull request has moved on, or is closed: a newer run reports, or nobody needs to. */
  | { readonly kind: 'outdated' };

/** Posts check runs, then comments. Throws AppError certificate-untrusted where what was handed on must not be shown. */
export async function publishReports(facts: SourceFacts, ports: PublishPorts): Promise<PublishOutcome> {
  const source = await findSource(facts, ports.reports);
  switch (source.kind) {
    case 'commit':
      return postOnCommit(source, { ...source.own, handed: readReportFiles(source.own.files) }, ports);
    case 'pull-request': {
      const pull = await ports.pulls.get(source.number);
      if (!pull.open || pull.headSha !== source.headSha) return { kind: 'outdated' };
      return postOnPull(pull, { ...source.own, handed: readReportFiles(source.own.files) }, ports);
    }
    case 'run':
      return publishRun(source, ports);
  }
}

async function publishRun(
  source: Extract<ReportSource, { kind: 'run' }>,
  ports: PublishPorts,
): Promise<PublishOutcome> {
  const run = await ports.runs.find(source.runId);
  const pull = await findPull(run.headRepository, run.headBranch, ports.pulls);
  if (pull === null) return { kind: 'outdated' };
  const changedFiles = await listChangedFiles(pull, ports);
  const origin = judgeOrigin(run, { ...pull, changedFiles }, source.workflowPath);
  if (origin.kind === 'outdated') return origin;
  if (origin.kind === 'refused') throw untrusted(origin.reason, REFUSALS[origin.reason]);
  const files = await ports.runs.files(source.runId, source.artifactPrefix);
  const handed = readReportFiles(files);
  return postOnPull(pull, { handed, changedFiles, runUrl: run.url, planned: [] }, ports);
}

const REFUSALS: Readonly<Record<OriginRefusal, string>> = {
  'wrong-event': 'That run was not started by a pull request.',
  'wrong-workflow': 'That run is of another workflow than the one that certifies.',
  'wrong-repository': 'That run is of another repository than the pull request comes from.',
  'workflow-changed':
    'The pull request changes workflows, actions or settings of this repository, so that its own measurements prove nothing.',
};

async function findPull(
  repository: PullRequestFacts['headRepository'],
  branch: string | null,
  pulls: PullRequests,
): Promise<PullRequestFacts | null> {
  if (repository === null || branch === null) return null;
  const [owner = ''] = repository.fullName.split('/');
  const found = await pulls.fromBranch(`${owner}:${branch}`);
  return found.find(({ headRepository }) => headRepository?.id === repository.id) ?? null;
}

/** What is not listed may be a workflow, so that of a list that is not whole nothing is believed. */
async function listChangedFiles({ number }: PullRequestFacts, { pulls }: PublishPorts): Promise<readonly string[]> {
  const { paths, isWhole } = await pulls.changedFiles(number);
  if (isWhole) return paths;
  throw untrusted('too-many-files', `GitHub lists only ${paths.length} of the files that the pull request changes.`);
}

interface Handed extends Omit<ReportContext, 'fork'> {
  readonly handed: HandedReports;
  /** Of the pull request, where they are known already. */
  readonly changedFiles?: readonly string[];
}

async function postOnPull(pull: PullRequestFacts, reports: Handed, ports: PublishPorts): Promise<PublishOutcome> {
  const { certificates, models } = reports.handed;
  const subjects = [
    ...certificates.map(({ subject }) => subject),
    ...models.flatMap(({ model, unanswered }) => unanswered.map(({ version }) => ({ model, version }))),
  ];
  if (subjects.length > 0) {
    const changedFiles = reports.changedFiles ?? (await listChangedFiles(pull, ports));
    const base = await ports.pulls.tip(pull.baseBranch);
    const folder = await ports.registry.modelsFolder(base);
    const foreign = subjects.find((subject) => !concernsVersion(changedFiles, { ...subject, folder }));
    if (foreign !== undefined)
      throw untrusted('unrelated-subject', `The pull request does not change ${foreign.model}@${foreign.version}.`);
    const testMerge = await ports.pulls.testMerge(pull.number);
    // As where it was certified: nothing of a fork is approved before it is merged.
    const change = pull.fork ? null : { kind: 'pull' as const, number: pull.number, headSha: pull.headSha };
    const place = { head: pull.headSha, base, settings: base, folder, testMerge, changedFiles, since: base, change };
    await checkSubjects(certificates, place, ports);
  }
  const fork = pull.fork ? (pull.headRepository?.fullName ?? 'unknown') : undefined;
  return post({ sha: pull.headSha, thread: pull.number }, { ...reports, fork }, ports);
}

/** A merge group or a push is tested as it is. */
async function postOnCommit(
  { sha, settings: source, since, change }: Omit<Extract<ReportSource, { kind: 'commit' }>, 'kind' | 'own'>,
  reports: Handed,
  ports: PublishPorts,
): Promise<PublishOutcome> {
  const { certificates } = reports.handed;
  if (certificates.length > 0) {
    const settings = source.kind === 'commit' ? source.sha : await ports.pulls.tip(source.name);
    const folder = await ports.registry.modelsFolder(settings);
    const known = await findKnown(since, sha, ports.registry);
    const tested: Pick<MeasuredPlace, 'base' | 'testMerge' | 'changedFiles'> = {
      base: null,
      testMerge: null,
      changedFiles: [],
    };
    await checkSubjects(certificates, { head: sha, ...tested, settings, folder, since: known, change }, ports);
  }
  return post({ sha, thread: null }, reports, ports);
}

async function post(
  { sha, thread }: { readonly sha: string; readonly thread: number | null },
  { handed, ...context }: Handed & ReportContext,
  { checks, comments, record, savePage }: PublishPorts,
): Promise<PublishOutcome> {
  const built = buildModelReports(handed, context);
  const reports = thread === null && savePage === null ? built : await withPriorArt(built, record);
  await saveVersionChecks(checks, sha, buildVersionReports(handed, context));
  if (thread !== null) {
    await saveReportComments({ comments, thread, commit: sha }, reports);
  }
  // Last: a page that cannot be kept costs nobody the comment.
  if (savePage !== null && reports.length > 0) await savePage(await drawPage(reports));
  return { kind: 'posted', reports };
}
