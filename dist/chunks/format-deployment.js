import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_dist } from "./dist.js";

// src/contract/format-deployment.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const HEADER = " What should run now. Written by Seatrial; a change by hand stops every promotion until it is undone.";
function formatDeployment(deployment) {
	const { apiVersion, kind, model, environment, revision, production, fallback, liveTest, sentinel, hold } = deployment;
	const document = new import_dist.Document({
		apiVersion,
		kind,
		model,
		environment,
		revision,
		production,
		fallback,
		liveTest,
		sentinel,
		hold
	}, {
		version: "1.2",
		schema: "core",
		aliasDuplicateObjects: false
	});
	document.commentBefore = HEADER;
	return document.toString({ lineWidth: 0 });
}

export { formatDeployment as t };