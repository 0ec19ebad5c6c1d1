import type { CatalogIndex } from '../../contract/generated/types.ts';
import { narrows, asksForVersions, type SearchQuery, STAGES } from '../query/search-query.ts';
import { clean, STAGE_WORDS } from '../text.ts';
import { Choice, NumberField, Tick } from './form-fields.tsx';

export interface FiltersProps {
  readonly index: CatalogIndex;
  readonly query: SearchQuery;
  readonly onChange: (query: SearchQuery, how: 'push' | 'replace') => void;
}

/** Everything that can be asked; each change is in the address at once. */
export function Filters({ index, query, onChange }: FiltersProps) {
  const set = (change: Partial<SearchQuery>, how: 'push' | 'replace' = 'push') =>
    onChange({ ...query, ...change, page: 1 }, how);
  const { facets } = index;
  const isOpen = (narrows(query) && query.text.trim() === '') || asksForVersions(query);
  return (
    <details class="filters" open={isOpen || innerWidth >= WIDE}>
      <summary>Filters</summary>
      <div class="filter-fields">
        <Choice name="Task" value={query.task} options={facets.task} onChange={(task) => set({ task })} />
        <Choice
          name="Tag"
          value={query.tags[0] ?? ''}
          options={facets.tag}
          onChange={(tag) => set({ tags: tag === '' ? [] : [tag] })}
        />
        <Choice name="Owner" value={query.owner} options={facets.owner} onChange={(owner) => set({ owner })} />
        <Choice name="Data set" value={query.data} options={facets.data} onChange={(data) => set({ data })} />
        <Choice
          name="Stage"
          value={query.stage}
          options={stageOptions(index)}
          onChange={(stage) => set({ stage: stageOf(stage) })}
        />
        <Choice
          name="Licence"
          value={query.license}
          options={facets.license}
          onChange={(license) => set({ license })}
        />
        <MetricFields index={index} query={query} set={set} />
        <NumberField name="p99 at most, ms" value={query.p99Ms} onChange={(p99Ms) => set({ p99Ms }, 'replace')} />
        <NumberField
          name="Size at most, MiB"
          value={query.sizeMiB}
          onChange={(sizeMiB) => set({ sizeMiB }, 'replace')}
        />
        <Tick name="Proven live only" value={query.proven} onChange={(proven) => set({ proven })} />
        <Tick
          name="Leave out failures"
          value={query.withoutFailures}
          onChange={(withoutFailures) => set({ withoutFailures })}
        />
      </div>
    </details>
  );
}

/** From here on the filters stand beside the list: the same width as in style.css. */
const WIDE = 900;

interface MetricFieldsProps {
  readonly index: CatalogIndex;
  readonly query: SearchQuery;
  readonly set: (change: Partial<SearchQuery>, how?: 'push' | 'replace') => void;
}

function MetricFields({ index, query, set }: MetricFieldsProps) {
  const options = index.metrics.map(({ name, versions }) => ({ value: name, versions }));
  return (
    <fieldset>
      <legend class="hidden">Metric and its range</legend>
      <Choice
        name="Metric"
        value={query.metric}
        options={options}
        onChange={(metric) => set(metric === '' ? { metric, metricFrom: null, metricTo: null } : { metric })}
      />
      {query.metric === '' ? null : (
        <div class="range">
          <NumberField
            name="At least"
            value={query.metricFrom}
            onChange={(metricFrom) => set({ metricFrom }, 'replace')}
          />
          <NumberField name="At most" value={query.metricTo} onChange={(metricTo) => set({ metricTo }, 'replace')} />
          <p class="hint">{rangeHint(index, query.metric)}</p>
        </div>
      )}
    </fieldset>
  );
}

function rangeHint({ metrics }: CatalogIndex, name: string): string {
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined || metric.lowest === null || metric.highest === null) return 'Not measured yet.';
  const [lowest, highest] = [metric.lowest, metric.highest].map((value) => Number(value.toPrecision(4)));
  const better = { up: ' Higher is better.', down: ' Lower is better.', none: '' }[metric.direction];
  return `${clean(name)} lies between ${lowest} and ${highest}.${better}`;
}

function stageOptions({ facets }: CatalogIndex) {
  const counts = new Map(facets.stage.map(({ value, versions }) => [value, versions]));
  return STAGES.flatMap((stage) => {
    const versions = counts.get(stage);
    return versions === undefined ? [] : [{ value: stage, versions, label: STAGE_WORDS[stage] }];
  });
}

function stageOf(text: string): SearchQuery['stage'] {
  return STAGES.find((stage) => stage === text) ?? '';
}
