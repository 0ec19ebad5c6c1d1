// src/domain/promotion/code-owners.ts
const CODE_OWNERS_PATHS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
function codeOwnersOf(text, path) {
	const match = text.split("\n").map((line) => line.replace(/\s#.*$|^#.*$/, "").trim()).filter((line) => line !== "").findLast((rule) => matchesPattern(rule.split(/\s+/, 1)[0] ?? "", path));
	return match === void 0 ? [] : match.split(/\s+/).slice(1);
}
function matchesPattern(pattern, path) {
	if (pattern === "" || /[[\]!]/.test(pattern)) return false;
	const anchored = pattern.replace(/\/$/, "").includes("/");
	const folder = pattern.endsWith("/") || pattern.endsWith("/**");
	const body = pattern.replace(/^\//, "").replace(/\/(?:\*\*)?$/, "");
	const source = body.split("/").map(partSource).join("/").replaceAll("(?:[^/]+/)*/", "(?:[^/]+/)*");
	const below = folder ? "/.+" : body.endsWith("/*") ? "" : "(?:/.+)?";
	return new RegExp(`^${anchored ? "" : "(?:.+/)?"}${source}${below}$`, "u").test(path);
}
function partSource(part) {
	if (part === "**") return "(?:[^/]+/)*";
	return escape(part).replaceAll("*", "[^/]*").replaceAll("?", "[^/]");
}
function escape(text) {
	return text.replaceAll(/[\\^$.|+(){}]/gu, String.raw`\$&`);
}

export { codeOwnersOf as n, CODE_OWNERS_PATHS as t };