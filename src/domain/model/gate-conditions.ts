import type { GateDeclaration } from '../../contract/generated/types.ts';
import type { Metric } from '../evaluation/metrics/metric.ts';
import type { Gate, GateBase } from './gate.ts';

/** Everything that is known of a condition: which key of a declaration makes it a gate, and of which kind. */
export interface Condition {
  readonly kind: Gate['kind'];
  /** The limit, where a declaration names this condition. */
  readonly limit: (declaration: GateDeclaration) => number | undefined;
  /** Other keys without which it means nothing. */
  readonly needs: readonly Besides[];
  /** Other keys that would have no effect beside it. */
  readonly unused: readonly Besides[];
  /** Whether it limits a cost or what is predicted. */
  readonly on: 'cost' | 'predictions';
  /** Whether it says how well the model must predict: a model has at least one that does. */
  readonly judgesQuality: boolean;
  /** Whether the metric must have a better direction. */
  readonly needsDirection: boolean;
  /** Whether the slice must make groups. */
  readonly needsGroups: boolean;
  /** From the range of the metric: limits outside of it hold for every value or for none. */
  readonly range: (metric: Metric['range']) => Metric['range'];
  /** null where a key is missing that it needs. */
  readonly build: (given: Given) => Gate | null;
}

interface Given {
  readonly declaration: GateDeclaration;
  readonly limit: number;
  readonly base: GateBase;
  readonly data: string;
}

/** What a declaration says beside its condition. */
type Besides = Extract<
  keyof GateDeclaration,
  | 'id'
  | 'metric'
  | 'description'
  | 'data'
  | 'slice'
  | 'mode'
  | 'versus'
  | 'perturb'
  | 'confidence'
  | 'test'
  | 'onInconclusive'
>;

export type ConditionKey = Exclude<keyof GateDeclaration, Besides>;

const ABSOLUTE = {
  kind: 'prediction',
  needs: [],
  unused: ['versus', 'mode', 'perturb'],
  on: 'predictions',
  judgesQuality: true,
  needsDirection: false,
  needsGroups: false,
  range: (metric: Metric['range']) => metric,
} as const;

/** Limits of a difference of two values of the metric. */
const differences = ([lowest, highest]: Metric['range']) => [0, highest - lowest] as const;

const RELATIVE = {
  ...ABSOLUTE,
  kind: 'relative-prediction',
  needs: ['versus'],
  unused: ['mode', 'perturb'],
  needsDirection: true,
  range: differences,
} as const;

const RATIO = {
  ...ABSOLUTE,
  kind: 'relative-performance',
  needs: ['versus', 'mode'],
  // Its interval is that of the sequential test, which divides an error of its own among its looks.
  unused: ['slice', 'data', 'perturb', 'confidence'],
  on: 'cost',
  judgesQuality: false,
  range: () => [0, Infinity] as const,
} as const;

/** Every key of the schema that is not one of `Besides`: one that is missing here does not compile. */
export const CONDITIONS: { readonly [Key in ConditionKey]: Condition } = {
  min: {
    ...ABSOLUTE,
    limit: ({ min }) => min,
    build: (given) => ({ ...predicted(given), kind: 'prediction', comparator: '>=', limit: given.limit }),
  },
  max: {
    ...ABSOLUTE,
    limit: ({ max }) => max,
    build: (given) => ({ ...predicted(given), kind: 'prediction', comparator: '<=', limit: given.limit }),
  },
  noWorseBy: {
    ...RELATIVE,
    limit: ({ noWorseBy }) => noWorseBy,
    build: (given) => ({ ...predicted(given), kind: 'relative-prediction', margin: -given.limit }),
  },
  betterBy: {
    ...RELATIVE,
    limit: ({ betterBy }) => betterBy,
    build: (given) => ({ ...predicted(given), kind: 'relative-prediction', margin: given.limit }),
  },
  maxRatio: { ...RATIO, limit: ({ maxRatio }) => maxRatio, build: (given) => ratio(given, '<=') },
  minRatio: { ...RATIO, limit: ({ minRatio }) => minRatio, build: (given) => ratio(given, '>=') },
  maxGap: {
    ...ABSOLUTE,
    kind: 'gap',
    needs: ['slice'],
    judgesQuality: false,
    needsGroups: true,
    range: differences,
    limit: ({ maxGap }) => maxGap,
    build: ({ base, data, limit, declaration: { slice } }) =>
      slice === undefined ? null : { ...base, kind: 'gap', data, slice, limit },
  },
  maxDrop: {
    ...ABSOLUTE,
    kind: 'robustness',
    needs: ['perturb'],
    unused: ['versus', 'mode', 'slice'],
    judgesQuality: false,
    needsDirection: true,
    range: differences,
    limit: ({ maxDrop }) => maxDrop,
    build: ({ base, data, limit, declaration: { perturb } }) =>
      perturb === undefined ? null : { ...base, kind: 'robustness', data, perturbation: perturb, limit },
  },
};

function predicted({ base, data, declaration }: Given) {
  return { ...base, data, slice: declaration.slice ?? null };
}

function ratio({ base, limit, declaration: { mode } }: Given, comparator: '<=' | '>='): Gate | null {
  return mode === undefined ? null : { ...base, kind: 'relative-performance', mode, comparator, limit };
}

export interface NamedCondition {
  readonly key: string;
  readonly condition: Condition;
  readonly limit: number;
}

/** The conditions that a declaration names; one is right. */
export function namedConditions(declaration: GateDeclaration): readonly NamedCondition[] {
  return Object.entries(CONDITIONS).flatMap(([key, condition]) => {
    const limit = condition.limit(declaration);
    return limit === undefined ? [] : [{ key, condition, limit }];
  });
}
