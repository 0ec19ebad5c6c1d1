import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';
import { type HostileCheck, hostileInputs } from '../../domain/evaluation/hostile-inputs.ts';
import { finding } from '../../domain/finding/finding.ts';
import type { LoadedModel, ModelFailure } from '../ports/model-runtime.ts';
import { failureFacts, failureFinding, loadOptions, type SetContext, signatureOf } from './battery-context.ts';
import { ModelCaller, type RowsToCall } from './call-model.ts';
import { notApplicable, type Probing } from './probing.ts';

const HOSTILE_CHECKS = ['nan', 'infinity', 'missing', 'out-of-range'] as const satisfies readonly HostileCheck[];

/** In a process of its own: a crash here must not end the other checks. An error message is a fine answer to nonsense. */
export async function probeHostile(context: SetContext, rows: RowsToCall): Promise<Probing> {
  const { artifact } = context.battery.candidate;
  const runtime = context.battery.ports.runtimeOf(artifact.format);
  const robustness: RobustnessResult[] = [];
  const findings: Finding[] = [];
  let loaded = await runtime.load(artifact, loadOptions(context.battery));
  for (const check of HOSTILE_CHECKS) {
    if (loaded.kind === 'failed') return { robustness, findings: [failureFinding(loaded, 'robustness')] };
    const { result, failure } = await probeHostileCheck(loaded.model, hostileRows(rows, check), { check, context });
    robustness.push(result);
    if (failure === null) continue;
    findings.push(finding('crash-on-hostile-input', { fault: failure.reason, ...failureFacts(failure) }));
    await loaded.model[Symbol.asyncDispose]();
    loaded = await runtime.load(artifact, loadOptions(context.battery));
  }
  if (loaded.kind === 'loaded') await loaded.model[Symbol.asyncDispose]();
  return { robustness, findings };
}

interface HostileRows {
  readonly name: string;
  readonly rows: RowsToCall;
}

function hostileRows(rows: RowsToCall, check: HostileCheck): readonly HostileRows[] {
  return hostileInputs(rows.inputs, check).map(({ name, inputs }) => ({ name, rows: { ...rows, inputs } }));
}

interface HostileOutcome {
  readonly result: RobustnessResult;
  /** What ended the process. */
  readonly failure: ModelFailure | null;
}

async function probeHostileCheck(
  model: LoadedModel,
  variants: readonly HostileRows[],
  { check, context }: { readonly check: HostileCheck; readonly context: SetContext },
): Promise<HostileOutcome> {
  if (variants.length === 0) return { result: notApplicable(check), failure: null };
  const facts: Record<string, string> = {};
  for (const { name, rows } of variants) {
    const outcome = await new ModelCaller(model, signatureOf(context.battery.request)).call(rows);
    facts[name] = outcome.kind === 'predicted' ? 'answered' : outcome.reason;
    if (outcome.kind === 'failed' && outcome.reason !== 'error') {
      return { result: { check, result: 'fail', facts }, failure: outcome };
    }
  }
  return { result: { check, result: 'pass', facts }, failure: null };
}
