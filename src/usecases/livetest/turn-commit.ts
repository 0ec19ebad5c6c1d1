import { formatDeployment } from '../../contract/format-deployment.ts';
import type { Condition, DecisionFacts, SourceFacts } from '../../contract/generated/types.ts';
import { deploymentPath } from '../../contract/ledger.ts';
import { sha256 } from '../../contract/sha256.ts';
import { leaseFrom } from '../../domain/livetest/lease.ts';
import { aboutVersion, change } from '../../domain/promotion/changes.ts';
import type { CommandVerdict } from '../../domain/promotion/decide.ts';
import type { Conclusion, TestTurn } from '../../domain/promotion/test-turn.ts';
import { type Change, deploymentIn } from '../../domain/promotion/state.ts';
import { renderTurnMessage } from '../../report/chatops/turn-subject.ts';
import { type Statement, writeStatements } from '../ledger/statements.ts';
import type { CommitRequest } from '../ports/deployment-store.ts';
import { GUARD } from '../promotion/guard.ts';
import { statementOf } from '../promotion/ledger-commit.ts';
import { guardSource, guardStatement } from './guard-statement.ts';
import type { DecidedRise } from './decide-rises.ts';
import type { TestNow } from './gather-test.ts';
import type { KeptDecision } from './kept-decision.ts';

export interface Turn {
  readonly test: TestNow;
  readonly turn: TestTurn;
  readonly rises: readonly DecidedRise[];
  /** The way back to the version that is better after all. */
  readonly fall: CommandVerdict | null;
  /** null where the lease alone is renewed. */
  readonly kept: KeptDecision | null;
}

export interface BuiltTurn {
  readonly request: CommitRequest;
  /** Of all that is shown of it. */
  readonly keys: readonly string[];
}

/** The one commit that makes a decision about a live test true: its conclusions, what they let rise, or a later lease. */
export function buildTurn(turn: Turn): BuiltTurn {
  const { test } = turn;
  const { model } = test.place;
  const statements = statementsOf(turn);
  const log = { model, logFiles: test.ledger.logFiles };
  const files = new Map(writeStatements(log, statements, repositoryOf(test)));
  for (const { details } of statements) {
    const { deployment, environment, revision } = details;
    if (!deployment || !environment || !revision) continue;
    const file = { ...deploymentIn(test.ledger.state, environment), ...deployment, revision: revision.after };
    files.set(deploymentPath(environment, model), formatDeployment(file));
  }
  const keys = [...new Set(statements.map(({ key }) => key))];
  const trailers = keys.map((key) => `Seatrial-Intent: ${key}\n`).join('');
  const message = `${renderTurnMessage(test.place, statements)}\n\n${trailers}`;
  return { request: { expectedHead: test.read.ledger.head, files, message }, keys };
}

function statementsOf(turn: Turn): readonly Statement[] {
  const { test, kept } = turn;
  if (kept === null) return [leaseOf(test)];
  const concluded = turn.turn.conclusions.map((one) => conclusionOf(turn, one, kept.facts));
  const risen = turn.rises.flatMap(({ rise, verdict }) => {
    if (verdict === null || verdict.kind !== 'allow') return [];
    return decidedBy(verdict, keyOf(test, [rise.candidate.sha256, kept.facts.sha256]), kept.facts);
  });
  const changed = turn.turn.worldChanged ? [worldOf(test, kept.facts)] : [];
  return [...concluded, ...risen, ...fallenTo(turn, kept.facts), ...changed];
}

/** No file changes: somebody is told. */
function worldOf(test: TestNow, decision: DecisionFacts): Statement {
  const { environment } = test.place;
  const { production } = deploymentIn(test.ledger.state, environment);
  const [own] = test.decision.candidates;
  const about = { type: 'world.changed', reasonCode: 'both-below', version: production } as const;
  return said(
    test,
    { ...aboutVersion(about), environment },
    {
      key: keyOf(test, ['world', decision.sha256]),
      reasonCode: about.reasonCode,
      details: { decision: { ...decision, ...(own === undefined ? {} : { candidate: own }) } },
    },
  );
}

function decidedBy(verdict: CommandVerdict, key: string, decision: DecisionFacts): readonly Statement[] {
  return verdict.changes.map(({ model, change: own }, index): Statement => {
    const told = statementOf({ model, change: own, verdict }, key, index === 0);
    return { ...told, details: { ...told.details, decision } };
  });
}

function fallenTo({ test, turn, fall }: Turn, decision: DecisionFacts): readonly Statement[] {
  if (fall === null || turn.fall === null) return [];
  const [own] = test.decision.candidates;
  const told = decidedBy(fall, keyOf(test, ['fall', turn.fall.sha256, decision.sha256]), decision);
  return told.map((one) =>
    one.type === 'deployment.rolledback' && own !== undefined
      ? { ...one, details: { ...one.details, decision: { ...decision, candidate: own } } }
      : one,
  );
}

function conclusionOf({ test, rises }: Turn, conclusion: Conclusion, decision: DecisionFacts): Statement {
  const { candidate, verdict, reasonCode } = conclusion;
  const own = test.decision.candidates.find(({ name }) => name === candidate.name);
  const withheld = rises.filter(({ rise }) => rise.candidate.sha256 === candidate.sha256);
  return said(test, conclusion.change, {
    key: keyOf(test, [candidate.sha256, decision.sha256]),
    reasonCode,
    details: {
      conclusion: verdict,
      conditions: withheld.flatMap(({ unmet }): readonly Condition[] => unmet),
      decision: { ...decision, ...(own === undefined ? {} : { candidate: own }) },
    },
  });
}

/** Nothing else of the test changes; no version is named, as it is of all. */
function leaseOf(test: TestNow): Statement {
  const { place, world } = test;
  const deployment = deploymentIn(test.ledger.state, place.environment);
  const lease = leaseFrom(world.now);
  const liveTest = deployment.liveTest === null ? null : { ...deployment.liveTest, lease };
  const about = { type: 'livetest.changed', reasonCode: 'lease-renewed', version: null } as const;
  return said(test, change(deployment, { liveTest }, about), {
    key: keyOf(test, ['lease', lease]),
    reasonCode: about.reasonCode,
    details: {},
  });
}

type Said = Pick<Statement, 'key' | 'reasonCode' | 'details'>;

/** Nobody asked for it now: a guard says so, where the test was asked for. */
function said(test: TestNow, own: Change, told: Said): Statement {
  const { place, world, registered } = test;
  const known = { policy: registered.facts.policyDigest, settings: world.overview.settingsBlob };
  const speaker = { actor: GUARD, via: sourceOf(test, own.sha256) };
  return guardStatement(place, own, { ...speaker, ...told, at: world.now, details: { ...known, ...told.details } });
}

/**
 * On the pull request that brought the version, else where its test was asked for. What a bake or a sentinel comes to is about the
 * version in production.
 */
function sourceOf({ place, events, registered, ledger, decision }: TestNow, digest: string | null): SourceFacts {
  const { production } = deploymentIn(ledger.state, place.environment);
  const about = digest === null || decision.history.phase === 'test' ? digest : (production?.sha256 ?? digest);
  const known = registered.versions.find(({ sha256: own }) => own === about)?.pull ?? null;
  return guardSource(events, { environment: place.environment, sha256: about, pull: known });
}

function keyOf(test: TestNow, parts: readonly string[]): string {
  const { model, environment } = test.place;
  const id = test.decision.history.test;
  return sha256(JSON.stringify(['seatrial/live-test/v1', repositoryOf(test), model, environment, id, ...parts]));
}

function repositoryOf({ events }: TestNow): string {
  return events[0]?.source ?? '';
}
