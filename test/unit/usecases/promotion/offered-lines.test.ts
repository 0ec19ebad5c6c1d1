// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import type { Settings } from '../../../../src/contract/generated/types.ts';
import { ISSUE } from '../../../support/promotion/busy-world.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { certifyPull, openPull, PULL } from '../../../support/promotion/open-pull.ts';
import {
  addComment,
  certificate,
  cloneWorld,
  commitId,
  createWorld,
  intentOf,
  MODEL,
  version,
  type World,
} from '../../../support/promotion/world.ts';

const FREEZE = { from: '2026-05-03T16:00:00Z', until: '2026-05-03T18:00:00Z', reason: 'sale' };
const SETTINGS: readonly NonNullable<Settings['environments']>[] = [
  { production: { directPromotion: true } },
  { production: { minLiveTime: '1h', shareCap: 0.25, defaultShare: 0.2 } },
  { staging: { directPromotion: true }, production: { after: 'staging', minLiveTime: '0s', freeze: [FREEZE] } },
  { eu: {}, us: { freeze: [FREEZE], shareCap: 0.1 } },
];

/** What people write, sound or not. */
const LINES = [
  '/promote to=production',
  '/promote',
  '/promote share=5%',
  '/promote to=production environment=staging',
  '/promote churn@1.2.0 to=live',
  '/promote churn@1.1.0 to=production',
  '/promote churn@1.0.0 to=production environment=eu',
  '/promote churn@9.9.9',
  `/promote @${commitId('d')}`,
  `/promote to=production @${commitId('e')}`,
  '/rollback',
  '/rollback churn',
  '/rollback churn to=1.0.0',
  '/rollback churn candidate errors',
  '/rollback churn 1.0.0 is better',
  '/rollback churn twice',
  '/rollback churn search',
  '/rollback churn@1.1.0',
  '/seatrial hold churn for 2h',
  '/seatrial hold churn late',
  '/seatrial unhold churn',
  '/seatrial stop churn',
  '/seatrial stop churn@1.2.0 and 1.1.0',
  '/seatrial quarantine churn@1.1.0 leaked',
  '/seatrial quarantine churn production',
  '/seatrial restore churn@1.1.0',
  '/seatrial restore churn@1.1.0 reason=a mistake',
  '/seatrial retire churn@1.0.0',
  '/seatrial status churn',
  '/seatrial plan churn@1.1.0 to=production',
  '/seatrial why churn',
  '/promote churn@1.2.0 env=prod',
  '/promote churn@1.1.0 to=stg',
  '/promote prod in staging share=20',
  '/rollback churn env=prod late',
  '/rollback churn environment=asia to 1.0.0',
  '/seatrial hold churn env=us for 2h',
] as const;
const PEOPLE = ['ada', 'ada', 'ben', 'tri', 'eve'] as const;
const THREADS = [1, 2, 3, PULL, ISSUE] as const;
const MINUTES = [0, 1, 50, 180] as const;

type Draw = <T>(values: readonly T[]) => T;

function drawing(seed: number): Draw {
  const next = seededRandom(seed);
  return <T>(values: readonly T[]): T => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new Error('nothing to draw from');
    return value;
  };
}

function someWorld(draw: Draw): World {
  const world = createWorld();
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: draw(SETTINGS) };
  world.models.set('search', { policyDigest: 'f'.repeat(64), liveTest: false, versions: [version('1.0.0', 'e')] });
  const [first] = world.certificates.splice(0, 3).slice(0, 1);
  const verdicts = ['pass', 'pass', 'fail'] as const;
  const others = (['b', 'c'] as const).map((letter) => ({
    model: MODEL,
    facts: certificate(letter, { verdict: draw(verdicts) }),
  }));
  world.certificates.push(...(first === undefined ? [] : [first]), ...others);
  const churn = world.models.get(MODEL);
  if (churn !== undefined) world.models.set(MODEL, { ...churn, liveTest: draw([false, false, true]) });
  openPull(world);
  certifyPull(world);
  return world;
}

/** Blocks to paste, and commands within a sentence; what stands for a reason is filled in. */
function linesIn(body: string): readonly { readonly line: string; readonly at: string | null }[] {
  const text = body.replace(/<details>.*?<\/details>/gsu, '');
  const blocks = [...text.matchAll(/(?:From `(\S+ \S+)` UTC on:\n\n)?```\n(.*?)\n```/gsu)].flatMap(
    ([, from, block = '']) =>
      block.split('\n').map((line) => ({ line, at: from === undefined ? null : `${from.replace(' ', 'T')}:00Z` })),
  );
  const spans = [...text.matchAll(/`(\/[^`\n]+)`/gu)].map(([, line = '']) => ({ line, at: null }));
  return [...blocks, ...spans]
    .filter(({ line }) => /^\/(?:promote|rollback|certify|seatrial) /u.test(line))
    .map(({ line, at }) => ({ line: line.replace('…', 'it is late'), at }));
}

/** The owner of the repository sends the line as it was printed, where it was printed. */
async function send(world: World, thread: number, { line, at }: { readonly line: string; readonly at: string | null }) {
  const own = cloneWorld(world);
  own.roles.set('dana', 'admin');
  if (at !== null && at > own.now) own.now = at;
  const outcome = await handleCommand(fakePorts(own), intentOf(addComment(own, { login: 'dana', thread, body: line })));
  if (outcome.kind === 'decided') return outcome.decision.kind === 'refuse' ? outcome.decision.reasonCode : 'done';
  return outcome.kind === 'answered' ? outcome.reasonCode : outcome.kind;
}

/** What somebody wrote that was refused or not understood is quoted, and not offered. */
function isQuoted(line: string, body: string): boolean {
  return body.startsWith(line);
}

describe('every command that an answer prints, sent as it stands by an owner, is carried out', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('in the world %i', async (seed) => {
    const draw = drawing(seed);
    const world = someWorld(draw);
    const shown = new Map<string, string>();
    let sent = 0;
    for (let step = 0; step < 12; step++) {
      const said = { login: draw(PEOPLE), thread: draw(THREADS), body: draw(LINES) };
      await handleCommand(fakePorts(world), intentOf(addComment(world, said)));
      for (const { id, thread, body } of world.own.filter((one) => shown.get(one.id) !== one.body)) {
        shown.set(id, body);
        for (const printed of linesIn(body).filter(({ line }) => !isQuoted(line, said.body))) {
          sent++;
          const told = `${said.login} on #${said.thread}: ${said.body}\n→ ${printed.line}\n${body}`;
          expect(['done', 'read'], told).toContain(await send(world, thread, printed));
        }
      }
      world.now = new Date(Date.parse(world.now) + draw(MINUTES) * 60_000).toISOString().replace('.000Z', 'Z');
    }
    expect(sent).toBeGreaterThan(0);
  });
});
