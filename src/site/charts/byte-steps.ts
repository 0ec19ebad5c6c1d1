/** What the marks of an axis of bytes may be apart: round in KiB, MiB and GiB, in which they are shown. */
export const BYTE_STEPS: readonly number[] = [1, 1024, 1024 ** 2, 1024 ** 3].flatMap((unit) =>
  [1, 2, 5, 10, 20, 50, 100, 200, 500].map((count) => count * unit),
);
