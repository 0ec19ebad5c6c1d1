import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitPush } from './events.ts';
import { moveBranch, resolveCommit } from './git-data.ts';
import { readText, type Actor, type Fields } from './http-types.ts';
import { checkRules, type RefChange } from './rulesets.ts';
import type { World } from './world.ts';

export interface Push {
  readonly repository: string;
  readonly actor: Actor;
  /** The copy of the repository that git's server has taken the objects into. */
  readonly folder: string;
  readonly changes: readonly RefChange[];
}

const ZERO = '0'.repeat(40);

/** What a request to git-receive-pack asks for: lines of "old new ref", each behind its length, up to an empty one. */
export function readCommands(bytes: Buffer, repository: string): readonly RefChange[] {
  const changes: RefChange[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 4), 16);
    if (!(length > 4)) break;
    const [line = ''] = bytes.toString('utf8', at + 4, at + length).split('\0');
    const [before = ZERO, after = ZERO, ref = ''] = line.trim().split(' ');
    const idOrNone = (sha: string): string | undefined => (sha === ZERO ? undefined : sha);
    changes.push({ repository, ref, before: idOrNone(before), after: idOrNone(after) });
    at += length;
  }
  return changes;
}

/** A hook that refuses what a ruleset forbids, in the words that GitHub's server writes. */
export async function guardRefs(world: World, { actor, folder, changes }: Push): Promise<void> {
  const refused: string[] = [];
  for (const change of changes) {
    const answer = await checkRules(world, actor, change);
    const [, ...words] = readText((answer?.body as Fields | undefined)?.['message']).split('\n\n');
    if (answer === undefined) continue;
    const said = words.flatMap((text) => text.split('\n')).filter((text) => text !== '');
    const lines = [
      `error: GH013: Repository rule violations found for ${change.ref}.`,
      ...said.map((one) => `- ${one}`),
    ];
    refused.push(`if [ "$1" = '${change.ref}' ]; then cat >&2 <<'WORDS'\n${lines.join('\n')}\nWORDS\nexit 1; fi`);
  }
  writeFileSync(join(folder, '.git/hooks/update'), ['#!/bin/sh', ...refused, 'exit 0', ''].join('\n'), { mode: 0o755 });
}

/** Takes what git's server has accepted into the emulator, under the same ids, and tells of it. */
export async function takePush(world: World, { repository, actor, folder, changes }: Push): Promise<void> {
  for (const change of changes.filter(({ ref }) => ref.startsWith('refs/heads/'))) {
    const { ref, before, after } = change;
    if (after === undefined || readGit(folder, ['for-each-ref', '--format=%(objectname)', ref]) !== after) continue;
    const fresh = readGit(folder, [
      'rev-list',
      '--reverse',
      '--topo-order',
      after,
      ...(before === undefined ? [] : [`^${before}`]),
    ]);
    for (const sha of fresh.split('\n').filter((line) => line !== ''))
      if ((await resolveCommit(world, repository, sha)) === undefined)
        await copyCommit(world, { repository, folder, sha });
    await moveBranch(world, { repository, branch: ref.slice('refs/heads/'.length), sha: after });
    await emitPush(world, { repository, actor }, { ref, before, after });
  }
}

interface Source {
  readonly repository: string;
  readonly folder: string;
  readonly sha: string;
}

async function copyCommit(world: World, { repository, folder, sha }: Source): Promise<void> {
  const send = async (path: string, body: unknown): Promise<string> =>
    ((await world.emulator.send('POST', `/repos/${repository}/git/${path}`, { body })).json as { sha: string }).sha;
  const rows = readGit(folder, ['ls-tree', '-r', '-z', sha])
    .split('\0')
    .filter((row) => row !== '');
  const tree: Fields[] = [];
  for (const row of rows) {
    const [about = '', path = ''] = row.split('\t');
    const [mode, type, blob = ''] = about.split(' ');
    const content = execFileSync('git', ['cat-file', 'blob', blob], { cwd: folder, maxBuffer: 2 ** 30 });
    tree.push({
      path,
      mode,
      type,
      sha: await send('blobs', { content: content.toString('base64'), encoding: 'base64' }),
    });
  }
  const show = (format: string): string => readGit(folder, ['log', '-1', `--format=${format}`, sha]);
  const [parents = '', authorName, authorEmail, authorAt, name, email, at] = show(
    '%P%n%an%n%ae%n%aI%n%cn%n%ce%n%cI',
  ).split('\n');
  const made = await send('commits', {
    message: show('%B').trimEnd(),
    tree: await send('trees', { tree }),
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author: { name: authorName, email: authorEmail, date: authorAt },
    committer: { name, email, date: at },
  });
  if (made !== sha) throw new Error(`The pushed commit ${sha} became ${made}: only commits in UTC keep their id here.`);
}

function readGit(folder: string, args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 }).trimEnd();
}
