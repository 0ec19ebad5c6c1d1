import { v as validateCertification } from "./parsers.js";
import { t as jsonOrNull } from "./json-or-null.js";
import { n as textIn, r as valueIn } from "./value-in.js";
import { t as parseHead } from "./head-line.js";
import { t as STATE_BRANCH } from "./deployment-store2.js";
import { f as isNotFound, n as createOctokit, p as translateErrors, r as parseRepositoryName } from "./octokit.js";
import { Buffer } from "node:buffer";

// src/contract/certification-statement.ts
const PREDICATE_TYPE = "https://github.com/OWNER/seatrial/certification/v1";
function parseStatement(bundle) {
	const statement = jsonOrNull(Buffer.from(textIn(bundle, "dsseEnvelope", "payload") ?? "", "base64").toString("utf8"));
	const predicate = valueIn(statement, "predicate");
	if (textIn(statement, "predicateType") !== "https://github.com/OWNER/seatrial/certification/v1" || !validateCertification(predicate)) return null;
	const subjects = valueIn(statement, "subject");
	return {
		digests: (Array.isArray(subjects) ? subjects.map((subject) => textIn(subject, "digest", "sha256")) : []).filter((digest) => digest !== null),
		predicate
	};
}

// src/adapters/github/branch-witness.ts
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REWRITES = ["force_push", "branch_deletion"];
const NEWEST = 100;
function createBranchWitness(octokit, repository) {
	return {
		heads: () => translateErrors("reading what names the branch", async () => [
			...await deploymentHeads(octokit, repository),
			...await releaseHeads(octokit, repository),
			...await rewrittenHeads(octokit, repository)
		]),
		goesOn: (commit) => compareBranch(octokit, repository, commit),
		attested: (digest) => isAttested(octokit, repository, digest),
		signatures: (commit) => translateErrors("reading signatures", () => readSignatures(octokit, repository, commit))
	};
}
async function deploymentHeads(octokit, repository) {
	return (await octokit.paginate(octokit.rest.repos.listDeployments, {
		...repository,
		per_page: NEWEST
	})).flatMap(({ id, payload }) => {
		const head = textIn(payload, "effectKey") === null ? null : textIn(payload, "commit");
		return head !== null && COMMIT.test(head) ? [{
			by: `The Deployment ${id}`,
			head
		}] : [];
	});
}
async function releaseHeads(octokit, repository) {
	return (await octokit.paginate(octokit.rest.repos.listReleases, {
		...repository,
		per_page: NEWEST
	})).flatMap(({ tag_name: tag, body }) => {
		const head = /@v\d/.test(tag) ? parseHead(body ?? "") : null;
		return head === null ? [] : [{
			by: `The release ${tag}`,
			head
		}];
	});
}
async function rewrittenHeads(octokit, repository) {
	return (await Promise.all(REWRITES.map((type) => octokit.paginate(octokit.rest.repos.listActivities, {
		...repository,
		ref: `refs/heads/${STATE_BRANCH}`,
		activity_type: type,
		per_page: NEWEST
	})))).flat().map(({ activity_type: type, before, timestamp, actor }) => {
		return {
			by: `The ${type === "branch_deletion" ? "deletion" : "forced push"} by ${actor?.login ?? "somebody"} at ${timestamp}`,
			head: before
		};
	});
}
const RELATIONS = {
	identical: "same",
	ahead: "ahead",
	behind: "behind",
	diverged: "elsewhere"
};
async function compareBranch({ rest }, repository, commit) {
	const basehead = `${commit}...${STATE_BRANCH}`;
	try {
		const { data } = await translateErrors("comparing the branch", () => rest.repos.compareCommitsWithBasehead({
			...repository,
			basehead,
			per_page: 1
		}));
		return RELATIONS[data.status];
	} catch (error) {
		if (isNotFound(error)) return "elsewhere";
		throw error;
	}
}
async function readSignatures({ rest }, repository, sha) {
	const { data } = await rest.repos.listCommits({
		...repository,
		sha,
		per_page: NEWEST
	});
	const signers = data.map(({ commit, author, committer }) => {
		if (commit.verification?.verified !== true) return null;
		return `${committer?.login ?? commit.committer?.name ?? "unknown"} for ${author?.login ?? commit.author?.name ?? "unknown"}`;
	});
	const groups = Map.groupBy(signers, (signer) => signer);
	return {
		commits: data.length,
		by: [...groups].map(([signer, own]) => ({
			signer,
			commits: own.length
		}))
	};
}
async function isAttested({ rest }, repository, digest) {
	const subject = {
		subject_digest: `sha256:${digest}`,
		predicate_type: PREDICATE_TYPE
	};
	const slug = `${repository.owner}/${repository.repo}`.toLowerCase();
	try {
		const { data } = await translateErrors("reading attestations", () => rest.repos.listAttestations({
			...repository,
			...subject
		}));
		return (data.attestations?.map(({ bundle }) => parseStatement(bundle)) ?? []).some((one) => one?.digests.includes(digest) === true && one.predicate.repository.toLowerCase() === slug);
	} catch (error) {
		if (isNotFound(error)) return false;
		throw error;
	}
}

// src/wiring/witness.ts
function wireWitness({ repository, token, apiUrl }) {
	const name = parseRepositoryName(repository);
	return name === null ? null : createBranchWitness(createOctokit({
		token,
		apiUrl
	}), name);
}

export { wireWitness };