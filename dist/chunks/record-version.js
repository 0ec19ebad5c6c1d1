import { a as formatCertificate, i as certificatePath } from "./recorded-certificates.js";
import { t as loadSource } from "./load-source.js";
import { t as recordCertificate } from "./record-certificate.js";
import { n as publishRelease, t as versionReleases } from "./version-releases.js";

// src/usecases/releases/record-version.ts
async function recordVersion(ports, request) {
	const { event, verdict, tag, head } = await recordCertificate(ports, request);
	const { releases } = ports;
	const wanted = releases === null || request.policy === "none" ? null : await readReleases(ports, request, head);
	if (releases === null || wanted === null) return {
		event,
		verdict,
		tag,
		release: null
	};
	return {
		event,
		verdict,
		tag,
		release: await publishRelease(releases, wanted.release)
	};
}
async function readReleases({ store, clock }, { certificate, manifests, policy, repositoryUrl }, head) {
	const { model, version } = certificate.subject;
	const branch = await store.read([model]);
	const files = new Map([...branch.files, [certificatePath(model, version), formatCertificate(certificate)]]);
	const { source } = loadSource(model, {
		files,
		manifests,
		asOf: clock.now()
	});
	const own = versionReleases({
		source,
		texts: manifests?.texts ?? /* @__PURE__ */ new Map(),
		repositoryUrl,
		head
	}).find((one) => one.version === version);
	return own === void 0 || policy === "production" && !own.served ? null : own;
}

export { recordVersion as t };