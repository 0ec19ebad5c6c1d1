/**
 * P-values of several questions, so that of all that stay below a level no more than that share is expected to be wrong (Benjamini
 * and Hochberg, 1995). What has none asks no question.
 */
export function adjustForDiscovery(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const asked = pValues.filter((value) => value !== null);
  const rising = asked.toSorted((a, b) => a - b);
  const adjusted = new Map<number, number>();
  let least = 1;
  for (let rank = rising.length; rank >= 1; rank -= 1) {
    const value = rising[rank - 1] ?? 1;
    least = Math.min(least, (value * rising.length) / rank);
    // Of equal values the last one counts.
    if (!adjusted.has(value)) adjusted.set(value, least);
  }
  return pValues.map((value) => (value === null ? null : (adjusted.get(value) ?? value)));
}
