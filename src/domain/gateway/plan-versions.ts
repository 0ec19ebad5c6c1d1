import type { DeployedVersion, TrafficPlan } from './traffic-plan.ts';

/** A version by what it is deployed as. */
export interface DeployedRole extends DeployedVersion {
  readonly role: 'production' | 'fallback' | 'candidate' | 'sentinel';
  /** Of a candidate. */
  readonly name: string | null;
}

export function rolesOf({ production, fallback, test, sentinel }: TrafficPlan): readonly DeployedRole[] {
  const as = (role: DeployedRole['role'], version: DeployedVersion | null): readonly DeployedRole[] =>
    version === null ? [] : [{ role, name: null, version: version.version, sha256: version.sha256 }];
  const candidates = test?.candidates ?? [];
  return [
    ...as('production', production),
    ...as('fallback', fallback),
    ...candidates.map(({ name, version, sha256 }) => ({ role: 'candidate' as const, name, version, sha256 })),
    ...as('sentinel', sentinel),
  ];
}

/** Whether traffic is taken from a version that has it: production is another one, or a candidate has less. That waits for nothing. */
export function lowersExposure(before: TrafficPlan, after: TrafficPlan): boolean {
  if (before.production !== null && before.production.sha256 !== after.production?.sha256) return true;
  return (before.test?.candidates ?? []).some(({ name, sha256, share }) => {
    const same = after.test?.candidates.find((one) => one.name === name && one.sha256 === sha256);
    return same === undefined || same.share < share;
  });
}
