import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { certifyProbe, expectUnanswered } from '../support/certify-run.ts';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { runCli } from '../support/run-cli.ts';
import { byCost, oneOf } from '../support/slow.ts';

const MODEL = 'models/probe/model.yaml';
const VERSION = 'models/probe/versions/1.0.0.yaml';

interface Case {
  readonly name: string;
  readonly change: (registry: RegistryFixture) => void;
  /** Place and code, as both commands print them. */
  readonly told: RegExp;
}

const CASES: readonly Case[] = [
  rewrite('a key that stands twice', (text) => `${text}task: x\n`, /model\.yaml:49:1 {2}duplicate-key/),
  rewrite('aliases that explode', (text) => aliasBomb() + text, /model\.yaml:\d+:\d+ {2}too-many-nodes/),
  rewrite('50 MB', (text) => text + '#'.repeat(50 * 1024 * 1024), /model\.yaml:1:1 {2}too-large/),
  rewrite('tabs', (text) => text.replace('\n  inputs', '\n\tinputs'), /model\.yaml:6:1 {2}tab-as-indent/),
  rewrite('UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), /model\.yaml:1:1 {2}encoding/),
  rewrite('a NUL', (text) => `${text}\0`, /model\.yaml:49:1 {2}control-character/),
  rewrite('deep nesting', (text) => `${text}tags: ${'['.repeat(20_000)}`, /model\.yaml:\d+:\d+ {2}\S+/),
  rewrite('nothing', () => '', /model\.yaml:1:1 {2}wrong-type/),
  rewrite('two documents', (text) => `${text}---\n${text}`, /model\.yaml:49:1 {2}multiple-docs/),
  rewrite('__proto__', (text) => `${text}__proto__: {a: 1}\n`, /model\.yaml:49:1 {2}forbidden-key/),
  rewrite('a name for a shell', (text) => text.replace('name: probe', 'name: $(touch x);`id`'), /yaml:3:7 {2}pattern/),
  {
    name: 'a path with ..',
    change: (registry) => registry.version({ file: { path: '../../../../etc/passwd' } }),
    told: /versions\/1\.0\.0\.yaml:9:13 {2}pattern/,
  },
  {
    name: 'a link in place of a manifest',
    change: ({ folder }) => replaceByLink(join(folder, VERSION), '/etc/passwd'),
    told: /versions\/1\.0\.0\.yaml:1:1 {2}link/,
  },
  {
    name: 'a link in place of a model',
    change: ({ folder }) => {
      renameSync(join(folder, 'models/probe'), join(folder, 'elsewhere'));
      symlinkSync('../elsewhere', join(folder, 'models/probe'));
    },
    told: /models\/probe:1:1 {2}link/,
  },
  {
    name: 'a folder in place of a manifest',
    change: ({ folder }) => {
      rmSync(join(folder, VERSION));
      mkdirSync(join(folder, VERSION));
    },
    told: /versions\/1\.0\.0\.yaml:1:1 {2}not-a-file/,
  },
  {
    name: 'settings with an unknown key',
    change: (registry) => registry.write('.github/seatrial.yml', 'apiVersion: seatrial/v1\nkind: Settings\nfoo: 1\n'),
    told: /seatrial\.yml:3:1 {2}unknown-key/,
  },
];

for (const { rows, options } of byCost(CASES, oneOf(4)))
  test.each([...rows])('$name is told at its place', options, async ({ change, told }) => {
    using registry = createRegistry();
    change(registry);
    const validated = await runCli(['validate'], { cwd: registry.folder });
    expect(validated).toMatchObject({ exitCode: 1, stderr: '' });
    expect(validated.stdout).toMatch(told);
  });

/** One for each way in which a manifest comes to be refused. */
const ALSO_CERTIFIED = [
  'a key that stands twice',
  '50 MB',
  'a link in place of a model',
  'settings with an unknown key',
];

for (const { rows, options } of byCost(
  CASES.filter(({ name }) => ALSO_CERTIFIED.includes(name)),
  oneOf(2),
))
  test.each([...rows])('$name keeps a version from being certified', options, async ({ change, told }) => {
    using registry = createRegistry();
    change(registry);
    const result = await certifyProbe(registry);
    expectUnanswered(result, registry);
    expect(result.stderr).toMatch(told);
  });

test.each([
  ['the model file', 'models/probe/model-1.0.0.onnx', /versions\/1\.0\.0\.yaml:8:7 {2}file-unreadable/],
  ['the data', 'models/probe/data/holdout.csv', /model\.yaml:\d+:\d+ {2}file-unreadable/],
])('a link to the outside in place of %s is not followed', async (_name, path, told) => {
  using registry = createRegistry();
  replaceByLink(join(registry.folder, path), '/etc/passwd');
  const result = await certifyProbe(registry);
  expectUnanswered(result, registry);
  expect(result.stderr).toMatch(told);
  expect(result.text).not.toContain('root:');
});

test('a byte order mark and Windows line ends are no mistake', async () => {
  using registry = createRegistry();
  for (const path of [MODEL, VERSION]) {
    const text = readFileSync(join(registry.folder, path), 'utf8');
    registry.write(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  }
  expect(await runCli(['validate'], { cwd: registry.folder })).toMatchObject({ exitCode: 0 });
});

test('the nearest known key is named', async () => {
  using registry = createRegistry();
  const text = readFileSync(join(registry.folder, MODEL), 'utf8');
  registry.write(MODEL, text.replace('task:', 'tsak:'));
  const { stdout } = await runCli(['validate'], { cwd: registry.folder });
  expect(stdout).toMatch(/did you mean `task`/);
});

function rewrite(name: string, change: (text: string) => string | Uint8Array, told: RegExp): Case {
  return {
    name,
    change: (registry) => registry.write(MODEL, change(readFileSync(join(registry.folder, MODEL), 'utf8'))),
    told,
  };
}

function replaceByLink(path: string, target: string): void {
  rmSync(path);
  symlinkSync(target, path);
}

/** Ten levels of nine aliases each. */
function aliasBomb(): string {
  const names = 'bcdefghij'.split('');
  const levels = names.map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`,
  );
  return `a: &a [x,x,x,x,x,x,x,x,x]\n${levels.join('\n')}\n`;
}
