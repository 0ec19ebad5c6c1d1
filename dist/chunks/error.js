// src/domain/error.ts
const ERROR_CODES = [
	"usage",
	"file-not-found",
	"file-unreadable",
	"file-unwritable",
	"yaml-syntax",
	"schema-violation",
	"manifest-meaning",
	"manifest-immutable",
	"unknown-model",
	"unknown-version",
	"digest-mismatch",
	"size-mismatch",
	"download-failed",
	"data-format",
	"data-binding",
	"data-empty",
	"artifact-unreadable",
	"runtime-missing",
	"metric-failed",
	"stream-failed",
	"git-failed",
	"github-refused",
	"github-unavailable",
	"certificate-untrusted",
	"state-missing",
	"state-corrupt",
	"state-conflict",
	"interrupted",
	"internal"
];
var AppError = class extends Error {
	name = "AppError";
	code;
	reason;
	hint;
	location;
	within;
	problems;
	finding;
	constructor(details) {
		super(details.message, { cause: details.cause });
		this.code = details.code;
		this.reason = details.reason;
		this.hint = details.hint;
		this.location = details.location;
		this.within = details.within;
		this.problems = details.problems ?? [];
		this.finding = details.finding;
	}
};
function isPassing(error) {
	return error instanceof AppError && (error.code === "github-unavailable" || error.code === "state-conflict");
}
function problemsOf(error) {
	const { problems = [] } = error;
	return problems.length > 0 ? problems : [detailsOf(error)];
}
function detailsOf({ code, reason, message, hint, location, cause }) {
	return {
		code,
		reason,
		message,
		hint,
		location,
		cause
	};
}
function locateError(error, location) {
	if (!(error instanceof AppError && error.location === void 0 && error.problems.length === 0) || error.code === "interrupted" || error.code === "internal") return error;
	return new AppError({
		...detailsOf(error),
		location
	});
}

export { problemsOf as a, locateError as i, ERROR_CODES as n, isPassing as r, AppError as t };