import type { ReadColumns, ReadInput, Reading, ReadTarget } from '../contract/generated/types.ts';
import { formatCount } from './format.ts';
import { cut, formRows, type ReadingRow } from './reading-form-words.ts';
import type { RichText } from './rich-text.ts';

type Label = string | number | boolean;
type Words = readonly RichText[number][];

/** Labels, classes and columns that a line names. */
const MOST_NAMED = 6;

const LISTED_BY = {
  manifest: 'as model.yaml lists them',
  file: "by the model file's own class list",
  labels: 'by the labels themselves',
} as const;

/** What a row is several of. */
const ELEMENTS = {
  token: 'token',
  frame: 'frame',
  place: 'place of a text',
  pixel: 'pixel',
  box: 'box',
} as const;

/** Read holdout: 1,910 rows; churned holds no, yes; yes is positive, column 1 of output probabilities, from 0.5 on. */
export function readingLine(reading: Reading): RichText {
  const { data, rows, target, answers } = reading;
  const { positive, classes } = answers;
  return [
    { strong: `Read ${data}:` },
    ` ${formatCount(rows)} rows; `,
    ...columnWords(target.columns),
    ...valueClause(target),
    '; ',
    ...(positive === undefined ? [] : [{ code: spell(positive, target) }, ' is positive, ']),
    ...scoredClause(reading),
    classes === undefined ? '' : `; classes ${LISTED_BY[classes.from]}`,
  ];
}

/** "column 1 of output probabilities, from 0.5 on, compared as FP32" */
function scoredClause({ answers: { output, column, kind, threshold, positiveScores } }: Reading): Words {
  const place = column === undefined ? `${kind} from output ` : `column ${column} of output `;
  const way = positiveScores === 'low' ? 'down' : 'on';
  const from = threshold === undefined ? '' : `, from ${threshold.value} ${way}, compared as ${threshold.precision}`;
  return [place, { code: cut(output) }, from];
}

/** The same and everything else, part by part. */
export function readingRows(reading: Reading): readonly ReadingRow[] {
  const { target, answers, noValue } = reading;
  return [
    { what: 'rows', how: rowWords(reading) },
    ...reading.inputs.map((input) => ({ what: 'input', how: inputWords(input) })),
    { what: 'target', how: [...columnWords(target.columns), ...countClause(target)] },
    { what: 'answers', how: answerWords(reading) },
    ...(answers.classes === undefined ? [] : [{ what: 'classes', how: classWords(reading) }]),
    ...(answers.positive === undefined ? [] : [{ what: 'positive', how: [{ code: spell(answers.positive, target) }] }]),
    ...formRows(reading),
    ...(noValue.length === 0 ? [] : [{ what: 'without a value', how: missingWords(reading) }]),
  ];
}

function rowWords({ rows, problem, weightless, weight, query, sequence }: Reading): RichText {
  const uses = Object.entries({
    'weighted by': weight,
    [problem === 'embedding' ? 'in pairs by' : 'ranked within']: query,
    'in sequences of': sequence,
  });
  return [
    formatCount(rows),
    ...uses.flatMap(([use, name]) => (name === undefined ? [] : [`, ${use} `, { code: cut(name) }])),
    weightless === 0 ? '' : `; ${formatCount(weightless)} of weight 0 do not count`,
  ];
}

function inputWords(input: ReadInput): RichText {
  const { name, datatype, shape, rowAxis, pad, noValue } = input;
  const axis = rowAxis === null ? 'one row a call' : `rows on axis ${rowAxis}`;
  return [
    { code: cut(name) },
    ` ${datatype} ${shapeWords(shape)}, `,
    ...sourceWords(input, axis),
    ...(pad === undefined ? [] : [', filled up with ', { code: cut(pad) }]),
    noValue === undefined ? '' : `; ${formatCount(noValue)} rows without a value`,
  ];
}

function shapeWords(shape: readonly number[]): string {
  return `[${shape.map((size) => (size < 0 ? 'any' : String(size))).join(', ')}]`;
}

function sourceWords({ columns, value, state, lengthOf, maskOf }: ReadInput, axis: string): Words {
  if (value !== undefined) return ['always ', { code: cut(value) }];
  if (state !== undefined)
    return ['carried from ', { code: cut(state.from) }, ', starts as ', { code: cut(state.start) }];
  if (lengthOf !== undefined) return ['the lengths of ', { code: cut(lengthOf) }];
  if (maskOf !== undefined) return ['the mask of ', { code: cut(maskOf) }];
  return columns === undefined ? [axis] : [`${axis}, from `, ...columnWords(columns)];
}

function columnWords({ count, named }: ReadColumns): Words {
  const shown = named.slice(0, MOST_NAMED);
  const rest = count - shown.length;
  const noun = count === 1 ? '' : `${formatCount(count)} columns: `;
  return [noun, ...listed(shown), rest > 0 ? ` and ${formatCount(rest)} more` : ''];
}

/** "holds no and yes" */
function valueClause(target: ReadTarget): Words {
  const { range, distinct, values } = target;
  if (range !== undefined) return [` holds numbers from ${range.least} to ${range.greatest}`];
  // Texts, pixels and boxes are not counted.
  if (distinct === null) return [' holds what is not listed here'];
  const shown = values.slice(0, MOST_NAMED);
  const rest = distinct - shown.length;
  return [
    ' holds ',
    ...listed(shown.map(({ label }) => spell(label, target))),
    rest > 0 ? ` and ${formatCount(rest)} more` : '',
  ];
}

/** "no 1,400, yes 510" */
function countClause(target: ReadTarget): Words {
  const { range, distinct, values } = target;
  if (range !== undefined || distinct === null) return valueClause(target);
  const shown = values.flatMap(({ label, rows }) => [', ', { code: spell(label, target) }, ` ${formatCount(rows)}×`]);
  return [
    ': ',
    ...shown.slice(1),
    distinct > values.length ? ` and ${formatCount(distinct - values.length)} more` : '',
  ];
}

function answerWords(reading: Reading): RichText {
  const { kind, datatype, columns, each, rowAxis, shape } = reading.answers;
  const axis = rowAxis === null ? 'one row a call' : `rows on axis ${rowAxis}`;
  const width = columns === 1 ? 'one column' : `${formatCount(columns)} columns`;
  const of = each === undefined ? '' : ` for each ${ELEMENTS[each]}`;
  const sizes = shape === undefined ? '' : ` ${shapeWords(shape)}`;
  return [...scoredClause(reading), `; ${kind}, ${datatype}${sizes}, ${width}${of}, ${axis}`];
}

function classWords({ answers: { classes }, target }: Reading): RichText {
  if (classes === undefined) return [];
  const shown = classes.listed.flatMap(({ label, column }) => [
    ', ',
    { code: spell(label, target) },
    column === null ? '' : ` is column ${column}`,
  ]);
  const rest = classes.count - classes.listed.length;
  return [...shown.slice(1), rest > 0 ? ` and ${formatCount(rest)} more` : '', `; ${LISTED_BY[classes.from]}`];
}

function missingWords({ noValue }: Reading): RichText {
  const columns = noValue.flatMap(({ column, rows }, index) => [
    index === 0 ? '' : ', ',
    { code: cut(column) },
    ` ${formatCount(rows)} rows`,
  ]);
  return [...columns, '; they pass no filter (where) of the column'];
}

function listed(names: readonly Label[]): Words {
  return names.flatMap((name, index) => [index === 0 ? '' : ', ', { code: cut(name) }]);
}

/** Text that reads like a number or a truth is in quotes: "1" is not 1. */
function spell(label: Label, { kinds }: ReadTarget): string {
  const isText = typeof label === 'string' && kinds.includes('text');
  return isText && /^(?:[-+.\d]|true$|false$)/iu.test(label) ? cut(`"${label}"`) : cut(label);
}
