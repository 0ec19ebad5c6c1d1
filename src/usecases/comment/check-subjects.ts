import type { Certificate } from '../../contract/generated/types.ts';
import { untrusted } from './read-report-files.ts';
import type { VersionReference } from './version-reports.ts';

/** What a repository has at commits, asked of GitHub: a certificate says only what whoever wrote it wanted. */
export interface ReportedRegistry {
  /** Of the models, from the repository's root, as the settings at a commit say. */
  modelsFolder(commit: string): Promise<string>;
  /** SHA-256 of the artifact that the manifest of a version names at a commit; null where none can be read there. */
  digestAt(commit: string, folder: string, version: VersionReference): Promise<string | null>;
  /** null where nobody knows that commit. */
  parents(commit: string): Promise<readonly string[] | null>;
}

/** What certificates are to be about. */
export interface MeasuredPlace {
  readonly head: string;
  /** What the head is merged into for the test; null where it is tested as it is. */
  readonly base: string | null;
  /** Of the models, from the repository's root. */
  readonly folder: string;
}

/** Throws AppError certificate-untrusted where one is about another commit or artifact than the one that is tested. */
export async function checkSubjects(
  certificates: readonly Certificate[],
  place: MeasuredPlace,
  registry: ReportedRegistry,
): Promise<void> {
  for (const commit of new Set(certificates.map(({ run }) => run.commit ?? '')))
    await checkCommit(commit, place, registry);
  for (const certificate of certificates) await checkDigest(certificate, place, registry);
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
async function checkDigest(
  { subject }: Certificate,
  { head, base, folder }: MeasuredPlace,
  registry: ReportedRegistry,
): Promise<void> {
  const own = await registry.digestAt(head, folder, subject);
  const digest = own ?? (base === null ? null : await registry.digestAt(base, folder, subject));
  if (digest === subject.digest.sha256) return;
  const name = `${subject.model}@${subject.version}`;
  throw untrusted('wrong-digest', `The certificate of ${name} is about another artifact than its manifest names.`);
}
