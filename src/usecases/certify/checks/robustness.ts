import { isPadded } from '../../../domain/calling/call-form.ts';
import type { RowBatch } from '../../../domain/evaluation/row-batch.ts';
import type { ScoredRows } from '../../../domain/evaluation/scored-rows.ts';
import { hasError } from '../../../domain/finding/finding.ts';
import { sliceRows } from '../../../domain/tensor-rows.ts';
import type { Tensor } from '../../../domain/tensor.ts';
import type { Again } from '../ask-again.ts';
import {
  atSet,
  type BatteryCheck,
  type Loaded,
  type Scored,
  type SetContext,
  setsOf,
  signatureOf,
} from '../battery-context.ts';
import { probeHostile } from '../probe-hostile.ts';
import { probePerturbations } from '../probe-perturbations.ts';
import { probeSlightNoise } from '../probe-slight-noise.ts';
import { probeSteadiness, type Steadied } from '../probe-steadiness.ts';

const HOSTILE_ROWS = 4;

/** Same answer twice, the scored answer in every setting, no crash on hostile input, and what noise does to the metrics. */
export const robustness: BatteryCheck<Scored, Loaded> = {
  name: 'robustness',
  async run({ scored, ...context }) {
    const { request, model } = context;
    const probed: Steadied[] = [];
    const together = new Map(context.drawn);
    for (const set of setsOf(context)) {
      const [clean, drawn] = [scored.take(set.name), context.drawn.get(set.name)];
      if (clean === null || drawn === undefined) continue;
      const one = await atSet(request, set.name, async () => {
        const read = await set.data.take(drawn.rows);
        const again = { context: set, model, drawn, read, alone: await readAlone(set, drawn.rows) };
        return probeSet({ again, batch: read, clean });
      });
      probed.push(one);
      const { together: answers, chance } = one;
      if (answers === undefined || chance === null) continue;
      together.set(set.name, { ...drawn, answers, before: { scored: drawn.answers, chance } });
    }
    return {
      findings: probed.flatMap(({ findings }) => findings),
      recorded: { robustness: probed.flatMap((one) => one.robustness) },
      next: { ...context, drawn: together },
    };
  },
};

interface SetProbe {
  readonly again: Again;
  /** The drawn rows. */
  readonly batch: RowBatch;
  /** The answers to all rows. */
  readonly clean: ScoredRows;
}

async function probeSet(probe: SetProbe): Promise<Steadied> {
  const { name, battery } = probe.again.context;
  battery.ports.onProgress({ activity: `probing ${name}`, done: 0.26 });
  const probed = await probeAll(probe);
  return { ...probed, robustness: probed.robustness.map((result) => ({ ...result, data: name })) };
}

async function probeAll({ again, batch, clean }: SetProbe): Promise<Steadied> {
  const { context, model, read, drawn } = again;
  const steadiness = await probeSteadiness(again);
  if (hasError(steadiness.findings)) return steadiness;
  const slight = await probeSlightNoise({ again, batch, answers: steadiness.together ?? drawn.answers });
  const perturbed = await probePerturbations(context, { model, clean, exact: slight.exact });
  const few = read.inputs.map((tensor) => sliceRows(tensor, 0, Math.min(HOSTILE_ROWS, tensor.shape[0] ?? 0)));
  const hostile = await probeHostile(context, { ...read, inputs: few });
  return {
    ...steadiness,
    robustness: [steadiness, slight, hostile, perturbed].flatMap(({ robustness: results }) => results),
    findings: [steadiness, slight, perturbed, hostile].flatMap(({ findings }) => findings),
  };
}

/** Lists that are padded are read again, as long as they are: what their own padding changes is seen by that. */
async function readAlone({ battery, data }: SetContext, rows: readonly number[]): Promise<Again['alone']> {
  if (!isPadded(signatureOf(battery.request))) return null;
  const wanted = new Set(rows);
  const last = rows.at(-1) ?? 0;
  const found: (readonly Tensor[])[] = [];
  for await (const { start, inputs } of data.batches(1)) {
    if (wanted.has(start)) found.push(inputs);
    if (start >= last) break;
  }
  return found;
}
