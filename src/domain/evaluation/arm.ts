import type { ClassList } from './class-list.ts';
import { type Label, labelIndex } from './labels.ts';
import { labelText } from './misfit.ts';
import type { ScoredRows } from './scored-rows.ts';

/** The answers of one of two models, with the classes as they were read for it. */
export interface Arm {
  readonly rows: ScoredRows;
  readonly classes: ClassList | null;
}

/** What each class is called, in the order of their numbers; null where nobody says. */
export function namesOfClasses({ classes, rows }: Arm): readonly Label[] | null {
  if (classes === null) return null;
  return rows.problem === 'binary' ? namesOfTwo(classes) : classes.labels;
}

/** Class 1 is the positive one. What is not may be one label or several. */
function namesOfTwo({ labels, positive }: ClassList): readonly Label[] | null {
  if (positive === undefined) return null;
  const place = labelIndex(labels)(positive.label);
  const others = labels.filter((_label, index) => index !== place);
  const [other] = others;
  const isOne = other !== undefined && others.length === 1;
  return [isOne ? other : `not ${labelText(positive.label)}`, positive.label];
}

/** The class of the first model that has the name of each class of the second; null where both count alike. */
export function translateClasses(from: Arm, to: Arm): ((label: number) => number) | null {
  const [theirs, ours] = [namesOfClasses(from), namesOfClasses(to)];
  if (theirs === null || ours === null) return null;
  const index = labelIndex(ours);
  const known = theirs.map((label) => index(label));
  if (known.every((label, place) => label === place)) return null;
  // What the other does not know is no class of it.
  return (label) => {
    const found = known[label] ?? label;
    return found < 0 ? ours.length + label : found;
  };
}
