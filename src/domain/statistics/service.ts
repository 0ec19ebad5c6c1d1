import type { CatalogService, LedgerEvent } from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import { type ServingPeriod, servingPeriods } from '../promotion/serving.ts';
import { condemns } from '../promotion/state.ts';
import { isConclusionOf } from '../promotion/watch-event.ts';

const DAY_MS = 86_400_000;
/** A version that is rolled back within this time escaped certification; one that lasts longer survived. */
export const PROBATION_MS = 30 * DAY_MS;

/** What became of a version's service. */
export interface ServiceRecord {
  readonly services: readonly CatalogService[];
  readonly daysInProduction: number;
  readonly outcome: 'survived' | 'failed' | 'open' | null;
  readonly escaped: boolean;
}

/** Service of one digest, from the log of its model. `asOf` ends what still goes on. */
export function serviceOf(events: readonly LedgerEvent[], sha256: string, asOf: string): ServiceRecord {
  const periods = servingPeriods(events);
  const services = joinServices(periods.flatMap((period) => servicesIn(period, sha256)));
  const production = services.filter(({ role }) => role === 'production');
  const falls = rollbacksOf(periods, sha256);
  return {
    services,
    daysInProduction: unionMs(production, asOf) / DAY_MS,
    outcome: outcomeOf({ events, sha256, services, falls, asOf }),
    escaped: falls.some(({ afterMs }) => afterMs <= PROBATION_MS),
  };
}

function servicesIn(period: ServingPeriod, sha256: string): readonly CatalogService[] {
  const { environment, from, until, production, candidates } = period;
  const tested = candidates.reduce((sum, { share }) => sum + share, 0);
  const served =
    production?.sha256 === sha256
      ? [{ environment, from, until, role: 'production' as const, share: Math.max(0, 1 - tested) }]
      : [];
  const live = candidates
    .filter((candidate) => candidate.sha256 === sha256)
    .map(({ share }) => ({ environment, from, until, role: 'live' as const, share }));
  return [...served, ...live];
}

/** Periods that only another version's change has divided are one. */
function joinServices(services: readonly CatalogService[]): readonly CatalogService[] {
  return services.reduce<readonly CatalogService[]>((joined, service) => {
    const last = joined.at(-1);
    const continues =
      last !== undefined &&
      last.until === service.from &&
      last.environment === service.environment &&
      last.role === service.role &&
      (last.role === 'production' || last.share === service.share);
    return continues ? [...joined.slice(0, -1), { ...last, until: service.until }] : [...joined, service];
  }, []);
}

interface Rollback {
  /** How long it had been in production. */
  readonly afterMs: number;
}

function rollbacksOf(periods: readonly ServingPeriod[], sha256: string): readonly Rollback[] {
  return periods.flatMap((period, index) => {
    const before = periods[index - 1];
    const fell =
      condemns({ type: period.event.type, reasonCode: period.event.data.reasonCode }) &&
      before?.environment === period.environment &&
      before.production?.sha256 === sha256 &&
      period.production?.sha256 !== sha256;
    return fell
      ? [{ afterMs: instantMs(period.from) - startedAt(periods.slice(0, index), period.environment, sha256) }]
      : [];
  });
}

/** When the unbroken production that ends with the last of these periods began. */
function startedAt(periods: readonly ServingPeriod[], environment: string, sha256: string): number {
  const own = periods.filter((period) => period.environment === environment);
  const broken = own.findLastIndex(({ production }) => production?.sha256 !== sha256);
  return instantMs(own[broken + 1]?.from ?? '');
}

interface OutcomeFacts {
  readonly events: readonly LedgerEvent[];
  readonly sha256: string;
  readonly services: readonly CatalogService[];
  readonly falls: readonly Rollback[];
  readonly asOf: string;
}

function outcomeOf({ events, sha256, services, falls, asOf }: OutcomeFacts): ServiceRecord['outcome'] {
  if (services.length === 0) return null;
  const concluded = events.findLast((event) => isConclusionOf(event, sha256));
  const production = services.filter(({ role }) => role === 'production');
  if (falls.length > 0) return 'failed';
  if (production.length === 0) {
    if (concluded?.data.conclusion === 'fail') return 'failed';
    return concluded?.data.conclusion === 'pass' ? 'survived' : 'open';
  }
  const isOver = production.every(({ until }) => until !== null);
  return isOver || unionMs(production, asOf) >= PROBATION_MS ? 'survived' : 'open';
}

/** Total time that at least one of the services covers. */
function unionMs(services: readonly CatalogService[], asOf: string): number {
  const spans = services
    .map(({ from, until }) => [instantMs(from), Math.max(instantMs(from), instantMs(until ?? asOf))] as const)
    .toSorted(([a], [b]) => a - b);
  let [total, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, until] of spans) {
    total += Math.max(0, until - Math.max(from, reached));
    reached = Math.max(reached, until);
  }
  return total;
}

/** The day of an instant: what is derived from the time that goes by changes once a day. */
export function startOfDay(at: string): string {
  return formatInstant(Math.floor(instantMs(at) / DAY_MS) * DAY_MS);
}
