import type { EvaluationSet, Model, ModelVersion, OwnReading, TensorBinding } from '../../contract/generated/types.ts';
import { parsePointer, toPointer } from '../json-pointer.ts';
import { matchesPattern } from './column-pattern.ts';
import { checkEvaluationSet } from './check-evaluation-set.ts';
import { checkGates } from './check-gates.ts';
import { type ManifestProblem, problem } from './manifest-problem.ts';
import { POLICY_KEYS, readingOf, standsInVersion } from './version-reading.ts';

/** How a version reads the evaluation sets of model.yaml by its own tensors, as far as that is known; at places of its own manifest. */
export function checkVersionReading(version: ModelVersion, model: Model | null): readonly ManifestProblem[] {
  const { signature, evaluation = {} } = version;
  if (signature === undefined) {
    return version.evaluation === undefined ? [] : [problem('reading-without-signature', '/evaluation')];
  }
  const policy = Object.entries(evaluation).flatMap(([name, reading]) => checkPolicy(name, reading));
  if (model === null || policy.length > 0) return policy;
  const own = Object.entries(evaluation).flatMap(([name, reading]) => checkOwnReading(model, name, reading));
  return own.length > 0 ? own : checkFit(version, model);
}

function checkPolicy(set: string, { prediction }: OwnReading): readonly ManifestProblem[] {
  const said = POLICY_KEYS.filter((key) => prediction?.[key] !== undefined);
  return said.map((name) => problem('reading-is-policy', toPointer('evaluation', set, 'prediction', name), { name }));
}

function checkOwnReading({ evaluation }: Model, name: string, { inputs = {} }: OwnReading): readonly ManifestProblem[] {
  const at = toPointer('evaluation', name);
  const set = Object.hasOwn(evaluation, name) ? evaluation[name] : undefined;
  if (set !== undefined) return checkFeatures(set, inputs, `${at}/inputs`);
  return [problem('evaluation-unknown', at, { name, known: Object.keys(evaluation) })];
}

/** What is wrong with the reading, without what model.yaml gets wrong by itself. */
function checkFit(version: ModelVersion, model: Model): readonly ManifestProblem[] {
  const reading = readingOf(model, version);
  const sets = ({ task, signature, evaluation, ...rest }: Model): readonly ManifestProblem[] =>
    Object.entries(evaluation).flatMap(([name, set]) =>
      checkEvaluationSet({ task, signature, evaluation, ...rest }, name, set),
    );
  const gates = newIn(checkGates(reading), checkGates(model));
  // The sequence of rows is model.yaml's, also for a version that carries no state.
  const found = newIn(sets(reading), sets(model)).filter(({ reason }) => reason !== 'sequence-unused');
  const misfits = found.flatMap((one) => (standsInVersion(version, one.pointer) ? [one] : [atSignature(one)]));
  return [...new Map([...misfits, ...gates.map(atReading)].map((one) => [JSON.stringify(one), one])).values()];
}

/** What model.yaml says of a set does not fit the version's tensors, and only the version can say it otherwise. */
function atSignature(found: ManifestProblem): ManifestProblem {
  const [, name = '', key] = parsePointer(found.pointer);
  if (key !== 'inputs' && key !== 'prediction') return { ...found, pointer: '/signature' };
  return problem('reading-missing', '/signature', { name, key });
}

/** A gate that cannot be answered by what the version's output gives. */
function atReading(gate: ManifestProblem): ManifestProblem {
  return { ...gate, pointer: '/evaluation' };
}

function newIn(found: readonly ManifestProblem[], known: readonly ManifestProblem[]): readonly ManifestProblem[] {
  const texts = new Set(known.map((one) => JSON.stringify(one)));
  return found.filter((one) => !texts.has(JSON.stringify(one)));
}

/**
 * What is a feature is for model.yaml to say, which its owners answer for: whoever brings a version could name the column of the
 * true answer, or any that gives it away.
 */
function checkFeatures(
  set: EvaluationSet,
  inputs: Readonly<Record<string, TensorBinding>>,
  at: string,
): readonly ManifestProblem[] {
  const named = new Set(Object.values(set.inputs).flatMap(namesOf));
  const patterns = [...named].filter((name) => name.includes('*'));
  const kept = keptFromWildcards(set);
  const isFeature = (name: string): boolean =>
    named.has(name) ||
    (!name.includes('*') &&
      !kept.some((pattern) => matchesPattern(name, pattern)) &&
      patterns.some((pattern) => matchesPattern(name, pattern)));
  return Object.entries(inputs).flatMap(([tensor, binding]) =>
    namesOf(binding)
      .filter((name) => !isFeature(name))
      .map((name) => problem('reading-not-a-feature', at + toPointer(tensor), { name, known: [...named] })),
  );
}

/** What no * of model.yaml means, either. */
function keptFromWildcards({ target, weight, query, sequence }: EvaluationSet): readonly string[] {
  const bound = [target, weight, query, sequence].flatMap((one) => [one?.column, one?.array]);
  return [...bound, ...(target.columns ?? [])].filter((name) => name !== undefined);
}

function namesOf({ columns = [], column, array }: TensorBinding): readonly string[] {
  return [...columns, ...(column === undefined ? [] : [column]), ...(array === undefined ? [] : [array])];
}
