// src/domain/certification/claimed-modes.ts
function objectToModes({ model, version, modes }, declared) {
	if (modes.length === declared.length && declared.every((mode) => modes.includes(mode))) return null;
	return `The certificate of ${model}@${version} is of the modes ${list(modes)}, and its manifest has ${list(declared)}.`;
}
function list(modes) {
	return modes.length === 0 ? "none" : modes.join(", ");
}

export { objectToModes as t };