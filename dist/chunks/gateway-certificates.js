import { t as createFetchedDeployments } from "./fetched-deployments.js";
import { r as openFolder } from "./locate-registry.js";
import { n as createReadModelRecord } from "./read-model-record.js";

// src/wiring/gateway-certificates.ts
function wireCertificates(root, environment) {
	const { gitRoot, isInRepository } = openFolder(root);
	const read = createReadModelRecord(isInRepository ? createFetchedDeployments(gitRoot) : null);
	return async (model, version) => await (await read(model, environment)).certificateOf(version) ?? null;
}

export { wireCertificates as t };