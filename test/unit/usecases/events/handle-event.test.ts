// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { createRequestQueue } from '../../../../bot/request-queue.ts';
import { AppError } from '../../../../src/domain/error.ts';
import type { HeardEvent } from '../../../../src/domain/promotion/heard-event.ts';
import { handleAtOnce } from '../../../../src/usecases/events/handle-at-once.ts';
import { handleEvent } from '../../../../src/usecases/events/handle-event.ts';
import { type EventOutcome, reasonOf } from '../../../../src/usecases/events/outcome.ts';
import type { EventPorts } from '../../../../src/usecases/events/place.ts';
import type { Job, Lane, Turns } from '../../../../src/usecases/ports/turns.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { renderAnswerMarker } from '../../../../src/report/chatops/answer-marker.ts';
import { markdownText } from '../../../../src/report/markdown.ts';
import { fakePorts, type FakeOptions } from '../../../support/promotion/fake-ports.ts';
import { certifyPull, mergePull, openPull, PULL } from '../../../support/promotion/open-pull.ts';
import { heardRepository } from '../../../support/promotion/heard-repository.ts';
import {
  addComment,
  commitId,
  createWorld,
  intentOf,
  labelIntent,
  REPOSITORY,
  type World,
} from '../../../support/promotion/world.ts';

interface Heard {
  readonly outcomes: readonly EventOutcome[];
  readonly mishaps: readonly string[];
}

interface Given {
  /** Whether the work itself is to fail. */
  readonly fails?: boolean;
  readonly fake?: FakeOptions;
  readonly ports?: Partial<EventPorts>;
}

type Entry = (world: World, event: HeardEvent, given?: Given) => Promise<Heard>;

/** In turns, deciding before showing, with ports of its own for each piece of work. */
const bot: Entry = async (world, event, { fake, ports, fails = false } = {}) => {
  const outcomes: EventOutcome[] = [];
  const mishaps: string[] = [];
  const queue = createRequestQueue({
    onError: (error) => expect(error instanceof AppError).toBe(fails),
    pause: async () => {},
  });
  const place = heardRepository(fakePorts(world, fake), ports);
  const turns = queue.turnsOf('acme/models');
  const tell = (outcome: EventOutcome) => void outcomes.push(outcome);
  const warn = (mishap: string) => void mishaps.push(mishap);
  handleEvent({ ...place, turns, acknowledges: true, tell, warn }, event);
  await queue.idle();
  return { outcomes, mishaps };
};

/** One thing after the other, in a process that ends. */
const action: Entry = async (world, event, { fake, ports } = {}) => {
  const mishaps: string[] = [];
  const place = heardRepository(fakePorts(world, fake), ports);
  try {
    const outcome = await handleAtOnce(place, event, (mishap) => void mishaps.push(mishap));
    return { outcomes: outcome === null ? [] : [outcome], mishaps };
  } catch (error) {
    return { outcomes: [{ kind: 'failed', error }], mishaps };
  }
};

const ENTRIES = [
  ['bot', bot],
  ['action', action],
] as const;

function comment(world: World, login: string, thread: number, body: string): HeardEvent {
  return { kind: 'request', intent: intentOf(addComment(world, { login, thread, body })) };
}

function answersIn(world: World): readonly string[] {
  return world.own.filter(({ body }) => body.includes('seatrial:answer')).map(({ body }) => body);
}

/** What stays, but for 👀, which the action leaves out. */
function remains({ files, own, pulls, comments, checks, deployments }: World): unknown {
  const reactions = comments.map((one) => [...one.reactions].filter((reaction) => reaction !== 'eyes'));
  const labels = [...pulls.values()].map((pull) => [...pull.labels]);
  return JSON.stringify([[...files], own, reactions, labels, [...checks], deployments]);
}

const GO = '/promote to=production';

describe('an event leads to the same in the bot and in the action', () => {
  it.each<[string, (world: World) => HeardEvent, string]>([
    ['a promotion', (world) => comment(world, 'ada', 1, GO), 'decided'],
    ['a stop', (world) => comment(world, 'tri', 1, '/seatrial hold churn wait'), 'decided'],
    ['a question', (world) => comment(world, 'eve', 1, '/seatrial status'), 'answered'],
    ['a word that is none', (world) => comment(world, 'ada', 1, '/promote to=prodution'), 'answered'],
    ['talk', (world) => comment(world, 'ada', 1, 'looks good'), 'ignored'],
    ['a quoted command', (world) => comment(world, 'ada', 1, `> ${GO}`), 'ignored'],
    ['a bot', (world) => comment(world, 'app', 1, GO), 'ignored'],
    [
      'a label',
      () => ({
        kind: 'request',
        intent: labelIntent({ login: 'ada', thread: 1, label: 'promote', sha: 'a'.repeat(40) }),
      }),
      'decided',
    ],
    ['a label of a stage', () => ({ kind: 'stage-label', thread: 1, owner: 7 }), 'reconciled'],
    ['a report of what nobody decided', () => reportOf({ revision: 1, state: 'success' }), 'failed'],
    ['a malformed report', () => reportOf({ revision: 1 }), 'failed'],
  ])('%s', async (_name, make, kind) => {
    const seen = await Promise.all(
      ENTRIES.map(async ([, entry]) => {
        const world = createWorld();
        const { outcomes, mishaps } = await entry(world, make(world));
        return { reasons: outcomes.map((outcome) => [outcome.kind, reasonOf(outcome)]), mishaps, left: remains(world) };
      }),
    );
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]?.reasons.map(([first]) => first)).toEqual([kind]);
  });
});

function reportOf(said: Readonly<Record<string, unknown>>): HeardEvent {
  const sender = { id: 7, login: 'argo', bot: false };
  return {
    kind: 'report',
    payload: { model: 'churn', environment: 'production', ...said },
    sender,
    repository: REPOSITORY,
  };
}

describe.each(ENTRIES)('%s', (_entry, hear) => {
  it('a report is recorded and shown, and a repeated one changes nothing', async () => {
    const world = createWorld();
    await hear(world, comment(world, 'ada', 1, GO));
    const applied = reportOf({ revision: 1, state: 'failure' });
    expect((await hear(world, applied)).outcomes).toEqual([{ kind: 'reported', reasonCode: 'recorded' }]);
    expect(world.deployments).toMatchObject([{ status: { state: 'failure' } }]);
    const before = remains(world);
    expect((await hear(world, applied)).outcomes).toEqual([{ kind: 'reported', reasonCode: 'repeated' }]);
    expect(remains(world)).toBe(before);
  });

  it('a job that waits is answered by the ledger as it is', async () => {
    const world = createWorld();
    world.settings = { ...world.settings!, deploymentGates: { production: {} } };
    await hear(world, comment(world, 'ada', 1, GO));
    const payload = { seatrial: { model: 'churn', version: '1.0.0' } };
    const job = { runId: 7, environment: 'production', ref: 'main', sha: 'a'.repeat(40), payloads: [payload] };
    const said: string[] = [];
    const jobs: EventPorts['jobs'] = {
      list: async () => [],
      reviews: async () => [],
      review: async ({ runId }, { state }) => (said.push(`${runId} ${state}`), true),
      commitOfTag: async () => null,
    };
    const { outcomes } = await hear(world, { kind: 'job', job }, { ports: { jobs } });
    expect(outcomes).toEqual([{ kind: 'gated', answer: 'approved', reasonCode: 'in-production' }]);
    expect(said).toEqual(['7 approved']);
  });

  it('a pull request that moved lets what is remembered of it be looked at, and of no other', async () => {
    const world = createWorld();
    openPull(world);
    await hear(world, comment(world, 'ada', PULL, `${GO} @${commitId('d')}`));
    const { outcomes: waiting } = await hear(world, { kind: 'moved-pull', thread: PULL });
    expect(waiting).toEqual([{ kind: 'settled', reasonCodes: [] }]);
    expect(waiting.map(reasonOf)).toEqual(['nothing-to-settle']);
    openPull(world, 'e');
    expect((await hear(world, { kind: 'moved-pull', thread: 3 })).outcomes.map(reasonOf)).toEqual([
      'nothing-to-settle',
    ]);
    const { outcomes } = await hear(world, { kind: 'moved-pull', thread: PULL });
    expect(outcomes.map(reasonOf)).toEqual(['head-moved']);
    expect(answersIn(world).at(-1)).toContain('another commit now');
  });

  it('a timer carries out what is remembered and due; what cannot be looked at keeps nothing else from it', async () => {
    const world = createWorld();
    openPull(world);
    await hear(world, comment(world, 'ada', PULL, `${GO} @${commitId('d')}`));
    mergePull(world);
    certifyPull(world);
    const recent: EventPorts['recent'] = () => ({ list: async () => [] });
    const timer = { kind: 'timer', since: '2026-05-03T00:00:00Z', leftAloneMs: 0 } as const;
    const ports = fakePorts(world);
    const refused = new AppError({ code: 'github-refused', message: 'GitHub refused.' });
    const people: EventPorts['people'] = { ...ports.people, actor: () => Promise.reject(refused) };
    const failed = await hear(world, timer, { ports: { recent, people } });
    expect(failed).toEqual({ outcomes: [{ kind: 'reconciled', requests: 0 }], mishaps: ['not-decided'] });
    expect(world.files.has('production/churn.yaml')).toBe(false);
    const { outcomes } = await hear(world, timer, { ports: { recent } });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['reconciled']);
    expect(world.files.get('production/churn.yaml')).toContain('version: 1.3.0');
    expect([...(world.pulls.get(PULL)?.labels ?? [])]).toEqual(['seatrial:production']);
  });

  it('what cannot be decided is answered once, and is its outcome', async () => {
    const world = createWorld();
    const refused = new AppError({ code: 'github-refused', message: 'GitHub refused.' });
    const gate = async <T>(name: string, effect: () => T): Promise<T> => {
      if (name === 'people.actor') throw refused;
      return effect();
    };
    const { outcomes } = await hear(world, comment(world, 'ada', 1, GO), { fake: { gate } });
    expect(outcomes).toEqual([{ kind: 'failed', error: refused }]);
    expect(answersIn(world)).toHaveLength(1);
    expect(answersIn(world)[0]).toContain('GitHub refused.');
  });

  it.each([
    ['of a pull request', { event: 'pull_request' }, 'wrong-event'],
    ['of another branch', { headBranch: 'topic' }, 'wrong-branch'],
    ['of another repository', { repository: 'eve/models' }, 'wrong-repository'],
    ['of another workflow', { workflowPath: '.github/workflows/test.yml' }, 'wrong-workflow'],
  ])('a run %s is not even asked for', async (_name, over, reason) => {
    const path = '.github/workflows/seatrial.yml';
    const run = { event: 'push', workflowPath: path, headBranch: 'main', repository: 'acme/models', ...over };
    const { outcomes } = await hear(createWorld(), { kind: 'certification', runId: 7, run });
    expect(outcomes).toEqual([{ kind: 'ignored', reasonCode: reason }]);
  });

  it('a run is what GitHub says, not what its event says', async () => {
    const asked: number[] = [];
    const runs = {
      find: async (id: number) => {
        asked.push(id);
        const other = { id: 2, fullName: 'eve/models' };
        const found = {
          id,
          event: 'push',
          title: 'push',
          workflowPath: 'x',
          headSha: 'a',
          headBranch: 'main',
          url: '',
        };
        return { ...found, headRepository: other };
      },
      files: () => Promise.reject(new Error('not of this one')),
    };
    const path = '.github/workflows/seatrial.yml';
    const run = { event: 'push', workflowPath: path, headBranch: 'main', repository: 'acme/models' };
    for (const told of [run, null]) {
      const { outcomes } = await hear(
        createWorld(),
        { kind: 'certification', runId: 7, run: told },
        { ports: { runs } },
      );
      expect(outcomes).toEqual([{ kind: 'ignored', reasonCode: 'wrong-repository' }]);
    }
    expect(asked).toEqual([7, 7]);
  });

  it.each([
    ['of a merge on its pull request', { event: 'push', title: 'Merge' }, 2],
    ['of /certify where that was said', { event: 'repository_dispatch', title: '' }, 3],
    ['of a timetable nowhere', { event: 'schedule', title: 'Nightly' }, null],
  ])('an artifact %s that is not to be trusted is told once, with the reason', async (_name, over, thread) => {
    const world = createWorld();
    await hear(world, comment(world, 'ada', 3, '/certify'));
    const [key = ''] = world.certificationRequests.keys();
    const before = world.own.length;
    const found = {
      id: 7,
      event: over.event,
      title: over.title === '' ? `Certify ${key}` : over.title,
      workflowPath: '.github/workflows/seatrial.yml',
      headSha: commitId('b'),
      headBranch: 'main',
      headRepository: { id: 1, fullName: 'acme/models' },
      url: 'https://github.com/acme/models/actions/runs/7',
    };
    const content = new TextEncoder().encode('{"hello": "<img src=x>"}');
    const name = 'churn@1.1.0.certificate.json';
    const ports: Partial<EventPorts> = {
      runs: { find: async () => found, files: async () => [{ name, content }] },
      history: { contains: async () => true },
      pulls: { mergedAs: async (sha) => (sha === commitId('b') ? { number: 2, headSha: sha } : null) },
    };
    for (const _time of ['heard', 'heard again'])
      await hear(world, { kind: 'certification', runId: 7, run: null }, { ports, fails: true });
    const told = world.own.slice(before);
    expect(told.map((one) => one.thread)).toEqual(thread === null ? [] : [thread]);
    for (const { body } of told) {
      expect(body).toContain('does not fit its schema');
      expect(body).toContain('https://github.com/acme/models/actions/runs/7');
      expect(body).not.toContain('<img');
    }
    expect([...world.files.values()].join('')).not.toContain('version.certified');
  });

  it.each([
    ['a mark that a workflow wrote before us does not silence it', ['forged'], [7]],
    ['many runs for one request are told in one comment, of the last', [], [7, 8, 9, 8]],
    ['of another bot only the same words count', ['foreign'], [7]],
  ])('%s', async (_name, there, runIds) => {
    const world = createWorld();
    await hear(world, comment(world, 'ada', 3, '/certify'));
    const [asked = ''] = world.certificationRequests.keys();
    const key = sha256(JSON.stringify(['seatrial/rejected-artifact/v2', 'github.com/acme/models', asked]));
    const mark = markdownText(renderAnswerMarker({ key, part: 'failure', actor: 0, day: world.now.slice(0, 10) }));
    for (const kind of there)
      world.own.push({
        id: kind,
        thread: 3,
        body: `${mark}\n\nAll is well.`,
        ...(kind === 'foreign' ? { by: 'other' } : {}),
      });
    const find = async (id: number) => ({
      id,
      event: 'repository_dispatch',
      title: `Certify ${asked}`,
      workflowPath: '.github/workflows/seatrial.yml',
      headSha: commitId('b'),
      headBranch: 'main',
      headRepository: { id: 1, fullName: 'acme/models' },
      url: `https://github.com/acme/models/actions/runs/${id}`,
    });
    const content = new TextEncoder().encode('{}');
    const files = async () => [{ name: 'churn@1.1.0.certificate.json', content }];
    const ports: Partial<EventPorts> = { runs: { find, files }, history: { contains: async () => true } };
    for (const runId of runIds) await hear(world, { kind: 'certification', runId, run: null }, { ports, fails: true });
    const told = world.own.filter(({ body, by }) => body.startsWith(mark) && by === undefined);
    expect(told.map(({ body }) => /runs\/(\d+)/.exec(body)?.[1])).toEqual([String(runIds.at(-1))]);
  });

  it('a timer carries out what lowers, shows it, and repairs; one that fails keeps no other from it', async () => {
    const world = createWorld();
    for (const thread of [1, 2]) await hear(world, comment(world, 'ada', thread, GO));
    world.pulls.get(2)?.labels.clear();
    addComment(world, { login: 'ada', thread: 2, body: '/rollback errors' });
    addComment(world, { login: 'dana', thread: 3, body: '/rollback churn unknown person' });
    const refused = new AppError({ code: 'github-refused', message: 'GitHub refused.' });
    const ports = fakePorts(world);
    const people: EventPorts['people'] = {
      ...ports.people,
      actor: async (login, teams) => {
        if (login === 'dana') throw refused;
        return ports.people.actor(login, teams);
      },
    };
    const recent: EventPorts['recent'] = ({ since, isRequest }) => ({
      list: async () =>
        world.comments.filter(({ writtenAt, body }) => writtenAt >= since && isRequest(body)).map(intentOf),
    });
    const timer = { kind: 'timer', since: '2026-05-03T00:00:00Z', leftAloneMs: 0 } as const;
    const { outcomes, mishaps } = await hear(world, timer, { ports: { people, recent } });
    expect(outcomes).toEqual([{ kind: 'reconciled', requests: 4 }]);
    expect(mishaps).toEqual(['not-decided']);
    expect(world.files.get('production/churn.yaml')).toContain('version: 1.0.0');
    expect([...(world.pulls.get(2)?.labels ?? [])]).toEqual(['seatrial:rolled-back']);
    expect(answersIn(world).at(-1)).toContain('GitHub refused.');
  });
});

describe('what the entries do each in their way', () => {
  it('the bot says with 👀 that a request was heard; the action answers at once', async () => {
    const reactions = await Promise.all(
      ENTRIES.map(async ([, entry]) => {
        const world = createWorld();
        await entry(world, comment(world, 'ada', 1, GO));
        return [...(world.comments[0]?.reactions ?? [])];
      }),
    );
    expect(reactions).toEqual([['eyes', 'rocket'], ['rocket']]);
  });

  it('the bot says of nothing that it was heard where it is answered already', async () => {
    const world = createWorld();
    const place = heardRepository(fakePorts(world));
    const jobs: { readonly lane: Lane; readonly job: Job }[] = [];
    const turns: Turns = { arrive: () => 0, add: (lane, job) => void jobs.push({ lane, job }) };
    const event = comment(world, 'ada', 1, GO);
    handleEvent({ ...place, turns, acknowledges: true, tell: () => {}, warn: () => {} }, event);
    for (const due of ['stop', 'request', 'answer', 'acknowledgement'] satisfies Lane[])
      await jobs.find(({ lane }) => lane === due)?.job.work();
    expect(jobs.map(({ lane }) => lane)).toEqual(['stop', 'acknowledgement', 'request', 'answer']);
    expect([...(world.comments[0]?.reactions ?? [])]).toEqual(['rocket']);
  });

  it('the action tries once, and fails also where only the showing fails', async () => {
    const world = createWorld();
    const down = new AppError({ code: 'github-unavailable', message: 'GitHub does not answer.' });
    const gate = async <T>(name: string, effect: () => T): Promise<T> => {
      if (name === 'checks.save') throw down;
      return effect();
    };
    const { outcomes } = await action(world, comment(world, 'ada', 1, GO), { fake: { gate } });
    expect(outcomes).toEqual([{ kind: 'failed', error: down }]);
    expect(world.files.get('production/churn.yaml')).toContain('version: 1.0.0');
    expect(answersIn(world)).toEqual([]);
  });
});
