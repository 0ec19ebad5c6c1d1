import canonicalize from 'canonicalize';
import type { Certificate, Location, Model, Verdict } from '../../contract/generated/types.ts';
import { type Policy, resolveDeclaration, resolveGates } from '../model/resolve-gates.ts';
import { judgeGates } from './judge-gates.ts';
import { decideVerdict } from './verdict.ts';

export interface PolicyPaths {
  /** Of the model, relative to the registry. */
  readonly folder: string;
  readonly settings: string;
}

/**
 * Which of the changed files belong to what a model must achieve: its model.yaml, its evaluation data and, where the part
 * about certification differs, the settings.
 */
export function listPolicyChanges(
  changed: ReadonlySet<string>,
  { before, after }: { readonly before: Policy; readonly after: Policy },
  { folder, settings }: PolicyPaths,
): readonly string[] {
  const data = Object.values(after.model.evaluation).flatMap(({ data: { path } }) => path ?? []);
  const own = [`${folder}/model.yaml`, ...new Set(data.map((path) => `${folder}/${path}`))];
  const isSettingsChanged = !isSame(before.settings?.certification ?? {}, after.settings?.certification ?? {});
  return [...own, ...(isSettingsChanged ? [settings] : [])].filter((path) => changed.has(path));
}

/** Whether a version is judged by the same: names, owners and words aside. */
export function isSamePolicy(one: Policy, other: Policy): boolean {
  return isSame(judgedBy(one), judgedBy(other));
}

function judgedBy({ model, settings }: Policy): unknown {
  const { task, signature, evaluation, gates, modes, onInconclusive } = model;
  return { task, signature, evaluation, gates, modes, onInconclusive, certification: settings?.certification ?? {} };
}

/**
 * Judges a certificate's measurements by another policy. null where they do not answer it: other evaluation data, other
 * load, gates that mean nothing, or something that was not measured.
 */
export function judgeByPolicy(certificate: Certificate, measured: Policy, other: Policy): Verdict | null {
  const modes = certificate.subject.modes;
  if (!isSame(measured.model.evaluation, other.model.evaluation)) return null;
  if (!isSame(measured.model.signature, other.model.signature)) return null;
  if (!modes.every((mode) => isSame(loadOf(measured.model, mode), loadOf(other.model, mode)))) return null;
  if (!meansGates(other)) return null;
  const judged = judgeGates(resolveGates(other, modes), {
    evidence: certificate,
    slicesOf: (data) => other.model.evaluation[data]?.slices ?? [],
    locate: nowhere,
  });
  if (judged.some(({ reasonCode }) => reasonCode === 'not-measured')) return null;
  return decideVerdict(judged, certificate.findings);
}

/** An older policy was never checked: a declaration of it may mean nothing, which no verdict may rest on. */
function meansGates(policy: Policy): boolean {
  return policy.model.gates.every(
    (gate, index) => resolveDeclaration(gate, { ...policy, pointer: `/gates/${index}` }) !== null,
  );
}

/** A mode without what it is judged by. */
function loadOf(model: Model, mode: Certificate['subject']['modes'][number]): unknown {
  const { scenario, rate, threads, batchSize, data } = model.modes[mode] ?? {};
  return { scenario, rate, threads, batchSize, data };
}

/** The gates of a policy that is gone stand in no file of the work tree. */
function nowhere(pointer: string): Location {
  return { path: 'model.yaml', line: 1, column: 1, pointer };
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}
