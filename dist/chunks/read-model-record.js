import { i as certificatePath, t as readCertificates } from "./recorded-certificates.js";
import { n as parseDeployment } from "./parsers.js";
import { a as judgedDigests, l as readLedger } from "./ledger.js";
import { r as recordedTraffic } from "./recorded-traffic.js";
import { t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { a as deploymentIn } from "./state.js";
import { i as reportedSums } from "./window-sums.js";

// src/usecases/certify/read-model-record.ts
const NO_RECORD = {
	record: {
		judged: /* @__PURE__ */ new Map(),
		deployed: null,
		certified: [],
		barred: /* @__PURE__ */ new Map()
	},
	traffic: null,
	certificateOf: () => Promise.resolve(null)
};
function comparedEnvironment(settings) {
	const names = Object.keys(settings?.environments ?? {});
	return names.length === 1 ? names[0] ?? "production" : DEFAULT_ENVIRONMENT;
}
function createReadModelRecord(store) {
	return async (model, environment) => {
		if (store === null) return {
			source: "no-repository",
			...NO_RECORD
		};
		const { head, files } = await store.read([model]);
		if (head === null) return {
			source: "no-branch",
			...NO_RECORD
		};
		const path = `${environment}/${model}.yaml`;
		const content = files.get(path);
		if (content !== void 0) parseDeployment({
			path,
			content
		});
		const { state, events } = readLedger(files, model);
		const barred = barredIn(state);
		const isCertified = (sha256) => sha256 !== null && state.certified[sha256] === "certified" && !barred.has(sha256);
		const certified = events.flatMap(({ event: { data } }) => isCertified(data.sha256) ? data.version ?? [] : []);
		const { production } = deploymentIn(state, environment);
		const sums = events.flatMap(({ event }) => reportedSums(event));
		return {
			source: "branch",
			record: {
				judged: judgedDigests(events),
				deployed: production?.version ?? null,
				certified: [...new Set(certified)],
				barred
			},
			traffic: recordedTraffic(sums, {
				environment,
				production
			}),
			certificateOf: async (version) => {
				const text = await store.readFile(head, certificatePath(model, version));
				return findNamed({
					model,
					version,
					events,
					text
				});
			}
		};
	};
}
function findNamed({ model, version, events, text }) {
	if (text === null) return null;
	const files = /* @__PURE__ */ new Map([[certificatePath(model, version), text]]);
	const logged = events.map(({ event }) => event);
	return readCertificates(files, model, logged).certificates[0]?.certificate ?? null;
}
function barredIn({ certified, retired, quarantined }) {
	const rejected = Object.keys(certified).filter((sha256) => certified[sha256] === "rejected");
	return new Map([
		...rejected.map((sha256) => [sha256, "rejected"]),
		...retired.map((sha256) => [sha256, "retired"]),
		...quarantined.map((sha256) => [sha256, "quarantined"])
	]);
}

export { createReadModelRecord as n, comparedEnvironment as t };