import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { n as readRegularFile } from "./regular-file.js";
import { r as worstAnswer } from "./verdict.js";
import { t as fromReportedProblem } from "./report-document.js";
import { statSync } from "node:fs";

// src/usecases/comment/conclude-reports.ts
function concludeReports(reports) {
	const answers = reports.flatMap(({ model, certificates, unanswered = [] }) => [...certificates.map(({ subject, verdict }) => [`${model}@${subject.version}`, verdict]), ...unanswered.map(({ version }) => [`${model}@${version}`, "unanswered"])]);
	const named = (passed) => answers.filter(([, answer]) => answer === "pass" === passed).map(([name]) => name).toSorted();
	return {
		verdict: worstAnswer(answers.map(([, answer]) => answer)),
		certified: named(true),
		rejected: named(false)
	};
}

// src/usecases/comment/version-reports.ts
function buildModelReports(handed, context) {
	const versions = buildVersionReports(handed, context);
	return [...Map.groupBy(versions, ({ model }) => model)].toSorted(([a], [b]) => a < b ? -1 : 1).map(([model, group]) => ({
		...describeModel(model, handed, context),
		certificates: group.flatMap(({ report }) => report.certificates),
		problems: group.flatMap(({ report }) => report.problems ?? []),
		unanswered: group.flatMap(({ report }) => report.unanswered ?? [])
	}));
}
function buildVersionReports(handed, context) {
	const certified = handed.certificates.map((certificate) => {
		const { model, version } = certificate.subject;
		const certificates = [withRun(certificate, context.runUrl)];
		return {
			model,
			version,
			report: {
				...describeModel(model, handed, context),
				certificates
			}
		};
	});
	const unanswered = handed.models.flatMap(({ model, unanswered: versions }) => versions.map(({ version, problems }) => withProblems({
		model,
		version
	}, problems.map(fromReportedProblem), {
		handed,
		context
	})));
	const reported = [...certified, ...unanswered];
	const known = new Set(reported.map(({ model, version }) => `${model}@${version}`));
	const missing = context.planned.filter(({ model, version }) => !known.has(`${model}@${version}`));
	return [...reported, ...missing.map((subject) => withProblems(subject, [describeMissing(subject)], {
		handed,
		context
	}))];
}
function withProblems(subject, problems, { handed, context }) {
	return {
		...subject,
		report: {
			...describeModel(subject.model, handed, context),
			certificates: [],
			problems,
			unanswered: [{
				version: subject.version,
				problems
			}]
		}
	};
}
function describeModel(model, { models }, { runUrl, fork }) {
	return {
		model,
		certificates: [],
		policyChange: models.find((reported) => reported.model === model && reported.policyChange !== null)?.policyChange ?? void 0,
		fork,
		links: runUrl === void 0 ? void 0 : {
			run: runUrl,
			summary: runUrl,
			certificates: `${runUrl}#artifacts`
		}
	};
}
function withRun(certificate, url) {
	const { url: _claimed, reused, ...run } = certificate.run;
	const source = reused === void 0 ? {} : { reused: withoutUrl(reused) };
	return {
		...certificate,
		run: {
			...run,
			...source,
			...url === void 0 ? {} : { url }
		}
	};
}
function withoutUrl({ url: _claimed, ...reused }) {
	return reused;
}
function describeMissing({ model, version }) {
	return {
		code: "interrupted",
		message: `The job that should certify ${model}@${version} ended without a result.`,
		hint: "Its log says why; run the failed jobs again."
	};
}

// src/adapters/runner/planned.ts
const MAX_BYTES = 16777216;
function readPlanned(input) {
	if (input === void 0) return [];
	const jobs = parseJson(input.trimStart().startsWith("{") ? input : readText(input));
	if (typeof jobs !== "object" || jobs === null || Array.isArray(jobs)) throw notAPlan();
	return Object.values(jobs).flatMap(parseVersions);
}
function readText(path) {
	if (statSync(path, { throwIfNoEntry: false }) === void 0) throw new AppError({
		code: "usage",
		message: `The input planned names ${quoteText(path)}, and there is no such file.`,
		hint: "Download what the job with the plan action uploaded."
	});
	return Buffer.from(readRegularFile(path, MAX_BYTES)).toString();
}
function parseVersions(lines) {
	if (typeof lines !== "string") throw notAPlan();
	return lines.split("\n").map((line) => {
		const [, model, version] = /^([a-z0-9][a-z0-9._-]*)@([0-9A-Za-z.-]+)$/.exec(line) ?? [];
		if (model === void 0 || version === void 0) throw notAPlan();
		return {
			model,
			version
		};
	});
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw notAPlan(cause);
	}
}
function notAPlan(cause) {
	return new AppError({
		code: "usage",
		message: "The input planned is not what the plan action found.",
		hint: "Hand on its output versions as it is, or the file that plan-file names.",
		cause
	});
}

export { concludeReports as i, buildModelReports as n, buildVersionReports as r, readPlanned as t };