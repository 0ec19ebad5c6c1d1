import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import metadata from '../../package.json' with { type: 'json' };

const FOLDER = '.github/workflows';
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly {
    readonly uses?: string;
    readonly run?: string;
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
