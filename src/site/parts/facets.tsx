import { useId, useState } from 'preact/hooks';
import type { CatalogFacet, CatalogIndex } from '../../contract/generated/types.ts';
import { formatRoute } from '../query/route.ts';
import { type SearchQuery, STAGES } from '../query/search-query.ts';
import { navigate } from '../state/use-route.ts';
import { clean, showCount, STAGE_WORDS } from '../text.ts';
import { MetricFields, NumberField, Tick } from './form-fields.tsx';

export interface FacetsProps {
  readonly index: CatalogIndex;
  readonly query: SearchQuery;
}

/** Everything that can be asked; each change is in the address at once, and each value is a link. */
export function Facets({ index, query }: FacetsProps) {
  const set = (change: Partial<SearchQuery>, how: 'push' | 'replace' = 'push') =>
    navigate({ kind: 'list', query: { ...query, ...change, page: 1 } }, how);
  return (
    <details class="filters" open={innerWidth >= WIDE}>
      <summary>Filters</summary>
      <div class="filter-fields">
        {facetsOf(index, query).map((facet) => (
          <Facet key={facet.name} query={query} {...facet} />
        ))}
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

/** What can be chosen from, in the order in which people narrow. */
function facetsOf({ facets, running }: CatalogIndex, query: SearchQuery): readonly Omit<FacetProps, 'query'>[] {
  const environments = running.environments.map(({ name, serving }) => ({ value: name, versions: serving }));
  const stages = STAGES.flatMap((stage) => facets.stage.filter(({ value }) => value === stage));
  const stageOf = (text: string) => STAGES.find((stage) => stage === text) ?? '';
  return [
    { name: 'Task', values: facets.task, ...single(query.task, (task) => ({ task })) },
    { name: 'Runs in', values: environments, ...single(query.environment, (environment) => ({ environment })) },
    {
      name: 'Stage',
      values: stages,
      ...single(query.stage, (text) => ({ stage: stageOf(text) })),
      wordOf: (text) => {
        const stage = stageOf(text);
        return stage === '' ? text : STAGE_WORDS[stage];
      },
    },
    {
      name: 'Tag',
      values: facets.tag,
      chosen: query.tags,
      choose: (tag, isChosen) => ({
        tags: isChosen ? query.tags.filter((other) => other !== tag) : [...query.tags, tag],
      }),
    },
    { name: 'Owner', values: facets.owner, ...single(query.owner, (owner) => ({ owner })) },
    { name: 'Data set', values: facets.data, ...single(query.data, (data) => ({ data })) },
    { name: 'Licence', values: facets.license, ...single(query.license, (license) => ({ license })) },
  ];
}

/** One value at a time; a second click takes it back. */
function single(value: string, change: (value: string) => Partial<SearchQuery>): Pick<FacetProps, 'chosen' | 'choose'> {
  return { chosen: value === '' ? [] : [value], choose: (one, isChosen) => change(isChosen ? '' : one) };
}

/** From here on the filters stand beside the list: the same width as in style.css. */
const WIDE = 900;
/** More than these are looked for by their first letters. */
const MOST_SHOWN = 6;

interface FacetProps {
  readonly name: string;
  readonly values: readonly CatalogFacet[];
  readonly chosen: readonly string[];
  readonly query: SearchQuery;
  /** What of the query changes by a click. */
  readonly choose: (value: string, isChosen: boolean) => Partial<SearchQuery>;
  readonly wordOf?: (value: string) => string;
}

/** The values that occur, the most frequent first, each with how many have it. */
function Facet({ name, values, chosen, query, choose, wordOf = clean }: FacetProps) {
  const [headId, fieldId] = [useId(), useId()];
  const [text, setText] = useState('');
  if (values.length === 0 && chosen.length === 0) return null;
  const known = values.filter(({ value }) => value.toLowerCase().includes(text.toLowerCase()));
  const listed = [
    ...chosen.map((value) => ({ value, versions: values.find((one) => one.value === value)?.versions ?? null })),
    ...known.filter(({ value }) => !chosen.includes(value)).slice(0, MOST_SHOWN),
  ];
  return (
    <div class="facet" role="group" aria-labelledby={headId}>
      <p class="facet-name" id={headId}>
        {name}
      </p>
      <ul>
        {listed.map(({ value, versions }) => {
          const isChosen = chosen.includes(value);
          return (
            <li key={value}>
              <a
                href={formatRoute({ kind: 'list', query: { ...query, ...choose(value, isChosen), page: 1 } })}
                aria-current={isChosen ? 'true' : undefined}
                onClick={() => setText('')}
              >
                <span>{wordOf(value)}</span>
                {isChosen ? <span aria-hidden="true">×</span> : <small>{showCount(versions)}</small>}
              </a>
            </li>
          );
        })}
      </ul>
      {values.length <= MOST_SHOWN ? null : (
        <>
          <label class="hidden" for={fieldId}>
            {name}: look for another
          </label>
          <input
            id={fieldId}
            class="small"
            type="search"
            placeholder={`Among ${showCount(values.length)} …`}
            autoComplete="off"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </>
      )}
    </div>
  );
}
