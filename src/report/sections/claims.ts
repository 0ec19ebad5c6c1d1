import type { Certificate, PredictionResult } from '../../contract/generated/types.ts';
import { wordOf } from '../../domain/certification/difference.ts';
import { formatEstimate, formatLimit } from '../format.ts';
import { code, md } from '../markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left, right } from '../section.ts';

/** What the trainer claims beside what was measured; claims decide nothing. */
export function claimsSection(context: SectionContext): Section | null {
  const claims = Object.entries(context.certificate.subject.claims ?? {});
  if (claims.length === 0) return null;
  const rows = claims.map(([metric, claim]) => {
    const measured = measuredOverall(context.certificate, metric);
    return [
      code(metric, 80),
      md`${formatLimit(claim, 'none')}`,
      md`${measured === undefined ? '' : formatEstimate(measured.estimate, 'none')}`,
      md`${claimWords(claim, measured)}`,
    ];
  });
  const columns = [left('Metric'), right('Claimed by the trainer'), right('Measured here'), left('')];
  return foldSection(context, {
    name: 'claims',
    summary: 'Claims beside measurements',
    body: [boundedTable(columns, rows, context.maxRows)],
  });
}

function measuredOverall(certificate: Certificate, metric: string): PredictionResult | undefined {
  return certificate.prediction.find((result) => result.metric === metric && result.slice === null);
}

/** What was measured, against the number that was claimed. */
function claimWords(claim: number, measured: PredictionResult | undefined): string {
  if (measured === undefined) return 'not measured here';
  const word = wordOf({ estimate: measured.estimate, none: claim, direction: measured.direction });
  if (word === null) return 'not measured here';
  return word === 'no clear difference' || word === 'the same' ? word : `${word} than claimed`;
}
