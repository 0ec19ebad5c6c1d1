import { certifyPull, mergePull, openPull, PULL } from '../support/promotion/open-pull.ts';
import { commitId, createWorld, MODEL, version, type World } from '../support/promotion/world.ts';
import type { Scenario, WorldAction } from './execution.ts';
import { changes, type Line, says, scenario } from './scenario.ts';

const FIRST: Line = ['ada', 1, '/promote to=production'];
const LINE = `/promote share=20% @${commitId('d')}`;
const REMEMBERED: Line = ['ben', PULL, LINE];
const MOVING = ['registry.thread', 'registry.model', 'certificates.find'];

/** What is remembered meets everything that may happen before, while and after it is carried out. */
export function rememberedScenarios(): readonly Promise<Scenario>[] {
  return [
    scenario('a promotion on an open pull request, twice delivered, with a crash', [FIRST], {
      world: world(),
      volatile: MOVING,
      actions: [says('p', 'ben', PULL, LINE, { deliveries: 2 }), merges(), certifies()],
      crashes: 1,
    }),
    scenario('a stop against a remembered promotion that is due', [FIRST, REMEMBERED], {
      world: world(),
      volatile: MOVING,
      actions: [merges(), certifies(), says('s', 'tri', 99, '/seatrial stop churn@1.3.0')],
      crashes: 1,
      races: 1,
    }),
    scenario('a stop that overtakes a promotion on an open pull request', [FIRST], {
      world: world(),
      volatile: MOVING,
      actions: [
        says('p', 'ben', PULL, LINE, { deliveries: 2 }),
        says('s', 'tri', PULL, '/seatrial stop', { after: ['p'] }),
        merges(),
        certifies(),
      ],
    }),
    scenario('a push of the same artifact after a promotion was remembered', [FIRST, REMEMBERED], {
      world: world(),
      volatile: MOVING,
      actions: [pushes(), mergesPush(), certifies('merge-push')],
      crashes: 1,
    }),
    scenario('a quarantine against a remembered promotion that is due', [FIRST, REMEMBERED], {
      world: world(),
      volatile: MOVING,
      actions: [merges(), certifies(), says('q', 'ada', PULL, '/seatrial quarantine leaked labels')],
    }),
    scenario('a remembered promotion that is replaced', [FIRST, REMEMBERED], {
      world: world(),
      volatile: MOVING,
      actions: [says('r', 'ada', PULL, `/promote share=5% @${commitId('d')}`), merges(), certifies()],
      races: 1,
    }),
    scenario('a hold against a remembered promotion, whose comment is deleted', [FIRST, REMEMBERED], {
      world: world(),
      volatile: MOVING,
      actions: [
        merges(),
        certifies(),
        says('h', 'tri', 99, '/seatrial hold churn wait'),
        changes('delete', [], (now) => {
          const comment = now.comments.find(({ body }) => body === LINE);
          if (comment !== undefined) comment.deleted = true;
        }),
      ],
    }),
  ];
}

function world(): World {
  const made = createWorld();
  openPull(made);
  return made;
}

function merges(): WorldAction {
  return wakes('merge', [], (now) => mergePull(now));
}

function certifies(after = 'merge'): WorldAction {
  return wakes('certify', [after], (now) => certifyPull(now));
}

/** The manifest is written anew, and the artifact stays: the digest is the same, the commit is not. */
function pushes(): WorldAction {
  return wakes('push', [], (now) => {
    const draft = version('1.3.0', 'd', { merged: false, pull: PULL, commits: [commitId('e')] });
    const facts = { number: PULL, author: 'dana', headSha: commitId('e'), state: 'open', mergeSha: null } as const;
    now.pulls.set(PULL, { facts, versions: [{ model: MODEL, version: draft }], labels: new Set() });
  });
}

function mergesPush(): WorldAction {
  return wakes('merge-push', ['push'], (now) => {
    const merged = version('1.3.0', 'd', { pull: PULL, commits: [commitId('e'), commitId('9')] });
    const facts = {
      number: PULL,
      author: 'dana',
      headSha: commitId('e'),
      state: 'merged',
      mergeSha: commitId('9'),
    } as const;
    now.pulls.set(PULL, { facts, versions: [{ model: MODEL, version: merged }], labels: new Set() });
    now.models.get(MODEL)?.versions.push(merged);
  });
}

function wakes(name: string, after: readonly string[], change: (world: World) => void): WorldAction {
  return { ...changes(name, after, change), deliveries: name === 'certify' ? 2 : 1, wakes: true };
}
