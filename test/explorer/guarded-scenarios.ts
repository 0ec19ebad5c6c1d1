import type { CertificateFacts, EnvironmentSettings, VersionFacts } from '../../src/contract/generated/types.ts';
import { reportWindow } from '../support/promotion/report-window.ts';
import { certificate, commitId, createWorld, digest, MODEL, version, type World } from '../support/promotion/world.ts';
import type { Scenario, WorldAction } from './execution.ts';
import { changes, type Line, says, scenario } from './scenario.ts';

const FIRST: Line = ['ada', 1, '/promote to=production'];
const DAY_BEFORE = '2026-05-02T14:00:00Z';
const HALF_AN_HOUR_LATER = '2026-05-03T14:30:00Z';
const NEXT_DAY = '2026-05-04T14:00:00Z';
const HOUR_LATER = '2026-05-03T15:00:00Z';

/** In each something asks for what one rule alone keeps back, beside something that may happen. */
export function guardedScenarios(): readonly Promise<Scenario>[] {
  return [
    certificates('certificates of another branch, of no pass, of another policy and of another mode', {
      b: { trusted: false },
      c: { verdict: 'fail' },
      d: { policyDigest: 'e'.repeat(64) },
      e: { modes: ['batch'] },
    }),
    certificates('an old certificate, and that of another digest', {
      b: { at: DAY_BEFORE },
      // The fake finds it under the digest that is asked for, as a store would that mixes two up.
      c: { digest: 'f0'.repeat(32), subject: digest('2') },
    }),
    commits(),
    approvals(),
    scenario(
      'a share, a promotion and an end of a hold while one environment is frozen',
      [
        ['ada', 1, '/promote to=production environment=staging\n/promote to=production'],
        ['tri', 99, '/seatrial hold churn environment=staging wait'],
      ],
      {
        world: withEnvironments({
          production: { directPromotion: true },
          staging: {
            directPromotion: true,
            freeze: [{ from: HALF_AN_HOUR_LATER, until: NEXT_DAY, reason: 'holidays' }],
          },
        }),
        prepare: (world) => {
          world.now = HOUR_LATER;
        },
        actions: [
          says('f', 'ada', 2, '/promote to=production environment=staging'),
          says('u', 'ada', 99, '/seatrial unhold churn environment=staging', { after: ['f'] }),
          says('g', 'ada', 2, '/promote share=10% environment=staging', { after: ['u'] }),
          says('p', 'ada', 2, '/promote to=production'),
        ],
      },
    ),
    scenario('a share where nothing is in production, beside the first promotion', [], {
      actions: [says('l', 'ben', 2, '/promote share=10%'), says('a', 'ada', 1, '/promote to=production')],
      races: 1,
    }),
    scenario('more candidates than a live test has room for', [FIRST, ...NINE], {
      world: crowded(),
      actions: [
        says('x', 'ben', 99, '/promote churn@1.19.0 share=1%'),
        says('y', 'ada', 99, '/promote churn@1.20.0 share=1%'),
      ],
      races: 1,
    }),
    scenario('production after an hour on a share, and without one', [FIRST, ['ben', 2, '/promote share=10%']], {
      world: withEnvironments({ production: {} }),
      actions: [
        says('b', 'ada', 2, '/promote to=production'),
        says('c', 'ada', 3, '/promote to=production'),
        at('hour', HOUR_LATER),
        says('d', 'ada', 2, '/promote to=production', { after: ['hour'] }),
      ],
    }),
    scenario('production on too few requests', [FIRST, ['ben', 2, '/promote share=10%']], {
      world: withEnvironments({ production: { minLiveTime: '0s' } }),
      prepare: async (world) => {
        world.now = HOUR_LATER;
        await reportWindow(world, { version: '1.1.0', sha256: digest('b'), requests: 99 });
      },
      actions: [says('b', 'ada', 2, '/promote to=production'), says('s', 'ben', 2, '/promote share=20%')],
    }),
    scenario('two rollbacks where there is nothing to go back to, or nothing of the pull request', [FIRST], {
      actions: [
        says('r', 'ben', 1, '/rollback it burns'),
        says('n', 'ben', 99, '/rollback churn to=1.2.0'),
        says('o', 'ben', 2, '/rollback it burns'),
      ],
      crashes: 1,
    }),
    scenario('what is asked for a version that is not there, not barred, or not certified', [FIRST], {
      prepare: (world) => void world.certificates.splice(2),
      actions: [
        says('u', 'ada', 99, '/promote churn@9.9.9'),
        says('x', 'ada', 2, '/seatrial restore reason=a mistake'),
        says('b', 'ada', 2, '/promote share=10%'),
        says('c', 'ada', 3, '/promote to=production'),
      ],
    }),
    damaged(),
  ];
}

/** Each version has a certificate that lacks one thing. */
function certificates(name: string, faults: Readonly<Record<string, Partial<CertificateFacts>>>): Promise<Scenario> {
  const world = withEnvironments({ production: { directPromotion: true, certificateMaxAge: '6h' } });
  world.certificates.splice(1);
  const versions = Object.entries(faults).map(([letter, over], index) => {
    world.certificates.push({ model: MODEL, facts: certificate(letter, over) });
    return version(`2.${index}.0`, letter);
  });
  register(world, versions);
  const actions = versions.map((one, index) =>
    says(`v${index}`, 'ada', 99, `/promote churn@${one.version} to=production`),
  );
  return scenario(name, [FIRST], { world, actions });
}

/** 2.0.0 is on no default branch, and 2.1.0 on an open pull request. */
function commits(): Promise<Scenario> {
  const world = createWorld();
  const drafts = [version('2.0.0', 'd', { merged: false }), version('2.1.0', 'e', { merged: false, pull: 4 })];
  register(world, drafts);
  for (const letter of ['d', 'e']) world.certificates.push({ model: MODEL, facts: certificate(letter) });
  const facts = { state: 'open', number: 4, author: 'dana', headSha: commitId('e'), mergeSha: null } as const;
  world.pulls.set(4, {
    facts,
    versions: drafts.slice(1).map((one) => ({ model: MODEL, version: one })),
    labels: new Set(),
  });
  return scenario('promotions of what is not merged, of no commit, and of another one', [FIRST], {
    world,
    actions: [
      says('m', 'ada', 99, '/promote churn@2.0.0 to=production'),
      says('n', 'ben', 4, '/promote share=10%'),
      says('o', 'ada', 2, `/promote to=production @${commitId('c')}`),
      says('p', 'ada', 3, `/promote to=production @${commitId('c')}`),
    ],
  });
}

/** One is approved by its author, one by somebody who owns nothing, one as it was before the last push; the last in time. */
function approvals(): Promise<Scenario> {
  const world = withEnvironments({ production: { directPromotion: true, ownerApproval: true } });
  world.approvals.set(1, [{ login: 'olga', commit: commitId('a'), owner: true, author: false }]);
  const versions = ['d', 'e', 'f', '1'].map((letter, index) => version(`2.${index}.0`, letter, { pull: 10 + index }));
  register(world, versions);
  for (const { sha256 } of versions) world.certificates.push({ model: MODEL, facts: certificate(sha256.slice(0, 1)) });
  world.approvals.set(10, [{ login: 'dana', commit: commitId('d'), owner: true, author: true }]);
  world.approvals.set(11, [{ login: 'ben', commit: commitId('e'), owner: false, author: false }]);
  world.approvals.set(12, [{ login: 'olga', commit: commitId('9'), owner: true, author: false }]);
  return scenario('approvals that are none, and one that comes', [FIRST], {
    world,
    actions: [
      ...versions.map((one) => says(one.sha256.slice(0, 1), 'ada', 99, `/promote churn@${one.version} to=production`)),
      changes('approve', [], (now) => {
        now.approvals.set(13, [{ login: 'olga', commit: commitId('1'), owner: true, author: false }]);
      }),
    ],
    volatile: ['people.approvals'],
  });
}

/** Somebody has written into the deployment file past all rules: nothing rises on it. */
function damaged(): Promise<Scenario> {
  return scenario('a deployment file that was written by hand', [FIRST, ['ada', 2, '/promote to=production']], {
    damagedAt: HOUR_LATER,
    prepare: (world) => {
      world.now = HOUR_LATER;
      const path = 'production/churn.yaml';
      world.files.set(path, (world.files.get(path) ?? '').replace('revision: 2', 'revision: 7'));
    },
    actions: [says('p', 'ada', 3, '/promote to=production'), says('l', 'ben', 3, '/promote share=10%')],
  });
}

const NINE: readonly Line[] = Array.from({ length: 9 }, (_, index) => [
  'ben',
  99,
  `/promote churn@1.${10 + index}.0 share=1%`,
]);

/** Besides the usual ones eleven versions, named by numbers of their own. */
function crowded(): World {
  const world = createWorld();
  const versions = Array.from({ length: 11 }, (_, index) => {
    const letters = `${index.toString(16)}7`;
    const sha256 = letters.repeat(32);
    world.certificates.push({
      model: MODEL,
      facts: certificate('a', { digest: `7${letters}0`.repeat(16), subject: sha256 }),
    });
    return { ...version(`1.${10 + index}.0`, 'a'), sha256 };
  });
  register(world, versions);
  return world;
}

function register(world: World, versions: readonly VersionFacts[]): void {
  world.models.get(MODEL)?.versions.push(...versions);
}

function withEnvironments(environments: Readonly<Record<string, EnvironmentSettings>>): World {
  return { ...createWorld(), settings: { apiVersion: 'seatrial/v1', kind: 'Settings', environments } };
}

function at(name: string, now: string): WorldAction {
  return changes(name, [], (world) => {
    world.now = now;
  });
}
