import type { Certificate, ModeName, Run } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { certifyOrReuse } from './certify-or-reuse.ts';
import type { CertifyPorts } from './certify-request.ts';
import { comparePolicies, type PolicyComparison } from './compare-policies.ts';
import { type BaselineRule, loadSubject, type RegistryPlace, type SubjectReference } from './load-subject.ts';

export interface CertifySubjectsRequest {
  readonly place: RegistryPlace;
  /** Absolute folder of the registry. */
  readonly root: string;
  readonly subjects: readonly SubjectReference[];
  readonly baseline: BaselineRule;
  readonly modes: readonly ModeName[] | null;
  readonly quick: boolean;
  readonly seed: number;
  readonly run: Pick<Run, 'commit' | 'ref' | 'url'>;
  /** Earlier certificates: one that answers the same question is taken over instead of measuring again. */
  readonly reusable?: readonly Certificate[];
  readonly onSubject: (subject: SubjectReference) => void;
}

/** What became of a version. `unanswered`: a manifest is wrong or something cannot be read, so that nothing was judged. */
export type SubjectOutcome =
  | { readonly kind: 'certificate'; readonly certificate: Certificate; readonly policy: PolicyComparison | null }
  | { readonly kind: 'unanswered'; readonly subject: SubjectReference; readonly error: AppError };

/** Certifies one version after another, so that none disturbs the timing of another. One that cannot be read does not stop the rest. */
export async function* certifySubjects(
  { place, root, subjects, baseline, onSubject, reusable = [], ...options }: CertifySubjectsRequest,
  ports: CertifyPorts,
): AsyncGenerator<SubjectOutcome> {
  for (const reference of subjects) {
    onSubject(reference);
    try {
      const { folder, ...subject } = await loadSubject(place, reference, baseline);
      const request = { ...options, ...subject, root, folder: `${root}/${folder}` };
      const certificate = await certifyOrReuse(request, reusable, ports);
      const { changes, prefix, pendingSettings } = place;
      const policy = await comparePolicies({ request, certificate, changes, folder, prefix, pendingSettings }, ports);
      yield { kind: 'certificate', certificate, policy };
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
      yield { kind: 'unanswered', subject: reference, error };
    }
  }
}
