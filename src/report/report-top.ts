import type { Certificate } from '../contract/generated/types.ts';
import { baselineNote } from './baseline-note.ts';
import { worstVerdict } from '../domain/certification/verdict.ts';
import type { AppErrorDetails } from '../domain/error.ts';
import { findingsList, locationText, problemsList } from './findings-list.ts';
import { formatCount } from './format.ts';
import { changesTable } from './changes-table.ts';
import { failureReason } from './failure-reason.ts';
import { gateTable } from './gate-table.ts';
import { VERDICT_SYMBOLS } from './gate-wording.ts';
import { certificateHeadline, factsLine, verdictClause } from './headline.ts';
import { type Markdown, code, joinMarkdown, link, md, strong, table } from './markdown.ts';
import {
  isSingle,
  type ModelReport,
  type PolicyChange,
  type UnansweredVersion,
  orderCertificates,
} from './model-report.ts';
import { isTestNext, planSentences } from './livetest/plan-wording.ts';
import { nextStep } from './next-step.ts';
import { richToMarkdown } from './rich-text.ts';
import { left, paragraphs } from './section.ts';
import { openGates, shownGates } from './shown-gates.ts';

/** Most findings or problems of one table. */
const MAX_FINDINGS = 30;
/** Most versions that a headline names. */
const MAX_NAMES = 5;
/** Most versions that a report shows one by one. */
const MAX_VERSIONS = 20;

/** The part that is always shown: verdict with its cause, facts, everything that does not pass, the next step. */
export function reportTop(report: ModelReport, maxRows: number): Markdown {
  const certificates = orderCertificates(report.certificates);
  const shown = certificates.slice(0, Math.min(MAX_VERSIONS, Math.max(1, maxRows)));
  return paragraphs([
    md`### ${isSingle(report) ? headlineText(report) : countsHeadline(report)}`,
    problemsList(report.problems ?? [], Math.min(maxRows, MAX_FINDINGS)),
    problemsNext(report),
    ...shown.map((certificate) => (isSingle(report) ? versionBlock : titledBlock)(certificate, maxRows)),
    versionsLeft(certificates.length - shown.length),
    policyBlock(report.policyChange),
    forkNote(report.fork),
  ]);
}

/** Rows of the longest table of the report's top. */
export function mostRows(report: ModelReport): number {
  return Math.max(
    MAX_FINDINGS,
    report.problems?.length ?? 0,
    ...report.certificates.map(({ gates, findings }) => Math.max(gates.length, findings.length)),
  );
}

/** Symbol, name, verdict and cause in one line. */
export function headlineText(report: ModelReport): string {
  const { model, certificates, problems = [], unanswered = [] } = report;
  if (problems.length > 0)
    return `${VERDICT_SYMBOLS.fail} ${unansweredNames(model, unanswered)} ${problemClause(problems)}`;
  const [first] = orderCertificates(certificates);
  if (first === undefined) return `${model}: no version was certified`;
  if (certificates.length === 1) return `${VERDICT_SYMBOLS[first.verdict]} ${certificateHeadline(first)}`;
  const counts = countsHeadline(report);
  return first.verdict === 'pass' ? counts : `${counts}; ${first.subject.version} ${verdictClause(first)}`;
}

/** Of several versions, each of which has a line of its own below. */
function countsHeadline(report: ModelReport): string {
  const { model, certificates } = report;
  if (certificates.length < 2 || (report.problems ?? []).length > 0) return headlineText(report);
  const symbol = VERDICT_SYMBOLS[worstVerdict(certificates.map(({ verdict }) => verdict))];
  const passing = certificates.filter(({ verdict }) => verdict === 'pass').length;
  if (passing === certificates.length) return `${symbol} ${model}: all ${formatCount(passing)} versions are certified`;
  return `${symbol} ${model}: ${formatCount(passing)} of ${formatCount(certificates.length)} versions certified`;
}

/** churn 1.4.0, 1.5.0 and 3 more */
function unansweredNames(model: string, versions: readonly UnansweredVersion[]): string {
  if (versions.length === 0) return model;
  const shown = versions.slice(0, MAX_NAMES).map(({ version }) => version.slice(0, 64));
  const rest = versions.length - shown.length;
  return `${model} ${shown.join(', ')}${rest > 0 ? ` and ${formatCount(rest)} more` : ''}`;
}

/** cannot be certified: models/churn/model.yaml:31:46: Unknown key "laatency" (and 2 more problems) */
export function problemClause(problems: readonly AppErrorDetails[]): string {
  const [first] = problems;
  const where = first?.location === undefined ? '' : `${locationText(first.location)}: `;
  const cause = `${where}${(first?.message ?? '').trim().slice(0, 300).replace(/\.$/, '')}`;
  const rest = problems.length - 1;
  const more = rest < 1 ? '' : ` (and ${formatCount(rest)} more ${rest === 1 ? 'problem' : 'problems'})`;
  return `cannot be certified: ${cause}${more}`;
}

function problemsNext(report: ModelReport): Markdown | null {
  if ((report.problems ?? []).length === 0) return null;
  return md`**Next:** correct the lines above; ${code(`seatrial validate models/${report.model}`)} checks them on your machine.`;
}

function titledBlock(certificate: Certificate, maxRows: number): Markdown {
  const title = `${VERDICT_SYMBOLS[certificate.verdict]} ${certificate.subject.version} ${verdictClause(certificate)}`;
  return paragraphs([md`#### ${title}`, versionBlock(certificate, maxRows)]);
}

/** Of a pass what changed; else what does not pass, and why. What is said here is not said again below. */
function versionBlock(certificate: Certificate, maxRows: number): Markdown {
  const reason = failureReason(certificate);
  return paragraphs([
    richToMarkdown(factsLine(certificate)),
    baselineParagraph(certificate),
    findingsList(certificate.findings, Math.min(maxRows, MAX_FINDINGS)),
    shownTables(certificate, maxRows),
    reason.length === 0 ? null : md`**Why:** ${richToMarkdown(reason)}.`,
    reusedNote(certificate),
    liveTestLine(certificate),
    md`**Next:** ${richToMarkdown(nextStep(certificate))}`,
  ]);
}

/** How long the live test takes is worth knowing of a version that may begin one. */
function liveTestLine(certificate: Certificate): Markdown | null {
  const { liveTest } = certificate;
  if (liveTest === undefined || !isTestNext(certificate)) return null;
  return md`**Live test:** ${richToMarkdown(planSentences(liveTest.plan))}`;
}

/** The tables that are never folded, in the comment as in the release. */
export function shownTables(certificate: Certificate, maxRows: number): Markdown | null {
  const rows = shownGates(certificate).slice(0, maxRows);
  const shown = rows.filter(({ result }) => result !== 'pass').length;
  const parts = [
    gateTable(rows, certificate),
    rowsLeft(openGates(certificate).length - shown),
    certificate.verdict === 'pass' ? changesTable(certificate) : null,
  ];
  return parts.every((part) => part === null) ? null : paragraphs(parts);
}

function baselineParagraph(certificate: Certificate): Markdown | null {
  const note = baselineNote(certificate);
  return note === '' ? null : md`${note}`;
}

function rowsLeft(hidden: number): Markdown | null {
  if (hidden <= 0) return null;
  const noun = hidden === 1 ? 'gate does' : 'gates do';
  return strong(`${formatCount(hidden)} more ${noun} not pass: as far as there is room below, all in the certificate.`);
}

/** A certificate that was taken over says so, and names the run that measured. */
function reusedNote({ run: { reused } }: Certificate): Markdown | null {
  if (reused === undefined) return null;
  const run = reused.url === undefined ? md`an earlier run` : link('an earlier run', reused.url);
  const commit = reused.commit === undefined ? md`` : md` at commit ${code(reused.commit.slice(0, 12))}`;
  return md`Measured by ${run}${commit}: subject, policy, data, baseline, tool and kind of runner are the same, so that nothing was measured again.`;
}

function versionsLeft(count: number): Markdown | null {
  if (count <= 0) return null;
  return strong(`${formatCount(count)} more versions are not shown; those that do not pass come first.`);
}

function policyBlock(change: PolicyChange | undefined): Markdown | null {
  if (change === undefined) return null;
  const rows = change.outcomes
    .slice(0, 50)
    .map((outcome) => [
      md`${outcome.version}${outcome.role === 'baseline' ? ', now deployed' : ''}`,
      verdictCell(outcome.before),
      verdictCell(outcome.after),
    ]);
  const { changed, pending = [] } = change;
  return paragraphs([
    changed.length === 0
      ? null
      : md`> [!IMPORTANT]\n> This pull request changes what the model must achieve: ${paths(changed)}.`,
    rows.length === 0
      ? null
      : table([left('Version'), left('Under the old policy'), left('Under the new policy')], rows),
    pending.length === 0
      ? null
      : md`> [!IMPORTANT]\n> This pull request changes the settings, ${paths(pending)}. It is judged by those that are merged; its own hold from the merge on.`,
  ]);
}

function paths(listed: readonly string[]): Markdown {
  return joinMarkdown(
    listed.slice(0, 10).map((path) => code(path, 160)),
    ', ',
  );
}

function verdictCell(verdict: Certificate['verdict'] | null): Markdown {
  return verdict === null ? md`not certified under it` : md`${VERDICT_SYMBOLS[verdict]} ${verdict}`;
}

function forkNote(fork: string | undefined): Markdown | null {
  if (fork === undefined) return null;
  return md`> [!NOTE]\n> Measured for a pull request from the fork ${code(fork, 140)}. It informs this review; a promotion needs the certificate that the default branch produces after the merge.`;
}
