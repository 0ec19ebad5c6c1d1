import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { validateCertificate } from './generated/validators.js';
import type { Certificate } from './generated/types.ts';
import { parseJsonDocument } from './parse-document.ts';

/** A certificate, which is JSON → typed. Throws AppError yaml-syntax or schema-violation with all problems. */
export function parseCertificate(file: SourceFile): Parsed<Certificate> {
  return checkSchema(parseJsonDocument(file), validateCertificate);
}
