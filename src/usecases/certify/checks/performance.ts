import type { Finding, Mode, ModeName, PerformanceResult } from '../../../contract/generated/types.ts';
import { explainDifference } from '../../../domain/benchmark/explanation.ts';
import { MOST_RATIO } from '../../../domain/benchmark/recognition.ts';
import { worthSending } from '../../../domain/benchmark/limit-rows.ts';
import { finding } from '../../../domain/finding/finding.ts';
import type { Gate } from '../../../domain/model/gate.ts';
import type { BenchmarkRequest, RatioLimit } from '../../ports/benchmark.ts';
import {
  asBaseline,
  type BatteryCheck,
  failureFinding,
  type Loaded,
  type Measured,
  signatureOf,
} from '../battery-context.ts';
import { seedOf } from '../draw-answers.ts';
import { policyColumnsOf } from '../policy-columns.ts';
import { type SampleRequest, takeSampleRows, takeUnseenRows } from '../take-sample-rows.ts';

/** Where in the whole battery measuring starts, for the progress bar. */
const STARTS_AT = 0.4;

/** One mode after another, so that they do not disturb each other; nor does the process that scored run beside them. */
export const performance: BatteryCheck<Loaded, Measured> = {
  name: 'performance',
  async run(context) {
    const { request, candidate, baseline, limits, ports } = context;
    await context.model.model[Symbol.asyncDispose]();
    const measured: PerformanceResult[] = [];
    const findings: Finding[] = [];
    const explanation = baseline === null ? null : explainDifference(candidate.inspection, baseline.inspection);
    for (const [index, modeName] of request.modes.entries()) {
      const mode = request.model.value.modes[modeName];
      if (mode === undefined) continue;
      const seed = seedOf({ battery: context }) + index;
      const asked = { name: mode.data ?? [...context.data.keys()][0], seed };
      const theirs = await formOfBaseline(context, asked);
      const rows = await takeSampleRows(context.data, asked);
      const policy = policyColumnsOf({ name: asked.name ?? '', battery: context });
      const outcome = await ports.benchmark.measure({
        modeName,
        mode,
        candidate: candidate.artifact,
        baseline: theirs === null ? null : (baseline?.artifact ?? null),
        rows,
        unseen: await takeUnseenRows(context.data, { ...asked, most: worthSending(rows), ...policy }),
        ...theirs,
        signature: signatureOf(request),
        certifiedSize: request.baseline?.certifiedSizes?.[modeName],
        ratioLimits: ratioLimitsOf(request.gates, modeName),
        explanation,
        limits,
        quick: request.quick,
        seed,
        onProgress: ({ activity, done }) => {
          const share = (index + done) / request.modes.length;
          ports.onProgress({ activity: `${modeName}: ${activity}`, done: STARTS_AT + share * (1 - STARTS_AT) });
        },
      });
      if (outcome.kind === 'failed')
        return {
          findings: [...findings, failureFinding(outcome, 'performance')],
          recorded: { performance: measured },
          next: null,
        };
      measured.push(outcome.result);
      findings.push(...tellUnseen(outcome.result, mode));
    }
    return { findings, recorded: { performance: measured }, next: { ...context, measured } };
  },
};

/** How the baseline is asked for the same rows; null where there is none, or where it cannot read them. */
async function formOfBaseline(
  context: Loaded,
  asked: SampleRequest,
): Promise<Pick<BenchmarkRequest, 'baselineForm'> | null> {
  const data = context.baselineData.get(asked.name ?? '');
  if (data === undefined) return null;
  const battery = data === context.data.get(asked.name ?? '') ? null : asBaseline(context);
  if (battery === null) return {};
  const rows = await takeSampleRows(context.baselineData, asked);
  return { baselineForm: { rows, signature: signatureOf(battery.request) } };
}

/** What calls with rows that the model cannot know say of those that it may know. */
function tellUnseen({ mode, unseenRows }: PerformanceResult, { latencyDependsOnInput }: Mode): readonly Finding[] {
  if (unseenRows === undefined) return [];
  const { metric, ratio, result } = unseenRows;
  if (ratio.value === null)
    return [finding('latency-knows-rows', { fault: 'unanswered', mode }, { severity: 'warning' })];
  const isSlower = result === 'fail';
  if (!isSlower && (result === 'pass' || ratio.value <= MOST_RATIO)) return [];
  const fault = latencyDependsOnInput === true ? 'declared' : isSlower ? 'slower' : 'undecided';
  const facts = { fault, mode, metric, ratio: ratio.value, lower: ratio.interval?.lower ?? 0 } as const;
  return [finding('latency-knows-rows', facts, { severity: fault === 'slower' ? 'error' : 'warning' })];
}

function ratioLimitsOf(gates: readonly Gate[], mode: ModeName): Readonly<Record<string, RatioLimit>> {
  const limits = gates.flatMap((gate) => {
    if (gate.kind !== 'relative-performance' || gate.mode !== mode) return [];
    return [[gate.metric, { comparator: gate.comparator, limit: gate.limit }] as const];
  });
  return Object.fromEntries(limits);
}
