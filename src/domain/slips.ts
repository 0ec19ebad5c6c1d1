/**
 * Whether at most so many slips of the fingers lie between two words: a letter too many, too few, a wrong one, or two
 * neighbours swapped (optimal string alignment).
 */
export function areWithin(left: string, right: string, most: number): boolean {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  const [a, b] = [left.slice(same), right.slice(same)];
  if (a === b) return true;
  if (most === 0 || Math.abs(a.length - b.length) > most) return false;
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  return (
    areWithin(a.slice(1), b, most - 1) ||
    areWithin(a, b.slice(1), most - 1) ||
    areWithin(a.slice(1), b.slice(1), most - 1) ||
    (isSwapped && areWithin(a.slice(2), b.slice(2), most - 1))
  );
}
