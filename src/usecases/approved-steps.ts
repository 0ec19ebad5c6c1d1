import type { Certificate } from '../contract/generated/types.ts';
import type { MergedStep, PullHead } from '../domain/certification/merged-steps.ts';
import { isSamePolicy } from '../domain/certification/policy-change.ts';
import type { AppError } from '../domain/error.ts';
import type { Policy } from '../domain/model/resolve-gates.ts';
import { type AskOwners, headOf, type PushedWork, unlessRefused } from './certify/find-approvals.ts';
import type { ApprovedWork, KnownWork, WorkRegistry } from './loosened-by.ts';

export interface RequireApprovalPorts {
  readonly registry: WorkRegistry;
  readonly owners: AskOwners;
}

/** A part of the work that one pull request brought, or nobody's. */
export interface ApprovedStep {
  readonly work: KnownWork;
  /** null where nobody's approval could speak for it. */
  readonly pull: PullHead | null;
}

/** The parts of a work, each with the pull request whose approval speaks for it. */
export async function stepsOf(
  certificate: Certificate,
  work: KnownWork,
  { registry, owners }: RequireApprovalPorts,
): Promise<{ readonly steps: readonly ApprovedStep[]; readonly refusal: AppError | null }> {
  const { change, before } = work;
  const { subject } = certificate;
  const whole = (pull: PullHead | null) => [{ work, pull }];
  if (change === null) return { steps: whole(null), refusal: null };
  const { pulls } = owners(before.commit);
  if (change.kind !== 'pushed') {
    const { answer, refusal } = await unlessRefused(() => headOf(change, pulls));
    return { steps: whole(answer), refusal };
  }
  const { answer, refusal } = await unlessRefused(() => pulls.pushed(before.commit, change.commit));
  const place = { subject, registry };
  // By whoever pushed it, it may be divided as they like: then all is one change, which nobody proposed.
  if (answer === null || !(await isBelieved(answer, place))) return { steps: whole(null), refusal };
  const [first, ...more] = answer.steps;
  if (more.length === 0) return { steps: whole(first?.pull ?? null), refusal };
  const steps: ApprovedStep[] = [];
  for (const step of answer.steps) steps.push({ work: await partOf(work, step, place), pull: step.pull });
  return { steps, refusal };
}

/** What GitHub merged by itself is what it says. */
async function isBelieved({ steps, isByGitHub }: PushedWork, place: SubjectPlace): Promise<boolean> {
  if (isByGitHub) return true;
  for (const step of steps) if (!(await isAsProposed(step, place))) return false;
  return true;
}

interface SubjectPlace extends Pick<RequireApprovalPorts, 'registry'> {
  readonly subject: Pick<Certificate['subject'], 'model' | 'version'>;
}

/** A step that leaves the policy as it was loosens nothing: the version is measured by that of the whole work. */
export async function partOf(
  work: ApprovedWork,
  step: MergedStep,
  { subject, registry }: SubjectPlace,
): Promise<KnownWork> {
  const { from, to } = step;
  return {
    ...work,
    before: { commit: from, settings: from, folder: null },
    after: { policy: work.after.policy, commit: to, folder: await registry.modelsFolder(to) },
    isChanged: null,
    keepsPolicy: await isSameIn([from, to], subject.model, registry),
  };
}

/**
 * GitHub takes a pull request for merged once its head is in the branch, whatever somebody pushed on top of it. An owner has seen what the
 * step changes if it is as the head has it.
 */
async function isAsProposed({ from, to, pull }: MergedStep, { subject, registry }: SubjectPlace): Promise<boolean> {
  if (pull === null) return false;
  const { model, version } = subject;
  const textIn = async (commit: string, path: string): Promise<string | null> =>
    registry.readAt(commit, `${await registry.modelsFolder(commit)}/${model}/${path}`);
  for (const path of ['model.yaml', `versions/${version}.yaml`]) {
    const merged = await textIn(to, path);
    if ((await textIn(from, path)) !== merged && (await textIn(pull.headSha, path)) !== merged) return false;
  }
  return (await isSameIn([from, to], model, registry)) || isSameIn([pull.headSha, to], model, registry);
}

async function isSameIn(
  [one, other]: readonly [string, string],
  model: string,
  registry: WorkRegistry,
): Promise<boolean> {
  const policyIn = async (commit: string): Promise<Policy | null> =>
    registry.policyAt({ commit, settings: commit, folder: await registry.modelsFolder(commit) }, model);
  const [was, is] = [await policyIn(one), await policyIn(other)];
  return was !== null && is !== null && isSamePolicy(was, is);
}
