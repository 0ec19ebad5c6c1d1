import type { NodeView, Shape } from './shapes.ts';

/** Output sizes of Conv and the pools (operator specification of ONNX): `kernel` has one size for each spatial axis. */
export function slideWindow(view: NodeView, spatial: Shape, kernel: Shape): Shape {
  const strides = view.list('strides');
  const dilations = view.list('dilations');
  const autoPad = view.text('auto_pad');
  const round = view.integer('ceil_mode', 0) === 1 ? Math.ceil : Math.floor;
  return spatial.map((input, axis) => {
    const stride = strides[axis] ?? 1;
    const window = ((kernel[axis] ?? -1) - 1) * (dilations[axis] ?? 1) + 1;
    if (input < 0 || window < 1 || stride < 1) return -1;
    if (autoPad.startsWith('SAME')) return Math.ceil(input / stride);
    return Math.max(0, round((input + padding(view, axis, spatial.length) - window) / stride) + 1);
  });
}

/** Output sizes of ConvTranspose. */
export function slideWindowBack(view: NodeView, spatial: Shape, kernel: Shape): Shape {
  const given = view.list('output_shape');
  const strides = view.list('strides');
  const dilations = view.list('dilations');
  const extra = view.list('output_padding');
  const autoPad = view.text('auto_pad');
  return spatial.map((input, axis) => {
    const stride = strides[axis] ?? 1;
    const window = ((kernel[axis] ?? -1) - 1) * (dilations[axis] ?? 1) + 1;
    const stated = given.at(axis - spatial.length);
    if (stated !== undefined) return stated;
    if (input < 0 || window < 1) return -1;
    if (autoPad.startsWith('SAME')) return input * stride;
    return stride * (input - 1) + (extra[axis] ?? 0) + window - padding(view, axis, spatial.length);
  });
}

function padding(view: NodeView, axis: number, rank: number): number {
  if (view.text('auto_pad') === 'VALID') return 0;
  const pads = view.list('pads');
  return (pads[axis] ?? 0) + (pads[axis + rank] ?? 0);
}
