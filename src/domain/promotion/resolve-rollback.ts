import type { DeployedVersion, EnvironmentFacts, VersionFacts } from '../../contract/generated/types.ts';
import type { Command } from './command.ts';
import { versionIn } from './parse-words.ts';
import type { Targets } from './resolve-targets.ts';
import { type ResolveContext, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { shareOf } from './stage.ts';
import { deploymentIn, historyIn, knownGood } from './state.ts';

/** What a rollback takes back: production (to a version, or to the newest that is known to be good), or a live test. */
export interface RollbackSubject {
  readonly kind: 'rollback';
  readonly to: 'live' | null;
  readonly version: string | null;
  /** The version whose live test ends. */
  readonly candidate: VersionFacts | null;
  readonly environments: readonly EnvironmentFacts[];
}

/**
 * On the pull request of a version, a rollback is about that version: in production it goes back, in a live test the test
 * ends. Where it has no traffic nothing moves: the version in production is another one, and has to be named.
 */
export function resolveRollback(
  command: Command,
  context: ResolveContext,
  { chosen }: Targets,
): RollbackSubject | ResolveProblem {
  const own = context.thread.filter(({ model }) => model === context.model).map(({ version }) => version);
  if (own.length === 0 || namesProduction(command)) return productionSubject(command, context, chosen);
  const places = command.environment === null ? context.environments : chosen;
  const live = own.filter((version) => places.some(isLiveIn(context, version)));
  const serving = own.filter((version) => chosen.some(isProductionIn(context, version)));
  if (live.length === 0 && serving.length > 0) return productionSubject(command, context, chosen);
  const [candidate] = live.length > 0 ? live : own;
  if (candidate === undefined || serving.length > 0 || live.length > 1 || (live.length === 0 && own.length > 1)) {
    const choices = own.map(({ version }) => `${context.model}@${version}`);
    return resolveProblem('version-ambiguous', command, { word: null, choices });
  }
  const where = places.filter(isLiveIn(context, candidate));
  const environments = where.length > 0 ? where : chosen;
  return { kind: 'rollback', to: 'live', version: candidate.version, candidate, environments };
}

/** The version to return to, the key, or the word directly behind the model or alone. */
function namesProduction({ toVersion, digest, production, model, reason }: Command): boolean {
  if (toVersion !== null || digest !== null || production) return true;
  const words = (reason ?? '').toLowerCase().split(' ');
  return words[0] === 'production' && (model !== null || words.length === 1);
}

function productionSubject(
  command: Command,
  context: ResolveContext,
  environments: readonly EnvironmentFacts[],
): RollbackSubject | ResolveProblem {
  const version = command.toVersion ?? versionOfDigest(command, context, environments);
  if (version === null && command.digest !== null) {
    return resolveProblem('version-unknown', command, { word: `sha256:${command.digest}`, choices: [] });
  }
  const other = version === null ? mentionedVersion(command, context, environments) : null;
  if (other !== null) {
    const readings = [{ ...command, model: context.model, toVersion: other, reason: null }];
    return { ...resolveProblem('other-version', command, { word: other, choices: [] }), readings };
  }
  return { kind: 'rollback', to: null, version, candidate: null, environments };
}

function versionOfDigest({ digest }: Command, context: ResolveContext, chosen: readonly EnvironmentFacts[]) {
  const known: readonly DeployedVersion[] = [
    ...chosen.flatMap(({ name }) => historyIn(context.state, name).served),
    ...context.merged,
  ];
  return known.find(({ sha256 }) => sha256 === digest)?.version ?? null;
}

/** A version of the model in the reason that is neither where production is nor where it would go. */
function mentionedVersion(
  command: Command,
  { state, merged, model }: ResolveContext,
  chosen: readonly EnvironmentFacts[],
): string | null {
  const targets = chosen.flatMap(({ name }) => knownGood(state, name)[0] ?? []);
  const running = chosen.flatMap(({ name }) => deploymentIn(state, name).production ?? []);
  const expected = [...targets, ...running].map(({ version }) => version);
  const known = [...merged, ...chosen.flatMap(({ name }) => historyIn(state, name).served)];
  const words = (command.reason ?? '').split(' ').map((word) => word.replace(`${model}@`, ''));
  const mentioned = words.map((word) => versionIn(word.replaceAll(/^[^0-9v]+|[^0-9a-z]+$/gi, '')));
  return (
    mentioned.find(
      (word) => word !== null && !expected.includes(word) && known.some(({ version }) => version === word),
    ) ?? null
  );
}

function isLiveIn({ state }: ResolveContext, { sha256 }: VersionFacts) {
  return ({ name }: EnvironmentFacts) => shareOf(deploymentIn(state, name), sha256) > 0;
}

function isProductionIn({ state }: ResolveContext, { sha256 }: VersionFacts) {
  return ({ name }: EnvironmentFacts) => deploymentIn(state, name).production?.sha256 === sha256;
}
