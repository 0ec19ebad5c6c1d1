import { RENDERED_LIST, parseRenderedList, renderRenderedList } from '../../contract/rendered-list.ts';
import { AppError } from '../../domain/error.ts';
import type { FollowedBranch, FollowedChange, FollowedFiles } from '../ports/followed-branch.ts';
import { compareRendered, type RenderedDifference } from './compare-rendered.ts';
import { renderPlatforms, type RenderedPlatform, type RenderPorts, type RenderRequest } from './render-platforms.ts';

export interface FollowPorts extends RenderPorts {
  readonly branch: FollowedBranch;
  readonly nowMs: () => number;
}

export interface FollowRequest extends Omit<RenderRequest, 'nowMs'> {
  /** In the branch. */
  readonly folder: string;
  /** Replace what somebody else wrote there. */
  readonly force: boolean;
}

/** What the branch has to become, so that it says what was rendered. */
export interface ComparedBranch {
  /** Paths are those of the branch. */
  readonly differences: readonly RenderedDifference[];
  /** null where nothing changes. */
  readonly change: FollowedChange | null;
}

export type FollowOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'committed'; readonly head: string; readonly differences: readonly RenderedDifference[] };

/** Others write the branch seldom: one that always moves is no branch to follow. */
const ATTEMPTS = 5;

/** One commit with all that changes, or none. Throws AppError where somebody else wrote there, and where what is rendered cannot be done. */
export async function followBranch(ports: FollowPorts, request: FollowRequest): Promise<FollowOutcome> {
  const { branch } = ports;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { differences, change } = await compareBranch(ports, request);
    if (change === null) return { kind: 'unchanged' };
    const foreign = differences.find(({ isForeign }) => isForeign);
    if (foreign !== undefined && !request.force) throw foreignFile(foreign.path, branch.name);
    const outcome = await branch.commit(change, commitMessage(request.environment, differences));
    if (outcome.kind === 'committed') return { ...outcome, differences };
  }
  throw new AppError({
    code: 'state-conflict',
    message: `The branch ${branch.name} moved ${ATTEMPTS} times while it was written.`,
    hint: 'Run it again; let one workflow alone write this branch.',
  });
}

export async function compareBranch(ports: FollowPorts, request: FollowRequest): Promise<ComparedBranch> {
  const { environment, platform, folder } = request;
  const rendered = await renderPlatforms(ports, { environment, platform, nowMs: ports.nowMs() });
  const followed = await ports.branch.read(folder);
  const wanted = platform === null ? [...rendered, ...undeclared(rendered, folder, followed)] : rendered;
  return compareAll(wanted, { folder, followed, hash: ports.registry.hash });
}

type RenderedFiles = Pick<RenderedPlatform, 'name' | 'files'>;

/** What was rendered for platforms that the environment declares no more. */
function undeclared(
  rendered: readonly RenderedFiles[],
  folder: string,
  { files }: FollowedFiles,
): readonly RenderedFiles[] {
  const kept = new Set(rendered.map(({ name }) => name));
  return [...files.keys()].flatMap((path) => {
    const [name = '', list, ...deeper] = path.slice(folder.length + 1).split('/');
    return list !== RENDERED_LIST || deeper.length > 0 || kept.has(name) ? [] : [{ name, files: new Map() }];
  });
}

interface Place {
  readonly folder: string;
  readonly followed: FollowedFiles;
  readonly hash: (text: string) => string;
}

function compareAll(wanted: readonly RenderedFiles[], { folder, followed, hash }: Place): ComparedBranch {
  const files = new Map<string, string>();
  const removed: string[] = [];
  const differences = wanted.flatMap(({ name, files: own }) => {
    const prefix = `${folder}/${name}/`;
    const state = stateOf(followed, prefix);
    const list = renderRenderedList(own, hash);
    const found = compareRendered(own, state, hash);
    for (const { path, change } of found)
      if (change === 'gone') removed.push(prefix + path);
      else files.set(prefix + path, own.get(path) ?? '');
    if (own.size === 0) removed.push(...(state.files.has(RENDERED_LIST) ? [prefix + RENDERED_LIST] : []));
    else if (state.files.get(RENDERED_LIST) !== list) files.set(prefix + RENDERED_LIST, list);
    return found.map((one) => ({ ...one, path: prefix + one.path }));
  });
  const isSame = files.size + removed.length === 0;
  return { differences, change: isSame ? null : { expectedHead: followed.head, files, removed } };
}

function stateOf({ files }: FollowedFiles, prefix: string) {
  const own = [...files].flatMap(([path, text]): readonly [string, string | null][] =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), text]] : [],
  );
  const state = new Map(own);
  return { files: state, written: parseRenderedList(state.get(RENDERED_LIST) ?? '') };
}

function commitMessage(environment: string, differences: readonly RenderedDifference[]): string {
  const count = differences.length === 1 ? '1 file' : `${differences.length} files`;
  const lines = differences.map(({ change, path }) => `${change} ${path}\n`);
  return `Render ${environment}: ${count}\n\n${lines.join('')}`;
}

function foreignFile(path: string, branch: string): AppError {
  return new AppError({
    code: 'file-unwritable',
    reason: 'file-exists',
    message: `${path} of the branch ${branch} is not what was rendered the last time: somebody else wrote it.`,
    hint: 'Take it away there, name another folder, or set force to replace it.',
  });
}
