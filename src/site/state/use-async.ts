import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Rows, RowLoader } from '../data/catalog.ts';

export type Loading<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void };

/** Loads when `key` changes; an answer to an earlier key is dropped. */
export function useAsync<Value>(key: string, load: () => Promise<Value>): Loading<Value> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ readonly key: string; readonly loading: Loading<Value> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const set = (loading: Loading<Value>) => isCurrent && setState({ key, loading });
    const retry = () => {
      setState(null);
      setAttempt((number) => number + 1);
    };
    load().then(
      (value) => set({ kind: 'ready', value }),
      (error: unknown) => set({ kind: 'failed', error, retry }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key, attempt]);
  return state !== null && state.key === key ? state.loading : { kind: 'loading' };
}

export interface LoadedRows<Row> extends Rows<Row> {
  readonly isLoading: boolean;
  readonly retry: () => void;
}

/** Rows of all shards as they come; nothing is fetched before they are `wanted`. */
export function useRows<Row>(loader: RowLoader<Row>, wanted: boolean): LoadedRows<Row> {
  const [attempt, setAttempt] = useState(0);
  const [, redraw] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const retry = useCallback(() => setAttempt((number) => number + 1), []);
  useEffect(() => {
    if (!wanted) return;
    const update = () => redraw((number) => number + 1);
    loader.load(update).then(update, setError);
  }, [loader, wanted, attempt]);
  if (error !== null) throw error;
  const rows = loader.current();
  return { ...rows, isLoading: wanted && rows.read + rows.missing.length < rows.parts, retry };
}
