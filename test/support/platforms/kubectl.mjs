#!/usr/bin/env node
// Stands in for kubectl, over a file: it keeps what is applied, and refuses what a file beside it says.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const place = process.env['KUBECTL_PLACE'] ?? '';
const file = join(place, 'objects.json');
const objects = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const args = process.argv.slice(2);
const keyOf = ({ kind, metadata }) => `${kind}/${metadata.name}`;

if (args[0] === 'get') process.stdout.write(JSON.stringify({ kind: 'List', items: Object.values(objects) }));
if (args[0] === 'apply') {
  const { items } = JSON.parse(readFileSync(0, 'utf8'));
  const refusal = join(place, 'refused.txt');
  if (existsSync(refusal) && items.some(({ kind }) => kind === 'HTTPRoute')) {
    process.stderr.write(readFileSync(refusal, 'utf8'));
    process.exit(1);
  }
  if (!args.includes('--dry-run=server')) for (const item of items) objects[keyOf(item)] = item;
}
if (args[0] === 'delete') {
  const found = Object.keys(objects).find(
    (key) => args[1].startsWith(key.split('/')[0].toLowerCase()) && key.endsWith(`/${args[2]}`),
  );
  delete objects[found];
}
writeFileSync(file, JSON.stringify(objects));
