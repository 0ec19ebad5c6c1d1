export type Random = () => number;

/** A whole number from 0 to before `below`. */
export function uniform(random: Random, below: number): number {
  return Math.floor(random() * below);
}
