import { n as readWindowSource, t as SOURCE_LIMITS } from "./window-source.js";
import { t as createWindowStore } from "./window-store.js";
import { n as locateShared, r as openFolder } from "./locate-registry.js";
import { t as createRegistryFolder } from "./registry-folder.js";
import { T as NO_LIMITS } from "./read-settings.js";
import { t as findModelManifest } from "./load-manifests.js";
import { t as certifiedFacts } from "./certified-facts.js";
import { t as wireCertificates } from "./gateway-certificates.js";
import { r as wireLedgerWriter } from "./ledger2.js";

// src/wiring/observe.ts
function wireObserve({ environment, registry: folder, remote, delivered }) {
	const root = folder === null ? locateShared([process.cwd()]) : openFolder(folder).root;
	const { gitRoot } = openFolder(root);
	const registry = createRegistryFolder(root);
	const access = {
		environment,
		folder: root,
		limits: SOURCE_LIMITS
	};
	const branch = {
		folder: gitRoot,
		remote
	};
	return {
		...wireLedgerWriter(branch),
		windows: createWindowStore(branch),
		manifest: (model) => findModelManifest(registry, model),
		registry,
		delivered,
		readSource: (question) => readWindowSource(question, access),
		certified: async (name, model, version) => {
			const certificate = await wireCertificates(root, name)(model, version);
			return certificate === null ? NO_LIMITS : certifiedFacts(certificate).latency;
		}
	};
}

export { wireObserve as t };