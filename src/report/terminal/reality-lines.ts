import type { ObjectReality, RealityFinding } from '../../domain/platforms/reality/compare-objects.ts';
import { cleanText } from '../hostile-text.ts';

/** An object a line, and below it what is otherwise. */
export function realityLines(platform: string, objects: readonly ObjectReality[]): readonly string[] {
  return objects.flatMap(({ name, findings }) => [
    `${findings.length === 0 ? 'as rendered' : 'otherwise  '}  ${cleanText(name)}`,
    ...findings.map((finding) => `             ${tellFinding(finding, platform)}`),
  ]);
}

function tellFinding(finding: RealityFinding, platform: string): string {
  switch (finding.kind) {
    case 'missing':
      return `It is not there. \`seatrial apply ${platform}\` makes it.`;
    case 'stray':
      return `It is rendered no more. \`seatrial apply ${platform} --prune\` takes it away.`;
    case 'field':
      return `${cleanText(finding.path)} is ${valueText(finding.found)}, where ${valueText(finding.wanted)} was rendered.`;
    case 'not-observed':
      return 'Whatever carries it out has not taken it up as it is now.';
    case 'replicas':
      return `${finding.available} of ${finding.wanted} pods of this version are available.`;
    case 'condition':
      return `${cleanText(finding.type)} is ${cleanText(finding.status)}: ${cleanText(`${finding.reason}. ${finding.message}`, 400)}`;
    case 'traffic':
      return `${finding.routed} % of the requests go to its newest revision, where ${finding.wanted} % were rendered.`;
  }
}

function valueText(value: unknown): string {
  return value === undefined ? 'nothing' : cleanText(JSON.stringify(value));
}
