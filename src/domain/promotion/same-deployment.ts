import type { Deployment } from '../../contract/generated/types.ts';

/** Whether two deployment files say the same, whatever the order of their keys. */
export function sameDeployment(left: Deployment | undefined, right: Deployment | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return canonical(left) === canonical(right);
}

function canonical(deployment: Deployment): string {
  const { model, environment, revision, production, fallback, liveTest, hold } = deployment;
  const candidates = liveTest?.candidates.map(({ name, version, sha256, share }) => [name, version, sha256, share]);
  return JSON.stringify([
    model,
    environment,
    revision,
    [production?.version, production?.sha256],
    [fallback?.version, fallback?.sha256],
    [liveTest?.id, candidates],
    [hold?.reason, hold?.by, hold?.at, hold?.until],
  ]);
}
