import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';
import { type HostileCheck, type HostileInputs, hostileInputs } from '../../domain/evaluation/hostile-inputs.ts';
import { finding } from '../../domain/finding/finding.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { LoadedModel, ModelFailure } from '../ports/model-runtime.ts';
import { failureFacts, failureFinding, loadOptions, type SetContext, signatureOf } from './battery-context.ts';
import { callModel } from './call-model.ts';
import { notApplicable, type Probing } from './probing.ts';

const HOSTILE_CHECKS = ['nan', 'infinity', 'missing', 'out-of-range'] as const satisfies readonly HostileCheck[];

/** In a process of its own: a crash here must not end the other checks. An error message is a fine answer to nonsense. */
export async function probeHostile(context: SetContext, inputs: readonly Tensor[]): Promise<Probing> {
  const { artifact } = context.battery.candidate;
  const runtime = context.battery.ports.runtimeOf(artifact.format);
  const robustness: RobustnessResult[] = [];
  const findings: Finding[] = [];
  let loaded = await runtime.load(artifact, loadOptions(context.battery));
  for (const check of HOSTILE_CHECKS) {
    if (loaded.kind === 'failed') return { robustness, findings: [failureFinding(loaded, 'robustness')] };
    const { result, failure } = await probeHostileCheck(loaded.model, hostileInputs(inputs, check), { check, context });
    robustness.push(result);
    if (failure === null) continue;
    findings.push(finding('crash-on-hostile-input', { fault: failure.reason, ...failureFacts(failure) }));
    await loaded.model[Symbol.asyncDispose]();
    loaded = await runtime.load(artifact, loadOptions(context.battery));
  }
  if (loaded.kind === 'loaded') await loaded.model[Symbol.asyncDispose]();
  return { robustness, findings };
}

interface HostileOutcome {
  readonly result: RobustnessResult;
  /** What ended the process. */
  readonly failure: ModelFailure | null;
}

async function probeHostileCheck(
  model: LoadedModel,
  variants: readonly HostileInputs[],
  { check, context }: { readonly check: HostileCheck; readonly context: SetContext },
): Promise<HostileOutcome> {
  if (variants.length === 0) return { result: notApplicable(check), failure: null };
  const facts: Record<string, string> = {};
  for (const { name, inputs } of variants) {
    const outcome = await callModel(model, inputs, signatureOf(context.battery.request));
    facts[name] = outcome.kind === 'predicted' ? 'answered' : outcome.reason;
    if (outcome.kind === 'failed' && outcome.reason !== 'error') {
      return { result: { check, result: 'fail', facts }, failure: outcome };
    }
  }
  return { result: { check, result: 'pass', facts }, failure: null };
}
