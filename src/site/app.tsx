import { useEffect, useErrorBoundary, useRef } from 'preact/hooks';
import { type Catalog, openCatalog } from './data/catalog.ts';
import { repositoryLink } from './links.ts';
import { ListPage } from './pages/list-page.tsx';
import { CompareTray } from './parts/compare-box.tsx';
import { OuterLink } from './parts/figures.tsx';
import { lazy } from './parts/lazy.tsx';
import { Failure, Loading } from './parts/notices.tsx';
import { formatRoute, formatVersionName, type Route } from './query/route.ts';
import { ChosenVersionsProvider } from './state/chosen-versions.tsx';
import { useAsync } from './state/use-async.ts';
import { useRoute } from './state/use-route.ts';
import { clean } from './text.ts';

const ModelPage = lazy('the model', async () => (await import('./pages/model-page.tsx')).ModelPage);
const VersionPage = lazy('the version', async () => (await import('./pages/version-page.tsx')).VersionPage);
const TestPage = lazy('the live test', async () => (await import('./pages/test-page.tsx')).TestPage);
const ComparePage = lazy('the comparison', async () => (await import('./pages/compare-page.tsx')).ComparePage);

export function App() {
  const loading = useAsync('catalog', openCatalog);
  switch (loading.kind) {
    case 'loading':
      return (
        <main id="main">
          <Loading what="the catalogue" />
        </main>
      );
    case 'failed':
      return (
        <main id="main">
          <Failure error={loading.error} retry={loading.retry} />
        </main>
      );
    case 'ready':
      return (
        <ChosenVersionsProvider>
          <Shell catalog={loading.value} />
        </ChosenVersionsProvider>
      );
  }
}

function Shell({ catalog }: { readonly catalog: Catalog }) {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const place = placeOf(route);
  useMoveOnArrival(main, place);
  useEffect(() => {
    document.title = titleOf(route);
  });
  const { repository } = catalog.index;
  return (
    <>
      <header class="top">
        <a class="skip" href={formatRoute(route)} onClick={(event) => skip(event, main.current)}>
          Skip to the content
        </a>
        <a class="brand" href="#/">
          <img src="icon.svg" alt="" width="24" height="24" /> Model catalogue
        </a>
        <OuterLink href={repositoryLink(repository)}>{clean(repository.replace(/^[^/]*\//, ''))}</OuterLink>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Page key={place} catalog={catalog} route={route} />
      </main>
      <CompareTray />
      <footer class="foot">
        Certified, proven and kept by Seatrial. The same data: <a href="catalog.json">catalog.json</a>
      </footer>
    </>
  );
}

function Page({ catalog, route }: { readonly catalog: Catalog; readonly route: Route }) {
  const [error, reset] = useErrorBoundary();
  if (error !== undefined) return <Failure error={error} retry={reset} />;
  switch (route.kind) {
    case 'list':
      return <ListPage catalog={catalog} query={route.query} />;
    case 'model':
      return <ModelPage catalog={catalog} name={route.model} page={route.page} />;
    case 'version':
      return <VersionPage catalog={catalog} name={route} shown={route.shown} />;
    case 'test':
      return <TestPage catalog={catalog} name={route} />;
    case 'compare':
      return <ComparePage catalog={catalog} versions={route.versions} />;
    case 'unknown':
      return (
        <div class="notice">
          <h1 tabIndex={-1}>There is no such page</h1>
          <p>
            <a href="#/">All models</a>
          </p>
        </div>
      );
  }
}

/** A change of the query or of a page number is no new place: the focus stays. */
function placeOf(route: Route): string {
  switch (route.kind) {
    case 'model':
      return `model ${route.model}`;
    case 'version':
      return `version ${formatVersionName(route)}`;
    case 'test':
      return `test ${route.model} ${route.environment} ${route.test}`;
    case 'list':
    case 'compare':
    case 'unknown':
      return route.kind;
  }
}

function titleOf(route: Route): string {
  const name = 'Model catalogue';
  switch (route.kind) {
    case 'model':
      return `${clean(route.model)} – ${name}`;
    case 'version':
      return `${clean(formatVersionName(route))} – ${name}`;
    case 'test':
      return `Live test ${clean(route.test)} – ${name}`;
    case 'compare':
      return `Comparison – ${name}`;
    case 'list':
    case 'unknown':
      return name;
  }
}

/** A new place begins at its top, with the focus on the content, as after a page load. */
function useMoveOnArrival(main: { readonly current: HTMLElement | null }, place: string): void {
  const previous = useRef(place);
  useEffect(() => {
    if (previous.current === place) return;
    previous.current = place;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place]);
}

/** The fragment is taken by the route, so the skip link moves the focus itself. */
function skip(event: Event, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}
