import { bulletList, markdownText, md, strong, table } from '../markdown.ts';
import { left, paragraphs } from '../section.ts';
import type { ObservedView, SourceView } from './observe-view.ts';

/** The job summary: a row for each source, and below what is wrong with whom. */
export function renderObservedSummary({ sources, notes }: ObservedView): string {
  const invalid = sources.filter(({ isSound }) => !isSound);
  const verdict =
    invalid.length === 0
      ? strong('Every source is sound.')
      : strong(`${invalid.length} of ${sources.length} sources are invalid: what they tell is not to be relied on.`);
  return `${markdownText(
    paragraphs([
      md`### Sources of live traffic`,
      verdict,
      table(
        ['Source', 'State', 'Windows'].map((name) => left(name)),
        sources.map(({ title, isSound, counts }) => [
          md`${title}`,
          md`${isSound ? 'sound' : 'invalid'}`,
          md`${counts}`,
        ]),
      ),
      ...sources.filter(({ problems }) => problems.length > 0).flatMap(problemParts),
      notes.length === 0 ? null : bulletList(notes.map(({ message, hint }) => md`${message} ${hint}`)),
    ]),
  )}\n`;
}

function problemParts({ title, problems }: SourceView) {
  return [md`#### ${title}`, bulletList(problems.map(({ message, hint }) => md`${message} ${hint}`))];
}
