import type { ReadCsv, Reading } from '../contract/generated/types.ts';
import { formatCount } from './format.ts';
import type { RichText } from './rich-text.ts';

type Words = readonly RichText[number][];

const MOST_NAMED = 6;
const MOST_CHARACTERS = 60;

export interface ReadingRow {
  readonly what: string;
  readonly how: RichText;
}

/** What the manifest says beyond columns and classes, one row each. */
export function formRows({ answers, target, csv }: Reading): readonly ReadingRow[] {
  const { layout, positiveScores, ignore, scheme, blank, skip } = answers;
  const told: Readonly<Record<string, string | number | boolean | undefined>> = {
    layout,
    'positive scores': positiveScores,
    'label not scored': ignore,
    'scheme of entities': scheme,
    blank,
  };
  return [
    ...Object.entries(told).flatMap(([what, value]) =>
      value === undefined ? [] : [{ what, how: [{ code: cut(value) }] }],
    ),
    ...(skip === undefined ? [] : [{ what: 'left out of texts', how: listWords(skip) }]),
    ...(answers.boxFormat === undefined ? [] : [{ what: 'boxes', how: boxWords(answers, target) }]),
    ...(csv === undefined ? [] : [{ what: 'csv', how: csvWords(csv) }]),
  ];
}

function boxWords({ boxFormat, scores, labels }: Reading['answers'], target: Reading['target']): Words {
  const outputs = Object.entries({ scores, classes: labels }).flatMap(([what, name]) =>
    name === undefined ? [] : [`, ${what} in `, { code: cut(name) }],
  );
  return [`${boxFormat ?? ''} answered, ${target.boxFormat ?? ''} in the target`, ...outputs];
}

/** Signs that are not seen where they stand. */
const SIGN_NAMES: Readonly<Record<string, string>> = { '\t': 'tab', ' ': 'space' };

function csvWords({ delimiter, decimal, quote, encoding, missing }: ReadCsv): Words {
  const sign = (text: string): RichText[number] => SIGN_NAMES[text] ?? { code: cut(text) };
  return [
    'cells apart by ',
    sign(delimiter),
    ', quoted by ',
    sign(quote),
    ', decimals after ',
    sign(decimal),
    ...(encoding === undefined ? [] : [', in ', { code: cut(encoding) }]),
    ...(missing === undefined ? [] : ['; no value: ', ...listWords(missing)]),
  ];
}

function listWords({
  count,
  listed,
}: {
  readonly count: number;
  readonly listed: readonly (string | number)[];
}): Words {
  const shown = listed.slice(0, MOST_NAMED);
  const rest = count - shown.length;
  const names = shown.flatMap((value, index) => [index === 0 ? '' : ', ', { code: cut(value) }]);
  return [...names, rest > 0 ? ` and ${formatCount(rest)} more` : ''];
}

export function cut(label: string | number | boolean): string {
  const points = Array.from(String(label));
  return points.length > MOST_CHARACTERS ? `${points.slice(0, MOST_CHARACTERS - 1).join('')}…` : points.join('');
}
