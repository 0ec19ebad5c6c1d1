import process from 'node:process';
import type { CreatedApp } from './environment-file.ts';
import type { SetupOptions } from './settings.ts';
import { startSetup } from './setup.ts';
import { sayBeside } from './setup-page.ts';

/** The app that was created; null where a person must move its key first. */
export async function setUp(options: SetupOptions, path: string): Promise<CreatedApp | null> {
  const setup = await startSetup(options, path);
  say(`There is no app yet. Open this link to create it: ${setup.links.public}`);
  say(`The same from this machine, before the proxy is there: ${setup.links.local}`);
  const { app, kept } = await setup.created;
  if (kept.kind === 'not-kept') {
    say(
      'The app is created, but its key could be written to no file: the page shows it until this program is stopped.',
    );
    return null;
  }
  await setup.close();
  say(
    kept.kind === 'beside' ? `The app is created. ${sayBeside(kept)}` : `The app is created and kept in ${kept.path}.`,
  );
  return kept.kind === 'merged' ? app : null;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
