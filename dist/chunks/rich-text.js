import { d as joinMarkdown, h as strong, m as md, s as code } from "./section.js";

// src/report/rich-text.ts
function richToMarkdown(text) {
	return joinMarkdown(text.map((part) => {
		if (typeof part === "string") return md`${part}`;
		return "code" in part ? code(part.code) : strong(part.strong);
	}), "");
}

export { richToMarkdown as t };