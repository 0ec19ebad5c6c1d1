import type { Certificate, ModelVersion } from '../contract/generated/types.ts';
import { parseVersion } from '../contract/parsers.ts';
import { type BroughtVersion, type Loosened, loosenedSince } from '../domain/certification/loosened-since.ts';
import { AppError } from '../domain/error.ts';
import type { Policy } from '../domain/model/resolve-gates.ts';
import type { ProposedChange } from './certify/find-approvals.ts';
import type { PolicyPlace, ReportedRegistry } from './ports/reported-registry.ts';

/** The work that a certificate came with. */
export interface ApprovedWork {
  /** What it is counted from; null where nobody knows, as of a certification that somebody asked for. */
  readonly before: {
    readonly commit: string;
    readonly settings: string;
    /** Of the models; null where its own settings say it. */
    readonly folder: string | null;
  } | null;
  readonly after: { readonly policy: Policy; readonly commit: string; readonly folder: string };
  /** Whether the work changes a path; null where both commits tell. */
  readonly isChanged: ((path: string) => boolean) | null;
  /** Whose approval may speak for it; null where nobody's could. */
  readonly change: ProposedChange | null;
}

/** Of which something was there before. */
export interface KnownWork extends ApprovedWork {
  readonly before: NonNullable<ApprovedWork['before']>;
  /** Whether a part of the work leaves the policy as it was. */
  readonly keepsPolicy?: boolean;
}

export type WorkRegistry = Pick<ReportedRegistry, 'policyAt' | 'modelsFolder' | 'readAt' | 'listAt'>;

/** What a work loosened for the version that a certificate is about, judged again from what was there before. */
export async function loosenedBy(
  certificate: Certificate,
  work: KnownWork,
  registry: WorkRegistry,
): Promise<readonly Loosened[]> {
  const brought = await readBrought(certificate, work, registry);
  return brought === null ? [] : loosenedSince(certificate, brought);
}

/** null where the work does not bring the version: a policy that changes alone is for its reviewers to judge. */
async function readBrought(
  { subject: { model, version } }: Certificate,
  { before, after, isChanged, keepsPolicy = false }: KnownWork,
  registry: WorkRegistry,
): Promise<BroughtVersion | null> {
  const folder = before.folder ?? (await registry.modelsFolder(before.settings));
  const [was, is] = [`${folder}/${model}`, `${after.folder}/${model}`];
  const textAt = (path: string) => registry.readAt(after.commit, `${is}/${path}`);
  const isOther = async (path: string): Promise<boolean> =>
    isChanged === null
      ? (await registry.readAt(before.commit, `${was}/${path}`)) !== (await textAt(path))
      : isChanged(`${is}/${path}`);
  const own = `versions/${version}.yaml`;
  if (!(await isOther(own))) return null;
  const brought = parseOrNull(own, await textAt(own));
  if (brought === null) return null;
  const merged: ModelVersion[] = [];
  for (const path of await registry.listAt(before.commit, `${was}/versions`)) {
    const name = path.slice(was.length + 1);
    const manifest = (await isOther(name)) ? null : parseOrNull(name, await registry.readAt(before.commit, path));
    if (manifest !== null) merged.push(manifest);
  }
  const isPolicyOther = !keepsPolicy && (isChanged === null || isChanged(`${is}/model.yaml`));
  const policy = isPolicyOther ? await policyBefore({ ...before, folder }, model, registry) : after.policy;
  return { before: policy, after: after.policy, version: brought, merged };
}

async function policyBefore(
  place: PolicyPlace,
  model: string,
  registry: WorkRegistry,
): Promise<BroughtVersion['before']> {
  const policy = await registry.policyAt(place, model);
  if (policy !== null) return policy;
  const text = await registry.readAt(place.commit, `${place.folder}/${model}/model.yaml`);
  if (text !== null) return 'unreadable';
  // A model whose model.yaml is gone is not a new one: nobody can say what its versions were held to.
  const versions = await registry.listAt(place.commit, `${place.folder}/${model}/versions`);
  return versions.length === 0 ? 'none' : 'unreadable';
}

function parseOrNull(path: string, text: string | null): ModelVersion | null {
  if (text === null) return null;
  try {
    return parseVersion({ path, content: text }).value;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
