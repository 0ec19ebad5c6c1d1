// src/domain/certification/judge-record.ts
const CERTIFYING_WORKFLOWS = [".github/workflows/seatrial.yml", ".github/workflows/seatrial-certify.yml"];
const EVENTS = [
	"push",
	"workflow_dispatch",
	"repository_dispatch",
	"schedule"
];
function judgeRecord(run, rule) {
	if (!EVENTS.includes(run.event)) return "wrong-event";
	if (run.repository?.toLowerCase() !== rule.repository.toLowerCase()) return "wrong-repository";
	if (run.headBranch !== rule.defaultBranch) return "wrong-branch";
	return rule.workflowPaths.includes(run.workflowPath) ? null : "wrong-workflow";
}

export { judgeRecord as n, CERTIFYING_WORKFLOWS as t };