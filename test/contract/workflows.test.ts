// @module-tag thorough
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { SOURCES } from '../../src/adapters/sources/sources.ts';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly 'continue-on-error'?: boolean;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly if?: string;
  readonly 'runs-on'?: unknown;
  readonly steps?: readonly Step[];
}
interface Declared {
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, { readonly value?: string }>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on?: { readonly workflow_call?: Declared };
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': unknown };
  readonly jobs: Readonly<Record<string, Job>>;
}

function read(path: string): Workflow {
  return parse(readFileSync(path, 'utf8')) as Workflow;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

function stepsOf(file: string, job: string): readonly Step[] {
  return read(`.github/workflows/${file}.yml`).jobs[job]?.steps ?? [];
}

const REUSABLE = ['certify', 'record', 'report', 'chatops'];
const EXAMPLES = filesIn('examples/workflows');
const ACTIONS = readdirSync('actions');

describe('a certificate that a pull request brings along in its own tree', () => {
  it.each([
    ['certify', 'plan', 2],
    ['certify', 'fetch', 1],
    ['certify', 'certify', 5],
    ['certify', 'comment', 4],
    ['certify', 'verdict', 3],
    ['record', 'record', 2],
  ])('is neither taken over nor handed on by %s.yml, job %s', (file, job, count) => {
    const places = stepsOf(file, job)
      .filter(({ uses }) => uses !== undefined && /artifact@|actions\/(?:certify|comment|record|verdict)$/.test(uses))
      .flatMap((step) => ['path', 'output', 'reuse', 'certificates'].map((name) => step.with?.[name]))
      .filter((place) => place !== undefined);
    expect(places).toHaveLength(count);
    // What plan puts out lies there, too.
    for (const place of places) expect(place).toMatch(/runner\.temp|steps\.plan\.outputs\./);
  });
});

it.each(['.github/workflows/chatops.yml', 'examples/workflows/seatrial-chatops.yml'])(
  '%s: no concurrency group lets a rollback wait for promotions, or be cancelled by them',
  (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/^\s*concurrency:/m);
  },
);

it('the run that /certify starts is named by its key', () => {
  const workflow = parse(readFileSync('examples/workflows/seatrial-certify.yml', 'utf8')) as { 'run-name': string };
  expect(workflow['run-name']).toContain('${{ github.event.client_payload.key }}');
});
describe.each(EXAMPLES)('%s', (file) => {
  const { jobs, concurrency } = read(file);
  const calls = Object.values(jobs).filter(({ uses }) => uses !== undefined);

  test.each(calls)('calls $uses with inputs and secrets that it has', (job) => expectDeclared(job));

  test.each(calls)('gives $uses the permissions that its jobs ask for, and no others', ({ uses = '', permissions }) => {
    const asked = Object.values(read(calleeOf(uses)).jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
    const most = new Map<string, string>();
    for (const [name, level] of asked) if (most.get(name) !== 'write') most.set(name, level);
    expect(permissions).toEqual(Object.fromEntries(most));
  });

  test('names inputs that its actions have, and hands on outputs that they have', () => {
    for (const job of Object.values(jobs)) expectSteps(job.steps ?? []);
    expectOutputs(readFileSync(file, 'utf8'), jobs);
  });

  test('lets neither a push end the merge group of its commit, nor any run but that of a pull request be ended', () => {
    if (!Object.keys(parse(readFileSync(file, 'utf8')).on).includes('merge_group')) return;
    expect(concurrency?.group).toContain('github.event_name');
    expect(concurrency?.['cancel-in-progress']).toBe("${{ github.event_name == 'pull_request' }}");
  });
});

describe.each(REUSABLE)('%s.yml', (name) => {
  const { on, jobs } = read(`.github/workflows/${name}.yml`);

  test('names inputs that its actions have', () => {
    for (const job of Object.values(jobs)) expectSteps(job.steps ?? []);
  });

  test('runs each job where the caller says: a label, or JSON of what runs-on takes', () => {
    const inputs = Object.keys(on?.workflow_call?.inputs ?? {});
    for (const [id, job] of Object.entries(jobs)) {
      const input = id === 'certify' ? 'runner' : 'light-runner';
      expect(inputs).toContain(input);
      expect(job['runs-on']).toBe(
        `\${{ (startsWith(inputs.${input}, '[') || startsWith(inputs.${input}, '{')) && fromJSON(inputs.${input}) || inputs.${input} }}`,
      );
    }
  });

  test('takes its outputs from outputs that its jobs have', () => {
    for (const { value = '' } of Object.values(on?.workflow_call?.outputs ?? {})) {
      const [, job = '', output = ''] = /^\$\{\{ jobs\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
      expect(Object.keys(jobs[job]?.outputs ?? {})).toContain(output);
    }
    expectOutputs(readFileSync(`.github/workflows/${name}.yml`, 'utf8'), jobs);
  });
});

test('certify.yml puts out what came of all its jobs, and its check rests on their results alone', () => {
  const { on, jobs } = read('.github/workflows/certify.yml');
  expect(Object.keys(on?.workflow_call?.outputs ?? {})).toEqual(['has-versions', 'verdict', 'certified', 'rejected']);
  const { if: condition, permissions, steps = [] } = jobs['verdict'] ?? {};
  expect({ condition, permissions }).toEqual({ condition: 'always()', permissions: {} });
  // A step that fails would turn the check red for a download that did not come.
  expect(steps.map((step) => step['continue-on-error'] ?? false)).toEqual([true, true, true, false]);
});

test('seatrial-self-hosted.yml has the jobs of certify.yml, with what they hand on, the files that they fetch and their rights', () => {
  const own = read('examples/workflows/seatrial-self-hosted.yml').jobs;
  const called = read('.github/workflows/certify.yml').jobs;
  expect(Object.keys(own)).toEqual([...Object.keys(called), 'record']);
  // Outputs of the verdict are for who calls.
  const facets = (id: string, { permissions, needs, if: condition, outputs }: Job = {}) =>
    id === 'verdict' ? { permissions, needs, condition } : { permissions, needs, condition, outputs };
  for (const [id, job] of Object.entries(called)) expect(facets(id, own[id]), id).toEqual(facets(id, job));
  const variablesOf = ({ fetch }: Workflow['jobs']) => fetch?.steps?.find(({ env }) => env !== undefined)?.env;
  expect(variablesOf(own)).toEqual(variablesOf(called));
});

describe('the job of certify.yml that fetches', () => {
  const { on, jobs } = read('.github/workflows/certify.yml');
  const secrets = Object.keys(on?.workflow_call?.secrets ?? {});
  const variables = jobs['fetch']?.steps?.find(({ env }) => env !== undefined)?.env ?? {};

  test('alone has secrets, each that the workflow takes, in one step', () => {
    const holders = Object.entries(jobs).filter(([, job]) => /\bsecrets\b/.test(JSON.stringify(job)));
    expect(holders.map(([id]) => id)).toEqual(['fetch']);
    const used = [...JSON.stringify(variables).matchAll(/secrets\.(\w+)/g)].map(([, name = '']) => name);
    expect(used.toSorted()).toEqual(secrets.toSorted());
    expect(JSON.stringify({ ...jobs['fetch'], steps: [] })).not.toContain('secrets');
    expect(Object.values(on?.workflow_call?.secrets ?? {})).toEqual(
      secrets.map(() => expect.objectContaining({ required: false })),
    );
  });

  test('names variables that a source reads, and credentials of every source that has lasting ones', () => {
    const known = SOURCES.flatMap((source) => [...source.settings, ...source.secrets]);
    const own = ['SEATRIAL_CACHE_DIR', 'SEATRIAL_PRIVATE_HOSTS'];
    expect([...known, ...own]).toEqual(expect.arrayContaining(Object.keys(variables)));
    // Those that a sign-in gives for an hour are for a job with id-token: write.
    const brief = ['AWS_SESSION_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'];
    const lasting = SOURCES.flatMap((source) => source.secrets).filter((name) => !brief.includes(name));
    expect(Object.keys(variables)).toEqual(expect.arrayContaining(lasting));
  });

  test('keeps what it fetched for a day', () => {
    const kept = (jobs['fetch']?.steps ?? []).find(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'));
    expect(kept?.with?.['retention-days']).toBe(1);
    for (const page of ['docs/large-models.md', 'docs/workflows.md'])
      expect(readFileSync(page, 'utf8')).toMatch(/for a\s+day/);
  });

  test('loads no model, and the job that does runs whether it was skipped or failed', () => {
    const uses = jobs['fetch']?.steps?.map((step) => step.uses?.replace(/@.*/, ''));
    expect(uses).toEqual(['actions/checkout', '$/actions/fetch', 'actions/upload-artifact']);
    expect(jobs['certify']?.needs).toEqual(['plan', 'fetch']);
    expect(jobs['certify']?.if).toContain('!cancelled()');
    const taken = jobs['certify']?.steps?.find((step) => step.with?.['name'] === 'seatrial-fetched');
    expect(taken?.['continue-on-error']).toBe(true);
  });
});

describe('the check Verdict', () => {
  const good = { PLAN: 'success', FETCH: 'success', CERTIFY: 'success', HAS_VERSIONS: 'true' };
  const conclude = (file: string, env: Readonly<Record<string, string>>): number | null => {
    const [script = ''] = (read(file).jobs['verdict']?.steps ?? []).flatMap(({ run }) => run ?? []);
    return spawnSync('bash', ['-e', '-c', script], { env: { ...process.env, ...env } }).status;
  };

  test.each<readonly [string, Readonly<Record<string, string>>, boolean]>([
    ['passes where all jobs did', {}, true],
    ['passes where nothing lies elsewhere', { FETCH: 'skipped' }, true],
    ['passes where nothing changed', { FETCH: 'skipped', CERTIFY: 'skipped', HAS_VERSIONS: 'false' }, true],
    ['fails where a version did', { CERTIFY: 'failure' }, false],
    ['fails where nothing was planned', { PLAN: 'failure', CERTIFY: 'skipped', HAS_VERSIONS: '' }, false],
    ['fails where versions were skipped, as in a run that was cancelled', { CERTIFY: 'skipped' }, false],
  ])('%s', (_name, changes, passes) => {
    for (const file of ['.github/workflows/certify.yml', 'examples/workflows/seatrial-self-hosted.yml'])
      expect(conclude(file, { ...good, ...changes }) === 0, file).toBe(passes);
  });

  test.each(['failure', 'cancelled'])('fails where the files ended in %s', (FETCH) => {
    for (const file of ['.github/workflows/certify.yml', 'examples/workflows/seatrial-self-hosted.yml'])
      expect(conclude(file, { ...good, FETCH }), file).not.toBe(0);
  });
});

test('only the job that measures fetches what Git LFS keeps', () => {
  const { jobs } = read('.github/workflows/certify.yml');
  const lfs = Object.entries(jobs).map(([id, { steps = [] }]) => [
    id,
    steps.some(({ with: inputs }) => 'lfs' in (inputs ?? {})),
  ]);
  expect(Object.fromEntries(lfs)).toEqual({ plan: false, fetch: false, certify: true, comment: false, verdict: false });
});

test('what is handed from job to job has one name on both sides', () => {
  for (const file of ['.github/workflows/certify.yml', 'examples/workflows/seatrial-self-hosted.yml']) {
    const steps = Object.values(read(file).jobs).flatMap((job) => job.steps ?? []);
    const named = (action: string): readonly string[] =>
      steps
        .filter(({ uses = '' }) => uses.startsWith(`actions/${action}@`))
        .flatMap(({ with: inputs }) => [inputs?.['name'], inputs?.['pattern']])
        .filter((name) => typeof name === 'string')
        .map((name) => name.replace(/\$\{\{.*\}\}|\*/, '…'));
    expect([...new Set(named('download-artifact'))].toSorted()).toEqual(
      [...new Set(named('upload-artifact'))].toSorted(),
    );
  }
});

/** The blocks of YAML in the documentation that use an action or a workflow of ours. */
const BLOCKS = [
  'README.md',
  ...filesIn('docs').filter((path) => path.endsWith('.md')),
  ...ACTIONS.map((name) => `actions/${name}/README.md`),
]
  .flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => ({ path, text })),
  )
  .filter(({ text }) => /uses: .*(?:seatrial|\.\/actions)/.test(text));

describe('what the documentation shows', () => {
  test('is looked at', () => {
    expect(BLOCKS.length).toBeGreaterThan(8);
  });

  test.each(BLOCKS)('$path names what is there, as a caller has it', ({ text }) => {
    expect(text).not.toMatch(/uses: \.\//);
    for (const document of parseAllDocuments(text)) {
      for (const job of findJobs(document.toJS())) {
        if (job.uses !== undefined) expectDeclared(job);
        expectSteps(job.steps ?? []);
      }
    }
  });

  test('the workflow of the README does what the example does', () => {
    const [block] = BLOCKS.filter(({ path, text }) => path === 'README.md' && text.includes('certify.yml@v1'));
    const shown = parse(block?.text ?? '') as Workflow;
    expect(shown.jobs).toEqual(read('examples/workflows/seatrial.yml').jobs);
  });
});

test('docs/workflows.md names every example, and every input and output of certify.yml', () => {
  const text = readFileSync('docs/workflows.md', 'utf8');
  for (const path of EXAMPLES) expect(text).toContain(`(../${path})`);
  const { inputs = {}, outputs = {} } = read('.github/workflows/certify.yml').on?.workflow_call ?? {};
  const named = [...text.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) => cell.match(/[\w-]+/g) ?? []);
  expect(named).toEqual(
    [...Object.keys(inputs), ...Object.keys(outputs)].toSorted((a, b) => named.indexOf(a) - named.indexOf(b)),
  );
});

test('docs/workflows.md names every secret that certify.yml takes, and every variable that its files are fetched by', () => {
  const { on, jobs } = read('.github/workflows/certify.yml');
  const text = readFileSync('docs/workflows.md', 'utf8');
  const namedAfter = (heading: string): readonly string[] => {
    const [, item = ''] = new RegExp(`- \\*\\*${heading}\\*\\*([^:]*:[^.]*)\\.`).exec(text) ?? [];
    return [...item.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => name);
  };
  const taken = JSON.stringify(jobs['fetch']).matchAll(/vars\.(\w+)/g);
  expect(namedAfter('Secrets').toSorted()).toEqual(Object.keys(on?.workflow_call?.secrets ?? {}).toSorted());
  expect(namedAfter('Variables').toSorted()).toEqual([...taken].map(([, name = '']) => name).toSorted());
});

test('every example is run under act', () => {
  const scenarios = readFileSync('scripts/test-act.ts', 'utf8');
  for (const path of EXAMPLES) expect(scenarios).toContain(`'${basename(path)}'`);
});

test('nothing but actions of ours and of GitHub is used', () => {
  const used = [...filesIn('.github/workflows').filter((path) => path.endsWith('.yml')), ...EXAMPLES]
    .filter((path) => /\/(?:certify|record|report|chatops)\.yml$/.test(path) || path.startsWith('examples'))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^\s*(?:- )?uses: (\S+)/gm)].map(([, name = '']) => name),
    );
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((name) => !/^(?:\$\/actions|actions|[\w-]+\/seatrial)\//.test(name))).toEqual([]);
});

test('releases of the own repository are read by the token of the run, others by RELEASES_TOKEN', () => {
  const { env } = stepsOf('certify', 'fetch').find((step) => step.env !== undefined) ?? {};
  expect(env?.['GITHUB_TOKEN']).toBe('${{ secrets.RELEASES_TOKEN || github.token }}');
});

test('record.yml attests what it recorded, unless it is told not to', () => {
  const { on, jobs } = parse(readFileSync('.github/workflows/record.yml', 'utf8'));
  expect(on.workflow_call.inputs.attest).toMatchObject({ type: 'boolean', default: true });
  const steps: readonly { readonly if?: string; readonly uses?: string }[] = jobs.record.steps;
  const conditions = steps.slice(-2).map((step) => step.if);
  expect(steps.at(-1)?.uses).toMatch(/^actions\/attest@/);
  // The last needs what the one before it writes.
  expect(conditions).toEqual([
    "inputs.attest && steps.record.outputs.subjects != ''",
    "steps.attested.outputs.checksums != ''",
  ]);
});

describe('what tries the workflows', () => {
  test('is part of .ci/run', () => {
    const text = readFileSync('.ci/run', 'utf8');
    for (const script of ['lint:workflows', 'test:act']) expect(text).toContain(`npm run --silent ${script}`);
  });

  /** A copy, which has kept no tool of an earlier run, on a machine that has none. */
  function runBare(script: string, ...copied: readonly string[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'seatrial-test-'));
    try {
      for (const path of [...copied, '.github/workflows', 'examples/workflows'])
        cpSync(path, join(folder, path), { recursive: true });
      const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: folder,
        env: { PATH: folder },
        encoding: 'utf8',
      });
      expect(status).toBe(0);
      return stdout;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('names the linters that a machine lacks, and leaves them out', () => {
    const told = runBare("await import('./scripts/lint-workflows.ts')", 'scripts');
    expect(told.match(/Skipped: \w+/g)).toEqual(['Skipped: actionlint', 'Skipped: zizmor']);
  });

  test('names act where neither it nor Go is there', () => {
    const told = runBare(
      "const { findAct } = await import('./test/support/act/act.ts'); console.log(findAct())",
      'test/support/act/act.ts',
    );
    expect(told.trim()).toBe('null');
    expect(readFileSync('scripts/test-act.ts', 'utf8')).toMatch(
      /act === null\)\s+process\.stdout\.write\(\s+'Skipped: /,
    );
  });
});

/** Jobs at any depth; a list of steps alone counts as a job. */
function findJobs(value: unknown): readonly Job[] {
  if (typeof value !== 'object' || value === null) return [];
  const job = value as Job;
  if (typeof job.uses === 'string' || Array.isArray(job.steps)) return [job];
  return Object.values(value).flatMap(findJobs);
}

/** The file of a workflow of ours, whoever its owner is. */
function calleeOf(uses: string): string {
  const [, path = ''] = /^[\w-]+\/seatrial\/(\.github\/workflows\/\w+\.yml)@v1$/.exec(uses) ?? [];
  expect(path, uses).not.toBe('');
  return path;
}

function expectDeclared({ uses = '', with: inputs = {}, secrets = {} }: Job): void {
  const ours = /^[\w-]+\/seatrial(?:\/actions\/\w+)?@v1$/.test(uses);
  if (ours || !uses.includes('/seatrial/')) return expectSteps([{ uses, with: inputs }]);
  const declared = read(calleeOf(uses)).on?.workflow_call;
  expect(Object.keys(declared?.inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(inputs)));
  expect(Object.keys(declared?.secrets ?? {})).toEqual(expect.arrayContaining(Object.keys(secrets)));
}

function expectSteps(steps: readonly Step[]): void {
  for (const { uses = '', with: inputs = {} } of steps) {
    const [, action] = /^(?:\$|[\w-]+\/seatrial)\/actions\/(\w+)(?:@v1)?$/.exec(uses) ?? [];
    if (action === undefined) {
      // Actions of others are pinned; ours are written in full.
      if (uses !== '' && !/^[\w-]+\/seatrial@v1$/.test(uses)) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      continue;
    }
    const { inputs: declared = {} } = parse(readFileSync(`actions/${action}/action.yml`, 'utf8')) as Declared;
    expect(Object.keys(declared), uses).toEqual(expect.arrayContaining(Object.keys(inputs)));
  }
}

/** Every `needs.<job>.outputs.<name>` and `steps.<id>.outputs.<name>` names one that is there. */
function expectOutputs(text: string, jobs: Workflow['jobs']): void {
  for (const [, id = '', name = ''] of text.matchAll(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    const { uses, outputs } = jobs[id] ?? {};
    const declared = uses === undefined ? outputs : read(calleeOf(uses)).on?.workflow_call?.outputs;
    expect(Object.keys(declared ?? {}), `needs.${id}`).toContain(name);
  }
  const steps = Object.values(jobs).flatMap((job) => (job.steps ?? []) as readonly (Step & { readonly id?: string })[]);
  for (const [, id = '', name = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    const { uses = '' } = steps.find((step) => step.id === id) ?? {};
    const [, action] = /actions\/(plan|certify|comment|record|catalog|gate|chatops|verdict)(?:@|$)/.exec(uses) ?? [];
    if (action === undefined) continue;
    const { outputs = {} } = parse(readFileSync(`actions/${action}/action.yml`, 'utf8')) as Declared;
    expect(Object.keys(outputs), `steps.${id}`).toContain(name);
  }
}
