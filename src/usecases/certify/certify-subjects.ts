import type { Certificate, ModeName, Run } from '../../contract/generated/types.ts';
import type { Registry } from '../ports/registry.ts';
import type { CertifyPorts } from './certify-request.ts';
import { certifyVersion } from './certify-version.ts';
import { type BaselineRule, loadSubject, type SubjectReference } from './load-subject.ts';

export interface CertifySubjectsRequest {
  readonly registry: Registry;
  /** Absolute folder of the registry. */
  readonly root: string;
  readonly subjects: readonly SubjectReference[];
  readonly baseline: BaselineRule;
  readonly modes: readonly ModeName[] | null;
  readonly quick: boolean;
  readonly seed: number;
  readonly run: Pick<Run, 'commit' | 'ref' | 'url'>;
}

/** Certifies one version after another, so that none disturbs the timing of another. */
export async function* certifySubjects(
  { registry, root, subjects, baseline, ...options }: CertifySubjectsRequest,
  ports: CertifyPorts,
): AsyncGenerator<Certificate> {
  for (const reference of subjects) {
    const { folder, ...subject } = await loadSubject(registry, reference, baseline);
    yield await certifyVersion({ ...options, ...subject, root, folder: `${root}/${folder}` }, ports);
  }
}
