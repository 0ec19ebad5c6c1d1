import { a as formatCertificate } from "./recorded-certificates.js";
import { t as sha256 } from "./sha256.js";
import { r as MODEL_CARD, t as BOM } from "./export-kinds.js";

// src/usecases/releases/release-assets.ts
function releaseAssets(exported, manifestText) {
	const sealed = atCertification(exported);
	return withSums([
		json("certificate.json", formatCertificate(exported.certificate)),
		...manifestText === null ? [] : [{
			name: "manifest.yaml",
			mediaType: "application/yaml",
			content: manifestText
		}],
		...[MODEL_CARD, BOM].map(({ fileName: name, mediaType, render }) => ({
			name,
			mediaType,
			content: render(sealed)
		}))
	]);
}
function atCertification(exported) {
	const { detail } = exported;
	return {
		...exported,
		detail: {
			...detail,
			row: rowAtCertification(detail),
			served: []
		}
	};
}
function rowAtCertification({ row }) {
	return {
		...row,
		stage: "certified",
		live: {},
		gap: {},
		requests: 0,
		daysInProduction: 0,
		outcome: null
	};
}
function json(name, content) {
	return {
		name,
		mediaType: "application/json",
		content
	};
}
function withSums(assets) {
	const lines = assets.toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, content }) => `${sha256(content)}  ${name}\n`);
	return [...assets, {
		name: "SHA256SUMS",
		mediaType: "text/plain",
		content: lines.join("")
	}];
}

export { releaseAssets as n, withSums as r, atCertification as t };