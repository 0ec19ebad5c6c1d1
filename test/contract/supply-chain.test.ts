import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import metadata from '../../package.json' with { type: 'json' };

const FOLDER = '.github/workflows';
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));

interface Job {
  readonly name?: string;
  readonly environment?: string;
  readonly strategy?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly with?: Record<string, unknown>;
  }[];
}

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const jobsOf = (file: string): readonly [string, Job][] => Object.entries(parse(read(file)).jobs);

describe.each(FILES)('%s', (file) => {
  test('uses nothing that can move: our own actions at the running commit, or a commit with its version beside it', () => {
    const used = [...read(file).matchAll(/^\s*-?\s*uses: (.*)$/gm)].map(([, line = '']) => line);
    const moving = used.filter(
      (line) => !/^(?:\$\/\S+|\.\/ # zizmor: .*|[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(line),
    );
    expect(moving).toEqual([]);
  });

  test('takes no right for all of its jobs', () => expect(parse(read(file)).permissions).toEqual({}));
});

test('CI asks GitHub what each commit is, by every tool, with a token that only reads', () => {
  const job = jobsOf('ci.yml').find(([name]) => name === 'workflows')?.[1];
  expect(job?.permissions).toEqual({ contents: 'read' });
  expect(job?.steps).toContainEqual({
    run: 'npm run --silent lint:workflows -- --all',
    env: { GH_TOKEN: '${{ github.token }}' },
  });
  // After it, without the token, every workflow of the examples is run; .ci/run asks some.
  expect(job?.steps?.at(-1)).toEqual({ run: 'npm run --silent test:act' });
});

test('one commit stands for one version of an action, wherever it is used', () => {
  const texts = ['.github/workflows', 'examples/workflows', 'docs', 'actions'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|yml)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const used = texts.flatMap((text) => [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)\S*@([0-9a-f]{40} # \S+)/g)]);
  const versions = Map.groupBy(used, ([, repository = '']) => repository);
  expect(versions.size).toBeGreaterThan(10);
  for (const [repository, uses] of versions)
    expect([repository, new Set(uses.map(([, , commit]) => commit)).size]).toEqual([repository, 1]);
});

describe('release.yml', () => {
  const jobs = jobsOf('release.yml');
  const INSTALLS = /\bnpm (?:ci|install|i|exec)\b|\bnpx\b|\bpip\b|\bcurl\b[^\n]*https:/;

  test.each(jobs)(
    '%s: what may write installs nothing, and where something is installed nothing may be written',
    (_name, job) => {
      const writes = Object.values(job.permissions ?? {}).includes('write');
      const installs = (job.steps ?? []).some(({ run = '' }) => INSTALLS.test(run));
      expect(writes && installs).toBe(false);
    },
  );

  test('waits at the environments, and CI has the checks, that CONTRIBUTING.md tells owners to set up', () => {
    const steps = readFileSync('CONTRIBUTING.md', 'utf8');
    const environments = jobs.flatMap(([, { environment = [] }]) => environment);
    expect(steps).toContain(`_Settings → Environments_: ${environments.map((name) => `\`${name}\``).join(' and ')}`);
    const checks = jobsOf('ci.yml').flatMap(([, { name, strategy }]) =>
      strategy === undefined ? [`\`${name}\``] : [],
    );
    expect(steps.replaceAll(/\s+/g, ' ')).toContain(`the checks ${checks.join(' and ')};`);
  });

  test('knows no secret', () => expect(read('release.yml')).not.toMatch(/\bsecrets\b/));

  test('runs scripts that are there', () => {
    const runs = jobs.flatMap(([, { steps = [] }]) => steps.map(({ run = '' }) => run)).join('\n');
    const named = [...runs.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in metadata.scripts))).toEqual([]);
    const scripts = [...runs.matchAll(/node (scripts\/\S+)/g)].map(([, path = '']) => path);
    expect(scripts.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('publishes the release after all else, which cannot be added to it', () => {
    const order = Object.fromEntries(
      Object.entries<{ needs?: string | string[] }>(parse(read('release.yml')).jobs).map(([name, { needs = [] }]) => [
        name,
        [needs].flat(),
      ]),
    );
    expect(order).toEqual({
      check: [],
      attest: ['check'],
      npm: ['attest'],
      image: ['attest'],
      release: ['check', 'npm', 'image'],
    });
  });
});

test('what is kept up to date waits some days, for each place that pins something', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  const waits = updates.map((update: { 'package-ecosystem': string; cooldown: { 'default-days': number } }) => [
    update['package-ecosystem'],
    update.cooldown['default-days'] >= 7,
  ]);
  expect(waits).toEqual([
    ['npm', true],
    ['github-actions', true],
    ['docker', true],
  ]);
});
