import { renderCertificationComment } from '../../report/certification-comment.ts';
import { type EarlierRun, parseMarker } from '../../report/marker.ts';
import type { ModelReport } from '../../report/model-report.ts';
import { renderWithdrawnComment } from '../../report/withdrawn-comment.ts';
import { type CommentThread, editComment, saveOwnComment } from './save-own-comment.ts';

export interface ReportThread extends CommentThread {
  /** The head that was certified. */
  readonly commit: string;
}

/** Makes the thread show one comment a model, whatever it shows now: found by author and marker, updated, else posted. */
export async function saveReportComments(place: ReportThread, reports: readonly ModelReport[]): Promise<void> {
  const { comments, thread, commit } = place;
  const before = await comments.own(thread);
  for (const report of reports) {
    await saveOwnComment(place, {
      before,
      isIt: (body) => parseMarker(body)?.model === report.model,
      render: (former) =>
        renderCertificationComment(report.certificates, { ...report, commit, history: historyOf(former, commit) }),
    });
  }
  const models = new Set(reports.map(({ model }) => model));
  for (const comment of before) {
    const model = parseMarker(comment.body)?.model;
    if (model === undefined || models.has(model)) continue;
    await editComment(place, comment, renderWithdrawnComment(model));
  }
}

/** The runs that a text remembers of other commits. */
function historyOf(former: string | null, commit: string): readonly EarlierRun[] {
  const history = former === null ? [] : (parseMarker(former)?.history ?? []);
  return history.filter((run) => run.commit !== commit);
}
