import { s as bySubject } from "./select-subjects.js";
import { a as problemsOf, i as locateError, t as AppError } from "./error.js";
import { r as loadSubject } from "./select-certification.js";
import { n as remoteFilesOfVersion, t as remoteFilesOfModel } from "./remote-files-of.js";

// src/usecases/fetch/fetch-versions.ts
async function* fetchVersions(request, ports) {
	const problems = [];
	const wanted = await gather(request, ports.hash, problems);
	for (const { folder, ...file } of wanted) try {
		yield await fetchOne({
			...file,
			folder,
			root: request.root
		}, ports);
	} catch (error) {
		problems.push(...problemsIn(locateError(error, file.location)));
	}
	const [first] = problems;
	if (first === void 0) return;
	const count = problems.length === 1 ? "One thing" : `${problems.length} things`;
	throw new AppError({
		code: first.code,
		message: `${count} could not be had.`,
		hint: first.hint,
		problems
	});
}
async function fetchOne(file, ports) {
	const { label } = file;
	let isNew = false;
	const onBytes = (doneBytes, totalBytes) => {
		isNew = true;
		ports.onProgress({
			label,
			doneBytes,
			totalBytes
		});
	};
	const { sizeBytes } = await ports.fetch(file, onBytes);
	return {
		file,
		sizeBytes,
		isNew
	};
}
async function gather(request, hash, problems) {
	const wanted = /* @__PURE__ */ new Map();
	for (const subject of request.subjects.toSorted(bySubject)) try {
		for (const file of await filesOf(request, subject, hash)) wanted.set(file.sha256, wanted.get(file.sha256) ?? file);
	} catch (error) {
		problems.push(...problemsIn(error));
	}
	return [...wanted.values()];
}
async function filesOf({ place, root, subjects, baseline: rule }, subject, hash) {
	const others = subjects.filter(({ model }) => model === subject.model).map(({ version }) => version);
	const found = [];
	for (const notCertified of [/* @__PURE__ */ new Set(), new Set(others)]) {
		const loaded = await loadSubject(place, subject, {
			rule,
			notCertified,
			certifiedHere: /* @__PURE__ */ new Map(),
			hash
		});
		const { baseline } = loaded.chosen;
		const folder = `${root}/${loaded.folder}`;
		const files = [...(baseline === null ? [loaded.version] : [loaded.version, baseline.version]).flatMap(remoteFilesOfVersion), ...remoteFilesOfModel(loaded.model)];
		found.push(...files.map((file) => ({
			...file,
			folder
		})));
	}
	return found;
}
function problemsIn(error) {
	if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
	return problemsOf(error);
}

export { fetchVersions as t };