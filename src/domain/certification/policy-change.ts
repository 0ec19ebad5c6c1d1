import canonicalize from 'canonicalize';
import type { Certificate, Location, Mode, Model, Verdict } from '../../contract/generated/types.ts';
import { type Policy, resolveDeclaration, resolveGates } from '../model/resolve-gates.ts';
import { ownMetrics, programFiles } from '../evaluation/own/own-metrics.ts';
import { judgeGates } from './judge-gates.ts';
import { looserLiveTest } from './looser-live-test.ts';
import { decideVerdict } from './verdict.ts';
import { slicesOfSet } from '../evaluation/slices.ts';

export interface PolicyPaths {
  /** Of the model, relative to the registry. */
  readonly folder: string;
  readonly settings: string;
}

interface PolicyStep {
  /** null where nobody can say what held. */
  readonly before: Policy | null;
  readonly after: Policy;
}

/**
 * Which of the changed files belong to what a model must achieve: its model.yaml, its evaluation data, the programs of its own metrics and, where the part
 * about certification differs, the settings.
 */
export function listPolicyChanges(
  changed: ReadonlySet<string>,
  { before, after }: PolicyStep,
  { folder, settings }: PolicyPaths,
): readonly string[] {
  const data = Object.values(after.model.evaluation).flatMap(({ data: { path } }) => path ?? []);
  const programs = programFiles(after.model).map(({ path }) => path);
  const own = [`${folder}/model.yaml`, ...new Set([...data, ...programs].map((path) => `${folder}/${path}`))];
  const isSettingsChanged =
    before === null || !isSame(before.settings?.certification ?? {}, after.settings?.certification ?? {});
  return [...own, ...(isSettingsChanged ? [settings] : [])].filter((path) => changed.has(path));
}

/** Whether a version is judged by the same: names, owners and words aside. */
export function isSamePolicy(one: Policy, other: Policy): boolean {
  const isAsked = isSame(askedBy(one), askedBy(other)) && isSame(one.model.liveTest, other.model.liveTest);
  return isAsked && isSame(measuredBy(one, modesOf(one)), measuredBy(other, modesOf(other)));
}

function modesOf({ model }: Policy): readonly string[] {
  return Object.keys(model.modes);
}

/** What measurements can be held against anew: gates, budgets, and what an undecided gate does. */
function askedBy({ model, settings }: Policy): unknown {
  const gates = model.gates.map((gate) => without(gate, ['description']));
  const budgets = Object.entries(model.modes).map(([name, mode]: [string, Mode]) => [name, mode.budgets]);
  return [gates, Object.fromEntries(budgets), model.onInconclusive, settings?.certification?.onInconclusive];
}

/**
 * All else: how it is measured and read, with which limits, and what of that is a fault. It is what is left, so that a key that
 * a manifest gets later counts until somebody says that it can be judged anew.
 */
function measuredBy({ model, settings }: Policy, names: readonly string[]): unknown {
  const sets = Object.entries(model.evaluation);
  const modes = Object.entries(model.modes).filter(([name]) => names.includes(name));
  return {
    ...without(model, [...WORDS, 'gates', 'onInconclusive', 'liveTest']),
    // The first is the one of gates and modes that name none.
    evaluation: sets.map(([name, set]) => [name, without(set, ['description', 'license'])]),
    modes: Object.fromEntries(modes.map(([name, mode]: [string, Mode]) => [name, without(mode, ['budgets'])])),
    limits: without(settings?.certification ?? {}, ['onInconclusive']),
  };
}

/** What tells people of a model, and no version is judged by. */
const WORDS = [
  'apiVersion',
  'kind',
  'name',
  'title',
  'description',
  'owners',
  'tags',
  'intendedUse',
] as const satisfies readonly (keyof Model)[];

function without<T extends object>(
  declared: T,
  keys: readonly (keyof T & string)[],
): Readonly<Record<string, unknown>> {
  const left: ReadonlySet<string> = new Set(keys);
  return Object.fromEntries(Object.entries(declared).filter(([key]) => !left.has(key)));
}

/**
 * Judges a certificate's measurements by another policy. null where they do not answer it: another way to measure or to read,
 * other limits, gates that mean nothing, a live test that asked more, or something that was not measured. So its findings are
 * those of both.
 */
export function judgeByPolicy(certificate: Certificate, measured: Policy, other: Policy): Verdict | null {
  const { modes } = certificate.subject;
  if (!isSame(measuredBy(measured, modes), measuredBy(other, modes))) return null;
  if (!meansGates(other)) return null;
  if (looserLiveTest(other.model, measured.model).length > 0) return null;
  const judged = judgeGates(resolveGates(other, certificate.subject.modes), {
    evidence: certificate,
    slicesOf: (data) => slicesOfSet(other.model.evaluation[data] ?? {}),
    locate: nowhere,
    own: ownMetrics(other.model),
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

/** The gates of a policy that is gone stand in no file of the work tree. */
function nowhere(pointer: string): Location {
  return { path: 'model.yaml', line: 1, column: 1, pointer };
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}
