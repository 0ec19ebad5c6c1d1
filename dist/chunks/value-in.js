// src/domain/value-in.ts
function textIn(payload, ...path) {
	const value = valueIn(payload, ...path);
	return typeof value === "string" ? value : null;
}
function numberIn(payload, ...path) {
	const value = valueIn(payload, ...path);
	return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}
function valueIn(payload, ...path) {
	return path.reduce((value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : void 0, payload);
}

export { textIn as n, valueIn as r, numberIn as t };