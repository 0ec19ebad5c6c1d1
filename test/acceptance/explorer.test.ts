import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/contract/ledger.ts';
import { parseComment } from '../../src/contract/parse-comment.ts';
import { afterRemembering } from '../../src/domain/promotion/remembered.ts';
import { RULES } from '../../src/domain/promotion/rules.ts';
import { changeOf, emptyState } from '../../src/domain/promotion/state.ts';
import type { Scenario } from '../explorer/execution.ts';
import { exploreAll, exploreRandomly, type Exploration, replayTrace, type Violation } from '../explorer/explore.ts';
import { remembering } from '../explorer/remembering.ts';
import { buildScenarios } from '../explorer/scenarios.ts';
import type { FakeOptions } from '../support/promotion/fake-ports.ts';
import { OPEN } from '../support/promotion/open-rule.ts';

const SEED = 20_260_503;
const scenarios = await buildScenarios();

interface Depth {
  /** Systematic orders of each world. */
  readonly limit: number;
  /** Random walks through each world. */
  readonly walks: number;
}

/** Until the first violation: first the walks, then the systematic orders. */
async function huntIn(scenario: Scenario, options: FakeOptions, { limit, walks }: Depth): Promise<Violation | null> {
  const searches: readonly (() => Promise<Exploration>)[] = [
    () => exploreRandomly(scenario, options, { seed: SEED, walks }),
    () => exploreAll(scenario, options, { limit, bound: 2 }),
  ];
  for (const search of searches) {
    const { violation } = await search();
    if (violation !== null) return violation;
  }
  return null;
}

async function hunt(options: FakeOptions, depth: Depth): Promise<Violation | null> {
  for (const scenario of scenarios) {
    const violation = await huntIn(scenario, options, depth);
    if (violation !== null) return violation;
  }
  return null;
}

/** Most faults show in a few orders of one world: every world is looked at a little before any is searched through. */
async function huntDeeper(options: FakeOptions): Promise<Violation | null> {
  return (await hunt(options, { limit: 20, walks: 4 })) ?? hunt(options, { limit: 400, walks: 60 });
}

describe('every order of small worlds', () => {
  it.each(scenarios)(`keeps every invariant in $name (a part of npm run explore; seed ${SEED})`, async (scenario) => {
    expect(await huntIn(scenario, remembering(), { limit: 150, walks: 40 })).toBeNull();
  });
});

function withoutRule(code: string): FakeOptions {
  return { ...remembering(), rules: RULES.filter((rule) => rule.code !== code) };
}

/** Each disables one guard. That the explorer finds each shows that its invariants are not empty. */
const MUTATIONS: Readonly<Record<string, () => FakeOptions>> = {
  'the commit does not depend on the head': () => ({ ...remembering(), ignoreExpectedHead: true }),
  'an edited comment looks unedited': () => ({ ...remembering(), hideEdits: true }),
  'a bot looks like a person': () => ({ ...remembering(), hideBots: true }),
  'nobody knows when a comment was written': () => ({ ...remembering(), hideTimes: true }),
  'a request does not find itself in the log': () => ({ ...remembering(), readLedger: forgetfulReader }),
  'the state is not shown again when the branch has moved': () => ({ ...remembering(), frozenProjection: true }),
  'comments that were posted twice stay': () => ({ ...remembering(), keepsComments: true }),
  'Deployments are never ended': () => ({ ...remembering(), keepsDeployments: true }),
  'what followers report is not shown': () => ({ ...remembering(), forgetsReports: true }),
  'what is reported of a former revision counts for this one': () => ({ ...remembering(), agelessReports: true }),
  'labels are never taken off': () => ({ ...remembering(), keepsLabels: true }),
  'what was answered is not seen before a decision': () => ({ ...remembering(), hideAnswers: true }),
  'what another bot has answered does not count': () => ({ ...remembering(), distrusts: true }),
  'a rollback means production wherever it is written': () => ({ ...remembering(), parseComment: meaningProduction }),
  'no role is asked for': () => ({
    ...remembering(),
    rules: [OPEN, ...RULES.filter(({ code }) => code !== OPEN.code)],
  }),
  'a hold holds nothing': () => withoutRule('no-hold'),
  'shares have no cap': () => withoutRule('share-cap'),
  'a quarantined digest may rise': () => withoutRule('not-quarantined'),
  'a retired version may rise': () => withoutRule('not-retired'),
  'what was stopped is remembered still': () => ({ ...remembering(), readLedger: mindfulOf('promotion.lapsed') }),
  'what was carried out is remembered still': () => ({ ...remembering(), readLedger: mindfulOf('livetest.started') }),
  'the head that was merged is not looked at': () => ({ ...withoutRule('bound-commit'), keepsHeads: true }),
  'a version with traffic may be retired': () => withoutRule('no-traffic'),
  'the only way back may be retired': () => withoutRule('way-back'),
  'what was rolled back is returned to by everybody': () => withoutRule('may-return'),
  'what is barred is taken back without a word': () => withoutRule('reason-given'),
  'environments have no order': () => withoutRule('environment-order'),
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
  it.each(Object.entries(MUTATIONS))('%s: is found', async (_name, mutate) => {
    const options = mutate();
    const violation = await huntDeeper(options);
    expect(violation).not.toBeNull();
    if (violation === null) return;
    const scenario = scenarios.find(({ name }) => name === violation.scenario);
    if (scenario === undefined) throw new Error(violation.scenario);
    expect(await replayTrace(scenario, options, violation)).toBe(violation.fault);
  });
});
