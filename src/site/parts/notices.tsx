import type { ComponentChildren } from 'preact';
import { DocumentError } from '../data/fetch-document.ts';
import type { LoadedRows } from '../state/use-async.ts';
import { plural } from '../text.ts';

export function Loading({ what }: { readonly what: string }) {
  return (
    <p class="loading" role="status">
      Loading {what}…
    </p>
  );
}

/** What went wrong, where, and what to do. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: (() => void) | undefined }) {
  return (
    <div class="notice" role="alert">
      <h1 tabIndex={-1}>This page could not be shown</h1>
      <p>{explain(error)}</p>
      {retry === undefined ? null : (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
      <p>
        <a href="#/">Back to all models</a>
      </p>
    </div>
  );
}

function explain(error: unknown): string {
  if (!(error instanceof DocumentError)) {
    return `The page met data that it does not understand (${error instanceof Error ? error.message : String(error)}). Build the catalogue again with the version of Seatrial that wrote the data.`;
  }
  switch (error.reason) {
    case 'missing':
      return `The file ${error.path} is not beside this page. A new build of the catalogue brings it back.`;
    case 'unreachable':
      return `The file ${error.path} could not be fetched. Check the connection; a page opened as a file needs a web server.`;
    case 'unreadable':
      return `The file ${error.path} is not a file of a Seatrial catalogue, or only a part of one. Build the catalogue again.`;
  }
}

/** Says that a list is not whole: parts are still coming, or did not come. */
export function PartsNotice<Row>({ rows, what }: { readonly rows: LoadedRows<Row>; readonly what: string }) {
  const { isLoading, missing, read, parts, retry } = rows;
  if (isLoading) return <Loading what={`${what}, ${read} of ${plural(parts, 'part')}`} />;
  if (missing.length === 0) return null;
  return (
    <div class="incomplete" role="alert">
      <strong>Incomplete:</strong> {plural(missing.length, 'part')} of {parts} with {what} could not be read (
      {missing.slice(0, 3).join(', ')}
      {missing.length > 3 ? ', …' : ''}).{' '}
      <button type="button" class="quiet" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
