import { runGit } from './run-git.ts';

/** The address of a remote, as git would ask it: a remote may be an address itself. */
export async function readRemoteAddress(folder: string, remote: string): Promise<string> {
  return (await runGit(folder, ['ls-remote', '--get-url', '--', remote])).toString('utf8').trim();
}
