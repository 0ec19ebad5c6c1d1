import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CsvDialect } from '../../../../src/contract/generated/types.ts';
import { renderCsv } from '../../../../src/domain/model/csv-dialect.ts';

test.each<[CsvDialect, string]>([
  [{ delimiter: ';' }, 'csv: {delimiter: ";"}'],
  [{ delimiter: '\t', decimal: ',' }, String.raw`csv: {delimiter: "\t", decimal: ","}`],
  [{ missing: ['NA', -999] }, 'csv: {missing: ["NA", -999]}'],
])('%j is a line of a manifest, which says the same when it is read', (dialect, line) => {
  expect(renderCsv(dialect)).toBe(line);
  expect(parse(line)).toEqual({ csv: dialect });
});
