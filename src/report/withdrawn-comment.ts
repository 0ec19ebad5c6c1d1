import { markdownText, md } from './markdown.ts';
import { renderMarker } from './marker.ts';
import { paragraphs } from './section.ts';

/** What stays of a report when a later commit takes the change back. */
export function renderWithdrawnComment(model: string): string {
  const body = paragraphs([
    md`### ${model}: nothing to certify`,
    md`This pull request no longer changes the model, so that an earlier report here does not count.`,
  ]);
  return `${markdownText(renderMarker({ model, commit: null, history: [] }))}\n${markdownText(body)}\n`;
}
