// src/domain/calling/answer-bytes.ts
const MOST_MESSAGE_BYTES = 256 * 2 ** 20;
const SHARE = 1 / 4;
const TEXT_BYTES = 32;
function messageLimit(memoryBytes) {
	return Math.min(MOST_MESSAGE_BYTES, memoryBytes * SHARE);
}
function keptLimit(memoryBytes) {
	return memoryBytes * SHARE;
}
function isTooMuchForOneCall(bytes) {
	return bytes > MOST_MESSAGE_BYTES;
}
function tensorBytes({ data }) {
	return "byteLength" in data ? data.byteLength : data.reduce((sum, text) => sum + textBytes(text), 0);
}
function bytesOfTensors(tensors) {
	let bytes = 0;
	for (const tensor of tensors) bytes += tensorBytes(tensor);
	return bytes;
}
function textBytes(text) {
	return text.length * 2 + TEXT_BYTES;
}

export { tensorBytes as a, messageLimit as i, isTooMuchForOneCall as n, textBytes as o, keptLimit as r, bytesOfTensors as t };