import { a as judgedDigests } from "./ledger.js";
import { o as namedVersions, u as stageOf } from "./stage.js";
import { a as deploymentIn } from "./state.js";
import { r as resolveEnvironments, t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { t as quoteText } from "./quote-text.js";
import { d as joinMarkdown, f as link, m as md, p as markdownText, s as code } from "./section.js";
import { r as readNamedVersion } from "./named-version.js";
import { r as orderVersions } from "./version-order.js";
import { n as parseReleaseTag } from "./catalog-version.js";
import { t as eventsOf } from "./project-models.js";

// src/domain/promotion/admission.ts
const IN_PRODUCTION = {
	kind: "admit",
	reasonCode: "in-production"
};
const GONE = {
	quarantined: {
		kind: "refuse",
		reasonCode: "quarantined"
	},
	retired: {
		kind: "refuse",
		reasonCode: "retired"
	},
	"rolled-back": {
		kind: "refuse",
		reasonCode: "rolled-back"
	},
	superseded: {
		kind: "refuse",
		reasonCode: "superseded"
	},
	rejected: {
		kind: "refuse",
		reasonCode: "rejected"
	}
};
const YET_TO_COME = {
	certified: {
		kind: "wait",
		reasonCode: "not-promoted"
	},
	candidate: {
		kind: "wait",
		reasonCode: "not-certified"
	}
};
const ANSWERS = {
	production: {
		...GONE,
		...YET_TO_COME,
		production: IN_PRODUCTION,
		live: {
			kind: "wait",
			reasonCode: "only-live"
		}
	},
	live: {
		...GONE,
		...YET_TO_COME,
		production: IN_PRODUCTION,
		live: {
			kind: "admit",
			reasonCode: "has-traffic"
		}
	}
};
function admit(state, known, { place, wanted }) {
	const { production, revision } = deploymentIn(state, place.environment);
	const found = {
		model: state.model,
		place,
		production: production?.version ?? null,
		revision
	};
	const digest = digestOf(state, known, wanted);
	if (typeof digest !== "string") return {
		...found,
		...wanted,
		...digest
	};
	const version = wanted.version ?? numberOf(known, digest);
	const answer = ANSWERS[place.slot][stageOf(state, place.environment, digest)];
	const said = answer.kind === "admit" && !state.whole ? {
		kind: "wait",
		reasonCode: "not-whole"
	} : answer;
	return {
		...found,
		version,
		sha256: digest,
		...said
	};
}
const NOT_ON_RECORD = {
	kind: "wait",
	reasonCode: "not-on-record"
};
function digestOf(state, known, { version, sha256 }) {
	if (sha256 !== null && state.quarantined.includes(sha256)) return sha256;
	const digests = version === null ? [...known.values()].flat() : known.get(version.toLowerCase()) ?? [];
	if (sha256 !== null && digests.includes(sha256)) return sha256;
	if (digests.length === 0 || version === null) return NOT_ON_RECORD;
	const [only, ...others] = digests;
	if (sha256 !== null || only === void 0 || others.length > 0) return {
		kind: "refuse",
		reasonCode: "digest-differs"
	};
	return only;
}
function numberOf(known, digest) {
	return [...known].find(([, digests]) => digests.includes(digest))?.[0] ?? null;
}
function decisionBehind({ reasonCode, place, sha256 }, events) {
	const about = events.filter(({ data }) => data.environment === null || data.environment === place.environment);
	switch (reasonCode) {
		case "rolled-back": return about.findLast(({ type }) => type === "deployment.rolledback") ?? null;
		case "superseded": return about.findLast(({ type }) => type === "deployment.promoted") ?? null;
		case "in-production":
		case "has-traffic":
		case "only-live": return about.findLast(({ data }) => data.sha256 === sha256 && data.deployment !== null) ?? null;
		case "not-promoted":
		case "quarantined":
		case "retired":
		case "rejected": return about.findLast(({ data }) => data.sha256 === sha256) ?? null;
		case "not-on-record":
		case "not-certified":
		case "not-whole":
		case "digest-differs": return null;
	}
}

// src/domain/promotion/job-version.ts
function unnamed(reasonCode) {
	return {
		kind: "unnamed",
		reasonCode
	};
}
function gateOf(gates, environment) {
	return Object.entries(gates ?? {}).find(([name]) => name.toLowerCase() === environment.toLowerCase())?.[1] ?? null;
}

// src/report/chatops/admission-wording.ts
function describeAdmission(admission, events) {
	const decision = decisionBehind(admission, events);
	const said = WORDS[admission.reasonCode](admission);
	return decision === null ? said : joinMarkdown([said, decided(decision)], " ");
}
function decided({ time, data: { actor, via } }) {
	const who = via.url === null ? code(actor.login) : link(actor.login, via.url);
	return md`Recorded at ${code(time)} by ${who}.`;
}
const WORDS = {
	"in-production": (one) => md`${named(one)} is in production of ${where(one)}, revision ${one.revision}.`,
	"has-traffic": (one) => md`${named(one)} has a share of the traffic of ${where(one)}, revision ${one.revision}.`,
	"not-on-record": (one) => md`Nothing is recorded of ${named(one)} yet: this goes on when it is certified on the default branch and promoted.`,
	"not-certified": (one) => md`${named(one)} is not certified yet: this goes on when it is, and was promoted.`,
	"not-promoted": (one) => md`${named(one)} is certified and not promoted: this goes on after ${command(one)}.`,
	"only-live": (one) => md`${named(one)} has only a share of the traffic: this goes on after ${command(one)}.`,
	"not-whole": (one) => md`The log of ${code(one.model)} was changed by hand: nothing is let through until ${code("seatrial verify")} finds it whole.`,
	"digest-differs": (one) => md`${named(one)} is on record with another digest. Deploy the artifact that was certified.`,
	quarantined: (one) => md`${named(one)} is quarantined: it is deployed nowhere.`,
	retired: (one) => md`${named(one)} is retired: it is not deployed again.`,
	"rolled-back": (one) => md`${named(one)} was rolled back in ${where(one)}; ${now(one)}.`,
	superseded: (one) => md`${named(one)} was in production of ${where(one)} before; ${now(one)}. Start the job again for that.`,
	rejected: (one) => md`${named(one)} did not pass its certification.`
};
function named({ model, version, sha256 }) {
	if (version !== null) return code(`${model}@${version}`);
	return code(`${model}@sha256:${(sha256 ?? "").slice(0, 12)}`);
}
function where({ place }) {
	return code(place.environment);
}
function now({ production }) {
	return production === null ? md`nothing is in production` : md`${code(production)} is in production`;
}
function command({ model, version, place }) {
	const environment = place.environment === "production" ? "" : ` environment=${place.environment}`;
	return code(`/promote ${model}@${version ?? ""} to=${place.slot}${environment}`);
}
const SETTINGS = ".github/seatrial.yml";
function describeUnnamed(reason, environment) {
	return md`${UNNAMED[reason]} (environment ${code(quoteText(environment))}). See docs/deployment-gate.md.`;
}
const UNNAMED = {
	"no-gate": `This environment stands in no deploymentGates of ${SETTINGS} on the default branch, or that file cannot be read`,
	"unknown-environment": `The deploymentGates of ${SETTINGS} name an environment that stands in none of its environments`,
	"payload-malformed": "The key seatrial in the Deployment's payload must hold model with version, sha256 or both, and nothing else",
	"payload-differs": "Deployments of this commit in this environment name different versions, or one names a version and another none, so that nobody can say which is the job’s own: run it at another commit, or at the tag of a release that has no such Deployment",
	"tag-moved": "The tag is now at another commit than the one that this job runs at",
	"not-on-default-branch": "This job runs at a commit that is not on the default branch, and names no version",
	"no-version-at-commit": "At the commit of this job the model has no version that can be read",
	"names-nothing": "This job names no version: run it at the tag of a release, or name the model of this environment in deploymentGates",
	"other-model": "This job names another model than the one for which its environment is kept",
	"unknown-model": "The registry has no such model"
};

// src/usecases/promotion/name-job.ts
async function nameJob(ports, job, gate) {
	const named = await readName(ports, job, gate);
	if ("kind" in named || gate.model === void 0 || named.model === gate.model) return named;
	return unnamed("other-model");
}
async function readName(ports, job, gate) {
	const named = job.payloads.map(readNamedVersion);
	if (named.includes("malformed")) return unnamed("payload-malformed");
	const [payload = null, ...others] = named;
	if (others.some((other) => JSON.stringify(other) !== JSON.stringify(payload))) return unnamed("payload-differs");
	if (payload !== null && payload !== "malformed") return payload;
	return await nameByTag(ports, job) ?? nameByCommit(ports, job, gate.model);
}
async function nameByTag({ jobs }, { ref, sha }) {
	const release = ref === null ? null : parseReleaseTag(ref);
	if (ref === null || release === null) return null;
	const commit = await jobs.commitOfTag(ref);
	if (commit === null) return null;
	return commit === sha ? {
		...release,
		sha256: null
	} : unnamed("tag-moved");
}
async function nameByCommit({ registry, history }, { sha }, model) {
	if (model === void 0) return unnamed("names-nothing");
	if (!await history.contains(sha)) return unnamed("not-on-default-branch");
	const versions = await registry.versionsAt(sha, model);
	const newest = orderVersions(versions.map(({ version }) => version)).at(-1);
	const found = versions.find(({ version }) => version === newest);
	return found === void 0 ? unnamed("no-version-at-commit") : {
		model,
		version: found.version,
		sha256: found.sha256
	};
}

// src/usecases/promotion/answer-job.ts
const MOST_WORDS = 10;
const LONGEST = 1024;
async function answerJob(ports, job) {
	const verdict = await judgeJob(ports, job);
	const review = {
		state: STATES[verdict.kind],
		comment: markdownText(verdict.words).slice(0, LONGEST)
	};
	const { reasonCode } = verdict;
	if (review.state === "pending" && await isSaid(ports, job, review)) return {
		kind: "gated",
		answer: "pending",
		reasonCode
	};
	return {
		kind: "gated",
		answer: await ports.jobs.review(job, review) ? review.state : "over",
		reasonCode
	};
}
const STATES = {
	admit: "approved",
	refuse: "rejected",
	unnamed: "rejected",
	wait: "pending"
};
async function isSaid({ jobs }, job, { comment }) {
	const said = (await jobs.reviews(job)).filter(({ state }) => state === "pending");
	return said.length >= MOST_WORDS || said.at(-1)?.comment === comment;
}
async function judgeJob(ports, job) {
	const settings = await ports.registry.settings();
	const gate = gateOf(settings?.deploymentGates, job.environment);
	const named = gate === null ? unnamed("no-gate") : await nameIn(ports, job, {
		gate,
		settings
	});
	if (gate === null || isUnnamed(named)) {
		const { reasonCode } = isUnnamed(named) ? named : unnamed("no-gate");
		return {
			kind: "unnamed",
			reasonCode,
			words: describeUnnamed(reasonCode, job.environment)
		};
	}
	const ledger = await readModel(ports, named.model);
	if (ledger === null) return {
		kind: "unnamed",
		reasonCode: "unknown-model",
		words: describeUnnamed("unknown-model", job.environment)
	};
	const { environment = DEFAULT_ENVIRONMENT, slot = "production" } = gate;
	const admission = admit(ledger.state, knownDigests(ledger), {
		place: {
			environment,
			slot
		},
		wanted: named
	});
	return {
		kind: admission.kind,
		reasonCode: admission.reasonCode,
		words: words(admission, ledger)
	};
}
function words(admission, ledger) {
	return md`${describeAdmission(admission, eventsOf(ledger))}`;
}
function isUnnamed(named) {
	return "kind" in named;
}
async function nameIn(ports, job, { gate, settings }) {
	if (!resolveEnvironments(settings, ports.clock.now()).map(({ name }) => name).includes(gate.environment ?? "production")) return unnamed("unknown-environment");
	return nameJob(ports, job, gate);
}
async function readModel({ store, readLedger, registry }, model) {
	const { files } = await store.read([model]);
	const ledger = readLedger(files, model);
	if (ledger.events.length > 0 || await registry.model(model) !== null) return ledger;
	return null;
}
function knownDigests({ events, state }) {
	const known = new Map(judgedDigests(events));
	for (const { version, sha256 } of Object.values(state.deployments).flatMap(namedVersions)) {
		const number = version.toLowerCase();
		known.set(number, [.../* @__PURE__ */ new Set([...known.get(number) ?? [], sha256])]);
	}
	return known;
}

export { admit as i, knownDigests as n, describeAdmission as r, answerJob as t };