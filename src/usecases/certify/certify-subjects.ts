import type { Certificate, ModeName, Run } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import type { CertifyPorts } from './certify-request.ts';
import { certifyVersion } from './certify-version.ts';
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
  readonly onSubject: (subject: SubjectReference) => void;
}

/** What became of a version. `unanswered`: a manifest is wrong or something cannot be read, so that nothing was judged. */
export type SubjectOutcome =
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
  | { readonly kind: 'unanswered'; readonly subject: SubjectReference; readonly error: AppError };

/** Certifies one version after another, so that none disturbs the timing of another. One that cannot be read does not stop the rest. */
export async function* certifySubjects(
  { place, root, subjects, baseline, onSubject, ...options }: CertifySubjectsRequest,
  ports: CertifyPorts,
): AsyncGenerator<SubjectOutcome> {
  for (const reference of subjects) {
    onSubject(reference);
    try {
      const { folder, ...subject } = await loadSubject(place, reference, baseline);
      const certificate = await certifyVersion({ ...options, ...subject, root, folder: `${root}/${folder}` }, ports);
      yield { kind: 'certificate', certificate };
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
      yield { kind: 'unanswered', subject: reference, error };
    }
  }
}
