// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { AppError } from '../../../../src/domain/error.ts';
import type { HeardEvent } from '../../../../src/domain/promotion/heard-event.ts';
import { handleEvent } from '../../../../src/usecases/events/handle-event.ts';
import type { EventOutcome } from '../../../../src/usecases/events/outcome.ts';
import type { EventPorts, HeardRepository } from '../../../../src/usecases/events/place.ts';
import type { Job, Lane } from '../../../../src/usecases/ports/turns.ts';
import { MODEL_TEXT } from '../../../support/bot-story.ts';
import { aCertificate, aGate, aLatencyGate, withDigest, withVersion } from '../../../support/certificate.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { heardRepository } from '../../../support/promotion/heard-repository.ts';
import { certifyPull, mergePull, openPull, PULL } from '../../../support/promotion/open-pull.ts';
import {
  addComment,
  commitId,
  createWorld,
  digest,
  intentOf,
  labelIntent,
  NOW,
  person,
  type World,
} from '../../../support/promotion/world.ts';

const GO = '/promote to=production';
const UNAVAILABLE = new AppError({ code: 'github-unavailable', message: 'GitHub does not answer.' });

interface Told {
  /** In which it was done, and whose turn it was. */
  readonly lanes: readonly (readonly [Lane, number | null])[];
  readonly outcomes: readonly EventOutcome[];
  readonly mishaps: readonly string[];
}

/** Does all that an event leads to, in the order in which it was put into turns. */
async function hear(repository: HeardRepository, ...events: readonly HeardEvent[]): Promise<Told> {
  const [lanes, outcomes, mishaps, waiting] = [[], [], [], []] as [
    [Lane, number | null][],
    EventOutcome[],
    string[],
    Job[],
  ];
  const turns = {
    arrive: () => 7,
    add: (lane: Lane, job: Job) => {
      lanes.push([lane, job.owner]);
      if (lane === 'request' && job.arrival !== undefined) expect(job.arrival).toBe(7);
      waiting.push(job);
    },
  };
  const place = {
    ...repository,
    turns,
    acknowledges: true,
    tell: (outcome: EventOutcome) => void outcomes.push(outcome),
    warn: (mishap: string) => void mishaps.push(mishap),
  };
  for (const event of events) handleEvent(place, event);
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
    const { work, onFailure = () => {} } = job;
    await work().catch(onFailure);
  }
  return { lanes, outcomes, mishaps };
}

function placeOf(world: World, over: Partial<EventPorts> = {}): HeardRepository & { opened: () => number } {
  const repository = heardRepository(fakePorts(world), over);
  let opened = 0;
  const open = (): Promise<EventPorts> => {
    opened++;
    return repository.open();
  };
  return { ...repository, open, opened: () => opened };
}

function said(world: World, login: string, body: string, thread = 1): HeardEvent {
  return { kind: 'request', intent: intentOf(addComment(world, { login, thread, body })) };
}

const LABEL: HeardEvent = {
  kind: 'request',
  intent: labelIntent({ login: 'ada', thread: 1, label: 'promote', sha: 'a'.repeat(40) }),
};

const TIMER = { kind: 'timer', since: '2026-05-03T00:00:00Z', leftAloneMs: 0 } as const;

/** What is asked about recent comments is counted. */
function recentOf(world: World) {
  const asked: number[] = [];
  const recent: EventPorts['recent'] = () => ({
    list: async () => {
      asked.push(1);
      return world.comments.map(intentOf);
    },
  });
  return { recent, times: () => asked.length };
}

describe('a request', () => {
  it.each([
    ['of a bot', 'app', GO],
    ['that can hold no command', 'ada', 'looks good to me'],
  ])('%s takes no turn', async (_name, login, body) => {
    const world = createWorld();
    const place = placeOf(world);
    const { lanes, outcomes } = await hear(place, said(world, login, body));
    expect(lanes).toEqual([]);
    expect(outcomes).toEqual([{ kind: 'ignored', reasonCode: 'no-command' }]);
    expect(place.opened()).toBe(0);
  });

  it('that only looks like one is read in the turn of its author, and GitHub is asked for nothing', async () => {
    const world = createWorld();
    const place = placeOf(world);
    const { lanes, outcomes } = await hear(place, said(world, 'ada', `<!--\n\n${GO}\n\n-->`));
    expect(lanes).toEqual([['stop', person('ada').id]]);
    expect(outcomes).toEqual([{ kind: 'ignored', reasonCode: 'no-command' }]);
    expect(place.opened()).toBe(0);
  });

  it.each<[string, string, readonly Lane[]]>([
    ['that only lowers is decided and shown first', '/seatrial hold churn wait', ['stop', 'stop-answer']],
    ['that raises takes the place in which it came', GO, ['stop', 'acknowledgement', 'request', 'answer']],
    ['that does both does too', `/seatrial stop churn\n${GO}`, ['stop', 'acknowledgement', 'request', 'answer']],
    ['that only asks does too', '/seatrial status', ['stop', 'acknowledgement', 'request', 'answer']],
    ['that cannot be read does too', '/rollback churn to=banana', ['stop', 'acknowledgement', 'request', 'answer']],
  ])('%s', async (_name, body, expected) => {
    const world = createWorld();
    const { lanes } = await hear(placeOf(world), said(world, 'ada', body));
    expect(lanes).toEqual(expected.map((lane) => [lane, person('ada').id]));
  });

  it.each<[string, string, readonly Lane[]]>([
    ['a stop', '/seatrial hold churn wait', ['stop', 'stop-answer']],
    ['what raises', GO, ['stop', 'acknowledgement', 'request', 'answer']],
  ])('that cannot be decided is answered in the turns of %s', async (_name, body, expected) => {
    const world = createWorld();
    const people: EventPorts['people'] = { ...fakePorts(world).people, actor: () => Promise.reject(UNAVAILABLE) };
    const { lanes, outcomes } = await hear(placeOf(world, { people }), said(world, 'ada', body));
    expect(lanes.map(([lane]) => lane)).toEqual(expected);
    expect(outcomes).toEqual([{ kind: 'failed', error: UNAVAILABLE }]);
    expect(world.own.filter((one) => one.body.includes('part=failure'))).toHaveLength(1);
  });

  it('is said to be heard where it is a comment, and is carried out where that fails', async () => {
    const world = createWorld();
    const ports = fakePorts(world);
    const reacted: string[] = [];
    const conversation: EventPorts['conversation'] = {
      ...ports.conversation,
      react: async (to, reaction) => {
        if (reaction !== 'eyes') return ports.conversation.react(to, reaction);
        reacted.push(to.kind);
        throw UNAVAILABLE;
      },
    };
    const review = {
      ...addComment(world, { login: 'ada', thread: 1, body: '/seatrial status' }),
      kind: 'review',
    } as const;
    const events = [said(world, 'ada', GO), LABEL, { kind: 'request', intent: intentOf(review) }] as const;
    const { outcomes, mishaps } = await hear(placeOf(world, { conversation }), ...events);
    expect(reacted).toEqual(['comment']);
    expect(mishaps).toEqual(['not-acknowledged']);
    expect(outcomes).toContainEqual(expect.objectContaining({ kind: 'decided' }));
    expect(world.files.get('production/churn.yaml')).toContain('version: 1.0.0');
  });

  it('that was answered is not looked at again by a sweep; what could not be shown is owed, and shown by it once', async () => {
    const world = createWorld();
    const { recent, times } = recentOf(world);
    let down = true;
    const { checks } = fakePorts(world);
    const refusing: EventPorts['checks'] = {
      ...checks,
      save: async (check) => {
        if (down) throw UNAVAILABLE;
        return checks.save(check);
      },
    };
    const place = placeOf(world, { recent, checks: refusing });
    const first = said(world, 'tri', '/seatrial status');
    await hear(place, first);
    const { mishaps } = await hear(place, said(world, 'ada', GO));
    expect(mishaps).toEqual(['not-shown']);
    expect(place.memory.owed.size).toBe(1);
    const settled = world.comments.map((one) => place.memory.isSettled(intentOf(one)));
    expect(settled).toEqual([true, false]);

    const again = await hear(place, TIMER);
    expect(again.mishaps).toContain('not-shown');
    expect(place.memory.owed.size).toBe(1);
    down = false;
    await hear(place, TIMER);
    expect(place.memory.owed.size).toBe(0);
    expect(world.checks.size).toBeGreaterThan(0);
    expect(times()).toBeGreaterThan(0);
  });
});

describe('a sweep', () => {
  it('asks for recent requests only where a thread has changed', async () => {
    const world = createWorld();
    const { recent, times } = recentOf(world);
    let print = 'one';
    const threads: EventPorts['threads'] = { since: async () => [{ thread: 1, at: NOW, print }] };
    const place = placeOf(world, { recent, threads });
    for (const next of ['one', 'one', 'two']) {
      print = next;
      await hear(place, TIMER);
    }
    expect(times()).toBe(2);
  });

  it('comes back to what it has left to its own event, though nothing has changed, until that is decided', async () => {
    const world = createWorld();
    await hear(placeOf(world), said(world, 'ada', GO));
    addComment(world, { login: 'ada', thread: 1, body: '/promote churn@1.1.0' });
    const { recent, times } = recentOf(world);
    const place = placeOf(world, { recent });
    await hear(place, { ...TIMER, leftAloneMs: 600_000 });
    expect(place.memory.waiting).toBe(true);
    await hear(place, TIMER);
    expect(place.memory.waiting).toBe(false);
    await hear(place, TIMER);
    expect(times()).toBe(2);
  });

  it('looks at nothing whose answer is shown, by an event or by a sweep before', async () => {
    const world = createWorld();
    const { recent } = recentOf(world);
    let print = 0;
    const threads: EventPorts['threads'] = { since: async () => [{ thread: 1, at: NOW, print: String((print += 1)) }] };
    const place = placeOf(world, { recent, threads });
    await hear(place, said(world, 'ada', GO));
    addComment(world, { login: 'ada', thread: 1, body: '/rollback churn to=banana' });
    for (const requests of [1, 0]) {
      const { outcomes } = await hear(place, TIMER);
      expect(outcomes).toEqual([{ kind: 'reconciled', requests }]);
    }
  });

  it.each([
    ['of a repository that guards an environment, each time', true, 3],
    ['of one that guards none, once a state of its branches', false, 1],
  ])('asks for jobs that wait: %s', async (_name, guarded, times) => {
    const world = createWorld();
    let asked = 0;
    const answerJobs = async (): Promise<boolean> => {
      asked += 1;
      return guarded;
    };
    const place = placeOf(world, { ...recentOf(world), answerJobs });
    for (let round = 0; round < 3; round++) await hear(place, TIMER);
    expect(asked).toBe(times);
    await hear(place, said(world, 'ada', GO));
    const before = asked;
    await hear(place, TIMER);
    expect(asked).toBe(before + 1);
  });

  it('whose repair fails is told', async () => {
    const world = createWorld();
    await hear(placeOf(world), said(world, 'ada', GO));
    world.checks.clear();
    const { checks } = fakePorts(world);
    const refusing: EventPorts['checks'] = { ...checks, save: () => Promise.reject(UNAVAILABLE) };
    const { outcomes } = await hear(placeOf(world, { ...recentOf(world), checks: refusing }), TIMER);
    expect(outcomes).toEqual([{ kind: 'failed', error: UNAVAILABLE }]);
  });

  it('that GitHub does not answer is told', async () => {
    const threads: EventPorts['threads'] = { since: () => Promise.reject(UNAVAILABLE) };
    const { outcomes } = await hear(placeOf(createWorld(), { threads }), TIMER);
    expect(outcomes).toEqual([{ kind: 'failed', error: UNAVAILABLE }]);
  });

  it('whose answers cannot be shown comes back to them', async () => {
    const world = createWorld();
    await hear(placeOf(world), said(world, 'ada', GO));
    addComment(world, { login: 'ada', thread: 1, body: '/rollback churn to=banana' });
    const { recent } = recentOf(world);
    const ports = fakePorts(world);
    const conversation = { ...ports.conversation, post: () => Promise.reject(UNAVAILABLE) };
    const place = placeOf(world, { recent, conversation });
    const { mishaps } = await hear(place, TIMER);
    expect(mishaps).toContain('not-shown');
    expect(place.memory.waiting).toBe(true);
  });
});

describe('a label of a stage that a person changed', () => {
  it('is put right on a thread that adds a version, and on no other', async () => {
    const world = createWorld();
    await hear(placeOf(world), said(world, 'ada', GO));
    const labels = world.pulls.get(1)?.labels;
    labels?.clear();
    labels?.add('seatrial:retired');
    await hear(placeOf(world), { kind: 'stage-label', thread: 99, owner: 7 });
    expect([...(labels ?? [])]).toEqual(['seatrial:retired']);
    const { lanes } = await hear(placeOf(world), { kind: 'stage-label', thread: 1, owner: 7 });
    expect(lanes).toEqual([['answer', 7]]);
    expect([...(labels ?? [])]).toEqual(['seatrial:production']);
  });
});

describe('a certification', () => {
  it('that is recorded lets what waited for it be decided, before anything is shown, and once', async () => {
    const world = createWorld();
    openPull(world);
    await hear(placeOf(world), said(world, 'ada', `${GO} @${commitId('d')}`, PULL));
    mergePull(world);
    certifyPull(world);
    const { data: _data, ...latency } = aLatencyGate();
    const sound = aCertificate({ gates: [aGate(), latency] });
    const certified = withVersion(
      withDigest({ ...sound, run: { ...sound.run, commit: commitId('9') } }, digest('d')),
      '1.3.0',
    );
    const content = new TextEncoder().encode(JSON.stringify(certified));
    const path = '.github/workflows/seatrial.yml';
    const run = { id: 7, title: 'push', url: '', event: 'push', workflowPath: path, headBranch: 'main' };
    const found = { ...run, headSha: commitId('9'), headRepository: { id: 1, fullName: 'acme/models' } };
    const model = parseModel({ path: 'models/churn/model.yaml', content: new TextEncoder().encode(MODEL_TEXT) }).value;
    const ports = fakePorts(world);
    const modes = certified.subject.modes;
    const place = await placeOf(world).open();
    const over: Partial<EventPorts> = {
      runs: { find: async () => found, files: async () => [{ name: 'churn@1.3.0.certificate.json', content }] },
      history: { contains: async () => true },
      // Nobody knows what was before the push: then nothing was loosened.
      pushes: { replacedBy: async () => null },
      reported: { ...place.reported, parents: async () => [] },
      registry: {
        ...ports.registry,
        policyAt: async () => ({ model, settings: null }),
        model: async (name) => {
          const known = await ports.registry.model(name);
          return known === null ? null : { ...known, versions: known.versions.map((one) => ({ ...one, modes })) };
        },
      },
    };
    const event = { kind: 'certification', runId: 7, run: null } as const;
    const { lanes, outcomes } = await hear(placeOf(world, over), event);
    expect(outcomes).toMatchObject([{ kind: 'recorded', models: ['churn'] }]);
    expect(lanes.map(([lane]) => lane)).toEqual(['request', 'request', 'answer', 'answer']);
    expect(world.files.get('production/churn.yaml')).toContain('version: 1.3.0');
    expect([...(world.pulls.get(PULL)?.labels ?? [])]).toEqual(['seatrial:production']);

    const { head } = world;
    await hear(placeOf(world, over), event);
    expect(world.head).toBe(head);
  });

  it('that is not to be trusted is told; of any other failure nothing is told there', async () => {
    const world = createWorld();
    const asked: string[] = [];
    const pulls: EventPorts['pulls'] = {
      mergedAs: async (sha) => {
        asked.push(sha);
        return null;
      },
    };
    const runs: EventPorts['runs'] = { find: () => Promise.reject(UNAVAILABLE), files: async () => [] };
    const { lanes } = await hear(placeOf(world, { pulls, runs }), { kind: 'certification', runId: 7, run: null });
    expect(lanes.map(([lane]) => lane)).toEqual(['request']);
    expect(asked).toEqual([]);
  });
});

describe('what is remembered', () => {
  it('is decided when its pull request moves, and shown in the turns of answers', async () => {
    const world = createWorld();
    openPull(world);
    await hear(placeOf(world), said(world, 'ada', `${GO} @${commitId('d')}`, PULL));
    mergePull(world);
    certifyPull(world);
    const { lanes, outcomes } = await hear(placeOf(world), { kind: 'moved-pull', thread: PULL });
    expect(lanes.map(([lane]) => lane)).toEqual(['request', 'answer']);
    expect(outcomes).toEqual([{ kind: 'settled', reasonCodes: ['promoted'] }]);
  });
});
