import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRegistryFolder } from '../../../../src/adapters/system/registry-folder.ts';
import { loadSubject } from '../../../../src/usecases/certify/load-subject.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../schemas/examples/valid');
const VERSIONS = ['1.2.0', '1.3.0', '1.10.0', '1.4.0'];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'seatrial-subject-'));
  const folder = join(root, 'models/churn');
  await mkdir(join(folder, 'versions'), { recursive: true });
  const [model, version] = await Promise.all(
    ['model/binary-classifier.yaml', 'version/full.yaml'].map((path) => readFile(join(EXAMPLES, path), 'utf8')),
  );
  await writeFile(join(folder, 'model.yaml'), model ?? '');
  const plain = (version ?? '').replace('[realtime, batch]', '[realtime]');
  for (const name of VERSIONS) await writeFile(join(folder, `versions/${name}.yaml`), plain.replaceAll('1.4.0', name));
});
afterAll(() => rm(root, { recursive: true, force: true }));

interface Question {
  readonly version: string;
  readonly deployed?: string;
  readonly requested?: string;
}

async function baselineOf({ version, deployed, requested }: Question): Promise<readonly string[] | null> {
  const place = { registry: createRegistryFolder(root), prefix: '', changes: null, pendingSettings: null };
  const rule = {
    requested: requested ?? null,
    deployed: async () => (deployed === undefined ? null : { version: deployed, origin: 'deployment' as const }),
  };
  const { baseline } = await loadSubject(place, { model: 'churn', version }, rule);
  return baseline && [baseline.version.value.version, baseline.origin];
}

describe('what a version is compared with', () => {
  test.each<readonly [string, Question, readonly string[] | null]>([
    ['the one that is deployed', { version: '1.4.0', deployed: '1.2.0' }, ['1.2.0', 'deployment']],
    ['also where that is a later one', { version: '1.3.0', deployed: '1.4.0' }, ['1.4.0', 'deployment']],
    [
      'not with itself, where it is the deployed one',
      { version: '1.4.0', deployed: '1.4.0' },
      ['1.3.0', 'predecessor'],
    ],
    ['not with one whose manifest is gone', { version: '1.4.0', deployed: '1.1.0' }, ['1.3.0', 'predecessor']],
    ['its predecessor by version, not by text', { version: '1.10.0' }, ['1.4.0', 'predecessor']],
    ['nothing, where it is the first', { version: '1.2.0' }, null],
    ['the one that was asked for', { version: '1.4.0', deployed: '1.3.0', requested: '1.2.0' }, ['1.2.0', 'requested']],
  ])('%s', async (_name, question, expected) => {
    expect(await baselineOf(question)).toEqual(expected);
  });
});
