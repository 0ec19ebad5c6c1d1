import { expect } from 'vitest';
import { parseComment } from '../../../src/contract/parse-comment.ts';
import { renderCommandLine } from '../../../src/report/chatops/command-line.ts';
import { handleCommand } from './handle-command.ts';
import { fakePorts } from './fake-ports.ts';
import { addComment, certificate, cloneWorld, createWorld, intentOf, MODEL, version, type World } from './world.ts';

export const ISSUE = 50;

export async function say(world: World, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ada', thread, body })));
}

/** 1.2.0 in production after 1.1.0 and 1.0.0, or in a live test beside 1.1.0; and the model fraud. */
async function createBusyWorld(last: '/promote to=production' | '/promote share=10%'): Promise<World> {
  const world = createWorld();
  await say(world, 1, '/promote to=production');
  await say(world, 2, '/promote to=production');
  await say(world, 3, last);
  const versions = [version('1.0.0', 'd'), version('1.1.0', 'e')];
  world.models.set('fraud', { policyDigest: 'f'.repeat(64), liveTest: false, versions });
  world.certificates.push({ model: 'fraud', facts: certificate('d') }, { model: 'fraud', facts: certificate('e') });
  await say(world, ISSUE, '/promote fraud@1.0.0 to=production');
  await say(world, ISSUE, '/promote fraud@1.1.0 to=production');
  return world;
}

export const served = createBusyWorld('/promote to=production');
export const tested = createBusyWorld('/promote share=10%');

export function productionOf(world: World, model = MODEL): string | null {
  return /production:\n {2}version: (\S+)/.exec(world.files.get(`production/${model}.yaml`) ?? '')?.[1] ?? null;
}

export function hasLiveTest(world: World): boolean {
  return /name: v1\.2\.0/.test(world.files.get(`production/${MODEL}.yaml`) ?? '');
}

/** The lines that the last answer offers. */
export function offered({ own }: Pick<World, 'own'>): readonly string[] {
  const fences = [...(own.at(-1)?.body ?? '').matchAll(/```\n([^`\n]*)\n```/g)];
  return fences.map(([, line = '']) => line).filter((line) => line.startsWith('/'));
}

/** Each line stands for one command that is written in this way, and is not asked about again. */
export async function expectSound(asked: World, thread: number): Promise<void> {
  for (const line of offered(asked)) {
    const { commands, problems } = parseComment(line);
    expect({ problems, lines: commands.map(renderCommandLine) }).toEqual({ problems: [], lines: [line] });
    const again = cloneWorld(asked);
    expect(await say(again, thread, line)).not.toMatchObject({ kind: 'ignored' });
    expect(offered({ own: again.own.slice(asked.own.length) }), line).toEqual([]);
  }
}

export async function expectAsked(world: World, thread: number, body: string): Promise<World> {
  const own = cloneWorld(world);
  expect(await say(own, thread, body)).toMatchObject({ kind: 'answered', reasonCode: 'unreadable' });
  expect(own.head).toBe(world.head);
  await expectSound(own, thread);
  return own;
}
