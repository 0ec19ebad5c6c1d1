import { expect, test } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { checkModel } from '../../../../src/domain/model/check-model.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { MODEL } from '../../../support/certify-world.ts';

function withCsv(csv: string) {
  return parseModel({ path: 'model.yaml', content: MODEL.replace('path: ', `csv: ${csv}, path: `) });
}

test.each([
  ['an empty list', '{missing: []}', '`missing` is empty.', /take the key away/],
  ['nothing', '{}', '`csv` is empty.', /take the key away/],
  ['an empty text', '{missing: [""]}', 'Item 1 is empty.', /take it away/],
  ['no number', '{missing: [.nan]}', 'Item 1 must be text or a number, not the number NaN.', /'NaN'/],
  ['an infinite number', '{missing: [-.inf]}', 'Item 1 must be text or a number, not the number -Infinity.', /quotes/],
  ['a word twice', '{missing: [NA, NA]}', '`missing` holds the same item twice.', /Keep one/],
  ['a word that is no list', '{missing: NA}', '`missing` must be a list, not the text "NA".', /Cells/],
])('a dialect that says %s is refused where it says so', (_name, csv, message, hint) => {
  const [problem] = problemsIn(csv);
  expect(problem).toMatchObject({ message, hint: expect.stringMatching(hint), location: { line: 10 } });
});

function problemsIn(csv: string) {
  try {
    withCsv(csv);
    return [];
  } catch (error) {
    return error instanceof AppError ? error.problems : [];
  }
}

test.each([
  ['{missing: [NA, 9007199254740993]}', ['/evaluation/holdout/data/csv/missing/1']],
  ['{missing: [9007199254740993, NA]}', ['/evaluation/holdout/data/csv/missing/0']],
  ["{missing: [NA, '9007199254740993']}", []],
  ['{missing: [-999, 9007199254740991]}', []],
])('%s: a number that is not exact would take its neighbours along', (csv, pointers) => {
  const problems = checkModel(withCsv(csv).value, { folder: 'churn' });
  const inexact = problems.filter(({ reason }) => reason === 'csv-inexact');
  expect(inexact.map(({ pointer }) => pointer)).toEqual(pointers);
});
