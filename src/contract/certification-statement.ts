import { Buffer } from 'node:buffer';
import type { Certification } from './generated/types.ts';
import { validateCertification } from './generated/validators.js';
import { jsonOrNull } from './json-or-null.ts';
import { textIn, valueIn } from './payload.ts';

/** Of the in-toto statement that record.yml signs about certificates. */
export const PREDICATE_TYPE = 'https://github.com/OWNER/seatrial/certification/v1';

export interface CertificationStatement {
  /** SHA-256 of what it is about. */
  readonly digests: readonly string[];
  readonly predicate: Certification;
}

/** What a DSSE envelope of a Sigstore bundle says, whose signature was not checked; null where it is no statement of this type. */
export function parseStatement(bundle: unknown): CertificationStatement | null {
  const statement = jsonOrNull(Buffer.from(textIn(bundle, 'dsseEnvelope', 'payload') ?? '', 'base64').toString('utf8'));
  const predicate = valueIn(statement, 'predicate');
  if (textIn(statement, 'predicateType') !== PREDICATE_TYPE || !validateCertification(predicate)) return null;
  const subjects = valueIn(statement, 'subject');
  const digests = Array.isArray(subjects) ? subjects.map((subject) => textIn(subject, 'digest', 'sha256')) : [];
  return { digests: digests.filter((digest) => digest !== null), predicate };
}
