// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../../src/contract/parse-comment.ts';
import type { ResolvedCommand } from '../../../../src/contract/generated/types.ts';
import type { EventType } from '../../../../src/domain/promotion/state.ts';
import { isQuestion, VERB_RECORDS, VERBS } from '../../../../src/domain/promotion/verbs/registry.ts';
import { renderCommandLine } from '../../../../src/report/chatops/command-line.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { addComment, createWorld, intentOf, MODEL, version, type World } from '../../../support/promotion/world.ts';

async function say(world: World, body: string, login = 'ada') {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread: 9, body })));
}

/** The world of the examples: 1.3.0 is production and 1.2.0 its fallback, 1.4.0 has no traffic yet. */
async function exampleWorld(): Promise<World> {
  const world = createWorld();
  const versions = [version('1.2.0', 'a'), version('1.3.0', 'b'), version('1.4.0', 'c')];
  world.models.set(MODEL, { policyDigest: 'f'.repeat(64), liveTest: false, versions });
  await say(world, '/promote churn@1.2.0 to=production');
  await say(world, '/promote churn@1.3.0 to=production');
  return world;
}

/** What the example of each verb changes, where need be after something else. */
const CHANGES: Readonly<
  Record<ResolvedCommand['verb'], { readonly before?: string; readonly types: readonly EventType[] }>
> = {
  promote: { types: ['livetest.started'] },
  rollback: { types: ['deployment.rolledback', 'hold.set'] },
  certify: { types: ['certification.requested'] },
  hold: { types: ['hold.set'] },
  unhold: { before: '/seatrial hold churn', types: ['hold.cleared'] },
  stop: { before: '/promote churn@1.4.0 share=20%', types: ['livetest.stopped'] },
  retire: { types: ['version.retired', 'version.retired'] },
  quarantine: { types: ['version.quarantined'] },
  restore: {
    before: '/seatrial retire churn@1.2.0 reason=its data may not be used',
    types: ['version.unretired', 'version.unretired'],
  },
};

describe.each(VERBS.map((verb) => VERB_RECORDS[verb]))('$verb', (record) => {
  const { verb, example, usage } = record;

  it('is named as its record says, in its usage too', () => {
    expect(Object.entries(VERB_RECORDS)).toContainEqual([verb, record]);
    const opening = record.isShort ? `/${verb}` : `/seatrial ${verb}`;
    expect([usage, example].map((text) => `${text} `.startsWith(`${opening} `))).toEqual([true, true]);
  });

  it('has an example that is read, and said again as it stands', () => {
    const { commands, problems } = parseComment(example);
    expect({ problems, lines: commands.map(renderCommandLine) }).toEqual({ problems: [], lines: [example] });
  });

  it('changes what its example says, and nothing in a dry run', async () => {
    const world = await exampleWorld();
    const expected = Object.entries(CHANGES).find(([name]) => name === verb)?.[1] ?? null;
    if (expected?.before !== undefined) await say(world, expected.before);
    const { head } = world;
    await say(world, `${example} dry-run`);
    expect(world.head).toBe(head);
    const outcome = await say(world, example);
    const types = outcome.kind === 'decided' ? outcome.decision.changes.map(({ change }) => change.type) : null;
    expect(types).toEqual(expected?.types ?? null);
    expect(world.head === head).toBe(expected === null);
  });
});

const ACTING = VERBS.map((verb) => VERB_RECORDS[verb]).filter(({ kind }) => kind !== 'read');

it.each(ACTING)('$verb is not for a stranger to say', async ({ verb, example }) => {
  const world = await exampleWorld();
  const before = Object.entries(CHANGES).find(([name]) => name === verb)?.[1].before;
  if (before !== undefined) await say(world, before);
  const { head } = world;
  expect(await say(world, example, 'eve')).toMatchObject({ kind: 'answered', reasonCode: 'authorised' });
  expect(world.head).toBe(head);
});

it('asks a question with every verb that decides and tries nothing', () => {
  expect(VERBS.filter(isQuestion)).toEqual(['status', 'why', 'help']);
});

it('takes the name of what every object has for a word of the reason', () => {
  for (const word of ['constructor', 'toString', 'hasOwnProperty']) {
    expect(parseComment(`/rollback churn ${word}`)).toMatchObject({ problems: [], commands: [{ reason: word }] });
    expect(parseComment(`/seatrial ${word}`)).toMatchObject({ problems: [{ code: 'unknown-verb' }], commands: [] });
  }
});
