import type { Scalar } from '../../contract/generated/types.ts';

/** A class label as it comes from a data file or from an output tensor. */
export type Label = Scalar | bigint;

/** Numbers labels from 0. */
export interface LabelIndex {
  /** -1 where the label is none of the classes. */
  indexOf(label: Label): number;
  readonly size: number;
}

/**
 * The classes of a manifest, in their order. `1`, `1n`, `true` and `'1'` name the same class unless the manifest tells them
 * apart. Where all classes are words, a number is the position of the class.
 */
export function declaredLabels(classes: readonly Scalar[]): LabelIndex {
  const byKey = new Map<string, number>();
  classes.forEach((label, index) => byKey.set(keyOf(label), index));
  classes.forEach((label, index) => {
    const alias = aliasOf(label);
    if (alias !== undefined && !byKey.has(alias)) byKey.set(alias, index);
  });
  const words = classes.every((label) => typeof label === 'string' && Number.isNaN(Number(label)));
  return {
    size: classes.length,
    indexOf(label) {
      const known = byKey.get(keyOf(label));
      if (known !== undefined) return known;
      const position = words && typeof label !== 'string' ? Number(label) : Number.NaN;
      return Number.isInteger(position) && position >= 0 && position < classes.length ? position : -1;
    },
  };
}

/** The labels 0, 1, 2, … below `size`. */
export function countedLabels(size: number): LabelIndex {
  return {
    size,
    indexOf(label) {
      const index = typeof label === 'string' && label.trim() === '' ? Number.NaN : Number(label);
      return Number.isInteger(index) && index >= 0 && index < size ? index : -1;
    },
  };
}

/** Labels numbered in the order in which they are seen. */
export function seenLabels(): LabelIndex {
  const byKey = new Map<string, number>();
  return {
    get size() {
      return byKey.size;
    },
    indexOf(label) {
      const key = keyOf(typeof label === 'boolean' ? Number(label) : label);
      const known = byKey.get(key);
      if (known !== undefined) return known;
      byKey.set(key, byKey.size);
      return byKey.size - 1;
    },
  };
}

/** Two classes: 1 is `positive`, 0 is every other label. */
export function positiveLabel(positive: Scalar): LabelIndex {
  const index = declaredLabels([positive]);
  const words = typeof positive === 'string' && Number.isNaN(Number(positive));
  return {
    size: 2,
    indexOf: (label) => (words && typeof label !== 'string' ? -1 : Number(index.indexOf(label) === 0)),
  };
}

function keyOf(label: Label): string {
  return Object.is(label, -0) ? '0' : String(label);
}

function aliasOf(label: Scalar): string | undefined {
  if (label === true || label === 'true' || label === 'True') return '1';
  if (label === false || label === 'false' || label === 'False') return '0';
  if (label === 1 || label === '1') return 'true';
  if (label === 0 || label === '0') return 'false';
  return undefined;
}
