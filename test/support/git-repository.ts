import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { simpleGit } from 'simple-git';

/** A real git repository in a temporary folder, with a fixed identity. */
export interface TestRepository extends AsyncDisposable {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  commit(message: string, files?: Readonly<Record<string, string>>): Promise<string>;
  git(...args: readonly string[]): Promise<string>;
}

const IDENTITY = '[user]\n\tname = Test\n\temail = test@example.invalid\n';

export async function createRepository(): Promise<TestRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-git-'));
  const git = simpleGit(folder);
  const run = (...args: readonly string[]): Promise<string> => git.raw([...args]);
  await run('init', '--quiet', '--initial-branch=main');
  await appendFile(join(folder, '.git/config'), IDENTITY);
  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  }
  return {
    folder,
    git: run,
    write,
    async commit(message, files = {}) {
      await write(files);
      await run('add', '--all');
      await run('commit', '--quiet', '--allow-empty', '-m', message);
      return (await run('rev-parse', 'HEAD')).trim();
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
