// src/report/hostile-text.ts
const DEFAULT_LENGTH = 200;
const INVISIBLE = /(?![\u200C\u200D])\p{Cf}|[\u{E0100}-\u{E01EF}\u115F\u1160\u3164\uFFA0]/gu;
const CONTROL_OR_SPACE = /(?:(?!\u00A0)[\s\p{Cc}])+/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
function cleanText(value, maximum = DEFAULT_LENGTH) {
	const bounded = value.slice(0, maximum * 8).toWellFormed();
	const clean = bounded.normalize("NFC").replaceAll(INVISIBLE, "").replaceAll(CONTROL_OR_SPACE, " ").replaceAll(STACKED_MARKS, "$1").trim();
	const points = Array.from(clean);
	return points.length > maximum || bounded.length < value.length ? `${points.slice(0, maximum - 1).join("")}…` : clean;
}
const RIGHT_TO_LEFT = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
const RIGHT_TO_LEFT_RUN = new RegExp(String.raw`[${RIGHT_TO_LEFT}](?:[${RIGHT_TO_LEFT}\p{M}\p{N}\p{P}\p{S}\s]*[${RIGHT_TO_LEFT}\p{M}])?`, "gu");
function isolateRightToLeft(text) {
	return text.replaceAll(RIGHT_TO_LEFT_RUN, "⁨$&⁩");
}
function showHidden(line) {
	return line.toWellFormed().replaceAll(/(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{E0100}-\u{E01EF}\u115F\u1160\u3164\uFFA0]/gu, (character) => {
		return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
	});
}

export { isolateRightToLeft as n, showHidden as r, cleanText as t };