import { type DecimalSign, parseNumber, withPoint } from '../../domain/number-text.ts';
import { toNumber } from './cell-buffer.ts';

/** The cell of a number that takes the place of another one. */
export type Pen = (value: number, own: unknown) => unknown;

/** Texts get no more decimals than this. */
const MOST_DECIMALS = 20;

/** Writes numbers as a column has them: a value that a cell has as that cell has it, another one with as many decimals. */
export function penFor(rows: readonly (readonly unknown[])[], decimal: DecimalSign): Pen {
  const rules = { numbers: true, wideIntegers: false, decimal };
  const known = new Map<number | undefined, unknown>();
  let decimals = 0;
  for (const row of rows) {
    for (const cell of row) {
      // A number is its own spelling, and a set of pictures has tens of millions.
      if (typeof cell === 'number' && !Number.isNaN(cell)) continue;
      known.set(toNumber(cell, rules), cell);
      decimals = Math.max(decimals, decimalsOf(cell, decimal));
    }
  }
  return (value, own) => {
    if (known.has(value)) return known.get(value);
    if (Number.isNaN(value) || typeof own === 'boolean') return own;
    if (typeof own === 'bigint') return BigInt(Math.round(value));
    if (typeof own !== 'string') return value;
    return withPoint(spell(value, toNumber(own, rules) ?? Number.NaN, decimals), decimal);
  };
}

function decimalsOf(cell: unknown, decimal: DecimalSign): number {
  if (typeof cell !== 'string' || parseNumber(withPoint(cell, decimal)) === undefined) return 0;
  const [, part = '', exponent = '0'] =
    /^[^.e]*(?:\.(\d*))?(?:e([+-]?\d+))?/i.exec(withPoint(cell.trim(), decimal)) ?? [];
  return Math.min(MOST_DECIMALS, Math.max(0, part.length - Number(exponent)));
}

/** Another number than before, also where the change is less than a last decimal. */
function spell(value: number, before: number, decimals: number): string {
  const rounded = Number(value.toFixed(decimals));
  if (rounded !== before) return String(rounded);
  const moved = Number((before + Math.sign(value - before) * 10 ** -decimals).toFixed(decimals));
  return String(moved === before ? value : moved);
}
