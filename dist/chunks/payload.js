// src/contract/payload.ts
function textIn(payload, ...path) {
	const value = valueIn(payload, ...path);
	return typeof value === "string" ? value : null;
}
function numberIn(payload, ...path) {
	const value = valueIn(payload, ...path);
	return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}
function valueIn(payload, ...path) {
	return path.reduce((value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : void 0, payload);
}
function accountIn(payload, ...path) {
	const login = textIn(payload, ...path, "login");
	if (login === null) return null;
	const bot = textIn(payload, ...path, "type") === "Bot" || login.endsWith("[bot]");
	return {
		id: numberIn(payload, ...path, "id"),
		login,
		bot
	};
}
function repositoryId(payload) {
	const url = textIn(payload, "repository", "html_url");
	const name = textIn(payload, "repository", "full_name");
	return url === null || name === null || !URL.canParse(url) ? null : `${new URL(url).host}/${name}`;
}
function defaultBranchOf(payload) {
	return textIn(payload, "repository", "default_branch") ?? "main";
}

export { textIn as a, repositoryId as i, defaultBranchOf as n, valueIn as o, numberIn as r, accountIn as t };