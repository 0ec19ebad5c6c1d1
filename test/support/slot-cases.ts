import { layOut, type SlotPart, type SlotRange } from '../../src/domain/livetest/slots.ts';

/** One digit or letter says the arms of a key in the three layouts. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** What a live test has; parts of a hundredth of a percent, side by side, up to the last slot; and a full ramp of three. */
export const RANGES: readonly (readonly SlotRange[])[] = [
  [
    { name: 'c8', anchor: 0, slots: 500 },
    { name: 'c9', anchor: 5000, slots: 500 },
  ],
  [
    { name: 'a', anchor: 0, slots: 1 },
    { name: 'b', anchor: 1, slots: 3333 },
    { name: 'c', anchor: 3334, slots: 17 },
    { name: 'd', anchor: 9000, slots: 1000 },
  ],
  [
    { name: 'x', anchor: 0, slots: 2500 },
    { name: 'y', anchor: 3333, slots: 2500 },
    { name: 'z', anchor: 6667, slots: 2500 },
  ],
];

export const LAYOUTS: readonly (readonly SlotPart[])[] = RANGES.map((ranges) => {
  const layout = layOut(ranges);
  if (layout.kind !== 'laid-out') throw new Error(layout.kind);
  return layout.parts;
});

/** Ids as services have them, of all lengths modulo four, and some beyond ASCII. */
const FORMS: readonly ((index: number) => string)[] = [
  (index) => `churn/lt-0042:${index}`,
  (index) => `churn/lt-0042:user-${index * 7919}@example.org`,
  (index) => `salt:${(index * 2654435761) % 4294967296}-${index.toString(16)}`,
  (index) => `s:Zoë-${index}-日本-😀`,
  (index) => `${index}`,
];

export const KEYS: readonly string[] = Array.from({ length: 100_000 }, (_, index) => {
  const form = FORMS[index % FORMS.length];
  return form === undefined ? '' : form(index);
});

/** `arms` of one key, a layout each. */
export function symbolOf(arms: readonly string[]): string {
  const digit = arms.reduce((sum, arm, index) => {
    const names = ['production', ...(RANGES[index] ?? []).map(({ name }) => name)];
    return sum * names.length + names.indexOf(arm);
  }, 0);
  return ALPHABET[digit] ?? '?';
}
