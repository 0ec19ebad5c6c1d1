// src/domain/instant.ts
const RFC3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}):(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
function instantMs(text) {
	const [, date, minute, second, fraction = "", zone = ""] = RFC3339.exec(text) ?? [];
	return Date.parse(`${date}T${minute}:00${fraction}${zone.toUpperCase()}`) + Number(second) * 1e3;
}
function formatExactInstant(ms) {
	return new Date(ms).toISOString().replace(/\.000Z$/, "Z");
}
function formatInstant(ms) {
	return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

export { formatInstant as n, instantMs as r, formatExactInstant as t };