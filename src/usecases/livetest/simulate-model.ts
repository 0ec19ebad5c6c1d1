import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { describeService, type Lack } from '../../domain/livetest/simulation/describe-service.ts';
import { type Service, type SimulatedModel, simulate } from '../../domain/livetest/simulation/simulate.ts';
import type { SaidOfService } from '../../contract/parse-simulation.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import { suggest } from '../../domain/suggest.ts';
import { knownRate } from '../../domain/livetest/known-spread.ts';
import type { PlannedRate } from '../../contract/generated/types.ts';
import { type KnownModel, type KnownPorts, knownTraffic } from './known-traffic.ts';
import { requireModel, requireTestPolicy } from './require-model.ts';

export interface SimulateRequest {
  readonly model: string;
  /** `rate` null: as the record or a mode says. */
  readonly answers: SaidOfService;
  /** Of a certificate's file; null for the newest that the record has. */
  readonly certificate: string | null;
  /** A gain, or a part of the mean; null for the smallest that matters. */
  readonly effect: Effect | null;
  readonly tests: number;
  readonly seed: number;
}

export type Effect =
  | { readonly kind: 'gain'; readonly gain: number }
  | { readonly kind: 'part'; readonly part: number };

/** What a live test of a model would come to. Throws AppError unknown-model, usage, or with what is wrong in model.yaml. */
export async function simulateModel(ports: KnownPorts, request: SimulateRequest): Promise<SimulatedModel> {
  const { model, tests, seed } = request;
  const manifest = await requireModel(ports.registry, model);
  const policy = requireTestPolicy(manifest);
  refuseUnknownMetrics(policy, request.answers);
  const known = await knownTraffic(ports, manifest, request.certificate);
  const { rate, rateFrom } = rateOf(request, known);
  const answers = { ...request.answers, rate };
  const described = describeService(policy, answers, known);
  if (described.kind === 'lacks') throw lacking(described.lacks);
  const [primary] = policy.metrics.filter(({ role }) => role === 'primary');
  const metric = primary?.id ?? '';
  const mean = meanOf(described.service, { metric, said: answers.means.get(metric) });
  const effect = effectOf(request, { metric, minEffect: primary?.minEffect ?? 0, mean });
  const simulation = simulate({ policy, service: described.service, effect, tests, seed });
  return {
    model,
    metric,
    effect,
    tests,
    rate,
    rateFrom,
    alpha: policy.alpha,
    assumed: described.assumed,
    taken: described.taken,
    errorsTaken: described.errorsTaken,
    certified: known.version,
    simulation,
  };
}

function rateOf({ answers: { rate } }: SimulateRequest, known: KnownModel): AskedRate {
  if (rate !== null) return { rate, rateFrom: null };
  const rateFrom = knownRate(known);
  if (rateFrom !== null) return { rate: rateFrom.perSecond, rateFrom };
  throw usage(
    'How many requests come is not known: no mode says it, and no windows of production are recorded.',
    'Say it: --traffic 10/s.',
  );
}

interface AskedRate {
  readonly rate: number;
  readonly rateFrom: PlannedRate | null;
}

/** What is drawn is a mean that somebody said, or that is known; else nobody knows it. */
function meanOf({ metrics }: Service, { metric, said }: SaidMean): number | undefined {
  const drawn = metrics.find(({ id }) => id === metric);
  return said ?? (drawn?.carried === undefined ? undefined : drawn.outcome.mean);
}

interface SaidMean {
  readonly metric: string;
  readonly said: number | undefined;
}

interface AskedMetric {
  readonly metric: string;
  readonly minEffect: number;
  readonly mean: number | undefined;
}

function effectOf({ effect }: SimulateRequest, { metric, minEffect, mean }: AskedMetric): number {
  if (effect === null) return minEffect;
  if (effect.kind === 'gain') return effect.gain;
  if (mean !== undefined && mean !== 0) return Number((effect.part * Math.abs(mean)).toPrecision(12));
  throw usage(
    `A part of ${metric} needs its mean.`,
    `Say it with --mean ${metric}=0.87, or the gain itself: --effect 0.02.`,
  );
}

function refuseUnknownMetrics({ metrics }: TestPolicy, { means, spreads }: SimulateRequest['answers']): void {
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
