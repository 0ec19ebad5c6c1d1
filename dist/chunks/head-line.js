// src/contract/head-line.ts
function renderHead(head) {
	return `Seatrial-Head: ${head}`;
}
function parseHead(text) {
	return /^Seatrial-Head: ([0-9a-f]{40}|[0-9a-f]{64})\r?$/m.exec(text)?.[1] ?? null;
}

export { renderHead as n, parseHead as t };