import { n as toPointer } from "./json-pointer.js";

// src/contract/fill-in.ts
const FILL_IN = "FILL IN: ";
function findFillIns(value, source) {
	if (!source.text.includes("FILL IN: ")) return [];
	return [...walk(value, "")].map(({ pointer, wanted }) => ({
		code: "schema-violation",
		reason: "fill-in",
		message: `This is still to be filled in: ${wanted}.`,
		hint: "Replace the whole text with the value.",
		location: source.locate(pointer)
	}));
}
function* walk(value, pointer) {
	if (typeof value === "string" && value.startsWith("FILL IN: ")) yield {
		pointer,
		wanted: value.slice(9)
	};
	if (typeof value !== "object" || value === null) return;
	for (const [key, member] of Object.entries(value)) yield* walk(member, pointer + toPointer(key));
}

export { findFillIns as n, FILL_IN as t };