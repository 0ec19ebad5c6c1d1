import type { ModelReport } from '../model-report.ts';

/** `renderPage`, whose library for charts is loaded only where a page is asked for. */
export async function drawPage(reports: readonly ModelReport[]): Promise<string> {
  const { renderPage } = await import('./page.ts');
  return renderPage(reports);
}
