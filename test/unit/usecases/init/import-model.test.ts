import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFile } from '../../../../src/adapters/system/describe-file.ts';
import { parseVersion } from '../../../../src/contract/parsers.ts';
import { importModel, type ImportFormat } from '../../../../src/usecases/init/import-model.ts';

const runtime = { format: 'onnx', title: 'ONNX', usualFile: 'model.onnx' };
const ARTIFACT = { name: 'churn.onnx', size: 18_874_368, sha256: 'ab'.repeat(32) };

async function importFixture(file: string, format: ImportFormat, artifact: typeof ARTIFACT | null = null) {
  const text = await readFile(new URL(`../../../fixtures/import/${file}`, import.meta.url), 'utf8');
  return importModel({ format, path: file, text, model: 'churn', version: '1.0.0', artifact, runtime });
}

const CASES = [
  { name: 'mlflow', file: 'MLmodel', format: 'mlflow' },
  { name: 'mlflow-sklearn', file: 'MLmodel-sklearn', format: 'mlflow' },
  { name: 'hugging-face', file: 'card.md', format: 'huggingface' },
] as const;

test.each(CASES)('$name becomes the golden draft, which is a valid manifest', async ({ name, file, format }) => {
  const { manifest, open } = await importFixture(file, format, ARTIFACT);
  const { value } = parseVersion({ path: file, content: new TextEncoder().encode(manifest) });
  expect(value.artifact.files).toMatchObject([ARTIFACT]);
  const golden = `${manifest}---\n${open.map((sentence) => `# ${sentence}\n`).join('')}`;
  await expect(golden).toMatchFileSnapshot(`../../../golden/import/${name}.yaml`);
});

test('without the model file its digest stays open', async () => {
  const { manifest, open } = await importFixture('MLmodel', 'mlflow');
  expect(manifest).toContain('0'.repeat(64));
  expect(open).toHaveLength(2);
});

test('a flavor that is no ONNX is said', async () => {
  const { open } = await importFixture('MLmodel-sklearn', 'mlflow', ARTIFACT);
  expect(open.at(-1)).toContain('sklearn');
});

test('a card without metadata is refused', () => {
  const request = {
    format: 'huggingface',
    path: 'README.md',
    model: 'churn',
    version: '1.0.0',
    artifact: null,
    runtime,
  } as const;
  expect(() => importModel({ ...request, text: '# Churn\n' })).toThrow(
    expect.objectContaining({ code: 'schema-violation' }),
  );
});

test('the digest and the size are those of the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-import-'));
  try {
    const bytes = Buffer.alloc(300_000, 7);
    await writeFile(join(folder, 'model.onnx'), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await describeFile(join(folder, 'model.onnx'))).toEqual({ name: 'model.onnx', size: 300_000, sha256 });
    await expect(describeFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'file-unreadable' });
  } finally {
    await rm(folder, { recursive: true });
  }
});
