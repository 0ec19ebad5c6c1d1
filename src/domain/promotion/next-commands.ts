import type {
  CertificateFacts,
  CommandFacts,
  Deployment,
  EnvironmentFacts,
  LedgerEvent,
  ModelFacts,
  VersionFacts,
} from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import { chooseCertificate } from './choose-certificate.ts';
import type { Command } from './command.ts';
import { decideCommand } from './decide.ts';
import { liveExposure } from './live-exposure.ts';
import { emptyCommand } from './parse-words.ts';
import { DEFAULT_ENVIRONMENT } from './policy.ts';
import { type Resolution, resolveCommand } from './resolve.ts';
import { RULES } from './rules.ts';
import { shareOf } from './stage.ts';
import { deploymentIn, knownGood, type ModelState } from './state.ts';
import { VERB_RECORDS } from './verbs/registry.ts';

/** A command that would be carried out if somebody who may sent it. */
export interface NextCommand {
  readonly command: Command;
  /** From when on, where only time is missing; null: at once. */
  readonly from: string | null;
}

/** A version that may be promoted next. */
export interface NextVersion {
  readonly facts: VersionFacts;
  readonly certificates: readonly CertificateFacts[];
}

/** All that the decision about a command would look at, but for who sends it and when. */
export interface NextFacts {
  readonly state: ModelState;
  readonly events: readonly LedgerEvent[];
  readonly environments: readonly EnvironmentFacts[];
  /** null: the registry has it no more. */
  readonly model: ModelFacts | null;
  readonly versions: readonly NextVersion[];
}

/** By environment. */
export function deploymentsOf({ deployments }: ModelState): readonly Deployment[] {
  return Object.values(deployments).toSorted((a, b) => (a.environment < b.environment ? -1 : 1));
}

/** Where a version is that is spoken of without an environment. */
export function mainDeployment(files: readonly Deployment[]): Deployment | null {
  return files.find(({ environment }) => environment === DEFAULT_ENVIRONMENT) ?? files[0] ?? null;
}

/**
 * What may come next: promotions first, then what lowers exposure. Each is decided like one that was sent, at the time of
 * the last event: what is shown depends on the record and the registry alone.
 */
export function nextCommands(facts: NextFacts): readonly NextCommand[] {
  const at = facts.events.at(-1)?.time;
  const { model } = facts;
  if (at === undefined || model === null) return [];
  return wishes(facts).flatMap((command) => judge({ ...facts, model, at }, command));
}

/** Whatever somebody may want; most of it would be refused, or is so already. */
function wishes({ state, environments, versions }: NextFacts): readonly Command[] {
  const places = environments.map(({ name }) => deploymentIn(state, name));
  const wish = (verb: Command['verb'], { environment }: Deployment, more: Partial<Command>): Command => ({
    ...emptyCommand(verb),
    model: state.model,
    environment: isUsual(verb, environment, environments) ? null : environment,
    ...more,
  });
  const rises = versions.flatMap(({ facts: { version, sha256 } }) =>
    places.flatMap((place) => [
      // Another share is a matter of its own.
      ...(shareOf(place, sha256) > 0 ? [] : [wish('promote', place, { version, to: 'live' })]),
      wish('promote', place, { version, to: 'production' }),
    ]),
  );
  return [...rises, ...places.filter(({ revision }) => revision > 0).flatMap(lowerings)];

  function lowerings(place: Deployment): readonly Command[] {
    const [target] = knownGood(state, place.environment);
    return [
      ...(target === undefined ? [] : [wish('rollback', place, { toVersion: target.version })]),
      ...(place.liveTest === null ? [] : [wish('stop', place, {})]),
      place.hold === null ? wish('hold', place, { exactReason: REASON }) : wish('unhold', place, {}),
    ];
  }
}

/** Production is meant where no place is named, but by what is meant for every place at once. */
function isUsual(verb: Command['verb'], environment: string, environments: readonly EnvironmentFacts[]): boolean {
  return environment === DEFAULT_ENVIRONMENT && (VERB_RECORDS[verb].isShort || environments.length === 1);
}

/** Stands where the author has to say why. */
const REASON = '…';

interface Judging extends NextFacts {
  readonly model: ModelFacts;
  /** RFC 3339. */
  readonly at: string;
}

function judge(judging: Judging, command: Command): readonly NextCommand[] {
  const { state, environments, versions, at } = judging;
  const merged = versions.map(({ facts }) => facts);
  const context = { model: state.model, state, environments, merged, thread: [], now: at, writtenAt: at };
  const resolution = resolveCommand(command, context);
  if (resolution.kind === 'problem') return [];
  const { kind, conditions } = decideCommand({ [state.model]: state }, factsOf(judging, resolution), RULES);
  if (kind === 'allow') return [{ command, from: null }];
  const [missing, ...others] = conditions.filter(({ met }) => !met);
  if (missing?.code !== 'live-time' || typeof missing.needed !== 'string' || others.length > 0) return [];
  return [{ command, from: wholeMinute(missing.needed) }];
}

/** As it is shown, and not too early. */
function wholeMinute(instant: string): string {
  return formatInstant(Math.ceil(instantMs(instant) / MINUTE_MS) * MINUTE_MS);
}

const MINUTE_MS = 60_000;

const ANYBODY_WHO_MAY = { id: null, login: 'owner', role: 'admin', teams: [] } as const;

function factsOf({ state, events, model, versions, at }: Judging, resolution: Resolution): CommandFacts {
  const { command, version, environments } = resolution;
  const sha256 = version?.sha256;
  const certificates = versions.find(({ facts }) => facts.sha256 === sha256)?.certificates ?? [];
  const log = { state, events: events.map((event) => ({ event })) };
  return {
    at,
    command,
    actor: ANYBODY_WHO_MAY,
    source: { kind: 'comment', id: 'next', url: null, thread: null, boundSha: null },
    thread: null,
    settings: null,
    environments,
    model,
    version,
    certificate: chooseCertificate(certificates, model.policyDigest),
    live: sha256 === undefined ? [] : liveExposure(log, sha256),
    // Whoever has approved it was asked for when it was last decided about.
    approvals:
      events.findLast(({ data }) => data.sha256 === sha256 && data.facts !== null)?.data.facts?.approvals ?? [],
  };
}
