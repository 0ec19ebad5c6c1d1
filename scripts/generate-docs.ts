/** action.yml → the tables of inputs and outputs in the README beside it. Run by `npm run generate`; `--check` fails when one is stale. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const BEGIN = '<!-- Generated from action.yml by `npm run generate`. -->';
const END = '<!-- End of the generated part. -->';

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
}

const actions = readdirSync(join(ROOT, 'actions')).map((name) => join('actions', name));
for (const folder of actions.filter((name) => existsSync(join(ROOT, name, 'action.yml')))) update(folder);

function update(folder: string): void {
  const file = join(folder, 'README.md');
  const before = existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : '';
  const after = replacePart(before, renderTables(parse(readFileSync(join(ROOT, folder, 'action.yml'), 'utf8'))));
  if (after === before) return;
  if (!process.argv.includes('--check')) return writeFileSync(join(ROOT, file), after);
  process.stderr.write(`${file} is stale: run \`npm run generate\`.\n`);
  process.exitCode = 1;
}

/** Replaces what stands between the marks; a README without marks gets the tables at its end. */
function replacePart(text: string, tables: string): string {
  const part = `${BEGIN}\n\n${tables}\n\n${END}`;
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (start === -1 || end === -1) return `${text.trimEnd()}\n\n${part}\n`;
  return text.slice(0, start) + part + text.slice(end + END.length);
}

function renderTables({ inputs = {}, outputs = {} }: ActionFile): string {
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    code(name),
    cell(input.description),
    show(input.default),
  ]);
  const outputRows = Object.entries(outputs).map(([name, output]) => [code(name), cell(output.description)]);
  return [renderTable(['Input', 'What it is', 'Default'], inputRows), renderTable(['Output', 'What it is'], outputRows)]
    .filter((table) => table !== '')
    .join('\n\n');
}

/** Columns as wide as their widest cell, as the formatter of the repository writes tables. */
function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function show(value: string | undefined): string {
  return value === undefined || value === '' ? '' : code(value);
}

function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.trim().replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
