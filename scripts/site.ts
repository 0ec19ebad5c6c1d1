/**
 * The catalogue on this machine: npm run site -- [folder]. Without a folder it shows generated models;
 * --models and --versions say how many. Stop it with Ctrl+C.
 */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { catalogFiles } from '../test/support/catalog-data.ts';
import { buildSite } from './build-site.ts';
import { serveFolder } from './serve-folder.ts';
import { readOptions } from './read-options.ts';

const { values, positionals } = readOptions(
  'npm run site -- [--port 4173] [--models 24] [--versions 9] [<folder of a catalogue>]',
  {
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4173' },
      models: { type: 'string', default: '24' },
      versions: { type: 'string', default: '9' },
    },
  },
);
const folder = mkdtempSync(join(tmpdir(), 'seatrial-site-'));
const [source] = positionals;
if (source === undefined) {
  const options = { models: Number(values.models), versionsPerModel: Number(values.versions) };
  for (const [path, text] of await catalogFiles(options)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
} else cpSync(source, folder, { recursive: true });
await buildSite(folder);
const { address } = await serveFolder(folder, { port: Number(values.port) });
process.stdout.write(`${address}\n`);
