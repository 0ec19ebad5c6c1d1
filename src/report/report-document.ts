import type { Report, ReportedModel, ReportedProblem } from '../contract/generated/types.ts';
import { type AppErrorDetails, ERROR_CODES, problemsOf } from '../domain/error.ts';
import { type SavedOutcome, modelOf, reportsOf } from './certification-result.ts';

/** No reader needs more of one version; a manifest can be wrong in every line. */
const MOST_PROBLEMS = 200;
const LONGEST_TEXT = 4_000;
const SAFE_NAME = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,127}$/;
const SAFE_PATH = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\p{Cc}]{1,512}$/u;

/** What a certification job hands on beside its certificates, as report.json. */
export function toReportDocument(outcomes: readonly SavedOutcome[]): Report {
  const changes = new Map(reportsOf(outcomes).map(({ model, policyChange }) => [model, policyChange]));
  const models = [...Map.groupBy(outcomes, modelOf)].map(([model, group]): ReportedModel => ({
    model,
    versions: group.flatMap(({ outcome }) =>
      outcome.kind === 'certificate' ? [outcome.certificate.subject.version] : [],
    ),
    unanswered: group.flatMap(({ outcome }) =>
      outcome.kind === 'unanswered'
        ? [
            {
              version: SAFE_NAME.test(outcome.subject.version) ? outcome.subject.version : 'unnamed',
              problems: problemsOf(outcome.error).slice(0, MOST_PROBLEMS).map(toReportedProblem),
            },
          ]
        : [],
    ),
    policyChange: changes.get(model) ?? null,
  }));
  return { apiVersion: 'seatrial/v1', kind: 'Report', models };
}

function toReportedProblem({ code, reason, message, hint, location }: AppErrorDetails): ReportedProblem {
  return {
    code,
    ...(reason === undefined ? {} : { reason }),
    message: message.slice(0, LONGEST_TEXT),
    ...(hint === undefined ? {} : { hint: hint.slice(0, LONGEST_TEXT) }),
    ...(location === undefined || !SAFE_PATH.test(location.path)
      ? {}
      : { location: { ...location, pointer: location.pointer.slice(0, 1_024) } }),
  };
}

/** A problem that another job reports. A code that this version does not know stays a failure. */
export function fromReportedProblem({ code, ...problem }: ReportedProblem): AppErrorDetails {
  return { ...problem, code: ERROR_CODES.find((known) => known === code) ?? 'internal' };
}
