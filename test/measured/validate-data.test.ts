// @module-tag slow
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRepository } from '../support/git-repository.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { aHoldout, createRegistry, digest, HOLDOUT_CSV, type RegistryFixture } from '../support/registry-fixture.ts';
import { runCli } from '../support/run-cli.ts';

interface Case {
  readonly data?: string;
  /** Where `data` lies; elsewhere there is no file. */
  readonly path?: string;
  readonly sha256?: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly told: { readonly code: string; readonly reason?: string; readonly pointer: string; readonly hint?: string };
}

const YES_NO = HOLDOUT_CSV.replaceAll(/,1$/gmu, ',yes').replaceAll(/,0$/gmu, ',no');
const MISFIT = 'manifest-meaning';

const CASES: Readonly<Record<string, Case>> = {
  'a column that is not there': {
    set: { target: { column: 'z', positive: 1 } },
    told: {
      code: 'data-binding',
      pointer: '/target/column',
      hint: 'header of the csv file has 4 columns: "a", "b", "c", "y"',
    },
  },
  'a column of several that is misspelt': {
    data: HOLDOUT_CSV.replace('a,b,c', 'age,bmi,calls'),
    set: { inputs: { X: { columns: ['age', 'bmi', 'cals'] } } },
    told: { code: 'data-binding', pointer: '/inputs/X/columns/2', hint: 'Did you mean "calls"?' },
  },
  'a pattern that no column has': {
    set: { inputs: { X: { columns: ['feature_*'] } } },
    told: { code: 'data-binding', pointer: '/inputs/X/columns/0' },
  },
  'a weight in other letters': {
    set: { weight: { column: 'A' } },
    told: { code: 'data-binding', pointer: '/weight/column', hint: 'Did you mean "a"' },
  },
  'a slice of a column that is not there': {
    set: { slices: [{ name: 'part', where: { region: 1 } }] },
    told: { code: 'data-binding', pointer: '/slices/0/where/region' },
  },
  'a file that is not there': { path: 'data/none.csv', told: { code: 'file-not-found', pointer: '/data' } },
  'other bytes than declared': { sha256: digest('x'), told: { code: 'digest-mismatch', pointer: '/data' } },
  'a positive class that never occurs': {
    data: YES_NO,
    set: { target: { column: 'y', positive: 'Yes' } },
    told: { code: MISFIT, reason: 'positive-absent', pointer: '/target/positive' },
  },
  'a positive class that is the only value': {
    data: HOLDOUT_CSV.replaceAll(/,0$/gmu, ',1'),
    set: { target: { column: 'y', positive: 1 } },
    told: { code: MISFIT, reason: 'positive-alone', pointer: '/target/positive' },
  },
  'one of two classes, both listed': {
    data: HOLDOUT_CSV.replaceAll(/,1$/gmu, ',0'),
    set: { target: { column: 'y', classes: [0, 1] } },
    told: { code: MISFIT, reason: 'positive-absent', pointer: '/target' },
  },
  'one class of several': {
    data: HOLDOUT_CSV.replaceAll(/,0$/gmu, ',1'),
    set: { target: { column: 'y', problem: 'multiclass' } },
    told: { code: MISFIT, reason: 'class-alone', pointer: '/target' },
  },
  'one column of a one-hot label': {
    data: HOLDOUT_CSV.replace(/,y$/mu, ',k_0,k_1,k_2').replaceAll(/,([01])$/gmu, (_end, flag: string) =>
      flag === '1' ? ',1,0,0' : ',0,0,1',
    ),
    set: { target: { column: 'k_0', problem: 'multiclass' }, prediction: { output: 'label', kind: 'labels' } },
    told: { code: MISFIT, reason: 'target-one-hot', pointer: '/target', hint: 'One-hot: write one column of labels' },
  },
  'a label of no class': {
    data: YES_NO,
    set: { target: { column: 'y', classes: ['no', 'YES'] } },
    told: { code: MISFIT, reason: 'target-label-unknown', pointer: '/target' },
  },
  'a third label': {
    data: `${HOLDOUT_CSV}1,1,1,2\n`,
    set: { target: { column: 'y', positive: 1 } },
    told: { code: MISFIT, reason: 'target-not-binary', pointer: '/target' },
  },
  'a slice of single rows': {
    data: `a,b,c,y\n${Array.from({ length: 1001 }, (_, row) => `${row / 1001},1,1,${row % 2}\n`).join('')}`,
    set: { slices: [{ name: 'customer', by: 'a' }] },
    told: { code: MISFIT, reason: 'slice-groups', pointer: '/slices/0/by' },
  },
  'a missing target': {
    data: `${HOLDOUT_CSV}1,1,1,\n`,
    told: { code: 'data-binding', reason: 'target-missing', pointer: '/data' },
  },
};

test.each(Object.entries(CASES))('%s is told by validate as by certify', async (_name, given) => {
  using registry = createRegistry();
  useData(registry, given);
  const validated = await validate(registry);
  const { code, reason, pointer, hint = '' } = given.told;
  const location = { path: 'models/probe/model.yaml', pointer: `/evaluation/holdout${pointer}` };
  expect(validated).toMatchObject({
    valid: false,
    problems: [{ code, ...(reason && { reason }), hint: expect.stringContaining(hint), location }],
  });
  const { stdout } = await runCli(['certify', 'probe@1.0.0', '--quick', '--json'], { cwd: registry.folder });
  const { problems } = JSON.parse(stdout).unanswered[0];
  expect(validated.problems).toEqual(problems);
  expect(await validate(registry, '--no-data')).toMatchObject({ valid: true, sets: null, problems: [] });
});

test('data that cannot be fetched are no word about them', async () => {
  using registry = createRegistry();
  const uri = 'https://127.0.0.1:9/holdout.csv';
  registry.model({ evaluation: { holdout: aHoldout({ data: { uri, sha256: digest('x'), format: 'csv' } }) } });
  const { exitCode, stdout } = await runCli(['validate'], { cwd: registry.folder });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/model\.yaml:\d+:\d+ {2}warning: data-unread/);
  expect(stdout).toContain('The data of the evaluation set "holdout" were not read, and nothing is said of them.');
  expect(stdout).toContain('0 evaluation sets read: all valid, 1 warning');
});

test('what was not looked at is said', async () => {
  using registry = createRegistry();
  const { stdout: looked } = await runCli(['validate'], { cwd: registry.folder });
  expect(looked).toContain('of 1 model, 1 evaluation set read: all valid');
  const { stdout: left } = await runCli(['validate', '--no-data'], { cwd: registry.folder });
  expect(left).toContain('of 1 model, without their data: all valid');
});

describe('files of versions', () => {
  const ANOTHER = readFileSync(fixturePath('mlp.onnx'));
  const PATH = 'models/probe/model-1.0.0.onnx';
  const LINEAR = readFileSync(fixturePath('linear.onnx'));
  const pointer = (oid: string, size: number) =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`;

  test('other bytes under a merged manifest are told where their digest stands', async () => {
    await using repository = await createRepository();
    using registry = createRegistry(repository.folder);
    await repository.commit('Add probe');
    registry.write(PATH, Buffer.concat([ANOTHER, Buffer.alloc(LINEAR.length)]).subarray(0, LINEAR.length));
    const { exitCode, stdout } = await runCli(['validate', '--base', 'HEAD'], { cwd: registry.folder });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/versions\/1\.0\.0\.yaml:\d+:\d+ {2}digest-mismatch\n/);
    expect(stdout).toContain('/artifact/files/0/sha256');
    expect(await validate(registry, '--no-data')).toMatchObject({ valid: true });
  });

  test.each<[string, string | Uint8Array, object]>([
    ['a file of another size', ANOTHER, { code: 'size-mismatch', pointer: '/artifact/files/0/size' }],
    [
      'a pointer to another file',
      pointer(digest('x'), LINEAR.length),
      { code: 'digest-mismatch', pointer: '/artifact/files/0/sha256' },
    ],
    ['a text that is no pointer', 'oid sha256:0\n', { code: 'size-mismatch', pointer: '/artifact/files/0/size' }],
  ])('%s', async (_name, content, { code, pointer: place }: { code?: string; pointer?: string }) => {
    using registry = createRegistry();
    registry.write(PATH, content);
    const location = { path: 'models/probe/versions/1.0.0.yaml', pointer: place };
    expect(await validate(registry)).toMatchObject({ valid: false, problems: [{ code, location }], warnings: [] });
    expect(await validate(registry, 'models/probe/model.yaml')).toMatchObject({ valid: true });
  });

  test('a link in the place of a file', async () => {
    using registry = createRegistry();
    rmSync(join(registry.folder, PATH));
    symlinkSync(fixturePath('linear.onnx'), join(registry.folder, PATH));
    expect(await validate(registry)).toMatchObject({ valid: false, problems: [{ code: 'file-unreadable' }] });
  });

  test('a pointer of Git LFS stands for its file', async () => {
    using registry = createRegistry();
    registry.write(PATH, pointer(digest(LINEAR), LINEAR.length));
    expect(await validate(registry)).toMatchObject({ valid: true, warnings: [] });
  });

  test('of a file that is not here it is said that nobody looked', async () => {
    using registry = createRegistry();
    rmSync(join(registry.folder, PATH));
    expect(await validate(registry)).toMatchObject({
      valid: true,
      warnings: [{ code: 'file-not-found', reason: 'file-unread', location: { pointer: '/artifact/files/0' } }],
    });
  });
});

async function validate(registry: RegistryFixture, ...options: readonly string[]) {
  const { stdout } = await runCli(['validate', '--json', ...options], { cwd: registry.folder });
  return JSON.parse(stdout);
}

function useData(
  registry: RegistryFixture,
  { data = HOLDOUT_CSV, path = 'data/holdout.csv', sha256 = digest(data), set = {} }: Case,
): void {
  registry.write('models/probe/data/holdout.csv', data);
  const gates = [{ id: 'floor', metric: 'accuracy', min: 0.6 }];
  registry.model({ evaluation: { holdout: aHoldout({ data: { path, sha256 }, ...set }) }, gates });
}
