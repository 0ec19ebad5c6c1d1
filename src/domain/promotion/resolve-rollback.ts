import type { EnvironmentFacts, VersionFacts } from '../../contract/generated/types.ts';
import type { Command } from './command.ts';
import { BEFORE_NAMES, bareWord, leadingName, mentionedVersions } from './mentions.ts';
import { isUnknownVersion, knownVersions } from './known-versions.ts';
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
  if (own.length === 0 || isNamed(command)) return productionSubject(command, context, chosen);
  const places = command.environment === null ? context.environments : chosen;
  const live = own.filter((version) => places.some(isLiveIn(context, version)));
  const serving = own.filter((version) => chosen.some(isProductionIn(context, version)));
  if (serving.length > 0 && live.every((version) => serving.includes(version))) {
    return productionSubject(command, context, chosen);
  }
  if (live.length === 0 && speaksOfProduction(command)) return productionSubject(command, context, chosen);
  const [candidate] = live.length > 0 ? live : own;
  if (candidate === undefined || serving.length > 0 || live.length > 1 || (live.length === 0 && own.length > 1)) {
    const choices = own.map(({ version }) => `${context.model}@${version}`);
    return resolveProblem('version-ambiguous', command, { word: null, choices });
  }
  const where = places.filter(isLiveIn(context, candidate));
  return candidateSubject(command, context, { candidate, environments: where.length > 0 ? where : chosen });
}

/** The version to return to, or production by its key or as the only word. */
function isNamed({ toVersion, digest, production, reason }: Command): boolean {
  return toVersion !== null || digest !== null || production || bareWord(reason ?? '') === 'production';
}

function speaksOfProduction({ reason }: Command): boolean {
  return leadingName(reason ?? '', ['production'], BEFORE_NAMES) !== null;
}

interface CandidatePlace {
  readonly candidate: VersionFacts;
  readonly environments: readonly EnvironmentFacts[];
}

/** The live test of the thread's version, under the name that it has there. Talk of production or of another version is asked. */
function candidateSubject(
  command: Command,
  context: ResolveContext,
  { candidate, environments }: CandidatePlace,
): RollbackSubject | ResolveProblem {
  const files = environments.map(({ name }) => deploymentIn(context.state, name));
  const entries = files.flatMap(({ liveTest }) => liveTest?.candidates ?? []);
  const version = entries.find(({ sha256 }) => sha256 === candidate.sha256)?.version ?? candidate.version;
  const running = files.flatMap(({ production }) => production?.version ?? []);
  const others = mentionedVersions(command.reason ?? '', knownVersions(context)).map((one) => one.version);
  const other = others.find((one) => one !== version && !running.includes(one));
  if (other !== undefined) return ask('other-version', command, { context, word: other, versions: [other] });
  if (speaksOfProduction(command)) {
    const back = environments.flatMap(({ name }) => knownGood(context.state, name)[0]?.version ?? []).slice(0, 1);
    const found = ask('production-or-live', command, { context, word: version, versions: back });
    const stop: Command = { ...command, verb: 'stop', model: context.model, version };
    return { ...found, readings: [...found.readings, stop] };
  }
  return { kind: 'rollback', to: 'live', version, candidate, environments };
}

function productionSubject(
  command: Command,
  context: ResolveContext,
  environments: readonly EnvironmentFacts[],
): RollbackSubject | ResolveProblem {
  const wanted = wantedVersion(command, context, environments);
  if (wanted === null && command.digest !== null) {
    return resolveProblem('version-unknown', command, { word: `sha256:${command.digest}`, choices: [] });
  }
  const doubt =
    wanted === null ? doubtOfTalk(command, context, environments) : doubtOfTarget(command, context, environments);
  return doubt ?? { kind: 'rollback', to: null, version: wanted, candidate: null, environments };
}

function wantedVersion(command: Command, context: ResolveContext, chosen: readonly EnvironmentFacts[]): string | null {
  const { toVersion, digest } = command;
  if (toVersion !== null || digest === null) return toVersion;
  const served = chosen.flatMap(({ name }) => historyIn(context.state, name).served);
  return [...served, ...context.merged].find(({ sha256 }) => sha256 === digest)?.version ?? null;
}

/** `/rollback churn@1.2.0` may mean away from 1.2.0 where that is what runs, or runs in a live test. */
function doubtOfTarget(
  command: Command,
  context: ResolveContext,
  chosen: readonly EnvironmentFacts[],
): ResolveProblem | null {
  const { target } = command;
  if (target === null) return null;
  const files = chosen.map(({ name }) => deploymentIn(context.state, name));
  if (files.some(({ production }) => production?.version === target)) {
    const back = chosen.flatMap(({ name }) => knownGood(context.state, name)[0]?.version ?? []).slice(0, 1);
    return ask('runs-now', command, { context, word: target, versions: back });
  }
  if (!files.some(({ liveTest }) => liveTest?.candidates.some(({ version }) => version === target))) return null;
  const found = ask('is-live', command, { context, word: target, versions: [target] });
  const stop: Command = { ...command, verb: 'stop', model: context.model, version: target, toVersion: null };
  return { ...found, readings: [stop, ...found.readings] };
}

/** A version in the reason that is neither where production is nor where it would go, or a digest of none. */
function doubtOfTalk(
  command: Command,
  context: ResolveContext,
  chosen: readonly EnvironmentFacts[],
): ResolveProblem | null {
  const text = command.reason ?? '';
  const targets = chosen.flatMap(({ name }) => knownGood(context.state, name)[0] ?? []);
  const running = chosen.flatMap(({ name }) => deploymentIn(context.state, name).production ?? []);
  const expected = [...targets, ...running].map(({ version }) => version);
  const mentioned = mentionedVersions(text, knownVersions(context));
  const other = mentioned.find(({ version }) => !expected.includes(version));
  if (other !== undefined)
    return ask('other-version', command, { context, word: other.version, versions: [other.version] });
  return isUnknownVersion(text, context, mentioned)
    ? resolveProblem('version-unknown', command, { word: text.split(' ')[0] ?? '', choices: expected })
    : null;
}

interface Asking {
  readonly context: ResolveContext;
  readonly word: string;
  /** Versions that production may be meant to go back to. */
  readonly versions: readonly string[];
}

function ask(code: ResolveProblem['code'], command: Command, { context, word, versions }: Asking): ResolveProblem {
  const readings = [...new Set(versions)].map((toVersion) => ({
    ...command,
    model: context.model,
    surely: true,
    target: null,
    digest: null,
    toVersion,
  }));
  return { ...resolveProblem(code, command, { word, choices: [] }), readings };
}

function isLiveIn({ state }: ResolveContext, { sha256 }: VersionFacts) {
  return ({ name }: EnvironmentFacts) => shareOf(deploymentIn(state, name), sha256) > 0;
}

function isProductionIn({ state }: ResolveContext, { sha256 }: VersionFacts) {
  return ({ name }: EnvironmentFacts) => deploymentIn(state, name).production?.sha256 === sha256;
}
