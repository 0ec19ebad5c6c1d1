import type { DeployedVersion, EnvironmentFacts, VersionFacts } from '../../../contract/generated/types.ts';
import { stopLive } from '../changes.ts';
import type { Command } from '../command.ts';
import { resolveProblem, type ResolveContext, type ResolveProblem } from '../resolve-problem.ts';
import { targets } from '../resolve-targets.ts';
import { doubtOfVersion, namedVersion, ownVersions } from '../resolve-version.ts';
import { deploymentIn } from '../state.ts';
import { inEachEnvironment } from './each-environment.ts';
import type { StateVerb, Subject, Targets } from './verb.ts';

export const stop: StateVerb = {
  verb: 'stop',
  kind: 'stop',
  isShort: false,
  usage: '/seatrial stop [model[@version]] [environment=name] [reason…]',
  summary:
    'Ends the live test of one version, or of all, its bake or watch as a sentinel, and what is remembered of it; production is not touched.',
  roles: ['hold'],
  actionOf: () => 'hold',
  target: 'version',
  keys: ['model', 'environment', 'reason'],
  needs: 'A live test, or a remembered promotion.',
  example: '/seatrial stop churn@1.4.0 errors in the log',
  usual: stoppable,
  subject: liveSubject,
  endsElsewhere: true,
  changes: inEachEnvironment((state, context) => stopLive(state, context, 'stopped')),
};

/** Where there is something to end, or everywhere. */
function stoppable(context: ResolveContext): Targets {
  const some = context.environments.filter((environment) => candidatesIn(context, [environment]).length > 0);
  return targets(some.length > 0 ? some : context.environments);
}

/** The live test that ends: of the version that is named, of the thread's own, or where only a model is named of all. */
function liveSubject(
  command: Command,
  context: ResolveContext,
  { chosen: environments }: Targets,
): Subject | ResolveProblem {
  const own = ownVersions(context);
  const named = command.version !== null || command.digest !== null;
  const every = !named && (command.model !== null || own.length === 0);
  const [single] = own.length === 1 && !every ? own : [];
  const live = candidatesIn(context, context.environments).map(({ version }) => version);
  const doubt = doubtOfVersion(command, context, {
    meant: single ?? null,
    isOffered: (version) => live.includes(version),
    mayMeanAll: true,
  });
  if (doubt !== null) return doubt;
  if (every) return { kind: 'subject', to: null, version: null, facts: null, environments };
  const candidates = candidatesIn(context, environments);
  const wanted = candidates.filter(({ version, sha256 }) =>
    named ? isNamed(command, { version, sha256 }) : own.some((one) => one.sha256 === sha256),
  );
  const [only, ...others] = [...new Set(wanted.map(({ version }) => version))];
  if (only !== undefined && others.length === 0) {
    const facts = namedVersion({ ...command, version: only }, context);
    return { kind: 'subject', to: null, version: only, facts, environments };
  }
  const unmerged = own.find((one) => !one.merged && (!named || isNamed(command, one)));
  if (only === undefined && unmerged !== undefined) return endsNothing(unmerged, environments);
  const choices = [...new Set(candidates.map(({ version }) => `${context.model}@${version}`))];
  const word = command.version ?? command.digest ?? own[0]?.version ?? null;
  return resolveProblem(only === undefined ? 'not-live' : 'version-ambiguous', command, { word, choices });
}

function isNamed({ version, digest }: Command, one: DeployedVersion): boolean {
  return one.version === version || one.sha256 === digest;
}

/** Of a version that is not merged nothing has begun. Said before a promotion that is on its way, it keeps that back. */
function endsNothing(facts: VersionFacts, environments: readonly EnvironmentFacts[]): Subject {
  return { kind: 'subject', to: null, version: facts.version, facts, environments };
}

/** What is in a live test or watches as a sentinel, and what is to be in a test, or in production, once it is merged. */
function candidatesIn(
  { state }: ResolveContext,
  environments: readonly EnvironmentFacts[],
): readonly DeployedVersion[] {
  return environments.flatMap(({ name }) => {
    const { liveTest, sentinel } = deploymentIn(state, name);
    const remembered = state.remembered.filter(({ environment }) => environment === name);
    return [...(liveTest?.candidates ?? []), ...(sentinel ? [sentinel] : []), ...remembered];
  });
}
