import type { GuardTrip, GatewayTrip } from './generated/types.ts';
import { validateGatewayLine } from './generated/validators.js';
import { jsonOrNull } from './json-or-null.ts';

/** What `/-/state` of a gateway tells whoever observes it. */
export interface ToldState {
  readonly trips: readonly GuardTrip[];
  /** Why nothing can be kept, so that no window tells of what is counted; null where all is well. */
  readonly notKept: string | null;
}

const MOST_WORDS = 300;

/** null for what is no state of a gateway. A trip of an arm that the state does not name is of no revision that serves. */
export function parseGatewayState(text: string): ToldState | null {
  const state = fieldsOf(jsonOrNull(text));
  const evidence = fieldsOf(state?.['evidence']);
  const [models, breaker] = [state?.['models'], evidence?.['breaker']];
  if (!Array.isArray(models) || !Array.isArray(breaker)) return null;
  const trips = breaker.filter(isTrip);
  if (trips.length !== breaker.length) return null;
  return {
    trips: trips.flatMap((trip) => {
      const arm = models.flatMap((model) => armIn(fieldsOf(model), trip))[0];
      const { environment, model, arm: name, revision, event, at } = trip;
      return arm === undefined ? [] : [{ environment, model, arm: name, ...arm, revision, event, at }];
    }),
    notKept: notKept(fieldsOf(evidence?.['journal'])),
  };
}

function isTrip(value: unknown): value is GatewayTrip {
  return validateGatewayLine(value) && value.kind === 'trip';
}

function armIn(
  state: Fields | null,
  { model, revision, arm }: GatewayTrip,
): readonly Pick<GuardTrip, 'version' | 'sha256'>[] {
  const versions: unknown = state?.['versions'];
  if (state?.['model'] !== model || state['revision'] !== revision || !Array.isArray(versions)) return [];
  return versions.flatMap((value) => {
    const { role, name, version, sha256 } = fieldsOf(value) ?? {};
    const isArm = arm === null ? role === 'production' : role === 'candidate' && name === arm;
    const isSentinel = arm === 'sentinel' && role === 'sentinel';
    if (!(isArm || isSentinel) || typeof version !== 'string' || typeof sha256 !== 'string') return [];
    return SHA256.test(sha256) ? [{ version, sha256 }] : [];
  });
}

const SHA256 = /^[0-9a-f]{64}$/;

type Fields = Readonly<Record<string, unknown>>;

function notKept(journal: Fields | null): string | null {
  if (journal?.['kind'] === 'keeping') return null;
  const { reason } = journal ?? {};
  return typeof reason === 'string' ? reason.slice(0, MOST_WORDS) : 'it does not say why';
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
