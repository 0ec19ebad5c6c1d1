import type { Certificate, Report } from '../../contract/generated/types.ts';
import type { ChangedRows } from '../../domain/evaluation/changed-rows.ts';
import type { ReportFile } from './measuring-runs.ts';

/** A folder with what certifications handed on. What is written answers with its path. */
export interface ReportFolder {
  /** Makes the folder, before long work is done whose results would have no place. Throws AppError file-unwritable. */
  prepare(): Promise<void>;
  /** Of a version that was asked about. */
  saveCertificate(certificate: Certificate): Promise<string>;
  /** <model>@<version>.changed-rows.jsonl beside the certificate, a row a line. */
  saveChangedRows(certificate: Certificate, rows: ChangedRows): Promise<string>;
  /** Of a version that was measured only to compare with. */
  saveBaseline(certificate: Certificate): Promise<string>;
  /** report.json, which the comment action reads beside the certificates. */
  saveReport(report: Report): Promise<string>;
  /** report.md, for people. */
  saveMarkdown(text: string): Promise<string>;
  /** report.html, the same with charts. */
  savePage(text: string): Promise<string>;
  /** The report files of the folder, or of the folders in it; none where it is not there. Throws AppError certificate-untrusted. */
  read(): Promise<readonly ReportFile[]>;
}
