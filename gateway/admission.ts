import type { IncomingMessage } from 'node:http';
import { accessTo, type Identity, maySee } from '../src/domain/gateway/access.ts';
import type { RateLimit, TakePlace } from '../src/domain/gateway/rate-limit.ts';
import type { Shown } from '../src/usecases/gateway/access-control.ts';
import type { ServedModels } from '../src/usecases/gateway/served-models.ts';
import { askedModel, type DataContext, type DataRoute, type RouteAccess } from './exchange.ts';
import type { ToldFailure } from './reply.ts';
import type { PathParameters } from './router.ts';
import { shownBy } from './shown.ts';

/** Requests that were turned away before anybody read them, by why. */
export interface Refusals {
  unauthenticated: number;
  forbidden: number;
  rate: number;
}

export type Admission =
  | {
      readonly kind: 'admitted';
      /** All but what it may not see: it meets no trace of that. */
      readonly context: DataContext;
      readonly consumer: string | null;
    }
  | { readonly kind: 'refused'; readonly why: keyof Refusals | null; readonly problem: AdmissionProblem };

/** In no protocol's words yet. */
export interface AdmissionProblem {
  readonly status: 401 | 403 | 429 | 503;
  readonly message: string;
  /** Whole seconds until it may come again. */
  readonly retryAfterSeconds?: number;
  /** Of RFC 6750, 3.1. */
  readonly challenge?: 'none' | 'invalid_token' | 'insufficient_scope';
}

export interface Asked {
  readonly access: RouteAccess;
  readonly parameters: PathParameters;
  readonly shown: Shown;
}

/** Who it is, whether it may, and whether it may now. */
export async function admit(context: DataContext, asked: Asked, takePlace: TakePlace): Promise<Admission> {
  const { access, rate } = context;
  if (asked.access === 'anyone') return letIn(context);
  if (access === null) {
    const key = `@${asked.shown.address}`;
    const problem = isRole(asked.access) ? tooOften(context, { ...asked, key, limit: rate }, takePlace) : null;
    return problem === null ? letIn(context) : refuse('rate', problem);
  }
  const identified = await access.identify(asked.shown);
  switch (identified.kind) {
    case 'nothing-shown':
      return refuse('unauthenticated', NOTHING_SHOWN);
    case 'not-believed':
      return refuse('unauthenticated', NOT_BELIEVED);
    case 'no-keys':
      return refuse(null, {
        status: 503,
        message: 'tokens of this issuer cannot be checked now',
        retryAfterSeconds: 5,
      });
    case 'known':
      return admitKnown(context, { ...asked, identity: identified.identity }, takePlace);
  }
}

/** The same, and counts whom it turns away. */
export async function admitCounted({ context, takePlace, refusals }: Door, asked: Asked): Promise<Admission> {
  const admission = await admit(context, asked, takePlace);
  // oxlint-disable-next-line no-param-reassign -- counts
  if (admission.kind === 'refused' && admission.why !== null) refusals[admission.why] += 1;
  return admission;
}

export interface Door {
  readonly context: DataContext;
  readonly takePlace: TakePlace;
  readonly refusals: Refusals;
}

/** Whoever it is. */
export function letIn(context: DataContext): Admission & { kind: 'admitted' } {
  return { kind: 'admitted', context, consumer: null };
}

export const NOTHING_SHOWN = { status: 401, message: 'a token is needed', challenge: 'none' } as const;
export const NOT_BELIEVED = {
  status: 401,
  message: 'the token or certificate is none that is let in, or its time is over',
  challenge: 'invalid_token',
} as const;
export const FORBIDDEN = {
  status: 403,
  message: 'this is not allowed to who asks',
  challenge: 'insufficient_scope',
} as const;

function admitKnown(all: DataContext, asked: Asked & { readonly identity: Identity }, takePlace: TakePlace): Admission {
  const { identity, access, parameters } = asked;
  if (identity.principals.length === 0) return refuse('forbidden', FORBIDDEN);
  const context = { ...all, models: () => visibleTo(identity, all.models()) };
  const admitted = { kind: 'admitted', context, consumer: identity.name } as const;
  const model = isRole(access) ? askedModel(context, { parameters }) : undefined;
  // What it may not see is to its handler as what is not there.
  if (!isRole(access) || model === undefined) return admitted;
  const granted = accessTo(identity, model.manifest.name, access);
  if (granted.kind !== 'granted') return refuse('forbidden', FORBIDDEN);
  const limit = granted.grant.limit ?? all.rate;
  const problem = tooOften(context, { ...asked, key: identity.key, limit }, takePlace);
  return problem === null ? admitted : refuse('rate', problem);
}

function isRole(access: RouteAccess): access is Exclude<RouteAccess, 'anyone' | 'known'> {
  return access !== 'anyone' && access !== 'known';
}

function tooOften(
  context: DataContext,
  { key, limit, access, parameters }: Asked & { readonly key: string; readonly limit: RateLimit | null },
  takePlace: TakePlace,
): AdmissionProblem | null {
  if (limit === null) return null;
  const model = askedModel(context, { parameters });
  if (model === undefined) return null;
  const waitMs = takePlace(`${key} ${model.manifest.name} ${access}`, limit, context.clock.tickMs());
  if (waitMs === 0) return null;
  return {
    status: 429,
    message: 'you ask more often than you may, try again',
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  };
}

/** By what serves, then by who asks. */
const VISIBLE = new WeakMap<ServedModels, WeakMap<Identity['principals'], ServedModels>>();

function visibleTo(identity: Identity, models: ServedModels): ServedModels {
  const known = VISIBLE.get(models) ?? new WeakMap<Identity['principals'], ServedModels>();
  VISIBLE.set(models, known);
  const kept = known.get(identity.principals);
  if (kept !== undefined) return kept;
  const visible = new Map([...models].filter(([name]) => maySee(identity, name)));
  known.set(identity.principals, visible);
  return visible;
}

function refuse(why: keyof Refusals | null, problem: AdmissionProblem): Admission {
  return { kind: 'refused', why, problem };
}

export function askedOf(request: IncomingMessage, { access }: DataRoute, parameters: PathParameters): Asked {
  return { access, parameters, shown: shownBy(request) };
}

/** As HTTP tells it. */
export function toldOf({ status, message, retryAfterSeconds, challenge }: AdmissionProblem): ToldFailure {
  const error = challenge === undefined || challenge === 'none' ? '' : `, error="${challenge}"`;
  const headers = {
    ...(challenge === undefined ? {} : { 'www-authenticate': `Bearer realm="seatrial"${error}` }),
    ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
  };
  return { status, message, headers };
}
