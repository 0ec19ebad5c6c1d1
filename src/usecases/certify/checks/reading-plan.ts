import type { DataReference, EvaluationSet, Signature } from '../../../contract/generated/types.ts';
import { carriesState } from '../../../domain/calling/call-form.ts';
import { isByRow } from '../../../domain/calling/row-axis.ts';
import { AppError } from '../../../domain/error.ts';
import { problemOf } from '../../../domain/evaluation/problems/registry.ts';
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
      const problem = problemOf(model.value.task, set.target);
      const inputs = signatureOf(request).inputs.filter(isByRow);
      const asked = { name, set, problem, inputs, folder, root, memoryBytes: limits.memoryBytes };
      const open = async () => {
        requireSequence(signatureOf(request), set);
        return ports.data.open(asked);
      };
      data.set(name, resources.use(await atSet(request, name, open)));
    }
    return { findings: [], recorded: { data: [...data].map(describeData) }, next: { ...context, data } };
  },
};

/** A version's own signature may carry state where the model's does not: over which rows, only the manifest can say. */
function requireSequence(signature: Signature, { sequence }: EvaluationSet): void {
  if (!carriesState(signature) || sequence !== undefined) return;
  throw new AppError({
    code: 'data-binding',
    message:
      'The version carries state from call to call, but the evaluation set does not say which rows belong together.',
    hint: 'Add sequence: {column: …} or {array: …} to the evaluation set.',
  });
}

function describeData([name, { sha256, sizeBytes, rows }]: readonly [string, EvaluationData]): DataReference {
  return { name, digest: { sha256 }, sizeBytes, rows };
}
