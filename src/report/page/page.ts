import type { Certificate } from '../../contract/generated/types.ts';
import { type ModelReport, orderCertificates } from '../model-report.ts';
import { reportSections } from '../report-sections.ts';
import { mostRows, reportTop } from '../report-top.ts';
import { certificateCharts } from './certificate-charts.ts';
import { fromMarkdown } from './from-markdown.ts';
import { html, type Html, htmlText, trustHtml } from './html.ts';
import { STYLE } from './style.ts';

/** Rows of a table; the certificate has all. */
const MOST_ROWS = 500;
/** Versions whose charts are drawn. */
const MOST_VERSIONS = 20;

/** The report of certifications as one HTML file: no script, no network, for the screen, the phone and paper. */
export function renderPage(reports: readonly ModelReport[]): string {
  const titles = reports.map((report) => report.model).join(', ');
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
${reports.map(modelPart)}
</main>
</body>
</html>
`;
  return htmlText(page);
}

function modelPart(report: ModelReport, index: number): Html {
  const id = `model-${index + 1}`;
  const certificates = orderCertificates(report.certificates).slice(0, MOST_VERSIONS);
  const charts = certificates.flatMap((certificate) => versionCharts(certificate, { id, report }) ?? []);
  const sections = reportSections(report, MOST_ROWS).map((section, place) => ({
    ...section,
    id: `${id}-${place + 1}`,
  }));
  const links = [...charts, ...sections].map(
    ({ id: target, summary }) => html`<li><a href="#${target}">${summary}</a></li>`,
  );
  return html`<article aria-label="${report.model}">
${fromMarkdown(reportTop(report, Math.min(MOST_ROWS, mostRows(report))), TITLES)}
<nav aria-label="Parts of this report: ${report.model}"><ul>${links}</ul></nav>
${charts.map(({ id: target, summary, body }) => part(target, summary, body))}
${sections.map(({ id: target, summary, body }) => part(target, summary, fromMarkdown(body)))}
</article>`;
}

/** A comment begins at the third level. */
const TITLES = { h3: 'h1', h4: 'h2' } as const;

interface Part {
  readonly id: string;
  readonly summary: string;
  readonly body: Html;
}

interface Place {
  readonly id: string;
  readonly report: ModelReport;
}

function versionCharts(certificate: Certificate, { id, report }: Place): Part | null {
  const charts = certificateCharts(certificate, report.priorArt?.get(certificate.subject.version));
  if (charts.length === 0) return null;
  const { version } = certificate.subject;
  return {
    id: `${id}-charts-${version}`,
    summary: `Charts of ${version}`,
    body: html`<div class="charts">${charts}</div>`,
  };
}

function part(id: string, title: string, body: Html): Html {
  return html`<section id="${id}"><h2>${title}</h2>
${body}
</section>`;
}
