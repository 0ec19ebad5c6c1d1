import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { html, type Html, trustHtml } from './html.ts';

export interface Chart {
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
  /** What stands below it. */
  readonly note?: string;
  readonly plot: Plot.PlotOptions;
}

/** The names of the two versions in every chart, and how each is drawn: never by colour alone. */
export interface Arms {
  readonly candidate: string;
  readonly baseline: string | null;
}

export const CANDIDATE = 'var(--candidate)';
export const BASELINE = 'var(--baseline)';
export const LIMIT = 'var(--limit)';
export const QUIET = 'var(--quiet)';
export const DASHES = '5,3';

const WIDTH = 560;
const HEIGHT = 320;

/** What is used of the picture that Plot makes. */
interface Picture {
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<Picture>;
}

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** One picture as SVG that needs no script, with its title, legend and description. */
export function drawChart({ title, description, note, plot }: Chart, arms: Arms): Html {
  const svg: Picture = Plot.plot({
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 56,
    marginTop: 28,
    marginBottom: 44,
    ...plot,
    x: { labelOffset: 40, ...plot.x },
    document,
    className: 'plot',
    style: { fontFamily: 'inherit', fontSize: '12px', background: 'none' },
  });
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${title}. ${description}`);
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return html`<figure>
<figcaption><h3>${title}</h3>${legend(arms)}</figcaption>
${trustHtml(svg.outerHTML)}
${note === undefined ? null : html`<p class="note">${note}</p>`}
</figure>`;
}

function legend({ candidate, baseline }: Arms): Html | null {
  if (baseline === null) return null;
  return html`<p class="legend"><span class="candidate">${candidate}</span> <span class="baseline">${baseline}</span></p>`;
}
