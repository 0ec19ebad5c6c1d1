import type { Parsed } from '../../contract/check-schema.ts';
import type { Deployment, Model } from '../../contract/generated/types.ts';
import { parseDeployment } from '../../contract/parsers.ts';
import { AppError } from '../../domain/error.ts';
import { planTraffic, type TrafficPlan } from '../../domain/gateway/traffic-plan.ts';

export interface WantedFile {
  readonly environment: string;
  readonly model: string;
  readonly text: string;
}

/** Reads a deployment file. Throws AppError where it is none, or one of another model or environment. */
export function readWanted({ environment, model, text }: WantedFile): Parsed<Deployment> {
  const parsed = parseDeployment({ path: `${environment}/${model}.yaml`, content: text });
  const { value, source } = parsed;
  const wrong = value.model !== model ? '/model' : value.environment !== environment ? '/environment' : null;
  if (wrong === null) return parsed;
  throw new AppError({
    code: 'state-corrupt',
    reason: 'misplaced',
    message: 'The deployment file is of another model or environment than its name says.',
    hint: 'Its place is <environment>/<model>.yaml.',
    location: source.locate(wrong),
  });
}

/**
 * A number that was used already must mean what it meant: breaker and windows go by it, and an old file that comes again must
 * not undo a rollback. Throws AppError state-conflict.
 */
export function refuseReplay({ value, source }: Parsed<Deployment>, applied: Deployment): void {
  const isOlder = value.revision < applied.revision;
  const isOther = value.revision === applied.revision && !isSame(value, applied);
  if (!isOlder && !isOther) return;
  throw new AppError({
    code: 'state-conflict',
    reason: isOlder ? 'revision-older' : 'revision-reused',
    message: isOlder
      ? `The deployment file has revision ${value.revision}, and ${applied.revision} is served already.`
      : `The deployment file was changed and its revision was not: ${value.revision} is served already.`,
    hint: 'Give it a higher revision; where the counting itself begins anew, start the gateway again.',
    location: source.locate('/revision'),
  });
}

export function isSame(one: Deployment, other: Deployment): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Throws AppError where the candidates' slots do not go beside each other. */
export function planWanted({ value, source }: Parsed<Deployment>, model: Model): TrafficPlan {
  const outcome = planTraffic(value, model);
  if (outcome.kind === 'planned') return outcome.plan;
  const culprit = outcome.kind === 'overlap' ? outcome.candidates[1] : outcome.candidate;
  const index = value.liveTest?.candidates.findIndex(({ name }) => name === culprit) ?? 0;
  throw new AppError({
    code: 'state-corrupt',
    reason: outcome.kind === 'overlap' ? 'slots-overlap' : 'slots-beyond',
    message:
      outcome.kind === 'overlap'
        ? `The candidates ${outcome.candidates.join(' and ')} would have slots of the traffic in common.`
        : `The candidate ${outcome.candidate} would have slots beyond the traffic.`,
    hint: 'Give each candidate an anchor behind the slots of the one before it, or leave anchors out.',
    location: source.locate(`/liveTest/candidates/${index}`),
  });
}
