import { findRepository } from '../wiring/ledger.ts';
import { placeOf, type RecordTarget } from './record-target.ts';

/**
 * Releases follow the record: at once where what was written stands on GitHub and there is a token, and else by who runs
 * there. Throws where GitHub refuses; what was recorded stands.
 */
export async function refreshAfterRecord(target: RecordTarget, models: readonly string[]): Promise<void> {
  if (models.length === 0) return;
  const { GITHUB_TOKEN: token = '', GITHUB_SERVER_URL, GITHUB_API_URL } = process.env;
  const { folder, remote } = placeOf(target);
  if (remote === null) return say(OWN);
  const repository = await findRepository({ folder, remote, serverUrl: GITHUB_SERVER_URL ?? 'https://github.com' });
  if (repository === null) return say('No release was brought up to date: the remote is no repository on GitHub.');
  if (token === '') return say(LATER);
  // What talks to GitHub is most of the program: every other command starts without it.
  const { wireRemoteReleases } = await import('../wiring/remote-releases.ts');
  const apiUrl = GITHUB_API_URL ?? 'https://api.github.com';
  const refresh = await wireRemoteReleases({ repository, token, apiUrl });
  await refresh?.([...new Set(models)]);
  say(`The releases of ${repository} say so.`);
}

const OWN = `Written to the branches of this repository alone, and no release was brought up to date.
  → --remote origin writes where others read.`;

const LATER = `Releases follow with the next run of actions/record, or on the timer of the bot.
  → With GITHUB_TOKEN set they follow at once.`;

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
