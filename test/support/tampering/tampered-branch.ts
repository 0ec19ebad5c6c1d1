import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { sha256 } from '../../../src/contract/sha256.ts';
import { BRANCH } from '../state-branch.ts';

/** An event as JSON, that a forger writes as he likes. */
// oxlint-disable-next-line typescript/no-explicit-any -- a forger keeps to no type
export type Line = any;

/** Path → text; null takes the file away, and a mode makes it something else than a plain file. */
export type Edit = Readonly<Record<string, string | null | { readonly mode: string; readonly text: string | Buffer }>>;

/** A copy of a bare repository, whose branch somebody writes with git alone. */
export class TamperedBranch {
  readonly folder: string;
  constructor(original: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'seatrial-tampered-'));
    cpSync(original, this.folder, { recursive: true });
  }

  async git(...args: readonly string[]): Promise<string> {
    const git = simpleGit({ baseDir: this.folder, allowEnvironment: ['GIT_INDEX_FILE', 'GIT_WORK_TREE'] });
    const index = join(this.folder, 'index.tampered');
    git.env({ PATH: process.env['PATH'] ?? '', GIT_INDEX_FILE: index, GIT_WORK_TREE: this.folder });
    const who = ['-c', 'user.name=Eve', '-c', 'user.email=eve@example.invalid'];
    return git.raw([...who, ...args]);
  }

  text(path: string, commit: string = BRANCH): Promise<string> {
    return this.git('cat-file', 'blob', `${commit}:${path}`);
  }

  async head(): Promise<string> {
    return (await this.git('rev-parse', BRANCH)).trim();
  }

  /** A tree like that of a commit, but for what is edited. */
  async tree(edit: Edit, commit: string = BRANCH): Promise<string> {
    await this.git('read-tree', commit);
    for (const [path, content] of Object.entries(edit)) {
      if (content === null) await this.git('update-index', '--force-remove', '--', path);
      else await this.add(path, typeof content === 'string' ? { mode: '100644', text: content } : content);
    }
    return (await this.git('write-tree')).trim();
  }

  /** Ends the branch with this tree behind these parents. */
  async end(tree: string, parents: readonly string[]): Promise<void> {
    const args = parents.flatMap((parent) => ['-p', parent]);
    const commit = await this.git('commit-tree', tree, ...args, '-m', 'by hand');
    await this.git('update-ref', `refs/heads/${BRANCH}`, commit.trim());
  }

  /** One commit more. */
  async commit(edit: Edit): Promise<void> {
    await this.end(await this.tree(edit), [await this.head()]);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async add(
    path: string,
    { mode, text }: { readonly mode: string; readonly text: string | Buffer },
  ): Promise<void> {
    const file = join(this.folder, 'blob');
    writeFileSync(file, text);
    const blob =
      mode === '160000' ? String(text) : (await this.git('hash-object', '-w', '--no-filters', '--', file)).trim();
    await this.git('update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`);
  }
}

export function linesOf(text: string): readonly Line[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));
}

/** The text of these events, each of which names the one before it. */
export function chained(events: readonly Line[], previous: string | null = null): string {
  let last = previous;
  const lines = events.map((event) => {
    const line = JSON.stringify({ ...event, previous: last });
    last = sha256(line);
    return `${line}\n`;
  });
  return lines.join('');
}

/** A log and one event more, whose chain is right. */
export function withLine(text: string, event: Line): string {
  return `${text}${chained([event], sha256(text.trimEnd().split('\n').at(-1) ?? ''))}`;
}
