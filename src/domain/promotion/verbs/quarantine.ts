import type { CommandFacts } from '../../../contract/generated/types.ts';
import { quarantine as banVersion } from '../changes.ts';
import type { Command } from '../command.ts';
import { banOffers, doubtOfBan } from '../doubt-of-ban.ts';
import type { ResolveContext, ResolveProblem } from '../resolve-problem.ts';
import { everyEnvironment } from '../resolve-targets.ts';
import { doubtOfVersion, versionSubject } from '../resolve-version.ts';
import { exposedDigests } from '../stage.ts';
import type { LedgerState, ModelChange } from '../state.ts';
import type { StateVerb, Subject, Targets } from './verb.ts';

export const quarantine: StateVerb = {
  verb: 'quarantine',
  kind: 'stop',
  isShort: false,
  usage: '/seatrial quarantine [model[@version]] [reason…]',
  summary: 'Bans the digest of a version everywhere and takes it out of traffic at once.',
  roles: ['quarantine'],
  actionOf: () => 'quarantine',
  target: 'version',
  keys: ['model', 'reason'],
  needs: 'Nothing.',
  example: '/seatrial quarantine churn@1.4.0 trained on leaked labels',
  usual: everyEnvironment,
  subject: bannedSubject,
  doubt: doubtOfBan,
  offers: banOffers,
  reads: 'every-model',
  changes: banEverywhere,
};

function bannedSubject(command: Command, context: ResolveContext, targets: Targets): Subject | ResolveProblem {
  const subject = versionSubject(command, context, targets);
  if (subject.kind === 'problem') return subject;
  const asked = { meant: subject.facts, isOffered: () => true, mayMeanAll: false };
  return doubtOfVersion(command, context, asked) ?? subject;
}

/** By digest, across models: every model that was read and gives the digest traffic loses it. */
function banEverywhere(ledger: LedgerState, facts: CommandFacts): readonly ModelChange[] {
  const { version, model } = facts;
  if (version === null) return [];
  const concerned = Object.values(ledger).filter(
    (state) =>
      state.model === model.name ||
      Object.values(state.deployments).some((file) => exposedDigests(file).includes(version.sha256)),
  );
  return concerned.flatMap((state) => {
    const names = new Set([...facts.environments.map(({ name }) => name), ...Object.keys(state.deployments)]);
    const [pattern] = facts.environments;
    if (pattern === undefined) return [];
    const contexts = [...names].map((name) => ({ facts, environment: { ...pattern, name } }));
    return banVersion(state, contexts, version).map((change) => ({ model: state.model, change }));
  });
}
