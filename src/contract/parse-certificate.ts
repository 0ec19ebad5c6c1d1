import { type Contradiction, findContradictions } from '../domain/certification/contradictions/find-contradictions.ts';
import type { AppErrorDetails } from '../domain/error.ts';
import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { validateCertificate } from './generated/validators.js';
import type { Certificate } from './generated/types.ts';
import { collectProblems, MAX_PROBLEMS, parseJsonDocument } from './parse-document.ts';
import { describeContradiction } from './contradiction-sentences.ts';
import { sha256 } from './sha256.ts';

/**
 * A certificate, which is JSON → typed. This file is the only way in: a verdict that its own gates and findings do not give
 * is never handed on. Throws AppError yaml-syntax, schema-violation or certificate-untrusted with all problems.
 */
export function parseCertificate(file: SourceFile): Parsed<Certificate> {
  const parsed = checkSchema(parseJsonDocument(file), validateCertificate);
  const found = findContradictions(parsed.value, sha256).slice(0, MAX_PROBLEMS);
  if (found.length === 0) return parsed;
  throw collectProblems(found.map((contradiction) => explain(contradiction, parsed)));
}

/** Whether a value is a certificate that does not contradict itself: the same question without positions, for reading thousands. */
export function isCertificate(value: unknown): value is Certificate {
  return validateCertificate(value) && findContradictions(value, sha256).length === 0;
}

function explain(contradiction: Contradiction, { value, source }: Parsed<Certificate>): AppErrorDetails {
  return {
    code: 'certificate-untrusted',
    reason: contradiction.code,
    message: describeContradiction(contradiction, value),
    hint: 'No certification writes this: take the file again from where it was made, or certify again.',
    location: source.locate(contradiction.pointer),
  };
}
