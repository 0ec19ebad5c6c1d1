import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SLOW } from '../support/slow.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIGEST = `sha256:${'0f'.repeat(32)}`;

interface Step {
  readonly name?: string;
  readonly run?: string;
}
const JOBS: Readonly<Record<string, { readonly steps: readonly Step[] }>> = parse(
  readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8'),
).jobs;

/** The script of a step of release.yml itself, by its name. */
function scriptOf(job: string, name: string): string {
  const script = JOBS[job]?.steps.find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`release.yml: ${job} has no step "${name}".`);
  return script;
}

let place = '';
/** Programs that stand in for those of the runner. */
let bin = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'seatrial-rehearsal-'));
  bin = join(place, 'bin');
  mkdirSync(bin);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

interface Ended {
  readonly exitCode: number | null;
  readonly text: string;
}

function run(cwd: string, script: string, variables: Readonly<Record<string, string>> = {}): Ended {
  const PATH = [bin, dirname(process.execPath), process.env['PATH']].join(delimiter);
  const env = { PATH, HOME: place, npm_config_update_notifier: 'false', ...variables };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { exitCode: status, text: stdout + stderr };
}

/** A program that writes what it was asked into a file, a line a call. */
function standIn(name: string, more = ''): string {
  const log = join(place, `${name}.log`);
  writeFileSync(join(bin, name), `#!/bin/bash\necho "$*" >> "${log}"\n${more}`, { mode: 0o755 });
  return log;
}

/** All that is committed, as it is now, and what npm has installed. */
function copyRepository(): string {
  const folder = join(place, 'repository');
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  const files = tracked.filter(
    (file) => file !== '' && !/^(?:test|bench|examples\/(?:registry|training))\//.test(file),
  );
  for (const file of files) cpSync(join(ROOT, file), join(folder, file));
  run(folder, 'git init --quiet && git add --all');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

test(
  'an owner, a number, a build: then the release may be made, and packed as the workflow packs it',
  {
    ...SLOW,
    timeout: 240_000,
  },
  () => {
    const folder = copyRepository();
    const steps = [
      'node scripts/owner.ts acme/trial',
      String.raw`sed -i 's/^## \[Unreleased\]$/&\n\n### Added\n\n- A rehearsal\n/' CHANGELOG.md`,
      'node scripts/release.ts prepare 1.999.0',
      `sed -i '/^Before the first release/,/^$/d' README.md`,
      'node scripts/build.ts',
      'node scripts/owner.ts --check',
      'node scripts/release.ts check v1.999.0',
    ];
    for (const step of steps)
      expect([step, run(folder, step)]).toEqual([step, expect.objectContaining({ exitCode: 0 })]);

    const packed = run(folder, scriptOf('check', 'Lay out what is published'), { GITHUB_REF_NAME: 'v1.999.0' });

    expect(packed).toMatchObject({ exitCode: 0 });
    expect(run(folder, 'ls released').text.split('\n')).toEqual([
      'notes.md',
      'sbom.cdx.json',
      'seatrial-1.999.0.tgz',
      '',
    ]);
    const notes = readFileSync(join(folder, 'released/notes.md'), 'utf8');
    expect(notes).toMatch(/^### Added\n\n- A rehearsal\n/);
    expect(notes).not.toMatch(/unreleased|nothing has been released/i);
    run(folder, 'mkdir unpacked && tar xzf released/*.tgz -C unpacked');
    const manifest = JSON.parse(readFileSync(join(folder, 'unpacked/package/package.json'), 'utf8'));
    expect(manifest).toMatchObject({ version: '1.999.0', bugs: 'https://github.com/acme/trial/issues' });
    const page = readFileSync(join(folder, 'unpacked/package/README.md'), 'utf8');
    expect(page).toContain('uses: acme/trial/.github/workflows/certify.yml@v1');
    expect(page).toContain('https://github.com/acme/trial/blob/v1.999.0/');
    expect(page).not.toMatch(/\bOWNER\b|Before the first release/);
    expect(run(folder, 'node unpacked/package/dist/cli.js --version').text).toBe('1.999.0\n');
  },
);

describe('a tag', () => {
  const script = scriptOf('check', 'The tag is on the default branch');

  test.each([
    ['of the default branch is taken', 'true', 0],
    ['of any other is not', 'git commit --quiet --allow-empty --message aside', 1],
  ])('%s', (_name, turn, exitCode) => {
    const who = '[user]\n\tname = A\n\temail = a@example.com\n[init]\n\tdefaultBranch = main\n';
    writeFileSync(join(place, '.gitconfig'), who);
    run(place, 'git init --quiet origin && cd origin && git commit --quiet --allow-empty --message start');
    const clone = join(place, 'clone');
    run(place, `git clone --quiet origin clone && cd clone && git checkout --quiet --detach && ${turn}`);
    expect(run(clone, script, { BRANCH: 'main' }).exitCode).toBe(exitCode);
  });
});

describe('npm', () => {
  const BYTES = 'a package';
  const published = `sha512-${createHash('sha512').update(BYTES).digest('base64')}`;

  /** What it is asked to publish, and as what; null where nothing is. */
  function publish(tag: string, { newest = '', there = '' }): string | null {
    const answers = `case "$*" in *integrity*) echo "${there}" ;; "view seatrial version") echo "${newest}" ;; esac\n`;
    const log = standIn('npm', `${answers}[ "$1" = publish ] || [ -n "${newest}" ]`);
    mkdirSync(join(place, 'released'));
    writeFileSync(join(place, 'released/seatrial.tgz'), BYTES);
    expect(run(place, scriptOf('npm', 'Publish'), { GITHUB_REF_NAME: tag })).toMatchObject({ exitCode: 0 });
    return /^publish .*$/m.exec(readFileSync(log, 'utf8'))?.[0] ?? null;
  }

  test.each([
    ['the first one', 'v1.0.0', {}, 'latest'],
    ['one after its candidate', 'v1.0.0', { newest: '1.0.0-rc.1' }, 'latest'],
    ['the next one', 'v1.10.0', { newest: '1.9.3' }, 'latest'],
    ['a mend of an older one', 'v1.9.4', { newest: '1.10.0' }, 'release-1.9'],
    ['a candidate', 'v1.2.0-rc.1', { newest: '1.1.0' }, 'next'],
    ['another file under its number', 'v1.2.0', { newest: '1.2.0', there: 'sha512-x' }, 'latest'],
  ])('is handed %s', (_name, tag, registry, name) => {
    const expected = `publish ./released/seatrial.tgz --ignore-scripts --provenance --access public --tag ${name}`;
    expect(publish(tag, registry)).toBe(expected);
  });

  test('is handed nothing twice', () => {
    expect(publish('v1.2.0', { newest: '1.2.0', there: published })).toBeNull();
  });
});

describe('the image', () => {
  const named = /^FROM node:([\d.]+)-\S+@sha256:[0-9a-f]{64}$/m.exec(
    readFileSync(join(ROOT, 'bot/Dockerfile'), 'utf8'),
  );

  test.each([
    ['is tried, where the base is the Node that its tag says', `v${named?.[1]}`, 0],
    ['is refused, where the digest of the base is of another Node', 'v24.0.0', 1],
  ])('%s', (_name, version, exitCode) => {
    const docker = standIn('docker', `[[ "$*" != *"node --version" ]] || echo ${version}\n`);
    standIn('curl');
    expect(run(ROOT, scriptOf('image', 'Build it, and see that it answers')).exitCode).toBe(exitCode);
    expect(readFileSync(docker, 'utf8')).toContain('build --file bot/Dockerfile');
  });

  test.each([
    ['v1.0.0', ['v1.0.0'], ['1.0.0', '1']],
    ['v1.10.0', ['v1.10.0', 'v1.9.0', 'v1.11.0-rc.1'], ['1.10.0', '1']],
    ['v1.9.1', ['v1.10.0', 'v1.9.0', 'v1.9.1'], ['1.9.1']],
    ['v1.2.0-rc.1', ['v1.1.0', 'v1.2.0-rc.1'], ['1.2.0-rc.1']],
    ['v1.0.0-rc.1', ['v1.0.0-rc.1'], ['1.0.0-rc.1']],
  ])('of %s beside %j is pushed as %j, and its digest is what is attested', (tag, there, tags) => {
    standIn('git', `printf '%s\\n' ${there.map((name) => `"${'a'.repeat(40)}\trefs/tags/${name}"`).join(' ')}\n`);
    const metadata = JSON.stringify({ 'containerimage.digest': DIGEST });
    const docker = standIn(
      'docker',
      `[[ "$*" != "buildx build"* ]] || echo '${metadata}' > "$RUNNER_TEMP/image.json"\n`,
    );
    const output = join(place, 'output');
    const variables = { GITHUB_REPOSITORY: 'Acme/Trial', GITHUB_REF_NAME: tag, GITHUB_ACTOR: 'a', TOKEN: 'ghs_x' };
    const job = { ...variables, RUNNER_TEMP: place, GITHUB_OUTPUT: output };
    expect(run(ROOT, scriptOf('image', 'Push it for each processor'), job)).toMatchObject({ exitCode: 0 });
    const pushed = readFileSync(docker, 'utf8');
    expect([...pushed.matchAll(/--tag (\S+)/g)].map(([, name]) => name)).toEqual(
      tags.map((name) => `ghcr.io/acme/trial-bot:${name}`),
    );
    expect(pushed).toContain('--platform linux/amd64,linux/arm64');
    expect(pushed).not.toContain('ghs_x');
    expect(readFileSync(output, 'utf8')).toBe(`image=ghcr.io/acme/trial-bot\ndigest=${DIGEST}\n`);
  });
});
