import { expect, test } from 'vitest';
import { readReportZip } from '../../../../src/adapters/system/report-zip.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { writeZip } from '../../../support/local-github/zip.ts';

const NAME = 'churn@1.4.0.certificate.json';
const ROOM = 1024 * 1024;

async function reasonOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error) => (error instanceof AppError ? error.reason : String(error)),
  );
}

test('report files are read, and what certify writes for people or for comparison is left out', async () => {
  const zip = writeZip({
    [NAME]: '{}',
    'report.json': '[]',
    'baseline/churn@1.3.0.certificate.json': '{}',
    'churn@1.4.0.changed-rows.jsonl': '{}',
    'report.html': '<!doctype html>',
  });
  const files = await readReportZip(zip, ROOM);
  expect(files.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
    [NAME, '{}'],
    ['report.json', '[]'],
  ]);
});

test.each([
  ['../report.json', 'not-a-zip'],
  ['/etc/report.json', 'not-a-zip'],
  ['a/report.json', 'file-name'],
  ['a/churn@1.4.0.changed-rows.jsonl', 'file-name'],
  ['churn.changed-rows.jsonl', 'file-name'],
  ['a/report.html', 'file-name'],
  ['report.json\u0000.txt', 'file-name'],
  ['churn@1.4.0.certificate.json/', 'file-name'],
  ['baseline/../report.json', 'not-a-zip'],
])('the name %j is refused', async (name, reason) => {
  expect(await reasonOf(readReportZip(writeZip({ [name]: '{}' }), ROOM))).toBe(reason);
});

test('what unpacks to more than there is room for is refused', async () => {
  const zip = writeZip({ [NAME]: Buffer.alloc(ROOM + 1) });
  expect(await reasonOf(readReportZip(zip, ROOM))).toBe('too-large');
});

test('a zip that lies about the size is refused before it fills the memory', async () => {
  const zip = writeZip({ [NAME]: Buffer.alloc(64 * ROOM) });
  const directory = zip.indexOf(Buffer.from('PK\u0001\u0002'));
  zip.writeUInt32LE(10, directory + 24);
  expect(await reasonOf(readReportZip(zip, ROOM))).toBe('not-a-zip');
});

test.each([['text'], ['PK']])('%s is no zip', async (text) => {
  expect(await reasonOf(readReportZip(Buffer.from(text), ROOM))).toBe('not-a-zip');
});

test('a name that stands twice is refused', async () => {
  const zip = writeZip({ 'report.json': '1', 'xeport.json': '2' });
  const twice = Buffer.from(zip.toString('latin1').replaceAll('xeport', 'report'), 'latin1');
  expect(await reasonOf(readReportZip(twice, ROOM))).toBe('file-name');
});
