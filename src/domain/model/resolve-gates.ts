import type { GateDeclaration, Mode, ModeName, Model } from '../../contract/generated/types.ts';
import { AppError } from '../error.ts';
import { quoteText } from '../quote-text.ts';
import { declaredBudgets } from './cost-metrics.ts';
import { namedConditions } from './gate-conditions.ts';
import type { Gate, GateBase, PerformanceGate } from './gate.ts';

const DEFAULT_CONFIDENCE = 0.95;

/** The declared gates that apply to the modes, then the budgets of the modes. Throws AppError internal where a declaration means no gate: `checkModel` reports these before. */
export function resolveGates(model: Model, modes: readonly ModeName[]): readonly Gate[] {
  const declared = model.gates.map((gate, index) => requireGate(gate, { model, pointer: `/gates/${index}` }));
  const applicable = declared.filter((gate) => !('mode' in gate) || modes.includes(gate.mode));
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
  const [named, ...more] = namedConditions(gate);
  if (named === undefined || more.length > 0) return null;
  const data = gate.data ?? Object.keys(model.evaluation)[0] ?? '';
  return named.condition.build({ declaration: gate, limit: named.limit, base, data });
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
