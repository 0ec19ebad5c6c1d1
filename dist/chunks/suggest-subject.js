import { n as suggest } from "./suggest.js";
import { n as isVersion, r as orderVersions } from "./version-order.js";

// src/usecases/certify/suggest-subject.ts
const MOST_NAMES = 10;
function suggestSubject(text, models) {
	const words = text.split(/[^\w.-]+/u).filter((word) => word !== "");
	const named = models.find(({ name }) => words.includes(name)) ?? nearestModel(words, models);
	if (named !== null) {
		const versions = named.versions.map(({ name }) => name);
		const version = words.map(withoutPrefix).find((word) => versions.includes(word));
		return version === void 0 ? suggestNewest(named) : `Did you mean ${named.name}@${version}?`;
	}
	const near = suggest(text, models.flatMap(subjectsOf));
	return near === null ? null : `Did you mean ${near}?`;
}
function suggestVersion(version, model) {
	const versions = model.versions.map(({ name }) => name);
	const near = suggest(withoutPrefix(version), versions);
	return near === null ? suggestNewest(model) : `Did you mean ${model.name}@${near}?`;
}
function suggestModel(name, version, models) {
	const near = nearestModel([name], models);
	if (near !== null) return suggestVersion(version, near);
	const names = models.map((model) => model.name);
	return names.length === 0 ? null : `Known: ${names.slice(0, MOST_NAMES).join(", ")}.`;
}
function nearestModel(words, models) {
	const names = models.map(({ name }) => name);
	const near = words.map((word) => suggest(word, names)).find((name) => name !== null);
	return models.find(({ name }) => name === near) ?? null;
}
function suggestNewest(model) {
	const versions = orderVersions(model.versions.map(({ name }) => name).filter(isVersion));
	const newest = versions.at(-1);
	if (newest === void 0) return `The model ${model.name} has no version yet.`;
	if (versions.length === 1) return `Did you mean ${model.name}@${newest}? It is the only version.`;
	const others = versions.slice(0, -1).toReversed();
	const rest = others.length > MOST_NAMES ? ` and ${others.length - MOST_NAMES} more` : "";
	return `Did you mean ${model.name}@${newest}? It is the newest; others: ${others.slice(0, MOST_NAMES).join(", ")}${rest}.`;
}
function subjectsOf({ name, versions }) {
	return versions.map((version) => `${name}@${version.name}`);
}
function withoutPrefix(version) {
	return version.replace(/^v(?=\d)/iu, "");
}

export { suggestSubject as n, suggestVersion as r, suggestModel as t };