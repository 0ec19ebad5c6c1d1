import { type Contradiction, findContradictions } from '../domain/certification/contradictions.ts';
import type { AppErrorDetails } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';
import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { validateCertificate } from './generated/validators.js';
import type { Certificate } from './generated/types.ts';
import { collectProblems, MAX_PROBLEMS, parseJsonDocument } from './parse-document.ts';

/**
 * A certificate, which is JSON → typed. This file is the only way in: a verdict that its own gates and findings do not give
 * is never handed on. Throws AppError yaml-syntax, schema-violation or certificate-untrusted with all problems.
 */
export function parseCertificate(file: SourceFile): Parsed<Certificate> {
  const parsed = checkSchema(parseJsonDocument(file), validateCertificate);
  const found = findContradictions(parsed.value).slice(0, MAX_PROBLEMS);
  if (found.length === 0) return parsed;
  throw collectProblems(found.map((contradiction) => explain(contradiction, parsed)));
}

/** Whether a value is a certificate that does not contradict itself: the same question without positions, for reading thousands. */
export function isCertificate(value: unknown): value is Certificate {
  return validateCertificate(value) && findContradictions(value).length === 0;
}

function explain(contradiction: Contradiction, { value, source }: Parsed<Certificate>): AppErrorDetails {
  return {
    code: 'certificate-untrusted',
    reason: contradiction.code,
    message: describe(contradiction, value),
    hint: 'No certification writes this: take the file again from where it was made, or certify again.',
    location: source.locate(contradiction.pointer),
  };
}

function describe(contradiction: Contradiction, { verdict }: Certificate): string {
  switch (contradiction.code) {
    case 'verdict-contradicted':
      return `The certificate contradicts itself: its verdict is ${verdict}, its gates and findings give ${contradiction.decided}.`;
    case 'finding-misfit':
      return `The certificate contradicts itself: its finding ${contradiction.finding} is not what findings of that code are.`;
    case 'evidence-contradicted':
      return `The certificate contradicts itself: what stands at ${contradiction.pointer} cannot be, by the numbers beside it.`;
    case 'gate-contradicted':
      return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} has another result than its value, limit and reason give.`;
    case 'gate-unfounded':
      return `The certificate contradicts itself: the number of the gate ${quoteText(contradiction.gate)} is not the one among its measurements.`;
    case 'gate-misfit':
      return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} is of another kind than its metric.`;
    case 'gate-reversed':
      return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} asks for the opposite of what its kind asks for.`;
    case 'gate-repeated':
      return `The certificate contradicts itself: it has two gates ${quoteText(contradiction.gate)}.`;
    case 'gate-not-blocking':
      return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} is decided and does not count.`;
  }
}
