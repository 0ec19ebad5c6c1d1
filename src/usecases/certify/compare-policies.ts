import type { Certificate, Model, Settings } from '../../contract/generated/types.ts';
import { parseModel, parseSettings } from '../../contract/parsers.ts';
import type { JudgedChange } from '../../domain/certification/loosening.ts';
import { looserLiveTest } from '../../domain/certification/looser-live-test.ts';
import { isSamePolicy, judgeByPolicy, listPolicyChanges } from '../../domain/certification/policy-change.ts';
import { AppError } from '../../domain/error.ts';
import type { Policy } from '../../domain/model/resolve-gates.ts';
import type { PolicyChange } from '../../report/model-report.ts';
import { SETTINGS_PATH } from '../select-manifests.ts';
import type { RegistryChanges } from '../validate-registry.ts';
import type { CertifyPorts, CertifyRequest } from './certify-request.ts';
import { certifyVersion } from './certify-version.ts';

export interface PolicyQuestion {
  readonly request: CertifyRequest;
  readonly certificate: Certificate;
  /** What the branch changes; null when that is not known. */
  readonly changes: RegistryChanges | null;
  /** Path of settings that hold from the merge on only. */
  readonly pendingSettings: string | null;
  /** Of the model, relative to the registry. */
  readonly folder: string;
  /** Where the model's folder may have been before, relative to the registry. */
  readonly formerFolders: readonly string[];
  /** Whether the branch brings the model itself, and not a version of one that is there. */
  readonly isNewModel: boolean;
  /** Of the registry inside its repository: empty, or with a slash at the end. */
  readonly prefix: string;
}

export interface PolicyComparison {
  readonly change: PolicyChange;
  /** What that means for the version; null where only what holds later changes. */
  readonly judged: JudgedChange | null;
  /** The deployed version under the new policy, where it was certified again for comparison. */
  readonly baseline: Certificate | null;
}

/**
 * What a branch changes in what the model must achieve, with the version judged by both policies on the same measurements,
 * and the deployed version certified again under the new one. null when the branch changes nothing of it.
 */
export async function comparePolicies(question: PolicyQuestion, ports: CertifyPorts): Promise<PolicyComparison | null> {
  const compared = await compareModels(question, ports);
  if (question.pendingSettings === null) return compared;
  const { change, ...rest } = compared ?? NOTHING_COMPARED;
  return { change: { ...change, pending: [question.pendingSettings] }, ...rest };
}

const NOTHING_COMPARED: PolicyComparison = { change: { changed: [], outcomes: [] }, judged: null, baseline: null };

async function compareModels(question: PolicyQuestion, ports: CertifyPorts): Promise<PolicyComparison | null> {
  const { request, certificate, changes } = question;
  if (changes === null) return null;
  const step = await readStep(question, changes);
  if (step === null) return null;
  const { before, after } = step;
  const judge = (judged: Certificate) => ({
    before: before === null ? null : judgeByPolicy(judged, after, before),
    after: judged.verdict,
  });
  const baseline = await recertifyDeployed(request, ports);
  const candidate = { version: certificate.subject.version, role: 'candidate', ...judge(certificate) } as const;
  const deployed =
    baseline === null ? [] : [{ version: baseline.subject.version, role: 'baseline' as const, ...judge(baseline) }];
  const judged = judgedBy(step, question);
  return { change: { changed: judged.changed, outcomes: [candidate, ...deployed] }, judged, baseline };
}

/** What a part of the work means for a version that it brings; null where it changes nothing of the policy. */
export async function judgeChange(
  question: PolicyQuestion & { readonly changes: RegistryChanges },
): Promise<JudgedChange | null> {
  const step = await readStep(question, question.changes);
  return step === null ? null : judgedBy(step, question);
}

function judgedBy(
  { changed, before, after }: PolicyStep,
  { request, certificate, prefix }: Pick<PolicyQuestion, 'request' | 'certificate' | 'prefix'>,
): JudgedChange {
  const [looser = '/gates'] = before === null ? [] : looserLiveTest(before.model, after.model);
  return {
    changed: changed.map((path) => prefix + path),
    before: before === null ? null : judgeByPolicy(certificate, after, before),
    isOther: before === null || !isSamePolicy(before, after),
    location: request.model.source.locate(looser),
  };
}

interface PolicyStep {
  /** Paths in the registry. */
  readonly changed: readonly string[];
  /** null where nobody can say what a version was held to. */
  readonly before: Policy | null;
  readonly after: Policy;
}

async function readStep(question: PolicyQuestion, changes: RegistryChanges): Promise<PolicyStep | null> {
  const { request, folder } = question;
  const after: Policy = { model: request.model.value, settings: request.settings?.value ?? null };
  const known = await readPolicyBefore(changes, question, after);
  if (known === 'none') return null;
  const before = known === 'unknown' ? null : known;
  const touched = new Set([...changes.added, ...changes.modified, ...changes.deleted]);
  const changed = listPolicyChanges(touched, { before, after }, { folder, settings: SETTINGS_PATH });
  return changed.length === 0 ? null : { changed, before, after };
}

/** `none` where there was no model before, and `unknown` where nobody can say what it was held to. */
async function readPolicyBefore(
  changes: RegistryChanges,
  { folder, formerFolders, isNewModel }: PolicyQuestion,
  after: Policy,
): Promise<Policy | 'none' | 'unknown'> {
  const path = `${folder}/model.yaml`;
  const isTouched = changes.modified.has(path) || changes.added.has(path);
  const text = isTouched ? await readFirst(changes, [folder, ...formerFolders]) : null;
  if (isTouched && text === null) return isNewModel ? 'none' : 'unknown';
  const model: Model | null =
    text === null ? after.model : parseOrNull(() => parseModel({ path, content: text }).value);
  if (model === null) return 'unknown';
  // In work that is not merged yet both are the merged settings.
  const isSettingsTouched = [changes.added, changes.modified, changes.deleted].some((paths) =>
    paths.has(SETTINGS_PATH),
  );
  if (!isSettingsTouched) return { model, settings: after.settings };
  const former = await changes.readBase(SETTINGS_PATH);
  if (former === null) return { model, settings: null };
  const settings: Settings | null = parseOrNull(() => parseSettings({ path: SETTINGS_PATH, content: former }).value);
  // Settings that nobody can read are not none: what they would have said is not known.
  return settings === null ? 'unknown' : { model, settings };
}

/** A model that moves with the folder of all models is the same model. */
export async function readFirst(
  changes: Pick<RegistryChanges, 'readBase'>,
  folders: readonly string[],
): Promise<string | null> {
  for (const folder of folders) {
    const text = await changes.readBase(`${folder}/model.yaml`);
    if (text !== null) return text;
  }
  return null;
}

function parseOrNull<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch (error) {
    if (error instanceof AppError && (error.code === 'schema-violation' || error.code === 'yaml-syntax')) return null;
    throw error;
  }
}

/** Alone: what it is compared with is not the question here. */
async function recertifyDeployed(request: CertifyRequest, ports: CertifyPorts): Promise<Certificate | null> {
  const { baseline } = request;
  if (baseline?.origin !== 'deployment') return null;
  return certifyVersion(
    { ...request, version: baseline.version, baseline: null, baselineSearch: null, sameAs: [], modes: null },
    ports,
  );
}
