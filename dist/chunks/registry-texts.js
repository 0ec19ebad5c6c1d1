import { a as parseSettings, o as parseVersion, r as parseModel } from "./parsers.js";
import { t as sha256 } from "./sha256.js";
import { t as artifactDigest } from "./digests.js";
import { t as AppError } from "./error.js";
import { u as SETTINGS_PATH } from "./read-settings.js";

// src/adapters/github/registry-texts.ts
const ENCODER = new TextEncoder();
const CLOSED = {
	apiVersion: "seatrial/v1",
	kind: "Settings",
	environments: { production: { freeze: [{
		from: "1970-01-01T00:00:00Z",
		until: "9999-12-31T00:00:00Z",
		reason: `${SETTINGS_PATH} cannot be read`
	}] } }
};
function readSettingsText(text) {
	return readSoundSettings(text) ?? CLOSED;
}
function readSoundSettings(text) {
	return orNull(() => parseSettings({
		path: SETTINGS_PATH,
		content: ENCODER.encode(text)
	}).value);
}
function readModelText(path, text) {
	return orNull(() => parseModel({
		path,
		content: ENCODER.encode(text)
	}).value);
}
function readVersionText(path, text, folder) {
	const at = versionPathOf(path, folder);
	const manifest = orNull(() => parseVersion({
		path,
		content: ENCODER.encode(text)
	}).value);
	if (at === null || manifest === null || manifest.model !== at.model || manifest.version !== at.version) return null;
	const { version, artifact, modes } = manifest;
	return {
		version,
		sha256: artifactDigest(artifact.files, sha256),
		modes
	};
}
function versionPathOf(path, folder) {
	if (!path.startsWith(`${folder}/`)) return null;
	const [, model, version] = /^([^/]+)\/versions\/([^/]+)\.yaml$/.exec(path.slice(folder.length + 1)) ?? [];
	return model === void 0 || version === void 0 ? null : {
		model,
		version
	};
}
function orNull(parse) {
	try {
		return parse();
	} catch (error) {
		if (error instanceof AppError) return null;
		throw error;
	}
}

export { versionPathOf as a, readVersionText as i, readSettingsText as n, readSoundSettings as r, readModelText as t };