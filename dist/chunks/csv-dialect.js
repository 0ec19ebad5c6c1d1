// src/domain/model/csv-dialect.ts
function renderCsv(dialect) {
	return `csv: ${renderDialect(dialect)}`;
}
function renderDialect({ delimiter, decimal, quote, encoding, missing }) {
	return `{${Object.entries({
		delimiter,
		decimal,
		quote,
		encoding,
		missing
	}).filter(([, value]) => value !== void 0).map(([key, value]) => `${key}: ${renderValue(value)}`).join(", ")}}`;
}
function renderValue(value) {
	return Array.isArray(value) ? `[${value.map(renderValue).join(", ")}]` : JSON.stringify(value);
}

export { renderCsv as t };