import { IDENTIFIER } from '../../contract/generated/constants.ts';
import { AppError } from '../../domain/error.ts';

/** What a report may be: far more than any honest one, and little enough for a small runner. */
export const REPORT_LIMITS = {
  /** As many jobs as a matrix can have. */
  artifacts: 256,
  files: 5_000,
  zippedBytes: 64 * 1024 * 1024,
  fileBytes: 8 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
} as const;

type Refusal = 'not-a-zip' | 'too-large' | 'too-many-files' | 'too-many-artifacts' | 'file-name';

const MESSAGES: Readonly<Record<Refusal, string>> = {
  'not-a-zip': 'The certificates of that run are not a zip file that can be read.',
  'too-large': 'The certificates of that run are larger than any certification makes them.',
  'too-many-files': 'The certificates of that run are more files than any certification makes.',
  'too-many-artifacts': 'That run has more artifacts with certificates than a matrix has jobs.',
  'file-name': 'The certificates of that run hold a file that no certification makes.',
};

export function refuseReport(reason: Refusal, cause?: unknown): AppError {
  return new AppError({
    code: 'certificate-untrusted',
    reason,
    message: MESSAGES[reason],
    hint: 'Nothing of it was posted; look at what the workflow run uploaded.',
    cause,
  });
}

const MODEL = IDENTIFIER.source.slice(1, -1);
const REPORT_FILE = new RegExp(`^(?:report\\.json|${MODEL}@[0-9A-Za-z.-]{1,128}\\.certificate\\.json)$`);

const CHANGED_ROWS = new RegExp(`^${MODEL}@[0-9A-Za-z.-]{1,128}\\.changed-rows\\.jsonl$`);

/** Whether it is the page or lists changed rows: certify writes them for people, and no report is made of them. */
export function isForPeople(name: string): boolean {
  return name === 'report.html' || CHANGED_ROWS.test(name);
}

/** Whether a file has a name that the certify action gives: one part, no folder, no link. */
export function isReportFile(name: string): boolean {
  return REPORT_FILE.test(name);
}
