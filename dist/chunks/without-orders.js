// src/domain/without-orders.ts
function withoutOrders(line) {
	return line.replaceAll("##[", "## [").replace(/^(\s*)::/u, "$1: :");
}

export { withoutOrders as t };