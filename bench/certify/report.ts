/** One line of figures: name, what was found, and the aim with whether it was met. */
export function printLine(name: string, found: string, aim?: { readonly text: string; readonly met: boolean }): void {
  const verdict = aim === undefined ? '' : `  [aim: ${aim.text}: ${aim.met ? 'met' : 'MISSED'}]`;
  process.stdout.write(`  ${name}: ${found}${verdict}\n`);
}

export function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)} %`;
}

export function quantile(values: readonly number[], proportion: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(proportion * sorted.length) - 1))] ?? Number.NaN;
}
