import type { DataReference } from '../../../contract/generated/types.ts';
import { isFed } from '../../../domain/calling/row-axis.ts';
import { problemOf } from '../../../domain/evaluation/problems/registry.ts';
import type { EvaluationData } from '../../ports/evaluation-data.ts';
import { atSet, type BatteryCheck, type Compared, type Planned, signatureOf } from '../battery-context.ts';

/** How every evaluation set is read: opens, verifies and binds each once. Throws AppError where one cannot be. */
export const readingPlan: BatteryCheck<Compared, Planned> = {
  name: 'reading-plan',
  async run(context) {
    const { request, ports, resources } = context;
    const { model, folder, root } = request;
    const data = new Map<string, EvaluationData>();
    for (const [name, set] of Object.entries(model.value.evaluation)) {
      ports.onProgress({ activity: `reading ${name}`, done: 0 });
      const problem = problemOf(model.value.task, set.target);
      const asked = { name, set, problem, inputs: signatureOf(request).inputs.filter(isFed), folder, root };
      data.set(name, resources.use(await atSet(request, name, () => ports.data.open(asked))));
    }
    return { findings: [], recorded: { data: [...data].map(describeData) }, next: { ...context, data } };
  },
};

function describeData([name, { sha256, sizeBytes, rows }]: readonly [string, EvaluationData]): DataReference {
  return { name, digest: { sha256 }, sizeBytes, rows };
}
