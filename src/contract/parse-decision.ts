import canonicalize from 'canonicalize';
import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import type { LiveDecision, TestHistory } from './generated/types.ts';
import { validateLiveDecision, validateTestHistory } from './generated/validators.js';
import { parseJsonDocument, parseYamlDocument } from './parse-document.ts';

/** What `seatrial decide` wrote. Throws AppError schema-violation with all problems. */
export function parseDecision(file: SourceFile): Parsed<LiveDecision> {
  return checkSchema(parseJsonDocument(file), validateLiveDecision);
}

/** Which versions had which share since when, as a person writes it. Throws AppError yaml-syntax or schema-violation. */
export function parseHistory(file: SourceFile): Parsed<TestHistory> {
  return checkSchema(parseYamlDocument(file), validateTestHistory);
}

/** The bytes of a decision: canonical JSON (RFC 8785), so that two can be compared, with an end of line. */
export function decisionText(decision: LiveDecision): string {
  return `${canonicalize(decision) ?? ''}\n`;
}
