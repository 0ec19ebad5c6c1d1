import { i as __toESM, n as __exportAll, r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { T as orderCertificates, f as modelSections, i as reportTop, m as versionSections, n as mostRows } from "./report-top.js";
import { c as formatLimit, f as formatPercent, i as formatCount } from "./format.js";
import { t as escapeHtml } from "./escape-html.js";
import { t as cleanText } from "./hostile-text.js";
import { j as baselineHeader, u as orderPrediction } from "./gate-wording.js";
import { n as histogramCalls } from "./histogram.js";
import { a as parse$5, d as decodeNumericCharacterReference, f as combineHtmlExtensions, i as postprocess, l as normalizeIdentifier, m as decodeNamedCharacterReference, n as gfmHtml, o as sanitizeUri, p as push$1, r as preprocess, t as gfm, u as encode } from "./micromark-extension-gfm.js";
import { p as markdownText } from "./section.js";
import { Buffer as Buffer$1 } from "node:buffer";
import * as Plot from "../site/chart-library.js";

// node_modules/micromark/lib/compile.js
const hasOwnProperty = {}.hasOwnProperty;
const protocolHref = /^(https?|ircs?|mailto|xmpp)$/i;
const protocolSource = /^https?$/i;
function compile$3(options) {
	const settings = options || {};
	let tags = true;
	const definitions = {};
	const buffers = [[]];
	const mediaStack = [];
	const tightStack = [];
	const handlers = combineHtmlExtensions([{
		enter: {
			blockQuote: onenterblockquote,
			codeFenced: onentercodefenced,
			codeFencedFenceInfo: buffer,
			codeFencedFenceMeta: buffer,
			codeIndented: onentercodeindented,
			codeText: onentercodetext,
			content: onentercontent,
			definition: onenterdefinition,
			definitionDestinationString: onenterdefinitiondestinationstring,
			definitionLabelString: buffer,
			definitionTitleString: buffer,
			emphasis: onenteremphasis,
			htmlFlow: onenterhtmlflow,
			htmlText: onenterhtml,
			image: onenterimage,
			label: buffer,
			link: onenterlink,
			listItemMarker: onenterlistitemmarker,
			listItemValue: onenterlistitemvalue,
			listOrdered: onenterlistordered,
			listUnordered: onenterlistunordered,
			paragraph: onenterparagraph,
			reference: buffer,
			resource: onenterresource,
			resourceDestinationString: onenterresourcedestinationstring,
			resourceTitleString: buffer,
			setextHeading: onentersetextheading,
			strong: onenterstrong
		},
		exit: {
			atxHeading: onexitatxheading,
			atxHeadingSequence: onexitatxheadingsequence,
			autolinkEmail: onexitautolinkemail,
			autolinkProtocol: onexitautolinkprotocol,
			blockQuote: onexitblockquote,
			characterEscapeValue: onexitdata,
			characterReferenceMarkerHexadecimal: onexitcharacterreferencemarker,
			characterReferenceMarkerNumeric: onexitcharacterreferencemarker,
			characterReferenceValue: onexitcharacterreferencevalue,
			codeFenced: onexitflowcode,
			codeFencedFence: onexitcodefencedfence,
			codeFencedFenceInfo: onexitcodefencedfenceinfo,
			codeFencedFenceMeta: onresumedrop,
			codeFlowValue: onexitcodeflowvalue,
			codeIndented: onexitflowcode,
			codeText: onexitcodetext,
			codeTextData: onexitdata,
			data: onexitdata,
			definition: onexitdefinition,
			definitionDestinationString: onexitdefinitiondestinationstring,
			definitionLabelString: onexitdefinitionlabelstring,
			definitionTitleString: onexitdefinitiontitlestring,
			emphasis: onexitemphasis,
			hardBreakEscape: onexithardbreak,
			hardBreakTrailing: onexithardbreak,
			htmlFlow: onexithtml,
			htmlFlowData: onexitdata,
			htmlText: onexithtml,
			htmlTextData: onexitdata,
			image: onexitmedia,
			label: onexitlabel,
			labelText: onexitlabeltext,
			lineEnding: onexitlineending,
			link: onexitmedia,
			listOrdered: onexitlistordered,
			listUnordered: onexitlistunordered,
			paragraph: onexitparagraph,
			reference: onresumedrop,
			referenceString: onexitreferencestring,
			resource: onresumedrop,
			resourceDestinationString: onexitresourcedestinationstring,
			resourceTitleString: onexitresourcetitlestring,
			setextHeading: onexitsetextheading,
			setextHeadingLineSequence: onexitsetextheadinglinesequence,
			setextHeadingText: onexitsetextheadingtext,
			strong: onexitstrong,
			thematicBreak: onexitthematicbreak
		}
	}, ...settings.htmlExtensions || []]);
	const data = {
		definitions,
		tightStack
	};
	const context = {
		buffer,
		encode: encode$1,
		getData,
		lineEndingIfNeeded,
		options: settings,
		raw,
		resume,
		setData,
		tag
	};
	let lineEndingStyle = settings.defaultLineEnding;
	return compile;
	function compile(events) {
		let index = -1;
		let start = 0;
		const listStack = [];
		let head = [];
		let body = [];
		while (++index < events.length) {
			if (!lineEndingStyle && (events[index][1].type === "lineEnding" || events[index][1].type === "lineEndingBlank")) lineEndingStyle = events[index][2].sliceSerialize(events[index][1]);
			if (events[index][1].type === "listOrdered" || events[index][1].type === "listUnordered") {
				if (events[index][0] === "enter") listStack.push(index);
				else prepareList(events.slice(listStack.pop(), index));
			}
			if (events[index][1].type === "definition") {
				if (events[index][0] === "enter") {
					body = push$1(body, events.slice(start, index));
					start = index;
				} else {
					head = push$1(head, events.slice(start, index + 1));
					start = index + 1;
				}
			}
		}
		head = push$1(head, body);
		head = push$1(head, events.slice(start));
		index = -1;
		const result = head;
		if (handlers.enter.null) handlers.enter.null.call(context);
		while (++index < events.length) {
			const handles = handlers[result[index][0]];
			const kind = result[index][1].type;
			const handle = handles[kind];
			if (hasOwnProperty.call(handles, kind) && handle) handle.call({
				sliceSerialize: result[index][2].sliceSerialize,
				...context
			}, result[index][1]);
		}
		if (handlers.exit.null) handlers.exit.null.call(context);
		return buffers[0].join("");
	}
	function prepareList(slice) {
		const length = slice.length;
		let index = 0;
		let containerBalance = 0;
		let loose = false;
		let atMarker;
		while (++index < length) {
			const event = slice[index];
			if (event[1]._container) {
				atMarker = void 0;
				if (event[0] === "enter") containerBalance++;
				else containerBalance--;
			} else switch (event[1].type) {
				case "listItemPrefix":
					if (event[0] === "exit") atMarker = true;
					break;
				case "linePrefix": break;
				case "lineEndingBlank":
					if (event[0] === "enter" && !containerBalance) {
						if (atMarker) atMarker = void 0;
						else loose = true;
					}
					break;
				default: atMarker = void 0;
			}
		}
		slice[0][1]._loose = loose;
	}
	function setData(key, value) {
		data[key] = value;
	}
	function getData(key) {
		return data[key];
	}
	function buffer() {
		buffers.push([]);
	}
	function resume() {
		return buffers.pop().join("");
	}
	function tag(value) {
		if (!tags) return;
		setData("lastWasTag", true);
		buffers[buffers.length - 1].push(value);
	}
	function raw(value) {
		setData("lastWasTag");
		buffers[buffers.length - 1].push(value);
	}
	function lineEnding() {
		raw(lineEndingStyle || "\n");
	}
	function lineEndingIfNeeded() {
		const buffer = buffers[buffers.length - 1];
		const slice = buffer[buffer.length - 1];
		const previous = slice ? slice.charCodeAt(slice.length - 1) : null;
		if (previous === 10 || previous === 13 || previous === null) return;
		lineEnding();
	}
	function encode$1(value) {
		return getData("ignoreEncode") ? value : encode(value);
	}
	function onresumedrop() {
		resume();
	}
	function onenterlistordered(token) {
		tightStack.push(!token._loose);
		lineEndingIfNeeded();
		tag("<ol");
		setData("expectFirstItem", true);
	}
	function onenterlistunordered(token) {
		tightStack.push(!token._loose);
		lineEndingIfNeeded();
		tag("<ul");
		setData("expectFirstItem", true);
	}
	function onenterlistitemvalue(token) {
		if (getData("expectFirstItem")) {
			const value = Number.parseInt(this.sliceSerialize(token), 10);
			if (value !== 1) tag(" start=\"" + encode$1(String(value)) + "\"");
		}
	}
	function onenterlistitemmarker() {
		if (getData("expectFirstItem")) tag(">");
		else onexitlistitem();
		lineEndingIfNeeded();
		tag("<li>");
		setData("expectFirstItem");
		setData("lastWasTag");
	}
	function onexitlistordered() {
		onexitlistitem();
		tightStack.pop();
		lineEnding();
		tag("</ol>");
	}
	function onexitlistunordered() {
		onexitlistitem();
		tightStack.pop();
		lineEnding();
		tag("</ul>");
	}
	function onexitlistitem() {
		if (getData("lastWasTag") && !getData("slurpAllLineEndings")) lineEndingIfNeeded();
		tag("</li>");
		setData("slurpAllLineEndings");
	}
	function onenterblockquote() {
		tightStack.push(false);
		lineEndingIfNeeded();
		tag("<blockquote>");
	}
	function onexitblockquote() {
		tightStack.pop();
		lineEndingIfNeeded();
		tag("</blockquote>");
		setData("slurpAllLineEndings");
	}
	function onenterparagraph() {
		if (!tightStack[tightStack.length - 1]) {
			lineEndingIfNeeded();
			tag("<p>");
		}
		setData("slurpAllLineEndings");
	}
	function onexitparagraph() {
		if (tightStack[tightStack.length - 1]) setData("slurpAllLineEndings", true);
		else tag("</p>");
	}
	function onentercodefenced() {
		lineEndingIfNeeded();
		tag("<pre><code");
		setData("fencesCount", 0);
	}
	function onexitcodefencedfenceinfo() {
		tag(" class=\"language-" + resume() + "\"");
	}
	function onexitcodefencedfence() {
		const count = getData("fencesCount") || 0;
		if (!count) {
			tag(">");
			setData("slurpOneLineEnding", true);
		}
		setData("fencesCount", count + 1);
	}
	function onentercodeindented() {
		lineEndingIfNeeded();
		tag("<pre><code>");
	}
	function onexitflowcode() {
		const count = getData("fencesCount");
		if (count !== void 0 && count < 2 && data.tightStack.length > 0 && !getData("lastWasTag")) lineEnding();
		if (getData("flowCodeSeenData")) lineEndingIfNeeded();
		tag("</code></pre>");
		if (count !== void 0 && count < 2) lineEndingIfNeeded();
		setData("flowCodeSeenData");
		setData("fencesCount");
		setData("slurpOneLineEnding");
	}
	function onenterimage() {
		mediaStack.push({ image: true });
		tags = void 0;
	}
	function onenterlink() {
		mediaStack.push({});
	}
	function onexitlabeltext(token) {
		mediaStack[mediaStack.length - 1].labelId = this.sliceSerialize(token);
	}
	function onexitlabel() {
		mediaStack[mediaStack.length - 1].label = resume();
	}
	function onexitreferencestring(token) {
		mediaStack[mediaStack.length - 1].referenceId = this.sliceSerialize(token);
	}
	function onenterresource() {
		buffer();
		mediaStack[mediaStack.length - 1].destination = "";
	}
	function onenterresourcedestinationstring() {
		buffer();
		setData("ignoreEncode", true);
	}
	function onexitresourcedestinationstring() {
		mediaStack[mediaStack.length - 1].destination = resume();
		setData("ignoreEncode");
	}
	function onexitresourcetitlestring() {
		mediaStack[mediaStack.length - 1].title = resume();
	}
	function onexitmedia() {
		let index = mediaStack.length - 1;
		const media = mediaStack[index];
		const id = media.referenceId || media.labelId;
		const context = media.destination === void 0 ? definitions[normalizeIdentifier(id)] : media;
		tags = true;
		while (index--) if (mediaStack[index].image) {
			tags = void 0;
			break;
		}
		if (media.image) {
			tag("<img src=\"" + sanitizeUri(context.destination, settings.allowDangerousProtocol ? void 0 : protocolSource) + "\" alt=\"");
			raw(media.label);
			tag("\"");
		} else tag("<a href=\"" + sanitizeUri(context.destination, settings.allowDangerousProtocol ? void 0 : protocolHref) + "\"");
		tag(context.title ? " title=\"" + context.title + "\"" : "");
		if (media.image) tag(" />");
		else {
			tag(">");
			raw(media.label);
			tag("</a>");
		}
		mediaStack.pop();
	}
	function onenterdefinition() {
		buffer();
		mediaStack.push({});
	}
	function onexitdefinitionlabelstring(token) {
		resume();
		mediaStack[mediaStack.length - 1].labelId = this.sliceSerialize(token);
	}
	function onenterdefinitiondestinationstring() {
		buffer();
		setData("ignoreEncode", true);
	}
	function onexitdefinitiondestinationstring() {
		mediaStack[mediaStack.length - 1].destination = resume();
		setData("ignoreEncode");
	}
	function onexitdefinitiontitlestring() {
		mediaStack[mediaStack.length - 1].title = resume();
	}
	function onexitdefinition() {
		const media = mediaStack[mediaStack.length - 1];
		const id = normalizeIdentifier(media.labelId);
		resume();
		if (!hasOwnProperty.call(definitions, id)) definitions[id] = mediaStack[mediaStack.length - 1];
		mediaStack.pop();
	}
	function onentercontent() {
		setData("slurpAllLineEndings", true);
	}
	function onexitatxheadingsequence(token) {
		if (getData("headingRank")) return;
		setData("headingRank", this.sliceSerialize(token).length);
		lineEndingIfNeeded();
		tag("<h" + getData("headingRank") + ">");
	}
	function onentersetextheading() {
		buffer();
		setData("slurpAllLineEndings");
	}
	function onexitsetextheadingtext() {
		setData("slurpAllLineEndings", true);
	}
	function onexitatxheading() {
		tag("</h" + getData("headingRank") + ">");
		setData("headingRank");
	}
	function onexitsetextheadinglinesequence(token) {
		setData("headingRank", this.sliceSerialize(token).charCodeAt(0) === 61 ? 1 : 2);
	}
	function onexitsetextheading() {
		const value = resume();
		lineEndingIfNeeded();
		tag("<h" + getData("headingRank") + ">");
		raw(value);
		tag("</h" + getData("headingRank") + ">");
		setData("slurpAllLineEndings");
		setData("headingRank");
	}
	function onexitdata(token) {
		raw(encode$1(this.sliceSerialize(token)));
	}
	function onexitlineending(token) {
		if (getData("slurpAllLineEndings")) return;
		if (getData("slurpOneLineEnding")) {
			setData("slurpOneLineEnding");
			return;
		}
		if (getData("inCodeText")) {
			raw(" ");
			return;
		}
		raw(encode$1(this.sliceSerialize(token)));
	}
	function onexitcodeflowvalue(token) {
		raw(encode$1(this.sliceSerialize(token)));
		setData("flowCodeSeenData", true);
	}
	function onexithardbreak() {
		tag("<br />");
	}
	function onenterhtmlflow() {
		lineEndingIfNeeded();
		onenterhtml();
	}
	function onexithtml() {
		setData("ignoreEncode");
	}
	function onenterhtml() {
		if (settings.allowDangerousHtml) setData("ignoreEncode", true);
	}
	function onenteremphasis() {
		tag("<em>");
	}
	function onenterstrong() {
		tag("<strong>");
	}
	function onentercodetext() {
		setData("inCodeText", true);
		tag("<code>");
	}
	function onexitcodetext() {
		setData("inCodeText");
		tag("</code>");
	}
	function onexitemphasis() {
		tag("</em>");
	}
	function onexitstrong() {
		tag("</strong>");
	}
	function onexitthematicbreak() {
		lineEndingIfNeeded();
		tag("<hr />");
	}
	function onexitcharacterreferencemarker(token) {
		setData("characterReferenceType", token.type);
	}
	function onexitcharacterreferencevalue(token) {
		const value = this.sliceSerialize(token);
		raw(encode$1(getData("characterReferenceType") ? decodeNumericCharacterReference(value, getData("characterReferenceType") === "characterReferenceMarkerNumeric" ? 10 : 16) : decodeNamedCharacterReference(value)));
		setData("characterReferenceType");
	}
	function onexitautolinkprotocol(token) {
		const uri = this.sliceSerialize(token);
		tag("<a href=\"" + sanitizeUri(uri, settings.allowDangerousProtocol ? void 0 : protocolHref) + "\">");
		raw(encode$1(uri));
		tag("</a>");
	}
	function onexitautolinkemail(token) {
		const uri = this.sliceSerialize(token);
		tag("<a href=\"" + sanitizeUri("mailto:" + uri) + "\">");
		raw(encode$1(uri));
		tag("</a>");
	}
}

// node_modules/micromark/index.js
function micromark(value, encoding, options) {
	if (typeof encoding !== "string") {
		options = encoding;
		encoding = void 0;
	}
	return compile$3(options)(postprocess(parse$5(options).document().write(preprocess()(value, encoding, true))));
}

// src/report/page/html.ts
const TRUSTED = Symbol("trusted HTML");
function html(strings, ...values) {
	return trustHtml(strings.map((text, index) => index === 0 ? text : `${renderValue(values[index - 1] ?? null)}${text}`).join(""));
}
function htmlText(value) {
	return value[TRUSTED];
}
function trustHtml(text) {
	return { [TRUSTED]: text };
}
function renderValue(value) {
	if (value === null) return "";
	if (typeof value === "string" || typeof value === "number") return escapeHtml(cleanText(String(value), 600));
	if (TRUSTED in value) return value[TRUSTED];
	return value.map(htmlText).join("\n");
}

// src/report/page/fit-parts.ts
function fitParts(groups, budget) {
	const shown = [];
	const left = [];
	let room = budget;
	for (const { name, parts } of groups) {
		const taken = left.length > 0 ? null : takeParts(parts(), room);
		if (taken === null || taken.shown.length === 0) left.push(name);
		else {
			shown.push(...taken.shown);
			left.push(...taken.left);
			room = taken.room;
		}
	}
	return {
		shown,
		left
	};
}
function takeParts(parts, budget) {
	const sizes = parts.map(partSize);
	let room = budget;
	const first = sizes.findIndex((size) => {
		if (size > room) return true;
		room -= size;
		return false;
	});
	if (first === -1) return {
		shown: parts,
		left: [],
		room
	};
	const brief = briefly(parts[first], room);
	return {
		shown: [...parts.slice(0, first), ...brief],
		left: parts.slice(first).map(({ name }) => name),
		room: room - brief.map(partSize).reduce((sum, size) => sum + size, 0)
	};
}
function briefly(part, room) {
	const body = part?.brief ?? null;
	if (part === void 0 || body === null) return [];
	const brief = {
		...part,
		body
	};
	return partSize(brief) <= room ? [brief] : [];
}
function partSize(part) {
	return bytesOf(partHtml(part)) + bytesOf(partLink(part));
}
function bytesOf(value) {
	return Buffer$1.byteLength(htmlText(value), "utf8");
}
function partHtml({ id, summary, body }) {
	return html`<section id="${id}"><h2>${summary}</h2>
${body}
</section>`;
}
function partLink({ id, summary }) {
	return html`<li><a href="#${id}">${summary}</a></li>`;
}
const MOST_NAMED = 12;
function leftNote(left) {
	if (left.length === 0) return null;
	const more = left.length - MOST_NAMED;
	const named = `${left.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${formatCount(more)} more` : ""}`;
	return html`<p class="note">Left out or shortened, so that this page stays below a megabyte: ${named}. The certificates hold all of it; a version that is certified alone has a page of its own.</p>`;
}

// node_modules/linkedom/esm/shared/symbols.js
const CHANGED = Symbol("changed");
const CLASS_LIST = Symbol("classList");
const CUSTOM_ELEMENTS = Symbol("CustomElements");
const CONTENT = Symbol("content");
const DATASET = Symbol("dataset");
const DOCTYPE = Symbol("doctype");
const DOM_PARSER = Symbol("DOMParser");
const END = Symbol("end");
const EVENT_TARGET = Symbol("EventTarget");
const GLOBALS = Symbol("globals");
const IMAGE = Symbol("image");
const MIME = Symbol("mime");
const MUTATION_OBSERVER = Symbol("MutationObserver");
const NEXT = Symbol("next");
const OWNER_ELEMENT = Symbol("ownerElement");
const PREV = Symbol("prev");
const PRIVATE = Symbol("private");
const SHEET = Symbol("sheet");
const START = Symbol("start");
const STYLE$1 = Symbol("style");
const UPGRADE = Symbol("upgrade");
const VALUE = Symbol("value");

// node_modules/htmlparser2/node_modules/entities/dist/esm/decode-codepoint.js
var _a;
const decodeMap = /* @__PURE__ */ new Map([
	[0, 65533],
	[128, 8364],
	[130, 8218],
	[131, 402],
	[132, 8222],
	[133, 8230],
	[134, 8224],
	[135, 8225],
	[136, 710],
	[137, 8240],
	[138, 352],
	[139, 8249],
	[140, 338],
	[142, 381],
	[145, 8216],
	[146, 8217],
	[147, 8220],
	[148, 8221],
	[149, 8226],
	[150, 8211],
	[151, 8212],
	[152, 732],
	[153, 8482],
	[154, 353],
	[155, 8250],
	[156, 339],
	[158, 382],
	[159, 376]
]);
const fromCodePoint = (_a = String.fromCodePoint) !== null && _a !== void 0 ? _a : ((codePoint) => {
	let output = "";
	if (codePoint > 65535) {
		codePoint -= 65536;
		output += String.fromCharCode(codePoint >>> 10 & 1023 | 55296);
		codePoint = 56320 | codePoint & 1023;
	}
	output += String.fromCharCode(codePoint);
	return output;
});
function replaceCodePoint(codePoint) {
	var _a;
	if (codePoint >= 55296 && codePoint <= 57343 || codePoint > 1114111) return 65533;
	return (_a = decodeMap.get(codePoint)) !== null && _a !== void 0 ? _a : codePoint;
}

// node_modules/htmlparser2/node_modules/entities/dist/esm/internal/decode-shared.js
function decodeBase64(input) {
	const binary = typeof atob === "function" ? atob(input) : typeof Buffer.from === "function" ? Buffer.from(input, "base64").toString("binary") : new Buffer(input, "base64").toString("binary");
	const evenLength = binary.length & -2;
	const out = new Uint16Array(evenLength / 2);
	for (let index = 0, outIndex = 0; index < evenLength; index += 2) {
		const lo = binary.charCodeAt(index);
		const hi = binary.charCodeAt(index + 1);
		out[outIndex++] = lo | hi << 8;
	}
	return out;
}

// node_modules/htmlparser2/node_modules/entities/dist/esm/generated/decode-data-html.js
const htmlDecodeTree = /* #__PURE__ */ decodeBase64("QR08ALkAAgH6AYsDNQR2BO0EPgXZBQEGLAbdBxMISQrvCmQLfQurDKQNLw4fD4YPpA+6D/IPAAAAAAAAAAAAAAAAKhBMEY8TmxUWF2EYLBkxGuAa3RsJHDscWR8YIC8jSCSIJcMl6ie3Ku8rEC0CLjoupS7kLgAIRU1hYmNmZ2xtbm9wcnN0dVQAWgBeAGUAaQBzAHcAfgCBAIQAhwCSAJoAoACsALMAbABpAGcAO4DGAMZAUAA7gCYAJkBjAHUAdABlADuAwQDBQHIiZXZlAAJhAAFpeW0AcgByAGMAO4DCAMJAEGRyAADgNdgE3XIAYQB2AGUAO4DAAMBA8CFoYZFj4SFjcgBhZAAAoFMqAAFncIsAjgBvAG4ABGFmAADgNdg43fAlbHlGdW5jdGlvbgCgYSBpAG4AZwA7gMUAxUAAAWNzpACoAHIAAOA12Jzc6SFnbgCgVCJpAGwAZABlADuAwwDDQG0AbAA7gMQAxEAABGFjZWZvcnN1xQDYANoA7QDxAPYA+QD8AAABY3LJAM8AayNzbGFzaAAAoBYidgHTANUAAKDnKmUAZAAAoAYjeQARZIABY3J0AOAA5QDrAGEidXNlAACgNSLuI291bGxpcwCgLCFhAJJjcgAA4DXYBd1wAGYAAOA12Dnd5SF2ZdhiYwDyAOoAbSJwZXEAAKBOIgAHSE9hY2RlZmhpbG9yc3UXARoBHwE6AVIBVQFiAWQBZgGCAakB6QHtAfIBYwB5ACdkUABZADuAqQCpQIABY3B5ACUBKAE1AfUhdGUGYWmg0iJ0KGFsRGlmZmVyZW50aWFsRAAAoEUhbCJleXMAAKAtIQACYWVpb0EBRAFKAU0B8iFvbgxhZABpAGwAO4DHAMdAcgBjAAhhbiJpbnQAAKAwIm8AdAAKYQABZG5ZAV0BaSJsbGEAuGB0I2VyRG90ALdg8gA5AWkAp2NyImNsZQAAAkRNUFRwAXQBeQF9AW8AdAAAoJkiaSJudXMAAKCWIuwhdXMAoJUiaSJtZXMAAKCXIm8AAAFjc4cBlAFrKndpc2VDb250b3VySW50ZWdyYWwAAKAyImUjQ3VybHkAAAFEUZwBpAFvJXVibGVRdW90ZQAAoB0gdSJvdGUAAKAZIAACbG5wdbABtgHNAdgBbwBuAGWgNyIAoHQqgAFnaXQAvAHBAcUB8iJ1ZW50AKBhIm4AdAAAoC8i7yV1ckludGVncmFsAKAuIgABZnLRAdMBAKACIe8iZHVjdACgECJuLnRlckNsb2Nrd2lzZUNvbnRvdXJJbnRlZ3JhbAAAoDMi7yFzcwCgLypjAHIAAOA12J7ccABDoNMiYQBwAACgTSKABURKU1phY2VmaW9zAAsCEgIVAhgCGwIsAjQCOQI9AnMCfwNvoEUh9CJyYWhkAKARKWMAeQACZGMAeQAFZGMAeQAPZIABZ3JzACECJQIoAuchZXIAoCEgcgAAoKEhaAB2AACg5CoAAWF5MAIzAvIhb24OYRRkbAB0oAciYQCUY3IAAOA12AfdAAFhZkECawIAAWNtRQJnAvIjaXRpY2FsAAJBREdUUAJUAl8CYwJjInV0ZQC0YG8AdAFZAloC2WJiJGxlQWN1dGUA3WJyImF2ZQBgYGkibGRlANxi7yFuZACgxCJmJWVyZW50aWFsRAAAoEYhcAR9AgAAAAAAAIECjgIAABoDZgAA4DXYO91EoagAhQKJAm8AdAAAoNwgcSJ1YWwAAKBQIuIhbGUAA0NETFJVVpkCqAK1Au8C/wIRA28AbgB0AG8AdQByAEkAbgB0AGUAZwByAGEA7ADEAW8AdAKvAgAAAACwAqhgbiNBcnJvdwAAoNMhAAFlb7kC0AJmAHQAgAFBUlQAwQLGAs0CciJyb3cAAKDQIekkZ2h0QXJyb3cAoNQhZQDlACsCbgBnAAABTFLWAugC5SFmdAABQVLcAuECciJyb3cAAKD4J+kkZ2h0QXJyb3cAoPon6SRnaHRBcnJvdwCg+SdpImdodAAAAUFU9gL7AnIicm93AACg0iFlAGUAAKCoInAAQQIGAwAAAAALA3Iicm93AACg0SFvJHduQXJyb3cAAKDVIWUlcnRpY2FsQmFyAACgJSJuAAADQUJMUlRhJAM2AzoDWgNxA3oDciJyb3cAAKGTIUJVLAMwA2EAcgAAoBMpcCNBcnJvdwAAoPUhciJldmUAEWPlIWZ00gJDAwAASwMAAFIDaSVnaHRWZWN0b3IAAKBQKWUkZVZlY3RvcgAAoF4p5SJjdG9yQqC9IWEAcgAAoFYpaSJnaHQA1AFiAwAAaQNlJGVWZWN0b3IAAKBfKeUiY3RvckKgwSFhAHIAAKBXKWUAZQBBoKQiciJyb3cAAKCnIXIAcgBvAPcAtAIAAWN0gwOHA3IAAOA12J/c8iFvaxBhAAhOVGFjZGZnbG1vcHFzdHV4owOlA6kDsAO/A8IDxgPNA9ID8gP9AwEEFAQeBCAEJQRHAEphSAA7gNAA0EBjAHUAdABlADuAyQDJQIABYWl5ALYDuQO+A/Ihb24aYXIAYwA7gMoAykAtZG8AdAAWYXIAAOA12AjdcgBhAHYAZQA7gMgAyEDlIm1lbnQAoAgiAAFhcNYD2QNjAHIAEmF0AHkAUwLhAwAAAADpA20lYWxsU3F1YXJlAACg+yVlJ3J5U21hbGxTcXVhcmUAAKCrJQABZ3D2A/kDbwBuABhhZgAA4DXYPN3zImlsb26VY3UAAAFhaQYEDgRsAFSgdSppImxkZQAAoEIi7CNpYnJpdW0AoMwhAAFjaRgEGwRyAACgMCFtAACgcyphAJdjbQBsADuAywDLQAABaXApBC0E8yF0cwCgAyLvJG5lbnRpYWxFAKBHIYACY2Zpb3MAPQQ/BEMEXQRyBHkAJGRyAADgNdgJ3WwibGVkAFMCTAQAAAAAVARtJWFsbFNxdWFyZQAAoPwlZSdyeVNtYWxsU3F1YXJlAACgqiVwA2UEAABpBAAAAABtBGYAAOA12D3dwSFsbACgACLyI2llcnRyZgCgMSFjAPIAcQQABkpUYWJjZGZnb3JzdIgEiwSOBJMElwSkBKcEqwStBLIE5QTqBGMAeQADZDuAPgA+QO0hbWFkoJMD3GNyImV2ZQAeYYABZWl5AJ0EoASjBOQhaWwiYXIAYwAcYRNkbwB0ACBhcgAA4DXYCt0AoNkicABmAADgNdg+3eUiYXRlcgADRUZHTFNUvwTIBM8E1QTZBOAEcSJ1YWwATKBlIuUhc3MAoNsidSRsbEVxdWFsAACgZyJyI2VhdGVyAACgoirlIXNzAKB3IuwkYW50RXF1YWwAoH4qaSJsZGUAAKBzImMAcgAA4DXYotwAoGsiAARBYWNmaW9zdfkE/QQFBQgFCwUTBSIFKwVSIkRjeQAqZAABY3QBBQQFZQBrAMdiXmDpIXJjJGFyAACgDCFsJWJlcnRTcGFjZQAAoAsh8AEYBQAAGwVmAACgDSHpJXpvbnRhbExpbmUAoAAlAAFjdCYFKAXyABIF8iFvayZhbQBwAEQBMQU5BW8AdwBuAEgAdQBtAPAAAAFxInVhbAAAoE8iAAdFSk9hY2RmZ21ub3N0dVMFVgVZBVwFYwVtBXAFcwV6BZAFtgXFBckFzQVjAHkAFWTsIWlnMmFjAHkAAWRjAHUAdABlADuAzQDNQAABaXlnBWwFcgBjADuAzgDOQBhkbwB0ADBhcgAAoBEhcgBhAHYAZQA7gMwAzEAAoREhYXB/BYsFAAFjZ4MFhQVyACphaSNuYXJ5SQAAoEghbABpAGUA8wD6AvQBlQUAAKUFZaAsIgABZ3KaBZ4F8iFhbACgKyLzI2VjdGlvbgCgwiJpI3NpYmxlAAABQ1SsBbEFbyJtbWEAAKBjIGkibWVzAACgYiCAAWdwdAC8Bb8FwwVvAG4ALmFmAADgNdhA3WEAmWNjAHIAAKAQIWkibGRlAChh6wHSBQAA1QVjAHkABmRsADuAzwDPQIACY2Zvc3UA4QXpBe0F8gX9BQABaXnlBegFcgBjADRhGWRyAADgNdgN3XAAZgAA4DXYQd3jAfcFAAD7BXIAAOA12KXc8iFjeQhk6yFjeQRkgANISmFjZm9zAAwGDwYSBhUGHQYhBiYGYwB5ACVkYwB5AAxk8CFwYZpjAAFleRkGHAbkIWlsNmEaZHIAAOA12A7dcABmAADgNdhC3WMAcgAA4DXYptyABUpUYWNlZmxtb3N0AD0GQAZDBl4GawZkB2gHcAd0B80H2gdjAHkACWQ7gDwAPECAAmNtbnByAEwGTwZSBlUGWwb1IXRlOWHiIWRhm2NnAACg6ifsI2FjZXRyZgCgEiFyAACgniGAAWFleQBkBmcGagbyIW9uPWHkIWlsO2EbZAABZnNvBjQHdAAABUFDREZSVFVWYXKABp4GpAbGBssG3AYDByEHwQIqBwABbnKEBowGZyVsZUJyYWNrZXQAAKDoJ/Ihb3cAoZAhQlKTBpcGYQByAACg5CHpJGdodEFycm93AKDGIWUjaWxpbmcAAKAII28A9QGqBgAAsgZiJWxlQnJhY2tldAAAoOYnbgDUAbcGAAC+BmUkZVZlY3RvcgAAoGEp5SJjdG9yQqDDIWEAcgAAoFkpbCJvb3IAAKAKI2kiZ2h0AAABQVbSBtcGciJyb3cAAKCUIeUiY3RvcgCgTikAAWVy4AbwBmUAAKGjIkFW5gbrBnIicm93AACgpCHlImN0b3IAoFopaSNhbmdsZQBCorIi+wYAAAAA/wZhAHIAAKDPKXEidWFsAACgtCJwAIABRFRWAAoHEQcYB+8kd25WZWN0b3IAoFEpZSRlVmVjdG9yAACgYCnlImN0b3JCoL8hYQByAACgWCnlImN0b3JCoLwhYQByAACgUilpAGcAaAB0AGEAcgByAG8A9wDMAnMAAANFRkdMU1Q/B0cHTgdUB1gHXwfxJXVhbEdyZWF0ZXIAoNoidSRsbEVxdWFsAACgZiJyI2VhdGVyAACgdiLlIXNzAKChKuwkYW50RXF1YWwAoH0qaSJsZGUAAKByInIAAOA12A/dZaDYIuYjdGFycm93AKDaIWkiZG90AD9hgAFucHcAege1B7kHZwAAAkxSbHKCB5QHmwerB+UhZnQAAUFSiAeNB3Iicm93AACg9SfpJGdodEFycm93AKD3J+kkZ2h0QXJyb3cAoPYn5SFmdAABYXLcAqEHaQBnAGgAdABhAHIAcgBvAPcA5wJpAGcAaAB0AGEAcgByAG8A9wDuAmYAAOA12EPdZQByAAABTFK/B8YHZSRmdEFycm93AACgmSHpJGdodEFycm93AKCYIYABY2h0ANMH1QfXB/IAWgYAoLAh8iFva0FhAKBqIgAEYWNlZmlvc3XpB+wH7gf/BwMICQgOCBEIcAAAoAUpeQAcZAABZGzyB/kHaSR1bVNwYWNlAACgXyBsI2ludHJmAACgMyFyAADgNdgQ3e4jdXNQbHVzAKATInAAZgAA4DXYRN1jAPIA/gecY4AESmFjZWZvc3R1ACEIJAgoCDUIgQiFCDsKQApHCmMAeQAKZGMidXRlAENhgAFhZXkALggxCDQI8iFvbkdh5CFpbEVhHWSAAWdzdwA7CGEIfQjhInRpdmWAAU1UVgBECEwIWQhlJWRpdW1TcGFjZQAAoAsgaABpAAABY25SCFMIawBTAHAAYQBjAOUASwhlAHIAeQBUAGgAaQDuAFQI9CFlZAABR0xnCHUIcgBlAGEAdABlAHIARwByAGUAYQB0AGUA8gDrBGUAcwBzAEwAZQBzAPMA2wdMImluZQAKYHIAAOA12BHdAAJCbnB0jAiRCJkInAhyImVhawAAoGAgwiZyZWFraW5nU3BhY2WgYGYAAKAVIUOq7CqzCMIIzQgAAOcIGwkAAAAAAAAtCQAAbwkAAIcJAACdCcAJGQoAADQKAAFvdbYIvAjuI2dydWVudACgYiJwIkNhcAAAoG0ibyh1YmxlVmVydGljYWxCYXIAAKAmIoABbHF4ANII1wjhCOUibWVudACgCSL1IWFsVKBgImkibGRlAADgQiI4A2kic3RzAACgBCJyI2VhdGVyAACjbyJFRkdMU1T1CPoIAgkJCQ0JFQlxInVhbAAAoHEidSRsbEVxdWFsAADgZyI4A3IjZWF0ZXIAAOBrIjgD5SFzcwCgeSLsJGFudEVxdWFsAOB+KjgDaSJsZGUAAKB1IvUhbXBEASAJJwnvI3duSHVtcADgTiI4A3EidWFsAADgTyI4A2UAAAFmczEJRgn0JFRyaWFuZ2xlQqLqIj0JAAAAAEIJYQByAADgzyk4A3EidWFsAACg7CJzAICibiJFR0xTVABRCVYJXAlhCWkJcSJ1YWwAAKBwInIjZWF0ZXIAAKB4IuUhc3MA4GoiOAPsJGFudEVxdWFsAOB9KjgDaSJsZGUAAKB0IuUic3RlZAABR0x1CX8J8iZlYXRlckdyZWF0ZXIA4KIqOAPlI3NzTGVzcwDgoSo4A/IjZWNlZGVzAKGAIkVTjwmVCXEidWFsAADgryo4A+wkYW50RXF1YWwAoOAiAAFlaaAJqQl2JmVyc2VFbGVtZW50AACgDCLnJWh0VHJpYW5nbGVCousitgkAAAAAuwlhAHIAAODQKTgDcSJ1YWwAAKDtIgABcXXDCeAJdSNhcmVTdQAAAWJwywnVCfMhZXRF4I8iOANxInVhbAAAoOIi5SJyc2V0ReCQIjgDcSJ1YWwAAKDjIoABYmNwAOYJ8AkNCvMhZXRF4IIi0iBxInVhbAAAoIgi4yJlZWRzgKGBIkVTVAD6CQAKBwpxInVhbAAA4LAqOAPsJGFudEVxdWFsAKDhImkibGRlAADgfyI4A+UicnNldEXggyLSIHEidWFsAACgiSJpImxkZQCAoUEiRUZUACIKJwouCnEidWFsAACgRCJ1JGxsRXF1YWwAAKBHImkibGRlAACgSSJlJXJ0aWNhbEJhcgAAoCQiYwByAADgNdip3GkAbABkAGUAO4DRANFAnWMAB0VhY2RmZ21vcHJzdHV2XgphCmgKcgp2CnoKgQqRCpYKqwqtCrsKyArNCuwhaWdSYWMAdQB0AGUAO4DTANNAAAFpeWwKcQpyAGMAO4DUANRAHmRiImxhYwBQYXIAAOA12BLdcgBhAHYAZQA7gNIA0kCAAWFlaQCHCooKjQpjAHIATGFnAGEAqWNjInJvbgCfY3AAZgAA4DXYRt3lI25DdXJseQABRFGeCqYKbyV1YmxlUXVvdGUAAKAcIHUib3RlAACgGCAAoFQqAAFjbLEKtQpyAADgNdiq3GEAcwBoADuA2ADYQGkAbAHACsUKZABlADuA1QDVQGUAcwAAoDcqbQBsADuA1gDWQGUAcgAAAUJQ0wrmCgABYXLXCtoKcgAAoD4gYQBjAAABZWvgCuIKAKDeI2UAdAAAoLQjYSVyZW50aGVzaXMAAKDcI4AEYWNmaGlsb3JzAP0KAwsFCwkLCwsMCxELIwtaC3IjdGlhbEQAAKACInkAH2RyAADgNdgT3WkApmOgY/Ujc01pbnVzsWAAAWlwFQsgC24AYwBhAHIAZQBwAGwAYQBuAOUACgVmAACgGSGAobsqZWlvACoLRQtJC+MiZWRlc4CheiJFU1QANAs5C0ALcSJ1YWwAAKCvKuwkYW50RXF1YWwAoHwiaSJsZGUAAKB+Im0AZQAAoDMgAAFkcE0LUQv1IWN0AKAPIm8jcnRpb24AYaA3ImwAAKAdIgABY2leC2ILcgAA4DXYq9yoYwACVWZvc2oLbwtzC3cLTwBUADuAIgAiQHIAAOA12BTdcABmAACgGiFjAHIAAOA12KzcAAZCRWFjZWZoaW9yc3WPC5MLlwupC7YL2AvbC90LhQyTDJoMowzhIXJyAKAQKUcAO4CuAK5AgAFjbnIAnQugC6ML9SF0ZVRhZwAAoOsncgB0oKAhbAAAoBYpgAFhZXkArwuyC7UL8iFvblhh5CFpbFZhIGR2oBwhZSJyc2UAAAFFVb8LzwsAAWxxwwvIC+UibWVudACgCyL1JGlsaWJyaXVtAKDLIXAmRXF1aWxpYnJpdW0AAKBvKXIAAKAcIW8AoWPnIWh0AARBQ0RGVFVWYewLCgwQDDIMNwxeDHwM9gIAAW5y8Av4C2clbGVCcmFja2V0AACg6SfyIW93AKGSIUJM/wsDDGEAcgAAoOUhZSRmdEFycm93AACgxCFlI2lsaW5nAACgCSNvAPUBFgwAAB4MYiVsZUJyYWNrZXQAAKDnJ24A1AEjDAAAKgxlJGVWZWN0b3IAAKBdKeUiY3RvckKgwiFhAHIAAKBVKWwib29yAACgCyMAAWVyOwxLDGUAAKGiIkFWQQxGDHIicm93AACgpiHlImN0b3IAoFspaSNhbmdsZQBCorMiVgwAAAAAWgxhAHIAAKDQKXEidWFsAACgtSJwAIABRFRWAGUMbAxzDO8kd25WZWN0b3IAoE8pZSRlVmVjdG9yAACgXCnlImN0b3JCoL4hYQByAACgVCnlImN0b3JCoMAhYQByAACgUykAAXB1iQyMDGYAAKAdIe4kZEltcGxpZXMAoHAp6SRnaHRhcnJvdwCg2yEAAWNongyhDHIAAKAbIQCgsSHsJGVEZWxheWVkAKD0KYAGSE9hY2ZoaW1vcXN0dQC/DMgMzAzQDOIM5gwKDQ0NFA0ZDU8NVA1YDQABQ2PDDMYMyCFjeSlkeQAoZEYiVGN5ACxkYyJ1dGUAWmEAorwqYWVpedgM2wzeDOEM8iFvbmBh5CFpbF5hcgBjAFxhIWRyAADgNdgW3e8hcnQAAkRMUlXvDPYM/QwEDW8kd25BcnJvdwAAoJMhZSRmdEFycm93AACgkCHpJGdodEFycm93AKCSIXAjQXJyb3cAAKCRIechbWGjY+EkbGxDaXJjbGUAoBgicABmAADgNdhK3XICHw0AAAAAIg10AACgGiLhIXJlgKGhJUlTVQAqDTINSg3uJXRlcnNlY3Rpb24AoJMidQAAAWJwNw1ADfMhZXRFoI8icSJ1YWwAAKCRIuUicnNldEWgkCJxInVhbAAAoJIibiJpb24AAKCUImMAcgAA4DXYrtxhAHIAAKDGIgACYmNtcF8Nag2ODZANc6DQImUAdABFoNAicSJ1YWwAAKCGIgABY2huDYkNZSJlZHMAgKF7IkVTVAB4DX0NhA1xInVhbAAAoLAq7CRhbnRFcXVhbACgfSJpImxkZQAAoH8iVABoAGEA9ADHCwCgESIAodEiZXOVDZ8NciJzZXQARaCDInEidWFsAACghyJlAHQAAKDRIoAFSFJTYWNmaGlvcnMAtQ27Db8NyA3ODdsN3w3+DRgOHQ4jDk8AUgBOADuA3gDeQMEhREUAoCIhAAFIY8MNxg1jAHkAC2R5ACZkAAFidcwNzQ0JYKRjgAFhZXkA1A3XDdoN8iFvbmRh5CFpbGJhImRyAADgNdgX3QABZWnjDe4N8gHoDQAA7Q3lImZvcmUAoDQiYQCYYwABY27yDfkNayNTcGFjZQAA4F8gCiDTInBhY2UAoAkg7CFkZYChPCJFRlQABw4MDhMOcSJ1YWwAAKBDInUkbGxFcXVhbAAAoEUiaSJsZGUAAKBIInAAZgAA4DXYS93pI3BsZURvdACg2yAAAWN0Jw4rDnIAAOA12K/c8iFva2Zh4QpFDlYOYA5qDgAAbg5yDgAAAAAAAAAAAAB5DnwOqA6zDgAADg8RDxYPGg8AAWNySA5ODnUAdABlADuA2gDaQHIAb6CfIeMhaXIAoEkpcgDjAVsOAABdDnkADmR2AGUAbGEAAWl5Yw5oDnIAYwA7gNsA20AjZGIibGFjAHBhcgAA4DXYGN1yAGEAdgBlADuA2QDZQOEhY3JqYQABZGl/Dp8OZQByAAABQlCFDpcOAAFhcokOiw5yAF9gYQBjAAABZWuRDpMOAKDfI2UAdAAAoLUjYSVyZW50aGVzaXMAAKDdI28AbgBQoMMi7CF1cwCgjiIAAWdwqw6uDm8AbgByYWYAAOA12EzdAARBREVUYWRwc78O0g7ZDuEOBQPqDvMOBw9yInJvdwDCoZEhyA4AAMwOYQByAACgEilvJHduQXJyb3cAAKDFIW8kd25BcnJvdwAAoJUhcSV1aWxpYnJpdW0AAKBuKWUAZQBBoKUiciJyb3cAAKClIW8AdwBuAGEAcgByAG8A9wAQA2UAcgAAAUxS+Q4AD2UkZnRBcnJvdwAAoJYh6SRnaHRBcnJvdwCglyFpAGyg0gNvAG4ApWPpIW5nbmFjAHIAAOA12LDcaSJsZGUAaGFtAGwAO4DcANxAgAREYmNkZWZvc3YALQ8xDzUPNw89D3IPdg97D4AP4SFzaACgqyJhAHIAAKDrKnkAEmThIXNobKCpIgCg5ioAAWVyQQ9DDwCgwSKAAWJ0eQBJD00Paw9hAHIAAKAWIGmgFiDjIWFsAAJCTFNUWA9cD18PZg9hAHIAAKAjIukhbmV8YGUkcGFyYXRvcgAAoFgnaSJsZGUAAKBAItQkaGluU3BhY2UAoAogcgAA4DXYGd1wAGYAAOA12E3dYwByAADgNdix3GQiYXNoAACgqiKAAmNlZm9zAI4PkQ+VD5kPng/pIXJjdGHkIWdlAKDAInIAAOA12BrdcABmAADgNdhO3WMAcgAA4DXYstwAAmZpb3OqD64Prw+0D3IAAOA12BvdnmNwAGYAAOA12E/dYwByAADgNdiz3IAEQUlVYWNmb3N1AMgPyw/OD9EP2A/gD+QP6Q/uD2MAeQAvZGMAeQAHZGMAeQAuZGMAdQB0AGUAO4DdAN1AAAFpedwP3w9yAGMAdmErZHIAAOA12BzdcABmAADgNdhQ3WMAcgAA4DXYtNxtAGwAeGEABEhhY2RlZm9z/g8BEAUQDRAQEB0QIBAkEGMAeQAWZGMidXRlAHlhAAFheQkQDBDyIW9ufWEXZG8AdAB7YfIBFRAAABwQbwBXAGkAZAB0AOgAVAhhAJZjcgAAoCghcABmAACgJCFjAHIAAOA12LXc4QtCEEkQTRAAAGcQbRByEAAAAAAAAAAAeRCKEJcQ8hD9EAAAGxEhETIROREAAD4RYwB1AHQAZQA7gOEA4UByImV2ZQADYYCiPiJFZGl1eQBWEFkQWxBgEGUQAOA+IjMDAKA/InIAYwA7gOIA4kB0AGUAO4C0ALRAMGRsAGkAZwA7gOYA5kByoGEgAOA12B7dcgBhAHYAZQA7gOAA4EAAAWVwfBCGEAABZnCAEIQQ8yF5bQCgNSHoAIMQaABhALFjAAFhcI0QWwAAAWNskRCTEHIAAWFnAACgPypkApwQAAAAALEQAKInImFkc3ajEKcQqRCuEG4AZAAAoFUqAKBcKmwib3BlAACgWCoAoFoqAKMgImVsbXJzersQvRDAEN0Q5RDtEACgpCllAACgICJzAGQAYaAhImEEzhDQENIQ1BDWENgQ2hDcEACgqCkAoKkpAKCqKQCgqykAoKwpAKCtKQCgrikAoK8pdAB2oB8iYgBkoL4iAKCdKQABcHTpEOwQaAAAoCIixWDhIXJyAKB8IwABZ3D1EPgQbwBuAAVhZgAA4DXYUt0Ao0giRWFlaW9wBxEJEQ0RDxESERQRAKBwKuMhaXIAoG8qAKBKImQAAKBLInMAJ2DyIW94ZaBIIvEADhFpAG4AZwA7gOUA5UCAAWN0eQAmESoRKxFyAADgNdi23CpgbQBwAGWgSCLxAPgBaQBsAGQAZQA7gOMA40BtAGwAO4DkAORAAAFjaUERRxFvAG4AaQBuAPQA6AFuAHQAAKARKgAITmFiY2RlZmlrbG5vcHJzdWQRaBGXEZ8RpxGrEdIR1hErEjASexKKEn0RThNbE3oTbwB0AACg7SoAAWNybBGJEWsAAAJjZXBzdBF4EX0RghHvIW5nAKBMInAjc2lsb24A9mNyImltZQAAoDUgaQBtAGWgPSJxAACgzSJ2AY0RkRFlAGUAAKC9ImUAZABnoAUjZQAAoAUjcgBrAHSgtSPiIXJrAKC2IwABb3mjEaYRbgDnAHcRMWTxIXVvAKAeIIACY21wcnQAtBG5Eb4RwRHFEeEhdXPloDUi5ABwInR5dgAAoLApcwDpAH0RbgBvAPUA6gCAAWFodwDLEcwRzhGyYwCgNiHlIWVuAKBsInIAAOA12B/dZwCAA2Nvc3R1dncA4xHyEQUSEhIhEiYSKRKAAWFpdQDpEesR7xHwAKMFcgBjAACg7yVwAACgwyKAAWRwdAD4EfwRABJvAHQAAKAAKuwhdXMAoAEqaSJtZXMAAKACKnECCxIAAAAADxLjIXVwAKAGKmEAcgAAoAUm8iNpYW5nbGUAAWR1GhIeEu8hd24AoL0lcAAAoLMlcCJsdXMAAKAEKmUA5QBCD+UAkg9hInJvdwAAoA0pgAFha28ANhJoEncSAAFjbjoSZRJrAIABbHN0AEESRxJNEm8jemVuZ2UAAKDrKXEAdQBhAHIA5QBcBPIjaWFuZ2xlgKG0JWRscgBYElwSYBLvIXduAKC+JeUhZnQAoMIlaSJnaHQAAKC4JWsAAKAjJLEBbRIAAHUSsgFxEgAAcxIAoJIlAKCRJTQAAKCTJWMAawAAoIglAAFlb38ShxJx4D0A5SD1IWl2AOBhIuUgdAAAoBAjAAJwdHd4kRKVEpsSnxJmAADgNdhT3XSgpSJvAG0AAKClIvQhaWUAoMgiAAZESFVWYmRobXB0dXayEsES0RLgEvcS+xIKExoTHxMjEygTNxMAAkxSbHK5ErsSvRK/EgCgVyUAoFQlAKBWJQCgUyUAolAlRFVkdckSyxLNEs8SAKBmJQCgaSUAoGQlAKBnJQACTFJsctgS2hLcEt4SAKBdJQCgWiUAoFwlAKBZJQCjUSVITFJobHLrEu0S7xLxEvMS9RIAoGwlAKBjJQCgYCUAoGslAKBiJQCgXyVvAHgAAKDJKQACTFJscgITBBMGEwgTAKBVJQCgUiUAoBAlAKAMJQCiACVEVWR1EhMUExYTGBMAoGUlAKBoJQCgLCUAoDQlaSJudXMAAKCfIuwhdXMAoJ4iaSJtZXMAAKCgIgACTFJsci8TMRMzEzUTAKBbJQCgWCUAoBglAKAUJQCjAiVITFJobHJCE0QTRhNIE0oTTBMAoGolAKBhJQCgXiUAoDwlAKAkJQCgHCUAAWV2UhNVE3YA5QD5AGIAYQByADuApgCmQAACY2Vpb2ITZhNqE24TcgAA4DXYt9xtAGkAAKBPIG0A5aA9IogRbAAAoVwAYmh0E3YTAKDFKfMhdWIAoMgnbAF+E4QTbABloCIgdAAAoCIgcAAAoU4iRWWJE4sTAKCuKvGgTyI8BeEMqRMAAN8TABQDFB8UAAAjFDQUAAAAAIUUAAAAAI0UAAAAANcU4xT3FPsUAACIFQAAlhWAAWNwcgCuE7ET1RP1IXRlB2GAoikiYWJjZHMAuxO/E8QTzhPSE24AZAAAoEQqciJjdXAAAKBJKgABYXXIE8sTcAAAoEsqcAAAoEcqbwB0AACgQCoA4CkiAP4AAWVv2RPcE3QAAKBBIO4ABAUAAmFlaXXlE+8T9RP4E/AB6hMAAO0TcwAAoE0qbwBuAA1hZABpAGwAO4DnAOdAcgBjAAlhcABzAHOgTCptAACgUCpvAHQAC2GAAWRtbgAIFA0UEhRpAGwAO4C4ALhAcCJ0eXYAAKCyKXQAAIGiADtlGBQZFKJAcgBkAG8A9ABiAXIAAOA12CDdgAFjZWkAKBQqFDIUeQBHZGMAawBtoBMn4SFyawCgEyfHY3IAAKPLJUVjZWZtcz8UQRRHFHcUfBSAFACgwykAocYCZWxGFEkUcQAAoFciZQBhAlAUAAAAAGAUciJyb3cAAAFsclYUWhTlIWZ0AKC6IWkiZ2h0AACguyGAAlJTYWNkAGgUaRRrFG8UcxSuYACgyCRzAHQAAKCbIukhcmMAoJoi4SFzaACgnSJuImludAAAoBAqaQBkAACg7yrjIWlyAKDCKfUhYnN1oGMmaQB0AACgYybsApMUmhS2FAAAwxRvAG4AZaA6APGgVCKrAG0CnxQAAAAAoxRhAHSgLABAYAChASJmbKcUqRTuABMNZQAAAW14rhSyFOUhbnQAoAEiZQDzANIB5wG6FAAAwBRkoEUibwB0AACgbSpuAPQAzAGAAWZyeQDIFMsUzhQA4DXYVN1vAOQA1wEAgakAO3MeAdMUcgAAoBchAAFhb9oU3hRyAHIAAKC1IXMAcwAAoBcnAAFjdeYU6hRyAADgNdi43AABYnDuFPIUZaDPKgCg0SploNAqAKDSKuQhb3QAoO8igANkZWxwcnZ3AAYVEBUbFSEVRBVlFYQV4SFycgABbHIMFQ4VAKA4KQCgNSlwAhYVAAAAABkVcgAAoN4iYwAAoN8i4SFycnCgtiEAoD0pgKIqImJjZG9zACsVMBU6FT4VQRVyImNhcAAAoEgqAAFhdTQVNxVwAACgRipwAACgSipvAHQAAKCNInIAAKBFKgDgKiIA/gACYWxydksVURVuFXMVcgByAG2gtyEAoDwpeQCAAWV2dwBYFWUVaRVxAHACXxUAAAAAYxVyAGUA4wAXFXUA4wAZFWUAZQAAoM4iZSJkZ2UAAKDPImUAbgA7gKQApEBlI2Fycm93AAABbHJ7FX8V5SFmdACgtiFpImdodAAAoLchZQDkAG0VAAFjaYsVkRVvAG4AaQBuAPQAkwFuAHQAAKAxImwiY3R5AACgLSOACUFIYWJjZGVmaGlqbG9yc3R1d3oAuBW7Fb8V1RXgFegV+RUKFhUWHxZUFlcWZRbFFtsW7xb7FgUXChdyAPIAtAJhAHIAAKBlKQACZ2xyc8YVyhXOFdAV5yFlcgCgICDlIXRoAKA4IfIA9QxoAHagECAAoKMiawHZFd4VYSJyb3cAAKAPKWEA4wBfAgABYXnkFecV8iFvbg9hNGQAoUYhYW/tFfQVAAFnciEC8RVyAACgyiF0InNlcQAAoHcqgAFnbG0A/xUCFgUWO4CwALBAdABhALRjcCJ0eXYAAKCxKQABaXIOFhIW8yFodACgfykA4DXYId1hAHIAAAFschsWHRYAoMMhAKDCIYACYWVnc3YAKBauAjYWOhY+Fm0AAKHEIm9zLhY0Fm4AZABzoMQi9SFpdACgZiZhIm1tYQDdY2kAbgAAoPIiAKH3AGlvQxZRFmQAZQAAgfcAO29KFksW90BuI3RpbWVzAACgxyJuAPgAUBZjAHkAUmRjAG8CXhYAAAAAYhZyAG4AAKAeI28AcAAAoA0jgAJscHR1dwBuFnEWdRaSFp4W7CFhciRgZgAA4DXYVd0AotkCZW1wc30WhBaJFo0WcQBkoFAibwB0AACgUSJpIm51cwAAoDgi7CF1cwCgFCLxInVhcmUAoKEiYgBsAGUAYgBhAHIAdwBlAGQAZwDlANcAbgCAAWFkaAClFqoWtBZyAHIAbwD3APUMbwB3AG4AYQByAHIAbwB3APMA8xVhI3Jwb29uAAABbHK8FsAWZQBmAPQAHBZpAGcAaAD0AB4WYgHJFs8WawBhAHIAbwD3AJILbwLUFgAAAADYFnIAbgAAoB8jbwBwAACgDCOAAWNvdADhFukW7BYAAXJ55RboFgDgNdi53FVkbAAAoPYp8iFvaxFhAAFkcvMW9xZvAHQAAKDxImkA5qC/JVsSAAFhaP8WAhdyAPIANQNhAPIA1wvhIm5nbGUAoKYpAAFjaQ4XEBd5AF9k5yJyYXJyAKD/JwAJRGFjZGVmZ2xtbm9wcXJzdHV4MRc4F0YXWxcyBF4XaRd5F40XrBe0F78X2RcVGCEYLRg1GEAYAAFEbzUXgRZvAPQA+BUAAWNzPBdCF3UAdABlADuA6QDpQPQhZXIAoG4qAAJhaW95TRdQF1YXWhfyIW9uG2FyAGOgViI7gOoA6kDsIW9uAKBVIk1kbwB0ABdhAAFEcmIXZhdvAHQAAKBSIgDgNdgi3XKhmipuF3QXYQB2AGUAO4DoAOhAZKCWKm8AdAAAoJgqgKGZKmlscwCAF4UXhxfuInRlcnMAoOcjAKATIWSglSpvAHQAAKCXKoABYXBzAJMXlheiF2MAcgATYXQAeQBzogUinxcAAAAAoRdlAHQAAKAFInAAMaADIDMBqRerFwCgBCAAoAUgAAFnc7AXsRdLYXAAAKACIAABZ3C4F7sXbwBuABlhZgAA4DXYVt2AAWFscwDFF8sXzxdyAHOg1SJsAACg4yl1AHMAAKBxKmkAAKG1A2x21RfYF28AbgC1Y/VjAAJjc3V24BfoF/0XEBgAAWlv5BdWF3IAYwAAoFYiaQLuFwAAAADwF+0ADQThIW50AAFnbPUX+Rd0AHIAAKCWKuUhc3MAoJUqgAFhZWkAAxgGGAoYbABzAD1gcwB0AACgXyJ2AESgYSJEAACgeCrwImFyc2wAoOUpAAFEYRkYHRhvAHQAAKBTInIAcgAAoHEpgAFjZGkAJxgqGO0XcgAAoC8hbwD0AIwCAAFhaDEYMhi3YzuA8ADwQAABbXI5GD0YbAA7gOsA60BvAACgrCCAAWNpcABGGEgYSxhsACFgcwD0ACwEAAFlb08YVxhjAHQAYQB0AGkAbwDuABoEbgBlAG4AdABpAGEAbADlADME4Ql1GAAAgRgAAIMYiBgAAAAAoRilGAAAqhgAALsYvhjRGAAA1xgnGWwAbABpAG4AZwBkAG8AdABzAGUA8QBlF3kARGRtImFsZQAAoEAmgAFpbHIAjRiRGJ0Y7CFpZwCgA/tpApcYAAAAAJoYZwAAoAD7aQBnAACgBPsA4DXYI93sIWlnAKAB++whaWcA4GYAagCAAWFsdACvGLIYthh0AACgbSZpAGcAAKAC+24AcwAAoLElbwBmAJJh8AHCGAAAxhhmAADgNdhX3QABYWvJGMwYbADsAGsEdqDUIgCg2SphI3J0aW50AACgDSoAAWFv2hgiGQABY3PeGB8ZsQPnGP0YBRkSGRUZAAAdGbID7xjyGPQY9xj5GAAA+xg7gL0AvUAAoFMhO4C8ALxAAKBVIQCgWSEAoFshswEBGQAAAxkAoFQhAKBWIbQCCxkOGQAAAAAQGTuAvgC+QACgVyEAoFwhNQAAoFghtgEZGQAAGxkAoFohAKBdITgAAKBeIWwAAKBEIHcAbgAAoCIjYwByAADgNdi73IAIRWFiY2RlZmdpamxub3JzdHYARhlKGVoZXhlmGWkZkhmWGZkZnRmgGa0ZxhnLGc8Z4BkjGmygZyIAoIwqgAFjbXAAUBlTGVgZ9SF0ZfVhbQBhAOSgswM6FgCghipyImV2ZQAfYQABaXliGWUZcgBjAB1hM2RvAHQAIWGAoWUibHFzAMYEcBl6GfGhZSLOBAAAdhlsAGEAbgD0AN8EgKF+KmNkbACBGYQZjBljAACgqSpvAHQAb6CAKmyggioAoIQqZeDbIgD+cwAAoJQqcgAA4DXYJN3noGsirATtIWVsAKA3IWMAeQBTZIChdyJFYWoApxmpGasZAKCSKgCgpSoAoKQqAAJFYWVztBm2Gb0ZwhkAoGkicABwoIoq8iFveACgiipxoIgq8aCIKrUZaQBtAACg5yJwAGYAAOA12FjdYQB2AOUAYwIAAWNp0xnWGXIAAKAKIW0AAKFzImVs3BneGQCgjioAoJAqAIM+ADtjZGxxco0E6xn0GfgZ/BkBGgABY2nvGfEZAKCnKnIAAKB6Km8AdAAAoNci0CFhcgCglSl1ImVzdAAAoHwqgAJhZGVscwAKGvQZFhrVBCAa8AEPGgAAFBpwAHIAbwD4AFkZcgAAoHgpcQAAAWxxxAQbGmwAZQBzAPMASRlpAO0A5AQAAWVuJxouGnIjdG5lcXEAAOBpIgD+xQAsGgAFQWFiY2Vma29zeUAaQxpmGmoabRqDGocalhrCGtMacgDyAMwCAAJpbG1yShpOGlAaVBpyAHMA8ABxD2YAvWBpAGwA9AASBQABZHJYGlsaYwB5AEpkAKGUIWN3YBpkGmkAcgAAoEgpAKCtIWEAcgAAoA8h6SFyYyVhgAFhbHIAcxp7Gn8a8iF0c3WgZSZpAHQAAKBlJuwhaXAAoCYg4yFvbgCguSJyAADgNdgl3XMAAAFld4wakRphInJvdwAAoCUpYSJyb3cAAKAmKYACYW1vcHIAnxqjGqcauhq+GnIAcgAAoP8h9CFodACgOyJrAAABbHKsGrMaZSRmdGFycm93AACgqSHpJGdodGFycm93AKCqIWYAAOA12Fnd4iFhcgCgFSCAAWNsdADIGswa0BpyAADgNdi93GEAcwDoAGka8iFvaydhAAFicNca2xr1IWxsAKBDIOghZW4AoBAg4Qr2GgAA/RoAAAgbExsaGwAAIRs7GwAAAAA+G2IbmRuVG6sbAACyG80b0htjAHUAdABlADuA7QDtQAChYyBpeQEbBhtyAGMAO4DuAO5AOGQAAWN4CxsNG3kANWRjAGwAO4ChAKFAAAFmcssCFhsA4DXYJt1yAGEAdgBlADuA7ADsQIChSCFpbm8AJxsyGzYbAAFpbisbLxtuAHQAAKAMKnQAAKAtIuYhaW4AoNwpdABhAACgKSHsIWlnM2GAAWFvcABDG1sbXhuAAWNndABJG0sbWRtyACthgAFlbHAAcQVRG1UbaQBuAOUAyAVhAHIA9AByBWgAMWFmAACgtyJlAGQAtWEAoggiY2ZvdGkbbRt1G3kb4SFyZQCgBSFpAG4AdKAeImkAZQAAoN0pZABvAPQAWxsAoisiY2VscIEbhRuPG5QbYQBsAACguiIAAWdyiRuNG2UAcgDzACMQ4wCCG2EicmhrAACgFyryIW9kAKA8KgACY2dwdJ8boRukG6gbeQBRZG8AbgAvYWYAAOA12FrdYQC5Y3UAZQBzAHQAO4C/AL9AAAFjabUbuRtyAADgNdi+3G4AAKIIIkVkc3bCG8QbyBvQAwCg+SJvAHQAAKD1Inag9CIAoPMiaaBiIOwhZGUpYesB1hsAANkbYwB5AFZkbAA7gO8A70AAA2NmbW9zdeYb7hvyG/Ub+hsFHAABaXnqG+0bcgBjADVhOWRyAADgNdgn3eEhdGg3YnAAZgAA4DXYW93jAf8bAAADHHIAAOA12L/c8iFjeVhk6yFjeVRkAARhY2ZnaGpvcxUcGhwiHCYcKhwtHDAcNRzwIXBhdqC6A/BjAAFleR4cIRzkIWlsN2E6ZHIAAOA12CjdciJlZW4AOGFjAHkARWRjAHkAXGRwAGYAAOA12FzdYwByAADgNdjA3IALQUJFSGFiY2RlZmdoamxtbm9wcnN0dXYAXhxtHHEcdRx5HN8cBx0dHTwd3B3tHfEdAR4EHh0eLB5FHrwewx7hHgkfPR9LH4ABYXJ0AGQcZxxpHHIA8gBvB/IAxQLhIWlsAKAbKeEhcnIAoA4pZ6BmIgCgiyphAHIAAKBiKWMJjRwAAJAcAACVHAAAAAAAAAAAAACZHJwcAACmHKgcrRwAANIc9SF0ZTph7SJwdHl2AKC0KXIAYQDuAFoG4iFkYbtjZwAAoegnZGyhHKMcAKCRKeUAiwYAoIUqdQBvADuAqwCrQHIAgKOQIWJmaGxwc3QAuhy/HMIcxBzHHMoczhxmoOQhcwAAoB8pcwAAoB0p6wCyGnAAAKCrIWwAAKA5KWkAbQAAoHMpbAAAoKIhAKGrKmFl1hzaHGkAbAAAoBkpc6CtKgDgrSoA/oABYWJyAOUc6RztHHIAcgAAoAwpcgBrAACgcicAAWFr8Rz4HGMAAAFla/Yc9xx7YFtgAAFlc/wc/hwAoIspbAAAAWR1Ax0FHQCgjykAoI0pAAJhZXV5Dh0RHRodHB3yIW9uPmEAAWRpFR0YHWkAbAA8YewAowbiAPccO2QAAmNxcnMkHScdLB05HWEAAKA2KXUAbwDyoBwgqhEAAWR1MB00HeghYXIAoGcpcyJoYXIAAKBLKWgAAKCyIQCiZCJmZ3FzRB1FB5Qdnh10AIACYWhscnQATh1WHWUdbB2NHXIicm93AHSgkCFhAOkAzxxhI3Jwb29uAAABZHVeHWId7yF3bgCgvSFwAACgvCHlJGZ0YXJyb3dzAKDHIWkiZ2h0AIABYWhzAHUdex2DHXIicm93APOglCGdBmEAcgBwAG8AbwBuAPMAzgtxAHUAaQBnAGEAcgByAG8A9wBlGugkcmVldGltZXMAoMsi8aFkIk0HAACaHWwAYQBuAPQAXgcAon0qY2Rnc6YdqR2xHbcdYwAAoKgqbwB0AG+gfypyoIEqAKCDKmXg2iIA/nMAAKCTKoACYWRlZ3MAwB3GHcod1h3ZHXAAcAByAG8A+ACmHG8AdAAAoNYicQAAAWdxzx3SHXQA8gBGB2cAdADyAHQcdADyAFMHaQDtAGMHgAFpbHIA4h3mHeod8yFodACgfClvAG8A8gDKBgDgNdgp3UWgdiIAoJEqYQH1Hf4dcgAAAWR1YB35HWygvCEAoGopbABrAACghCVjAHkAWWQAomoiYWNodAweDx4VHhkecgDyAGsdbwByAG4AZQDyAGAW4SFyZACgaylyAGkAAKD6JQABaW8hHiQe5CFvdEBh9SFzdGGgsCPjIWhlAKCwIwACRWFlczMeNR48HkEeAKBoInAAcKCJKvIhb3gAoIkqcaCHKvGghyo0HmkAbQAAoOYiAARhYm5vcHR3elIeXB5fHoUelh6mHqsetB4AAW5yVh5ZHmcAAKDsJ3IAAKD9IXIA6wCwBmcAgAFsbXIAZh52Hnse5SFmdAABYXKIB2weaQBnAGgAdABhAHIAcgBvAPcAkwfhInBzdG8AoPwnaQBnAGgAdABhAHIAcgBvAPcAmgdwI2Fycm93AAABbHKNHpEeZQBmAPQAxhxpImdodAAAoKwhgAFhZmwAnB6fHqIecgAAoIUpAOA12F3ddQBzAACgLSppIm1lcwAAoDQqYQGvHrMecwB0AACgFyLhAIoOZaHKJbkeRhLuIWdlAKDKJWEAcgBsoCgAdAAAoJMpgAJhY2htdADMHs8e1R7bHt0ecgDyAJ0GbwByAG4AZQDyANYWYQByAGSgyyEAoG0pAKAOIHIAaQAAoL8iAANhY2hpcXTrHu8e1QfzHv0eBh/xIXVvAKA5IHIAAOA12MHcbQDloXIi+h4AAPweAKCNKgCgjyoAAWJ19xwBH28AcqAYIACgGiDyIW9rQmEAhDwAO2NkaGlscXJCBhcfxh0gHyQfKB8sHzEfAAFjaRsfHR8AoKYqcgAAoHkqcgBlAOUAkx3tIWVzAKDJIuEhcnIAoHYpdSJlc3QAAKB7KgABUGk1HzkfYQByAACglillocMlAgdfEnIAAAFkdUIfRx9zImhhcgAAoEop6CFhcgCgZikAAWVuTx9WH3IjdG5lcXEAAOBoIgD+xQBUHwAHRGFjZGVmaGlsbm9wc3VuH3Ifoh+rH68ftx+7H74f5h/uH/MfBwj/HwsgxCFvdACgOiIAAmNscHJ5H30fiR+eH3IAO4CvAK9AAAFldIEfgx8AoEImZaAgJ3MAZQAAoCAnc6CmIXQAbwCAoaYhZGx1AJQfmB+cH28AdwDuAHkDZQBmAPQA6gbwAOkO6yFlcgCgriUAAW95ph+qH+0hbWEAoCkqPGThIXNoAKAUIOElc3VyZWRhbmdsZQCgISJyAADgNdgq3W8AAKAnIYABY2RuAMQfyR/bH3IAbwA7gLUAtUBhoiMi0B8AANMf1x9zAPQAKxFpAHIAAKDwKm8AdAA7gLcAt0B1AHMA4qESIh4TAADjH3WgOCIAoCoqYwHqH+0fcAAAoNsq8gB+GnAAbAB1APMACAgAAWRw9x/7H+UhbHMAoKciZgAA4DXYXt0AAWN0AyAHIHIAAOA12MLc8CFvcwCgPiJsobwDECAVIPQiaW1hcACguCJhAPAAEyAADEdMUlZhYmNkZWZnaGlqbG1vcHJzdHV2dzwgRyBmIG0geSCqILgg2iDeIBEhFSEyIUMhTSFQIZwhnyHSIQAiIyKLIrEivyIUIwABZ3RAIEMgAODZIjgD9uBrItIgBwmAAWVsdABNIF8gYiBmAHQAAAFhclMgWCByInJvdwAAoM0h6SRnaHRhcnJvdwCgziEA4NgiOAP24Goi0iBfCekkZ2h0YXJyb3cAoM8hAAFEZHEgdSDhIXNoAKCvIuEhc2gAoK4igAJiY25wdACCIIYgiSCNIKIgbABhAACgByL1IXRlRGFnAADgICLSIACiSSJFaW9wlSCYIJwgniAA4HAqOANkAADgSyI4A3MASWFyAG8A+AAyCnUAcgBhoG4mbADzoG4mmwjzAa8gAACzIHAAO4CgAKBAbQBwAOXgTiI4AyoJgAJhZW91eQDBIMogzSDWINkg8AHGIAAAyCAAoEMqbwBuAEhh5CFpbEZhbgBnAGSgRyJvAHQAAOBtKjgDcAAAoEIqPWThIXNoAKATIACjYCJBYWRxc3jpIO0g+SD+IAIhDCFyAHIAAKDXIXIAAAFocvIg9SBrAACgJClvoJch9wAGD28AdAAA4FAiOAN1AGkA9gC7CAABZWkGIQohYQByAACgKCntAN8I6SFzdPOgBCLlCHIAAOA12CvdAAJFZXN0/wgcISshLiHxoXEiIiEAABMJ8aFxIgAJAAAnIWwAYQBuAPQAEwlpAO0AGQlyoG8iAKBvIoABQWFwADghOyE/IXIA8gBeIHIAcgAAoK4hYQByAACg8ipzogsiSiEAAAAAxwtkoPwiAKD6ImMAeQBaZIADQUVhZGVzdABcIV8hYiFmIWkhkyGWIXIA8gBXIADgZiI4A3IAcgAAoJohcgAAoCUggKFwImZxcwBwIYQhjiF0AAABYXJ1IXohcgByAG8A9wBlIWkAZwBoAHQAYQByAHIAbwD3AD4h8aFwImAhAACKIWwAYQBuAPQAZwlz4H0qOAMAoG4iaQDtAG0JcqBuImkA5aDqIkUJaQDkADoKAAFwdKMhpyFmAADgNdhf3YCBrAA7aW4AriGvIcchrEBuAIChCSJFZHYAtyG6Ib8hAOD5IjgDbwB0AADg9SI4A+EB1gjEIcYhAKD3IgCg9iJpAHagDCLhAagJzyHRIQCg/iIAoP0igAFhb3IA2CHsIfEhcgCAoSYiYXN0AOAh5SHpIWwAbABlAOwAywhsAADg/SrlIADgAiI4A2wiaW50AACgFCrjoYAi9yEAAPohdQDlAJsJY+CvKjgDZaCAIvEAkwkAAkFhaXQHIgoiFyIeInIA8gBsIHIAcgAAoZshY3cRIhQiAOAzKTgDAOCdITgDZyRodGFycm93AACgmyFyAGkA5aDrIr4JgANjaGltcHF1AC8iPCJHIpwhTSJQIloigKGBImNlcgA2Iv0JOSJ1AOUABgoA4DXYw9zvIXJ0bQKdIQAAAABEImEAcgDhAOEhbQBloEEi8aBEIiYKYQDyAMsIcwB1AAABYnBWIlgi5QDUCeUA3wmAAWJjcABgInMieCKAoYQiRWVzAGci7glqIgDgxSo4A2UAdABl4IIi0iBxAPGgiCJoImMAZaCBIvEA/gmAoYUiRWVzAH8iFgqCIgDgxio4A2UAdABl4IMi0iBxAPGgiSKAIgACZ2lscpIilCKaIpwi7AAMCWwAZABlADuA8QDxQOcAWwlpI2FuZ2xlAAABbHKkIqoi5SFmdGWg6iLxAEUJaSJnaHQAZaDrIvEAvgltoL0DAKEjAGVzuCK8InIAbwAAoBYhcAAAoAcggARESGFkZ2lscnMAziLSItYi2iLeIugi7SICIw8j4SFzaACgrSLhIXJyAKAEKXAAAOBNItIg4SFzaACgrCIAAWV04iLlIgDgZSLSIADgPgDSIG4iZmluAACg3imAAUFldADzIvci+iJyAHIAAKACKQDgZCLSIHLgPADSIGkAZQAA4LQi0iAAAUF0BiMKI3IAcgAAoAMp8iFpZQDgtSLSIGkAbQAA4Dwi0iCAAUFhbgAaIx4jKiNyAHIAAKDWIXIAAAFociMjJiNrAACgIylvoJYh9wD/DuUhYXIAoCcpUxJqFAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVCMAAF4jaSN/I4IjjSOeI8AUAAAAAKYjwCMAANoj3yMAAO8jHiQvJD8kRCQAAWNzVyNsFHUAdABlADuA8wDzQAABaXlhI2cjcgBjoJoiO4D0APRAPmSAAmFiaW9zAHEjdCN3I3EBeiNzAOgAdhTsIWFjUWF2AACgOCrvIWxkAKC8KewhaWdTYQABY3KFI4kjaQByAACgvykA4DXYLN1vA5QjAAAAAJYjAACcI24A22JhAHYAZQA7gPIA8kAAoMEpAAFibaEjjAphAHIAAKC1KQACYWNpdKwjryO6I70jcgDyAFkUAAFpcrMjtiNyAACgvinvIXNzAKC7KW4A5QDZCgCgwCmAAWFlaQDFI8gjyyNjAHIATWFnAGEAyWOAAWNkbgDRI9Qj1iPyIW9uv2MAoLYpdQDzAHgBcABmAADgNdhg3YABYWVsAOQj5yPrI3IAAKC3KXIAcAAAoLkpdQDzAHwBAKMoImFkaW9zdvkj/CMPJBMkFiQbJHIA8gBeFIChXSplZm0AAyQJJAwkcgBvoDQhZgAAoDQhO4CqAKpAO4C6ALpA5yFvZgCgtiJyAACgVipsIm9wZQAAoFcqAKBbKoABY2xvACMkJSQrJPIACCRhAHMAaAA7gPgA+EBsAACgmCJpAGwBMyQ4JGQAZQA7gPUA9UBlAHMAYaCXInMAAKA2Km0AbAA7gPYA9kDiIWFyAKA9I+EKXiQAAHokAAB8JJQkAACYJKkkAAAAALUkEQsAAPAkAAAAAAQleiUAAIMlcgCAoSUiYXN0AGUkbyQBCwCBtgA7bGokayS2QGwAZQDsABgDaQJ1JAAAAAB4JG0AAKDzKgCg/Sp5AD9kcgCAAmNpbXB0AIUkiCSLJJkSjyRuAHQAJWBvAGQALmBpAGwAAKAwIOUhbmsAoDEgcgAA4DXYLd2AAWltbwCdJKAkpCR2oMYD1WNtAGEA9AD+B24AZQAAoA4m9KHAA64kAAC0JGMjaGZvcmsAAKDUItZjAAFhdbgkxCRuAAABY2u9JMIkawBooA8hAKAOIfYAaRpzAACkKwBhYmNkZW1zdNMkIRPXJNsk4STjJOck6yTjIWlyAKAjKmkAcgAAoCIqAAFvdYsW3yQAoCUqAKByKm4AO4CxALFAaQBtAACgJip3AG8AAKAnKoABaXB1APUk+iT+JO4idGludACgFSpmAADgNdhh3W4AZAA7gKMAo0CApHoiRWFjZWlub3N1ABMlFSUYJRslTCVRJVklSSV1JQCgsypwAACgtyp1AOUAPwtjoK8qgKJ6ImFjZW5zACclLSU0JTYlSSVwAHAAcgBvAPgAFyV1AHIAbAB5AGUA8QA/C/EAOAuAAWFlcwA8JUElRSXwInByb3gAoLkqcQBxAACgtSppAG0AAKDoImkA7QBEC20AZQDzoDIgIguAAUVhcwBDJVclRSXwAEAlgAFkZnAATwtfJXElgAFhbHMAZSVpJW0l7CFhcgCgLiPpIW5lAKASI/UhcmYAoBMjdKAdIu8AWQvyIWVsAKCwIgABY2l9JYElcgAA4DXYxdzIY24iY3NwAACgCCAAA2Zpb3BzdZElKxuVJZolnyWkJXIAAOA12C7dcABmAADgNdhi3XIiaW1lAACgVyBjAHIAAOA12MbcgAFhZW8AqiW6JcAldAAAAWVpryW2JXIAbgBpAG8AbgDzABkFbgB0AACgFipzAHQAZaA/APEACRj0AG0LgApBQkhhYmNkZWZoaWxtbm9wcnN0dXgA4yXyJfYl+iVpJpAmpia9JtUm5ib4JlonaCdxJ3UnnietJ7EnyCfiJ+cngAFhcnQA6SXsJe4lcgDyAJkM8gD6AuEhaWwAoBwpYQByAPIA3BVhAHIAAKBkKYADY2RlbnFydAAGJhAmEyYYJiYmKyZaJgABZXUKJg0mAOA9IjEDdABlAFVhaQDjACAN7SJwdHl2AKCzKWcAgKHpJ2RlbAAgJiImJCYAoJIpAKClKeUA9wt1AG8AO4C7ALtAcgAApZIhYWJjZmhscHN0dz0mQCZFJkcmSiZMJk4mUSZVJlgmcAAAoHUpZqDlIXMAAKAgKQCgMylzAACgHinrALka8ACVHmwAAKBFKWkAbQAAoHQpbAAAoKMhAKCdIQABYWleJmImaQBsAACgGilvAG6gNiJhAGwA8wB2C4ABYWJyAG8mciZ2JnIA8gAvEnIAawAAoHMnAAFha3omgSZjAAABZWt/JoAmfWBdYAABZXOFJocmAKCMKWwAAAFkdYwmjiYAoI4pAKCQKQACYWV1eZcmmiajJqUm8iFvbllhAAFkaZ4moSZpAGwAV2HsAA8M4gCAJkBkAAJjbHFzrSawJrUmuiZhAACgNylkImhhcgAAoGkpdQBvAPKgHSCjAWgAAKCzIYABYWNnAMMm0iaUC2wAgKEcIWlwcwDLJs4migxuAOUAoAxhAHIA9ADaC3QAAKCtJYABaWxyANsm3ybjJvMhaHQAoH0pbwBvAPIANgwA4DXYL90AAWFv6ib1JnIAAAFkde8m8SYAoMEhbKDAIQCgbCl2oMED8WOAAWducwD+Jk4nUCdoAHQAAANhaGxyc3QKJxInISc1Jz0nRydyInJvdwB0oJIhYQDpAFYmYSNycG9vbgAAAWR1GiceJ28AdwDuAPAmcAAAoMAh5SFmdAABYWgnJy0ncgByAG8AdwDzAAkMYQByAHAAbwBvAG4A8wATBGklZ2h0YXJyb3dzAACgySFxAHUAaQBnAGEAcgByAG8A9wBZJugkcmVldGltZXMAoMwiZwDaYmkAbgBnAGQAbwB0AHMAZQDxABwYgAFhaG0AYCdjJ2YncgDyAAkMYQDyABMEAKAPIG8idXN0AGGgsSPjIWhlAKCxI+0haWQAoO4qAAJhYnB0fCeGJ4knmScAAW5ygCeDJ2cAAKDtJ3IAAKD+IXIA6wAcDIABYWZsAI8nkieVJ3IAAKCGKQDgNdhj3XUAcwAAoC4qaSJtZXMAAKA1KgABYXCiJ6gncgBnoCkAdAAAoJQp7yJsaW50AKASKmEAcgDyADwnAAJhY2hxuCe8J6EMwCfxIXVvAKA6IHIAAOA12MfcAAFidYAmxCdvAPKgGSCoAYABaGlyAM4n0ifWJ3IAZQDlAE0n7SFlcwCgyiJpAIChuSVlZmwAXAxjEt4n9CFyaQCgzinsInVoYXIAoGgpAKAeIWENBSgJKA0oSyhVKIYoAACLKLAoAAAAAOMo5ygAABApJCkxKW0pcSmHKaYpAACYKgAAAACxKmMidXRlAFthcQB1AO8ABR+ApHsiRWFjZWlucHN5ABwoHignKCooLygyKEEoRihJKACgtCrwASMoAAAlKACguCpvAG4AYWF1AOUAgw1koLAqaQBsAF9hcgBjAF1hgAFFYXMAOCg6KD0oAKC2KnAAAKC6KmkAbQAAoOki7yJsaW50AKATKmkA7QCIDUFkbwB0AGKixSKRFgAAAABTKACgZiqAA0FhY21zdHgAYChkKG8ocyh1KHkogihyAHIAAKDYIXIAAAFocmkoayjrAJAab6CYIfcAzAd0ADuApwCnQGkAO2D3IWFyAKApKW0AAAFpbn4ozQBuAHUA8wDOAHQAAKA2J3IA7+A12DDdIxkAAmFjb3mRKJUonSisKHIAcAAAoG8mAAFoeZkonChjAHkASWRIZHIAdABtAqUoAAAAAKgoaQDkAFsPYQByAGEA7ABsJDuArQCtQAABZ22zKLsobQBhAAChwwNmdroouijCY4CjPCJkZWdsbnByAMgozCjPKNMo1yjaKN4obwB0AACgairxoEMiCw5FoJ4qAKCgKkWgnSoAoJ8qZQAAoEYi7CF1cwCgJCrhIXJyAKByKWEAcgDyAPwMAAJhZWl07Sj8KAEpCCkAAWxz8Sj4KGwAcwBlAHQAbQDpAH8oaABwAACgMyrwImFyc2wAoOQpAAFkbFoPBSllAACgIyNloKoqc6CsKgDgrCoA/oABZmxwABUpGCkfKfQhY3lMZGKgLwBhoMQpcgAAoD8jZgAA4DXYZN1hAAABZHIoKRcDZQBzAHWgYCZpAHQAAKBgJoABY3N1ADYpRilhKQABYXU6KUApcABzoJMiAOCTIgD+cABzoJQiAOCUIgD+dQAAAWJwSylWKQChjyJlcz4NUCllAHQAZaCPIvEAPw0AoZAiZXNIDVspZQB0AGWgkCLxAEkNAKGhJWFmZilbBHIAZQFrKVwEAKChJWEAcgDyAAMNAAJjZW10dyl7KX8pgilyAADgNdjI3HQAbQDuAM4AaQDsAAYpYQByAOYAVw0AAWFyiimOKXIA5qAGJhESAAFhbpIpoylpImdodAAAAWVwmSmgKXAAcwBpAGwAbwDuANkXaADpAKAkcwCvYIACYmNtbnAArin8KY4NJSooKgCkgiJFZGVtbnByc7wpvinCKcgpzCnUKdgp3CkAoMUqbwB0AACgvSpkoIYibwB0AACgwyr1IWx0AKDBKgABRWXQKdIpAKDLKgCgiiLsIXVzAKC/KuEhcnIAoHkpgAFlaXUA4inxKfQpdAAAoYIiZW7oKewpcQDxoIYivSllAHEA8aCKItEpbQAAoMcqAAFicPgp+ikAoNUqAKDTKmMAgKJ7ImFjZW5zAAcqDSoUKhYqRihwAHAAcgBvAPgAIyh1AHIAbAB5AGUA8QCDDfEAfA2AAWFlcwAcKiIqPShwAHAAcgBvAPgAPChxAPEAOShnAACgaiYApoMiMTIzRWRlaGxtbnBzPCo/KkIqRSpHKlIqWCpjKmcqaypzKncqO4C5ALlAO4CyALJAO4CzALNAAKDGKgABb3NLKk4qdAAAoL4qdQBiAACg2CpkoIcibwB0AACgxCpzAAABb3VdKmAqbAAAoMknYgAAoNcq4SFycgCgeyn1IWx0AKDCKgABRWVvKnEqAKDMKgCgiyLsIXVzAKDAKoABZWl1AH0qjCqPKnQAAKGDImVugyqHKnEA8aCHIkYqZQBxAPGgiyJwKm0AAKDIKgABYnCTKpUqAKDUKgCg1iqAAUFhbgCdKqEqrCpyAHIAAKDZIXIAAAFocqYqqCrrAJUab6CZIfcAxQf3IWFyAKAqKWwAaQBnADuA3wDfQOELzyrZKtwq6SrsKvEqAAD1KjQrAAAAAAAAAAAAAEwrbCsAAHErvSsAAAAAAADRK3IC1CoAAAAA2CrnIWV0AKAWI8RjcgDrAOUKgAFhZXkA4SrkKucq8iFvbmVh5CFpbGNhQmRvAPQAIg5sInJlYwAAoBUjcgAA4DXYMd0AAmVpa2/7KhIrKCsuK/IBACsAAAkrZQAAATRm6g0EK28AcgDlAOsNYQBzorgDECsAAAAAEit5AG0A0WMAAWNuFislK2sAAAFhcxsrIStwAHAAcgBvAPgAFw5pAG0AAKA8InMA8AD9DQABYXMsKyEr8AAXDnIAbgA7gP4A/kDsATgrOyswG2QA5QBnAmUAcwCAgdcAO2JkAEMrRCtJK9dAYaCgInIAAKAxKgCgMCqAAWVwcwBRK1MraSvhAAkh4qKkIlsrXysAAAAAYytvAHQAAKA2I2kAcgAAoPEqb+A12GXdcgBrAACg2irhAHgociJpbWUAAKA0IIABYWlwAHYreSu3K2QA5QC+DYADYWRlbXBzdACFK6MrmiunK6wrsCuzK24iZ2xlAACitSVkbHFykCuUK5ornCvvIXduAKC/JeUhZnRloMMl8QACBwCgXCJpImdodABloLkl8QBdDG8AdAAAoOwlaSJudXMAAKA6KuwhdXMAoDkqYgAAoM0p6SFtZQCgOyrlInppdW0AoOIjgAFjaHQAwivKK80rAAFyecYrySsA4DXYydxGZGMAeQBbZPIhb2tnYQABaW/UK9creAD0ANERaCJlYWQAAAFsct4r5ytlAGYAdABhAHIAcgBvAPcAXQbpJGdodGFycm93AKCgIQAJQUhhYmNkZmdobG1vcHJzdHV3CiwNLBEsHSwnLDEsQCxLLFIsYix6LIQsjyzLLOgs7Sz/LAotcgDyAAkDYQByAACgYykAAWNyFSwbLHUAdABlADuA+gD6QPIACQ1yAOMBIywAACUseQBeZHYAZQBtYQABaXkrLDAscgBjADuA+wD7QENkgAFhYmgANyw6LD0scgDyANEO7CFhY3FhYQDyAOAOAAFpckQsSCzzIWh0AKB+KQDgNdgy3XIAYQB2AGUAO4D5APlAYQFWLF8scgAAAWxyWixcLACgvyEAoL4hbABrAACggCUAAWN0Zix2LG8CbCwAAAAAcyxyAG4AZaAcI3IAAKAcI28AcAAAoA8jcgBpAACg+CUAAWFsfiyBLGMAcgBrYTuAqACoQAABZ3CILIssbwBuAHNhZgAA4DXYZt0AA2FkaGxzdZksniynLLgsuyzFLHIAcgBvAPcACQ1vAHcAbgBhAHIAcgBvAPcA2A5hI3Jwb29uAAABbHKvLLMsZQBmAPQAWyxpAGcAaAD0AF0sdQDzAKYOaQAAocUDaGzBLMIs0mNvAG4AxWPwI2Fycm93cwCgyCGAAWNpdADRLOEs5CxvAtcsAAAAAN4scgBuAGWgHSNyAACgHSNvAHAAAKAOI24AZwBvYXIAaQAAoPklYwByAADgNdjK3IABZGlyAPMs9yz6LG8AdAAAoPAi7CFkZWlhaQBmoLUlAKC0JQABYW0DLQYtcgDyAMosbAA7gPwA/EDhIm5nbGUAoKcpgAdBQkRhY2RlZmxub3Byc3oAJy0qLTAtNC2bLZ0toS2/LcMtxy3TLdgt3C3gLfwtcgDyABADYQByAHag6CoAoOkqYQBzAOgA/gIAAW5yOC08LechcnQAoJwpgANla25wcnN0AJkpSC1NLVQtXi1iLYItYQBwAHAA4QAaHG8AdABoAGkAbgDnAKEXgAFoaXIAoSmzJFotbwBwAPQAdCVooJUh7wD4JgABaXVmLWotZwBtAOEAuygAAWJwbi14LXMjZXRuZXEAceCKIgD+AODLKgD+cyNldG5lcQBx4IsiAP4A4MwqAP4AAWhyhi2KLWUAdADhABIraSNhbmdsZQAAAWxyki2WLeUhZnQAoLIiaSJnaHQAAKCzInkAMmThIXNoAKCiIoABZWxyAKcttC24LWKiKCKuLQAAAACyLWEAcgAAoLsicQAAoFoi7CFpcACg7iIAAWJ0vC1eD2EA8gBfD3IAAOA12DPddAByAOkAlS1zAHUAAAFicM0t0C0A4IIi0iAA4IMi0iBwAGYAAOA12GfdcgBvAPAAWQt0AHIA6QCaLQABY3XkLegtcgAA4DXYy9wAAWJw7C30LW4AAAFFZXUt8S0A4IoiAP5uAAABRWV/LfktAOCLIgD+6SJnemFnAKCaKYADY2Vmb3BycwANLhAuJS4pLiMuLi40LukhcmN1YQABZGkULiEuAAFiZxguHC5hAHIAAKBfKmUAcaAnIgCgWSLlIXJwAKAYIXIAAOA12DTdcABmAADgNdho3WWgQCJhAHQA6ABqD2MAcgAA4DXYzNzjCuQRUC4AAFQuAABYLmIuAAAAAGMubS5wLnQuAAAAAIguki4AAJouJxIqEnQAcgDpAB0ScgAA4DXYNd0AAUFhWy5eLnIA8gDnAnIA8gCTB75jAAFBYWYuaS5yAPIA4AJyAPIAjAdhAPAAeh5pAHMAAKD7IoABZHB0APgReS6DLgABZmx9LoAuAOA12GnddQDzAP8RaQBtAOUABBIAAUFhiy6OLnIA8gDuAnIA8gCaBwABY3GVLgoScgAA4DXYzdwAAXB0nS6hLmwAdQDzACUScgDpACASAARhY2VmaW9zdbEuvC7ELsguzC7PLtQu2S5jAAABdXm2LrsudABlADuA/QD9QE9kAAFpecAuwy5yAGMAd2FLZG4AO4ClAKVAcgAA4DXYNt1jAHkAV2RwAGYAAOA12GrdYwByAADgNdjO3AABY23dLt8ueQBOZGwAO4D/AP9AAAVhY2RlZmhpb3N38y73Lv8uAi8MLxAvEy8YLx0vIi9jInV0ZQB6YQABYXn7Lv4u8iFvbn5hN2RvAHQAfGEAAWV0Bi8KL3QAcgDmAB8QYQC2Y3IAAOA12DfdYwB5ADZk5yJyYXJyAKDdIXAAZgAA4DXYa91jAHIAAOA12M/cAAFqbiYvKC8AoA0gagAAoAwg");

// node_modules/htmlparser2/node_modules/entities/dist/esm/generated/decode-data-xml.js
const xmlDecodeTree = /* #__PURE__ */ decodeBase64("AAJhZ2xxBwARABMAFQBtAg0AAAAAAA8AcAAmYG8AcwAnYHQAPmB0ADxg9SFvdCJg");

// node_modules/htmlparser2/node_modules/entities/dist/esm/internal/bin-trie-flags.js
var BinTrieFlags;
(function(BinTrieFlags) {
	BinTrieFlags[BinTrieFlags["VALUE_LENGTH"] = 49152] = "VALUE_LENGTH";
	BinTrieFlags[BinTrieFlags["FLAG13"] = 8192] = "FLAG13";
	BinTrieFlags[BinTrieFlags["BRANCH_LENGTH"] = 8064] = "BRANCH_LENGTH";
	BinTrieFlags[BinTrieFlags["JUMP_TABLE"] = 127] = "JUMP_TABLE";
})(BinTrieFlags || (BinTrieFlags = {}));

// node_modules/htmlparser2/node_modules/entities/dist/esm/decode.js
var CharCodes$1;
(function(CharCodes) {
	CharCodes[CharCodes["NUM"] = 35] = "NUM";
	CharCodes[CharCodes["SEMI"] = 59] = "SEMI";
	CharCodes[CharCodes["EQUALS"] = 61] = "EQUALS";
	CharCodes[CharCodes["ZERO"] = 48] = "ZERO";
	CharCodes[CharCodes["NINE"] = 57] = "NINE";
	CharCodes[CharCodes["LOWER_A"] = 97] = "LOWER_A";
	CharCodes[CharCodes["LOWER_F"] = 102] = "LOWER_F";
	CharCodes[CharCodes["LOWER_X"] = 120] = "LOWER_X";
	CharCodes[CharCodes["LOWER_Z"] = 122] = "LOWER_Z";
	CharCodes[CharCodes["UPPER_A"] = 65] = "UPPER_A";
	CharCodes[CharCodes["UPPER_F"] = 70] = "UPPER_F";
	CharCodes[CharCodes["UPPER_Z"] = 90] = "UPPER_Z";
})(CharCodes$1 || (CharCodes$1 = {}));
const TO_LOWER_BIT = 32;
function isNumber(code) {
	return code >= CharCodes$1.ZERO && code <= CharCodes$1.NINE;
}
function isHexadecimalCharacter(code) {
	return code >= CharCodes$1.UPPER_A && code <= CharCodes$1.UPPER_F || code >= CharCodes$1.LOWER_A && code <= CharCodes$1.LOWER_F;
}
function isAsciiAlphaNumeric(code) {
	return code >= CharCodes$1.UPPER_A && code <= CharCodes$1.UPPER_Z || code >= CharCodes$1.LOWER_A && code <= CharCodes$1.LOWER_Z || isNumber(code);
}
function isEntityInAttributeInvalidEnd(code) {
	return code === CharCodes$1.EQUALS || isAsciiAlphaNumeric(code);
}
var EntityDecoderState;
(function(EntityDecoderState) {
	EntityDecoderState[EntityDecoderState["EntityStart"] = 0] = "EntityStart";
	EntityDecoderState[EntityDecoderState["NumericStart"] = 1] = "NumericStart";
	EntityDecoderState[EntityDecoderState["NumericDecimal"] = 2] = "NumericDecimal";
	EntityDecoderState[EntityDecoderState["NumericHex"] = 3] = "NumericHex";
	EntityDecoderState[EntityDecoderState["NamedEntity"] = 4] = "NamedEntity";
})(EntityDecoderState || (EntityDecoderState = {}));
var DecodingMode;
(function(DecodingMode) {
	DecodingMode[DecodingMode["Legacy"] = 0] = "Legacy";
	DecodingMode[DecodingMode["Strict"] = 1] = "Strict";
	DecodingMode[DecodingMode["Attribute"] = 2] = "Attribute";
})(DecodingMode || (DecodingMode = {}));
var EntityDecoder = class {
	constructor(decodeTree, emitCodePoint, errors) {
		this.decodeTree = decodeTree;
		this.emitCodePoint = emitCodePoint;
		this.errors = errors;
		this.state = EntityDecoderState.EntityStart;
		this.consumed = 1;
		this.result = 0;
		this.treeIndex = 0;
		this.excess = 1;
		this.decodeMode = DecodingMode.Strict;
		this.runConsumed = 0;
	}
	startEntity(decodeMode) {
		this.decodeMode = decodeMode;
		this.state = EntityDecoderState.EntityStart;
		this.result = 0;
		this.treeIndex = 0;
		this.excess = 1;
		this.consumed = 1;
		this.runConsumed = 0;
	}
	write(input, offset) {
		switch (this.state) {
			case EntityDecoderState.EntityStart:
				if (input.charCodeAt(offset) === CharCodes$1.NUM) {
					this.state = EntityDecoderState.NumericStart;
					this.consumed += 1;
					return this.stateNumericStart(input, offset + 1);
				}
				this.state = EntityDecoderState.NamedEntity;
				return this.stateNamedEntity(input, offset);
			case EntityDecoderState.NumericStart: return this.stateNumericStart(input, offset);
			case EntityDecoderState.NumericDecimal: return this.stateNumericDecimal(input, offset);
			case EntityDecoderState.NumericHex: return this.stateNumericHex(input, offset);
			case EntityDecoderState.NamedEntity: return this.stateNamedEntity(input, offset);
		}
	}
	stateNumericStart(input, offset) {
		if (offset >= input.length) return -1;
		if ((input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes$1.LOWER_X) {
			this.state = EntityDecoderState.NumericHex;
			this.consumed += 1;
			return this.stateNumericHex(input, offset + 1);
		}
		this.state = EntityDecoderState.NumericDecimal;
		return this.stateNumericDecimal(input, offset);
	}
	stateNumericHex(input, offset) {
		while (offset < input.length) {
			const char = input.charCodeAt(offset);
			if (isNumber(char) || isHexadecimalCharacter(char)) {
				const digit = char <= CharCodes$1.NINE ? char - CharCodes$1.ZERO : (char | TO_LOWER_BIT) - CharCodes$1.LOWER_A + 10;
				this.result = this.result * 16 + digit;
				this.consumed++;
				offset++;
			} else return this.emitNumericEntity(char, 3);
		}
		return -1;
	}
	stateNumericDecimal(input, offset) {
		while (offset < input.length) {
			const char = input.charCodeAt(offset);
			if (isNumber(char)) {
				this.result = this.result * 10 + (char - CharCodes$1.ZERO);
				this.consumed++;
				offset++;
			} else return this.emitNumericEntity(char, 2);
		}
		return -1;
	}
	emitNumericEntity(lastCp, expectedLength) {
		var _a;
		if (this.consumed <= expectedLength) {
			(_a = this.errors) === null || _a === void 0 || _a.absenceOfDigitsInNumericCharacterReference(this.consumed);
			return 0;
		}
		if (lastCp === CharCodes$1.SEMI) this.consumed += 1;
		else if (this.decodeMode === DecodingMode.Strict) return 0;
		this.emitCodePoint(replaceCodePoint(this.result), this.consumed);
		if (this.errors) {
			if (lastCp !== CharCodes$1.SEMI) this.errors.missingSemicolonAfterCharacterReference();
			this.errors.validateNumericCharacterReference(this.result);
		}
		return this.consumed;
	}
	stateNamedEntity(input, offset) {
		const { decodeTree } = this;
		let current = decodeTree[this.treeIndex];
		let valueLength = (current & BinTrieFlags.VALUE_LENGTH) >> 14;
		while (offset < input.length) {
			if (valueLength === 0 && (current & BinTrieFlags.FLAG13) !== 0) {
				const runLength = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
				if (this.runConsumed === 0) {
					const firstChar = current & BinTrieFlags.JUMP_TABLE;
					if (input.charCodeAt(offset) !== firstChar) return this.result === 0 ? 0 : this.emitNotTerminatedNamedEntity();
					offset++;
					this.excess++;
					this.runConsumed++;
				}
				while (this.runConsumed < runLength) {
					if (offset >= input.length) return -1;
					const charIndexInPacked = this.runConsumed - 1;
					const packedWord = decodeTree[this.treeIndex + 1 + (charIndexInPacked >> 1)];
					const expectedChar = charIndexInPacked % 2 === 0 ? packedWord & 255 : packedWord >> 8 & 255;
					if (input.charCodeAt(offset) !== expectedChar) {
						this.runConsumed = 0;
						return this.result === 0 ? 0 : this.emitNotTerminatedNamedEntity();
					}
					offset++;
					this.excess++;
					this.runConsumed++;
				}
				this.runConsumed = 0;
				this.treeIndex += 1 + (runLength >> 1);
				current = decodeTree[this.treeIndex];
				valueLength = (current & BinTrieFlags.VALUE_LENGTH) >> 14;
			}
			if (offset >= input.length) break;
			const char = input.charCodeAt(offset);
			if (char === CharCodes$1.SEMI && valueLength !== 0 && (current & BinTrieFlags.FLAG13) !== 0) return this.emitNamedEntityData(this.treeIndex, valueLength, this.consumed + this.excess);
			this.treeIndex = determineBranch(decodeTree, current, this.treeIndex + Math.max(1, valueLength), char);
			if (this.treeIndex < 0) return this.result === 0 || this.decodeMode === DecodingMode.Attribute && (valueLength === 0 || isEntityInAttributeInvalidEnd(char)) ? 0 : this.emitNotTerminatedNamedEntity();
			current = decodeTree[this.treeIndex];
			valueLength = (current & BinTrieFlags.VALUE_LENGTH) >> 14;
			if (valueLength !== 0) {
				if (char === CharCodes$1.SEMI) return this.emitNamedEntityData(this.treeIndex, valueLength, this.consumed + this.excess);
				if (this.decodeMode !== DecodingMode.Strict && (current & BinTrieFlags.FLAG13) === 0) {
					this.result = this.treeIndex;
					this.consumed += this.excess;
					this.excess = 0;
				}
			}
			offset++;
			this.excess++;
		}
		return -1;
	}
	emitNotTerminatedNamedEntity() {
		var _a;
		const { result, decodeTree } = this;
		const valueLength = (decodeTree[result] & BinTrieFlags.VALUE_LENGTH) >> 14;
		this.emitNamedEntityData(result, valueLength, this.consumed);
		(_a = this.errors) === null || _a === void 0 || _a.missingSemicolonAfterCharacterReference();
		return this.consumed;
	}
	emitNamedEntityData(result, valueLength, consumed) {
		const { decodeTree } = this;
		this.emitCodePoint(valueLength === 1 ? decodeTree[result] & ~(BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13) : decodeTree[result + 1], consumed);
		if (valueLength === 3) this.emitCodePoint(decodeTree[result + 2], consumed);
		return consumed;
	}
	end() {
		var _a;
		switch (this.state) {
			case EntityDecoderState.NamedEntity: return this.result !== 0 && (this.decodeMode !== DecodingMode.Attribute || this.result === this.treeIndex) ? this.emitNotTerminatedNamedEntity() : 0;
			case EntityDecoderState.NumericDecimal: return this.emitNumericEntity(0, 2);
			case EntityDecoderState.NumericHex: return this.emitNumericEntity(0, 3);
			case EntityDecoderState.NumericStart:
				(_a = this.errors) === null || _a === void 0 || _a.absenceOfDigitsInNumericCharacterReference(this.consumed);
				return 0;
			case EntityDecoderState.EntityStart: return 0;
		}
	}
};
function determineBranch(decodeTree, current, nodeIndex, char) {
	const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
	const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
	if (branchCount === 0) return jumpOffset !== 0 && char === jumpOffset ? nodeIndex : -1;
	if (jumpOffset) {
		const value = char - jumpOffset;
		return value < 0 || value >= branchCount ? -1 : decodeTree[nodeIndex + value] - 1;
	}
	const packedKeySlots = branchCount + 1 >> 1;
	let lo = 0;
	let hi = branchCount - 1;
	while (lo <= hi) {
		const mid = lo + hi >>> 1;
		const midKey = decodeTree[nodeIndex + (mid >> 1)] >> (mid & 1) * 8 & 255;
		if (midKey < char) lo = mid + 1;
		else if (midKey > char) hi = mid - 1;
		else return decodeTree[nodeIndex + packedKeySlots + mid];
	}
	return -1;
}

// node_modules/htmlparser2/dist/esm/Tokenizer.js
var CharCodes;
(function(CharCodes) {
	CharCodes[CharCodes["Tab"] = 9] = "Tab";
	CharCodes[CharCodes["NewLine"] = 10] = "NewLine";
	CharCodes[CharCodes["FormFeed"] = 12] = "FormFeed";
	CharCodes[CharCodes["CarriageReturn"] = 13] = "CarriageReturn";
	CharCodes[CharCodes["Space"] = 32] = "Space";
	CharCodes[CharCodes["ExclamationMark"] = 33] = "ExclamationMark";
	CharCodes[CharCodes["Number"] = 35] = "Number";
	CharCodes[CharCodes["Amp"] = 38] = "Amp";
	CharCodes[CharCodes["SingleQuote"] = 39] = "SingleQuote";
	CharCodes[CharCodes["DoubleQuote"] = 34] = "DoubleQuote";
	CharCodes[CharCodes["Dash"] = 45] = "Dash";
	CharCodes[CharCodes["Slash"] = 47] = "Slash";
	CharCodes[CharCodes["Zero"] = 48] = "Zero";
	CharCodes[CharCodes["Nine"] = 57] = "Nine";
	CharCodes[CharCodes["Semi"] = 59] = "Semi";
	CharCodes[CharCodes["Lt"] = 60] = "Lt";
	CharCodes[CharCodes["Eq"] = 61] = "Eq";
	CharCodes[CharCodes["Gt"] = 62] = "Gt";
	CharCodes[CharCodes["Questionmark"] = 63] = "Questionmark";
	CharCodes[CharCodes["UpperA"] = 65] = "UpperA";
	CharCodes[CharCodes["LowerA"] = 97] = "LowerA";
	CharCodes[CharCodes["UpperF"] = 70] = "UpperF";
	CharCodes[CharCodes["LowerF"] = 102] = "LowerF";
	CharCodes[CharCodes["UpperZ"] = 90] = "UpperZ";
	CharCodes[CharCodes["LowerZ"] = 122] = "LowerZ";
	CharCodes[CharCodes["LowerX"] = 120] = "LowerX";
	CharCodes[CharCodes["OpeningSquareBracket"] = 91] = "OpeningSquareBracket";
})(CharCodes || (CharCodes = {}));
var State;
(function(State) {
	State[State["Text"] = 1] = "Text";
	State[State["BeforeTagName"] = 2] = "BeforeTagName";
	State[State["InTagName"] = 3] = "InTagName";
	State[State["InSelfClosingTag"] = 4] = "InSelfClosingTag";
	State[State["BeforeClosingTagName"] = 5] = "BeforeClosingTagName";
	State[State["InClosingTagName"] = 6] = "InClosingTagName";
	State[State["AfterClosingTagName"] = 7] = "AfterClosingTagName";
	State[State["BeforeAttributeName"] = 8] = "BeforeAttributeName";
	State[State["InAttributeName"] = 9] = "InAttributeName";
	State[State["AfterAttributeName"] = 10] = "AfterAttributeName";
	State[State["BeforeAttributeValue"] = 11] = "BeforeAttributeValue";
	State[State["InAttributeValueDq"] = 12] = "InAttributeValueDq";
	State[State["InAttributeValueSq"] = 13] = "InAttributeValueSq";
	State[State["InAttributeValueNq"] = 14] = "InAttributeValueNq";
	State[State["BeforeDeclaration"] = 15] = "BeforeDeclaration";
	State[State["InDeclaration"] = 16] = "InDeclaration";
	State[State["InProcessingInstruction"] = 17] = "InProcessingInstruction";
	State[State["BeforeComment"] = 18] = "BeforeComment";
	State[State["CDATASequence"] = 19] = "CDATASequence";
	State[State["InSpecialComment"] = 20] = "InSpecialComment";
	State[State["InCommentLike"] = 21] = "InCommentLike";
	State[State["BeforeSpecialS"] = 22] = "BeforeSpecialS";
	State[State["BeforeSpecialT"] = 23] = "BeforeSpecialT";
	State[State["SpecialStartSequence"] = 24] = "SpecialStartSequence";
	State[State["InSpecialTag"] = 25] = "InSpecialTag";
	State[State["InEntity"] = 26] = "InEntity";
})(State || (State = {}));
function isWhitespace(c) {
	return c === CharCodes.Space || c === CharCodes.NewLine || c === CharCodes.Tab || c === CharCodes.FormFeed || c === CharCodes.CarriageReturn;
}
function isEndOfTagSection(c) {
	return c === CharCodes.Slash || c === CharCodes.Gt || isWhitespace(c);
}
function isASCIIAlpha(c) {
	return c >= CharCodes.LowerA && c <= CharCodes.LowerZ || c >= CharCodes.UpperA && c <= CharCodes.UpperZ;
}
var QuoteType;
(function(QuoteType) {
	QuoteType[QuoteType["NoValue"] = 0] = "NoValue";
	QuoteType[QuoteType["Unquoted"] = 1] = "Unquoted";
	QuoteType[QuoteType["Single"] = 2] = "Single";
	QuoteType[QuoteType["Double"] = 3] = "Double";
})(QuoteType || (QuoteType = {}));
const Sequences = {
	Cdata: new Uint8Array([
		67,
		68,
		65,
		84,
		65,
		91
	]),
	CdataEnd: new Uint8Array([
		93,
		93,
		62
	]),
	CommentEnd: new Uint8Array([
		45,
		45,
		62
	]),
	ScriptEnd: new Uint8Array([
		60,
		47,
		115,
		99,
		114,
		105,
		112,
		116
	]),
	StyleEnd: new Uint8Array([
		60,
		47,
		115,
		116,
		121,
		108,
		101
	]),
	TitleEnd: new Uint8Array([
		60,
		47,
		116,
		105,
		116,
		108,
		101
	]),
	TextareaEnd: new Uint8Array([
		60,
		47,
		116,
		101,
		120,
		116,
		97,
		114,
		101,
		97
	]),
	XmpEnd: new Uint8Array([
		60,
		47,
		120,
		109,
		112
	])
};
var Tokenizer = class {
	constructor({ xmlMode = false, decodeEntities = true }, cbs) {
		this.cbs = cbs;
		this.state = State.Text;
		this.buffer = "";
		this.sectionStart = 0;
		this.index = 0;
		this.entityStart = 0;
		this.baseState = State.Text;
		this.isSpecial = false;
		this.running = true;
		this.offset = 0;
		this.currentSequence = void 0;
		this.sequenceIndex = 0;
		this.xmlMode = xmlMode;
		this.decodeEntities = decodeEntities;
		this.entityDecoder = new EntityDecoder(xmlMode ? xmlDecodeTree : htmlDecodeTree, (cp, consumed) => this.emitCodePoint(cp, consumed));
	}
	reset() {
		this.state = State.Text;
		this.buffer = "";
		this.sectionStart = 0;
		this.index = 0;
		this.baseState = State.Text;
		this.currentSequence = void 0;
		this.running = true;
		this.offset = 0;
	}
	write(chunk) {
		this.offset += this.buffer.length;
		this.buffer = chunk;
		this.parse();
	}
	end() {
		if (this.running) this.finish();
	}
	pause() {
		this.running = false;
	}
	resume() {
		this.running = true;
		if (this.index < this.buffer.length + this.offset) this.parse();
	}
	stateText(c) {
		if (c === CharCodes.Lt || !this.decodeEntities && this.fastForwardTo(CharCodes.Lt)) {
			if (this.index > this.sectionStart) this.cbs.ontext(this.sectionStart, this.index);
			this.state = State.BeforeTagName;
			this.sectionStart = this.index;
		} else if (this.decodeEntities && c === CharCodes.Amp) this.startEntity();
	}
	stateSpecialStartSequence(c) {
		const isEnd = this.sequenceIndex === this.currentSequence.length;
		if (!(isEnd ? isEndOfTagSection(c) : (c | 32) === this.currentSequence[this.sequenceIndex])) this.isSpecial = false;
		else if (!isEnd) {
			this.sequenceIndex++;
			return;
		}
		this.sequenceIndex = 0;
		this.state = State.InTagName;
		this.stateInTagName(c);
	}
	stateInSpecialTag(c) {
		if (this.sequenceIndex === this.currentSequence.length) {
			if (c === CharCodes.Gt || isWhitespace(c)) {
				const endOfText = this.index - this.currentSequence.length;
				if (this.sectionStart < endOfText) {
					const actualIndex = this.index;
					this.index = endOfText;
					this.cbs.ontext(this.sectionStart, endOfText);
					this.index = actualIndex;
				}
				this.isSpecial = false;
				this.sectionStart = endOfText + 2;
				this.stateInClosingTagName(c);
				return;
			}
			this.sequenceIndex = 0;
		}
		if ((c | 32) === this.currentSequence[this.sequenceIndex]) this.sequenceIndex += 1;
		else if (this.sequenceIndex === 0) {
			if (this.currentSequence === Sequences.TitleEnd) {
				if (this.decodeEntities && c === CharCodes.Amp) this.startEntity();
			} else if (this.fastForwardTo(CharCodes.Lt)) this.sequenceIndex = 1;
		} else this.sequenceIndex = Number(c === CharCodes.Lt);
	}
	stateCDATASequence(c) {
		if (c === Sequences.Cdata[this.sequenceIndex]) {
			if (++this.sequenceIndex === Sequences.Cdata.length) {
				this.state = State.InCommentLike;
				this.currentSequence = Sequences.CdataEnd;
				this.sequenceIndex = 0;
				this.sectionStart = this.index + 1;
			}
		} else {
			this.sequenceIndex = 0;
			this.state = State.InDeclaration;
			this.stateInDeclaration(c);
		}
	}
	fastForwardTo(c) {
		while (++this.index < this.buffer.length + this.offset) if (this.buffer.charCodeAt(this.index - this.offset) === c) return true;
		this.index = this.buffer.length + this.offset - 1;
		return false;
	}
	stateInCommentLike(c) {
		if (c === this.currentSequence[this.sequenceIndex]) {
			if (++this.sequenceIndex === this.currentSequence.length) {
				if (this.currentSequence === Sequences.CdataEnd) this.cbs.oncdata(this.sectionStart, this.index, 2);
				else this.cbs.oncomment(this.sectionStart, this.index, 2);
				this.sequenceIndex = 0;
				this.sectionStart = this.index + 1;
				this.state = State.Text;
			}
		} else if (this.sequenceIndex === 0) {
			if (this.fastForwardTo(this.currentSequence[0])) this.sequenceIndex = 1;
		} else if (c !== this.currentSequence[this.sequenceIndex - 1]) this.sequenceIndex = 0;
	}
	isTagStartChar(c) {
		return this.xmlMode ? !isEndOfTagSection(c) : isASCIIAlpha(c);
	}
	startSpecial(sequence, offset) {
		this.isSpecial = true;
		this.currentSequence = sequence;
		this.sequenceIndex = offset;
		this.state = State.SpecialStartSequence;
	}
	stateBeforeTagName(c) {
		if (c === CharCodes.ExclamationMark) {
			this.state = State.BeforeDeclaration;
			this.sectionStart = this.index + 1;
		} else if (c === CharCodes.Questionmark) {
			this.state = State.InProcessingInstruction;
			this.sectionStart = this.index + 1;
		} else if (this.isTagStartChar(c)) {
			const lower = c | 32;
			this.sectionStart = this.index;
			if (this.xmlMode) this.state = State.InTagName;
			else if (lower === Sequences.ScriptEnd[2]) this.state = State.BeforeSpecialS;
			else if (lower === Sequences.TitleEnd[2] || lower === Sequences.XmpEnd[2]) this.state = State.BeforeSpecialT;
			else this.state = State.InTagName;
		} else if (c === CharCodes.Slash) this.state = State.BeforeClosingTagName;
		else {
			this.state = State.Text;
			this.stateText(c);
		}
	}
	stateInTagName(c) {
		if (isEndOfTagSection(c)) {
			this.cbs.onopentagname(this.sectionStart, this.index);
			this.sectionStart = -1;
			this.state = State.BeforeAttributeName;
			this.stateBeforeAttributeName(c);
		}
	}
	stateBeforeClosingTagName(c) {
		if (isWhitespace(c)) {} else if (c === CharCodes.Gt) this.state = State.Text;
		else {
			this.state = this.isTagStartChar(c) ? State.InClosingTagName : State.InSpecialComment;
			this.sectionStart = this.index;
		}
	}
	stateInClosingTagName(c) {
		if (c === CharCodes.Gt || isWhitespace(c)) {
			this.cbs.onclosetag(this.sectionStart, this.index);
			this.sectionStart = -1;
			this.state = State.AfterClosingTagName;
			this.stateAfterClosingTagName(c);
		}
	}
	stateAfterClosingTagName(c) {
		if (c === CharCodes.Gt || this.fastForwardTo(CharCodes.Gt)) {
			this.state = State.Text;
			this.sectionStart = this.index + 1;
		}
	}
	stateBeforeAttributeName(c) {
		if (c === CharCodes.Gt) {
			this.cbs.onopentagend(this.index);
			if (this.isSpecial) {
				this.state = State.InSpecialTag;
				this.sequenceIndex = 0;
			} else this.state = State.Text;
			this.sectionStart = this.index + 1;
		} else if (c === CharCodes.Slash) this.state = State.InSelfClosingTag;
		else if (!isWhitespace(c)) {
			this.state = State.InAttributeName;
			this.sectionStart = this.index;
		}
	}
	stateInSelfClosingTag(c) {
		if (c === CharCodes.Gt) {
			this.cbs.onselfclosingtag(this.index);
			this.state = State.Text;
			this.sectionStart = this.index + 1;
			this.isSpecial = false;
		} else if (!isWhitespace(c)) {
			this.state = State.BeforeAttributeName;
			this.stateBeforeAttributeName(c);
		}
	}
	stateInAttributeName(c) {
		if (c === CharCodes.Eq || isEndOfTagSection(c)) {
			this.cbs.onattribname(this.sectionStart, this.index);
			this.sectionStart = this.index;
			this.state = State.AfterAttributeName;
			this.stateAfterAttributeName(c);
		}
	}
	stateAfterAttributeName(c) {
		if (c === CharCodes.Eq) this.state = State.BeforeAttributeValue;
		else if (c === CharCodes.Slash || c === CharCodes.Gt) {
			this.cbs.onattribend(QuoteType.NoValue, this.sectionStart);
			this.sectionStart = -1;
			this.state = State.BeforeAttributeName;
			this.stateBeforeAttributeName(c);
		} else if (!isWhitespace(c)) {
			this.cbs.onattribend(QuoteType.NoValue, this.sectionStart);
			this.state = State.InAttributeName;
			this.sectionStart = this.index;
		}
	}
	stateBeforeAttributeValue(c) {
		if (c === CharCodes.DoubleQuote) {
			this.state = State.InAttributeValueDq;
			this.sectionStart = this.index + 1;
		} else if (c === CharCodes.SingleQuote) {
			this.state = State.InAttributeValueSq;
			this.sectionStart = this.index + 1;
		} else if (!isWhitespace(c)) {
			this.sectionStart = this.index;
			this.state = State.InAttributeValueNq;
			this.stateInAttributeValueNoQuotes(c);
		}
	}
	handleInAttributeValue(c, quote) {
		if (c === quote || !this.decodeEntities && this.fastForwardTo(quote)) {
			this.cbs.onattribdata(this.sectionStart, this.index);
			this.sectionStart = -1;
			this.cbs.onattribend(quote === CharCodes.DoubleQuote ? QuoteType.Double : QuoteType.Single, this.index + 1);
			this.state = State.BeforeAttributeName;
		} else if (this.decodeEntities && c === CharCodes.Amp) this.startEntity();
	}
	stateInAttributeValueDoubleQuotes(c) {
		this.handleInAttributeValue(c, CharCodes.DoubleQuote);
	}
	stateInAttributeValueSingleQuotes(c) {
		this.handleInAttributeValue(c, CharCodes.SingleQuote);
	}
	stateInAttributeValueNoQuotes(c) {
		if (isWhitespace(c) || c === CharCodes.Gt) {
			this.cbs.onattribdata(this.sectionStart, this.index);
			this.sectionStart = -1;
			this.cbs.onattribend(QuoteType.Unquoted, this.index);
			this.state = State.BeforeAttributeName;
			this.stateBeforeAttributeName(c);
		} else if (this.decodeEntities && c === CharCodes.Amp) this.startEntity();
	}
	stateBeforeDeclaration(c) {
		if (c === CharCodes.OpeningSquareBracket) {
			this.state = State.CDATASequence;
			this.sequenceIndex = 0;
		} else this.state = c === CharCodes.Dash ? State.BeforeComment : State.InDeclaration;
	}
	stateInDeclaration(c) {
		if (c === CharCodes.Gt || this.fastForwardTo(CharCodes.Gt)) {
			this.cbs.ondeclaration(this.sectionStart, this.index);
			this.state = State.Text;
			this.sectionStart = this.index + 1;
		}
	}
	stateInProcessingInstruction(c) {
		if (c === CharCodes.Gt || this.fastForwardTo(CharCodes.Gt)) {
			this.cbs.onprocessinginstruction(this.sectionStart, this.index);
			this.state = State.Text;
			this.sectionStart = this.index + 1;
		}
	}
	stateBeforeComment(c) {
		if (c === CharCodes.Dash) {
			this.state = State.InCommentLike;
			this.currentSequence = Sequences.CommentEnd;
			this.sequenceIndex = 2;
			this.sectionStart = this.index + 1;
		} else this.state = State.InDeclaration;
	}
	stateInSpecialComment(c) {
		if (c === CharCodes.Gt || this.fastForwardTo(CharCodes.Gt)) {
			this.cbs.oncomment(this.sectionStart, this.index, 0);
			this.state = State.Text;
			this.sectionStart = this.index + 1;
		}
	}
	stateBeforeSpecialS(c) {
		const lower = c | 32;
		if (lower === Sequences.ScriptEnd[3]) this.startSpecial(Sequences.ScriptEnd, 4);
		else if (lower === Sequences.StyleEnd[3]) this.startSpecial(Sequences.StyleEnd, 4);
		else {
			this.state = State.InTagName;
			this.stateInTagName(c);
		}
	}
	stateBeforeSpecialT(c) {
		switch (c | 32) {
			case Sequences.TitleEnd[3]:
				this.startSpecial(Sequences.TitleEnd, 4);
				break;
			case Sequences.TextareaEnd[3]:
				this.startSpecial(Sequences.TextareaEnd, 4);
				break;
			case Sequences.XmpEnd[3]:
				this.startSpecial(Sequences.XmpEnd, 4);
				break;
			default:
				this.state = State.InTagName;
				this.stateInTagName(c);
		}
	}
	startEntity() {
		this.baseState = this.state;
		this.state = State.InEntity;
		this.entityStart = this.index;
		this.entityDecoder.startEntity(this.xmlMode ? DecodingMode.Strict : this.baseState === State.Text || this.baseState === State.InSpecialTag ? DecodingMode.Legacy : DecodingMode.Attribute);
	}
	stateInEntity() {
		const indexInBuffer = this.index - this.offset;
		const length = this.entityDecoder.write(this.buffer, indexInBuffer);
		if (length >= 0) {
			this.state = this.baseState;
			if (length === 0) this.index -= 1;
		} else {
			if (indexInBuffer < this.buffer.length && this.buffer.charCodeAt(indexInBuffer) === CharCodes.Amp) {
				this.state = this.baseState;
				this.index -= 1;
				return;
			}
			this.index = this.offset + this.buffer.length - 1;
		}
	}
	cleanup() {
		if (this.running && this.sectionStart !== this.index) {
			if (this.state === State.Text || this.state === State.InSpecialTag && this.sequenceIndex === 0) {
				this.cbs.ontext(this.sectionStart, this.index);
				this.sectionStart = this.index;
			} else if (this.state === State.InAttributeValueDq || this.state === State.InAttributeValueSq || this.state === State.InAttributeValueNq) {
				this.cbs.onattribdata(this.sectionStart, this.index);
				this.sectionStart = this.index;
			}
		}
	}
	shouldContinue() {
		return this.index < this.buffer.length + this.offset && this.running;
	}
	parse() {
		while (this.shouldContinue()) {
			const c = this.buffer.charCodeAt(this.index - this.offset);
			switch (this.state) {
				case State.Text:
					this.stateText(c);
					break;
				case State.SpecialStartSequence:
					this.stateSpecialStartSequence(c);
					break;
				case State.InSpecialTag:
					this.stateInSpecialTag(c);
					break;
				case State.CDATASequence:
					this.stateCDATASequence(c);
					break;
				case State.InAttributeValueDq:
					this.stateInAttributeValueDoubleQuotes(c);
					break;
				case State.InAttributeName:
					this.stateInAttributeName(c);
					break;
				case State.InCommentLike:
					this.stateInCommentLike(c);
					break;
				case State.InSpecialComment:
					this.stateInSpecialComment(c);
					break;
				case State.BeforeAttributeName:
					this.stateBeforeAttributeName(c);
					break;
				case State.InTagName:
					this.stateInTagName(c);
					break;
				case State.InClosingTagName:
					this.stateInClosingTagName(c);
					break;
				case State.BeforeTagName:
					this.stateBeforeTagName(c);
					break;
				case State.AfterAttributeName:
					this.stateAfterAttributeName(c);
					break;
				case State.InAttributeValueSq:
					this.stateInAttributeValueSingleQuotes(c);
					break;
				case State.BeforeAttributeValue:
					this.stateBeforeAttributeValue(c);
					break;
				case State.BeforeClosingTagName:
					this.stateBeforeClosingTagName(c);
					break;
				case State.AfterClosingTagName:
					this.stateAfterClosingTagName(c);
					break;
				case State.BeforeSpecialS:
					this.stateBeforeSpecialS(c);
					break;
				case State.BeforeSpecialT:
					this.stateBeforeSpecialT(c);
					break;
				case State.InAttributeValueNq:
					this.stateInAttributeValueNoQuotes(c);
					break;
				case State.InSelfClosingTag:
					this.stateInSelfClosingTag(c);
					break;
				case State.InDeclaration:
					this.stateInDeclaration(c);
					break;
				case State.BeforeDeclaration:
					this.stateBeforeDeclaration(c);
					break;
				case State.BeforeComment:
					this.stateBeforeComment(c);
					break;
				case State.InProcessingInstruction:
					this.stateInProcessingInstruction(c);
					break;
				case State.InEntity: this.stateInEntity();
			}
			this.index++;
		}
		this.cleanup();
	}
	finish() {
		if (this.state === State.InEntity) {
			this.entityDecoder.end();
			this.state = this.baseState;
		}
		this.handleTrailingData();
		this.cbs.onend();
	}
	handleTrailingData() {
		const endIndex = this.buffer.length + this.offset;
		if (this.sectionStart >= endIndex) return;
		if (this.state === State.InCommentLike) {
			if (this.currentSequence === Sequences.CdataEnd) this.cbs.oncdata(this.sectionStart, endIndex, 0);
			else this.cbs.oncomment(this.sectionStart, endIndex, 0);
		} else if (this.state === State.InTagName || this.state === State.BeforeAttributeName || this.state === State.BeforeAttributeValue || this.state === State.AfterAttributeName || this.state === State.InAttributeName || this.state === State.InAttributeValueSq || this.state === State.InAttributeValueDq || this.state === State.InAttributeValueNq || this.state === State.InClosingTagName) {} else this.cbs.ontext(this.sectionStart, endIndex);
	}
	emitCodePoint(cp, consumed) {
		if (this.baseState !== State.Text && this.baseState !== State.InSpecialTag) {
			if (this.sectionStart < this.entityStart) this.cbs.onattribdata(this.sectionStart, this.entityStart);
			this.sectionStart = this.entityStart + consumed;
			this.index = this.sectionStart - 1;
			this.cbs.onattribentity(cp);
		} else {
			if (this.sectionStart < this.entityStart) this.cbs.ontext(this.sectionStart, this.entityStart);
			this.sectionStart = this.entityStart + consumed;
			this.index = this.sectionStart - 1;
			this.cbs.ontextentity(cp, this.sectionStart);
		}
	}
};

// node_modules/htmlparser2/dist/esm/Parser.js
const formTags = /* @__PURE__ */ new Set([
	"input",
	"option",
	"optgroup",
	"select",
	"button",
	"datalist",
	"textarea"
]);
const pTag = /* @__PURE__ */ new Set(["p"]);
const tableSectionTags = /* @__PURE__ */ new Set(["thead", "tbody"]);
const ddtTags = /* @__PURE__ */ new Set(["dd", "dt"]);
const rtpTags = /* @__PURE__ */ new Set(["rt", "rp"]);
const openImpliesClose = /* @__PURE__ */ new Map([
	["tr", /* @__PURE__ */ new Set([
		"tr",
		"th",
		"td"
	])],
	["th", /* @__PURE__ */ new Set(["th"])],
	["td", /* @__PURE__ */ new Set([
		"thead",
		"th",
		"td"
	])],
	["body", /* @__PURE__ */ new Set([
		"head",
		"link",
		"script"
	])],
	["li", /* @__PURE__ */ new Set(["li"])],
	["p", pTag],
	["h1", pTag],
	["h2", pTag],
	["h3", pTag],
	["h4", pTag],
	["h5", pTag],
	["h6", pTag],
	["select", formTags],
	["input", formTags],
	["output", formTags],
	["button", formTags],
	["datalist", formTags],
	["textarea", formTags],
	["option", /* @__PURE__ */ new Set(["option"])],
	["optgroup", /* @__PURE__ */ new Set(["optgroup", "option"])],
	["dd", ddtTags],
	["dt", ddtTags],
	["address", pTag],
	["article", pTag],
	["aside", pTag],
	["blockquote", pTag],
	["details", pTag],
	["div", pTag],
	["dl", pTag],
	["fieldset", pTag],
	["figcaption", pTag],
	["figure", pTag],
	["footer", pTag],
	["form", pTag],
	["header", pTag],
	["hr", pTag],
	["main", pTag],
	["nav", pTag],
	["ol", pTag],
	["pre", pTag],
	["section", pTag],
	["table", pTag],
	["ul", pTag],
	["rt", rtpTags],
	["rp", rtpTags],
	["tbody", tableSectionTags],
	["tfoot", tableSectionTags]
]);
const voidElements$1 = /* @__PURE__ */ new Set([
	"area",
	"base",
	"basefont",
	"br",
	"col",
	"command",
	"embed",
	"frame",
	"hr",
	"img",
	"input",
	"isindex",
	"keygen",
	"link",
	"meta",
	"param",
	"source",
	"track",
	"wbr"
]);
const foreignContextElements = /* @__PURE__ */ new Set(["math", "svg"]);
const htmlIntegrationElements = /* @__PURE__ */ new Set([
	"mi",
	"mo",
	"mn",
	"ms",
	"mtext",
	"annotation-xml",
	"foreignobject",
	"desc",
	"title"
]);
const reNameEnd = /\s|\//;
var Parser$1 = class {
	constructor(cbs, options = {}) {
		var _a, _b, _c, _d, _e, _f;
		this.options = options;
		this.startIndex = 0;
		this.endIndex = 0;
		this.openTagStart = 0;
		this.tagname = "";
		this.attribname = "";
		this.attribvalue = "";
		this.attribs = null;
		this.stack = [];
		this.buffers = [];
		this.bufferOffset = 0;
		this.writeIndex = 0;
		this.ended = false;
		this.cbs = cbs !== null && cbs !== void 0 ? cbs : {};
		this.htmlMode = !this.options.xmlMode;
		this.lowerCaseTagNames = (_a = options.lowerCaseTags) !== null && _a !== void 0 ? _a : this.htmlMode;
		this.lowerCaseAttributeNames = (_b = options.lowerCaseAttributeNames) !== null && _b !== void 0 ? _b : this.htmlMode;
		this.recognizeSelfClosing = (_c = options.recognizeSelfClosing) !== null && _c !== void 0 ? _c : !this.htmlMode;
		this.tokenizer = new ((_d = options.Tokenizer) !== null && _d !== void 0 ? _d : Tokenizer)(this.options, this);
		this.foreignContext = [!this.htmlMode];
		(_f = (_e = this.cbs).onparserinit) === null || _f === void 0 || _f.call(_e, this);
	}
	ontext(start, endIndex) {
		var _a, _b;
		const data = this.getSlice(start, endIndex);
		this.endIndex = endIndex - 1;
		(_b = (_a = this.cbs).ontext) === null || _b === void 0 || _b.call(_a, data);
		this.startIndex = endIndex;
	}
	ontextentity(cp, endIndex) {
		var _a, _b;
		this.endIndex = endIndex - 1;
		(_b = (_a = this.cbs).ontext) === null || _b === void 0 || _b.call(_a, fromCodePoint(cp));
		this.startIndex = endIndex;
	}
	isVoidElement(name) {
		return this.htmlMode && voidElements$1.has(name);
	}
	onopentagname(start, endIndex) {
		this.endIndex = endIndex;
		let name = this.getSlice(start, endIndex);
		if (this.lowerCaseTagNames) name = name.toLowerCase();
		this.emitOpenTag(name);
	}
	emitOpenTag(name) {
		var _a, _b, _c, _d;
		this.openTagStart = this.startIndex;
		this.tagname = name;
		const impliesClose = this.htmlMode && openImpliesClose.get(name);
		if (impliesClose) while (this.stack.length > 0 && impliesClose.has(this.stack[0])) {
			const element = this.stack.shift();
			(_b = (_a = this.cbs).onclosetag) === null || _b === void 0 || _b.call(_a, element, true);
		}
		if (!this.isVoidElement(name)) {
			this.stack.unshift(name);
			if (this.htmlMode) {
				if (foreignContextElements.has(name)) this.foreignContext.unshift(true);
				else if (htmlIntegrationElements.has(name)) this.foreignContext.unshift(false);
			}
		}
		(_d = (_c = this.cbs).onopentagname) === null || _d === void 0 || _d.call(_c, name);
		if (this.cbs.onopentag) this.attribs = {};
	}
	endOpenTag(isImplied) {
		var _a, _b;
		this.startIndex = this.openTagStart;
		if (this.attribs) {
			(_b = (_a = this.cbs).onopentag) === null || _b === void 0 || _b.call(_a, this.tagname, this.attribs, isImplied);
			this.attribs = null;
		}
		if (this.cbs.onclosetag && this.isVoidElement(this.tagname)) this.cbs.onclosetag(this.tagname, true);
		this.tagname = "";
	}
	onopentagend(endIndex) {
		this.endIndex = endIndex;
		this.endOpenTag(false);
		this.startIndex = endIndex + 1;
	}
	onclosetag(start, endIndex) {
		var _a, _b, _c, _d, _e, _f, _g, _h;
		this.endIndex = endIndex;
		let name = this.getSlice(start, endIndex);
		if (this.lowerCaseTagNames) name = name.toLowerCase();
		if (this.htmlMode && (foreignContextElements.has(name) || htmlIntegrationElements.has(name))) this.foreignContext.shift();
		if (!this.isVoidElement(name)) {
			const pos = this.stack.indexOf(name);
			if (pos !== -1) for (let index = 0; index <= pos; index++) {
				const element = this.stack.shift();
				(_b = (_a = this.cbs).onclosetag) === null || _b === void 0 || _b.call(_a, element, index !== pos);
			}
			else if (this.htmlMode && name === "p") {
				this.emitOpenTag("p");
				this.closeCurrentTag(true);
			}
		} else if (this.htmlMode && name === "br") {
			(_d = (_c = this.cbs).onopentagname) === null || _d === void 0 || _d.call(_c, "br");
			(_f = (_e = this.cbs).onopentag) === null || _f === void 0 || _f.call(_e, "br", {}, true);
			(_h = (_g = this.cbs).onclosetag) === null || _h === void 0 || _h.call(_g, "br", false);
		}
		this.startIndex = endIndex + 1;
	}
	onselfclosingtag(endIndex) {
		this.endIndex = endIndex;
		if (this.recognizeSelfClosing || this.foreignContext[0]) {
			this.closeCurrentTag(false);
			this.startIndex = endIndex + 1;
		} else this.onopentagend(endIndex);
	}
	closeCurrentTag(isOpenImplied) {
		var _a, _b;
		const name = this.tagname;
		this.endOpenTag(isOpenImplied);
		if (this.stack[0] === name) {
			(_b = (_a = this.cbs).onclosetag) === null || _b === void 0 || _b.call(_a, name, !isOpenImplied);
			this.stack.shift();
		}
	}
	onattribname(start, endIndex) {
		this.startIndex = start;
		const name = this.getSlice(start, endIndex);
		this.attribname = this.lowerCaseAttributeNames ? name.toLowerCase() : name;
	}
	onattribdata(start, endIndex) {
		this.attribvalue += this.getSlice(start, endIndex);
	}
	onattribentity(cp) {
		this.attribvalue += fromCodePoint(cp);
	}
	onattribend(quote, endIndex) {
		var _a, _b;
		this.endIndex = endIndex;
		(_b = (_a = this.cbs).onattribute) === null || _b === void 0 || _b.call(_a, this.attribname, this.attribvalue, quote === QuoteType.Double ? "\"" : quote === QuoteType.Single ? "'" : quote === QuoteType.NoValue ? void 0 : null);
		if (this.attribs && !Object.prototype.hasOwnProperty.call(this.attribs, this.attribname)) this.attribs[this.attribname] = this.attribvalue;
		this.attribvalue = "";
	}
	getInstructionName(value) {
		const index = value.search(reNameEnd);
		let name = index < 0 ? value : value.substr(0, index);
		if (this.lowerCaseTagNames) name = name.toLowerCase();
		return name;
	}
	ondeclaration(start, endIndex) {
		this.endIndex = endIndex;
		const value = this.getSlice(start, endIndex);
		if (this.cbs.onprocessinginstruction) {
			const name = this.getInstructionName(value);
			this.cbs.onprocessinginstruction(`!${name}`, `!${value}`);
		}
		this.startIndex = endIndex + 1;
	}
	onprocessinginstruction(start, endIndex) {
		this.endIndex = endIndex;
		const value = this.getSlice(start, endIndex);
		if (this.cbs.onprocessinginstruction) {
			const name = this.getInstructionName(value);
			this.cbs.onprocessinginstruction(`?${name}`, `?${value}`);
		}
		this.startIndex = endIndex + 1;
	}
	oncomment(start, endIndex, offset) {
		var _a, _b, _c, _d;
		this.endIndex = endIndex;
		(_b = (_a = this.cbs).oncomment) === null || _b === void 0 || _b.call(_a, this.getSlice(start, endIndex - offset));
		(_d = (_c = this.cbs).oncommentend) === null || _d === void 0 || _d.call(_c);
		this.startIndex = endIndex + 1;
	}
	oncdata(start, endIndex, offset) {
		var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k;
		this.endIndex = endIndex;
		const value = this.getSlice(start, endIndex - offset);
		if (!this.htmlMode || this.options.recognizeCDATA) {
			(_b = (_a = this.cbs).oncdatastart) === null || _b === void 0 || _b.call(_a);
			(_d = (_c = this.cbs).ontext) === null || _d === void 0 || _d.call(_c, value);
			(_f = (_e = this.cbs).oncdataend) === null || _f === void 0 || _f.call(_e);
		} else {
			(_h = (_g = this.cbs).oncomment) === null || _h === void 0 || _h.call(_g, `[CDATA[${value}]]`);
			(_k = (_j = this.cbs).oncommentend) === null || _k === void 0 || _k.call(_j);
		}
		this.startIndex = endIndex + 1;
	}
	onend() {
		var _a, _b;
		if (this.cbs.onclosetag) {
			this.endIndex = this.startIndex;
			for (let index = 0; index < this.stack.length; index++) this.cbs.onclosetag(this.stack[index], true);
		}
		(_b = (_a = this.cbs).onend) === null || _b === void 0 || _b.call(_a);
	}
	reset() {
		var _a, _b, _c, _d;
		(_b = (_a = this.cbs).onreset) === null || _b === void 0 || _b.call(_a);
		this.tokenizer.reset();
		this.tagname = "";
		this.attribname = "";
		this.attribs = null;
		this.stack.length = 0;
		this.startIndex = 0;
		this.endIndex = 0;
		(_d = (_c = this.cbs).onparserinit) === null || _d === void 0 || _d.call(_c, this);
		this.buffers.length = 0;
		this.foreignContext.length = 0;
		this.foreignContext.unshift(!this.htmlMode);
		this.bufferOffset = 0;
		this.writeIndex = 0;
		this.ended = false;
	}
	parseComplete(data) {
		this.reset();
		this.end(data);
	}
	getSlice(start, end) {
		while (start - this.bufferOffset >= this.buffers[0].length) this.shiftBuffer();
		let slice = this.buffers[0].slice(start - this.bufferOffset, end - this.bufferOffset);
		while (end - this.bufferOffset > this.buffers[0].length) {
			this.shiftBuffer();
			slice += this.buffers[0].slice(0, end - this.bufferOffset);
		}
		return slice;
	}
	shiftBuffer() {
		this.bufferOffset += this.buffers[0].length;
		this.writeIndex--;
		this.buffers.shift();
	}
	write(chunk) {
		var _a, _b;
		if (this.ended) {
			(_b = (_a = this.cbs).onerror) === null || _b === void 0 || _b.call(_a, /* @__PURE__ */ new Error(".write() after done!"));
			return;
		}
		this.buffers.push(chunk);
		if (this.tokenizer.running) {
			this.tokenizer.write(chunk);
			this.writeIndex++;
		}
	}
	end(chunk) {
		var _a, _b;
		if (this.ended) {
			(_b = (_a = this.cbs).onerror) === null || _b === void 0 || _b.call(_a, /* @__PURE__ */ new Error(".end() after done!"));
			return;
		}
		if (chunk) this.write(chunk);
		this.ended = true;
		this.tokenizer.end();
	}
	pause() {
		this.tokenizer.pause();
	}
	resume() {
		this.tokenizer.resume();
		while (this.tokenizer.running && this.writeIndex < this.buffers.length) this.tokenizer.write(this.buffers[this.writeIndex++]);
		if (this.ended) this.tokenizer.end();
	}
	parseChunk(chunk) {
		this.write(chunk);
	}
	done(chunk) {
		this.end(chunk);
	}
};

// node_modules/domelementtype/lib/esm/index.js
var esm_exports$2 = /* @__PURE__ */ __exportAll({
	CDATA: () => CDATA$1,
	Comment: () => Comment$3,
	Directive: () => Directive,
	Doctype: () => Doctype,
	ElementType: () => ElementType,
	Root: () => Root,
	Script: () => Script,
	Style: () => Style,
	Tag: () => Tag,
	Text: () => Text$3,
	isTag: () => isTag$2
});
var ElementType;
(function(ElementType) {
	ElementType["Root"] = "root";
	ElementType["Text"] = "text";
	ElementType["Directive"] = "directive";
	ElementType["Comment"] = "comment";
	ElementType["Script"] = "script";
	ElementType["Style"] = "style";
	ElementType["Tag"] = "tag";
	ElementType["CDATA"] = "cdata";
	ElementType["Doctype"] = "doctype";
})(ElementType || (ElementType = {}));
function isTag$2(elem) {
	return elem.type === ElementType.Tag || elem.type === ElementType.Script || elem.type === ElementType.Style;
}
const Root = ElementType.Root;
const Text$3 = ElementType.Text;
const Directive = ElementType.Directive;
const Comment$3 = ElementType.Comment;
const Script = ElementType.Script;
const Style = ElementType.Style;
const Tag = ElementType.Tag;
const CDATA$1 = ElementType.CDATA;
const Doctype = ElementType.Doctype;

// node_modules/domhandler/lib/esm/node.js
var Node$2 = class {
	constructor() {
		this.parent = null;
		this.prev = null;
		this.next = null;
		this.startIndex = null;
		this.endIndex = null;
	}
	get parentNode() {
		return this.parent;
	}
	set parentNode(parent) {
		this.parent = parent;
	}
	get previousSibling() {
		return this.prev;
	}
	set previousSibling(prev) {
		this.prev = prev;
	}
	get nextSibling() {
		return this.next;
	}
	set nextSibling(next) {
		this.next = next;
	}
	cloneNode(recursive = false) {
		return cloneNode(this, recursive);
	}
};
var DataNode = class extends Node$2 {
	constructor(data) {
		super();
		this.data = data;
	}
	get nodeValue() {
		return this.data;
	}
	set nodeValue(data) {
		this.data = data;
	}
};
var Text$2 = class extends DataNode {
	constructor() {
		super(...arguments);
		this.type = ElementType.Text;
	}
	get nodeType() {
		return 3;
	}
};
var Comment$2 = class extends DataNode {
	constructor() {
		super(...arguments);
		this.type = ElementType.Comment;
	}
	get nodeType() {
		return 8;
	}
};
var ProcessingInstruction = class extends DataNode {
	constructor(name, data) {
		super(data);
		this.name = name;
		this.type = ElementType.Directive;
	}
	get nodeType() {
		return 1;
	}
};
var NodeWithChildren = class extends Node$2 {
	constructor(children) {
		super();
		this.children = children;
	}
	get firstChild() {
		var _a;
		return (_a = this.children[0]) !== null && _a !== void 0 ? _a : null;
	}
	get lastChild() {
		return this.children.length > 0 ? this.children[this.children.length - 1] : null;
	}
	get childNodes() {
		return this.children;
	}
	set childNodes(children) {
		this.children = children;
	}
};
var CDATA = class extends NodeWithChildren {
	constructor() {
		super(...arguments);
		this.type = ElementType.CDATA;
	}
	get nodeType() {
		return 4;
	}
};
var Document$2 = class extends NodeWithChildren {
	constructor() {
		super(...arguments);
		this.type = ElementType.Root;
	}
	get nodeType() {
		return 9;
	}
};
var Element$2 = class extends NodeWithChildren {
	constructor(name, attribs, children = [], type = name === "script" ? ElementType.Script : name === "style" ? ElementType.Style : ElementType.Tag) {
		super(children);
		this.name = name;
		this.attribs = attribs;
		this.type = type;
	}
	get nodeType() {
		return 1;
	}
	get tagName() {
		return this.name;
	}
	set tagName(name) {
		this.name = name;
	}
	get attributes() {
		return Object.keys(this.attribs).map((name) => {
			var _a, _b;
			return {
				name,
				value: this.attribs[name],
				namespace: (_a = this["x-attribsNamespace"]) === null || _a === void 0 ? void 0 : _a[name],
				prefix: (_b = this["x-attribsPrefix"]) === null || _b === void 0 ? void 0 : _b[name]
			};
		});
	}
};
function isTag$1(node) {
	return isTag$2(node);
}
function isCDATA(node) {
	return node.type === ElementType.CDATA;
}
function isText(node) {
	return node.type === ElementType.Text;
}
function isComment(node) {
	return node.type === ElementType.Comment;
}
function isDirective(node) {
	return node.type === ElementType.Directive;
}
function isDocument(node) {
	return node.type === ElementType.Root;
}
function hasChildren(node) {
	return Object.prototype.hasOwnProperty.call(node, "children");
}
function cloneNode(node, recursive = false) {
	let result;
	if (isText(node)) result = new Text$2(node.data);
	else if (isComment(node)) result = new Comment$2(node.data);
	else if (isTag$1(node)) {
		const children = recursive ? cloneChildren(node.children) : [];
		const clone = new Element$2(node.name, { ...node.attribs }, children);
		children.forEach((child) => child.parent = clone);
		if (node.namespace != null) clone.namespace = node.namespace;
		if (node["x-attribsNamespace"]) clone["x-attribsNamespace"] = { ...node["x-attribsNamespace"] };
		if (node["x-attribsPrefix"]) clone["x-attribsPrefix"] = { ...node["x-attribsPrefix"] };
		result = clone;
	} else if (isCDATA(node)) {
		const children = recursive ? cloneChildren(node.children) : [];
		const clone = new CDATA(children);
		children.forEach((child) => child.parent = clone);
		result = clone;
	} else if (isDocument(node)) {
		const children = recursive ? cloneChildren(node.children) : [];
		const clone = new Document$2(children);
		children.forEach((child) => child.parent = clone);
		if (node["x-mode"]) clone["x-mode"] = node["x-mode"];
		result = clone;
	} else if (isDirective(node)) {
		const instruction = new ProcessingInstruction(node.name, node.data);
		if (node["x-name"] != null) {
			instruction["x-name"] = node["x-name"];
			instruction["x-publicId"] = node["x-publicId"];
			instruction["x-systemId"] = node["x-systemId"];
		}
		result = instruction;
	} else throw new Error(`Not implemented yet: ${node.type}`);
	result.startIndex = node.startIndex;
	result.endIndex = node.endIndex;
	if (node.sourceCodeLocation != null) result.sourceCodeLocation = node.sourceCodeLocation;
	return result;
}
function cloneChildren(childs) {
	const children = childs.map((child) => cloneNode(child, true));
	for (let i = 1; i < children.length; i++) {
		children[i].prev = children[i - 1];
		children[i - 1].next = children[i];
	}
	return children;
}

// node_modules/domhandler/lib/esm/index.js
const defaultOpts = {
	withStartIndices: false,
	withEndIndices: false,
	xmlMode: false
};
var DomHandler = class {
	constructor(callback, options, elementCB) {
		this.dom = [];
		this.root = new Document$2(this.dom);
		this.done = false;
		this.tagStack = [this.root];
		this.lastNode = null;
		this.parser = null;
		if (typeof options === "function") {
			elementCB = options;
			options = defaultOpts;
		}
		if (typeof callback === "object") {
			options = callback;
			callback = void 0;
		}
		this.callback = callback !== null && callback !== void 0 ? callback : null;
		this.options = options !== null && options !== void 0 ? options : defaultOpts;
		this.elementCB = elementCB !== null && elementCB !== void 0 ? elementCB : null;
	}
	onparserinit(parser) {
		this.parser = parser;
	}
	onreset() {
		this.dom = [];
		this.root = new Document$2(this.dom);
		this.done = false;
		this.tagStack = [this.root];
		this.lastNode = null;
		this.parser = null;
	}
	onend() {
		if (this.done) return;
		this.done = true;
		this.parser = null;
		this.handleCallback(null);
	}
	onerror(error) {
		this.handleCallback(error);
	}
	onclosetag() {
		this.lastNode = null;
		const elem = this.tagStack.pop();
		if (this.options.withEndIndices) elem.endIndex = this.parser.endIndex;
		if (this.elementCB) this.elementCB(elem);
	}
	onopentag(name, attribs) {
		const type = this.options.xmlMode ? ElementType.Tag : void 0;
		const element = new Element$2(name, attribs, void 0, type);
		this.addNode(element);
		this.tagStack.push(element);
	}
	ontext(data) {
		const { lastNode } = this;
		if (lastNode && lastNode.type === ElementType.Text) {
			lastNode.data += data;
			if (this.options.withEndIndices) lastNode.endIndex = this.parser.endIndex;
		} else {
			const node = new Text$2(data);
			this.addNode(node);
			this.lastNode = node;
		}
	}
	oncomment(data) {
		if (this.lastNode && this.lastNode.type === ElementType.Comment) {
			this.lastNode.data += data;
			return;
		}
		const node = new Comment$2(data);
		this.addNode(node);
		this.lastNode = node;
	}
	oncommentend() {
		this.lastNode = null;
	}
	oncdatastart() {
		const text = new Text$2("");
		const node = new CDATA([text]);
		this.addNode(node);
		text.parent = node;
		this.lastNode = text;
	}
	oncdataend() {
		this.lastNode = null;
	}
	onprocessinginstruction(name, data) {
		const node = new ProcessingInstruction(name, data);
		this.addNode(node);
	}
	handleCallback(error) {
		if (typeof this.callback === "function") this.callback(error, this.dom);
		else if (error) throw error;
	}
	addNode(node) {
		const parent = this.tagStack[this.tagStack.length - 1];
		const previousSibling = parent.children[parent.children.length - 1];
		if (this.options.withStartIndices) node.startIndex = this.parser.startIndex;
		if (this.options.withEndIndices) node.endIndex = this.parser.endIndex;
		parent.children.push(node);
		if (previousSibling) {
			node.prev = previousSibling;
			previousSibling.next = node;
		}
		node.parent = parent;
		this.lastNode = null;
	}
};

// node_modules/dom-serializer/node_modules/entities/lib/esm/escape.js
const xmlReplacer = /["&'<>$\x80-\uFFFF]/g;
const xmlCodeMap = /* @__PURE__ */ new Map([
	[34, "&quot;"],
	[38, "&amp;"],
	[39, "&apos;"],
	[60, "&lt;"],
	[62, "&gt;"]
]);
const getCodePoint = String.prototype.codePointAt != null ? (str, index) => str.codePointAt(index) : (c, index) => (c.charCodeAt(index) & 64512) === 55296 ? (c.charCodeAt(index) - 55296) * 1024 + c.charCodeAt(index + 1) - 56320 + 65536 : c.charCodeAt(index);
function encodeXML(str) {
	let ret = "";
	let lastIdx = 0;
	let match;
	while ((match = xmlReplacer.exec(str)) !== null) {
		const i = match.index;
		const char = str.charCodeAt(i);
		const next = xmlCodeMap.get(char);
		if (next !== void 0) {
			ret += str.substring(lastIdx, i) + next;
			lastIdx = i + 1;
		} else {
			ret += `${str.substring(lastIdx, i)}&#x${getCodePoint(str, i).toString(16)};`;
			lastIdx = xmlReplacer.lastIndex += Number((char & 64512) === 55296);
		}
	}
	return ret + str.substr(lastIdx);
}
function getEscaper(regex, map) {
	return function escape(data) {
		let match;
		let lastIdx = 0;
		let result = "";
		while (match = regex.exec(data)) {
			if (lastIdx !== match.index) result += data.substring(lastIdx, match.index);
			result += map.get(match[0].charCodeAt(0));
			lastIdx = match.index + 1;
		}
		return result + data.substring(lastIdx);
	};
}
const escapeUTF8 = getEscaper(/[&<>'"]/g, xmlCodeMap);
const escapeAttribute = getEscaper(/["&\u00A0]/g, /* @__PURE__ */ new Map([
	[34, "&quot;"],
	[38, "&amp;"],
	[160, "&nbsp;"]
]));
const escapeText = getEscaper(/[&<>\u00A0]/g, /* @__PURE__ */ new Map([
	[38, "&amp;"],
	[60, "&lt;"],
	[62, "&gt;"],
	[160, "&nbsp;"]
]));

// node_modules/dom-serializer/lib/esm/foreignNames.js
const elementNames = new Map([
	"altGlyph",
	"altGlyphDef",
	"altGlyphItem",
	"animateColor",
	"animateMotion",
	"animateTransform",
	"clipPath",
	"feBlend",
	"feColorMatrix",
	"feComponentTransfer",
	"feComposite",
	"feConvolveMatrix",
	"feDiffuseLighting",
	"feDisplacementMap",
	"feDistantLight",
	"feDropShadow",
	"feFlood",
	"feFuncA",
	"feFuncB",
	"feFuncG",
	"feFuncR",
	"feGaussianBlur",
	"feImage",
	"feMerge",
	"feMergeNode",
	"feMorphology",
	"feOffset",
	"fePointLight",
	"feSpecularLighting",
	"feSpotLight",
	"feTile",
	"feTurbulence",
	"foreignObject",
	"glyphRef",
	"linearGradient",
	"radialGradient",
	"textPath"
].map((val) => [val.toLowerCase(), val]));
const attributeNames = new Map([
	"definitionURL",
	"attributeName",
	"attributeType",
	"baseFrequency",
	"baseProfile",
	"calcMode",
	"clipPathUnits",
	"diffuseConstant",
	"edgeMode",
	"filterUnits",
	"glyphRef",
	"gradientTransform",
	"gradientUnits",
	"kernelMatrix",
	"kernelUnitLength",
	"keyPoints",
	"keySplines",
	"keyTimes",
	"lengthAdjust",
	"limitingConeAngle",
	"markerHeight",
	"markerUnits",
	"markerWidth",
	"maskContentUnits",
	"maskUnits",
	"numOctaves",
	"pathLength",
	"patternContentUnits",
	"patternTransform",
	"patternUnits",
	"pointsAtX",
	"pointsAtY",
	"pointsAtZ",
	"preserveAlpha",
	"preserveAspectRatio",
	"primitiveUnits",
	"refX",
	"refY",
	"repeatCount",
	"repeatDur",
	"requiredExtensions",
	"requiredFeatures",
	"specularConstant",
	"specularExponent",
	"spreadMethod",
	"startOffset",
	"stdDeviation",
	"stitchTiles",
	"surfaceScale",
	"systemLanguage",
	"tableValues",
	"targetX",
	"targetY",
	"textLength",
	"viewBox",
	"viewTarget",
	"xChannelSelector",
	"yChannelSelector",
	"zoomAndPan"
].map((val) => [val.toLowerCase(), val]));

// node_modules/dom-serializer/lib/esm/index.js
const unencodedElements = /* @__PURE__ */ new Set([
	"style",
	"script",
	"xmp",
	"iframe",
	"noembed",
	"noframes",
	"plaintext",
	"noscript"
]);
function replaceQuotes(value) {
	return value.replace(/"/g, "&quot;");
}
function formatAttributes(attributes, opts) {
	var _a;
	if (!attributes) return;
	const encode = ((_a = opts.encodeEntities) !== null && _a !== void 0 ? _a : opts.decodeEntities) === false ? replaceQuotes : opts.xmlMode || opts.encodeEntities !== "utf8" ? encodeXML : escapeAttribute;
	return Object.keys(attributes).map((key) => {
		var _a, _b;
		const value = (_a = attributes[key]) !== null && _a !== void 0 ? _a : "";
		if (opts.xmlMode === "foreign") key = (_b = attributeNames.get(key)) !== null && _b !== void 0 ? _b : key;
		if (!opts.emptyAttrs && !opts.xmlMode && value === "") return key;
		return `${key}="${encode(value)}"`;
	}).join(" ");
}
const singleTag = /* @__PURE__ */ new Set([
	"area",
	"base",
	"basefont",
	"br",
	"col",
	"command",
	"embed",
	"frame",
	"hr",
	"img",
	"input",
	"isindex",
	"keygen",
	"link",
	"meta",
	"param",
	"source",
	"track",
	"wbr"
]);
function render(node, options = {}) {
	const nodes = "length" in node ? node : [node];
	let output = "";
	for (let i = 0; i < nodes.length; i++) output += renderNode(nodes[i], options);
	return output;
}
function renderNode(node, options) {
	switch (node.type) {
		case Root: return render(node.children, options);
		case Doctype:
		case Directive: return renderDirective(node);
		case Comment$3: return renderComment(node);
		case CDATA$1: return renderCdata(node);
		case Script:
		case Style:
		case Tag: return renderTag(node, options);
		case Text$3: return renderText(node, options);
	}
}
const foreignModeIntegrationPoints = /* @__PURE__ */ new Set([
	"mi",
	"mo",
	"mn",
	"ms",
	"mtext",
	"annotation-xml",
	"foreignObject",
	"desc",
	"title"
]);
const foreignElements = /* @__PURE__ */ new Set(["svg", "math"]);
function renderTag(elem, opts) {
	var _a;
	if (opts.xmlMode === "foreign") {
		elem.name = (_a = elementNames.get(elem.name)) !== null && _a !== void 0 ? _a : elem.name;
		if (elem.parent && foreignModeIntegrationPoints.has(elem.parent.name)) opts = {
			...opts,
			xmlMode: false
		};
	}
	if (!opts.xmlMode && foreignElements.has(elem.name)) opts = {
		...opts,
		xmlMode: "foreign"
	};
	let tag = `<${elem.name}`;
	const attribs = formatAttributes(elem.attribs, opts);
	if (attribs) tag += ` ${attribs}`;
	if (elem.children.length === 0 && (opts.xmlMode ? opts.selfClosingTags !== false : opts.selfClosingTags && singleTag.has(elem.name))) {
		if (!opts.xmlMode) tag += " ";
		tag += "/>";
	} else {
		tag += ">";
		if (elem.children.length > 0) tag += render(elem.children, opts);
		if (opts.xmlMode || !singleTag.has(elem.name)) tag += `</${elem.name}>`;
	}
	return tag;
}
function renderDirective(elem) {
	return `<${elem.data}>`;
}
function renderText(elem, opts) {
	var _a;
	let data = elem.data || "";
	if (((_a = opts.encodeEntities) !== null && _a !== void 0 ? _a : opts.decodeEntities) !== false && !(!opts.xmlMode && elem.parent && unencodedElements.has(elem.parent.name))) data = opts.xmlMode || opts.encodeEntities !== "utf8" ? encodeXML(data) : escapeText(data);
	return data;
}
function renderCdata(elem) {
	return `<![CDATA[${elem.children[0].data}]]>`;
}
function renderComment(elem) {
	return `<!--${elem.data}-->`;
}

// node_modules/domutils/lib/esm/stringify.js
function getOuterHTML(node, options) {
	return render(node, options);
}
function getInnerHTML(node, options) {
	return hasChildren(node) ? node.children.map((node) => getOuterHTML(node, options)).join("") : "";
}
function getText$1(node) {
	if (Array.isArray(node)) return node.map(getText$1).join("");
	if (isTag$1(node)) return node.name === "br" ? "\n" : getText$1(node.children);
	if (isCDATA(node)) return getText$1(node.children);
	if (isText(node)) return node.data;
	return "";
}
function textContent(node) {
	if (Array.isArray(node)) return node.map(textContent).join("");
	if (hasChildren(node) && !isComment(node)) return textContent(node.children);
	if (isText(node)) return node.data;
	return "";
}
function innerText(node) {
	if (Array.isArray(node)) return node.map(innerText).join("");
	if (hasChildren(node) && (node.type === ElementType.Tag || isCDATA(node))) return innerText(node.children);
	if (isText(node)) return node.data;
	return "";
}

// node_modules/domutils/lib/esm/traversal.js
function getChildren$1(elem) {
	return hasChildren(elem) ? elem.children : [];
}
function getParent$1(elem) {
	return elem.parent || null;
}
function getSiblings$1(elem) {
	const parent = getParent$1(elem);
	if (parent != null) return getChildren$1(parent);
	const siblings = [elem];
	let { prev, next } = elem;
	while (prev != null) {
		siblings.unshift(prev);
		({prev} = prev);
	}
	while (next != null) {
		siblings.push(next);
		({next} = next);
	}
	return siblings;
}
function getAttributeValue$1(elem, name) {
	var _a;
	return (_a = elem.attribs) === null || _a === void 0 ? void 0 : _a[name];
}
function hasAttrib$1(elem, name) {
	return elem.attribs != null && Object.prototype.hasOwnProperty.call(elem.attribs, name) && elem.attribs[name] != null;
}
function getName$1(elem) {
	return elem.name;
}
function nextElementSibling$1(elem) {
	let { next } = elem;
	while (next !== null && !isTag$1(next)) ({next} = next);
	return next;
}
function prevElementSibling(elem) {
	let { prev } = elem;
	while (prev !== null && !isTag$1(prev)) ({prev} = prev);
	return prev;
}

// node_modules/domutils/lib/esm/manipulation.js
function removeElement(elem) {
	if (elem.prev) elem.prev.next = elem.next;
	if (elem.next) elem.next.prev = elem.prev;
	if (elem.parent) {
		const childs = elem.parent.children;
		const childsIndex = childs.lastIndexOf(elem);
		if (childsIndex >= 0) childs.splice(childsIndex, 1);
	}
	elem.next = null;
	elem.prev = null;
	elem.parent = null;
}
function replaceElement(elem, replacement) {
	const prev = replacement.prev = elem.prev;
	if (prev) prev.next = replacement;
	const next = replacement.next = elem.next;
	if (next) next.prev = replacement;
	const parent = replacement.parent = elem.parent;
	if (parent) {
		const childs = parent.children;
		childs[childs.lastIndexOf(elem)] = replacement;
		elem.parent = null;
	}
}
function appendChild(parent, child) {
	removeElement(child);
	child.next = null;
	child.parent = parent;
	if (parent.children.push(child) > 1) {
		const sibling = parent.children[parent.children.length - 2];
		sibling.next = child;
		child.prev = sibling;
	} else child.prev = null;
}
function append$1(elem, next) {
	removeElement(next);
	const { parent } = elem;
	const currNext = elem.next;
	next.next = currNext;
	next.prev = elem;
	elem.next = next;
	next.parent = parent;
	if (currNext) {
		currNext.prev = next;
		if (parent) {
			const childs = parent.children;
			childs.splice(childs.lastIndexOf(currNext), 0, next);
		}
	} else if (parent) parent.children.push(next);
}
function prependChild(parent, child) {
	removeElement(child);
	child.parent = parent;
	child.prev = null;
	if (parent.children.unshift(child) !== 1) {
		const sibling = parent.children[1];
		sibling.prev = child;
		child.next = sibling;
	} else child.next = null;
}
function prepend(elem, prev) {
	removeElement(prev);
	const { parent } = elem;
	if (parent) {
		const childs = parent.children;
		childs.splice(childs.indexOf(elem), 0, prev);
	}
	if (elem.prev) elem.prev.next = prev;
	prev.parent = parent;
	prev.prev = elem.prev;
	prev.next = elem;
	elem.prev = prev;
}

// node_modules/domutils/lib/esm/querying.js
function filter(test, node, recurse = true, limit = Infinity) {
	return find(test, Array.isArray(node) ? node : [node], recurse, limit);
}
function find(test, nodes, recurse, limit) {
	const result = [];
	const nodeStack = [Array.isArray(nodes) ? nodes : [nodes]];
	const indexStack = [0];
	for (;;) {
		if (indexStack[0] >= nodeStack[0].length) {
			if (indexStack.length === 1) return result;
			nodeStack.shift();
			indexStack.shift();
			continue;
		}
		const elem = nodeStack[0][indexStack[0]++];
		if (test(elem)) {
			result.push(elem);
			if (--limit <= 0) return result;
		}
		if (recurse && hasChildren(elem) && elem.children.length > 0) {
			indexStack.unshift(0);
			nodeStack.unshift(elem.children);
		}
	}
}
function findOneChild(test, nodes) {
	return nodes.find(test);
}
function findOne$1(test, nodes, recurse = true) {
	const searchedNodes = Array.isArray(nodes) ? nodes : [nodes];
	for (let i = 0; i < searchedNodes.length; i++) {
		const node = searchedNodes[i];
		if (isTag$1(node) && test(node)) return node;
		if (recurse && hasChildren(node) && node.children.length > 0) {
			const found = findOne$1(test, node.children, true);
			if (found) return found;
		}
	}
	return null;
}
function existsOne$1(test, nodes) {
	return (Array.isArray(nodes) ? nodes : [nodes]).some((node) => isTag$1(node) && test(node) || hasChildren(node) && existsOne$1(test, node.children));
}
function findAll$1(test, nodes) {
	const result = [];
	const nodeStack = [Array.isArray(nodes) ? nodes : [nodes]];
	const indexStack = [0];
	for (;;) {
		if (indexStack[0] >= nodeStack[0].length) {
			if (nodeStack.length === 1) return result;
			nodeStack.shift();
			indexStack.shift();
			continue;
		}
		const elem = nodeStack[0][indexStack[0]++];
		if (isTag$1(elem) && test(elem)) result.push(elem);
		if (hasChildren(elem) && elem.children.length > 0) {
			indexStack.unshift(0);
			nodeStack.unshift(elem.children);
		}
	}
}

// node_modules/domutils/lib/esm/legacy.js
const Checks = {
	tag_name(name) {
		if (typeof name === "function") return (elem) => isTag$1(elem) && name(elem.name);
		else if (name === "*") return isTag$1;
		return (elem) => isTag$1(elem) && elem.name === name;
	},
	tag_type(type) {
		if (typeof type === "function") return (elem) => type(elem.type);
		return (elem) => elem.type === type;
	},
	tag_contains(data) {
		if (typeof data === "function") return (elem) => isText(elem) && data(elem.data);
		return (elem) => isText(elem) && elem.data === data;
	}
};
function getAttribCheck(attrib, value) {
	if (typeof value === "function") return (elem) => isTag$1(elem) && value(elem.attribs[attrib]);
	return (elem) => isTag$1(elem) && elem.attribs[attrib] === value;
}
function combineFuncs(a, b) {
	return (elem) => a(elem) || b(elem);
}
function compileTest(options) {
	const funcs = Object.keys(options).map((key) => {
		const value = options[key];
		return Object.prototype.hasOwnProperty.call(Checks, key) ? Checks[key](value) : getAttribCheck(key, value);
	});
	return funcs.length === 0 ? null : funcs.reduce(combineFuncs);
}
function testElement(options, node) {
	const test = compileTest(options);
	return test ? test(node) : true;
}
function getElements(options, nodes, recurse, limit = Infinity) {
	const test = compileTest(options);
	return test ? filter(test, nodes, recurse, limit) : [];
}
function getElementById(id, nodes, recurse = true) {
	if (!Array.isArray(nodes)) nodes = [nodes];
	return findOne$1(getAttribCheck("id", id), nodes, recurse);
}
function getElementsByTagName(tagName, nodes, recurse = true, limit = Infinity) {
	return filter(Checks["tag_name"](tagName), nodes, recurse, limit);
}
function getElementsByClassName(className, nodes, recurse = true, limit = Infinity) {
	return filter(getAttribCheck("class", className), nodes, recurse, limit);
}
function getElementsByTagType(type, nodes, recurse = true, limit = Infinity) {
	return filter(Checks["tag_type"](type), nodes, recurse, limit);
}

// node_modules/domutils/lib/esm/helpers.js
function removeSubsets$1(nodes) {
	let idx = nodes.length;
	while (--idx >= 0) {
		const node = nodes[idx];
		if (idx > 0 && nodes.lastIndexOf(node, idx - 1) >= 0) {
			nodes.splice(idx, 1);
			continue;
		}
		for (let ancestor = node.parent; ancestor; ancestor = ancestor.parent) if (nodes.includes(ancestor)) {
			nodes.splice(idx, 1);
			break;
		}
	}
	return nodes;
}
var DocumentPosition;
(function(DocumentPosition) {
	DocumentPosition[DocumentPosition["DISCONNECTED"] = 1] = "DISCONNECTED";
	DocumentPosition[DocumentPosition["PRECEDING"] = 2] = "PRECEDING";
	DocumentPosition[DocumentPosition["FOLLOWING"] = 4] = "FOLLOWING";
	DocumentPosition[DocumentPosition["CONTAINS"] = 8] = "CONTAINS";
	DocumentPosition[DocumentPosition["CONTAINED_BY"] = 16] = "CONTAINED_BY";
})(DocumentPosition || (DocumentPosition = {}));
function compareDocumentPosition(nodeA, nodeB) {
	const aParents = [];
	const bParents = [];
	if (nodeA === nodeB) return 0;
	let current = hasChildren(nodeA) ? nodeA : nodeA.parent;
	while (current) {
		aParents.unshift(current);
		current = current.parent;
	}
	current = hasChildren(nodeB) ? nodeB : nodeB.parent;
	while (current) {
		bParents.unshift(current);
		current = current.parent;
	}
	const maxIdx = Math.min(aParents.length, bParents.length);
	let idx = 0;
	while (idx < maxIdx && aParents[idx] === bParents[idx]) idx++;
	if (idx === 0) return DocumentPosition.DISCONNECTED;
	const sharedParent = aParents[idx - 1];
	const siblings = sharedParent.children;
	const aSibling = aParents[idx];
	const bSibling = bParents[idx];
	if (siblings.indexOf(aSibling) > siblings.indexOf(bSibling)) {
		if (sharedParent === nodeB) return DocumentPosition.FOLLOWING | DocumentPosition.CONTAINED_BY;
		return DocumentPosition.FOLLOWING;
	}
	if (sharedParent === nodeA) return DocumentPosition.PRECEDING | DocumentPosition.CONTAINS;
	return DocumentPosition.PRECEDING;
}
function uniqueSort(nodes) {
	nodes = nodes.filter((node, i, arr) => !arr.includes(node, i + 1));
	nodes.sort((a, b) => {
		const relative = compareDocumentPosition(a, b);
		if (relative & DocumentPosition.PRECEDING) return -1;
		else if (relative & DocumentPosition.FOLLOWING) return 1;
		return 0;
	});
	return nodes;
}

// node_modules/domutils/lib/esm/feeds.js
function getFeed(doc) {
	const feedRoot = getOneElement(isValidFeed, doc);
	return !feedRoot ? null : feedRoot.name === "feed" ? getAtomFeed(feedRoot) : getRssFeed(feedRoot);
}
function getAtomFeed(feedRoot) {
	var _a;
	const childs = feedRoot.children;
	const feed = {
		type: "atom",
		items: getElementsByTagName("entry", childs).map((item) => {
			var _a;
			const { children } = item;
			const entry = { media: getMediaElements(children) };
			addConditionally(entry, "id", "id", children);
			addConditionally(entry, "title", "title", children);
			const href = (_a = getOneElement("link", children)) === null || _a === void 0 ? void 0 : _a.attribs["href"];
			if (href) entry.link = href;
			const description = fetch("summary", children) || fetch("content", children);
			if (description) entry.description = description;
			const pubDate = fetch("updated", children);
			if (pubDate) entry.pubDate = new Date(pubDate);
			return entry;
		})
	};
	addConditionally(feed, "id", "id", childs);
	addConditionally(feed, "title", "title", childs);
	const href = (_a = getOneElement("link", childs)) === null || _a === void 0 ? void 0 : _a.attribs["href"];
	if (href) feed.link = href;
	addConditionally(feed, "description", "subtitle", childs);
	const updated = fetch("updated", childs);
	if (updated) feed.updated = new Date(updated);
	addConditionally(feed, "author", "email", childs, true);
	return feed;
}
function getRssFeed(feedRoot) {
	var _a, _b;
	const childs = (_b = (_a = getOneElement("channel", feedRoot.children)) === null || _a === void 0 ? void 0 : _a.children) !== null && _b !== void 0 ? _b : [];
	const feed = {
		type: feedRoot.name.substr(0, 3),
		id: "",
		items: getElementsByTagName("item", feedRoot.children).map((item) => {
			const { children } = item;
			const entry = { media: getMediaElements(children) };
			addConditionally(entry, "id", "guid", children);
			addConditionally(entry, "title", "title", children);
			addConditionally(entry, "link", "link", children);
			addConditionally(entry, "description", "description", children);
			const pubDate = fetch("pubDate", children) || fetch("dc:date", children);
			if (pubDate) entry.pubDate = new Date(pubDate);
			return entry;
		})
	};
	addConditionally(feed, "title", "title", childs);
	addConditionally(feed, "link", "link", childs);
	addConditionally(feed, "description", "description", childs);
	const updated = fetch("lastBuildDate", childs);
	if (updated) feed.updated = new Date(updated);
	addConditionally(feed, "author", "managingEditor", childs, true);
	return feed;
}
const MEDIA_KEYS_STRING = [
	"url",
	"type",
	"lang"
];
const MEDIA_KEYS_INT = [
	"fileSize",
	"bitrate",
	"framerate",
	"samplingrate",
	"channels",
	"duration",
	"height",
	"width"
];
function getMediaElements(where) {
	return getElementsByTagName("media:content", where).map((elem) => {
		const { attribs } = elem;
		const media = {
			medium: attribs["medium"],
			isDefault: !!attribs["isDefault"]
		};
		for (const attrib of MEDIA_KEYS_STRING) if (attribs[attrib]) media[attrib] = attribs[attrib];
		for (const attrib of MEDIA_KEYS_INT) if (attribs[attrib]) media[attrib] = parseInt(attribs[attrib], 10);
		if (attribs["expression"]) media.expression = attribs["expression"];
		return media;
	});
}
function getOneElement(tagName, node) {
	return getElementsByTagName(tagName, node, true, 1)[0];
}
function fetch(tagName, where, recurse = false) {
	return textContent(getElementsByTagName(tagName, where, recurse, 1)).trim();
}
function addConditionally(obj, prop, tagName, where, recurse = false) {
	const val = fetch(tagName, where, recurse);
	if (val) obj[prop] = val;
}
function isValidFeed(value) {
	return value === "rss" || value === "feed" || value === "rdf:RDF";
}

// node_modules/domutils/lib/esm/index.js
var esm_exports$1 = /* @__PURE__ */ __exportAll({
	DocumentPosition: () => DocumentPosition,
	append: () => append$1,
	appendChild: () => appendChild,
	compareDocumentPosition: () => compareDocumentPosition,
	existsOne: () => existsOne$1,
	filter: () => filter,
	find: () => find,
	findAll: () => findAll$1,
	findOne: () => findOne$1,
	findOneChild: () => findOneChild,
	getAttributeValue: () => getAttributeValue$1,
	getChildren: () => getChildren$1,
	getElementById: () => getElementById,
	getElements: () => getElements,
	getElementsByClassName: () => getElementsByClassName,
	getElementsByTagName: () => getElementsByTagName,
	getElementsByTagType: () => getElementsByTagType,
	getFeed: () => getFeed,
	getInnerHTML: () => getInnerHTML,
	getName: () => getName$1,
	getOuterHTML: () => getOuterHTML,
	getParent: () => getParent$1,
	getSiblings: () => getSiblings$1,
	getText: () => getText$1,
	hasAttrib: () => hasAttrib$1,
	hasChildren: () => hasChildren,
	innerText: () => innerText,
	isCDATA: () => isCDATA,
	isComment: () => isComment,
	isDocument: () => isDocument,
	isTag: () => isTag$1,
	isText: () => isText,
	nextElementSibling: () => nextElementSibling$1,
	prepend: () => prepend,
	prependChild: () => prependChild,
	prevElementSibling: () => prevElementSibling,
	removeElement: () => removeElement,
	removeSubsets: () => removeSubsets$1,
	replaceElement: () => replaceElement,
	testElement: () => testElement,
	textContent: () => textContent,
	uniqueSort: () => uniqueSort
});

// node_modules/htmlparser2/dist/esm/index.js
var esm_exports = /* @__PURE__ */ __exportAll({
	DefaultHandler: () => DomHandler,
	DomHandler: () => DomHandler,
	DomUtils: () => esm_exports$1,
	ElementType: () => esm_exports$2,
	Parser: () => Parser$1,
	QuoteType: () => QuoteType,
	Tokenizer: () => Tokenizer,
	createDocumentStream: () => createDocumentStream,
	createDomStream: () => createDomStream,
	getFeed: () => getFeed,
	parseDOM: () => parseDOM,
	parseDocument: () => parseDocument,
	parseFeed: () => parseFeed
});
function parseDocument(data, options) {
	const handler = new DomHandler(void 0, options);
	new Parser$1(handler, options).end(data);
	return handler.root;
}
function parseDOM(data, options) {
	return parseDocument(data, options).children;
}
function createDocumentStream(callback, options, elementCallback) {
	const handler = new DomHandler((error) => callback(error, handler.root), options, elementCallback);
	return new Parser$1(handler, options);
}
function createDomStream(callback, options, elementCallback) {
	const handler = new DomHandler(callback, options, elementCallback);
	return new Parser$1(handler, options);
}
const parseFeedDefaultOptions = { xmlMode: true };
function parseFeed(feed, options = parseFeedDefaultOptions) {
	return getFeed(parseDOM(feed, options));
}

// node_modules/linkedom/esm/shared/constants.js
const BLOCK_ELEMENTS = /* @__PURE__ */ new Set([
	"ARTICLE",
	"ASIDE",
	"BLOCKQUOTE",
	"BODY",
	"BR",
	"BUTTON",
	"CANVAS",
	"CAPTION",
	"COL",
	"COLGROUP",
	"DD",
	"DIV",
	"DL",
	"DT",
	"EMBED",
	"FIELDSET",
	"FIGCAPTION",
	"FIGURE",
	"FOOTER",
	"FORM",
	"H1",
	"H2",
	"H3",
	"H4",
	"H5",
	"H6",
	"LI",
	"UL",
	"OL",
	"P"
]);
const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

// node_modules/linkedom/esm/shared/object.js
const { assign, create: create$1, defineProperties, entries, getOwnPropertyDescriptors, keys, setPrototypeOf } = Object;

// node_modules/linkedom/esm/shared/utils.js
const $String = String;
const getEnd = (node) => node.nodeType === 1 ? node[END] : node;
const ignoreCase = ({ ownerDocument }) => ownerDocument[MIME].ignoreCase;
const knownAdjacent = (prev, next) => {
	prev[NEXT] = next;
	next[PREV] = prev;
};
const knownBoundaries = (prev, current, next) => {
	knownAdjacent(prev, current);
	knownAdjacent(getEnd(current), next);
};
const knownSegment = (prev, start, end, next) => {
	knownAdjacent(prev, start);
	knownAdjacent(getEnd(end), next);
};
const knownSiblings = (prev, current, next) => {
	knownAdjacent(prev, current);
	knownAdjacent(current, next);
};
const localCase = ({ localName, ownerDocument }) => {
	return ownerDocument[MIME].ignoreCase ? localName.toUpperCase() : localName;
};
const setAdjacent = (prev, next) => {
	if (prev) prev[NEXT] = next;
	if (next) next[PREV] = prev;
};
const htmlToFragment = (ownerDocument, html) => {
	const fragment = ownerDocument.createDocumentFragment();
	const elem = ownerDocument.createElement("");
	elem.innerHTML = html;
	const { firstChild, lastChild } = elem;
	if (firstChild) {
		knownSegment(fragment, firstChild, lastChild, fragment[END]);
		let child = firstChild;
		do
			child.parentNode = fragment;
		while (child !== lastChild && (child = getEnd(child)[NEXT]));
	}
	return fragment;
};

// node_modules/linkedom/esm/shared/shadow-roots.js
const shadowRoots = /* @__PURE__ */ new WeakMap();

// node_modules/linkedom/esm/interface/custom-element-registry.js
let reactive = false;
const Classes = /* @__PURE__ */ new WeakMap();
const customElements = /* @__PURE__ */ new WeakMap();
const attributeChangedCallback$1 = (element, attributeName, oldValue, newValue) => {
	if (reactive && customElements.has(element) && element.attributeChangedCallback && element.constructor.observedAttributes.includes(attributeName)) element.attributeChangedCallback(attributeName, oldValue, newValue);
};
const createTrigger = (method, isConnected) => (element) => {
	if (customElements.has(element)) {
		const info = customElements.get(element);
		if (info.connected !== isConnected && element.isConnected === isConnected) {
			info.connected = isConnected;
			if (method in element) element[method]();
		}
	}
};
const triggerConnected = createTrigger("connectedCallback", true);
const connectedCallback = (element) => {
	if (reactive) {
		triggerConnected(element);
		if (shadowRoots.has(element)) element = shadowRoots.get(element).shadowRoot;
		let { [NEXT]: next, [END]: end } = element;
		while (next !== end) {
			if (next.nodeType === 1) triggerConnected(next);
			next = next[NEXT];
		}
	}
};
const triggerDisconnected = createTrigger("disconnectedCallback", false);
const disconnectedCallback = (element) => {
	if (reactive) {
		triggerDisconnected(element);
		if (shadowRoots.has(element)) element = shadowRoots.get(element).shadowRoot;
		let { [NEXT]: next, [END]: end } = element;
		while (next !== end) {
			if (next.nodeType === 1) triggerDisconnected(next);
			next = next[NEXT];
		}
	}
};
var CustomElementRegistry = class {
	constructor(ownerDocument) {
		this.ownerDocument = ownerDocument;
		this.registry = /* @__PURE__ */ new Map();
		this.waiting = /* @__PURE__ */ new Map();
		this.active = false;
	}
	define(localName, Class, options = {}) {
		const { ownerDocument, registry, waiting } = this;
		if (registry.has(localName)) throw new Error("unable to redefine " + localName);
		if (Classes.has(Class)) throw new Error("unable to redefine the same class: " + Class);
		this.active = reactive = true;
		const { extends: extend } = options;
		Classes.set(Class, {
			ownerDocument,
			options: { is: extend ? localName : "" },
			localName: extend || localName
		});
		const check = extend ? (element) => {
			return element.localName === extend && element.getAttribute("is") === localName;
		} : (element) => element.localName === localName;
		registry.set(localName, {
			Class,
			check
		});
		if (waiting.has(localName)) {
			for (const resolve of waiting.get(localName)) resolve(Class);
			waiting.delete(localName);
		}
		ownerDocument.querySelectorAll(extend ? `${extend}[is="${localName}"]` : localName).forEach(this.upgrade, this);
	}
	upgrade(element) {
		if (customElements.has(element)) return;
		const { ownerDocument, registry } = this;
		const ce = element.getAttribute("is") || element.localName;
		if (registry.has(ce)) {
			const { Class, check } = registry.get(ce);
			if (check(element)) {
				const { attributes, isConnected } = element;
				for (const attr of attributes) element.removeAttributeNode(attr);
				const values = entries(element);
				for (const [key] of values) delete element[key];
				setPrototypeOf(element, Class.prototype);
				ownerDocument[UPGRADE] = {
					element,
					values
				};
				new Class(ownerDocument, ce);
				customElements.set(element, { connected: isConnected });
				for (const attr of attributes) element.setAttributeNode(attr);
				if (isConnected && element.connectedCallback) element.connectedCallback();
			}
		}
	}
	whenDefined(localName) {
		const { registry, waiting } = this;
		return new Promise((resolve) => {
			if (registry.has(localName)) resolve(registry.get(localName).Class);
			else {
				if (!waiting.has(localName)) waiting.set(localName, []);
				waiting.get(localName).push(resolve);
			}
		});
	}
	get(localName) {
		const info = this.registry.get(localName);
		return info && info.Class;
	}
	getName(Class) {
		if (Classes.has(Class)) {
			const { localName } = Classes.get(Class);
			return localName;
		}
		return null;
	}
};

// node_modules/linkedom/esm/shared/parse-from-string.js
const { Parser } = esm_exports;
let notParsing = true;
const append = (self, node, active) => {
	const end = self[END];
	node.parentNode = self;
	knownBoundaries(end[PREV], node, end);
	if (active && node.nodeType === 1) connectedCallback(node);
	return node;
};
const attribute = (element, end, attribute, value, active) => {
	attribute[VALUE] = value;
	attribute.ownerElement = element;
	knownSiblings(end[PREV], attribute, end);
	if (attribute.name === "class") element.className = value;
	if (active) attributeChangedCallback$1(element, attribute.name, null, value);
};
const parseFromString = (document, isHTML, markupLanguage) => {
	const { active, registry } = document[CUSTOM_ELEMENTS];
	let node = document;
	let ownerSVGElement = null;
	let parsingCData = false;
	notParsing = false;
	const content = new Parser({
		onprocessinginstruction(name, data) {
			if (name.toLowerCase() === "!doctype") document.doctype = data.slice(name.length).trim();
		},
		onopentag(name, attributes) {
			let create = true;
			if (isHTML) {
				if (ownerSVGElement) {
					node = append(node, document.createElementNS(SVG_NAMESPACE, name), active);
					node.ownerSVGElement = ownerSVGElement;
					create = false;
				} else if (name === "svg" || name === "SVG") {
					ownerSVGElement = document.createElementNS(SVG_NAMESPACE, name);
					node = append(node, ownerSVGElement, active);
					create = false;
				} else if (active) {
					const ce = name.includes("-") ? name : attributes.is || "";
					if (ce && registry.has(ce)) {
						const { Class } = registry.get(ce);
						node = append(node, new Class(), active);
						delete attributes.is;
						create = false;
					}
				}
			}
			if (create) node = append(node, document.createElement(name), false);
			let end = node[END];
			for (const name of keys(attributes)) attribute(node, end, document.createAttribute(name), attributes[name], active);
		},
		oncomment(data) {
			append(node, document.createComment(data), active);
		},
		ontext(text) {
			if (parsingCData) append(node, document.createCDATASection(text), active);
			else append(node, document.createTextNode(text), active);
		},
		oncdatastart() {
			parsingCData = true;
		},
		oncdataend() {
			parsingCData = false;
		},
		onclosetag() {
			if (isHTML && node === ownerSVGElement) ownerSVGElement = null;
			node = node.parentNode;
		}
	}, {
		lowerCaseAttributeNames: false,
		decodeEntities: true,
		xmlMode: !isHTML
	});
	content.write(markupLanguage);
	content.end();
	notParsing = true;
	return document;
};

// node_modules/linkedom/esm/shared/register-html-class.js
const htmlClasses = /* @__PURE__ */ new Map();
const registerHTMLClass = (names, Class) => {
	for (const name of [].concat(names)) {
		htmlClasses.set(name, Class);
		htmlClasses.set(name.toUpperCase(), Class);
	}
};

// node_modules/linkedom/esm/shared/jsdon.js
const loopSegment = ({ [NEXT]: next, [END]: end }, json) => {
	while (next !== end) {
		switch (next.nodeType) {
			case 2:
				attrAsJSON(next, json);
				break;
			case 3:
			case 8:
			case 4:
				characterDataAsJSON(next, json);
				break;
			case 1:
				elementAsJSON(next, json);
				next = getEnd(next);
				break;
			case 10: documentTypeAsJSON(next, json);
		}
		next = next[NEXT];
	}
	const last = json.length - 1;
	const value = json[last];
	if (typeof value === "number" && value < 0) json[last] += -1;
	else json.push(-1);
};
const attrAsJSON = (attr, json) => {
	json.push(2, attr.name);
	const value = attr[VALUE].trim();
	if (value) json.push(value);
};
const characterDataAsJSON = (node, json) => {
	const value = node[VALUE];
	if (value.trim()) json.push(node.nodeType, value);
};
const nonElementAsJSON = (node, json) => {
	json.push(node.nodeType);
	loopSegment(node, json);
};
const documentTypeAsJSON = ({ name, publicId, systemId }, json) => {
	json.push(10, name);
	if (publicId) json.push(publicId);
	if (systemId) json.push(systemId);
};
const elementAsJSON = (element, json) => {
	json.push(1, element.localName);
	loopSegment(element, json);
};

// node_modules/linkedom/esm/interface/mutation-observer.js
const createRecord = (type, target, element, addedNodes, removedNodes, attributeName, oldValue) => ({
	type,
	target,
	addedNodes,
	removedNodes,
	attributeName,
	oldValue,
	previousSibling: element?.previousSibling || null,
	nextSibling: element?.nextSibling || null
});
const queueAttribute = (observer, target, attributeName, attributeFilter, attributeOldValue, oldValue) => {
	if (!attributeFilter || attributeFilter.includes(attributeName)) {
		const { callback, records, scheduled } = observer;
		records.push(createRecord("attributes", target, null, [], [], attributeName, attributeOldValue ? oldValue : void 0));
		if (!scheduled) {
			observer.scheduled = true;
			Promise.resolve().then(() => {
				observer.scheduled = false;
				callback(records.splice(0), observer);
			});
		}
	}
};
const attributeChangedCallback = (element, attributeName, oldValue) => {
	const { ownerDocument } = element;
	const { active, observers } = ownerDocument[MUTATION_OBSERVER];
	if (active) {
		for (const observer of observers) for (const [target, { childList, subtree, attributes, attributeFilter, attributeOldValue }] of observer.nodes) if (childList) {
			if (subtree && (target === ownerDocument || target.contains(element)) || !subtree && target.children.includes(element)) {
				queueAttribute(observer, element, attributeName, attributeFilter, attributeOldValue, oldValue);
				break;
			}
		} else if (attributes && target === element) {
			queueAttribute(observer, element, attributeName, attributeFilter, attributeOldValue, oldValue);
			break;
		}
	}
};
const moCallback = (element, parentNode) => {
	const { ownerDocument } = element;
	const { active, observers } = ownerDocument[MUTATION_OBSERVER];
	if (active) {
		for (const observer of observers) for (const [target, { subtree, childList, characterData }] of observer.nodes) if (childList) {
			if (parentNode && (target === parentNode || subtree && target.contains(parentNode)) || !parentNode && (subtree && (target === ownerDocument || /* c8 ignore next */ target.contains(element)) || !subtree && target[characterData ? "childNodes" : "children"].includes(element))) {
				const { callback, records, scheduled } = observer;
				records.push(createRecord("childList", target, element, parentNode ? [] : [element], parentNode ? [element] : []));
				if (!scheduled) {
					observer.scheduled = true;
					Promise.resolve().then(() => {
						observer.scheduled = false;
						callback(records.splice(0), observer);
					});
				}
				break;
			}
		}
	}
};
var MutationObserverClass = class {
	constructor(ownerDocument) {
		const observers = /* @__PURE__ */ new Set();
		this.observers = observers;
		this.active = false;
		this.class = class MutationObserver {
			constructor(callback) {
				this.callback = callback;
				this.nodes = /* @__PURE__ */ new Map();
				this.records = [];
				this.scheduled = false;
			}
			disconnect() {
				this.records.splice(0);
				this.nodes.clear();
				observers.delete(this);
				ownerDocument[MUTATION_OBSERVER].active = !!observers.size;
			}
			observe(target, options = {
				subtree: false,
				childList: false,
				attributes: false,
				attributeFilter: null,
				attributeOldValue: false,
				characterData: false
			}) {
				if ("attributeOldValue" in options || "attributeFilter" in options) options.attributes = true;
				options.childList = !!options.childList;
				options.subtree = !!options.subtree;
				this.nodes.set(target, options);
				observers.add(this);
				ownerDocument[MUTATION_OBSERVER].active = true;
			}
			takeRecords() {
				return this.records.splice(0);
			}
		};
	}
};

// node_modules/linkedom/esm/shared/attributes.js
const emptyAttributes = /* @__PURE__ */ new Set([
	"allowfullscreen",
	"allowpaymentrequest",
	"async",
	"autofocus",
	"autoplay",
	"checked",
	"class",
	"contenteditable",
	"controls",
	"default",
	"defer",
	"disabled",
	"draggable",
	"formnovalidate",
	"hidden",
	"id",
	"ismap",
	"itemscope",
	"loop",
	"multiple",
	"muted",
	"nomodule",
	"novalidate",
	"open",
	"playsinline",
	"readonly",
	"required",
	"reversed",
	"selected",
	"style",
	"truespeed"
]);
const setAttribute = (element, attribute) => {
	const { [VALUE]: value, name } = attribute;
	attribute.ownerElement = element;
	knownSiblings(element, attribute, element[NEXT]);
	if (name === "class") element.className = value;
	attributeChangedCallback(element, name, null);
	attributeChangedCallback$1(element, name, null, value);
};
const removeAttribute = (element, attribute) => {
	const { [VALUE]: value, name } = attribute;
	knownAdjacent(attribute[PREV], attribute[NEXT]);
	attribute.ownerElement = attribute[PREV] = attribute[NEXT] = null;
	if (name === "class") element[CLASS_LIST] = null;
	attributeChangedCallback(element, name, value);
	attributeChangedCallback$1(element, name, value, null);
};
const booleanAttribute = {
	get(element, name) {
		return element.hasAttribute(name);
	},
	set(element, name, value) {
		if (value) element.setAttribute(name, "");
		else element.removeAttribute(name);
	}
};
const numericAttribute = {
	get(element, name) {
		return parseFloat(element.getAttribute(name) || 0);
	},
	set(element, name, value) {
		element.setAttribute(name, value);
	}
};
const stringAttribute = {
	get(element, name) {
		return element.getAttribute(name) || "";
	},
	set(element, name, value) {
		element.setAttribute(name, value);
	}
};

// node_modules/linkedom/esm/interface/event-target.js
const wm = /* @__PURE__ */ new WeakMap();
function dispatch(event, listener) {
	if (typeof listener === "function") listener.call(event.target, event);
	else listener.handleEvent(event);
	return event._stopImmediatePropagationFlag;
}
function invokeListeners({ currentTarget, target }) {
	const map = wm.get(currentTarget);
	if (map && map.has(this.type)) {
		const listeners = map.get(this.type);
		if (currentTarget === target) this.eventPhase = this.AT_TARGET;
		else this.eventPhase = this.BUBBLING_PHASE;
		this.currentTarget = currentTarget;
		this.target = target;
		for (const [listener, options] of listeners) {
			if (options && options.once) listeners.delete(listener);
			if (dispatch(this, listener)) break;
		}
		delete this.currentTarget;
		delete this.target;
		return this.cancelBubble;
	}
}
var DOMEventTarget = class {
	constructor() {
		wm.set(this, /* @__PURE__ */ new Map());
	}
	_getParent() {
		return null;
	}
	addEventListener(type, listener, options) {
		const map = wm.get(this);
		if (!map.has(type)) map.set(type, /* @__PURE__ */ new Map());
		map.get(type).set(listener, options);
	}
	removeEventListener(type, listener) {
		const map = wm.get(this);
		if (map.has(type)) {
			const listeners = map.get(type);
			if (listeners.delete(listener) && !listeners.size) map.delete(type);
		}
	}
	dispatchEvent(event) {
		let node = this;
		event.eventPhase = event.CAPTURING_PHASE;
		while (node) {
			if (node.dispatchEvent) event._path.push({
				currentTarget: node,
				target: this
			});
			node = event.bubbles && node._getParent && node._getParent();
		}
		event._path.some(invokeListeners, event);
		event._path = [];
		event.eventPhase = event.NONE;
		return !event.defaultPrevented;
	}
};

// node_modules/linkedom/esm/interface/node-list.js
var NodeList = class extends Array {
	item(i) {
		return i < this.length ? this[i] : null;
	}
};

// node_modules/linkedom/esm/interface/node.js
const getParentNodeCount = ({ parentNode }) => {
	let count = 0;
	while (parentNode) {
		count++;
		parentNode = parentNode.parentNode;
	}
	return count;
};
var Node$1 = class extends DOMEventTarget {
	static get ELEMENT_NODE() {
		return 1;
	}
	static get ATTRIBUTE_NODE() {
		return 2;
	}
	static get TEXT_NODE() {
		return 3;
	}
	static get CDATA_SECTION_NODE() {
		return 4;
	}
	static get COMMENT_NODE() {
		return 8;
	}
	static get DOCUMENT_NODE() {
		return 9;
	}
	static get DOCUMENT_FRAGMENT_NODE() {
		return 11;
	}
	static get DOCUMENT_TYPE_NODE() {
		return 10;
	}
	constructor(ownerDocument, localName, nodeType) {
		super();
		this.ownerDocument = ownerDocument;
		this.localName = localName;
		this.nodeType = nodeType;
		this.parentNode = null;
		this[NEXT] = null;
		this[PREV] = null;
	}
	get ELEMENT_NODE() {
		return 1;
	}
	get ATTRIBUTE_NODE() {
		return 2;
	}
	get TEXT_NODE() {
		return 3;
	}
	get CDATA_SECTION_NODE() {
		return 4;
	}
	get COMMENT_NODE() {
		return 8;
	}
	get DOCUMENT_NODE() {
		return 9;
	}
	get DOCUMENT_FRAGMENT_NODE() {
		return 11;
	}
	get DOCUMENT_TYPE_NODE() {
		return 10;
	}
	get baseURI() {
		const ownerDocument = this.nodeType === 9 ? this : this.ownerDocument;
		if (ownerDocument) {
			const base = ownerDocument.querySelector("base");
			if (base) return base.getAttribute("href");
			const { location } = ownerDocument.defaultView;
			if (location) return location.href;
		}
		return null;
	}
	/* c8 ignore start */
	get isConnected() {
		return false;
	}
	get nodeName() {
		return this.localName;
	}
	get parentElement() {
		return null;
	}
	get previousSibling() {
		return null;
	}
	get previousElementSibling() {
		return null;
	}
	get nextSibling() {
		return null;
	}
	get nextElementSibling() {
		return null;
	}
	get childNodes() {
		return new NodeList();
	}
	get firstChild() {
		return null;
	}
	get lastChild() {
		return null;
	}
	get nodeValue() {
		return null;
	}
	set nodeValue(value) {}
	get textContent() {
		return null;
	}
	set textContent(value) {}
	normalize() {}
	cloneNode() {
		return null;
	}
	contains() {
		return false;
	}
	insertBefore(newNode, referenceNode) {
		return newNode;
	}
	appendChild(child) {
		return child;
	}
	replaceChild(newChild, oldChild) {
		return oldChild;
	}
	removeChild(child) {
		return child;
	}
	toString() {
		return "";
	}
	/* c8 ignore stop */
	hasChildNodes() {
		return !!this.lastChild;
	}
	isSameNode(node) {
		return this === node;
	}
	compareDocumentPosition(target) {
		let result = 0;
		if (this !== target) {
			let self = getParentNodeCount(this);
			let other = getParentNodeCount(target);
			if (self < other) {
				result += 4;
				if (this.contains(target)) result += 16;
			} else if (other < self) {
				result += 2;
				if (target.contains(this)) result += 8;
			} else if (self && other) {
				const { childNodes } = this.parentNode;
				if (childNodes.indexOf(this) < childNodes.indexOf(target)) result += 4;
				else result += 2;
			}
			if (!self || !other) {
				result += 32;
				result += 1;
			}
		}
		return result;
	}
	isEqualNode(node) {
		if (this === node) return true;
		if (this.nodeType === node.nodeType) {
			switch (this.nodeType) {
				case 9:
				case 11: {
					const aNodes = this.childNodes;
					const bNodes = node.childNodes;
					return aNodes.length === bNodes.length && aNodes.every((node, i) => node.isEqualNode(bNodes[i]));
				}
			}
			return this.toString() === node.toString();
		}
		return false;
	}
	_getParent() {
		return this.parentNode;
	}
	getRootNode() {
		let root = this;
		while (root.parentNode) root = root.parentNode;
		return root;
	}
};

// node_modules/linkedom/esm/shared/text-escaper.js
const { replace } = "";
const ca = /[<>&\xA0]/g;
const esca = {
	"\xA0": "&#160;",
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
const pe = (m) => esca[m];
const escape = (es) => replace.call(es, ca, pe);

// node_modules/linkedom/esm/interface/attr.js
const QUOTE = /"/g;
var Attr$1 = class Attr$1 extends Node$1 {
	constructor(ownerDocument, name, value = "") {
		super(ownerDocument, name, 2);
		this.ownerElement = null;
		this.name = $String(name);
		this[VALUE] = $String(value);
		this[CHANGED] = false;
	}
	get value() {
		return this[VALUE];
	}
	set value(newValue) {
		const { [VALUE]: oldValue, name, ownerElement } = this;
		this[VALUE] = $String(newValue);
		this[CHANGED] = true;
		if (ownerElement) {
			attributeChangedCallback(ownerElement, name, oldValue);
			attributeChangedCallback$1(ownerElement, name, oldValue, this[VALUE]);
		}
	}
	cloneNode() {
		const { ownerDocument, name, [VALUE]: value } = this;
		return new Attr$1(ownerDocument, name, value);
	}
	toString() {
		const { name, [VALUE]: value } = this;
		if (emptyAttributes.has(name) && !value) return ignoreCase(this) ? name : `${name}=""`;
		return `${name}="${(ignoreCase(this) ? value : escape(value)).replace(QUOTE, "&quot;")}"`;
	}
	toJSON() {
		const json = [];
		attrAsJSON(this, json);
		return json;
	}
};

// node_modules/linkedom/esm/shared/node.js
const isConnected = ({ ownerDocument, parentNode }) => {
	while (parentNode) {
		if (parentNode === ownerDocument) return true;
		parentNode = parentNode.parentNode || parentNode.host;
	}
	return false;
};
const parentElement = ({ parentNode }) => {
	if (parentNode) switch (parentNode.nodeType) {
		case 9:
		case 11: return null;
	}
	return parentNode;
};
const previousSibling = ({ [PREV]: prev }) => {
	switch (prev ? prev.nodeType : 0) {
		case -1: return prev[START];
		case 3:
		case 8:
		case 4: return prev;
	}
	return null;
};
const nextSibling = (node) => {
	const next = getEnd(node)[NEXT];
	return next && (next.nodeType === -1 ? null : next);
};

// node_modules/linkedom/esm/mixin/non-document-type-child-node.js
const nextElementSibling = (node) => {
	let next = nextSibling(node);
	while (next && next.nodeType !== 1) next = nextSibling(next);
	return next;
};
const previousElementSibling = (node) => {
	let prev = previousSibling(node);
	while (prev && prev.nodeType !== 1) prev = previousSibling(prev);
	return prev;
};

// node_modules/linkedom/esm/mixin/child-node.js
const asFragment = (ownerDocument, nodes) => {
	const fragment = ownerDocument.createDocumentFragment();
	fragment.append(...nodes);
	return fragment;
};
const before = (node, nodes) => {
	const { ownerDocument, parentNode } = node;
	if (parentNode) parentNode.insertBefore(asFragment(ownerDocument, nodes), node);
};
const after = (node, nodes) => {
	const { ownerDocument, parentNode } = node;
	if (parentNode) parentNode.insertBefore(asFragment(ownerDocument, nodes), getEnd(node)[NEXT]);
};
const replaceWith = (node, nodes) => {
	const { ownerDocument, parentNode } = node;
	if (parentNode) {
		if (nodes.includes(node)) replaceWith(node, [node = node.cloneNode()]);
		parentNode.insertBefore(asFragment(ownerDocument, nodes), node);
		node.remove();
	}
};
const remove = (prev, current, next) => {
	const { parentNode, nodeType } = current;
	if (prev || next) {
		setAdjacent(prev, next);
		current[PREV] = null;
		getEnd(current)[NEXT] = null;
	}
	if (parentNode) {
		current.parentNode = null;
		moCallback(current, parentNode);
		if (nodeType === 1) disconnectedCallback(current);
	}
};

// node_modules/linkedom/esm/interface/character-data.js
var CharacterData$1 = class extends Node$1 {
	constructor(ownerDocument, localName, nodeType, data) {
		super(ownerDocument, localName, nodeType);
		this[VALUE] = $String(data);
	}
	get isConnected() {
		return isConnected(this);
	}
	get parentElement() {
		return parentElement(this);
	}
	get previousSibling() {
		return previousSibling(this);
	}
	get nextSibling() {
		return nextSibling(this);
	}
	get previousElementSibling() {
		return previousElementSibling(this);
	}
	get nextElementSibling() {
		return nextElementSibling(this);
	}
	before(...nodes) {
		before(this, nodes);
	}
	after(...nodes) {
		after(this, nodes);
	}
	replaceWith(...nodes) {
		replaceWith(this, nodes);
	}
	remove() {
		remove(this[PREV], this, this[NEXT]);
	}
	/* c8 ignore start */
	get data() {
		return this[VALUE];
	}
	set data(value) {
		this[VALUE] = $String(value);
		moCallback(this, this.parentNode);
	}
	get nodeValue() {
		return this.data;
	}
	set nodeValue(value) {
		this.data = value;
	}
	get textContent() {
		return this.data;
	}
	set textContent(value) {
		this.data = value;
	}
	get length() {
		return this.data.length;
	}
	substringData(offset, count) {
		return this.data.substr(offset, count);
	}
	appendData(data) {
		this.data += data;
	}
	insertData(offset, data) {
		const { data: t } = this;
		this.data = t.slice(0, offset) + data + t.slice(offset);
	}
	deleteData(offset, count) {
		const { data: t } = this;
		this.data = t.slice(0, offset) + t.slice(offset + count);
	}
	replaceData(offset, count, data) {
		const { data: t } = this;
		this.data = t.slice(0, offset) + data + t.slice(offset + count);
	}
	/* c8 ignore stop */
	toJSON() {
		const json = [];
		characterDataAsJSON(this, json);
		return json;
	}
};

// node_modules/linkedom/esm/interface/cdata-section.js
var CDATASection$1 = class CDATASection$1 extends CharacterData$1 {
	constructor(ownerDocument, data = "") {
		super(ownerDocument, "#cdatasection", 4, data);
	}
	cloneNode() {
		const { ownerDocument, [VALUE]: data } = this;
		return new CDATASection$1(ownerDocument, data);
	}
	toString() {
		return `<![CDATA[${this[VALUE]}]]>`;
	}
};

// node_modules/linkedom/esm/interface/comment.js
var Comment$1 = class Comment$1 extends CharacterData$1 {
	constructor(ownerDocument, data = "") {
		super(ownerDocument, "#comment", 8, data);
	}
	cloneNode() {
		const { ownerDocument, [VALUE]: data } = this;
		return new Comment$1(ownerDocument, data);
	}
	toString() {
		return `<!--${this[VALUE]}-->`;
	}
};

// node_modules/boolbase/index.js
var require_boolbase = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		trueFunc: function trueFunc() {
			return true;
		},
		falseFunc: function falseFunc() {
			return false;
		}
	};
}));

// node_modules/css-what/lib/commonjs/types.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AttributeAction = exports.IgnoreCaseMode = exports.SelectorType = void 0;
	(function(SelectorType) {
		SelectorType["Attribute"] = "attribute";
		SelectorType["Pseudo"] = "pseudo";
		SelectorType["PseudoElement"] = "pseudo-element";
		SelectorType["Tag"] = "tag";
		SelectorType["Universal"] = "universal";
		SelectorType["Adjacent"] = "adjacent";
		SelectorType["Child"] = "child";
		SelectorType["Descendant"] = "descendant";
		SelectorType["Parent"] = "parent";
		SelectorType["Sibling"] = "sibling";
		SelectorType["ColumnCombinator"] = "column-combinator";
	})(exports.SelectorType || (exports.SelectorType = {}));
	exports.IgnoreCaseMode = {
		Unknown: null,
		QuirksMode: "quirks",
		IgnoreCase: true,
		CaseSensitive: false
	};
	(function(AttributeAction) {
		AttributeAction["Any"] = "any";
		AttributeAction["Element"] = "element";
		AttributeAction["End"] = "end";
		AttributeAction["Equals"] = "equals";
		AttributeAction["Exists"] = "exists";
		AttributeAction["Hyphen"] = "hyphen";
		AttributeAction["Not"] = "not";
		AttributeAction["Start"] = "start";
	})(exports.AttributeAction || (exports.AttributeAction = {}));
}));

// node_modules/css-what/lib/commonjs/parse.js
var require_parse$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parse = exports.isTraversal = void 0;
	var types_1 = require_types();
	var reName = /^[^\\#]?(?:\\(?:[\da-f]{1,6}\s?|.)|[\w\-\u00b0-\uFFFF])+/;
	var reEscape = /\\([\da-f]{1,6}\s?|(\s)|.)/gi;
	var actionTypes = /* @__PURE__ */ new Map([
		[126, types_1.AttributeAction.Element],
		[94, types_1.AttributeAction.Start],
		[36, types_1.AttributeAction.End],
		[42, types_1.AttributeAction.Any],
		[33, types_1.AttributeAction.Not],
		[124, types_1.AttributeAction.Hyphen]
	]);
	var unpackPseudos = /* @__PURE__ */ new Set([
		"has",
		"not",
		"matches",
		"is",
		"where",
		"host",
		"host-context"
	]);
	function isTraversal(selector) {
		switch (selector.type) {
			case types_1.SelectorType.Adjacent:
			case types_1.SelectorType.Child:
			case types_1.SelectorType.Descendant:
			case types_1.SelectorType.Parent:
			case types_1.SelectorType.Sibling:
			case types_1.SelectorType.ColumnCombinator: return true;
			default: return false;
		}
	}
	exports.isTraversal = isTraversal;
	var stripQuotesFromPseudos = /* @__PURE__ */ new Set(["contains", "icontains"]);
	function funescape(_, escaped, escapedWhitespace) {
		var high = parseInt(escaped, 16) - 65536;
		return high !== high || escapedWhitespace ? escaped : high < 0 ? String.fromCharCode(high + 65536) : String.fromCharCode(high >> 10 | 55296, high & 1023 | 56320);
	}
	function unescapeCSS(str) {
		return str.replace(reEscape, funescape);
	}
	function isQuote(c) {
		return c === 39 || c === 34;
	}
	function isWhitespace(c) {
		return c === 32 || c === 9 || c === 10 || c === 12 || c === 13;
	}
	function parse(selector) {
		var subselects = [];
		var endIndex = parseSelector(subselects, "".concat(selector), 0);
		if (endIndex < selector.length) throw new Error("Unmatched selector: ".concat(selector.slice(endIndex)));
		return subselects;
	}
	exports.parse = parse;
	function parseSelector(subselects, selector, selectorIndex) {
		var tokens = [];
		function getName(offset) {
			var match = selector.slice(selectorIndex + offset).match(reName);
			if (!match) throw new Error("Expected name, found ".concat(selector.slice(selectorIndex)));
			var name = match[0];
			selectorIndex += offset + name.length;
			return unescapeCSS(name);
		}
		function stripWhitespace(offset) {
			selectorIndex += offset;
			while (selectorIndex < selector.length && isWhitespace(selector.charCodeAt(selectorIndex))) selectorIndex++;
		}
		function readValueWithParenthesis() {
			selectorIndex += 1;
			var start = selectorIndex;
			var counter = 1;
			for (; counter > 0 && selectorIndex < selector.length; selectorIndex++) if (selector.charCodeAt(selectorIndex) === 40 && !isEscaped(selectorIndex)) counter++;
			else if (selector.charCodeAt(selectorIndex) === 41 && !isEscaped(selectorIndex)) counter--;
			if (counter) throw new Error("Parenthesis not matched");
			return unescapeCSS(selector.slice(start, selectorIndex - 1));
		}
		function isEscaped(pos) {
			var slashCount = 0;
			while (selector.charCodeAt(--pos) === 92) slashCount++;
			return (slashCount & 1) === 1;
		}
		function ensureNotTraversal() {
			if (tokens.length > 0 && isTraversal(tokens[tokens.length - 1])) throw new Error("Did not expect successive traversals.");
		}
		function addTraversal(type) {
			if (tokens.length > 0 && tokens[tokens.length - 1].type === types_1.SelectorType.Descendant) {
				tokens[tokens.length - 1].type = type;
				return;
			}
			ensureNotTraversal();
			tokens.push({ type });
		}
		function addSpecialAttribute(name, action) {
			tokens.push({
				type: types_1.SelectorType.Attribute,
				name,
				action,
				value: getName(1),
				namespace: null,
				ignoreCase: "quirks"
			});
		}
		function finalizeSubselector() {
			if (tokens.length && tokens[tokens.length - 1].type === types_1.SelectorType.Descendant) tokens.pop();
			if (tokens.length === 0) throw new Error("Empty sub-selector");
			subselects.push(tokens);
		}
		stripWhitespace(0);
		if (selector.length === selectorIndex) return selectorIndex;
		loop: while (selectorIndex < selector.length) {
			var firstChar = selector.charCodeAt(selectorIndex);
			switch (firstChar) {
				case 32:
				case 9:
				case 10:
				case 12:
				case 13:
					if (tokens.length === 0 || tokens[0].type !== types_1.SelectorType.Descendant) {
						ensureNotTraversal();
						tokens.push({ type: types_1.SelectorType.Descendant });
					}
					stripWhitespace(1);
					break;
				case 62:
					addTraversal(types_1.SelectorType.Child);
					stripWhitespace(1);
					break;
				case 60:
					addTraversal(types_1.SelectorType.Parent);
					stripWhitespace(1);
					break;
				case 126:
					addTraversal(types_1.SelectorType.Sibling);
					stripWhitespace(1);
					break;
				case 43:
					addTraversal(types_1.SelectorType.Adjacent);
					stripWhitespace(1);
					break;
				case 46:
					addSpecialAttribute("class", types_1.AttributeAction.Element);
					break;
				case 35:
					addSpecialAttribute("id", types_1.AttributeAction.Equals);
					break;
				case 91:
					stripWhitespace(1);
					var name_1 = void 0;
					var namespace = null;
					if (selector.charCodeAt(selectorIndex) === 124) name_1 = getName(1);
					else if (selector.startsWith("*|", selectorIndex)) {
						namespace = "*";
						name_1 = getName(2);
					} else {
						name_1 = getName(0);
						if (selector.charCodeAt(selectorIndex) === 124 && selector.charCodeAt(selectorIndex + 1) !== 61) {
							namespace = name_1;
							name_1 = getName(1);
						}
					}
					stripWhitespace(0);
					var action = types_1.AttributeAction.Exists;
					var possibleAction = actionTypes.get(selector.charCodeAt(selectorIndex));
					if (possibleAction) {
						action = possibleAction;
						if (selector.charCodeAt(selectorIndex + 1) !== 61) throw new Error("Expected `=`");
						stripWhitespace(2);
					} else if (selector.charCodeAt(selectorIndex) === 61) {
						action = types_1.AttributeAction.Equals;
						stripWhitespace(1);
					}
					var value = "";
					var ignoreCase = null;
					if (action !== "exists") {
						if (isQuote(selector.charCodeAt(selectorIndex))) {
							var quote = selector.charCodeAt(selectorIndex);
							var sectionEnd = selectorIndex + 1;
							while (sectionEnd < selector.length && (selector.charCodeAt(sectionEnd) !== quote || isEscaped(sectionEnd))) sectionEnd += 1;
							if (selector.charCodeAt(sectionEnd) !== quote) throw new Error("Attribute value didn't end");
							value = unescapeCSS(selector.slice(selectorIndex + 1, sectionEnd));
							selectorIndex = sectionEnd + 1;
						} else {
							var valueStart = selectorIndex;
							while (selectorIndex < selector.length && (!isWhitespace(selector.charCodeAt(selectorIndex)) && selector.charCodeAt(selectorIndex) !== 93 || isEscaped(selectorIndex))) selectorIndex += 1;
							value = unescapeCSS(selector.slice(valueStart, selectorIndex));
						}
						stripWhitespace(0);
						var forceIgnore = selector.charCodeAt(selectorIndex) | 32;
						if (forceIgnore === 115) {
							ignoreCase = false;
							stripWhitespace(1);
						} else if (forceIgnore === 105) {
							ignoreCase = true;
							stripWhitespace(1);
						}
					}
					if (selector.charCodeAt(selectorIndex) !== 93) throw new Error("Attribute selector didn't terminate");
					selectorIndex += 1;
					var attributeSelector = {
						type: types_1.SelectorType.Attribute,
						name: name_1,
						action,
						value,
						namespace,
						ignoreCase
					};
					tokens.push(attributeSelector);
					break;
				case 58:
					if (selector.charCodeAt(selectorIndex + 1) === 58) {
						tokens.push({
							type: types_1.SelectorType.PseudoElement,
							name: getName(2).toLowerCase(),
							data: selector.charCodeAt(selectorIndex) === 40 ? readValueWithParenthesis() : null
						});
						continue;
					}
					var name_2 = getName(1).toLowerCase();
					var data = null;
					if (selector.charCodeAt(selectorIndex) === 40) {
						if (unpackPseudos.has(name_2)) {
							if (isQuote(selector.charCodeAt(selectorIndex + 1))) throw new Error("Pseudo-selector ".concat(name_2, " cannot be quoted"));
							data = [];
							selectorIndex = parseSelector(data, selector, selectorIndex + 1);
							if (selector.charCodeAt(selectorIndex) !== 41) throw new Error("Missing closing parenthesis in :".concat(name_2, " (").concat(selector, ")"));
							selectorIndex += 1;
						} else {
							data = readValueWithParenthesis();
							if (stripQuotesFromPseudos.has(name_2)) {
								var quot = data.charCodeAt(0);
								if (quot === data.charCodeAt(data.length - 1) && isQuote(quot)) data = data.slice(1, -1);
							}
							data = unescapeCSS(data);
						}
					}
					tokens.push({
						type: types_1.SelectorType.Pseudo,
						name: name_2,
						data
					});
					break;
				case 44:
					finalizeSubselector();
					tokens = [];
					stripWhitespace(1);
					break;
				default:
					if (selector.startsWith("/*", selectorIndex)) {
						var endIndex = selector.indexOf("*/", selectorIndex + 2);
						if (endIndex < 0) throw new Error("Comment was not terminated");
						selectorIndex = endIndex + 2;
						if (tokens.length === 0) stripWhitespace(0);
						break;
					}
					var namespace = null;
					var name_3 = void 0;
					if (firstChar === 42) {
						selectorIndex += 1;
						name_3 = "*";
					} else if (firstChar === 124) {
						name_3 = "";
						if (selector.charCodeAt(selectorIndex + 1) === 124) {
							addTraversal(types_1.SelectorType.ColumnCombinator);
							stripWhitespace(2);
							break;
						}
					} else if (reName.test(selector.slice(selectorIndex))) name_3 = getName(0);
					else break loop;
					if (selector.charCodeAt(selectorIndex) === 124 && selector.charCodeAt(selectorIndex + 1) !== 124) {
						namespace = name_3;
						if (selector.charCodeAt(selectorIndex + 1) === 42) {
							name_3 = "*";
							selectorIndex += 2;
						} else name_3 = getName(1);
					}
					tokens.push(name_3 === "*" ? {
						type: types_1.SelectorType.Universal,
						namespace
					} : {
						type: types_1.SelectorType.Tag,
						name: name_3,
						namespace
					});
			}
		}
		finalizeSubselector();
		return selectorIndex;
	}
}));

// node_modules/css-what/lib/commonjs/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __spreadArray = this$2 && this$2.__spreadArray || function(to, from, pack) {
		if (pack || arguments.length === 2) {
			for (var i = 0, l = from.length, ar; i < l; i++) if (ar || !(i in from)) {
				if (!ar) ar = Array.prototype.slice.call(from, 0, i);
				ar[i] = from[i];
			}
		}
		return to.concat(ar || Array.prototype.slice.call(from));
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.stringify = void 0;
	var types_1 = require_types();
	var attribValChars = ["\\", "\""];
	var pseudoValChars = __spreadArray(__spreadArray([], attribValChars, true), ["(", ")"], false);
	var charsToEscapeInAttributeValue = new Set(attribValChars.map(function(c) {
		return c.charCodeAt(0);
	}));
	var charsToEscapeInPseudoValue = new Set(pseudoValChars.map(function(c) {
		return c.charCodeAt(0);
	}));
	var charsToEscapeInName = new Set(__spreadArray(__spreadArray([], pseudoValChars, true), [
		"~",
		"^",
		"$",
		"*",
		"+",
		"!",
		"|",
		":",
		"[",
		"]",
		" ",
		"."
	], false).map(function(c) {
		return c.charCodeAt(0);
	}));
	function stringify(selector) {
		return selector.map(function(token) {
			return token.map(stringifyToken).join("");
		}).join(", ");
	}
	exports.stringify = stringify;
	function stringifyToken(token, index, arr) {
		switch (token.type) {
			case types_1.SelectorType.Child: return index === 0 ? "> " : " > ";
			case types_1.SelectorType.Parent: return index === 0 ? "< " : " < ";
			case types_1.SelectorType.Sibling: return index === 0 ? "~ " : " ~ ";
			case types_1.SelectorType.Adjacent: return index === 0 ? "+ " : " + ";
			case types_1.SelectorType.Descendant: return " ";
			case types_1.SelectorType.ColumnCombinator: return index === 0 ? "|| " : " || ";
			case types_1.SelectorType.Universal: return token.namespace === "*" && index + 1 < arr.length && "name" in arr[index + 1] ? "" : "".concat(getNamespace(token.namespace), "*");
			case types_1.SelectorType.Tag: return getNamespacedName(token);
			case types_1.SelectorType.PseudoElement: return "::".concat(escapeName(token.name, charsToEscapeInName)).concat(token.data === null ? "" : "(".concat(escapeName(token.data, charsToEscapeInPseudoValue), ")"));
			case types_1.SelectorType.Pseudo: return ":".concat(escapeName(token.name, charsToEscapeInName)).concat(token.data === null ? "" : "(".concat(typeof token.data === "string" ? escapeName(token.data, charsToEscapeInPseudoValue) : stringify(token.data), ")"));
			case types_1.SelectorType.Attribute:
				if (token.name === "id" && token.action === types_1.AttributeAction.Equals && token.ignoreCase === "quirks" && !token.namespace) return "#".concat(escapeName(token.value, charsToEscapeInName));
				if (token.name === "class" && token.action === types_1.AttributeAction.Element && token.ignoreCase === "quirks" && !token.namespace) return ".".concat(escapeName(token.value, charsToEscapeInName));
				var name_1 = getNamespacedName(token);
				if (token.action === types_1.AttributeAction.Exists) return "[".concat(name_1, "]");
				return "[".concat(name_1).concat(getActionValue(token.action), "=\"").concat(escapeName(token.value, charsToEscapeInAttributeValue), "\"").concat(token.ignoreCase === null ? "" : token.ignoreCase ? " i" : " s", "]");
		}
	}
	function getActionValue(action) {
		switch (action) {
			case types_1.AttributeAction.Equals: return "";
			case types_1.AttributeAction.Element: return "~";
			case types_1.AttributeAction.Start: return "^";
			case types_1.AttributeAction.End: return "$";
			case types_1.AttributeAction.Any: return "*";
			case types_1.AttributeAction.Not: return "!";
			case types_1.AttributeAction.Hyphen: return "|";
			case types_1.AttributeAction.Exists: throw new Error("Shouldn't be here");
		}
	}
	function getNamespacedName(token) {
		return "".concat(getNamespace(token.namespace)).concat(escapeName(token.name, charsToEscapeInName));
	}
	function getNamespace(namespace) {
		return namespace !== null ? "".concat(namespace === "*" ? "*" : escapeName(namespace, charsToEscapeInName), "|") : "";
	}
	function escapeName(str, charsToEscape) {
		var lastIdx = 0;
		var ret = "";
		for (var i = 0; i < str.length; i++) if (charsToEscape.has(str.charCodeAt(i))) {
			ret += "".concat(str.slice(lastIdx, i), "\\").concat(str.charAt(i));
			lastIdx = i + 1;
		}
		return ret.length > 0 ? ret + str.slice(lastIdx) : str;
	}
}));

// node_modules/css-what/lib/commonjs/index.js
var require_commonjs = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$1 && this$1.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.stringify = exports.parse = exports.isTraversal = void 0;
	__exportStar(require_types(), exports);
	var parse_1 = require_parse$1();
	Object.defineProperty(exports, "isTraversal", {
		enumerable: true,
		get: function() {
			return parse_1.isTraversal;
		}
	});
	Object.defineProperty(exports, "parse", {
		enumerable: true,
		get: function() {
			return parse_1.parse;
		}
	});
	var stringify_1 = require_stringify();
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return stringify_1.stringify;
		}
	});
}));

// node_modules/css-select/lib/esm/sort.js
var import_boolbase = /* @__PURE__ */ __toESM(require_boolbase(), 1);
var import_commonjs = require_commonjs();
const procedure = /* @__PURE__ */ new Map([
	[import_commonjs.SelectorType.Universal, 50],
	[import_commonjs.SelectorType.Tag, 30],
	[import_commonjs.SelectorType.Attribute, 1],
	[import_commonjs.SelectorType.Pseudo, 0]
]);
function isTraversal(token) {
	return !procedure.has(token.type);
}
const attributes = /* @__PURE__ */ new Map([
	[import_commonjs.AttributeAction.Exists, 10],
	[import_commonjs.AttributeAction.Equals, 8],
	[import_commonjs.AttributeAction.Not, 7],
	[import_commonjs.AttributeAction.Start, 6],
	[import_commonjs.AttributeAction.End, 6],
	[import_commonjs.AttributeAction.Any, 5]
]);
function sortByProcedure(arr) {
	const procs = arr.map(getProcedure);
	for (let i = 1; i < arr.length; i++) {
		const procNew = procs[i];
		if (procNew < 0) continue;
		for (let j = i - 1; j >= 0 && procNew < procs[j]; j--) {
			const token = arr[j + 1];
			arr[j + 1] = arr[j];
			arr[j] = token;
			procs[j + 1] = procs[j];
			procs[j] = procNew;
		}
	}
}
function getProcedure(token) {
	var _a, _b;
	let proc = (_a = procedure.get(token.type)) !== null && _a !== void 0 ? _a : -1;
	if (token.type === import_commonjs.SelectorType.Attribute) {
		proc = (_b = attributes.get(token.action)) !== null && _b !== void 0 ? _b : 4;
		if (token.action === import_commonjs.AttributeAction.Equals && token.name === "id") proc = 9;
		if (token.ignoreCase) proc >>= 1;
	} else if (token.type === import_commonjs.SelectorType.Pseudo) {
		if (!token.data) proc = 3;
		else if (token.name === "has" || token.name === "contains") proc = 0;
		else if (Array.isArray(token.data)) {
			proc = Math.min(...token.data.map((d) => Math.min(...d.map(getProcedure))));
			if (proc < 0) proc = 0;
		} else proc = 2;
	}
	return proc;
}

// node_modules/css-select/lib/esm/attributes.js
const reChars = /[-[\]{}()*+?.,\\^$|#\s]/g;
function escapeRegex(value) {
	return value.replace(reChars, "\\$&");
}
const caseInsensitiveAttributes = /* @__PURE__ */ new Set([
	"accept",
	"accept-charset",
	"align",
	"alink",
	"axis",
	"bgcolor",
	"charset",
	"checked",
	"clear",
	"codetype",
	"color",
	"compact",
	"declare",
	"defer",
	"dir",
	"direction",
	"disabled",
	"enctype",
	"face",
	"frame",
	"hreflang",
	"http-equiv",
	"lang",
	"language",
	"link",
	"media",
	"method",
	"multiple",
	"nohref",
	"noresize",
	"noshade",
	"nowrap",
	"readonly",
	"rel",
	"rev",
	"rules",
	"scope",
	"scrolling",
	"selected",
	"shape",
	"target",
	"text",
	"type",
	"valign",
	"valuetype",
	"vlink"
]);
function shouldIgnoreCase(selector, options) {
	return typeof selector.ignoreCase === "boolean" ? selector.ignoreCase : selector.ignoreCase === "quirks" ? !!options.quirksMode : !options.xmlMode && caseInsensitiveAttributes.has(selector.name);
}
const attributeRules = {
	equals(next, data, options) {
		const { adapter } = options;
		const { name } = data;
		let { value } = data;
		if (shouldIgnoreCase(data, options)) {
			value = value.toLowerCase();
			return (elem) => {
				const attr = adapter.getAttributeValue(elem, name);
				return attr != null && attr.length === value.length && attr.toLowerCase() === value && next(elem);
			};
		}
		return (elem) => adapter.getAttributeValue(elem, name) === value && next(elem);
	},
	hyphen(next, data, options) {
		const { adapter } = options;
		const { name } = data;
		let { value } = data;
		const len = value.length;
		if (shouldIgnoreCase(data, options)) {
			value = value.toLowerCase();
			return function hyphenIC(elem) {
				const attr = adapter.getAttributeValue(elem, name);
				return attr != null && (attr.length === len || attr.charAt(len) === "-") && attr.substr(0, len).toLowerCase() === value && next(elem);
			};
		}
		return function hyphen(elem) {
			const attr = adapter.getAttributeValue(elem, name);
			return attr != null && (attr.length === len || attr.charAt(len) === "-") && attr.substr(0, len) === value && next(elem);
		};
	},
	element(next, data, options) {
		const { adapter } = options;
		const { name, value } = data;
		if (/\s/.test(value)) return import_boolbase.default.falseFunc;
		const regex = new RegExp(`(?:^|\\s)${escapeRegex(value)}(?:$|\\s)`, shouldIgnoreCase(data, options) ? "i" : "");
		return function element(elem) {
			const attr = adapter.getAttributeValue(elem, name);
			return attr != null && attr.length >= value.length && regex.test(attr) && next(elem);
		};
	},
	exists(next, { name }, { adapter }) {
		return (elem) => adapter.hasAttrib(elem, name) && next(elem);
	},
	start(next, data, options) {
		const { adapter } = options;
		const { name } = data;
		let { value } = data;
		const len = value.length;
		if (len === 0) return import_boolbase.default.falseFunc;
		if (shouldIgnoreCase(data, options)) {
			value = value.toLowerCase();
			return (elem) => {
				const attr = adapter.getAttributeValue(elem, name);
				return attr != null && attr.length >= len && attr.substr(0, len).toLowerCase() === value && next(elem);
			};
		}
		return (elem) => {
			var _a;
			return !!((_a = adapter.getAttributeValue(elem, name)) === null || _a === void 0 ? void 0 : _a.startsWith(value)) && next(elem);
		};
	},
	end(next, data, options) {
		const { adapter } = options;
		const { name } = data;
		let { value } = data;
		const len = -value.length;
		if (len === 0) return import_boolbase.default.falseFunc;
		if (shouldIgnoreCase(data, options)) {
			value = value.toLowerCase();
			return (elem) => {
				var _a;
				return ((_a = adapter.getAttributeValue(elem, name)) === null || _a === void 0 ? void 0 : _a.substr(len).toLowerCase()) === value && next(elem);
			};
		}
		return (elem) => {
			var _a;
			return !!((_a = adapter.getAttributeValue(elem, name)) === null || _a === void 0 ? void 0 : _a.endsWith(value)) && next(elem);
		};
	},
	any(next, data, options) {
		const { adapter } = options;
		const { name, value } = data;
		if (value === "") return import_boolbase.default.falseFunc;
		if (shouldIgnoreCase(data, options)) {
			const regex = new RegExp(escapeRegex(value), "i");
			return function anyIC(elem) {
				const attr = adapter.getAttributeValue(elem, name);
				return attr != null && attr.length >= value.length && regex.test(attr) && next(elem);
			};
		}
		return (elem) => {
			var _a;
			return !!((_a = adapter.getAttributeValue(elem, name)) === null || _a === void 0 ? void 0 : _a.includes(value)) && next(elem);
		};
	},
	not(next, data, options) {
		const { adapter } = options;
		const { name } = data;
		let { value } = data;
		if (value === "") return (elem) => !!adapter.getAttributeValue(elem, name) && next(elem);
		else if (shouldIgnoreCase(data, options)) {
			value = value.toLowerCase();
			return (elem) => {
				const attr = adapter.getAttributeValue(elem, name);
				return (attr == null || attr.length !== value.length || attr.toLowerCase() !== value) && next(elem);
			};
		}
		return (elem) => adapter.getAttributeValue(elem, name) !== value && next(elem);
	}
};

// node_modules/nth-check/lib/esm/parse.js
const whitespace = /* @__PURE__ */ new Set([
	9,
	10,
	12,
	13,
	32
]);
const ZERO = "0".charCodeAt(0);
const NINE = "9".charCodeAt(0);
function parse$4(formula) {
	formula = formula.trim().toLowerCase();
	if (formula === "even") return [2, 0];
	else if (formula === "odd") return [2, 1];
	let idx = 0;
	let a = 0;
	let sign = readSign();
	let number = readNumber();
	if (idx < formula.length && formula.charAt(idx) === "n") {
		idx++;
		a = sign * (number !== null && number !== void 0 ? number : 1);
		skipWhitespace();
		if (idx < formula.length) {
			sign = readSign();
			skipWhitespace();
			number = readNumber();
		} else sign = number = 0;
	}
	if (number === null || idx < formula.length) throw new Error(`n-th rule couldn't be parsed ('${formula}')`);
	return [a, sign * number];
	function readSign() {
		if (formula.charAt(idx) === "-") {
			idx++;
			return -1;
		}
		if (formula.charAt(idx) === "+") idx++;
		return 1;
	}
	function readNumber() {
		const start = idx;
		let value = 0;
		while (idx < formula.length && formula.charCodeAt(idx) >= ZERO && formula.charCodeAt(idx) <= NINE) {
			value = value * 10 + (formula.charCodeAt(idx) - ZERO);
			idx++;
		}
		return idx === start ? null : value;
	}
	function skipWhitespace() {
		while (idx < formula.length && whitespace.has(formula.charCodeAt(idx))) idx++;
	}
}

// node_modules/nth-check/lib/esm/compile.js
function compile$2(parsed) {
	const a = parsed[0];
	const b = parsed[1] - 1;
	if (b < 0 && a <= 0) return import_boolbase.default.falseFunc;
	if (a === -1) return (index) => index <= b;
	if (a === 0) return (index) => index === b;
	if (a === 1) return b < 0 ? import_boolbase.default.trueFunc : (index) => index >= b;
	const absA = Math.abs(a);
	const bMod = (b % absA + absA) % absA;
	return a > 1 ? (index) => index >= b && index % absA === bMod : (index) => index <= b && index % absA === bMod;
}

// node_modules/nth-check/lib/esm/index.js
function nthCheck(formula) {
	return compile$2(parse$4(formula));
}

// node_modules/css-select/lib/esm/pseudo-selectors/filters.js
function getChildFunc(next, adapter) {
	return (elem) => {
		const parent = adapter.getParent(elem);
		return parent != null && adapter.isTag(parent) && next(elem);
	};
}
const filters = {
	contains(next, text, { adapter }) {
		return function contains(elem) {
			return next(elem) && adapter.getText(elem).includes(text);
		};
	},
	icontains(next, text, { adapter }) {
		const itext = text.toLowerCase();
		return function icontains(elem) {
			return next(elem) && adapter.getText(elem).toLowerCase().includes(itext);
		};
	},
	"nth-child"(next, rule, { adapter, equals }) {
		const func = nthCheck(rule);
		if (func === import_boolbase.default.falseFunc) return import_boolbase.default.falseFunc;
		if (func === import_boolbase.default.trueFunc) return getChildFunc(next, adapter);
		return function nthChild(elem) {
			const siblings = adapter.getSiblings(elem);
			let pos = 0;
			for (let i = 0; i < siblings.length; i++) {
				if (equals(elem, siblings[i])) break;
				if (adapter.isTag(siblings[i])) pos++;
			}
			return func(pos) && next(elem);
		};
	},
	"nth-last-child"(next, rule, { adapter, equals }) {
		const func = nthCheck(rule);
		if (func === import_boolbase.default.falseFunc) return import_boolbase.default.falseFunc;
		if (func === import_boolbase.default.trueFunc) return getChildFunc(next, adapter);
		return function nthLastChild(elem) {
			const siblings = adapter.getSiblings(elem);
			let pos = 0;
			for (let i = siblings.length - 1; i >= 0; i--) {
				if (equals(elem, siblings[i])) break;
				if (adapter.isTag(siblings[i])) pos++;
			}
			return func(pos) && next(elem);
		};
	},
	"nth-of-type"(next, rule, { adapter, equals }) {
		const func = nthCheck(rule);
		if (func === import_boolbase.default.falseFunc) return import_boolbase.default.falseFunc;
		if (func === import_boolbase.default.trueFunc) return getChildFunc(next, adapter);
		return function nthOfType(elem) {
			const siblings = adapter.getSiblings(elem);
			let pos = 0;
			for (let i = 0; i < siblings.length; i++) {
				const currentSibling = siblings[i];
				if (equals(elem, currentSibling)) break;
				if (adapter.isTag(currentSibling) && adapter.getName(currentSibling) === adapter.getName(elem)) pos++;
			}
			return func(pos) && next(elem);
		};
	},
	"nth-last-of-type"(next, rule, { adapter, equals }) {
		const func = nthCheck(rule);
		if (func === import_boolbase.default.falseFunc) return import_boolbase.default.falseFunc;
		if (func === import_boolbase.default.trueFunc) return getChildFunc(next, adapter);
		return function nthLastOfType(elem) {
			const siblings = adapter.getSiblings(elem);
			let pos = 0;
			for (let i = siblings.length - 1; i >= 0; i--) {
				const currentSibling = siblings[i];
				if (equals(elem, currentSibling)) break;
				if (adapter.isTag(currentSibling) && adapter.getName(currentSibling) === adapter.getName(elem)) pos++;
			}
			return func(pos) && next(elem);
		};
	},
	root(next, _rule, { adapter }) {
		return (elem) => {
			const parent = adapter.getParent(elem);
			return (parent == null || !adapter.isTag(parent)) && next(elem);
		};
	},
	scope(next, rule, options, context) {
		const { equals } = options;
		if (!context || context.length === 0) return filters["root"](next, rule, options);
		if (context.length === 1) return (elem) => equals(context[0], elem) && next(elem);
		return (elem) => context.includes(elem) && next(elem);
	},
	hover: dynamicStatePseudo("isHovered"),
	visited: dynamicStatePseudo("isVisited"),
	active: dynamicStatePseudo("isActive")
};
function dynamicStatePseudo(name) {
	return function dynamicPseudo(next, _rule, { adapter }) {
		const func = adapter[name];
		if (typeof func !== "function") return import_boolbase.default.falseFunc;
		return function active(elem) {
			return func(elem) && next(elem);
		};
	};
}

// node_modules/css-select/lib/esm/pseudo-selectors/pseudos.js
const pseudos = {
	empty(elem, { adapter }) {
		return !adapter.getChildren(elem).some((elem) => adapter.isTag(elem) || adapter.getText(elem) !== "");
	},
	"first-child"(elem, { adapter, equals }) {
		if (adapter.prevElementSibling) return adapter.prevElementSibling(elem) == null;
		const firstChild = adapter.getSiblings(elem).find((elem) => adapter.isTag(elem));
		return firstChild != null && equals(elem, firstChild);
	},
	"last-child"(elem, { adapter, equals }) {
		const siblings = adapter.getSiblings(elem);
		for (let i = siblings.length - 1; i >= 0; i--) {
			if (equals(elem, siblings[i])) return true;
			if (adapter.isTag(siblings[i])) break;
		}
		return false;
	},
	"first-of-type"(elem, { adapter, equals }) {
		const siblings = adapter.getSiblings(elem);
		const elemName = adapter.getName(elem);
		for (let i = 0; i < siblings.length; i++) {
			const currentSibling = siblings[i];
			if (equals(elem, currentSibling)) return true;
			if (adapter.isTag(currentSibling) && adapter.getName(currentSibling) === elemName) break;
		}
		return false;
	},
	"last-of-type"(elem, { adapter, equals }) {
		const siblings = adapter.getSiblings(elem);
		const elemName = adapter.getName(elem);
		for (let i = siblings.length - 1; i >= 0; i--) {
			const currentSibling = siblings[i];
			if (equals(elem, currentSibling)) return true;
			if (adapter.isTag(currentSibling) && adapter.getName(currentSibling) === elemName) break;
		}
		return false;
	},
	"only-of-type"(elem, { adapter, equals }) {
		const elemName = adapter.getName(elem);
		return adapter.getSiblings(elem).every((sibling) => equals(elem, sibling) || !adapter.isTag(sibling) || adapter.getName(sibling) !== elemName);
	},
	"only-child"(elem, { adapter, equals }) {
		return adapter.getSiblings(elem).every((sibling) => equals(elem, sibling) || !adapter.isTag(sibling));
	}
};
function verifyPseudoArgs(func, name, subselect, argIndex) {
	if (subselect === null) {
		if (func.length > argIndex) throw new Error(`Pseudo-class :${name} requires an argument`);
	} else if (func.length === argIndex) throw new Error(`Pseudo-class :${name} doesn't have any arguments`);
}

// node_modules/css-select/lib/esm/pseudo-selectors/aliases.js
const aliases = {
	"any-link": ":is(a, area, link)[href]",
	link: ":any-link:not(:visited)",
	disabled: `:is(
        :is(button, input, select, textarea, optgroup, option)[disabled],
        optgroup[disabled] > option,
        fieldset[disabled]:not(fieldset[disabled] legend:first-of-type *)
    )`,
	enabled: ":not(:disabled)",
	checked: ":is(:is(input[type=radio], input[type=checkbox])[checked], option:selected)",
	required: ":is(input, select, textarea)[required]",
	optional: ":is(input, select, textarea):not([required])",
	selected: "option:is([selected], select:not([multiple]):not(:has(> option[selected])) > :first-of-type)",
	checkbox: "[type=checkbox]",
	file: "[type=file]",
	password: "[type=password]",
	radio: "[type=radio]",
	reset: "[type=reset]",
	image: "[type=image]",
	submit: "[type=submit]",
	parent: ":not(:empty)",
	header: ":is(h1, h2, h3, h4, h5, h6)",
	button: ":is(button, input[type=button])",
	input: ":is(input, textarea, select, button)",
	text: "input:is(:not([type!='']), [type=text])"
};

// node_modules/css-select/lib/esm/pseudo-selectors/subselects.js
const PLACEHOLDER_ELEMENT = {};
function ensureIsTag(next, adapter) {
	if (next === import_boolbase.default.falseFunc) return import_boolbase.default.falseFunc;
	return (elem) => adapter.isTag(elem) && next(elem);
}
function getNextSiblings(elem, adapter) {
	const siblings = adapter.getSiblings(elem);
	if (siblings.length <= 1) return [];
	const elemIndex = siblings.indexOf(elem);
	if (elemIndex < 0 || elemIndex === siblings.length - 1) return [];
	return siblings.slice(elemIndex + 1).filter(adapter.isTag);
}
function copyOptions(options) {
	return {
		xmlMode: !!options.xmlMode,
		lowerCaseAttributeNames: !!options.lowerCaseAttributeNames,
		lowerCaseTags: !!options.lowerCaseTags,
		quirksMode: !!options.quirksMode,
		cacheResults: !!options.cacheResults,
		pseudos: options.pseudos,
		adapter: options.adapter,
		equals: options.equals
	};
}
const is$1 = (next, token, options, context, compileToken) => {
	const func = compileToken(token, copyOptions(options), context);
	return func === import_boolbase.default.trueFunc ? next : func === import_boolbase.default.falseFunc ? import_boolbase.default.falseFunc : (elem) => func(elem) && next(elem);
};
const subselects = {
	is: is$1,
	matches: is$1,
	where: is$1,
	not(next, token, options, context, compileToken) {
		const func = compileToken(token, copyOptions(options), context);
		return func === import_boolbase.default.falseFunc ? next : func === import_boolbase.default.trueFunc ? import_boolbase.default.falseFunc : (elem) => !func(elem) && next(elem);
	},
	has(next, subselect, options, _context, compileToken) {
		const { adapter } = options;
		const opts = copyOptions(options);
		opts.relativeSelector = true;
		const context = subselect.some((s) => s.some(isTraversal)) ? [PLACEHOLDER_ELEMENT] : void 0;
		const compiled = compileToken(subselect, opts, context);
		if (compiled === import_boolbase.default.falseFunc) return import_boolbase.default.falseFunc;
		const hasElement = ensureIsTag(compiled, adapter);
		if (context && compiled !== import_boolbase.default.trueFunc) {
			const { shouldTestNextSiblings = false } = compiled;
			return (elem) => {
				if (!next(elem)) return false;
				context[0] = elem;
				const childs = adapter.getChildren(elem);
				const nextElements = shouldTestNextSiblings ? [...childs, ...getNextSiblings(elem, adapter)] : childs;
				return adapter.existsOne(hasElement, nextElements);
			};
		}
		return (elem) => next(elem) && adapter.existsOne(hasElement, adapter.getChildren(elem));
	}
};

// node_modules/css-select/lib/esm/pseudo-selectors/index.js
function compilePseudoSelector(next, selector, options, context, compileToken) {
	var _a;
	const { name, data } = selector;
	if (Array.isArray(data)) {
		if (!(name in subselects)) throw new Error(`Unknown pseudo-class :${name}(${data})`);
		return subselects[name](next, data, options, context, compileToken);
	}
	const userPseudo = (_a = options.pseudos) === null || _a === void 0 ? void 0 : _a[name];
	const stringPseudo = typeof userPseudo === "string" ? userPseudo : aliases[name];
	if (typeof stringPseudo === "string") {
		if (data != null) throw new Error(`Pseudo ${name} doesn't have any arguments`);
		const alias = (0, import_commonjs.parse)(stringPseudo);
		return subselects["is"](next, alias, options, context, compileToken);
	}
	if (typeof userPseudo === "function") {
		verifyPseudoArgs(userPseudo, name, data, 1);
		return (elem) => userPseudo(elem, data) && next(elem);
	}
	if (name in filters) return filters[name](next, data, options, context);
	if (name in pseudos) {
		const pseudo = pseudos[name];
		verifyPseudoArgs(pseudo, name, data, 2);
		return (elem) => pseudo(elem, options, data) && next(elem);
	}
	throw new Error(`Unknown pseudo-class :${name}`);
}

// node_modules/css-select/lib/esm/general.js
function getElementParent(node, adapter) {
	const parent = adapter.getParent(node);
	if (parent && adapter.isTag(parent)) return parent;
	return null;
}
function compileGeneralSelector(next, selector, options, context, compileToken) {
	const { adapter, equals } = options;
	switch (selector.type) {
		case import_commonjs.SelectorType.PseudoElement: throw new Error("Pseudo-elements are not supported by css-select");
		case import_commonjs.SelectorType.ColumnCombinator: throw new Error("Column combinators are not yet supported by css-select");
		case import_commonjs.SelectorType.Attribute:
			if (selector.namespace != null) throw new Error("Namespaced attributes are not yet supported by css-select");
			if (!options.xmlMode || options.lowerCaseAttributeNames) selector.name = selector.name.toLowerCase();
			return attributeRules[selector.action](next, selector, options);
		case import_commonjs.SelectorType.Pseudo: return compilePseudoSelector(next, selector, options, context, compileToken);
		case import_commonjs.SelectorType.Tag: {
			if (selector.namespace != null) throw new Error("Namespaced tag names are not yet supported by css-select");
			let { name } = selector;
			if (!options.xmlMode || options.lowerCaseTags) name = name.toLowerCase();
			return function tag(elem) {
				return adapter.getName(elem) === name && next(elem);
			};
		}
		case import_commonjs.SelectorType.Descendant: {
			if (options.cacheResults === false || typeof WeakSet === "undefined") return function descendant(elem) {
				let current = elem;
				while (current = getElementParent(current, adapter)) if (next(current)) return true;
				return false;
			};
			const isFalseCache = /* @__PURE__ */ new WeakSet();
			return function cachedDescendant(elem) {
				let current = elem;
				while (current = getElementParent(current, adapter)) if (!isFalseCache.has(current)) {
					if (adapter.isTag(current) && next(current)) return true;
					isFalseCache.add(current);
				}
				return false;
			};
		}
		case "_flexibleDescendant": return function flexibleDescendant(elem) {
			let current = elem;
			do
				if (next(current)) return true;
			while (current = getElementParent(current, adapter));
			return false;
		};
		case import_commonjs.SelectorType.Parent: return function parent(elem) {
			return adapter.getChildren(elem).some((elem) => adapter.isTag(elem) && next(elem));
		};
		case import_commonjs.SelectorType.Child: return function child(elem) {
			const parent = adapter.getParent(elem);
			return parent != null && adapter.isTag(parent) && next(parent);
		};
		case import_commonjs.SelectorType.Sibling: return function sibling(elem) {
			const siblings = adapter.getSiblings(elem);
			for (let i = 0; i < siblings.length; i++) {
				const currentSibling = siblings[i];
				if (equals(elem, currentSibling)) break;
				if (adapter.isTag(currentSibling) && next(currentSibling)) return true;
			}
			return false;
		};
		case import_commonjs.SelectorType.Adjacent:
			if (adapter.prevElementSibling) return function adjacent(elem) {
				const previous = adapter.prevElementSibling(elem);
				return previous != null && next(previous);
			};
			return function adjacent(elem) {
				const siblings = adapter.getSiblings(elem);
				let lastElement;
				for (let i = 0; i < siblings.length; i++) {
					const currentSibling = siblings[i];
					if (equals(elem, currentSibling)) break;
					if (adapter.isTag(currentSibling)) lastElement = currentSibling;
				}
				return !!lastElement && next(lastElement);
			};
		case import_commonjs.SelectorType.Universal:
			if (selector.namespace != null && selector.namespace !== "*") throw new Error("Namespaced universal selectors are not yet supported by css-select");
			return next;
	}
}

// node_modules/css-select/lib/esm/compile.js
function compile$1(selector, options, context) {
	const next = compileUnsafe(selector, options, context);
	return ensureIsTag(next, options.adapter);
}
function compileUnsafe(selector, options, context) {
	return compileToken(typeof selector === "string" ? (0, import_commonjs.parse)(selector) : selector, options, context);
}
function includesScopePseudo(t) {
	return t.type === import_commonjs.SelectorType.Pseudo && (t.name === "scope" || Array.isArray(t.data) && t.data.some((data) => data.some(includesScopePseudo)));
}
const DESCENDANT_TOKEN = { type: import_commonjs.SelectorType.Descendant };
const FLEXIBLE_DESCENDANT_TOKEN = { type: "_flexibleDescendant" };
const SCOPE_TOKEN = {
	type: import_commonjs.SelectorType.Pseudo,
	name: "scope",
	data: null
};
function absolutize(token, { adapter }, context) {
	const hasContext = !!(context === null || context === void 0 ? void 0 : context.every((e) => {
		const parent = adapter.isTag(e) && adapter.getParent(e);
		return e === PLACEHOLDER_ELEMENT || parent && adapter.isTag(parent);
	}));
	for (const t of token) {
		if (t.length > 0 && isTraversal(t[0]) && t[0].type !== import_commonjs.SelectorType.Descendant) {} else if (hasContext && !t.some(includesScopePseudo)) t.unshift(DESCENDANT_TOKEN);
		else continue;
		t.unshift(SCOPE_TOKEN);
	}
}
function compileToken(token, options, context) {
	var _a;
	token.forEach(sortByProcedure);
	context = (_a = options.context) !== null && _a !== void 0 ? _a : context;
	const isArrayContext = Array.isArray(context);
	const finalContext = context && (Array.isArray(context) ? context : [context]);
	if (options.relativeSelector !== false) absolutize(token, options, finalContext);
	else if (token.some((t) => t.length > 0 && isTraversal(t[0]))) throw new Error("Relative selectors are not allowed when the `relativeSelector` option is disabled");
	let shouldTestNextSiblings = false;
	const query = token.map((rules) => {
		if (rules.length >= 2) {
			const [first, second] = rules;
			if (first.type !== import_commonjs.SelectorType.Pseudo || first.name !== "scope") {} else if (isArrayContext && second.type === import_commonjs.SelectorType.Descendant) rules[1] = FLEXIBLE_DESCENDANT_TOKEN;
			else if (second.type === import_commonjs.SelectorType.Adjacent || second.type === import_commonjs.SelectorType.Sibling) shouldTestNextSiblings = true;
		}
		return compileRules(rules, options, finalContext);
	}).reduce(reduceRules, import_boolbase.default.falseFunc);
	query.shouldTestNextSiblings = shouldTestNextSiblings;
	return query;
}
function compileRules(rules, options, context) {
	var _a;
	return rules.reduce((previous, rule) => previous === import_boolbase.default.falseFunc ? import_boolbase.default.falseFunc : compileGeneralSelector(previous, rule, options, context, compileToken), (_a = options.rootFunc) !== null && _a !== void 0 ? _a : import_boolbase.default.trueFunc);
}
function reduceRules(a, b) {
	if (b === import_boolbase.default.falseFunc || a === import_boolbase.default.trueFunc) return a;
	if (a === import_boolbase.default.falseFunc || b === import_boolbase.default.trueFunc) return b;
	return function combine(elem) {
		return a(elem) || b(elem);
	};
}

// node_modules/css-select/lib/esm/index.js
const defaultEquals = (a, b) => a === b;
const defaultOptions = {
	adapter: esm_exports$1,
	equals: defaultEquals
};
function convertOptionFormats(options) {
	var _a, _b, _c, _d;
	const opts = options !== null && options !== void 0 ? options : defaultOptions;
	(_a = opts.adapter) !== null && _a !== void 0 || (opts.adapter = esm_exports$1);
	(_b = opts.equals) !== null && _b !== void 0 || (opts.equals = (_d = (_c = opts.adapter) === null || _c === void 0 ? void 0 : _c.equals) !== null && _d !== void 0 ? _d : defaultEquals);
	return opts;
}
function wrapCompile(func) {
	return function addAdapter(selector, options, context) {
		return func(selector, convertOptionFormats(options), context);
	};
}
const compile = wrapCompile(compile$1);
const _compileUnsafe = wrapCompile(compileUnsafe);
const _compileToken = wrapCompile(compileToken);
function getSelectorFunc(searchFunc) {
	return function select(query, elements, options) {
		const opts = convertOptionFormats(options);
		if (typeof query !== "function") query = compileUnsafe(query, opts, elements);
		const filteredElements = prepareContext(elements, opts.adapter, query.shouldTestNextSiblings);
		return searchFunc(query, filteredElements, opts);
	};
}
function prepareContext(elems, adapter, shouldTestNextSiblings = false) {
	if (shouldTestNextSiblings) elems = appendNextSiblings(elems, adapter);
	return Array.isArray(elems) ? adapter.removeSubsets(elems) : adapter.getChildren(elems);
}
function appendNextSiblings(elem, adapter) {
	const elems = Array.isArray(elem) ? elem.slice(0) : [elem];
	const elemsLength = elems.length;
	for (let i = 0; i < elemsLength; i++) {
		const nextSiblings = getNextSiblings(elems[i], adapter);
		elems.push(...nextSiblings);
	}
	return elems;
}
const selectAll = getSelectorFunc((query, elems, options) => query === import_boolbase.default.falseFunc || !elems || elems.length === 0 ? [] : options.adapter.findAll(query, elems));
const selectOne = getSelectorFunc((query, elems, options) => query === import_boolbase.default.falseFunc || !elems || elems.length === 0 ? null : options.adapter.findOne(query, elems));
function is(elem, query, options) {
	const opts = convertOptionFormats(options);
	return (typeof query === "function" ? query : compile$1(query, opts))(elem);
}

// node_modules/linkedom/esm/shared/matches.js
const { isArray } = Array;
/* c8 ignore start */
const isTag = ({ nodeType }) => nodeType === 1;
const existsOne = (test, elements) => elements.some((element) => isTag(element) && (test(element) || existsOne(test, getChildren(element))));
const getAttributeValue = (element, name) => name === "class" ? element.classList.value : element.getAttribute(name);
const getChildren = ({ childNodes }) => childNodes;
const getName = (element) => {
	const { localName } = element;
	return ignoreCase(element) ? localName.toLowerCase() : localName;
};
const getParent = ({ parentNode }) => parentNode;
const getSiblings = (element) => {
	const { parentNode } = element;
	return parentNode ? getChildren(parentNode) : element;
};
const getText = (node) => {
	if (isArray(node)) return node.map(getText).join("");
	if (isTag(node)) return getText(getChildren(node));
	if (node.nodeType === 3) return node.data;
	return "";
};
const hasAttrib = (element, name) => element.hasAttribute(name);
const removeSubsets = (nodes) => {
	let { length } = nodes;
	while (length--) {
		const node = nodes[length];
		if (length && -1 < nodes.lastIndexOf(node, length - 1)) {
			nodes.splice(length, 1);
			continue;
		}
		for (let { parentNode } = node; parentNode; parentNode = parentNode.parentNode) if (nodes.includes(parentNode)) {
			nodes.splice(length, 1);
			break;
		}
	}
	return nodes;
};
const findAll = (test, nodes) => {
	const matches = [];
	for (const node of nodes) if (isTag(node)) {
		if (test(node)) matches.push(node);
		matches.push(...findAll(test, getChildren(node)));
	}
	return matches;
};
const findOne = (test, nodes) => {
	for (let node of nodes) if (test(node) || (node = findOne(test, getChildren(node)))) return node;
	return null;
};
/* c8 ignore stop */
const adapter = {
	isTag,
	existsOne,
	getAttributeValue,
	getChildren,
	getName,
	getParent,
	getSiblings,
	getText,
	hasAttrib,
	removeSubsets,
	findAll,
	findOne
};
const prepareMatch = (element, selectors) => compile(selectors, {
	context: selectors.includes(":scope") ? element : void 0,
	xmlMode: !ignoreCase(element),
	adapter
});
const matches = (element, selectors) => is(element, selectors, {
	strict: true,
	context: selectors.includes(":scope") ? element : void 0,
	xmlMode: !ignoreCase(element),
	adapter
});

// node_modules/linkedom/esm/interface/text.js
var Text$1 = class Text$1 extends CharacterData$1 {
	constructor(ownerDocument, data = "") {
		super(ownerDocument, "#text", 3, data);
	}
	get wholeText() {
		const text = [];
		let { previousSibling, nextSibling } = this;
		while (previousSibling) {
			if (previousSibling.nodeType === 3) text.unshift(previousSibling[VALUE]);
			else break;
			previousSibling = previousSibling.previousSibling;
		}
		text.push(this[VALUE]);
		while (nextSibling) {
			if (nextSibling.nodeType === 3) text.push(nextSibling[VALUE]);
			else break;
			nextSibling = nextSibling.nextSibling;
		}
		return text.join("");
	}
	cloneNode() {
		const { ownerDocument, [VALUE]: data } = this;
		return new Text$1(ownerDocument, data);
	}
	toString() {
		return escape(this[VALUE]);
	}
};

// node_modules/linkedom/esm/mixin/parent-node.js
const isNode = (node) => node instanceof Node$1;
const insert = (parentNode, child, nodes) => {
	const { ownerDocument } = parentNode;
	for (const node of nodes) parentNode.insertBefore(isNode(node) ? node : new Text$1(ownerDocument, node), child);
};
var ParentNode = class extends Node$1 {
	constructor(ownerDocument, localName, nodeType) {
		super(ownerDocument, localName, nodeType);
		this[PRIVATE] = null;
		this[NEXT] = this[END] = {
			[NEXT]: null,
			[PREV]: this,
			[START]: this,
			nodeType: -1,
			ownerDocument: this.ownerDocument,
			parentNode: null
		};
	}
	get childNodes() {
		const childNodes = new NodeList();
		let { firstChild } = this;
		while (firstChild) {
			childNodes.push(firstChild);
			firstChild = nextSibling(firstChild);
		}
		return childNodes;
	}
	get children() {
		const children = new NodeList();
		let { firstElementChild } = this;
		while (firstElementChild) {
			children.push(firstElementChild);
			firstElementChild = nextElementSibling(firstElementChild);
		}
		return children;
	}
	get firstChild() {
		let { [NEXT]: next, [END]: end } = this;
		while (next.nodeType === 2) next = next[NEXT];
		return next === end ? null : next;
	}
	get firstElementChild() {
		let { firstChild } = this;
		while (firstChild) {
			if (firstChild.nodeType === 1) return firstChild;
			firstChild = nextSibling(firstChild);
		}
		return null;
	}
	get lastChild() {
		const prev = this[END][PREV];
		switch (prev.nodeType) {
			case -1: return prev[START];
			case 2: return null;
		}
		return prev === this ? null : prev;
	}
	get lastElementChild() {
		let { lastChild } = this;
		while (lastChild) {
			if (lastChild.nodeType === 1) return lastChild;
			lastChild = previousSibling(lastChild);
		}
		return null;
	}
	get childElementCount() {
		return this.children.length;
	}
	prepend(...nodes) {
		insert(this, this.firstChild, nodes);
	}
	append(...nodes) {
		insert(this, this[END], nodes);
	}
	replaceChildren(...nodes) {
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end && next.nodeType === 2) next = next[NEXT];
		while (next !== end) {
			const after = getEnd(next)[NEXT];
			next.remove();
			next = after;
		}
		if (nodes.length) insert(this, end, nodes);
	}
	getElementsByClassName(className) {
		const elements = new NodeList();
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end) {
			if (next.nodeType === 1 && next.hasAttribute("class") && next.classList.has(className)) elements.push(next);
			next = next[NEXT];
		}
		return elements;
	}
	getElementsByTagName(tagName) {
		const elements = new NodeList();
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end) {
			if (next.nodeType === 1 && (next.localName === tagName || localCase(next) === tagName)) elements.push(next);
			next = next[NEXT];
		}
		return elements;
	}
	querySelector(selectors) {
		const matches = prepareMatch(this, selectors);
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end) {
			if (next.nodeType === 1 && matches(next)) return next;
			next = next.nodeType === 1 && next.localName === "template" ? next[END] : next[NEXT];
		}
		return null;
	}
	querySelectorAll(selectors) {
		const matches = prepareMatch(this, selectors);
		const elements = new NodeList();
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end) {
			if (next.nodeType === 1 && matches(next)) elements.push(next);
			next = next.nodeType === 1 && next.localName === "template" ? next[END] : next[NEXT];
		}
		return elements;
	}
	appendChild(node) {
		return this.insertBefore(node, this[END]);
	}
	contains(node) {
		let parentNode = node;
		while (parentNode && parentNode !== this) parentNode = parentNode.parentNode;
		return parentNode === this;
	}
	insertBefore(node, before = null) {
		if (node === before) return node;
		if (node === this) throw new Error("unable to append a node to itself");
		const next = before || this[END];
		switch (node.nodeType) {
			case 1:
				node.remove();
				node.parentNode = this;
				knownBoundaries(next[PREV], node, next);
				moCallback(node, null);
				connectedCallback(node);
				break;
			case 11: {
				let { [PRIVATE]: parentNode, firstChild, lastChild } = node;
				if (firstChild) {
					knownSegment(next[PREV], firstChild, lastChild, next);
					knownAdjacent(node, node[END]);
					if (parentNode) parentNode.replaceChildren();
					do {
						firstChild.parentNode = this;
						moCallback(firstChild, null);
						if (firstChild.nodeType === 1) connectedCallback(firstChild);
					} while (firstChild !== lastChild && (firstChild = nextSibling(firstChild)));
				}
				break;
			}
			case 3:
			case 8:
			case 4: node.remove();
			default:
				node.parentNode = this;
				knownSiblings(next[PREV], node, next);
				moCallback(node, null);
		}
		return node;
	}
	normalize() {
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end) {
			const { [NEXT]: $next, [PREV]: $prev, nodeType } = next;
			if (nodeType === 3) {
				if (!next[VALUE]) next.remove();
				else if ($prev && $prev.nodeType === 3) {
					$prev.textContent += next.textContent;
					next.remove();
				}
			}
			next = $next;
		}
	}
	removeChild(node) {
		if (node.parentNode !== this) throw new Error("node is not a child");
		node.remove();
		return node;
	}
	replaceChild(node, replaced) {
		const next = getEnd(replaced)[NEXT];
		replaced.remove();
		this.insertBefore(node, next);
		return replaced;
	}
};

// node_modules/linkedom/esm/mixin/non-element-parent-node.js
var NonElementParentNode = class extends ParentNode {
	getElementById(id) {
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end) {
			if (next.nodeType === 1 && next.id === id) return next;
			next = next[NEXT];
		}
		return null;
	}
	cloneNode(deep) {
		const { ownerDocument, constructor } = this;
		const nonEPN = new constructor(ownerDocument);
		if (deep) {
			const { [END]: end } = nonEPN;
			for (const node of this.childNodes) nonEPN.insertBefore(node.cloneNode(deep), end);
		}
		return nonEPN;
	}
	toString() {
		const { childNodes, localName } = this;
		return `<${localName}>${childNodes.join("")}</${localName}>`;
	}
	toJSON() {
		const json = [];
		nonElementAsJSON(this, json);
		return json;
	}
};

// node_modules/linkedom/esm/interface/document-fragment.js
var DocumentFragment$1 = class extends NonElementParentNode {
	constructor(ownerDocument) {
		super(ownerDocument, "#document-fragment", 11);
	}
};

// node_modules/linkedom/esm/interface/document-type.js
var DocumentType$1 = class DocumentType$1 extends Node$1 {
	constructor(ownerDocument, name, publicId = "", systemId = "") {
		super(ownerDocument, "#document-type", 10);
		this.name = name;
		this.publicId = publicId;
		this.systemId = systemId;
	}
	cloneNode() {
		const { ownerDocument, name, publicId, systemId } = this;
		return new DocumentType$1(ownerDocument, name, publicId, systemId);
	}
	toString() {
		const { name, publicId, systemId } = this;
		const hasPublic = 0 < publicId.length;
		const str = [name];
		if (hasPublic) str.push("PUBLIC", `"${publicId}"`);
		if (systemId.length) {
			if (!hasPublic) str.push("SYSTEM");
			str.push(`"${systemId}"`);
		}
		return `<!DOCTYPE ${str.join(" ")}>`;
	}
	toJSON() {
		const json = [];
		documentTypeAsJSON(this, json);
		return json;
	}
};

// node_modules/linkedom/esm/mixin/inner-html.js
const getInnerHtml = (node) => node.childNodes.join("");
const setInnerHtml = (node, html) => {
	const { ownerDocument } = node;
	const { constructor } = ownerDocument;
	const document = new constructor();
	document[CUSTOM_ELEMENTS] = ownerDocument[CUSTOM_ELEMENTS];
	const { childNodes } = parseFromString(document, ignoreCase(node), html);
	node.replaceChildren(...childNodes.map(setOwnerDocument, ownerDocument));
};
function setOwnerDocument(node) {
	node.ownerDocument = this;
	switch (node.nodeType) {
		case 1:
		case 11: node.childNodes.forEach(setOwnerDocument, this);
	}
	return node;
}

// node_modules/uhyphen/esm/index.js
var esm_default = (camel) => camel.replace(/(([A-Z0-9])([A-Z0-9][a-z]))|(([a-z0-9]+)([A-Z]))/g, "$2$5-$3$6").toLowerCase();

// node_modules/linkedom/esm/dom/string-map.js
const refs$1 = /* @__PURE__ */ new WeakMap();
const key = (name) => `data-${esm_default(name)}`;
const prop = (name) => name.slice(5).replace(/-([a-z])/g, (_, $1) => $1.toUpperCase());
const handler$2 = {
	get(dataset, name) {
		if (name in dataset) return refs$1.get(dataset).getAttribute(key(name));
	},
	set(dataset, name, value) {
		dataset[name] = value;
		refs$1.get(dataset).setAttribute(key(name), value);
		return true;
	},
	deleteProperty(dataset, name) {
		if (name in dataset) refs$1.get(dataset).removeAttribute(key(name));
		return delete dataset[name];
	}
};
var DOMStringMap = class {
	constructor(ref) {
		for (const { name, value } of ref.attributes) if (/^data-/.test(name)) this[prop(name)] = value;
		refs$1.set(this, ref);
		return new Proxy(this, handler$2);
	}
};
setPrototypeOf(DOMStringMap.prototype, null);

// node_modules/linkedom/esm/dom/token-list.js
const { add } = Set.prototype;
const addTokens = (self, tokens) => {
	for (const token of tokens) if (token) add.call(self, token);
};
const update = ({ [OWNER_ELEMENT]: ownerElement, value }) => {
	const attribute = ownerElement.getAttributeNode("class");
	if (attribute) attribute.value = value;
	else setAttribute(ownerElement, new Attr$1(ownerElement.ownerDocument, "class", value));
};
var DOMTokenList = class extends Set {
	constructor(ownerElement) {
		super();
		this[OWNER_ELEMENT] = ownerElement;
		const attribute = ownerElement.getAttributeNode("class");
		if (attribute) addTokens(this, attribute.value.split(/\s+/));
	}
	get length() {
		return this.size;
	}
	get value() {
		return [...this].join(" ");
	}
	add(...tokens) {
		addTokens(this, tokens);
		update(this);
	}
	contains(token) {
		return this.has(token);
	}
	remove(...tokens) {
		for (const token of tokens) this.delete(token);
		update(this);
	}
	toggle(token, force) {
		if (this.has(token)) {
			if (force) return true;
			this.delete(token);
			update(this);
		} else if (force || arguments.length === 1) {
			super.add(token);
			update(this);
			return true;
		}
		return false;
	}
	replace(token, newToken) {
		if (this.has(token)) {
			this.delete(token);
			super.add(newToken);
			update(this);
			return true;
		}
		return false;
	}
	supports() {
		return true;
	}
};

// node_modules/linkedom/esm/interface/css-style-declaration.js
const refs = /* @__PURE__ */ new WeakMap();
const getKeys = (style) => [...style.keys()].filter((key) => key !== PRIVATE);
const updateKeys = (style) => {
	const attr = refs.get(style).getAttributeNode("style");
	if (!attr || attr[CHANGED] || style.get(PRIVATE) !== attr) {
		style.clear();
		if (attr) {
			style.set(PRIVATE, attr);
			for (const rule of attr[VALUE].split(/\s*;\s*/)) {
				let [key, ...rest] = rule.split(":");
				if (rest.length > 0) {
					key = key.trim();
					const value = rest.join(":").trim();
					if (key && value) style.set(key, value);
				}
			}
		}
	}
	return attr;
};
const handler$1 = {
	get(style, name) {
		if (name in prototype) return style[name];
		updateKeys(style);
		if (name === "length") return getKeys(style).length;
		if (/^\d+$/.test(name)) return getKeys(style)[name];
		return style.get(esm_default(name));
	},
	set(style, name, value) {
		if (name === "cssText") style[name] = value;
		else {
			let attr = updateKeys(style);
			if (value == null) style.delete(esm_default(name));
			else style.set(esm_default(name), value);
			if (!attr) {
				const element = refs.get(style);
				attr = element.ownerDocument.createAttribute("style");
				element.setAttributeNode(attr);
				style.set(PRIVATE, attr);
			}
			attr[CHANGED] = false;
			attr[VALUE] = style.toString();
		}
		return true;
	}
};
var CSSStyleDeclaration = class extends Map {
	constructor(element) {
		super();
		refs.set(this, element);
		/* c8 ignore start */
		return new Proxy(this, handler$1);
		/* c8 ignore stop */
	}
	get cssText() {
		return this.toString();
	}
	set cssText(value) {
		refs.get(this).setAttribute("style", value);
	}
	getPropertyValue(name) {
		const self = this[PRIVATE];
		return handler$1.get(self, name);
	}
	setProperty(name, value) {
		const self = this[PRIVATE];
		handler$1.set(self, name, value);
	}
	removeProperty(name) {
		const self = this[PRIVATE];
		handler$1.set(self, name, null);
	}
	[Symbol.iterator]() {
		const self = this[PRIVATE];
		updateKeys(self);
		const keys = getKeys(self);
		const { length } = keys;
		let i = 0;
		return { next() {
			const done = i === length;
			return {
				done,
				value: done ? null : keys[i++]
			};
		} };
	}
	get [PRIVATE]() {
		return this;
	}
	toString() {
		const self = this[PRIVATE];
		updateKeys(self);
		const cssText = [];
		self.forEach(push, cssText);
		return cssText.join(";");
	}
};
const { prototype } = CSSStyleDeclaration;
function push(value, key) {
	if (key !== PRIVATE) this.push(`${key}:${value}`);
}

// node_modules/linkedom/esm/interface/event.js
/* c8 ignore start */
const BUBBLING_PHASE = 3;
const AT_TARGET = 2;
const CAPTURING_PHASE = 1;
const NONE = 0;
function getCurrentTarget(ev) {
	return ev.currentTarget;
}
var GlobalEvent = class {
	static get BUBBLING_PHASE() {
		return BUBBLING_PHASE;
	}
	static get AT_TARGET() {
		return AT_TARGET;
	}
	static get CAPTURING_PHASE() {
		return CAPTURING_PHASE;
	}
	static get NONE() {
		return NONE;
	}
	constructor(type, eventInitDict = {}) {
		this.type = type;
		this.bubbles = !!eventInitDict.bubbles;
		this.cancelBubble = false;
		this._stopImmediatePropagationFlag = false;
		this.cancelable = !!eventInitDict.cancelable;
		this.eventPhase = this.NONE;
		this.timeStamp = Date.now();
		this.defaultPrevented = false;
		this.originalTarget = null;
		this.returnValue = null;
		this.srcElement = null;
		this.target = null;
		this._path = [];
	}
	get BUBBLING_PHASE() {
		return BUBBLING_PHASE;
	}
	get AT_TARGET() {
		return AT_TARGET;
	}
	get CAPTURING_PHASE() {
		return CAPTURING_PHASE;
	}
	get NONE() {
		return NONE;
	}
	preventDefault() {
		this.defaultPrevented = true;
	}
	composedPath() {
		return this._path.map(getCurrentTarget);
	}
	stopPropagation() {
		this.cancelBubble = true;
	}
	stopImmediatePropagation() {
		this.stopPropagation();
		this._stopImmediatePropagationFlag = true;
	}
};
/* c8 ignore stop */

// node_modules/linkedom/esm/interface/named-node-map.js
var NamedNodeMap = class extends Array {
	constructor(ownerElement) {
		super();
		this.ownerElement = ownerElement;
	}
	getNamedItem(name) {
		return this.ownerElement.getAttributeNode(name);
	}
	setNamedItem(attr) {
		this.ownerElement.setAttributeNode(attr);
		this.unshift(attr);
	}
	removeNamedItem(name) {
		const item = this.getNamedItem(name);
		this.ownerElement.removeAttribute(name);
		this.splice(this.indexOf(item), 1);
	}
	item(index) {
		return index < this.length ? this[index] : null;
	}
	/* c8 ignore start */
	getNamedItemNS(_, name) {
		return this.getNamedItem(name);
	}
	setNamedItemNS(_, attr) {
		return this.setNamedItem(attr);
	}
	removeNamedItemNS(_, name) {
		return this.removeNamedItem(name);
	}
};

// node_modules/linkedom/esm/interface/shadow-root.js
var ShadowRoot$1 = class extends NonElementParentNode {
	constructor(host) {
		super(host.ownerDocument, "#shadow-root", 11);
		this.host = host;
	}
	get innerHTML() {
		return getInnerHtml(this);
	}
	set innerHTML(html) {
		setInnerHtml(this, html);
	}
};

// node_modules/linkedom/esm/interface/element.js
const attributesHandler = { get(target, key) {
	return key in target ? target[key] : target.find(({ name }) => name === key);
} };
const create = (ownerDocument, element, localName) => {
	if ("ownerSVGElement" in element) {
		const svg = ownerDocument.createElementNS(SVG_NAMESPACE, localName);
		svg.ownerSVGElement = element.ownerSVGElement;
		return svg;
	}
	return ownerDocument.createElement(localName);
};
const isVoid = ({ localName, ownerDocument }) => {
	return ownerDocument[MIME].voidElements.test(localName);
};
var Element$1 = class extends ParentNode {
	constructor(ownerDocument, localName) {
		super(ownerDocument, localName, 1);
		this[CLASS_LIST] = null;
		this[DATASET] = null;
		this[STYLE$1] = null;
	}
	get isConnected() {
		return isConnected(this);
	}
	get parentElement() {
		return parentElement(this);
	}
	get previousSibling() {
		return previousSibling(this);
	}
	get nextSibling() {
		return nextSibling(this);
	}
	get namespaceURI() {
		return "http://www.w3.org/1999/xhtml";
	}
	get previousElementSibling() {
		return previousElementSibling(this);
	}
	get nextElementSibling() {
		return nextElementSibling(this);
	}
	before(...nodes) {
		before(this, nodes);
	}
	after(...nodes) {
		after(this, nodes);
	}
	replaceWith(...nodes) {
		replaceWith(this, nodes);
	}
	remove() {
		remove(this[PREV], this, this[END][NEXT]);
	}
	get id() {
		return stringAttribute.get(this, "id");
	}
	set id(value) {
		stringAttribute.set(this, "id", value);
	}
	get className() {
		return this.classList.value;
	}
	set className(value) {
		const { classList } = this;
		classList.clear();
		classList.add(...$String(value).split(/\s+/));
	}
	get nodeName() {
		return localCase(this);
	}
	get tagName() {
		return localCase(this);
	}
	get classList() {
		return this[CLASS_LIST] || (this[CLASS_LIST] = new DOMTokenList(this));
	}
	get dataset() {
		return this[DATASET] || (this[DATASET] = new DOMStringMap(this));
	}
	getBoundingClientRect() {
		return {
			x: 0,
			y: 0,
			bottom: 0,
			height: 0,
			left: 0,
			right: 0,
			top: 0,
			width: 0
		};
	}
	get nonce() {
		return stringAttribute.get(this, "nonce");
	}
	set nonce(value) {
		stringAttribute.set(this, "nonce", value);
	}
	get style() {
		return this[STYLE$1] || (this[STYLE$1] = new CSSStyleDeclaration(this));
	}
	get tabIndex() {
		return numericAttribute.get(this, "tabindex") || -1;
	}
	set tabIndex(value) {
		numericAttribute.set(this, "tabindex", value);
	}
	get slot() {
		return stringAttribute.get(this, "slot");
	}
	set slot(value) {
		stringAttribute.set(this, "slot", value);
	}
	get innerText() {
		const text = [];
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end) {
			if (next.nodeType === 3) text.push(next.textContent.replace(/\s+/g, " "));
			else if (text.length && next[NEXT] != end && BLOCK_ELEMENTS.has(next.tagName)) text.push("\n");
			next = next[NEXT];
		}
		return text.join("");
	}
	get textContent() {
		const text = [];
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end) {
			const nodeType = next.nodeType;
			if (nodeType === 3 || nodeType === 4) text.push(next.textContent);
			next = next[NEXT];
		}
		return text.join("");
	}
	set textContent(text) {
		this.replaceChildren();
		if (text != null && text !== "") this.appendChild(new Text$1(this.ownerDocument, text));
	}
	get innerHTML() {
		return getInnerHtml(this);
	}
	set innerHTML(html) {
		setInnerHtml(this, html);
	}
	get outerHTML() {
		return this.toString();
	}
	set outerHTML(html) {
		const template = this.ownerDocument.createElement("");
		template.innerHTML = html;
		this.replaceWith(...template.childNodes);
	}
	get attributes() {
		const attributes = new NamedNodeMap(this);
		let next = this[NEXT];
		while (next.nodeType === 2) {
			attributes.push(next);
			next = next[NEXT];
		}
		return new Proxy(attributes, attributesHandler);
	}
	focus() {
		this.dispatchEvent(new GlobalEvent("focus"));
	}
	getAttribute(name) {
		if (name === "class") return this.className;
		const attribute = this.getAttributeNode(name);
		return attribute && (ignoreCase(this) ? attribute.value : escape(attribute.value));
	}
	getAttributeNode(name) {
		let next = this[NEXT];
		while (next.nodeType === 2) {
			if (next.name === name) return next;
			next = next[NEXT];
		}
		return null;
	}
	getAttributeNames() {
		const attributes = new NodeList();
		let next = this[NEXT];
		while (next.nodeType === 2) {
			attributes.push(next.name);
			next = next[NEXT];
		}
		return attributes;
	}
	hasAttribute(name) {
		return !!this.getAttributeNode(name);
	}
	hasAttributes() {
		return this[NEXT].nodeType === 2;
	}
	removeAttribute(name) {
		if (name === "class" && this[CLASS_LIST]) this[CLASS_LIST].clear();
		let next = this[NEXT];
		while (next.nodeType === 2) {
			if (next.name === name) {
				removeAttribute(this, next);
				return;
			}
			next = next[NEXT];
		}
	}
	removeAttributeNode(attribute) {
		let next = this[NEXT];
		while (next.nodeType === 2) {
			if (next === attribute) {
				removeAttribute(this, next);
				return;
			}
			next = next[NEXT];
		}
	}
	setAttribute(name, value) {
		if (name === "class") this.className = value;
		else {
			const attribute = this.getAttributeNode(name);
			if (attribute) attribute.value = value;
			else setAttribute(this, new Attr$1(this.ownerDocument, name, value));
		}
	}
	setAttributeNode(attribute) {
		const { name } = attribute;
		const previously = this.getAttributeNode(name);
		if (previously !== attribute) {
			if (previously) this.removeAttributeNode(previously);
			const { ownerElement } = attribute;
			if (ownerElement) ownerElement.removeAttributeNode(attribute);
			setAttribute(this, attribute);
		}
		return previously;
	}
	toggleAttribute(name, force) {
		if (this.hasAttribute(name)) {
			if (!force) {
				this.removeAttribute(name);
				return false;
			}
			return true;
		} else if (force || arguments.length === 1) {
			this.setAttribute(name, "");
			return true;
		}
		return false;
	}
	get shadowRoot() {
		if (shadowRoots.has(this)) {
			const { mode, shadowRoot } = shadowRoots.get(this);
			if (mode === "open") return shadowRoot;
		}
		return null;
	}
	attachShadow(init) {
		if (shadowRoots.has(this)) throw new Error("operation not supported");
		const shadowRoot = new ShadowRoot$1(this);
		shadowRoots.set(this, {
			mode: init.mode,
			shadowRoot
		});
		return shadowRoot;
	}
	matches(selectors) {
		return matches(this, selectors);
	}
	closest(selectors) {
		let parentElement = this;
		const matches = prepareMatch(parentElement, selectors);
		while (parentElement && !matches(parentElement)) parentElement = parentElement.parentElement;
		return parentElement;
	}
	insertAdjacentElement(position, element) {
		const { parentElement } = this;
		switch (position) {
			case "beforebegin":
				if (parentElement) {
					parentElement.insertBefore(element, this);
					break;
				}
				return null;
			case "afterbegin":
				this.insertBefore(element, this.firstChild);
				break;
			case "beforeend":
				this.insertBefore(element, null);
				break;
			case "afterend":
				if (parentElement) {
					parentElement.insertBefore(element, this.nextSibling);
					break;
				}
				return null;
		}
		return element;
	}
	insertAdjacentHTML(position, html) {
		this.insertAdjacentElement(position, htmlToFragment(this.ownerDocument, html));
	}
	insertAdjacentText(position, text) {
		const node = this.ownerDocument.createTextNode(text);
		this.insertAdjacentElement(position, node);
	}
	cloneNode(deep = false) {
		const { ownerDocument, localName } = this;
		const addNext = (next) => {
			next.parentNode = parentNode;
			knownAdjacent($next, next);
			$next = next;
		};
		const clone = create(ownerDocument, this, localName);
		let parentNode = clone, $next = clone;
		let { [NEXT]: next, [END]: prev } = this;
		while (next !== prev && (deep || next.nodeType === 2)) {
			switch (next.nodeType) {
				case -1:
					knownAdjacent($next, parentNode[END]);
					$next = parentNode[END];
					parentNode = parentNode.parentNode;
					break;
				case 1: {
					const node = create(ownerDocument, next, next.localName);
					addNext(node);
					parentNode = node;
					break;
				}
				case 2: {
					const attr = next.cloneNode(deep);
					attr.ownerElement = parentNode;
					addNext(attr);
					break;
				}
				case 3:
				case 8:
				case 4: addNext(next.cloneNode(deep));
			}
			next = next[NEXT];
		}
		knownAdjacent($next, clone[END]);
		return clone;
	}
	toString() {
		const out = [];
		const { [END]: end } = this;
		let next = { [NEXT]: this };
		let isOpened = false;
		do {
			next = next[NEXT];
			switch (next.nodeType) {
				case 2: {
					const attr = " " + next;
					switch (attr) {
						case " id":
						case " class":
						case " style": break;
						default: out.push(attr);
					}
					break;
				}
				case -1: {
					const start = next[START];
					if (isOpened) {
						if ("ownerSVGElement" in start) out.push(" />");
						else if (isVoid(start)) out.push(ignoreCase(start) ? ">" : " />");
						else out.push(`></${start.localName}>`);
						isOpened = false;
					} else out.push(`</${start.localName}>`);
					break;
				}
				case 1:
					if (isOpened) out.push(">");
					if (next.toString !== this.toString) {
						out.push(next.toString());
						next = next[END];
						isOpened = false;
					} else {
						out.push(`<${next.localName}`);
						isOpened = true;
					}
					break;
				case 3:
				case 8:
				case 4:
					out.push((isOpened ? ">" : "") + next);
					isOpened = false;
			}
		} while (next !== end);
		return out.join("");
	}
	toJSON() {
		const json = [];
		elementAsJSON(this, json);
		return json;
	}
	/* c8 ignore start */
	getAttributeNS(_, name) {
		return this.getAttribute(name);
	}
	getElementsByTagNameNS(_, name) {
		return this.getElementsByTagName(name);
	}
	hasAttributeNS(_, name) {
		return this.hasAttribute(name);
	}
	removeAttributeNS(_, name) {
		this.removeAttribute(name);
	}
	setAttributeNS(_, name, value) {
		this.setAttribute(name, value);
	}
	setAttributeNodeNS(attr) {
		return this.setAttributeNode(attr);
	}
};

// node_modules/linkedom/esm/svg/element.js
const classNames = /* @__PURE__ */ new WeakMap();
const handler = {
	get(target, name) {
		return target[name];
	},
	set(target, name, value) {
		target[name] = value;
		return true;
	}
};
var SVGElement$1 = class extends Element$1 {
	constructor(ownerDocument, localName, ownerSVGElement = null) {
		super(ownerDocument, localName);
		this.ownerSVGElement = ownerSVGElement;
	}
	get className() {
		if (!classNames.has(this)) classNames.set(this, new Proxy({
			baseVal: "",
			animVal: ""
		}, handler));
		return classNames.get(this);
	}
	/* c8 ignore start */
	set className(value) {
		const { classList } = this;
		classList.clear();
		classList.add(...$String(value).split(/\s+/));
	}
	/* c8 ignore stop */
	get namespaceURI() {
		return "http://www.w3.org/2000/svg";
	}
	getAttribute(name) {
		return name === "class" ? [...this.classList].join(" ") : super.getAttribute(name);
	}
	setAttribute(name, value) {
		if (name === "class") this.className = value;
		else if (name === "style") {
			const { className } = this;
			className.baseVal = className.animVal = value;
		}
		super.setAttribute(name, value);
	}
};

// node_modules/linkedom/esm/shared/facades.js
/* c8 ignore start */
const illegalConstructor = () => {
	throw new TypeError("Illegal constructor");
};
function Attr() {
	illegalConstructor();
}
setPrototypeOf(Attr, Attr$1);
Attr.prototype = Attr$1.prototype;
function CDATASection() {
	illegalConstructor();
}
setPrototypeOf(CDATASection, CDATASection$1);
CDATASection.prototype = CDATASection$1.prototype;
function CharacterData() {
	illegalConstructor();
}
setPrototypeOf(CharacterData, CharacterData$1);
CharacterData.prototype = CharacterData$1.prototype;
function Comment() {
	illegalConstructor();
}
setPrototypeOf(Comment, Comment$1);
Comment.prototype = Comment$1.prototype;
function DocumentFragment() {
	illegalConstructor();
}
setPrototypeOf(DocumentFragment, DocumentFragment$1);
DocumentFragment.prototype = DocumentFragment$1.prototype;
function DocumentType() {
	illegalConstructor();
}
setPrototypeOf(DocumentType, DocumentType$1);
DocumentType.prototype = DocumentType$1.prototype;
function Element() {
	illegalConstructor();
}
setPrototypeOf(Element, Element$1);
Element.prototype = Element$1.prototype;
function Node() {
	illegalConstructor();
}
setPrototypeOf(Node, Node$1);
Node.prototype = Node$1.prototype;
function ShadowRoot() {
	illegalConstructor();
}
setPrototypeOf(ShadowRoot, ShadowRoot$1);
ShadowRoot.prototype = ShadowRoot$1.prototype;
function Text() {
	illegalConstructor();
}
setPrototypeOf(Text, Text$1);
Text.prototype = Text$1.prototype;
function SVGElement() {
	illegalConstructor();
}
setPrototypeOf(SVGElement, SVGElement$1);
SVGElement.prototype = SVGElement$1.prototype;
/* c8 ignore stop */
const Facades = {
	Attr,
	CDATASection,
	CharacterData,
	Comment,
	DocumentFragment,
	DocumentType,
	Element,
	Node,
	ShadowRoot,
	Text,
	SVGElement
};

// node_modules/linkedom/esm/html/element.js
const Level0 = /* @__PURE__ */ new WeakMap();
const level0 = {
	get(element, name) {
		return Level0.has(element) && Level0.get(element)[name] || null;
	},
	set(element, name, value) {
		if (!Level0.has(element)) Level0.set(element, {});
		const handlers = Level0.get(element);
		const type = name.slice(2);
		if (handlers[name]) element.removeEventListener(type, handlers[name], false);
		if (handlers[name] = value) element.addEventListener(type, value, false);
	}
};
var HTMLElement = class extends Element$1 {
	static get observedAttributes() {
		return [];
	}
	constructor(ownerDocument = null, localName = "") {
		super(ownerDocument, localName);
		const ownerLess = !ownerDocument;
		let options;
		if (ownerLess) {
			const { constructor: Class } = this;
			if (!Classes.has(Class)) throw new Error("unable to initialize this Custom Element");
			({ownerDocument, localName, options} = Classes.get(Class));
		}
		if (ownerDocument[UPGRADE]) {
			const { element, values } = ownerDocument[UPGRADE];
			ownerDocument[UPGRADE] = null;
			for (const [key, value] of values) element[key] = value;
			return element;
		}
		if (ownerLess) {
			this.ownerDocument = this[END].ownerDocument = ownerDocument;
			this.localName = localName;
			customElements.set(this, { connected: false });
			if (options.is) this.setAttribute("is", options.is);
		}
	}
	/* c8 ignore start */
	blur() {
		this.dispatchEvent(new GlobalEvent("blur"));
	}
	click() {
		const clickEvent = new GlobalEvent("click", {
			bubbles: true,
			cancelable: true
		});
		clickEvent.button = 0;
		this.dispatchEvent(clickEvent);
	}
	get accessKeyLabel() {
		const { accessKey } = this;
		return accessKey && `Alt+Shift+${accessKey}`;
	}
	get isContentEditable() {
		return this.hasAttribute("contenteditable");
	}
	get contentEditable() {
		return booleanAttribute.get(this, "contenteditable");
	}
	set contentEditable(value) {
		booleanAttribute.set(this, "contenteditable", value);
	}
	get draggable() {
		return booleanAttribute.get(this, "draggable");
	}
	set draggable(value) {
		booleanAttribute.set(this, "draggable", value);
	}
	get hidden() {
		return booleanAttribute.get(this, "hidden");
	}
	set hidden(value) {
		booleanAttribute.set(this, "hidden", value);
	}
	get spellcheck() {
		return booleanAttribute.get(this, "spellcheck");
	}
	set spellcheck(value) {
		booleanAttribute.set(this, "spellcheck", value);
	}
	get accessKey() {
		return stringAttribute.get(this, "accesskey");
	}
	set accessKey(value) {
		stringAttribute.set(this, "accesskey", value);
	}
	get dir() {
		return stringAttribute.get(this, "dir");
	}
	set dir(value) {
		stringAttribute.set(this, "dir", value);
	}
	get lang() {
		return stringAttribute.get(this, "lang");
	}
	set lang(value) {
		stringAttribute.set(this, "lang", value);
	}
	get title() {
		return stringAttribute.get(this, "title");
	}
	set title(value) {
		stringAttribute.set(this, "title", value);
	}
	get onabort() {
		return level0.get(this, "onabort");
	}
	set onabort(value) {
		level0.set(this, "onabort", value);
	}
	get onblur() {
		return level0.get(this, "onblur");
	}
	set onblur(value) {
		level0.set(this, "onblur", value);
	}
	get oncancel() {
		return level0.get(this, "oncancel");
	}
	set oncancel(value) {
		level0.set(this, "oncancel", value);
	}
	get oncanplay() {
		return level0.get(this, "oncanplay");
	}
	set oncanplay(value) {
		level0.set(this, "oncanplay", value);
	}
	get oncanplaythrough() {
		return level0.get(this, "oncanplaythrough");
	}
	set oncanplaythrough(value) {
		level0.set(this, "oncanplaythrough", value);
	}
	get onchange() {
		return level0.get(this, "onchange");
	}
	set onchange(value) {
		level0.set(this, "onchange", value);
	}
	get onclick() {
		return level0.get(this, "onclick");
	}
	set onclick(value) {
		level0.set(this, "onclick", value);
	}
	get onclose() {
		return level0.get(this, "onclose");
	}
	set onclose(value) {
		level0.set(this, "onclose", value);
	}
	get oncontextmenu() {
		return level0.get(this, "oncontextmenu");
	}
	set oncontextmenu(value) {
		level0.set(this, "oncontextmenu", value);
	}
	get oncuechange() {
		return level0.get(this, "oncuechange");
	}
	set oncuechange(value) {
		level0.set(this, "oncuechange", value);
	}
	get ondblclick() {
		return level0.get(this, "ondblclick");
	}
	set ondblclick(value) {
		level0.set(this, "ondblclick", value);
	}
	get ondrag() {
		return level0.get(this, "ondrag");
	}
	set ondrag(value) {
		level0.set(this, "ondrag", value);
	}
	get ondragend() {
		return level0.get(this, "ondragend");
	}
	set ondragend(value) {
		level0.set(this, "ondragend", value);
	}
	get ondragenter() {
		return level0.get(this, "ondragenter");
	}
	set ondragenter(value) {
		level0.set(this, "ondragenter", value);
	}
	get ondragleave() {
		return level0.get(this, "ondragleave");
	}
	set ondragleave(value) {
		level0.set(this, "ondragleave", value);
	}
	get ondragover() {
		return level0.get(this, "ondragover");
	}
	set ondragover(value) {
		level0.set(this, "ondragover", value);
	}
	get ondragstart() {
		return level0.get(this, "ondragstart");
	}
	set ondragstart(value) {
		level0.set(this, "ondragstart", value);
	}
	get ondrop() {
		return level0.get(this, "ondrop");
	}
	set ondrop(value) {
		level0.set(this, "ondrop", value);
	}
	get ondurationchange() {
		return level0.get(this, "ondurationchange");
	}
	set ondurationchange(value) {
		level0.set(this, "ondurationchange", value);
	}
	get onemptied() {
		return level0.get(this, "onemptied");
	}
	set onemptied(value) {
		level0.set(this, "onemptied", value);
	}
	get onended() {
		return level0.get(this, "onended");
	}
	set onended(value) {
		level0.set(this, "onended", value);
	}
	get onerror() {
		return level0.get(this, "onerror");
	}
	set onerror(value) {
		level0.set(this, "onerror", value);
	}
	get onfocus() {
		return level0.get(this, "onfocus");
	}
	set onfocus(value) {
		level0.set(this, "onfocus", value);
	}
	get oninput() {
		return level0.get(this, "oninput");
	}
	set oninput(value) {
		level0.set(this, "oninput", value);
	}
	get oninvalid() {
		return level0.get(this, "oninvalid");
	}
	set oninvalid(value) {
		level0.set(this, "oninvalid", value);
	}
	get onkeydown() {
		return level0.get(this, "onkeydown");
	}
	set onkeydown(value) {
		level0.set(this, "onkeydown", value);
	}
	get onkeypress() {
		return level0.get(this, "onkeypress");
	}
	set onkeypress(value) {
		level0.set(this, "onkeypress", value);
	}
	get onkeyup() {
		return level0.get(this, "onkeyup");
	}
	set onkeyup(value) {
		level0.set(this, "onkeyup", value);
	}
	get onload() {
		return level0.get(this, "onload");
	}
	set onload(value) {
		level0.set(this, "onload", value);
	}
	get onloadeddata() {
		return level0.get(this, "onloadeddata");
	}
	set onloadeddata(value) {
		level0.set(this, "onloadeddata", value);
	}
	get onloadedmetadata() {
		return level0.get(this, "onloadedmetadata");
	}
	set onloadedmetadata(value) {
		level0.set(this, "onloadedmetadata", value);
	}
	get onloadstart() {
		return level0.get(this, "onloadstart");
	}
	set onloadstart(value) {
		level0.set(this, "onloadstart", value);
	}
	get onmousedown() {
		return level0.get(this, "onmousedown");
	}
	set onmousedown(value) {
		level0.set(this, "onmousedown", value);
	}
	get onmouseenter() {
		return level0.get(this, "onmouseenter");
	}
	set onmouseenter(value) {
		level0.set(this, "onmouseenter", value);
	}
	get onmouseleave() {
		return level0.get(this, "onmouseleave");
	}
	set onmouseleave(value) {
		level0.set(this, "onmouseleave", value);
	}
	get onmousemove() {
		return level0.get(this, "onmousemove");
	}
	set onmousemove(value) {
		level0.set(this, "onmousemove", value);
	}
	get onmouseout() {
		return level0.get(this, "onmouseout");
	}
	set onmouseout(value) {
		level0.set(this, "onmouseout", value);
	}
	get onmouseover() {
		return level0.get(this, "onmouseover");
	}
	set onmouseover(value) {
		level0.set(this, "onmouseover", value);
	}
	get onmouseup() {
		return level0.get(this, "onmouseup");
	}
	set onmouseup(value) {
		level0.set(this, "onmouseup", value);
	}
	get onmousewheel() {
		return level0.get(this, "onmousewheel");
	}
	set onmousewheel(value) {
		level0.set(this, "onmousewheel", value);
	}
	get onpause() {
		return level0.get(this, "onpause");
	}
	set onpause(value) {
		level0.set(this, "onpause", value);
	}
	get onplay() {
		return level0.get(this, "onplay");
	}
	set onplay(value) {
		level0.set(this, "onplay", value);
	}
	get onplaying() {
		return level0.get(this, "onplaying");
	}
	set onplaying(value) {
		level0.set(this, "onplaying", value);
	}
	get onprogress() {
		return level0.get(this, "onprogress");
	}
	set onprogress(value) {
		level0.set(this, "onprogress", value);
	}
	get onratechange() {
		return level0.get(this, "onratechange");
	}
	set onratechange(value) {
		level0.set(this, "onratechange", value);
	}
	get onreset() {
		return level0.get(this, "onreset");
	}
	set onreset(value) {
		level0.set(this, "onreset", value);
	}
	get onresize() {
		return level0.get(this, "onresize");
	}
	set onresize(value) {
		level0.set(this, "onresize", value);
	}
	get onscroll() {
		return level0.get(this, "onscroll");
	}
	set onscroll(value) {
		level0.set(this, "onscroll", value);
	}
	get onseeked() {
		return level0.get(this, "onseeked");
	}
	set onseeked(value) {
		level0.set(this, "onseeked", value);
	}
	get onseeking() {
		return level0.get(this, "onseeking");
	}
	set onseeking(value) {
		level0.set(this, "onseeking", value);
	}
	get onselect() {
		return level0.get(this, "onselect");
	}
	set onselect(value) {
		level0.set(this, "onselect", value);
	}
	get onshow() {
		return level0.get(this, "onshow");
	}
	set onshow(value) {
		level0.set(this, "onshow", value);
	}
	get onstalled() {
		return level0.get(this, "onstalled");
	}
	set onstalled(value) {
		level0.set(this, "onstalled", value);
	}
	get onsubmit() {
		return level0.get(this, "onsubmit");
	}
	set onsubmit(value) {
		level0.set(this, "onsubmit", value);
	}
	get onsuspend() {
		return level0.get(this, "onsuspend");
	}
	set onsuspend(value) {
		level0.set(this, "onsuspend", value);
	}
	get ontimeupdate() {
		return level0.get(this, "ontimeupdate");
	}
	set ontimeupdate(value) {
		level0.set(this, "ontimeupdate", value);
	}
	get ontoggle() {
		return level0.get(this, "ontoggle");
	}
	set ontoggle(value) {
		level0.set(this, "ontoggle", value);
	}
	get onvolumechange() {
		return level0.get(this, "onvolumechange");
	}
	set onvolumechange(value) {
		level0.set(this, "onvolumechange", value);
	}
	get onwaiting() {
		return level0.get(this, "onwaiting");
	}
	set onwaiting(value) {
		level0.set(this, "onwaiting", value);
	}
	get onauxclick() {
		return level0.get(this, "onauxclick");
	}
	set onauxclick(value) {
		level0.set(this, "onauxclick", value);
	}
	get ongotpointercapture() {
		return level0.get(this, "ongotpointercapture");
	}
	set ongotpointercapture(value) {
		level0.set(this, "ongotpointercapture", value);
	}
	get onlostpointercapture() {
		return level0.get(this, "onlostpointercapture");
	}
	set onlostpointercapture(value) {
		level0.set(this, "onlostpointercapture", value);
	}
	get onpointercancel() {
		return level0.get(this, "onpointercancel");
	}
	set onpointercancel(value) {
		level0.set(this, "onpointercancel", value);
	}
	get onpointerdown() {
		return level0.get(this, "onpointerdown");
	}
	set onpointerdown(value) {
		level0.set(this, "onpointerdown", value);
	}
	get onpointerenter() {
		return level0.get(this, "onpointerenter");
	}
	set onpointerenter(value) {
		level0.set(this, "onpointerenter", value);
	}
	get onpointerleave() {
		return level0.get(this, "onpointerleave");
	}
	set onpointerleave(value) {
		level0.set(this, "onpointerleave", value);
	}
	get onpointermove() {
		return level0.get(this, "onpointermove");
	}
	set onpointermove(value) {
		level0.set(this, "onpointermove", value);
	}
	get onpointerout() {
		return level0.get(this, "onpointerout");
	}
	set onpointerout(value) {
		level0.set(this, "onpointerout", value);
	}
	get onpointerover() {
		return level0.get(this, "onpointerover");
	}
	set onpointerover(value) {
		level0.set(this, "onpointerover", value);
	}
	get onpointerup() {
		return level0.get(this, "onpointerup");
	}
	set onpointerup(value) {
		level0.set(this, "onpointerup", value);
	}
};

// node_modules/linkedom/esm/html/template-element.js
const tagName$17 = "template";
var HTMLTemplateElement = class extends HTMLElement {
	constructor(ownerDocument) {
		super(ownerDocument, tagName$17);
		const content = this.ownerDocument.createDocumentFragment();
		(this[CONTENT] = content)[PRIVATE] = this;
	}
	get content() {
		if (this.hasChildNodes() && !this[CONTENT].hasChildNodes()) for (const node of this.childNodes) this[CONTENT].appendChild(node.cloneNode(true));
		return this[CONTENT];
	}
};
registerHTMLClass(tagName$17, HTMLTemplateElement);

// node_modules/linkedom/esm/html/html-element.js
var HTMLHtmlElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "html") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/text-element.js
const { toString } = HTMLElement.prototype;
var TextElement = class extends HTMLElement {
	get innerHTML() {
		return this.textContent;
	}
	set innerHTML(html) {
		this.textContent = html;
	}
	toString() {
		return toString.call(this.cloneNode()).replace("><", () => `>${this.textContent}<`);
	}
};

// node_modules/linkedom/esm/html/script-element.js
const tagName$16 = "script";
var HTMLScriptElement = class extends TextElement {
	constructor(ownerDocument, localName = tagName$16) {
		super(ownerDocument, localName);
	}
	get type() {
		return stringAttribute.get(this, "type");
	}
	set type(value) {
		stringAttribute.set(this, "type", value);
	}
	get src() {
		return stringAttribute.get(this, "src");
	}
	set src(value) {
		stringAttribute.set(this, "src", value);
	}
	get defer() {
		return booleanAttribute.get(this, "defer");
	}
	set defer(value) {
		booleanAttribute.set(this, "defer", value);
	}
	get crossOrigin() {
		return stringAttribute.get(this, "crossorigin");
	}
	set crossOrigin(value) {
		stringAttribute.set(this, "crossorigin", value);
	}
	get nomodule() {
		return booleanAttribute.get(this, "nomodule");
	}
	set nomodule(value) {
		booleanAttribute.set(this, "nomodule", value);
	}
	get referrerPolicy() {
		return stringAttribute.get(this, "referrerpolicy");
	}
	set referrerPolicy(value) {
		stringAttribute.set(this, "referrerpolicy", value);
	}
	get nonce() {
		return stringAttribute.get(this, "nonce");
	}
	set nonce(value) {
		stringAttribute.set(this, "nonce", value);
	}
	get async() {
		return booleanAttribute.get(this, "async");
	}
	set async(value) {
		booleanAttribute.set(this, "async", value);
	}
	get text() {
		return this.textContent;
	}
	set text(content) {
		this.textContent = content;
	}
};
registerHTMLClass(tagName$16, HTMLScriptElement);

// node_modules/linkedom/esm/html/frame-element.js
var HTMLFrameElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "frame") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/i-frame-element.js
const tagName$15 = "iframe";
var HTMLIFrameElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$15) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */
	get src() {
		return stringAttribute.get(this, "src");
	}
	set src(value) {
		stringAttribute.set(this, "src", value);
	}
	get srcdoc() {
		return stringAttribute.get(this, "srcdoc");
	}
	set srcdoc(value) {
		stringAttribute.set(this, "srcdoc", value);
	}
	get name() {
		return stringAttribute.get(this, "name");
	}
	set name(value) {
		stringAttribute.set(this, "name", value);
	}
	get allow() {
		return stringAttribute.get(this, "allow");
	}
	set allow(value) {
		stringAttribute.set(this, "allow", value);
	}
	get allowFullscreen() {
		return booleanAttribute.get(this, "allowfullscreen");
	}
	set allowFullscreen(value) {
		booleanAttribute.set(this, "allowfullscreen", value);
	}
	get referrerPolicy() {
		return stringAttribute.get(this, "referrerpolicy");
	}
	set referrerPolicy(value) {
		stringAttribute.set(this, "referrerpolicy", value);
	}
	get loading() {
		return stringAttribute.get(this, "loading");
	}
	set loading(value) {
		stringAttribute.set(this, "loading", value);
	}
};
registerHTMLClass(tagName$15, HTMLIFrameElement);

// node_modules/linkedom/esm/html/object-element.js
var HTMLObjectElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "object") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/head-element.js
var HTMLHeadElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "head") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/body-element.js
var HTMLBodyElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "body") {
		super(ownerDocument, localName);
	}
};

// node_modules/cssom/lib/StyleSheet.js
var require_StyleSheet = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {};
	CSSOM.StyleSheet = function StyleSheet() {
		this.parentStyleSheet = null;
	};
	exports.StyleSheet = CSSOM.StyleSheet;
}));

// node_modules/cssom/lib/CSSRule.js
var require_CSSRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {};
	CSSOM.CSSRule = function CSSRule() {
		this.parentRule = null;
		this.parentStyleSheet = null;
	};
	CSSOM.CSSRule.UNKNOWN_RULE = 0;
	CSSOM.CSSRule.STYLE_RULE = 1;
	CSSOM.CSSRule.CHARSET_RULE = 2;
	CSSOM.CSSRule.IMPORT_RULE = 3;
	CSSOM.CSSRule.MEDIA_RULE = 4;
	CSSOM.CSSRule.FONT_FACE_RULE = 5;
	CSSOM.CSSRule.PAGE_RULE = 6;
	CSSOM.CSSRule.KEYFRAMES_RULE = 7;
	CSSOM.CSSRule.KEYFRAME_RULE = 8;
	CSSOM.CSSRule.MARGIN_RULE = 9;
	CSSOM.CSSRule.NAMESPACE_RULE = 10;
	CSSOM.CSSRule.COUNTER_STYLE_RULE = 11;
	CSSOM.CSSRule.SUPPORTS_RULE = 12;
	CSSOM.CSSRule.DOCUMENT_RULE = 13;
	CSSOM.CSSRule.FONT_FEATURE_VALUES_RULE = 14;
	CSSOM.CSSRule.VIEWPORT_RULE = 15;
	CSSOM.CSSRule.REGION_STYLE_RULE = 16;
	CSSOM.CSSRule.prototype = { constructor: CSSOM.CSSRule };
	exports.CSSRule = CSSOM.CSSRule;
}));

// node_modules/cssom/lib/CSSStyleRule.js
var require_CSSStyleRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		CSSStyleDeclaration: require_CSSStyleDeclaration().CSSStyleDeclaration,
		CSSRule: require_CSSRule().CSSRule
	};
	CSSOM.CSSStyleRule = function CSSStyleRule() {
		CSSOM.CSSRule.call(this);
		this.selectorText = "";
		this.style = new CSSOM.CSSStyleDeclaration();
		this.style.parentRule = this;
	};
	CSSOM.CSSStyleRule.prototype = new CSSOM.CSSRule();
	CSSOM.CSSStyleRule.prototype.constructor = CSSOM.CSSStyleRule;
	CSSOM.CSSStyleRule.prototype.type = 1;
	Object.defineProperty(CSSOM.CSSStyleRule.prototype, "cssText", {
		get: function() {
			var text;
			if (this.selectorText) text = this.selectorText + " {" + this.style.cssText + "}";
			else text = "";
			return text;
		},
		set: function(cssText) {
			var rule = CSSOM.CSSStyleRule.parse(cssText);
			this.style = rule.style;
			this.selectorText = rule.selectorText;
		}
	});
	CSSOM.CSSStyleRule.parse = function(ruleText) {
		var i = 0;
		var state = "selector";
		var index;
		var j = i;
		var buffer = "";
		var SIGNIFICANT_WHITESPACE = {
			"selector": true,
			"value": true
		};
		var styleRule = new CSSOM.CSSStyleRule();
		var name, priority = "";
		for (var character; character = ruleText.charAt(i); i++) switch (character) {
			case " ":
			case "	":
			case "\r":
			case "\n":
			case "\f":
				if (SIGNIFICANT_WHITESPACE[state]) switch (ruleText.charAt(i - 1)) {
					case " ":
					case "	":
					case "\r":
					case "\n":
					case "\f": break;
					default: buffer += " ";
				}
				break;
			case "\"":
				j = i + 1;
				index = ruleText.indexOf("\"", j) + 1;
				if (!index) throw "\" is missing";
				buffer += ruleText.slice(i, index);
				i = index - 1;
				break;
			case "'":
				j = i + 1;
				index = ruleText.indexOf("'", j) + 1;
				if (!index) throw "' is missing";
				buffer += ruleText.slice(i, index);
				i = index - 1;
				break;
			case "/":
				if (ruleText.charAt(i + 1) === "*") {
					i += 2;
					index = ruleText.indexOf("*/", i);
					if (index === -1) throw new SyntaxError("Missing */");
					else i = index + 1;
				} else buffer += character;
				break;
			case "{":
				if (state === "selector") {
					styleRule.selectorText = buffer.trim();
					buffer = "";
					state = "name";
				}
				break;
			case ":":
				if (state === "name") {
					name = buffer.trim();
					buffer = "";
					state = "value";
				} else buffer += character;
				break;
			case "!":
				if (state === "value" && ruleText.indexOf("!important", i) === i) {
					priority = "important";
					i += 9;
				} else buffer += character;
				break;
			case ";":
				if (state === "value") {
					styleRule.style.setProperty(name, buffer.trim(), priority);
					priority = "";
					buffer = "";
					state = "name";
				} else buffer += character;
				break;
			case "}":
				if (state === "value") {
					styleRule.style.setProperty(name, buffer.trim(), priority);
					priority = "";
					buffer = "";
				} else if (state === "name") break;
				else buffer += character;
				state = "selector";
				break;
			default: buffer += character;
		}
		return styleRule;
	};
	exports.CSSStyleRule = CSSOM.CSSStyleRule;
}));

// node_modules/cssom/lib/CSSStyleSheet.js
var require_CSSStyleSheet = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		StyleSheet: require_StyleSheet().StyleSheet,
		CSSStyleRule: require_CSSStyleRule().CSSStyleRule
	};
	CSSOM.CSSStyleSheet = function CSSStyleSheet() {
		CSSOM.StyleSheet.call(this);
		this.cssRules = [];
	};
	CSSOM.CSSStyleSheet.prototype = new CSSOM.StyleSheet();
	CSSOM.CSSStyleSheet.prototype.constructor = CSSOM.CSSStyleSheet;
	CSSOM.CSSStyleSheet.prototype.insertRule = function(rule, index) {
		if (index < 0 || index > this.cssRules.length) throw new RangeError("INDEX_SIZE_ERR");
		var cssRule = CSSOM.parse(rule).cssRules[0];
		cssRule.parentStyleSheet = this;
		this.cssRules.splice(index, 0, cssRule);
		return index;
	};
	CSSOM.CSSStyleSheet.prototype.deleteRule = function(index) {
		if (index < 0 || index >= this.cssRules.length) throw new RangeError("INDEX_SIZE_ERR");
		this.cssRules.splice(index, 1);
	};
	CSSOM.CSSStyleSheet.prototype.toString = function() {
		var result = "";
		var rules = this.cssRules;
		for (var i = 0; i < rules.length; i++) result += rules[i].cssText + "\n";
		return result;
	};
	exports.CSSStyleSheet = CSSOM.CSSStyleSheet;
	CSSOM.parse = require_parse().parse;
}));

// node_modules/cssom/lib/MediaList.js
var require_MediaList = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {};
	CSSOM.MediaList = function MediaList() {
		this.length = 0;
	};
	CSSOM.MediaList.prototype = {
		constructor: CSSOM.MediaList,
		get mediaText() {
			return Array.prototype.join.call(this, ", ");
		},
		set mediaText(value) {
			var values = value.split(",");
			var length = this.length = values.length;
			for (var i = 0; i < length; i++) this[i] = values[i].trim();
		},
		appendMedium: function(medium) {
			if (Array.prototype.indexOf.call(this, medium) === -1) {
				this[this.length] = medium;
				this.length++;
			}
		},
		deleteMedium: function(medium) {
			var index = Array.prototype.indexOf.call(this, medium);
			if (index !== -1) Array.prototype.splice.call(this, index, 1);
		}
	};
	exports.MediaList = CSSOM.MediaList;
}));

// node_modules/cssom/lib/CSSImportRule.js
var require_CSSImportRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		CSSRule: require_CSSRule().CSSRule,
		CSSStyleSheet: require_CSSStyleSheet().CSSStyleSheet,
		MediaList: require_MediaList().MediaList
	};
	CSSOM.CSSImportRule = function CSSImportRule() {
		CSSOM.CSSRule.call(this);
		this.href = "";
		this.media = new CSSOM.MediaList();
		this.styleSheet = new CSSOM.CSSStyleSheet();
	};
	CSSOM.CSSImportRule.prototype = new CSSOM.CSSRule();
	CSSOM.CSSImportRule.prototype.constructor = CSSOM.CSSImportRule;
	CSSOM.CSSImportRule.prototype.type = 3;
	Object.defineProperty(CSSOM.CSSImportRule.prototype, "cssText", {
		get: function() {
			var mediaText = this.media.mediaText;
			return "@import url(" + this.href + ")" + (mediaText ? " " + mediaText : "") + ";";
		},
		set: function(cssText) {
			var i = 0;
			var state = "";
			var buffer = "";
			var index;
			for (var character; character = cssText.charAt(i); i++) switch (character) {
				case " ":
				case "	":
				case "\r":
				case "\n":
				case "\f":
					if (state === "after-import") state = "url";
					else buffer += character;
					break;
				case "@":
					if (!state && cssText.indexOf("@import", i) === i) {
						state = "after-import";
						i += 6;
						buffer = "";
					}
					break;
				case "u":
					if (state === "url" && cssText.indexOf("url(", i) === i) {
						index = cssText.indexOf(")", i + 1);
						if (index === -1) throw i + ": \")\" not found";
						i += 4;
						var url = cssText.slice(i, index);
						if (url[0] === url[url.length - 1]) {
							if (url[0] === "\"" || url[0] === "'") url = url.slice(1, -1);
						}
						this.href = url;
						i = index;
						state = "media";
					}
					break;
				case "\"":
					if (state === "url") {
						index = cssText.indexOf("\"", i + 1);
						if (!index) throw i + ": '\"' not found";
						this.href = cssText.slice(i + 1, index);
						i = index;
						state = "media";
					}
					break;
				case "'":
					if (state === "url") {
						index = cssText.indexOf("'", i + 1);
						if (!index) throw i + ": \"'\" not found";
						this.href = cssText.slice(i + 1, index);
						i = index;
						state = "media";
					}
					break;
				case ";":
					if (state === "media") {
						if (buffer) this.media.mediaText = buffer.trim();
					}
					break;
				default: if (state === "media") buffer += character;
			}
		}
	});
	exports.CSSImportRule = CSSOM.CSSImportRule;
}));

// node_modules/cssom/lib/CSSGroupingRule.js
var require_CSSGroupingRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = { CSSRule: require_CSSRule().CSSRule };
	CSSOM.CSSGroupingRule = function CSSGroupingRule() {
		CSSOM.CSSRule.call(this);
		this.cssRules = [];
	};
	CSSOM.CSSGroupingRule.prototype = new CSSOM.CSSRule();
	CSSOM.CSSGroupingRule.prototype.constructor = CSSOM.CSSGroupingRule;
	CSSOM.CSSGroupingRule.prototype.insertRule = function insertRule(rule, index) {
		if (index < 0 || index > this.cssRules.length) throw new RangeError("INDEX_SIZE_ERR");
		var cssRule = CSSOM.parse(rule).cssRules[0];
		cssRule.parentRule = this;
		this.cssRules.splice(index, 0, cssRule);
		return index;
	};
	CSSOM.CSSGroupingRule.prototype.deleteRule = function deleteRule(index) {
		if (index < 0 || index >= this.cssRules.length) throw new RangeError("INDEX_SIZE_ERR");
		this.cssRules.splice(index, 1)[0].parentRule = null;
	};
	exports.CSSGroupingRule = CSSOM.CSSGroupingRule;
}));

// node_modules/cssom/lib/CSSConditionRule.js
var require_CSSConditionRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		CSSRule: require_CSSRule().CSSRule,
		CSSGroupingRule: require_CSSGroupingRule().CSSGroupingRule
	};
	CSSOM.CSSConditionRule = function CSSConditionRule() {
		CSSOM.CSSGroupingRule.call(this);
		this.cssRules = [];
	};
	CSSOM.CSSConditionRule.prototype = new CSSOM.CSSGroupingRule();
	CSSOM.CSSConditionRule.prototype.constructor = CSSOM.CSSConditionRule;
	CSSOM.CSSConditionRule.prototype.conditionText = "";
	CSSOM.CSSConditionRule.prototype.cssText = "";
	exports.CSSConditionRule = CSSOM.CSSConditionRule;
}));

// node_modules/cssom/lib/CSSMediaRule.js
var require_CSSMediaRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		CSSRule: require_CSSRule().CSSRule,
		CSSGroupingRule: require_CSSGroupingRule().CSSGroupingRule,
		CSSConditionRule: require_CSSConditionRule().CSSConditionRule,
		MediaList: require_MediaList().MediaList
	};
	CSSOM.CSSMediaRule = function CSSMediaRule() {
		CSSOM.CSSConditionRule.call(this);
		this.media = new CSSOM.MediaList();
	};
	CSSOM.CSSMediaRule.prototype = new CSSOM.CSSConditionRule();
	CSSOM.CSSMediaRule.prototype.constructor = CSSOM.CSSMediaRule;
	CSSOM.CSSMediaRule.prototype.type = 4;
	Object.defineProperties(CSSOM.CSSMediaRule.prototype, {
		"conditionText": {
			get: function() {
				return this.media.mediaText;
			},
			set: function(value) {
				this.media.mediaText = value;
			},
			configurable: true,
			enumerable: true
		},
		"cssText": {
			get: function() {
				var cssTexts = [];
				for (var i = 0, length = this.cssRules.length; i < length; i++) cssTexts.push(this.cssRules[i].cssText);
				return "@media " + this.media.mediaText + " {" + cssTexts.join("") + "}";
			},
			configurable: true,
			enumerable: true
		}
	});
	exports.CSSMediaRule = CSSOM.CSSMediaRule;
}));

// node_modules/cssom/lib/CSSSupportsRule.js
var require_CSSSupportsRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		CSSRule: require_CSSRule().CSSRule,
		CSSGroupingRule: require_CSSGroupingRule().CSSGroupingRule,
		CSSConditionRule: require_CSSConditionRule().CSSConditionRule
	};
	CSSOM.CSSSupportsRule = function CSSSupportsRule() {
		CSSOM.CSSConditionRule.call(this);
	};
	CSSOM.CSSSupportsRule.prototype = new CSSOM.CSSConditionRule();
	CSSOM.CSSSupportsRule.prototype.constructor = CSSOM.CSSSupportsRule;
	CSSOM.CSSSupportsRule.prototype.type = 12;
	Object.defineProperty(CSSOM.CSSSupportsRule.prototype, "cssText", { get: function() {
		var cssTexts = [];
		for (var i = 0, length = this.cssRules.length; i < length; i++) cssTexts.push(this.cssRules[i].cssText);
		return "@supports " + this.conditionText + " {" + cssTexts.join("") + "}";
	} });
	exports.CSSSupportsRule = CSSOM.CSSSupportsRule;
}));

// node_modules/cssom/lib/CSSFontFaceRule.js
var require_CSSFontFaceRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		CSSStyleDeclaration: require_CSSStyleDeclaration().CSSStyleDeclaration,
		CSSRule: require_CSSRule().CSSRule
	};
	CSSOM.CSSFontFaceRule = function CSSFontFaceRule() {
		CSSOM.CSSRule.call(this);
		this.style = new CSSOM.CSSStyleDeclaration();
		this.style.parentRule = this;
	};
	CSSOM.CSSFontFaceRule.prototype = new CSSOM.CSSRule();
	CSSOM.CSSFontFaceRule.prototype.constructor = CSSOM.CSSFontFaceRule;
	CSSOM.CSSFontFaceRule.prototype.type = 5;
	Object.defineProperty(CSSOM.CSSFontFaceRule.prototype, "cssText", { get: function() {
		return "@font-face {" + this.style.cssText + "}";
	} });
	exports.CSSFontFaceRule = CSSOM.CSSFontFaceRule;
}));

// node_modules/cssom/lib/CSSHostRule.js
var require_CSSHostRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = { CSSRule: require_CSSRule().CSSRule };
	CSSOM.CSSHostRule = function CSSHostRule() {
		CSSOM.CSSRule.call(this);
		this.cssRules = [];
	};
	CSSOM.CSSHostRule.prototype = new CSSOM.CSSRule();
	CSSOM.CSSHostRule.prototype.constructor = CSSOM.CSSHostRule;
	CSSOM.CSSHostRule.prototype.type = 1001;
	Object.defineProperty(CSSOM.CSSHostRule.prototype, "cssText", { get: function() {
		var cssTexts = [];
		for (var i = 0, length = this.cssRules.length; i < length; i++) cssTexts.push(this.cssRules[i].cssText);
		return "@host {" + cssTexts.join("") + "}";
	} });
	exports.CSSHostRule = CSSOM.CSSHostRule;
}));

// node_modules/cssom/lib/CSSKeyframeRule.js
var require_CSSKeyframeRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		CSSRule: require_CSSRule().CSSRule,
		CSSStyleDeclaration: require_CSSStyleDeclaration().CSSStyleDeclaration
	};
	CSSOM.CSSKeyframeRule = function CSSKeyframeRule() {
		CSSOM.CSSRule.call(this);
		this.keyText = "";
		this.style = new CSSOM.CSSStyleDeclaration();
		this.style.parentRule = this;
	};
	CSSOM.CSSKeyframeRule.prototype = new CSSOM.CSSRule();
	CSSOM.CSSKeyframeRule.prototype.constructor = CSSOM.CSSKeyframeRule;
	CSSOM.CSSKeyframeRule.prototype.type = 8;
	Object.defineProperty(CSSOM.CSSKeyframeRule.prototype, "cssText", { get: function() {
		return this.keyText + " {" + this.style.cssText + "} ";
	} });
	exports.CSSKeyframeRule = CSSOM.CSSKeyframeRule;
}));

// node_modules/cssom/lib/CSSKeyframesRule.js
var require_CSSKeyframesRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = { CSSRule: require_CSSRule().CSSRule };
	CSSOM.CSSKeyframesRule = function CSSKeyframesRule() {
		CSSOM.CSSRule.call(this);
		this.name = "";
		this.cssRules = [];
	};
	CSSOM.CSSKeyframesRule.prototype = new CSSOM.CSSRule();
	CSSOM.CSSKeyframesRule.prototype.constructor = CSSOM.CSSKeyframesRule;
	CSSOM.CSSKeyframesRule.prototype.type = 7;
	Object.defineProperty(CSSOM.CSSKeyframesRule.prototype, "cssText", { get: function() {
		var cssTexts = [];
		for (var i = 0, length = this.cssRules.length; i < length; i++) cssTexts.push("  " + this.cssRules[i].cssText);
		return "@" + (this._vendorPrefix || "") + "keyframes " + this.name + " { \n" + cssTexts.join("\n") + "\n}";
	} });
	exports.CSSKeyframesRule = CSSOM.CSSKeyframesRule;
}));

// node_modules/cssom/lib/CSSValue.js
var require_CSSValue = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {};
	CSSOM.CSSValue = function CSSValue() {};
	CSSOM.CSSValue.prototype = {
		constructor: CSSOM.CSSValue,
		set cssText(text) {
			var name = this._getConstructorName();
			throw new Error("DOMException: property \"cssText\" of \"" + name + "\" is readonly and can not be replaced with \"" + text + "\"!");
		},
		get cssText() {
			var name = this._getConstructorName();
			throw new Error("getter \"cssText\" of \"" + name + "\" is not implemented!");
		},
		_getConstructorName: function() {
			return this.constructor.toString().match(/function\s([^\(]+)/)[1];
		}
	};
	exports.CSSValue = CSSOM.CSSValue;
}));

// node_modules/cssom/lib/CSSValueExpression.js
var require_CSSValueExpression = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = { CSSValue: require_CSSValue().CSSValue };
	CSSOM.CSSValueExpression = function CSSValueExpression(token, idx) {
		this._token = token;
		this._idx = idx;
	};
	CSSOM.CSSValueExpression.prototype = new CSSOM.CSSValue();
	CSSOM.CSSValueExpression.prototype.constructor = CSSOM.CSSValueExpression;
	CSSOM.CSSValueExpression.prototype.parse = function() {
		var token = this._token, idx = this._idx;
		var character = "", expression = "", error = "", info, paren = [];
		for (;; ++idx) {
			character = token.charAt(idx);
			if (character === "") {
				error = "css expression error: unfinished expression!";
				break;
			}
			switch (character) {
				case "(":
					paren.push(character);
					expression += character;
					break;
				case ")":
					paren.pop(character);
					expression += character;
					break;
				case "/":
					if (info = this._parseJSComment(token, idx)) {
						if (info.error) error = "css expression error: unfinished comment in expression!";
						else idx = info.idx;
					} else if (info = this._parseJSRexExp(token, idx)) {
						idx = info.idx;
						expression += info.text;
					} else expression += character;
					break;
				case "'":
				case "\"":
					info = this._parseJSString(token, idx, character);
					if (info) {
						idx = info.idx;
						expression += info.text;
					} else expression += character;
					break;
				default: expression += character;
			}
			if (error) break;
			if (paren.length === 0) break;
		}
		var ret;
		if (error) ret = { error };
		else ret = {
			idx,
			expression
		};
		return ret;
	};
	CSSOM.CSSValueExpression.prototype._parseJSComment = function(token, idx) {
		var nextChar = token.charAt(idx + 1), text;
		if (nextChar === "/" || nextChar === "*") {
			var startIdx = idx, endIdx, commentEndChar;
			if (nextChar === "/") commentEndChar = "\n";
			else if (nextChar === "*") commentEndChar = "*/";
			endIdx = token.indexOf(commentEndChar, startIdx + 1 + 1);
			if (endIdx !== -1) {
				endIdx = endIdx + commentEndChar.length - 1;
				text = token.substring(idx, endIdx + 1);
				return {
					idx: endIdx,
					text
				};
			} else return { error: "css expression error: unfinished comment in expression!" };
		} else return false;
	};
	CSSOM.CSSValueExpression.prototype._parseJSString = function(token, idx, sep) {
		var endIdx = this._findMatchedIdx(token, idx, sep), text;
		if (endIdx === -1) return false;
		else {
			text = token.substring(idx, endIdx + sep.length);
			return {
				idx: endIdx,
				text
			};
		}
	};
	CSSOM.CSSValueExpression.prototype._parseJSRexExp = function(token, idx) {
		var before = token.substring(0, idx).replace(/\s+$/, "");
		if (![
			/^$/,
			/\($/,
			/\[$/,
			/\!$/,
			/\+$/,
			/\-$/,
			/\*$/,
			/\/\s+/,
			/\%$/,
			/\=$/,
			/\>$/,
			/<$/,
			/\&$/,
			/\|$/,
			/\^$/,
			/\~$/,
			/\?$/,
			/\,$/,
			/delete$/,
			/in$/,
			/instanceof$/,
			/new$/,
			/typeof$/,
			/void$/
		].some(function(reg) {
			return reg.test(before);
		})) return false;
		else return this._parseJSString(token, idx, "/");
	};
	CSSOM.CSSValueExpression.prototype._findMatchedIdx = function(token, idx, sep) {
		var startIdx = idx, endIdx;
		var NOT_FOUND = -1;
		while (true) {
			endIdx = token.indexOf(sep, startIdx + 1);
			if (endIdx === -1) {
				endIdx = NOT_FOUND;
				break;
			} else {
				var matched = token.substring(idx + 1, endIdx).match(/\\+$/);
				if (!matched || matched[0] % 2 === 0) break;
				else startIdx = endIdx;
			}
		}
		if (token.indexOf("\n", idx + 1) < endIdx) endIdx = NOT_FOUND;
		return endIdx;
	};
	exports.CSSValueExpression = CSSOM.CSSValueExpression;
}));

// node_modules/cssom/lib/MatcherList.js
var require_MatcherList = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {};
	CSSOM.MatcherList = function MatcherList() {
		this.length = 0;
	};
	CSSOM.MatcherList.prototype = {
		constructor: CSSOM.MatcherList,
		get matcherText() {
			return Array.prototype.join.call(this, ", ");
		},
		set matcherText(value) {
			var values = value.split(",");
			var length = this.length = values.length;
			for (var i = 0; i < length; i++) this[i] = values[i].trim();
		},
		appendMatcher: function(matcher) {
			if (Array.prototype.indexOf.call(this, matcher) === -1) {
				this[this.length] = matcher;
				this.length++;
			}
		},
		deleteMatcher: function(matcher) {
			var index = Array.prototype.indexOf.call(this, matcher);
			if (index !== -1) Array.prototype.splice.call(this, index, 1);
		}
	};
	exports.MatcherList = CSSOM.MatcherList;
}));

// node_modules/cssom/lib/CSSDocumentRule.js
var require_CSSDocumentRule = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		CSSRule: require_CSSRule().CSSRule,
		MatcherList: require_MatcherList().MatcherList
	};
	CSSOM.CSSDocumentRule = function CSSDocumentRule() {
		CSSOM.CSSRule.call(this);
		this.matcher = new CSSOM.MatcherList();
		this.cssRules = [];
	};
	CSSOM.CSSDocumentRule.prototype = new CSSOM.CSSRule();
	CSSOM.CSSDocumentRule.prototype.constructor = CSSOM.CSSDocumentRule;
	CSSOM.CSSDocumentRule.prototype.type = 10;
	Object.defineProperty(CSSOM.CSSDocumentRule.prototype, "cssText", { get: function() {
		var cssTexts = [];
		for (var i = 0, length = this.cssRules.length; i < length; i++) cssTexts.push(this.cssRules[i].cssText);
		return "@-moz-document " + this.matcher.matcherText + " {" + cssTexts.join("") + "}";
	} });
	exports.CSSDocumentRule = CSSOM.CSSDocumentRule;
}));

// node_modules/cssom/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {};
	CSSOM.parse = function parse(token) {
		var i = 0;
		var state = "before-selector";
		var index;
		var buffer = "";
		var valueParenthesisDepth = 0;
		var SIGNIFICANT_WHITESPACE = {
			"selector": true,
			"value": true,
			"value-parenthesis": true,
			"atRule": true,
			"importRule-begin": true,
			"importRule": true,
			"atBlock": true,
			"conditionBlock": true,
			"documentRule-begin": true
		};
		var styleSheet = new CSSOM.CSSStyleSheet();
		var currentScope = styleSheet;
		var parentRule;
		var ancestorRules = [];
		var hasAncestors = false;
		var prevScope;
		var name, priority = "", styleRule, mediaRule, supportsRule, importRule, fontFaceRule, keyframesRule, documentRule, hostRule;
		var atKeyframesRegExp = /@(-(?:\w+-)+)?keyframes/g;
		var parseError = function(message) {
			var lines = token.substring(0, i).split("\n");
			var lineCount = lines.length;
			var charCount = lines.pop().length + 1;
			var error = /* @__PURE__ */ new Error(message + " (line " + lineCount + ", char " + charCount + ")");
			error.line = lineCount;
			error["char"] = charCount;
			error.styleSheet = styleSheet;
			throw error;
		};
		for (var character; character = token.charAt(i); i++) switch (character) {
			case " ":
			case "	":
			case "\r":
			case "\n":
			case "\f":
				if (SIGNIFICANT_WHITESPACE[state]) buffer += character;
				break;
			case "\"":
				index = i + 1;
				do {
					index = token.indexOf("\"", index) + 1;
					if (!index) parseError("Unmatched \"");
				} while (token[index - 2] === "\\");
				buffer += token.slice(i, index);
				i = index - 1;
				switch (state) {
					case "before-value":
						state = "value";
						break;
					case "importRule-begin": state = "importRule";
				}
				break;
			case "'":
				index = i + 1;
				do {
					index = token.indexOf("'", index) + 1;
					if (!index) parseError("Unmatched '");
				} while (token[index - 2] === "\\");
				buffer += token.slice(i, index);
				i = index - 1;
				switch (state) {
					case "before-value":
						state = "value";
						break;
					case "importRule-begin": state = "importRule";
				}
				break;
			case "/":
				if (token.charAt(i + 1) === "*") {
					i += 2;
					index = token.indexOf("*/", i);
					if (index === -1) parseError("Missing */");
					else i = index + 1;
				} else buffer += character;
				if (state === "importRule-begin") {
					buffer += " ";
					state = "importRule";
				}
				break;
			case "@":
				if (token.indexOf("@-moz-document", i) === i) {
					state = "documentRule-begin";
					documentRule = new CSSOM.CSSDocumentRule();
					documentRule.__starts = i;
					i += 13;
					buffer = "";
					break;
				} else if (token.indexOf("@media", i) === i) {
					state = "atBlock";
					mediaRule = new CSSOM.CSSMediaRule();
					mediaRule.__starts = i;
					i += 5;
					buffer = "";
					break;
				} else if (token.indexOf("@supports", i) === i) {
					state = "conditionBlock";
					supportsRule = new CSSOM.CSSSupportsRule();
					supportsRule.__starts = i;
					i += 8;
					buffer = "";
					break;
				} else if (token.indexOf("@host", i) === i) {
					state = "hostRule-begin";
					i += 4;
					hostRule = new CSSOM.CSSHostRule();
					hostRule.__starts = i;
					buffer = "";
					break;
				} else if (token.indexOf("@import", i) === i) {
					state = "importRule-begin";
					i += 6;
					buffer += "@import";
					break;
				} else if (token.indexOf("@font-face", i) === i) {
					state = "fontFaceRule-begin";
					i += 9;
					fontFaceRule = new CSSOM.CSSFontFaceRule();
					fontFaceRule.__starts = i;
					buffer = "";
					break;
				} else {
					atKeyframesRegExp.lastIndex = i;
					var matchKeyframes = atKeyframesRegExp.exec(token);
					if (matchKeyframes && matchKeyframes.index === i) {
						state = "keyframesRule-begin";
						keyframesRule = new CSSOM.CSSKeyframesRule();
						keyframesRule.__starts = i;
						keyframesRule._vendorPrefix = matchKeyframes[1];
						i += matchKeyframes[0].length - 1;
						buffer = "";
						break;
					} else if (state === "selector") state = "atRule";
				}
				buffer += character;
				break;
			case "{":
				if (state === "selector" || state === "atRule") {
					styleRule.selectorText = buffer.trim();
					styleRule.style.__starts = i;
					buffer = "";
					state = "before-name";
				} else if (state === "atBlock") {
					mediaRule.media.mediaText = buffer.trim();
					if (parentRule) ancestorRules.push(parentRule);
					currentScope = parentRule = mediaRule;
					mediaRule.parentStyleSheet = styleSheet;
					buffer = "";
					state = "before-selector";
				} else if (state === "conditionBlock") {
					supportsRule.conditionText = buffer.trim();
					if (parentRule) ancestorRules.push(parentRule);
					currentScope = parentRule = supportsRule;
					supportsRule.parentStyleSheet = styleSheet;
					buffer = "";
					state = "before-selector";
				} else if (state === "hostRule-begin") {
					if (parentRule) ancestorRules.push(parentRule);
					currentScope = parentRule = hostRule;
					hostRule.parentStyleSheet = styleSheet;
					buffer = "";
					state = "before-selector";
				} else if (state === "fontFaceRule-begin") {
					if (parentRule) fontFaceRule.parentRule = parentRule;
					fontFaceRule.parentStyleSheet = styleSheet;
					styleRule = fontFaceRule;
					buffer = "";
					state = "before-name";
				} else if (state === "keyframesRule-begin") {
					keyframesRule.name = buffer.trim();
					if (parentRule) {
						ancestorRules.push(parentRule);
						keyframesRule.parentRule = parentRule;
					}
					keyframesRule.parentStyleSheet = styleSheet;
					currentScope = parentRule = keyframesRule;
					buffer = "";
					state = "keyframeRule-begin";
				} else if (state === "keyframeRule-begin") {
					styleRule = new CSSOM.CSSKeyframeRule();
					styleRule.keyText = buffer.trim();
					styleRule.__starts = i;
					buffer = "";
					state = "before-name";
				} else if (state === "documentRule-begin") {
					documentRule.matcher.matcherText = buffer.trim();
					if (parentRule) {
						ancestorRules.push(parentRule);
						documentRule.parentRule = parentRule;
					}
					currentScope = parentRule = documentRule;
					documentRule.parentStyleSheet = styleSheet;
					buffer = "";
					state = "before-selector";
				}
				break;
			case ":":
				if (state === "name") {
					name = buffer.trim();
					buffer = "";
					state = "before-value";
				} else buffer += character;
				break;
			case "(":
				if (state === "value") {
					if (buffer.trim() === "expression") {
						var info = new CSSOM.CSSValueExpression(token, i).parse();
						if (info.error) parseError(info.error);
						else {
							buffer += info.expression;
							i = info.idx;
						}
					} else {
						state = "value-parenthesis";
						valueParenthesisDepth = 1;
						buffer += character;
					}
				} else if (state === "value-parenthesis") {
					valueParenthesisDepth++;
					buffer += character;
				} else buffer += character;
				break;
			case ")":
				if (state === "value-parenthesis") {
					valueParenthesisDepth--;
					if (valueParenthesisDepth === 0) state = "value";
				}
				buffer += character;
				break;
			case "!":
				if (state === "value" && token.indexOf("!important", i) === i) {
					priority = "important";
					i += 9;
				} else buffer += character;
				break;
			case ";":
				switch (state) {
					case "value":
						styleRule.style.setProperty(name, buffer.trim(), priority);
						priority = "";
						buffer = "";
						state = "before-name";
						break;
					case "atRule":
						buffer = "";
						state = "before-selector";
						break;
					case "importRule":
						importRule = new CSSOM.CSSImportRule();
						importRule.parentStyleSheet = importRule.styleSheet.parentStyleSheet = styleSheet;
						importRule.cssText = buffer + character;
						styleSheet.cssRules.push(importRule);
						buffer = "";
						state = "before-selector";
						break;
					default: buffer += character;
				}
				break;
			case "}":
				switch (state) {
					case "value":
						styleRule.style.setProperty(name, buffer.trim(), priority);
						priority = "";
					case "before-name":
					case "name":
						styleRule.__ends = i + 1;
						if (parentRule) styleRule.parentRule = parentRule;
						styleRule.parentStyleSheet = styleSheet;
						currentScope.cssRules.push(styleRule);
						buffer = "";
						if (currentScope.constructor === CSSOM.CSSKeyframesRule) state = "keyframeRule-begin";
						else state = "before-selector";
						break;
					case "keyframeRule-begin":
					case "before-selector":
					case "selector":
						if (!parentRule) parseError("Unexpected }");
						hasAncestors = ancestorRules.length > 0;
						while (ancestorRules.length > 0) {
							parentRule = ancestorRules.pop();
							if (parentRule.constructor.name === "CSSMediaRule" || parentRule.constructor.name === "CSSSupportsRule") {
								prevScope = currentScope;
								currentScope = parentRule;
								currentScope.cssRules.push(prevScope);
								break;
							}
							if (ancestorRules.length === 0) hasAncestors = false;
						}
						if (!hasAncestors) {
							currentScope.__ends = i + 1;
							styleSheet.cssRules.push(currentScope);
							currentScope = styleSheet;
							parentRule = null;
						}
						buffer = "";
						state = "before-selector";
				}
				break;
			default:
				switch (state) {
					case "before-selector":
						state = "selector";
						styleRule = new CSSOM.CSSStyleRule();
						styleRule.__starts = i;
						break;
					case "before-name":
						state = "name";
						break;
					case "before-value":
						state = "value";
						break;
					case "importRule-begin": state = "importRule";
				}
				buffer += character;
		}
		return styleSheet;
	};
	exports.parse = CSSOM.parse;
	CSSOM.CSSStyleSheet = require_CSSStyleSheet().CSSStyleSheet;
	CSSOM.CSSStyleRule = require_CSSStyleRule().CSSStyleRule;
	CSSOM.CSSImportRule = require_CSSImportRule().CSSImportRule;
	CSSOM.CSSGroupingRule = require_CSSGroupingRule().CSSGroupingRule;
	CSSOM.CSSMediaRule = require_CSSMediaRule().CSSMediaRule;
	CSSOM.CSSConditionRule = require_CSSConditionRule().CSSConditionRule;
	CSSOM.CSSSupportsRule = require_CSSSupportsRule().CSSSupportsRule;
	CSSOM.CSSFontFaceRule = require_CSSFontFaceRule().CSSFontFaceRule;
	CSSOM.CSSHostRule = require_CSSHostRule().CSSHostRule;
	CSSOM.CSSStyleDeclaration = require_CSSStyleDeclaration().CSSStyleDeclaration;
	CSSOM.CSSKeyframeRule = require_CSSKeyframeRule().CSSKeyframeRule;
	CSSOM.CSSKeyframesRule = require_CSSKeyframesRule().CSSKeyframesRule;
	CSSOM.CSSValueExpression = require_CSSValueExpression().CSSValueExpression;
	CSSOM.CSSDocumentRule = require_CSSDocumentRule().CSSDocumentRule;
}));

// node_modules/cssom/lib/CSSStyleDeclaration.js
var require_CSSStyleDeclaration = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {};
	CSSOM.CSSStyleDeclaration = function CSSStyleDeclaration() {
		this.length = 0;
		this.parentRule = null;
		this._importants = {};
	};
	CSSOM.CSSStyleDeclaration.prototype = {
		constructor: CSSOM.CSSStyleDeclaration,
		getPropertyValue: function(name) {
			return this[name] || "";
		},
		setProperty: function(name, value, priority) {
			if (this[name]) {
				if (Array.prototype.indexOf.call(this, name) < 0) {
					this[this.length] = name;
					this.length++;
				}
			} else {
				this[this.length] = name;
				this.length++;
			}
			this[name] = value + "";
			this._importants[name] = priority;
		},
		removeProperty: function(name) {
			if (!(name in this)) return "";
			var index = Array.prototype.indexOf.call(this, name);
			if (index < 0) return "";
			var prevValue = this[name];
			this[name] = "";
			Array.prototype.splice.call(this, index, 1);
			return prevValue;
		},
		getPropertyCSSValue: function() {},
		getPropertyPriority: function(name) {
			return this._importants[name] || "";
		},
		getPropertyShorthand: function() {},
		isPropertyImplicit: function() {},
		get cssText() {
			var properties = [];
			for (var i = 0, length = this.length; i < length; ++i) {
				var name = this[i];
				var value = this.getPropertyValue(name);
				var priority = this.getPropertyPriority(name);
				if (priority) priority = " !" + priority;
				properties[i] = name + ": " + value + priority + ";";
			}
			return properties.join(" ");
		},
		set cssText(text) {
			var i = this.length, name;
			for (; i--;) {
				name = this[i];
				this[name] = "";
			}
			Array.prototype.splice.call(this, 0, this.length);
			this._importants = {};
			var dummyRule = CSSOM.parse("#bogus{" + text + "}").cssRules[0].style;
			var length = dummyRule.length;
			for (i = 0; i < length; ++i) {
				name = dummyRule[i];
				this.setProperty(dummyRule[i], dummyRule.getPropertyValue(name), dummyRule.getPropertyPriority(name));
			}
		}
	};
	exports.CSSStyleDeclaration = CSSOM.CSSStyleDeclaration;
	CSSOM.parse = require_parse().parse;
}));

// node_modules/cssom/lib/clone.js
var require_clone = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CSSOM = {
		CSSStyleSheet: require_CSSStyleSheet().CSSStyleSheet,
		CSSRule: require_CSSRule().CSSRule,
		CSSStyleRule: require_CSSStyleRule().CSSStyleRule,
		CSSGroupingRule: require_CSSGroupingRule().CSSGroupingRule,
		CSSConditionRule: require_CSSConditionRule().CSSConditionRule,
		CSSMediaRule: require_CSSMediaRule().CSSMediaRule,
		CSSSupportsRule: require_CSSSupportsRule().CSSSupportsRule,
		CSSStyleDeclaration: require_CSSStyleDeclaration().CSSStyleDeclaration,
		CSSKeyframeRule: require_CSSKeyframeRule().CSSKeyframeRule,
		CSSKeyframesRule: require_CSSKeyframesRule().CSSKeyframesRule
	};
	CSSOM.clone = function clone(stylesheet) {
		var cloned = new CSSOM.CSSStyleSheet();
		var rules = stylesheet.cssRules;
		if (!rules) return cloned;
		for (var i = 0, rulesLength = rules.length; i < rulesLength; i++) {
			var rule = rules[i];
			var ruleClone = cloned.cssRules[i] = new rule.constructor();
			var style = rule.style;
			if (style) {
				var styleClone = ruleClone.style = new CSSOM.CSSStyleDeclaration();
				for (var j = 0, styleLength = style.length; j < styleLength; j++) {
					var name = styleClone[j] = style[j];
					styleClone[name] = style[name];
					styleClone._importants[name] = style.getPropertyPriority(name);
				}
				styleClone.length = style.length;
			}
			if (rule.hasOwnProperty("keyText")) ruleClone.keyText = rule.keyText;
			if (rule.hasOwnProperty("selectorText")) ruleClone.selectorText = rule.selectorText;
			if (rule.hasOwnProperty("mediaText")) ruleClone.mediaText = rule.mediaText;
			if (rule.hasOwnProperty("conditionText")) ruleClone.conditionText = rule.conditionText;
			if (rule.hasOwnProperty("cssRules")) ruleClone.cssRules = clone(rule).cssRules;
		}
		return cloned;
	};
	exports.clone = CSSOM.clone;
}));

// node_modules/cssom/lib/index.js
var require_lib = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.CSSStyleDeclaration = require_CSSStyleDeclaration().CSSStyleDeclaration;
	exports.CSSRule = require_CSSRule().CSSRule;
	exports.CSSGroupingRule = require_CSSGroupingRule().CSSGroupingRule;
	exports.CSSConditionRule = require_CSSConditionRule().CSSConditionRule;
	exports.CSSStyleRule = require_CSSStyleRule().CSSStyleRule;
	exports.MediaList = require_MediaList().MediaList;
	exports.CSSMediaRule = require_CSSMediaRule().CSSMediaRule;
	exports.CSSSupportsRule = require_CSSSupportsRule().CSSSupportsRule;
	exports.CSSImportRule = require_CSSImportRule().CSSImportRule;
	exports.CSSFontFaceRule = require_CSSFontFaceRule().CSSFontFaceRule;
	exports.CSSHostRule = require_CSSHostRule().CSSHostRule;
	exports.StyleSheet = require_StyleSheet().StyleSheet;
	exports.CSSStyleSheet = require_CSSStyleSheet().CSSStyleSheet;
	exports.CSSKeyframesRule = require_CSSKeyframesRule().CSSKeyframesRule;
	exports.CSSKeyframeRule = require_CSSKeyframeRule().CSSKeyframeRule;
	exports.MatcherList = require_MatcherList().MatcherList;
	exports.CSSDocumentRule = require_CSSDocumentRule().CSSDocumentRule;
	exports.CSSValue = require_CSSValue().CSSValue;
	exports.CSSValueExpression = require_CSSValueExpression().CSSValueExpression;
	exports.parse = require_parse().parse;
	exports.clone = require_clone().clone;
}));

// node_modules/linkedom/esm/html/style-element.js
var import_lib = require_lib();
const tagName$14 = "style";
var HTMLStyleElement = class extends TextElement {
	constructor(ownerDocument, localName = tagName$14) {
		super(ownerDocument, localName);
		this[SHEET] = null;
	}
	get sheet() {
		const sheet = this[SHEET];
		if (sheet !== null) return sheet;
		return this[SHEET] = (0, import_lib.parse)(this.textContent);
	}
	get innerHTML() {
		return super.innerHTML || "";
	}
	set innerHTML(value) {
		super.textContent = value;
		this[SHEET] = null;
	}
	get innerText() {
		return super.innerText || "";
	}
	set innerText(value) {
		super.textContent = value;
		this[SHEET] = null;
	}
	get textContent() {
		return super.textContent || "";
	}
	set textContent(value) {
		super.textContent = value;
		this[SHEET] = null;
	}
};
registerHTMLClass(tagName$14, HTMLStyleElement);

// node_modules/linkedom/esm/html/time-element.js
var HTMLTimeElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "time") {
		super(ownerDocument, localName);
	}
	get dateTime() {
		return stringAttribute.get(this, "datetime");
	}
	set dateTime(value) {
		stringAttribute.set(this, "datetime", value);
	}
};
registerHTMLClass("time", HTMLTimeElement);

// node_modules/linkedom/esm/html/field-set-element.js
var HTMLFieldSetElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "fieldset") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/embed-element.js
var HTMLEmbedElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "embed") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/hr-element.js
var HTMLHRElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "hr") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/progress-element.js
var HTMLProgressElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "progress") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/paragraph-element.js
var HTMLParagraphElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "p") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/table-element.js
var HTMLTableElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "table") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/frame-set-element.js
var HTMLFrameSetElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "frameset") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/li-element.js
var HTMLLIElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "li") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/base-element.js
var HTMLBaseElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "base") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/data-list-element.js
var HTMLDataListElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "datalist") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/input-element.js
const tagName$13 = "input";
var HTMLInputElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$13) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */
	get autofocus() {
		return booleanAttribute.get(this, "autofocus") || -1;
	}
	set autofocus(value) {
		booleanAttribute.set(this, "autofocus", value);
	}
	get disabled() {
		return booleanAttribute.get(this, "disabled");
	}
	set disabled(value) {
		booleanAttribute.set(this, "disabled", value);
	}
	get name() {
		return this.getAttribute("name");
	}
	set name(value) {
		this.setAttribute("name", value);
	}
	get placeholder() {
		return this.getAttribute("placeholder");
	}
	set placeholder(value) {
		this.setAttribute("placeholder", value);
	}
	get type() {
		return this.getAttribute("type");
	}
	set type(value) {
		this.setAttribute("type", value);
	}
	get value() {
		return stringAttribute.get(this, "value");
	}
	set value(value) {
		stringAttribute.set(this, "value", value);
	}
};
registerHTMLClass(tagName$13, HTMLInputElement);

// node_modules/linkedom/esm/html/param-element.js
var HTMLParamElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "param") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/media-element.js
var HTMLMediaElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "media") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/audio-element.js
var HTMLAudioElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "audio") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/heading-element.js
const tagName$12 = "h1";
var HTMLHeadingElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$12) {
		super(ownerDocument, localName);
	}
};
registerHTMLClass([
	tagName$12,
	"h2",
	"h3",
	"h4",
	"h5",
	"h6"
], HTMLHeadingElement);

// node_modules/linkedom/esm/html/directory-element.js
var HTMLDirectoryElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "dir") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/quote-element.js
var HTMLQuoteElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "quote") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/commonjs/canvas-shim.cjs
var require_canvas_shim = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Canvas = class {
		constructor(width, height) {
			this.width = width;
			this.height = height;
		}
		getContext() {
			return null;
		}
		toDataURL() {
			return "";
		}
	};
	module.exports = { createCanvas: (width, height) => new Canvas(width, height) };
}));

// node_modules/linkedom/commonjs/canvas.cjs
var require_canvas = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/* c8 ignore start */
	try {
		module.exports = __require("canvas");
	} catch (fallback) {
		module.exports = require_canvas_shim();
	}
}));
/* c8 ignore stop */

// node_modules/linkedom/esm/html/canvas-element.js
var import_canvas = /* @__PURE__ */ __toESM(require_canvas(), 1);
const { createCanvas } = import_canvas.default;
const tagName$11 = "canvas";
var HTMLCanvasElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$11) {
		super(ownerDocument, localName);
		this[IMAGE] = createCanvas(300, 150);
	}
	get width() {
		return this[IMAGE].width;
	}
	set width(value) {
		numericAttribute.set(this, "width", value);
		this[IMAGE].width = value;
	}
	get height() {
		return this[IMAGE].height;
	}
	set height(value) {
		numericAttribute.set(this, "height", value);
		this[IMAGE].height = value;
	}
	getContext(type) {
		return this[IMAGE].getContext(type);
	}
	toDataURL(...args) {
		return this[IMAGE].toDataURL(...args);
	}
};
registerHTMLClass(tagName$11, HTMLCanvasElement);

// node_modules/linkedom/esm/html/legend-element.js
var HTMLLegendElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "legend") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/option-element.js
const tagName$10 = "option";
var HTMLOptionElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$10) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */
	get value() {
		return stringAttribute.get(this, "value");
	}
	set value(value) {
		stringAttribute.set(this, "value", value);
	}
	/* c8 ignore stop */
	get selected() {
		return booleanAttribute.get(this, "selected");
	}
	set selected(value) {
		const option = this.parentElement?.querySelector("option[selected]");
		if (option && option !== this) option.selected = false;
		booleanAttribute.set(this, "selected", value);
	}
};
registerHTMLClass(tagName$10, HTMLOptionElement);

// node_modules/linkedom/esm/html/span-element.js
var HTMLSpanElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "span") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/meter-element.js
var HTMLMeterElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "meter") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/video-element.js
var HTMLVideoElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "video") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/table-cell-element.js
var HTMLTableCellElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "td") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/title-element.js
const tagName$9 = "title";
var HTMLTitleElement = class extends TextElement {
	constructor(ownerDocument, localName = tagName$9) {
		super(ownerDocument, localName);
	}
};
registerHTMLClass(tagName$9, HTMLTitleElement);

// node_modules/linkedom/esm/html/output-element.js
var HTMLOutputElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "output") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/table-row-element.js
var HTMLTableRowElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "tr") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/data-element.js
var HTMLDataElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "data") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/menu-element.js
var HTMLMenuElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "menu") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/select-element.js
const tagName$8 = "select";
var HTMLSelectElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$8) {
		super(ownerDocument, localName);
	}
	get options() {
		let children = new NodeList();
		let { firstElementChild } = this;
		while (firstElementChild) {
			if (firstElementChild.tagName === "OPTGROUP") children.push(...firstElementChild.children);
			else children.push(firstElementChild);
			firstElementChild = firstElementChild.nextElementSibling;
		}
		return children;
	}
	/* c8 ignore start */
	get disabled() {
		return booleanAttribute.get(this, "disabled");
	}
	set disabled(value) {
		booleanAttribute.set(this, "disabled", value);
	}
	get name() {
		return this.getAttribute("name");
	}
	set name(value) {
		this.setAttribute("name", value);
	}
	/* c8 ignore stop */
	get value() {
		return this.querySelector("option[selected]")?.value;
	}
};
registerHTMLClass(tagName$8, HTMLSelectElement);

// node_modules/linkedom/esm/html/br-element.js
var HTMLBRElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "br") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/button-element.js
const tagName$7 = "button";
var HTMLButtonElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$7) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */
	get disabled() {
		return booleanAttribute.get(this, "disabled");
	}
	set disabled(value) {
		booleanAttribute.set(this, "disabled", value);
	}
	get name() {
		return this.getAttribute("name");
	}
	set name(value) {
		this.setAttribute("name", value);
	}
	get type() {
		return this.getAttribute("type");
	}
	set type(value) {
		this.setAttribute("type", value);
	}
};
registerHTMLClass(tagName$7, HTMLButtonElement);

// node_modules/linkedom/esm/html/map-element.js
var HTMLMapElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "map") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/opt-group-element.js
var HTMLOptGroupElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "optgroup") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/d-list-element.js
var HTMLDListElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "dl") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/text-area-element.js
const tagName$6 = "textarea";
var HTMLTextAreaElement = class extends TextElement {
	constructor(ownerDocument, localName = tagName$6) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */
	get disabled() {
		return booleanAttribute.get(this, "disabled");
	}
	set disabled(value) {
		booleanAttribute.set(this, "disabled", value);
	}
	get name() {
		return this.getAttribute("name");
	}
	set name(value) {
		this.setAttribute("name", value);
	}
	get placeholder() {
		return this.getAttribute("placeholder");
	}
	set placeholder(value) {
		this.setAttribute("placeholder", value);
	}
	get type() {
		return this.getAttribute("type");
	}
	set type(value) {
		this.setAttribute("type", value);
	}
	get value() {
		return this.textContent;
	}
	set value(content) {
		this.textContent = content;
	}
};
registerHTMLClass(tagName$6, HTMLTextAreaElement);

// node_modules/linkedom/esm/html/font-element.js
var HTMLFontElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "font") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/div-element.js
var HTMLDivElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "div") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/link-element.js
const tagName$5 = "link";
var HTMLLinkElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$5) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */ get disabled() {
		return booleanAttribute.get(this, "disabled");
	}
	set disabled(value) {
		booleanAttribute.set(this, "disabled", value);
	}
	get href() {
		return stringAttribute.get(this, "href").trim();
	}
	set href(value) {
		stringAttribute.set(this, "href", value);
	}
	get hreflang() {
		return stringAttribute.get(this, "hreflang");
	}
	set hreflang(value) {
		stringAttribute.set(this, "hreflang", value);
	}
	get media() {
		return stringAttribute.get(this, "media");
	}
	set media(value) {
		stringAttribute.set(this, "media", value);
	}
	get rel() {
		return stringAttribute.get(this, "rel");
	}
	set rel(value) {
		stringAttribute.set(this, "rel", value);
	}
	get type() {
		return stringAttribute.get(this, "type");
	}
	set type(value) {
		stringAttribute.set(this, "type", value);
	}
};
registerHTMLClass(tagName$5, HTMLLinkElement);

// node_modules/linkedom/esm/html/slot-element.js
const tagName$4 = "slot";
var HTMLSlotElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$4) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */
	get name() {
		return this.getAttribute("name");
	}
	set name(value) {
		this.setAttribute("name", value);
	}
	assign() {}
	assignedNodes(options) {
		const isNamedSlot = !!this.name;
		const hostChildNodes = this.getRootNode().host?.childNodes ?? [];
		let slottables;
		if (isNamedSlot) slottables = [...hostChildNodes].filter((node) => node.slot === this.name);
		else slottables = [...hostChildNodes].filter((node) => !node.slot);
		if (options?.flatten) {
			const result = [];
			for (let slottable of slottables) if (slottable.localName === "slot") result.push(...slottable.assignedNodes({ flatten: true }));
			else result.push(slottable);
			slottables = result;
		}
		return slottables.length ? slottables : [...this.childNodes];
	}
	assignedElements(options) {
		const slottables = this.assignedNodes(options).filter((n) => n.nodeType === 1);
		return slottables.length ? slottables : [...this.children];
	}
};
registerHTMLClass(tagName$4, HTMLSlotElement);

// node_modules/linkedom/esm/html/form-element.js
var HTMLFormElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "form") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/image-element.js
const tagName$3 = "img";
var HTMLImageElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$3) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */
	get alt() {
		return stringAttribute.get(this, "alt");
	}
	set alt(value) {
		stringAttribute.set(this, "alt", value);
	}
	get sizes() {
		return stringAttribute.get(this, "sizes");
	}
	set sizes(value) {
		stringAttribute.set(this, "sizes", value);
	}
	get src() {
		return stringAttribute.get(this, "src");
	}
	set src(value) {
		stringAttribute.set(this, "src", value);
	}
	get srcset() {
		return stringAttribute.get(this, "srcset");
	}
	set srcset(value) {
		stringAttribute.set(this, "srcset", value);
	}
	get title() {
		return stringAttribute.get(this, "title");
	}
	set title(value) {
		stringAttribute.set(this, "title", value);
	}
	get width() {
		return numericAttribute.get(this, "width");
	}
	set width(value) {
		numericAttribute.set(this, "width", value);
	}
	get height() {
		return numericAttribute.get(this, "height");
	}
	set height(value) {
		numericAttribute.set(this, "height", value);
	}
};
registerHTMLClass(tagName$3, HTMLImageElement);

// node_modules/linkedom/esm/html/pre-element.js
var HTMLPreElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "pre") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/u-list-element.js
var HTMLUListElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "ul") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/meta-element.js
const tagName$2 = "meta";
var HTMLMetaElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$2) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */
	get name() {
		return stringAttribute.get(this, "name");
	}
	set name(value) {
		stringAttribute.set(this, "name", value);
	}
	get httpEquiv() {
		return stringAttribute.get(this, "http-equiv");
	}
	set httpEquiv(value) {
		stringAttribute.set(this, "http-equiv", value);
	}
	get content() {
		return stringAttribute.get(this, "content");
	}
	set content(value) {
		stringAttribute.set(this, "content", value);
	}
	get charset() {
		return stringAttribute.get(this, "charset");
	}
	set charset(value) {
		stringAttribute.set(this, "charset", value);
	}
	get media() {
		return stringAttribute.get(this, "media");
	}
	set media(value) {
		stringAttribute.set(this, "media", value);
	}
};
registerHTMLClass(tagName$2, HTMLMetaElement);

// node_modules/linkedom/esm/html/picture-element.js
var HTMLPictureElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "picture") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/area-element.js
var HTMLAreaElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "area") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/o-list-element.js
var HTMLOListElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "ol") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/table-caption-element.js
var HTMLTableCaptionElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "caption") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/anchor-element.js
const tagName$1 = "a";
var HTMLAnchorElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName$1) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */ get href() {
		return encodeURI(decodeURI(stringAttribute.get(this, "href"))).trim();
	}
	set href(value) {
		stringAttribute.set(this, "href", decodeURI(value));
	}
	get download() {
		return encodeURI(decodeURI(stringAttribute.get(this, "download")));
	}
	set download(value) {
		stringAttribute.set(this, "download", decodeURI(value));
	}
	get target() {
		return stringAttribute.get(this, "target");
	}
	set target(value) {
		stringAttribute.set(this, "target", value);
	}
	get type() {
		return stringAttribute.get(this, "type");
	}
	set type(value) {
		stringAttribute.set(this, "type", value);
	}
	get rel() {
		return stringAttribute.get(this, "rel");
	}
	set rel(value) {
		stringAttribute.set(this, "rel", value);
	}
};
registerHTMLClass(tagName$1, HTMLAnchorElement);

// node_modules/linkedom/esm/html/label-element.js
var HTMLLabelElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "label") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/unknown-element.js
var HTMLUnknownElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "unknown") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/mod-element.js
var HTMLModElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "mod") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/details-element.js
var HTMLDetailsElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "details") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/source-element.js
const tagName = "source";
var HTMLSourceElement = class extends HTMLElement {
	constructor(ownerDocument, localName = tagName) {
		super(ownerDocument, localName);
	}
	/* c8 ignore start */
	get src() {
		return stringAttribute.get(this, "src");
	}
	set src(value) {
		stringAttribute.set(this, "src", value);
	}
	get srcset() {
		return stringAttribute.get(this, "srcset");
	}
	set srcset(value) {
		stringAttribute.set(this, "srcset", value);
	}
	get sizes() {
		return stringAttribute.get(this, "sizes");
	}
	set sizes(value) {
		stringAttribute.set(this, "sizes", value);
	}
	get type() {
		return stringAttribute.get(this, "type");
	}
	set type(value) {
		stringAttribute.set(this, "type", value);
	}
};
registerHTMLClass(tagName, HTMLSourceElement);

// node_modules/linkedom/esm/html/track-element.js
var HTMLTrackElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "track") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/html/marquee-element.js
var HTMLMarqueeElement = class extends HTMLElement {
	constructor(ownerDocument, localName = "marquee") {
		super(ownerDocument, localName);
	}
};

// node_modules/linkedom/esm/shared/html-classes.js
const HTMLClasses = {
	HTMLElement,
	HTMLTemplateElement,
	HTMLHtmlElement,
	HTMLScriptElement,
	HTMLFrameElement,
	HTMLIFrameElement,
	HTMLObjectElement,
	HTMLHeadElement,
	HTMLBodyElement,
	HTMLStyleElement,
	HTMLTimeElement,
	HTMLFieldSetElement,
	HTMLEmbedElement,
	HTMLHRElement,
	HTMLProgressElement,
	HTMLParagraphElement,
	HTMLTableElement,
	HTMLFrameSetElement,
	HTMLLIElement,
	HTMLBaseElement,
	HTMLDataListElement,
	HTMLInputElement,
	HTMLParamElement,
	HTMLMediaElement,
	HTMLAudioElement,
	HTMLHeadingElement,
	HTMLDirectoryElement,
	HTMLQuoteElement,
	HTMLCanvasElement,
	HTMLLegendElement,
	HTMLOptionElement,
	HTMLSpanElement,
	HTMLMeterElement,
	HTMLVideoElement,
	HTMLTableCellElement,
	HTMLTitleElement,
	HTMLOutputElement,
	HTMLTableRowElement,
	HTMLDataElement,
	HTMLMenuElement,
	HTMLSelectElement,
	HTMLBRElement,
	HTMLButtonElement,
	HTMLMapElement,
	HTMLOptGroupElement,
	HTMLDListElement,
	HTMLTextAreaElement,
	HTMLFontElement,
	HTMLDivElement,
	HTMLLinkElement,
	HTMLSlotElement,
	HTMLFormElement,
	HTMLImageElement,
	HTMLPreElement,
	HTMLUListElement,
	HTMLMetaElement,
	HTMLPictureElement,
	HTMLAreaElement,
	HTMLOListElement,
	HTMLTableCaptionElement,
	HTMLAnchorElement,
	HTMLLabelElement,
	HTMLUnknownElement,
	HTMLModElement,
	HTMLDetailsElement,
	HTMLSourceElement,
	HTMLTrackElement,
	HTMLMarqueeElement
};

// node_modules/linkedom/esm/shared/mime.js
const voidElements = { test: () => true };
const Mime = {
	"text/html": {
		docType: "<!DOCTYPE html>",
		ignoreCase: true,
		voidElements: /^(?:area|base|br|col|embed|hr|img|input|keygen|link|menuitem|meta|param|source|track|wbr)$/i
	},
	"image/svg+xml": {
		docType: "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
		ignoreCase: false,
		voidElements
	},
	"text/xml": {
		docType: "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
		ignoreCase: false,
		voidElements
	},
	"application/xml": {
		docType: "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
		ignoreCase: false,
		voidElements
	},
	"application/xhtml+xml": {
		docType: "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
		ignoreCase: false,
		voidElements
	}
};

// node_modules/linkedom/esm/interface/custom-event.js
/* c8 ignore start */
var CustomEvent = class extends GlobalEvent {
	constructor(type, eventInitDict = {}) {
		super(type, eventInitDict);
		this.detail = eventInitDict.detail;
	}
};
/* c8 ignore stop */

// node_modules/linkedom/esm/interface/input-event.js
/* c8 ignore start */
var InputEvent = class extends GlobalEvent {
	constructor(type, inputEventInit = {}) {
		super(type, inputEventInit);
		this.inputType = inputEventInit.inputType;
		this.data = inputEventInit.data;
		this.dataTransfer = inputEventInit.dataTransfer;
		this.isComposing = inputEventInit.isComposing || false;
		this.ranges = inputEventInit.ranges;
	}
};
/* c8 ignore stop */

// node_modules/linkedom/esm/interface/image.js
const ImageClass = (ownerDocument) => class Image extends HTMLImageElement {
	constructor(width, height) {
		super(ownerDocument);
		switch (arguments.length) {
			case 1:
				this.height = width;
				this.width = width;
				break;
			case 2:
				this.height = height;
				this.width = width;
		}
	}
};

// node_modules/linkedom/esm/interface/range.js
const deleteContents = ({ [START]: start, [END]: end }, fragment = null) => {
	setAdjacent(start[PREV], end[NEXT]);
	do {
		const after = getEnd(start);
		const next = after === end ? after : after[NEXT];
		if (fragment) fragment.insertBefore(start, fragment[END]);
		else start.remove();
		start = next;
	} while (start !== end);
};
var Range = class Range {
	constructor() {
		this[START] = null;
		this[END] = null;
		this.commonAncestorContainer = null;
	}
	insertNode(newNode) {
		this[END].parentNode.insertBefore(newNode, this[START]);
	}
	selectNode(node) {
		this[START] = node;
		this[END] = getEnd(node);
	}
	selectNodeContents(node) {
		this.selectNode(node);
		this.commonAncestorContainer = node;
	}
	surroundContents(parentNode) {
		parentNode.replaceChildren(this.extractContents());
	}
	setStartBefore(node) {
		this[START] = node;
	}
	setStartAfter(node) {
		this[START] = node.nextSibling;
	}
	setEndBefore(node) {
		this[END] = getEnd(node.previousSibling);
	}
	setEndAfter(node) {
		this[END] = getEnd(node);
	}
	cloneContents() {
		let { [START]: start, [END]: end } = this;
		const fragment = start.ownerDocument.createDocumentFragment();
		while (start !== end) {
			fragment.insertBefore(start.cloneNode(true), fragment[END]);
			start = getEnd(start);
			if (start !== end) start = start[NEXT];
		}
		return fragment;
	}
	deleteContents() {
		deleteContents(this);
	}
	extractContents() {
		const fragment = this[START].ownerDocument.createDocumentFragment();
		deleteContents(this, fragment);
		return fragment;
	}
	createContextualFragment(html) {
		const { commonAncestorContainer: doc } = this;
		const isSVG = "ownerSVGElement" in doc;
		const document = isSVG ? doc.ownerDocument : doc;
		let content = htmlToFragment(document, html);
		if (isSVG) {
			const childNodes = [...content.childNodes];
			content = document.createDocumentFragment();
			Object.setPrototypeOf(content, SVGElement$1.prototype);
			content.ownerSVGElement = document;
			for (const child of childNodes) {
				Object.setPrototypeOf(child, SVGElement$1.prototype);
				child.ownerSVGElement = document;
				content.appendChild(child);
			}
		} else this.selectNode(content);
		return content;
	}
	cloneRange() {
		const range = new Range();
		range[START] = this[START];
		range[END] = this[END];
		return range;
	}
};

// node_modules/linkedom/esm/interface/tree-walker.js
const isOK = ({ nodeType }, mask) => {
	switch (nodeType) {
		case 1: return mask & 1;
		case 3: return mask & 4;
		case 8: return mask & 128;
		case 4: return mask & 8;
	}
	return 0;
};
var TreeWalker = class {
	constructor(root, whatToShow = -1) {
		this.root = root;
		this.currentNode = root;
		this.whatToShow = whatToShow;
		let { [NEXT]: next, [END]: end } = root;
		if (root.nodeType === 9) {
			const { documentElement } = root;
			next = documentElement;
			end = documentElement[END];
		}
		const nodes = [];
		while (next && next !== end) {
			if (isOK(next, whatToShow)) nodes.push(next);
			next = next[NEXT];
		}
		this[PRIVATE] = {
			i: 0,
			nodes
		};
	}
	nextNode() {
		const $ = this[PRIVATE];
		this.currentNode = $.i < $.nodes.length ? $.nodes[$.i++] : null;
		return this.currentNode;
	}
};

// node_modules/linkedom/esm/interface/document.js
const query = (method, ownerDocument, selectors) => {
	let { [NEXT]: next, [END]: end } = ownerDocument;
	return method.call({
		ownerDocument,
		[NEXT]: next,
		[END]: end
	}, selectors);
};
const globalExports = assign({}, Facades, HTMLClasses, {
	CustomEvent,
	Event: GlobalEvent,
	EventTarget: DOMEventTarget,
	InputEvent,
	NamedNodeMap,
	NodeList
});
const window = /* @__PURE__ */ new WeakMap();
var Document$1 = class extends NonElementParentNode {
	constructor(type) {
		super(null, "#document", 9);
		this[CUSTOM_ELEMENTS] = {
			active: false,
			registry: null
		};
		this[MUTATION_OBSERVER] = {
			active: false,
			class: null
		};
		this[MIME] = Mime[type];
		this[DOCTYPE] = null;
		this[DOM_PARSER] = null;
		this[GLOBALS] = null;
		this[IMAGE] = null;
		this[UPGRADE] = null;
	}
	get defaultView() {
		if (!window.has(this)) window.set(this, new Proxy(globalThis, {
			set: (target, name, value) => {
				switch (name) {
					case "addEventListener":
					case "removeEventListener":
					case "dispatchEvent":
						this[EVENT_TARGET][name] = value;
						break;
					default: target[name] = value;
				}
				return true;
			},
			get: (globalThis, name) => {
				switch (name) {
					case "addEventListener":
					case "removeEventListener":
					case "dispatchEvent":
						if (!this[EVENT_TARGET]) {
							const et = this[EVENT_TARGET] = new DOMEventTarget();
							et.dispatchEvent = et.dispatchEvent.bind(et);
							et.addEventListener = et.addEventListener.bind(et);
							et.removeEventListener = et.removeEventListener.bind(et);
						}
						return this[EVENT_TARGET][name];
					case "document": return this;
					/* c8 ignore start */
					case "navigator": return { userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.4324.150 Safari/537.36" };
					/* c8 ignore stop */
					case "window": return window.get(this);
					case "customElements":
						if (!this[CUSTOM_ELEMENTS].registry) this[CUSTOM_ELEMENTS] = new CustomElementRegistry(this);
						return this[CUSTOM_ELEMENTS];
					case "performance": return globalThis.performance;
					case "DOMParser": return this[DOM_PARSER];
					case "Image":
						if (!this[IMAGE]) this[IMAGE] = ImageClass(this);
						return this[IMAGE];
					case "MutationObserver":
						if (!this[MUTATION_OBSERVER].class) this[MUTATION_OBSERVER] = new MutationObserverClass(this);
						return this[MUTATION_OBSERVER].class;
				}
				return this[GLOBALS] && this[GLOBALS][name] || globalExports[name] || globalThis[name];
			}
		}));
		return window.get(this);
	}
	get doctype() {
		const docType = this[DOCTYPE];
		if (docType) return docType;
		const { firstChild } = this;
		if (firstChild && firstChild.nodeType === 10) return this[DOCTYPE] = firstChild;
		return null;
	}
	set doctype(value) {
		if (/^([a-z:]+)(\s+system|\s+public(\s+"([^"]+)")?)?(\s+"([^"]+)")?/i.test(value)) {
			const { $1: name, $4: publicId, $6: systemId } = RegExp;
			this[DOCTYPE] = new DocumentType$1(this, name, publicId, systemId);
			knownSiblings(this, this[DOCTYPE], this[NEXT]);
		}
	}
	get documentElement() {
		return this.firstElementChild;
	}
	get isConnected() {
		return true;
	}
	_getParent() {
		return this[EVENT_TARGET];
	}
	createAttribute(name) {
		return new Attr$1(this, name);
	}
	createCDATASection(data) {
		return new CDATASection$1(this, data);
	}
	createComment(textContent) {
		return new Comment$1(this, textContent);
	}
	createDocumentFragment() {
		return new DocumentFragment$1(this);
	}
	createDocumentType(name, publicId, systemId) {
		return new DocumentType$1(this, name, publicId, systemId);
	}
	createElement(localName) {
		return new Element$1(this, localName);
	}
	createRange() {
		const range = new Range();
		range.commonAncestorContainer = this;
		return range;
	}
	createTextNode(textContent) {
		return new Text$1(this, textContent);
	}
	createTreeWalker(root, whatToShow = -1) {
		return new TreeWalker(root, whatToShow);
	}
	createNodeIterator(root, whatToShow = -1) {
		return this.createTreeWalker(root, whatToShow);
	}
	createEvent(name) {
		const event = create$1(name === "Event" ? new GlobalEvent("") : new CustomEvent(""));
		event.initEvent = event.initCustomEvent = (type, canBubble = false, cancelable = false, detail) => {
			event.bubbles = !!canBubble;
			defineProperties(event, {
				type: { value: type },
				canBubble: { value: canBubble },
				cancelable: { value: cancelable },
				detail: { value: detail }
			});
		};
		return event;
	}
	cloneNode(deep = false) {
		const { constructor, [CUSTOM_ELEMENTS]: customElements, [DOCTYPE]: doctype } = this;
		const document = new constructor();
		document[CUSTOM_ELEMENTS] = customElements;
		if (deep) {
			const end = document[END];
			const { childNodes } = this;
			for (let { length } = childNodes, i = 0; i < length; i++) document.insertBefore(childNodes[i].cloneNode(true), end);
			if (doctype) document[DOCTYPE] = childNodes[0];
		}
		return document;
	}
	importNode(externalNode) {
		const deep = 1 < arguments.length && !!arguments[1];
		const node = externalNode.cloneNode(deep);
		const { [CUSTOM_ELEMENTS]: customElements } = this;
		const { active } = customElements;
		const upgrade = (element) => {
			const { ownerDocument, nodeType } = element;
			element.ownerDocument = this;
			if (active && ownerDocument !== this && nodeType === 1) customElements.upgrade(element);
		};
		upgrade(node);
		if (deep) switch (node.nodeType) {
			case 1:
			case 11: {
				let { [NEXT]: next, [END]: end } = node;
				while (next !== end) {
					if (next.nodeType === 1) upgrade(next);
					next = next[NEXT];
				}
				break;
			}
		}
		return node;
	}
	toString() {
		return this.childNodes.join("");
	}
	querySelector(selectors) {
		return query(super.querySelector, this, selectors);
	}
	querySelectorAll(selectors) {
		return query(super.querySelectorAll, this, selectors);
	}
	/* c8 ignore start */
	getElementsByTagNameNS(_, name) {
		return this.getElementsByTagName(name);
	}
	createAttributeNS(_, name) {
		return this.createAttribute(name);
	}
	createElementNS(nsp, localName, options) {
		return nsp === "http://www.w3.org/2000/svg" ? new SVGElement$1(this, localName, null) : this.createElement(localName, options);
	}
};
setPrototypeOf(globalExports.Document = function Document() {
	illegalConstructor();
}, Document$1).prototype = Document$1.prototype;

// node_modules/linkedom/esm/html/document.js
const createHTMLElement = (ownerDocument, builtin, localName, options) => {
	if (!builtin && htmlClasses.has(localName)) return new (htmlClasses.get(localName))(ownerDocument, localName);
	const { [CUSTOM_ELEMENTS]: { active, registry } } = ownerDocument;
	if (active) {
		const ce = builtin ? options.is : localName;
		if (registry.has(ce)) {
			const { Class } = registry.get(ce);
			const element = new Class(ownerDocument, localName);
			customElements.set(element, { connected: false });
			return element;
		}
	}
	return new HTMLElement(ownerDocument, localName);
};
var HTMLDocument = class extends Document$1 {
	constructor() {
		super("text/html");
	}
	get all() {
		const nodeList = new NodeList();
		let { [NEXT]: next, [END]: end } = this;
		while (next !== end) {
			switch (next.nodeType) {
				case 1: nodeList.push(next);
			}
			next = next[NEXT];
		}
		return nodeList;
	}
	get head() {
		const { documentElement } = this;
		let { firstElementChild } = documentElement;
		if (!firstElementChild || firstElementChild.tagName !== "HEAD") {
			firstElementChild = this.createElement("head");
			documentElement.prepend(firstElementChild);
		}
		return firstElementChild;
	}
	get body() {
		const { head } = this;
		let { nextElementSibling } = head;
		if (!nextElementSibling || nextElementSibling.tagName !== "BODY") {
			nextElementSibling = this.createElement("body");
			head.after(nextElementSibling);
		}
		return nextElementSibling;
	}
	get title() {
		const { head } = this;
		return head.getElementsByTagName("title").at(0)?.textContent || "";
	}
	set title(textContent) {
		const { head } = this;
		let title = head.getElementsByTagName("title").at(0);
		if (title) title.textContent = textContent;
		else head.insertBefore(this.createElement("title"), head.firstChild).textContent = textContent;
	}
	createElement(localName, options) {
		const builtin = !!(options && options.is);
		const element = createHTMLElement(this, builtin, localName, options);
		if (builtin) element.setAttribute("is", options.is);
		return element;
	}
};

// node_modules/linkedom/esm/svg/document.js
var SVGDocument = class extends Document$1 {
	constructor() {
		super("image/svg+xml");
	}
	toString() {
		return this[MIME].docType + super.toString();
	}
};

// node_modules/linkedom/esm/xml/document.js
var XMLDocument = class extends Document$1 {
	constructor() {
		super("text/xml");
	}
	toString() {
		return this[MIME].docType + super.toString();
	}
};

// node_modules/linkedom/esm/dom/parser.js
var DOMParser = class DOMParser {
	parseFromString(markupLanguage, mimeType, globals = null) {
		let isHTML = false, document;
		if (mimeType === "text/html") {
			isHTML = true;
			document = new HTMLDocument();
		} else if (mimeType === "image/svg+xml") document = new SVGDocument();
		else document = new XMLDocument();
		document[DOM_PARSER] = DOMParser;
		if (globals) document[GLOBALS] = globals;
		if (isHTML && markupLanguage === "...") markupLanguage = "<!doctype html><html><head></head><body></body></html>";
		return markupLanguage ? parseFromString(document, isHTML, markupLanguage) : document;
	}
};

// node_modules/linkedom/esm/shared/parse-json.js
const { parse } = JSON;

// node_modules/linkedom/esm/index.js
const parseHTML = (html, globals = null) => new DOMParser().parseFromString(html, "text/html", globals).defaultView;
function Document() {
	illegalConstructor();
}
setPrototypeOf(Document, Document$1).prototype = Document$1.prototype;

// src/report/page/chart.ts
const CANDIDATE = "var(--candidate)";
const BASELINE = "var(--baseline)";
const LIMIT = "var(--limit)";
const QUIET = "var(--quiet)";
const WIDTH = 560;
const HEIGHT = 320;
const { document } = parseHTML("<!doctype html><html><body></body></html>");
function drawChart({ title, description, note, plot }, arms) {
	const svg = Plot.plot({
		width: WIDTH,
		height: HEIGHT,
		marginLeft: 56,
		marginTop: 28,
		marginBottom: 44,
		...plot,
		x: {
			labelOffset: 40,
			...plot.x
		},
		document,
		className: "plot",
		style: {
			fontFamily: "inherit",
			fontSize: "12px",
			background: "none"
		}
	});
	svg.setAttribute("role", "img");
	svg.setAttribute("aria-label", `${title}. ${description}`);
	for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
	return html`<figure>
<figcaption><h3>${title}</h3>${legend(arms)}</figcaption>
${trustHtml(svg.outerHTML)}
${note === void 0 ? null : html`<p class="note">${note}</p>`}
</figure>`;
}
function legend({ candidate, baseline }) {
	if (baseline === null) return null;
	return html`<p class="legend"><span class="candidate">${candidate}</span> <span class="baseline">${baseline}</span></p>`;
}

// src/report/page/charts/line-charts.ts
function rocChart({ data, positive, candidate, baseline }) {
	return {
		title: `ROC curve, ${data}`,
		description: `True positive rate against false positive rate, positive is ${labelText(positive)}. The diagonal is guessing.`,
		plot: {
			...unitSquare("false positive rate", "true positive rate"),
			marks: [diagonal(), ...bothLines(points(candidate.fpr, candidate.tpr), baseline && points(baseline.fpr, baseline.tpr))]
		}
	};
}
function precisionRecallChart({ data, positive, candidate, baseline }) {
	const lines = bothLines(points(candidate.recall, candidate.precision), baseline && points(baseline.recall, baseline.precision));
	return {
		title: `Precision and recall, ${data}`,
		description: `Precision at each recall, positive is ${labelText(positive)}.`,
		plot: {
			...unitSquare("recall", "precision"),
			marks: lines
		}
	};
}
function calibrationChart({ data, of, candidate, baseline }) {
	const whose = of === "positive" ? "the positive class" : "the answered class";
	const drawn = points(candidate.prob_pred, candidate.prob_true);
	return {
		title: `Calibration, ${data}`,
		description: `How often ${whose} is right at each mean probability, in up to ten bins. On the diagonal a probability is as often right as it says.`,
		note: `Probability of ${whose}; below the diagonal it promises too much.`,
		plot: {
			...unitSquare("mean probability", "share that is so"),
			marks: [
				diagonal(),
				...bothLines(drawn, baseline && points(baseline.prob_pred, baseline.prob_true)),
				Plot.dot(drawn, {
					x: "x",
					y: "y",
					r: 3,
					fill: CANDIDATE
				})
			]
		}
	};
}
function ndcgChart({ data, k, candidate, baseline }) {
	return {
		title: `ndcg by k, ${data}`,
		description: "Mean over the queries of the normalised discounted cumulative gain of the first k.",
		plot: {
			x: {
				label: "k",
				type: "log",
				tickFormat: "d"
			},
			y: {
				label: "ndcg",
				nice: true,
				grid: true
			},
			marks: bothLines(points(k, candidate.ndcg), baseline && points(k, baseline.ndcg))
		}
	};
}
function labelText(label) {
	return cleanText(String(label), 40);
}
function bothLines(candidate, baseline) {
	const place = {
		x: "x",
		y: "y",
		strokeWidth: 2
	};
	return [...baseline === null ? [] : [Plot.line(baseline, {
		...place,
		stroke: BASELINE,
		strokeDasharray: "5,3"
	})], Plot.line(candidate, {
		...place,
		stroke: CANDIDATE
	})];
}
function points(xs, ys) {
	return xs.flatMap((x, index) => {
		const y = ys[index];
		return y === void 0 ? [] : [{
			x,
			y
		}];
	});
}
function unitSquare(x, y) {
	return {
		width: 520,
		height: 440,
		x: {
			label: x,
			domain: [0, 1],
			grid: true
		},
		y: {
			label: y,
			domain: [0, 1],
			grid: true
		}
	};
}
function diagonal() {
	return Plot.line([[0, 0], [1, 1]], {
		stroke: QUIET,
		strokeDasharray: "1,4"
	});
}

// src/report/page/charts/confusion-matrix.ts
const FEW_CLASSES = 3;
function confusionMatrix(figure, arms) {
	const { data, candidate, baseline } = figure;
	const names = [...figure.labels.map(labelText), ...figure.rest > 0 ? [`${formatCount(figure.rest)} others`] : []];
	return html`<figure class="${names.length > FEW_CLASSES ? "wide" : "small"}">
<figcaption><h3>Confusion matrix, ${data}</h3></figcaption>
<div class="pair">${matrix(names, candidate, arms.candidate)}${baseline === null || arms.baseline === null ? null : matrix(names, baseline, arms.baseline)}</div>
<p class="note">Rows by true class (lines) and answered class (columns), with the share of the line.</p>
</figure>`;
}
function matrix(names, { counts }, version) {
	return html`<div class="scroll" tabindex="0" role="group" aria-label="Confusion matrix of ${version}"><table class="matrix">
<caption>${version}</caption>
<thead><tr><th scope="col">true ╲ answered</th>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${counts.map((line, index) => matrixLine(names[index] ?? "", line, index))}</tbody>
</table></div>`;
}
function matrixLine(name, line, own) {
	const total = line.reduce((sum, count) => sum + count, 0);
	return html`<tr><th scope="row">${name}</th>${line.map((count, index) => {
		const share = total === 0 ? 0 : count / total;
		return html`<td class="${index === own ? "right" : "wrong"}" style="--share: ${share.toFixed(2)}">${formatLimit(count, "none")}<small>${formatPercent(share)}</small></td>`;
	})}</tr>`;
}

// src/report/page/charts/prediction-error.ts
function predictionErrorChart({ data, candidate, baseline }) {
	const bins = binsOf(candidate);
	const median = {
		x: "predicted",
		y: "p50",
		strokeWidth: 2
	};
	return {
		title: `Residuals against answers, ${data}`,
		description: "True value minus answer, by answered value: median, middle half and middle 80 % of each bin.",
		note: "Line: median. Dark band: the middle half of the rows of a bin, light band: the middle 80 %. Above zero the answers are too low.",
		plot: {
			x: {
				label: "answered value",
				nice: true
			},
			y: {
				label: "true value − answer",
				grid: true
			},
			marks: [
				Plot.areaY(bins, {
					x: "predicted",
					y1: "p10",
					y2: "p90",
					fill: CANDIDATE,
					fillOpacity: .14
				}),
				Plot.areaY(bins, {
					x: "predicted",
					y1: "p25",
					y2: "p75",
					fill: CANDIDATE,
					fillOpacity: .22
				}),
				Plot.ruleY([0], { stroke: QUIET }),
				...baseline === null ? [] : [Plot.line(binsOf(baseline), {
					...median,
					stroke: BASELINE,
					strokeDasharray: "5,3"
				})],
				Plot.line(bins, {
					...median,
					stroke: CANDIDATE
				})
			]
		}
	};
}
function binsOf({ predicted, p10, p25, p50, p75, p90 }) {
	return predicted.map((value, bin) => ({
		predicted: value,
		p10: p10[bin],
		p25: p25[bin],
		p50: p50[bin],
		p75: p75[bin],
		p90: p90[bin]
	}));
}

// src/report/page/charts/figure-charts.ts
const FIGURES = {
	confusion_matrix: confusionMatrix,
	roc_curve: asPicture(rocChart),
	precision_recall_curve: asPicture(precisionRecallChart),
	calibration_curve: asPicture(calibrationChart),
	prediction_error: asPicture(predictionErrorChart),
	ndcg_by_k: asPicture(ndcgChart)
};
function drawFigure(figure, arms) {
	return drawKind(figure.kind, figure, arms);
}
function drawKind(kind, figure, arms) {
	return FIGURES[kind](figure, arms);
}
function asPicture(describe) {
	return (figure, arms) => drawChart(describe(figure), arms);
}

// src/report/page/charts/latency-histogram.ts
const MOST_BARS = 60;
function latencyHistogramChart(performance, { gates }) {
	const { histogram, baseline, mode } = performance;
	if (histogram === void 0 || histogramCalls(histogram) === 0) return null;
	const width = bucketsToABar([histogram, baseline?.histogram].flatMap((one) => one ?? []));
	const own = barsOf(histogram, width);
	const before = baseline?.histogram === void 0 ? [] : barsOf(baseline.histogram, width);
	const budgets = gates.filter((gate) => gate.kind === "performance" && gate.mode === mode && gate.unit === "ms" && gate.metric.startsWith("latency_"));
	const budgetWords = budgets.map(({ metric, limit }) => `${metric.slice(8)} ≤ ${formatLimit(limit, "ms")}`);
	return {
		title: `Latency, ${mode}`,
		description: `How many of ${formatCount(histogramCalls(histogram))} calls took how long, on a logarithmic axis${budgetWords.length > 0 ? `, with the budgets ${budgetWords.join(", ")}` : ""}.`,
		...budgetWords.length === 0 ? {} : { note: `Dashed lines: the budgets ${budgetWords.join(", ")}.` },
		plot: {
			marginTop: 28,
			marginRight: 40,
			x: {
				type: "log",
				label: "time of a call",
				tickFormat: (ms) => formatLimit(ms, "ms"),
				ticks: 6,
				grid: true
			},
			y: {
				label: "share of calls, %",
				percent: true,
				grid: true
			},
			marks: [
				Plot.rectY(own, {
					x1: "from",
					x2: "to",
					y: "share",
					fill: CANDIDATE,
					fillOpacity: .45,
					inset: .3
				}),
				Plot.line(outline(before), {
					x: "x",
					y: "y",
					stroke: BASELINE,
					strokeWidth: 1.5,
					strokeDasharray: "5,3"
				}),
				Plot.line(outline(own), {
					x: "x",
					y: "y",
					stroke: CANDIDATE,
					strokeWidth: 1.5
				}),
				Plot.ruleX(budgets, {
					x: "limit",
					stroke: LIMIT,
					strokeDasharray: "4,3"
				}),
				Plot.text(budgets, {
					x: "limit",
					text: ({ metric }) => metric.slice(8),
					frameAnchor: "top",
					dy: -12,
					fill: LIMIT
				}),
				Plot.ruleY([0])
			]
		}
	};
}
function bucketsToABar(histograms) {
	const numbers = histograms.flatMap(({ buckets }) => buckets.map(([bucket = 0]) => bucket));
	const span = numbers.reduce((a, b) => Math.max(a, b), -Infinity) - numbers.reduce((a, b) => Math.min(a, b), Infinity);
	return Math.max(1, Math.ceil((span + 1) / MOST_BARS));
}
function barsOf(histogram, width) {
	const { gamma, buckets } = histogram;
	const calls = histogramCalls(histogram);
	const counts = /* @__PURE__ */ new Map();
	for (const [bucket = 0, count = 0] of buckets) {
		const bar = Math.floor(bucket / width);
		counts.set(bar, (counts.get(bar) ?? 0) + count);
	}
	const edge = (bar) => gamma ** (bar * width - 1) / 1e3;
	return [...counts].map(([bar, count]) => ({
		from: edge(bar),
		to: edge(bar + 1),
		share: count / calls
	}));
}
function outline(bars) {
	return bars.flatMap(({ from, to, share }, index) => {
		const previous = bars[index - 1];
		const next = bars[index + 1];
		const isApart = previous === void 0 || previous.to < from * .999;
		const ends = next === void 0 || next.from > to * 1.001;
		return [
			...isApart ? [{
				x: from,
				y: 0
			}] : [],
			{
				x: from,
				y: share
			},
			{
				x: to,
				y: share
			},
			...ends ? [{
				x: to,
				y: 0
			}] : []
		];
	});
}

// src/report/page/charts/slice-labels.ts
const LINE_WIDTH = 30;
const ELLIPSIS = "…";
function sliceLabels(slices) {
	const seen = /* @__PURE__ */ new Map();
	return slices.map((slice) => {
		const label = labelOf(slice);
		const count = (seen.get(label) ?? 0) + 1;
		seen.set(label, count);
		return count === 1 ? label : `${label} #${count}`;
	});
}
function labelOf({ slice, rows }) {
	const count = ` (${formatCount(rows)})`;
	if (slice === null) return `all rows${count}`;
	const name = cleanText(slice.name, 80);
	if (slice.group === null) return `${shorten(name, LINE_WIDTH - widthOf(count))}${count}`;
	const group = cleanText(slice.group, 200);
	const whole = `${name} = ${group}${count}`;
	if (widthOf(whole) <= LINE_WIDTH) return whole;
	return `${shorten(name, LINE_WIDTH)}\n= ${shorten(group, 28 - widthOf(count))}${count}`;
}
function shorten(text, width) {
	if (widthOf(text) <= width) return text;
	const characters = [...new Intl.Segmenter("en").segment(text)].map(({ segment }) => segment);
	const half = (width - 1) / 2;
	return `${taken(characters, half)}${ELLIPSIS}${taken(characters.toReversed(), half, true)}`;
}
function taken(characters, width, isReversed = false) {
	let room = width;
	const end = characters.findIndex((character) => {
		room -= widthOf(character);
		return room < 0;
	});
	const shown = characters.slice(0, end === -1 ? characters.length : end);
	return (isReversed ? shown.toReversed() : shown).join("");
}
const NARROW = /[iljtf.,:;'|!()[\] ]/u;
const WIDE = /[A-Z_mw@%&]/u;
const FULL = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
function widthOf(text) {
	return Array.from(text).reduce((sum, character) => sum + characterWidth(character), 0);
}
function characterWidth(character) {
	if (/\p{M}/u.test(character)) return 0;
	if (FULL.test(character)) return 2;
	if (WIDE.test(character)) return 1.4;
	return NARROW.test(character) ? .6 : 1;
}

// src/report/page/charts/quality-by-slice.ts
const MOST_LINES = 40;
const LINE_HEIGHT = 26;
const TALL_LINE_HEIGHT = 34;
function qualityCharts(certificate) {
	return [...Map.groupBy(orderPrediction(certificate.prediction), ({ data, metric }) => `${data} ${metric}`).values()].flatMap((results) => {
		const [first] = results;
		const lines = results.flatMap(lineOf);
		return first === void 0 || lines.length < 2 ? [] : [qualityChart(first, lines, certificate)];
	});
}
function qualityChart({ metric, data, direction }, lines, certificate) {
	const names = sliceLabels(lines.slice(0, MOST_LINES));
	const shown = lines.slice(0, MOST_LINES).map((line, place) => ({
		...line,
		place,
		name: names[place] ?? ""
	}));
	const lineHeight = names.some((name) => name.includes("\n")) ? TALL_LINE_HEIGHT : LINE_HEIGHT;
	const limits = limitsOf(certificate, metric, data);
	const better = direction === "none" ? "" : ` ${direction === "up" ? "→" : "←"} better`;
	const left = lines.length - shown.length;
	return {
		title: `${metric} by slice, ${data}`,
		description: `${formatCount(shown.length)} lines on one scale, the weakest slice first: ${describeLines(shown)}.`,
		note: `Bars: the interval of each. ${limits.length > 0 ? "Dashed line: the limit of all rows. " : ""}${left > 0 ? `${formatCount(left)} better slices are in the table.` : ""}`.trim(),
		plot: {
			height: 80 + lineHeight * shown.length,
			marginLeft: 220,
			marginTop: 10,
			x: {
				label: `${metric}${better}`,
				grid: true,
				nice: true,
				labelArrow: "none"
			},
			y: {
				type: "point",
				label: null,
				domain: shown.map(({ place }) => place),
				tickFormat: (place) => shown[place]?.name ?? "",
				tickSize: 0,
				padding: .5
			},
			marks: [
				...limits.map((limit) => Plot.ruleX([limit], {
					stroke: LIMIT,
					strokeDasharray: "4,3"
				})),
				...ranges(shown.flatMap(({ place, baseline }) => baseline === null ? [] : [{
					place,
					...baseline
				}]), {
					colour: BASELINE,
					shift: 5,
					isHollow: true
				}),
				...ranges(shown.map(({ place, candidate }) => ({
					place,
					...candidate
				})), {
					colour: CANDIDATE,
					shift: -3,
					isHollow: false
				}),
				Plot.ruleY(shown.slice(1, 2), {
					y: "place",
					dy: -lineHeight / 2,
					stroke: QUIET,
					strokeOpacity: .4
				})
			]
		}
	};
}
function ranges(data, { colour, shift, isHollow }) {
	return [Plot.ruleY(data, {
		y: "place",
		x1: "lower",
		x2: "upper",
		stroke: colour,
		strokeWidth: isHollow ? 1.2 : 2,
		dy: shift
	}), Plot.dot(data, {
		y: "place",
		x: "value",
		r: 4,
		stroke: colour,
		strokeWidth: 1.5,
		fill: isHollow ? "var(--card)" : colour,
		dy: shift
	})];
}
function lineOf({ slice, estimate, baseline, rows }) {
	const candidate = rangeOf(estimate);
	if (candidate === null) return [];
	return [{
		slice,
		rows,
		candidate,
		baseline: baseline === null ? null : rangeOf(baseline)
	}];
}
function rangeOf({ value, interval }) {
	if (value === null) return null;
	return {
		value,
		lower: interval?.lower ?? value,
		upper: interval?.upper ?? value
	};
}
function limitsOf({ gates }, metric, data) {
	return gates.flatMap((gate) => gate.kind === "prediction" && gate.metric === metric && gate.slice === void 0 && (gate.data ?? data) === data ? [gate.limit] : []);
}
function describeLines(lines) {
	return lines.slice(0, 5).map(({ name, candidate }) => `${name.replace("\n", " ")} ${formatLimit(Number(candidate.value.toPrecision(3)), "none")}`).join(", ");
}

// src/report/page/charts/throughput-curve.ts
function throughputChart({ mode, comparison }, { baseline }) {
	const { curve = [], batchSizes, certifiedSize } = comparison ?? {};
	if (curve.length < 2 || batchSizes === void 0 || baseline === null) return null;
	const line = (arm) => curve.flatMap((point) => {
		const rate = point[arm];
		return rate === null ? [] : [{
			x: point.batchSize,
			y: rate
		}];
	});
	return {
		title: `Throughput by batch size, ${mode}`,
		description: `Rows a second of both versions in turns at ${formatCount(curve.length)} batch sizes up to ${formatCount(curve.at(-1)?.batchSize ?? 0)}.`,
		note: [comparedNote(batchSizes), certifiedNote(certifiedSize, baseline.version)].join(" ").trim(),
		plot: {
			x: {
				type: "log",
				base: 2,
				label: "rows a call",
				ticks: curve.map(({ batchSize }) => batchSize).filter((size) => Number.isInteger(Math.log2(size))),
				tickFormat: (size) => formatCount(size)
			},
			y: {
				label: "rows/s",
				grid: true,
				zero: true,
				tickFormat: (rate) => formatLimit(rate, "none")
			},
			marginLeft: 80,
			marks: [...certifiedMark(certifiedSize), ...bothLines(line("candidate"), line("baseline"))]
		}
	};
}
function comparedNote({ candidate, baseline }) {
	return `Compared at the best size of each: ${formatCount(candidate)} and ${formatCount(baseline)} rows a call.`;
}
function certifiedNote(certified, version) {
	if (certified === void 0) return "";
	return `The upright line: ${formatCount(certified.batchSize)} rows a call, as ${version} was certified.`;
}
function certifiedMark(certified) {
	return certified === void 0 ? [] : [Plot.ruleX([certified.batchSize], {
		stroke: LIMIT,
		strokeDasharray: "4,3"
	})];
}

// src/report/page/charts/versions.ts
function versionsChart(certificate, { metric, versions }) {
	const [performance] = certificate.performance;
	const own = candidatePoint(certificate, metric);
	if (metric === null || performance === void 0 || own === null) return null;
	const others = versions.flatMap((row) => pointOf(row, metric, performance.mode) ?? []).slice(-30);
	if (others.length === 0) return null;
	const points = [...others, own];
	return {
		title: `${metric} against latency, ${performance.mode}`,
		description: `${formatCount(points.length)} versions of ${certificate.subject.model} on the same data: ${points.slice(-6).map(({ version, value, ms }) => `${version} ${formatLimit(Number(value.toPrecision(3)), "none")} at ${formatLimit(ms, "ms")}`).join(", ")}.`,
		note: "Median latency of each version in its own certification: machines and days may differ. Bars: the interval of the metric.",
		plot: {
			x: {
				type: "log",
				label: "p50 latency",
				grid: true,
				nice: true,
				ticks: 5,
				tickFormat: (ms) => formatLimit(ms, "ms")
			},
			y: {
				label: metric,
				grid: true,
				nice: true
			},
			marks: [
				Plot.line(points, {
					x: "ms",
					y: "value",
					stroke: QUIET,
					strokeOpacity: .4
				}),
				Plot.ruleX(points, {
					x: "ms",
					y1: "lower",
					y2: "upper",
					stroke: colourOf
				}),
				Plot.dot(points, {
					x: "ms",
					y: "value",
					r: 4.5,
					fill: colourOf
				}),
				Plot.text(points, {
					x: "ms",
					y: "value",
					text: "version",
					dx: 8,
					textAnchor: "start"
				})
			]
		}
	};
}
function candidatePoint({ subject, prediction, performance }, metric) {
	const estimate = prediction.find((result) => result.metric === metric && result.slice === null)?.estimate;
	const ms = performance[0]?.latency?.p50.value ?? null;
	if (estimate === void 0 || ms === null) return null;
	return pointAt({
		version: subject.version,
		ms,
		estimate,
		isCandidate: true
	});
}
function pointOf(row, metric, mode) {
	const [value, ms] = [row.metrics[metric], row.modes[mode]?.p50Ms ?? null];
	if (value === void 0 || ms === null) return null;
	const { lower, upper } = value;
	const interval = lower === null || upper === null ? null : {
		lower,
		upper,
		level: .95,
		method: ""
	};
	return pointAt({
		version: row.version,
		ms,
		estimate: {
			value: value.value,
			interval
		},
		isCandidate: false
	});
}
function pointAt({ version, ms, estimate: { value, interval }, isCandidate }) {
	if (value === null || ms <= 0) return null;
	const [lower, upper] = [interval?.lower ?? value, interval?.upper ?? value];
	return {
		version: cleanText(version, 24),
		ms,
		value,
		lower,
		upper,
		isCandidate
	};
}
function colourOf({ isCandidate }) {
	return isCandidate ? CANDIDATE : QUIET;
}

// src/report/page/certificate-charts.ts
const MOST_QUALITY_CHARTS = 12;
const MOST_FIGURES = 24;
function certificateCharts(certificate, priorArt) {
	const { baseline, figures = [], performance, subject } = certificate;
	const arms = {
		candidate: subject.version,
		baseline: baseline === null ? null : baselineHeader(baseline)
	};
	const versions = priorArt === void 0 ? null : versionsChart(certificate, priorArt);
	const plots = [
		...versions === null ? [] : [versions],
		...qualityCharts(certificate).slice(0, MOST_QUALITY_CHARTS),
		...performance.flatMap((mode) => latencyHistogramChart(mode, certificate) ?? []),
		...performance.flatMap((mode) => throughputChart(mode, certificate) ?? [])
	];
	return [...figures.slice(0, MOST_FIGURES).map((figure) => drawFigure(figure, arms)), ...plots.map((plot) => drawChart(plot, arms))];
}

// src/report/page/from-markdown.ts
const MERMAID = /<pre><code class="language-mermaid">[\s\S]*?<\/code><\/pre>\n?/g;
const HEADING = /<(\/?)(h\d)>/g;
const ALERT = /<blockquote>\s*<p>\[!(NOTE|IMPORTANT|WARNING)\]\s*/g;
const ZERO_WIDTH_SPACE = /\u200B/g;
function fromMarkdown(markdown, headings = {}) {
	const rendered = micromark(markdownText(markdown), {
		allowDangerousHtml: true,
		extensions: [gfm()],
		htmlExtensions: [gfmHtml()]
	});
	return trustHtml(rendered.replaceAll(HEADING, (_, slash, name) => `<${slash}${headings[name] ?? name}>`).replaceAll(MERMAID, "").replaceAll(ALERT, "<blockquote class=\"alert\"><p>").replaceAll(/<th([^>]*)><\/th>/g, "<td$1></td>").replaceAll("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>").replaceAll("</table>", "</table></div>").replaceAll(ZERO_WIDTH_SPACE, ""));
}

// src/report/page/style.ts
const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f7f8f8; --card: #ffffff; --text: #17232b; --quiet: #536069; --line: #dbe1e4; --accent: #0b5c74;
  --candidate: #0b6e8a; --baseline: #b4540a; --limit: #9b2318; --right: 11, 110, 138; --wrong: 180, 84, 10;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #11181c; --card: #182126; --text: #e4eaed; --quiet: #9dabb3; --line: #2d3a41; --accent: #6cc3dc;
    --candidate: #62c4e2; --baseline: #f2a35e; --limit: #f4a297; --right: 30, 120, 150; --wrong: 170, 90, 20;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif; -webkit-text-size-adjust: 100%; }
main { max-width: 1200px; margin: 0 auto; padding: 8px 20px 48px; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 24px 0 8px; }
h2 { font-size: 1.15rem; margin: 40px 0 12px; padding-top: 12px; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code { font: 0.9em ui-monospace, 'SF Mono', 'Noto Sans Mono', monospace; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; list-style: none; font-size: 0.9rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 8px 0; font-size: 0.92rem; overflow-wrap: normal; }
th, td { padding: 6px 10px; border-bottom: 1px solid var(--line); vertical-align: top; text-align: left; }
th[align='right'], td[align='right'] { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th[align='center'], td[align='center'] { text-align: center; }
thead th { color: var(--quiet); font-weight: 600; }
blockquote { margin: 12px 0; padding: 4px 16px; border-left: 4px solid var(--limit); background: var(--card); }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 500px), 1fr)); gap: 20px; align-items: start; }
figure { margin: 0; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; break-inside: avoid; }
figure.wide { grid-column: 1 / -1; }
figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; margin-bottom: 8px; }
.plot { width: 100%; max-width: 560px; margin: 0 auto; height: auto; --plot-background: var(--card); color: var(--text); }
.legend, .note { margin: 0; color: var(--quiet); font-size: 0.85rem; }
.legend span { margin-left: 12px; white-space: nowrap; }
.legend span::before { content: ''; display: inline-block; width: 22px; margin-right: 6px; vertical-align: middle; }
.legend .candidate::before { border-top: 3px solid var(--candidate); }
.legend .baseline::before { border-top: 3px dashed var(--baseline); }
.pair { display: flex; flex-wrap: wrap; gap: 24px; }
.matrix caption { text-align: left; font-weight: 600; padding-bottom: 4px; }
.matrix td { text-align: right; font-variant-numeric: tabular-nums; background: rgba(var(--tone), calc(var(--share) * 0.5)); }
.matrix td.right { --tone: var(--right); } .matrix td.wrong { --tone: var(--wrong); }
.matrix td small { display: block; }
@media (max-width: 640px) { main { padding: 8px 12px 32px; } section .scroll:has(tr > :nth-child(5)) > table { min-width: 620px; } .scroll > .matrix { min-width: 0; }
  article > .scroll th, article > .scroll td { padding: 6px 5px; font-size: 0.85rem; } figure { padding: 12px; } }
@media print {
  :root { color-scheme: light; --ground: #ffffff; }
  body { font-size: 11px; } nav { display: none; } main { max-width: none; padding: 0; }
  .scroll { overflow: visible; } figure { border-color: #999999; } .charts { grid-template-columns: 1fr 1fr; }
}
`;

// src/report/page/page.ts
const MOST_ROWS = 500;
const MOST_BYTES = 985e3;
const TOP_SHARE = .6;
const SMALLEST_REPORT = 3e3;
function renderPage(reports) {
	const titles = reports.map((report) => report.model).join(", ");
	const shown = reports.slice(0, Math.floor((MOST_BYTES - bytesOf(trustHtml(STYLE))) / SMALLEST_REPORT));
	const rest = reports.length - shown.length;
	const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>Certification of ${titles}</title>
<style>${trustHtml(STYLE)}</style>
</head>
<body>
<main>
${modelParts(shown)}
${rest > 0 ? html`<p><strong>${formatCount(rest)} more models are in the certificates.</strong></p>` : null}
</main>
</body>
</html>
`;
	return htmlText(page);
}
function modelParts(reports) {
	const parts = [];
	let room = MOST_BYTES - bytesOf(trustHtml(STYLE));
	for (const [index, report] of reports.entries()) {
		const part = modelPart(report, {
			id: `model-${index + 1}`,
			bytes: room / (reports.length - index)
		});
		parts.push(part);
		room -= bytesOf(part);
	}
	return parts;
}
function modelPart(report, { id, bytes }) {
	const top = fittedTop(report, bytes * TOP_SHARE);
	const { shown, left } = fitParts(partGroups(report, id), bytes - bytesOf(top) - FRAME_BYTES);
	return html`<article aria-label="${report.model}">
${top}
<nav aria-label="Parts of this report: ${report.model}"><ul>${shown.map(partLink)}</ul></nav>
${leftNote(left)}
${shown.map(partHtml)}
</article>`;
}
const FRAME_BYTES = 2e3;
const TITLES = {
	h3: "h1",
	h4: "h2"
};
function fittedTop(report, bytes) {
	const render = (rows) => fromMarkdown(reportTop(report, rows), TITLES);
	let rows = Math.min(MOST_ROWS, mostRows(report));
	let top = render(rows);
	while (bytesOf(top) > bytes && rows > 1) {
		rows = Math.floor(rows / 2);
		top = render(rows);
	}
	return top;
}
function partGroups(report, id) {
	const versions = orderCertificates(report.certificates).map((certificate) => {
		const { version } = certificate.subject;
		const parts = () => [...versionCharts(certificate, {
			id,
			report
		}), ...versionSections(report, certificate, MOST_ROWS).map((section, place) => partOf(section, `${id}-${version}-${place + 1}`))];
		return {
			name: `all of ${version}`,
			parts
		};
	});
	const ofModel = modelSections(report).map((section) => ({
		name: section.name,
		parts: () => [partOf(section, `${id}-${section.name}`)]
	}));
	return [...versions, ...ofModel];
}
function partOf({ name, summary, body, brief }, id) {
	return {
		id,
		summary,
		name,
		body: fromMarkdown(body),
		brief: brief === null ? null : fromMarkdown(brief)
	};
}
function versionCharts(certificate, { id, report }) {
	const { version } = certificate.subject;
	const charts = certificateCharts(certificate, report.priorArt?.get(version));
	if (charts.length === 0) return [];
	const summary = `Charts of ${version}`;
	return [{
		id: `${id}-charts-${version}`,
		summary,
		name: summary,
		body: html`<div class="charts">${charts}</div>`
	}];
}

export { renderPage };