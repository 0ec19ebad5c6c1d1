import { join } from 'node:path';
import { saveCertificate } from '../adapters/system/save-certificate.ts';
import { writeWholeFile } from '../adapters/system/write-file.ts';
import type { Certificate } from '../contract/generated/types.ts';
import { worstVerdict } from '../domain/certification/verdict.ts';
import { renderJobSummary } from '../report/job-summary.ts';
import { groupByModel } from '../report/model-report.ts';
import { renderTerminalReport, renderTerminalSummary } from '../report/terminal/terminal-report.ts';
import { terminalOptions } from './terminal-options.ts';

/** How results leave the command: reports for people as they come, or one document at the end. */
export interface CertifyOutput {
  add(certificate: Certificate): Promise<void>;
  finish(): Promise<void>;
}

export interface OutputOptions {
  readonly format: 'terminal' | 'json' | 'markdown';
  /** Where certificates and report.md are kept, if anywhere. */
  readonly folder: string | undefined;
}

export function createCertifyOutput({ format, folder }: OutputOptions): CertifyOutput {
  const certificates: Certificate[] = [];
  const files: string[] = [];
  return {
    async add(certificate) {
      certificates.push(certificate);
      if (folder !== undefined) files.push(await saveCertificate(folder, certificate));
      if (format === 'terminal') process.stdout.write(`${renderTerminalReport(certificate, terminalOptions())}\n`);
    },
    async finish() {
      const markdown = renderJobSummary(groupByModel(certificates));
      if (folder !== undefined && certificates.length > 0) {
        const path = join(folder, 'report.md');
        await writeWholeFile(path, markdown);
        files.unshift(path);
      }
      process.stdout.write(
        { terminal: renderClosing, json: renderJson, markdown: () => markdown }[format](certificates, files),
      );
    },
  };
}

function renderClosing(certificates: readonly Certificate[], files: readonly string[]): string {
  return renderTerminalSummary({ certificates, files }, terminalOptions());
}

function renderJson(certificates: readonly Certificate[]): string {
  const verdict = worstVerdict(certificates.map((certificate) => certificate.verdict));
  return `${JSON.stringify({ schemaVersion: 1, verdict, certificates }, null, 2)}\n`;
}
