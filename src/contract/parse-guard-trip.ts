import { AppError } from '../domain/error.ts';
import type { GuardTrip } from './generated/types.ts';
import { validateGuardTrip } from './generated/validators.js';
import { explainPayload } from './parse-follower-report.ts';

/** The client_payload of a dispatch → typed. Throws AppError schema-violation with what is wrong. */
export function parseGuardTrip(payload: unknown): GuardTrip {
  if (validateGuardTrip(payload)) return payload;
  throw new AppError({
    code: 'schema-violation',
    reason: 'trip-malformed',
    message: `What a breaker tripped cannot be read: ${explainPayload(validateGuardTrip.errors ?? [])}.`,
    hint: 'Send what schemas/guard-trip.schema.json describes. Nothing was recorded.',
  });
}
