// @module-tag thorough
import { expect, test } from 'vitest';
import type { EventData } from '../../../../src/contract/generated/types.ts';
import { appendEvents } from '../../../../src/contract/event-log.ts';
import { formatDeployment } from '../../../../src/contract/format-deployment.ts';
import { deploymentPath, readLedger } from '../../../../src/contract/ledger.ts';
import type { Doubt } from '../../../../src/domain/livetest/proved-decision.ts';
import { type ProvePorts, proveVersion } from '../../../../src/usecases/livetest/prove-version.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { passHours, say, testedWorld } from '../../../support/promotion/live-story.ts';
import { MODEL, type World } from '../../../support/promotion/world.ts';

/** 1.1.0 has climbed the ramp, and is in production by itself. */
async function promoted(): Promise<World> {
  const world = await testedWorld();
  await say(world, 'ada', 2, '/promote to=production');
  await passHours(world, 30, { candidates: { '1.1.0': { right: 0.93 } } });
  return world;
}

function portsOf(world: World, over: Partial<ProvePorts> = {}): ProvePorts {
  return {
    ...fakePorts(world),
    policyAt: async () => world.models.get(MODEL)?.test ?? null,
    isMerged: async () => true,
    ...over,
  };
}

async function prove(world: World, over: Partial<ProvePorts> = {}) {
  return proveVersion(portsOf(world, over), { model: MODEL, version: '1.1.0' });
}

function doubts(proved: Awaited<ReturnType<typeof prove>>): readonly Doubt['kind'][] {
  return [...new Set(proved.flatMap((one) => one.doubts.map(({ kind }) => kind)))];
}

/** The log says something else of some events, and its chain is made anew, as somebody could who may write the branch. */
function retold(
  world: World,
  type: string,
  retell: (data: EventData, index: number) => EventData,
): Partial<ProvePorts> {
  let index = 0;
  const drafts = readLedger(world.files, MODEL).events.map(({ event: { previous: _previous, ...event } }) => {
    if (event.type !== type) return event;
    index += 1;
    return { ...event, data: retell(event.data, index) };
  });
  const files = new Map([...world.files].filter(([path]) => !path.startsWith(`events/${MODEL}/`)));
  for (const { path, text } of appendEvents(`events/${MODEL}`, [], drafts)) files.set(path, text);
  // The file says what the last event does, so that log and file agree.
  const last = drafts.findLast(({ data }) => data.deployment !== null)?.data;
  const before = readLedger(world.files, MODEL).state.deployments['production'];
  if (last?.deployment && before !== undefined)
    files.set(deploymentPath('production', MODEL), formatDeployment({ ...before, ...last.deployment }));
  return { store: { read: async () => ({ head: world.head, files }) } };
}

test('every step and the promotion are proved by what is recorded', async () => {
  const proved = await prove(await promoted());
  expect(proved.map(({ outcome, doubts: found }) => [outcome, found])).toEqual([
    ['step', []],
    ['step', []],
    ['step', []],
    ['promote', []],
  ]);
});

test('what does not reproduce is refused, with what it is', async () => {
  const world = await promoted();
  const decisions = [...world.windows.files.keys()].filter((path) => path.startsWith('decisions/'));
  expect(decisions).toHaveLength(4);
  const policy = world.models.get(MODEL)?.test;
  expect(policy).toBeDefined();
  expect(doubts(await prove(world, { policyAt: async () => null }))).toEqual(['policy-missing']);
  expect(doubts(await prove(world, { isMerged: async () => false }))).toEqual(['policy-unmerged']);
  const laxer = { ...policy!, alpha: 0.5 };
  const [last] = (await prove(world, { policyAt: async () => laxer })).toReversed();
  expect(last?.doubts).toMatchObject([{ kind: 'differs', differences: [{ kind: 'policy' }] }]);
  const files = new Map(world.windows.files);
  const missing = {
    ...portsOf(world).windows,
    read: async () => new Map([...files].filter(([path]) => !decisions.includes(path))),
  };
  expect(doubts(await prove(world, { windows: missing }))).toEqual(['file-missing']);
  const changed = {
    ...portsOf(world).windows,
    read: async () => new Map([...files].map(([path, text]) => [path, `${text} `])),
  };
  expect(doubts(await prove(world, { windows: changed }))).toEqual(['file-differs']);
});

test('a log that says something else is seen, also where its chain was made anew', async () => {
  const world = await promoted();
  const told = (type: string, retell: (data: EventData, index: number) => EventData) =>
    prove(world, retold(world, type, retell)).then(doubts);
  expect(await told('livetest.concluded', (data) => data)).toEqual([]);
  expect(
    await told('livetest.concluded', ({ decision, ...data }) => ({
      ...data,
      ...(decision === undefined ? {} : { decision: { ...decision, at: '2026-05-04T13:00:00Z' } }),
    })),
  ).toEqual(['event-differs']);
  expect(await told('livetest.concluded', (data) => ({ ...data, conclusion: 'fail' }))).toEqual(['no-consequence']);
  // A report that was left out.
  expect(
    await told('windows.recorded', ({ windows = [], ...data }, index) => (index === 3 ? data : { ...data, windows })),
  ).toEqual(['differs']);
  // Another step than the evidence let.
  const further = ({ deployment, ...data }: EventData): EventData => {
    const liveTest = deployment?.liveTest ?? null;
    const candidates = (liveTest?.candidates ?? []).map((one) => ({ ...one, share: 0.4 }));
    return { ...data, deployment: deployment && { ...deployment, liveTest: liveTest && { ...liveTest, candidates } } };
  };
  expect(await told('livetest.changed', (data, index) => (index === 1 ? further(data) : data))).toContain(
    'no-consequence',
  );
});

test.each([
  ['livetest.changed', 'another test', { id: 'another' }],
  ['livetest.changed', 'another version under the same share', { candidate: '6.6.6' }],
  ['livetest.changed', 'other bytes in production', { production: true }],
  ['livetest.concluded', 'other bytes in production', { production: true }],
  ['deployment.promoted', 'other bytes in production', { production: true }],
])('the file that %s brings may say nothing but what the decision lets: %s', async (type, _name, forged) => {
  const world = await promoted();
  const retell = ({ deployment, decision, ...data }: EventData): EventData => {
    if (deployment === null || decision === undefined) return { ...data, deployment, ...(decision && { decision }) };
    const { liveTest } = deployment;
    const told =
      liveTest === null
        ? null
        : {
            ...liveTest,
            ...('id' in forged ? { id: forged.id } : {}),
            candidates: liveTest.candidates.map((one) =>
              'candidate' in forged ? { ...one, version: forged.candidate } : one,
            ),
          };
    const production = 'production' in forged ? { version: '6.6.6', sha256: '6'.repeat(64) } : deployment.production;
    return { ...data, decision, deployment: { ...deployment, production, liveTest: told } };
  };
  expect(doubts(await prove(world, retold(world, type, retell)))).toContain('no-consequence');
});

test('what says that the evidence did it, and names no decision, is not passed over', async () => {
  const world = await promoted();
  const forgotten = ({ decision: _decision, ...data }: EventData): EventData => data;
  for (const type of ['livetest.changed', 'livetest.concluded', 'deployment.promoted'])
    expect(doubts(await prove(world, retold(world, type, forgotten))), type).toContain('no-decision');
});

test('of a version about which no live test has decided the question cannot be answered', async () => {
  const world = await promoted();
  await expect(proveVersion(portsOf(world), { model: MODEL, version: '1.2.0' })).rejects.toMatchObject({
    code: 'usage',
    reason: 'no-decision',
  });
});
