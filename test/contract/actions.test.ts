import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const ACTIONS = readdirSync(join(ROOT, 'actions')).filter((name) => existsSync(join(ROOT, 'actions', name, 'main.ts')));
/** The front door shares its code with the composable action. */
const FILES = [
  ...ACTIONS.map((name) => ({ name, file: `actions/${name}/action.yml`, dist: `../../dist/${name}.js` })),
  { name: 'certify', file: 'action.yml', dist: 'dist/certify.js' },
];

function readAction(file: string): ActionFile {
  return parse(readFileSync(join(ROOT, file), 'utf8')) as ActionFile;
}

function readSources(name: string): string {
  const folder = join(ROOT, 'actions', name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
}

describe.each(FILES)('$file', ({ name, file, dist }) => {
  const action = readAction(file);

  test('declares the inputs that the code reads, and no others', () => {
    expect(Object.keys(action.inputs ?? {}).toSorted()).toEqual(
      namesIn(readSources(name), /\bread\w*Input\w*\('([a-z0-9-]+)'/g),
    );
  });

  test('declares the outputs that the code sets, and no others', () => {
    const set = [...namesIn(readSources(name), /\bsetOutput\('([a-z0-9-]+)'/g), 'reason-code'];
    expect(Object.keys(action.outputs ?? {}).toSorted()).toEqual([...new Set(set)].toSorted());
  });

  test('starts the built file of its name on the Node of the runner', () => {
    expect(action.runs).toEqual({ using: 'node24', main: dist });
  });

  test('gives every input a default', () => {
    const without = Object.entries(action.inputs ?? {}).filter(([, input]) => input.default === undefined);
    expect(without).toEqual([]);
  });
});

describe('the defaults of action.yml are those of the code', () => {
  afterEach(() => vi.unstubAllEnvs());

  const readers = ACTIONS.filter((name) => existsSync(join(ROOT, 'actions', name, 'inputs.ts')));
  test.each(readers)('%s', async (name) => {
    const module = (await import(join(ROOT, 'actions', name, 'inputs.ts'))) as Record<string, () => unknown>;
    const read = Object.entries(module).find(([key]) => /^read\w+Inputs$/.test(key))?.[1];
    vi.stubEnv('INPUT_TOKEN', 'token');
    const bare = read?.();
    for (const [key, input] of Object.entries(readAction(`actions/${name}/action.yml`).inputs ?? {})) {
      if (key !== 'token') vi.stubEnv(`INPUT_${key.toUpperCase()}`, input.default ?? '');
    }
    expect(bare).toBeDefined();
    expect(read?.()).toEqual(bare);
  });
});
