import type { CommandFacts, LedgerEvent, SourceFacts } from '../../contract/generated/types.ts';
import { resolveEnvironments } from '../../domain/promotion/policy.ts';
import type { RegisteredModel } from '../ports/promotion-registry.ts';
import type { World } from '../promotion/read-named.ts';

export interface Returning {
  readonly world: World;
  readonly registered: RegisteredModel;
  /** Of the model. */
  readonly events: readonly LedgerEvent[];
  readonly environment: string;
  readonly actor: Pick<CommandFacts['actor'], 'id' | 'login'>;
  /** What saw it: by which name the log has it. */
  readonly by: string;
  /** Digest of what leaves production: told where it came from. */
  readonly leaves: string;
  /** The version to return to; null: the newest that is known to be good. */
  readonly to: string | null;
  readonly reason: string;
}

/** A rollback that nobody had to write: it lowers exposure and nothing else, so that it needs no role. null: no such environment. */
export function guardRollback(returning: Returning): CommandFacts | null {
  const { world, registered, environment, actor, by, to, reason } = returning;
  const environments = resolveEnvironments(world.overview.settings, world.now).filter(
    ({ name }) => name === environment,
  );
  if (environments.length === 0) return null;
  const source: SourceFacts = { kind: 'guard', id: by, url: null, thread: threadOf(returning), boundSha: null };
  return {
    at: world.now,
    command: { verb: 'rollback', to: null, share: null, version: to, until: null, reason, unclear: false },
    actor: { ...actor, role: 'read', teams: [] },
    source,
    thread: null,
    settings: world.overview.settingsBlob,
    environments,
    model: registered.facts,
    version: null,
    certificate: null,
    approvals: [],
  };
}

/** The pull request that brought what leaves, where the registry or the log tells of it; else where its promotion was asked for. */
function threadOf({ registered, events, environment, leaves }: Returning): number | null {
  const known = registered.versions.find(({ sha256 }) => sha256 === leaves)?.pull;
  const promoted = events.findLast(
    ({ type, data }) => type === 'deployment.promoted' && data.environment === environment && data.sha256 === leaves,
  );
  return known ?? promoted?.data.facts?.version?.pull ?? promoted?.data.via.thread ?? null;
}
