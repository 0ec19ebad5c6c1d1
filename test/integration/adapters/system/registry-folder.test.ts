import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRegistryFolder } from '../../../../src/adapters/system/registry-folder.ts';
import { AppError } from '../../../../src/domain/error.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seatrial-beside-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function refusal(): Promise<AppError> {
  const error: unknown = await createRegistryFolder(root)
    .list('models')
    .then(
      () => null,
      (reason: unknown) => reason,
    );
  if (!(error instanceof AppError)) throw new Error('It was listed.');
  return error;
}

describe('a folder without models', () => {
  test('is told how a registry begins', async () => {
    expect(await refusal()).toMatchObject({ code: 'file-not-found', hint: expect.stringContaining('seatrial init') });
  });

  test('is told the registries that lie in it, and no other folder', async () => {
    for (const name of ['vision', 'pricing'])
      write(`${name}/models/churn/model.yaml`, 'apiVersion: seatrial/v1\nkind: Model\n');
    write('app/models/user.py', '');
    const { code, hint } = await refusal();
    expect(code).toBe('file-not-found');
    expect(hint).toMatch(/--registry.*: "pricing", "vision"\.$/u);
  });
});
