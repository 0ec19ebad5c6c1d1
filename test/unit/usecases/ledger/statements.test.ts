import { describe, expect, test } from 'vitest';
import { findBreaks, parseLog } from '../../../../src/contract/event-log.ts';
import { logFilesOf, REGISTRY_LOG } from '../../../../src/contract/ledger.ts';
import { speakerOf } from '../../../../src/usecases/ledger/reporter.ts';
import { type Statement, writeStatements } from '../../../../src/usecases/ledger/statements.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { addComment, createWorld, digest, intentOf } from '../../../support/promotion/world.ts';
import { REPORTER } from '../../../support/statistics.ts';

function statement(over: Partial<Statement> = {}): Statement {
  return {
    ...speakerOf(REPORTER, 'x'),
    type: 'usage.window',
    key: digest('1'),
    model: 'churn',
    version: '1.4.0',
    sha256: digest('9'),
    at: '2026-05-03T12:00:00Z',
    reasonCode: 'reported',
    details: {},
    ...over,
  };
}

function write(before: ReadonlyMap<string, string>, statements: readonly Statement[]) {
  const logFiles = logFilesOf(before, 'churn');
  const files = new Map([...before, ...writeStatements({ model: 'churn', logFiles }, statements, 'github.com/a/b')]);
  return { files, events: parseLog(logFilesOf(files, 'churn')) };
}

test('statements of one request are numbered, those of others begin anew', () => {
  const { events } = write(new Map(), [statement(), statement(), statement({ key: digest('2') })]);
  expect(events.map(({ event }) => event.id)).toEqual([`${digest('1')}/0`, `${digest('1')}/1`, `${digest('2')}/0`]);
  expect(events.map(({ event }) => event.subject)).toEqual(Array(3).fill('churn@1.4.0'));
});

describe('the log never runs backwards', () => {
  test('what is said by a slower clock has the time of what stands before it, and stands in its month', () => {
    const before = write(new Map(), [statement({ at: '2026-06-01T00:00:01Z' })]).files;
    const { files, events } = write(before, [
      statement({ at: '2026-05-31T23:59:59Z', key: digest('2') }),
      statement({ at: '2026-06-02T00:00:00Z', key: digest('3') }),
      statement({ at: '2026-06-01T12:00:00Z', key: digest('4') }),
    ]);
    expect([...files.keys()]).toEqual(['events/churn/2026-06.jsonl']);
    expect(events.map(({ event }) => event.time)).toEqual([
      '2026-06-01T00:00:01Z',
      '2026-06-01T00:00:01Z',
      '2026-06-02T00:00:00Z',
      '2026-06-02T00:00:00Z',
    ]);
    expect(findBreaks(events)).toEqual([]);
  });

  test('that is true of the quarantine of the whole registry too', async () => {
    const world = createWorld();
    for (const [now, version] of [
      ['2026-05-03T14:00:00Z', '1.2.0'],
      ['2026-05-03T13:59:00Z', '1.1.0'],
    ] as const) {
      world.now = now;
      const body = `/seatrial quarantine churn@${version} leak`;
      await handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ada', thread: 3, body })));
    }
    const events = parseLog(logFilesOf(world.files, REGISTRY_LOG));
    expect(events.map(({ event }) => event.time)).toEqual(['2026-05-03T14:00:00Z', '2026-05-03T14:00:00Z']);
  });
});
