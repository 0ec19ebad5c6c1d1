import type { DataReference } from '../../../contract/generated/types.ts';
import { openSet } from '../../open-set.ts';
import type { EvaluationData } from '../../ports/evaluation-data.ts';
import { atSet, type BatteryCheck, type Compared, type Planned, signatureOf } from '../battery-context.ts';

/** How every evaluation set is read: opens, verifies and binds each once. Throws AppError where one cannot be. */
export const readingPlan: BatteryCheck<Compared, Planned> = {
  name: 'reading-plan',
  async run(context) {
    const { request, ports, resources, limits } = context;
    const { model, folder, root } = request;
    const data = new Map<string, EvaluationData>();
    for (const [name, set] of Object.entries(model.value.evaluation)) {
      ports.onProgress({ activity: `reading ${name}`, done: 0 });
      const memoryBytes = limits.memoryBytes;
      const asked = { name, set, task: model.value.task, signature: signatureOf(request), folder, root, memoryBytes };
      const open = () => openSet(asked, ports.data);
      data.set(name, resources.use(await atSet(request, name, open)));
    }
    return { findings: [], recorded: { data: [...data].map(describeData) }, next: { ...context, data } };
  },
};

function describeData([name, { sha256, sizeBytes, rows }]: readonly [string, EvaluationData]): DataReference {
  return { name, digest: { sha256 }, sizeBytes, rows };
}
