import { join, relative } from 'node:path';
import { renderCsv } from '../domain/model/csv-dialect.ts';
import type { InitResult } from '../usecases/init/init-model.ts';
import { measuredLines, startWords } from '../usecases/init/measured-words.ts';
import { tellFinding } from '../report/findings/tell-finding.ts';
import { createStyle } from './style.ts';
import { visibleText } from './visible-text.ts';

/** The version that the next command names, and what else it needs to find it. */
interface AdvisedSubject {
  readonly name: string;
  readonly hint: string;
}

/** What was written, what is still open, and what to do next. `root`: absolute folder of the registry. */
export function renderInit(
  {
    created,
    appended = [],
    newModel,
    openManifest,
    fillIns,
    byPosition,
    csv,
    ignored = null,
    warnings,
    measured,
    start,
  }: InitResult,
  root: string,
  { name, hint }: AdvisedSubject,
): string {
  const style = createStyle(process.stdout);
  const seen = (path: string): string => visibleText(relative(process.cwd(), join(root, path)));
  const lines = [
    ...created.map((path) => `${style('green', '+')} ${seen(path)}`),
    ...appended.map((path) => `${style('green', '~')} ${seen(path)}`),
  ];
  const open = fillIns.map(({ line, wanted }) => `  line ${line}: ${visibleText(wanted)}`);
  const path = newModel === null ? '' : seen(newModel);
  const advice =
    newModel === null
      ? []
      : [
          `Then put your own numbers into ${path}:`,
          measured?.kind === 'measured'
            ? `${startWords(start)}, and its budgets are what this machine keeps easily.`
            : `${startWords(start)}.`,
        ];
  const next =
    open.length === 0
      ? [`Next: seatrial certify ${name}${visibleText(hint)}`, ...advice]
      : [
          `Fill in, in ${seen(openManifest)}:`,
          ...open,
          '',
          `Next: seatrial validate${visibleText(hint)}, then seatrial certify ${name}${visibleText(hint)}`,
          ...advice,
        ];
  return `${[...lines, ...renderWarnings(warnings), ...renderByPosition(byPosition), ...renderDialect(csv), ...renderIgnored(ignored), ...renderMeasured(measured), '', ...next].join('\n')}\n`;
}

/** What was found in the file is in the manifest now; a word for a missing cell is one in every column. */
function renderDialect(csv: InitResult['csv']): readonly string[] {
  if (csv === null) return [];
  const words = csv.missing === undefined ? [] : ['Such a cell is missing in every column, also where it is text.'];
  return ['', `Read with ${visibleText(renderCsv(csv))}: see that it is so.`, ...words];
}

/** Columns in another order than the model was trained on give wrong answers without any error. */
function renderByPosition({ inputs, unused }: InitResult['byPosition']): readonly string[] {
  const list = (names: readonly string[]): string => names.map(nameOf).join(', ');
  const bound = inputs.map(({ input, columns }) => `  ${visibleText(input)}: ${list(columns)}`);
  const order = ['', "Bound by order, not by name: see that it is the model's order.", ...bound];
  const left = unused.length === 0 ? [] : [`  left out: ${list(unused)}`];
  if (inputs.length > 0) return [...order, ...left];
  return unused.length === 0 ? [] : ['', 'Bound by name.', ...left];
}

/** pandas writes its row numbers under no name. */
function nameOf(name: string): string {
  return name.trim() === '' ? 'a column without a name' : visibleText(name);
}

/** Pixels that are not scored change what is measured: a person has to see that they mark no class. */
function renderIgnored(ignored: string | null): readonly string[] {
  if (ignored === null) return [];
  return [
    '',
    `Not scored: pixels of ${visibleText(ignored)} (ignore: ${visibleText(ignored)}); see that it is no class.`,
  ];
}

/** What of the file no version will have. */
function renderWarnings(warnings: InitResult['warnings']): readonly string[] {
  return warnings.flatMap((warning) => {
    const { message, hint } = tellFinding(warning);
    return ['', visibleText(message), ...(hint === undefined ? [] : [`  → ${visibleText(hint)}`])];
  });
}

function renderMeasured(measured: InitResult['measured']): readonly string[] {
  return measured === null ? [] : ['', ...measuredLines(measured).map(visibleText)];
}
