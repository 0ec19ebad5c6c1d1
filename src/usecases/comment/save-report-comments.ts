import { AppError } from '../../domain/error.ts';
import { renderCertificationComment } from '../../report/certification-comment.ts';
import { type EarlierRun, parseMarker } from '../../report/marker.ts';
import type { ModelReport } from '../../report/model-report.ts';
import { renderWithdrawnComment } from '../../report/withdrawn-comment.ts';
import type { Conversation, OwnComment } from '../ports/conversation.ts';

export type ReportComments = Pick<Conversation, 'own' | 'post' | 'edit' | 'remove'>;

export interface ReportThread {
  readonly comments: ReportComments;
  /** Number of the pull request. */
  readonly thread: number;
  /** The head that was certified. */
  readonly commit: string;
}

/** Makes the thread show one comment a model, whatever it shows now: found by author and marker, updated, else posted. */
export async function saveReportComments(
  { comments, thread, commit }: ReportThread,
  reports: readonly ModelReport[],
): Promise<void> {
  const before = await comments.own(thread);
  for (const report of reports) {
    const [first, ...others] = ofModel(before, report.model);
    const render = (history: readonly EarlierRun[]): string =>
      renderCertificationComment(report.certificates, { ...report, commit, history });
    for (const { id } of others) await comments.remove(thread, id);
    if (first !== undefined && (await tryEdit(comments, thread, edited(first, commit, render)))) continue;
    const body = render([]);
    await comments.post(thread, body);
    await keepOldest(comments, thread, { model: report.model, body });
  }
  const models = new Set(reports.map(({ model }) => model));
  for (const comment of before) {
    const model = parseMarker(comment.body)?.model;
    if (model === undefined || models.has(model)) continue;
    await tryEdit(comments, thread, { ...comment, body: renderWithdrawnComment(model), previous: comment.body });
  }
}

interface Edit extends OwnComment {
  readonly previous: string;
}

/** The new text, with the runs that the old one remembers of other commits. */
function edited(comment: OwnComment, commit: string, render: (history: readonly EarlierRun[]) => string): Edit {
  const history = parseMarker(comment.body)?.history ?? [];
  return {
    id: comment.id,
    body: render(history.filter((run) => run.commit !== commit)),
    previous: comment.body,
  };
}

/** False when somebody deleted the comment meanwhile: then it is to be posted again. */
async function tryEdit(comments: ReportComments, thread: number, { id, body, previous }: Edit): Promise<boolean> {
  if (body === previous) return true;
  try {
    await comments.edit(thread, id, body);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'github-refused' && error.reason === 'not-found') return false;
    throw error;
  }
}

/** Two runs may post at the same time: the oldest comment stays, says what we say, and ours goes. */
async function keepOldest(
  comments: ReportComments,
  thread: number,
  { model, body }: { readonly model: string; readonly body: string },
): Promise<void> {
  const [oldest, ...others] = ofModel(await comments.own(thread), model);
  for (const { id } of others) await comments.remove(thread, id);
  if (oldest !== undefined) await tryEdit(comments, thread, { id: oldest.id, body, previous: oldest.body });
}

function ofModel(comments: readonly OwnComment[], model: string): readonly OwnComment[] {
  return comments.filter(({ body }) => parseMarker(body)?.model === model);
}
