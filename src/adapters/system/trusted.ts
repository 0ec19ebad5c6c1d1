/** A request in a child process comes from its own parent, which is the same program. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the type of its request
export function trusted<T>(payload: unknown): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return payload as T;
}
