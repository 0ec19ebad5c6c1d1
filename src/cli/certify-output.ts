import { type Answer, worstAnswer } from '../domain/certification/verdict.ts';
import { problemsOf } from '../domain/error.ts';
import { describeResult, reportsOf, type SavedOutcome } from '../report/certification-result.ts';
import { drawPage } from '../report/page/draw-page.ts';
import { renderJobSummary } from '../report/job-summary.ts';
import { renderTerminalReport } from '../report/terminal/terminal-report.ts';
import { renderTerminalSummary } from '../report/terminal/terminal-summary.ts';
import type { SubjectOutcome } from '../usecases/certify/certify-subjects.ts';
import type { ReportFolder } from '../usecases/ports/report-folder.ts';
import { renderFailure } from './run-program.ts';
import { terminalOptions } from './terminal-options.ts';

/** How results leave the command: reports for people as they come, or one document at the end. */
export interface CertifyOutput {
  add(outcome: SubjectOutcome): Promise<void>;
  /** The answer to the whole request. */
  finish(): Promise<Answer>;
}

export interface OutputOptions {
  readonly format: 'terminal' | 'json' | 'markdown';
  /** Where certificates, report.md and report.html are kept, if anywhere. */
  readonly folder: ReportFolder | null;
  /** Writes the page alone, where one is asked for; answers with its path. */
  readonly savePage: ((text: string) => Promise<string>) | null;
  readonly registryHint: string;
  /** Whether the terminal is to show what the comment folds. */
  readonly isVerbose: boolean;
}

export function createCertifyOutput(options: OutputOptions): CertifyOutput {
  const { format, folder, savePage, registryHint, isVerbose } = options;
  const saved: SavedOutcome[] = [];
  return {
    async add(outcome) {
      saved.push({ outcome, path: await keep(outcome, folder) });
      if (outcome.kind === 'unanswered') process.stderr.write(renderFailure(outcome.error));
      else if (format === 'terminal')
        process.stdout.write(
          `${renderTerminalReport(outcome.certificate, { ...terminalOptions(), registryHint, isVerbose })}\n`,
        );
    },
    async finish() {
      const markdown = renderJobSummary(reportsOf(saved));
      const page = saved.length === 0 || (folder ?? savePage) === null ? '' : await drawPage(reportsOf(saved));
      const files = [
        ...(savePage === null || page === '' ? [] : [await savePage(page)]),
        ...(await keepReport({ markdown, page }, saved, folder)),
        ...saved.flatMap(({ path }) => path ?? []),
      ];
      const outcomes = saved.map(({ outcome }) => outcome);
      const closing = () => renderTerminalSummary({ outcomes, files, isVerbose }, terminalOptions());
      process.stdout.write({ terminal: closing, json: renderJson, markdown: () => markdown }[format](saved));
      return answerOf(saved);
    },
  };
}

async function keep(outcome: SubjectOutcome, folder: ReportFolder | null): Promise<string | null> {
  if (folder === null || outcome.kind === 'unanswered') return null;
  const { certificate, changedRows = [] } = outcome;
  if (changedRows.length > 0) await folder.saveChangedRows(certificate, changedRows);
  return folder.saveCertificate(certificate);
}

async function keepReport(
  { markdown, page }: { readonly markdown: string; readonly page: string },
  saved: readonly SavedOutcome[],
  folder: ReportFolder | null,
): Promise<readonly string[]> {
  if (folder === null || saved.length === 0) return [];
  return [await folder.savePage(page), await folder.saveMarkdown(markdown)];
}

function answerOf(saved: readonly SavedOutcome[]): Answer {
  return worstAnswer(
    saved.map(({ outcome }) => (outcome.kind === 'unanswered' ? outcome.kind : outcome.certificate.verdict)),
  );
}

/** The verdict is about everything that was asked: `unanswered` as soon as one version could not be certified. */
function renderJson(saved: readonly SavedOutcome[]): string {
  const certificates = saved.flatMap(({ outcome }) => (outcome.kind === 'certificate' ? [outcome.certificate] : []));
  const unanswered = saved.flatMap(({ outcome }) => (outcome.kind === 'unanswered' ? [describe(outcome)] : []));
  const { schemaVersion, verdict, reasonCode } = describeResult(saved);
  return `${JSON.stringify({ schemaVersion, verdict, reasonCode, certificates, unanswered }, null, 2)}\n`;
}

function describe({ subject, error }: Extract<SavedOutcome['outcome'], { kind: 'unanswered' }>) {
  const problems = problemsOf(error).map(({ code, reason, message, hint, location }) => {
    return { code, reason, message, hint, location };
  });
  return { ...subject, problems };
}
