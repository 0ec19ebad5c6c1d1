// src/domain/error.ts
/** Every reason for which Seatrial cannot answer a question. Expected outcomes (a rejected model) are values, not errors. */
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
	"git-failed",
	"github-refused",
	"github-unavailable",
	"certificate-untrusted",
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
	problems;
	constructor(details) {
		super(details.message, { cause: details.cause });
		this.code = details.code;
		this.reason = details.reason;
		this.hint = details.hint;
		this.location = details.location;
		this.problems = details.problems ?? [];
	}
};

export { ERROR_CODES as n, AppError as t };