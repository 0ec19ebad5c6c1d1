import type { Signature } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import type { CertificationLimits } from '../../domain/model/certification-limits.ts';
import { tellFinding } from '../../report/findings/tell-finding.ts';
import { failureFinding } from '../certify/battery-context.ts';
import type { LoadOutcome, LocalArtifact, Runtime } from '../ports/model-runtime.ts';

export interface LoadRequest {
  readonly artifact: LocalArtifact;
  readonly signature: Signature;
  readonly limits: CertificationLimits;
}

/**
 * Loads a model that was not called, in its limited process: with an operator for which the runtime has no code it can never be
 * certified. What else keeps it from being loaded here is for a certification to tell. Throws AppError artifact-unreadable.
 */
export async function requireKernels(request: LoadRequest, runtime: Pick<Runtime, 'load'>): Promise<void> {
  const outcome = await tryToLoad(request, runtime);
  if (outcome === null) return;
  if (outcome.kind === 'loaded') return outcome.model[Symbol.asyncDispose]();
  if (outcome.operator === undefined) return;
  const { message, hint } = tellFinding(failureFinding(outcome, 'safety'));
  throw new AppError({ code: 'artifact-unreadable', reason: 'no-kernel', message, hint });
}

async function tryToLoad(
  { artifact, signature, limits }: LoadRequest,
  runtime: Pick<Runtime, 'load'>,
): Promise<LoadOutcome | null> {
  const outputs = signature.outputs.map(({ name }) => name);
  try {
    return await runtime.load(artifact, { threads: 1, limits, scored: new Set(), outputs });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
    return null;
  }
}
