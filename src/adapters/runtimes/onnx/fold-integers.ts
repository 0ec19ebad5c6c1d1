import { axisOf, type NodeView } from './shapes.ts';

/** Elements of a node's output where they are short integers that follow from shapes: how exporters compute targets of Reshape. */
export function foldIntegers(view: NodeView): readonly number[] | null {
  switch (view.node.operator) {
    case 'Shape':
      return foldShape(view);
    case 'Gather':
      return foldGather(view);
    case 'Concat':
      return foldConcat(view);
    case 'Slice':
      return foldSlice(view);
    case 'Identity':
    case 'Cast':
    case 'Squeeze':
    case 'Unsqueeze':
      return view.integers(0);
    default:
      return null;
  }
}

function foldShape(view: NodeView): readonly number[] | null {
  const shape = view.shape(0);
  if (shape === null) return null;
  const part = shape.slice(view.integer('start', 0), view.integer('end', shape.length));
  return part.includes(-1) ? null : part;
}

function foldGather(view: NodeView): readonly number[] | null {
  const values = view.integers(0);
  const picked = view.integers(1)?.map((index) => values?.[axisOf(index, values.length)]);
  const known = picked?.filter((value) => value !== undefined);
  return picked !== undefined && known?.length === picked.length ? known : null;
}

function foldConcat(view: NodeView): readonly number[] | null {
  const parts = view.node.inputs.map((_, input) => view.integers(input));
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

function foldSlice(view: NodeView): readonly number[] | null {
  const values = view.integers(0);
  const start = view.integers(1)?.[0];
  const end = view.integers(2)?.[0];
  if (values === null || start === undefined || end === undefined || view.node.inputs.length > 4) return null;
  return values.slice(start, end);
}
