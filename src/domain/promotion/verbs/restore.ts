import type { CommandFacts, VersionFacts } from '../../../contract/generated/types.ts';
import { aboutVersion, applyAll, refillFallbacks } from '../changes.ts';
import { everyEnvironment } from '../resolve-targets.ts';
import { versionSubject } from '../resolve-version.ts';
import type { Change, LedgerState, ModelChange, ModelState } from '../state.ts';
import type { StateVerb } from './verb.ts';

export const restore: StateVerb = {
  verb: 'restore',
  kind: 'go',
  isShort: false,
  usage: '/seatrial restore [model[@version]] reason=…',
  summary:
    'Takes a mistaken retire or quarantine back, a quarantine in every model. Gives no traffic: what was known against the version stays known.',
  roles: ['restore'],
  actionOf: () => 'restore',
  target: 'version',
  keys: ['model', 'reason'],
  needs: 'A version that is retired or quarantined, and a reason.',
  example: '/seatrial restore churn@1.2.0 reason=the labels were right after all',
  usual: everyEnvironment,
  subject: versionSubject,
  reads: 'every-model',
  raises: true,
  tellsAgainst: true,
  changes: takeBack,
};

/** A retirement is of this model, a ban of the digest in every one: each log that tells of the ban tells of its end. */
function takeBack(ledger: LedgerState, { version, model, command }: CommandFacts): readonly ModelChange[] {
  if (version === null) return [];
  const of = (state: ModelState) => changesOf(state, version, { isOwn: state.model === model.name, ...command });
  return Object.values(ledger).flatMap((state) => of(state).map((change) => ({ model: state.model, change })));
}

interface TakingBack {
  readonly isOwn: boolean;
  readonly reason: string | null;
}

function changesOf(state: ModelState, version: VersionFacts, { isOwn, reason }: TakingBack): readonly Change[] {
  const { sha256 } = version;
  const isRetired = isOwn && state.retired.includes(sha256);
  const isBanned = isOwn ? state.quarantined.includes(sha256) : state.ownBans.includes(sha256);
  const [unretired, unquarantined] = [
    { type: 'version.unretired', reasonCode: 'unretired', version, reason },
    { type: 'version.unquarantined', reasonCode: 'unquarantined', version, reason },
  ] as const;
  const abouts = [...(isRetired ? [unretired] : []), ...(isBanned ? [unquarantined] : [])];
  const taken = abouts.map(aboutVersion);
  const last = abouts.at(-1);
  return last === undefined ? [] : [...taken, ...refillFallbacks(applyAll(state, taken), last)];
}
