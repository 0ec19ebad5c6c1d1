import type { Signature } from '../../contract/generated/types.ts';
import { rowShape } from '../../domain/calling/row-axis.ts';
import type { Label } from '../../domain/evaluation/labels.ts';
import { isUsuallyIgnored } from '../../domain/evaluation/pixel-labels.ts';
import { maskSize, type MaskSize, type PixelForm, pixelForms } from '../../domain/evaluation/pixel-layout.ts';
import type { TaskGuess } from './task-guess.ts';

type Scored = Pick<TaskGuess, 'output' | 'form' | 'isDeclared'>;

/** A class for each pixel: of several numbers the greatest is taken, whatever they are; one is a probability or a logit. */
export function guessPixels(scored: Scored, mask: MaskSize | null): TaskGuess {
  const { output, form, isDeclared } = scored;
  const isFloat = output.datatype.startsWith('FP');
  const columns = formsOf(scored, mask).flatMap((one) => (one.columns > 0 ? one.columns : []));
  const width = columns.length === 0 ? -1 : Math.min(...columns);
  const named = /logit/iu.test(output.name) ? 'logits' : null;
  const numbers = form === 'probabilities' || (width === 1 && form === null) ? 'probabilities' : 'logits';
  const isKnown = form !== null || /logit|prob|sigmoid/iu.test(output.name);
  return {
    task: 'image-segmentation',
    problem: 'image-segmentation',
    output,
    kind: isFloat ? (named ?? numbers) : 'labels',
    kindDoubt: isFloat && width === 1 && !isKnown ? 'one-number' : null,
    form,
    width,
    isDeclared,
    isOpen: false,
    doubt: null,
  };
}

/** Beyond doubt: images go in, and the target has a label for each pixel that the output has an answer for. */
export function areMasks(
  scored: Scored,
  { shape, labels }: { readonly shape: readonly number[]; readonly labels: readonly Label[] },
  { inputs }: Signature,
): boolean {
  const mask = maskSize(shape);
  const [form] = mask === null ? [] : formsOf(scored, mask);
  const isImage = inputs.some((input) => rowShape(input).length === 3 && input.datatype !== 'BYTES');
  if (scored.isDeclared || form === undefined || !isImage || labels.length < 2) return false;
  if (!scored.output.datatype.startsWith('FP') || form.columns === -1) return true;
  const classes = Math.max(2, form.columns);
  return labels.filter((label) => !isUsuallyIgnored(label, classes)).length <= classes;
}

function formsOf({ output }: Scored, mask: MaskSize | null): readonly PixelForm[] {
  const columns = output.datatype.startsWith('FP') ? null : [1];
  return pixelForms(rowShape(output), { layout: undefined, mask, columns });
}
