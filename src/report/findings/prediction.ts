import { quoteText } from '../../domain/quote-text.ts';
import type { FindingFacts } from '../../domain/finding/finding.ts';
import { countRows, type FindingSentences, listSome, quoteName } from './sentence.ts';

export const PREDICTION_SENTENCES: FindingSentences<
  | 'shape-corrected'
  | 'output-shape'
  | 'non-finite-output'
  | 'zero-vector'
  | 'unknown-label'
  | 'not-probabilities'
  | 'label-number-absent'
  | 'class-not-in-target'
  | 'answer-not-in-target'
  | 'slice-matches-nothing'
  | 'target-constant'
  | 'positive-against-rest'
  | 'nan-beside-answer'
  | 'worse-than-chance'
  | 'scores-reversed'
> = {
  'shape-corrected': ({ output, declared, shape }) => ({
    message: `The output ${quoteName(output)} is declared as [${declared.join(', ')}]; it comes as [${shape.join(', ')}], by which it is read.`,
    hint: 'Correct the shape that is declared: whoever goes by it takes the answers for others.',
  }),
  'output-shape': (facts) => ({
    message: whatShape(facts),
    hint: rowsHint(facts) ?? 'Name the output and its kind under `prediction`.',
  }),
  'zero-vector': (facts) => ({
    message: `The model answered a vector of zeros ${where(facts)}.`,
    hint: 'It has no direction, so that it is like nothing: mend the model or its input.',
  }),
  'non-finite-output': (facts) => ({
    message: `The model answered NaN, infinity or an integer that no double holds ${where(facts)}.`,
    hint: 'Look at the inputs of that row: a missing value goes in as NaN, and beyond 2^53 integers are rounded to their neighbours.',
  }),
  'unknown-label': ({ label, ...rows }) => ({
    message: `The model answered ${JSON.stringify(label).slice(0, 100)} or another label that is no class ${where(rows)}.`,
    hint: 'If it is a class, list every label under `target.classes`.',
  }),
  'not-probabilities': (facts) =>
    facts.fault === 'value'
      ? {
          message: `The model answered ${facts.value} or another number that is no probability ${where(facts)}.`,
          hint: 'Say what the output holds: `prediction.kind: logits`, or `scores` for a decision function.',
        }
      : {
          message: `The probabilities of a row do not add up to 1 ${where(facts)}.`,
          hint: 'If the output is logits, set `prediction.kind: logits`; `scores` if its columns are no distribution. Beyond rounding, log_loss, brier_score and expected_calibration_error stay undefined.',
        },
  'label-number-absent': ({ lastColumn, labels, count }) => ({
    message: `Labels were read as numbers of the columns 0 to ${lastColumn}; no row holds ${listSome(labels, count)}.`,
    hint: "If the columns stand for other labels, list them under `target.classes`, in the order of the output's columns.",
  }),
  'class-not-in-target': ({ labels, count }) => ({
    message: `${count === 1 ? 'The class' : 'The classes'} ${listSome(labels, count)} ${count === 1 ? 'is' : 'are'} in no row of the target.`,
    hint: 'Name data that hold every class, for nothing is measured of one without rows; see whether the target is the column of labels that the model answers.',
  }),
  'answer-not-in-target': ({ labels, count, rows }) => ({
    message: `The model answers ${listSome(labels, count)} in ${countRows(rows)}, which the target never holds.`,
    hint: 'If they are classes without rows, list all labels under `target.classes`; else write answers and labels alike.',
  }),
  'slice-matches-nothing': ({ slice, columns, values, most }) => ({
    message:
      `No row is in the slice ${slice}: ${columns.map((column, index) => `${quoteText(column)} holds ${listHeld(values[index], most)}`).join('; ')}.`.slice(
        0,
        1000,
      ),
    hint: 'Write the values under `where` as the data hold them.',
  }),
  'target-constant': ({ value }) => ({
    message: `Every row that counts has the same true answer, ${quoteName(value)}: a model that always gives it is without fault.`,
    hint: 'Name data whose true answers differ; R² of a constant truth is 1 or 0 by convention.',
  }),
  'positive-against-rest': ({ positive, classes, threshold }) => ({
    message: `The ${classes} classes are scored as ${JSON.stringify(positive).slice(0, 100)} against the rest${threshold === null ? '' : ` from ${threshold} on`}, and not each for itself.`,
    hint: 'Delete `target.positive` to score all classes.',
  }),
  'nan-beside-answer': ({ output, ...place }) => ({
    message: `The output ${quoteName(output)}, which is declared and not scored, holds NaN ${where(place)}.`,
    hint: 'Whoever reads it gets no number there: mend it in the export, or leave it out of the signature.',
  }),
  'worse-than-chance': ({ metric, value }) =>
    metric === 'cohen_kappa'
      ? {
          message: `The answers agree with the target more rarely than at random: ${metric} is ${value.toFixed(3)}, surely below 0.`,
          hint: "See whether `target.classes` is in the order of the output's columns or of the numbers that the model answers.",
        }
      : {
          message: `The model ranks positive rows below negative ones: ${metric} is ${value.toFixed(3)}, surely below 0.5.`,
          hint: 'See whether `target.positive`, `target.classes` and `prediction.index` name the class whose probability is read.',
        },
  'scores-reversed': ({ metric, value, positiveScores }) => ({
    message: `${positiveScores === 'low' ? 'High scores go with the positive class, against' : 'Low scores go with the positive class, and nothing says'} \`positiveScores: low\`: ${metric} is ${value.toFixed(3)}, surely below 0.5.`,
    hint:
      positiveScores === 'low'
        ? 'Delete `prediction.positiveScores: low`, or see whether `target.positive` names the class that is looked for.'
        : 'If that is meant, as of the decision_function of IsolationForest and OneClassSVM, set `prediction.positiveScores: low`; else see whether `target.positive` names the class that is looked for.',
  }),
};

function where({ rows, firstRow }: FindingFacts['non-finite-output']): string {
  return `in ${countRows(rows)}, first in row ${firstRow}`;
}

function listHeld(values: FindingFacts['slice-matches-nothing']['values'][number] = [], most: number): string {
  if (values.length === 0) return 'no value';
  const listed = values.map((value) => (typeof value === 'string' ? quoteText(value) : String(value)));
  return values.length < most ? listed.join(', ') : `${listed.join(', ')} and others`;
}

/** Where the rows are on another axis than the first, which the signature alone can say. */
function rowsHint(facts: FindingFacts['output-shape']): string | null {
  const axis = facts.fault === 'rows' ? facts.shape.lastIndexOf(facts.rows) : -1;
  if (axis < 1) return null;
  return `If each element of its axis ${axis} is a row, write \`rows: ${axis}\` at the output under \`signature.outputs\`.`;
}

function whatShape(facts: FindingFacts['output-shape']): string {
  const { fault, output } = facts;
  if (fault === 'absent')
    return `The model has no output \`${output}\`, only ${facts.found.map((name) => `\`${name}\``).join(', ')}.`;
  return `Output \`${output}\` ${shapeWords(facts)}.`;
}

function shapeWords(facts: Exclude<FindingFacts['output-shape'], { readonly fault: 'absent' }>): string {
  switch (facts.fault) {
    case 'rows':
      return `has shape [${facts.shape.join(', ')}] for ${facts.rows} rows`;
    case 'too-narrow':
      return `has ${facts.columns} columns; ${facts.needed} needed`;
    case 'changed':
      return `has ${facts.columns} columns after ${facts.before} before`;
    case 'several-answers':
      return `has ${facts.answers} answers a row; a ${facts.problem} problem has one`;
    case 'no-tokens':
      return `has shape [${facts.shape.join(', ')}]; tokens are answered as [sentence, token, class], or as [sentence, token] of labels`;
    case 'no-boxes':
      return `has shape [${facts.shape.join(', ')}]; boxes are answered as [image, box, 6], or as [image, box, 4] beside scores and labels of as many`;
    case 'too-few-tokens':
      return `has ${facts.tokens} tokens for a sentence of ${facts.wanted}`;
    case 'several-labels':
      return `has ${facts.columns} columns; labels need one`;
    case 'other-classes':
      return `has ${facts.columns} columns for ${facts.classes} classes`;
    case 'other-labels':
      return `has ${facts.columns} columns for ${facts.labels} labels`;
    case 'no-positive':
      return `has ${facts.columns} columns; the positive class is read from column ${facts.column}`;
    case 'no-text':
      return `has rows of shape [${facts.shape.join(', ')}] and type ${facts.datatype}, which \`kind: ${facts.kind}\` does not read`;
    case 'too-long':
      return `has an answer of ${facts.characters} characters; at most ${facts.most} are compared`;
    case 'one-column':
      return `has one column; a ${facts.problem} problem needs one for each class`;
  }
}
