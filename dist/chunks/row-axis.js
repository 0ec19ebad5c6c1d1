// src/domain/calling/row-axis.ts
function rowAxis(tensor) {
	const { rows, shape } = tensor;
	if (rows !== void 0) return rows === "none" ? null : rows;
	return shape.length === 0 || !isByRow(tensor) ? null : 0;
}
function isRowOpen(tensor) {
	const [first = -1, ...others] = tensor.shape;
	return tensor.rows === void 0 && isByRow(tensor) && first > 1 && others.some((size) => size < 0 || size === first);
}
function isAnswerOpen(output, inputs) {
	const [first = -1, ...others] = output.shape;
	const isElsewhere = inputs.some((input) => isFed(input) && (isRowOpen(input) || Number(input.rows ?? 0) > 0));
	return output.rows === void 0 && isElsewhere && first > 0 && others.some((size) => size < 0);
}
function rowShape(tensor) {
	const axis = rowAxis(tensor);
	return axis === null ? tensor.shape : tensor.shape.toSpliced(axis, 1);
}
function isByRow(tensor) {
	const { value, state } = tensor;
	return value === void 0 && state === void 0;
}
function isFed(input) {
	return isByRow(input) && paddedSource(input) === null;
}
function paddedSource({ lengthOf, maskOf }) {
	return lengthOf ?? maskOf ?? null;
}

export { paddedSource as a, isRowOpen as i, isByRow as n, rowAxis as o, isFed as r, rowShape as s, isAnswerOpen as t };