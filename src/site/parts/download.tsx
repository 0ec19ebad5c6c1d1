import type { Found } from '../query/search-rows.ts';
import { modelLine, renderCsv, servingLine, versionLine } from '../query/to-csv.ts';

/** Everything that was found, not only the page that is shown. */
export function Download({ found }: { readonly found: Found }) {
  return (
    <p class="download">
      Download{' '}
      <button type="button" class="link" onClick={() => save(`${found.kind}.csv`, 'text/csv', csvOf(found))}>
        CSV
      </button>{' '}
      <button
        type="button"
        class="link"
        onClick={() => save(`${found.kind}.json`, 'application/json', `${JSON.stringify(rowsOf(found), null, 2)}\n`)}
      >
        JSON
      </button>
    </p>
  );
}

function csvOf(found: Found): string {
  switch (found.kind) {
    case 'models':
      return renderCsv(found.items.map(modelLine));
    case 'running':
      return renderCsv(found.items.map(servingLine));
    case 'versions':
      return renderCsv(found.items.map(versionLine));
  }
}

function rowsOf(found: Found): readonly unknown[] {
  return found.kind === 'models' ? found.items.map(({ row }) => row) : found.items;
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
