import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/contract/ledger.ts';
import type { LedgerEvent } from '../../src/contract/generated/types.ts';
import { parseComment } from '../../src/contract/parse-comment.ts';
import { afterRemembering } from '../../src/domain/promotion/remembered.ts';
import { type RuleCode, RULES } from '../../src/domain/promotion/rules.ts';
import { changeOf, emptyState, foldEvents } from '../../src/domain/promotion/state.ts';
import type { Scenario } from '../explorer/execution.ts';
import { exploreAll, exploreRandomly, replayTrace, type Violation } from '../explorer/explore.ts';
import { remembering } from '../explorer/remembering.ts';
import { buildScenarios } from '../explorer/scenarios.ts';
import type { FakeOptions } from '../support/promotion/fake-ports.ts';
import { OPEN } from '../support/promotion/open-rule.ts';
import { byCost, oneOf } from '../support/slow.ts';

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
  for (const { rows, options } of byCost(scenarios, oneOf(5)))
    it.each(rows)(
      `keeps every invariant in $name (a part of npm run explore; seed ${SEED})`,
      options,
      async (scenario) => {
        expect(await huntIn(scenario, remembering())).toBeNull();
      },
    );
});

function withoutRule(code: RuleCode): FakeOptions {
  const rules = RULES.filter((rule) => rule.code !== code);
  // Where no rule asks for the role, nobody may.
  return { ...remembering(), rules: code === OPEN.code ? [OPEN, ...rules] : rules };
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
  'what was stopped is remembered still': {
    world: 'a stop against a remembered promotion that is due',
    mutate: () => ({ ...remembering(), readLedger: mindfulOf('promotion.lapsed') }),
  },
  'what was carried out is remembered still': {
    world: 'a quarantine against a remembered promotion that is due',
    mutate: () => ({ ...remembering(), readLedger: mindfulOf('livetest.started') }),
  },
  'a live test is decided as if nobody had stopped it': {
    world: 'the evidence of a live test against a stop',
    mutate: () => ({ ...remembering(), readLedger: deafToStops }),
  },
  'what a hold took back is approved still': {
    world: 'a hold that was lifted before the evidence of a live test',
    mutate: () => ({ ...remembering(), readLedger: approvingStill }),
  },
  'a live test is decided as if nothing had tripped': {
    world: 'a breaker that trips against the evidence of a live test, by two bots',
    mutate: () => ({ ...remembering(), readLedger: deafToTrips }),
  },
  'hours are recorded on a branch that has moved': {
    world: 'the last hours of a live test that come twice or never, with a crash',
    mutate: () => ({ ...remembering(), ignoreExpectedHead: true }),
  },
  'a step is made as if nobody held it': {
    world: 'a step of the ramp against a hold',
    mutate: () => withoutRule('no-hold'),
  },
  'another try is decided as if nobody had stopped it': {
    world: 'the evidence of another try of what did harm, against a stop',
    mutate: () => ({ ...remembering(), readLedger: deafToStops }),
  },
  'a bake takes production back as if nobody had stopped it': {
    world: 'a bake that takes production back against a stop',
    mutate: () => ({ ...remembering(), readLedger: deafToStops }),
  },
  'a sentinel watches on, though production went back': {
    world: 'a sentinel that takes production back against a rollback, by two bots',
    mutate: () => ({ ...remembering(), readLedger: deafToRollbacks }),
  },
  'the head that was merged is not looked at': {
    world: 'a push of the same artifact after a promotion was remembered',
    mutate: () => ({ ...withoutRule('bound-commit'), keepsHeads: true }),
  },
};

/** What comes of the rules without each of them, and where it is found. */
const WITHOUT: Readonly<Record<RuleCode, { readonly comes: string; readonly world: string }>> = {
  authorised: {
    comes: 'no role is asked for',
    world: 'two who take a retirement back without the role, or a reason, beside one who has both',
  },
  'ledger-whole': {
    comes: 'something rises on a log that was written into by hand',
    world: 'a deployment file that was written by hand',
  },
  'version-known': {
    comes: 'a version that is not there is asked for',
    world: 'what is asked for a version that is not there, not barred, or not certified',
  },
  merged: {
    comes: 'what is on no default branch may rise',
    world: 'promotions of what is not merged, of no commit, and of another one',
  },
  bound: {
    comes: 'a comment on an open pull request need not say which commit it means',
    world: 'promotions of what is not merged, of no commit, and of another one',
  },
  'bound-commit': {
    comes: 'another commit than the one that was named may rise',
    world: 'promotions of what is not merged, of no commit, and of another one',
  },
  'not-quarantined': {
    comes: 'a quarantined digest may rise',
    world: 'a quarantine against a promotion',
  },
  'not-retired': {
    comes: 'a retired version may rise',
    world: 'a retirement against a live test',
  },
  'no-hold': {
    comes: 'a hold holds nothing',
    world: 'a hold against a promotion',
  },
  'environment-order': {
    comes: 'environments have no order',
    world: 'production after staging',
  },
  'no-freeze': {
    comes: 'a freeze keeps nothing back',
    world: 'a share, a promotion and an end of a hold while one environment is frozen',
  },
  certificate: {
    comes: 'what was never certified may rise',
    world: 'what is asked for a version that is not there, not barred, or not certified',
  },
  'certificate-subject': {
    comes: 'the certificate of another digest counts',
    world: 'an old certificate, and that of another digest',
  },
  'certificate-trusted': {
    comes: 'a certificate of any branch counts',
    world: 'certificates of another branch, of no pass, of another policy and of another mode',
  },
  'certificate-verdict': {
    comes: 'a certificate that says no counts',
    world: 'certificates of another branch, of no pass, of another policy and of another mode',
  },
  'certificate-policy': {
    comes: 'a certificate by another policy counts',
    world: 'certificates of another branch, of no pass, of another policy and of another mode',
  },
  'certificate-mode': {
    comes: 'a certificate of another mode counts',
    world: 'certificates of another branch, of no pass, of another policy and of another mode',
  },
  'certificate-age': {
    comes: 'a certificate of any age counts',
    world: 'an old certificate, and that of another digest',
  },
  'owner-approval': {
    comes: 'no owner is asked',
    world: 'approvals that are none, and one that comes',
  },
  'bake-over': {
    comes: 'a live test may begin while a promotion is watched',
    world: 'a bake that takes production back against a new promotion',
  },
  'live-baseline': {
    comes: 'a live test needs nothing in production',
    world: 'a share where nothing is in production, beside the first promotion',
  },
  'share-cap': {
    comes: 'shares have no cap',
    world: 'two live candidates at the cap',
  },
  'live-places': {
    comes: 'a live test has room for everything',
    world: 'more candidates than a live test has room for',
  },
  'live-evidence': {
    comes: 'production needs no share before',
    world: 'production after an hour on a share, and without one',
  },
  'live-time': {
    comes: 'a share of a moment is enough for production',
    world: 'production after an hour on a share, and without one',
  },
  'live-requests': {
    comes: 'nobody asks how many requests there were',
    world: 'production on too few requests',
  },
  'known-good': {
    comes: 'a rollback goes to what never served',
    world: 'two rollbacks where there is nothing to go back to, or nothing of the pull request',
  },
  'may-return': {
    comes: 'what was rolled back is returned to by everybody',
    world: 'back and forth by name, by a writer and by a maintainer',
  },
  'has-live-test': {
    comes: 'a live test may end that is none',
    world: 'two rollbacks where there is nothing to go back to, or nothing of the pull request',
  },
  'no-traffic': {
    comes: 'a version with traffic may be retired',
    world: 'a retirement against a live test',
  },
  'way-back': {
    comes: 'the only way back may be retired',
    world: 'the only way back is retired, while production goes back',
  },
  'taken-out': {
    comes: 'what is not barred is taken back',
    world: 'what is asked for a version that is not there, not barred, or not certified',
  },
  'reason-given': {
    comes: 'what is barred is taken back without a word',
    world: 'two who take a retirement back without the role, or a reason, beside one who has both',
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

/** What was stopped seems to run. */
function deafToStops(files: ReadonlyMap<string, string>, model: string) {
  return deafTo(['livetest.stopped'], files, model);
}

/** Production seems to be where it was. */
function deafToRollbacks(files: ReadonlyMap<string, string>, model: string) {
  return deafTo(['deployment.rolledback', 'hold.set'], files, model);
}

function deafTo(types: readonly string[], files: ReadonlyMap<string, string>, model: string) {
  return leavingOut(({ type }) => types.includes(type), files, model);
}

/** What a breaker has turned away seems to run. */
function deafToTrips(files: ReadonlyMap<string, string>, model: string) {
  return leavingOut(({ data }) => data.reasonCode === 'guard-tripped', files, model);
}

function leavingOut(isUnheard: (event: LedgerEvent) => boolean, files: ReadonlyMap<string, string>, model: string) {
  const ledger = readLedger(files, model);
  const heard = ledger.events.filter(({ event }) => !isUnheard(event));
  const folded = foldEvents(
    model,
    heard.map(({ event }) => event),
    [],
  );
  return { ...ledger, events: heard, state: { ...folded, whole: ledger.state.whole } };
}

/** Every candidate seems to have its approval. */
function approvingStill(files: ReadonlyMap<string, string>, model: string) {
  const ledger = readLedger(files, model);
  const deployments = Object.fromEntries(
    Object.entries(ledger.state.deployments).map(([name, file]) => {
      const candidates = (file.liveTest?.candidates ?? []).map((one) => Object.assign({}, one, APPROVAL));
      return [name, { ...file, liveTest: file.liveTest && { ...file.liveTest, candidates } }];
    }),
  );
  return { ...ledger, state: { ...ledger.state, deployments } };
}

const APPROVAL: { readonly then: 'production' } = JSON.parse('{"then": "production"}');

function meaningProduction(body: string) {
  const parsed = parseComment(body);
  return { ...parsed, commands: parsed.commands.map((command) => ({ ...command, production: true })) };
}

async function expectFound(world: string, options: FakeOptions): Promise<void> {
  const scenario = scenarios.find(({ name }) => name === world);
  if (scenario === undefined) throw new Error(`There is no world "${world}".`);
  const violation = await huntIn(scenario, options);
  expect(violation).not.toBeNull();
  if (violation !== null) expect(await replayTrace(scenario, options, violation)).toBe(violation.fault);
}

describe('a guard that is taken away', () => {
  for (const { rows, options } of byCost(Object.entries(MUTATIONS), oneOf(5)))
    it.each(rows)('%s: is found', options, async (_name, { world, mutate }) => {
      await expectFound(world, mutate());
    });

  const without = RULES.map(({ code }) => ({ code, ...WITHOUT[code] }));
  for (const { rows, options } of byCost(without, oneOf(5)))
    it.each(rows)('$comes, without $code: is found', options, async ({ code, world }) => {
      await expectFound(world, withoutRule(code));
    });
});
