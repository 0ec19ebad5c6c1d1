/** Names of devices, with any ending: Windows opens no file of that name. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** Signs that its file systems do not take; and a dot or a space at the end, which they drop. */
const UNFIT = /[<>:"|?*]|[. ]$/u;

/**
 * The first part of a path that Windows cannot hold, so that nobody there can check the repository out; null where there is none.
 * By Microsoft's "Naming Files, Paths, and Namespaces".
 */
export function unportablePart(path: string): string | null {
  return path.split('/').find((part) => DEVICE.test(part) || UNFIT.test(part)) ?? null;
}
