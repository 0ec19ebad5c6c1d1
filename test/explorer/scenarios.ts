import type { FollowerReport, Role } from '../../src/contract/generated/types.ts';
import {
  certificate,
  commitId,
  createWorld,
  intentOf,
  labelIntent,
  MODEL,
  version,
  type World,
} from '../support/promotion/world.ts';
import type { Scenario, WorldAction } from './execution.ts';
import { guardedScenarios } from './guarded-scenarios.ts';
import { evidenceScenarios } from './evidence-scenarios.ts';
import { rememberedScenarios } from './remembered-scenarios.ts';
import { changes, type Line, says, type SayOptions, scenario } from './scenario.ts';

/** Two processes whose tokens are of two apps. */
const BESIDE = ['', 'action'];

/** All small worlds. Each starts with what `before` says, carried out undisturbed. */
export async function buildScenarios(): Promise<readonly Scenario[]> {
  return Promise.all([
    scenario(
      'two promotions and a rollback',
      [
        ['ada', 1, '/promote to=production'],
        ['ada', 2, '/promote to=production'],
      ],
      {
        actions: [says('c', 'ada', 3, '/promote to=production'), says('r', 'ben', 2, '/rollback bad answers')],
      },
    ),
    scenario('the first promotion, twice delivered, with a crash', [], {
      actions: [says('a', 'ada', 1, '/promote to=production', { deliveries: 2 })],
      crashes: 1,
    }),
    scenario(
      'a rollback, twice delivered, with a crash',
      [
        ['ada', 1, '/promote to=production'],
        ['ada', 2, '/promote to=production'],
      ],
      {
        actions: [says('r', 'ben', 2, '/rollback', { deliveries: 2 })],
        crashes: 1,
      },
    ),
    scenario('two live candidates at the cap', [['ada', 1, '/promote to=production']], {
      actions: [says('b', 'ben', 2, '/promote share=30%'), says('c', 'ben', 3, '/promote share=30%')],
      races: 1,
    }),
    scenario('a hold against a promotion', [['ada', 1, '/promote to=production']], {
      actions: [says('h', 'tri', 2, '/seatrial hold wait'), says('b', 'ada', 2, '/promote to=production')],
      races: 1,
    }),
    scenario(
      'a quarantine against a promotion',
      [
        ['ada', 1, '/promote to=production'],
        ['ben', 2, '/promote'],
      ],
      {
        actions: [
          says('q', 'ada', 2, '/seatrial quarantine leaked labels'),
          says('b', 'ada', 2, '/promote to=production'),
        ],
      },
    ),
    scenario('a retirement against a live test', [['ada', 1, '/promote to=production']], {
      actions: [says('x', 'ada', 2, '/seatrial retire'), says('b', 'ben', 2, '/promote')],
    }),
    scenario(
      'a ban that is taken back, said again, and a share in between',
      [
        ['ada', 1, '/promote to=production'],
        ['ada', 2, '/seatrial quarantine leaked labels'],
      ],
      {
        actions: [
          says('x', 'ada', 2, '/seatrial restore reason=another file was meant', { deliveries: 2 }),
          says('b', 'ben', 2, '/promote share=10%'),
          says('q', 'ada', 2, '/seatrial quarantine leaked labels indeed', { after: ['x'] }),
        ],
        crashes: 1,
      },
    ),
    scenario(
      'two who take a retirement back without the role, or a reason, beside one who has both',
      [
        ['ada', 1, '/promote to=production'],
        ['ada', 2, '/seatrial retire'],
      ],
      {
        actions: [
          says('w', 'ben', 2, '/seatrial restore reason=a mistake'),
          says('y', 'ada', 2, '/seatrial restore'),
          says('x', 'ada', 2, '/seatrial restore reason=a mistake', { after: ['y'] }),
        ],
        races: 1,
      },
    ),
    scenario(
      'the only way back is retired, while production goes back',
      [
        ['ada', 1, '/promote to=production'],
        ['ada', 2, '/promote to=production'],
      ],
      {
        actions: [says('x', 'ada', 1, '/seatrial retire'), says('r', 'ben', 2, '/rollback it burns')],
        races: 1,
      },
    ),
    scenario(
      'back and forth by name, by a writer and by a maintainer',
      [
        ['ada', 1, '/promote to=production'],
        ['ada', 2, '/promote to=production'],
        ['ada', 3, '/promote to=production'],
        ['ben', 99, '/rollback churn to=1.0.0'],
      ],
      {
        actions: [
          says('f', 'ben', 99, '/rollback churn to=1.1.0'),
          says('w', 'ben', 99, '/rollback churn to=1.2.0'),
          says('m', 'ada', 99, '/rollback churn to=1.2.0', { after: ['w'] }),
        ],
        crashes: 1,
      },
    ),
    scenario('production after staging', IN_ORDER, {
      world: ordered(),
      actions: [
        says('s', 'ada', 2, '/promote to=production environment=staging'),
        says('b', 'ada', 2, '/promote to=production', { deliveries: 2 }),
        says('r', 'ben', 99, '/rollback churn environment=staging to=1.0.0', { after: ['s'] }),
      ],
      races: 1,
    }),
    scenario('a comment that is edited', [['ada', 1, '/promote to=production']], {
      actions: [
        says('b', 'ada', 2, '/promote to=production', { deliveries: 2 }),
        changes('edit', ['b'], (world) => {
          const comment = world.comments.at(-1);
          if (comment !== undefined) comment.edited = true;
        }),
      ],
    }),
    scenario('a comment that is deleted', [['ada', 1, '/promote to=production']], {
      actions: [
        says('b', 'ben', 2, '/promote'),
        changes('delete', ['b'], (world) => {
          const comment = world.comments.at(-1);
          if (comment !== undefined) comment.deleted = true;
        }),
      ],
      crashes: 1,
    }),
    scenario('a stranger, a bot and a maintainer', [['ada', 1, '/promote to=production']], {
      world: withRole('app', 'maintain'),
      actions: [
        says('e', 'eve', 2, '/promote to=production'),
        says('z', 'app', 2, '/promote to=production'),
        says('b', 'ada', 3, '/promote to=production'),
      ],
    }),
    scenario(
      'a refused stranger who becomes a maintainer',
      [
        ['ada', 1, '/promote to=production'],
        ['eve', 2, '/promote to=production'],
      ],
      {
        actions: [
          hearsAgain('e', 'eve'),
          changes('appointed', [], (world) => {
            world.roles.set('eve', 'maintain');
          }),
        ],
        volatile: ['people.actor'],
        crashes: 1,
      },
    ),
    scenario(
      'a rollback on the pull request of a candidate, said twice',
      [
        ['ada', 1, '/promote to=production'],
        ['ada', 2, '/promote to=production'],
        ['ben', 3, '/promote'],
      ],
      {
        actions: [says('r', 'ben', 3, '/rollback'), says('s', 'ada', 3, '/rollback it burns')],
        crashes: 1,
        races: 1,
      },
    ),
    scenario(
      'two rollbacks of one fault, on an issue',
      [
        ['ada', 1, '/promote to=production'],
        ['ada', 2, '/promote to=production'],
        ['ada', 3, '/promote to=production'],
      ],
      {
        actions: [says('r', 'ben', 99, '/rollback churn it burns'), says('s', 'ada', 99, '/rollback churn errors')],
        crashes: 1,
        races: 1,
      },
    ),
    scenario('a stop that overtakes a share', [['ada', 1, '/promote to=production']], {
      actions: [
        says('b', 'ben', 2, '/promote share=10%', { deliveries: 2 }),
        says('s', 'ben', 2, '/seatrial stop churn', { after: ['b'] }),
      ],
    }),
    scenario('a promotion that a bot and an action hear', [['ada', 1, '/promote to=production']], {
      actions: [says('b', 'ada', 2, '/promote to=production', { deliveries: 2 })],
      identities: BESIDE,
      crashes: 1,
    }),
    scenario('a stranger and a question that a bot and an action hear', [['ada', 1, '/promote to=production']], {
      actions: [
        says('e', 'eve', 2, '/promote to=production', { deliveries: 2 }),
        says('s', 'eve', 2, '/seatrial why', { deliveries: 2 }),
      ],
      identities: BESIDE,
    }),
    scenario(
      'a stop that overtakes a promotion, with a bot and an action beside each other',
      [
        ['ada', 1, '/promote to=production'],
        ['ben', 2, '/promote share=10%'],
      ],
      {
        actions: [
          says('b', 'ada', 2, '/promote to=production', { deliveries: 2 }),
          says('s', 'ben', 2, '/seatrial stop churn', { after: ['b'], deliveries: 2 }),
        ],
        identities: BESIDE,
      },
    ),
    scenario('labels by a triager and by a maintainer', [['ada', 1, '/promote to=production']], {
      actions: [labels('t', 'tri', 2), labels('b', 'ben', 3)],
      crashes: 1,
    }),
    openPull(),
    ...rememberedScenarios(),
    ...evidenceScenarios(),
    ...guardedScenarios(),
    policyChange(),
    scenario(
      'a status question beside a rollback',
      [
        ['ada', 1, '/promote to=production'],
        ['ada', 2, '/promote to=production'],
      ],
      {
        actions: [says('s', 'eve', 2, '/seatrial status'), says('r', 'ben', 2, '/rollback')],
      },
    ),
    scenario('a follower that reports while production moves', [['ada', 1, '/promote to=production']], {
      world: whereFollowersReport(),
      actions: [
        reports('f', { revision: 1, state: 'success' }, { deliveries: 2 }),
        says('b', 'ada', 2, '/promote to=production'),
        reports('g', { revision: 2, state: 'success' }, { after: ['b'] }),
      ],
    }),
    scenario('two words of a follower about one revision, with a crash', [['ada', 1, '/promote to=production']], {
      world: whereFollowersReport(),
      actions: [
        reports('f', { revision: 1, state: 'in_progress' }, { deliveries: 2 }),
        reports('g', { revision: 1, state: 'failure' }, {}),
      ],
      crashes: 1,
      races: 1,
    }),
  ]);
}

const IN_ORDER: readonly Line[] = [['ada', 1, '/promote to=production environment=staging\n/promote to=production']];

function ordered(): World {
  const staging = { directPromotion: true };
  const environments = { staging, production: { ...staging, after: 'staging' } };
  return { ...createWorld(), settings: { apiVersion: 'seatrial/v1', kind: 'Settings', environments } };
}

function reports(
  name: string,
  said: Pick<FollowerReport, 'revision' | 'state'>,
  { after = [], deliveries = 1 }: SayOptions,
): WorldAction {
  return { name, after, deliveries, report: { model: MODEL, environment: 'production', ...said }, act: () => null };
}

function whereFollowersReport(): World {
  const world = createWorld();
  world.settings = {
    apiVersion: 'seatrial/v1',
    kind: 'Settings',
    environments: { production: { directPromotion: true, reports: true } },
  };
  return world;
}

/** The event of a comment that was answered already. */
function hearsAgain(name: string, login: string): WorldAction {
  return {
    name,
    after: [],
    deliveries: 2,
    act: (world) => {
      const comment = world.comments.findLast(({ author }) => author.login === login);
      return comment === undefined ? null : intentOf(comment);
    },
  };
}

function labels(name: string, login: string, thread: number): WorldAction {
  return {
    name,
    after: [],
    deliveries: 2,
    act: (world) => {
      world.pulls.get(thread)?.labels.add('promote');
      return labelIntent({ login, thread, label: 'promote', sha: world.pulls.get(thread)?.facts.headSha ?? '' });
    },
  };
}

/** The version 1.3.0 is still on an open pull request: it is pushed to, and merged, while commands fly. */
function openPull(): Promise<Scenario> {
  const world = createWorld();
  const pull = { state: 'open', number: 4, author: 'dana', headSha: commitId('d'), mergeSha: null } as const;
  const draft = version('1.3.0', 'd', { merged: false, pull: 4 });
  world.pulls.set(4, { facts: pull, versions: [{ model: MODEL, version: draft }], labels: new Set() });
  world.certificates.push({ model: MODEL, facts: certificate('d', { trusted: false }) });
  return scenario('a push and a merge in between', [['ada', 1, '/promote to=production']], {
    world,
    volatile: ['registry.thread', 'registry.model', 'certificates.find'],
    actions: [
      says('d', 'ada', 4, `/promote to=production @${commitId('d')}`),
      changes('push', [], (now) => {
        const later = version('1.3.0', 'e', { merged: false, pull: 4 });
        now.pulls.set(4, {
          facts: { ...pull, headSha: commitId('e') },
          versions: [{ model: MODEL, version: later }],
          labels: new Set(),
        });
      }),
      changes('merge', ['push'], (now) => {
        const merged = version('1.3.0', 'e', { pull: 4, commits: [commitId('e')] });
        const facts = { ...pull, state: 'merged', headSha: commitId('e'), mergeSha: commitId('e') } as const;
        now.pulls.set(4, { facts, versions: [{ model: MODEL, version: merged }], labels: new Set() });
        now.models.get(MODEL)?.versions.push(merged);
        now.certificates.unshift({ model: MODEL, facts: certificate('e') });
      }),
    ],
  });
}

/** The gates change on the default branch while a promotion is on its way. */
function policyChange(): Promise<Scenario> {
  return scenario('a policy change in between', [['ada', 1, '/promote to=production']], {
    volatile: ['registry.model', 'people.actor'],
    actions: [
      says('b', 'ada', 2, '/promote to=production', { deliveries: 2 }),
      changes('policy', [], (world) => {
        const model = world.models.get(MODEL);
        if (model !== undefined) model.policyDigest = 'e'.repeat(64);
      }),
    ],
  });
}

function withRole(login: string, role: Role): World {
  const world = createWorld();
  world.roles.set(login, role);
  return world;
}
