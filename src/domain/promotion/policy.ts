import type { EnvironmentFacts, EnvironmentSettings, RoleFacts, Settings } from '../../contract/generated/types.ts';
import { parseDuration } from '../model/quantity.ts';
import { instantMs } from '../instant.ts';

/** What is meant where no environment is named, and the one of a registry without settings. */
export const DEFAULT_ENVIRONMENT = 'production';

/** Of every action, also of one that older events do not know. */
const DEFAULT_ROLES: Required<RoleFacts> = {
  certify: 'write',
  live: 'write',
  production: 'maintain',
  rollback: 'write',
  hold: 'triage',
  unhold: 'maintain',
  retire: 'maintain',
  quarantine: 'maintain',
  restore: 'maintain',
};

/** Every environment of the settings with its defaults, as it is at `now` (RFC 3339, UTC). Without settings: production. */
export function resolveEnvironments(settings: Settings | null, now: string): readonly EnvironmentFacts[] {
  const declared: Readonly<Record<string, EnvironmentSettings>> = settings?.environments ?? {
    [DEFAULT_ENVIRONMENT]: {},
  };
  return Object.entries(declared).map(([name, environment]) => resolveEnvironment(name, environment, now));
}

function resolveEnvironment(name: string, settings: EnvironmentSettings, now: string): EnvironmentFacts {
  const freeze = settings.freeze?.find(({ from, until }) => isBetween(now, from, until));
  return {
    name,
    mode: settings.mode ?? null,
    ...(settings.after === undefined ? {} : { after: settings.after }),
    shareCap: settings.shareCap ?? 0.5,
    defaultShare: settings.defaultShare ?? 0.1,
    directPromotion: settings.directPromotion ?? false,
    minLiveTimeMs: parseDuration(settings.minLiveTime ?? '1h'),
    minLiveRequests: settings.minLiveRequests ?? 100,
    ownerApproval: settings.ownerApproval ?? false,
    certificateMaxAgeMs: settings.certificateMaxAge === undefined ? null : parseDuration(settings.certificateMaxAge),
    roles: { ...DEFAULT_ROLES, ...settings.roles },
    teams: { live: settings.teams?.live ?? [], production: settings.teams?.production ?? [] },
    freeze: freeze?.reason ?? null,
    reports: settings.reports ?? false,
  };
}

/** The environment that a command means when it names none: production, or the only one. */
export function defaultEnvironment(environments: readonly EnvironmentFacts[]): EnvironmentFacts | null {
  const production = environments.find(({ name }) => name === DEFAULT_ENVIRONMENT);
  if (production !== undefined) return production;
  return environments.length === 1 ? (environments[0] ?? null) : null;
}

function isBetween(now: string, from: string, until: string): boolean {
  return instantMs(now) >= instantMs(from) && instantMs(now) < instantMs(until);
}
