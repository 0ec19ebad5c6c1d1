import type { CommandFacts, Condition, LedgerEvent } from '../../contract/generated/types.ts';
import { applyAll } from '../../domain/promotion/changes.ts';
import type { AllowedRise, TestTurn } from '../../domain/promotion/test-turn.ts';
import { type CommandVerdict, decideCommand } from '../../domain/promotion/decide.ts';
import { emptyCommand } from '../../domain/promotion/parse-words.ts';
import { actorThen } from '../../domain/promotion/roles.ts';
import { askedFor } from '../../domain/promotion/standing-approval.ts';
import type { ModelState } from '../../domain/promotion/state.ts';
import { commandFacts } from '../promotion/command-facts.ts';
import { statesOf } from '../promotion/read-named.ts';
import type { TestNow } from './gather-test.ts';
import type { TestPorts } from './test-ports.ts';

/** A rise that the evidence allows, decided by the rules as if whoever asked for it asked now. */
export interface DecidedRise {
  readonly rise: AllowedRise;
  readonly asked: LedgerEvent | null;
  /** null: it was not asked, as something else is in the way. */
  readonly verdict: CommandVerdict | null;
  /** What keeps it from being carried out. */
  readonly unmet: readonly Condition[];
}

interface Turning {
  readonly turn: TestTurn;
  /** With what the turn concludes. */
  readonly state: ModelState;
}

export async function decideRises(
  ports: TestPorts,
  test: TestNow,
  { turn, state }: Turning,
): Promise<readonly DecidedRise[]> {
  const decided: DecidedRise[] = [];
  let before = state;
  for (const rise of turn.rises) {
    const one = await decideRise(ports, test, { rise, state: before });
    decided.push(one);
    before = applyAll(
      before,
      (one.verdict?.changes ?? []).map(({ change }) => change),
    );
  }
  return decided;
}

interface Rising {
  readonly rise: AllowedRise;
  readonly state: ModelState;
}

async function decideRise(ports: TestPorts, test: TestNow, { rise, state }: Rising): Promise<DecidedRise> {
  const { place, events, registered, read } = test;
  const asked = askedFor(events, { environment: place.environment, sha256: rise.candidate.sha256 }, rise.to);
  const version = registered.versions.find(({ sha256 }) => sha256 === rise.candidate.sha256);
  if (asked === null || version === undefined) {
    const gone = asked === null ? 'asked-for' : 'version-known';
    return { rise, asked, verdict: null, unmet: [unmet(gone, place.environment, { seen: null, needed: true })] };
  }
  const then = asked.data.policy;
  if (then !== registered.facts.policyDigest) {
    const other = { seen: registered.facts.policyDigest, needed: then };
    return { rise, asked, verdict: null, unmet: [unmet('same-policy', place.environment, other)] };
  }
  const facts = await factsOf(ports, test, { rise, asked, version });
  const verdict = decideCommand({ ...statesOf(read.ledger), [place.model]: state }, facts, ports.rules);
  return { rise, asked, verdict, unmet: verdict.conditions.filter(({ met }) => !met) };
}

function unmet(code: string, environment: string, told: Pick<Condition, 'seen' | 'needed'>): Condition {
  return { code, met: false, ...told, environment };
}

interface AskedRise {
  readonly rise: AllowedRise;
  readonly asked: LedgerEvent;
  readonly version: NonNullable<CommandFacts['version']>;
}

/** The command as it was asked for then, decided on everything as it is now. */
async function factsOf(ports: TestPorts, test: TestNow, { rise, asked, version }: AskedRise): Promise<CommandFacts> {
  const { place, world, read, environment } = test;
  const { actor: then, via, intentKey: key } = asked.data;
  const teams = [...environment.teams.live, ...environment.teams.production];
  const now = await ports.people.actor(then.login, [...new Set(teams)]);
  const actor = actorThen({ id: then.id, login: then.login, ...now }, asked);
  const typed = { kind: 'typed', command: emptyCommand('promote') } as const;
  const person = { id: then.id, login: then.login, bot: false };
  const facts = await commandFacts(ports, {
    intent: { repository: asked.source, source: via, actor: person, writtenAt: null, asked: typed },
    world,
    read: { ...read, actor },
    model: place.model,
    command: typed.command,
    resolution: {
      kind: 'resolved',
      command: {
        verb: 'promote',
        to: rise.to,
        share: rise.share,
        version: version.version,
        until: null,
        reason: null,
        unclear: false,
      },
      version,
      environments: [environment],
    },
  });
  return { ...facts, approval: { key, at: asked.time, role: then.role } };
}
