import type { Certificate } from '../contract/generated/types.ts';
import { moreOpenGatesSection, restOfGatesSection } from './gate-table.ts';
import { isSingle, type ModelReport, orderCertificates } from './model-report.ts';
import type { Section, SectionContext } from './section.ts';
import { changesSection } from './sections/changes.ts';
import { claimsSection } from './sections/claims.ts';
import { classesSection } from './sections/classes.ts';
import { environmentSection } from './sections/environment.ts';
import { explanationSection } from './sections/explanation.ts';
import { historySection } from './sections/history.ts';
import { priorArtSection } from './sections/prior-art.ts';
import { liveTestSection } from './sections/live-test.ts';
import { latencySections } from './sections/latency.ts';
import { provenanceSection } from './sections/provenance.ts';
import { ownMetricsSection } from './sections/own-metrics.ts';
import { readingSection } from './sections/reading.ts';
import { robustnessSection } from './sections/robustness.ts';
import { slicesSection } from './sections/slices.ts';
import { weakestSection } from './sections/weakest.ts';
import type { PriorArtBlock } from './statistics/prior-art.ts';

/** All folds in the order of their importance: the last ones go first when the report is too long. */
export function reportSections(report: ModelReport, maxRows: number): readonly Section[] {
  const certificates = orderCertificates(report.certificates);
  const sections = certificates.flatMap((certificate) => versionSections(report, certificate, maxRows));
  return [...sections, ...modelSections(report)];
}

/** Those of one of its versions. */
export function versionSections(report: ModelReport, certificate: Certificate, maxRows: number): readonly Section[] {
  const { version } = certificate.subject;
  const prefix = isSingle(report) ? '' : `${version}: `;
  const sections = certificateSections({ certificate, prefix, maxRows }, report.priorArt?.get(version));
  return sections.filter((section) => section !== null);
}

/** Those about all of its versions. */
export function modelSections({ history = [] }: ModelReport): readonly Section[] {
  return [historySection(history)].filter((section) => section !== null);
}

function certificateSections(
  context: SectionContext,
  priorArt: PriorArtBlock | undefined,
): readonly (Section | null)[] {
  return [
    moreOpenGatesSection(context),
    restOfGatesSection(context),
    slicesSection(context),
    changesSection(context),
    weakestSection(context),
    classesSection(context),
    readingSection(context),
    ownMetricsSection(context),
    ...latencySections(context),
    robustnessSection(context),
    explanationSection(context),
    liveTestSection(context),
    priorArtSection(context, priorArt),
    environmentSection(context),
    claimsSection(context),
    provenanceSection(context),
  ];
}
