import { cleanText } from '../hostile-text.ts';

interface AppliedView {
  readonly kind: 'applied' | 'would-apply';
  readonly applied: readonly string[];
  readonly removed: readonly string[];
  readonly left: readonly string[];
}

interface RefusedView {
  readonly kind: 'refused';
  readonly refusals: readonly { readonly name: string; readonly field: string | null; readonly message: string }[];
}

/** What an apply did, or would do. */
export function applyLines(view: AppliedView | RefusedView): readonly string[] {
  if (view.kind === 'refused')
    return [
      ...view.refusals.map(({ name, field, message }) => {
        const place = field === null ? name : `${name} at ${field}`;
        return `refused   ${cleanText(place)}: ${cleanText(message, 2000)}`;
      }),
      'Nothing was applied.',
    ];
  const { applied, removed, left } = view;
  const isDone = view.kind === 'applied';
  const lines = [
    ...applied.map((name) => `${isDone ? 'applied' : 'to apply'}  ${cleanText(name)}`),
    ...removed.map((name) => `${isDone ? 'removed' : 'to remove'}  ${cleanText(name)}`),
    ...left.map((name) => `left  ${cleanText(name)}, which is rendered no more: --prune takes it away`),
  ];
  return applied.length + removed.length === 0 ? [...lines, 'Everything stands as it is rendered.'] : lines;
}
