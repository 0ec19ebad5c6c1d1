// src/contract/merge-lines.ts
function formatMerge({ from, to, pull }) {
	return `${from} ${to} ${pull?.headSha ?? "-"}`;
}
function parseMerge(line) {
	const [, from, to, head] = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}|-)$/.exec(line) ?? [];
	if (from === void 0 || to === void 0 || head === void 0) return null;
	return {
		from,
		to,
		head: head === "-" ? null : head
	};
}

export { parseMerge as n, formatMerge as t };