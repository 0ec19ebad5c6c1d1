import { describe, expect, it, test } from 'vitest';
import type { CertificateFacts } from '../../../../src/contract/generated/types.ts';
import { askFor } from '../../../../src/domain/promotion/asked.ts';
import { decideRequest } from '../../../../src/usecases/promotion/decide-request.ts';
import type { ChatPorts } from '../../../../src/usecases/promotion/ports.ts';
import { fakePorts, openGate } from '../../../support/promotion/fake-ports.ts';
import {
  addComment,
  certificate,
  commitId,
  createWorld,
  intentOf,
  MODEL,
  NOW,
  REPOSITORY,
  type World,
} from '../../../support/promotion/world.ts';

interface Said {
  readonly body: string;
  readonly thread?: number;
}

/** What the decision about a comment looked at, and the calls that it took. */
async function factsOf(world: World, { body, thread = 2 }: Said, over: Partial<ChatPorts> = {}) {
  const calls: string[] = [];
  const ports = fakePorts(world, {
    gate: async (name, effect) => {
      calls.push(name);
      return openGate(name, effect);
    },
  });
  const intent = intentOf(addComment(world, { login: 'ada', thread, body }));
  const { outcome } = await decideRequest({ ...ports, ...over }, intent, 'event');
  if (outcome.kind !== 'decided') throw new RangeError(outcome.kind);
  return { facts: outcome.decision.verdicts.map((verdict) => verdict.facts), calls };
}

async function promoted(): Promise<World> {
  const world = createWorld();
  const intent = intentOf(addComment(world, { login: 'ada', thread: 1, body: '/promote to=production' }));
  await decideRequest(fakePorts(world), intent, 'event');
  return world;
}

const GO = '/promote to=production';

describe('the certificate that a rise rests on', () => {
  const OTHER = 'e'.repeat(64);

  it.each<[string, readonly CertificateFacts[], number | null]>([
    ['there is none', [], null],
    ['the newest that counts', [certificate('b', { at: NOW }), certificate('b')], 0],
    ['none that was made elsewhere, where one counts', [certificate('b', { trusted: false }), certificate('b')], 1],
    ['none by another policy, where one is by this', [certificate('b', { policyDigest: OTHER }), certificate('b')], 1],
    [
      'one by another policy rather than one that was made elsewhere',
      [certificate('b', { trusted: false }), certificate('b', { policyDigest: OTHER })],
      1,
    ],
    [
      'one that was made elsewhere, where there is no other, so that the refusal says so',
      [certificate('b', { trusted: false })],
      0,
    ],
  ])('%s', async (_name, found, chosen) => {
    const world = createWorld();
    const numbered = found.map((one, index) => ({ ...one, digest: `${index}0`.repeat(32) }));
    world.certificates.splice(0, 3, ...numbered.map((facts) => ({ model: MODEL, facts })));
    const { facts } = await factsOf(world, { body: GO });
    expect(facts[0]?.certificate).toEqual(chosen === null ? null : numbered[chosen]);
  });

  it('is looked for by the model, the version and its digest', async () => {
    const world = createWorld();
    const asked: unknown[] = [];
    const find: ChatPorts['certificates']['find'] = async (subject) => {
      asked.push(subject);
      return [];
    };
    await factsOf(world, { body: GO }, { certificates: { ...fakePorts(world).certificates, find } });
    expect(asked).toEqual([{ model: MODEL, version: '1.1.0', sha256: 'b'.repeat(64) }]);
  });
});

describe('what lowers asks for no evidence', () => {
  it.each([
    '/rollback churn late',
    '/seatrial hold churn late',
    '/seatrial quarantine churn@1.1.0 leaked',
    '/certify churn@1.1.0',
  ])('%s', async (body) => {
    const world = await promoted();
    world.settings = {
      apiVersion: 'seatrial/v1',
      kind: 'Settings',
      environments: { production: { ownerApproval: true } },
    };
    const { calls, facts } = await factsOf(world, { body });
    expect(calls).not.toContain('certificates.find');
    expect(calls).not.toContain('people.approvals');
    expect(facts[0]).toMatchObject({ certificate: null, approvals: [] });
  });
});

describe('approvals', () => {
  const APPROVAL = { login: 'dana', commit: commitId('b'), owner: true, author: false };

  it.each([
    ['are asked for where the environment wants them', true, 2, [2]],
    ['are not where it does not', false, 2, []],
    ['cannot be where nobody knows the pull request', true, null, []],
  ])('%s', async (_name, ownerApproval, pull, expected) => {
    const world = createWorld();
    const environments = { production: { directPromotion: true, ownerApproval } };
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments };
    const versions = world.models.get(MODEL)?.versions ?? [];
    versions.splice(1, 1, { ...versions[1]!, pull });
    world.pulls.get(2)?.versions.splice(0);
    const asked: unknown[] = [];
    const approvals: ChatPorts['people']['approvals'] = async (number, model) => {
      asked.push([number, model]);
      return [APPROVAL];
    };
    const people = { ...fakePorts(world).people, approvals };
    const { facts } = await factsOf(world, { body: '/promote churn@1.1.0 to=production' }, { people });
    expect(asked).toEqual(expected.map((number) => [number, MODEL]));
    expect(facts[0]?.approvals).toEqual(expected.map(() => APPROVAL));
  });
});

describe('where a version came from', () => {
  /** A registry that knows it only when it is asked for. */
  function located(world: World, calls: unknown[]): Partial<ChatPorts> {
    const locate: ChatPorts['registry']['locate'] = async (model, versions) => {
      calls.push([model, versions.map((one) => one.version)]);
      return versions.map((one) => ({ ...one, pull: 7, commits: [commitId('9')] }));
    };
    return { registry: { ...fakePorts(world).registry, locate } };
  }

  it('is looked up for a rise', async () => {
    const world = createWorld();
    const asked: unknown[] = [];
    const { facts } = await factsOf(world, { body: GO }, located(world, asked));
    expect(asked).toEqual([[MODEL, ['1.1.0']]]);
    expect(facts[0]?.version).toMatchObject({ version: '1.1.0', pull: 7, commits: [commitId('9')] });
  });

  it.each(['/rollback churn late', '/certify churn@1.1.0'])('and for nothing else: %s', async (body) => {
    const world = await promoted();
    const asked: unknown[] = [];
    await factsOf(world, { body }, located(world, asked));
    expect(asked).toEqual([]);
  });

  it('stays as it is where the registry finds nothing', async () => {
    const world = createWorld();
    const registry = { ...fakePorts(world).registry, locate: async () => [] };
    const { facts } = await factsOf(world, { body: GO }, { registry });
    expect(facts[0]?.version).toMatchObject({ version: '1.1.0', pull: 2 });
  });
});

describe('the commit that a request is bound to', () => {
  it.each([
    ['the one that a comment names', `${GO} @${commitId('b')}`, null, commitId('b')],
    ['none, where it names none', GO, null, null],
    ['that of the review', GO, commitId('b'), commitId('b')],
    ['what is written, also in a review', `${GO} @${commitId('c')}`, commitId('b'), commitId('c')],
  ])('is %s', async (_name, body, boundSha, expected) => {
    const world = createWorld();
    const kind = boundSha === null ? 'comment' : 'review';
    const intent = intentOf(addComment(world, { login: 'ada', thread: 2, body }, { kind, boundSha }));
    const { outcome } = await decideRequest(fakePorts(world), intent, 'event');
    const found = outcome.kind === 'decided' ? outcome.decision.verdicts.map(({ facts }) => facts.source.boundSha) : [];
    expect(found).toEqual([expected]);
  });
});

describe('who asks', () => {
  it('is asked about by the teams that the settings name, each once', async () => {
    const world = createWorld();
    const [ML, OPS, QA] = ['@acme/ml', '@acme/ops', '@acme/qa'];
    const teams = { live: [ML, OPS], production: [OPS] };
    const environments = {
      production: { directPromotion: true, teams },
      staging: { teams: { live: [ML], production: [QA] } },
    };
    world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments };
    world.teams.set('ada', [OPS, '@acme/secret']);
    const asked: unknown[] = [];
    const { people } = fakePorts(world);
    const actor: ChatPorts['people']['actor'] = async (login, named) => {
      asked.push([login, named]);
      return people.actor(login, named);
    };
    const { facts } = await factsOf(world, { body: GO }, { people: { ...people, actor } });
    expect(asked).toEqual([['ada', [ML, OPS, QA]]]);
    expect(facts[0]?.actor).toEqual({ id: 101, login: 'ada', role: 'maintain', teams: [OPS] });
  });

  it('a guard is nobody that GitHub knows', async () => {
    const world = await promoted();
    const ports = fakePorts(world);
    const actor = (): never => {
      throw new RangeError('asked');
    };
    const source = { kind: 'guard', id: 'run-7', url: null, thread: null, boundSha: null } as const;
    const asked = askFor('hold', { model: MODEL, surely: true, reason: 'errors' });
    const intent = {
      repository: REPOSITORY,
      source,
      actor: { id: null, login: 'errors', bot: true },
      writtenAt: null,
      asked,
    };
    const { outcome } = await decideRequest({ ...ports, people: { ...ports.people, actor } }, intent, 'event');
    const actors = outcome.kind === 'decided' ? outcome.decision.verdicts.map(({ facts }) => facts.actor) : [];
    expect(actors).toEqual([{ id: null, login: 'errors', role: 'read', teams: [] }]);
  });
});

test.each<[string, string, unknown]>([
  ['what concerns one model reads that model', '/seatrial hold churn late', [MODEL]],
  ['a ban reads every model, since any may run the digest', '/seatrial quarantine churn@1.1.0 leaked', 'all'],
  ['two commands read their model once', '/seatrial hold churn late\n/seatrial stop churn', [MODEL]],
])('%s', async (_name, body, expected) => {
  const world = await promoted();
  const asked: unknown[] = [];
  const { store } = fakePorts(world);
  const read: ChatPorts['store']['read'] = async (models) => {
    asked.push(models);
    return store.read(models);
  };
  await factsOf(world, { body }, { store: { ...store, read } });
  expect(asked).toEqual([expected]);
});
