/** Maps with at most `limit` calls under way; the results keep the order of the items. */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  map: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const done: { readonly index: number; readonly result: Result }[] = [];
  const queue = items.entries();
  async function work(): Promise<void> {
    for (const [index, item] of queue) done.push({ index, result: await map(item) });
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return done.toSorted((a, b) => a.index - b.index).map(({ result }) => result);
}
