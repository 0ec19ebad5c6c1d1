import { t as IDENTIFIER } from "./constants.js";
import { t as AppError } from "./error.js";

// src/adapters/system/report-limits.ts
const REPORT_LIMITS = {
	artifacts: 256,
	files: 5e3,
	zippedBytes: 67108864,
	fileBytes: 8388608,
	totalBytes: 268435456
};
const MESSAGES = {
	"not-a-zip": "The certificates of that run are not a zip file that can be read.",
	"too-large": "The certificates of that run are larger than any certification makes them.",
	"too-many-files": "The certificates of that run are more files than any certification makes.",
	"too-many-artifacts": "That run has more artifacts with certificates than a matrix has jobs.",
	"file-name": "The certificates of that run hold a file that no certification makes."
};
function refuseReport(reason, cause) {
	return new AppError({
		code: "certificate-untrusted",
		reason,
		message: MESSAGES[reason],
		hint: "Nothing of it was posted; look at what the workflow run uploaded.",
		cause
	});
}
const MODEL = IDENTIFIER.source.slice(1, -1);
const REPORT_FILE = new RegExp(`^(?:report\\.json|${MODEL}@[0-9A-Za-z.-]{1,128}\\.certificate\\.json)$`);
const CHANGED_ROWS = new RegExp(`^${MODEL}@[0-9A-Za-z.-]{1,128}\\.changed-rows\\.jsonl$`);
function isForPeople(name) {
	return name === "report.html" || CHANGED_ROWS.test(name);
}
function isReportFile(name) {
	return REPORT_FILE.test(name);
}

export { refuseReport as i, isForPeople as n, isReportFile as r, REPORT_LIMITS as t };