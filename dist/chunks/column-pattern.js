// src/domain/model/column-pattern.ts
function matchesPattern(name, pattern) {
	const [first = "", ...rest] = pattern.split("*");
	const last = rest.pop() ?? "";
	if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
	let at = first.length;
	for (const piece of rest) {
		const found = name.indexOf(piece, at);
		if (found < 0) return false;
		at = found + piece.length;
	}
	return at <= name.length - last.length;
}

export { matchesPattern as t };