// src/domain/certification/inspected.ts
function graphOf({ graph, nodes, operators }) {
	if (graph !== void 0) return graph;
	return nodes === void 0 || operators === void 0 ? null : {
		nodes,
		operators
	};
}
function detailsOf({ details, opset }) {
	return Object.entries(details ?? (opset === void 0 ? {} : { opset })).map(([name, value]) => ({
		name,
		parts: typeof value === "object" ? Object.entries(value).map(([key, one]) => ({
			key,
			value: one
		})) : [{
			key: null,
			value
		}]
	}));
}

export { graphOf as n, detailsOf as t };