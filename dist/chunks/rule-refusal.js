import { t as AppError } from "./error.js";

// src/adapters/system/rule-refusal.ts
const REFUSALS = /\bGH013\b|\bGH006\b|repository rule violations? found|protected branch (update failed|hook declined)|this protected ref\b|BRANCH_PROTECTION_RULE_VIOLATION|creations being restricted/i;
const NO_RULE = /GH0(13|06)|rule violations? found|review all repository rules|^request failed due to|^refusing to allow|^https?:/i;
const REMOTE = /^remote:/;
const REMOTE_RULE = /^remote:\s*-\s/;
function ruleRefusal(text) {
	if (!REFUSALS.test(text)) return null;
	const lines = text.split(/\r?\n/);
	return (lines.some((line) => REMOTE.test(line)) ? lines.filter((line) => REMOTE_RULE.test(line)) : lines).map((line) => line.replace(/^(?:remote:)?[\s-]*/, "").trim()).filter((line) => /[a-z]/i.test(line) && !NO_RULE.test(line)).slice(0, MOST_RULES).map((line) => line.slice(0, LONGEST_RULE));
}
const MOST_RULES = 3;
const LONGEST_RULE = 200;
function refusedByRule(branch, rules, cause) {
	const said = rules.length === 0 ? "" : ` (${rules.map((rule) => rule.replace(/\.$/, "")).join("; ")})`;
	return new AppError({
		code: "github-refused",
		reason: "rule",
		message: `A rule of the repository forbids to write the branch ${branch}${said}.`,
		hint: "Let who writes it (the app of the bot, or GitHub Actions) pass the ruleset: its bypass list needs that app, as bot/README.md says.",
		cause
	});
}

export { ruleRefusal as n, refusedByRule as t };