import type { ConfusionMatrixFigure, ConfusionMatrixSeries } from '../../../contract/generated/types.ts';
import { formatCount, formatLimit, formatPercent } from '../../format.ts';
import type { Arms } from '../chart.ts';
import { html, type Html } from '../html.ts';
import { labelText } from './line-charts.ts';

/** Up to so many classes both matrices fit into the room of one chart. */
const FEW_CLASSES = 3;

/** A table of tables: each line a true class, each column an answered one, shaded by the share of the line. */
export function confusionMatrix(figure: ConfusionMatrixFigure, arms: Arms): Html {
  const { data, candidate, baseline } = figure;
  const names = [...figure.labels.map(labelText), ...(figure.rest > 0 ? [`${formatCount(figure.rest)} others`] : [])];
  return html`<figure class="${names.length > FEW_CLASSES ? 'wide' : 'small'}">
<figcaption><h3>Confusion matrix, ${data}</h3></figcaption>
<div class="pair">${matrix(names, candidate, arms.candidate)}${baseline === null || arms.baseline === null ? null : matrix(names, baseline, arms.baseline)}</div>
<p class="note">Rows by true class (lines) and answered class (columns), with the share of the line.</p>
</figure>`;
}

function matrix(names: readonly string[], { counts }: ConfusionMatrixSeries, version: string): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Confusion matrix of ${version}"><table class="matrix">
<caption>${version}</caption>
<thead><tr><th scope="col">true ╲ answered</th>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${counts.map((line, index) => matrixLine(names[index] ?? '', line, index))}</tbody>
</table></div>`;
}

function matrixLine(name: string, line: readonly number[], own: number): Html {
  const total = line.reduce((sum, count) => sum + count, 0);
  return html`<tr><th scope="row">${name}</th>${line.map((count, index) => {
    const share = total === 0 ? 0 : count / total;
    const kind = index === own ? 'right' : 'wrong';
    return html`<td class="${kind}" style="--share: ${share.toFixed(2)}">${formatLimit(count, 'none')}<small>${formatPercent(share)}</small></td>`;
  })}</tr>`;
}
