import type { CommandFacts, Deployment, VersionFacts } from '../../../contract/generated/types.ts';
import {
  aboutVersion,
  applyAll,
  forget,
  lowerTo,
  replaceFallbacks,
  stopOne,
  type TransitionContext,
} from '../changes.ts';
import type { Command } from '../command.ts';
import { banOffers, doubtOfBan } from '../doubt-of-ban.ts';
import type { ResolveContext, ResolveProblem } from '../resolve-problem.ts';
import { everyEnvironment } from '../resolve-targets.ts';
import { doubtOfVersion, versionSubject } from '../resolve-version.ts';
import { exposedDigests } from '../stage.ts';
import { type Change, deploymentIn, knownGood, type LedgerState, type ModelChange, type ModelState } from '../state.ts';
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

/** To a sentinel requests are given, too, though nobody sees its answers. */
function hasPart(file: Deployment, sha256: string): boolean {
  return exposedDigests(file).includes(sha256) || file.sentinel?.sha256 === sha256;
}

/** By digest, across models: every model that was read and gives the digest traffic loses it. */
function banEverywhere(ledger: LedgerState, facts: CommandFacts): readonly ModelChange[] {
  const { version, model } = facts;
  if (version === null) return [];
  const concerned = Object.values(ledger).filter(
    (state) =>
      state.model === model.name ||
      state.remembered.some(({ sha256 }) => sha256 === version.sha256) ||
      Object.values(state.deployments).some((file) => hasPart(file, version.sha256)),
  );
  return concerned.flatMap((state) => {
    const names = new Set([...facts.environments.map(({ name }) => name), ...Object.keys(state.deployments)]);
    const [pattern] = facts.environments;
    if (pattern === undefined) return [];
    const contexts = [...names].map((name) => ({ facts, environment: { ...pattern, name } }));
    return banVersion(state, contexts, version).map((change) => ({ model: state.model, change }));
  });
}

/**
 * Bans a digest in this model: out of production (to the newest known-good version, or to nothing), out of the live
 * tests, out of the fallbacks.
 */
function banVersion(
  state: ModelState,
  contexts: readonly TransitionContext[],
  version: VersionFacts,
): readonly Change[] {
  const [first] = contexts;
  if (first === undefined || state.quarantined.includes(version.sha256)) return [];
  const reason = first.facts.command.reason;
  const about = { type: 'version.quarantined', reasonCode: 'quarantined', version, reason } as const;
  const changes: Change[] = [aboutVersion(about)];
  for (const context of contexts) {
    const now = applyAll(state, changes);
    const { production } = deploymentIn(now, context.environment.name);
    if (production?.sha256 !== version.sha256) {
      changes.push(
        ...stopOne(now, context.environment.name, { sha256: version.sha256, reasonCode: 'quarantined', reason }),
      );
      continue;
    }
    const target = knownGood(now, context.environment.name)[0] ?? null;
    changes.push(...lowerTo(now, context, { target, reasonCode: 'quarantined' }));
  }
  const lapsed = forget(state, ({ sha256 }) => sha256 === version.sha256, { reasonCode: 'quarantined', reason });
  return [...changes, ...lapsed, ...replaceFallbacks(applyAll(state, changes), about)];
}
