import type { DeployedVersion, EnvironmentFacts, VersionFacts } from '../../contract/generated/types.ts';
import type { Command } from './command.ts';
import { doubtedName, leadingName } from './mentions.ts';
import { isUnknownVersion, knownVersions } from './known-versions.ts';
import { exactly, type ResolveContext, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { versionIn } from './parse-words.ts';
import { ownVersions } from './resolve-version.ts';
import { isRemembered } from './remembered.ts';
import { shareOf } from './stage.ts';
import { deploymentIn, historyIn, knownGood } from './state.ts';
import type { Subject, Targets } from './verbs/verb.ts';
import { type Mention, mentionsOf, stepsIn, versionProblem } from './version-mentions.ts';
import { BEFORE_NAMES, bareWord } from './words.ts';

/**
 * On the pull request of a version, a rollback is about that version: in production it goes back, in a live test the test
 * ends. Where it has no traffic nothing moves: the version in production is another one, and has to be named.
 */
export function resolveRollback(
  command: Command,
  context: ResolveContext,
  { chosen }: Targets,
): Subject | ResolveProblem {
  const own = ownVersions(context);
  const unclear = namesTarget(command) ? null : unclearWord(command, context, chosen);
  if (unclear !== null) return unclear;
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

export function namesTarget({ toVersion, digest, production }: Command): boolean {
  return toVersion !== null || digest !== null || production;
}

/** The version to return to, or production by its key or as the only word. */
export function isNamed(command: Command): boolean {
  return namesTarget(command) || /^production[.,:;]*$/iu.test(command.reason ?? '');
}

const PRODUCTION = ['production', 'prod'];

function speaksOfProduction({ reason }: Command): boolean {
  return leadingName(reason ?? '', PRODUCTION, BEFORE_NAMES) !== null;
}

/** `-production`, `not production`, `two versions back`: not what a rollback does without being told where to go. */
function unclearWord(
  command: Command,
  context: ResolveContext,
  chosen: readonly EnvironmentFacts[],
): ResolveProblem | null {
  const text = command.reason ?? '';
  const word = doubtedName(text, PRODUCTION)?.word ?? stepsIn(text);
  if (word === null) return null;
  const good = chosen.flatMap(({ name }) => knownGood(context.state, name));
  return ask('unclear-word', command, { context, word, versions: good.map(({ version }) => version) });
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
): Subject | ResolveProblem {
  const files = environments.map(({ name }) => deploymentIn(context.state, name));
  const entries = files.flatMap(({ liveTest }) => liveTest?.candidates ?? []);
  const version = entries.find(({ sha256 }) => sha256 === candidate.sha256)?.version ?? candidate.version;
  const running = files.flatMap(({ production }) => production?.version ?? []);
  const other = mentionsOf(command.reason ?? '', knownVersions(context)).find(
    (one) =>
      one.versions.length === 0 ||
      one.versions.some((known) => known.version !== version && !running.includes(known.version)) ||
      ((one.denied || one.aimedAt) && one.versions.some((known) => known.version === version)),
  );
  if (other !== undefined) return askVersion(command, context, other);
  if (speaksOfProduction(command)) {
    const back = environments.flatMap(({ name }) => knownGood(context.state, name)[0]?.version ?? []).slice(0, 1);
    const found = ask('production-or-live', command, { context, word: version, versions: back });
    const stop: Command = { ...asStop(command, context), version };
    return { ...found, readings: [...found.readings.slice(0, back.length), stop] };
  }
  return { kind: 'subject', to: 'live', version, facts: candidate, environments };
}

function productionSubject(
  command: Command,
  context: ResolveContext,
  environments: readonly EnvironmentFacts[],
): Subject | ResolveProblem {
  const wanted = wantedVersion(command, context, environments);
  if (wanted === null && command.digest !== null) {
    return resolveProblem('version-unknown', command, { word: `sha256:${command.digest}`, choices: [] });
  }
  const doubt =
    wanted === null ? doubtOfTalk(command, context, environments) : doubtOfTarget(command, context, environments);
  return doubt ?? { kind: 'subject', to: null, version: wanted, facts: null, environments };
}

/** The only words in a reason that say where to go: `to 1.0.0`, `back to 1.0.0`, `use v1.0.0`, and nothing else. */
const AIM = /^(?:to|back to|use) (\S+?)[.!]?$/iu;

/** Whether that is all that the reason says, and was read. */
export function isAim(command: Command, { version }: Subject): boolean {
  return version !== null && version === aimIn(command);
}

function aimIn({ reason }: Command): string | null {
  return versionIn(AIM.exec(reason ?? '')?.[1] ?? '');
}

function wantedVersion(command: Command, context: ResolveContext, chosen: readonly EnvironmentFacts[]): string | null {
  const { toVersion, digest } = command;
  if (toVersion !== null) return toVersion;
  const aim = aimIn(command);
  const isGood = ({ name }: EnvironmentFacts) => knownGood(context.state, name).some(({ version }) => version === aim);
  if (digest === null) return chosen.every(isGood) ? aim : null;
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
  if (!isTested(target, context, chosen)) return null;
  const found = ask('is-live', command, { context, word: target, versions: [target] });
  return withStop(found, target, context);
}

function isTested(version: string, { state }: ResolveContext, chosen: readonly EnvironmentFacts[]): boolean {
  return chosen.some(({ name }) =>
    deploymentIn(state, name).liveTest?.candidates.some((one) => one.version === version),
  );
}

/** The end of its live test first. */
function withStop(found: ResolveProblem, version: string, context: ResolveContext): ResolveProblem {
  return { ...found, readings: [{ ...asStop(found.command, context), version }, ...found.readings] };
}

export function asStop(command: Command, { model }: ResolveContext): Command {
  return {
    ...exactly(command),
    verb: 'stop',
    model,
    surely: true,
    digest: null,
    target: null,
    toVersion: null,
    production: false,
  };
}

/** A version in the reason that is not the one in production, or a digest of none. Only `back to 1.0.0` says where to go. */
function doubtOfTalk(
  command: Command,
  context: ResolveContext,
  chosen: readonly EnvironmentFacts[],
): ResolveProblem | null {
  const text = command.reason ?? '';
  const targets = chosen.flatMap(({ name }) => knownGood(context.state, name)[0]?.version ?? []);
  const running = chosen.flatMap(({ name }) => deploymentIn(context.state, name).production?.version ?? []);
  const mentions = mentionsOf(text, knownVersions(context));
  const other = mentions.find(
    ({ versions, denied, aimedAt }) =>
      versions.length === 0 ||
      versions.some(({ version }) => !running.includes(version)) ||
      ((denied || aimedAt) && versions.some(({ version }) => running.includes(version))),
  );
  const tested = other?.versions.find(({ version }) => isTested(version, context, chosen))?.version;
  if (tested !== undefined) {
    const found = ask('live-or-production', command, { context, word: tested, versions: targets });
    return withStop(found, tested, context);
  }
  if (other !== undefined) return askVersion(command, context, other);
  const [only = ''] = running;
  if (versionIn(bareWord(text)) === only) return ask('runs-now', command, { context, word: only, versions: targets });
  return mentions.length === 0 && isUnknownVersion(text, context)
    ? resolveProblem('version-unknown', command, { word: text.split(' ')[0] ?? '', choices: [...targets, ...running] })
    : null;
}

function askVersion(command: Command, context: ResolveContext, found: Mention<DeployedVersion>): ResolveProblem {
  const versions = found.versions.map(({ version }) => version);
  return ask(versionProblem(found), command, { context, word: found.word, versions });
}

const MAX_VERSIONS = 5;

interface Asking {
  readonly context: ResolveContext;
  readonly word: string;
  /** Versions that production may be meant to go back to. */
  readonly versions: readonly string[];
}

/** A line for each version to go back to, and where none was named by the command one in which the words are only a reason. */
function ask(code: ResolveProblem['code'], command: Command, { context, word, versions }: Asking): ResolveProblem {
  const plain = { ...exactly(command), model: context.model, surely: true };
  const talk = command.reason === null || namesTarget(command) ? [] : [plain];
  const readings = [...toVersions(plain, versions), ...talk];
  return { ...resolveProblem(code, command, { word, choices: [] }), readings };
}

export function toVersions(plain: Command, versions: readonly string[]): readonly Command[] {
  const elsewhere = { ...plain, target: null, digest: null, production: false };
  return [...new Set(versions)].slice(0, MAX_VERSIONS).map((toVersion) => ({ ...elsewhere, toVersion }));
}

/** In a live test, or about to be: what is remembered of it ends like one. */
function isLiveIn({ state }: ResolveContext, { version, sha256 }: VersionFacts) {
  return ({ name }: EnvironmentFacts) =>
    shareOf(deploymentIn(state, name), sha256) > 0 || isRemembered(state, { version, environment: name });
}

function isProductionIn({ state }: ResolveContext, { sha256 }: VersionFacts) {
  return ({ name }: EnvironmentFacts) => deploymentIn(state, name).production?.sha256 === sha256;
}
