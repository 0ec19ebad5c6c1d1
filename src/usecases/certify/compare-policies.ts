import type { Certificate, Model, Settings } from '../../contract/generated/types.ts';
import { parseModel, parseSettings } from '../../contract/parsers.ts';
import { judgeByPolicy, listPolicyChanges, type Policy } from '../../domain/certification/policy-change.ts';
import { AppError } from '../../domain/error.ts';
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
  /** Of the registry inside its repository: empty, or with a slash at the end. */
  readonly prefix: string;
}

export interface PolicyComparison {
  readonly change: PolicyChange;
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
  const { change, baseline } = compared ?? NOTHING_COMPARED;
  return { change: { ...change, pending: [question.pendingSettings] }, baseline };
}

const NOTHING_COMPARED: PolicyComparison = { change: { changed: [], outcomes: [] }, baseline: null };

async function compareModels(question: PolicyQuestion, ports: CertifyPorts): Promise<PolicyComparison | null> {
  const { request, certificate, changes, folder, prefix } = question;
  if (changes === null) return null;
  const after: Policy = { model: request.model.value, settings: request.settings?.value ?? null };
  const before = await readPolicyBefore(changes, folder, after);
  if (before === null) return null;
  const touched = new Set([...changes.added, ...changes.modified, ...changes.deleted]);
  const changed = listPolicyChanges(touched, { before, after }, { folder, settings: SETTINGS_PATH });
  if (changed.length === 0) return null;
  const judge = (judged: Certificate) => ({
    before: judgeByPolicy(judged, after, before),
    after: judged.verdict,
  });
  const baseline = await recertifyDeployed(request, ports);
  const candidate = { version: certificate.subject.version, role: 'candidate', ...judge(certificate) } as const;
  const deployed =
    baseline === null ? [] : [{ version: baseline.subject.version, role: 'baseline' as const, ...judge(baseline) }];
  return {
    change: { changed: changed.map((path) => prefix + path), outcomes: [candidate, ...deployed] },
    baseline,
  };
}

/** null where there was no model before, or one that cannot be read: then there is nothing to compare with. */
async function readPolicyBefore(changes: RegistryChanges, folder: string, after: Policy): Promise<Policy | null> {
  const path = `${folder}/model.yaml`;
  const model: Model | null = changes.modified.has(path)
    ? await readBefore(changes, path, (text) => parseModel({ path, content: text }).value)
    : after.model;
  if (model === null || changes.added.has(path)) return null;
  // In work that is not merged yet both are the merged settings.
  const isSettingsTouched = [changes.added, changes.modified, changes.deleted].some((paths) =>
    paths.has(SETTINGS_PATH),
  );
  const settings: Settings | null = isSettingsTouched
    ? await readBefore(changes, SETTINGS_PATH, (text) => parseSettings({ path: SETTINGS_PATH, content: text }).value)
    : after.settings;
  return { model, settings };
}

async function readBefore<T>(changes: RegistryChanges, path: string, parse: (text: string) => T): Promise<T | null> {
  const text = await changes.readBase(path);
  if (text === null) return null;
  try {
    return parse(text);
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
