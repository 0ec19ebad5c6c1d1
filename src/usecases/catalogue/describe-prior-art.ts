import type { CatalogVersionRow, Certificate } from '../../contract/generated/types.ts';
import {
  type Forecast,
  forecastLive,
  forecastPoints,
  type ForecastRank,
  forecastRank,
} from '../../domain/statistics/forecast.ts';
import { directionOf, overallMetrics } from '../../domain/statistics/catalog-rows.ts';
import { rankPriorArt } from '../../domain/statistics/prior-art.ts';
import type { PriorArtBlock } from '../../report/statistics/prior-art.ts';

/** What came before a certified version, and what the history of its task lets one expect of it live. */
export function describePriorArt(rows: readonly CatalogVersionRow[], certificate: Certificate): PriorArtBlock {
  const { model, version, task } = certificate.subject;
  const metrics = overallMetrics(certificate);
  const gated = certificate.gates.filter(({ kind }) => kind === 'prediction').map((gate) => gate.metric);
  const metric = [...gated, ...Object.keys(metrics)].find((name) => Object.hasOwn(metrics, name)) ?? null;
  const data = certificate.data.map(({ digest }) => digest.sha256);
  const certified = metric === null ? null : (metrics[metric]?.value ?? null);
  const earlier = rows.filter((row) => row.model !== model || row.version !== version);
  const forecast =
    metric === null || certified === null
      ? null
      : forecastLive(forecastPoints(earlier, metric, task), { model, certified });
  return {
    task,
    metric,
    versions: earlier.filter((row) => row.model === model && row.data[0]?.sha256 === data[0]),
    art: rankPriorArt(rows, { task, data, metric, exclude: { model, version } }),
    forecast,
    rank: forecast === null || metric === null ? null : rankAmong(forecast, { rows: earlier, model, metric }),
  };
}

interface Rivals {
  readonly rows: readonly CatalogVersionRow[];
  readonly model: string;
  readonly metric: string;
}

/** Among the model's own versions that are live, or were. */
function rankAmong(forecast: Forecast, { rows, model, metric }: Rivals): ForecastRank | null {
  const values = rows.flatMap((row) => (row.model === model ? (row.live[metric]?.value ?? []) : []));
  return forecastRank(forecast, values, directionOf(metric));
}
