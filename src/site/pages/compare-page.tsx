import { useId, useState } from 'preact/hooks';
import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import type { Catalog, FoundModelFile } from '../data/catalog.ts';
import { Failure, Loading } from '../parts/notices.tsx';
import { formatRoute, formatVersionName, MOST_COMPARED, parseVersionName, type VersionName } from '../query/route.ts';
import { EMPTY_QUERY } from '../query/search-query.ts';
import { useAsync } from '../state/use-async.ts';
import { navigate } from '../state/use-route.ts';
import { clean } from '../text.ts';
import { CompareTable } from './compare-table.tsx';

export interface ComparePageProps {
  readonly catalog: Catalog;
  readonly versions: readonly VersionName[];
}

interface Compared {
  readonly rows: readonly CatalogVersionRow[];
  readonly unknown: readonly VersionName[];
}

/** Any versions side by side; the address names them, so it can be sent to others. */
export function ComparePage({ catalog, versions }: ComparePageProps) {
  const key = versions.map(formatVersionName).join(' ');
  const loading = useAsync(`compare ${key}`, () => loadVersions(catalog, versions));
  const directions = new Map(catalog.index.metrics.map(({ name, direction }) => [name, direction]));
  return (
    <article>
      <h1 tabIndex={-1}>Comparison</h1>
      <AddVersion catalog={catalog} versions={versions} />
      {versions.length === 0 ? <p>Name versions above, or mark “Compare” in a list.</p> : null}
      {loading.kind === 'loading' ? <Loading what="versions" /> : null}
      {loading.kind === 'failed' ? <Failure error={loading.error} retry={loading.retry} /> : null}
      {loading.kind !== 'ready' ? null : (
        <>
          {loading.value.unknown.length === 0 ? null : (
            <p class="incomplete" role="alert">
              Not in this catalogue: {loading.value.unknown.map((name) => clean(formatVersionName(name))).join(', ')}.
            </p>
          )}
          {loading.value.rows.length === 0 ? null : (
            <CompareTable
              rows={loading.value.rows}
              directionOf={(metric) => directions.get(metric) ?? 'none'}
              toRouteWithout={(row) => ({
                kind: 'compare',
                versions: versions.filter((one) => one.model !== row.model || one.version !== row.version),
              })}
            />
          )}
        </>
      )}
    </article>
  );
}

async function loadVersions(catalog: Catalog, versions: readonly VersionName[]): Promise<Compared> {
  const names = [...new Set(versions.map(({ model }) => model))];
  const files = new Map<string, FoundModelFile>();
  for (const name of names) files.set(name, await catalog.loadModel(name));
  const found = versions.map((name) => ({ name, row: findRow(files.get(name.model), name.version) }));
  return {
    rows: found.flatMap(({ row }) => row ?? []),
    unknown: found.flatMap(({ name, row }) => (row === undefined ? [name] : [])),
  };
}

function findRow(file: FoundModelFile | undefined, version: string): CatalogVersionRow | undefined {
  if (file?.kind !== 'found') return undefined;
  return file.model.versions.find((row) => row.version === version);
}

function AddVersion({ catalog, versions }: ComparePageProps) {
  const [id, listId] = [useId(), useId()];
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const name = parseVersionName(text);
    setWrong(name === null);
    if (name === null) return;
    setText('');
    navigate({ kind: 'compare', versions: [...versions, name] });
  };
  if (versions.length >= MOST_COMPARED)
    return <p class="hint">No more than {MOST_COMPARED} versions fit side by side.</p>;
  return (
    <form class="list-head" onSubmit={add}>
      <div class="field search">
        <label for={id}>Add a version, as model@version</label>
        <input
          id={id}
          list={listId}
          value={text}
          autoComplete="off"
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <datalist id={listId}>
          {catalog.index.recent.map(({ model, latest }) => (
            <option key={model} value={`${model}@${latest}`} />
          ))}
        </datalist>
        {isWrong ? (
          <p class="hint" role="alert">
            Write the model and the version with an @ between them: churn@1.4.0.
          </p>
        ) : null}
      </div>
      <button type="submit">Add</button>
      <a class="plain" href={formatRoute({ kind: 'list', query: { ...EMPTY_QUERY, view: 'versions' } })}>
        Choose from the list
      </a>
    </form>
  );
}
