import type { CatalogServing, CatalogVersionRow } from '../../contract/generated/types.ts';
import { own } from '../../domain/statistics/version-row.ts';
import type { FoundModel } from './search-rows.ts';

type Cell = string | number | boolean | null;
type Line = Readonly<Record<string, Cell>>;

/** RFC 4180, with a head; every line has the columns of all. */
export function renderCsv(lines: readonly Line[]): string {
  const names = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const rows = lines.map((line) => names.map((name) => own(line, name) ?? null));
  return [names, ...rows].map((cells) => `${cells.map(renderCell).join(',')}\r\n`).join('');
}

/**
 * Where a spreadsheet would begin a formula: at the start, also after blanks and in the signs of wide letters, and after what
 * parts cells in other countries, where neither comma nor quote does.
 */
const FORMULA = /(?<=^|[;\t\r\n|])(?:[^\S\t\r\n]|")*(?=[=+\-@＝＋－＠])/gu;

/** Gets an apostrophe there: names come from manifests. */
function renderCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = cell.replaceAll(FORMULA, "$&'");
  return /[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function modelLine({ row }: FoundModel): Line {
  const { tags, owners, serving, best, ...rest } = row;
  return {
    ...rest,
    tags: tags.join(' '),
    owners: owners.join(' '),
    runs: serving.map(({ environment, version, share }) => `${environment}: ${version} (${share})`).join('; '),
    ...valueCells('best', best),
  };
}

export function servingLine({ certified, live, ...rest }: CatalogServing): Line {
  return { ...rest, ...valueCells('certified', certified), ...valueCells('live', live) };
}

export function versionLine(row: CatalogVersionRow): Line {
  const { tags, owners, data, trainingData, failures, metrics, claims, modes, live, gap, ...rest } = row;
  return {
    ...rest,
    tags: tags.join(' '),
    owners: owners.join(' '),
    data: data.map(({ name }) => name).join('; '),
    data_sha256: data.map(({ sha256 }) => sha256).join('; '),
    data_license: data.map(({ license }) => license ?? '').join('; '),
    training_data: trainingData.join('; '),
    failures: failures.join(' '),
    ...named('claimed', claims, (name, value) => ({ [name]: value })),
    ...named('certified', metrics, valueCells),
    ...named('live', live, valueCells),
    ...named('gap', gap, valueCells),
    ...named('mode', modes, (name, mode) =>
      Object.fromEntries(Object.entries(mode).map(([key, value]) => [`${name}_${key}`, value])),
    ),
  };
}

function named<Value>(
  prefix: string,
  values: Readonly<Record<string, Value>>,
  cellsOf: (name: string, value: Value) => Line,
): Line {
  return Object.assign({}, ...Object.entries(values).map(([name, value]) => cellsOf(`${prefix}_${name}`, value)));
}

interface Ends {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

function valueCells(name: string, known: Ends | null): Line {
  return {
    [name]: known?.value ?? null,
    [`${name}_lower`]: known?.lower ?? null,
    [`${name}_upper`]: known?.upper ?? null,
  };
}
