import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import project from '../../../../../package.json' with { type: 'json' };
import { installRuntime } from '../../../../../src/adapters/runtimes/onnx/install-runtime.ts';
import { byCost, oneOf } from '../../../../support/slow.ts';
import runtimeFiles from '../../../../../src/adapters/runtimes/onnx/runtime-files.json' with { type: 'json' };
import lock from '../../../../../src/adapters/runtimes/onnx/runtime-lock.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../../../../..');
const PLATFORM = `${process.platform}-${process.arch}`;
const BINDING = `bin/napi-v6/${process.platform}/${process.arch}/onnxruntime_binding.node`;

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-test-'));
  folders.push(folder);
  return folder;
}

/** The packages as npm lays them down, with the binaries of every platform. */
const LAYS_FILES = `
set -e
cat package-lock.json > "$HOME/used-lock.json"
mkdir node_modules
ln -s ${ROOT}/node_modules/onnxruntime-node ${ROOT}/node_modules/onnxruntime-common node_modules/
`;

/** A program called npm that notes how it was called and does what the script says. */
function fakeNpm(script: string): Record<'PATH' | 'HOME' | 'SEATRIAL_RUNTIME_DIR', string> {
  const folder = makeFolder();
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho "$@" >> ${folder}/calls\n${script}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  return { PATH: `${folder}:${process.env['PATH']}`, SEATRIAL_RUNTIME_DIR: join(folder, 'runtimes'), HOME: folder };
}

function callsOf({ HOME }: { readonly HOME: string }): readonly string[] {
  return readFileSync(join(HOME, 'calls'), 'utf8').trim().split('\n');
}

/** What the folder for runtimes holds beside the runtime itself: nothing, unless something was left behind. */
function listKept({ SEATRIAL_RUNTIME_DIR }: { readonly SEATRIAL_RUNTIME_DIR: string }): readonly string[] {
  return readdirSync(join(SEATRIAL_RUNTIME_DIR, 'seatrial-runtime', project.dependencies['onnxruntime-node']));
}

function packageOf(modulePath: string): string {
  return join(dirname(modulePath), '..');
}

describe('the runtime that is installed when no package is there', () => {
  test('comes from npm and our lock file, without scripts, for this platform alone, and once', async () => {
    const environment = fakeNpm(LAYS_FILES);
    const path = await installRuntime(environment);
    expect(await installRuntime(environment)).toBe(path);
    expect(callsOf(environment)).toEqual([expect.stringMatching(/^ci --ignore-scripts /)]);
    expect(JSON.parse(readFileSync(join(environment.HOME, 'used-lock.json'), 'utf8'))).toEqual(lock);
    const binaries = readdirSync(join(packageOf(path), 'bin/napi-v6'), { recursive: true, encoding: 'utf8' });
    expect(binaries.filter((name) => name.endsWith('.node'))).toEqual([
      join(process.platform, process.arch, 'onnxruntime_binding.node'),
    ]);
    expect(
      JSON.parse(await inChild(`console.log(JSON.stringify(Object.keys(require(${JSON.stringify(path)}))))`)),
    ).toContain('InferenceSession');
  });

  test('is kept in the tool cache of a runner', async () => {
    const { SEATRIAL_RUNTIME_DIR: cache, ...environment } = fakeNpm(LAYS_FILES);
    expect(await installRuntime({ ...environment, RUNNER_TOOL_CACHE: cache })).toContain(cache);
  });

  test('several jobs at once end with one runtime', async () => {
    const environment = fakeNpm(LAYS_FILES);
    const paths = await Promise.all([1, 2, 3].map(() => installRuntime(environment)));
    expect(new Set(paths).size).toBe(1);
    expect(listKept(environment)).toEqual([PLATFORM]);
    expect(callsOf(environment)).toHaveLength(3);
    await installRuntime(environment);
    expect(callsOf(environment)).toHaveLength(3);
  });

  test('what npm says is told, and nothing is left', async () => {
    const environment = fakeNpm('echo "E403 from the mirror" >&2; exit 1');
    await expect(installRuntime(environment)).rejects.toMatchObject({
      code: 'runtime-missing',
      message: expect.stringContaining('E403'),
    });
    expect(listKept(environment)).toEqual([]);
  });

  test('other files than those that were tested are refused, and nothing is left', async () => {
    const environment = fakeNpm(
      `${LAYS_FILES} rm node_modules/onnxruntime-common\nmkdir node_modules/onnxruntime-common`,
    );
    await expect(installRuntime(environment)).rejects.toMatchObject({
      code: 'runtime-missing',
      reason: 'runtime-changed',
      message: expect.stringContaining('onnxruntime-common/package.json'),
    });
    expect(listKept(environment)).toEqual([]);
  });

  test('is kept beside other downloads where no runner and nobody names a folder', async () => {
    const { SEATRIAL_RUNTIME_DIR: cache, ...environment } = fakeNpm(LAYS_FILES);
    const XDG_CACHE_HOME = join(cache, 'cache');
    expect(await installRuntime({ ...environment, XDG_CACHE_HOME })).toContain(
      join(XDG_CACHE_HOME, 'seatrial', 'seatrial-runtime'),
    );
  });

  test('what a killed installation left is removed by a later one, and what another is laying stays', async () => {
    const environment = fakeNpm(LAYS_FILES);
    const parent = dirname(dirname(dirname(packageOf(await installRuntime(environment)))));
    const [old, young] = [join(parent, `${PLATFORM}-R5KCgB`), join(parent, `${PLATFORM}-x8sBqL`)];
    for (const folder of [old, young]) mkdirSync(join(folder, 'node_modules'), { recursive: true });
    utimesSync(old, 0, 0);
    rmSync(join(parent, PLATFORM), { recursive: true });
    await installRuntime(environment);
    expect(listKept(environment)).toEqual([PLATFORM, `${PLATFORM}-x8sBqL`]);
  });

  test('has an absolute path also where its folder is named by another one', async () => {
    const environment = fakeNpm(LAYS_FILES);
    const SEATRIAL_RUNTIME_DIR = relative(process.cwd(), environment.SEATRIAL_RUNTIME_DIR);
    expect(await installRuntime({ ...environment, SEATRIAL_RUNTIME_DIR })).toContain(environment.SEATRIAL_RUNTIME_DIR);
  });

  test('a folder that cannot be written is told', async () => {
    const environment = fakeNpm(LAYS_FILES);
    writeFileSync(environment.SEATRIAL_RUNTIME_DIR, 'a file');
    await expect(installRuntime(environment)).rejects.toMatchObject({
      code: 'runtime-missing',
      message: expect.stringContaining('ENOTDIR'),
    });
  });
});

describe('a kept runtime that is not the one that was tested', () => {
  afterEach(() => void vi.restoreAllMocks());

  for (const { rows, options } of byCost<[string, string, (folder: string) => void]>(
    [
      ['a changed binary', 'has other bytes', (folder) => appendFileSync(join(folder, BINDING), 'more')],
      ['a changed script', 'has other bytes', (folder) => writeFileSync(join(folder, 'dist/index.js'), 'evil()')],
      ['half of it', 'is missing', (folder) => rmSync(join(folder, BINDING))],
      ['a link in place of a file', 'no regular file', (folder) => replaceByLink(join(folder, BINDING))],
      [
        'a library beside the binary, which the loader finds first',
        'does not belong to it',
        (folder) => writeFileSync(join(folder, dirname(BINDING), 'libstdc++.so.6'), 'evil'),
      ],
      [
        'a package that the other is shadowed by',
        'does not belong to it',
        (folder) => {
          mkdirSync(join(folder, 'node_modules/onnxruntime-common'), { recursive: true });
          writeFileSync(join(folder, 'node_modules/onnxruntime-common/index.js'), 'evil()');
        },
      ],
    ],
    oneOf(3),
  ))
    test.each([...rows])('%s: it is installed anew, and that is said', options, async (_name, told, change) => {
      const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
      const environment = fakeNpm(LAYS_FILES);
      const path = await installRuntime(environment);
      expect(warn).not.toHaveBeenCalled();
      change(packageOf(path));
      expect(await installRuntime(environment)).toBe(path);
      expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(told), { code: 'SEATRIAL_RUNTIME' });
      expect(callsOf(environment)).toHaveLength(2);
      expect(listKept(environment)).toEqual([PLATFORM]);
      await installRuntime(environment);
      expect(callsOf(environment)).toHaveLength(2);
    });

  test('several jobs that see it at once end with one runtime', async () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const environment = fakeNpm(LAYS_FILES);
    const path = await installRuntime(environment);
    appendFileSync(join(packageOf(path), BINDING), 'more');
    await Promise.all([1, 2, 3].map(() => installRuntime(environment)));
    expect(listKept(environment)).toEqual([PLATFORM]);
    const { length } = callsOf(environment);
    await installRuntime(environment);
    expect(callsOf(environment)).toHaveLength(length);
  });

  test('it is never used where npm cannot bring another', async () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const environment = fakeNpm(LAYS_FILES);
    appendFileSync(join(packageOf(await installRuntime(environment)), BINDING), 'more');
    const { PATH } = fakeNpm('exit 1');
    await expect(installRuntime({ ...environment, PATH })).rejects.toMatchObject({ code: 'runtime-missing' });
  });
});

function replaceByLink(path: string): void {
  rmSync(path);
  symlinkSync(join(ROOT, 'node_modules/onnxruntime-node', BINDING), path);
}

describe('npm', () => {
  test('is that beside the running Node where none is on the PATH', async () => {
    const folder = layNode();
    const cli = join(folder, 'lib/node_modules/npm/bin/npm-cli.js');
    mkdirSync(dirname(cli), { recursive: true });
    writeFileSync(
      cli,
      `const { mkdirSync, symlinkSync } = require('node:fs');
       mkdirSync('node_modules');
       for (const name of ['onnxruntime-node', 'onnxruntime-common'])
         symlinkSync(${JSON.stringify(join(ROOT, 'node_modules/'))} + name, 'node_modules/' + name);`,
    );
    expect(await installInChild(folder)).toMatch(/onnxruntime-node\/dist\/index\.js$/);
  });

  test('is asked for where there is none at all', async () => {
    expect(await installInChild(layNode())).toBe('npm-missing');
  });

  /** The folder of a Node as the runner unpacks it, without npm. */
  function layNode(): string {
    const folder = makeFolder();
    mkdirSync(join(folder, 'bin'));
    try {
      linkSync(process.execPath, join(folder, 'bin/node'));
    } catch {
      copyFileSync(process.execPath, join(folder, 'bin/node'));
    }
    return folder;
  }

  function installInChild(folder: string): Promise<string> {
    const source = pathToFileURL(join(ROOT, 'src/adapters/runtimes/onnx/install-runtime.ts')).href;
    const script = `const { installRuntime } = await import(${JSON.stringify(source)});
      console.log(await installRuntime(process.env).catch((error) => error.reason));`;
    const env = { PATH: join(folder, 'bin'), SEATRIAL_RUNTIME_DIR: join(folder, 'runtimes') };
    return inChild(script, { node: join(folder, 'bin/node'), env, type: 'module' });
  }
});

describe('npm itself', () => {
  test('asks the registry that npm_config_registry names', async () => {
    const asked: string[] = [];
    await using server = await listen(
      createServer((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(403, { 'content-type': 'application/json' }).end('{"error":"not on our list"}');
      }),
    );
    await expect(installRuntime(realNpm({ npm_config_registry: server.url }))).rejects.toMatchObject({
      message: expect.stringContaining('403'),
    });
    expect(asked).toContainEqual(expect.stringMatching(/^\/onnxruntime-(node|common)$/));
  });

  test.each(['global=true', 'location=global', 'workspace=site', 'workspaces=true', 'dry_run=true'])(
    'installs here whatever another npm was told: %s',
    async (setting) => {
      await using server = await listen(
        createServer((_request, response) => response.writeHead(403, { 'content-type': 'application/json' }).end('{}')),
      );
      const [name = '', value = ''] = setting.split('=');
      const environment = realNpm({ npm_config_registry: server.url, [`npm_config_${name}`]: value });
      // It came as far as the registry.
      await expect(installRuntime(environment)).rejects.toMatchObject({ message: expect.stringContaining('403') });
    },
  );

  test('goes through the proxy that HTTPS_PROXY names', async () => {
    const asked: string[] = [];
    await using proxy = await listen(
      createTcpServer((socket) => {
        socket.once('data', (data) => {
          asked.push(String(data).split('\r\n', 1)[0] ?? '');
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          socket.once('data', () => socket.destroy());
        });
        socket.on('error', () => {});
      }),
    );
    const environment = realNpm({ HTTPS_PROXY: proxy.url, npm_config_registry: 'https://registry.example.invalid/' });
    await expect(installRuntime(environment)).rejects.toMatchObject({ code: 'runtime-missing' });
    expect(asked).toContain('CONNECT registry.example.invalid:443 HTTP/1.1');
  });

  function realNpm(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    const folder = makeFolder();
    const quick = { npm_config_fetch_retries: '0', npm_config_cache: join(folder, 'cache'), npm_config_userconfig: '' };
    return { PATH: process.env['PATH'], HOME: folder, SEATRIAL_RUNTIME_DIR: folder, ...quick, ...variables };
  }
});

interface Listener extends AsyncDisposable {
  readonly url: string;
}

async function listen(server: ReturnType<typeof createTcpServer>): Promise<Listener> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      server.close();
    },
  };
}

describe('.npmrc', () => {
  test('counts from the home of the user, and not from the repository that is certified', async () => {
    const asked: string[] = [];
    await using server = await listen(
      createServer((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(403, { 'content-type': 'application/json' }).end('{}');
      }),
    );
    const [home, repository] = [makeFolder(), makeFolder()];
    writeFileSync(join(home, '.npmrc'), `registry=${server.url}\nfetch-retries=0\n`);
    writeFileSync(join(repository, '.npmrc'), 'registry=http://127.0.0.1:1/\n');
    writeFileSync(join(repository, 'package.json'), '{}');
    const source = pathToFileURL(join(ROOT, 'src/adapters/runtimes/onnx/install-runtime.ts')).href;
    const script = `const { installRuntime } = await import(${JSON.stringify(source)});
      console.log(await installRuntime(process.env).catch((error) => error.message));`;
    const env = { PATH: process.env['PATH'], HOME: home, SEATRIAL_RUNTIME_DIR: join(home, 'runtimes') };
    expect(await inChild(script, { env, type: 'module', cwd: repository })).toContain('403');
    expect(asked).toContainEqual(expect.stringMatching(/^\/onnxruntime-(node|common)$/));
  });
});

test('a folder that was copied from a machine with a network is used, read-only too, and nobody is asked', async () => {
  const made = fakeNpm(LAYS_FILES);
  await installRuntime(made);
  const copy = join(makeFolder(), 'runtimes');
  cpSync(made.SEATRIAL_RUNTIME_DIR, copy, { recursive: true });
  for (const path of readdirSync(copy, { recursive: true, encoding: 'utf8' }).toReversed())
    chmodSync(join(copy, path), statSync(join(copy, path)).isDirectory() ? 0o555 : 0o444);
  const offline = { ...fakeNpm('exit 1'), SEATRIAL_RUNTIME_DIR: copy };
  try {
    expect((await installRuntime(offline)).startsWith(copy)).toBe(true);
    expect(existsSync(join(offline.HOME, 'calls'))).toBe(false);
    // Compared like any other.
    const [binding = ''] = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith(BINDING),
    );
    chmodSync(join(copy, binding), 0o644);
    appendFileSync(join(copy, binding), 'more');
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    await expect(installRuntime(offline)).rejects.toMatchObject({ code: 'runtime-missing' });
  } finally {
    vi.restoreAllMocks();
    for (const path of readdirSync(copy, { recursive: true, encoding: 'utf8' })) chmodSync(join(copy, path), 0o755);
  }
});

interface ChildScript {
  readonly node?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly type?: 'module' | 'commonjs';
  readonly cwd?: string;
}

async function inChild(script: string, { node, env, type = 'commonjs', cwd }: ChildScript = {}): Promise<string> {
  const child = spawn(node ?? process.execPath, [`--input-type=${type}`, '--eval', script], {
    env: env ?? process.env,
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (await text(child.stdout)).trim();
}

describe('the lock file of the runtime', () => {
  test('pins the version that the tests run on', () => {
    expect(lock.packages['node_modules/onnxruntime-node'].version).toBe(project.dependencies['onnxruntime-node']);
    expect(lock.packages[''].dependencies).toEqual({ 'onnxruntime-node': project.dependencies['onnxruntime-node'] });
  });

  test('has a digest for every package and names no registry', () => {
    const packages = Object.entries<object>(lock.packages).filter(([name]) => name !== '');
    expect(packages.length).toBeGreaterThan(3);
    for (const [, entry] of packages) {
      expect(entry).toMatchObject({ integrity: expect.stringMatching(/^sha512-/) });
      expect(entry).not.toHaveProperty('resolved');
    }
  });
});

describe('the list of files of the runtime', () => {
  test('has a binary and a library for each platform', () => {
    for (const [platform, files] of Object.entries<Readonly<Record<string, string>>>(runtimeFiles.platforms)) {
      const folder = `node_modules/onnxruntime-node/bin/napi-v6/${platform.replace('-', '/')}/`;
      const names = Object.keys(files);
      expect(names).toContain(`${folder}onnxruntime_binding.node`);
      expect(names.some((name) => /\/(lib)?onnxruntime(\.so|\.1\.dylib|\.dll)/.test(name))).toBe(true);
      expect(names.filter((name) => !name.startsWith(folder))).toEqual([]);
    }
    expect(existsSync(join(ROOT, Object.keys(runtimeFiles.everywhere)[0] ?? ''))).toBe(true);
  });

  test.runIf(PLATFORM === 'linux-x64')('is as large on Linux x64 as docs/runners.md says', () => {
    const paths = [runtimeFiles.everywhere, runtimeFiles.platforms['linux-x64']].flatMap((files) => Object.keys(files));
    const bytes = paths.reduce((sum, path) => sum + statSync(join(ROOT, path)).size, 0);
    const [, told] = /: (\d+) MB on Linux x64/.exec(readFileSync(join(ROOT, 'docs/runners.md'), 'utf8')) ?? [];
    expect(Math.round(bytes / 1e6)).toBe(Number(told));
  });
});
