import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_dist } from "./dist.js";

// src/report/export/yaml-of-others.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
function renderYaml(value) {
	return (0, import_dist.stringify)(value, {
		version: "1.1",
		lineWidth: 0
	});
}

export { renderYaml as t };