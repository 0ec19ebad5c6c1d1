import { n as createOctokit, p as translateErrors, r as parseRepositoryName } from "./octokit.js";
import { t as createComments } from "./comments.js";
import { n as createPullRequests } from "./pull-requests.js";
import { t as createReportedRegistry } from "./reported-registry.js";
import { n as wireOwners, r as createMeasuringRuns } from "./approvals.js";
import { i as findWorkTree } from "./registry-folder.js";
import { t as createReportFolder } from "./report-folder.js";
import { t as wirePage } from "./page.js";
import { t as wireCheckedOutRecord } from "./record.js";
import { posix, resolve } from "node:path";

// src/adapters/github/check-runs.ts
function createCheckRuns(octokit, repository) {
	const { checks } = octokit.rest;
	return {
		find: (sha, { name, externalId }) => translateErrors("listing check runs", async () => {
			const found = (await octokit.paginate(checks.listForRef, {
				...repository,
				ref: sha,
				check_name: name,
				filter: "latest",
				per_page: 100
			})).toSorted((a, b) => b.id - a.id).find((run) => run.external_id === externalId);
			if (found === void 0) return null;
			const { id, conclusion, output } = found;
			const { title, summary, annotations_count: annotations } = output;
			return {
				id: String(id),
				conclusion,
				title: title ?? "",
				summary: summary ?? "",
				annotations
			};
		}),
		create: (sha, content) => translateErrors("creating a check run", async () => {
			const { name, externalId: external_id } = content;
			await checks.create({
				...repository,
				...describe(content),
				name,
				head_sha: sha,
				external_id
			});
		}),
		update: (id, content) => translateErrors("updating a check run", async () => {
			await checks.update({
				...repository,
				check_run_id: Number(id),
				...describe(content)
			});
		})
	};
}
function describe({ conclusion, title, summary, text, annotations, detailsUrl }) {
	return {
		status: "completed",
		conclusion,
		...detailsUrl === void 0 ? {} : { details_url: detailsUrl },
		output: {
			title,
			summary,
			...text === "" ? {} : { text },
			annotations: annotations.map((annotation) => ({
				path: annotation.path,
				start_line: annotation.line,
				end_line: annotation.line,
				annotation_level: annotation.level,
				title: annotation.title,
				message: annotation.message
			}))
		}
	};
}

// src/wiring/comment.ts
function wireComment(place) {
	const { token, apiUrl, onWait, author, workspace, registry, warn } = place;
	const repository = parseRepositoryName(place.repository);
	if (repository === null) return null;
	const octokit = createOctokit({
		token,
		apiUrl,
		onWait
	});
	const hasCheckout = () => findWorkTree(resolve(workspace, registry)) !== null;
	const reported = createReportedRegistry(octokit, repository, prefixOf(registry));
	return {
		comments: createComments({
			octokit,
			repository,
			author
		}),
		checks: createCheckRuns(octokit, repository),
		pulls: createPullRequests(octokit, repository),
		registry: reported,
		owners: wireOwners(octokit, repository, reported),
		runs: createMeasuringRuns(octokit, repository),
		reports: createReportFolder(resolve(workspace, place.certificates)),
		savePage: place.page === void 0 ? null : wirePage(resolve(workspace, place.page)).save,
		record: {
			open: () => hasCheckout() ? wireCheckedOutRecord(workspace, registry) : null,
			warn
		}
	};
}
function prefixOf(folder) {
	const path = posix.normalize(`./${folder}/`);
	return path === "./" ? "" : path;
}

export { wireComment as n, prefixOf as t };