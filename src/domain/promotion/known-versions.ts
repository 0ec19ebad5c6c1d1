import type { DeployedVersion } from '../../contract/generated/types.ts';
import { leadingName } from './mentions.ts';
import type { ResolveContext } from './resolve-problem.ts';
import { deploymentIn, historyIn } from './state.ts';
import { holdsDigest } from './version-mentions.ts';

/** Every version of the model that the registry, the thread or the ledger knows. */
export function knownVersions({
  environments,
  merged,
  model,
  state,
  thread,
}: ResolveContext): readonly DeployedVersion[] {
  const ledger = environments.flatMap(({ name }) => {
    const { production, liveTest } = deploymentIn(state, name);
    return [...historyIn(state, name).served, production, ...(liveTest?.candidates ?? [])];
  });
  const own = thread.filter((one) => one.model === model).map(({ version }) => version);
  return [...merged, ...own, ...ledger.filter((version) => version !== null)];
}

/** Whether a reason that mentions no known version speaks of another: a digest, or the model's name with something behind @. */
export function isUnknownVersion(text: string, { model }: ResolveContext): boolean {
  const [first = ''] = text.split(' ');
  return holdsDigest(text) || (first.includes('@') && leadingName(first, [model]) === model);
}
