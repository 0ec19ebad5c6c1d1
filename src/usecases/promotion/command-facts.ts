import type { CommandFacts, SourceFacts } from '../../contract/generated/types.ts';
import type { ModelLedger } from '../../contract/ledger.ts';
import { chooseCertificate } from '../../domain/promotion/choose-certificate.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import { knownAgainst } from '../../domain/promotion/known-against.ts';
import { liveExposure } from '../../domain/promotion/live-exposure.ts';
import { isAskedAhead } from '../../domain/promotion/remembered.ts';
import type { Resolution } from '../../domain/promotion/resolve.ts';
import { historyIn } from '../../domain/promotion/state.ts';
import { verbOf } from '../../domain/promotion/verbs/registry.ts';
import { planRise } from './plan-rise.ts';
import type { ChatPorts } from './ports.ts';
import { eventsOf } from './project-models.ts';
import type { Named, ReadParts, World } from './read-named.ts';

interface FactsRequest extends Named {
  readonly intent: Intent;
  readonly world: World;
  readonly read: ReadParts;
  readonly resolution: Resolution;
}

/** What the decision of one command looks at; only a rise asks for the evidence. */
export async function commandFacts(ports: ChatPorts, request: FactsRequest): Promise<CommandFacts> {
  const { world, read, model, resolution } = request;
  const registered = read.registered[model];
  if (registered === undefined) throw new RangeError(`${model} was not read`);
  const { command, environments } = resolution;
  const ahead = isAhead(request);
  const rises = readsEvidence(resolution) && resolution.version !== null && !ahead;
  const version = await locateVersion(ports, model, resolution);
  const approvalOf = rises && environments.some(({ ownerApproval }) => ownerApproval) ? (version?.pull ?? null) : null;
  const [certificates, approvals] = await Promise.all([
    rises && version !== null
      ? ports.certificates.find({ model, version: version.version, sha256: version.sha256 })
      : [],
    approvalOf === null ? [] : ports.people.approvals(approvalOf, model),
  ]);
  const { policyDigest } = registered.facts;
  const certificate = chooseCertificate(
    certificates.map(({ facts }) => facts),
    policyDigest,
  );
  const counts = certificates.find(({ facts }) => facts === certificate && facts.policyDigest === policyDigest);
  return {
    at: world.now,
    command,
    actor: read.actor,
    source: sourceOf(request),
    thread: world.thread?.facts ?? null,
    settings: world.overview.settingsBlob,
    environments,
    model: registered.facts,
    version,
    certificate,
    live: version === null ? [] : liveExposure(read.ledger.ledgers[model], version.sha256),
    ...againstFacts(read.ledger.ledgers[model], resolution),
    approvals,
    ...planRise({
      command,
      environments,
      version,
      ledger: read.ledger.ledgers[model],
      registered,
      certified: counts?.liveTest ?? null,
    }),
    ...(ahead ? { ahead } : {}),
  };
}

/** Of a version to which a rollback returns the registry was not asked: it has served, and the log knows its digest. */
function againstFacts(ledger: ModelLedger | undefined, { command, version, environments }: Resolution) {
  if (ledger === undefined || verbOf(command).tellsAgainst !== true) return {};
  const served = environments.flatMap(({ name }) => historyIn(ledger.state, name).served);
  const sha256 = version?.sha256 ?? served.find((one) => one.version === command.version)?.sha256;
  const against = sha256 === undefined ? [] : knownAgainst(eventsOf(ledger), sha256);
  return against.length === 0 ? {} : { against };
}

/** Before the merge a rise can only be remembered: there is no evidence to read yet. */
function isAhead({ world, resolution }: FactsRequest): boolean {
  return readsEvidence(resolution) && isAskedAhead(world.thread?.facts ?? null, resolution.version);
}

function readsEvidence({ command }: Resolution): boolean {
  return verbOf(command).reads === 'evidence';
}

/** Only a rise asks which commits a version came by. */
async function locateVersion(ports: ChatPorts, model: string, resolution: Resolution) {
  const { version } = resolution;
  if (!readsEvidence(resolution) || version === null) return version;
  const [located] = await ports.registry.locate(model, [version]);
  return located ?? version;
}

/** A review and a label event name their commit themselves; a comment names it after @. */
function sourceOf({ intent, command }: FactsRequest): SourceFacts {
  return { ...intent.source, boundSha: command.sha ?? intent.source.boundSha };
}
