import type { VersionFacts } from '../../contract/generated/types.ts';
import { clausesOf } from './clauses.ts';
import type { Command } from './command.ts';
import { isUnknownVersion, knownVersions } from './known-versions.ts';
import { exactly, type ResolveContext, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import type { Subject, Targets } from './verbs/verb.ts';
import { mentionsOf, versionProblem } from './version-mentions.ts';

const MAX_READINGS = 5;

/** A command that is about the model as a whole. */
export function modelSubject(command: Command, _context: ResolveContext, { chosen }: Targets): Subject {
  return { kind: 'subject', to: null, version: command.version, facts: null, environments: chosen };
}

/** The version that a command names, or the only one of the thread. One that nobody knows is left to the rules. */
export function versionSubject(
  command: Command,
  context: ResolveContext,
  { chosen }: Targets,
): Subject | ResolveProblem {
  const facts = resolveVersion(command, context);
  if (facts !== null && 'kind' in facts) return facts;
  return { kind: 'subject', to: null, version: facts?.version ?? command.version, facts, environments: chosen };
}

function resolveVersion(command: Command, context: ResolveContext): VersionFacts | null | ResolveProblem {
  const own = ownVersions(context);
  if (command.version !== null || command.digest !== null) return namedVersion(command, context);
  const [only] = own;
  if (only !== undefined && own.length === 1)
    return context.merged.find((version) => version.version === only.version) ?? only;
  const choices = (own.length > 1 ? own : context.merged).map(({ version }) => `${context.model}@${version}`);
  return resolveProblem(own.length > 1 ? 'version-ambiguous' : 'version-required', command, { word: null, choices });
}

export function namedVersion({ version, digest }: Command, context: ResolveContext): VersionFacts | null {
  const known = [...context.merged, ...ownVersions(context)];
  return known.find((one) => (version === null ? one.sha256 === digest : one.version === version)) ?? null;
}

/** Versions of the model that the pull request of the thread adds. */
export function ownVersions({ thread, model }: ResolveContext): readonly VersionFacts[] {
  return thread.filter((one) => one.model === model).map(({ version }) => version);
}

interface Asking {
  /** What the command would be about. */
  readonly meant: VersionFacts | null;
  /** Whether the command can be about a version at all. */
  readonly isOffered: (version: string) => boolean;
  /** Whether without a version it is about all of them. */
  readonly mayMeanAll: boolean;
}

/** `churn@1.2.0 and 1.1.0` names two versions, of which a command is about one. */
function doubtOfMore(command: Command, context: ResolveContext): ResolveProblem | null {
  const known = knownVersions(context);
  const found = clausesOf(command.reason ?? '')
    .flatMap(({ words }) => mentionsOf(words[0] ?? '', known))
    .find(({ versions }) =>
      versions.every(({ version, sha256 }) => version !== command.version && sha256 !== command.digest),
    );
  if (found === undefined) return null;
  const plain = { ...exactly(command), model: context.model, surely: true };
  const others = [...new Set(found.versions.map(({ version }) => version))].map((version) => ({
    ...plain,
    digest: null,
    version,
  }));
  const problem = resolveProblem(versionProblem(found), command, { word: found.word, choices: [] });
  return { ...problem, readings: [plain, ...others.slice(0, MAX_READINGS)] };
}

/** A version in the reason of a command that names none: `quarantine leaked labels in 1.0.0` may be about 1.0.0. */
export function doubtOfVersion(command: Command, context: ResolveContext, asking: Asking): ResolveProblem | null {
  if (command.version !== null || command.digest !== null) return doubtOfMore(command, context);
  const { meant, isOffered, mayMeanAll } = asking;
  const text = command.reason ?? '';
  const mentions = mentionsOf(text, knownVersions(context));
  const found = mentions.find(
    (one) => one.denied || one.versions.length === 0 || one.versions.some(({ sha256 }) => sha256 !== meant?.sha256),
  );
  if (found === undefined) {
    return mentions.length === 0 && isUnknownVersion(text, context)
      ? resolveProblem('version-unknown', command, { word: text.split(' ')[0] ?? '', choices: [] })
      : null;
  }
  const versions = new Set([...found.versions, ...(meant === null ? [] : [meant])].map(({ version }) => version));
  const plain = exactly(command);
  const readings = [...versions]
    .filter(isOffered)
    .slice(0, MAX_READINGS)
    .map((version) => ({ ...plain, model: context.model, surely: true, version }));
  return {
    ...resolveProblem(versionProblem(found), command, { word: found.word, choices: [] }),
    readings: mayMeanAll ? [...readings, plain] : readings,
  };
}
