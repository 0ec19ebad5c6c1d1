import type { Certificate, ModeName, Run } from '../../contract/generated/types.ts';
import { bySubject } from '../../domain/certification/select-changes.ts';
import { type Loosenings, type PolicyApproval, withLoosening } from '../../domain/certification/loosening.ts';
import { AppError } from '../../domain/error.ts';
import type { ChangedRows } from '../../domain/evaluation/changed-rows.ts';
import type { EarlierCertificates } from '../ports/earlier-certificates.ts';
import type { RegistryChanges } from '../validate-registry.ts';
import { certifyOrReuse } from './certify-or-reuse.ts';
import type { CertifyPorts } from './certify-request.ts';
import { findOwnWords } from './find-own-words.ts';
import type { WorkStep } from './gather-steps.ts';
import { withFormerReading } from './former-reading.ts';
import { comparePolicies, judgeChange, type PolicyComparison, type PolicyQuestion } from './compare-policies.ts';
import type { BaselineRule } from './choose-baseline.ts';
import { type LoadOptions, loadSubject } from './load-subject.ts';
import type { RegistryPlace, SubjectReference } from './registry-place.ts';

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
  /** One that answers the same question is taken over instead of measuring again; null measures. */
  readonly earlier: EarlierCertificates | null;
  /** Of owners of the models, for the commit at hand: what they know of a changed policy may pass. */
  readonly approvals?: readonly PolicyApproval[];
  /** Where a push merged several pull requests, what each of them changes: each is judged by itself. */
  readonly steps?: readonly WorkStep[];
  readonly onSubject: (subject: SubjectReference) => void;
}

/** What became of a version. `unanswered`: a manifest is wrong or something cannot be read, so that nothing was judged. */
export type SubjectOutcome =
  | {
      readonly kind: 'certificate';
      readonly certificate: Certificate;
      readonly policy: PolicyComparison | null;
      /** Missing or empty where nothing changed, or where nothing was measured. */
      readonly changedRows?: ChangedRows;
    }
  | { readonly kind: 'unanswered'; readonly subject: SubjectReference; readonly error: AppError };

/**
 * Certifies one version after another, so that none disturbs the timing of another, and the lower first, so that it is known
 * which of them may be a baseline. One that cannot be read does not stop the rest.
 */
export async function* certifySubjects(
  request: CertifySubjectsRequest,
  ports: CertifyPorts,
): AsyncGenerator<SubjectOutcome> {
  const notCertified = new Map<string, Set<string>>();
  const certifiedHere = new Map<string, Map<string, Certificate>>();
  for (const subject of request.subjects.toSorted(bySubject)) {
    request.onSubject(subject);
    const barred = notCertified.get(subject.model) ?? new Set();
    const made = certifiedHere.get(subject.model) ?? new Map();
    const outcome = await certifySubject(request, { subject, notCertified: barred, certifiedHere: made }, ports);
    if (outcome.kind === 'certificate')
      certifiedHere.set(subject.model, made.set(subject.version, outcome.certificate));
    if (outcome.kind === 'unanswered' || outcome.certificate.verdict !== 'pass')
      notCertified.set(subject.model, barred.add(subject.version));
    yield outcome;
  }
}

interface SubjectQuestion extends Pick<LoadOptions, 'notCertified' | 'certifiedHere'> {
  readonly subject: SubjectReference;
}

async function certifySubject(
  { place, root, baseline: rule, earlier, approvals = [], steps = [], modes, quick, seed, run }: CertifySubjectsRequest,
  { subject: reference, ...known }: SubjectQuestion,
  ports: CertifyPorts,
): Promise<SubjectOutcome> {
  try {
    const { folder, chosen, isNewModel, listed, ...subject } = await loadSubject(place, reference, {
      rule,
      ...known,
      hash: ports.hash,
    });
    const { baseline, search: baselineSearch } = chosen;
    const asked = {
      modes,
      quick,
      seed,
      run,
      ...subject,
      baseline,
      baselineSearch,
      root,
      folder: `${root}/${folder}`,
    };
    const request = await withFormerReading(asked, place.past, ports);
    const changedRows: ChangedRows[number][] = [];
    const onChangedRows = (rows: ChangedRows): void => void changedRows.push(...rows);
    const certificate = await certifyOrReuse(request, earlier, { ...ports, onChangedRows });
    const { changes, past, prefix, pendingSettings } = place;
    const formerFolders = changes === null ? [] : await foldersBefore(past, reference.model);
    const change = { changes, folder, formerFolders, isNewModel, prefix, pendingSettings };
    const policy = await comparePolicies({ request, certificate, ...change }, ports);
    const loosened = await findLoosenings(
      { ...change, request, certificate, listed, policy },
      { place, steps, approvals },
    );
    return { kind: 'certificate', certificate: withLoosening(certificate, loosened), policy, changedRows };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
    return { kind: 'unanswered', subject: reference, error };
  }
}

interface OwnWork extends PolicyQuestion {
  /** All versions of the model. */
  readonly listed: readonly string[];
  /** Of the whole work. */
  readonly policy: PolicyComparison | null;
}

/** What each part of the work loosened that brings the version. A policy that changes alone is for its reviewers to judge: no version comes in by it. */
async function findLoosenings(
  work: OwnWork,
  {
    place,
    steps,
    approvals,
  }: Pick<CertifySubjectsRequest, 'place'> & Required<Pick<CertifySubjectsRequest, 'steps' | 'approvals'>>,
): Promise<readonly Loosenings[]> {
  const { model, version } = work.request;
  const own = approvals.filter((one) => one.model === model.value.name);
  const path = `${work.folder}/versions/${version.value.version}.yaml`;
  const declaredIn = (changes: RegistryChanges) => findOwnWords(work, { manifests: place.manifests, changes });
  if (steps.length === 0) {
    if (place.changes === null || !bringsVersion(place.changes, path)) return [];
    return [{ policy: work.policy?.judged ?? null, declared: await declaredIn(place.changes), approvals: own }];
  }
  const loosened: Loosenings[] = [];
  for (const { changes, head } of steps) {
    if (!bringsVersion(changes, path)) continue;
    const policy = await judgeChange({ ...work, changes });
    const given = own.filter(({ commit }) => commit === head);
    loosened.push({ policy, declared: await declaredIn(changes), approvals: given });
  }
  return loosened;
}

async function foldersBefore(past: RegistryPlace['past'], model: string): Promise<readonly string[]> {
  return ((await past?.folders()) ?? []).map((folder) => `${folder}/${model}`);
}

function bringsVersion({ added, modified }: RegistryChanges, path: string): boolean {
  return added.has(path) || modified.has(path);
}
