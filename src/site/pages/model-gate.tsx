import type { ComponentChildren } from 'preact';
import type { CatalogModel } from '../../contract/generated/types.ts';
import { nearest } from '../../domain/suggest.ts';
import type { Catalog } from '../data/catalog.ts';
import { Failure, Loading } from '../parts/notices.tsx';
import { EMPTY_QUERY } from '../query/search-query.ts';
import { formatRoute } from '../query/route.ts';
import { useAsync } from '../state/use-async.ts';
import { clean } from '../text.ts';

export interface ModelGateProps {
  readonly catalog: Catalog;
  readonly name: string;
  readonly children: (model: CatalogModel) => ComponentChildren;
}

/** Loads a model's file and shows it, or says that there is no such model and which names are near. */
export function ModelGate({ catalog, name, children }: ModelGateProps) {
  const loading = useAsync(`model ${name}`, () => catalog.loadModel(name));
  switch (loading.kind) {
    case 'loading':
      return <Loading what={clean(name)} />;
    case 'failed':
      return <Failure error={loading.error} retry={loading.retry} />;
    case 'ready':
      return loading.value.kind === 'found' ? (
        <>{children(loading.value.model)}</>
      ) : (
        <UnknownModel name={name} {...loading.value} />
      );
  }
}

const MOST_NEAR = 5;

interface UnknownModelProps {
  readonly name: string;
  readonly names: readonly string[];
  readonly missing: readonly string[];
}

function UnknownModel({ name, names, missing }: UnknownModelProps) {
  const parts = names.filter((other) => name !== '' && other.includes(name.toLowerCase()));
  const near = [...new Set([...nearest(name, names), ...parts])].slice(0, MOST_NEAR);
  return (
    <div class="notice">
      <h1 tabIndex={-1}>No model is named {clean(name)}</h1>
      {missing.length > 0 ? <p>It may be in a part that could not be read: {missing.join(', ')}.</p> : null}
      {near.length > 0 ? <p>Near names:</p> : null}
      <ul>
        {near.map((other) => (
          <li key={other}>
            <a href={formatRoute({ kind: 'model', model: other, page: 1 })}>{other}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={formatRoute({ kind: 'list', query: { ...EMPTY_QUERY, text: name } })}>Search for it</a> or see{' '}
        <a href="#/">all models</a>.
      </p>
    </div>
  );
}
