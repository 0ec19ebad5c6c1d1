import type { Finding } from '../../../contract/generated/types.ts';
import { servedCalls } from '../../../domain/benchmark/served-calls.ts';
import { fixedRows } from '../../../domain/calling/call-form.ts';
import { rowsTo } from '../../../domain/evaluation/drawn-rows.ts';
import { hasError } from '../../../domain/finding/finding.ts';
import { instantMs } from '../../../domain/instant.ts';
import { askAgain } from '../ask-again.ts';
import {
  atSet,
  type BatteryCheck,
  failureFinding,
  type LabelledModel,
  loadOptions,
  type Measured,
  type SetContext,
  setsOf,
  signatureOf,
} from '../battery-context.ts';
import type { DrawnAnswers } from '../drawn-answers.ts';
import { probeServed, type ServedProbe, tellFailure } from '../probe-served.ts';
import { tellLater } from '../probe-steadiness.ts';
import type { Probing } from '../probing.ts';

/**
 * Whether the model answers as before when all else has been measured, and as it is called by its modes. It is loaded anew:
 * measuring ended its process.
 */
export const steadinessAfter: BatteryCheck<Measured, Measured> = {
  name: 'steadiness-after',
  async run(context) {
    context.ports.onProgress({ activity: 'comparing with the scored answers', done: 0.99 });
    const { findings, asked } = await compareAll(context);
    if (hasError(findings)) return { findings, next: null };
    const served: Probing[] = [];
    for (const probe of asked.flatMap((one) => probesOf(context, one)))
      served.push(await atSet(context.request, probe.context.name, () => openAndProbe(context, probe)));
    return {
      findings: [...findings, ...served.flatMap((one) => one.findings)],
      recorded: { served: served.flatMap(({ robustness }) => robustness) },
      next: context,
    };
  },
};

interface AskedSet {
  readonly context: SetContext;
  readonly drawn: DrawnAnswers;
  readonly callMs: number;
}

interface Compared {
  readonly findings: readonly Finding[];
  readonly asked: readonly AskedSet[];
}

async function compareAll(context: Measured): Promise<Compared> {
  const { request, candidate, ports } = context;
  const { artifact, columnLabels } = candidate;
  const loaded = await ports.runtimeOf(artifact.format).load(artifact, loadOptions(context));
  if (loaded.kind === 'failed') return { findings: [failureFinding(loaded, 'performance')], asked: [] };
  await using process = loaded.model;
  const findings: Finding[] = [];
  const asked: AskedSet[] = [];
  for (const set of setsOf(context)) {
    const drawn = context.drawn.get(set.name);
    if (drawn === undefined) continue;
    const start = instantMs(ports.clock.now());
    findings.push(
      ...(await atSet(request, set.name, () => compareAfter(set, { model: process, columnLabels }, drawn))),
    );
    asked.push({ context: set, drawn, callMs: instantMs(ports.clock.now()) - start });
  }
  return { findings, asked };
}

function probesOf({ request, measured }: Measured, asked: AskedSet): readonly ServedProbe[] {
  const isFixed = fixedRows(signatureOf(request)) !== null;
  return servedCalls(measured, { isFixed, rows: asked.drawn.rows.length }).map((call) => ({ ...asked, call }));
}

async function openAndProbe(context: Measured, probe: ServedProbe): Promise<Probing> {
  const { artifact, columnLabels } = context.candidate;
  const options = { ...loadOptions(context), threads: probe.call.threads };
  const loaded = await context.ports.runtimeOf(artifact.format).load(artifact, options);
  if (loaded.kind === 'failed') return tellFailure(probe, loaded);
  await using process = loaded.model;
  return await probeServed(probe, { model: process, columnLabels });
}

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
