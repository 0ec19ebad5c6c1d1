import type { ScoredRows } from '../../../domain/evaluation/scored-rows.ts';
import { sliceRows } from '../../../domain/tensor-rows.ts';
import {
  atSet,
  type BatteryCheck,
  type LabelledModel,
  type Loaded,
  type Scored,
  type SetContext,
  setsOf,
} from '../battery-context.ts';
import { probeHostile } from '../probe-hostile.ts';
import { probePerturbations } from '../probe-perturbations.ts';
import { probeSteadiness } from '../probe-steadiness.ts';
import type { Probing } from '../probing.ts';

/** Rows that are sent twice, and one by one. */
const PROBE_ROWS = 64;
const HOSTILE_ROWS = 4;

/** Same answer twice, one by one as together, no crash on hostile input, and what noise does to the metrics. */
export const robustness: BatteryCheck<Scored, Loaded> = {
  name: 'robustness',
  async run({ scored, ...context }) {
    const { request, model } = context;
    const probed: Probing[] = [];
    for (const set of setsOf(context)) {
      const clean = scored.take(set.name);
      if (clean === null) continue;
      probed.push(await atSet(request, set.name, () => probeSet(set, model, clean)));
    }
    return {
      findings: probed.flatMap(({ findings }) => findings),
      recorded: { robustness: probed.flatMap((one) => one.robustness) },
      next: context,
    };
  },
};

async function probeSet(context: SetContext, model: LabelledModel, clean: ScoredRows): Promise<Probing> {
  context.battery.ports.onProgress({ activity: `probing ${context.name}`, done: 0.26 });
  const rows = await context.data.take(firstRows(Math.min(PROBE_ROWS, context.data.rows)));
  const steadiness = await probeSteadiness(context, model.model, rows);
  if (steadiness.findings.length > 0) return steadiness;
  const perturbed = await probePerturbations(context, model, clean);
  const few = rows.inputs.map((tensor) => sliceRows(tensor, 0, Math.min(HOSTILE_ROWS, tensor.shape[0] ?? 0)));
  const hostile = await probeHostile(context, { ...rows, inputs: few });
  return {
    robustness: [...steadiness.robustness, ...hostile.robustness, ...perturbed.robustness].map((result) => ({
      ...result,
      data: context.name,
    })),
    findings: [...perturbed.findings, ...hostile.findings],
  };
}

function firstRows(count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => row);
}
