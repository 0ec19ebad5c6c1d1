import { describe, expect, test } from 'vitest';
import { parseLog } from '../../../../src/contract/event-log.ts';
import { logFilesOf } from '../../../../src/contract/ledger.ts';
import { parseComment } from '../../../../src/contract/parse-comment.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { askFor, commandsOf } from '../../../../src/domain/promotion/asked.ts';
import { type Intent, intentKey } from '../../../../src/domain/promotion/intent.ts';
import { decideRequest } from '../../../../src/usecases/promotion/decide-request.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import {
  addComment,
  createWorld,
  intentOf,
  labelIntent,
  MODEL,
  REPOSITORY,
  type World,
} from '../../../support/promotion/world.ts';

function guardIntent(asked: Intent['asked'], id = 'run-7/error-rate'): Intent {
  return {
    repository: REPOSITORY,
    source: { kind: 'guard', id, url: 'https://github.com/acme/models/actions/runs/7', thread: null, boundSha: null },
    actor: { id: null, login: 'error-rate', bot: true },
    writtenAt: null,
    asked,
  };
}

/** 1.0.0, then 1.1.0 runs in production. */
async function inProduction(): Promise<World> {
  const world = createWorld();
  for (const body of ['/promote churn@1.0.0 to=production', '/promote churn@1.1.0 to=production']) {
    await handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ada', thread: 1, body })));
  }
  return world;
}

function eventsOf(world: World) {
  return parseLog(logFilesOf(world.files, MODEL)).map(({ event }) => event);
}

const BACK = askFor('rollback', { model: MODEL, surely: true, reason: 'errors above 2 %' });

describe('a guard asks in fields', () => {
  test('its rollback is decided, recorded and shown, without a word of Markdown and without a person', async () => {
    const world = await inProduction();
    const ports = fakePorts(world, {
      parseComment: () => {
        throw new Error('nothing is written');
      },
    });
    const { outcome, show } = await decideRequest(ports, guardIntent(BACK), 'event');
    await show(ports);
    expect(outcome).toMatchObject({ kind: 'decided', decision: { kind: 'apply', reasonCode: 'rolled-back' } });
    const event = eventsOf(world).findLast(({ type }) => type === 'deployment.rolledback');
    expect(event?.data).toMatchObject({
      version: '1.0.0',
      actor: { id: null, login: 'error-rate', role: 'read' },
      via: { kind: 'guard', id: 'run-7/error-rate' },
      reason: 'errors above 2 %',
      facts: { command: { verb: 'rollback' }, model: { name: MODEL } },
    });
    expect(world.files.get('production/churn.yaml')).toContain('version: 1.0.0');
    expect(world.deployments.filter(({ active }) => active)).toMatchObject([
      { name: 'production/churn', content: { description: 'rolled back to 1.0.0', task: 'rollback' } },
    ]);
    expect(world.own.filter(({ body }) => body.includes('seatrial:answer'))).toHaveLength(2);
  });

  test('the same alarm that arrives again is decided once, and another is another', async () => {
    const world = await inProduction();
    await handleCommand(fakePorts(world), guardIntent(BACK));
    const before = eventsOf(world).length;
    expect(await handleCommand(fakePorts(world), guardIntent(BACK))).toMatchObject({ kind: 'repeated' });
    expect(eventsOf(world)).toHaveLength(before);
    const others = [
      guardIntent(BACK, 'run-8/error-rate'),
      guardIntent(askFor('rollback', { model: MODEL, surely: true, reason: 'errors above 3 %' })),
      guardIntent(askFor('rollback', { model: MODEL, surely: true })),
    ];
    const keys = [guardIntent(BACK), ...others].map((intent) => intentKey(intent, sha256));
    expect(new Set(keys).size).toBe(4);
  });

  test('it cannot raise anything', async () => {
    const world = await inProduction();
    const asked = askFor('promote', { model: MODEL, surely: true, version: '1.2.0', to: 'production' });
    const { outcome } = await decideRequest(fakePorts(world), guardIntent(asked), 'event');
    expect(outcome).toMatchObject({ kind: 'answered', reasonCode: 'authorised' });
    expect(world.files.get('production/churn.yaml')).toContain('version: 1.1.0');
  });
});

describe('a label is a typed request', () => {
  test.each(['promote', 'rollback'] as const)(
    '%s is the command that is read in its line, by the same key',
    (label) => {
      const sha = 'b'.repeat(40);
      const intent = labelIntent({ login: 'ada', thread: 2, label, sha });
      expect(commandsOf(intent.asked, parseComment)).toEqual(parseComment(`/${label}`));
      // As version 0.1.0 made the key of a label, when it was a written command.
      const recorded = ['seatrial/intent/v1', REPOSITORY, 'label', `${label}:2:${sha}`, sha256(`/${label}`)];
      expect(intentKey(intent, sha256)).toBe(sha256(JSON.stringify(recorded)));
    },
  );

  test('of a comment the key is over its words, as ever', () => {
    const comment = addComment(createWorld(), { login: 'ada', thread: 2, body: '/promote churn@1.1.0' });
    const recorded = ['seatrial/intent/v1', REPOSITORY, 'comment', comment.id, sha256('/promote churn@1.1.0')];
    expect(intentKey(intentOf(comment), sha256)).toBe(sha256(JSON.stringify(recorded)));
  });
});
