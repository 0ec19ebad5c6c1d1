import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/contract/ledger.ts';
import { parseComment } from '../../src/contract/parse-comment.ts';
import { afterRemembering } from '../../src/domain/promotion/remembered.ts';
import { RULES } from '../../src/domain/promotion/rules.ts';
import { changeOf, emptyState } from '../../src/domain/promotion/state.ts';
import type { Scenario } from '../explorer/execution.ts';
import { exploreAll, exploreRandomly, replayTrace, type Violation } from '../explorer/explore.ts';
import { remembering } from '../explorer/remembering.ts';
import { buildScenarios } from '../explorer/scenarios.ts';
import type { FakeOptions } from '../support/promotion/fake-ports.ts';
import { OPEN } from '../support/promotion/open-rule.ts';

const SEED = 20_260_503;
const scenarios = await buildScenarios();

/** Of each world: random walks, then systematic orders. Each guard that is taken away is found by so many, in a world of its own. */
const DEPTH = { walks: 16, limit: 60, bound: 2 };

/** Until the first violation. */
async function huntIn(scenario: Scenario, options: FakeOptions): Promise<Violation | null> {
  const { violation } = await exploreRandomly(scenario, options, { seed: SEED, ...DEPTH });
  return violation ?? (await exploreAll(scenario, options, DEPTH)).violation;
}

describe('every order of small worlds', () => {
  it.each(scenarios)(`keeps every invariant in $name (a part of npm run explore; seed ${SEED})`, async (scenario) => {
    expect(await huntIn(scenario, remembering())).toBeNull();
  });
});

function withoutRule(code: string): FakeOptions {
  return { ...remembering(), rules: RULES.filter((rule) => rule.code !== code) };
}

interface Mutation {
  /** Where it is found: a search through all of them would cost as much again. */
  readonly world: string;
  readonly mutate: () => FakeOptions;
}

/** Each disables one guard. That the explorer finds each shows that its invariants are not empty. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'the commit does not depend on the head': {
    world: 'two live candidates at the cap',
    mutate: () => ({ ...remembering(), ignoreExpectedHead: true }),
  },
  'an edited comment looks unedited': {
    world: 'a comment that is edited',
    mutate: () => ({ ...remembering(), hideEdits: true }),
  },
  'a bot looks like a person': {
    world: 'a stranger, a bot and a maintainer',
    mutate: () => ({ ...remembering(), hideBots: true }),
  },
  'nobody knows when a comment was written': {
    world: 'two rollbacks of one fault, on an issue',
    mutate: () => ({ ...remembering(), hideTimes: true }),
  },
  'a request does not find itself in the log': {
    world: 'the first promotion, twice delivered, with a crash',
    mutate: () => ({ ...remembering(), readLedger: forgetfulReader }),
  },
  'the state is not shown again when the branch has moved': {
    world: 'a quarantine against a promotion',
    mutate: () => ({ ...remembering(), frozenProjection: true }),
  },
  'comments that were posted twice stay': {
    world: 'a stop that overtakes a share',
    mutate: () => ({ ...remembering(), keepsComments: true }),
  },
  'Deployments are never ended': {
    world: 'a rollback, twice delivered, with a crash',
    mutate: () => ({ ...remembering(), keepsDeployments: true }),
  },
  'what followers report is not shown': {
    world: 'two words of a follower about one revision, with a crash',
    mutate: () => ({ ...remembering(), forgetsReports: true }),
  },
  'what is reported of a former revision counts for this one': {
    world: 'a follower that reports while production moves',
    mutate: () => ({ ...remembering(), agelessReports: true }),
  },
  'labels are never taken off': {
    world: 'a rollback, twice delivered, with a crash',
    mutate: () => ({ ...remembering(), keepsLabels: true }),
  },
  'what was answered is not seen before a decision': {
    world: 'a refused stranger who becomes a maintainer',
    mutate: () => ({ ...remembering(), hideAnswers: true }),
  },
  'what another bot has answered does not count': {
    world: 'a promotion that a bot and an action hear',
    mutate: () => ({ ...remembering(), distrusts: true }),
  },
  'a rollback means production wherever it is written': {
    world: 'a rollback on the pull request of a candidate, said twice',
    mutate: () => ({ ...remembering(), parseComment: meaningProduction }),
  },
  'no role is asked for': {
    world: 'a stranger, a bot and a maintainer',
    mutate: () => ({
      ...remembering(),
      rules: [OPEN, ...RULES.filter(({ code }) => code !== OPEN.code)],
    }),
  },
  'a hold holds nothing': {
    world: 'a hold against a promotion',
    mutate: () => withoutRule('no-hold'),
  },
  'shares have no cap': {
    world: 'two live candidates at the cap',
    mutate: () => withoutRule('share-cap'),
  },
  'a quarantined digest may rise': {
    world: 'a quarantine against a promotion',
    mutate: () => withoutRule('not-quarantined'),
  },
  'a retired version may rise': {
    world: 'a retirement against a live test',
    mutate: () => withoutRule('not-retired'),
  },
  'what was stopped is remembered still': {
    world: 'a stop against a remembered promotion that is due',
    mutate: () => ({ ...remembering(), readLedger: mindfulOf('promotion.lapsed') }),
  },
  'what was carried out is remembered still': {
    world: 'a quarantine against a remembered promotion that is due',
    mutate: () => ({ ...remembering(), readLedger: mindfulOf('livetest.started') }),
  },
  'the head that was merged is not looked at': {
    world: 'a push of the same artifact after a promotion was remembered',
    mutate: () => ({ ...withoutRule('bound-commit'), keepsHeads: true }),
  },
  'a version with traffic may be retired': {
    world: 'a retirement against a live test',
    mutate: () => withoutRule('no-traffic'),
  },
  'the only way back may be retired': {
    world: 'the only way back is retired, while production goes back',
    mutate: () => withoutRule('way-back'),
  },
  'what was rolled back is returned to by everybody': {
    world: 'back and forth by name, by a writer and by a maintainer',
    mutate: () => withoutRule('may-return'),
  },
  'what is barred is taken back without a word': {
    world: 'two who take a retirement back without the role, or a reason, beside one who has both',
    mutate: () => withoutRule('reason-given'),
  },
  'environments have no order': {
    world: 'production after staging',
    mutate: () => withoutRule('environment-order'),
  },
};

/** Reads every key as another one: a repetition is not recognised. */
function forgetfulReader(files: ReadonlyMap<string, string>, model: string) {
  const ledger = readLedger(files, model);
  const events = ledger.events.map((logged) => {
    const data = { ...logged.event.data, intentKey: '0'.repeat(64) };
    return { ...logged, event: { ...logged.event, data } };
  });
  return { ...ledger, events };
}

/** Takes nothing for over that events of this type have ended. */
function mindfulOf(type: string) {
  return (files: ReadonlyMap<string, string>, model: string) => {
    const ledger = readLedger(files, model);
    const told = ledger.events.map(({ event }) => event).filter((event) => event.type !== type);
    const changes = told.map(changeOf);
    const remembered = changes.reduce(afterRemembering, emptyState(model).remembered);
    return { ...ledger, state: { ...ledger.state, remembered } };
  };
}

function meaningProduction(body: string) {
  const parsed = parseComment(body);
  return { ...parsed, commands: parsed.commands.map((command) => ({ ...command, production: true })) };
}

describe('a guard that is taken away', () => {
  it.each(Object.entries(MUTATIONS))('%s: is found', async (_name, { world, mutate }) => {
    const scenario = scenarios.find(({ name }) => name === world);
    if (scenario === undefined) throw new Error(`There is no world "${world}".`);
    const options = mutate();
    const violation = await huntIn(scenario, options);
    expect(violation).not.toBeNull();
    if (violation === null) return;
    expect(await replayTrace(scenario, options, violation)).toBe(violation.fault);
  });
});
