import type { Finding } from '../../contract/generated/types.ts';
import { resolveLimits } from '../../domain/model/certification-limits.ts';
import type { BatteryRequest, Recorded } from './battery-context.ts';
import type { CertifyPorts } from './certify-request.ts';
import { baseline } from './checks/baseline.ts';
import { identity } from './checks/identity.ts';
import { performance } from './checks/performance.ts';
import { prediction } from './checks/prediction.ts';
import { readingPlan } from './checks/reading-plan.ts';
import { robustness } from './checks/robustness.ts';
import { safety } from './checks/safety.ts';
import { endInTime } from './end-in-time.ts';
import { steadinessAfter } from './checks/steadiness-after.ts';
import { placeOfModel } from './prepare-model.ts';
import { beginWith } from './sequence.ts';

export interface BatteryResult {
  readonly recorded: Omit<Recorded, 'served'>;
  readonly findings: readonly Finding[];
  /** False when an error ended the battery early: then the gates have nothing to be judged on. */
  readonly complete: boolean;
}

/** The closed list of checks. */
export const BATTERY = beginWith(identity)
  .followedBy(safety)
  .followedBy(baseline)
  .followedBy(readingPlan)
  .followedBy(prediction)
  .followedBy(robustness)
  .followedBy(performance)
  .followedBy(steadinessAfter);

const NOTHING: Recorded = {
  inspection: null,
  data: [],
  readings: [],
  ownMetrics: [],
  baseline: null,
  prediction: [],
  gaps: [],
  changes: [],
  classes: [],
  smallGroups: [],
  classesLeftOut: [],
  weakest: [],
  figures: [],
  robustness: [],
  served: [],
  performance: [],
  spreads: [],
};

/** One check after the other, as long as the settings allow. The first error ends it: what follows would mean nothing. */
export async function runBattery(request: BatteryRequest, ports: CertifyPorts): Promise<BatteryResult> {
  const limits = resolveLimits(request.settings?.value ?? null);
  using timed = ports.within(limits.timeoutMs);
  await using resources = new AsyncDisposableStack();
  const context = { request, limits, ports: { ...ports, ...timed.ports }, resources };
  const { findings, recorded, next } = await BATTERY.run(context, endInTime(timed, limits));
  const { served, ...all } = { ...NOTHING, ...recorded };
  return {
    recorded: { ...all, robustness: [...all.robustness, ...served] },
    findings: placeFindings(request, findings),
    complete: next !== null,
  };
}

/** What a model did wrong is told at its file in the version's manifest. */
function placeFindings({ version }: BatteryRequest, findings: readonly Finding[]): readonly Finding[] {
  const location = version.source.locate(placeOfModel(version.value));
  return findings.map((found) => (found.code === 'baseline-unusable' ? found : { location, ...found }));
}
