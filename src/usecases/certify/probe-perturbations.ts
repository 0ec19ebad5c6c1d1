import type { Estimate, Finding, Perturbation, RobustnessResult } from '../../contract/generated/types.ts';
import { seededNoise, seededRandom } from '../../domain/benchmark/random.ts';
import { isFed } from '../../domain/calling/row-axis.ts';
import { judge } from '../../domain/certification/judge.ts';
import { fallToChance, firstShown } from '../../domain/evaluation/chance.ts';
import { ColumnStatistics, isDisturbed } from '../../domain/evaluation/column-statistics.ts';
import { DEFAULT_LEVEL } from '../../domain/evaluation/evaluate.ts';
import { estimateOf } from '../../domain/evaluation/intervals.ts';
import { measureMetric } from '../../domain/evaluation/metrics/measure.ts';
import { problemOf } from '../../domain/evaluation/problems/registry.ts';
import { dropOf, perturb } from '../../domain/evaluation/robustness.ts';
import { finding } from '../../domain/finding/finding.ts';
import type { RobustnessGate } from '../../domain/model/gate.ts';
import type { ScoredRows } from '../../domain/evaluation/scored-rows.ts';
import { failureFinding, ownScoringOf, signatureOf, type LabelledModel, type SetContext } from './battery-context.ts';
import { seedOf } from './draw-answers.ts';
import { namedIn, type Probing } from './probing.ts';
import { scoreModels } from './score-models.ts';

/** What is reported of a model with numeric inputs whose gates ask for nothing. */
const SHOWN: readonly Perturbation[] = [{ gaussian: 0.1 }, { dropout: 0.1 }];

interface WantedDrop {
  readonly perturbation: Perturbation;
  readonly metric: string;
  readonly level: number;
  /** What limits it; null where it is only shown. */
  readonly gate: RobustnessGate | null;
}

export interface Perturbed {
  readonly model: LabelledModel;
  readonly clean: ScoredRows;
  /** Columns that model.yaml takes for measurements and an input of the version for what stays as it is. */
  readonly exact: readonly string[];
}

/** Scores the candidate again on disturbed inputs and compares with the clean answers, row by row. */
export async function probePerturbations(context: SetContext, { model, clean, exact }: Perturbed): Promise<Probing> {
  const { data, set, name, battery } = context;
  if (exact.length > 0) return notTried(wantedDrops(context, clean), exact);
  const statistics = await gatherStatistics(context);
  if (statistics.size === 0) return { robustness: SHOWN.map(leftOut), findings: [] };
  const robustness: RobustnessResult[] = [];
  const findings: Finding[] = [];
  for (const [key, drops] of Map.groupBy(wantedDrops(context, clean), ({ perturbation }) => describe(perturbation))) {
    const [first] = drops;
    if (first === undefined) continue;
    const random = seededNoise(battery.request.seed);
    const [scored] = await scoreModels({
      set,
      problem: problemOf(battery.request.model.value.task, set.target),
      signature: signatureOf(battery.request),
      data,
      models: [model],
      memoryBytes: battery.limits.memoryBytes,
      own: ownScoringOf(context, new Set(drops.map(({ metric }) => metric))),
      disturb: (inputs) => perturb(inputs, { perturbation: first.perturbation, statistics, random }),
      onRows: (rows) =>
        battery.ports.onProgress({ activity: `probing ${name} with ${key}`, done: 0.27 + (0.1 * rows) / data.rows }),
    });
    // No answer to noise that nobody limits is one, too: a model may look up codes that it was taught.
    const isRefused =
      scored?.kind === 'failed' && scored.reason === 'error' && drops.every(({ gate }) => gate === null);
    if (scored?.kind === 'failed' && !isRefused)
      return { robustness, findings: [failureFinding(scored, 'robustness')] };
    // Answers that cannot be scored (not finite, say) under a disturbance are a drop that cannot be bounded.
    const disturbed = scored?.kind === 'scored' ? scored.rows : null;
    robustness.push(...drops.map((drop) => describeDrop(drop, clean, disturbed)));
    if (disturbed !== null) findings.push(...tellFall(first.perturbation, { clean, disturbed, context }));
  }
  return { robustness, findings };
}

/** A gate that asks for noise on a column holds of no version by taking the column as what noise leaves alone. */
function notTried(drops: readonly WantedDrop[], exact: readonly string[]): Probing {
  const isAsked = drops.some(({ gate }) => gate !== null);
  return {
    robustness: drops.map(({ perturbation }) => leftOut(perturbation)),
    findings: isAsked ? [finding('perturbation-not-tried', namedIn(exact))] : [],
  };
}

async function gatherStatistics({ data, set, battery }: SetContext) {
  // What tells of the lengths of padded lists is no measurement.
  const fed = signatureOf(battery.request).inputs.filter(isFed);
  const names = new Set(fed.map(({ name }) => name));
  const statistics = new ColumnStatistics(
    new Map(fed.flatMap(({ name, pad }) => (pad === undefined ? [] : [[name, Number(pad)] as const]))),
  );
  for await (const batch of data.batches(set.batchSize ?? 1024)) {
    const inputs = batch.inputs.filter(({ name }) => names.has(name));
    if (!inputs.some(({ datatype, shape }) => isDisturbed({ datatype, rank: shape.length - 1 }))) break;
    statistics.add(inputs);
  }
  return statistics.finish();
}

function wantedDrops({ name, battery }: SetContext, clean: ScoredRows): readonly WantedDrop[] {
  const asked = battery.request.gates.flatMap((gate): readonly WantedDrop[] => {
    if (gate.kind !== 'robustness' || gate.data !== name) return [];
    return [{ perturbation: gate.perturbation, metric: gate.metric, level: gate.confidence, gate }];
  });
  const metric = firstShown(clean);
  if (asked.length > 0 || metric === undefined) return asked;
  return SHOWN.map((perturbation) => ({ perturbation, metric, level: DEFAULT_LEVEL, gate: null }));
}

function describeDrop(
  { perturbation, metric, level, gate }: WantedDrop,
  clean: ScoredRows,
  disturbed: ScoredRows | null,
): RobustnessResult {
  const undefinedEstimate = { value: null, interval: null };
  const drop = disturbed === null ? undefinedEstimate : dropOf(clean, disturbed, { metric, level });
  return {
    ...kindOf(perturbation),
    result: disturbed === null ? 'fail' : resultOf(drop, gate),
    facts: {},
    metric,
    estimate: disturbed === null ? undefinedEstimate : estimateOf(measureMetric(disturbed, metric), level),
    drop,
  };
}

/** Nothing passes that nothing limits. */
function resultOf(drop: Estimate, gate: RobustnessGate | null): RobustnessResult['result'] {
  if (gate === null) return 'shown';
  return judge({ estimate: drop, comparator: '<=', limit: gate.limit, test: gate.test }).result;
}

interface Disturbed {
  readonly clean: ScoredRows;
  readonly disturbed: ScoredRows;
  readonly context: SetContext;
}

/** That noise takes all that a model knows need not be its fault, and is told. */
function tellFall(perturbation: Perturbation, { clean, disturbed, context }: Disturbed): readonly Finding[] {
  const metric = firstShown(clean);
  if (metric === undefined) return [];
  const random = seededRandom(seedOf(context));
  const fall = fallToChance(clean, disturbed, { metric, level: DEFAULT_LEVEL, random });
  const { check, strength = 0 } = kindOf(perturbation);
  return fall === null ? [] : [finding('falls-to-chance', { perturbation: check, strength, metric, ...fall })];
}

function kindOf({ gaussian, dropout }: Perturbation): Pick<RobustnessResult, 'check' | 'strength'> {
  return gaussian === undefined
    ? { check: 'dropout', strength: dropout ?? 0 }
    : { check: 'gaussian', strength: gaussian };
}

function leftOut(perturbation: Perturbation): RobustnessResult {
  return { ...kindOf(perturbation), result: 'not-applicable', facts: {} };
}

function describe({ gaussian, dropout }: Perturbation): string {
  return gaussian === undefined ? `dropout ${dropout}` : `Gaussian noise ${gaussian}`;
}
