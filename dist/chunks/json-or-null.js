// src/contract/json-or-null.ts
function jsonOrNull(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

export { jsonOrNull as t };