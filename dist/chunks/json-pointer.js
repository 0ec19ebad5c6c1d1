// src/domain/json-pointer.ts
function toPointer(...segments) {
	return segments.map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function parsePointer(pointer) {
	if (pointer === "") return [];
	return pointer.slice(1).split("/").map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export { toPointer as n, parsePointer as t };