import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { CLI } from '../support/run-cli.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seatrial-cli-'));
  mkdirSync(join(root, 'models'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function seatrial(...args: readonly string[]) {
  return run(root, ...args);
}

function run(cwd: string, ...args: readonly string[]) {
  const env = { PATH: process.env['PATH'], NO_COLOR: '1', ...COMPILE_CACHE };
  const options = { cwd, encoding: 'utf8', env, timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], options);
  return { status, stdout, stderr };
}

function reasons(): readonly string[] {
  const { problems } = JSON.parse(seatrial('validate', '--no-data', '--json').stdout);
  return problems.map(
    ({ reason, location }: { reason: string; location: { pointer: string } }) => `${reason} ${location.pointer}`,
  );
}

function fillIn(text: string): string {
  return text
    .replace(/"FILL IN: the digest[^"]*"/u, 'ab'.repeat(32))
    .replaceAll(/"FILL IN: the column[^"]*"/gu, 'x')
    .replace('columns: [x]', 'columns: ["x*"]')
    .replace(/"FILL IN: the time[^"]*"/u, '100ms')
    .replace(/"FILL IN: the rows a second[^"]*"/u, '100/s')
    .replaceAll(/"FILL IN: [^"]*"/gu, '0.5');
}

describe('seatrial', () => {
  it.each([
    { name: 'help', args: ['--help'], status: 0 },
    { name: 'no registry file', args: ['validate', 'models/none'], status: 2 },
    { name: 'an unknown command', args: ['validat'], status: 2 },
    { name: 'an unknown option', args: ['validate', '--jsn'], status: 2 },
    { name: 'a ref without a repository', args: ['validate', '--base', 'main'], status: 2 },
    { name: 'a folder that is no registry', args: ['validate'], status: 2 },
    { name: 'init without a name', args: ['init', 'model.onnx'], status: 2 },
    { name: 'init without a file', args: ['init', 'none.onnx', '--name', 'a', '--version', '1.0.0'], status: 2 },
    {
      name: 'a task that is none',
      args: ['init', 'none.onnx', '--name', 'a', '--version', '1.0.0', '--task', 'x'],
      status: 2,
    },
  ])('exits with $status for $name', ({ args, status }) => {
    expect(seatrial(...args).status).toBe(status);
  });
});

it('finds nothing wrong in an empty registry', () => {
  mkdirSync(join(root, '.github'));
  writeFileSync(join(root, '.github/seatrial.yml'), 'apiVersion: seatrial/v1\nkind: Settings\n');
  expect(seatrial('validate').status).toBe(0);
});

describe('seatrial init in a git repository', () => {
  const model = fixturePath('linear.onnx');
  let repository = '';
  beforeEach(() => {
    mkdirSync(join(root, 'models/llama'));
    writeFileSync(join(root, 'models/llama/weights.bin'), 'weights');
    repository = join(root, 'projects/repository');
    mkdirSync(join(repository, 'services/ml'), { recursive: true });
    spawnSync('git', ['init', '--quiet', repository]);
  });

  function initIn(folder: string, ...args: readonly string[]) {
    return run(folder, 'init', model, '--name', 'm', '--version', '1.0.0', ...args);
  }

  it('writes into it, whatever lies above', () => {
    expect(initIn(repository).status).toBe(0);
    expect(existsSync(join(repository, 'models/m/model.yaml'))).toBe(true);
    expect(readdirSync(join(root, 'models'))).toEqual(['llama']);
    expect(existsSync(join(root, '.github'))).toBe(false);
    expect(run(repository, 'validate').stdout).toContain('models/m/model.yaml');
  });

  it('writes to its root from a folder of it, as the help says, and into the folder that is named', SLOW, () => {
    expect(run(root, 'init', '--help').stdout.replaceAll(/\s+/g, ' ')).toContain('else the root of its git repository');
    expect(initIn(join(repository, 'services/ml')).status).toBe(0);
    expect(readdirSync(repository).toSorted()).toEqual(['.git', '.gitattributes', '.github', 'models', 'services']);
    expect(initIn(join(repository, 'services/ml'), '--registry', '.').status).toBe(0);
    expect(existsSync(join(repository, 'services/ml/models/m/model.yaml'))).toBe(true);
    expect(initIn(join(repository, 'services/ml'), '--name', 'n').status).toBe(0);
    expect(existsSync(join(repository, 'services/ml/models/n/model.yaml'))).toBe(true);
  });

  it('writes outside only where it is told to', SLOW, () => {
    expect(initIn(repository, '--registry', '../outside').status).toBe(0);
    expect(existsSync(join(root, 'projects/outside/models/m/model.yaml'))).toBe(true);
  });

  for (const { rows, options } of byCost(['models', '.github', 'models/m'], oneOf(3)))
    it.each([...rows])('does not leave it through a link at %s', options, (link) => {
      mkdirSync(join(root, 'target'));
      mkdirSync(dirname(join(repository, link)), { recursive: true });
      symlinkSync(join(root, 'target'), join(repository, link));
      expect(initIn(repository).status).toBe(2);
      expect(readdirSync(join(root, 'target'))).toEqual([]);
      expect(existsSync(join(repository, 'models/m/model.yaml'))).toBe(false);
    });
});

describe('seatrial validate shows lines of manifests, and of nothing else', () => {
  beforeEach(() => {
    seatrial('init', fixturePath('linear.onnx'), '--name', 'demo', '--version', '1.0.0');
    writeFileSync(join(root, 'secret'), 'token: hunter2\n');
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere/1.1.0.yaml'), 'token: hunter2\n');
  });

  const version = 'models/demo/versions/9.9.9.yaml';
  it.each<[string, string, string]>([
    ['a file of the runner', '/proc/self/environ', version],
    ['a file beside the registry', '../../../secret', version],
    ['a device without an end', '/dev/zero', version],
    ['the settings', '../secret', '.github/seatrial.yml'],
    ['a folder of versions', '../../elsewhere', 'models/other/versions'],
  ])('not through a link to %s', (_name, target, path) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
    const { status, stdout, stderr } = seatrial('validate');
    expect({ status: status === 0 ? 'valid' : 'refused', stderr }).toEqual({
      status: 'refused',
      stderr: expect.any(String),
    });
    expect(stdout + stderr).toContain('link');
    expect(stdout + stderr).not.toMatch(/hunter2|PATH=/);
  });

  it('tells a submodule in the place of a model, and a name that Windows cannot hold', SLOW, () => {
    mkdirSync(join(root, 'models/other'));
    writeFileSync(join(root, 'models/other/.git'), 'gitdir: elsewhere\n');
    const path = join(root, 'models/demo/versions/1.0.0.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/path: \S+?([,\s])/, 'path: aux.onnx$1'));
    const { status, stdout } = seatrial('validate');
    expect(status).toBe(1);
    expect(stdout).toMatch(/models\/other\S* +submodule/);
    expect(stdout).toMatch(/name-not-portable[^]*aux\.onnx/);
  });

  it('waits for no pipe', SLOW, () => {
    mkdirSync(join(root, 'models/other'));
    spawnSync('mkfifo', [join(root, 'models/other/model.yaml')]);
    const { status, stdout } = seatrial('validate');
    expect(status).toBe(1);
    expect(stdout).toContain('not-a-file');
  });

  it('shows the line of a manifest itself', () => {
    const path = join(root, 'models/demo/model.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}oddKey: 1\n`);
    expect(seatrial('validate').stdout).toMatch(/\d+ │ oddKey: 1\n/);
  });
});

describe('seatrial init', () => {
  const model = fixturePath('linear.onnx');

  it.each(['pipe', 'device', 'folder'])('refuses a %s in place of a file, and waits for none', SLOW, (kind) => {
    const path = join(root, `${kind}.csv`);
    if (kind === 'pipe') spawnSync('mkfifo', [path]);
    if (kind === 'device') symlinkSync('/dev/zero', path);
    if (kind === 'folder') mkdirSync(path);
    for (const files of [[path], [model, path], [model, '--data', path]]) {
      const { status, stderr } = seatrial('init', ...files, '--name', 'demo', '--version', '1.0.0');
      expect({ status, told: stderr.includes('is not a regular file') }).toEqual({ status: 2, told: true });
    }
    expect(readdirSync(join(root, 'models'))).toEqual([]);
  });

  it('init lists the columns of other data as they are called, and says how to write a draft anew', SLOW, () => {
    const args = ['init', model, '--name', 'demo', '--version', '1.0.0'];
    writeFileSync(join(root, 'rows.csv'), 'age,"a ""b"" c",label\n1,2,0\n3,4,1\n');
    expect(seatrial(...args, '--data', 'rows.csv').status).toBe(0);
    const text = readFileSync(join(root, 'models/demo/model.yaml'), 'utf8');
    const listed = text.split('\n').filter((line) => line.includes('# there are: '));
    expect(listed.join('')).toContain('# there are: "age", ');
    const again = seatrial(...args);
    expect(again.status).toBe(2);
    expect(again.stderr.replaceAll(/\s+/g, ' ')).toContain('delete what init wrote before');
  });

  it('a positive class in another case is asked about', SLOW, () => {
    const wrong = readFileSync('schemas/examples/invalid/model/positive-not-a-class.yaml', 'utf8').replace(
      'positive: 2, classes: [0, 1]',
      'positive: "Yes", classes: ["no", "yes"]',
    );
    mkdirSync(join(root, 'models/churn'));
    writeFileSync(join(root, 'models/churn/model.yaml'), wrong);
    expect(seatrial('validate').stdout).toContain('Did you mean "yes"?');
  });

  it('writes manifests that are valid once they are filled in', () => {
    expect(seatrial('init', model, '--name', 'demo', '--version', '1.0.0').status).toBe(0);
    expect(seatrial('validate').status).toBe(1);
    expect(reasons()).not.toEqual([]);
    expect(reasons().filter((reason) => !reason.startsWith('fill-in /'))).toEqual([]);
    const path = join(root, 'models/demo/model.yaml');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('# yaml-language-server: $schema=../../.github/seatrial/model.schema.json');
    expect(existsSync(join(root, '.github/seatrial/model.schema.json'))).toBe(true);
    const filled = fillIn(text);
    writeFileSync(path, filled);
    expect(reasons()).toEqual([]);
    expect(seatrial('validate', '--no-data').status).toBe(0);
    expect(seatrial('validate').stdout).toContain('There is no file');
  });

  it('takes a liveTest as it is', SLOW, () => {
    seatrial('init', model, '--name', 'demo', '--version', '1.0.0');
    const path = join(root, 'models/demo/model.yaml');
    const filled = fillIn(readFileSync(path, 'utf8'));
    writeFileSync(path, `${filled}liveTest:\n  metrics: [{id: accuracy, direction: up, betterBy: 0.01}]\n`);
    const { valid, warnings } = JSON.parse(seatrial('validate', '--no-data', '--json').stdout);
    expect({ valid, warnings }).toEqual({ valid: true, warnings: [] });
  });

  it('adds a version and leaves the model alone', () => {
    seatrial('init', model, '--name', 'demo', '--version', '1.0.0');
    const path = join(root, 'models/demo/model.yaml');
    const filled = fillIn(readFileSync(path, 'utf8'));
    writeFileSync(path, filled);
    expect(seatrial('init', model, '--name', 'demo', '--version', '1.1.0').status).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(filled);
    expect(seatrial('validate', '--no-data').status).toBe(0);
  });

  it('replaces nothing', SLOW, () => {
    seatrial('init', model, '--name', 'demo', '--version', '1.0.0');
    const before = readFileSync(join(root, 'models/demo/versions/1.0.0.yaml'), 'utf8');
    expect(seatrial('init', model, '--name', 'demo', '--version', '1.0.0').status).toBe(2);
    expect(readFileSync(join(root, 'models/demo/versions/1.0.0.yaml'), 'utf8')).toBe(before);
  });

  it.each([
    { name: 'a text file', content: 'hello' },
    { name: 'an empty file', content: '' },
  ])('writes nothing for $name', ({ content }) => {
    writeFileSync(join(root, 'model.onnx'), content);
    expect(seatrial('init', 'model.onnx', '--name', 'demo', '--version', '1.0.0').status).toBe(2);
    expect(existsSync(join(root, 'models/demo'))).toBe(false);
  });

  it.each(['mo\ndel.onnx', 'mo\u0007del.onnx', 'mo\\/mo\ndel.onnx'])('refuses the file %j', SLOW, (file) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    copyFileSync(model, join(root, file));
    const { status, stderr } = seatrial('init', file, '--name', 'demo', '--version', '1.0.0');
    expect(stderr).toContain('cannot be named in a manifest');
    expect([status, existsSync(join(root, 'models/demo'))]).toEqual([2, false]);
  });

  it.each(['../demo', 'Demo', '$(touch x)', ''])('refuses the name %j', SLOW, (name) => {
    expect(seatrial('init', model, '--name', name, '--version', '1.0.0').status).toBe(2);
  });

  it('binds what the data tells', () => {
    const columns = ['x0', 'x1', 'x2'];
    writeFileSync(
      join(root, 'rows.csv'),
      `${[...columns, 'label'].join(',')}\n${[...columns.map(() => '0.5'), '1'].join(',')}\n`,
    );
    expect(seatrial('init', model, '--name', 'bound', '--version', '1.0.0', '--data', 'rows.csv').status).toBe(0);
    const text = readFileSync(join(root, 'models/bound/model.yaml'), 'utf8');
    expect(text).toContain(`columns: [${columns.join(', ')}]`);
    expect(text).toContain('target: {column: label');
    expect(existsSync(join(root, 'models/bound/data/rows.csv'))).toBe(true);
  });

  it.each([
    ['several in one', ['--target', 'spam,urgent']],
    ['one after the other', ['--target', 'spam', '--target', 'urgent']],
  ])('says where several labels are written: %s', (_name, args) => {
    writeFileSync(join(root, 'rows.csv'), 'a,b,c,spam,urgent\n1,2,3,0,1\n');
    const done = seatrial('init', model, '--name', 'bound', '--version', '1.0.0', '--data', 'rows.csv', ...args);
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('target: {columns: [spam, urgent, billing]}');
    expect(existsSync(join(root, 'models/bound'))).toBe(false);
  });

  it.each([
    { name: 'needs to be told which column is the answer', args: [], status: 2 },
    { name: 'refuses a column that is not there', args: ['--target', 'none'], status: 2 },
    {
      name: 'binds the rest once the answer is named, without the row numbers of pandas',
      args: ['--target', 'died'],
      status: 0,
    },
  ])('$name', ({ args, status }) => {
    writeFileSync(join(root, 'rows.csv'), 'a,b,c,died,__index_level_0__\n1,2,3,yes,4\n');
    const done = seatrial('init', model, '--name', 'bound', '--version', '1.0.0', '--data', 'rows.csv', ...args);
    expect(done.status).toBe(status);
    expect(existsSync(join(root, 'models/bound'))).toBe(status === 0);
    if (status !== 0) return;
    expect(readFileSync(join(root, 'models/bound/model.yaml'), 'utf8')).toContain('columns: [a, b, c]');
    expect(done.stdout).toMatch(/by order, not by name.*\n\s+\S+: a, b, c\n\s+left out: __index_level_0__\n/u);
  });

  const answers = [
    { labels: ['0', '1'], written: 'target: {column: label, positive: 1}', open: [] },
    { labels: ['False', 'True'], written: 'target: {column: label, positive: true}', open: [] },
    {
      labels: ['1', '2'],
      written: 'the class whose probability is scored: 1, 2',
      open: ['fill-in /evaluation/holdout/target/classes', 'fill-in /evaluation/holdout/target/positive'],
    },
    {
      labels: ['no', 'yes'],
      written: 'the class whose probability is scored: no, yes',
      open: ['fill-in /evaluation/holdout/target/classes', 'fill-in /evaluation/holdout/target/positive'],
    },
  ];
  for (const { rows, options } of byCost(answers, ({ open }) => open.length === 0))
    it.each(rows)('leaves what the labels $labels do not tell to a person', options, ({ labels, written, open }) => {
      writeFileSync(join(root, 'rows.csv'), `a,b,c,label\n${labels.map((label) => `1,2,3,${label}`).join('\n')}\n`);
      expect(seatrial('init', model, '--name', 'bound', '--version', '1.0.0', '--data', 'rows.csv').status).toBe(0);
      expect(readFileSync(join(root, 'models/bound/model.yaml'), 'utf8')).toContain(written);
      expect(reasons()).toEqual(open);
    });

  it('refuses a target without data', SLOW, () => {
    expect(seatrial('init', model, '--name', 'demo', '--version', '1.0.0', '--target', 'died').status).toBe(2);
  });
});
