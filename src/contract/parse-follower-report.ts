import { AppError } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';
import type { FollowerReport } from './generated/types.ts';
import { validateFollowerReport } from './generated/validators.js';

/** The client_payload of a dispatch → typed. Throws AppError schema-violation with what is wrong. */
export function parseFollowerReport(payload: unknown): FollowerReport {
  if (validateFollowerReport(payload)) return payload;
  throw new AppError({
    code: 'schema-violation',
    reason: 'report-malformed',
    message: `A follower's report cannot be read: ${explainPayload(validateFollowerReport.errors ?? [])}.`,
    hint: 'Send what schemas/follower-report.schema.json describes; docs/chatops.md has the line. Nothing was recorded.',
  });
}

interface PayloadFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What of a client_payload is not as its schema asks, and where. */
export function explainPayload([first]: readonly PayloadFault[]): string {
  const isWhole = first === undefined || first.instancePath === '';
  return `${isWhole ? 'The client_payload' : quoteText(first.instancePath)} ${explain(first)}`;
}

function explain(error: Omit<PayloadFault, 'instancePath'> | undefined): string {
  const { keyword = '', params = {} } = error ?? {};
  const [named] = Object.values(params);
  switch (keyword) {
    case 'additionalProperties':
      return `has the unknown key ${quoteText(String(named))}`;
    case 'required':
      return `lacks the key ${quoteText(String(named))}`;
    case 'enum':
      return `is none of ${Array.isArray(named) ? named.join(', ') : 'the allowed words'}`;
    case 'type':
      return `is no ${String(named)}`;
    default:
      return 'is not as the schema asks';
  }
}
