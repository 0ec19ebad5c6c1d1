import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { sha256 } from '../../src/contract/sha256.ts';
import { artifactDigest } from '../../src/domain/certification/digests.ts';
import { MODEL_TEXT } from '../support/bot-story.ts';
import { runCli } from '../support/run-cli.ts';

const place = mkdtempSync(join(tmpdir(), 'seatrial-platforms-'));
const KUBERNETES = { kind: 'kubernetes', namespace: 'models', gateway: 'edge', image: 'acme/{model}:{version}' };
const NGINX = { kind: 'nginx', server: 'http://127.0.0.1:9000' };
const fileOf = (version: string) => ({ name: 'm.onnx', path: 'm.onnx', size: 1, sha256: sha256(version) });
const digestOf = (version: string): string => artifactDigest([fileOf(version)], sha256);
const nameOf = (version: string): string => `churn-${digestOf(version).slice(0, 12)}`;

function write(path: string, content: object | string): void {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), typeof content === 'string' ? content : stringify(content));
}

function deploy(version: string): void {
  write('deployed/production/churn.yaml', {
    apiVersion: 'seatrial/v1',
    kind: 'Deployment',
    model: 'churn',
    environment: 'production',
    revision: 1,
    production: { version, sha256: digestOf(version) },
    fallback: null,
    liveTest: null,
    hold: null,
  });
}

/** As a person runs it, whose kubectl is the stand-in. */
async function run(...words: readonly string[]) {
  const PATH = [join(place, 'bin'), process.env['PATH']].join(delimiter);
  const environment = { PATH, KUBECTL_PLACE: place };
  const { exitCode, stdout, stderr } = await runCli([...words, '--registry', place, '--deployments', 'deployed'], {
    cwd: place,
    environment,
  });
  return { exitCode, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
}

beforeAll(() => {
  write('models/churn/model.yaml', MODEL_TEXT);
  const environments = { production: { platforms: [NGINX, KUBERNETES] } };
  write('.github/seatrial.yml', { apiVersion: 'seatrial/v1', kind: 'Settings', environments });
  for (const version of ['1.0.0', '1.1.0'])
    write(`models/churn/versions/${version}.yaml`, {
      apiVersion: 'seatrial/v1',
      kind: 'ModelVersion',
      model: 'churn',
      version,
      artifact: { format: 'onnx', files: [fileOf(version)] },
      modes: ['realtime'],
    });
  mkdirSync(join(place, 'bin'));
  copyFileSync(fileURLToPath(new URL('../support/platforms/kubectl.mjs', import.meta.url)), join(place, 'bin/kubectl'));
  deploy('1.0.0');
});
afterAll(() => rmSync(place, { recursive: true }));

describe('seatrial render', () => {
  test('prints one file, writes all of them, and says what would change', async () => {
    const { exitCode, lines } = await run('render', 'nginx');
    expect([exitCode, lines.some((line) => line.includes('127.0.0.1:9000'))]).toEqual([0, true]);
    const files = ['new     rendered/nginx/nginx.conf', 'new     rendered/kubernetes/churn.yaml'];
    expect(await run('render', '--out', 'rendered', '--check')).toEqual({ exitCode: 1, lines: files });
    expect(await run('render', '--out', 'rendered')).toEqual({ exitCode: 0, lines: files });
    expect(await run('render', '--out', 'rendered', '--check')).toEqual({ exitCode: 0, lines: [''] });
    const folder = join(place, 'rendered/kubernetes');
    expect(spawnSync('sha256sum', ['--check', '.seatrial-rendered'], { cwd: folder }).status).toBe(0);
  });

  test('replaces what somebody else wrote by --force alone', async () => {
    await run('render', '--out', 'rendered');
    write('rendered/kubernetes/churn.yaml', 'edited');
    const refused = await run('render', '--out', 'rendered');
    expect([refused.exitCode, refused.lines.join(' ')]).toEqual([2, expect.stringContaining('is there already')]);
    expect((await run('render', '--out', 'rendered', '--force')).exitCode).toBe(0);
    expect(readFileSync(join(place, 'rendered/kubernetes/churn.yaml'), 'utf8')).toContain('kind: HTTPRoute');
    expect((await run('render', 'nginx', '--check')).lines.join(' ')).toContain('--check and --force belong to --out');
  });
});

test('seatrial render writes nothing of any platform where one of them cannot do it', async () => {
  const settings = readFileSync(join(place, '.github/seatrial.yml'), 'utf8');
  const platforms = [NGINX, { kind: 'kserve', namespace: 'models' }];
  write('.github/seatrial.yml', { ...parse(settings), environments: { production: { platforms } } });
  const { exitCode, lines } = await run('render', '--out', 'other');
  expect([exitCode, lines.join(' ')]).toEqual([2, expect.stringContaining('KServe cannot take the files')]);
  expect(existsSync(join(place, 'other'))).toBe(false);
  write('.github/seatrial.yml', settings);
});

describe('seatrial apply and seatrial reality', () => {
  test('apply, read back, and take away what is rendered no more', async () => {
    const first = [
      'HTTPRoute/churn',
      ...['Deployment', 'Service'].map((kind) => `${kind}/${nameOf('1.0.0')}`),
      'NetworkPolicy/churn',
    ];
    const dry = await run('apply', 'kubernetes', '--dry-run');
    expect(dry).toEqual({ exitCode: 0, lines: first.map((name) => `to apply  ${name}`) });
    const missing = await run('reality', 'kubernetes');
    expect([missing.exitCode, missing.lines[1]]).toEqual([
      1,
      '             It is not there. `seatrial apply kubernetes` makes it.',
    ]);
    expect(await run('apply', 'kubernetes')).toEqual({ exitCode: 0, lines: first.map((name) => `applied  ${name}`) });
    expect(await run('apply', 'kubernetes')).toEqual({ exitCode: 0, lines: ['Everything stands as it is rendered.'] });
    const { exitCode, lines } = await run('reality', 'kubernetes', '--json');
    expect([exitCode, JSON.parse(lines.join('\n'))]).toEqual([
      1,
      {
        platform: 'kubernetes',
        environment: 'production',
        namespace: 'models',
        asRendered: false,
        objects: first.map((name, index) => ({ name, findings: index < 2 ? [{ kind: 'not-observed' }] : [] })),
      },
    ]);

    deploy('1.1.0');
    const left = await run('apply', 'kubernetes');
    expect(left.lines).toContain(`left  Service/${nameOf('1.0.0')}, which is rendered no more: --prune takes it away`);
    expect((await run('apply', 'kubernetes', '--prune')).lines).toEqual([
      `removed  Deployment/${nameOf('1.0.0')}`,
      `removed  Service/${nameOf('1.0.0')}`,
    ]);
    expect((await run('reality', 'kubernetes')).lines.join('\n')).not.toContain(nameOf('1.0.0'));
    deploy('1.0.0');
  });

  test('apply nothing of what is refused, and say the object and the field', async () => {
    const said =
      'The HTTPRoute "churn" is invalid: spec.rules[0].backendRefs[0].weight: Invalid value: -5: \u001B[2Jtoo small';
    write('refused.txt', said);
    expect(await run('apply', 'kubernetes')).toEqual({
      exitCode: 1,
      lines: [
        'refused   HTTPRoute/churn at .spec.rules[0].backendRefs[0].weight: The HTTPRoute "churn" is invalid: spec.rules[0].backendRefs[0].weight: Invalid value: -5: [2Jtoo small',
        'Nothing was applied.',
      ],
    });
    rmSync(join(place, 'refused.txt'));
  });

  test('say where there is nobody to ask', async () => {
    const { exitCode, lines } = await run('reality', 'nginx');
    expect([exitCode, lines.join(' ')]).toEqual([
      2,
      expect.stringContaining('"nginx" is no platform that has an API to ask.'),
    ]);
    rmSync(join(place, 'bin/kubectl'));
    const without = await runCli(['reality', 'kubernetes', '--registry', place, '--deployments', 'deployed'], {
      cwd: place,
      environment: { PATH: join(place, 'bin') },
    });
    expect([without.exitCode, without.stderr]).toEqual([
      2,
      expect.stringContaining('kubectl cannot be started (ENOENT)'),
    ]);
  });
});
