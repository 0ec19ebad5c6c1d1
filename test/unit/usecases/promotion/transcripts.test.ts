// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { certifyPull, mergePull, openPull, PULL, settle } from '../../../support/promotion/open-pull.ts';
import { reportWindow } from '../../../support/promotion/report-window.ts';
import { declareLiveTest } from '../../../support/promotion/declare-live-test.ts';
import {
  addComment,
  commitId,
  createWorld,
  digest,
  intentOf,
  version,
  type World,
} from '../../../support/promotion/world.ts';

type Line = readonly [login: string, thread: number, body: string];

/** Something that happens beside what people write; afterwards the bot looks at what is remembered. */
interface Happening {
  readonly what: string;
  readonly act: (world: World) => void | Promise<void>;
}

const TRANSCRIPTS: Readonly<
  Record<string, { readonly set?: (world: World) => void; readonly lines: readonly (Line | Happening)[] }>
> = {
  'promote-and-roll-back': {
    lines: [
      ['ada', 1, '/promote churn@1.0.0 to=production'],
      ['ben', 2, '/promote share=20%'],
      ['ada', 2, '/promote to=production'],
      ['ben', 2, '/rollback answers are late'],
      ['ada', 2, '/promote to=production'],
    ],
  },
  'too-early-for-production': {
    set: (world) => {
      world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: {} } };
    },
    lines: [
      ['ada', 1, '/promote churn@1.0.0 to=production'],
      ['ada', 2, '/promote to=production'],
      ['ben', 2, '/promote share=20%'],
      ['ada', 2, '/promote to=production'],
      ['ben', 2, '/seatrial plan to=production'],
    ],
  },
  'refusal-lists-everything': {
    set: (world) => void world.certificates.splice(0),
    lines: [
      ['tri', 1, '/seatrial hold wait'],
      ['tri', 1, '/promote to=live share=60%'],
    ],
  },
  'open-pull-request': {
    set: openPull,
    lines: [
      ['ada', 1, '/promote to=production'],
      ['ben', PULL, '/promote share=20%'],
      ['ben', PULL, `/promote churn@1.3.0 to=live share=20% @${commitId('d')} dry-run`],
      ['ben', PULL, `/promote churn@1.3.0 to=live share=20% @${commitId('d')}`],
      ['ada', PULL, `/promote share=5% @${commitId('d')}`],
      ['tri', PULL, '/seatrial why'],
      { what: 'the pull request is merged', act: mergePull },
      { what: 'churn 1.3.0 is certified on the default branch', act: certifyPull },
    ],
  },
  'remembered-and-over': {
    set: openPull,
    lines: [
      ['ada', 1, '/promote to=production'],
      ['ben', PULL, `/promote @${commitId('d')}`],
      { what: 'dana pushes', act: (world) => openPull(world, 'e') },
      ['ben', PULL, `/promote @${commitId('e')}`],
      ['tri', PULL, '/seatrial stop wrong holdout'],
      ['tri', PULL, '/seatrial stop'],
      ['ben', PULL, `/promote @${commitId('e')}`],
      ['tri', 1, '/seatrial hold churn data is late'],
      {
        what: 'the pull request is merged and certified',
        act: (world) => {
          mergePull(world, 'e');
          certifyPull(world, 'e');
        },
      },
    ],
  },
  reading: {
    lines: [
      ['ada', 1, '/promote to=production'],
      ['eve', 2, '/seatrial status'],
      ['ben', 2, '/seatrial plan to=live'],
      ['ben', 2, '/seatrial why'],
      ['tri', 2, '/seatrial help'],
    ],
  },
  'dry-runs': {
    lines: [
      ['ada', 1, '/promote to=production'],
      ['ada', 2, '/promote to=production'],
      ['ben', 2, '/rollback answers are late dry-run'],
      ['ben', 2, '/seatrial hold dry-run data is late'],
      ['ada', 1, '/seatrial retire dry-run reason=its data may not be used'],
      ['ada', 2, '/seatrial quarantine dry-run leaked labels'],
    ],
  },
  'rollback-of-a-candidate': {
    lines: [
      ['ada', 1, '/promote to=production'],
      ['ada', 2, '/promote to=production'],
      ['ben', 3, '/promote share=20%'],
      ['ben', 3, '/rollback candidate errors'],
      ['ben', 3, '/rollback candidate errors still'],
      ['ben', 3, '/rollback churn production errors go on'],
    ],
  },
  'return-to-what-was-rolled-back': {
    lines: [
      ['ada', 1, '/promote to=production'],
      ['ada', 2, '/promote to=production'],
      ['ben', 2, '/rollback answers are late'],
      ['ben', 2, '/rollback to=1.1.0'],
      ['ada', 2, '/rollback to=1.1.0 dry-run'],
      ['ada', 2, '/rollback to=1.1.0 reason=the network was late'],
      ['ben', 9, '/rollback churn'],
    ],
  },
  'retire-and-take-back': {
    lines: [
      ['ada', 1, '/promote to=production'],
      ['ada', 2, '/promote to=production'],
      ['ada', 1, '/seatrial retire'],
      ['ada', 1, '/seatrial retire churn@1.0.0 reason=its data may not be used'],
      ['ada', 1, '/seatrial restore churn@1.0.0 its data may be used'],
      ['ada', 1, '/seatrial restore'],
      ['ben', 1, '/seatrial restore reason=its data may be used'],
      ['ada', 1, '/seatrial restore reason=its data may be used'],
      ['ada', 1, '/seatrial restore reason=its data may be used'],
      ['ada', 2, '/seatrial quarantine leaked labels'],
      ['ada', 2, '/seatrial restore reason=another file was meant'],
      ['ada', 2, '/seatrial why'],
    ],
  },
  'environments-in-order': {
    set: (world) => {
      const staging = { directPromotion: true };
      const environments = { staging, production: { directPromotion: true, after: 'staging' } };
      world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments };
    },
    lines: [
      ['ada', 1, '/promote to=production'],
      ['ada', 1, '/promote to=production environment=staging\n/promote to=production'],
      ['ada', 2, '/seatrial plan to=live'],
      ['ada', 2, '/promote to=production environment=staging'],
      ['ben', 2, '/rollback churn environment=staging reason=answers are late'],
      ['ada', 2, '/promote to=live'],
    ],
  },
  'live-test-planned': {
    set: declareLiveTest,
    lines: [
      ['ada', 1, '/promote to=production'],
      ['ben', 2, '/seatrial plan share=10%'],
      ['ben', 2, '/promote share=10%'],
      {
        what: 'the service reports an hour: two requests a second, right on 90 % of them',
        act: (world) => {
          world.now = '2026-05-03T15:00:00Z';
          const metrics = { accuracy: { n: 7200, sum: 6480, sumSquares: 6480 } };
          return reportWindow(world, {
            version: '1.0.0',
            sha256: digest('a'),
            arm: null,
            requests: 7200,
            rows: 7200,
            metrics,
          });
        },
      },
      ['ben', 3, '/promote share=20% dry-run'],
    ],
  },
  'promoted-once-proven': {
    set: (world) => {
      declareLiveTest(world);
      world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: {} } };
    },
    lines: [
      ['ada', 1, '/promote to=production'],
      ['ada', 2, '/seatrial plan to=production'],
      ['ada', 2, '/promote to=production'],
      ['tri', 2, '/seatrial hold the campaign begins'],
      ['ada', 2, '/seatrial unhold'],
      ['ada', 2, '/seatrial stop'],
      ['ada', 2, '/promote to=production'],
    ],
  },
  mistakes: {
    set: (world) => {
      const versions = [version('1.0.0', 'd', { pull: 7 })];
      world.models.set('search', { policyDigest: 'f'.repeat(64), liveTest: false, versions });
    },
    lines: [
      ['ada', 1, '/promote shar=10%\n/seatrial promot'],
      ['ben', 1, '/rollback churn to=banana'],
      ['ben', 1, '/rollback search results page shows errors'],
      ['ben', 1, '/seatrial stop 1.0.0'],
      ['ada', 9, '/promote nosuch@1.0.0'],
    ],
  },
};

async function transcript(lines: readonly (Line | Happening)[], set?: (world: World) => void): Promise<string> {
  const world = createWorld();
  set?.(world);
  const parts: string[] = [];
  for (const line of lines) {
    const before = new Map(world.own.map(({ id, body: text }) => [id, text]));
    parts.push('what' in line ? await happen(world, line) : await say(world, line));
    for (const { id, thread: at, body: text } of world.own) {
      if (before.get(id) !== text) parts.push(`── Seatrial ${before.has(id) ? 'edits' : 'writes'} on #${at}\n${text}`);
    }
  }
  return `${parts.join('\n\n')}\n`;
}

async function say(world: World, [login, thread, body]: Line): Promise<string> {
  const comment = addComment(world, { login, thread, body });
  await handleCommand(fakePorts(world), intentOf(comment));
  return `══ ${login} on #${thread}: ${body} ${[...comment.reactions].map((reaction) => `:${reaction}:`).join(' ')}`;
}

async function happen(world: World, { what, act }: Happening): Promise<string> {
  await act(world);
  await settle(world);
  return `══ ${what}`;
}

describe('transcripts', () => {
  it.each(Object.entries(TRANSCRIPTS))('%s', async (name, { lines, set }) => {
    await expect(await transcript(lines, set)).toMatchFileSnapshot(`../../../golden/chatops/${name}.md`);
  });
});
