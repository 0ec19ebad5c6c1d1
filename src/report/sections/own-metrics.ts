import type { OwnMetricProgram } from '../../contract/generated/types.ts';
import { bulletList, code, joinMarkdown, type Markdown, md } from '../markdown.ts';
import { foldSection, type Section, type SectionContext } from '../section.ts';

/** Programs that computed metrics: whoever approves a gate on one has to know which program it was. */
export function ownMetricsSection(context: SectionContext): Section | null {
  const { ownMetrics = [] } = context.certificate;
  if (ownMetrics.length === 0) return null;
  return foldSection(context, {
    name: 'metrics of its own',
    summary: `Metrics of the model's own (${ownMetrics.length})`,
    body: [bulletList([...ownMetrics.map(programLine), NETWORK_LINE])],
  });
}

const MOST_FILES = 5;

function programLine({ name, per, direction, command, files }: OwnMetricProgram): Markdown {
  const better = direction === 'up' ? 'more is better' : 'less is better';
  const shown = files.slice(0, MOST_FILES);
  const listed = shown.map(
    ({ path, digest }) => md`${code(path, 100)} (sha256 ${code(digest.sha256.slice(0, 12), 12)})`,
  );
  const more = files.length > MOST_FILES ? md` and ${files.length - MOST_FILES} more` : md``;
  return md`${code(name, 60)}, one number a ${per}, ${better}: ${code(command, 200)} of ${joinMarkdown(listed, ', ')}${more}`;
}

const NETWORK_LINE = md`The network was open to these programs: what they load from elsewhere is not in their digests.`;
