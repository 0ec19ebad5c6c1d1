import type { VersionReference } from '../ports/reported-registry.ts';
import type { Certificate } from '../../contract/generated/types.ts';
import type { AppErrorDetails } from '../../domain/error.ts';
import type { ModelReport } from '../../report/model-report.ts';
import { fromReportedProblem } from '../../report/report-document.ts';
import type { HandedReports } from './read-report-files.ts';

/** One version of a report: its certificate, or why there is none. */
export interface VersionReport extends VersionReference {
  readonly report: ModelReport;
}

export interface ReportContext {
  /** The run that measured, as GitHub names it. */
  readonly runUrl?: string | undefined;
  /** owner/name of the fork. */
  readonly fork?: string | undefined;
  /** Versions that should have been certified. */
  readonly planned: readonly VersionReference[];
}

/** One report a model, in the order of their names. Links in what was handed on are replaced by the run that GitHub names. */
export function buildModelReports(handed: HandedReports, context: ReportContext): readonly ModelReport[] {
  const versions = buildVersionReports(handed, context);
  const groups = [...Map.groupBy(versions, ({ model }) => model)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([model, group]) => ({
    ...describeModel(model, handed, context),
    certificates: group.flatMap(({ report }) => report.certificates),
    problems: group.flatMap(({ report }) => report.problems ?? []),
    unanswered: group.flatMap(({ report }) => report.unanswered ?? []),
  }));
}

/** One report a version, for its check run. */
export function buildVersionReports(handed: HandedReports, context: ReportContext): readonly VersionReport[] {
  const certified = handed.certificates.map((certificate) => {
    const { model, version } = certificate.subject;
    const certificates = [withRun(certificate, context.runUrl)];
    return { model, version, report: { ...describeModel(model, handed, context), certificates } };
  });
  const unanswered = handed.models.flatMap(({ model, unanswered: versions }) =>
    versions.map(({ version, problems }) =>
      withProblems({ model, version }, problems.map(fromReportedProblem), { handed, context }),
    ),
  );
  const reported = [...certified, ...unanswered];
  const known = new Set(reported.map(({ model, version }) => `${model}@${version}`));
  const missing = context.planned.filter(({ model, version }) => !known.has(`${model}@${version}`));
  return [
    ...reported,
    ...missing.map((subject) => withProblems(subject, [describeMissing(subject)], { handed, context })),
  ];
}

function withProblems(
  subject: VersionReference,
  problems: readonly AppErrorDetails[],
  { handed, context }: { readonly handed: HandedReports; readonly context: ReportContext },
): VersionReport {
  return {
    ...subject,
    report: {
      ...describeModel(subject.model, handed, context),
      certificates: [],
      problems,
      unanswered: [{ version: subject.version, problems }],
    },
  };
}

function describeModel(model: string, { models }: HandedReports, { runUrl, fork }: ReportContext): ModelReport {
  const change = models.find((reported) => reported.model === model && reported.policyChange !== null)?.policyChange;
  return {
    model,
    certificates: [],
    policyChange: change ?? undefined,
    fork,
    links: runUrl === undefined ? undefined : { run: runUrl, summary: runUrl, certificates: `${runUrl}#artifacts` },
  };
}

function withRun(certificate: Certificate, url: string | undefined): Certificate {
  const { url: _claimed, reused, ...run } = certificate.run;
  const source = reused === undefined ? {} : { reused: withoutUrl(reused) };
  return { ...certificate, run: { ...run, ...source, ...(url === undefined ? {} : { url }) } };
}

function withoutUrl({ url: _claimed, ...reused }: NonNullable<Certificate['run']['reused']>) {
  return reused;
}

function describeMissing({ model, version }: VersionReference): AppErrorDetails {
  return {
    code: 'interrupted',
    message: `The job that should certify ${model}@${version} ended without a result.`,
    hint: 'Its log says why; run the failed jobs again.',
  };
}
