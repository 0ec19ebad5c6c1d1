import { t as createRecordBranch } from "./record-branch.js";
import { a as createRegistryFolder, r as openNamedRegistry, s as findRegistryRoot } from "./locate-registry.js";
import { u as modelsOf } from "./histogram.js";
import { t as AppError } from "./error.js";

// src/usecases/ledger/require-log.ts
/** A branch without a log says nothing, which is no good answer either. Throws AppError state-missing. */
function requireLog(files) {
	if ([...files.keys()].some((path) => path.startsWith("events/")) || modelsOf(files).length > 0) return;
	throw new AppError({
		code: "state-missing",
		message: "The branch seatrial/deployments holds no log, so that there is nothing to read.",
		hint: "Is it the branch that the bot writes? Its files are events/<model>/<month>.jsonl."
	});
}

// src/wiring/record.ts
/** The record of a clone: its branch, and the manifests of the registry around the folder, where there is one. */
function wireRecord(options) {
	const root = findRegistryRoot(options.folder);
	return wire(options, root === null ? null : createRegistryFolder(root));
}
/** The record of what a workflow has checked out: the branch of `origin`, and the manifests of the named registry. */
function wireCheckedOutRecord(workspace, folder) {
	const { registry, gitRoot } = openNamedRegistry(workspace, folder);
	return wire({
		folder: gitRoot,
		remote: "origin"
	}, registry);
}
function wire(options, registry) {
	const branch = createRecordBranch(options);
	const list = async () => {
		const listing = await branch.list();
		if (options.missing === "refuse") requireLog(listing.files);
		return listing;
	};
	return {
		branch: {
			...branch,
			list
		},
		registry,
		now: (/* @__PURE__ */ new Date()).toISOString()
	};
}

export { wireRecord as n, requireLog as r, wireCheckedOutRecord as t };