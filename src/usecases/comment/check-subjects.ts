import type { Certificate } from '../../contract/generated/types.ts';
import { objectToModes } from '../../domain/certification/claimed-modes.ts';
import { findForeignGate } from '../../domain/certification/compare-gates.ts';
import type { Policy } from '../../domain/model/resolve-gates.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { ReportedRegistry } from '../ports/reported-registry.ts';
import type { AskOwners } from '../certify/find-approvals.ts';
import type { ApprovedWork } from '../loosened-by.ts';
import { requireApproval } from '../require-approval.ts';
import { untrusted } from './read-report-files.ts';

/** What certificates are to be about. */
export interface MeasuredPlace {
  readonly head: string;
  /** What the head is merged into for the test; null where it is tested as it is. */
  readonly base: string | null;
  /** Whose settings hold. */
  readonly settings: string;
  /** Of the models, from the repository's root. */
  readonly folder: string;
  /** The merge of head and base that GitHub itself made for the test, if there is one. */
  readonly testMerge: string | null;
  /** Paths that the head changes. */
  readonly changedFiles: readonly string[];
  /** What the work is counted from; null where nobody knows. */
  readonly since: string | null;
  /** Whose approval may speak for it. */
  readonly change: ApprovedWork['change'];
}

export interface CheckPorts {
  readonly registry: ReportedRegistry;
  readonly owners: AskOwners;
}

/** Throws AppError certificate-untrusted where one is about another commit, artifact or policy than the one that is tested. */
export async function checkSubjects(
  certificates: readonly Certificate[],
  place: MeasuredPlace,
  { registry, owners }: CheckPorts,
): Promise<void> {
  for (const commit of new Set(certificates.map(({ run }) => run.commit ?? '')))
    await checkCommit(commit, place, registry);
  for (const certificate of certificates) {
    await checkVersion(certificate, place, registry);
    const policy = await checkGates(certificate, place, registry);
    await requireApproval(certificate, workOf(policy, place), { registry, owners });
  }
}

/** Of a pull request what it changes is what GitHub lists: its base may have moved on since. */
function workOf(after: Policy, place: MeasuredPlace): ApprovedWork {
  const { head, base, since, settings, folder, changedFiles, change } = place;
  // What is merged is held to its own settings, and was held to those that it had.
  const then = settings === head ? { settings: since ?? '', folder: null } : { settings, folder };
  const before = since === null ? null : { commit: since, ...then };
  const isChanged = base === null ? null : (path: string): boolean => changedFiles.includes(path);
  return { before, after: { policy: after, commit: head, folder }, isChanged, change };
}

/** The head itself, or its test merge: a run of a pull request checks out one of the two. */
async function checkCommit(commit: string, { head, base }: MeasuredPlace, registry: ReportedRegistry): Promise<void> {
  if (commit === head) return;
  const parents = base === null || commit === '' ? null : await registry.parents(commit);
  if (parents?.length === 2 && parents.includes(head)) return;
  throw untrusted(
    'wrong-commit',
    `A certificate is about another commit than ${head.slice(0, 12)} and its test merge.`,
  );
}

/** A version that the head does not have came into the test merge from the base. */
async function checkVersion(
  { subject }: Certificate,
  { head, base, folder }: MeasuredPlace,
  registry: ReportedRegistry,
): Promise<void> {
  const own = await registry.versionAt(head, folder, subject);
  const found = own ?? (base === null ? null : await registry.versionAt(base, folder, subject));
  const name = `${subject.model}@${subject.version}`;
  if (found?.sha256 !== subject.digest.sha256)
    throw untrusted('wrong-digest', `The certificate of ${name} is about another artifact than its manifest names.`);
  const objection = objectToModes(subject, found.modes);
  if (objection !== null) throw untrusted('wrong-modes', objection);
}

/** Measurements are the run's own word, and the gates are not: model.yaml asks them, and the measurements answer. */
async function checkGates(certificate: Certificate, place: MeasuredPlace, registry: ReportedRegistry): Promise<Policy> {
  const { model, version } = certificate.subject;
  const { base, settings, folder } = place;
  const commit = policyCommit(certificate, place);
  const policy = await registry.policyAt({ commit, settings, folder }, model);
  const at = `${folder}/${model}/model.yaml at ${commit.slice(0, 12)}`;
  if (policy === null)
    throw untrusted('unrelated-policy', `There is no ${at}, with the settings that hold, that could be read.`);
  const gate = findForeignGate(certificate, policy);
  if (gate === null) return policy;
  throw untrusted(
    'unrelated-policy',
    `The gate ${quoteText(gate)} of ${model}@${version} is not as ${at} asks and the measurements answer.`,
    { hint: base === null ? undefined : MOVED_ON },
  );
}

const MOVED_ON =
  'Nothing of it was posted. If the base branch has changed model.yaml or the settings since the run began, update the branch of the pull request, so that a new run certifies it by them; else look at what the workflow run uploaded.';

/**
 * Of a merge that GitHub did not make the tree is whatever its author wanted: there the head's model.yaml counts where the
 * pull request changes it, and that of the base where it does not.
 */
function policyCommit(
  { run, subject }: Certificate,
  { head, base, folder, testMerge, changedFiles }: MeasuredPlace,
): string {
  if (base === null) return head;
  if (testMerge !== null && run.commit === testMerge) return testMerge;
  return changedFiles.includes(`${folder}/${subject.model}/model.yaml`) ? head : base;
}
