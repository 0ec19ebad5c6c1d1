import type { AccessGrant, AccessPrincipal, AccessRole } from '../../contract/generated/types.ts';
import { parseRate } from '../model/quantity.ts';
import type { RateLimit } from './rate-limit.ts';

/** Who asks, once that is known. */
export interface Identity {
  /** What rates are counted by: one caller, as far as it can be told apart. */
  readonly key: string;
  /** What windows call it; null: it has no name. */
  readonly name: string | null;
  /** Whether it shows nothing. */
  readonly isAnyone: boolean;
  /** All that it is by the access file: more than one where its claims are those of several. */
  readonly principals: readonly Principal[];
}

export interface Principal extends Pick<AccessPrincipal, 'name' | 'admin'> {
  readonly grants: readonly Grant[];
}

export interface Grant {
  readonly roles: ReadonlySet<AccessRole>;
  readonly isOf: (model: string) => boolean;
  /** null: as the gateway limits everybody. */
  readonly limit: RateLimit | null;
}

export type ModelAccess =
  | { readonly kind: 'granted'; readonly grant: Grant }
  /** It may see that the model is there. */
  | { readonly kind: 'forbidden' }
  /** It must not learn whether there is such a model. */
  | { readonly kind: 'hidden' };

/** The first grant that has model and role holds. */
export function accessTo({ principals }: Identity, model: string, role: AccessRole): ModelAccess {
  let isSeen = false;
  for (const { grants } of principals)
    for (const grant of grants) {
      if (!grant.isOf(model)) continue;
      if (grant.roles.has(role)) return { kind: 'granted', grant };
      isSeen = true;
    }
  return { kind: isSeen ? 'forbidden' : 'hidden' };
}

/** Whether any role is granted: only then may it learn that the model is there. */
export function maySee({ principals }: Identity, model: string): boolean {
  return principals.some(({ grants }) => grants.some(({ isOf }) => isOf(model)));
}

/** Whether it may do so on the admin port; what may write may read. */
export function mayAdminister({ principals }: Identity, action: 'read' | 'write'): boolean {
  return principals.some(({ admin }) => admin === 'write' || (admin !== undefined && admin === action));
}

export function readPrincipal({ name, allow = [], admin }: AccessPrincipal): Principal {
  return { name, grants: allow.map(readGrant), ...(admin && { admin }) };
}

function readGrant({ roles, models, rate, burst }: AccessGrant): Grant {
  const exact = new Set(models.filter((model) => !model.endsWith('*')));
  const beginnings = models.filter((model) => model.endsWith('*')).map((model) => model.slice(0, -1));
  return {
    roles: new Set(roles),
    isOf: (model) => exact.has(model) || beginnings.some((beginning) => model.startsWith(beginning)),
    limit: rate === undefined ? null : limitOf(parseRate(rate), burst),
  };
}

/** Requests a second → how they are spaced; without a burst those of one second may come at once. */
export function limitOf(perSecond: number, burst: number = Math.max(1, Math.ceil(perSecond))): RateLimit {
  return { perSecond, burst };
}

/** What a verified token claims: its words in the two claims that hold several (RFC 8693, 4.2; RFC 9068, 2.2.3). */
const WORDS: ReadonlySet<string> = new Set(['scope', 'scp']);

/** Whether all that is asked is claimed. */
export function hasClaims(
  claims: Readonly<Record<string, unknown>>,
  asked: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(asked).every(([name, value]) => {
    const claimed = Object.hasOwn(claims, name) ? claims[name] : undefined;
    if (Array.isArray(claimed)) return claimed.includes(value);
    if (typeof claimed === 'string' && WORDS.has(name)) return claimed.split(' ').some((word) => word === value);
    return (typeof claimed === 'boolean' || typeof claimed === 'number' ? String(claimed) : claimed) === value;
  });
}
