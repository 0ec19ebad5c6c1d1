import type { GateDeclaration, Mode, ModeName, Model, Settings } from '../../contract/generated/types.ts';
import { AppError } from '../error.ts';
import { quoteText } from '../quote-text.ts';
import { declaredBudgets } from './cost-metrics.ts';
import { namedConditions } from './gate-conditions.ts';
import type { Gate, GateBase, PerformanceGate } from './gate.ts';

const DEFAULT_CONFIDENCE = 0.95;

/** What a model is held to at one commit. */
export interface Policy {
  readonly model: Model;
  readonly settings: Settings | null;
}

/** The declared gates that apply to the modes, then the budgets of the modes. Throws AppError internal where a declaration means no gate: `checkModel` reports these before. */
export function resolveGates(policy: Policy, modes: readonly ModeName[]): readonly Gate[] {
  const { model } = policy;
  const declared = model.gates.map((gate, index) => requireGate(gate, { ...policy, pointer: `/gates/${index}` }));
  const applicable = declared.filter((gate) => !('mode' in gate) || modes.includes(gate.mode));
  const budgets = modes.flatMap((name) => {
    const mode = model.modes[name];
    return mode === undefined ? [] : resolveBudgets(policy, name, mode);
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

interface DeclarationContext extends Policy {
  readonly pointer: string;
}

/** The gate that a declaration means, or null when it does not say exactly one condition. */
export function resolveDeclaration(gate: GateDeclaration, context: DeclarationContext): Gate | null {
  const { model, pointer } = context;
  const base: GateBase = {
    id: gate.id,
    metric: gate.metric,
    confidence: gate.confidence ?? DEFAULT_CONFIDENCE,
    test: gate.test ?? 'bound',
    onInconclusive: whenUndecided(context, gate),
    pointer,
  };
  const [named, ...more] = namedConditions(gate);
  if (named === undefined || more.length > 0) return null;
  const data = gate.data ?? Object.keys(model.evaluation)[0] ?? '';
  return named.condition.build({ declaration: gate, limit: named.limit, base, data });
}

/** What an undecided gate does: what it says itself, else its model; the settings may allow no model to let one pass. */
function whenUndecided({ model, settings }: Policy, gate?: GateDeclaration): Gate['onInconclusive'] {
  if (settings?.certification?.onInconclusive === 'block') return 'block';
  return gate?.onInconclusive ?? model.onInconclusive ?? 'block';
}

function resolveBudgets(policy: Policy, name: ModeName, mode: Mode): readonly PerformanceGate[] {
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
    onInconclusive: whenUndecided(policy),
    pointer: `/modes/${name}/budgets/${path}`,
  }));
}
