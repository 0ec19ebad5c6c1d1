import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { validateReport } from './generated/validators.js';
import type { Report } from './generated/types.ts';
import { parseJsonDocument } from './parse-document.ts';

/** report.json, which lies beside the certificates of a job → typed. Throws AppError schema-violation with all problems. */
export function parseReport(file: SourceFile): Parsed<Report> {
  return checkSchema(parseJsonDocument(file), validateReport);
}
