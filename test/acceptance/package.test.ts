import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import metadata from '../../package.json' with { type: 'json' };
import { absoluteLinks } from '../../scripts/package/absolute-links.ts';
import { createCycloneDxCheck } from '../support/cyclonedx.ts';
import { SLOW } from '../support/slow.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = join(ROOT, 'examples/registry/models/diamond-price');
const LARGEST_BYTES = 2_000_000;

let place = '';
let tarball = '';
/** Where somebody types `npx seatrial`: no clone is around it. */
let folder = '';
let installed = '';

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'seatrial-package-'));
  folder = join(place, 'empty');
  installed = join(folder, 'node_modules/seatrial');
  mkdirSync(folder);
  execFileSync(process.execPath, [join(ROOT, 'scripts/package.ts'), join(place, 'package')]);
  // Nothing is asked of a registry: there is nothing to install beside it.
  const packed = run(place, ['npm', 'pack', '--silent', '--pack-destination', place, join(place, 'package')]);
  tarball = join(place, packed.stdout.trim());
  const install = run(folder, ['npm', 'install', '--prefix', '.', '--offline', '--no-audit', '--no-fund', tarball]);
  if (install.exitCode !== 0) throw new Error(install.stderr);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function run(cwd: string, [command = '', ...args]: readonly string[]): Ended {
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const env = { PATH, HOME: place, npm_config_update_notifier: 'false', SEATRIAL_CACHE_DIR: join(place, 'cache') };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { exitCode: status, stdout, stderr };
}

const npx = (...args: readonly string[]): Ended => run(folder, ['npx', '--offline', ...args]);

function filesOf(root: string): readonly string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
}

const read = (file: string): string => readFileSync(join(installed, file), 'utf8');

describe('what is packed', () => {
  test('is small, and holds the program, its schemas and its papers', () => {
    expect(statSync(tarball).size).toBeLessThan(LARGEST_BYTES);
    const files = filesOf(installed);
    expect(files).toEqual(
      expect.arrayContaining([
        'README.md',
        'LICENSE',
        'CHANGELOG.md',
        'dist/licenses.txt',
        'dist/sbom.cdx.json',
        'dist/app.yml',
        'dist/site/index.html',
        'schemas/model.schema.json',
      ]),
    );
    expect(files.filter((file) => !/^(?:dist|schemas)\/|^[A-Z]+(?:\.md)?$|^package\.json$/.test(file))).toEqual([]);
  });

  test('installs nothing else, and runs nothing when it is installed', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['seatrial']);
    const { name, version, private: isPrivate, scripts, dependencies, ...manifest } = JSON.parse(read('package.json'));
    expect({ name, version }).toEqual({ name: 'seatrial', version: metadata.version });
    expect([isPrivate, scripts, dependencies]).toEqual([undefined, undefined, undefined]);
    expect(manifest).toMatchObject({
      engines: metadata.engines,
      repository: metadata.repository,
      publishConfig: { access: 'public', provenance: true },
    });
    const { peerDependencies, peerDependenciesMeta, ...rest } = manifest;
    expect(Object.keys(rest).filter((key) => /dependencies|overrides/i.test(key))).toEqual([]);
    // What is installed beside it by those alone who need it.
    const optional = Object.keys(peerDependencies).map((peer) => [peer, { optional: true }]);
    expect(peerDependenciesMeta).toEqual(Object.fromEntries(optional));
  });

  test('has a page whose links lead to this version from anywhere', () => {
    const links = [...read('README.md').matchAll(/\]\(([^)]*)\)|\b(?:src|srcset|href)="([^"]*)"/g)];
    expect(links.length).toBeGreaterThan(5);
    expect(links.map(([, link, other]) => link ?? other).filter((to) => !/^(?:https:\/\/|#)/.test(to ?? ''))).toEqual(
      [],
    );
    expect(read('README.md')).toContain(`/v${metadata.version}/`);
  });

  test.each([
    ['[a](docs/a.md#b)', '[a](https://github.com/o/n/blob/v1/docs/a.md#b)'],
    ['![a](./p.png)', '![a](https://raw.githubusercontent.com/o/n/v1/p.png)'],
    ['<img src="p.png">', '<img src="https://raw.githubusercontent.com/o/n/v1/p.png">'],
    ['[a](#here) [b](https://x.org/y) [c](mailto:a@b.c)', '[a](#here) [b](https://x.org/y) [c](mailto:a@b.c)'],
  ])('%s there is %s', (markdown, expected) => {
    expect(absoluteLinks(markdown, { slug: 'o/n', ref: 'v1' })).toBe(expected);
  });
});

describe('its bill of materials', () => {
  const document = (): { components: { name: string; version: string; scope: string }[] } =>
    JSON.parse(read('dist/sbom.cdx.json'));

  test("fits CycloneDX's own schema", () => {
    expect(createCycloneDxCheck()(document())).toEqual([]);
  });

  test('names what has a licence in licenses.txt, and the runtime that is fetched later', () => {
    const licensed = [...read('dist/licenses.txt').matchAll(/^(\S+) (\d\S*) \(.+\)$/gm)];
    const { components } = document();
    const contained = components.filter(({ scope }) => scope === 'required');
    expect(contained.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual(
      licensed.map(([, name, version]) => `${name} ${version}`).toSorted(),
    );
    expect(components.filter(({ scope }) => scope === 'optional')).toMatchObject([
      { name: 'onnxruntime-node', version: metadata.dependencies['onnxruntime-node'] },
    ]);
  });
});

describe('in an empty folder', () => {
  beforeAll(() => {
    // Taken from where the tests have it: fetching it is install-runtime.test.ts's.
    for (const name of ['onnxruntime-node', 'onnxruntime-common'])
      symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  });

  test('`npx seatrial` says its version and completes', () => {
    expect(npx('seatrial', '--version')).toMatchObject({ exitCode: 0, stdout: `${metadata.version}\n` });
    const { exitCode, stdout } = npx('seatrial', 'completion', 'bash');
    expect({ exitCode, ends: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      exitCode: 0,
      ends: 'complete -F _seatrial seatrial',
    });
  });

  test('init, validate and certify go from a model file to a certificate', SLOW, () => {
    const model = join(EXAMPLE, 'diamonds-1.1.0.onnx');
    const data = ['--data', join(EXAMPLE, 'data/holdout.parquet'), '--target', 'price'];
    const init = npx('seatrial', 'init', model, '--name', 'diamonds', '--version', '1.0.0', ...data);
    expect(init).toMatchObject({ exitCode: 0 });
    expect(filesOf(join(folder, '.github/seatrial'))).toContain('model.schema.json');
    expect(npx('seatrial', 'validate')).toMatchObject({ exitCode: 0 });
    const certify = npx('seatrial', 'certify', 'diamonds@1.0.0', '--quick', '--modes', 'batch', '--output', 'report');
    expect(certify).toMatchObject({ exitCode: 0 });
    const certificate = JSON.parse(readFileSync(join(folder, 'report/diamonds@1.0.0.certificate.json'), 'utf8'));
    expect(certificate).toMatchObject({ verdict: 'pass', tool: { version: metadata.version } });
  });

  test('an editor finds the schemas by the name of the package', () => {
    const from = createRequire(pathToFileURL(join(folder, 'any.js')));
    expect(JSON.parse(readFileSync(from.resolve('seatrial/schemas/model.schema.json'), 'utf8')).title).toBe('Model');
  });

  test('the bot starts too, and says what it lacks', () => {
    const { exitCode, stderr } = npx('--package', 'seatrial', 'seatrial-bot');
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('PUBLIC_URL') });
  });

  test('a command that needs another package says what to type', () => {
    const topics = ['--input', 'a', '--output', 'b', '--dead-letters', 'c'];
    const stream = npx('seatrial', 'stream', '--model', 'churn', '--brokers', '127.0.0.1:1', ...topics);
    const client = `@platformatic/kafka@${metadata.peerDependencies['@platformatic/kafka']}`;
    expect(stream).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`npm install --global ${client}`) });
  });

  test.each(['cli', 'bot'])('a Node that is too old is told so before it reads what it does not know: %s', (entry) => {
    const old = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.11.1'}})`;
    const path = join(installed, `dist/${entry}.js`);
    const { exitCode, stdout, stderr } = run(folder, ['node', '--import', `data:text/javascript,${old}`, path, '-V']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('needs Node 24 or later');
    expect(stderr).toContain('is Node 20.11.1');
    // What it imports before that it must be able to read: one file, which imports nothing.
    const imports = [...readFileSync(path, 'utf8').matchAll(/^import\b.*?from"([^"]+)"/gm)].map(
      ([, file = '']) => file,
    );
    expect(imports).toEqual(['./chunks/old-node.js']);
    expect(readFileSync(join(installed, 'dist/chunks/old-node.js'), 'utf8')).not.toContain('import');
  });
});
