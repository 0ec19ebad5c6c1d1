import { t as withoutOrders } from "./without-orders.js";

// src/cli/visible-text.ts
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
function visibleText(text) {
	const shown = text.replaceAll("	", " ").replace(INVISIBLE, (character) => {
		return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
	});
	return withoutOrders(shown);
}
const WIDE = /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
function textWidth(text) {
	return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

export { visibleText as n, textWidth as t };