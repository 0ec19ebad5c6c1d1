import { f as sliceRows, u as joinRows } from "./call-form.js";

// src/domain/benchmark/limit-rows.ts
const MOST_ROWS = 512;
const MOST_BYTES = 32 * 2 ** 20;
function limitRows(rows, most = worthSending(rows)) {
	const count = rows[0]?.shape[0] ?? 0;
	if (most === count) return rows;
	const picked = Array.from({ length: most }, (_, index) => Math.floor(index * count / most));
	return rows.map((tensor) => joinRows(picked.map((row) => sliceRows(tensor, row, row + 1))));
}
function worthSending(rows) {
	const count = rows[0]?.shape[0] ?? 0;
	return Math.max(1, Math.min(MOST_ROWS, count, Math.floor(MOST_BYTES / Math.max(1, rowBytes(rows)))));
}
function rowBytes(rows) {
	return rows.reduce((bytes, { data, shape }) => {
		const elementBytes = ArrayBuffer.isView(data) ? data.BYTES_PER_ELEMENT : 32;
		return bytes + shape.slice(1).reduce((product, size) => product * size, elementBytes);
	}, 0);
}

export { rowBytes as n, worthSending as r, limitRows as t };