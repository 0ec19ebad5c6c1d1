import type { LiveWindow } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import type { SourceProblem } from './source-problem.ts';

/** A window and how many of its requests may belong to the one before or after. */
export interface ComparedWindow {
  readonly window: LiveWindow;
  readonly slack: number;
}

/** Of requests that one service has seen and the other has not: turned away before, or asked past it. */
const TOLERANCE = 0.01;

type Difference = Extract<SourceProblem, { code: 'counts-differ' }>;

/**
 * What two services have counted of the same requests: of one arm and digest, in one stretch. The last stretch of a service is left
 * out, as some of its instances may not have told of it yet.
 */
export function compareServices(windows: readonly ComparedWindow[]): readonly Difference[] {
  const counted = windows.filter(({ window }) => window.decided === undefined);
  const arms = Map.groupBy(counted, ({ window: { model, sha256, arm } }) => JSON.stringify([model, sha256, arm]));
  return [...arms.values()].flatMap(compareArm);
}

interface ServiceSum {
  readonly service: string | null;
  readonly requests: number;
  readonly slack: number;
}

function compareArm(windows: readonly ComparedWindow[]): readonly Difference[] {
  const last = lastStretches(windows);
  const stretches = Map.groupBy(windows, ({ window: { from, to } }) => `${instantMs(from)} ${instantMs(to)}`);
  return [...stretches.values()].flatMap((own) => {
    const [first] = own;
    const sums = [...Map.groupBy(own, ({ window }) => window.service ?? null)]
      .filter(([service]) => instantMs(first?.window.from ?? '') < (last.get(service) ?? 0))
      .map(([service, same]) => sumOf(service, same));
    if (first === undefined) return [];
    return sums.flatMap((one, index) =>
      sums.slice(index + 1).flatMap((other) => (isSame(one, other) ? [] : [differ(first.window, one, other)])),
    );
  });
}

/** Service → where the last stretch begins that it has told of. */
function lastStretches(windows: readonly ComparedWindow[]): ReadonlyMap<string | null, number> {
  const services = Map.groupBy(windows, ({ window }) => window.service ?? null);
  return new Map(
    [...services].map(([service, own]) => [service, Math.max(...own.map(({ window }) => instantMs(window.from)))]),
  );
}

function sumOf(service: string | null, windows: readonly ComparedWindow[]): ServiceSum {
  return {
    service,
    requests: windows.reduce((sum, { window }) => sum + window.requests, 0),
    slack: windows.reduce((sum, { slack }) => sum + slack, 0),
  };
}

function isSame(one: ServiceSum, other: ServiceSum): boolean {
  const tolerated = TOLERANCE * Math.max(one.requests, other.requests) + one.slack + other.slack;
  return Math.abs(one.requests - other.requests) <= tolerated;
}

function differ({ model, arm, from, to }: LiveWindow, one: ServiceSum, other: ServiceSum): Difference {
  const [own, others] = [
    { service: one.service, requests: one.requests },
    { otherService: other.service, otherRequests: other.requests },
  ];
  return { code: 'counts-differ', facts: { model, arm, from, to, ...own, ...others } };
}
