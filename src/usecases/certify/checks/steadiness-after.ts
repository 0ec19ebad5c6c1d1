import type { Finding } from '../../../contract/generated/types.ts';
import { rowsTo } from '../../../domain/evaluation/drawn-rows.ts';
import { askAgain } from '../ask-again.ts';
import {
  atSet,
  type BatteryCheck,
  failureFinding,
  type LabelledModel,
  type Loaded,
  loadOptions,
  type SetContext,
  setsOf,
} from '../battery-context.ts';
import type { DrawnAnswers } from '../draw-answers.ts';
import { tellLater } from '../probe-steadiness.ts';

/** Whether the model answers as before when all else has been measured. It is loaded anew: measuring ended its process. */
export const steadinessAfter: BatteryCheck<Loaded, Loaded> = {
  name: 'steadiness-after',
  async run(context) {
    const { request, candidate, ports } = context;
    ports.onProgress({ activity: 'comparing with the scored answers', done: 0.99 });
    const { artifact, columnLabels } = candidate;
    const loaded = await ports.runtimeOf(artifact.format).load(artifact, loadOptions(context));
    if (loaded.kind === 'failed') return { findings: [failureFinding(loaded, 'performance')], next: null };
    await using process = loaded.model;
    const findings: Finding[] = [];
    for (const set of setsOf(context)) {
      const drawn = context.drawn.get(set.name);
      if (drawn === undefined) continue;
      const model = { model: process, columnLabels };
      findings.push(...(await atSet(request, set.name, () => compareAfter(set, model, drawn))));
    }
    return { findings, next: context };
  },
};

async function compareAfter(
  context: SetContext,
  model: LabelledModel,
  drawn: DrawnAnswers,
): Promise<readonly Finding[]> {
  const read = await context.data.take(drawn.rows);
  const count = drawn.rows.length;
  const asked = await askAgain({ context, model, drawn, read, alone: null }, [{ order: rowsTo(count), size: count }]);
  return asked.kind === 'failed' ? [failureFinding(asked, 'performance')] : tellLater(context, asked.difference);
}
