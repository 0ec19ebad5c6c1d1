import type { Certificate, ReportedModel } from '../../contract/generated/types.ts';
import { parseCertificate } from '../../contract/parse-certificate.ts';
import { parseReport } from '../../contract/parsers.ts';
import { AppError } from '../../domain/error.ts';
import type { ReportFile } from '../ports/measuring-runs.ts';

/** What certification jobs handed on, by shape right, and otherwise as whoever wrote it wanted it. */
export interface HandedReports {
  readonly certificates: readonly Certificate[];
  readonly models: readonly ReportedModel[];
}

/** Throws AppError certificate-untrusted: one file that no certification makes, and nothing of the rest is shown either. */
export function readReportFiles(files: readonly ReportFile[]): HandedReports {
  const isReport = ({ name }: ReportFile): boolean => name === 'report.json';
  const models = files.filter(isReport).flatMap((file) => readAs(file, parseReport).models);
  const certificates = files.filter((file) => !isReport(file)).map(readCertificate);
  const names = certificates.map(({ subject }) => `${subject.model}@${subject.version}`);
  if (new Set(names).size < names.length) throw untrusted('subject-twice', 'Two certificates are about one version.');
  return { certificates, models };
}

function readCertificate(file: ReportFile): Certificate {
  const certificate = readAs(file, parseCertificate);
  const { model, version } = certificate.subject;
  if (file.name === `${model}@${version}.certificate.json`) return certificate;
  throw untrusted('file-name', `The certificate in ${file.name} is about another version than its name says.`);
}

function readAs<T>(
  { name, content }: ReportFile,
  parse: (file: { readonly path: string; readonly content: Uint8Array }) => { readonly value: T },
): T {
  try {
    return parse({ path: name, content }).value;
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    if (cause.code === 'certificate-untrusted') throw untrusted(cause.reason, `${name}: ${cause.message}`, { cause });
    throw untrusted('schema-violation', `${name} does not fit its schema: ${cause.message}`, { cause });
  }
}

export function untrusted(
  reason: string | undefined,
  message: string,
  { cause, hint }: { readonly cause?: unknown; readonly hint?: string | undefined } = {},
): AppError {
  return new AppError({
    code: 'certificate-untrusted',
    reason,
    message,
    hint: hint ?? 'Nothing of it was posted; look at what the workflow run uploaded.',
    cause,
  });
}
