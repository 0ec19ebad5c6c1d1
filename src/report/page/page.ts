import type { Certificate } from '../../contract/generated/types.ts';
import { type ModelReport, orderCertificates } from '../model-report.ts';
import { modelSections, versionSections } from '../report-sections.ts';
import type { Section } from '../section.ts';
import { formatCount } from '../format.ts';
import { bytesOf, fitParts, leftNote, type Part, type PartGroup, partHtml, partLink } from './fit-parts.ts';
import { mostRows, reportTop } from '../report-top.ts';
import { certificateCharts } from './certificate-charts.ts';
import { fromMarkdown } from './from-markdown.ts';
import { html, type Html, htmlText, trustHtml } from './html.ts';
import { STYLE } from './style.ts';

/** Rows of a table; the certificate has all. */
const MOST_ROWS = 500;
/** A larger page is slow to open on a phone, and refused by some mail servers. With its frame it is below a megabyte. */
const MOST_BYTES = 985_000;
/** Of what a model has for itself: the rest is for charts and tables. */
const TOP_SHARE = 0.6;
/** A report of a model is no shorter. */
const SMALLEST_REPORT = 3_000;

/** The report of certifications as one HTML file: no script, no network, for the screen, the phone and paper. */
export function renderPage(reports: readonly ModelReport[]): string {
  const titles = reports.map((report) => report.model).join(', ');
  const shown = reports.slice(0, Math.floor((MOST_BYTES - bytesOf(trustHtml(STYLE))) / SMALLEST_REPORT));
  const rest = reports.length - shown.length;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>Certification of ${titles}</title>
<style>${trustHtml(STYLE)}</style>
</head>
<body>
<main>
${modelParts(shown)}
${rest > 0 ? html`<p><strong>${formatCount(rest)} more models are in the certificates.</strong></p>` : null}
</main>
</body>
</html>
`;
  return htmlText(page);
}

/** What one model does not need is room for the next. */
function modelParts(reports: readonly ModelReport[]): readonly Html[] {
  const parts: Html[] = [];
  let room = MOST_BYTES - bytesOf(trustHtml(STYLE));
  for (const [index, report] of reports.entries()) {
    const part = modelPart(report, { id: `model-${index + 1}`, bytes: room / (reports.length - index) });
    parts.push(part);
    room -= bytesOf(part);
  }
  return parts;
}

interface Place {
  readonly id: string;
  readonly bytes: number;
}

function modelPart(report: ModelReport, { id, bytes }: Place): Html {
  const top = fittedTop(report, bytes * TOP_SHARE);
  const { shown, left } = fitParts(partGroups(report, id), bytes - bytesOf(top) - FRAME_BYTES);
  return html`<article aria-label="${report.model}">
${top}
<nav aria-label="Parts of this report: ${report.model}"><ul>${shown.map(partLink)}</ul></nav>
${leftNote(left)}
${shown.map(partHtml)}
</article>`;
}

/** The tags around a model's parts, and the note about those that are left out. */
const FRAME_BYTES = 2_000;

/** A comment begins at the third level. */
const TITLES = { h3: 'h1', h4: 'h2' } as const;

/** With as many rows as there is room for; its headings and next steps are never left out. */
function fittedTop(report: ModelReport, bytes: number): Html {
  const render = (rows: number): Html => fromMarkdown(reportTop(report, rows), TITLES);
  let rows = Math.min(MOST_ROWS, mostRows(report));
  let top = render(rows);
  while (bytesOf(top) > bytes && rows > 1) {
    rows = Math.floor(rows / 2);
    top = render(rows);
  }
  return top;
}

/** The version that matters most comes first, its charts before its tables. */
function partGroups(report: ModelReport, id: string): readonly PartGroup[] {
  const versions = orderCertificates(report.certificates).map((certificate): PartGroup => {
    const { version } = certificate.subject;
    const parts = (): readonly Part[] => [
      ...versionCharts(certificate, { id, report }),
      ...versionSections(report, certificate, MOST_ROWS).map((section, place) =>
        partOf(section, `${id}-${version}-${place + 1}`),
      ),
    ];
    return { name: `all of ${version}`, parts };
  });
  const ofModel = modelSections(report).map((section): PartGroup => ({
    name: section.name,
    parts: () => [partOf(section, `${id}-${section.name}`)],
  }));
  return [...versions, ...ofModel];
}

function partOf({ name, summary, body, brief }: Section, id: string): Part {
  return { id, summary, name, body: fromMarkdown(body), brief: brief === null ? null : fromMarkdown(brief) };
}

interface ChartsPlace {
  readonly id: string;
  readonly report: ModelReport;
}

function versionCharts(certificate: Certificate, { id, report }: ChartsPlace): readonly Part[] {
  const { version } = certificate.subject;
  const charts = certificateCharts(certificate, report.priorArt?.get(version));
  if (charts.length === 0) return [];
  const summary = `Charts of ${version}`;
  return [{ id: `${id}-charts-${version}`, summary, name: summary, body: html`<div class="charts">${charts}</div>` }];
}
