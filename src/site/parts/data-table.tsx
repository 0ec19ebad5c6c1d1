import type { ComponentChildren } from 'preact';

/** Where a click on the head of a column leads, and how its rows stand now. */
export interface SortLink {
  readonly href: string;
  readonly order: 'ascending' | 'descending' | null;
}

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand right. */
  readonly isNumber?: boolean;
  readonly sort?: SortLink | undefined;
  /** Has a whole line of the card on a narrow screen. */
  readonly isWide?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table is, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly classOf?: (row: Row) => string;
  /** So many rows are seen at once; the others are a click away. */
  readonly most?: number;
}

/**
 * A table whose first column heads its row. On a narrow screen each row is a card with the names of its columns in it, so that
 * nothing lies off the screen; the roles keep it a table for those who hear it.
 */
export function DataTable<Row>({ most = Infinity, ...props }: DataTableProps<Row>) {
  const { rows, caption } = props;
  // One row behind a fold would be a click for nothing.
  if (rows.length <= most + 1) return <WholeTable {...props} />;
  return (
    <>
      <WholeTable {...props} rows={rows.slice(0, most)} />
      <details class="more">
        <summary>
          {rows.length - most} more<span class="hidden"> of {caption}</span>
        </summary>
        <WholeTable {...props} rows={rows.slice(most)} caption={`${caption}, the others`} />
      </details>
    </>
  );
}

function WholeTable<Row>({ caption, columns, rows, classOf }: Omit<DataTableProps<Row>, 'most'>) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table class="data" role="table">
        <caption class="hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHead key={column.title} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={index} role="row" class={classOf?.(row) ?? ''}>
              {columns.map(({ title, cell, isNumber, isWide }, at) =>
                at === 0 ? (
                  <th key={title} scope="row" role="rowheader">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} role="cell" data-title={title} class={isWide ? 'wide' : isNumber ? 'number' : ''}>
                    <div>{cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ARROWS = { ascending: '↑', descending: '↓' } as const;

function ColumnHead<Row>({ column: { title, isNumber, sort } }: { readonly column: Column<Row> }) {
  return (
    <th scope="col" role="columnheader" class={isNumber ? 'number' : ''} aria-sort={sort?.order ?? undefined}>
      {sort === undefined ? (
        title
      ) : (
        <a class="sort" href={sort.href}>
          {title}
          <span aria-hidden="true"> {sort.order === null ? '↕' : ARROWS[sort.order]}</span>
        </a>
      )}
    </th>
  );
}
