import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listCertificates } from '../../../../src/adapters/system/list-certificates.ts';

test('a folder stands for the certificates below it, without those of comparisons and other files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-list-'));
  try {
    for (const file of [
      'seatrial-report-0/a@1.0.0.certificate.json',
      'seatrial-report-1/b@1.0.0.certificate.json',
      'seatrial-report-1/report.json',
      'seatrial-report-1/baseline/b@0.9.0.certificate.json',
    ]) {
      await mkdir(join(folder, file, '..'), { recursive: true });
      await writeFile(join(folder, file), '{}');
    }
    expect(await listCertificates(folder)).toEqual([
      join(folder, 'seatrial-report-0/a@1.0.0.certificate.json'),
      join(folder, 'seatrial-report-1/b@1.0.0.certificate.json'),
    ]);
    const single = join(folder, 'seatrial-report-0/a@1.0.0.certificate.json');
    expect(await listCertificates(single)).toEqual([single]);
    await expect(listCertificates(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'file-not-found' });
  } finally {
    await rm(folder, { recursive: true });
  }
});
