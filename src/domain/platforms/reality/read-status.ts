import { numberIn, textIn, valueIn } from '../../value-in.ts';

/** What an object's own status says against it. */
export type StatusFinding =
  /** Whatever carries it out has not seen it as it is. */
  | { readonly kind: 'not-observed' }
  | { readonly kind: 'replicas'; readonly available: number; readonly wanted: number }
  | {
      readonly kind: 'condition';
      readonly type: string;
      readonly status: string;
      readonly reason: string;
      readonly message: string;
    }
  /** Percent of the requests that really go to the newest revision. */
  | { readonly kind: 'traffic'; readonly wanted: number; readonly routed: number };

/** Kinds without a status that says anything are as they stand. */
const READERS: Readonly<Record<string, (object: unknown) => readonly StatusFinding[]>> = {
  Deployment: readDeployment,
  HTTPRoute: readRoute,
  InferenceService: readService,
};

export function readStatus(kind: string, object: unknown): readonly StatusFinding[] {
  return READERS[kind]?.(object) ?? [];
}

function readDeployment(object: unknown): readonly StatusFinding[] {
  if (isBehind(object)) return [{ kind: 'not-observed' }];
  const wanted = numberIn(object, 'spec', 'replicas') ?? 1;
  const [updated, available] = ['updatedReplicas', 'availableReplicas'].map(
    (key) => numberIn(object, 'status', key) ?? 0,
  );
  const ready = Math.min(updated ?? 0, available ?? 0);
  return ready >= wanted ? [] : [{ kind: 'replicas', available: ready, wanted }];
}

/** Each Gateway that takes it up says so by itself. */
function readRoute(object: unknown): readonly StatusFinding[] {
  const parents = listIn(object, 'status', 'parents');
  if (parents.length === 0) return [{ kind: 'not-observed' }];
  return parents.flatMap((parent) => {
    const conditions = listIn(parent, 'conditions').filter((one) =>
      ['Accepted', 'ResolvedRefs'].includes(textIn(one, 'type') ?? ''),
    );
    return readConditions(object, conditions);
  });
}

/** A version that does not become ready gets no requests: KServe lets the one before it have them, and says so only here. */
function readService(object: unknown): readonly StatusFinding[] {
  if (isBehind(object)) return [{ kind: 'not-observed' }];
  const conditions = listIn(object, 'status', 'conditions').filter((one) => textIn(one, 'type') === 'Ready');
  if (conditions.length === 0) return [{ kind: 'not-observed' }];
  const wanted = numberIn(object, 'spec', 'predictor', 'canaryTrafficPercent') ?? 100;
  const traffic = listIn(object, 'status', 'components', 'predictor', 'traffic');
  const newest = traffic.filter((one) => valueIn(one, 'latestRevision') === true);
  const routed = newest.reduce<number>((sum, one) => sum + (numberIn(one, 'percent') ?? 0), 0);
  const isOther = traffic.length > 0 && routed !== wanted;
  return [...readConditions(object, conditions), ...(isOther ? [{ kind: 'traffic', wanted, routed } as const] : [])];
}

function readConditions(object: unknown, conditions: readonly unknown[]): readonly StatusFinding[] {
  const generation = numberIn(object, 'metadata', 'generation') ?? 0;
  return conditions.flatMap((one): readonly StatusFinding[] => {
    if ((numberIn(one, 'observedGeneration') ?? generation) < generation) return [{ kind: 'not-observed' }];
    const [type, status, reason, message] = ['type', 'status', 'reason', 'message'].map(
      (key) => textIn(one, key) ?? '',
    );
    if (status === 'True') return [];
    return [
      { kind: 'condition', type: type ?? '', status: status ?? '', reason: reason ?? '', message: message ?? '' },
    ];
  });
}

function isBehind(object: unknown): boolean {
  const observed = numberIn(object, 'status', 'observedGeneration');
  return observed === null || observed < (numberIn(object, 'metadata', 'generation') ?? 0);
}

function listIn(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueIn(value, ...path);
  return Array.isArray(found) ? found : [];
}
