import type { DeploymentGate } from '../../contract/generated/types.ts';
import { readNamedVersion } from '../../contract/named-version.ts';
import { type NamedByJob, type Unnamed, unnamed, type WaitingJob } from '../../domain/promotion/job-version.ts';
import { orderVersions } from '../../domain/model/version-order.ts';
import { parseReleaseTag } from '../../domain/statistics/catalog-version.ts';
import type { History } from '../ports/history.ts';
import type { PromotionRegistry } from '../ports/promotion-registry.ts';
import type { WaitingJobs } from '../ports/waiting-jobs.ts';

export interface NamingPorts {
  readonly jobs: Pick<WaitingJobs, 'commitOfTag'>;
  readonly history: History;
  readonly registry: Pick<PromotionRegistry, 'versionsAt'>;
}

/**
 * Which version a job deploys: what the payload of its Deployment says; else that of the release tag at which it runs; else,
 * where the settings name the model of its environment, the newest one at its commit, which must be on the default branch.
 */
export async function nameJob(
  ports: NamingPorts,
  job: WaitingJob,
  gate: DeploymentGate,
): Promise<NamedByJob | Unnamed> {
  const named = await readName(ports, job, gate);
  if ('kind' in named || gate.model === undefined || named.model === gate.model) return named;
  return unnamed('other-model');
}

async function readName(ports: NamingPorts, job: WaitingJob, gate: DeploymentGate): Promise<NamedByJob | Unnamed> {
  const named = job.payloads.map(readNamedVersion);
  if (named.includes('malformed')) return unnamed('payload-malformed');
  const [payload = null, ...others] = named;
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(payload))) return unnamed('payload-differs');
  if (payload !== null && payload !== 'malformed') return payload;
  return (await nameByTag(ports, job)) ?? nameByCommit(ports, job, gate.model);
}

/** A branch may be called like a release; only a tag at the very commit counts. */
async function nameByTag({ jobs }: NamingPorts, { ref, sha }: WaitingJob): Promise<NamedByJob | Unnamed | null> {
  const release = ref === null ? null : parseReleaseTag(ref);
  if (ref === null || release === null) return null;
  const commit = await jobs.commitOfTag(ref);
  if (commit === null) return null;
  return commit === sha ? { ...release, sha256: null } : unnamed('tag-moved');
}

async function nameByCommit(
  { registry, history }: NamingPorts,
  { sha }: WaitingJob,
  model: string | undefined,
): Promise<NamedByJob | Unnamed> {
  if (model === undefined) return unnamed('names-nothing');
  if (!(await history.contains(sha))) return unnamed('not-on-default-branch');
  const versions = await registry.versionsAt(sha, model);
  const newest = orderVersions(versions.map(({ version }) => version)).at(-1);
  const found = versions.find(({ version }) => version === newest);
  return found === undefined
    ? unnamed('no-version-at-commit')
    : { model, version: found.version, sha256: found.sha256 };
}
