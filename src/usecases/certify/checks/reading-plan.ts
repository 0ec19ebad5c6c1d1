import type { DataReference, Finding } from '../../../contract/generated/types.ts';
import { AppError } from '../../../domain/error.ts';
import { columnsOfSet } from '../../../domain/evaluation/own/own-metrics.ts';
import { finding } from '../../../domain/finding/finding.ts';
import { isReadAlike } from '../../../domain/model/version-reading.ts';
import { openSet } from '../../open-set.ts';
import type { EvaluationData } from '../../ports/evaluation-data.ts';
import { asBaseline, atSet, type BatteryCheck, type Compared, type Planned, signatureOf } from '../battery-context.ts';
import { readAs } from '../../reading-place.ts';

/** How every evaluation set is read: opens, verifies and binds each once. Throws AppError where one cannot be. */
export const readingPlan: BatteryCheck<Compared, Planned> = {
  name: 'reading-plan',
  async run(context) {
    const data = new Map<string, EvaluationData>();
    for (const name of Object.keys(readAs(context.request).evaluation)) {
      context.ports.onProgress({ activity: `reading ${name}`, done: 0 });
      data.set(name, await atSet(context.request, name, () => open(context, name)));
    }
    const theirs = await readForBaseline(context, data);
    const recorded = { data: [...data].map(describeData) };
    return { findings: theirs.findings, recorded, next: { ...context, data, baselineData: theirs.data } };
  },
};

async function open({ request, limits, resources, ports }: Compared, name: string): Promise<EvaluationData> {
  const { folder, root } = request;
  const { evaluation, task } = readAs(request);
  const set = evaluation[name];
  if (set === undefined) throw new AppError({ code: 'internal', message: `There is no evaluation set ${name}.` });
  const columns = columnsOfSet(name, request.model.value);
  const place = { folder, root, memoryBytes: limits.memoryBytes };
  const asked = { name, set, columns, task, signature: signatureOf(request), ...place };
  return resources.use(await openSet(asked, ports.data));
}

interface ReadByBaseline {
  readonly data: ReadonlyMap<string, EvaluationData>;
  readonly findings: readonly Finding[];
}

/** The same rows, bound to the baseline's tensors where these are others: it is compared on every set that it can read. */
async function readForBaseline(context: Compared, own: ReadonlyMap<string, EvaluationData>): Promise<ReadByBaseline> {
  const battery = context.baseline === null ? null : asBaseline(context);
  const data = new Map<string, EvaluationData>();
  const findings: Finding[] = [];
  if (battery === null) return { data, findings };
  const version = battery.request.version.value.version;
  for (const [name, candidates] of own) {
    const isAlike = isReadAlike(readAs(context.request), readAs(battery.request), name);
    const read = isAlike ? candidates : await openOrSay(battery, name);
    if (typeof read !== 'string') data.set(name, read);
    else findings.push(finding('baseline-unusable', { fault: 'reading', version, data: name, said: read }));
  }
  return { data, findings };
}

/** What the baseline cannot read must not block its successor. */
async function openOrSay(battery: Compared, name: string): Promise<EvaluationData | string> {
  try {
    return await open(battery, name);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
    return error.message;
  }
}

function describeData([name, { sha256, sizeBytes, rows }]: readonly [string, EvaluationData]): DataReference {
  return { name, digest: { sha256 }, sizeBytes, rows };
}
