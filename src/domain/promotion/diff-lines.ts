/** A line diff of two short texts, by their longest common subsequence: ` ` kept, `-` removed, `+` added. */
export function diffLines(before: string, after: string): string {
  const left = before.split('\n');
  const right = after.split('\n');
  const lengths = commonLengths(left, right);
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const same = i < left.length && j < right.length && left[i] === right[j];
    if (same) {
      lines.push(` ${left[i]}`);
      i++;
      j++;
    } else if (j >= right.length || (i < left.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      lines.push(`-${left[i++]}`);
    } else {
      lines.push(`+${right[j++]}`);
    }
  }
  return lines.join('\n');
}

function commonLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: left.length + 1 }, () => Array.from({ length: right.length + 1 }, () => 0));
  for (const i of [...left.keys()].reverse()) {
    for (const j of [...right.keys()].reverse()) {
      const length =
        left[i] === right[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
      rows[i]?.splice(j, 1, length);
    }
  }
  return rows;
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
