import { type Label, labelNumber } from './labels.ts';

/** Labels of pixels without a class, as PASCAL VOC, Cityscapes and loss functions have them. */
const USUAL_IGNORED: readonly number[] = [255, -1, -100];

/** Whether a label usually marks pixels that are not scored; `columns`: the numbers below it are those of columns, 0 for none. */
export function isUsuallyIgnored(label: Label, columns: number): boolean {
  const number = labelNumber(label);
  return USUAL_IGNORED.includes(number) && (number < 0 || number >= columns);
}

/** Whether labels can be the numbers of so many columns, counted from 0. */
export function areColumns(labels: readonly Label[], columns: number): boolean {
  const numbers = labels.map(labelNumber);
  return numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0 && number < columns);
}
