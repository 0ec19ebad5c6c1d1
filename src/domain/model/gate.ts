import type {
  GateDeclaration,
  GateResult,
  Mode,
  ModeName,
  Model,
  Perturbation,
} from '../../contract/generated/types.ts';
import { AppError } from '../error.ts';
import { quoteText } from '../quote-text.ts';
import { declaredBudgets } from './cost-metrics.ts';

type Comparator = GateResult['comparator'];

/** What every gate has. */
interface GateBase {
  readonly id: string;
  readonly metric: string;
  readonly confidence: number;
  readonly test: 'bound' | 'point';
  readonly onInconclusive: 'block' | 'warn';
  /** Where it stands in model.yaml. */
  readonly pointer: string;
}

/** A metric of the predictions against a limit; with a `by` slice, every group's. */
export interface PredictionGate extends GateBase {
  readonly kind: 'prediction';
  readonly data: string;
  readonly slice: string | null;
  readonly comparator: Comparator;
  readonly limit: number;
}

/** Candidate against production on the same rows. `margin` counts in the metric's better direction: −0.003 allows 0.003 worse. */
export interface RelativePredictionGate extends GateBase {
  readonly kind: 'relative-prediction';
  readonly data: string;
  readonly slice: string | null;
  readonly margin: number;
}

/** The largest difference between the groups of a slice. */
export interface GapGate extends GateBase {
  readonly kind: 'gap';
  readonly data: string;
  readonly slice: string;
  readonly limit: number;
}

/** How much worse a metric gets when the inputs are disturbed. */
export interface RobustnessGate extends GateBase {
  readonly kind: 'robustness';
  readonly data: string;
  readonly perturbation: Perturbation;
  readonly limit: number;
}

/** A budget of a mode. */
export interface PerformanceGate extends GateBase {
  readonly kind: 'performance';
  readonly mode: ModeName;
  readonly unit: GateResult['unit'];
  readonly comparator: Comparator;
  readonly limit: number;
}

/** Candidate over production in the same process. */
export interface RelativePerformanceGate extends GateBase {
  readonly kind: 'relative-performance';
  readonly mode: ModeName;
  readonly comparator: Comparator;
  readonly limit: number;
}

export type Gate =
  | PredictionGate
  | RelativePredictionGate
  | GapGate
  | RobustnessGate
  | PerformanceGate
  | RelativePerformanceGate;

const DEFAULT_CONFIDENCE = 0.95;

/** The declared gates that apply to the modes, then the budgets of the modes. Throws AppError internal where a declaration means no gate: `checkModel` reports these before. */
export function resolveGates(model: Model, modes: readonly ModeName[]): readonly Gate[] {
  const declared = model.gates.map((gate, index) => requireGate(gate, { model, pointer: `/gates/${index}` }));
  const applicable = declared.filter((gate) => gate.kind !== 'relative-performance' || modes.includes(gate.mode));
  const budgets = modes.flatMap((name) => {
    const mode = model.modes[name];
    return mode === undefined ? [] : resolveBudgets(model, name, mode);
  });
  return [...applicable, ...budgets];
}

/** A gate that is left out is one that nothing fails: it must not be lost in silence. */
function requireGate(declaration: GateDeclaration, context: DeclarationContext): Gate {
  const gate = resolveDeclaration(declaration, context);
  if (gate !== null) return gate;
  throw new AppError({
    code: 'internal',
    message: `The gate ${quoteText(declaration.id)} at ${context.pointer} of model.yaml means no gate that can be judged.`,
    within: context.pointer,
  });
}

interface DeclarationContext {
  readonly model: Model;
  readonly pointer: string;
}

/** The gate that a declaration means, or null when it does not say exactly one condition. */
export function resolveDeclaration(gate: GateDeclaration, { model, pointer }: DeclarationContext): Gate | null {
  const base: GateBase = {
    id: gate.id,
    metric: gate.metric,
    confidence: gate.confidence ?? DEFAULT_CONFIDENCE,
    test: gate.test ?? 'bound',
    onInconclusive: gate.onInconclusive ?? model.onInconclusive ?? 'block',
    pointer,
  };
  if (countConditions(gate) !== 1) return null;
  const data = gate.data ?? Object.keys(model.evaluation)[0] ?? '';
  return resolveRatio(gate, base) ?? resolvePrediction(gate, base, data);
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

/** Every other key of the schema is a condition: one that is missing here does not compile. */
const CONDITIONS: Readonly<Record<Exclude<keyof GateDeclaration, Besides>, (gate: GateDeclaration) => unknown>> = {
  min: ({ min }) => min,
  max: ({ max }) => max,
  noWorseBy: ({ noWorseBy }) => noWorseBy,
  betterBy: ({ betterBy }) => betterBy,
  maxRatio: ({ maxRatio }) => maxRatio,
  minRatio: ({ minRatio }) => minRatio,
  maxGap: ({ maxGap }) => maxGap,
  maxDrop: ({ maxDrop }) => maxDrop,
};

/** How many of the kinds of condition a declaration names; one is right. */
export function countConditions(gate: GateDeclaration): number {
  return Object.values(CONDITIONS).filter((conditionOf) => conditionOf(gate) !== undefined).length;
}

function resolveRatio(gate: GateDeclaration, base: GateBase): Gate | null {
  const limit = gate.maxRatio ?? gate.minRatio;
  if (limit === undefined || gate.mode === undefined) return null;
  const comparator = gate.maxRatio === undefined ? '>=' : '<=';
  return { ...base, kind: 'relative-performance', mode: gate.mode, comparator, limit };
}

function resolvePrediction(gate: GateDeclaration, base: GateBase, data: string): Gate | null {
  const slice = gate.slice ?? null;
  if (gate.min !== undefined) return { ...base, kind: 'prediction', data, slice, comparator: '>=', limit: gate.min };
  if (gate.max !== undefined) return { ...base, kind: 'prediction', data, slice, comparator: '<=', limit: gate.max };
  if (gate.noWorseBy !== undefined)
    return { ...base, kind: 'relative-prediction', data, slice, margin: -gate.noWorseBy };
  if (gate.betterBy !== undefined) return { ...base, kind: 'relative-prediction', data, slice, margin: gate.betterBy };
  if (gate.maxGap !== undefined && slice !== null) return { ...base, kind: 'gap', data, slice, limit: gate.maxGap };
  if (gate.maxDrop === undefined || gate.perturb === undefined) return null;
  return { ...base, kind: 'robustness', data, perturbation: gate.perturb, limit: gate.maxDrop };
}

function resolveBudgets(model: Model, name: ModeName, mode: Mode): readonly PerformanceGate[] {
  return declaredBudgets(mode.budgets).map(({ path, limit, metric }) => ({
    kind: 'performance',
    metric: metric.name,
    unit: metric.unit,
    comparator: metric.comparator,
    limit,
    id: `${name}.${path.replaceAll('/', '.')}`,
    mode: name,
    confidence: DEFAULT_CONFIDENCE,
    test: 'bound',
    onInconclusive: model.onInconclusive ?? 'block',
    pointer: `/modes/${name}/budgets/${path}`,
  }));
}
