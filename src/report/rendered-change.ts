import { Buffer } from 'node:buffer';
import { formatCount } from './format.ts';
import { showHidden } from './hostile-text.ts';
import { COMMENT_LIMIT, sizeOf } from './length-budget.ts';
import { code, fence, fold, hiddenComment, type Markdown, markdownText, md, strong, table } from './markdown.ts';
import { left, paragraphs } from './section.ts';

/** What a branch that is followed gets, once what is proposed is merged. */
export interface RenderedChangeView {
  readonly environment: string;
  readonly branch: string;
  readonly files: readonly ChangedFile[];
  /** As git tells it. */
  readonly diff: string;
}

interface ChangedFile {
  readonly path: string;
  readonly change: 'new' | 'changed' | 'gone';
  readonly isForeign: boolean;
}

/** More rows are counted. */
const MOST_ROWS = 50;
/** No line of a manifest that people read is longer. */
const LINE_LENGTH = 400;

/** A comment on a pull request, or a job summary: what changes, file by file, and the difference in a fold. */
export function renderChange(view: RenderedChangeView): string {
  const top = paragraphs([markerOf(view), headline(view), ...tableOf(view), nextStep(view)]);
  const fitted = fitDiff(view.diff, COMMENT_LIMIT - sizeOf(top) - 400);
  const parts = fitted.text === '' ? [] : [fold('Difference', fence('diff', fitted.text))];
  const note = fitted.left === 0 ? null : md`Left out for length: ${formatCount(fitted.left)} lines of the difference.`;
  return `${markdownText(paragraphs([top, ...parts, note]))}\n`;
}

/** Whether a comment tells of the same branch and environment. Who wrote it must be checked by the caller. */
export function tellsOfChange(body: string, of: Pick<RenderedChangeView, 'environment' | 'branch'>): boolean {
  return body.split(/\r?\n/, 1)[0] === markdownText(markerOf(of));
}

function markerOf({ environment, branch }: Pick<RenderedChangeView, 'environment' | 'branch'>): Markdown {
  return hiddenComment(`seatrial:rendered environment=${environment} branch=${branch}`);
}

function headline({ environment, branch, files }: RenderedChangeView): Markdown {
  const place = md`${code(environment)} on the branch ${code(branch)}`;
  if (files.length === 0) return md`Nothing changes of what is rendered of ${place}.`;
  const count = files.length === 1 ? '1 file' : `${formatCount(files.length)} files`;
  return md`${strong(`Merging this changes ${count}`)} of what is rendered of ${place}.`;
}

function tableOf({ files }: RenderedChangeView): readonly (Markdown | null)[] {
  if (files.length === 0) return [null];
  const rows = files
    .slice(0, MOST_ROWS)
    .map(({ path, change, isForeign }) => [
      code(path),
      md`${change}${isForeign ? '; somebody else wrote what stands there' : ''}`,
    ]);
  const more = files.length - rows.length;
  return [table([left('File'), left('Change')], rows), more === 0 ? null : md`And ${formatCount(more)} more.`];
}

function nextStep({ files }: RenderedChangeView): Markdown | null {
  if (files.length === 0) return null;
  const foreign = files.find(({ isForeign }) => isForeign);
  return foreign === undefined
    ? md`What follows the branch gets it with the first run after the merge.`
    : md`Somebody else wrote ${code(foreign.path)}: the run after the merge writes nothing, unless it is taken away or the action is told ${code('force: true')}.`;
}

interface FittedDiff {
  readonly text: string;
  /** How many lines had no room. */
  readonly left: number;
}

function fitDiff(diff: string, budget: number): FittedDiff {
  const lines = diff.split('\n').map((line) => shorten(showHidden(line)));
  let used = 0;
  const cut = lines.findIndex((line) => {
    used += Buffer.byteLength(line) + 1;
    return used > budget;
  });
  const shown = cut === -1 ? lines : lines.slice(0, cut);
  return { text: shown.join('\n').trimEnd(), left: lines.length - shown.length };
}

function shorten(line: string): string {
  const points = Array.from(line);
  return points.length > LINE_LENGTH ? `${points.slice(0, LINE_LENGTH - 1).join('')}…` : line;
}
