import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { describeService, type Lack, type ServiceAnswers } from '../../domain/livetest/simulation/describe-service.ts';
import { type SimulatedModel, simulate } from '../../domain/livetest/simulation/simulate.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import { suggest } from '../../domain/suggest.ts';
import type { Registry } from '../ports/registry.ts';
import { requireModel, requireTestPolicy } from './require-model.ts';

export interface SimulateRequest {
  readonly model: string;
  readonly answers: ServiceAnswers;
  /** A gain, or a part of the mean; null for the smallest that matters. */
  readonly effect: Effect | null;
  readonly tests: number;
  readonly seed: number;
}

export type Effect =
  | { readonly kind: 'gain'; readonly gain: number }
  | { readonly kind: 'part'; readonly part: number };

/** What a live test of a model would come to. Throws AppError unknown-model, usage, or with what is wrong in model.yaml. */
export async function simulateModel(registry: Registry, request: SimulateRequest): Promise<SimulatedModel> {
  const { model, answers, tests, seed } = request;
  const policy = requireTestPolicy(await requireModel(registry, model));
  refuseUnknownMetrics(policy, answers);
  const described = describeService(policy, answers);
  if (described.kind === 'lacks') throw lacking(described.lacks);
  const [primary] = policy.metrics.filter(({ role }) => role === 'primary');
  const metric = primary?.id ?? '';
  const effect = effectOf(request, { metric, minEffect: primary?.minEffect ?? 0 });
  const simulation = simulate({ policy, service: described.service, effect, tests, seed });
  return {
    model,
    metric,
    effect,
    tests,
    rate: answers.rate,
    alpha: policy.alpha,
    assumed: described.assumed,
    simulation,
  };
}

interface AskedMetric {
  readonly metric: string;
  readonly minEffect: number;
}

function effectOf({ effect, answers }: SimulateRequest, { metric, minEffect }: AskedMetric): number {
  if (effect === null) return minEffect;
  if (effect.kind === 'gain') return effect.gain;
  const mean = answers.means.get(metric);
  if (mean !== undefined && mean !== 0) return Number((effect.part * Math.abs(mean)).toPrecision(12));
  throw usage(
    `A part of ${metric} needs its mean.`,
    `Say it with --mean ${metric}=0.87, or the gain itself: --effect 0.02.`,
  );
}

function refuseUnknownMetrics({ metrics }: TestPolicy, { means, spreads }: ServiceAnswers): void {
  const names = metrics.map(({ id }) => id);
  const unknown = [...means.keys(), ...spreads.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const near = suggest(unknown, names);
  throw usage(
    `The live test has no metric ${quoteText(unknown)}.`,
    near === null ? `It has ${names.join(', ')}.` : `Did you mean ${near}?`,
  );
}

function lacking(lack: Lack): AppError {
  switch (lack.code) {
    case 'spread-unknown':
      return usage(
        `How much ${lack.metric} varies from one prediction to the next is not known, and it has no range that bounds it.`,
        `Say its standard deviation: --spread ${lack.metric}=0.4. Or declare its range in liveTest.`,
      );
    case 'mean-outside':
      return usage(
        `The mean of ${lack.metric} is from ${lack.least} to ${lack.most}.`,
        `Say what production has: --mean ${lack.metric}=${(lack.least + lack.most) / 2}.`,
      );
    case 'units-unknown':
      return usage(
        'The live test gives whole units to a version, and how many there are is not known.',
        'Say how many different ones ask in the time of the test: --units 5000.',
      );
    case 'units-paired':
      return usage(
        'Whole units whose requests both versions answer cannot be simulated yet.',
        'Leave `unit`, or `paired` and `shadow`, out of liveTest for the time of the simulation.',
      );
    case 'disagreement-unknown':
      return usage(
        'The live test compares answers to the same requests, and how often they differ is not known.',
        'Say on which share of the requests exactly one of both versions is right: --disagreement 4%.',
      );
  }
}

function usage(message: string, hint: string): AppError {
  return new AppError({ code: 'usage', message, hint });
}
