import type { LeftOut, LeftOutReason } from '../usecases/import/document-reader.ts';
import type { ImportedVersion } from '../usecases/import/import-model.ts';
import type { Remark } from '../usecases/import/imported.ts';
import { visibleText } from './visible-text.ts';

const LONGEST_VALUE = 60;

/** What a person should know of a draft: what is to be filled in, what to look at, and what is not in it. */
export function renderImport({ fillIns, remarks, leftOut }: ImportedVersion): readonly string[] {
  return [
    ...fillIns.map(({ line, wanted }) => `→ Fill in line ${line} of the draft: ${wanted}.`),
    ...remarks.map((remark) => `→ ${describeRemark(remark)}`),
    ...leftOut.map(describeLeftOut),
  ].map(visibleText);
}

function describeLeftOut({ location, reason, shown }: LeftOut): string {
  const { path, line, column, pointer } = location;
  const value = shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown;
  const what = pointer === '' ? value : `${pointer}, ${value}`;
  const place = line === 0 ? path : `${path}:${line}:${column}`;
  return `${place}  not carried over: ${what}: ${REASONS[reason]}`;
}

const REASONS = {
  loading: 'it is how the other tool makes or loads the model, and Seatrial runs the file itself',
  bookkeeping: 'it is how the server keeps it',
  'shown-elsewhere': 'it is how the other tool shows or serves the model',
  'measured-anew': 'the manifest has the sizes of the files themselves',
  'own-export': 'an export of a registry wrote it, and the manifest says it already',
  'other-artifact': 'it is another artifact, which --artifact names',
  several: 'it has several parts, and the manifest has one value for it',
  'no-place': 'a manifest has no place for it',
  'no-number': 'it is no number',
  'no-metric-name': 'it names no metric',
  'no-metric': 'nothing that was measured on it is in the draft',
  twice: 'the metric is there already, of the same data',
  'no-data': 'it does not say what data it was measured on',
  'no-time': 'it is no time as MLflow writes them',
  'no-task': 'no model of that task is scored yet',
  'no-tensors': 'these are no tensors: model.yaml takes the signature of the file',
  'no-license': 'it names no licence',
  'too-long': 'it is longer than a manifest takes',
  'too-many': 'a manifest takes no more of them',
  'name-taken': 'another value has that name in the draft',
  inexact: 'no number of a manifest has all its digits: a text in quotes would',
  text: 'the text of a card is for people: take limits into card, and the intended use into model.yaml',
} as const satisfies Readonly<Record<LeftOutReason, string>>;

function describeRemark(remark: Remark): string {
  switch (remark.kind) {
    case 'other-flavors':
      return `Export the model to a format that is certified: its flavors are ${remark.flavors.join(', ') || 'not named'}.`;
    case 'percentage':
      return `${remark.metric} is ${remark.written} there, which is taken for a percentage: ${remark.value}.`;
    case 'columns':
      return `MLflow calls it with a table of ${remark.columns.join(', ')}: the file itself has tensors.`;
    case 'other-version':
      return `${remark.tag} is another version: check it out and import it by itself.`;
    case 'stage':
      return `${remark.tag} is a stage: what runs is promoted once it is certified.`;
    case 'withdrawn':
      return `${remark.tag} takes something back: nothing of that is in the draft.`;
    case 'no-tag':
      return `No tag of GTO says which version of ${remark.artifact} is checked out.`;
    case 'files-beside':
      return `Beside it lie ${remark.files.join(', ')}: none of them is in the draft. Name weights that the model file refers to with --file, after it.`;
    case 'to-be-placed':
      return `Put ${remark.files.join(', ')} into the folder of ${remark.model}, from which path counts.`;
    case 'file-elsewhere':
      return `${remark.file} does not lie with what names it, and was not looked at: name it with --file.`;
    case 'file-absent':
      return `${remark.file} is not at hand: ${remark.because}`;
  }
}
