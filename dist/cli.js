#!/usr/bin/env node
import { i as __toESM, r as __require, t as __commonJSMin } from "./chunks/rolldown-runtime.js";
import { n as MODE_NAMES, t as IDENTIFIER } from "./chunks/constants.js";
import { C as checkSignature, D as resolveLimits, E as isLayoutAssumed, S as otherShape, T as callSignature, _ as chanceOf, a as version, b as DEFAULT_LEVEL, c as createRuntime, d as DataReader, f as describeSelection, h as validateRegistry, i as wireReports, l as findCacheFolder, m as certifySubjects, n as wireCertification, o as RUNTIMES, p as selectCertification, r as wireEarlier, s as recordOfFile, t as renderJobSummary, u as createDataSource, v as scoreModels, w as failureFinding, x as measureMetric, y as ModelCaller } from "./chunks/job-summary.js";
import { i as createChangedFiles, l as openPastNumbers, r as wireSelection, t as wireFolderSelection, u as gatherChanges } from "./chunks/selection.js";
import { a as strongestValue, i as provenFirst, n as containsWords, o as usesData, r as fitsDescription, s as wirePage, t as describePriorArt } from "./chunks/describe-prior-art.js";
import { E as METRICS, N as worstAnswer, k as parseMetricName, y as latencyMetric } from "./chunks/histogram.js";
import { a as problemsOf, t as AppError } from "./chunks/error.js";
import { a as drawPage, c as reportsOf, o as describeResult } from "./chunks/certification-comment.js";
import { A as weakestSentence, C as renderPriorArt, F as orderPrediction, G as comparisonsOf, H as baselineHeader, I as weakestSlice, M as selectGates, O as changesOf, S as loadWords, St as graphOf, U as baselineWords, V as changeText, W as sliceWords, _ as robustnessCounts, a as nextStep, at as formatBytes, b as repeatOf, c as verdictClause, ct as formatEstimate, d as orderFindings, et as markdownText, f as tellFinding, ft as formatQuantity, g as isOpen, gt as estimateOf, h as checkWords, it as cleanText, j as gateRow, k as changesSentence, l as failureReason, lt as formatLimit, ot as formatCount, p as baselineNote, pt as withPlainSpaces, s as factsLine, st as formatDifference, u as locationText, ut as formatMilliseconds, w as estimateOf$1, x as budgetGate, xt as detailsOf, y as readingLine } from "./chunks/report-top.js";
import { t as suggest } from "./chunks/suggest.js";
import { b as isVerb, p as RULES } from "./chunks/answer.js";
import { t as quoteText } from "./chunks/quote-text.js";
import { A as problemOf, B as PIXEL_LAYOUTS, D as isTask, E as TASKS, G as isUsuallyIgnored, H as maskSize, M as USUAL_IGNORED, N as schemeOf, O as likelyProblem, P as splitLabels, U as pixelForms, W as areColumns, k as problemKind, t as formatOf$2, v as renderCsv } from "./chunks/open-table.js";
import { D as parseCsvDialect, G as require_dist, K as FILL_IN, P as instantMs, V as MAX_MANIFEST_BYTES, W as parseYamlDocument, _ as emptyState, b as knownGood, c as modelsOf, d as findBreaks, f as parseLog, h as changeOf, k as parseModel, l as readLedger, o as logFilesOf, t as REGISTRY_LOG, v as foldEvents } from "./chunks/ledger.js";
import { a as readSettings, g as isVersion, i as readReleasePolicy, l as readManifest, n as modelsFolderOf, r as readModelsFolder, s as requireSettings } from "./chunks/read-settings.js";
import { _ as paddedSource, g as isRowOpen, h as isFed, m as isByRow, p as isAnswerOpen, t as carriesState, u as sliceRows$1, v as rowAxis, y as rowShape } from "./chunks/call-form.js";
import { C as labelNumber, S as labelKind, f as sortedLabels, x as labelIndex } from "./chunks/neighbours.js";
import { a as parseSize, n as misfitMessage, o as renderDuration, r as parseDuration } from "./chunks/explain-problem.js";
import { o as seededRandom } from "./chunks/rows.js";
import { r as isRecord } from "./chunks/process-exit.js";
import { a as relativeTo, b as systemCode, c as findRegistryRoot, g as shortRef, n as locateShared, o as createRegistryFolder, r as openFolder, s as findGitRoot, u as isWithin, v as openRegularFile } from "./chunks/locate-registry.js";
import { r as hashStream } from "./chunks/verify-bytes.js";
import { D as servedAt, E as unreadable, O as servingPeriods, T as readSoundLedgers, b as readCertificates, g as directionOf, k as STAGES, m as compareToLive, p as GAP_GROUPS, r as loadModelManifests } from "./chunks/load-manifests.js";
import { n as wireLedger, r as wireLedgerWriter, t as wireLocalFiles } from "./chunks/local-files.js";
import { c as decideCommand, t as reconcile } from "./chunks/reconcile.js";
import { a as readRecord, i as catalogueRecord, n as wireRecord, o as readCatalog } from "./chunks/record.js";
import { t as wireCatalogue } from "./chunks/catalogue.js";
import { a as gapHeadline, c as shareText, i as readCertificate, n as parseWindows, o as noiseWords, r as recordVersion, s as renderGapReport, t as recordLive } from "./chunks/record-live.js";
import { t as recordCertificate } from "./chunks/record-certificate.js";
import { EventEmitter } from "node:events";
import childProcess from "node:child_process";
import path, { basename, dirname, join, relative, resolve, sep } from "node:path";
import fs, { constants, existsSync } from "node:fs";
import process$1 from "node:process";
import { stripVTControlCharacters, styleText } from "node:util";
import { copyFile, mkdir, readFile, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import os, { userInfo } from "node:os";
import { fileURLToPath } from "node:url";
import tty from "node:tty";
import { text } from "node:stream/consumers";

// node_modules/commander/lib/error.js
/**
* CommanderError class
*/
var CommanderError = class extends Error {
	/**
	* Constructs the CommanderError class
	* @param {number} exitCode suggested exit code which could be used with process.exit
	* @param {string} code an id string representing the error
	* @param {string} message human-readable description of the error
	*/
	constructor(exitCode, code, message) {
		super(message);
		Error.captureStackTrace(this, this.constructor);
		this.name = this.constructor.name;
		this.code = code;
		this.exitCode = exitCode;
		this.nestedError = void 0;
	}
};
/**
* InvalidArgumentError class
*/
var InvalidArgumentError = class extends CommanderError {
	/**
	* Constructs the InvalidArgumentError class
	* @param {string} [message] explanation of why argument is invalid
	*/
	constructor(message) {
		super(1, "commander.invalidArgument", message);
		Error.captureStackTrace(this, this.constructor);
		this.name = this.constructor.name;
	}
};

// node_modules/commander/lib/argument.js
var Argument = class {
	/**
	* Initialize a new command argument with the given name and description.
	* The default is that the argument is required, and you can explicitly
	* indicate this with <> around the name. Put [] around the name for an optional argument.
	*
	* @param {string} name
	* @param {string} [description]
	*/
	constructor(name, description) {
		this.description = description || "";
		this.variadic = false;
		this.parseArg = void 0;
		this.defaultValue = void 0;
		this.defaultValueDescription = void 0;
		this.argChoices = void 0;
		switch (name[0]) {
			case "<":
				this.required = true;
				this._name = name.slice(1, -1);
				break;
			case "[":
				this.required = false;
				this._name = name.slice(1, -1);
				break;
			default:
				this.required = true;
				this._name = name;
		}
		if (this._name.endsWith("...")) {
			this.variadic = true;
			this._name = this._name.slice(0, -3);
		}
	}
	/**
	* Return argument name.
	*
	* @return {string}
	*/
	name() {
		return this._name;
	}
	/**
	* @package
	*/
	_collectValue(value, previous) {
		if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
		previous.push(value);
		return previous;
	}
	/**
	* Set the default value, and optionally supply the description to be displayed in the help.
	*
	* @param {*} value
	* @param {string} [description]
	* @return {Argument}
	*/
	default(value, description) {
		this.defaultValue = value;
		this.defaultValueDescription = description;
		return this;
	}
	/**
	* Set the custom handler for processing CLI command arguments into argument values.
	*
	* @param {Function} [fn]
	* @return {Argument}
	*/
	argParser(fn) {
		this.parseArg = fn;
		return this;
	}
	/**
	* Only allow argument value to be one of choices.
	*
	* @param {string[]} values
	* @return {Argument}
	*/
	choices(values) {
		this.argChoices = values.slice();
		this.parseArg = (arg, previous) => {
			if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
			if (this.variadic) return this._collectValue(arg, previous);
			return arg;
		};
		return this;
	}
	/**
	* Make argument required.
	*
	* @returns {Argument}
	*/
	argRequired() {
		this.required = true;
		return this;
	}
	/**
	* Make argument optional.
	*
	* @returns {Argument}
	*/
	argOptional() {
		this.required = false;
		return this;
	}
};
/**
* Takes an argument and returns its human readable equivalent for help usage.
*
* @param {Argument} arg
* @return {string}
* @private
*/
function humanReadableArgName(arg) {
	const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
	return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
}

// node_modules/commander/lib/help.js
/**
* TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
* https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
* @typedef { import("./argument.js").Argument } Argument
* @typedef { import("./command.js").Command } Command
* @typedef { import("./option.js").Option } Option
*/
var Help = class {
	constructor() {
		this.helpWidth = void 0;
		this.minWidthToWrap = 40;
		this.sortSubcommands = false;
		this.sortOptions = false;
		this.showGlobalOptions = false;
	}
	/**
	* prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
	* and just before calling `formatHelp()`.
	*
	* Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
	*
	* @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
	*/
	prepareContext(contextOptions) {
		this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
	}
	/**
	* Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
	*
	* @param {Command} cmd
	* @returns {Command[]}
	*/
	visibleCommands(cmd) {
		const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
		const helpCommand = cmd._getHelpCommand();
		if (helpCommand && !helpCommand._hidden) visibleCommands.push(helpCommand);
		if (this.sortSubcommands) visibleCommands.sort((a, b) => {
			return a.name().localeCompare(b.name());
		});
		return visibleCommands;
	}
	/**
	* Compare options for sort.
	*
	* @param {Option} a
	* @param {Option} b
	* @returns {number}
	*/
	compareOptions(a, b) {
		const getSortKey = (option) => {
			return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
		};
		return getSortKey(a).localeCompare(getSortKey(b));
	}
	/**
	* Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
	*
	* @param {Command} cmd
	* @returns {Option[]}
	*/
	visibleOptions(cmd) {
		const visibleOptions = cmd.options.filter((option) => !option.hidden);
		const helpOption = cmd._getHelpOption();
		if (helpOption && !helpOption.hidden) {
			const removeShort = helpOption.short && cmd._findOption(helpOption.short);
			const removeLong = helpOption.long && cmd._findOption(helpOption.long);
			if (!removeShort && !removeLong) visibleOptions.push(helpOption);
			else if (helpOption.long && !removeLong) visibleOptions.push(cmd.createOption(helpOption.long, helpOption.description).helpGroup(helpOption.helpGroupHeading));
			else if (helpOption.short && !removeShort) visibleOptions.push(cmd.createOption(helpOption.short, helpOption.description).helpGroup(helpOption.helpGroupHeading));
		}
		if (this.sortOptions) visibleOptions.sort(this.compareOptions);
		return visibleOptions;
	}
	/**
	* Get an array of the visible global options. (Not including help.)
	*
	* @param {Command} cmd
	* @returns {Option[]}
	*/
	visibleGlobalOptions(cmd) {
		if (!this.showGlobalOptions) return [];
		const globalOptions = [];
		for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
			const visibleOptions = ancestorCmd.options.filter((option) => !option.hidden);
			globalOptions.push(...visibleOptions);
		}
		if (this.sortOptions) globalOptions.sort(this.compareOptions);
		return globalOptions;
	}
	/**
	* Get an array of the arguments if any have a description.
	*
	* @param {Command} cmd
	* @returns {Argument[]}
	*/
	visibleArguments(cmd) {
		if (cmd._argsDescription) cmd.registeredArguments.forEach((argument) => {
			argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
		});
		if (cmd.registeredArguments.find((argument) => argument.description)) return cmd.registeredArguments;
		return [];
	}
	/**
	* Get the command term to show in the list of subcommands.
	*
	* @param {Command} cmd
	* @returns {string}
	*/
	subcommandTerm(cmd) {
		const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
		return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + (args ? " " + args : "");
	}
	/**
	* Get the option term to show in the list of options.
	*
	* @param {Option} option
	* @returns {string}
	*/
	optionTerm(option) {
		return option.flags;
	}
	/**
	* Get the argument term to show in the list of arguments.
	*
	* @param {Argument} argument
	* @returns {string}
	*/
	argumentTerm(argument) {
		return argument.name();
	}
	/**
	* Get the longest command term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	longestSubcommandTermLength(cmd, helper) {
		return helper.visibleCommands(cmd).reduce((max, command) => {
			return Math.max(max, this.displayWidth(helper.styleSubcommandTerm(helper.subcommandTerm(command))));
		}, 0);
	}
	/**
	* Get the longest option term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	longestOptionTermLength(cmd, helper) {
		return helper.visibleOptions(cmd).reduce((max, option) => {
			return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
		}, 0);
	}
	/**
	* Get the longest global option term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	longestGlobalOptionTermLength(cmd, helper) {
		return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
			return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
		}, 0);
	}
	/**
	* Get the longest argument term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	longestArgumentTermLength(cmd, helper) {
		return helper.visibleArguments(cmd).reduce((max, argument) => {
			return Math.max(max, this.displayWidth(helper.styleArgumentTerm(helper.argumentTerm(argument))));
		}, 0);
	}
	/**
	* Get the command usage to be displayed at the top of the built-in help.
	*
	* @param {Command} cmd
	* @returns {string}
	*/
	commandUsage(cmd) {
		let cmdName = cmd._name;
		if (cmd._aliases[0]) cmdName = cmdName + "|" + cmd._aliases[0];
		let ancestorCmdNames = "";
		for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
		return ancestorCmdNames + cmdName + " " + cmd.usage();
	}
	/**
	* Get the description for the command.
	*
	* @param {Command} cmd
	* @returns {string}
	*/
	commandDescription(cmd) {
		return cmd.description();
	}
	/**
	* Get the subcommand summary to show in the list of subcommands.
	* (Fallback to description for backwards compatibility.)
	*
	* @param {Command} cmd
	* @returns {string}
	*/
	subcommandDescription(cmd) {
		return cmd.summary() || cmd.description();
	}
	/**
	* Get the option description to show in the list of options.
	*
	* @param {Option} option
	* @return {string}
	*/
	optionDescription(option) {
		const extraInfo = [];
		if (option.argChoices) extraInfo.push(`choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
		if (option.defaultValue !== void 0) {
			if (option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean") extraInfo.push(`default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`);
		}
		if (option.presetArg !== void 0 && option.optional) extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
		if (option.envVar !== void 0) extraInfo.push(`env: ${option.envVar}`);
		if (extraInfo.length > 0) {
			const extraDescription = `(${extraInfo.join(", ")})`;
			if (option.description) return `${option.description} ${extraDescription}`;
			return extraDescription;
		}
		return option.description;
	}
	/**
	* Get the argument description to show in the list of arguments.
	*
	* @param {Argument} argument
	* @return {string}
	*/
	argumentDescription(argument) {
		const extraInfo = [];
		if (argument.argChoices) extraInfo.push(`choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
		if (argument.defaultValue !== void 0) extraInfo.push(`default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`);
		if (extraInfo.length > 0) {
			const extraDescription = `(${extraInfo.join(", ")})`;
			if (argument.description) return `${argument.description} ${extraDescription}`;
			return extraDescription;
		}
		return argument.description;
	}
	/**
	* Format a list of items, given a heading and an array of formatted items.
	*
	* @param {string} heading
	* @param {string[]} items
	* @param {Help} helper
	* @returns string[]
	*/
	formatItemList(heading, items, helper) {
		if (items.length === 0) return [];
		return [
			helper.styleTitle(heading),
			...items,
			""
		];
	}
	/**
	* Group items by their help group heading.
	*
	* @param {Command[] | Option[]} unsortedItems
	* @param {Command[] | Option[]} visibleItems
	* @param {Function} getGroup
	* @returns {Map<string, Command[] | Option[]>}
	*/
	groupItems(unsortedItems, visibleItems, getGroup) {
		const result = /* @__PURE__ */ new Map();
		unsortedItems.forEach((item) => {
			const group = getGroup(item);
			if (!result.has(group)) result.set(group, []);
		});
		visibleItems.forEach((item) => {
			const group = getGroup(item);
			if (!result.has(group)) result.set(group, []);
			result.get(group).push(item);
		});
		return result;
	}
	/**
	* Generate the built-in help text.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {string}
	*/
	formatHelp(cmd, helper) {
		const termWidth = helper.padWidth(cmd, helper);
		const helpWidth = helper.helpWidth ?? 80;
		function callFormatItem(term, description) {
			return helper.formatItem(term, termWidth, description, helper);
		}
		let output = [`${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`, ""];
		const commandDescription = helper.commandDescription(cmd);
		if (commandDescription.length > 0) output = output.concat([helper.boxWrap(helper.styleCommandDescription(commandDescription), helpWidth), ""]);
		const argumentList = helper.visibleArguments(cmd).map((argument) => {
			return callFormatItem(helper.styleArgumentTerm(helper.argumentTerm(argument)), helper.styleArgumentDescription(helper.argumentDescription(argument)));
		});
		output = output.concat(this.formatItemList("Arguments:", argumentList, helper));
		this.groupItems(cmd.options, helper.visibleOptions(cmd), (option) => option.helpGroupHeading ?? "Options:").forEach((options, group) => {
			const optionList = options.map((option) => {
				return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
			});
			output = output.concat(this.formatItemList(group, optionList, helper));
		});
		if (helper.showGlobalOptions) {
			const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
				return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
			});
			output = output.concat(this.formatItemList("Global Options:", globalOptionList, helper));
		}
		this.groupItems(cmd.commands, helper.visibleCommands(cmd), (sub) => sub.helpGroup() || "Commands:").forEach((commands, group) => {
			const commandList = commands.map((sub) => {
				return callFormatItem(helper.styleSubcommandTerm(helper.subcommandTerm(sub)), helper.styleSubcommandDescription(helper.subcommandDescription(sub)));
			});
			output = output.concat(this.formatItemList(group, commandList, helper));
		});
		return output.join("\n");
	}
	/**
	* Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
	*
	* @param {string} str
	* @returns {number}
	*/
	displayWidth(str) {
		return stripVTControlCharacters(str).length;
	}
	/**
	* Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
	*
	* @param {string} str
	* @returns {string}
	*/
	styleTitle(str) {
		return str;
	}
	styleUsage(str) {
		return str.split(" ").map((word) => {
			if (word === "[options]") return this.styleOptionText(word);
			if (word === "[command]") return this.styleSubcommandText(word);
			if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
			return this.styleCommandText(word);
		}).join(" ");
	}
	styleCommandDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleOptionDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleSubcommandDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleArgumentDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleDescriptionText(str) {
		return str;
	}
	styleOptionTerm(str) {
		return this.styleOptionText(str);
	}
	styleSubcommandTerm(str) {
		return str.split(" ").map((word) => {
			if (word === "[options]") return this.styleOptionText(word);
			if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
			return this.styleSubcommandText(word);
		}).join(" ");
	}
	styleArgumentTerm(str) {
		return this.styleArgumentText(str);
	}
	styleOptionText(str) {
		return str;
	}
	styleArgumentText(str) {
		return str;
	}
	styleSubcommandText(str) {
		return str;
	}
	styleCommandText(str) {
		return str;
	}
	/**
	* Calculate the pad width from the maximum term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	padWidth(cmd, helper) {
		return Math.max(helper.longestOptionTermLength(cmd, helper), helper.longestGlobalOptionTermLength(cmd, helper), helper.longestSubcommandTermLength(cmd, helper), helper.longestArgumentTermLength(cmd, helper));
	}
	/**
	* Detect manually wrapped and indented strings by checking for line break followed by whitespace.
	*
	* @param {string} str
	* @returns {boolean}
	*/
	preformatted(str) {
		return /\n[^\S\r\n]/.test(str);
	}
	/**
	* Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
	*
	* So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
	*   TTT  DDD DDDD
	*        DD DDD
	*
	* @param {string} term
	* @param {number} termWidth
	* @param {string} description
	* @param {Help} helper
	* @returns {string}
	*/
	formatItem(term, termWidth, description, helper) {
		const itemIndent = 2;
		const itemIndentStr = " ".repeat(itemIndent);
		if (!description) return itemIndentStr + term;
		const paddedTerm = term.padEnd(termWidth + term.length - helper.displayWidth(term));
		const spacerWidth = 2;
		const remainingWidth = (this.helpWidth ?? 80) - termWidth - spacerWidth - itemIndent;
		let formattedDescription;
		if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) formattedDescription = description;
		else formattedDescription = helper.boxWrap(description, remainingWidth).replace(/\n/g, "\n" + " ".repeat(termWidth + spacerWidth));
		return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `\n${itemIndentStr}`);
	}
	/**
	* Wrap a string at whitespace, preserving existing line breaks.
	* Wrapping is skipped if the width is less than `minWidthToWrap`.
	*
	* @param {string} str
	* @param {number} width
	* @returns {string}
	*/
	boxWrap(str, width) {
		if (width < this.minWidthToWrap) return str;
		const rawLines = str.split(/\r\n|\n/);
		const chunkPattern = /[\s]*[^\s]+/g;
		const wrappedLines = [];
		rawLines.forEach((line) => {
			const chunks = line.match(chunkPattern);
			if (chunks === null) {
				wrappedLines.push("");
				return;
			}
			let sumChunks = [chunks.shift()];
			let sumWidth = this.displayWidth(sumChunks[0]);
			chunks.forEach((chunk) => {
				const visibleWidth = this.displayWidth(chunk);
				if (sumWidth + visibleWidth <= width) {
					sumChunks.push(chunk);
					sumWidth += visibleWidth;
					return;
				}
				wrappedLines.push(sumChunks.join(""));
				const nextChunk = chunk.trimStart();
				sumChunks = [nextChunk];
				sumWidth = this.displayWidth(nextChunk);
			});
			wrappedLines.push(sumChunks.join(""));
		});
		return wrappedLines.join("\n");
	}
};

// node_modules/commander/lib/option.js
var Option = class {
	/**
	* Initialize a new `Option` with the given `flags` and `description`.
	*
	* @param {string} flags
	* @param {string} [description]
	*/
	constructor(flags, description) {
		this.flags = flags;
		this.description = description || "";
		this.required = flags.includes("<");
		this.optional = flags.includes("[");
		this.variadic = /\p{ID_Continue}\.\.\.[>\]]$/u.test(flags);
		this.mandatory = false;
		const optionFlags = splitOptionFlags(flags);
		this.short = optionFlags.shortFlag;
		this.long = optionFlags.longFlag;
		this.negate = false;
		if (this.long) this.negate = this.long.startsWith("--no-");
		this.defaultValue = void 0;
		this.defaultValueDescription = void 0;
		this.presetArg = void 0;
		this.envVar = void 0;
		this.parseArg = void 0;
		this.hidden = false;
		this.argChoices = void 0;
		this.conflictsWith = [];
		this.implied = void 0;
		this.helpGroupHeading = void 0;
	}
	/**
	* Set the default value, and optionally supply the description to be displayed in the help.
	*
	* @param {*} value
	* @param {string} [description]
	* @return {Option}
	*/
	default(value, description) {
		this.defaultValue = value;
		this.defaultValueDescription = description;
		return this;
	}
	/**
	* Preset to use when option used without option-argument, especially optional but also boolean and negated.
	* The custom processing (parseArg) is called.
	*
	* @example
	* new Option('--color').default('GREYSCALE').preset('RGB');
	* new Option('--donate [amount]').preset('20').argParser(parseFloat);
	*
	* @param {*} arg
	* @return {Option}
	*/
	preset(arg) {
		this.presetArg = arg;
		return this;
	}
	/**
	* Add option name(s) that conflict with this option.
	* An error will be displayed if conflicting options are found during parsing.
	*
	* @example
	* new Option('--rgb').conflicts('cmyk');
	* new Option('--js').conflicts(['ts', 'jsx']);
	*
	* @param {(string | string[])} names
	* @return {Option}
	*/
	conflicts(names) {
		this.conflictsWith = this.conflictsWith.concat(names);
		return this;
	}
	/**
	* Specify implied option values for when this option is set and the implied options are not.
	*
	* The custom processing (parseArg) is not called on the implied values.
	*
	* @example
	* program
	*   .addOption(new Option('--log', 'write logging information to file'))
	*   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
	*
	* @param {object} impliedOptionValues
	* @return {Option}
	*/
	implies(impliedOptionValues) {
		let newImplied = impliedOptionValues;
		if (typeof impliedOptionValues === "string") newImplied = { [impliedOptionValues]: true };
		this.implied = Object.assign(this.implied || {}, newImplied);
		return this;
	}
	/**
	* Set environment variable to check for option value.
	*
	* An environment variable is only used if when processed the current option value is
	* undefined, or the source of the current value is 'default' or 'config' or 'env'.
	*
	* @param {string} name
	* @return {Option}
	*/
	env(name) {
		this.envVar = name;
		return this;
	}
	/**
	* Set the custom handler for processing CLI option arguments into option values.
	*
	* @param {Function} [fn]
	* @return {Option}
	*/
	argParser(fn) {
		this.parseArg = fn;
		return this;
	}
	/**
	* Whether the option is mandatory and must have a value after parsing.
	*
	* @param {boolean} [mandatory=true]
	* @return {Option}
	*/
	makeOptionMandatory(mandatory = true) {
		this.mandatory = !!mandatory;
		return this;
	}
	/**
	* Hide option in help.
	*
	* @param {boolean} [hide=true]
	* @return {Option}
	*/
	hideHelp(hide = true) {
		this.hidden = !!hide;
		return this;
	}
	/**
	* @package
	*/
	_collectValue(value, previous) {
		if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
		previous.push(value);
		return previous;
	}
	/**
	* Only allow option value to be one of choices.
	*
	* @param {string[]} values
	* @return {Option}
	*/
	choices(values) {
		this.argChoices = values.slice();
		this.parseArg = (arg, previous) => {
			if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
			if (this.variadic) return this._collectValue(arg, previous);
			return arg;
		};
		return this;
	}
	/**
	* Return option name.
	*
	* @return {string}
	*/
	name() {
		if (this.long) return this.long.replace(/^--/, "");
		return this.short.replace(/^-/, "");
	}
	/**
	* Return option name, in a camelcase format that can be used
	* as an object attribute key.
	*
	* @return {string}
	*/
	attributeName() {
		if (this.negate) return camelcase(this.name().replace(/^no-/, ""));
		return camelcase(this.name());
	}
	/**
	* Set the help group heading.
	*
	* @param {string} heading
	* @return {Option}
	*/
	helpGroup(heading) {
		this.helpGroupHeading = heading;
		return this;
	}
	/**
	* Check if `arg` matches the short or long flag.
	*
	* @param {string} arg
	* @return {boolean}
	* @package
	*/
	is(arg) {
		return this.short === arg || this.long === arg;
	}
	/**
	* Return whether a boolean option.
	*
	* Options are one of boolean, negated, required argument, or optional argument.
	*
	* @return {boolean}
	* @package
	*/
	isBoolean() {
		return !this.required && !this.optional && !this.negate;
	}
};
/**
* This class is to make it easier to work with dual options, without changing the existing
* implementation. We support separate dual options for separate positive and negative options,
* like `--build` and `--no-build`, which share a single option value. This works nicely for some
* use cases, but is tricky for others where we want separate behaviours despite
* the single shared option value.
*/
var DualOptions = class {
	/**
	* @param {Option[]} options
	*/
	constructor(options) {
		this.positiveOptions = /* @__PURE__ */ new Map();
		this.negativeOptions = /* @__PURE__ */ new Map();
		this.dualOptions = /* @__PURE__ */ new Set();
		options.forEach((option) => {
			if (option.negate) this.negativeOptions.set(option.attributeName(), option);
			else this.positiveOptions.set(option.attributeName(), option);
		});
		this.negativeOptions.forEach((value, key) => {
			if (this.positiveOptions.has(key)) this.dualOptions.add(key);
		});
	}
	/**
	* Did the value come from the option, and not from possible matching dual option?
	*
	* @param {*} value
	* @param {Option} option
	* @returns {boolean}
	*/
	valueFromOption(value, option) {
		const optionKey = option.attributeName();
		if (!this.dualOptions.has(optionKey)) return true;
		const preset = this.negativeOptions.get(optionKey).presetArg;
		const negativeValue = preset !== void 0 ? preset : false;
		return option.negate === (negativeValue === value);
	}
};
/**
* Convert string from kebab-case to camelCase.
*
* @param {string} str
* @return {string}
* @private
*/
function camelcase(str) {
	return str.split("-").reduce((str, word) => {
		return str + word[0].toUpperCase() + word.slice(1);
	});
}
/**
* Split the short and long flag out of something like '-m,--mixed <value>'
*
* @private
*/
function splitOptionFlags(flags) {
	let shortFlag;
	let longFlag;
	const shortFlagExp = /^-[^-]$/;
	const longFlagExp = /^--[^-]/;
	const flagParts = flags.split(/[ |,]+/).concat("guard");
	if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
	if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
	if (!shortFlag && shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
	if (!shortFlag && longFlagExp.test(flagParts[0])) {
		shortFlag = longFlag;
		longFlag = flagParts.shift();
	}
	if (flagParts[0].startsWith("-")) {
		const unsupportedFlag = flagParts[0];
		const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
		if (/^-[^-][^-]/.test(unsupportedFlag)) throw new Error(`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`);
		if (shortFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many short flags`);
		if (longFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many long flags`);
		throw new Error(`${baseError}
- unrecognised flag format`);
	}
	if (shortFlag === void 0 && longFlag === void 0) throw new Error(`option creation failed due to no flags found in '${flags}'.`);
	return {
		shortFlag,
		longFlag
	};
}

// node_modules/commander/lib/suggestSimilar.js
const maxDistance = 3;
function editDistance(a, b) {
	if (Math.abs(a.length - b.length) > maxDistance) return Math.max(a.length, b.length);
	const d = [];
	for (let i = 0; i <= a.length; i++) d[i] = [i];
	for (let j = 0; j <= b.length; j++) d[0][j] = j;
	for (let j = 1; j <= b.length; j++) for (let i = 1; i <= a.length; i++) {
		let cost;
		if (a[i - 1] === b[j - 1]) cost = 0;
		else cost = 1;
		d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost);
		if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
	}
	return d[a.length][b.length];
}
/**
* Find close matches, restricted to same number of edits.
*
* @param {string} word
* @param {string[]} candidates
* @returns {string}
*/
function suggestSimilar(word, candidates) {
	if (!candidates || candidates.length === 0) return "";
	candidates = Array.from(new Set(candidates));
	const searchingOptions = word.startsWith("--");
	if (searchingOptions) {
		word = word.slice(2);
		candidates = candidates.map((candidate) => candidate.slice(2));
	}
	let similar = [];
	let bestDistance = maxDistance;
	const minSimilarity = .4;
	candidates.forEach((candidate) => {
		if (candidate.length <= 1) return;
		const distance = editDistance(word, candidate);
		const length = Math.max(word.length, candidate.length);
		if ((length - distance) / length > minSimilarity) {
			if (distance < bestDistance) {
				bestDistance = distance;
				similar = [candidate];
			} else if (distance === bestDistance) similar.push(candidate);
		}
	});
	similar.sort((a, b) => a.localeCompare(b));
	if (searchingOptions) similar = similar.map((candidate) => `--${candidate}`);
	if (similar.length > 1) return `\n(Did you mean one of ${similar.join(", ")}?)`;
	if (similar.length === 1) return `\n(Did you mean ${similar[0]}?)`;
	return "";
}

// node_modules/commander/lib/command.js
var Command = class Command extends EventEmitter {
	/**
	* Initialize a new `Command`.
	*
	* @param {string} [name]
	*/
	constructor(name) {
		super();
		/** @type {Command[]} */
		this.commands = [];
		/** @type {Option[]} */
		this.options = [];
		this.parent = null;
		this._allowUnknownOption = false;
		this._allowExcessArguments = false;
		/** @type {Argument[]} */
		this.registeredArguments = [];
		this._args = this.registeredArguments;
		/** @type {string[]} */
		this.args = [];
		this.rawArgs = [];
		this.processedArgs = [];
		this._scriptPath = null;
		this._name = name || "";
		this._optionValues = {};
		this._optionValueSources = {};
		this._storeOptionsAsProperties = false;
		this._actionHandler = null;
		this._executableHandler = false;
		this._executableFile = null;
		this._executableDir = null;
		this._defaultCommandName = null;
		this._exitCallback = null;
		this._aliases = [];
		this._combineFlagAndOptionalValue = true;
		this._description = "";
		this._summary = "";
		this._argsDescription = void 0;
		this._enablePositionalOptions = false;
		this._passThroughOptions = false;
		this._lifeCycleHooks = {};
		/** @type {(boolean | string)} */
		this._showHelpAfterError = false;
		this._showSuggestionAfterError = true;
		this._savedState = null;
		this._outputConfiguration = {
			writeOut: (str) => process$1.stdout.write(str),
			writeErr: (str) => process$1.stderr.write(str),
			outputError: (str, write) => write(str),
			getOutHelpWidth: () => process$1.stdout.isTTY ? process$1.stdout.columns : void 0,
			getErrHelpWidth: () => process$1.stderr.isTTY ? process$1.stderr.columns : void 0,
			getOutHasColors: () => useColor() ?? (process$1.stdout.isTTY && process$1.stdout.hasColors?.()),
			getErrHasColors: () => useColor() ?? (process$1.stderr.isTTY && process$1.stderr.hasColors?.()),
			stripColor: (str) => stripVTControlCharacters(str)
		};
		this._hidden = false;
		/** @type {(Option | null | undefined)} */
		this._helpOption = void 0;
		this._addImplicitHelpCommand = void 0;
		/** @type {Command} */
		this._helpCommand = void 0;
		this._helpConfiguration = {};
		/** @type {string | undefined} */
		this._helpGroupHeading = void 0;
		/** @type {string | undefined} */
		this._defaultCommandGroup = void 0;
		/** @type {string | undefined} */
		this._defaultOptionGroup = void 0;
	}
	/**
	* Copy settings that are useful to have in common across root command and subcommands.
	*
	* (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
	*
	* @param {Command} sourceCommand
	* @return {Command} `this` command for chaining
	*/
	copyInheritedSettings(sourceCommand) {
		this._outputConfiguration = sourceCommand._outputConfiguration;
		this._helpOption = sourceCommand._helpOption;
		this._helpCommand = sourceCommand._helpCommand;
		this._helpConfiguration = sourceCommand._helpConfiguration;
		this._exitCallback = sourceCommand._exitCallback;
		this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
		this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
		this._allowExcessArguments = sourceCommand._allowExcessArguments;
		this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
		this._showHelpAfterError = sourceCommand._showHelpAfterError;
		this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
		return this;
	}
	/**
	* @returns {Command[]}
	* @private
	*/
	_getCommandAndAncestors() {
		const result = [];
		for (let command = this; command; command = command.parent) result.push(command);
		return result;
	}
	/**
	* Define a command.
	*
	* There are two styles of command: pay attention to where to put the description.
	*
	* @example
	* // Command implemented using action handler (description is supplied separately to `.command`)
	* program
	*   .command('clone <source> [destination]')
	*   .description('clone a repository into a newly created directory')
	*   .action((source, destination) => {
	*     console.log('clone command called');
	*   });
	*
	* // Command implemented using separate executable file (description is second parameter to `.command`)
	* program
	*   .command('start <service>', 'start named service')
	*   .command('stop [service]', 'stop named service, or all if no name supplied');
	*
	* @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
	* @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
	* @param {object} [execOpts] - configuration options (for executable)
	* @return {Command} returns new command for action handler, or `this` for executable command
	*/
	command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
		let desc = actionOptsOrExecDesc;
		let opts = execOpts;
		if (typeof desc === "object" && desc !== null) {
			opts = desc;
			desc = null;
		}
		opts = opts || {};
		const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
		const cmd = this.createCommand(name);
		if (desc) {
			cmd.description(desc);
			cmd._executableHandler = true;
		}
		if (opts.isDefault) this._defaultCommandName = cmd._name;
		cmd._hidden = !!(opts.noHelp || opts.hidden);
		cmd._executableFile = opts.executableFile || null;
		if (args) cmd.arguments(args);
		this._registerCommand(cmd);
		cmd.parent = this;
		cmd.copyInheritedSettings(this);
		if (desc) return this;
		return cmd;
	}
	/**
	* Factory routine to create a new unattached command.
	*
	* See .command() for creating an attached subcommand, which uses this routine to
	* create the command. You can override createCommand to customise subcommands.
	*
	* @param {string} [name]
	* @return {Command} new command
	*/
	createCommand(name) {
		return new Command(name);
	}
	/**
	* You can customise the help with a subclass of Help by overriding createHelp,
	* or by overriding Help properties using configureHelp().
	*
	* @return {Help}
	*/
	createHelp() {
		return Object.assign(new Help(), this.configureHelp());
	}
	/**
	* You can customise the help by overriding Help properties using configureHelp(),
	* or with a subclass of Help by overriding createHelp().
	*
	* @param {object} [configuration] - configuration options
	* @return {(Command | object)} `this` command for chaining, or stored configuration
	*/
	configureHelp(configuration) {
		if (configuration === void 0) return this._helpConfiguration;
		this._helpConfiguration = configuration;
		return this;
	}
	/**
	* The default output goes to stdout and stderr. You can customise this for special
	* applications. You can also customise the display of errors by overriding outputError.
	*
	* The configuration properties are all functions:
	*
	*     // change how output being written, defaults to stdout and stderr
	*     writeOut(str)
	*     writeErr(str)
	*     // change how output being written for errors, defaults to writeErr
	*     outputError(str, write) // used for displaying errors and not used for displaying help
	*     // specify width for wrapping help
	*     getOutHelpWidth()
	*     getErrHelpWidth()
	*     // color support, currently only used with Help
	*     getOutHasColors()
	*     getErrHasColors()
	*     stripColor() // used to remove ANSI escape codes if output does not have colors
	*
	* @param {object} [configuration] - configuration options
	* @return {(Command | object)} `this` command for chaining, or stored configuration
	*/
	configureOutput(configuration) {
		if (configuration === void 0) return this._outputConfiguration;
		this._outputConfiguration = {
			...this._outputConfiguration,
			...configuration
		};
		return this;
	}
	/**
	* Display the help or a custom message after an error occurs.
	*
	* @param {(boolean|string)} [displayHelp]
	* @return {Command} `this` command for chaining
	*/
	showHelpAfterError(displayHelp = true) {
		if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
		this._showHelpAfterError = displayHelp;
		return this;
	}
	/**
	* Display suggestion of similar commands for unknown commands, or options for unknown options.
	*
	* @param {boolean} [displaySuggestion]
	* @return {Command} `this` command for chaining
	*/
	showSuggestionAfterError(displaySuggestion = true) {
		this._showSuggestionAfterError = !!displaySuggestion;
		return this;
	}
	/**
	* Add a prepared subcommand.
	*
	* See .command() for creating an attached subcommand which inherits settings from its parent.
	*
	* @param {Command} cmd - new subcommand
	* @param {object} [opts] - configuration options
	* @return {Command} `this` command for chaining
	*/
	addCommand(cmd, opts) {
		if (!cmd._name) throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
		opts = opts || {};
		if (opts.isDefault) this._defaultCommandName = cmd._name;
		if (opts.noHelp || opts.hidden) cmd._hidden = true;
		this._registerCommand(cmd);
		cmd.parent = this;
		cmd._checkForBrokenPassThrough();
		return this;
	}
	/**
	* Factory routine to create a new unattached argument.
	*
	* See .argument() for creating an attached argument, which uses this routine to
	* create the argument. You can override createArgument to return a custom argument.
	*
	* @param {string} name
	* @param {string} [description]
	* @return {Argument} new argument
	*/
	createArgument(name, description) {
		return new Argument(name, description);
	}
	/**
	* Define argument syntax for command.
	*
	* The default is that the argument is required, and you can explicitly
	* indicate this with <> around the name. Put [] around the name for an optional argument.
	*
	* @example
	* program.argument('<input-file>');
	* program.argument('[output-file]');
	*
	* @param {string} name
	* @param {string} [description]
	* @param {(Function|*)} [parseArg] - custom argument processing function or default value
	* @param {*} [defaultValue]
	* @return {Command} `this` command for chaining
	*/
	argument(name, description, parseArg, defaultValue) {
		const argument = this.createArgument(name, description);
		if (typeof parseArg === "function") argument.default(defaultValue).argParser(parseArg);
		else argument.default(parseArg);
		this.addArgument(argument);
		return this;
	}
	/**
	* Define argument syntax for command, adding multiple at once (without descriptions).
	*
	* See also .argument().
	*
	* @example
	* program.arguments('<cmd> [env]');
	*
	* @param {string} names
	* @return {Command} `this` command for chaining
	*/
	arguments(names) {
		names.trim().split(/ +/).forEach((detail) => {
			this.argument(detail);
		});
		return this;
	}
	/**
	* Define argument syntax for command, adding a prepared argument.
	*
	* @param {Argument} argument
	* @return {Command} `this` command for chaining
	*/
	addArgument(argument) {
		const previousArgument = this.registeredArguments.slice(-1)[0];
		if (previousArgument?.variadic) throw new Error(`only the last argument can be variadic '${previousArgument.name()}'`);
		if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) throw new Error(`a default value for a required argument is never used: '${argument.name()}'`);
		this.registeredArguments.push(argument);
		return this;
	}
	/**
	* Customise or override default help command. By default a help command is automatically added if your command has subcommands.
	*
	* @example
	*    program.helpCommand('help [cmd]');
	*    program.helpCommand('help [cmd]', 'show help');
	*    program.helpCommand(false); // suppress default help command
	*    program.helpCommand(true); // add help command even if no subcommands
	*
	* @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
	* @param {string} [description] - custom description
	* @return {Command} `this` command for chaining
	*/
	helpCommand(enableOrNameAndArgs, description) {
		if (typeof enableOrNameAndArgs === "boolean") {
			this._addImplicitHelpCommand = enableOrNameAndArgs;
			if (enableOrNameAndArgs && this._defaultCommandGroup) this._initCommandGroup(this._getHelpCommand());
			return this;
		}
		const [, helpName, helpArgs] = (enableOrNameAndArgs ?? "help [command]").match(/([^ ]+) *(.*)/);
		const helpDescription = description ?? "display help for command";
		const helpCommand = this.createCommand(helpName);
		helpCommand.helpOption(false);
		if (helpArgs) helpCommand.arguments(helpArgs);
		if (helpDescription) helpCommand.description(helpDescription);
		this._addImplicitHelpCommand = true;
		this._helpCommand = helpCommand;
		if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
		return this;
	}
	/**
	* Add prepared custom help command.
	*
	* @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
	* @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
	* @return {Command} `this` command for chaining
	*/
	addHelpCommand(helpCommand, deprecatedDescription) {
		if (typeof helpCommand !== "object") {
			this.helpCommand(helpCommand, deprecatedDescription);
			return this;
		}
		this._addImplicitHelpCommand = true;
		this._helpCommand = helpCommand;
		this._initCommandGroup(helpCommand);
		return this;
	}
	/**
	* Lazy create help command.
	*
	* @return {(Command|null)}
	* @package
	*/
	_getHelpCommand() {
		if (this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"))) {
			if (this._helpCommand === void 0) this.helpCommand(void 0, void 0);
			return this._helpCommand;
		}
		return null;
	}
	/**
	* Add hook for life cycle event.
	*
	* @param {string} event
	* @param {Function} listener
	* @return {Command} `this` command for chaining
	*/
	hook(event, listener) {
		const allowedValues = [
			"preSubcommand",
			"preAction",
			"postAction"
		];
		if (!allowedValues.includes(event)) throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
		if (this._lifeCycleHooks[event]) this._lifeCycleHooks[event].push(listener);
		else this._lifeCycleHooks[event] = [listener];
		return this;
	}
	/**
	* Register callback to use as replacement for calling process.exit.
	*
	* @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
	* @return {Command} `this` command for chaining
	*/
	exitOverride(fn) {
		if (fn) this._exitCallback = fn;
		else this._exitCallback = (err) => {
			if (err.code !== "commander.executeSubCommandAsync") throw err;
		};
		return this;
	}
	/**
	* Call process.exit, and _exitCallback if defined.
	*
	* @param {number} exitCode exit code for using with process.exit
	* @param {string} code an id string representing the error
	* @param {string} message human-readable description of the error
	* @return never
	* @private
	*/
	_exit(exitCode, code, message) {
		if (this._exitCallback) this._exitCallback(new CommanderError(exitCode, code, message));
		process$1.exit(exitCode);
	}
	/**
	* Register callback `fn` for the command.
	*
	* @example
	* program
	*   .command('serve')
	*   .description('start service')
	*   .action(function() {
	*      // do work here
	*   });
	*
	* @param {Function} fn
	* @return {Command} `this` command for chaining
	*/
	action(fn) {
		const listener = (args) => {
			const expectedArgsCount = this.registeredArguments.length;
			const actionArgs = args.slice(0, expectedArgsCount);
			if (this._storeOptionsAsProperties) actionArgs[expectedArgsCount] = this;
			else actionArgs[expectedArgsCount] = this.opts();
			actionArgs.push(this);
			return fn.apply(this, actionArgs);
		};
		this._actionHandler = listener;
		return this;
	}
	/**
	* Factory routine to create a new unattached option.
	*
	* See .option() for creating an attached option, which uses this routine to
	* create the option. You can override createOption to return a custom option.
	*
	* @param {string} flags
	* @param {string} [description]
	* @return {Option} new option
	*/
	createOption(flags, description) {
		return new Option(flags, description);
	}
	/**
	* Wrap parseArgs to catch 'commander.invalidArgument'.
	*
	* @param {(Option | Argument)} target
	* @param {string} value
	* @param {*} previous
	* @param {string} invalidArgumentMessage
	* @private
	*/
	_callParseArg(target, value, previous, invalidArgumentMessage) {
		try {
			return target.parseArg(value, previous);
		} catch (err) {
			if (err.code === "commander.invalidArgument") {
				const message = `${invalidArgumentMessage} ${err.message}`;
				this.error(message, {
					exitCode: err.exitCode,
					code: err.code
				});
			}
			throw err;
		}
	}
	/**
	* Check for option flag conflicts.
	* Register option if no conflicts found, or throw on conflict.
	*
	* @param {Option} option
	* @private
	*/
	_registerOption(option) {
		const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
		if (matchingOption) {
			const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
			throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
		}
		this._initOptionGroup(option);
		this.options.push(option);
	}
	/**
	* Check for command name and alias conflicts with existing commands.
	* Register command if no conflicts found, or throw on conflict.
	*
	* @param {Command} command
	* @private
	*/
	_registerCommand(command) {
		const knownBy = (cmd) => {
			return [cmd.name()].concat(cmd.aliases());
		};
		const alreadyUsed = knownBy(command).find((name) => this._findCommand(name));
		if (alreadyUsed) {
			const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
			const newCmd = knownBy(command).join("|");
			throw new Error(`cannot add command '${newCmd}' as already have command '${existingCmd}'`);
		}
		this._initCommandGroup(command);
		this.commands.push(command);
	}
	/**
	* Add an option.
	*
	* @param {Option} option
	* @return {Command} `this` command for chaining
	*/
	addOption(option) {
		this._registerOption(option);
		const oname = option.name();
		const name = option.attributeName();
		if (option.defaultValue !== void 0) this.setOptionValueWithSource(name, option.defaultValue, "default");
		const handleOptionValue = (val, invalidValueMessage, valueSource) => {
			if (val == null && option.presetArg !== void 0) val = option.presetArg;
			const oldValue = this.getOptionValue(name);
			if (val !== null && option.parseArg) val = this._callParseArg(option, val, oldValue, invalidValueMessage);
			else if (val !== null && option.variadic) val = option._collectValue(val, oldValue);
			if (val == null) {
				if (option.negate) val = false;
				else if (option.isBoolean() || option.optional) val = true;
				else val = "";
			}
			this.setOptionValueWithSource(name, val, valueSource);
		};
		this.on("option:" + oname, (val) => {
			const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
			handleOptionValue(val, invalidValueMessage, "cli");
		});
		if (option.envVar) this.on("optionEnv:" + oname, (val) => {
			const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
			handleOptionValue(val, invalidValueMessage, "env");
		});
		return this;
	}
	/**
	* Internal implementation shared by .option() and .requiredOption()
	*
	* @return {Command} `this` command for chaining
	* @private
	*/
	_optionEx(config, flags, description, fn, defaultValue) {
		if (typeof flags === "object" && flags instanceof Option) throw new Error("To add an Option object use addOption() instead of option() or requiredOption()");
		const option = this.createOption(flags, description);
		option.makeOptionMandatory(!!config.mandatory);
		if (typeof fn === "function") option.default(defaultValue).argParser(fn);
		else if (fn instanceof RegExp) {
			const regex = fn;
			fn = (val, def) => {
				const m = regex.exec(val);
				return m ? m[0] : def;
			};
			option.default(defaultValue).argParser(fn);
		} else option.default(fn);
		return this.addOption(option);
	}
	/**
	* Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
	*
	* The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
	* option-argument is indicated by `<>` and an optional option-argument by `[]`.
	*
	* See the README for more details, and see also addOption() and requiredOption().
	*
	* @example
	* program
	*     .option('-p, --pepper', 'add pepper')
	*     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
	*     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
	*     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
	*
	* @param {string} flags
	* @param {string} [description]
	* @param {(Function|*)} [parseArg] - custom option processing function or default value
	* @param {*} [defaultValue]
	* @return {Command} `this` command for chaining
	*/
	option(flags, description, parseArg, defaultValue) {
		return this._optionEx({}, flags, description, parseArg, defaultValue);
	}
	/**
	* Add a required option which must have a value after parsing. This usually means
	* the option must be specified on the command line. (Otherwise the same as .option().)
	*
	* The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
	*
	* @param {string} flags
	* @param {string} [description]
	* @param {(Function|*)} [parseArg] - custom option processing function or default value
	* @param {*} [defaultValue]
	* @return {Command} `this` command for chaining
	*/
	requiredOption(flags, description, parseArg, defaultValue) {
		return this._optionEx({ mandatory: true }, flags, description, parseArg, defaultValue);
	}
	/**
	* Alter parsing of short flags with optional values.
	*
	* @example
	* // for `.option('-f,--flag [value]'):
	* program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
	* program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
	*
	* @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
	* @return {Command} `this` command for chaining
	*/
	combineFlagAndOptionalValue(combine = true) {
		this._combineFlagAndOptionalValue = !!combine;
		return this;
	}
	/**
	* Allow unknown options on the command line.
	*
	* @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
	* @return {Command} `this` command for chaining
	*/
	allowUnknownOption(allowUnknown = true) {
		this._allowUnknownOption = !!allowUnknown;
		return this;
	}
	/**
	* Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
	*
	* @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
	* @return {Command} `this` command for chaining
	*/
	allowExcessArguments(allowExcess = true) {
		this._allowExcessArguments = !!allowExcess;
		return this;
	}
	/**
	* Enable positional options. Positional means global options are specified before subcommands which lets
	* subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
	* The default behaviour is non-positional and global options may appear anywhere on the command line.
	*
	* @param {boolean} [positional]
	* @return {Command} `this` command for chaining
	*/
	enablePositionalOptions(positional = true) {
		this._enablePositionalOptions = !!positional;
		return this;
	}
	/**
	* Pass through options that come after command-arguments rather than treat them as command-options,
	* so actual command-options come before command-arguments. Turning this on for a subcommand requires
	* positional options to have been enabled on the program (parent commands).
	* The default behaviour is non-positional and options may appear before or after command-arguments.
	*
	* @param {boolean} [passThrough] for unknown options.
	* @return {Command} `this` command for chaining
	*/
	passThroughOptions(passThrough = true) {
		this._passThroughOptions = !!passThrough;
		this._checkForBrokenPassThrough();
		return this;
	}
	/**
	* @private
	*/
	_checkForBrokenPassThrough() {
		if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) throw new Error(`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`);
	}
	/**
	* Whether to store option values as properties on command object,
	* or store separately (specify false). In both cases the option values can be accessed using .opts().
	*
	* @param {boolean} [storeAsProperties=true]
	* @return {Command} `this` command for chaining
	*/
	storeOptionsAsProperties(storeAsProperties = true) {
		if (this.options.length) throw new Error("call .storeOptionsAsProperties() before adding options");
		if (Object.keys(this._optionValues).length) throw new Error("call .storeOptionsAsProperties() before setting option values");
		this._storeOptionsAsProperties = !!storeAsProperties;
		return this;
	}
	/**
	* Retrieve option value.
	*
	* @param {string} key
	* @return {object} value
	*/
	getOptionValue(key) {
		if (this._storeOptionsAsProperties) return this[key];
		return this._optionValues[key];
	}
	/**
	* Store option value.
	*
	* @param {string} key
	* @param {object} value
	* @return {Command} `this` command for chaining
	*/
	setOptionValue(key, value) {
		return this.setOptionValueWithSource(key, value, void 0);
	}
	/**
	* Store option value and where the value came from.
	*
	* @param {string} key
	* @param {object} value
	* @param {string} source - expected values are default/config/env/cli/implied
	* @return {Command} `this` command for chaining
	*/
	setOptionValueWithSource(key, value, source) {
		if (this._storeOptionsAsProperties) this[key] = value;
		else this._optionValues[key] = value;
		this._optionValueSources[key] = source;
		return this;
	}
	/**
	* Get source of option value.
	* Expected values are default | config | env | cli | implied
	*
	* @param {string} key
	* @return {string}
	*/
	getOptionValueSource(key) {
		return this._optionValueSources[key];
	}
	/**
	* Get source of option value. See also .optsWithGlobals().
	* Expected values are default | config | env | cli | implied
	*
	* @param {string} key
	* @return {string}
	*/
	getOptionValueSourceWithGlobals(key) {
		let source;
		this._getCommandAndAncestors().forEach((cmd) => {
			if (Object.hasOwn(cmd._optionValueSources, key)) source = cmd.getOptionValueSource(key);
		});
		return source;
	}
	/**
	* Get user arguments from implied or explicit arguments.
	* Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
	*
	* @private
	*/
	_prepareUserArgs(argv, parseOptions) {
		if (argv !== void 0 && !Array.isArray(argv)) throw new Error("first parameter to parse must be array or undefined");
		parseOptions = parseOptions || {};
		if (argv === void 0 && parseOptions.from === void 0) {
			if (process$1.versions?.electron) parseOptions.from = "electron";
			const execArgv = process$1.execArgv ?? [];
			if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) parseOptions.from = "eval";
		}
		if (argv === void 0) argv = process$1.argv;
		this.rawArgs = argv.slice();
		let userArgs;
		switch (parseOptions.from) {
			case void 0:
			case "node":
				this._scriptPath = argv[1];
				userArgs = argv.slice(2);
				break;
			case "electron":
				if (process$1.defaultApp) {
					this._scriptPath = argv[1];
					userArgs = argv.slice(2);
				} else userArgs = argv.slice(1);
				break;
			case "user":
				userArgs = argv.slice(0);
				break;
			case "eval":
				userArgs = argv.slice(1);
				break;
			default: throw new Error(`unexpected parse option { from: '${parseOptions.from}' }`);
		}
		if (!this._name && this._scriptPath) this.nameFromFilename(this._scriptPath);
		this._name = this._name || "program";
		return userArgs;
	}
	/**
	* Parse `argv`, setting options and invoking commands when defined.
	*
	* Use parseAsync instead of parse if any of your action handlers are async.
	*
	* Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
	*
	* Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
	* - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
	* - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
	* - `'user'`: just user arguments
	*
	* @example
	* program.parse(); // parse process.argv and auto-detect electron and special node flags
	* program.parse(process.argv); // assume argv[0] is app and argv[1] is script
	* program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
	*
	* @param {string[]} [argv] - optional, defaults to process.argv
	* @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
	* @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
	* @return {Command} `this` command for chaining
	*/
	parse(argv, parseOptions) {
		this._prepareForParse();
		const userArgs = this._prepareUserArgs(argv, parseOptions);
		this._parseCommand([], userArgs);
		return this;
	}
	/**
	* Parse `argv`, setting options and invoking commands when defined.
	*
	* Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
	*
	* Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
	* - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
	* - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
	* - `'user'`: just user arguments
	*
	* @example
	* await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
	* await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
	* await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
	*
	* @param {string[]} [argv]
	* @param {object} [parseOptions]
	* @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
	* @return {Promise}
	*/
	async parseAsync(argv, parseOptions) {
		this._prepareForParse();
		const userArgs = this._prepareUserArgs(argv, parseOptions);
		await this._parseCommand([], userArgs);
		return this;
	}
	_prepareForParse() {
		if (this._savedState === null) {
			this.options.filter((option) => option.negate && option.defaultValue === void 0 && this.getOptionValue(option.attributeName()) === void 0).forEach((option) => {
				const positiveLongFlag = option.long.replace(/^--no-/, "--");
				if (!this._findOption(positiveLongFlag)) this.setOptionValueWithSource(option.attributeName(), true, "default");
			});
			this.saveStateBeforeParse();
		} else this.restoreStateBeforeParse();
	}
	/**
	* Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
	* Not usually called directly, but available for subclasses to save their custom state.
	*
	* This is called in a lazy way. Only commands used in parsing chain will have state saved.
	*/
	saveStateBeforeParse() {
		this._savedState = {
			_name: this._name,
			_optionValues: { ...this._optionValues },
			_optionValueSources: { ...this._optionValueSources }
		};
	}
	/**
	* Restore state before parse for calls after the first.
	* Not usually called directly, but available for subclasses to save their custom state.
	*
	* This is called in a lazy way. Only commands used in parsing chain will have state restored.
	*/
	restoreStateBeforeParse() {
		if (this._storeOptionsAsProperties) throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
		this._name = this._savedState._name;
		this._scriptPath = null;
		this.rawArgs = [];
		this._optionValues = { ...this._savedState._optionValues };
		this._optionValueSources = { ...this._savedState._optionValueSources };
		this.args = [];
		this.processedArgs = [];
	}
	/**
	* Throw if expected executable is missing. Add lots of help for author.
	*
	* @param {string} executableFile
	* @param {string} executableDir
	* @param {string} subcommandName
	*/
	_checkForMissingExecutable(executableFile, executableDir, subcommandName) {
		if (fs.existsSync(executableFile)) return;
		const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory"}`;
		throw new Error(executableMissing);
	}
	/**
	* Execute a sub-command executable.
	*
	* @private
	*/
	_executeSubCommand(subcommand, args) {
		args = args.slice();
		const sourceExt = [
			".js",
			".ts",
			".tsx",
			".mjs",
			".cjs"
		];
		function findFile(baseDir, baseName) {
			const localBin = path.resolve(baseDir, baseName);
			if (fs.existsSync(localBin)) return localBin;
			if (sourceExt.includes(path.extname(baseName))) return void 0;
			const foundExt = sourceExt.find((ext) => fs.existsSync(`${localBin}${ext}`));
			if (foundExt) return `${localBin}${foundExt}`;
		}
		this._checkForMissingMandatoryOptions();
		this._checkForConflictingOptions();
		let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
		let executableDir = this._executableDir || "";
		if (this._scriptPath) {
			let resolvedScriptPath;
			try {
				resolvedScriptPath = fs.realpathSync(this._scriptPath);
			} catch {
				resolvedScriptPath = this._scriptPath;
			}
			executableDir = path.resolve(path.dirname(resolvedScriptPath), executableDir);
		}
		if (executableDir) {
			let localFile = findFile(executableDir, executableFile);
			if (!localFile && !subcommand._executableFile && this._scriptPath) {
				const legacyName = path.basename(this._scriptPath, path.extname(this._scriptPath));
				if (legacyName !== this._name) localFile = findFile(executableDir, `${legacyName}-${subcommand._name}`);
			}
			executableFile = localFile || executableFile;
		}
		const launchWithNode = sourceExt.includes(path.extname(executableFile));
		let proc;
		if (process$1.platform !== "win32") {
			if (launchWithNode) {
				args.unshift(executableFile);
				args = incrementNodeInspectorPort(process$1.execArgv).concat(args);
				proc = childProcess.spawn(process$1.argv[0], args, { stdio: "inherit" });
			} else proc = childProcess.spawn(executableFile, args, { stdio: "inherit" });
		} else {
			this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
			args.unshift(executableFile);
			args = incrementNodeInspectorPort(process$1.execArgv).concat(args);
			proc = childProcess.spawn(process$1.execPath, args, { stdio: "inherit" });
		}
		if (!proc.killed) [
			"SIGUSR1",
			"SIGUSR2",
			"SIGTERM",
			"SIGINT",
			"SIGHUP"
		].forEach((signal) => {
			process$1.on(signal, () => {
				if (proc.killed === false && proc.exitCode === null) proc.kill(signal);
			});
		});
		const exitCallback = this._exitCallback;
		proc.on("close", (code) => {
			code = code ?? 1;
			if (!exitCallback) process$1.exit(code);
			else exitCallback(new CommanderError(code, "commander.executeSubCommandAsync", "(close)"));
		});
		proc.on("error", (err) => {
			if (err.code === "ENOENT") this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
			else if (err.code === "EACCES") throw new Error(`'${executableFile}' not executable`);
			if (!exitCallback) process$1.exit(1);
			else {
				const wrappedError = new CommanderError(1, "commander.executeSubCommandAsync", "(error)");
				wrappedError.nestedError = err;
				exitCallback(wrappedError);
			}
		});
		this.runningCommand = proc;
	}
	/**
	* @private
	*/
	_dispatchSubcommand(commandName, operands, unknown) {
		const subCommand = this._findCommand(commandName);
		if (!subCommand) this.help({ error: true });
		subCommand._prepareForParse();
		let promiseChain;
		promiseChain = this._chainOrCallSubCommandHook(promiseChain, subCommand, "preSubcommand");
		promiseChain = this._chainOrCall(promiseChain, () => {
			if (subCommand._executableHandler) this._executeSubCommand(subCommand, operands.concat(unknown));
			else return subCommand._parseCommand(operands, unknown);
		});
		return promiseChain;
	}
	/**
	* Invoke help directly if possible, or dispatch if necessary.
	* e.g. help foo
	*
	* @private
	*/
	_dispatchHelpCommand(subcommandName) {
		if (!subcommandName) this.help();
		const subCommand = this._findCommand(subcommandName);
		if (subCommand && !subCommand._executableHandler) subCommand.help();
		return this._dispatchSubcommand(subcommandName, [], [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]);
	}
	/**
	* Check this.args against expected this.registeredArguments.
	*
	* @private
	*/
	_checkNumberOfArguments() {
		this.registeredArguments.forEach((arg, i) => {
			if (arg.required && this.args[i] == null) this.missingArgument(arg.name());
		});
		if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) return;
		if (this.args.length > this.registeredArguments.length) this._excessArguments(this.args);
	}
	/**
	* Process this.args using this.registeredArguments and save as this.processedArgs!
	*
	* @private
	*/
	_processArguments() {
		const myParseArg = (argument, value, previous) => {
			let parsedValue = value;
			if (value !== null && argument.parseArg) {
				const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
				parsedValue = this._callParseArg(argument, value, previous, invalidValueMessage);
			}
			return parsedValue;
		};
		this._checkNumberOfArguments();
		const processedArgs = [];
		this.registeredArguments.forEach((declaredArg, index) => {
			let value = declaredArg.defaultValue;
			if (declaredArg.variadic) {
				if (index < this.args.length) {
					value = this.args.slice(index);
					if (declaredArg.parseArg) value = value.reduce((processed, v) => {
						return myParseArg(declaredArg, v, processed);
					}, declaredArg.defaultValue);
				} else if (value === void 0) value = [];
			} else if (index < this.args.length) {
				value = this.args[index];
				if (declaredArg.parseArg) value = myParseArg(declaredArg, value, declaredArg.defaultValue);
			}
			processedArgs[index] = value;
		});
		this.processedArgs = processedArgs;
	}
	/**
	* Once we have a promise we chain, but call synchronously until then.
	*
	* @param {(Promise|undefined)} promise
	* @param {Function} fn
	* @return {(Promise|undefined)}
	* @private
	*/
	_chainOrCall(promise, fn) {
		if (promise?.then && typeof promise.then === "function") return promise.then(() => fn());
		return fn();
	}
	/**
	*
	* @param {(Promise|undefined)} promise
	* @param {string} event
	* @return {(Promise|undefined)}
	* @private
	*/
	_chainOrCallHooks(promise, event) {
		let result = promise;
		const hooks = [];
		this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
			hookedCommand._lifeCycleHooks[event].forEach((callback) => {
				hooks.push({
					hookedCommand,
					callback
				});
			});
		});
		if (event === "postAction") hooks.reverse();
		hooks.forEach((hookDetail) => {
			result = this._chainOrCall(result, () => {
				return hookDetail.callback(hookDetail.hookedCommand, this);
			});
		});
		return result;
	}
	/**
	*
	* @param {(Promise|undefined)} promise
	* @param {Command} subCommand
	* @param {string} event
	* @return {(Promise|undefined)}
	* @private
	*/
	_chainOrCallSubCommandHook(promise, subCommand, event) {
		let result = promise;
		if (this._lifeCycleHooks[event] !== void 0) this._lifeCycleHooks[event].forEach((hook) => {
			result = this._chainOrCall(result, () => {
				return hook(this, subCommand);
			});
		});
		return result;
	}
	/**
	* Process arguments in context of this command.
	* Returns action result, in case it is a promise.
	*
	* @private
	*/
	_parseCommand(operands, unknown) {
		const parsed = this.parseOptions(unknown);
		this._parseOptionsEnv();
		this._parseOptionsImplied();
		operands = operands.concat(parsed.operands);
		unknown = parsed.unknown;
		this.args = operands.concat(unknown);
		if (operands && this._findCommand(operands[0])) return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
		if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) return this._dispatchHelpCommand(operands[1]);
		if (this._defaultCommandName) {
			this._outputHelpIfRequested(unknown);
			return this._dispatchSubcommand(this._defaultCommandName, operands, unknown);
		}
		if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) this.help({ error: true });
		this._outputHelpIfRequested(parsed.unknown);
		this._checkForMissingMandatoryOptions();
		this._checkForConflictingOptions();
		const checkForUnknownOptions = () => {
			if (parsed.unknown.length > 0) this.unknownOption(parsed.unknown[0]);
		};
		const commandEvent = `command:${this.name()}`;
		if (this._actionHandler) {
			checkForUnknownOptions();
			this._processArguments();
			let promiseChain;
			promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
			promiseChain = this._chainOrCall(promiseChain, () => this._actionHandler(this.processedArgs));
			if (this.parent) promiseChain = this._chainOrCall(promiseChain, () => {
				this.parent.emit(commandEvent, operands, unknown);
			});
			promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
			return promiseChain;
		}
		if (this.parent?.listenerCount(commandEvent)) {
			checkForUnknownOptions();
			this._processArguments();
			this.parent.emit(commandEvent, operands, unknown);
		} else if (operands.length) {
			if (this._findCommand("*")) return this._dispatchSubcommand("*", operands, unknown);
			if (this.listenerCount("command:*")) this.emit("command:*", operands, unknown);
			else if (this.commands.length) this.unknownCommand();
			else {
				checkForUnknownOptions();
				this._processArguments();
			}
		} else if (this.commands.length) {
			checkForUnknownOptions();
			this.help({ error: true });
		} else {
			checkForUnknownOptions();
			this._processArguments();
		}
	}
	/**
	* Find matching command.
	*
	* @private
	* @return {Command | undefined}
	*/
	_findCommand(name) {
		if (!name) return void 0;
		return this.commands.find((cmd) => cmd._name === name || cmd._aliases.includes(name));
	}
	/**
	* Return an option matching `arg` if any.
	*
	* @param {string} arg
	* @return {Option}
	* @package
	*/
	_findOption(arg) {
		return this.options.find((option) => option.is(arg));
	}
	/**
	* Display an error message if a mandatory option does not have a value.
	* Called after checking for help flags in leaf subcommand.
	*
	* @private
	*/
	_checkForMissingMandatoryOptions() {
		this._getCommandAndAncestors().forEach((cmd) => {
			cmd.options.forEach((anOption) => {
				if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) cmd.missingMandatoryOptionValue(anOption);
			});
		});
	}
	/**
	* Display an error message if conflicting options are used together in this.
	*
	* @private
	*/
	_checkForConflictingLocalOptions() {
		const definedNonDefaultOptions = this.options.filter((option) => {
			const optionKey = option.attributeName();
			if (this.getOptionValue(optionKey) === void 0) return false;
			return this.getOptionValueSource(optionKey) !== "default";
		});
		definedNonDefaultOptions.filter((option) => option.conflictsWith.length > 0).forEach((option) => {
			const conflictingAndDefined = definedNonDefaultOptions.find((defined) => option.conflictsWith.includes(defined.attributeName()));
			if (conflictingAndDefined) this._conflictingOption(option, conflictingAndDefined);
		});
	}
	/**
	* Display an error message if conflicting options are used together.
	* Called after checking for help flags in leaf subcommand.
	*
	* @private
	*/
	_checkForConflictingOptions() {
		this._getCommandAndAncestors().forEach((cmd) => {
			cmd._checkForConflictingLocalOptions();
		});
	}
	/**
	* Parse options from `argv` removing known options,
	* and return argv split into operands and unknown arguments.
	*
	* Side effects: modifies command by storing options. Does not reset state if called again.
	*
	* Examples:
	*
	*     argv => operands, unknown
	*     --known kkk op => [op], []
	*     op --known kkk => [op], []
	*     sub --unknown uuu op => [sub], [--unknown uuu op]
	*     sub -- --unknown uuu op => [sub --unknown uuu op], []
	*
	* @param {string[]} args
	* @return {{operands: string[], unknown: string[]}}
	*/
	parseOptions(args) {
		const operands = [];
		const unknown = [];
		let dest = operands;
		function maybeOption(arg) {
			return arg.length > 1 && arg[0] === "-";
		}
		const negativeNumberArg = (arg) => {
			if (!/^-(\d+|\d*\.\d+)([eE][+-]?\d+)?$/.test(arg)) return false;
			return !this._getCommandAndAncestors().some((cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short)));
		};
		let activeVariadicOption = null;
		let activeGroup = null;
		let i = 0;
		while (i < args.length || activeGroup) {
			const arg = activeGroup ?? args[i++];
			activeGroup = null;
			if (arg === "--") {
				if (dest === unknown) dest.push(arg);
				dest.push(...args.slice(i));
				break;
			}
			if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
				this.emit(`option:${activeVariadicOption.name()}`, arg);
				continue;
			}
			activeVariadicOption = null;
			if (maybeOption(arg)) {
				const option = this._findOption(arg);
				if (option) {
					if (option.required) {
						const value = args[i++];
						if (value === void 0) this.optionMissingArgument(option);
						this.emit(`option:${option.name()}`, value);
					} else if (option.optional) {
						let value = null;
						if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) value = args[i++];
						this.emit(`option:${option.name()}`, value);
					} else this.emit(`option:${option.name()}`);
					activeVariadicOption = option.variadic ? option : null;
					continue;
				}
			}
			if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
				const option = this._findOption(`-${arg[1]}`);
				if (option) {
					if (option.required || option.optional && this._combineFlagAndOptionalValue) this.emit(`option:${option.name()}`, arg.slice(2));
					else {
						this.emit(`option:${option.name()}`);
						activeGroup = `-${arg.slice(2)}`;
					}
					continue;
				}
			}
			if (/^--[^=]+=/.test(arg)) {
				const index = arg.indexOf("=");
				const option = this._findOption(arg.slice(0, index));
				if (option && (option.required || option.optional)) {
					this.emit(`option:${option.name()}`, arg.slice(index + 1));
					continue;
				}
			}
			if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) dest = unknown;
			if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
				if (this._findCommand(arg)) {
					operands.push(arg);
					unknown.push(...args.slice(i));
					break;
				} else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
					operands.push(arg, ...args.slice(i));
					break;
				} else if (this._defaultCommandName) {
					unknown.push(arg, ...args.slice(i));
					break;
				}
			}
			if (this._passThroughOptions) {
				dest.push(arg, ...args.slice(i));
				break;
			}
			dest.push(arg);
		}
		return {
			operands,
			unknown
		};
	}
	/**
	* Return an object containing local option values as key-value pairs.
	*
	* @return {object}
	*/
	opts() {
		if (this._storeOptionsAsProperties) {
			const result = {};
			const len = this.options.length;
			for (let i = 0; i < len; i++) {
				const key = this.options[i].attributeName();
				result[key] = key === this._versionOptionName ? this._version : this[key];
			}
			return result;
		}
		return this._optionValues;
	}
	/**
	* Return an object containing merged local and global option values as key-value pairs.
	*
	* @return {object}
	*/
	optsWithGlobals() {
		return this._getCommandAndAncestors().reduce((combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()), {});
	}
	/**
	* Display error message and exit (or call exitOverride).
	*
	* @param {string} message
	* @param {object} [errorOptions]
	* @param {string} [errorOptions.code] - an id string representing the error
	* @param {number} [errorOptions.exitCode] - used with process.exit
	*/
	error(message, errorOptions) {
		this._outputConfiguration.outputError(`${message}\n`, this._outputConfiguration.writeErr);
		if (typeof this._showHelpAfterError === "string") this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
		else if (this._showHelpAfterError) {
			this._outputConfiguration.writeErr("\n");
			this.outputHelp({ error: true });
		}
		const config = errorOptions || {};
		const exitCode = config.exitCode || 1;
		const code = config.code || "commander.error";
		this._exit(exitCode, code, message);
	}
	/**
	* Apply any option related environment variables, if option does
	* not have a value from cli or client code.
	*
	* @private
	*/
	_parseOptionsEnv() {
		this.options.forEach((option) => {
			if (option.envVar && option.envVar in process$1.env) {
				const optionKey = option.attributeName();
				if (this.getOptionValue(optionKey) === void 0 || [
					"default",
					"config",
					"env"
				].includes(this.getOptionValueSource(optionKey))) {
					if (option.required || option.optional) this.emit(`optionEnv:${option.name()}`, process$1.env[option.envVar]);
					else this.emit(`optionEnv:${option.name()}`);
				}
			}
		});
	}
	/**
	* Apply any implied option values, if option is undefined or default value.
	*
	* @private
	*/
	_parseOptionsImplied() {
		const dualHelper = new DualOptions(this.options);
		const hasCustomOptionValue = (optionKey) => {
			return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
		};
		this.options.filter((option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(this.getOptionValue(option.attributeName()), option)).forEach((option) => {
			Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
				this.setOptionValueWithSource(impliedKey, option.implied[impliedKey], "implied");
			});
		});
	}
	/**
	* Argument `name` is missing.
	*
	* @param {string} name
	* @private
	*/
	missingArgument(name) {
		const message = `error: missing required argument '${name}'`;
		this.error(message, { code: "commander.missingArgument" });
	}
	/**
	* `Option` is missing an argument.
	*
	* @param {Option} option
	* @private
	*/
	optionMissingArgument(option) {
		const message = `error: option '${option.flags}' argument missing`;
		this.error(message, { code: "commander.optionMissingArgument" });
	}
	/**
	* `Option` does not have a value, and is a mandatory option.
	*
	* @param {Option} option
	* @private
	*/
	missingMandatoryOptionValue(option) {
		const message = `error: required option '${option.flags}' not specified`;
		this.error(message, { code: "commander.missingMandatoryOptionValue" });
	}
	/**
	* `Option` conflicts with another option.
	*
	* @param {Option} option
	* @param {Option} conflictingOption
	* @private
	*/
	_conflictingOption(option, conflictingOption) {
		const findBestOptionFromValue = (option) => {
			const optionKey = option.attributeName();
			const optionValue = this.getOptionValue(optionKey);
			const negativeOption = this.options.find((target) => target.negate && optionKey === target.attributeName());
			const positiveOption = this.options.find((target) => !target.negate && optionKey === target.attributeName());
			if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) return negativeOption;
			return positiveOption || option;
		};
		const getErrorMessage = (option) => {
			const bestOption = findBestOptionFromValue(option);
			const optionKey = bestOption.attributeName();
			if (this.getOptionValueSource(optionKey) === "env") return `environment variable '${bestOption.envVar}'`;
			return `option '${bestOption.flags}'`;
		};
		const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
		this.error(message, { code: "commander.conflictingOption" });
	}
	/**
	* Unknown option `flag`.
	*
	* @param {string} flag
	* @private
	*/
	unknownOption(flag) {
		if (this._allowUnknownOption) return;
		let suggestion = "";
		if (flag.startsWith("--") && this._showSuggestionAfterError) {
			let candidateFlags = [];
			let command = this;
			do {
				const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
				candidateFlags = candidateFlags.concat(moreFlags);
				command = command.parent;
			} while (command && !command._enablePositionalOptions);
			suggestion = suggestSimilar(flag, candidateFlags);
		}
		const message = `error: unknown option '${flag}'${suggestion}`;
		this.error(message, { code: "commander.unknownOption" });
	}
	/**
	* Excess arguments, more than expected.
	*
	* @param {string[]} receivedArgs
	* @private
	*/
	_excessArguments(receivedArgs) {
		if (this._allowExcessArguments) return;
		const expected = this.registeredArguments.length;
		const s = expected === 1 ? "" : "s";
		const received = receivedArgs.length;
		const message = `error: too many arguments${this.parent ? ` for '${this.name()}'` : ""}. Expected ${expected} argument${s} but got ${received}: ${receivedArgs.join(", ")}.`;
		this.error(message, { code: "commander.excessArguments" });
	}
	/**
	* Unknown command.
	*
	* @private
	*/
	unknownCommand() {
		const unknownName = this.args[0];
		let suggestion = "";
		if (this._showSuggestionAfterError) {
			const candidateNames = [];
			this.createHelp().visibleCommands(this).forEach((command) => {
				candidateNames.push(command.name());
				if (command.alias()) candidateNames.push(command.alias());
			});
			suggestion = suggestSimilar(unknownName, candidateNames);
		}
		const message = `error: unknown command '${unknownName}'${suggestion}`;
		this.error(message, { code: "commander.unknownCommand" });
	}
	/**
	* Get or set the program version.
	*
	* This method auto-registers the "-V, --version" option which will print the version number.
	*
	* You can optionally supply the flags and description to override the defaults.
	*
	* @param {string} [str]
	* @param {string} [flags]
	* @param {string} [description]
	* @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
	*/
	version(str, flags, description) {
		if (str === void 0) return this._version;
		this._version = str;
		flags = flags || "-V, --version";
		description = description || "output the version number";
		const versionOption = this.createOption(flags, description);
		this._versionOptionName = versionOption.attributeName();
		this._registerOption(versionOption);
		this.on("option:" + versionOption.name(), () => {
			this._outputConfiguration.writeOut(`${str}\n`);
			this._exit(0, "commander.version", str);
		});
		return this;
	}
	/**
	* Set the description.
	*
	* @param {string} [str]
	* @param {object} [argsDescription]
	* @return {(string|Command)}
	*/
	description(str, argsDescription) {
		if (str === void 0 && argsDescription === void 0) return this._description;
		this._description = str;
		if (argsDescription) this._argsDescription = argsDescription;
		return this;
	}
	/**
	* Set the summary. Used when listed as subcommand of parent.
	*
	* @param {string} [str]
	* @return {(string|Command)}
	*/
	summary(str) {
		if (str === void 0) return this._summary;
		this._summary = str;
		return this;
	}
	/**
	* Set an alias for the command.
	*
	* You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
	*
	* @param {string} [alias]
	* @return {(string|Command)}
	*/
	alias(alias) {
		if (alias === void 0) return this._aliases[0];
		/** @type {Command} */
		let command = this;
		if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) command = this.commands[this.commands.length - 1];
		if (alias === command._name) throw new Error("Command alias can't be the same as its name");
		const matchingCommand = this.parent?._findCommand(alias);
		if (matchingCommand) {
			const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
			throw new Error(`cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`);
		}
		command._aliases.push(alias);
		return this;
	}
	/**
	* Set aliases for the command.
	*
	* Only the first alias is shown in the auto-generated help.
	*
	* @param {string[]} [aliases]
	* @return {(string[]|Command)}
	*/
	aliases(aliases) {
		if (aliases === void 0) return this._aliases;
		aliases.forEach((alias) => this.alias(alias));
		return this;
	}
	/**
	* Set / get the command usage `str`.
	*
	* @param {string} [str]
	* @return {(string|Command)}
	*/
	usage(str) {
		if (str === void 0) {
			if (this._usage) return this._usage;
			const args = this.registeredArguments.map((arg) => {
				return humanReadableArgName(arg);
			});
			return [].concat(this.options.length || this._helpOption !== null ? "[options]" : [], this.commands.length ? "[command]" : [], this.registeredArguments.length ? args : []).join(" ");
		}
		this._usage = str;
		return this;
	}
	/**
	* Get or set the name of the command.
	*
	* @param {string} [str]
	* @return {(string|Command)}
	*/
	name(str) {
		if (str === void 0) return this._name;
		this._name = str;
		return this;
	}
	/**
	* Set/get the help group heading for this subcommand in parent command's help.
	*
	* @param {string} [heading]
	* @return {Command | string}
	*/
	helpGroup(heading) {
		if (heading === void 0) return this._helpGroupHeading ?? "";
		this._helpGroupHeading = heading;
		return this;
	}
	/**
	* Set/get the default help group heading for subcommands added to this command.
	* (This does not override a group set directly on the subcommand using .helpGroup().)
	*
	* @example
	* program.commandsGroup('Development Commands:');
	* program.command('watch')...
	* program.command('lint')...
	* ...
	*
	* @param {string} [heading]
	* @returns {Command | string}
	*/
	commandsGroup(heading) {
		if (heading === void 0) return this._defaultCommandGroup ?? "";
		this._defaultCommandGroup = heading;
		return this;
	}
	/**
	* Set/get the default help group heading for options added to this command.
	* (This does not override a group set directly on the option using .helpGroup().)
	*
	* @example
	* program
	*   .optionsGroup('Development Options:')
	*   .option('-d, --debug', 'output extra debugging')
	*   .option('-p, --profile', 'output profiling information')
	*
	* @param {string} [heading]
	* @returns {Command | string}
	*/
	optionsGroup(heading) {
		if (heading === void 0) return this._defaultOptionGroup ?? "";
		this._defaultOptionGroup = heading;
		return this;
	}
	/**
	* @param {Option} option
	* @private
	*/
	_initOptionGroup(option) {
		if (this._defaultOptionGroup && !option.helpGroupHeading) option.helpGroup(this._defaultOptionGroup);
	}
	/**
	* @param {Command} cmd
	* @private
	*/
	_initCommandGroup(cmd) {
		if (this._defaultCommandGroup && !cmd.helpGroup()) cmd.helpGroup(this._defaultCommandGroup);
	}
	/**
	* Set the name of the command from script filename, such as process.argv[1],
	* or import.meta.filename.
	*
	* (Used internally and public although not documented in README.)
	*
	* @example
	* program.nameFromFilename(import.meta.filename);
	*
	* @param {string} filename
	* @return {Command}
	*/
	nameFromFilename(filename) {
		this._name = path.basename(filename, path.extname(filename));
		return this;
	}
	/**
	* Get or set the directory for searching for executable subcommands of this command.
	*
	* @example
	* program.executableDir(import.meta.dirname);
	* // or
	* program.executableDir('subcommands');
	*
	* @param {string} [path]
	* @return {(string|null|Command)}
	*/
	executableDir(path) {
		if (path === void 0) return this._executableDir;
		this._executableDir = path;
		return this;
	}
	/**
	* Return program help documentation.
	*
	* @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
	* @return {string}
	*/
	helpInformation(contextOptions) {
		const helper = this.createHelp();
		const context = this._getOutputContext(contextOptions);
		helper.prepareContext({
			error: context.error,
			helpWidth: context.helpWidth,
			outputHasColors: context.hasColors
		});
		const text = helper.formatHelp(this, helper);
		if (context.hasColors) return text;
		return this._outputConfiguration.stripColor(text);
	}
	/**
	* @typedef HelpContext
	* @type {object}
	* @property {boolean} error
	* @property {number} helpWidth
	* @property {boolean} hasColors
	* @property {function} write - includes stripColor if needed
	*
	* @returns {HelpContext}
	* @private
	*/
	_getOutputContext(contextOptions) {
		contextOptions = contextOptions || {};
		const error = !!contextOptions.error;
		let baseWrite;
		let hasColors;
		let helpWidth;
		if (error) {
			baseWrite = (str) => this._outputConfiguration.writeErr(str);
			hasColors = this._outputConfiguration.getErrHasColors();
			helpWidth = this._outputConfiguration.getErrHelpWidth();
		} else {
			baseWrite = (str) => this._outputConfiguration.writeOut(str);
			hasColors = this._outputConfiguration.getOutHasColors();
			helpWidth = this._outputConfiguration.getOutHelpWidth();
		}
		const write = (str) => {
			if (!hasColors) str = this._outputConfiguration.stripColor(str);
			return baseWrite(str);
		};
		return {
			error,
			write,
			hasColors,
			helpWidth
		};
	}
	/**
	* Output help information for this command.
	*
	* Outputs built-in help, and custom text added using `.addHelpText()`.
	*
	* @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
	*/
	outputHelp(contextOptions) {
		let deprecatedCallback;
		if (typeof contextOptions === "function") {
			deprecatedCallback = contextOptions;
			contextOptions = void 0;
		}
		const outputContext = this._getOutputContext(contextOptions);
		/** @type {HelpTextEventContext} */
		const eventContext = {
			error: outputContext.error,
			write: outputContext.write,
			command: this
		};
		this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
		this.emit("beforeHelp", eventContext);
		let helpInformation = this.helpInformation({ error: outputContext.error });
		if (deprecatedCallback) {
			helpInformation = deprecatedCallback(helpInformation);
			if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) throw new Error("outputHelp callback must return a string or a Buffer");
		}
		outputContext.write(helpInformation);
		if (this._getHelpOption()?.long) this.emit(this._getHelpOption().long);
		this.emit("afterHelp", eventContext);
		this._getCommandAndAncestors().forEach((command) => command.emit("afterAllHelp", eventContext));
	}
	/**
	* You can pass in flags and a description to customise the built-in help option.
	* Pass in false to disable the built-in help option.
	*
	* @example
	* program.helpOption('-?, --help', 'show help'); // customise
	* program.helpOption(false); // disable
	*
	* @param {(string | boolean)} flags
	* @param {string} [description]
	* @return {Command} `this` command for chaining
	*/
	helpOption(flags, description) {
		if (typeof flags === "boolean") {
			if (flags) {
				if (this._helpOption === null) this._helpOption = void 0;
				if (this._defaultOptionGroup) this._initOptionGroup(this._getHelpOption());
			} else this._helpOption = null;
			return this;
		}
		this._helpOption = this.createOption(flags ?? "-h, --help", description ?? "display help for command");
		if (flags || description) this._initOptionGroup(this._helpOption);
		return this;
	}
	/**
	* Lazy create help option.
	* Returns null if has been disabled with .helpOption(false).
	*
	* @returns {(Option | null)} the help option
	* @package
	*/
	_getHelpOption() {
		if (this._helpOption === void 0) this.helpOption(void 0, void 0);
		return this._helpOption;
	}
	/**
	* Supply your own option to use for the built-in help option.
	* This is an alternative to using helpOption() to customise the flags and description etc.
	*
	* @param {Option} option
	* @return {Command} `this` command for chaining
	*/
	addHelpOption(option) {
		this._helpOption = option;
		this._initOptionGroup(option);
		return this;
	}
	/**
	* Output help information and exit.
	*
	* Outputs built-in help, and custom text added using `.addHelpText()`.
	*
	* @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
	*/
	help(contextOptions) {
		this.outputHelp(contextOptions);
		let exitCode = Number(process$1.exitCode ?? 0);
		if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) exitCode = 1;
		this._exit(exitCode, "commander.help", "(outputHelp)");
	}
	/**
	* // Do a little typing to coordinate emit and listener for the help text events.
	* @typedef HelpTextEventContext
	* @type {object}
	* @property {boolean} error
	* @property {Command} command
	* @property {function} write
	*/
	/**
	* Add additional text to be displayed with the built-in help.
	*
	* Position is 'before' or 'after' to affect just this command,
	* and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
	*
	* @param {string} position - before or after built-in help
	* @param {(string | Function)} text - string to add, or a function returning a string
	* @return {Command} `this` command for chaining
	*/
	addHelpText(position, text) {
		const allowedValues = [
			"beforeAll",
			"before",
			"after",
			"afterAll"
		];
		if (!allowedValues.includes(position)) throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
		const helpEvent = `${position}Help`;
		this.on(helpEvent, (context) => {
			let helpStr;
			if (typeof text === "function") helpStr = text({
				error: context.error,
				command: context.command
			});
			else helpStr = text;
			if (helpStr) context.write(`${helpStr}\n`);
		});
		return this;
	}
	/**
	* Output help information if help flags specified
	*
	* @param {Array} args - array of options to search for help flags
	* @private
	*/
	_outputHelpIfRequested(args) {
		const helpOption = this._getHelpOption();
		if (helpOption && args.find((arg) => helpOption.is(arg))) {
			this.outputHelp();
			this._exit(0, "commander.helpDisplayed", "(outputHelp)");
		}
	}
};
/**
* Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
*
* @param {string[]} args - array of arguments from node.execArgv
* @returns {string[]}
* @private
*/
function incrementNodeInspectorPort(args) {
	return args.map((arg) => {
		if (!arg.startsWith("--inspect")) return arg;
		let debugOption;
		let debugHost = "127.0.0.1";
		let debugPort = "9229";
		let match;
		if ((match = arg.match(/^(--inspect(-brk|-wait)?)$/)) !== null) debugOption = match[1];
		else if ((match = arg.match(/^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+)$/)) !== null) {
			debugOption = match[1];
			if (/^\d+$/.test(match[3])) debugPort = match[3];
			else debugHost = match[3];
		} else if ((match = arg.match(/^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+):(\d+)$/)) !== null) {
			debugOption = match[1];
			debugHost = match[3];
			debugPort = match[4];
		}
		if (debugOption && debugPort !== "0") return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
		return arg;
	});
}
/**
* Exported for using from tests, not otherwise used outside this file.
*
* @returns {boolean | undefined}
* @package
*/
function useColor() {
	if (process$1.env.NO_COLOR || process$1.env.FORCE_COLOR === "0" || process$1.env.FORCE_COLOR === "false") return false;
	if (process$1.env.FORCE_COLOR || process$1.env.CLICOLOR_FORCE !== void 0) return true;
}

// node_modules/commander/index.js
const program = new Command();

// src/report/terminal/bars.ts
const EIGHTHS = [
	"",
	"▏",
	"▎",
	"▍",
	"▌",
	"▋",
	"▊",
	"▉"
];
const FULL = "█";
const MARK = "│";
/** A horizontal bar to an eighth of a character, always exactly `width` characters wide. */
function renderBar$1({ value, full, width, mark }) {
	const filled = full > 0 ? Math.min(1, Math.max(0, value / full)) * width : 0;
	const whole = Math.floor(filled);
	const eighth = EIGHTHS[Math.floor((filled - whole) * 8)] ?? "";
	const bar = `${FULL.repeat(whole)}${eighth}`.padEnd(width, " ");
	if (mark === void 0 || full <= 0 || mark > full) return bar;
	const position = Math.min(width - 1, Math.floor(mark / full * width));
	return `${bar.slice(0, position)}${MARK}${bar.slice(position + 1)}`;
}

// node_modules/cli-table3/src/debug.js
var require_debug = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	let messages = [];
	let level = 0;
	const debug = (msg, min) => {
		if (level >= min) messages.push(msg);
	};
	debug.WARN = 1;
	debug.INFO = 2;
	debug.DEBUG = 3;
	debug.reset = () => {
		messages = [];
	};
	debug.setDebugLevel = (v) => {
		level = v;
	};
	debug.warn = (msg) => debug(msg, debug.WARN);
	debug.info = (msg) => debug(msg, debug.INFO);
	debug.debug = (msg) => debug(msg, debug.DEBUG);
	debug.debugMessages = () => messages;
	module.exports = debug;
}));

// node_modules/cli-table3/node_modules/ansi-regex/index.js
var require_ansi_regex = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = ({ onlyFirst = false } = {}) => {
		const pattern = ["[\\u001B\\u009B][[\\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\\d\\/#&.:=?%@~_]+)*|[a-zA-Z\\d]+(?:;[-a-zA-Z\\d\\/#&.:=?%@~_]*)*)?\\u0007)", "(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-ntqry=><~]))"].join("|");
		return new RegExp(pattern, onlyFirst ? void 0 : "g");
	};
}));

// node_modules/cli-table3/node_modules/strip-ansi/index.js
var require_strip_ansi = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const ansiRegex = require_ansi_regex();
	module.exports = (string) => typeof string === "string" ? string.replace(ansiRegex(), "") : string;
}));

// node_modules/is-fullwidth-code-point/index.js
var require_is_fullwidth_code_point = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const isFullwidthCodePoint = (codePoint) => {
		if (Number.isNaN(codePoint)) return false;
		if (codePoint >= 4352 && (codePoint <= 4447 || codePoint === 9001 || codePoint === 9002 || 11904 <= codePoint && codePoint <= 12871 && codePoint !== 12351 || 12880 <= codePoint && codePoint <= 19903 || 19968 <= codePoint && codePoint <= 42182 || 43360 <= codePoint && codePoint <= 43388 || 44032 <= codePoint && codePoint <= 55203 || 63744 <= codePoint && codePoint <= 64255 || 65040 <= codePoint && codePoint <= 65049 || 65072 <= codePoint && codePoint <= 65131 || 65281 <= codePoint && codePoint <= 65376 || 65504 <= codePoint && codePoint <= 65510 || 110592 <= codePoint && codePoint <= 110593 || 127488 <= codePoint && codePoint <= 127569 || 131072 <= codePoint && codePoint <= 262141)) return true;
		return false;
	};
	module.exports = isFullwidthCodePoint;
	module.exports.default = isFullwidthCodePoint;
}));

// node_modules/emoji-regex/index.js
var require_emoji_regex = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function() {
		return /\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62(?:\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67|\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74|\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73)\uDB40\uDC7F|\uD83D\uDC68(?:\uD83C\uDFFC\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68\uD83C\uDFFB|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFF\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFE])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFE\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFD])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFD\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFC])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\u200D(?:\u2764\uFE0F\u200D(?:\uD83D\uDC8B\u200D)?\uD83D\uDC68|(?:\uD83D[\uDC68\uDC69])\u200D(?:\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67]))|\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67])|(?:\uD83D[\uDC68\uDC69])\u200D(?:\uD83D[\uDC66\uDC67])|[\u2695\u2696\u2708]\uFE0F|\uD83D[\uDC66\uDC67]|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|(?:\uD83C\uDFFB\u200D[\u2695\u2696\u2708]|\uD83C\uDFFF\u200D[\u2695\u2696\u2708]|\uD83C\uDFFE\u200D[\u2695\u2696\u2708]|\uD83C\uDFFD\u200D[\u2695\u2696\u2708]|\uD83C\uDFFC\u200D[\u2695\u2696\u2708])\uFE0F|\uD83C\uDFFB\u200D(?:\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C[\uDFFB-\uDFFF])|(?:\uD83E\uDDD1\uD83C\uDFFB\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFC\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)\uD83C\uDFFB|\uD83E\uDDD1(?:\uD83C\uDFFF\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1(?:\uD83C[\uDFFB-\uDFFF])|\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1)|(?:\uD83E\uDDD1\uD83C\uDFFE\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFF\u200D\uD83E\uDD1D\u200D(?:\uD83D[\uDC68\uDC69]))(?:\uD83C[\uDFFB-\uDFFE])|(?:\uD83E\uDDD1\uD83C\uDFFC\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFD\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)(?:\uD83C[\uDFFB\uDFFC])|\uD83D\uDC69(?:\uD83C\uDFFE\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFC\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFB\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFC-\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFD\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\u200D(?:\u2764\uFE0F\u200D(?:\uD83D\uDC8B\u200D(?:\uD83D[\uDC68\uDC69])|\uD83D[\uDC68\uDC69])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFF\u200D(?:\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD]))|\uD83D\uDC69\u200D\uD83D\uDC69\u200D(?:\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67]))|(?:\uD83E\uDDD1\uD83C\uDFFD\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFE\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)(?:\uD83C[\uDFFB-\uDFFD])|\uD83D\uDC69\u200D\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC69\u200D\uD83D\uDC69\u200D(?:\uD83D[\uDC66\uDC67])|(?:\uD83D\uDC41\uFE0F\u200D\uD83D\uDDE8|\uD83D\uDC69(?:\uD83C\uDFFF\u200D[\u2695\u2696\u2708]|\uD83C\uDFFE\u200D[\u2695\u2696\u2708]|\uD83C\uDFFC\u200D[\u2695\u2696\u2708]|\uD83C\uDFFB\u200D[\u2695\u2696\u2708]|\uD83C\uDFFD\u200D[\u2695\u2696\u2708]|\u200D[\u2695\u2696\u2708])|(?:(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)\uFE0F|\uD83D\uDC6F|\uD83E[\uDD3C\uDDDE\uDDDF])\u200D[\u2640\u2642]|(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)(?:\uD83C[\uDFFB-\uDFFF])\u200D[\u2640\u2642]|(?:\uD83C[\uDFC3\uDFC4\uDFCA]|\uD83D[\uDC6E\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4-\uDEB6]|\uD83E[\uDD26\uDD37-\uDD39\uDD3D\uDD3E\uDDB8\uDDB9\uDDCD-\uDDCF\uDDD6-\uDDDD])(?:(?:\uD83C[\uDFFB-\uDFFF])\u200D[\u2640\u2642]|\u200D[\u2640\u2642])|\uD83C\uDFF4\u200D\u2620)\uFE0F|\uD83D\uDC69\u200D\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67])|\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08|\uD83D\uDC15\u200D\uD83E\uDDBA|\uD83D\uDC69\u200D\uD83D\uDC66|\uD83D\uDC69\u200D\uD83D\uDC67|\uD83C\uDDFD\uD83C\uDDF0|\uD83C\uDDF4\uD83C\uDDF2|\uD83C\uDDF6\uD83C\uDDE6|[#\*0-9]\uFE0F\u20E3|\uD83C\uDDE7(?:\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEF\uDDF1-\uDDF4\uDDF6-\uDDF9\uDDFB\uDDFC\uDDFE\uDDFF])|\uD83C\uDDF9(?:\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDED\uDDEF-\uDDF4\uDDF7\uDDF9\uDDFB\uDDFC\uDDFF])|\uD83C\uDDEA(?:\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDED\uDDF7-\uDDFA])|\uD83E\uDDD1(?:\uD83C[\uDFFB-\uDFFF])|\uD83C\uDDF7(?:\uD83C[\uDDEA\uDDF4\uDDF8\uDDFA\uDDFC])|\uD83D\uDC69(?:\uD83C[\uDFFB-\uDFFF])|\uD83C\uDDF2(?:\uD83C[\uDDE6\uDDE8-\uDDED\uDDF0-\uDDFF])|\uD83C\uDDE6(?:\uD83C[\uDDE8-\uDDEC\uDDEE\uDDF1\uDDF2\uDDF4\uDDF6-\uDDFA\uDDFC\uDDFD\uDDFF])|\uD83C\uDDF0(?:\uD83C[\uDDEA\uDDEC-\uDDEE\uDDF2\uDDF3\uDDF5\uDDF7\uDDFC\uDDFE\uDDFF])|\uD83C\uDDED(?:\uD83C[\uDDF0\uDDF2\uDDF3\uDDF7\uDDF9\uDDFA])|\uD83C\uDDE9(?:\uD83C[\uDDEA\uDDEC\uDDEF\uDDF0\uDDF2\uDDF4\uDDFF])|\uD83C\uDDFE(?:\uD83C[\uDDEA\uDDF9])|\uD83C\uDDEC(?:\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEE\uDDF1-\uDDF3\uDDF5-\uDDFA\uDDFC\uDDFE])|\uD83C\uDDF8(?:\uD83C[\uDDE6-\uDDEA\uDDEC-\uDDF4\uDDF7-\uDDF9\uDDFB\uDDFD-\uDDFF])|\uD83C\uDDEB(?:\uD83C[\uDDEE-\uDDF0\uDDF2\uDDF4\uDDF7])|\uD83C\uDDF5(?:\uD83C[\uDDE6\uDDEA-\uDDED\uDDF0-\uDDF3\uDDF7-\uDDF9\uDDFC\uDDFE])|\uD83C\uDDFB(?:\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDEE\uDDF3\uDDFA])|\uD83C\uDDF3(?:\uD83C[\uDDE6\uDDE8\uDDEA-\uDDEC\uDDEE\uDDF1\uDDF4\uDDF5\uDDF7\uDDFA\uDDFF])|\uD83C\uDDE8(?:\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDEE\uDDF0-\uDDF5\uDDF7\uDDFA-\uDDFF])|\uD83C\uDDF1(?:\uD83C[\uDDE6-\uDDE8\uDDEE\uDDF0\uDDF7-\uDDFB\uDDFE])|\uD83C\uDDFF(?:\uD83C[\uDDE6\uDDF2\uDDFC])|\uD83C\uDDFC(?:\uD83C[\uDDEB\uDDF8])|\uD83C\uDDFA(?:\uD83C[\uDDE6\uDDEC\uDDF2\uDDF3\uDDF8\uDDFE\uDDFF])|\uD83C\uDDEE(?:\uD83C[\uDDE8-\uDDEA\uDDF1-\uDDF4\uDDF6-\uDDF9])|\uD83C\uDDEF(?:\uD83C[\uDDEA\uDDF2\uDDF4\uDDF5])|(?:\uD83C[\uDFC3\uDFC4\uDFCA]|\uD83D[\uDC6E\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4-\uDEB6]|\uD83E[\uDD26\uDD37-\uDD39\uDD3D\uDD3E\uDDB8\uDDB9\uDDCD-\uDDCF\uDDD6-\uDDDD])(?:\uD83C[\uDFFB-\uDFFF])|(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)(?:\uD83C[\uDFFB-\uDFFF])|(?:[\u261D\u270A-\u270D]|\uD83C[\uDF85\uDFC2\uDFC7]|\uD83D[\uDC42\uDC43\uDC46-\uDC50\uDC66\uDC67\uDC6B-\uDC6D\uDC70\uDC72\uDC74-\uDC76\uDC78\uDC7C\uDC83\uDC85\uDCAA\uDD74\uDD7A\uDD90\uDD95\uDD96\uDE4C\uDE4F\uDEC0\uDECC]|\uD83E[\uDD0F\uDD18-\uDD1C\uDD1E\uDD1F\uDD30-\uDD36\uDDB5\uDDB6\uDDBB\uDDD2-\uDDD5])(?:\uD83C[\uDFFB-\uDFFF])|(?:[\u231A\u231B\u23E9-\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2648-\u2653\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753-\u2755\u2757\u2795-\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55]|\uD83C[\uDC04\uDCCF\uDD8E\uDD91-\uDD9A\uDDE6-\uDDFF\uDE01\uDE1A\uDE2F\uDE32-\uDE36\uDE38-\uDE3A\uDE50\uDE51\uDF00-\uDF20\uDF2D-\uDF35\uDF37-\uDF7C\uDF7E-\uDF93\uDFA0-\uDFCA\uDFCF-\uDFD3\uDFE0-\uDFF0\uDFF4\uDFF8-\uDFFF]|\uD83D[\uDC00-\uDC3E\uDC40\uDC42-\uDCFC\uDCFF-\uDD3D\uDD4B-\uDD4E\uDD50-\uDD67\uDD7A\uDD95\uDD96\uDDA4\uDDFB-\uDE4F\uDE80-\uDEC5\uDECC\uDED0-\uDED2\uDED5\uDEEB\uDEEC\uDEF4-\uDEFA\uDFE0-\uDFEB]|\uD83E[\uDD0D-\uDD3A\uDD3C-\uDD45\uDD47-\uDD71\uDD73-\uDD76\uDD7A-\uDDA2\uDDA5-\uDDAA\uDDAE-\uDDCA\uDDCD-\uDDFF\uDE70-\uDE73\uDE78-\uDE7A\uDE80-\uDE82\uDE90-\uDE95])|(?:[#\*0-9\xA9\xAE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u231A\u231B\u2328\u23CF\u23E9-\u23F3\u23F8-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB-\u25FE\u2600-\u2604\u260E\u2611\u2614\u2615\u2618\u261D\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u267F\u2692-\u2697\u2699\u269B\u269C\u26A0\u26A1\u26AA\u26AB\u26B0\u26B1\u26BD\u26BE\u26C4\u26C5\u26C8\u26CE\u26CF\u26D1\u26D3\u26D4\u26E9\u26EA\u26F0-\u26F5\u26F7-\u26FA\u26FD\u2702\u2705\u2708-\u270D\u270F\u2712\u2714\u2716\u271D\u2721\u2728\u2733\u2734\u2744\u2747\u274C\u274E\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27A1\u27B0\u27BF\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u2B50\u2B55\u3030\u303D\u3297\u3299]|\uD83C[\uDC04\uDCCF\uDD70\uDD71\uDD7E\uDD7F\uDD8E\uDD91-\uDD9A\uDDE6-\uDDFF\uDE01\uDE02\uDE1A\uDE2F\uDE32-\uDE3A\uDE50\uDE51\uDF00-\uDF21\uDF24-\uDF93\uDF96\uDF97\uDF99-\uDF9B\uDF9E-\uDFF0\uDFF3-\uDFF5\uDFF7-\uDFFF]|\uD83D[\uDC00-\uDCFD\uDCFF-\uDD3D\uDD49-\uDD4E\uDD50-\uDD67\uDD6F\uDD70\uDD73-\uDD7A\uDD87\uDD8A-\uDD8D\uDD90\uDD95\uDD96\uDDA4\uDDA5\uDDA8\uDDB1\uDDB2\uDDBC\uDDC2-\uDDC4\uDDD1-\uDDD3\uDDDC-\uDDDE\uDDE1\uDDE3\uDDE8\uDDEF\uDDF3\uDDFA-\uDE4F\uDE80-\uDEC5\uDECB-\uDED2\uDED5\uDEE0-\uDEE5\uDEE9\uDEEB\uDEEC\uDEF0\uDEF3-\uDEFA\uDFE0-\uDFEB]|\uD83E[\uDD0D-\uDD3A\uDD3C-\uDD45\uDD47-\uDD71\uDD73-\uDD76\uDD7A-\uDDA2\uDDA5-\uDDAA\uDDAE-\uDDCA\uDDCD-\uDDFF\uDE70-\uDE73\uDE78-\uDE7A\uDE80-\uDE82\uDE90-\uDE95])\uFE0F|(?:[\u261D\u26F9\u270A-\u270D]|\uD83C[\uDF85\uDFC2-\uDFC4\uDFC7\uDFCA-\uDFCC]|\uD83D[\uDC42\uDC43\uDC46-\uDC50\uDC66-\uDC78\uDC7C\uDC81-\uDC83\uDC85-\uDC87\uDC8F\uDC91\uDCAA\uDD74\uDD75\uDD7A\uDD90\uDD95\uDD96\uDE45-\uDE47\uDE4B-\uDE4F\uDEA3\uDEB4-\uDEB6\uDEC0\uDECC]|\uD83E[\uDD0F\uDD18-\uDD1F\uDD26\uDD30-\uDD39\uDD3C-\uDD3E\uDDB5\uDDB6\uDDB8\uDDB9\uDDBB\uDDCD-\uDDCF\uDDD1-\uDDDD])/g;
	};
}));

// node_modules/cli-table3/node_modules/string-width/index.js
var require_string_width = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const stripAnsi = require_strip_ansi();
	const isFullwidthCodePoint = require_is_fullwidth_code_point();
	const emojiRegex = require_emoji_regex();
	const stringWidth = (string) => {
		if (typeof string !== "string" || string.length === 0) return 0;
		string = stripAnsi(string);
		if (string.length === 0) return 0;
		string = string.replace(emojiRegex(), "  ");
		let width = 0;
		for (let i = 0; i < string.length; i++) {
			const code = string.codePointAt(i);
			if (code <= 31 || code >= 127 && code <= 159) continue;
			if (code >= 768 && code <= 879) continue;
			if (code > 65535) i++;
			width += isFullwidthCodePoint(code) ? 2 : 1;
		}
		return width;
	};
	module.exports = stringWidth;
	module.exports.default = stringWidth;
}));

// node_modules/cli-table3/src/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const stringWidth = require_string_width();
	function codeRegex(capture) {
		return capture ? /\u001b\[((?:\d*;){0,5}\d*)m/g : /\u001b\[(?:\d*;){0,5}\d*m/g;
	}
	function strlen(str) {
		let code = codeRegex();
		return ("" + str).replace(code, "").split("\n").reduce(function(memo, s) {
			return stringWidth(s) > memo ? stringWidth(s) : memo;
		}, 0);
	}
	function repeat(str, times) {
		return Array(times + 1).join(str);
	}
	function pad(str, len, pad, dir) {
		let length = strlen(str);
		if (len + 1 >= length) {
			let padlen = len - length;
			switch (dir) {
				case "right":
					str = repeat(pad, padlen) + str;
					break;
				case "center": {
					let right = Math.ceil(padlen / 2);
					str = repeat(pad, padlen - right) + str + repeat(pad, right);
					break;
				}
				default: str = str + repeat(pad, padlen);
			}
		}
		return str;
	}
	let codeCache = {};
	function addToCodeCache(name, on, off) {
		on = "\x1B[" + on + "m";
		off = "\x1B[" + off + "m";
		codeCache[on] = {
			set: name,
			to: true
		};
		codeCache[off] = {
			set: name,
			to: false
		};
		codeCache[name] = {
			on,
			off
		};
	}
	addToCodeCache("bold", 1, 22);
	addToCodeCache("italics", 3, 23);
	addToCodeCache("underline", 4, 24);
	addToCodeCache("inverse", 7, 27);
	addToCodeCache("strikethrough", 9, 29);
	function updateState(state, controlChars) {
		let controlCode = controlChars[1] ? parseInt(controlChars[1].split(";")[0]) : 0;
		if (controlCode >= 30 && controlCode <= 39 || controlCode >= 90 && controlCode <= 97) {
			state.lastForegroundAdded = controlChars[0];
			return;
		}
		if (controlCode >= 40 && controlCode <= 49 || controlCode >= 100 && controlCode <= 107) {
			state.lastBackgroundAdded = controlChars[0];
			return;
		}
		if (controlCode === 0) {
			for (let i in state)
 /* istanbul ignore else */
			if (Object.prototype.hasOwnProperty.call(state, i)) delete state[i];
			return;
		}
		let info = codeCache[controlChars[0]];
		if (info) state[info.set] = info.to;
	}
	function readState(line) {
		let code = codeRegex(true);
		let controlChars = code.exec(line);
		let state = {};
		while (controlChars !== null) {
			updateState(state, controlChars);
			controlChars = code.exec(line);
		}
		return state;
	}
	function unwindState(state, ret) {
		let lastBackgroundAdded = state.lastBackgroundAdded;
		let lastForegroundAdded = state.lastForegroundAdded;
		delete state.lastBackgroundAdded;
		delete state.lastForegroundAdded;
		Object.keys(state).forEach(function(key) {
			if (state[key]) ret += codeCache[key].off;
		});
		if (lastBackgroundAdded && lastBackgroundAdded != "\x1B[49m") ret += "\x1B[49m";
		if (lastForegroundAdded && lastForegroundAdded != "\x1B[39m") ret += "\x1B[39m";
		return ret;
	}
	function rewindState(state, ret) {
		let lastBackgroundAdded = state.lastBackgroundAdded;
		let lastForegroundAdded = state.lastForegroundAdded;
		delete state.lastBackgroundAdded;
		delete state.lastForegroundAdded;
		Object.keys(state).forEach(function(key) {
			if (state[key]) ret = codeCache[key].on + ret;
		});
		if (lastBackgroundAdded && lastBackgroundAdded != "\x1B[49m") ret = lastBackgroundAdded + ret;
		if (lastForegroundAdded && lastForegroundAdded != "\x1B[39m") ret = lastForegroundAdded + ret;
		return ret;
	}
	function truncateWidth(str, desiredLength) {
		if (str.length === strlen(str)) return str.substr(0, desiredLength);
		while (strlen(str) > desiredLength) str = str.slice(0, -1);
		return str;
	}
	function truncateWidthWithAnsi(str, desiredLength) {
		let code = codeRegex(true);
		let split = str.split(codeRegex());
		let splitIndex = 0;
		let retLen = 0;
		let ret = "";
		let myArray;
		let state = {};
		while (retLen < desiredLength) {
			myArray = code.exec(str);
			let toAdd = split[splitIndex];
			splitIndex++;
			if (retLen + strlen(toAdd) > desiredLength) toAdd = truncateWidth(toAdd, desiredLength - retLen);
			ret += toAdd;
			retLen += strlen(toAdd);
			if (retLen < desiredLength) {
				if (!myArray) break;
				ret += myArray[0];
				updateState(state, myArray);
			}
		}
		return unwindState(state, ret);
	}
	function truncate(str, desiredLength, truncateChar) {
		truncateChar = truncateChar || "…";
		if (strlen(str) <= desiredLength) return str;
		desiredLength -= strlen(truncateChar);
		let ret = truncateWidthWithAnsi(str, desiredLength);
		ret += truncateChar;
		const hrefTag = "\x1B]8;;\x07";
		if (str.includes(hrefTag) && !ret.includes(hrefTag)) ret += hrefTag;
		return ret;
	}
	function defaultOptions() {
		return {
			chars: {
				top: "─",
				"top-mid": "┬",
				"top-left": "┌",
				"top-right": "┐",
				bottom: "─",
				"bottom-mid": "┴",
				"bottom-left": "└",
				"bottom-right": "┘",
				left: "│",
				"left-mid": "├",
				mid: "─",
				"mid-mid": "┼",
				right: "│",
				"right-mid": "┤",
				middle: "│"
			},
			truncate: "…",
			colWidths: [],
			rowHeights: [],
			colAligns: [],
			rowAligns: [],
			style: {
				"padding-left": 1,
				"padding-right": 1,
				head: ["red"],
				border: ["grey"],
				compact: false
			},
			head: []
		};
	}
	function mergeOptions(options, defaults) {
		options = options || {};
		defaults = defaults || defaultOptions();
		let ret = Object.assign({}, defaults, options);
		ret.chars = Object.assign({}, defaults.chars, options.chars);
		ret.style = Object.assign({}, defaults.style, options.style);
		return ret;
	}
	function wordWrap(maxLength, input) {
		let lines = [];
		let split = input.split(/(\s+)/g);
		let line = [];
		let lineLength = 0;
		let whitespace;
		for (let i = 0; i < split.length; i += 2) {
			let word = split[i];
			let newLength = lineLength + strlen(word);
			if (lineLength > 0 && whitespace) newLength += whitespace.length;
			if (newLength > maxLength) {
				if (lineLength !== 0) lines.push(line.join(""));
				line = [word];
				lineLength = strlen(word);
			} else {
				line.push(whitespace || "", word);
				lineLength = newLength;
			}
			whitespace = split[i + 1];
		}
		if (lineLength) lines.push(line.join(""));
		return lines;
	}
	function textWrap(maxLength, input) {
		let lines = [];
		let line = "";
		function pushLine(str, ws) {
			if (line.length && ws) line += ws;
			line += str;
			while (line.length > maxLength) {
				lines.push(line.slice(0, maxLength));
				line = line.slice(maxLength);
			}
		}
		let split = input.split(/(\s+)/g);
		for (let i = 0; i < split.length; i += 2) pushLine(split[i], i && split[i - 1]);
		if (line.length) lines.push(line);
		return lines;
	}
	function multiLineWordWrap(maxLength, input, wrapOnWordBoundary = true) {
		let output = [];
		input = input.split("\n");
		const handler = wrapOnWordBoundary ? wordWrap : textWrap;
		for (let i = 0; i < input.length; i++) output.push.apply(output, handler(maxLength, input[i]));
		return output;
	}
	function colorizeLines(input) {
		let state = {};
		let output = [];
		for (let i = 0; i < input.length; i++) {
			let line = rewindState(state, input[i]);
			state = readState(line);
			let temp = Object.assign({}, state);
			output.push(unwindState(temp, line));
		}
		return output;
	}
	/**
	* Credit: Matheus Sampaio https://github.com/matheussampaio
	*/
	function hyperlink(url, text) {
		const OSC = "\x1B]";
		const BEL = "\x07";
		const SEP = ";";
		return [
			OSC,
			"8",
			SEP,
			SEP,
			url || text,
			BEL,
			text,
			OSC,
			"8",
			SEP,
			SEP,
			BEL
		].join("");
	}
	module.exports = {
		strlen,
		repeat,
		pad,
		truncate,
		mergeOptions,
		wordWrap: multiLineWordWrap,
		colorizeLines,
		hyperlink
	};
}));

// node_modules/@colors/colors/lib/styles.js
var require_styles = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var styles = {};
	module["exports"] = styles;
	var codes = {
		reset: [0, 0],
		bold: [1, 22],
		dim: [2, 22],
		italic: [3, 23],
		underline: [4, 24],
		inverse: [7, 27],
		hidden: [8, 28],
		strikethrough: [9, 29],
		black: [30, 39],
		red: [31, 39],
		green: [32, 39],
		yellow: [33, 39],
		blue: [34, 39],
		magenta: [35, 39],
		cyan: [36, 39],
		white: [37, 39],
		gray: [90, 39],
		grey: [90, 39],
		brightRed: [91, 39],
		brightGreen: [92, 39],
		brightYellow: [93, 39],
		brightBlue: [94, 39],
		brightMagenta: [95, 39],
		brightCyan: [96, 39],
		brightWhite: [97, 39],
		bgBlack: [40, 49],
		bgRed: [41, 49],
		bgGreen: [42, 49],
		bgYellow: [43, 49],
		bgBlue: [44, 49],
		bgMagenta: [45, 49],
		bgCyan: [46, 49],
		bgWhite: [47, 49],
		bgGray: [100, 49],
		bgGrey: [100, 49],
		bgBrightRed: [101, 49],
		bgBrightGreen: [102, 49],
		bgBrightYellow: [103, 49],
		bgBrightBlue: [104, 49],
		bgBrightMagenta: [105, 49],
		bgBrightCyan: [106, 49],
		bgBrightWhite: [107, 49],
		blackBG: [40, 49],
		redBG: [41, 49],
		greenBG: [42, 49],
		yellowBG: [43, 49],
		blueBG: [44, 49],
		magentaBG: [45, 49],
		cyanBG: [46, 49],
		whiteBG: [47, 49]
	};
	Object.keys(codes).forEach(function(key) {
		var val = codes[key];
		var style = styles[key] = [];
		style.open = "\x1B[" + val[0] + "m";
		style.close = "\x1B[" + val[1] + "m";
	});
}));

// node_modules/@colors/colors/lib/system/has-flag.js
var require_has_flag = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(flag, argv) {
		argv = argv || process.argv;
		var terminatorPos = argv.indexOf("--");
		var prefix = /^-{1,2}/.test(flag) ? "" : "--";
		var pos = argv.indexOf(prefix + flag);
		return pos !== -1 && (terminatorPos === -1 ? true : pos < terminatorPos);
	};
}));

// node_modules/@colors/colors/lib/system/supports-colors.js
var require_supports_colors = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var os = __require("os");
	var hasFlag = require_has_flag();
	var env = process.env;
	var forceColor = void 0;
	if (hasFlag("no-color") || hasFlag("no-colors") || hasFlag("color=false")) forceColor = false;
	else if (hasFlag("color") || hasFlag("colors") || hasFlag("color=true") || hasFlag("color=always")) forceColor = true;
	if ("FORCE_COLOR" in env) forceColor = env.FORCE_COLOR.length === 0 || parseInt(env.FORCE_COLOR, 10) !== 0;
	function translateLevel(level) {
		if (level === 0) return false;
		return {
			level,
			hasBasic: true,
			has256: level >= 2,
			has16m: level >= 3
		};
	}
	function supportsColor(stream) {
		if (forceColor === false) return 0;
		if (hasFlag("color=16m") || hasFlag("color=full") || hasFlag("color=truecolor")) return 3;
		if (hasFlag("color=256")) return 2;
		if (stream && !stream.isTTY && forceColor !== true) return 0;
		var min = forceColor ? 1 : 0;
		if (process.platform === "win32") {
			var osRelease = os.release().split(".");
			if (Number(process.versions.node.split(".")[0]) >= 8 && Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586) return Number(osRelease[2]) >= 14931 ? 3 : 2;
			return 1;
		}
		if ("CI" in env) {
			if ([
				"TRAVIS",
				"CIRCLECI",
				"APPVEYOR",
				"GITLAB_CI"
			].some(function(sign) {
				return sign in env;
			}) || env.CI_NAME === "codeship") return 1;
			return min;
		}
		if ("TEAMCITY_VERSION" in env) return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
		if ("TERM_PROGRAM" in env) {
			var version = parseInt((env.TERM_PROGRAM_VERSION || "").split(".")[0], 10);
			switch (env.TERM_PROGRAM) {
				case "iTerm.app": return version >= 3 ? 3 : 2;
				case "Hyper": return 3;
				case "Apple_Terminal": return 2;
			}
		}
		if (/-256(color)?$/i.test(env.TERM)) return 2;
		if (/^screen|^xterm|^vt100|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) return 1;
		if ("COLORTERM" in env) return 1;
		if (env.TERM === "dumb") return min;
		return min;
	}
	function getSupportLevel(stream) {
		return translateLevel(supportsColor(stream));
	}
	module.exports = {
		supportsColor: getSupportLevel,
		stdout: getSupportLevel(process.stdout),
		stderr: getSupportLevel(process.stderr)
	};
}));

// node_modules/@colors/colors/lib/custom/trap.js
var require_trap = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module["exports"] = function runTheTrap(text, options) {
		var result = "";
		text = text || "Run the trap, drop the bass";
		text = text.split("");
		var trap = {
			a: [
				"@",
				"Ą",
				"Ⱥ",
				"Ʌ",
				"Δ",
				"Λ",
				"Д"
			],
			b: [
				"ß",
				"Ɓ",
				"Ƀ",
				"ɮ",
				"β",
				"฿"
			],
			c: [
				"©",
				"Ȼ",
				"Ͼ"
			],
			d: [
				"Ð",
				"Ɗ",
				"Ԁ",
				"ԁ",
				"Ԃ",
				"ԃ"
			],
			e: [
				"Ë",
				"ĕ",
				"Ǝ",
				"ɘ",
				"Σ",
				"ξ",
				"Ҽ",
				"੬"
			],
			f: ["Ӻ"],
			g: ["ɢ"],
			h: [
				"Ħ",
				"ƕ",
				"Ң",
				"Һ",
				"Ӈ",
				"Ԋ"
			],
			i: ["༏"],
			j: ["Ĵ"],
			k: [
				"ĸ",
				"Ҡ",
				"Ӄ",
				"Ԟ"
			],
			l: ["Ĺ"],
			m: [
				"ʍ",
				"Ӎ",
				"ӎ",
				"Ԡ",
				"ԡ",
				"൩"
			],
			n: [
				"Ñ",
				"ŋ",
				"Ɲ",
				"Ͷ",
				"Π",
				"Ҋ"
			],
			o: [
				"Ø",
				"õ",
				"ø",
				"Ǿ",
				"ʘ",
				"Ѻ",
				"ם",
				"۝",
				"๏"
			],
			p: ["Ƿ", "Ҏ"],
			q: ["্"],
			r: [
				"®",
				"Ʀ",
				"Ȑ",
				"Ɍ",
				"ʀ",
				"Я"
			],
			s: [
				"§",
				"Ϟ",
				"ϟ",
				"Ϩ"
			],
			t: [
				"Ł",
				"Ŧ",
				"ͳ"
			],
			u: ["Ʊ", "Ս"],
			v: ["ט"],
			w: [
				"Ш",
				"Ѡ",
				"Ѽ",
				"൰"
			],
			x: [
				"Ҳ",
				"Ӿ",
				"Ӽ",
				"ӽ"
			],
			y: [
				"¥",
				"Ұ",
				"Ӌ"
			],
			z: ["Ƶ", "ɀ"]
		};
		text.forEach(function(c) {
			c = c.toLowerCase();
			var chars = trap[c] || [" "];
			var rand = Math.floor(Math.random() * chars.length);
			if (typeof trap[c] !== "undefined") result += trap[c][rand];
			else result += c;
		});
		return result;
	};
}));

// node_modules/@colors/colors/lib/custom/zalgo.js
var require_zalgo = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module["exports"] = function zalgo(text, options) {
		text = text || "   he is here   ";
		var soul = {
			"up": [
				"̍",
				"̎",
				"̄",
				"̅",
				"̿",
				"̑",
				"̆",
				"̐",
				"͒",
				"͗",
				"͑",
				"̇",
				"̈",
				"̊",
				"͂",
				"̓",
				"̈",
				"͊",
				"͋",
				"͌",
				"̃",
				"̂",
				"̌",
				"͐",
				"̀",
				"́",
				"̋",
				"̏",
				"̒",
				"̓",
				"̔",
				"̽",
				"̉",
				"ͣ",
				"ͤ",
				"ͥ",
				"ͦ",
				"ͧ",
				"ͨ",
				"ͩ",
				"ͪ",
				"ͫ",
				"ͬ",
				"ͭ",
				"ͮ",
				"ͯ",
				"̾",
				"͛",
				"͆",
				"̚"
			],
			"down": [
				"̖",
				"̗",
				"̘",
				"̙",
				"̜",
				"̝",
				"̞",
				"̟",
				"̠",
				"̤",
				"̥",
				"̦",
				"̩",
				"̪",
				"̫",
				"̬",
				"̭",
				"̮",
				"̯",
				"̰",
				"̱",
				"̲",
				"̳",
				"̹",
				"̺",
				"̻",
				"̼",
				"ͅ",
				"͇",
				"͈",
				"͉",
				"͍",
				"͎",
				"͓",
				"͔",
				"͕",
				"͖",
				"͙",
				"͚",
				"̣"
			],
			"mid": [
				"̕",
				"̛",
				"̀",
				"́",
				"͘",
				"̡",
				"̢",
				"̧",
				"̨",
				"̴",
				"̵",
				"̶",
				"͜",
				"͝",
				"͞",
				"͟",
				"͠",
				"͢",
				"̸",
				"̷",
				"͡",
				" ҉"
			]
		};
		var all = [].concat(soul.up, soul.down, soul.mid);
		function randomNumber(range) {
			return Math.floor(Math.random() * range);
		}
		function isChar(character) {
			var bool = false;
			all.filter(function(i) {
				bool = i === character;
			});
			return bool;
		}
		function heComes(text, options) {
			var result = "";
			var counts;
			var l;
			options = options || {};
			options["up"] = typeof options["up"] !== "undefined" ? options["up"] : true;
			options["mid"] = typeof options["mid"] !== "undefined" ? options["mid"] : true;
			options["down"] = typeof options["down"] !== "undefined" ? options["down"] : true;
			options["size"] = typeof options["size"] !== "undefined" ? options["size"] : "maxi";
			text = text.split("");
			for (l in text) {
				if (isChar(l)) continue;
				result = result + text[l];
				counts = {
					"up": 0,
					"down": 0,
					"mid": 0
				};
				switch (options.size) {
					case "mini":
						counts.up = randomNumber(8);
						counts.mid = randomNumber(2);
						counts.down = randomNumber(8);
						break;
					case "maxi":
						counts.up = randomNumber(16) + 3;
						counts.mid = randomNumber(4) + 1;
						counts.down = randomNumber(64) + 3;
						break;
					default:
						counts.up = randomNumber(8) + 1;
						counts.mid = randomNumber(6) / 2;
						counts.down = randomNumber(8) + 1;
				}
				var arr = [
					"up",
					"mid",
					"down"
				];
				for (var d in arr) {
					var index = arr[d];
					for (var i = 0; i <= counts[index]; i++) if (options[index]) result = result + soul[index][randomNumber(soul[index].length)];
				}
			}
			return result;
		}
		return heComes(text, options);
	};
}));

// node_modules/@colors/colors/lib/maps/america.js
var require_america = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module["exports"] = function(colors) {
		return function(letter, i, exploded) {
			if (letter === " ") return letter;
			switch (i % 3) {
				case 0: return colors.red(letter);
				case 1: return colors.white(letter);
				case 2: return colors.blue(letter);
			}
		};
	};
}));

// node_modules/@colors/colors/lib/maps/zebra.js
var require_zebra = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module["exports"] = function(colors) {
		return function(letter, i, exploded) {
			return i % 2 === 0 ? letter : colors.inverse(letter);
		};
	};
}));

// node_modules/@colors/colors/lib/maps/rainbow.js
var require_rainbow = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module["exports"] = function(colors) {
		var rainbowColors = [
			"red",
			"yellow",
			"green",
			"blue",
			"magenta"
		];
		return function(letter, i, exploded) {
			if (letter === " ") return letter;
			else return colors[rainbowColors[i++ % rainbowColors.length]](letter);
		};
	};
}));

// node_modules/@colors/colors/lib/maps/random.js
var require_random = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module["exports"] = function(colors) {
		var available = [
			"underline",
			"inverse",
			"grey",
			"yellow",
			"red",
			"green",
			"blue",
			"white",
			"cyan",
			"magenta",
			"brightYellow",
			"brightRed",
			"brightGreen",
			"brightBlue",
			"brightWhite",
			"brightCyan",
			"brightMagenta"
		];
		return function(letter, i, exploded) {
			return letter === " " ? letter : colors[available[Math.round(Math.random() * (available.length - 2))]](letter);
		};
	};
}));

// node_modules/@colors/colors/lib/colors.js
var require_colors = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var colors = {};
	module["exports"] = colors;
	colors.themes = {};
	var util = __require("util");
	var ansiStyles = colors.styles = require_styles();
	var defineProps = Object.defineProperties;
	var newLineRegex = /* @__PURE__ */ new RegExp(/[\r\n]+/g);
	colors.supportsColor = require_supports_colors().supportsColor;
	if (typeof colors.enabled === "undefined") colors.enabled = colors.supportsColor() !== false;
	colors.enable = function() {
		colors.enabled = true;
	};
	colors.disable = function() {
		colors.enabled = false;
	};
	colors.stripColors = colors.strip = function(str) {
		return ("" + str).replace(/\x1B\[\d+m/g, "");
	};
	colors.stylize = function stylize(str, style) {
		if (!colors.enabled) return str + "";
		var styleMap = ansiStyles[style];
		if (!styleMap && style in colors) return colors[style](str);
		return styleMap.open + str + styleMap.close;
	};
	var matchOperatorsRe = /[|\\{}()[\]^$+*?.]/g;
	var escapeStringRegexp = function(str) {
		if (typeof str !== "string") throw new TypeError("Expected a string");
		return str.replace(matchOperatorsRe, "\\$&");
	};
	function build(_styles) {
		var builder = function builder() {
			return applyStyle.apply(builder, arguments);
		};
		builder._styles = _styles;
		builder.__proto__ = proto;
		return builder;
	}
	var styles = (function() {
		var ret = {};
		ansiStyles.grey = ansiStyles.gray;
		Object.keys(ansiStyles).forEach(function(key) {
			ansiStyles[key].closeRe = new RegExp(escapeStringRegexp(ansiStyles[key].close), "g");
			ret[key] = { get: function() {
				return build(this._styles.concat(key));
			} };
		});
		return ret;
	})();
	var proto = defineProps(function colors() {}, styles);
	function applyStyle() {
		var str = Array.prototype.slice.call(arguments).map(function(arg) {
			if (arg != null && arg.constructor === String) return arg;
			else return util.inspect(arg);
		}).join(" ");
		if (!colors.enabled || !str) return str;
		var newLinesPresent = str.indexOf("\n") != -1;
		var nestedStyles = this._styles;
		var i = nestedStyles.length;
		while (i--) {
			var code = ansiStyles[nestedStyles[i]];
			str = code.open + str.replace(code.closeRe, code.open) + code.close;
			if (newLinesPresent) str = str.replace(newLineRegex, function(match) {
				return code.close + match + code.open;
			});
		}
		return str;
	}
	colors.setTheme = function(theme) {
		if (typeof theme === "string") {
			console.log("colors.setTheme now only accepts an object, not a string.  If you are trying to set a theme from a file, it is now your (the caller's) responsibility to require the file.  The old syntax looked like colors.setTheme(__dirname + '/../themes/generic-logging.js'); The new syntax looks like colors.setTheme(require(__dirname + '/../themes/generic-logging.js'));");
			return;
		}
		for (var style in theme) (function(style) {
			colors[style] = function(str) {
				if (typeof theme[style] === "object") {
					var out = str;
					for (var i in theme[style]) out = colors[theme[style][i]](out);
					return out;
				}
				return colors[theme[style]](str);
			};
		})(style);
	};
	function init() {
		var ret = {};
		Object.keys(styles).forEach(function(name) {
			ret[name] = { get: function() {
				return build([name]);
			} };
		});
		return ret;
	}
	var sequencer = function sequencer(map, str) {
		var exploded = str.split("");
		exploded = exploded.map(map);
		return exploded.join("");
	};
	colors.trap = require_trap();
	colors.zalgo = require_zalgo();
	colors.maps = {};
	colors.maps.america = require_america()(colors);
	colors.maps.zebra = require_zebra()(colors);
	colors.maps.rainbow = require_rainbow()(colors);
	colors.maps.random = require_random()(colors);
	for (var map in colors.maps) (function(map) {
		colors[map] = function(str) {
			return sequencer(colors.maps[map], str);
		};
	})(map);
	defineProps(colors, init());
}));

// node_modules/@colors/colors/safe.js
var require_safe = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var colors = require_colors();
	module["exports"] = colors;
}));

// node_modules/cli-table3/src/cell.js
var require_cell = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { info, debug } = require_debug();
	const utils = require_utils();
	var Cell = class Cell {
		/**
		* A representation of a cell within the table.
		* Implementations must have `init` and `draw` methods,
		* as well as `colSpan`, `rowSpan`, `desiredHeight` and `desiredWidth` properties.
		* @param options
		* @constructor
		*/
		constructor(options) {
			this.setOptions(options);
			/**
			* Each cell will have it's `x` and `y` values set by the `layout-manager` prior to
			* `init` being called;
			* @type {Number}
			*/
			this.x = null;
			this.y = null;
		}
		setOptions(options) {
			if ([
				"boolean",
				"number",
				"bigint",
				"string"
			].indexOf(typeof options) !== -1) options = { content: "" + options };
			options = options || {};
			this.options = options;
			let content = options.content;
			if ([
				"boolean",
				"number",
				"bigint",
				"string"
			].indexOf(typeof content) !== -1) this.content = String(content);
			else if (!content) this.content = this.options.href || "";
			else throw new Error("Content needs to be a primitive, got: " + typeof content);
			this.colSpan = options.colSpan || 1;
			this.rowSpan = options.rowSpan || 1;
			if (this.options.href) Object.defineProperty(this, "href", { get() {
				return this.options.href;
			} });
		}
		mergeTableOptions(tableOptions, cells) {
			this.cells = cells;
			let optionsChars = this.options.chars || {};
			let tableChars = tableOptions.chars;
			let chars = this.chars = {};
			CHAR_NAMES.forEach(function(name) {
				setOption(optionsChars, tableChars, name, chars);
			});
			this.truncate = this.options.truncate || tableOptions.truncate;
			let style = this.options.style = this.options.style || {};
			let tableStyle = tableOptions.style;
			setOption(style, tableStyle, "padding-left", this);
			setOption(style, tableStyle, "padding-right", this);
			this.head = style.head || tableStyle.head;
			this.border = style.border || tableStyle.border;
			this.fixedWidth = tableOptions.colWidths[this.x];
			this.lines = this.computeLines(tableOptions);
			this.desiredWidth = utils.strlen(this.content) + this.paddingLeft + this.paddingRight;
			this.desiredHeight = this.lines.length;
		}
		computeLines(tableOptions) {
			const tableWordWrap = tableOptions.wordWrap || tableOptions.textWrap;
			const { wordWrap = tableWordWrap } = this.options;
			if (this.fixedWidth && wordWrap) {
				this.fixedWidth -= this.paddingLeft + this.paddingRight;
				if (this.colSpan) {
					let i = 1;
					while (i < this.colSpan) {
						this.fixedWidth += tableOptions.colWidths[this.x + i];
						i++;
					}
				}
				const { wrapOnWordBoundary: tableWrapOnWordBoundary = true } = tableOptions;
				const { wrapOnWordBoundary = tableWrapOnWordBoundary } = this.options;
				return this.wrapLines(utils.wordWrap(this.fixedWidth, this.content, wrapOnWordBoundary));
			}
			return this.wrapLines(this.content.split("\n"));
		}
		wrapLines(computedLines) {
			const lines = utils.colorizeLines(computedLines);
			if (this.href) return lines.map((line) => utils.hyperlink(this.href, line));
			return lines;
		}
		/**
		* Initializes the Cells data structure.
		*
		* @param tableOptions - A fully populated set of tableOptions.
		* In addition to the standard default values, tableOptions must have fully populated the
		* `colWidths` and `rowWidths` arrays. Those arrays must have lengths equal to the number
		* of columns or rows (respectively) in this table, and each array item must be a Number.
		*
		*/
		init(tableOptions) {
			let x = this.x;
			let y = this.y;
			this.widths = tableOptions.colWidths.slice(x, x + this.colSpan);
			this.heights = tableOptions.rowHeights.slice(y, y + this.rowSpan);
			this.width = this.widths.reduce(sumPlusOne, -1);
			this.height = this.heights.reduce(sumPlusOne, -1);
			this.hAlign = this.options.hAlign || tableOptions.colAligns[x];
			this.vAlign = this.options.vAlign || tableOptions.rowAligns[y];
			this.drawRight = x + this.colSpan == tableOptions.colWidths.length;
		}
		/**
		* Draws the given line of the cell.
		* This default implementation defers to methods `drawTop`, `drawBottom`, `drawLine` and `drawEmpty`.
		* @param lineNum - can be `top`, `bottom` or a numerical line number.
		* @param spanningCell - will be a number if being called from a RowSpanCell, and will represent how
		* many rows below it's being called from. Otherwise it's undefined.
		* @returns {String} The representation of this line.
		*/
		draw(lineNum, spanningCell) {
			if (lineNum == "top") return this.drawTop(this.drawRight);
			if (lineNum == "bottom") return this.drawBottom(this.drawRight);
			let content = utils.truncate(this.content, 10, this.truncate);
			if (!lineNum) info(`${this.y}-${this.x}: ${this.rowSpan - lineNum}x${this.colSpan} Cell ${content}`);
			let padLen = Math.max(this.height - this.lines.length, 0);
			let padTop;
			switch (this.vAlign) {
				case "center":
					padTop = Math.ceil(padLen / 2);
					break;
				case "bottom":
					padTop = padLen;
					break;
				default: padTop = 0;
			}
			if (lineNum < padTop || lineNum >= padTop + this.lines.length) return this.drawEmpty(this.drawRight, spanningCell);
			let forceTruncation = this.lines.length > this.height && lineNum + 1 >= this.height;
			return this.drawLine(lineNum - padTop, this.drawRight, forceTruncation, spanningCell);
		}
		/**
		* Renders the top line of the cell.
		* @param drawRight - true if this method should render the right edge of the cell.
		* @returns {String}
		*/
		drawTop(drawRight) {
			let content = [];
			if (this.cells) this.widths.forEach(function(width, index) {
				content.push(this._topLeftChar(index));
				content.push(utils.repeat(this.chars[this.y == 0 ? "top" : "mid"], width));
			}, this);
			else {
				content.push(this._topLeftChar(0));
				content.push(utils.repeat(this.chars[this.y == 0 ? "top" : "mid"], this.width));
			}
			if (drawRight) content.push(this.chars[this.y == 0 ? "topRight" : "rightMid"]);
			return this.wrapWithStyleColors("border", content.join(""));
		}
		_topLeftChar(offset) {
			let x = this.x + offset;
			let leftChar;
			if (this.y == 0) leftChar = x == 0 ? "topLeft" : offset == 0 ? "topMid" : "top";
			else if (x == 0) leftChar = "leftMid";
			else {
				leftChar = offset == 0 ? "midMid" : "bottomMid";
				if (this.cells) {
					if (this.cells[this.y - 1][x] instanceof Cell.ColSpanCell) leftChar = offset == 0 ? "topMid" : "mid";
					if (offset == 0) {
						let i = 1;
						while (this.cells[this.y][x - i] instanceof Cell.ColSpanCell) i++;
						if (this.cells[this.y][x - i] instanceof Cell.RowSpanCell) leftChar = "leftMid";
					}
				}
			}
			return this.chars[leftChar];
		}
		wrapWithStyleColors(styleProperty, content) {
			if (this[styleProperty] && this[styleProperty].length) try {
				let colors = require_safe();
				for (let i = this[styleProperty].length - 1; i >= 0; i--) colors = colors[this[styleProperty][i]];
				return colors(content);
			} catch (e) {
				return content;
			}
			else return content;
		}
		/**
		* Renders a line of text.
		* @param lineNum - Which line of text to render. This is not necessarily the line within the cell.
		* There may be top-padding above the first line of text.
		* @param drawRight - true if this method should render the right edge of the cell.
		* @param forceTruncationSymbol - `true` if the rendered text should end with the truncation symbol even
		* if the text fits. This is used when the cell is vertically truncated. If `false` the text should
		* only include the truncation symbol if the text will not fit horizontally within the cell width.
		* @param spanningCell - a number of if being called from a RowSpanCell. (how many rows below). otherwise undefined.
		* @returns {String}
		*/
		drawLine(lineNum, drawRight, forceTruncationSymbol, spanningCell) {
			let left = this.chars[this.x == 0 ? "left" : "middle"];
			if (this.x && spanningCell && this.cells) {
				let cellLeft = this.cells[this.y + spanningCell][this.x - 1];
				while (cellLeft instanceof ColSpanCell) cellLeft = this.cells[cellLeft.y][cellLeft.x - 1];
				if (!(cellLeft instanceof RowSpanCell)) left = this.chars["rightMid"];
			}
			let leftPadding = utils.repeat(" ", this.paddingLeft);
			let right = drawRight ? this.chars["right"] : "";
			let rightPadding = utils.repeat(" ", this.paddingRight);
			let line = this.lines[lineNum];
			let len = this.width - (this.paddingLeft + this.paddingRight);
			if (forceTruncationSymbol) line += this.truncate || "…";
			let content = utils.truncate(line, len, this.truncate);
			content = utils.pad(content, len, " ", this.hAlign);
			content = leftPadding + content + rightPadding;
			return this.stylizeLine(left, content, right);
		}
		stylizeLine(left, content, right) {
			left = this.wrapWithStyleColors("border", left);
			right = this.wrapWithStyleColors("border", right);
			if (this.y === 0) content = this.wrapWithStyleColors("head", content);
			return left + content + right;
		}
		/**
		* Renders the bottom line of the cell.
		* @param drawRight - true if this method should render the right edge of the cell.
		* @returns {String}
		*/
		drawBottom(drawRight) {
			let left = this.chars[this.x == 0 ? "bottomLeft" : "bottomMid"];
			let content = utils.repeat(this.chars.bottom, this.width);
			let right = drawRight ? this.chars["bottomRight"] : "";
			return this.wrapWithStyleColors("border", left + content + right);
		}
		/**
		* Renders a blank line of text within the cell. Used for top and/or bottom padding.
		* @param drawRight - true if this method should render the right edge of the cell.
		* @param spanningCell - a number of if being called from a RowSpanCell. (how many rows below). otherwise undefined.
		* @returns {String}
		*/
		drawEmpty(drawRight, spanningCell) {
			let left = this.chars[this.x == 0 ? "left" : "middle"];
			if (this.x && spanningCell && this.cells) {
				let cellLeft = this.cells[this.y + spanningCell][this.x - 1];
				while (cellLeft instanceof ColSpanCell) cellLeft = this.cells[cellLeft.y][cellLeft.x - 1];
				if (!(cellLeft instanceof RowSpanCell)) left = this.chars["rightMid"];
			}
			let right = drawRight ? this.chars["right"] : "";
			let content = utils.repeat(" ", this.width);
			return this.stylizeLine(left, content, right);
		}
	};
	var ColSpanCell = class {
		/**
		* A Cell that doesn't do anything. It just draws empty lines.
		* Used as a placeholder in column spanning.
		* @constructor
		*/
		constructor() {}
		draw(lineNum) {
			if (typeof lineNum === "number") debug(`${this.y}-${this.x}: 1x1 ColSpanCell`);
			return "";
		}
		init() {}
		mergeTableOptions() {}
	};
	var RowSpanCell = class {
		/**
		* A placeholder Cell for a Cell that spans multiple rows.
		* It delegates rendering to the original cell, but adds the appropriate offset.
		* @param originalCell
		* @constructor
		*/
		constructor(originalCell) {
			this.originalCell = originalCell;
		}
		init(tableOptions) {
			let y = this.y;
			let originalY = this.originalCell.y;
			this.cellOffset = y - originalY;
			this.offset = findDimension(tableOptions.rowHeights, originalY, this.cellOffset);
		}
		draw(lineNum) {
			if (lineNum == "top") return this.originalCell.draw(this.offset, this.cellOffset);
			if (lineNum == "bottom") return this.originalCell.draw("bottom");
			debug(`${this.y}-${this.x}: 1x${this.colSpan} RowSpanCell for ${this.originalCell.content}`);
			return this.originalCell.draw(this.offset + 1 + lineNum);
		}
		mergeTableOptions() {}
	};
	function firstDefined(...args) {
		return args.filter((v) => v !== void 0 && v !== null).shift();
	}
	function setOption(objA, objB, nameB, targetObj) {
		let nameA = nameB.split("-");
		if (nameA.length > 1) {
			nameA[1] = nameA[1].charAt(0).toUpperCase() + nameA[1].substr(1);
			nameA = nameA.join("");
			targetObj[nameA] = firstDefined(objA[nameA], objA[nameB], objB[nameA], objB[nameB]);
		} else targetObj[nameB] = firstDefined(objA[nameB], objB[nameB]);
	}
	function findDimension(dimensionTable, startingIndex, span) {
		let ret = dimensionTable[startingIndex];
		for (let i = 1; i < span; i++) ret += 1 + dimensionTable[startingIndex + i];
		return ret;
	}
	function sumPlusOne(a, b) {
		return a + b + 1;
	}
	let CHAR_NAMES = [
		"top",
		"top-mid",
		"top-left",
		"top-right",
		"bottom",
		"bottom-mid",
		"bottom-left",
		"bottom-right",
		"left",
		"left-mid",
		"mid",
		"mid-mid",
		"right",
		"right-mid",
		"middle"
	];
	module.exports = Cell;
	module.exports.ColSpanCell = ColSpanCell;
	module.exports.RowSpanCell = RowSpanCell;
}));

// node_modules/cli-table3/src/layout-manager.js
var require_layout_manager = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { warn, debug } = require_debug();
	const Cell = require_cell();
	const { ColSpanCell, RowSpanCell } = Cell;
	(function() {
		function next(alloc, col) {
			if (alloc[col] > 0) return next(alloc, col + 1);
			return col;
		}
		function layoutTable(table) {
			let alloc = {};
			table.forEach(function(row, rowIndex) {
				let col = 0;
				row.forEach(function(cell) {
					cell.y = rowIndex;
					cell.x = rowIndex ? next(alloc, col) : col;
					const rowSpan = cell.rowSpan || 1;
					const colSpan = cell.colSpan || 1;
					if (rowSpan > 1) for (let cs = 0; cs < colSpan; cs++) alloc[cell.x + cs] = rowSpan;
					col = cell.x + colSpan;
				});
				Object.keys(alloc).forEach((idx) => {
					alloc[idx]--;
					if (alloc[idx] < 1) delete alloc[idx];
				});
			});
		}
		function maxWidth(table) {
			let mw = 0;
			table.forEach(function(row) {
				row.forEach(function(cell) {
					mw = Math.max(mw, cell.x + (cell.colSpan || 1));
				});
			});
			return mw;
		}
		function maxHeight(table) {
			return table.length;
		}
		function cellsConflict(cell1, cell2) {
			let yMin1 = cell1.y;
			let yMax1 = cell1.y - 1 + (cell1.rowSpan || 1);
			let yMin2 = cell2.y;
			let yConflict = !(yMin1 > cell2.y - 1 + (cell2.rowSpan || 1) || yMin2 > yMax1);
			let xMin1 = cell1.x;
			let xMax1 = cell1.x - 1 + (cell1.colSpan || 1);
			let xMin2 = cell2.x;
			let xConflict = !(xMin1 > cell2.x - 1 + (cell2.colSpan || 1) || xMin2 > xMax1);
			return yConflict && xConflict;
		}
		function conflictExists(rows, x, y) {
			let i_max = Math.min(rows.length - 1, y);
			let cell = {
				x,
				y
			};
			for (let i = 0; i <= i_max; i++) {
				let row = rows[i];
				for (let j = 0; j < row.length; j++) if (cellsConflict(cell, row[j])) return true;
			}
			return false;
		}
		function allBlank(rows, y, xMin, xMax) {
			for (let x = xMin; x < xMax; x++) if (conflictExists(rows, x, y)) return false;
			return true;
		}
		function addRowSpanCells(table) {
			table.forEach(function(row, rowIndex) {
				row.forEach(function(cell) {
					for (let i = 1; i < cell.rowSpan; i++) {
						let rowSpanCell = new RowSpanCell(cell);
						rowSpanCell.x = cell.x;
						rowSpanCell.y = cell.y + i;
						rowSpanCell.colSpan = cell.colSpan;
						insertCell(rowSpanCell, table[rowIndex + i]);
					}
				});
			});
		}
		function addColSpanCells(cellRows) {
			for (let rowIndex = cellRows.length - 1; rowIndex >= 0; rowIndex--) {
				let cellColumns = cellRows[rowIndex];
				for (let columnIndex = 0; columnIndex < cellColumns.length; columnIndex++) {
					let cell = cellColumns[columnIndex];
					for (let k = 1; k < cell.colSpan; k++) {
						let colSpanCell = new ColSpanCell();
						colSpanCell.x = cell.x + k;
						colSpanCell.y = cell.y;
						cellColumns.splice(columnIndex + 1, 0, colSpanCell);
					}
				}
			}
		}
		function insertCell(cell, row) {
			let x = 0;
			while (x < row.length && row[x].x < cell.x) x++;
			row.splice(x, 0, cell);
		}
		function fillInTable(table) {
			let h_max = maxHeight(table);
			let w_max = maxWidth(table);
			debug(`Max rows: ${h_max}; Max cols: ${w_max}`);
			for (let y = 0; y < h_max; y++) for (let x = 0; x < w_max; x++) if (!conflictExists(table, x, y)) {
				let opts = {
					x,
					y,
					colSpan: 1,
					rowSpan: 1
				};
				x++;
				while (x < w_max && !conflictExists(table, x, y)) {
					opts.colSpan++;
					x++;
				}
				let y2 = y + 1;
				while (y2 < h_max && allBlank(table, y2, opts.x, opts.x + opts.colSpan)) {
					opts.rowSpan++;
					y2++;
				}
				let cell = new Cell(opts);
				cell.x = opts.x;
				cell.y = opts.y;
				warn(`Missing cell at ${cell.y}-${cell.x}.`);
				insertCell(cell, table[y]);
			}
		}
		function generateCells(rows) {
			return rows.map(function(row) {
				if (!Array.isArray(row)) {
					let key = Object.keys(row)[0];
					row = row[key];
					if (Array.isArray(row)) {
						row = row.slice();
						row.unshift(key);
					} else row = [key, row];
				}
				return row.map(function(cell) {
					return new Cell(cell);
				});
			});
		}
		function makeTableLayout(rows) {
			let cellRows = generateCells(rows);
			layoutTable(cellRows);
			fillInTable(cellRows);
			addRowSpanCells(cellRows);
			addColSpanCells(cellRows);
			return cellRows;
		}
		module.exports = {
			makeTableLayout,
			layoutTable,
			addRowSpanCells,
			maxWidth,
			fillInTable,
			computeWidths: makeComputeWidths("colSpan", "desiredWidth", "x", 1),
			computeHeights: makeComputeWidths("rowSpan", "desiredHeight", "y", 1)
		};
	})();
	function makeComputeWidths(colSpan, desiredWidth, x, forcedMin) {
		return function(vals, table) {
			let result = [];
			let spanners = [];
			let auto = {};
			table.forEach(function(row) {
				row.forEach(function(cell) {
					if ((cell[colSpan] || 1) > 1) spanners.push(cell);
					else result[cell[x]] = Math.max(result[cell[x]] || 0, cell[desiredWidth] || 0, forcedMin);
				});
			});
			vals.forEach(function(val, index) {
				if (typeof val === "number") result[index] = val;
			});
			for (let k = spanners.length - 1; k >= 0; k--) {
				let cell = spanners[k];
				let span = cell[colSpan];
				let col = cell[x];
				let existingWidth = result[col];
				let editableCols = typeof vals[col] === "number" ? 0 : 1;
				if (typeof existingWidth === "number") for (let i = 1; i < span; i++) {
					existingWidth += 1 + result[col + i];
					if (typeof vals[col + i] !== "number") editableCols++;
				}
				else {
					existingWidth = desiredWidth === "desiredWidth" ? cell.desiredWidth - 1 : 1;
					if (!auto[col] || auto[col] < existingWidth) auto[col] = existingWidth;
				}
				if (cell[desiredWidth] > existingWidth) {
					let i = 0;
					while (editableCols > 0 && cell[desiredWidth] > existingWidth) {
						if (typeof vals[col + i] !== "number") {
							let dif = Math.round((cell[desiredWidth] - existingWidth) / editableCols);
							existingWidth += dif;
							result[col + i] += dif;
							editableCols--;
						}
						i++;
					}
				}
			}
			Object.assign(vals, result, auto);
			for (let j = 0; j < vals.length; j++) vals[j] = Math.max(forcedMin, vals[j] || 0);
		};
	}
}));

// node_modules/cli-table3/src/table.js
var require_table = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = require_debug();
	const utils = require_utils();
	const tableLayout = require_layout_manager();
	var Table = class extends Array {
		constructor(opts) {
			super();
			const options = utils.mergeOptions(opts);
			Object.defineProperty(this, "options", {
				value: options,
				enumerable: options.debug
			});
			if (options.debug) {
				switch (typeof options.debug) {
					case "boolean":
						debug.setDebugLevel(debug.WARN);
						break;
					case "number":
						debug.setDebugLevel(options.debug);
						break;
					case "string":
						debug.setDebugLevel(parseInt(options.debug, 10));
						break;
					default:
						debug.setDebugLevel(debug.WARN);
						debug.warn(`Debug option is expected to be boolean, number, or string. Received a ${typeof options.debug}`);
				}
				Object.defineProperty(this, "messages", { get() {
					return debug.debugMessages();
				} });
			}
		}
		toString() {
			let array = this;
			let headersPresent = this.options.head && this.options.head.length;
			if (headersPresent) {
				array = [this.options.head];
				if (this.length) array.push.apply(array, this);
			} else this.options.style.head = [];
			let cells = tableLayout.makeTableLayout(array);
			cells.forEach(function(row) {
				row.forEach(function(cell) {
					cell.mergeTableOptions(this.options, cells);
				}, this);
			}, this);
			tableLayout.computeWidths(this.options.colWidths, cells);
			tableLayout.computeHeights(this.options.rowHeights, cells);
			cells.forEach(function(row) {
				row.forEach(function(cell) {
					cell.init(this.options);
				}, this);
			}, this);
			let result = [];
			for (let rowIndex = 0; rowIndex < cells.length; rowIndex++) {
				let row = cells[rowIndex];
				let heightOfRow = this.options.rowHeights[rowIndex];
				if (rowIndex === 0 || !this.options.style.compact || rowIndex == 1 && headersPresent) doDraw(row, "top", result);
				for (let lineNum = 0; lineNum < heightOfRow; lineNum++) doDraw(row, lineNum, result);
				if (rowIndex + 1 == cells.length) doDraw(row, "bottom", result);
			}
			return result.join("\n");
		}
		get width() {
			return this.toString().split("\n")[0].length;
		}
	};
	Table.reset = () => debug.reset();
	function doDraw(row, lineNum, result) {
		let line = [];
		row.forEach(function(cell) {
			line.push(cell.draw(lineNum));
		});
		let str = line.join("");
		if (str.length) result.push(str);
	}
	module.exports = Table;
}));

// node_modules/cli-table3/index.js
var require_cli_table3 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require_table();
}));

// node_modules/ansi-regex/index.js
var import_cli_table3 = /* @__PURE__ */ __toESM(require_cli_table3(), 1);
const ST = String.raw`(?:\u001B\u005C|\u009C)`;
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
const pattern = `${String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`}|${osc}|${controlString}|${String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`}|${String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`}`;
function ansiRegex({ onlyFirst = false } = {}) {
	return new RegExp(pattern, onlyFirst ? void 0 : "g");
}

// node_modules/strip-ansi/index.js
const regex = ansiRegex();
function stripAnsi(string) {
	if (typeof string !== "string") throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	if (!string.includes("\x1B") && !string.includes("")) return string;
	return string.replace(regex, "");
}

// node_modules/get-east-asian-width/lookup-data.js
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [
	161,
	161,
	164,
	164,
	167,
	168,
	170,
	170,
	173,
	174,
	176,
	180,
	182,
	186,
	188,
	191,
	198,
	198,
	208,
	208,
	215,
	216,
	222,
	225,
	230,
	230,
	232,
	234,
	236,
	237,
	240,
	240,
	242,
	243,
	247,
	250,
	252,
	252,
	254,
	254,
	257,
	257,
	273,
	273,
	275,
	275,
	283,
	283,
	294,
	295,
	299,
	299,
	305,
	307,
	312,
	312,
	319,
	322,
	324,
	324,
	328,
	331,
	333,
	333,
	338,
	339,
	358,
	359,
	363,
	363,
	462,
	462,
	464,
	464,
	466,
	466,
	468,
	468,
	470,
	470,
	472,
	472,
	474,
	474,
	476,
	476,
	593,
	593,
	609,
	609,
	708,
	708,
	711,
	711,
	713,
	715,
	717,
	717,
	720,
	720,
	728,
	731,
	733,
	733,
	735,
	735,
	768,
	879,
	913,
	929,
	931,
	937,
	945,
	961,
	963,
	969,
	1025,
	1025,
	1040,
	1103,
	1105,
	1105,
	8208,
	8208,
	8211,
	8214,
	8216,
	8217,
	8220,
	8221,
	8224,
	8226,
	8228,
	8231,
	8240,
	8240,
	8242,
	8243,
	8245,
	8245,
	8251,
	8251,
	8254,
	8254,
	8308,
	8308,
	8319,
	8319,
	8321,
	8324,
	8364,
	8364,
	8451,
	8451,
	8453,
	8453,
	8457,
	8457,
	8467,
	8467,
	8470,
	8470,
	8481,
	8482,
	8486,
	8486,
	8491,
	8491,
	8531,
	8532,
	8539,
	8542,
	8544,
	8555,
	8560,
	8569,
	8585,
	8585,
	8592,
	8601,
	8632,
	8633,
	8658,
	8658,
	8660,
	8660,
	8679,
	8679,
	8704,
	8704,
	8706,
	8707,
	8711,
	8712,
	8715,
	8715,
	8719,
	8719,
	8721,
	8721,
	8725,
	8725,
	8730,
	8730,
	8733,
	8736,
	8739,
	8739,
	8741,
	8741,
	8743,
	8748,
	8750,
	8750,
	8756,
	8759,
	8764,
	8765,
	8776,
	8776,
	8780,
	8780,
	8786,
	8786,
	8800,
	8801,
	8804,
	8807,
	8810,
	8811,
	8814,
	8815,
	8834,
	8835,
	8838,
	8839,
	8853,
	8853,
	8857,
	8857,
	8869,
	8869,
	8895,
	8895,
	8978,
	8978,
	9312,
	9449,
	9451,
	9547,
	9552,
	9587,
	9600,
	9615,
	9618,
	9621,
	9632,
	9633,
	9635,
	9641,
	9650,
	9651,
	9654,
	9655,
	9660,
	9661,
	9664,
	9665,
	9670,
	9672,
	9675,
	9675,
	9678,
	9681,
	9698,
	9701,
	9711,
	9711,
	9733,
	9734,
	9737,
	9737,
	9742,
	9743,
	9756,
	9756,
	9758,
	9758,
	9792,
	9792,
	9794,
	9794,
	9824,
	9825,
	9827,
	9829,
	9831,
	9834,
	9836,
	9837,
	9839,
	9839,
	9886,
	9887,
	9919,
	9919,
	9926,
	9933,
	9935,
	9939,
	9941,
	9953,
	9955,
	9955,
	9960,
	9961,
	9963,
	9969,
	9972,
	9972,
	9974,
	9977,
	9979,
	9980,
	9982,
	9983,
	10045,
	10045,
	10102,
	10111,
	11094,
	11097,
	12872,
	12879,
	57344,
	63743,
	65024,
	65039,
	65533,
	65533,
	127232,
	127242,
	127248,
	127277,
	127280,
	127337,
	127344,
	127373,
	127375,
	127376,
	127387,
	127404,
	917760,
	917999,
	983040,
	1048573,
	1048576,
	1114109
];
const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [
	12288,
	12288,
	65281,
	65376,
	65504,
	65510
];
const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [
	4352,
	4447,
	8986,
	8987,
	9001,
	9002,
	9193,
	9196,
	9200,
	9200,
	9203,
	9203,
	9725,
	9726,
	9748,
	9749,
	9776,
	9783,
	9800,
	9811,
	9855,
	9855,
	9866,
	9871,
	9875,
	9875,
	9889,
	9889,
	9898,
	9899,
	9917,
	9918,
	9924,
	9925,
	9934,
	9934,
	9940,
	9940,
	9962,
	9962,
	9970,
	9971,
	9973,
	9973,
	9978,
	9978,
	9981,
	9981,
	9989,
	9989,
	9994,
	9995,
	10024,
	10024,
	10060,
	10060,
	10062,
	10062,
	10067,
	10069,
	10071,
	10071,
	10133,
	10135,
	10160,
	10160,
	10175,
	10175,
	11035,
	11036,
	11088,
	11088,
	11093,
	11093,
	11904,
	11929,
	11931,
	12019,
	12032,
	12245,
	12272,
	12287,
	12289,
	12350,
	12353,
	12438,
	12441,
	12543,
	12549,
	12591,
	12593,
	12686,
	12688,
	12773,
	12783,
	12830,
	12832,
	12871,
	12880,
	42124,
	42128,
	42182,
	43360,
	43388,
	44032,
	55203,
	63744,
	64255,
	65040,
	65049,
	65072,
	65106,
	65108,
	65126,
	65128,
	65131,
	94176,
	94180,
	94192,
	94198,
	94208,
	101594,
	101631,
	101664,
	101760,
	101874,
	101888,
	102801,
	102816,
	102866,
	110576,
	110579,
	110581,
	110587,
	110589,
	110590,
	110592,
	110888,
	110898,
	110898,
	110928,
	110930,
	110933,
	110933,
	110948,
	110952,
	110960,
	111355,
	119552,
	119638,
	119648,
	119670,
	126980,
	126980,
	127183,
	127183,
	127374,
	127374,
	127377,
	127386,
	127406,
	127406,
	127488,
	127490,
	127504,
	127547,
	127552,
	127560,
	127568,
	127569,
	127584,
	127589,
	127744,
	127776,
	127789,
	127797,
	127799,
	127868,
	127870,
	127891,
	127904,
	127946,
	127951,
	127955,
	127968,
	127984,
	127988,
	127988,
	127992,
	128062,
	128064,
	128064,
	128066,
	128252,
	128255,
	128317,
	128331,
	128334,
	128336,
	128359,
	128378,
	128378,
	128405,
	128406,
	128420,
	128420,
	128507,
	128591,
	128640,
	128709,
	128716,
	128716,
	128720,
	128722,
	128725,
	128729,
	128732,
	128735,
	128747,
	128748,
	128756,
	128764,
	128986,
	128986,
	128992,
	129003,
	129008,
	129008,
	129292,
	129338,
	129340,
	129349,
	129351,
	129535,
	129648,
	129660,
	129664,
	129734,
	129736,
	129736,
	129740,
	129757,
	129759,
	129771,
	129775,
	129786,
	131072,
	196605,
	196608,
	262141
];

// node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) high = mid - 1;
		else if (codePoint > ranges[i + 1]) low = mid + 1;
		else return true;
	}
	return false;
};

// node_modules/get-east-asian-width/lookup.js
const commonCjkCodePoint = 19968;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];
	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];
		if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) return [start, end];
		if (end - start > fastPathEnd - fastPathStart) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}
	return [fastPathStart, fastPathEnd];
}
const isAmbiguous = (codePoint) => {
	if (codePoint < 161 || codePoint > 1114109) return false;
	return isInRange(ambiguousRanges, codePoint);
};
const isFullwidth = (codePoint) => {
	if (codePoint < 12288 || codePoint > 65510) return false;
	return isInRange(fullwidthRanges, codePoint);
};
const isWide = (codePoint) => {
	if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) return true;
	if (codePoint < 4352 || codePoint > 262141) return false;
	return isInRange(wideRanges, codePoint);
};

// node_modules/get-east-asian-width/index.js
function validate$1(codePoint) {
	if (!Number.isSafeInteger(codePoint)) throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
	validate$1(codePoint);
	if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) return 2;
	return 1;
}

// node_modules/string-width/index.js
/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/
const segmenter = new Intl.Segmenter();
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;
function isDoubleWidthNonRgiEmojiSequence(segment) {
	if (segment.length > 50) return false;
	if (unqualifiedKeycapRegex.test(segment)) return true;
	if (segment.includes("‍")) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}
	return false;
}
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
	return codePoint >= 4352 && codePoint <= 4447 || codePoint >= 43360 && codePoint <= 43388;
}
function isHangulVowelJamo(codePoint) {
	return codePoint >= 4448 && codePoint <= 4519 || codePoint >= 55216 && codePoint <= 55238;
}
function isHangulTrailingJamo(codePoint) {
	return codePoint >= 4520 && codePoint <= 4607 || codePoint >= 55243 && codePoint <= 55291;
}
function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint) || isHangulVowelJamo(codePoint) || isHangulTrailingJamo(codePoint);
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];
	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) continue;
		codePoints.push(character.codePointAt(0));
	}
	if (codePoints.length === 0) return;
	let width = 0;
	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) return;
			for (let remaining = index; remaining < codePoints.length; remaining++) width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			return width;
		}
		if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}
	return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;
	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}
		if (spacingMarkRegex.test(character) || character >= "＀" && character <= "￯") extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
	}
	return extra;
}
function stringWidth(input, options = {}) {
	if (typeof input !== "string" || input.length === 0) return 0;
	const { ambiguousIsNarrow = true, countAnsiEscapeCodes = false } = options;
	let string = input;
	if (!countAnsiEscapeCodes && (string.includes("\x1B") || string.includes(""))) string = stripAnsi(string);
	if (string.length === 0) return 0;
	if (/^[\u0020-\u007E]*$/.test(string)) return string.length;
	let width = 0;
	const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
	for (const { segment } of segmenter.segment(string)) {
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === void 0) continue;
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}
		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== void 0) {
			width += hangulWidth;
			continue;
		}
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}
	return width;
}

// src/report/terminal/layout.ts
const MARGIN = 2;
const GAP$1 = 2;
const NARROWEST_COLUMN = 12;
/** A longer word is cut: it would not fit beside the margin of the narrowest terminal. A command or a path is not: it is there to be copied. */
const LONGEST_WORD = 56;
const LONGEST_COMMAND = 200;
/** The columns that a report uses of a terminal: no line is longer. */
function usableColumns(columns) {
	return Math.min(140, Math.max(60, Math.floor(columns)));
}
/** A table without lines, indented. Cells may hold colours; their text must be clean already. */
function layoutTable(columns, rows, { style, columns: width }) {
	const widths = columnWidths(columns, rows, usableWidth({ columns: width }));
	const table = new import_cli_table3.default({
		head: columns.map(({ header }) => style.muted(header)),
		colWidths: widths,
		colAligns: columns.map(({ align }) => align ?? "left"),
		wordWrap: true,
		wrapOnWordBoundary: true,
		style: {
			head: [],
			border: [],
			"padding-left": 0,
			"padding-right": GAP$1
		},
		chars: BLANK
	});
	table.push(...rows.map((row) => [...row]));
	return indent(table.toString());
}
/** What is left of a line beside the margin. */
function usableWidth({ columns }) {
	return usableColumns(columns) - MARGIN;
}
/** Wraps a phrase to the terminal, indented. */
function layoutText(text, options) {
	return indent(wrapText(text, options.style, usableWidth(options)).join("\n"));
}
/** The lines of a phrase, each at most so wide. */
function wrapText(text, style, room) {
	const lines = [];
	let line = "";
	let used = 0;
	for (const word of words(text, style, room)) {
		const isNew = used > 0 && used + 1 + word.width > room;
		if (isNew) lines.push(line);
		line = isNew || used === 0 ? word.shown : `${line} ${word.shown}`;
		used = isNew || used === 0 ? word.width : used + 1 + word.width;
	}
	return [...lines, line];
}
/** Text that is at most so wide, with an ellipsis where it was cut. */
function fitWidth(text, width) {
	if (stringWidth(text) <= width) return text;
	let fitted = "";
	for (const character of new Intl.Segmenter().segment(text)) {
		if (stringWidth(fitted) + stringWidth(character.segment) > width - 1) break;
		fitted += character.segment;
	}
	return `${fitted}…`;
}
function padWidth(text, width) {
	return `${text}${" ".repeat(Math.max(0, width - stringWidth(text)))}`;
}
/** Columns of the widest text. */
function widest(texts) {
	return Math.max(0, ...texts.map((text) => stringWidth(text)));
}
function indent(text) {
	return text.split("\n").map((line) => `${" ".repeat(MARGIN)}${line}`.trimEnd()).join("\n");
}
const BLANK = {
	top: "",
	"top-mid": "",
	"top-left": "",
	"top-right": "",
	bottom: "",
	"bottom-mid": "",
	"bottom-left": "",
	"bottom-right": "",
	left: "",
	"left-mid": "",
	mid: "",
	"mid-mid": "",
	right: "",
	"right-mid": "",
	middle: ""
};
/** Splits at spaces; what stands together across two parts, as a full stop after a command, stays together. */
function words(text, style, room) {
	const found = [];
	let isOpen = false;
	for (const part of text) {
		const { raw, paint } = painted(part, style);
		const longest = typeof part !== "string" && "code" in part ? LONGEST_COMMAND : Math.min(LONGEST_WORD, room);
		const pieces = cleanText(raw, 600).split(" ").filter((piece) => piece !== "");
		const isGlued = isOpen && !raw.startsWith(" ");
		for (const [index, piece] of pieces.entries()) {
			const short = fitWidth(piece, longest);
			const before = index === 0 && isGlued ? found.pop() : void 0;
			found.push({
				width: (before?.width ?? 0) + stringWidth(short),
				shown: `${before?.shown ?? ""}${paint(short)}`
			});
		}
		if (raw !== "") isOpen = !raw.endsWith(" ");
	}
	return found;
}
function painted(part, style) {
	if (typeof part === "string") return {
		raw: part,
		paint: (text) => text
	};
	return "code" in part ? {
		raw: part.code,
		paint: style.command
	} : {
		raw: part.strong,
		paint: style.strong
	};
}
function columnWidths(columns, rows, room) {
	const natural = columns.map(({ header }, index) => GAP$1 + widest([header, ...rows.map((row) => row[index] ?? "")]));
	const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
	if (sum(natural) - room <= 0) return natural;
	const flexible = columns.flatMap(({ isFlexible }, index) => isFlexible === true ? [index] : []);
	const share = room - sum(natural.filter((_, index) => !flexible.includes(index)));
	const wanted = sum(flexible.map((index) => natural[index] ?? 0));
	return natural.map((width, index) => flexible.includes(index) ? Math.max(NARROWEST_COLUMN, Math.floor(width / wanted * share)) : width);
}

// src/report/terminal/charts.ts
const PERCENTILES = [
	"p50",
	"p90",
	"p99"
];
/** Slices that are drawn. */
const MAX_SLICES = 8;
const LABEL_WIDTH = 24;
const VERSION_WIDTH = 16;
/** A shorter bar shows nothing. */
const SHORTEST_BAR = 8;
/** A budget that lies further away than so many times the longest bar leaves no bars to see: it is said, not drawn. */
const BUDGET_IN_SIGHT = 4;
/** Percentiles of candidate and baseline as bars on one scale, each with its interval; a line marks the budget. */
function latencyBars(performance, certificate, options) {
	const lines = latencyLines(performance, certificate);
	const title = layoutText([{ strong: `Latency, ${performance.mode}` }, `: ${loadWords(performance)}`], options);
	if (lines.length === 0) return throughputLine(performance, title, options);
	const longest = Math.max(...lines.map(({ ms }) => ms));
	const budgets = lines.flatMap(({ budget }) => (budget ?? Infinity) <= longest * BUDGET_IN_SIGHT ? [budget ?? 0] : []);
	const names = widest(lines.map(latencyName));
	const numbers = widest(lines.map(latencyNumber));
	const limits = widest(lines.map(budgetNote));
	const room = usableWidth(options) - names - numbers - limits - 4;
	const scale = {
		full: Math.max(longest, ...budgets),
		width: clamp(room, 48)
	};
	const drawn = lines.flatMap((line) => {
		if (room < SHORTEST_BAR) return withoutBar(line, names, options);
		const note = options.style.muted(budgetNote(line));
		return [`${padWidth(latencyName(line), names)} ${latencyPaint(line, options.style)(renderBar$1({
			value: line.ms,
			mark: line.budget,
			...scale
		}))} ${padWidth(latencyNumber(line), numbers)}  ${note}`];
	});
	return `${title}\n${indent(drawn.join("\n"))}`;
}
/** The slices of the weakest slice's metric, weakest first. */
function sliceBars(certificate, options) {
	const weakest = weakestSlice(certificate);
	if (weakest === null) return "";
	const results = orderPrediction(certificate.prediction).filter(({ metric, data, slice }) => metric === weakest.metric && data === weakest.data && slice !== null);
	const comparisons = comparisonsOf(certificate);
	const shown = results.slice(0, MAX_SLICES).map((result) => sliceLine(result, comparisons));
	const full = Math.max(1e-12, ...results.map(({ estimate }) => Math.abs(estimate.value ?? 0)));
	const count = results.length > MAX_SLICES ? `, ${formatCount(results.length - MAX_SLICES)} more in the certificate` : "";
	return `${layoutText([{ strong: `Slices, ${weakest.metric}` }, `: weakest first${count}`], options)}\n${indent(sliceRows(shown, full, options).join("\n"))}`;
}
function robustnessLine(certificate, options) {
	const { robustness } = certificate;
	if (robustness.length === 0) return "";
	const named = robustness.filter(isOpen).map((result) => `; ${checkWords(result)}: ${result.result}`).join("");
	return layoutText([{ strong: "Robustness" }, `: ${robustnessCounts(certificate)}${named}`], options);
}
function latencyLines(performance, certificate) {
	const { latency, baseline, mode } = performance;
	if (latency === null) return [];
	return PERCENTILES.flatMap((percentile) => {
		const gate = budgetGate(certificate, mode, latencyMetric(percentile));
		const before = baseline?.latency?.[percentile];
		return [...lineOf$1(latency[percentile], certificate.subject, {
			label: percentile,
			budget: gate?.limit,
			isCandidate: true
		}), ...lineOf$1(before, certificate.baseline, {
			label: "",
			budget: gate?.limit,
			isCandidate: false
		})];
	});
}
function lineOf$1(estimate, version, line) {
	if (estimate === void 0 || estimate.value === null || version === null) return [];
	return [{
		...line,
		estimate,
		version: version.version,
		ms: estimate.value
	}];
}
function latencyName({ label, version }) {
	return `${padWidth(label, 4)} ${fitWidth(version, VERSION_WIDTH)}`;
}
function latencyNumber({ estimate }) {
	return formatEstimate(estimate, "ms");
}
/** Numbers of many digits leave no room, and may take two lines themselves. */
function withoutBar(line, names, options) {
	const room = usableWidth(options) - names - 1;
	return wrapText([`${latencyNumber(line)} ${budgetNote(line)}`], options.style, room).map((text, index) => `${padWidth(index === 0 ? latencyName(line) : "", names)} ${text}`);
}
function budgetNote({ budget, isCandidate }) {
	return budget === void 0 || !isCandidate ? "" : `budget ${formatLimit(budget, "ms")}`;
}
function latencyPaint({ ms, budget, isCandidate }, style) {
	if (!isCandidate) return style.muted;
	return budget !== void 0 && ms > budget ? style.bad : style.good;
}
function throughputLine({ throughput }, title, options) {
	if (throughput === null) return title;
	return `${title}\n${layoutText([`throughput ${formatEstimate(throughput, "rows-per-second")}`], options)}`;
}
function sliceLine(result, comparisons) {
	const name = result.slice === null ? "all" : sliceWords(result.slice);
	return {
		label: fitWidth(cleanText(name, 80), LABEL_WIDTH),
		value: Math.abs(result.estimate.value ?? 0),
		number: formatEstimate(result.estimate, "none"),
		words: changeText(comparisons.ofMetric(result))
	};
}
/** Numbers and words come first: bars take what room they leave, and words a line of their own where there is none. */
function sliceRows(lines, full, options) {
	const [labels, numbers, words] = [
		widest(lines.map(({ label }) => label)),
		widest(lines.map(({ number }) => number)),
		widest(lines.map((line) => line.words))
	];
	const left = usableWidth(options) - labels - numbers - 2;
	const isBeside = left - words - 2 >= SHORTEST_BAR;
	const width = clamp(isBeside ? left - words - 2 : left, 32);
	return lines.flatMap((line) => {
		const bar = options.style.muted(renderBar$1({
			value: line.value,
			full,
			width
		}));
		const start = `${padWidth(line.label, labels)} ${bar} `;
		if (isBeside) return [`${start}${padWidth(line.number, numbers)}  ${line.words}`];
		const below = line.words === "" ? [] : [`${" ".repeat(labels + 1)}${line.words}`];
		return [`${start}${line.number}`, ...below];
	});
}
function clamp(room, longest) {
	return Math.max(SHORTEST_BAR, Math.min(longest, room));
}

// src/report/terminal/evidence-lines.ts
/** Evaluation sets and classes that a terminal tells of. */
const MAX_SETS = 8;
const MAX_CLASSES = 5;
/** What changed, where it is weakest, and the classes with the lowest F1. */
function evidenceLines(certificate, options) {
	const { classes = [], weakest = [] } = certificate;
	const changed = changesOf(certificate).overall.slice(0, MAX_SETS).map((changes) => layoutText([`${changes.data}: ${changesSentence(changes)}`], options));
	const parts = weakest.slice(0, MAX_SETS).map((part) => layoutText([`weakest part of ${part.data}: `, ...weakestSentence(part)], options));
	return [
		...changed,
		...parts,
		...lowestClasses(classes, options)
	].join("\n");
}
/** Of two classes there is nothing to list. */
function lowestClasses(classes, options) {
	if (classes.length < 3) return [];
	const valueOf = ({ figures }) => figures.f1_score.candidate.value ?? 1;
	const listed = classes.toSorted((a, b) => valueOf(a) - valueOf(b)).slice(0, MAX_CLASSES).flatMap(({ label, figures }, index) => [
		index === 0 ? "" : ", ",
		{ code: String(label) },
		` ${formatQuantity({
			...figures.f1_score.candidate,
			unit: "none"
		}).value}`
	]);
	return [layoutText(["classes with the lowest F1: ", ...listed], options)];
}

// src/report/terminal/verdict-marks.ts
/** One column wide in every font; the word stands beside it. */
const VERDICT_MARKS = {
	pass: "✓",
	fail: "✗",
	inconclusive: "?"
};
function verdictPaint(style, verdict) {
	return {
		pass: style.good,
		fail: style.bad,
		inconclusive: style.open
	}[verdict];
}

// src/report/terminal/gate-table.ts
const GAP = "  ";
/** A mark and what stands between it and the name. */
const MARK_WIDTH = 3;
/** Room for the longest word of a result, and what is enough for most results with their remark. */
const WORD_WIDTH = 12;
const REMARK_WIDTH = 40;
/** One line a gate with its numbers, and one below for what does not fit beside them; null where not even the numbers fit. */
function gateTable(rows, certificate, options) {
	const { baseline, subject } = certificate;
	const columns = (baseline === null ? [""] : [baselineHeader(baseline), baseline.version]).map((header) => columnsOf$1(rows, {
		candidate: subject.version,
		baseline: header
	}, options)).find((found) => found.resultWidth >= WORD_WIDTH);
	if (columns === void 0) return null;
	const { style } = options;
	const header = style.muted(lineOf([
		"",
		"Gate",
		...columns.header,
		"Result"
	], columns));
	return indent([header, ...rows.flatMap((row) => rowLines(row, columns, options))].join("\n"));
}
function columnsOf$1(rows, headers, options) {
	const columns = [
		numberColumn(headers.candidate, rows.map(({ candidate, interval }) => [candidate, interval])),
		...headers.baseline === "" ? [] : [numberColumn(headers.baseline, rows.map(({ baseline, baselineInterval }) => [baseline, baselineInterval]))],
		rightColumn("Limit", rows.map((row) => row.limit))
	];
	const numberWidths = columns.map(([header = ""]) => stringWidth(header));
	const taken = numberWidths.reduce((sum, width) => sum + width + 2, 5);
	const room = usableWidth(options) - taken;
	const nameWidth = widthOfNames(rows, room);
	return {
		nameWidth,
		numberWidths,
		header: columns.map(([header = ""]) => header),
		numbers: new Map(rows.map((row, index) => [row, columns.map((column) => column[index + 1] ?? "")])),
		resultWidth: room - nameWidth
	};
}
/** Ids are never cut; what they measure stands beside them where results leave the room. */
function widthOfNames(rows, room) {
	const ids = widest(rows.map(({ id }) => id));
	const left = room - Math.min(REMARK_WIDTH, widest(rows.map(resultText)));
	return Math.max(ids, widest(rows.map(nameText).filter((name) => stringWidth(name) <= left)));
}
/** The header and the cells of a version's numbers: values end in one column, intervals begin in the next. */
function numberColumn(header, numbers) {
	const valueWidth = widest(numbers.map(([value]) => value));
	const cells = numbers.map(([value, interval]) => `${startPad(value, valueWidth)} ${interval}`.trimEnd());
	const title = startPad(header, valueWidth);
	const width = widest([title, ...cells]);
	return [title, ...cells].map((cell) => padWidth(cell, width));
}
function rightColumn(header, cells) {
	const width = widest([header, ...cells]);
	return [header, ...cells].map((cell) => startPad(cell, width));
}
function rowLines(row, columns, { style, columns: width }) {
	const paint = verdictPaint(style, row.result);
	const name = stringWidth(nameText(row)) <= columns.nameWidth ? nameText(row) : row.id;
	const isWhole = stringWidth(resultText(row)) <= columns.resultWidth;
	const result = `${paint(row.word)}${isWhole ? resultText(row).slice(row.word.length) : ""}`;
	const subject = name === row.id ? row.subject : "";
	const remark = isWhole ? "" : row.detail;
	const line = lineOf([
		paint(VERDICT_MARKS[row.result]),
		name,
		...columns.numbers.get(row) ?? [],
		result
	], columns);
	if (subject === "" && remark === "") return [line];
	return [line, ...wrapText([
		{ strong: subject },
		subject === "" || remark === "" ? "" : ": ",
		remark
	], {
		...style,
		strong: style.muted
	}, usableWidth({ columns: width }) - MARK_WIDTH).map((text) => `${" ".repeat(MARK_WIDTH)}${text}`)];
}
function lineOf([mark = "", name = "", ...cells], { nameWidth, numberWidths }) {
	const padded = cells.map((cell, index) => padWidth(cell, numberWidths[index] ?? 0));
	return `${padWidth(mark, MARK_WIDTH)}${[padWidth(name, nameWidth), ...padded].join(GAP)}`.trimEnd();
}
function nameText({ id, subject }) {
	return subject === "" ? id : `${id} (${subject})`;
}
function resultText({ word, detail }) {
	return detail === "" ? word : `${word}, ${detail}`;
}
function startPad(text, width) {
	return `${" ".repeat(Math.max(0, width - stringWidth(text)))}${text}`;
}

// src/report/terminal/gate-lines.ts
/** Gates that a terminal lists. */
const MAX_ROWS = 60;
const HANGING = "  ";
/** Gates as a table wherever each number fits beside its interval and its limit, else as a list of the same facts. */
function gateLines(certificate, options) {
	const { shown, passingLeft } = selectGates(certificate.gates);
	if (shown.length === 0) return "";
	const rows = shown.slice(0, MAX_ROWS).map((gate) => cleanRow(gateRow(gate, certificate)));
	const hidden = shown.length - rows.length + passingLeft;
	const noun = hidden === 1 ? "more gate is" : "more gates are";
	const rest = hidden > 0 ? `\n${layoutText([`${formatCount(hidden)} ${noun} in the certificate.`], options)}` : "";
	return `${gateTable(rows, certificate, options) ?? gateList(rows, certificate, options)}${rest}`;
}
function cleanRow(row) {
	return {
		...row,
		id: cleanText(row.id),
		subject: cleanText(row.subject, 160),
		detail: cleanText(row.detail)
	};
}
/** Two or three lines for each gate: what became of it, then its numbers. */
function gateList(rows, certificate, options) {
	const room = usableWidth(options) - 2;
	const entries = rows.flatMap((row) => {
		const style = {
			...options.style,
			strong: verdictPaint(options.style, row.result)
		};
		const [first = "", ...more] = wrapText(titleOf(row), style, room);
		const numbers = wrapText([numbersOf(row, certificate)], style, room);
		return [`${style.strong(VERDICT_MARKS[row.result])} ${first}`, ...[...more, ...numbers].map(hang)];
	});
	return indent(entries.join("\n"));
}
function titleOf({ id, subject, word, detail }) {
	const named = subject === "" ? "" : ` (${subject})`;
	return [
		{ strong: id },
		`${named}: `,
		{ strong: word },
		detail === "" ? "" : `, ${detail}`
	];
}
/** 0.870 [0.863, 0.877] · production 1.3.2: 0.864 · limit ≥ 0.85 */
function numbersOf(row, certificate) {
	const { candidate, interval, baseline, baselineInterval, limit } = row;
	const own = unbroken(`${candidate} ${interval}`.trimEnd());
	const theirs = unbroken(`${baseline} ${baselineInterval}`.trimEnd());
	return [
		own,
		...baseline === "" ? [] : [`${baselineWords(certificate.baseline)}: ${theirs}`],
		unbroken(`limit ${limit}`)
	].join(" · ");
}
/** A number stays on one line with its interval, a limit with its word. */
function unbroken(text) {
	return text.replaceAll(" ", "\xA0");
}
function hang(line) {
	return `${HANGING}${line}`;
}

// src/report/terminal/terminal-report.ts
/** Files that the closing lines name one by one. */
const MAX_FILES = 3;
/** Findings that a terminal lists. */
const MAX_FINDINGS = 60;
/** Evaluation sets that it tells the reading of. */
const MAX_READINGS = 8;
/** The report of one certificate for a terminal: the same content as the comment, with bars in place of charts. */
function renderTerminalReport(certificate, options) {
	const { style } = options;
	const { model, version } = certificate.subject;
	const paint = verdictPaint(style, certificate.verdict);
	const headline = `${VERDICT_MARKS[certificate.verdict]} ${model} ${version} ${verdictClause(certificate)}`;
	const blocks = [
		layoutText([{ strong: headline }], {
			...options,
			style: {
				...style,
				strong: (text) => style.strong(paint(text))
			}
		}),
		layoutText(factsLine(certificate), options),
		baselineLine(certificate, options),
		findingLines(certificate, options),
		readingLines(certificate, options),
		gateLines(certificate, options),
		...certificate.performance.map((performance) => latencyBars(performance, certificate, options)),
		sliceBars(certificate, options),
		evidenceLines(certificate, options),
		robustnessLine(certificate, options),
		reasonLine(certificate, options),
		layoutText([
			{ strong: "Next:" },
			" ",
			...nextStep(certificate, "terminal")
		], options),
		layoutText(["Repeat: ", { code: repeatOf(`${model}@${version}`, certificate) + (options.registryHint ?? "") }], options)
	];
	return withPlainSpaces(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}
function reasonLine(certificate, options) {
	const reason = failureReason(certificate);
	return reason.length === 0 ? "" : layoutText([
		{ strong: "Why:" },
		" ",
		...reason,
		"."
	], options);
}
function baselineLine(certificate, options) {
	const note = baselineNote(certificate);
	return note === "" ? "" : layoutText([note], options);
}
/** How each evaluation set was read, in a line. */
function readingLines({ readings = [] }, options) {
	return readings.slice(0, MAX_READINGS).map((reading) => layoutText(readingLine(reading), options)).join("\n");
}
/** The closing lines of a run over several versions: one line each, counts, and what to open. */
function renderTerminalSummary({ outcomes, files }, options) {
	const blocks = [
		outcomes.length > 1 ? versionLines(outcomes.map((outcome) => versionLine(outcome, options.style)), options) : "",
		layoutText([{ strong: answerCounts(outcomes) }], options),
		files.length === 0 ? "" : layoutText(["Open next: ", ...fileList(files)], options)
	];
	return withPlainSpaces(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}
function versionLine(outcome, style) {
	if (outcome.kind === "unanswered") {
		const { model, version } = outcome.subject;
		const [problem] = problemsOf(outcome.error);
		const clause = `could not be certified: ${problem?.message ?? outcome.error.message}`;
		return {
			mark: style.bad("!"),
			name: cleanText(`${model}@${version}`),
			clause: cleanText(clause, 300)
		};
	}
	const { subject, verdict } = outcome.certificate;
	return {
		mark: verdictPaint(style, verdict)(VERDICT_MARKS[verdict]),
		name: cleanText(`${subject.model}@${subject.version}`),
		clause: cleanText(verdictClause(outcome.certificate), 300)
	};
}
/** A narrower clause is a column of single words: it stands below the name. */
const NARROWEST_CLAUSE = 32;
/** Names are whole at every width: they are what one types next. */
function versionLines(lines, options) {
	const names = widest(lines.map(({ name }) => name));
	const room = usableWidth(options) - names - 5;
	const isBeside = room >= NARROWEST_CLAUSE;
	const shown = lines.flatMap(({ mark, name, clause }) => {
		const wrapped = wrapText([clause], options.style, isBeside ? room : usableWidth(options) - 3);
		if (!isBeside) return [`${mark}  ${name}`, ...wrapped.map((line) => `   ${line}`)];
		return wrapped.map((line, index) => `${index === 0 ? `${mark}  ${padWidth(name, names)}` : " ".repeat(names + 3)}  ${line}`);
	});
	return indent(shown.join("\n"));
}
const COUNT_WORDS = {
	pass: "certified",
	fail: "not certified",
	inconclusive: "not decided",
	unanswered: "could not be certified"
};
/** 2 certified, 1 not certified */
function answerCounts(outcomes) {
	if (outcomes.length === 0) return "No model version changed: nothing to certify.";
	const counts = Map.groupBy(outcomes, (one) => one.kind === "unanswered" ? one.kind : one.certificate.verdict);
	return [
		"pass",
		"fail",
		"inconclusive",
		"unanswered"
	].flatMap((answer) => {
		const count = counts.get(answer)?.length ?? 0;
		return count === 0 ? [] : [`${formatCount(count)} ${COUNT_WORDS[answer]}`];
	}).join(", ");
}
/** The first file is the report of all; the certificates beside it are named while they are few. */
function fileList(files) {
	const shown = files.length > MAX_FILES ? files.slice(0, 1) : files;
	const rest = files.length - shown.length;
	const beside = rest === 0 ? [] : [`; ${formatCount(rest)} certificates lie beside it`];
	return [...shown.flatMap((file, index) => [index === 0 ? "" : ", ", { code: file }]), ...beside];
}
function findingLines(certificate, options) {
	const { style } = options;
	const paints = {
		error: style.bad,
		warning: style.open,
		notice: style.muted
	};
	return orderFindings(certificate.findings).slice(0, MAX_FINDINGS).map((finding) => {
		const where = finding.location === void 0 ? "" : ` (${locationText(finding.location)})`;
		const painted = {
			...options,
			style: {
				...style,
				strong: paints[finding.severity]
			}
		};
		return layoutText([{ strong: finding.severity }, ` ${finding.code}: ${tellFinding(finding).message}${where}`], painted);
	}).join("\n");
}

// src/cli/exit-codes.ts
/** What the shell learns. The same numbers mean the same for every command. */
const EXIT_CODES = {
	/** The answer is good: valid, certified, written. */
	good: 0,
	/** The answer is bad: manifests are wrong, a gate failed. */
	bad: 1,
	/** The question cannot be answered: wrong usage, or something that cannot be read. */
	unanswered: 2,
	/** The data cannot decide. */
	inconclusive: 3
};

// src/cli/interruptible.ts
/**
* Ctrl-C, SIGTERM and a reader that has gone end what runs in an orderly way: children are killed, temporary files removed, then
* the error is shown. What is answered already stays so.
*/
async function interruptible(work) {
	const controller = new AbortController();
	const abort = () => controller.abort(new AppError({
		code: "interrupted",
		message: "Interrupted."
	}));
	const abortUnread = (error) => {
		if (isUnread(error)) abort();
	};
	process.once("SIGINT", abort);
	process.once("SIGTERM", abort);
	process.stdout.on("error", abortUnread);
	try {
		await work(controller.signal);
	} finally {
		process.off("SIGINT", abort);
		process.off("SIGTERM", abort);
		process.stdout.off("error", abortUnread);
	}
}
/** Whether the other end of a pipe was closed. */
function isUnread({ code }) {
	return code === "EPIPE";
}

// src/cli/visible-text.ts
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** Foreign text for a terminal: a control, bidirectional or invisible character shows as its code, a tab as a space. */
function visibleText(text) {
	return text.replaceAll("	", " ").replace(INVISIBLE, (character) => {
		return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
	});
}
const WIDE = /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
/** Columns that visible text takes in a terminal. */
function textWidth(text) {
	return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

// src/cli/print-problems.ts
/** Problems as a person reads them: place, sentence, lines of the file with a caret, what to do. */
function renderProblems(problems, options) {
	return problems.map((problem) => `${renderProblem(problem, options)}\n`).join("\n");
}
function renderProblem(problem, { style, readText, severity = "error" }) {
	const { location, message, hint } = problem;
	const name = problem.reason ?? problem.code;
	const label = severity === "error" ? style("red", name) : style("yellow", `warning: ${name}`);
	const text = location === void 0 ? null : readText(location.path);
	return [
		location === void 0 ? label : `${style("bold", renderPlace(location))}  ${label}`,
		`  ${visibleText(message)}`,
		...location === void 0 || text === null ? [] : renderFrame(location, text, style),
		...hint === void 0 ? [] : [`  ${style("cyan", "→")} ${visibleText(hint)}`],
		...location === void 0 || location.pointer === "" ? [] : [`  ${style("dim", visibleText(location.pointer))}`]
	].join("\n");
}
function renderPlace({ path, line, column }) {
	return `${visibleText(path)}:${line}:${column}`;
}
/** Characters of a line that are shown; of a longer one, those around the column. */
const FRAME_WIDTH = 100;
function renderFrame({ line, column }, text, style) {
	const lines = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
	const numbers = [line - 1, line].filter((number) => number >= 1 && number <= lines.length);
	if (!numbers.includes(line)) return [];
	const gutter = String(line).length;
	const from = column > 90 ? column - FRAME_WIDTH / 2 : 0;
	const shown = numbers.map((number) => {
		const content = (lines[number - 1] ?? "").slice(from, from + FRAME_WIDTH);
		return `  ${style("dim", `${String(number).padStart(gutter)} │`)} ${visibleText(content)}`;
	});
	const before = visibleText((lines[line - 1] ?? "").slice(from, column - 1));
	const caret = `  ${style("dim", `${" ".repeat(gutter)} │`)} ${" ".repeat(textWidth(before))}${style("red", "^")}`;
	return [...shown, caret];
}

// src/report/terminal/style.ts
const PLAIN_STYLE = {
	strong: same,
	muted: same,
	good: same,
	bad: same,
	open: same,
	command: same
};
const COLOUR_STYLE = {
	strong: (text) => paint("bold", text),
	muted: (text) => paint("gray", text),
	good: (text) => paint("green", text),
	bad: (text) => paint("red", text),
	open: (text) => paint("yellow", text),
	command: (text) => paint("cyan", text)
};
function chooseStyle(facts) {
	return wantsColours(facts) ? COLOUR_STYLE : PLAIN_STYLE;
}
/** The one answer to it, for reports, messages and the line that turns. */
function wantsColours({ isTty, noColor, forceColor, term }) {
	if (noColor !== void 0 && noColor !== "") return false;
	if (forceColor !== void 0 && forceColor !== "") return forceColor !== "0" && forceColor !== "false";
	return isTty && term !== "dumb";
}
function same(text) {
	return text;
}
function paint(format, text) {
	return text === "" ? "" : styleText(format, text, { validateStream: false });
}

// src/cli/terminal-options.ts
/** Wide enough for a table where standard output is not a terminal, or one without a size. */
const DEFAULT_COLUMNS = 100;
/** How standard output shows text. */
function terminalOptions() {
	return {
		style: chooseStyle(terminalFacts(process.stdout)),
		columns: isSized(process.stdout) ? process.stdout.columns : DEFAULT_COLUMNS
	};
}
/** What decides whether a stream of this process shows colours. */
function terminalFacts({ isTTY }) {
	const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
	return {
		isTty: isTTY,
		noColor: NO_COLOR,
		forceColor: FORCE_COLOR,
		term: TERM
	};
}
/** A terminal that nobody gave a size, as `script` or a container makes them, says 0. */
function isSized({ isTTY, columns }) {
	return isTTY && columns > 0;
}
/** Whether a line may be drawn over itself: a log of CI keeps every frame, and a dumb terminal cannot go back. */
function isMovable(stream) {
	const { CI, TERM } = process.env;
	return isSized(stream) && CI === void 0 && TERM !== "dumb";
}

// src/cli/style.ts
/** Colours where a stream shows them, by the rule that reports keep too. */
function createStyle(stream) {
	if (!wantsColours(terminalFacts(stream))) return (_format, text) => text;
	return (format, text) => styleText(format, text, { validateStream: false });
}

// src/cli/run-program.ts
/** Runs one command line and sets the exit code. Anything thrown is an unanswered question. */
async function runProgram(program, argv) {
	process.stdout.on("error", endUnwritten);
	process.stderr.on("error", () => {});
	try {
		overrideExits(program);
		refuseUnknown(program, argv.slice(2));
		await program.parseAsync([...argv]);
	} catch (error) {
		if (error instanceof CommanderError) {
			process.exitCode = error.exitCode === 0 ? EXIT_CODES.good : EXIT_CODES.unanswered;
			return;
		}
		process.exitCode = EXIT_CODES.unanswered;
		process.stderr.write(renderFailure(error));
	}
}
/** Of commands below commands too: by itself commander ends with 1, which is a verdict. */
function overrideExits(command) {
	command.exitOverride();
	for (const child of command.commands) overrideExits(child);
}
/** With `--help` commander would show the general help, as if the command existed. */
function refuseUnknown(command, [word, ...rest]) {
	if (word === void 0 || word.startsWith("-") || word === "help" || command.commands.length === 0) return;
	const child = command.commands.find((one) => one.name() === word);
	if (child !== void 0) return refuseUnknown(child, rest);
	const names = command.createHelp().visibleCommands(command).map((one) => one.name());
	const near = suggest(word, names);
	const chat = isVerb(word) ? ` /seatrial ${word} is a comment on GitHub: docs/chatops.md.` : "";
	throw new AppError({
		code: "usage",
		message: `There is no command ${quoteText(word)}.`,
		hint: `${near === null ? `Commands are ${names.join(", ")}.` : `Did you mean ${near}?`}${chat}`
	});
}
/**
* `seatrial … | head` has read enough: what was asked is still answered by the exit code (`interruptible` ends what would go on).
* A disk that is full has not, and its exit code must not look like a verdict.
*/
function endUnwritten(error) {
	if (isUnread(error)) return;
	process.stderr.write(`The result could not be written to standard output: ${error.message}.\n`);
	process.exit(EXIT_CODES.unanswered);
}
/** An error with its problems, hint and, for our own errors, its stack. */
function renderFailure(error) {
	const details = error instanceof AppError ? error : internalError(error);
	const problems = details.problems.length > 0 ? details.problems : [details];
	const cause = details.cause instanceof Error && details.code === "internal" ? `\n${details.cause.stack ?? ""}\n` : "";
	return renderProblems(problems, {
		style: createStyle(process.stderr),
		readText: () => null
	}) + cause;
}
function internalError(cause) {
	return new AppError({
		code: "internal",
		message: cause instanceof Error ? cause.message : String(cause),
		hint: "This is an error of Seatrial itself: please report it with the lines below.",
		cause
	});
}

// src/cli/certify-output.ts
function createCertifyOutput({ format, folder, savePage, registryHint }) {
	const saved = [];
	return {
		async add(outcome) {
			saved.push({
				outcome,
				path: await keep(outcome, folder)
			});
			if (outcome.kind === "unanswered") process.stderr.write(renderFailure(outcome.error));
			else if (format === "terminal") process.stdout.write(`${renderTerminalReport(outcome.certificate, {
				...terminalOptions(),
				registryHint
			})}\n`);
		},
		async finish() {
			const markdown = renderJobSummary(reportsOf(saved));
			const page = saved.length === 0 || (folder ?? savePage) === null ? "" : await drawPage(reportsOf(saved));
			const files = [
				...savePage === null || page === "" ? [] : [await savePage(page)],
				...await keepReport({
					markdown,
					page
				}, saved, folder),
				...saved.flatMap(({ path }) => path ?? [])
			];
			process.stdout.write({
				terminal: renderClosing,
				json: renderJson,
				markdown: () => markdown
			}[format](saved, files));
			return answerOf$1(saved);
		}
	};
}
async function keep(outcome, folder) {
	if (folder === null || outcome.kind === "unanswered") return null;
	const { certificate, changedRows = [] } = outcome;
	if (changedRows.length > 0) await folder.saveChangedRows(certificate, changedRows);
	return folder.saveCertificate(certificate);
}
async function keepReport({ markdown, page }, saved, folder) {
	if (folder === null || saved.length === 0) return [];
	return [await folder.savePage(page), await folder.saveMarkdown(markdown)];
}
function renderClosing(saved, files) {
	return renderTerminalSummary({
		outcomes: saved.map(({ outcome }) => outcome),
		files
	}, terminalOptions());
}
function answerOf$1(saved) {
	return worstAnswer(saved.map(({ outcome }) => outcome.kind === "unanswered" ? outcome.kind : outcome.certificate.verdict));
}
/** The verdict is about everything that was asked: `unanswered` as soon as one version could not be certified. */
function renderJson(saved) {
	const certificates = saved.flatMap(({ outcome }) => outcome.kind === "certificate" ? [outcome.certificate] : []);
	const unanswered = saved.flatMap(({ outcome }) => outcome.kind === "unanswered" ? [describe(outcome)] : []);
	const { schemaVersion, verdict, reasonCode } = describeResult(saved);
	return `${JSON.stringify({
		schemaVersion,
		verdict,
		reasonCode,
		certificates,
		unanswered
	}, null, 2)}\n`;
}
function describe({ subject, error }) {
	const problems = problemsOf(error).map(({ code, reason, message, hint, location }) => {
		return {
			code,
			reason,
			message,
			hint,
			location
		};
	});
	return {
		...subject,
		problems
	};
}

// node_modules/chalk/source/vendor/ansi-styles/index.js
const ANSI_BACKGROUND_OFFSET = 10;
const wrapAnsi16 = (offset = 0) => (code) => `\u001B[${code + offset}m`;
const wrapAnsi256 = (offset = 0) => (code) => `\u001B[${38 + offset};5;${code}m`;
const wrapAnsi16m = (offset = 0) => (red, green, blue) => `\u001B[${38 + offset};2;${red};${green};${blue}m`;
const styles$1 = {
	modifier: {
		reset: [0, 0],
		bold: [1, 22],
		dim: [2, 22],
		italic: [3, 23],
		underline: [4, 24],
		overline: [53, 55],
		inverse: [7, 27],
		hidden: [8, 28],
		strikethrough: [9, 29]
	},
	color: {
		black: [30, 39],
		red: [31, 39],
		green: [32, 39],
		yellow: [33, 39],
		blue: [34, 39],
		magenta: [35, 39],
		cyan: [36, 39],
		white: [37, 39],
		blackBright: [90, 39],
		gray: [90, 39],
		grey: [90, 39],
		redBright: [91, 39],
		greenBright: [92, 39],
		yellowBright: [93, 39],
		blueBright: [94, 39],
		magentaBright: [95, 39],
		cyanBright: [96, 39],
		whiteBright: [97, 39]
	},
	bgColor: {
		bgBlack: [40, 49],
		bgRed: [41, 49],
		bgGreen: [42, 49],
		bgYellow: [43, 49],
		bgBlue: [44, 49],
		bgMagenta: [45, 49],
		bgCyan: [46, 49],
		bgWhite: [47, 49],
		bgBlackBright: [100, 49],
		bgGray: [100, 49],
		bgGrey: [100, 49],
		bgRedBright: [101, 49],
		bgGreenBright: [102, 49],
		bgYellowBright: [103, 49],
		bgBlueBright: [104, 49],
		bgMagentaBright: [105, 49],
		bgCyanBright: [106, 49],
		bgWhiteBright: [107, 49]
	}
};
const modifierNames = Object.keys(styles$1.modifier);
const foregroundColorNames = Object.keys(styles$1.color);
const backgroundColorNames = Object.keys(styles$1.bgColor);
const colorNames = [...foregroundColorNames, ...backgroundColorNames];
function assembleStyles() {
	const codes = /* @__PURE__ */ new Map();
	for (const [groupName, group] of Object.entries(styles$1)) {
		for (const [styleName, style] of Object.entries(group)) {
			styles$1[styleName] = {
				open: `\u001B[${style[0]}m`,
				close: `\u001B[${style[1]}m`
			};
			group[styleName] = styles$1[styleName];
			codes.set(style[0], style[1]);
		}
		Object.defineProperty(styles$1, groupName, {
			value: group,
			enumerable: false
		});
	}
	Object.defineProperty(styles$1, "codes", {
		value: codes,
		enumerable: false
	});
	styles$1.color.close = "\x1B[39m";
	styles$1.bgColor.close = "\x1B[49m";
	styles$1.color.ansi = wrapAnsi16();
	styles$1.color.ansi256 = wrapAnsi256();
	styles$1.color.ansi16m = wrapAnsi16m();
	styles$1.bgColor.ansi = wrapAnsi16(ANSI_BACKGROUND_OFFSET);
	styles$1.bgColor.ansi256 = wrapAnsi256(ANSI_BACKGROUND_OFFSET);
	styles$1.bgColor.ansi16m = wrapAnsi16m(ANSI_BACKGROUND_OFFSET);
	Object.defineProperties(styles$1, {
		rgbToAnsi256: {
			value(red, green, blue) {
				if (red === green && green === blue) {
					if (red < 8) return 16;
					if (red > 248) return 231;
					return Math.round((red - 8) / 247 * 24) + 232;
				}
				return 16 + 36 * Math.round(red / 255 * 5) + 6 * Math.round(green / 255 * 5) + Math.round(blue / 255 * 5);
			},
			enumerable: false
		},
		hexToRgb: {
			value(hex) {
				const matches = /[a-f\d]{6}|[a-f\d]{3}/i.exec(hex.toString(16));
				if (!matches) return [
					0,
					0,
					0
				];
				let [colorString] = matches;
				if (colorString.length === 3) colorString = [...colorString].map((character) => character + character).join("");
				const integer = Number.parseInt(colorString, 16);
				return [
					integer >> 16 & 255,
					integer >> 8 & 255,
					integer & 255
				];
			},
			enumerable: false
		},
		hexToAnsi256: {
			value: (hex) => styles$1.rgbToAnsi256(...styles$1.hexToRgb(hex)),
			enumerable: false
		},
		ansi256ToAnsi: {
			value(code) {
				if (code < 8) return 30 + code;
				if (code < 16) return 90 + (code - 8);
				let red;
				let green;
				let blue;
				if (code >= 232) {
					red = ((code - 232) * 10 + 8) / 255;
					green = red;
					blue = red;
				} else {
					code -= 16;
					const remainder = code % 36;
					red = Math.floor(code / 36) / 5;
					green = Math.floor(remainder / 6) / 5;
					blue = remainder % 6 / 5;
				}
				const value = Math.max(red, green, blue) * 2;
				if (value === 0) return 30;
				let result = 30 + (Math.round(blue) << 2 | Math.round(green) << 1 | Math.round(red));
				if (value === 2) result += 60;
				return result;
			},
			enumerable: false
		},
		rgbToAnsi: {
			value: (red, green, blue) => styles$1.ansi256ToAnsi(styles$1.rgbToAnsi256(red, green, blue)),
			enumerable: false
		},
		hexToAnsi: {
			value: (hex) => styles$1.ansi256ToAnsi(styles$1.hexToAnsi256(hex)),
			enumerable: false
		}
	});
	return styles$1;
}
const ansiStyles = assembleStyles();

// node_modules/chalk/source/vendor/supports-color/index.js
function hasFlag(flag, argv = globalThis.Deno ? globalThis.Deno.args : process$1.argv) {
	const prefix = flag.startsWith("-") ? "" : flag.length === 1 ? "-" : "--";
	const position = argv.indexOf(prefix + flag);
	const terminatorPosition = argv.indexOf("--");
	return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
}
const { env } = process$1;
let flagForceColor;
if (hasFlag("no-color") || hasFlag("no-colors") || hasFlag("color=false") || hasFlag("color=never")) flagForceColor = 0;
else if (hasFlag("color") || hasFlag("colors") || hasFlag("color=true") || hasFlag("color=always")) flagForceColor = 1;
function envForceColor() {
	if ("FORCE_COLOR" in env) {
		if (env.FORCE_COLOR === "true") return 1;
		if (env.FORCE_COLOR === "false") return 0;
		return env.FORCE_COLOR.length === 0 ? 1 : Math.min(Number.parseInt(env.FORCE_COLOR, 10), 3);
	}
}
function translateLevel(level) {
	if (level === 0) return false;
	return {
		level,
		hasBasic: true,
		has256: level >= 2,
		has16m: level >= 3
	};
}
function _supportsColor(haveStream, { streamIsTTY, sniffFlags = true } = {}) {
	const noFlagForceColor = envForceColor();
	if (noFlagForceColor !== void 0) flagForceColor = noFlagForceColor;
	const forceColor = sniffFlags ? flagForceColor : noFlagForceColor;
	if (forceColor === 0) return 0;
	if (sniffFlags) {
		if (hasFlag("color=16m") || hasFlag("color=full") || hasFlag("color=truecolor")) return 3;
		if (hasFlag("color=256")) return 2;
	}
	if ("TF_BUILD" in env && "AGENT_NAME" in env) return 1;
	if (haveStream && !streamIsTTY && forceColor === void 0) return 0;
	const min = forceColor || 0;
	if (env.TERM === "dumb") return min;
	if (process$1.platform === "win32") {
		const osRelease = os.release().split(".");
		if (Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586) return Number(osRelease[2]) >= 14931 ? 3 : 2;
		return 1;
	}
	if ("CI" in env) {
		if ([
			"GITHUB_ACTIONS",
			"GITEA_ACTIONS",
			"CIRCLECI"
		].some((key) => key in env)) return 3;
		if ([
			"TRAVIS",
			"APPVEYOR",
			"GITLAB_CI",
			"BUILDKITE",
			"DRONE"
		].some((sign) => sign in env) || env.CI_NAME === "codeship") return 1;
		return min;
	}
	if ("TEAMCITY_VERSION" in env) return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
	if (env.COLORTERM === "truecolor") return 3;
	if (env.TERM === "xterm-kitty") return 3;
	if (env.TERM === "xterm-ghostty") return 3;
	if (env.TERM === "wezterm") return 3;
	if ("TERM_PROGRAM" in env) {
		const version = Number.parseInt((env.TERM_PROGRAM_VERSION || "").split(".")[0], 10);
		switch (env.TERM_PROGRAM) {
			case "iTerm.app": return version >= 3 ? 3 : 2;
			case "Apple_Terminal": return 2;
		}
	}
	if (/-256(color)?$/i.test(env.TERM)) return 2;
	if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) return 1;
	if ("COLORTERM" in env) return 1;
	return min;
}
function createSupportsColor(stream, options = {}) {
	return translateLevel(_supportsColor(stream, {
		streamIsTTY: stream && stream.isTTY,
		...options
	}));
}
const supportsColor = {
	stdout: createSupportsColor({ isTTY: tty.isatty(1) }),
	stderr: createSupportsColor({ isTTY: tty.isatty(2) })
};

// node_modules/chalk/source/utilities.js
function stringReplaceAll(string, substring, replacer) {
	let index = string.indexOf(substring);
	if (index === -1) return string;
	const substringLength = substring.length;
	let endIndex = 0;
	let returnValue = "";
	do {
		returnValue += string.slice(endIndex, index) + substring + replacer;
		endIndex = index + substringLength;
		index = string.indexOf(substring, endIndex);
	} while (index !== -1);
	returnValue += string.slice(endIndex);
	return returnValue;
}
function stringEncaseCRLFWithFirstIndex(string, prefix, postfix, index) {
	let endIndex = 0;
	let returnValue = "";
	do {
		const gotCR = string[index - 1] === "\r";
		returnValue += string.slice(endIndex, gotCR ? index - 1 : index) + prefix + (gotCR ? "\r\n" : "\n") + postfix;
		endIndex = index + 1;
		index = string.indexOf("\n", endIndex);
	} while (index !== -1);
	returnValue += string.slice(endIndex);
	return returnValue;
}

// node_modules/chalk/source/index.js
const { stdout: stdoutColor, stderr: stderrColor } = supportsColor;
const GENERATOR = Symbol("GENERATOR");
const STYLER = Symbol("STYLER");
const IS_EMPTY = Symbol("IS_EMPTY");
const levelMapping = [
	"ansi",
	"ansi",
	"ansi256",
	"ansi16m"
];
const styles = Object.create(null);
const applyOptions = (object, options = {}) => {
	if (options.level && !(Number.isInteger(options.level) && options.level >= 0 && options.level <= 3)) throw new Error("The `level` option should be an integer from 0 to 3");
	const colorLevel = stdoutColor ? stdoutColor.level : 0;
	object.level = options.level === void 0 ? colorLevel : options.level;
};
const chalkFactory = (options) => {
	const chalk = (...strings) => strings.join(" ");
	applyOptions(chalk, options);
	Object.setPrototypeOf(chalk, createChalk.prototype);
	return chalk;
};
function createChalk(options) {
	return chalkFactory(options);
}
Object.setPrototypeOf(createChalk.prototype, Function.prototype);
for (const [styleName, style] of Object.entries(ansiStyles)) styles[styleName] = { get() {
	const builder = createBuilder(this, createStyler(style.open, style.close, this[STYLER]), this[IS_EMPTY]);
	Object.defineProperty(this, styleName, { value: builder });
	return builder;
} };
styles.visible = { get() {
	const builder = createBuilder(this, this[STYLER], true);
	Object.defineProperty(this, "visible", { value: builder });
	return builder;
} };
const getModelAnsi = (model, level, type, ...arguments_) => {
	if (model === "rgb") {
		if (level === "ansi16m") return ansiStyles[type].ansi16m(...arguments_);
		if (level === "ansi256") return ansiStyles[type].ansi256(ansiStyles.rgbToAnsi256(...arguments_));
		return ansiStyles[type].ansi(ansiStyles.rgbToAnsi(...arguments_));
	}
	if (model === "hex") return getModelAnsi("rgb", level, type, ...ansiStyles.hexToRgb(...arguments_));
	return ansiStyles[type][model](...arguments_);
};
for (const model of [
	"rgb",
	"hex",
	"ansi256"
]) {
	styles[model] = { get() {
		const { level } = this;
		return function(...arguments_) {
			const styler = createStyler(getModelAnsi(model, levelMapping[level], "color", ...arguments_), ansiStyles.color.close, this[STYLER]);
			return createBuilder(this, styler, this[IS_EMPTY]);
		};
	} };
	const bgModel = "bg" + model[0].toUpperCase() + model.slice(1);
	styles[bgModel] = { get() {
		const { level } = this;
		return function(...arguments_) {
			const styler = createStyler(getModelAnsi(model, levelMapping[level], "bgColor", ...arguments_), ansiStyles.bgColor.close, this[STYLER]);
			return createBuilder(this, styler, this[IS_EMPTY]);
		};
	} };
}
const proto = Object.defineProperties(() => {}, {
	...styles,
	level: {
		enumerable: true,
		get() {
			return this[GENERATOR].level;
		},
		set(level) {
			this[GENERATOR].level = level;
		}
	}
});
const createStyler = (open, close, parent) => {
	let openAll;
	let closeAll;
	if (parent === void 0) {
		openAll = open;
		closeAll = close;
	} else {
		openAll = parent.openAll + open;
		closeAll = close + parent.closeAll;
	}
	return {
		open,
		close,
		openAll,
		closeAll,
		parent
	};
};
const createBuilder = (self, _styler, _isEmpty) => {
	const builder = (...arguments_) => applyStyle(builder, arguments_.length === 1 ? "" + arguments_[0] : arguments_.join(" "));
	Object.setPrototypeOf(builder, proto);
	builder[GENERATOR] = self;
	builder[STYLER] = _styler;
	builder[IS_EMPTY] = _isEmpty;
	return builder;
};
const applyStyle = (self, string) => {
	if (self.level <= 0 || !string) return self[IS_EMPTY] ? "" : string;
	let styler = self[STYLER];
	if (styler === void 0) return string;
	const { openAll, closeAll } = styler;
	if (string.includes("\x1B")) while (styler !== void 0) {
		string = stringReplaceAll(string, styler.close, styler.open);
		styler = styler.parent;
	}
	const lfIndex = string.indexOf("\n");
	if (lfIndex !== -1) string = stringEncaseCRLFWithFirstIndex(string, closeAll, openAll, lfIndex);
	return openAll + string + closeAll;
};
Object.defineProperties(createChalk.prototype, styles);
const chalk = createChalk();
const chalkStderr = createChalk({ level: stderrColor ? stderrColor.level : 0 });

// node_modules/mimic-function/index.js
const copyProperty = (to, from, property, ignoreNonConfigurable) => {
	if (property === "length" || property === "prototype") return;
	if (property === "arguments" || property === "caller") return;
	const toDescriptor = Object.getOwnPropertyDescriptor(to, property);
	const fromDescriptor = Object.getOwnPropertyDescriptor(from, property);
	if (!canCopyProperty(toDescriptor, fromDescriptor) && ignoreNonConfigurable) return;
	Object.defineProperty(to, property, fromDescriptor);
};
const canCopyProperty = function(toDescriptor, fromDescriptor) {
	return toDescriptor === void 0 || toDescriptor.configurable || toDescriptor.writable === fromDescriptor.writable && toDescriptor.enumerable === fromDescriptor.enumerable && toDescriptor.configurable === fromDescriptor.configurable && (toDescriptor.writable || toDescriptor.value === fromDescriptor.value);
};
const changePrototype = (to, from) => {
	const fromPrototype = Object.getPrototypeOf(from);
	if (fromPrototype === Object.getPrototypeOf(to)) return;
	Object.setPrototypeOf(to, fromPrototype);
};
const wrappedToString = (withName, fromBody) => `/* Wrapped ${withName}*/\n${fromBody}`;
const toStringDescriptor = Object.getOwnPropertyDescriptor(Function.prototype, "toString");
const toStringName = Object.getOwnPropertyDescriptor(Function.prototype.toString, "name");
const changeToString = (to, from, name) => {
	const withName = name === "" ? "" : `with ${name.trim()}() `;
	const newToString = wrappedToString.bind(null, withName, from.toString());
	Object.defineProperty(newToString, "name", toStringName);
	const { writable, enumerable, configurable } = toStringDescriptor;
	Object.defineProperty(to, "toString", {
		value: newToString,
		writable,
		enumerable,
		configurable
	});
};
function mimicFunction(to, from, { ignoreNonConfigurable = false } = {}) {
	const { name } = to;
	for (const property of Reflect.ownKeys(from)) copyProperty(to, from, property, ignoreNonConfigurable);
	changePrototype(to, from);
	changeToString(to, from, name);
	return to;
}

// node_modules/onetime/index.js
const calledFunctions = /* @__PURE__ */ new WeakMap();
const onetime = (function_, options = {}) => {
	if (typeof function_ !== "function") throw new TypeError("Expected a function");
	let returnValue;
	let callCount = 0;
	const functionName = function_.displayName || function_.name || "<anonymous>";
	const onetime = function(...arguments_) {
		calledFunctions.set(onetime, ++callCount);
		if (callCount === 1) {
			returnValue = function_.apply(this, arguments_);
			function_ = void 0;
		} else if (options.throw === true) throw new Error(`Function \`${functionName}\` can only be called once`);
		return returnValue;
	};
	mimicFunction(onetime, function_);
	calledFunctions.set(onetime, callCount);
	return onetime;
};
onetime.callCount = (function_) => {
	if (!calledFunctions.has(function_)) throw new Error(`The given function \`${function_.name}\` is not wrapped by the \`onetime\` package`);
	return calledFunctions.get(function_);
};

// node_modules/signal-exit/dist/mjs/signals.js
/**
* This is not the set of all possible signals.
*
* It IS, however, the set of all signals that trigger
* an exit on either Linux or BSD systems.  Linux is a
* superset of the signal names supported on BSD, and
* the unknown signals just fail to register, so we can
* catch that easily enough.
*
* Windows signals are a different set, since there are
* signals that terminate Windows processes, but don't
* terminate (or don't even exist) on Posix systems.
*
* Don't bother with SIGKILL.  It's uncatchable, which
* means that we can't fire any callbacks anyway.
*
* If a user does happen to register a handler on a non-
* fatal signal like SIGWINCH or something, and then
* exit, it'll end up firing `process.emit('exit')`, so
* the handler will be fired anyway.
*
* SIGBUS, SIGFPE, SIGSEGV and SIGILL, when not raised
* artificially, inherently leave the process in a
* state from which it is not safe to try and enter JS
* listeners.
*/
const signals = [];
signals.push("SIGHUP", "SIGINT", "SIGTERM");
if (process.platform !== "win32") signals.push("SIGALRM", "SIGABRT", "SIGVTALRM", "SIGXCPU", "SIGXFSZ", "SIGUSR2", "SIGTRAP", "SIGSYS", "SIGQUIT", "SIGIOT");
if (process.platform === "linux") signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");

// node_modules/signal-exit/dist/mjs/index.js
const processOk = (process) => !!process && typeof process === "object" && typeof process.removeListener === "function" && typeof process.emit === "function" && typeof process.reallyExit === "function" && typeof process.listeners === "function" && typeof process.kill === "function" && typeof process.pid === "number" && typeof process.on === "function";
const kExitEmitter = Symbol.for("signal-exit emitter");
const global = globalThis;
const ObjectDefineProperty = Object.defineProperty.bind(Object);
var Emitter = class {
	emitted = {
		afterExit: false,
		exit: false
	};
	listeners = {
		afterExit: [],
		exit: []
	};
	count = 0;
	id = Math.random();
	constructor() {
		if (global[kExitEmitter]) return global[kExitEmitter];
		ObjectDefineProperty(global, kExitEmitter, {
			value: this,
			writable: false,
			enumerable: false,
			configurable: false
		});
	}
	on(ev, fn) {
		this.listeners[ev].push(fn);
	}
	removeListener(ev, fn) {
		const list = this.listeners[ev];
		const i = list.indexOf(fn);
		/* c8 ignore start */
		if (i === -1) return;
		/* c8 ignore stop */
		if (i === 0 && list.length === 1) list.length = 0;
		else list.splice(i, 1);
	}
	emit(ev, code, signal) {
		if (this.emitted[ev]) return false;
		this.emitted[ev] = true;
		let ret = false;
		for (const fn of this.listeners[ev]) ret = fn(code, signal) === true || ret;
		if (ev === "exit") ret = this.emit("afterExit", code, signal) || ret;
		return ret;
	}
};
var SignalExitBase = class {};
const signalExitWrap = (handler) => {
	return {
		onExit(cb, opts) {
			return handler.onExit(cb, opts);
		},
		load() {
			return handler.load();
		},
		unload() {
			return handler.unload();
		}
	};
};
var SignalExitFallback = class extends SignalExitBase {
	onExit() {
		return () => {};
	}
	load() {}
	unload() {}
};
var SignalExit = class extends SignalExitBase {
	/* c8 ignore start */
	#hupSig = process$2.platform === "win32" ? "SIGINT" : "SIGHUP";
	/* c8 ignore stop */
	#emitter = new Emitter();
	#process;
	#originalProcessEmit;
	#originalProcessReallyExit;
	#sigListeners = {};
	#loaded = false;
	constructor(process) {
		super();
		this.#process = process;
		this.#sigListeners = {};
		for (const sig of signals) this.#sigListeners[sig] = () => {
			const listeners = this.#process.listeners(sig);
			let { count } = this.#emitter;
			/* c8 ignore start */
			const p = process;
			if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") count += p.__signal_exit_emitter__.count;
			/* c8 ignore stop */
			if (listeners.length === count) {
				this.unload();
				const ret = this.#emitter.emit("exit", null, sig);
				/* c8 ignore start */
				const s = sig === "SIGHUP" ? this.#hupSig : sig;
				if (!ret) process.kill(process.pid, s);
			}
		};
		this.#originalProcessReallyExit = process.reallyExit;
		this.#originalProcessEmit = process.emit;
	}
	onExit(cb, opts) {
		/* c8 ignore start */
		if (!processOk(this.#process)) return () => {};
		/* c8 ignore stop */
		if (this.#loaded === false) this.load();
		const ev = opts?.alwaysLast ? "afterExit" : "exit";
		this.#emitter.on(ev, cb);
		return () => {
			this.#emitter.removeListener(ev, cb);
			if (this.#emitter.listeners["exit"].length === 0 && this.#emitter.listeners["afterExit"].length === 0) this.unload();
		};
	}
	load() {
		if (this.#loaded) return;
		this.#loaded = true;
		this.#emitter.count += 1;
		for (const sig of signals) try {
			const fn = this.#sigListeners[sig];
			if (fn) this.#process.on(sig, fn);
		} catch (_) {}
		this.#process.emit = (ev, ...a) => {
			return this.#processEmit(ev, ...a);
		};
		this.#process.reallyExit = (code) => {
			return this.#processReallyExit(code);
		};
	}
	unload() {
		if (!this.#loaded) return;
		this.#loaded = false;
		signals.forEach((sig) => {
			const listener = this.#sigListeners[sig];
			/* c8 ignore start */
			if (!listener) throw new Error("Listener not defined for signal: " + sig);
			/* c8 ignore stop */
			try {
				this.#process.removeListener(sig, listener);
			} catch (_) {}
			/* c8 ignore stop */
		});
		this.#process.emit = this.#originalProcessEmit;
		this.#process.reallyExit = this.#originalProcessReallyExit;
		this.#emitter.count -= 1;
	}
	#processReallyExit(code) {
		/* c8 ignore start */
		if (!processOk(this.#process)) return 0;
		this.#process.exitCode = code || 0;
		/* c8 ignore stop */
		this.#emitter.emit("exit", this.#process.exitCode, null);
		return this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode);
	}
	#processEmit(ev, ...args) {
		const og = this.#originalProcessEmit;
		if (ev === "exit" && processOk(this.#process)) {
			if (typeof args[0] === "number") this.#process.exitCode = args[0];
			/* c8 ignore start */
			const ret = og.call(this.#process, ev, ...args);
			/* c8 ignore start */
			this.#emitter.emit("exit", this.#process.exitCode, null);
			/* c8 ignore stop */
			return ret;
		} else return og.call(this.#process, ev, ...args);
	}
};
const process$2 = globalThis.process;
const { onExit, load, unload } = signalExitWrap(processOk(process$2) ? new SignalExit(process$2) : new SignalExitFallback());

// node_modules/restore-cursor/index.js
const terminal = process$1.stderr.isTTY ? process$1.stderr : process$1.stdout.isTTY ? process$1.stdout : void 0;
const restoreCursor = terminal ? onetime(() => {
	onExit(() => {
		terminal.write("\x1B[?25h");
	}, { alwaysLast: true });
}) : () => {};

// node_modules/cli-cursor/index.js
let isHidden = false;
const cliCursor = {};
cliCursor.show = (writableStream = process$1.stderr) => {
	if (!writableStream.isTTY) return;
	isHidden = false;
	writableStream.write("\x1B[?25h");
};
cliCursor.hide = (writableStream = process$1.stderr) => {
	if (!writableStream.isTTY) return;
	restoreCursor();
	isHidden = true;
	writableStream.write("\x1B[?25l");
};
cliCursor.toggle = (force, writableStream) => {
	if (force !== void 0) isHidden = force;
	if (isHidden) cliCursor.show(writableStream);
	else cliCursor.hide(writableStream);
};

// node_modules/cli-spinners/spinners.json
var spinners_default = {
	dots: {
		"interval": 80,
		"frames": [
			"⠋",
			"⠙",
			"⠹",
			"⠸",
			"⠼",
			"⠴",
			"⠦",
			"⠧",
			"⠇",
			"⠏"
		]
	},
	dots2: {
		"interval": 80,
		"frames": [
			"⣾",
			"⣽",
			"⣻",
			"⢿",
			"⡿",
			"⣟",
			"⣯",
			"⣷"
		]
	},
	dots3: {
		"interval": 80,
		"frames": [
			"⠋",
			"⠙",
			"⠚",
			"⠞",
			"⠖",
			"⠦",
			"⠴",
			"⠲",
			"⠳",
			"⠓"
		]
	},
	dots4: {
		"interval": 80,
		"frames": [
			"⠄",
			"⠆",
			"⠇",
			"⠋",
			"⠙",
			"⠸",
			"⠰",
			"⠠",
			"⠰",
			"⠸",
			"⠙",
			"⠋",
			"⠇",
			"⠆"
		]
	},
	dots5: {
		"interval": 80,
		"frames": [
			"⠋",
			"⠙",
			"⠚",
			"⠒",
			"⠂",
			"⠂",
			"⠒",
			"⠲",
			"⠴",
			"⠦",
			"⠖",
			"⠒",
			"⠐",
			"⠐",
			"⠒",
			"⠓",
			"⠋"
		]
	},
	dots6: {
		"interval": 80,
		"frames": [
			"⠁",
			"⠉",
			"⠙",
			"⠚",
			"⠒",
			"⠂",
			"⠂",
			"⠒",
			"⠲",
			"⠴",
			"⠤",
			"⠄",
			"⠄",
			"⠤",
			"⠴",
			"⠲",
			"⠒",
			"⠂",
			"⠂",
			"⠒",
			"⠚",
			"⠙",
			"⠉",
			"⠁"
		]
	},
	dots7: {
		"interval": 80,
		"frames": [
			"⠈",
			"⠉",
			"⠋",
			"⠓",
			"⠒",
			"⠐",
			"⠐",
			"⠒",
			"⠖",
			"⠦",
			"⠤",
			"⠠",
			"⠠",
			"⠤",
			"⠦",
			"⠖",
			"⠒",
			"⠐",
			"⠐",
			"⠒",
			"⠓",
			"⠋",
			"⠉",
			"⠈"
		]
	},
	dots8: {
		"interval": 80,
		"frames": [
			"⠁",
			"⠁",
			"⠉",
			"⠙",
			"⠚",
			"⠒",
			"⠂",
			"⠂",
			"⠒",
			"⠲",
			"⠴",
			"⠤",
			"⠄",
			"⠄",
			"⠤",
			"⠠",
			"⠠",
			"⠤",
			"⠦",
			"⠖",
			"⠒",
			"⠐",
			"⠐",
			"⠒",
			"⠓",
			"⠋",
			"⠉",
			"⠈",
			"⠈"
		]
	},
	dots9: {
		"interval": 80,
		"frames": [
			"⢹",
			"⢺",
			"⢼",
			"⣸",
			"⣇",
			"⡧",
			"⡗",
			"⡏"
		]
	},
	dots10: {
		"interval": 80,
		"frames": [
			"⢄",
			"⢂",
			"⢁",
			"⡁",
			"⡈",
			"⡐",
			"⡠"
		]
	},
	dots11: {
		"interval": 100,
		"frames": [
			"⠁",
			"⠂",
			"⠄",
			"⡀",
			"⢀",
			"⠠",
			"⠐",
			"⠈"
		]
	},
	dots12: {
		"interval": 80,
		"frames": [
			"⢀⠀",
			"⡀⠀",
			"⠄⠀",
			"⢂⠀",
			"⡂⠀",
			"⠅⠀",
			"⢃⠀",
			"⡃⠀",
			"⠍⠀",
			"⢋⠀",
			"⡋⠀",
			"⠍⠁",
			"⢋⠁",
			"⡋⠁",
			"⠍⠉",
			"⠋⠉",
			"⠋⠉",
			"⠉⠙",
			"⠉⠙",
			"⠉⠩",
			"⠈⢙",
			"⠈⡙",
			"⢈⠩",
			"⡀⢙",
			"⠄⡙",
			"⢂⠩",
			"⡂⢘",
			"⠅⡘",
			"⢃⠨",
			"⡃⢐",
			"⠍⡐",
			"⢋⠠",
			"⡋⢀",
			"⠍⡁",
			"⢋⠁",
			"⡋⠁",
			"⠍⠉",
			"⠋⠉",
			"⠋⠉",
			"⠉⠙",
			"⠉⠙",
			"⠉⠩",
			"⠈⢙",
			"⠈⡙",
			"⠈⠩",
			"⠀⢙",
			"⠀⡙",
			"⠀⠩",
			"⠀⢘",
			"⠀⡘",
			"⠀⠨",
			"⠀⢐",
			"⠀⡐",
			"⠀⠠",
			"⠀⢀",
			"⠀⡀"
		]
	},
	dots13: {
		"interval": 80,
		"frames": [
			"⣼",
			"⣹",
			"⢻",
			"⠿",
			"⡟",
			"⣏",
			"⣧",
			"⣶"
		]
	},
	dots14: {
		"interval": 80,
		"frames": [
			"⠉⠉",
			"⠈⠙",
			"⠀⠹",
			"⠀⢸",
			"⠀⣰",
			"⢀⣠",
			"⣀⣀",
			"⣄⡀",
			"⣆⠀",
			"⡇⠀",
			"⠏⠀",
			"⠋⠁"
		]
	},
	dots8Bit: {
		"interval": 80,
		"frames": [
			"⠀",
			"⠁",
			"⠂",
			"⠃",
			"⠄",
			"⠅",
			"⠆",
			"⠇",
			"⡀",
			"⡁",
			"⡂",
			"⡃",
			"⡄",
			"⡅",
			"⡆",
			"⡇",
			"⠈",
			"⠉",
			"⠊",
			"⠋",
			"⠌",
			"⠍",
			"⠎",
			"⠏",
			"⡈",
			"⡉",
			"⡊",
			"⡋",
			"⡌",
			"⡍",
			"⡎",
			"⡏",
			"⠐",
			"⠑",
			"⠒",
			"⠓",
			"⠔",
			"⠕",
			"⠖",
			"⠗",
			"⡐",
			"⡑",
			"⡒",
			"⡓",
			"⡔",
			"⡕",
			"⡖",
			"⡗",
			"⠘",
			"⠙",
			"⠚",
			"⠛",
			"⠜",
			"⠝",
			"⠞",
			"⠟",
			"⡘",
			"⡙",
			"⡚",
			"⡛",
			"⡜",
			"⡝",
			"⡞",
			"⡟",
			"⠠",
			"⠡",
			"⠢",
			"⠣",
			"⠤",
			"⠥",
			"⠦",
			"⠧",
			"⡠",
			"⡡",
			"⡢",
			"⡣",
			"⡤",
			"⡥",
			"⡦",
			"⡧",
			"⠨",
			"⠩",
			"⠪",
			"⠫",
			"⠬",
			"⠭",
			"⠮",
			"⠯",
			"⡨",
			"⡩",
			"⡪",
			"⡫",
			"⡬",
			"⡭",
			"⡮",
			"⡯",
			"⠰",
			"⠱",
			"⠲",
			"⠳",
			"⠴",
			"⠵",
			"⠶",
			"⠷",
			"⡰",
			"⡱",
			"⡲",
			"⡳",
			"⡴",
			"⡵",
			"⡶",
			"⡷",
			"⠸",
			"⠹",
			"⠺",
			"⠻",
			"⠼",
			"⠽",
			"⠾",
			"⠿",
			"⡸",
			"⡹",
			"⡺",
			"⡻",
			"⡼",
			"⡽",
			"⡾",
			"⡿",
			"⢀",
			"⢁",
			"⢂",
			"⢃",
			"⢄",
			"⢅",
			"⢆",
			"⢇",
			"⣀",
			"⣁",
			"⣂",
			"⣃",
			"⣄",
			"⣅",
			"⣆",
			"⣇",
			"⢈",
			"⢉",
			"⢊",
			"⢋",
			"⢌",
			"⢍",
			"⢎",
			"⢏",
			"⣈",
			"⣉",
			"⣊",
			"⣋",
			"⣌",
			"⣍",
			"⣎",
			"⣏",
			"⢐",
			"⢑",
			"⢒",
			"⢓",
			"⢔",
			"⢕",
			"⢖",
			"⢗",
			"⣐",
			"⣑",
			"⣒",
			"⣓",
			"⣔",
			"⣕",
			"⣖",
			"⣗",
			"⢘",
			"⢙",
			"⢚",
			"⢛",
			"⢜",
			"⢝",
			"⢞",
			"⢟",
			"⣘",
			"⣙",
			"⣚",
			"⣛",
			"⣜",
			"⣝",
			"⣞",
			"⣟",
			"⢠",
			"⢡",
			"⢢",
			"⢣",
			"⢤",
			"⢥",
			"⢦",
			"⢧",
			"⣠",
			"⣡",
			"⣢",
			"⣣",
			"⣤",
			"⣥",
			"⣦",
			"⣧",
			"⢨",
			"⢩",
			"⢪",
			"⢫",
			"⢬",
			"⢭",
			"⢮",
			"⢯",
			"⣨",
			"⣩",
			"⣪",
			"⣫",
			"⣬",
			"⣭",
			"⣮",
			"⣯",
			"⢰",
			"⢱",
			"⢲",
			"⢳",
			"⢴",
			"⢵",
			"⢶",
			"⢷",
			"⣰",
			"⣱",
			"⣲",
			"⣳",
			"⣴",
			"⣵",
			"⣶",
			"⣷",
			"⢸",
			"⢹",
			"⢺",
			"⢻",
			"⢼",
			"⢽",
			"⢾",
			"⢿",
			"⣸",
			"⣹",
			"⣺",
			"⣻",
			"⣼",
			"⣽",
			"⣾",
			"⣿"
		]
	},
	dotsCircle: {
		"interval": 80,
		"frames": [
			"⢎ ",
			"⠎⠁",
			"⠊⠑",
			"⠈⠱",
			" ⡱",
			"⢀⡰",
			"⢄⡠",
			"⢆⡀"
		]
	},
	sand: {
		"interval": 80,
		"frames": [
			"⠁",
			"⠂",
			"⠄",
			"⡀",
			"⡈",
			"⡐",
			"⡠",
			"⣀",
			"⣁",
			"⣂",
			"⣄",
			"⣌",
			"⣔",
			"⣤",
			"⣥",
			"⣦",
			"⣮",
			"⣶",
			"⣷",
			"⣿",
			"⡿",
			"⠿",
			"⢟",
			"⠟",
			"⡛",
			"⠛",
			"⠫",
			"⢋",
			"⠋",
			"⠍",
			"⡉",
			"⠉",
			"⠑",
			"⠡",
			"⢁"
		]
	},
	line: {
		"interval": 130,
		"frames": [
			"-",
			"\\",
			"|",
			"/"
		]
	},
	line2: {
		"interval": 100,
		"frames": [
			"⠂",
			"-",
			"–",
			"—",
			"–",
			"-"
		]
	},
	rollingLine: {
		"interval": 80,
		"frames": [
			"/  ",
			" - ",
			" \\ ",
			"  |",
			"  |",
			" \\ ",
			" - ",
			"/  "
		]
	},
	pipe: {
		"interval": 100,
		"frames": [
			"┤",
			"┘",
			"┴",
			"└",
			"├",
			"┌",
			"┬",
			"┐"
		]
	},
	simpleDots: {
		"interval": 400,
		"frames": [
			".  ",
			".. ",
			"...",
			"   "
		]
	},
	simpleDotsScrolling: {
		"interval": 200,
		"frames": [
			".  ",
			".. ",
			"...",
			" ..",
			"  .",
			"   "
		]
	},
	star: {
		"interval": 70,
		"frames": [
			"✶",
			"✸",
			"✹",
			"✺",
			"✹",
			"✷"
		]
	},
	star2: {
		"interval": 80,
		"frames": [
			"+",
			"x",
			"*"
		]
	},
	flip: {
		"interval": 70,
		"frames": [
			"_",
			"_",
			"_",
			"-",
			"`",
			"`",
			"'",
			"´",
			"-",
			"_",
			"_",
			"_"
		]
	},
	hamburger: {
		"interval": 100,
		"frames": [
			"☱",
			"☲",
			"☴"
		]
	},
	growVertical: {
		"interval": 120,
		"frames": [
			"▁",
			"▃",
			"▄",
			"▅",
			"▆",
			"▇",
			"▆",
			"▅",
			"▄",
			"▃"
		]
	},
	growHorizontal: {
		"interval": 120,
		"frames": [
			"▏",
			"▎",
			"▍",
			"▌",
			"▋",
			"▊",
			"▉",
			"▊",
			"▋",
			"▌",
			"▍",
			"▎"
		]
	},
	balloon: {
		"interval": 140,
		"frames": [
			" ",
			".",
			"o",
			"O",
			"@",
			"*",
			" "
		]
	},
	balloon2: {
		"interval": 120,
		"frames": [
			".",
			"o",
			"O",
			"°",
			"O",
			"o",
			"."
		]
	},
	noise: {
		"interval": 100,
		"frames": [
			"▓",
			"▒",
			"░"
		]
	},
	bounce: {
		"interval": 120,
		"frames": [
			"⠁",
			"⠂",
			"⠄",
			"⠂"
		]
	},
	boxBounce: {
		"interval": 120,
		"frames": [
			"▖",
			"▘",
			"▝",
			"▗"
		]
	},
	boxBounce2: {
		"interval": 100,
		"frames": [
			"▌",
			"▀",
			"▐",
			"▄"
		]
	},
	triangle: {
		"interval": 50,
		"frames": [
			"◢",
			"◣",
			"◤",
			"◥"
		]
	},
	binary: {
		"interval": 80,
		"frames": [
			"010010",
			"001100",
			"100101",
			"111010",
			"111101",
			"010111",
			"101011",
			"111000",
			"110011",
			"110101"
		]
	},
	arc: {
		"interval": 100,
		"frames": [
			"◜",
			"◠",
			"◝",
			"◞",
			"◡",
			"◟"
		]
	},
	circle: {
		"interval": 120,
		"frames": [
			"◡",
			"⊙",
			"◠"
		]
	},
	squareCorners: {
		"interval": 180,
		"frames": [
			"◰",
			"◳",
			"◲",
			"◱"
		]
	},
	circleQuarters: {
		"interval": 120,
		"frames": [
			"◴",
			"◷",
			"◶",
			"◵"
		]
	},
	circleHalves: {
		"interval": 50,
		"frames": [
			"◐",
			"◓",
			"◑",
			"◒"
		]
	},
	squish: {
		"interval": 100,
		"frames": ["╫", "╪"]
	},
	toggle: {
		"interval": 250,
		"frames": ["⊶", "⊷"]
	},
	toggle2: {
		"interval": 80,
		"frames": ["▫", "▪"]
	},
	toggle3: {
		"interval": 120,
		"frames": ["□", "■"]
	},
	toggle4: {
		"interval": 100,
		"frames": [
			"■",
			"□",
			"▪",
			"▫"
		]
	},
	toggle5: {
		"interval": 100,
		"frames": ["▮", "▯"]
	},
	toggle6: {
		"interval": 300,
		"frames": ["ဝ", "၀"]
	},
	toggle7: {
		"interval": 80,
		"frames": ["⦾", "⦿"]
	},
	toggle8: {
		"interval": 100,
		"frames": ["◍", "◌"]
	},
	toggle9: {
		"interval": 100,
		"frames": ["◉", "◎"]
	},
	toggle10: {
		"interval": 100,
		"frames": [
			"㊂",
			"㊀",
			"㊁"
		]
	},
	toggle11: {
		"interval": 50,
		"frames": ["⧇", "⧆"]
	},
	toggle12: {
		"interval": 120,
		"frames": ["☗", "☖"]
	},
	toggle13: {
		"interval": 80,
		"frames": [
			"=",
			"*",
			"-"
		]
	},
	arrow: {
		"interval": 100,
		"frames": [
			"←",
			"↖",
			"↑",
			"↗",
			"→",
			"↘",
			"↓",
			"↙"
		]
	},
	arrow2: {
		"interval": 80,
		"frames": [
			"⬆️ ",
			"↗️ ",
			"➡️ ",
			"↘️ ",
			"⬇️ ",
			"↙️ ",
			"⬅️ ",
			"↖️ "
		]
	},
	arrow3: {
		"interval": 120,
		"frames": [
			"▹▹▹▹▹",
			"▸▹▹▹▹",
			"▹▸▹▹▹",
			"▹▹▸▹▹",
			"▹▹▹▸▹",
			"▹▹▹▹▸"
		]
	},
	bouncingBar: {
		"interval": 80,
		"frames": [
			"[    ]",
			"[=   ]",
			"[==  ]",
			"[=== ]",
			"[====]",
			"[ ===]",
			"[  ==]",
			"[   =]",
			"[    ]",
			"[   =]",
			"[  ==]",
			"[ ===]",
			"[====]",
			"[=== ]",
			"[==  ]",
			"[=   ]"
		]
	},
	bouncingBall: {
		"interval": 80,
		"frames": [
			"( ●    )",
			"(  ●   )",
			"(   ●  )",
			"(    ● )",
			"(     ●)",
			"(    ● )",
			"(   ●  )",
			"(  ●   )",
			"( ●    )",
			"(●     )"
		]
	},
	smiley: {
		"interval": 200,
		"frames": ["😄 ", "😝 "]
	},
	monkey: {
		"interval": 300,
		"frames": [
			"🙈 ",
			"🙈 ",
			"🙉 ",
			"🙊 "
		]
	},
	hearts: {
		"interval": 100,
		"frames": [
			"💛 ",
			"💙 ",
			"💜 ",
			"💚 ",
			"💗 "
		]
	},
	clock: {
		"interval": 100,
		"frames": [
			"🕛 ",
			"🕐 ",
			"🕑 ",
			"🕒 ",
			"🕓 ",
			"🕔 ",
			"🕕 ",
			"🕖 ",
			"🕗 ",
			"🕘 ",
			"🕙 ",
			"🕚 "
		]
	},
	earth: {
		"interval": 180,
		"frames": [
			"🌍 ",
			"🌎 ",
			"🌏 "
		]
	},
	material: {
		"interval": 17,
		"frames": [
			"█▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"██▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"███▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"████▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"██████▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"██████▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"███████▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"████████▁▁▁▁▁▁▁▁▁▁▁▁",
			"█████████▁▁▁▁▁▁▁▁▁▁▁",
			"█████████▁▁▁▁▁▁▁▁▁▁▁",
			"██████████▁▁▁▁▁▁▁▁▁▁",
			"███████████▁▁▁▁▁▁▁▁▁",
			"█████████████▁▁▁▁▁▁▁",
			"██████████████▁▁▁▁▁▁",
			"██████████████▁▁▁▁▁▁",
			"▁██████████████▁▁▁▁▁",
			"▁██████████████▁▁▁▁▁",
			"▁██████████████▁▁▁▁▁",
			"▁▁██████████████▁▁▁▁",
			"▁▁▁██████████████▁▁▁",
			"▁▁▁▁█████████████▁▁▁",
			"▁▁▁▁██████████████▁▁",
			"▁▁▁▁██████████████▁▁",
			"▁▁▁▁▁██████████████▁",
			"▁▁▁▁▁██████████████▁",
			"▁▁▁▁▁██████████████▁",
			"▁▁▁▁▁▁██████████████",
			"▁▁▁▁▁▁██████████████",
			"▁▁▁▁▁▁▁█████████████",
			"▁▁▁▁▁▁▁█████████████",
			"▁▁▁▁▁▁▁▁████████████",
			"▁▁▁▁▁▁▁▁████████████",
			"▁▁▁▁▁▁▁▁▁███████████",
			"▁▁▁▁▁▁▁▁▁███████████",
			"▁▁▁▁▁▁▁▁▁▁██████████",
			"▁▁▁▁▁▁▁▁▁▁██████████",
			"▁▁▁▁▁▁▁▁▁▁▁▁████████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁███████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁██████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█████",
			"█▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁████",
			"██▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁███",
			"██▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁███",
			"███▁▁▁▁▁▁▁▁▁▁▁▁▁▁███",
			"████▁▁▁▁▁▁▁▁▁▁▁▁▁▁██",
			"█████▁▁▁▁▁▁▁▁▁▁▁▁▁▁█",
			"█████▁▁▁▁▁▁▁▁▁▁▁▁▁▁█",
			"██████▁▁▁▁▁▁▁▁▁▁▁▁▁█",
			"████████▁▁▁▁▁▁▁▁▁▁▁▁",
			"█████████▁▁▁▁▁▁▁▁▁▁▁",
			"█████████▁▁▁▁▁▁▁▁▁▁▁",
			"█████████▁▁▁▁▁▁▁▁▁▁▁",
			"█████████▁▁▁▁▁▁▁▁▁▁▁",
			"███████████▁▁▁▁▁▁▁▁▁",
			"████████████▁▁▁▁▁▁▁▁",
			"████████████▁▁▁▁▁▁▁▁",
			"██████████████▁▁▁▁▁▁",
			"██████████████▁▁▁▁▁▁",
			"▁██████████████▁▁▁▁▁",
			"▁██████████████▁▁▁▁▁",
			"▁▁▁█████████████▁▁▁▁",
			"▁▁▁▁▁████████████▁▁▁",
			"▁▁▁▁▁████████████▁▁▁",
			"▁▁▁▁▁▁███████████▁▁▁",
			"▁▁▁▁▁▁▁▁█████████▁▁▁",
			"▁▁▁▁▁▁▁▁█████████▁▁▁",
			"▁▁▁▁▁▁▁▁▁█████████▁▁",
			"▁▁▁▁▁▁▁▁▁█████████▁▁",
			"▁▁▁▁▁▁▁▁▁▁█████████▁",
			"▁▁▁▁▁▁▁▁▁▁▁████████▁",
			"▁▁▁▁▁▁▁▁▁▁▁████████▁",
			"▁▁▁▁▁▁▁▁▁▁▁▁███████▁",
			"▁▁▁▁▁▁▁▁▁▁▁▁███████▁",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁███████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁███████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁████",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁███",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁███",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁██",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁██",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁██",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
			"▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁"
		]
	},
	moon: {
		"interval": 80,
		"frames": [
			"🌑 ",
			"🌒 ",
			"🌓 ",
			"🌔 ",
			"🌕 ",
			"🌖 ",
			"🌗 ",
			"🌘 "
		]
	},
	runner: {
		"interval": 140,
		"frames": ["🚶 ", "🏃 "]
	},
	pong: {
		"interval": 80,
		"frames": [
			"▐⠂       ▌",
			"▐⠈       ▌",
			"▐ ⠂      ▌",
			"▐ ⠠      ▌",
			"▐  ⡀     ▌",
			"▐  ⠠     ▌",
			"▐   ⠂    ▌",
			"▐   ⠈    ▌",
			"▐    ⠂   ▌",
			"▐    ⠠   ▌",
			"▐     ⡀  ▌",
			"▐     ⠠  ▌",
			"▐      ⠂ ▌",
			"▐      ⠈ ▌",
			"▐       ⠂▌",
			"▐       ⠠▌",
			"▐       ⡀▌",
			"▐      ⠠ ▌",
			"▐      ⠂ ▌",
			"▐     ⠈  ▌",
			"▐     ⠂  ▌",
			"▐    ⠠   ▌",
			"▐    ⡀   ▌",
			"▐   ⠠    ▌",
			"▐   ⠂    ▌",
			"▐  ⠈     ▌",
			"▐  ⠂     ▌",
			"▐ ⠠      ▌",
			"▐ ⡀      ▌",
			"▐⠠       ▌"
		]
	},
	shark: {
		"interval": 120,
		"frames": [
			"▐|\\____________▌",
			"▐_|\\___________▌",
			"▐__|\\__________▌",
			"▐___|\\_________▌",
			"▐____|\\________▌",
			"▐_____|\\_______▌",
			"▐______|\\______▌",
			"▐_______|\\_____▌",
			"▐________|\\____▌",
			"▐_________|\\___▌",
			"▐__________|\\__▌",
			"▐___________|\\_▌",
			"▐____________|\\▌",
			"▐____________/|▌",
			"▐___________/|_▌",
			"▐__________/|__▌",
			"▐_________/|___▌",
			"▐________/|____▌",
			"▐_______/|_____▌",
			"▐______/|______▌",
			"▐_____/|_______▌",
			"▐____/|________▌",
			"▐___/|_________▌",
			"▐__/|__________▌",
			"▐_/|___________▌",
			"▐/|____________▌"
		]
	},
	dqpb: {
		"interval": 100,
		"frames": [
			"d",
			"q",
			"p",
			"b"
		]
	},
	weather: {
		"interval": 100,
		"frames": [
			"☀️ ",
			"☀️ ",
			"☀️ ",
			"🌤 ",
			"⛅️ ",
			"🌥 ",
			"☁️ ",
			"🌧 ",
			"🌨 ",
			"🌧 ",
			"🌨 ",
			"🌧 ",
			"🌨 ",
			"⛈ ",
			"🌨 ",
			"🌧 ",
			"🌨 ",
			"☁️ ",
			"🌥 ",
			"⛅️ ",
			"🌤 ",
			"☀️ ",
			"☀️ "
		]
	},
	christmas: {
		"interval": 400,
		"frames": ["🌲", "🎄"]
	},
	grenade: {
		"interval": 80,
		"frames": [
			"،  ",
			"′  ",
			" ´ ",
			" ‾ ",
			"  ⸌",
			"  ⸊",
			"  |",
			"  ⁎",
			"  ⁕",
			" ෴ ",
			"  ⁓",
			"   ",
			"   ",
			"   "
		]
	},
	point: {
		"interval": 125,
		"frames": [
			"∙∙∙",
			"●∙∙",
			"∙●∙",
			"∙∙●",
			"∙∙∙"
		]
	},
	layer: {
		"interval": 150,
		"frames": [
			"-",
			"=",
			"≡"
		]
	},
	betaWave: {
		"interval": 80,
		"frames": [
			"ρββββββ",
			"βρβββββ",
			"ββρββββ",
			"βββρβββ",
			"ββββρββ",
			"βββββρβ",
			"ββββββρ"
		]
	},
	fingerDance: {
		"interval": 160,
		"frames": [
			"🤘 ",
			"🤟 ",
			"🖖 ",
			"✋ ",
			"🤚 ",
			"👆 "
		]
	},
	fistBump: {
		"interval": 80,
		"frames": [
			"🤜　　　　🤛 ",
			"🤜　　　　🤛 ",
			"🤜　　　　🤛 ",
			"　🤜　　🤛　 ",
			"　　🤜🤛　　 ",
			"　🤜✨🤛　　 ",
			"🤜　✨　🤛　 "
		]
	},
	soccerHeader: {
		"interval": 80,
		"frames": [
			" 🧑⚽️       🧑 ",
			"🧑  ⚽️      🧑 ",
			"🧑   ⚽️     🧑 ",
			"🧑    ⚽️    🧑 ",
			"🧑     ⚽️   🧑 ",
			"🧑      ⚽️  🧑 ",
			"🧑       ⚽️🧑  ",
			"🧑      ⚽️  🧑 ",
			"🧑     ⚽️   🧑 ",
			"🧑    ⚽️    🧑 ",
			"🧑   ⚽️     🧑 ",
			"🧑  ⚽️      🧑 "
		]
	},
	mindblown: {
		"interval": 160,
		"frames": [
			"😐 ",
			"😐 ",
			"😮 ",
			"😮 ",
			"😦 ",
			"😦 ",
			"😧 ",
			"😧 ",
			"🤯 ",
			"💥 ",
			"✨ ",
			"　 ",
			"　 ",
			"　 "
		]
	},
	speaker: {
		"interval": 160,
		"frames": [
			"🔈 ",
			"🔉 ",
			"🔊 ",
			"🔉 "
		]
	},
	orangePulse: {
		"interval": 100,
		"frames": [
			"🔸 ",
			"🔶 ",
			"🟠 ",
			"🟠 ",
			"🔶 "
		]
	},
	bluePulse: {
		"interval": 100,
		"frames": [
			"🔹 ",
			"🔷 ",
			"🔵 ",
			"🔵 ",
			"🔷 "
		]
	},
	orangeBluePulse: {
		"interval": 100,
		"frames": [
			"🔸 ",
			"🔶 ",
			"🟠 ",
			"🟠 ",
			"🔶 ",
			"🔹 ",
			"🔷 ",
			"🔵 ",
			"🔵 ",
			"🔷 "
		]
	},
	timeTravel: {
		"interval": 100,
		"frames": [
			"🕛 ",
			"🕚 ",
			"🕙 ",
			"🕘 ",
			"🕗 ",
			"🕖 ",
			"🕕 ",
			"🕔 ",
			"🕓 ",
			"🕒 ",
			"🕑 ",
			"🕐 "
		]
	},
	aesthetic: {
		"interval": 80,
		"frames": [
			"▰▱▱▱▱▱▱",
			"▰▰▱▱▱▱▱",
			"▰▰▰▱▱▱▱",
			"▰▰▰▰▱▱▱",
			"▰▰▰▰▰▱▱",
			"▰▰▰▰▰▰▱",
			"▰▰▰▰▰▰▰",
			"▰▱▱▱▱▱▱"
		]
	},
	dwarfFortress: {
		"interval": 80,
		"frames": [
			" ██████£££  ",
			"☺██████£££  ",
			"☺██████£££  ",
			"☺▓█████£££  ",
			"☺▓█████£££  ",
			"☺▒█████£££  ",
			"☺▒█████£££  ",
			"☺░█████£££  ",
			"☺░█████£££  ",
			"☺ █████£££  ",
			" ☺█████£££  ",
			" ☺█████£££  ",
			" ☺▓████£££  ",
			" ☺▓████£££  ",
			" ☺▒████£££  ",
			" ☺▒████£££  ",
			" ☺░████£££  ",
			" ☺░████£££  ",
			" ☺ ████£££  ",
			"  ☺████£££  ",
			"  ☺████£££  ",
			"  ☺▓███£££  ",
			"  ☺▓███£££  ",
			"  ☺▒███£££  ",
			"  ☺▒███£££  ",
			"  ☺░███£££  ",
			"  ☺░███£££  ",
			"  ☺ ███£££  ",
			"   ☺███£££  ",
			"   ☺███£££  ",
			"   ☺▓██£££  ",
			"   ☺▓██£££  ",
			"   ☺▒██£££  ",
			"   ☺▒██£££  ",
			"   ☺░██£££  ",
			"   ☺░██£££  ",
			"   ☺ ██£££  ",
			"    ☺██£££  ",
			"    ☺██£££  ",
			"    ☺▓█£££  ",
			"    ☺▓█£££  ",
			"    ☺▒█£££  ",
			"    ☺▒█£££  ",
			"    ☺░█£££  ",
			"    ☺░█£££  ",
			"    ☺ █£££  ",
			"     ☺█£££  ",
			"     ☺█£££  ",
			"     ☺▓£££  ",
			"     ☺▓£££  ",
			"     ☺▒£££  ",
			"     ☺▒£££  ",
			"     ☺░£££  ",
			"     ☺░£££  ",
			"     ☺ £££  ",
			"      ☺£££  ",
			"      ☺£££  ",
			"      ☺▓££  ",
			"      ☺▓££  ",
			"      ☺▒££  ",
			"      ☺▒££  ",
			"      ☺░££  ",
			"      ☺░££  ",
			"      ☺ ££  ",
			"       ☺££  ",
			"       ☺££  ",
			"       ☺▓£  ",
			"       ☺▓£  ",
			"       ☺▒£  ",
			"       ☺▒£  ",
			"       ☺░£  ",
			"       ☺░£  ",
			"       ☺ £  ",
			"        ☺£  ",
			"        ☺£  ",
			"        ☺▓  ",
			"        ☺▓  ",
			"        ☺▒  ",
			"        ☺▒  ",
			"        ☺░  ",
			"        ☺░  ",
			"        ☺   ",
			"        ☺  &",
			"        ☺ ☼&",
			"       ☺ ☼ &",
			"       ☺☼  &",
			"      ☺☼  & ",
			"      ‼   & ",
			"     ☺   &  ",
			"    ‼    &  ",
			"   ☺    &   ",
			"  ‼     &   ",
			" ☺     &    ",
			"‼      &    ",
			"      &     ",
			"      &     ",
			"     &   ░  ",
			"     &   ▒  ",
			"    &    ▓  ",
			"    &    £  ",
			"   &    ░£  ",
			"   &    ▒£  ",
			"  &     ▓£  ",
			"  &     ££  ",
			" &     ░££  ",
			" &     ▒££  ",
			"&      ▓££  ",
			"&      £££  ",
			"      ░£££  ",
			"      ▒£££  ",
			"      ▓£££  ",
			"      █£££  ",
			"     ░█£££  ",
			"     ▒█£££  ",
			"     ▓█£££  ",
			"     ██£££  ",
			"    ░██£££  ",
			"    ▒██£££  ",
			"    ▓██£££  ",
			"    ███£££  ",
			"   ░███£££  ",
			"   ▒███£££  ",
			"   ▓███£££  ",
			"   ████£££  ",
			"  ░████£££  ",
			"  ▒████£££  ",
			"  ▓████£££  ",
			"  █████£££  ",
			" ░█████£££  ",
			" ▒█████£££  ",
			" ▓█████£££  ",
			" ██████£££  ",
			" ██████£££  "
		]
	},
	fish: {
		"interval": 80,
		"frames": [
			"~~~~~~~~~~~~~~~~~~~~",
			"> ~~~~~~~~~~~~~~~~~~",
			"º> ~~~~~~~~~~~~~~~~~",
			"(º> ~~~~~~~~~~~~~~~~",
			"((º> ~~~~~~~~~~~~~~~",
			"<((º> ~~~~~~~~~~~~~~",
			"><((º> ~~~~~~~~~~~~~",
			" ><((º> ~~~~~~~~~~~~",
			"~ ><((º> ~~~~~~~~~~~",
			"~~ <>((º> ~~~~~~~~~~",
			"~~~ ><((º> ~~~~~~~~~",
			"~~~~ <>((º> ~~~~~~~~",
			"~~~~~ ><((º> ~~~~~~~",
			"~~~~~~ <>((º> ~~~~~~",
			"~~~~~~~ ><((º> ~~~~~",
			"~~~~~~~~ <>((º> ~~~~",
			"~~~~~~~~~ ><((º> ~~~",
			"~~~~~~~~~~ <>((º> ~~",
			"~~~~~~~~~~~ ><((º> ~",
			"~~~~~~~~~~~~ <>((º> ",
			"~~~~~~~~~~~~~ ><((º>",
			"~~~~~~~~~~~~~~ <>((º",
			"~~~~~~~~~~~~~~~ ><((",
			"~~~~~~~~~~~~~~~~ <>(",
			"~~~~~~~~~~~~~~~~~ ><",
			"~~~~~~~~~~~~~~~~~~ <",
			"~~~~~~~~~~~~~~~~~~~~"
		]
	}
};

// node_modules/cli-spinners/index.js
var cli_spinners_default = spinners_default;
const spinnersList = Object.keys(spinners_default);

// node_modules/yoctocolors/base.js
const hasColors = tty?.WriteStream?.prototype?.hasColors?.() ?? false;
const format = (open, close) => {
	if (!hasColors) return (input) => input;
	const openCode = `\u001B[${open}m`;
	const closeCode = `\u001B[${close}m`;
	return (input) => {
		const string = input + "";
		let index = string.indexOf(closeCode);
		if (index === -1) return openCode + string + closeCode;
		let result = openCode;
		let lastIndex = 0;
		const replaceCode = (close === 22 ? closeCode : "") + openCode;
		while (index !== -1) {
			result += string.slice(lastIndex, index) + replaceCode;
			lastIndex = index + closeCode.length;
			index = string.indexOf(closeCode, lastIndex);
		}
		result += string.slice(lastIndex) + closeCode;
		return result;
	};
};
const reset = format(0, 0);
const bold = format(1, 22);
const dim = format(2, 22);
const italic = format(3, 23);
const underline = format(4, 24);
const underlineDouble = format("4:2", 24);
const underlineCurly = format("4:3", 24);
const underlineDotted = format("4:4", 24);
const underlineDashed = format("4:5", 24);
const overline = format(53, 55);
const inverse = format(7, 27);
const hidden = format(8, 28);
const strikethrough = format(9, 29);
const black = format(30, 39);
const red = format(31, 39);
const green = format(32, 39);
const yellow = format(33, 39);
const blue = format(34, 39);
const magenta = format(35, 39);
const cyan = format(36, 39);
const white = format(37, 39);
const gray = format(90, 39);
const bgBlack = format(40, 49);
const bgRed = format(41, 49);
const bgGreen = format(42, 49);
const bgYellow = format(43, 49);
const bgBlue = format(44, 49);
const bgMagenta = format(45, 49);
const bgCyan = format(46, 49);
const bgWhite = format(47, 49);
const bgGray = format(100, 49);
const redBright = format(91, 39);
const greenBright = format(92, 39);
const yellowBright = format(93, 39);
const blueBright = format(94, 39);
const magentaBright = format(95, 39);
const cyanBright = format(96, 39);
const whiteBright = format(97, 39);
const bgRedBright = format(101, 49);
const bgGreenBright = format(102, 49);
const bgYellowBright = format(103, 49);
const bgBlueBright = format(104, 49);
const bgMagentaBright = format(105, 49);
const bgCyanBright = format(106, 49);
const bgWhiteBright = format(107, 49);
const underlineBlack = format("58;5;0", 59);
const underlineRed = format("58;5;1", 59);
const underlineGreen = format("58;5;2", 59);
const underlineYellow = format("58;5;3", 59);
const underlineBlue = format("58;5;4", 59);
const underlineMagenta = format("58;5;5", 59);
const underlineCyan = format("58;5;6", 59);
const underlineWhite = format("58;5;7", 59);
const underlineGray = format("58;5;8", 59);
const underlineRedBright = format("58;5;9", 59);
const underlineGreenBright = format("58;5;10", 59);
const underlineYellowBright = format("58;5;11", 59);
const underlineBlueBright = format("58;5;12", 59);
const underlineMagentaBright = format("58;5;13", 59);
const underlineCyanBright = format("58;5;14", 59);
const underlineWhiteBright = format("58;5;15", 59);

// node_modules/is-unicode-supported/index.js
function isUnicodeSupported() {
	const { env } = process$1;
	const { TERM, TERM_PROGRAM } = env;
	if (process$1.platform !== "win32") return TERM !== "linux";
	return Boolean(env.WT_SESSION) || Boolean(env.TERMINUS_SUBLIME) || env.ConEmuTask === "{cmd::Cmder}" || TERM_PROGRAM === "Terminus-Sublime" || TERM_PROGRAM === "vscode" || TERM === "xterm-256color" || TERM === "alacritty" || TERM === "rxvt-unicode" || TERM === "rxvt-unicode-256color" || env.TERMINAL_EMULATOR === "JetBrains-JediTerm";
}

// node_modules/log-symbols/symbols.js
const _isUnicodeSupported = isUnicodeSupported();
const info = blue(_isUnicodeSupported ? "ℹ" : "i");
const success = green(_isUnicodeSupported ? "✔" : "√");
const warning = yellow(_isUnicodeSupported ? "⚠" : "‼");
const error = red(_isUnicodeSupported ? "✖" : "×");

// node_modules/is-interactive/index.js
function isInteractive({ stream = process.stdout } = {}) {
	return Boolean(stream && stream.isTTY && process.env.TERM !== "dumb" && !("CI" in process.env));
}

// node_modules/stdin-discarder/index.js
const ASCII_ETX_CODE = 3;
var StdinDiscarder = class {
	#activeCount = 0;
	#stdin;
	#stdinWasPaused = false;
	#stdinWasRaw = false;
	#handleInputBound = (chunk) => {
		if (!chunk?.length) return;
		if ((typeof chunk === "string" ? chunk.codePointAt(0) : chunk[0]) === ASCII_ETX_CODE) process$1.kill(process$1.pid, "SIGINT");
	};
	start() {
		this.#activeCount++;
		if (this.#activeCount === 1) this.#realStart();
	}
	stop() {
		if (this.#activeCount === 0) return;
		if (--this.#activeCount === 0) this.#realStop();
	}
	#realStart() {
		const { stdin } = process$1;
		if (process$1.platform === "win32" || !stdin?.isTTY || typeof stdin.setRawMode !== "function") {
			this.#stdin = void 0;
			return;
		}
		this.#stdin = stdin;
		this.#stdinWasPaused = stdin.isPaused();
		this.#stdinWasRaw = Boolean(stdin.isRaw);
		stdin.setRawMode(true);
		stdin.prependListener("data", this.#handleInputBound);
		if (this.#stdinWasPaused) stdin.resume();
	}
	#realStop() {
		if (!this.#stdin) return;
		const stdin = this.#stdin;
		stdin.off("data", this.#handleInputBound);
		if (stdin.isTTY) stdin.setRawMode?.(this.#stdinWasRaw);
		if (this.#stdinWasPaused) stdin.pause();
		this.#stdin = void 0;
		this.#stdinWasPaused = false;
		this.#stdinWasRaw = false;
	}
};
const stdinDiscarder = new StdinDiscarder();
var stdin_discarder_default = Object.freeze(stdinDiscarder);

// node_modules/ora/index.js
const RENDER_DEFERRAL_TIMEOUT = 200;
const SYNCHRONIZED_OUTPUT_ENABLE = "\x1B[?2026h";
const SYNCHRONIZED_OUTPUT_DISABLE = "\x1B[?2026l";
const activeHooksPerStream = /* @__PURE__ */ new Map();
const validColors = /* @__PURE__ */ new Set([
	"black",
	"red",
	"green",
	"yellow",
	"blue",
	"magenta",
	"cyan",
	"white",
	"gray"
]);
var Ora = class {
	#linesToClear = 0;
	#frameIndex = -1;
	#lastFrameTime = 0;
	#options;
	#spinner;
	#stream;
	#id;
	#hookedStreams = /* @__PURE__ */ new Map();
	#isInternalWrite = false;
	#drainHandler;
	#deferRenderTimer;
	#isDiscardingStdin = false;
	#color;
	#internalWrite(fn) {
		this.#isInternalWrite = true;
		try {
			return fn();
		} finally {
			this.#isInternalWrite = false;
		}
	}
	#tryRender() {
		if (this.isSpinning) this.render();
	}
	#stringifyChunk(chunk, encoding) {
		if (chunk === void 0 || chunk === null) return "";
		if (typeof chunk === "string") return chunk;
		if (Buffer.isBuffer(chunk) || ArrayBuffer.isView(chunk)) {
			const normalizedEncoding = typeof encoding === "string" && encoding && encoding !== "buffer" ? encoding : "utf8";
			return Buffer.from(chunk).toString(normalizedEncoding);
		}
		return String(chunk);
	}
	#chunkTerminatesLine(chunkString) {
		if (!chunkString) return false;
		const lastCharacter = chunkString.at(-1);
		return lastCharacter === "\n" || lastCharacter === "\r";
	}
	#scheduleRenderDeferral() {
		if (this.#deferRenderTimer) return;
		this.#deferRenderTimer = setTimeout(() => {
			this.#deferRenderTimer = void 0;
			if (this.isSpinning) this.#tryRender();
		}, RENDER_DEFERRAL_TIMEOUT);
		if (typeof this.#deferRenderTimer?.unref === "function") this.#deferRenderTimer.unref();
	}
	#clearRenderDeferral() {
		if (this.#deferRenderTimer) {
			clearTimeout(this.#deferRenderTimer);
			this.#deferRenderTimer = void 0;
		}
	}
	#buildOutputLine(symbol, text, prefixText, suffixText) {
		const fullPrefixText = this.#getFullPrefixText(prefixText, " ");
		const fullText = typeof text === "string" ? (symbol ? " " : "") + text : "";
		const fullSuffixText = this.#getFullSuffixText(suffixText, " ");
		return fullPrefixText + symbol + fullText + fullSuffixText;
	}
	constructor(options) {
		if (typeof options === "string") options = { text: options };
		this.#options = {
			color: "cyan",
			stream: process$1.stderr,
			discardStdin: true,
			hideCursor: true,
			...options
		};
		this.color = this.#options.color;
		this.#stream = this.#options.stream;
		if (typeof this.#options.isEnabled !== "boolean") this.#options.isEnabled = isInteractive({ stream: this.#stream });
		if (typeof this.#options.isSilent !== "boolean") this.#options.isSilent = false;
		if (this.#options.interval !== void 0 && !(Number.isInteger(this.#options.interval) && this.#options.interval > 0)) throw new Error("The `interval` option must be a positive integer");
		const userInterval = this.#options.interval;
		this.spinner = this.#options.spinner;
		this.#options.interval = userInterval;
		this.text = this.#options.text;
		this.prefixText = this.#options.prefixText;
		this.suffixText = this.#options.suffixText;
		this.indent = this.#options.indent;
		if (process$1.env.NODE_ENV === "test") {
			this._stream = this.#stream;
			this._isEnabled = this.#options.isEnabled;
			Object.defineProperty(this, "_linesToClear", {
				get() {
					return this.#linesToClear;
				},
				set(newValue) {
					this.#linesToClear = newValue;
				}
			});
			Object.defineProperty(this, "_frameIndex", { get() {
				return this.#frameIndex;
			} });
			Object.defineProperty(this, "_lineCount", { get() {
				const columns = this.#stream.columns ?? 80;
				const prefixText = typeof this.#options.prefixText === "function" ? "" : this.#options.prefixText;
				const suffixText = typeof this.#options.suffixText === "function" ? "" : this.#options.suffixText;
				const fullPrefixText = typeof prefixText === "string" && prefixText !== "" ? prefixText + " " : "";
				const fullSuffixText = typeof suffixText === "string" && suffixText !== "" ? " " + suffixText : "";
				const fullText = " ".repeat(this.#options.indent) + fullPrefixText + "-" + (typeof this.#options.text === "string" ? " " + this.#options.text : "") + fullSuffixText;
				return this.#computeLineCountFrom(fullText, columns);
			} });
		}
	}
	get indent() {
		return this.#options.indent;
	}
	set indent(indent = 0) {
		if (!(indent >= 0 && Number.isInteger(indent))) throw new Error("The `indent` option must be an integer from 0 and up");
		this.#options.indent = indent;
	}
	get interval() {
		return this.#options.interval ?? this.#spinner.interval ?? 100;
	}
	get spinner() {
		return this.#spinner;
	}
	set spinner(spinner) {
		this.#frameIndex = -1;
		this.#options.interval = void 0;
		if (typeof spinner === "object") {
			if (!Array.isArray(spinner.frames) || spinner.frames.length === 0 || spinner.frames.some((frame) => typeof frame !== "string")) throw new Error("The given spinner must have a non-empty `frames` array of strings");
			if (spinner.interval !== void 0 && !(Number.isInteger(spinner.interval) && spinner.interval > 0)) throw new Error("`spinner.interval` must be a positive integer if provided");
			this.#spinner = spinner;
		} else if (!isUnicodeSupported()) this.#spinner = cli_spinners_default.line;
		else if (spinner === void 0) this.#spinner = cli_spinners_default.dots;
		else if (spinner !== "default" && cli_spinners_default[spinner]) this.#spinner = cli_spinners_default[spinner];
		else throw new Error(`There is no built-in spinner named '${spinner}'. See https://github.com/sindresorhus/cli-spinners/blob/main/spinners.json for a full list.`);
	}
	get text() {
		return this.#options.text;
	}
	set text(value = "") {
		this.#options.text = value;
	}
	get prefixText() {
		return this.#options.prefixText;
	}
	set prefixText(value = "") {
		this.#options.prefixText = value;
	}
	get suffixText() {
		return this.#options.suffixText;
	}
	set suffixText(value = "") {
		this.#options.suffixText = value;
	}
	get isSpinning() {
		return this.#id !== void 0;
	}
	#formatAffix(value, separator, placeBefore = false) {
		const resolved = typeof value === "function" ? value() : value;
		if (typeof resolved === "string" && resolved !== "") return placeBefore ? separator + resolved : resolved + separator;
		return "";
	}
	#getFullPrefixText(prefixText = this.#options.prefixText, postfix = " ") {
		return this.#formatAffix(prefixText, postfix, false);
	}
	#getFullSuffixText(suffixText = this.#options.suffixText, prefix = " ") {
		return this.#formatAffix(suffixText, prefix, true);
	}
	#computeLineCountFrom(text, columns) {
		let count = 0;
		for (const line of stripVTControlCharacters(text).split("\n")) count += Math.max(1, Math.ceil(stringWidth(line) / columns));
		return count;
	}
	get color() {
		return this.#color;
	}
	set color(value) {
		if (value !== void 0 && value !== false && !validColors.has(value)) throw new Error("The `color` option must be a valid color or `false` to disable");
		this.#color = value;
	}
	get isEnabled() {
		return this.#options.isEnabled && !this.#options.isSilent;
	}
	set isEnabled(value) {
		if (typeof value !== "boolean") throw new TypeError("The `isEnabled` option must be a boolean");
		this.#options.isEnabled = value;
	}
	get isSilent() {
		return this.#options.isSilent;
	}
	set isSilent(value) {
		if (typeof value !== "boolean") throw new TypeError("The `isSilent` option must be a boolean");
		this.#options.isSilent = value;
	}
	frame() {
		const now = Date.now();
		if (this.#frameIndex === -1 || now - this.#lastFrameTime >= this.interval) {
			this.#frameIndex = (this.#frameIndex + 1) % this.#spinner.frames.length;
			this.#lastFrameTime = now;
		}
		const { frames } = this.#spinner;
		let frame = frames[this.#frameIndex];
		if (this.#color) frame = chalk[this.#color](frame);
		const fullPrefixText = this.#getFullPrefixText(this.#options.prefixText, " ");
		const fullText = typeof this.text === "string" ? " " + this.text : "";
		const fullSuffixText = this.#getFullSuffixText(this.#options.suffixText, " ");
		return fullPrefixText + frame + fullText + fullSuffixText;
	}
	clear() {
		if (!this.isEnabled || !this.#stream.isTTY) return this;
		this.#internalWrite(() => {
			this.#stream.cursorTo(0);
			for (let index = 0; index < this.#linesToClear; index++) {
				if (index > 0) this.#stream.moveCursor(0, -1);
				this.#stream.clearLine(1);
			}
			if (this.#options.indent) this.#stream.cursorTo(this.#options.indent);
		});
		this.#linesToClear = 0;
		return this;
	}
	#hookStream(stream) {
		if (!stream || this.#hookedStreams.has(stream) || !stream.isTTY || typeof stream.write !== "function") return;
		if (activeHooksPerStream.has(stream)) console.warn("[ora] Multiple concurrent spinners detected. This may cause visual corruption. Use one spinner at a time.");
		const originalWrite = stream.write;
		this.#hookedStreams.set(stream, originalWrite);
		activeHooksPerStream.set(stream, this);
		stream.write = (chunk, encoding, callback) => this.#hookedWrite(stream, originalWrite, chunk, encoding, callback);
	}
	/**
	Intercept stream writes while spinner is active to handle external writes cleanly without visual corruption.
	Hooks process stdio streams and the active spinner stream so console.log(), console.error(), and direct writes stay tidy.
	*/
	#installHook() {
		if (!this.isEnabled || this.#hookedStreams.size > 0) return;
		const streamsToHook = /* @__PURE__ */ new Set([
			this.#stream,
			process$1.stdout,
			process$1.stderr
		]);
		for (const stream of streamsToHook) this.#hookStream(stream);
	}
	#uninstallHook() {
		for (const [stream, originalWrite] of this.#hookedStreams) {
			stream.write = originalWrite;
			if (activeHooksPerStream.get(stream) === this) activeHooksPerStream.delete(stream);
		}
		this.#hookedStreams.clear();
	}
	#hookedWrite(stream, originalWrite, chunk, encoding, callback) {
		if (typeof encoding === "function") {
			callback = encoding;
			encoding = void 0;
		}
		if (this.#isInternalWrite) return originalWrite.call(stream, chunk, encoding, callback);
		this.clear();
		const chunkString = this.#stringifyChunk(chunk, encoding);
		const chunkTerminatesLine = this.#chunkTerminatesLine(chunkString);
		const writeResult = originalWrite.call(stream, chunk, encoding, callback);
		if (chunkTerminatesLine) this.#clearRenderDeferral();
		else if (chunkString.length > 0) this.#scheduleRenderDeferral();
		if (this.isSpinning && !this.#deferRenderTimer) this.render();
		return writeResult;
	}
	render() {
		if (!this.isEnabled || this.#drainHandler || this.#deferRenderTimer) return this;
		const useSynchronizedOutput = this.#stream.isTTY;
		let shouldDisableSynchronizedOutput = false;
		try {
			if (useSynchronizedOutput) {
				this.#internalWrite(() => this.#stream.write(SYNCHRONIZED_OUTPUT_ENABLE));
				shouldDisableSynchronizedOutput = true;
			}
			this.clear();
			let frameContent = this.frame();
			const columns = this.#stream.columns ?? 80;
			const actualLineCount = this.#computeLineCountFrom(frameContent, columns);
			const consoleHeight = this.#stream.rows;
			if (consoleHeight && consoleHeight > 1 && actualLineCount > consoleHeight) {
				const lines = frameContent.split("\n");
				const maxLines = consoleHeight - 1;
				frameContent = [...lines.slice(0, maxLines), "... (content truncated to fit terminal)"].join("\n");
			}
			if (this.#internalWrite(() => this.#stream.write(frameContent)) === false && this.#stream.isTTY) {
				this.#drainHandler = () => {
					this.#drainHandler = void 0;
					this.#tryRender();
				};
				this.#stream.once("drain", this.#drainHandler);
			}
			this.#linesToClear = this.#computeLineCountFrom(frameContent, columns);
		} finally {
			if (shouldDisableSynchronizedOutput) this.#internalWrite(() => this.#stream.write(SYNCHRONIZED_OUTPUT_DISABLE));
		}
		return this;
	}
	start(text) {
		if (text !== void 0) this.text = text;
		if (this.isSilent) return this;
		if (!this.isEnabled) {
			const symbol = this.text ? "-" : "";
			const line = " ".repeat(this.#options.indent) + this.#buildOutputLine(symbol, this.text, this.#options.prefixText, this.#options.suffixText);
			if (line.trim() !== "") this.#internalWrite(() => this.#stream.write(line + "\n"));
			return this;
		}
		if (this.isSpinning) return this;
		if (this.#options.hideCursor) cliCursor.hide(this.#stream);
		if (this.#options.discardStdin && process$1.stdin.isTTY) {
			stdin_discarder_default.start();
			this.#isDiscardingStdin = true;
		}
		this.#installHook();
		this.render();
		this.#id = setInterval(this.render.bind(this), this.interval);
		return this;
	}
	stop() {
		clearInterval(this.#id);
		this.#id = void 0;
		this.#frameIndex = -1;
		this.#lastFrameTime = 0;
		this.#clearRenderDeferral();
		this.#uninstallHook();
		if (this.#drainHandler) {
			this.#stream.removeListener("drain", this.#drainHandler);
			this.#drainHandler = void 0;
		}
		if (this.isEnabled) {
			this.clear();
			if (this.#options.hideCursor) cliCursor.show(this.#stream);
		}
		if (this.#isDiscardingStdin) {
			this.#isDiscardingStdin = false;
			stdin_discarder_default.stop();
		}
		return this;
	}
	succeed(text) {
		return this.stopAndPersist({
			symbol: success,
			text
		});
	}
	fail(text) {
		return this.stopAndPersist({
			symbol: error,
			text
		});
	}
	warn(text) {
		return this.stopAndPersist({
			symbol: warning,
			text
		});
	}
	info(text) {
		return this.stopAndPersist({
			symbol: info,
			text
		});
	}
	stopAndPersist(options = {}) {
		if (this.isSilent) return this;
		const symbol = options.symbol ?? " ";
		const text = options.text ?? this.text;
		const prefixText = options.prefixText ?? this.#options.prefixText;
		const suffixText = options.suffixText ?? this.#options.suffixText;
		const textToWrite = this.#buildOutputLine(symbol, text, prefixText, suffixText) + "\n";
		this.stop();
		this.#internalWrite(() => this.#stream.write(textToWrite));
		return this;
	}
};
function ora(options) {
	return new Ora(options);
}

// src/cli/spinner.ts
/**
* A line that turns on standard error; nothing at all where that is no terminal that can draw over itself, or one that nobody
* gave a size: a line is cleared by the rows that it takes, and at a width of 0 it takes infinitely many.
*/
function createSpinner() {
	const stream = process.stderr;
	const color = wantsColours(terminalFacts(stream)) ? "cyan" : false;
	const spinner = ora({
		stream,
		color,
		isSilent: !isMovable(stream),
		discardStdin: false
	});
	stream.on("resize", () => {
		if (isMovable(stream)) return;
		spinner.stop();
		spinner.isSilent = true;
	});
	return spinner;
}

// src/cli/progress.ts
const BAR_WIDTH = 20;
function createProgressLine() {
	const spinner = createSpinner();
	let subject = "";
	return {
		start(name) {
			subject = visibleText(name);
			spinner.start(subject);
		},
		onProgress({ activity, done }) {
			spinner.text = `${subject} ${renderBar(done)} ${visibleText(activity)}`;
		},
		stop: () => void spinner.stop(),
		[Symbol.dispose]: () => void spinner.stop()
	};
}
function createBackfillLine() {
	const spinner = createSpinner().start();
	return {
		onProgress({ done, total, leftMs, waiting }) {
			const state = waiting ? ", waiting for the limits of GitHub" : "";
			const minutes = Math.ceil(leftMs / 6e4);
			spinner.text = `${renderBar(done / Math.max(1, total))} ${done} of ${total}, ${minutes} min left${state}`;
		},
		stop: () => void spinner.stop(),
		[Symbol.dispose]: () => void spinner.stop()
	};
}
/** `done`: 0 to 1. */
function renderBar(done) {
	const filled = Math.round(Math.min(Math.max(done, 0), 1) * BAR_WIDTH);
	return "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
}

// src/cli/registry-hint.ts
/** What a command that is advised needs beside a name, so that it finds the registry from the current folder; empty where it does. */
function registryHint(root, named) {
	const path = named ?? (isAbove(root) ? "" : relative(process.cwd(), root));
	return path === "" ? "" : ` --registry ${quoted(path)}`;
}
function isAbove(root) {
	const path = relative(root, process.cwd());
	return path === "" || !/^\.\.(?:[/\\]|$)/.test(path);
}
function quoted(path) {
	return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

// src/cli/tell-reused.ts
/** Beside any format of the output: a number of yesterday looks like one of now. */
function tellReused({ subject, run: { reused } }) {
	if (reused === void 0) return;
	process.stderr.write(`${subject.model}@${subject.version}: reused from ${reused.startedAt}, because nothing that counts has changed since; --no-reuse measures again.\n`);
}

// src/cli/certify-versions.ts
/** Certifies versions, model@version or paths, shows each as it comes, and sets the exit code. */
async function certifyVersions(versions, options, signal) {
	const wired = wireRegistry(versions, options);
	const selection = await select(versions, options, wired);
	for (const sentence of describeSelection(selection)) process.stderr.write(`${visibleText(sentence)}\n`);
	const folder = options.output === void 0 ? null : wireReports(options.output);
	await folder?.prepare();
	using progress = createProgressLine();
	const page = options.html === void 0 ? null : wirePage(resolve(options.html));
	await page?.prepare();
	const output = createCertifyOutput({
		format: formatOf$1(options),
		folder,
		savePage: page?.save ?? null,
		registryHint: registryHint(wired.located.root, options.registry)
	});
	const request = {
		...selection,
		root: wired.located.root,
		modes: options.modes ?? null,
		quick: options.quick === true,
		seed: options.seed,
		run: {},
		earlier: options.reuse ? wireEarlier(process.env) : null,
		onSubject: (subject) => progress.start(`${subject.model}@${subject.version}`)
	};
	const ports = wireCertification({
		environment: process.env,
		signal,
		onProgress: progress.onProgress
	});
	for await (const outcome of certifySubjects(request, ports)) {
		progress.stop();
		if (outcome.kind === "certificate") tellReused(outcome.certificate);
		await output.add(outcome);
	}
	process.exitCode = EXIT_CODE_OF[await output.finish()];
}
function wireRegistry(versions, { registry }) {
	if (registry !== void 0) return wireFolderSelection(resolve(registry));
	return wireSelection(resolve(versions.find((text) => isPath(text)) ?? "."));
}
const EXIT_CODE_OF = {
	pass: EXIT_CODES.good,
	fail: EXIT_CODES.bad,
	unanswered: EXIT_CODES.unanswered,
	inconclusive: EXIT_CODES.inconclusive
};
function formatOf$1({ json, markdown }) {
	if (json === true) return "json";
	return markdown === true ? "markdown" : "terminal";
}
function isPath(text) {
	return text.includes("/") || text.includes(sep) || text.endsWith(".yaml");
}
function select(versions, { changedSince, baseline, registry }, { located, ports, fromRoot }) {
	const here = registry === void 0 ? "." : located.root;
	const asked = {
		versions: versions.map((text) => isPath(text) ? fromRoot(resolve(here, text)) : text),
		baseline: baseline ?? null,
		base: changedSince ?? null,
		unasked: UNASKED
	};
	return selectCertification({
		...located,
		...asked,
		isMerged: false
	}, ports);
}
const UNASKED = {
	message: "There is nothing to certify.",
	hint: "Name a version, for instance churn@1.4.0, or give --changed-since."
};

// src/cli/commands/certify.ts
const BASELINE_HELP = `Compared with, as on a pull request: the version in production, as the branch seatrial/deployments says;
else the newest version that its log calls certified; else the highest version below. A version that did
not pass in the same run, is rejected, retired or quarantined, or has the same artifact, is passed over.
Without the branch nobody knows what is in production, and the report says so.`;
function registerCertify(program) {
	program.command("certify").description("certify versions: files, prediction, robustness, latency and throughput").argument("[version...]", "model@version, or paths of version files").option("--changed-since <ref>", "the versions that the commits of this branch change, counted from its merge base with <ref>").option("--baseline <version>", "compare with this version; default: see below").option("--registry <folder>", "paths count from here; default: the registry around the first path, else around the current folder").option("--modes <modes>", "measure only these modes, separated by commas", parseModes).option("--quick", "measure for a shorter time, with wider intervals").option("--seed <number>", "seed of everything random", parseSeed, 0).option("--no-reuse", "measure again what passed before on this machine and has not changed since").option("--output <folder>", "write certificates, report.md and report.html there").option("--html <file>", "write the report with its charts there, as one HTML file").option("--json", "print the certificates as JSON").option("--markdown", "print the report as Markdown").addHelpText("after", `\n${BASELINE_HELP}`).addHelpText("after", "\nExit code: 0 pass, 1 fail, 3 inconclusive, 2 the question cannot be answered.").action((versions, options) => interruptible((signal) => certifyVersions(versions, options, signal)));
}
function parseModes(text) {
	return text.split(",").map((part) => {
		const mode = MODE_NAMES.find((name) => name === part.trim());
		if (mode !== void 0) return mode;
		throw new InvalidArgumentError(`Modes are ${MODE_NAMES.join(", ")}.`);
	});
}
function parseSeed(text) {
	const seed = Number(text);
	if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
	throw new InvalidArgumentError("A seed is a whole number that is not negative.");
}

// src/usecases/init/check-request.ts
/** The findings are only counted. */
const NOWHERE = {
	path: "model.yaml",
	line: 1,
	column: 1,
	pointer: "/signature"
};
const LONGEST_PATH = 512;
const UNFIT_FOR_PATHS = /[\\\u0000-\u001f]/u;
/** Throws AppError usage for a word that is none. */
function parseTask(text) {
	if (isTask(text)) return text;
	throw new AppError({
		code: "usage",
		message: "There is no such task.",
		hint: `Known: ${TASKS.join(", ")}.`
	});
}
/** Throws AppError yaml-syntax, schema-violation. */
function parseCsv(text) {
	return text === void 0 ? null : parseCsvDialect({
		path: "--csv",
		content: text
	}).value;
}
/** Throws AppError usage for a name or a version that no manifest may have. */
function checkNames({ name, version }) {
	if (!IDENTIFIER.test(name)) throw new AppError({
		code: "usage",
		message: `${quoteText(name)} cannot be the name of a model.`,
		hint: "Use up to 64 lower-case letters, digits, dots, dashes and underscores."
	});
	if (isVersion(version)) return;
	throw new AppError({
		code: "usage",
		message: `${quoteText(version)} is not a semantic version.`,
		hint: "Write it as 1.0.0."
	});
}
/** Throws AppError usage for a path that no manifest may hold: `RegistryPath` in common.schema.json. */
function checkPath(path) {
	if (path.length <= LONGEST_PATH && !UNFIT_FOR_PATHS.test(path)) return;
	throw new AppError({
		code: "usage",
		message: `${quoteText(path)} cannot be named in a manifest.`,
		hint: `Rename the file: no control character, no backslash, at most ${LONGEST_PATH} characters. Nothing was written.`
	});
}
/** Throws AppError usage where data or target would have no effect. */
function refuseIdleData({ data, target }, model) {
	if (target !== null && data === null) throw new AppError({
		code: "usage",
		message: "--target names a column of the data, and there is no --data.",
		hint: "Add --data with the labelled rows."
	});
	if (data === null || model === null) return;
	throw new AppError({
		code: "usage",
		message: "The model has its evaluation data already, so --data would have no effect.",
		hint: "Leave --data out, or change the evaluation in model.yaml."
	});
}
/** Only a new major version may have other tensors than model.yaml says, and then it names them itself. */
function changesSignature({ signature }, model, { version }) {
	if (checkSignature(model.signature, signature, NOWHERE).length === 0) return false;
	if (/^[1-9]\d*\.0\.0(?:-|$)/u.test(version)) return true;
	throw new AppError({
		code: "usage",
		reason: "signature-differs",
		message: `The file's tensors are not those of model.yaml, so it cannot be ${quoteText(version)} of this model.`,
		hint: "Give it a new major version such as 2.0.0, or start a model with another --name."
	});
}

// src/usecases/init/as-answered.ts
/** The tensors as the model answers them. */
function asAnswered(signature, answered) {
	return withShape(signature, answered, (size) => size);
}
/** The same for a manifest, which says nothing else than the file: what differs from it is left open. */
function leftOpen(signature, answered) {
	return withShape(signature, answered, (size, declared) => size === declared ? size : -1);
}
function withShape({ inputs, outputs }, answered, sizeOf) {
	if (answered === null || answered.shape.length !== answered.declared.length) return {
		inputs,
		outputs
	};
	const shape = answered.shape.map((size, axis) => sizeOf(size, answered.declared[axis]));
	return {
		inputs,
		outputs: outputs.map((output) => output.name === answered.output ? {
			...output,
			shape
		} : output)
	};
}

// src/usecases/init/bind-data.ts
/** Names that the true answer usually has. */
const TARGET_NAMES = [
	"target",
	"label",
	"labels",
	"y",
	"class",
	"outcome",
	"answer",
	"expected"
];
/** Binds what names or shapes tell beyond doubt, and nothing else. */
function bindData({ columns, inputs, isArrays, target: given }) {
	const single = isArrays ? "array" : "column";
	const named = new Set(inputs.map(({ name }) => name));
	const target = given ?? findTarget(columns, inputs, named);
	const targetShape = columns.find(({ name }) => name === target)?.shape ?? [];
	const bound = inputs.map((tensor) => [tensor.name, bindInput(tensor)]);
	return {
		inputs: new Map(bound),
		target: target === null ? null : {
			kind: single,
			name: target
		},
		targetWidth: targetShape.reduce((product, size) => product * size, 1),
		targetShape
	};
	function bindInput(tensor) {
		if (columns.some(({ name }) => name === tensor.name)) return {
			kind: single,
			name: tensor.name
		};
		const free = columns.filter(({ name }) => name !== target && !named.has(name));
		if (inputs.length > 1) return null;
		if (isArrays) return oneOf(free.filter(({ shape }) => fits$1(tensor, shape)));
		const numbers = free.filter(({ type }) => type === "integer" || type === "number" || type === "boolean");
		const size = rowSize(tensor);
		return (size === numbers.length || size === null && numbers.length > 0) && target !== null ? {
			kind: "columns",
			names: numbers.map(({ name }) => name)
		} : null;
	}
}
/** By its name; else the one column that the inputs leave over. */
function findTarget(columns, inputs, named) {
	const known = columns.filter(({ name }) => TARGET_NAMES.includes(name.toLowerCase()) && !named.has(name));
	if (known.length === 1) return known[0]?.name ?? null;
	const rest = columns.filter(({ name }) => !named.has(name));
	return inputs.every(({ name }) => columns.some((column) => column.name === name)) && rest.length === 1 ? rest[0]?.name ?? null : null;
}
function oneOf(columns) {
	const [only] = columns;
	return only !== void 0 && columns.length === 1 ? {
		kind: "array",
		name: only.name
	} : null;
}
function fits$1(tensor, shape) {
	const wanted = rowShape(tensor);
	return wanted.length === shape.length && wanted.every((size, axis) => size === -1 || size === shape[axis]);
}
/** Values of one row; null where a size is open. */
function rowSize(tensor) {
	const sizes = rowShape(tensor);
	return sizes.includes(-1) ? null : sizes.reduce((product, size) => product * size, 1);
}

// src/usecases/init/list-names.ts
/** Names that a person reads through; the true answer is often first or last. */
const MOST_NAMES = 12;
/** Names from a file as a list that stays short: the first ones and the last. */
function listNames$1(names) {
	if (names.length <= MOST_NAMES) return names.map((name) => quoteText(name)).join(", ");
	return `${names.slice(0, 10).map((name) => quoteText(name)).join(", ")}, … (${names.length - MOST_NAMES + 1} more), ${quoteText(names.at(-1) ?? "")}`;
}

// src/usecases/init/yaml-scalar.ts
/** A text that a person has to replace; without quotes inside, so that it can be found again. */
function fillIn(wanted) {
	return scalar(fillInText(wanted));
}
/** The same before it is written as YAML. */
function fillInText(wanted) {
	return `${FILL_IN}${wanted.replaceAll(/["\\]/gu, "'")}`;
}
/** A name as YAML: plain where nobody can misread it, else in double quotes, which JSON's are. */
function scalar(text) {
	const isPlain = /^[A-Za-z_/][\w./-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(text);
	const isVersion = /^\d+\.\d+\.\d+[\w.-]*$/u.test(text);
	if (isPlain || isVersion) return text;
	return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, escapeCharacter);
}
function escapeCharacter(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
/** One line, whatever the model file calls its producer. */
function comment(text) {
	return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, escapeCharacter);
}

// src/usecases/init/word-clashes.ts
/** What follows the digest of the data in a manifest. A word that may be a text elsewhere is asked for: it would be emptied there. */
function writtenDialect({ csv, clashes = [] }) {
	if (csv === null) return "";
	const asked = new Map(clashes.map((clash) => [clash.word, fillInText(askForWord(clash))]));
	const { missing, ...others } = csv;
	const words = missing?.map((word) => asked.get(String(word)) ?? word);
	return `, ${renderCsv({
		...others,
		...words && { missing: words }
	})}`;
}
function askForWord({ word, numbers, texts, rows }) {
	return `${`${quoteText(word)} stands among the numbers of ${quoteText(numbers)}, and in ${rows} rows of ${quoteText(texts)}`}: write it here if it is no value there, too; if it is a text, delete this and leave the cells of ${quoteText(numbers)} empty`;
}
/** What nobody is asked about; null where that is nothing. */
function withoutClashes({ csv, clashes = [] }) {
	if (csv === null || clashes.length === 0) return csv;
	const { missing, ...others } = csv;
	const words = missing?.filter((word) => clashes.every((clash) => clash.word !== word)) ?? [];
	const known = words.length === 0 ? others : {
		...others,
		missing: words
	};
	return Object.keys(known).length === 0 ? null : known;
}
/** How the target is read: its words are labels until a person says that they are none. */
function asTexts(found, target) {
	return found.clashes?.some(({ texts }) => texts === target) ?? false ? withoutClashes(found) : found.csv;
}

// src/usecases/init/bind-holdout.ts
/** Throws AppError usage where the data do not tell which column is the true answer: nothing can be scored without it. */
async function bindHoldout({ file, columns: all, isArrays, csv, clashes = [] }, { inputs, target, files }) {
	const columns = all.filter(({ name }) => !isPandasIndex(name));
	const names = columns.map(({ name }) => name);
	const binding = bindData({
		columns,
		inputs,
		isArrays,
		target
	});
	const isKnown = target === null || names.includes(target);
	if (binding.target !== null && isKnown) {
		const { path, sha256, from } = file;
		return {
			path,
			sha256,
			csv,
			clashes,
			names,
			all: all.map(({ name }) => name),
			binding,
			...await files.describeLabels(from, binding.target.name, asTexts({
				csv,
				clashes
			}, binding.target.name))
		};
	}
	const word = isArrays ? "array" : "column";
	throw new AppError({
		code: "usage",
		reason: "no-target",
		message: isKnown ? `Which ${word} of ${quoteText(file.name)} holds the true answer cannot be told from the names.` : `There is no ${word} ${quoteText(target)} in ${quoteText(file.name)}.`,
		hint: `Give one of these with --target: ${listNames$1(names)}.${namesSeveral(target, names) ? ` Several labels are ${SEVERAL_LABELS}.` : ""}`
	});
}
/** How several labels at once get into a manifest. */
const SEVERAL_LABELS = "written into model.yaml afterwards, as target: {columns: [spam, urgent, billing]}";
function namesSeveral(target, names) {
	const parts = (target ?? "").split(",").map((part) => part.trim());
	return parts.length > 1 && parts.every((part) => names.includes(part));
}
/** pandas writes the row numbers of a shuffled table as a column of their own. */
function isPandasIndex(name) {
	return /^__index_level_\d+__$/u.test(name);
}

// src/usecases/init/by-position.ts
function listByPosition({ binding, all }, sequence) {
	const inputs = [...binding.inputs].flatMap(([input, bound]) => {
		if (bound === null) return [];
		if (bound.kind === "columns") return [{
			input,
			columns: bound.names
		}];
		return bound.name === input ? [] : [{
			input,
			columns: [bound.name]
		}];
	});
	if ([...binding.inputs.values()].includes(null)) return {
		inputs,
		unused: []
	};
	const bound = [
		...inputs.flatMap(({ columns }) => columns),
		...binding.inputs.keys(),
		binding.target?.name,
		sequence
	];
	const used = new Set(bound);
	return {
		inputs,
		unused: all.filter((name) => !used.has(name))
	};
}

// src/usecases/init/fill-ins.ts
/** What a person has to put in, by lines of a text that renderModelManifest made. */
function listFillIns(text) {
	return text.split("\n").flatMap((line, index) => {
		if (line.startsWith("#")) return [];
		return [...line.matchAll(/"FILL IN: ([^"]*)"/gu)].map(([, wanted = ""]) => ({
			line: index + 1,
			wanted
		}));
	});
}

// src/usecases/init/output-doubt.ts
/** By the shapes and names of the outputs alone. */
function doubtOutput(output, outputs) {
	if (outputs.some((other) => /box/iu.test(other.name) && other.shape.at(-1) === 4)) return "boxes";
	if (sizesOf(output).length > 1) return "several-answers";
	return VECTOR_NAMES.test(output.name) && widthOf(output) !== 1 ? "vector" : null;
}
/** Many more columns than there are labels, none of which the file or the name calls a class. */
function isVectorBeside(output, labels) {
	const width = widthOf(output);
	if (width < 3 || CLASS_NAMES.test(output.name)) return false;
	return labels !== null && labels.length > 0 && width > MOST_MISSING * labels.length;
}
const VECTOR_NAMES = /embed|hidden|pool|feature|encod|repr|latent/iu;
const CLASS_NAMES = /prob|logit|sigmoid|softmax|class|label|score|decision/iu;
/** A holdout may lack some classes, and hardly more than half of them. */
const MOST_MISSING = 2;
/** The sizes of one row that are not one. */
function sizesOf({ shape }) {
	return shape.slice(1).filter((size) => size !== 1);
}
function widthOf(output) {
	return sizesOf(output).at(-1) ?? 1;
}
const CANDIDATES = {
	"several-answers": [
		"token-classification",
		"image-segmentation",
		"object-detection",
		"automatic-speech-recognition",
		"image-to-text"
	],
	boxes: ["object-detection"],
	vector: ["feature-extraction"]
};
const LOOKS = {
	"several-answers": "has several answers a row",
	boxes: "comes with boxes, so that a row has as many answers as objects",
	vector: "looks like a vector that stands for the row and not like one column a class"
};
/** What to ask in place of a task that would be guessed. */
function askForTask(doubt, { name, shape }) {
	const tasks = CANDIDATES[doubt].filter((task) => isTask(task));
	const known = tasks.length === 0 ? "no task of this version scores that, so export an output with one answer a row" : `delete this model and init again with --task ${tasks.join(" or ")} if that is what it is`;
	const otherwise = doubt === "vector" ? "if each column is a class" : "if one answer a row is enough";
	return `the output ${listNames$1([name])} [${shape.join(", ")}] ${LOOKS[doubt]}; ${known}; ${otherwise}, write the task, such as tabular-classification`;
}

// src/usecases/init/guess-boxes.ts
/** Boxes of four numbers, or of six with score and class; only where a person says that they are boxes. */
function guessBoxes({ outputs }, otherwise) {
	return {
		task: "object-detection",
		problem: "object-detection",
		output: outputs.find((one) => isBoxes(one, 6)) ?? outputs.find((one) => isBoxes(one, 4)) ?? otherwise,
		kind: "scores",
		kindDoubt: null,
		form: null,
		width: -1,
		isDeclared: true,
		isOpen: false,
		doubt: null
	};
}
function isBoxes(output, columns) {
	const shape = rowShape(output);
	return shape.length === 2 && shape[1] === columns;
}

// src/usecases/init/guess-pixels.ts
/** A class for each pixel: of several numbers the greatest is taken, whatever they are; one is a probability or a logit. */
function guessPixels(scored, mask) {
	const { output, form, isDeclared } = scored;
	const isFloat = output.datatype.startsWith("FP");
	const columns = formsOf(scored, mask).flatMap((one) => one.columns > 0 ? one.columns : []);
	const width = columns.length === 0 ? -1 : Math.min(...columns);
	const named = /logit/iu.test(output.name) ? "logits" : null;
	const numbers = form === "probabilities" || width === 1 && form === null ? "probabilities" : "logits";
	const isKnown = form !== null || /logit|prob|sigmoid/iu.test(output.name);
	return {
		task: "image-segmentation",
		problem: "image-segmentation",
		output,
		kind: isFloat ? named ?? numbers : "labels",
		kindDoubt: isFloat && width === 1 && !isKnown ? "one-number" : null,
		form,
		width,
		isDeclared,
		isOpen: false,
		doubt: null
	};
}
/** Beyond doubt: images go in, and the target has a label for each pixel that the output has an answer for. */
function areMasks(scored, { shape, labels }, { inputs }) {
	const mask = maskSize(shape);
	const [form] = mask === null ? [] : formsOf(scored, mask);
	const isImage = inputs.some((input) => rowShape(input).length === 3 && input.datatype !== "BYTES");
	if (scored.isDeclared || form === void 0 || !isImage || labels.length < 2) return false;
	if (!scored.output.datatype.startsWith("FP") || form.columns === -1) return true;
	const classes = Math.max(2, form.columns);
	return labels.filter((label) => !isUsuallyIgnored(label, classes)).length <= classes;
}
function formsOf({ output }, mask) {
	const columns = output.datatype.startsWith("FP") ? null : [1];
	return pixelForms(rowShape(output), {
		layout: void 0,
		mask,
		columns
	});
}

// src/usecases/init/guess-task.ts
function guessTask({ signature, declared, outputForms = /* @__PURE__ */ new Map() }) {
	const { inputs, outputs } = signature;
	const output = likelyOutput(outputs, declared !== null && ANSWERS_OF_PARTS.has(declared));
	if (output === void 0) throw new TypeError("A signature has at least one output.");
	const width = outputWidth(output);
	const hasName = namedKind(output) === "scores" && outputs.some((other) => other.datatype.startsWith("INT")) || /prob|logit|sigmoid|softmax|class|label/iu.test(output.name);
	const classifies = !isFloat(output) || width > 1 || hasName;
	const known = toTask(declared ?? `${guessDomain(inputs)}-${classifies ? "classification" : "regression"}`);
	if (known === "token-classification") return guessTokens({
		signature,
		declared,
		outputForms
	}, output);
	const form = outputForms.get(output.name) ?? null;
	if (known === "object-detection") return guessBoxes(signature, output);
	if (known === "image-segmentation") return guessPixels({
		output,
		form,
		isDeclared: true
	}, null);
	const problem = likelyProblem(known, isFloat(output) ? width : Infinity);
	const isDeclared = declared !== null;
	const scored = {
		output,
		width,
		form
	};
	const doubt = isDeclared ? null : doubtOutput(output, outputs);
	return {
		task: known,
		problem,
		...scored,
		...kindOf(problem, scored),
		isDeclared,
		isOpen: false,
		doubt
	};
}
/** Tasks in which each part of a row has an answer of its own. */
const ANSWERS_OF_PARTS = /* @__PURE__ */ new Set(["token-classification", "image-segmentation"]);
/** One answer a row is likelier than several, and a probability than a label. */
function likelyOutput(outputs, hasParts) {
	const fitting = outputs.filter(({ shape }) => hasParts ? shape.length > 2 : shape.length <= 2);
	const from = fitting.length > 0 ? fitting : outputs;
	return from.find(({ name }) => /prob/iu.test(name)) ?? labelBesideColumns(from) ?? from.find(isFloat) ?? from[0];
}
/** The label, where each class has an output of its own beside it: one of those alone is the answer to another question. */
function labelBesideColumns(outputs) {
	return outputs.filter((output) => isFloat(output) && outputWidth(output) === 1).length > 1 && outputs.every((output) => outputWidth(output) === 1) ? outputs.find((output) => !isFloat(output) && /label|class/iu.test(output.name)) : void 0;
}
/** Columns of one row; where the last axis is open and the first is not, each row is probably a column. */
function outputWidth(output) {
	const [first = 1, last = 1] = [output.shape[0], output.shape.at(-1)];
	if (output.shape.length < 2) return 1;
	return output.shape.length === 2 && last < 0 && isRowOpen(output) ? first : last;
}
/** Of tokens the greatest column is taken, whatever its numbers are. */
function guessTokens({ declared, outputForms = /* @__PURE__ */ new Map() }, output) {
	const form = outputForms.get(output.name) ?? null;
	const numbers = form === "probabilities" ? "probabilities" : "logits";
	return {
		task: "token-classification",
		problem: "token-classification",
		output,
		kind: isFloat(output) ? numbers : "labels",
		kindDoubt: null,
		form,
		width: isFloat(output) ? output.shape.at(-1) ?? 1 : 1,
		isDeclared: declared !== null,
		isOpen: false,
		doubt: null
	};
}
function isFloat({ datatype }) {
	return datatype.startsWith("FP");
}
function guessDomain(inputs) {
	const [first] = inputs;
	if (inputs.length > 1 || first === void 0) return "tabular";
	if (first.shape.length >= 4) return "image";
	return first.datatype === "BYTES" ? "text" : "tabular";
}
/** There is no task for regression on images or text: tables are the nearest. */
function toTask(task) {
	if (isTask(task)) return task;
	return "tabular-regression";
}
/** The last operator knows better than a name; where a name says the opposite, a person does. */
function kindOf(problem, { output, width, form }) {
	if (problemKind(problem).target.isText === true) return {
		kind: textKind(output),
		kindDoubt: null
	};
	const { kind } = problemKind(problem).start;
	const certain = kind ?? (isFloat(output) ? null : "labels");
	if (certain !== null) return {
		kind: certain,
		kindDoubt: null
	};
	const named = namedKind(output);
	if (form === "log-probabilities" && width > 1) return {
		kind: "logits",
		kindDoubt: null
	};
	if (form === "probabilities") return {
		kind: form,
		kindDoubt: isUnbounded(named) ? "named-unbounded" : null
	};
	return {
		kind: named ?? "probabilities",
		kindDoubt: form === "unbounded" && named === "probabilities" ? "named-probabilities" : null
	};
}
/** Texts as they are, numbers of tokens, or scores of every class in every frame. */
function textKind(output) {
	if (output.datatype === "BYTES") return "text";
	return isFloat(output) ? "ctc" : "tokens";
}
function isUnbounded(kind) {
	return kind === "scores" || kind === "logits";
}
function namedKind({ name }) {
	if (/score|decision/iu.test(name)) return "scores";
	if (/logit/iu.test(name)) return "logits";
	return /prob|sigmoid|softmax/iu.test(name) ? "probabilities" : null;
}
/** What the true answers say against the guess. */
function fitToTarget(guess, target, signature = null) {
	if (target === null || guess.task === "object-detection") return guess;
	const { targetShape: shape = [] } = target.binding;
	const masks = {
		shape,
		labels: target.tokens?.labels ?? []
	};
	if (guess.task === "image-segmentation" || signature !== null && areMasks(guess, masks, signature)) return guessPixels(guess, maskSize(shape));
	if (signature !== null && areTokens(guess, target, signature)) return {
		...guessTokens({
			signature,
			declared: null
		}, guess.output),
		form: guess.form
	};
	if (guess.problem === "regression") return target.isMeasured === true ? guess : fitToLabels(guess, target.labels ?? []);
	return withHeld(fitToMeasured(doubtVector(fitToWidth(guess, target), target), target), target);
}
function withHeld(guess, { labels }) {
	return labels === null || labels.length === 0 ? guess : {
		...guess,
		held: labels.length
	};
}
/** Beyond doubt: lists of labels, and an answer for each of as many tokens as an input of whole numbers or texts has. */
function areTokens({ isDeclared, output }, target, { inputs }) {
	const labels = target.tokens === null || target.tokens === void 0 ? [] : splitLabels(target.tokens).classes;
	const rank = isFloat(output) ? 3 : 2;
	const [, tokens = 0, classes = -1] = output.shape;
	const hasTokens = inputs.some(({ shape, datatype }) => !datatype.startsWith("FP") && shape.length === 2 && shape[1] === tokens);
	const fits = labels.length > 1 && (classes === -1 || labels.length <= classes);
	const isSequence = tokens === -1 || rank === 3 && classes > 2;
	const isList = (target.binding.targetShape ?? []).length < 2;
	return !isDeclared && isList && output.shape.length === rank && hasTokens && isSequence && fits;
}
/** As many true answers a row as the output has columns are several labels at once, unless one alone is ever true. */
function fitToWidth(guess, target) {
	const { problem, width } = guess;
	if (!problemKind(problem).target.isLabel || target.isOneHot || width < 2) return guess;
	if (target.binding.targetWidth !== width) return guess;
	if (target.areFlags) return {
		...guess,
		problem: "multilabel"
	};
	return guess.isDeclared ? guess : {
		...guess,
		...SEVERAL_VALUES,
		kindDoubt: null,
		doubt: null
	};
}
/** As many measured values a row as columns. */
const SEVERAL_VALUES = {
	task: "tabular-regression",
	problem: "regression",
	kind: "values"
};
/** A number with a fraction is no class, however many columns the output has. */
function fitToMeasured(guess, { isMeasured }) {
	return isMeasured === true && isFloat(guess.output) && problemKind(guess.problem).target.isLabel && !guess.isDeclared && guess.doubt === null ? {
		...guess,
		...SEVERAL_VALUES,
		kindDoubt: null
	} : guess;
}
function doubtVector(guess, { labels }) {
	return guess.form !== "probabilities" && isVectorBeside(guess.output, labels) && !guess.isDeclared ? {
		...guess,
		doubt: guess.doubt ?? "vector"
	} : guess;
}
/** One column of floats beside two labels is a probability; where they are numbers it may still be a measured value. */
function fitToLabels(guess, labels) {
	if (guess.isDeclared || guess.width !== 1 || labels.length === 0 || labels.length > 2) return guess;
	const isOpen = labels.every((label) => labelKind(label) === "number");
	return {
		...guess,
		task: "tabular-classification",
		problem: "binary",
		...kindOf("binary", guess),
		isOpen
	};
}

// src/usecases/init/init-files.ts
/** All files or none: what was made before a failure is removed again. */
async function applySteps(steps, files) {
	const made = [];
	try {
		for (const step of steps) {
			await ("from" in step ? files.copy(step.from, step.path) : files.create(step.path, step.text));
			made.push(step.path);
		}
	} catch (error) {
		for (const path of made) await files.remove(path);
		throw error;
	}
}
async function refuseExisting(files, path) {
	if (!await files.exists(path)) return;
	throw new AppError({
		code: "file-unwritable",
		reason: "exists",
		message: `${quoteText(path)} is already there.`,
		hint: "Nothing was written. Choose another version or name; to write it anew, for instance with --data, delete what init wrote before."
	});
}

// src/domain/model/propose-budgets.ts
/** A machine with other work is several times slower, and init has seen a moment of it only. */
const SLACK = 10;
/** What a busy machine takes now and then from any call, however short. */
const LEAST_P50_MS = 10;
const LEAST_P99_MS = 100;
const MOST_RATE = 20;
/** Fewer arrivals a second would make every certification wait for them. */
const LEAST_RATE = 2;
/** Budgets that the model which was measured keeps, on a busy machine too. They are a start: nobody promised them. */
function proposeBudgets({ medianMs, slowestMs, rowsPerSecond }) {
	const rate = Math.min(MOST_RATE, roundDown(1e3 / (10 * medianMs)));
	return {
		rate: rate < LEAST_RATE ? null : rate,
		p50Ms: roundUp(Math.max(10, 10 * medianMs)),
		p99Ms: roundUp(Math.max(100, 10 * slowestMs)),
		rowsPerSecond: roundDown(rowsPerSecond / 10)
	};
}
/** The next number of one digit. */
function roundUp(value) {
	return toDigit(value, Math.ceil);
}
function roundDown(value) {
	return toDigit(value, Math.floor);
}
function toDigit(value, round) {
	const exponent = Math.floor(Math.log10(value));
	const unit = 10 ** Math.abs(exponent);
	const digits = exponent < 0 ? value * unit : value / unit;
	const digit = round(Number(digits.toPrecision(12)));
	return exponent < 0 ? digit / unit : digit * unit;
}

// src/domain/evaluation/propose-margin.ts
/**
* How much worse a successor may be, so that these rows can tell. The difference of two versions on the same rows has the
* variance 2(1 − ρ) of one of them, whose errors correlate by ρ; at ρ = ½, which two trainings on like data exceed, its interval is as wide as
* the score's own. Twice that half-width, an equally good version stays above with 97.5 %. A margin of more than a quarter of what
* the model is better than guessing would let the model go: then the usual one is kept, and the rows do not decide it.
* `gain`: by how much the score is better than guessing's. null where the score has no interval.
*/
function proposeMargin({ value, interval }, { usual, gain }) {
	if (value === null || interval === null) return null;
	const { lower, upper } = interval;
	if (lower === null || upper === null) return null;
	const reach = (upper - lower) / 2;
	const wanted = Math.max(usual, roundUp(Math.max(2 * reach, Number.MIN_VALUE)));
	const isDecidable = wanted <= Math.max(usual, gain / 4);
	return {
		margin: isDecidable ? wanted : usual,
		isDecidable,
		reach
	};
}
/** A gate as strict as what guessing reaches on these rows, to two digits; null: nobody knows it. */
function startAt(start, chance) {
	if (start.dependsOnRows !== true || chance === null) return start;
	const { dependsOnRows: _known, min, max, ...gate } = start;
	if (max !== void 0) return {
		...gate,
		max: String(Math.min(Number(max), Math.floor(chance * 100) / 100))
	};
	return {
		...gate,
		min: String(Math.max(Number(min), Math.ceil(chance * 100) / 100))
	};
}
/** By how much a score is better than that of a model that has learnt nothing; negative where it is worse. */
function gainOver({ min, max }, value) {
	if (value === null) return Number.NEGATIVE_INFINITY;
	return max === void 0 ? value - Number(min) : Number(max) - value;
}

// src/usecases/init/instead-of-lists.ts
/** Lists of boxes or labels that nobody has said yet how to read: calling takes the inputs alone. */
function areLists({ guess, data }) {
	const { isBoxes = false, isSequence = false } = problemKind(guess.problem).target;
	return isBoxes || isSequence || guess.doubt !== null && data?.tokens !== void 0;
}
/** Something has to be read as the true answer: the values of an input, which are there and are not scored. */
function insteadOfLists(set, inputs) {
	const [binding] = Object.values(set.inputs);
	const isPadded = inputs.some(({ pad }) => pad !== void 0);
	return {
		set: {
			...set,
			target: binding ?? set.target
		},
		problem: isPadded ? "token-classification" : "multilabel"
	};
}

// src/usecases/init/measured-words.ts
/** What a runtime says may be long. */
const MOST_SAID = 400;
/** Why a model was not called, after "because". */
function unmeasuredWords(because) {
	switch (because.kind) {
		case "no-data": return "there are no labelled rows: give them with --data";
		case "open": return `this is to be filled in first: ${because.wanted}`;
		case "failed": return `calling it on the data failed: ${endless(shorten(because.said))}`;
	}
}
/** Without the full stop, inside a sentence. */
function endless(said) {
	return said.replace(/[.\s]+$/u, "");
}
/** The beginning says where, and the end why: a runtime names the cause last. */
function shorten(said) {
	if (said.length <= MOST_SAID) return said;
	const from = said.slice(0, MOST_SAID / 3).trimEnd();
	return `${from} … ${said.slice(-(MOST_SAID - from.length)).trimStart()}`;
}
/** Why its answers were not scored, after "because". */
function unscoredWords({ because }) {
	if (because.kind === "slow") return "all rows would take more than 20 seconds";
	return because.kind === "other-numbers" ? `its numbers are of another kind: ${endless(because.said)}` : unmeasuredWords(because);
}
function latencyWords({ calls, medianMs, slowestMs }) {
	return `${`one row takes ${roundMs(medianMs)} at the median and ${roundMs(slowestMs)} at the slowest of ${calls} calls`}; budget = ${10} times that, rounded up, at least ${10}ms and ${100}ms`;
}
function throughputWords({ batchRows, rowsPerSecond }) {
	return `${Number(rowsPerSecond.toPrecision(3))} rows a second with ${batchRows} a call; budget = a tenth of that, rounded down`;
}
/** How little the gates of a new model ask for. */
function startWords({ dependsOnRows }) {
	return dependsOnRows === true ? "the first gate is a start that guessing may reach, too" : "the first gate asks only for better than guessing";
}
const WORSE_THAN_GUESSING = "worse than guessing: see that target, positive class, columns and their order are those of the model";
/** The whole interval is below what a model reaches that has learnt nothing. */
function isWorseThanGuessing({ interval }, start) {
	const best = start.max === void 0 ? interval?.upper : interval?.lower;
	return typeof best === "number" && gainOver(start, best) < 0;
}
/** Init does not run again over what it wrote; what it could not measure, a certification does. */
const MEASURE_LATER = "Fill it in, with loose budgets first, and run seatrial certify: its report has the times and intervals to set budgets and margins by.";
/** For the terminal, a line each. */
function measuredLines(measured) {
	if (measured.kind === "unmeasured") return [`Not measured, because ${unmeasuredWords(measured.because)}. So no budget is proposed, and no margin was looked at.`, ...measured.because.kind === "open" ? [MEASURE_LATER] : []];
	const { speed, score } = measured;
	return [
		"Measured here, with the process that holds the model:",
		`  ${latencyWords(speed)}`,
		`  ${throughputWords(speed)}`,
		...scoreLines(score)
	];
}
function scoreLines(score) {
	if (score.kind === "unscored") return [`Not scored, because ${unscoredWords(score)}. So no margin was looked at: the one in model.yaml is a guess until seatrial certify shows its interval.`];
	const { metric, rows, estimate, start } = score;
	const told = `  ${metric} ${Number((estimate.value ?? NaN).toPrecision(3))} on ${rows} rows`;
	return [isWorseThanGuessing(estimate, start) ? `${told}: ${WORSE_THAN_GUESSING}` : told];
}
function roundMs(ms) {
	if (ms >= 1) return renderDuration(Number(ms.toPrecision(2)));
	return `${Number((ms * 1e3).toPrecision(2))}us`;
}

// src/usecases/init/render-gates.ts
/** The gates of a new model: better than guessing where that is known, and not worse than what serves. What the rows cannot decide only warns. */
function renderGates(guess, measured) {
	const start = startOf$1(guess, measured);
	const limit = start.max === void 0 ? `min: ${start.min}` : `max: ${start.max}`;
	const { min, margin } = measured.kind === "measured" ? decide(measured.score, start) : unknown(start, measured);
	return `${renderGate(`id: quality, metric: ${start.metric}, ${limit}`, min)}
${renderGate(`id: not-worse, metric: ${start.metric}, versus: production, noWorseBy: ${margin.value}`, margin)}`;
}
/** The gate that a new model begins with: as the rows tell what guessing reaches, where they were scored. */
function startOf$1(guess, measured) {
	const score = measured.kind === "measured" ? measured.score : null;
	return score?.kind === "scored" ? score.start : problemKind(guess.problem).start.gate(guess);
}
function renderGate(keys, { isDecidable, why }) {
	return `  - {${keys}${isDecidable ? "" : ", onInconclusive: warn"}}${why === null ? "" : `    # ${comment(why)}`}`;
}
function decide(score, start) {
	if (score.kind === "unscored") return undecided(start, `nothing was scored, because ${unscoredWords(score)}`);
	const { estimate, margin, rows } = score;
	const seen = `measured here ${numberWords(estimate.value)}${intervalWords(estimate)} on ${rows} rows`;
	if (margin === null) return undecided(start, `${seen}: these rows give no interval`);
	if (isWorseThanGuessing(estimate, start)) return worse(start, seen);
	const worst = start.max === void 0 ? estimate.interval?.lower : estimate.interval?.upper;
	const isBetter = gainOver(start, worst ?? null) > 0;
	const reach = `± ${numberWords(margin.reach)}`;
	const why = margin.isDecidable ? `these rows tell ${reach}, and a difference about as well: as much as twice that is decided` : `these rows tell ${reach}, which decides no margin that one would ask for: more of them would`;
	return {
		min: {
			isDecidable: isBetter,
			why: isBetter ? seen : `${seen}: these rows do not tell it from guessing`
		},
		margin: {
			isDecidable: margin.isDecidable,
			value: String(margin.margin),
			why
		}
	};
}
/** It fails, and should: no honest model is worse than guessing, so what is written above it is probably not true. */
function worse(start, seen) {
	const { margin } = undecided(start, `${seen}, which is worse than guessing`);
	return {
		min: {
			isDecidable: true,
			why: `${seen}: ${WORSE_THAN_GUESSING}`
		},
		margin
	};
}
function unknown(start, { because }) {
	return undecided(start, `nothing was scored, because ${because.kind === "failed" ? "calling it on the data failed, as told below" : unmeasuredWords(because)}`);
}
/** Nobody knows yet what the rows decide. */
function undecided(start, why) {
	const told = `${why}; block once certify shows that the rows decide it`;
	return {
		min: {
			isDecidable: true,
			why: null
		},
		margin: {
			isDecidable: false,
			value: start.margin,
			why: told
		}
	};
}
function numberWords(value) {
	return value === null ? "nothing" : String(Number(value.toPrecision(3)));
}
function intervalWords({ interval }) {
	return interval === null ? "" : ` [${numberWords(interval.lower)}, ${numberWords(interval.upper)}]`;
}

// src/usecases/init/render-modes.ts
/** The modes of a new model, with what was measured and the budgets that this lets one ask for. */
function renderModes(measured) {
	if (measured.kind === "unmeasured") return renderOpen(unmeasuredWords(measured.because));
	const { speed } = measured;
	const { rate, p50Ms, p99Ms, rowsPerSecond } = proposeBudgets(speed);
	const pattern = rate === null ? "scenario: single-stream" : `scenario: server, rate: ${rate}/s`;
	const latency = `{p50: ${renderDuration(p50Ms)}, p99: ${renderDuration(p99Ms)}}`;
	return `  # measured here: ${latencyWords(speed)}
  realtime: {${pattern}, budgets: {latency: ${latency}}}
  # measured here: ${throughputWords(speed)}
  batch: {scenario: offline, budgets: {throughput: ${rowsPerSecond}/s}}`;
}
function renderOpen(because) {
	const latency = fillIn("the time within which 99 of 100 calls with one row have to be answered, such as 100ms");
	const throughput = fillIn("the rows a second that it has to do at least, such as 100/s");
	return `  # nothing was measured, because ${comment(because)}
  realtime: {scenario: single-stream, budgets: {latency: {p99: ${latency}}}}
  batch: {scenario: offline, budgets: {throughput: ${throughput}}}`;
}

// src/usecases/init/render-own-reading.ts
/** How a version with other tensors reads the evaluation sets of model.yaml: what the names and sizes tell, and a text to replace for the rest. */
function renderOwnReading(signature, { evaluation, signature: former }) {
	return `evaluation:    # the sets of model.yaml, read by these tensors: what is bound there, in another order or cut otherwise\n${Object.entries(evaluation).map(([name, set]) => {
		const fed = signature.inputs.filter(isFed);
		const inputs = fed.map((input) => `      ${scalar(input.name)}: ${renderInput$1(input, set, {
			fed,
			former
		})}`);
		return `  ${scalar(name)}:\n    inputs:\n${inputs.join("\n")}\n    prediction: ${renderPrediction(signature, set)}\n`;
	}).join("")}`;
}
/** The same name and size, or the only one for the only one of its size; whatever else is a guess. */
function renderInput$1(input, { inputs }, { fed, former }) {
	const before = former.inputs.filter(isFed);
	const only = fed.length === 1 && before.length === 1 ? before[0] : void 0;
	const same = before.find(({ name }) => name === input.name) ?? only;
	const binding = same !== void 0 && isSameRow(same, input) ? inputs[same.name] : void 0;
	if (binding !== void 0) return renderBinding$1(binding);
	const known = comment(listNames$1([...new Set(Object.values(inputs).flatMap(namesOf))]));
	return `{columns: [${fillIn("the columns of this input in their order, among those of model.yaml")}]}    # there are: ${known}`;
}
function renderBinding$1({ columns, column, array }) {
	if (columns !== void 0) return `{columns: [${columns.map(scalar).join(", ")}]}`;
	return column === void 0 ? `{array: ${scalar(array ?? "")}}` : `{column: ${scalar(column)}}`;
}
function isSameRow(one, other) {
	return rowShape(one).join() === rowShape(other).join();
}
function namesOf({ columns = [], column, array }) {
	return [...columns, ...[column, array].filter((name) => name !== void 0)];
}
function renderPrediction({ outputs }, { prediction }) {
	const known = outputs.map(({ name }) => name);
	const [only] = known;
	return `{output: ${known.length === 1 && only !== void 0 ? scalar(only) : fillIn(`the output that is scored: ${listNames$1(known)}`)}, kind: ${fillIn(`what the output holds; that of model.yaml is ${prediction.kind ?? "read by the default of its task"}`)}}`;
}

// src/usecases/init/render-signature.ts
/** The tensors as a manifest lists them; `scored` names the output whose answers are. */
function renderSignature({ inputs, outputs }, scored, answered = null) {
	const batches = new Set(inputs.map(({ shape }) => shape[0]));
	const answers = outputs.map((output) => {
		const isOpen = isRowOpen(output) || isAnswerOpen(output, inputs);
		return `${renderTensor(output, output.name === scored && isOpen && !batches.has(output.shape[0]) ? `, rows: ${WANTED_ROWS}` : "")}${renderAnswered(output, answered)}`;
	});
	return `  inputs:\n${inputs.map(renderInputTensor).join("\n")}\n  outputs:\n${answers.join("\n")}`;
}
function renderAnswered({ name }, answered) {
	if (answered?.output !== name) return "";
	return `    # the file declares [${answered.declared.join(", ")}], and the answers came as [${answered.shape.join(", ")}]`;
}
function renderTensor({ name, datatype, shape }, more = "") {
	return `    - {name: ${scalar(name)}, datatype: ${datatype}, shape: [${shape.join(", ")}]${more}}`;
}
function renderInputTensor(tensor) {
	return renderTensor(tensor, renderCall(tensor));
}
const WANTED_ROWS = fillIn("0 where a call takes that many rows, 1 where each column is a row, none where all is one row");
function renderCall(tensor) {
	const { rows, value, state, pad, lengthOf, maskOf } = tensor;
	return [
		...rows === void 0 ? [] : [`rows: ${rows}`],
		...isFed(tensor) && isRowOpen(tensor) ? [`rows: ${WANTED_ROWS}`] : [],
		...value === void 0 ? [] : [`value: ${JSON.stringify(value)}`],
		...pad === void 0 ? [] : [`pad: ${JSON.stringify(pad)}`],
		...lengthOf === void 0 ? [] : [`lengthOf: ${scalar(lengthOf)}`],
		...maskOf === void 0 ? [] : [`maskOf: ${scalar(maskOf)}`],
		...state === void 0 ? [] : [`state: {from: ${scalar(state.from)}}`]
	].map((key) => `, ${key}`).join("");
}

// src/usecases/init/render-boxes.ts
const FORMATS = "xyxy or yxyx for two corners, xywh for a corner with width and height, cxcywh for the centre with them";
/** The keys of a target of boxes; what is known of it is the column that a person named. */
function boxTarget(name) {
	const boxes = name === null ? fillIn("the column with a list of boxes a row") : scalar(name);
	const labels = fillIn("the column with a list of their labels");
	const classes = fillIn("a list of the labels in the order of the numbers that the model gives them from 0 on; delete this where the data hold those numbers");
	return [
		`columns: [${boxes}, ${labels}]`,
		`boxFormat: ${fillIn(FORMATS)}`,
		`classes: ${classes}`
	];
}
/** Which outputs hold scores and classes, where boxes have four numbers, and what these are. */
function boxReading({ output }, { outputs }) {
	const format = `boxFormat: ${fillIn(FORMATS)}`;
	if (rowShape(output)[1] !== 4) return [format];
	const beside = outputs.filter((one) => one !== output && rowShape(one)[0] === rowShape(output)[0]);
	const classes = beside.filter(({ datatype }) => !datatype.startsWith("FP"));
	return [
		`scores: ${only$1(beside.filter(({ datatype }) => datatype.startsWith("FP")), "the output with how sure each box is")}`,
		`labels: ${only$1(classes, "the output with the class of each box")}`,
		format
	];
}
function only$1(found, wanted) {
	const [one, ...others] = found;
	return one === void 0 || others.length > 0 ? fillIn(wanted) : scalar(one.name);
}

// src/usecases/init/render-tokens.ts
const NO_LABELS = {
	labels: [],
	isIob2: false
};
/** Which class of a token stands where. Numbers stand for their columns; words are in an order that only a person knows. */
function tokenClasses({ guess, tokens, columnLabels }) {
	const { classes } = splitLabels(tokens ?? NO_LABELS);
	const numbers = classes.map(labelNumber);
	if (numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0) || columnLabels !== null && columnLabels.length === guess.width) return [];
	const count = guess.width > 1 && guess.kind !== "labels" ? `the ${guess.width}` : "all";
	const order = guess.kind === "labels" ? "the numbers that the model answers" : "the columns of the output";
	const held = classes.length === 0 ? "" : `; the data hold ${listed(classes)}`;
	return [`classes: ${fillIn(`a list of ${count} labels in the order of ${order}${held}`)}`];
}
/** Which tokens are not scored, and how classes mark entities. */
function tokenReading({ tokens }) {
	if (tokens === null) return [];
	const { classes, ignored } = splitLabels(tokens);
	const scheme = schemeOf(classes, tokens.isIob2);
	return [...ignored.map(renderIgnored$2), ...scheme === null ? [] : [`scheme: ${renderScheme(scheme)}`]];
}
function renderIgnored$2(label) {
	if (label === -100) return `ignore: ${USUAL_IGNORED}`;
	const word = String(label).slice(0, 40);
	return `ignore: ${fillIn(`${word} if it marks tokens that are not scored; if it is a class, delete this and list it`)}`;
}
function renderScheme(scheme) {
	return scheme === "open" ? fillIn("IOB2, IOE2, IOBES or BILOU, as the labels mark entities (where an entity may begin with I they are IOB1: rewrite them as IOB2), or delete this") : scalar(scheme);
}
function listed(labels) {
	const shown = labels.slice(0, 12).map((label) => String(label).slice(0, 40));
	return labels.length > 12 ? `${shown.join(", ")} …` : shown.join(", ");
}

// src/usecases/init/render-pixels.ts
/** Which class stands where. Numbers from 0 stand for their columns. */
function pixelClasses({ guess, labels }) {
	const columns = columnsOf(guess);
	const classes = labels.filter((label) => !isIgnored(label, columns, labels));
	if (guess.kind === "labels" || labels.length === 0 || areColumns(classes, columns)) return [];
	const count = guess.width === 1 ? "two" : guess.width === -1 ? "all" : `the ${guess.width}`;
	const order = guess.width === 1 ? "the second of which the number means" : "in the order of the axis of the classes";
	return [`classes: ${fillIn(`a list of ${count} labels, ${order}; the masks hold ${listed(labels)}`)}`];
}
/** Which pixels are not scored, and which axis holds the classes. */
function pixelReading({ guess, labels }) {
	const ignored = ignoredPixel({
		guess,
		labels
	});
	return [...ignored === void 0 ? [] : [`ignore: ${renderIgnored$1(ignored, guess)}`], ...renderLayout(guess)];
}
/** What marks pixels that are not scored; undefined where nothing does. */
function ignoredPixel({ guess, labels }) {
	const columns = columnsOf(guess);
	return labels.find((label) => isIgnored(label, columns, labels));
}
function columnsOf({ kind, width }) {
	if (kind === "labels") return 0;
	return width === -1 ? 255 : Math.max(2, width);
}
/** Of 0 and 255 alone the greater is more likely what a number means. */
function isIgnored(label, columns, labels) {
	return labels.length > 2 && isUsuallyIgnored(label, columns);
}
/** What is the number of no column is no class; where answers are labels themselves only a person knows. */
function renderIgnored$1(label, { kind }) {
	if (kind !== "labels") return String(label);
	return fillIn(`${label} if it marks pixels that are not scored; if it is a class, delete this and list all of them`);
}
function renderLayout({ output }) {
	const [first = -1, ...others] = rowShape(output);
	return first > 0 && others.length === 2 && others.every((size) => size === first) ? [`layout: ${fillIn(PIXEL_LAYOUTS.join(" or "))}`] : [];
}

// src/usecases/init/render-target.ts
/** The keys of `target`. What cannot be told from the data and the model's file is left to a person, with the candidates. */
function renderTarget(facts) {
	const { data, guess } = facts;
	const binding = data?.binding.target ?? null;
	if (problemKind(guess.problem).target.isBoxes === true) return boxTarget(binding?.name ?? null).join(", ");
	return [binding === null ? `column: ${fillIn("the column of the true answer")}` : severalColumns(facts, binding) ?? `${binding.kind}: ${scalar(binding.name)}`, ...keysOf(facts, guess.problem)].join(", ");
}
/** The one that is known of as many measured values as the output has columns; null where one is enough. */
function severalColumns({ data, guess }, { kind, name }) {
	const { hasNumberPerValue } = problemKind(guess.problem).prediction;
	const isOne = guess.width < 2 || data?.binding.targetWidth !== 1 || !problemKind(guess.problem).target.isSeveral;
	if (hasNumberPerValue !== true || isOne) return null;
	const wanted = `the output has ${guess.width} numbers a row: the true answers of all of them in their order`;
	if (kind === "array") return `array: ${fillIn(`${wanted}, as an array of [row, ${guess.width}]`)}`;
	return `columns: [${scalar(name)}, ${fillIn(`${wanted}, each a column`)}]`;
}
function keysOf(facts, problem) {
	const width = facts.data?.binding.targetWidth ?? 1;
	const { target, start } = problemKind(problem);
	if (target.isSequence === true) {
		const { guess, data, columnLabels } = facts;
		return tokenClasses({
			guess,
			tokens: data?.tokens ?? null,
			columnLabels
		});
	}
	if (target.isMask === true) return pixelClasses({
		guess: facts.guess,
		labels: facts.data?.tokens?.labels ?? []
	});
	if (start.isNamed) return [`problem: ${problem}`];
	if (target.isText === true) return vocabularyKeys(facts);
	if (!target.isLabel) return [];
	if (width > 1) return [`problem: ${fillIn(severalAnswers(facts, width))}`];
	if (isOneHotColumn(facts)) return [`problem: ${fillIn(oneHotWords(facts))}`];
	if (mayBeText(facts)) return [`problem: ${fillIn(OPEN_TEXT)}`];
	if (facts.guess.isOpen) return [...binaryKeys(facts), `problem: ${fillIn(OPEN_PROBLEM)}`];
	return target.hasPositive ? binaryKeys(facts) : classKeys(facts);
}
function vocabularyKeys({ guess }) {
	if (guess.kind === "text") return [];
	const count = guess.kind === "ctc" && guess.width > 0 ? `the ${guess.width}` : "all";
	const what = guess.kind === "ctc" ? "classes of the output's last axis" : "token ids";
	return [`classes: ${fillIn(`a list of the texts of ${count} ${what} in their order from 0, each in quotes`)}`];
}
function tooManyColumns({ data, guess }) {
	return `${`the target holds ${listCandidates(data?.labels ?? [])} and the output has ${guess.width} columns`}; if each is a label of its own that is true or false, delete this and write columns: [first, second, …] of the data for column: in their order; if they are classes, say multiclass`;
}
/** One of several columns of 0 and 1 that stand for one label, beside a model of as many classes or more. */
function isOneHotColumn({ data, guess }) {
	const { hasPositive } = problemKind(guess.problem).target;
	const hasClasses = guess.kind === "labels" || guess.width < 0 || guess.width > 2;
	return (data?.oneHot ?? []).length > 0 && !hasPositive && hasClasses;
}
function oneHotWords({ data }) {
	return `${(data?.oneHot ?? []).slice(0, MOST_LISTED).join(", ")} are one-hot, of which one column alone is no label: write one column of labels into the data, in pandas data['label'] = data[columns].idxmax(axis=1) with the list of these columns, delete this model and init again with --target label`;
}
const OPEN_PROBLEM = "binary if the one column is the probability of the positive class; for a regression delete this model and init again with --task tabular-regression";
/** Frames of scores or ids of tokens beside one word a row: several answers, of which no class is made. */
function mayBeText({ data, guess }) {
	const { shape, datatype } = guess.output;
	const hasSeveral = datatype.startsWith("FP") ? shape.length === 3 : shape.length === 2 && shape[1] !== 1;
	const isList = data?.labels === null && data.tokens !== void 0;
	const isText = data !== null && !isList && (data.labels ?? [""]).every((label) => typeof label === "string");
	return !guess.isDeclared && hasSeveral && isText;
}
const OPEN_TEXT = "the output has several answers a row, and the target one text; if they spell it (transcription), delete this model and init again with --task automatic-speech-recognition or image-to-text";
function severalAnswers({ data }, width) {
	return data?.isOneHot === true ? `the target is one-hot, ${width} values a row; turn it into one label a row and delete this, or say multilabel` : `the target has ${width} values a row; say multilabel if several labels can be true at once`;
}
/** 1 of 0 and 1 and true are the positive class; of any other two labels a person says which. */
function binaryKeys(facts) {
	const labels = facts.data?.labels ?? [];
	if (labels.length > 0 && labels.every((label) => labelNumber(label) === 0 || labelNumber(label) === 1)) return [`positive: ${renderLabel(labels.find((label) => labelNumber(label) === 1) ?? 1)}`];
	const candidates = labels.length > 0 ? `: ${listCandidates(labels)}` : ", as the data hold it";
	const positive = `positive: ${fillIn(`the class whose probability is scored${candidates}`)}`;
	return facts.guess.kind === "labels" ? [positive] : [...columnKeys(facts, labels), positive];
}
/** Labels are their columns' numbers where they can be; without any data nothing else is to be expected. */
function classKeys(facts) {
	const { data, guess } = facts;
	const labels = data?.labels ?? [];
	if (guess.kind === "labels" || labels.length === 0) return [];
	const numbers = labels.map(labelNumber);
	if (!(numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0)) || Math.max(...numbers) >= guess.width) return columnKeys(facts, labels);
	return hasColumnPerLabel(facts, labels) ? [`problem: ${fillIn(tooManyColumns(facts))}`] : [];
}
/** 0 and 1 beside three columns or more are one column of several labels, or classes of which the data have two. */
function hasColumnPerLabel({ guess, columnLabels }, labels) {
	return labels.every((label) => (labelNumber(label) ?? 2) <= 1) && guess.width > 2 && columnLabels?.length !== guess.width;
}
function columnKeys({ guess, columnLabels }, labels) {
	const { width } = guess;
	if (width === 1 || labels.length === 0) return [];
	const index = columnLabels === null ? null : labelIndex(columnLabels);
	if (columnLabels !== null && labels.every((label) => index?.(label) !== -1) && (width === -1 || width === columnLabels.length)) return [`classes: [${columnLabels.map((label) => renderLabel(asHeld(label, labels))).join(", ")}]`];
	const wanted = `a list of ${width === -1 ? "all" : `the ${width}`} labels in the order of the columns of the output; the data hold ${listCandidates(labels)}`;
	return [`classes: ${fillIn(wanted)}`];
}
/** The class as the data spell it, so that positive can be one of them. */
function asHeld(label, labels) {
	return labels[labelIndex(labels)(label)] ?? label;
}
function renderLabel(label) {
	if (typeof label === "string") return scalar(label);
	return typeof label === "bigint" ? JSON.stringify(String(label)) : String(label);
}
/** Labels that a person reads through. */
const MOST_LISTED = 12;
function listCandidates(labels) {
	const listed = sortedLabels(labels).slice(0, MOST_LISTED).map((label) => String(label).slice(0, 40));
	return labels.length > MOST_LISTED ? `${listed.join(", ")} …` : listed.join(", ");
}

// src/usecases/init/render-manifests.ts
/** model.yaml with comments that explain it, and a text to replace wherever only a person knows the value. */
function renderModelManifest(facts) {
	const { name, guess, signature, schemas } = facts;
	return `# yaml-language-server: $schema=${schemas}model.schema.json
# What every version of ${name} must achieve. Gates and budgets are a start: certify once, look at the numbers, then ask for yours.
apiVersion: seatrial/v1
kind: Model
name: ${scalar(name)}
task: ${renderTask(guess)}
signature:    # as the file has it; -1 stands for any size
${renderSignature(signature, guess.output.name, facts.answered ?? null)}
evaluation:
  holdout:    # labelled rows that no version was trained on
    data:${renderData(facts.data)}
    inputs:    # where the values of each input are: columns, a column, or an array of an npz file
${signature.inputs.filter(isFed).map((tensor) => `      ${scalar(tensor.name)}: ${renderInput(tensor, facts.data)}`).join("\n")}
    target: {${renderTarget(facts)}}
${renderSequence(facts)}    prediction: {output: ${scalar(guess.output.name)}, kind: ${renderKind(facts)}${renderDirection(facts)}${renderReading(facts)}${renderBlank(guess)}}
${renderQuery(facts)}gates:    # each is a line of the report; the bound of the interval must hold; ${startWords(startOf$1(guess, facts.measured))}: raise it
${renderGates(guess, facts.measured)}
modes:    # how the model is deployed; put the rate and the budgets that your service promises
${renderModes(facts.measured)}
`;
}
/** versions/<version>.yaml: complete as it is, but where other tensors leave open how they are read. */
function renderVersionManifest(facts) {
	const { inspection } = facts;
	return `# yaml-language-server: $schema=../${facts.schemas}version.schema.json
# ${comment(describeFile(inspection))}
apiVersion: seatrial/v1
kind: ModelVersion
model: ${scalar(facts.name)}
version: ${scalar(facts.version)}
artifact:
  format: ${scalar(inspection.format)}
  files:
${facts.files.map(renderFile).join("\n")}
modes: [${facts.modes.join(", ")}]
${renderOther(facts)}# lineage: {source: "git+https://github.com/<owner>/<repository>@<commit>"}
# claims: {<metric>: <what the trainer measured>}
# card: {license: <SPDX expression>, limitations: <where the model is weak>}
`;
}
function renderOther({ otherModel, signature, guess }) {
	if (otherModel === null) return "";
	const own = renderOwnReading(signature, otherModel);
	return `signature:    # other tensors than model.yaml has\n${renderSignature(signature, guess.output.name)}\n${own}`;
}
function describeFile(inspection) {
	const { format, parameters, producer } = inspection;
	const details = detailsOf(inspection).map(({ name, parts }) => `${name} ${parts.map(({ key, value }) => [key, value].filter((part) => part !== null).join(" ")).join(", ")}`);
	const graph = graphOf(inspection);
	const nodes = graph === null ? [] : [`${graph.nodes} nodes`];
	const learned = parameters === null ? [] : [`${parameters} parameters`];
	return [
		format,
		...details,
		...nodes,
		...learned,
		`made by ${producer || "an unnamed producer"}`
	].join(", ");
}
function renderFile({ name, path, sizeBytes, sha256 }) {
	return `    - name: ${scalar(name)}\n      path: ${scalar(path)}\n      size: ${sizeBytes}\n      sha256: ${scalar(sha256)}`;
}
/** The column or array that says which rows belong together, where its name tells and it is wanted. */
function sequenceOf({ signature, data }) {
	return carriesState(signature) && data?.names.find((name) => name === "sequence") || null;
}
function renderSequence(facts) {
	const { signature, data } = facts;
	if (!carriesState(signature)) return "";
	const known = sequenceOf(facts);
	const kind = data?.binding.target?.kind ?? "column";
	const wanted = `the ${kind} that says which rows belong together; they follow each other, and the state starts anew with each`;
	return `    sequence: {${kind}: ${known ?? fillIn(wanted)}}\n`;
}
function renderQuery({ guess, data }) {
	if (!problemKind(guess.problem).hasQueries) return "";
	const kind = data?.binding.target?.kind ?? "column";
	const wanted = `the ${kind} that says which rows belong together: those of a query, or the two of a pair${guess.problem === "embedding" ? OR_RETRIEVAL : ""}`;
	return `    query: {${kind}: ${fillIn(wanted)}}${renderKnown(data)}\n`;
}
/** The other way in which vectors are judged. */
const OR_RETRIEVAL = "; where the target is no grade but an id that several rows have in common, delete this line, add problem: retrieval to target and ask for recall@1";
/** What the data offer, beside a question for a column. */
function renderKnown(data) {
	return data === null ? "" : `    # there are: ${comment(listNames$1(data.names))}`;
}
const KIND_DOUBTS = {
	"named-unbounded": "the output is named as logits or scores are, but the last operator of the graph makes probabilities; say probabilities if that is so",
	"named-probabilities": "the output is named as probabilities are, but no operator of the graph makes them; say logits, or scores for a decision function",
	"one-number": "probabilities if the one number of a pixel is that of the second of two classes, or logits if its sigmoid is"
};
/** What the answers themselves say against it counts more than the name of the output. */
function renderKind({ guess: { kind, kindDoubt }, measured }) {
	if (kindDoubt !== null) return fillIn(KIND_DOUBTS[kindDoubt]);
	const said = measured.kind === "measured" ? otherNumbers(measured.score) : null;
	return said === null ? kind : fillIn(`${said} Say logits, probabilities, or scores for a decision function`);
}
function otherNumbers(score) {
	return score.kind === "unscored" && score.because.kind === "other-numbers" ? score.because.said : null;
}
const WANTED_DIRECTION = "low where lower scores mean the positive class, as of the decision_function of IsolationForest and OneClassSVM when that is what is abnormal; high otherwise";
/** A decision function beside the label that was made of it: exporters of anomaly detectors, whose label is -1 or 1, write both. */
function renderDirection({ guess, inspection }) {
	const isAsked = guess.problem === "binary" && guess.kind === "scores" && guess.kindDoubt === null;
	const hasLabel = inspection.signature.outputs.some((output) => output.datatype.startsWith("INT"));
	return isAsked && hasLabel ? `, positiveScores: ${fillIn(WANTED_DIRECTION)}` : "";
}
function renderReading({ guess, data, columnLabels, signature }) {
	const { isSequence = false, isMask = false, isBoxes = false } = problemKind(guess.problem).target;
	const tokens = isSequence ? tokenReading({
		guess,
		tokens: data?.tokens ?? null,
		columnLabels
	}) : [];
	const pixels = isMask ? pixelReading({
		guess,
		labels: data?.tokens?.labels ?? []
	}) : [];
	const boxes = isBoxes ? boxReading(guess, signature) : [];
	return [
		...tokens,
		...pixels,
		...boxes
	].map((key) => `, ${key}`).join("");
}
function renderBlank({ kind }) {
	return kind === "ctc" ? `, blank: ${fillIn("the number of the class that stands for nothing, counted from 0; most often the first or the last")}` : "";
}
function renderTask({ doubt, task, output, isDeclared }) {
	if (doubt !== null) return fillIn(askForTask(doubt, output));
	return isDeclared ? task : `${task}    # guessed from the signature; --task names another`;
}
function renderData(data) {
	if (data !== null) return ` {path: ${scalar(data.path)}, sha256: ${scalar(data.sha256)}${writtenDialect(data)}}`;
	return `\n      path: data/holdout.csv    # csv, jsonl, npy, npz or parquet; or uri: https://…\n      sha256: ${fillIn("the digest of the data, as sha256sum prints it")}`;
}
function renderInput(tensor, data) {
	const binding = data?.binding.inputs.get(tensor.name) ?? null;
	if (binding !== null) return renderBinding(binding);
	return `{columns: [${fillIn("the columns of this input in their order, * is a wildcard")}]}${renderKnown(data)}`;
}
function renderBinding(binding) {
	if (binding.kind === "columns") return `{columns: [${binding.names.map(scalar).join(", ")}]}`;
	return `{${binding.kind}: ${scalar(binding.name)}}`;
}

// src/usecases/init/time-calls.ts
const BATCH_ROWS = 64;
const WARM_UP_CALLS = 3;
const LEAST_CALLS = 5;
const LONG_ENOUGH_MS = 1e3;
/** Calls a model with one row after another, and then with several at once. */
async function timeCalls(rows, timed) {
	const single = await timePass(rows, 1, timed);
	if (isFailure(single)) return single;
	const batchRows = Math.min(BATCH_ROWS, countOf(rows));
	const batch = await timePass(rows, batchRows, timed);
	if (isFailure(batch)) return batch;
	const sorted = single.toSorted((a, b) => a - b);
	return {
		calls: sorted.length,
		medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
		slowestMs: sorted.at(-1) ?? 0,
		batchRows,
		rowsPerSecond: 1e3 * batchRows * batch.length / batch.reduce((sum, ms) => sum + ms, 0)
	};
}
function isFailure(outcome) {
	return "kind" in outcome && outcome.kind === "failed";
}
/** How long each call took. State that is carried starts anew with each round over the rows. */
async function timePass(rows, size, timed) {
	const { model, signature, stopwatch } = timed;
	const starts = Math.max(1, Math.floor(countOf(rows) / size));
	const begunAt = stopwatch();
	const took = [];
	let caller = new ModelCaller(model, signature);
	for (let call = 0; call < 203; call += 1) {
		if (call % starts === 0) caller = new ModelCaller(model, signature);
		const asked = partOf(rows, call % starts * size, size);
		const before = stopwatch();
		const outcome = await caller.call(asked);
		if (outcome.kind === "failed") return outcome;
		if (call >= WARM_UP_CALLS) took.push(stopwatch() - before);
		if (took.length >= LEAST_CALLS && stopwatch() - begunAt > LONG_ENOUGH_MS) break;
	}
	return took;
}
function partOf({ inputs, sequence }, start, size) {
	const end = start + size;
	return {
		inputs: inputs.map((tensor) => sliceRows$1(tensor, start, end)),
		sequence: sequence === null ? null : sequence.slice(start, end)
	};
}
function countOf({ inputs }) {
	return inputs[0]?.shape[0] ?? 0;
}

// src/usecases/init/sample-answer.ts
/** What a model answers to some rows in the output that is scored; null where it does not. */
async function answerOf(rows, { model, signature }, output) {
	const outcome = await new ModelCaller(model, signature).call(rows);
	return isFailure(outcome) ? null : outcome.outputs.find(({ name }) => name === output) ?? null;
}
/** The shape of an answer, where the file declares another. */
function shapeBeside(answer, { signature }, { inspection }) {
	const declared = inspection.signature.outputs.find(({ name }) => name === answer.name);
	const read = signature.outputs.find(({ name }) => name === answer.name);
	if (declared === void 0 || read === void 0) return null;
	const shape = otherShape({
		...read,
		shape: declared.shape
	}, answer);
	return shape && {
		output: answer.name,
		declared: declared.shape,
		shape
	};
}
/** What no probability is tells its kind, whatever else is open. */
function otherThanProbabilities(guess, answer) {
	const beyond = problemKind(guess.problem).target.isLabel && guess.kind === "probabilities" ? Array.from(answer?.data ?? [], Number).find((value) => value < 0 || value > 1) : void 0;
	if (beyond === void 0) return null;
	return {
		kind: "other-numbers",
		said: `The model answered ${Number(beyond.toPrecision(6))}, which is no probability.`
	};
}

// src/usecases/init/measure-model.ts
/** Rows that are called one by one. */
const SAMPLE_ROWS = 256;
/** Scoring takes no longer: certification does it all the same, and nobody waits for `init`. */
const LONGEST_SCORING_MS = 2e4;
/** The same proposal for the same rows. */
const SEED = 1;
/** Calls the model on the data as certification will, in its limited process. What cannot be called is told, and stops nothing. */
async function measureModel(request, ports) {
	if (request.data === null) return {
		kind: "unmeasured",
		because: { kind: "no-data" }
	};
	const whole = readAsWritten(request.facts);
	const callable = whole.kind === "open" ? readAsWritten(withoutAnswers(request.facts)) : whole;
	if (callable.kind === "open") return {
		kind: "unmeasured",
		because: callable
	};
	try {
		return await callOn(request.data, {
			...request,
			model: callable.model,
			open: whole
		}, ports);
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return failed(error.message);
	}
}
/** The manifest as `init` would write it, if nothing in it is left to a person. */
function readAsWritten(facts) {
	const text = renderModelManifest({
		...facts,
		measured: ANY_SPEED
	});
	const [open] = listFillIns(text);
	if (open !== void 0) return {
		kind: "open",
		wanted: open.wanted
	};
	return {
		kind: "complete",
		model: parseModel({
			path: "model.yaml",
			content: text
		}).value
	};
}
/** Budgets that are there, so that all else can be read. */
const ANY_SPEED = {
	kind: "measured",
	speed: {
		calls: 1,
		medianMs: 1,
		slowestMs: 1,
		batchRows: 1,
		rowsPerSecond: 1e3
	},
	score: {
		kind: "unscored",
		because: { kind: "no-data" }
	}
};
/** How fast a model answers depends on its inputs alone: whatever is open of the true answers may stay so. */
function withoutAnswers(facts) {
	const { data, guess } = facts;
	if (data === null) return facts;
	const problem = data.binding.targetWidth > 1 ? "regression" : "multiclass";
	const binding = {
		...data.binding,
		targetWidth: 1
	};
	return {
		...facts,
		guess: {
			...guess,
			problem,
			kind: "labels",
			width: 1,
			kindDoubt: null,
			isOpen: false,
			doubt: null
		},
		data: {
			...data,
			binding,
			labels: null
		}
	};
}
async function callOn(path, calling, ports) {
	const { model, facts, limits, artifact } = calling;
	await using resources = new AsyncDisposableStack();
	const data = resources.use(await openRows(path, calling, ports));
	const [set] = Object.values(model.evaluation);
	const outputs = facts.signature.outputs.map(({ name }) => name);
	const scored = new Set(set === void 0 ? [] : [set.prediction.output]);
	const loaded = await ports.runtime.load(artifact, {
		threads: 1,
		limits,
		scored,
		outputs
	});
	if (loaded.kind === "failed") return failed(failureWords(loaded));
	const loadedModel = resources.use(loaded.model);
	const timed = {
		model: loadedModel,
		signature: callSignature(model.signature, model),
		stopwatch: ports.stopwatch
	};
	const indices = Array.from({ length: Math.min(SAMPLE_ROWS, data.rows) }, (_, index) => index);
	const speed = await timeCalls(await data.take(indices), timed);
	if (isFailure(speed)) return failed(failureWords(speed));
	const answer = await answerOf(await data.take(indices), timed, facts.guess.output.name);
	return {
		kind: "measured",
		speed,
		answered: answer === null ? null : shapeBeside(answer, timed, facts),
		score: await scoreOn(data, loadedModel, {
			...calling,
			set,
			speed,
			answer
		})
	};
}
function failureWords(failure) {
	return tellFinding(failureFinding(failure, "prediction")).message;
}
function failed(said) {
	return {
		kind: "unmeasured",
		because: {
			kind: "failed",
			said
		}
	};
}
/** The file where it is: nothing was copied yet. */
async function openRows(path, { model, facts, limits, open }, { data }) {
	const folder = dirname(path);
	const [[name, set] = []] = Object.entries(model.evaluation);
	if (name === void 0 || set === void 0) throw new AppError({
		code: "internal",
		message: "There is no set."
	});
	const posed = problemOf(model.task, set.target);
	const problem = open.kind === "complete" || facts.data?.binding.targetWidth === 1 || problemKind(posed).target.isSequence === true ? posed : "regression";
	const here = {
		...set,
		data: {
			...set.data,
			path: basename(path)
		}
	};
	const inputs = model.signature.inputs.filter(isByRow);
	const rows = {
		name,
		inputs,
		folder,
		root: folder,
		memoryBytes: limits.memoryBytes
	};
	return data.open({
		...rows,
		...open.kind === "open" && areLists(facts) ? insteadOfLists(here, inputs) : {
			set: here,
			problem
		}
	});
}
async function scoreOn(data, model, scoring) {
	const { set, open, speed, columnLabels, facts, limits, answer } = scoring;
	if (open.kind === "open") return {
		kind: "unscored",
		because: otherThanProbabilities(facts.guess, answer) ?? open
	};
	if (1e3 * data.rows / speed.rowsPerSecond > LONGEST_SCORING_MS || set === void 0) return {
		kind: "unscored",
		because: { kind: "slow" }
	};
	const [outcome] = await scoreModels({
		set,
		problem: problemOf(open.model.task, set.target),
		signature: callSignature(open.model.signature, open.model),
		isLayoutAssumed: isLayoutAssumed(open.model, set),
		data,
		models: [{
			model,
			columnLabels
		}],
		memoryBytes: limits.memoryBytes,
		onRows: () => {}
	});
	if (outcome?.kind !== "scored") return {
		kind: "unscored",
		because: whyUnscored(outcome)
	};
	const usual = problemKind(facts.guess.problem).start.gate(facts.guess);
	const { metric, margin } = usual;
	const question = {
		metric,
		level: DEFAULT_LEVEL,
		random: seededRandom(SEED)
	};
	const start = startAt(usual, usual.dependsOnRows === true ? chanceOf(outcome.rows, question) : null);
	const estimate = estimateOf(measureMetric(outcome.rows, metric), DEFAULT_LEVEL);
	const proposed = proposeMargin(estimate, {
		usual: Number(margin),
		gain: gainOver(start, estimate.value)
	});
	return {
		kind: "scored",
		metric,
		start,
		rows: outcome.rows.rows,
		estimate,
		margin: proposed
	};
}
function whyUnscored(outcome) {
	return {
		kind: isOtherKind(outcome) ? "other-numbers" : "failed",
		said: saidOf(outcome)
	};
}
function isOtherKind(outcome) {
	if (outcome?.kind === "misfit") return outcome.misfit.pointer === "/prediction/kind";
	return outcome?.kind === "rejected" && outcome.findings.some(({ code }) => code === "not-probabilities");
}
function saidOf(outcome) {
	if (outcome === void 0) return "";
	if (outcome.kind === "failed") return outcome.message;
	if (outcome.kind === "misfit") return misfitMessage(outcome.misfit);
	return outcome.findings.map((found) => tellFinding(found).message).join(" ");
}

// src/usecases/init/propose-signature.ts
/**
* The tensors of a file, with what their names and shapes tell of how it is called: an input that an output of the same name
* and kind goes on from is carried state, and a scalar that the data do not hold is a constant, which only a person knows.
*/
function proposeSignature({ inputs, outputs }, columns) {
	const dataNames = new Set(columns.map(({ name }) => name));
	const ragged = new Set(columns.flatMap(({ name, isRagged }) => isRagged === true ? name : []));
	const proposed = inputs.map((input) => {
		if (inputs.length === 1 || dataNames.has(input.name)) return input;
		const next = outputs.filter((output) => goesOnFrom(input, output));
		if (next.length === 1 && outputs.length > 1) return carried(input, next[0]?.name ?? "");
		const source = paddedBy(input, inputs);
		if (source !== null) return {
			...input,
			...source
		};
		return input.shape.length === 0 ? {
			...input,
			value: WANTED_VALUE
		} : input;
	});
	const padded = new Set(proposed.map(paddedSource));
	const filled = proposed.map((input) => {
		if (padded.has(input.name)) return {
			...input,
			pad: padOf(input)
		};
		return ragged.has(input.name) && takesPadding(input) ? {
			...input,
			pad: wantedPad(input)
		} : input;
	});
	return {
		inputs: filled.some(isFed) ? filled : inputs,
		outputs
	};
}
function takesPadding(input) {
	return isFed(input) && rowAxis(input) !== null && rowShape(input)[0] === -1;
}
/** What fills up the lists of a model without a mask only a person knows: it answers other things with another number. */
function wantedPad(input) {
	return isMask(input) ? padOf(input) : WANTED_PAD;
}
/** Lengths are one number a row, a mask is as long as its lists. Only one input may be meant. */
function paddedBy(input, inputs) {
	const open = inputs.filter((other) => other !== input && other.shape[1] === -1 && !isMask(other));
	const [source] = open;
	if (source === void 0 || open.length > 1) return null;
	if (input.shape.length === 1 && LENGTHS.test(input.name)) return { lengthOf: source.name };
	return isMask(input) && input.shape.join() === source.shape.join() ? { maskOf: source.name } : null;
}
const LENGTHS = /(?:^|_)len(?:s|gth|gths)?$/iu;
function isMask({ name }) {
	return /(?:^|_)mask$/iu.test(name);
}
function padOf({ datatype }) {
	if (datatype === "BYTES") return "";
	return datatype === "BOOL" ? false : 0;
}
const WANTED_PAD = `${FILL_IN}the value that fills up shorter lists, as in training: most often 0, or the id of the padding token`;
const WANTED_VALUE = `${FILL_IN}the value that this input has in every call; to take it from the data, delete this and bind it below`;
/** What exporters add to the name of a state when it comes out again: state and stateN, h and hn, c and c_out. */
const NEXT = /^_?(?:n|new|next|out|output)$/iu;
function goesOnFrom(input, output) {
	const hasName = output.name.startsWith(input.name) && NEXT.test(output.name.slice(input.name.length));
	const fits = input.shape.every((size, axis) => size < 0 || [size, -1].includes(output.shape[axis] ?? 0));
	return hasName && input.datatype === output.datatype && input.shape.length === output.shape.length && fits;
}
/** The one size that is left open is the number of rows. */
function carried(input, from) {
	const axis = input.shape.indexOf(-1);
	return {
		...input,
		...axis < 0 ? {} : { rows: axis },
		state: { from }
	};
}

// src/usecases/init/init-model.ts
/** Where the schemas for editors are kept in a registry. */
const SCHEMAS_FOLDER = ".github/seatrial";
/**
* Writes the manifests of a new version, and of its model where that is new. Files outside the model's folder are copied
* into it, so that the registry holds what it names. Everything is read and checked before the first byte is written.
* Throws AppError usage, artifact-unreadable, file-unwritable.
*/
async function initModel(request, ports) {
	const settings = requireSettings(await readSettings(ports.registry))?.value ?? null;
	const modelsFolder = modelsFolderOf(settings);
	checkNames(request);
	const folder = `${modelsFolder}/${request.name}`;
	const versionPath = `${folder}/versions/${request.version}.yaml`;
	await refuseExisting(ports.files, versionPath);
	const model = await readModel(ports.registry, `${folder}/model.yaml`);
	refuseIdleData(request, model);
	const placed = await placeArtifact(request, ports.files, folder);
	const inspected = await inspect(request, placed, ports.runtime);
	const data = model === null && request.data !== null ? await placeData(request.data, request.csv, {
		files: ports.files,
		folder
	}) : null;
	const signature = proposeSignature(inspected.inspection.signature, data?.columns ?? []);
	const asked = {
		inputs: signature.inputs.filter(isFed),
		target: request.target,
		files: ports.files
	};
	const bound = data === null ? null : await bindHoldout(data, asked);
	const { facts, measured } = await measureAsAnswered({
		request,
		folder,
		inspected,
		signature,
		placed,
		data: bound,
		model
	}, {
		artifact: artifactOf(placed, ports.runtime),
		...inspected,
		data: data?.file.from ?? null,
		limits: resolveLimits(settings)
	}, ports);
	const newModel = measured === null ? null : {
		path: `${folder}/model.yaml`,
		text: renderModelManifest({
			...facts,
			measured
		})
	};
	const version = {
		path: versionPath,
		text: renderVersionManifest(facts)
	};
	const texts = [
		...newModel === null ? [] : [newModel],
		version,
		...await missingSchemas(ports.files)
	];
	const copies = [...placed, ...data === null ? [] : [data.file]].filter(({ isCopy }) => isCopy);
	for (const { path } of copies) await refuseExisting(ports.files, `${folder}/${path}`);
	const steps = [...copies.map(({ from, path }) => ({
		path: `${folder}/${path}`,
		from
	})), ...texts];
	await applySteps(steps, ports.files);
	return {
		created: steps.map(({ path }) => path),
		newModel: newModel?.path ?? null,
		openManifest: (newModel ?? version).path,
		fillIns: listFillIns((newModel ?? version).text),
		ignored: ignoredOf(facts),
		measured,
		start: startOf$1(facts.guess, measured ?? facts.measured),
		warnings: inspected.warnings,
		byPosition: bound === null ? {
			inputs: [],
			unused: []
		} : listByPosition(bound, sequenceOf(facts)),
		csv: bound === null ? null : withoutClashes(bound)
	};
}
/** null when the model is new. A wrong model.yaml has to be put right first. */
async function readModel(registry, path) {
	const outcome = await readManifest(registry, path, parseModel);
	if (outcome.kind === "parsed") return outcome.parsed.value;
	if (outcome.problems.every(({ code }) => code === "file-not-found")) return null;
	const [first] = outcome.problems;
	throw new AppError({
		...first ?? {
			code: "internal",
			message: ""
		},
		problems: outcome.problems
	});
}
async function placeArtifact(request, files, folder) {
	const placed = [];
	for (const from of request.files) placed.push(await placeFile(from, `artifacts/${request.version}`, {
		files,
		folder
	}));
	return placed;
}
async function placeFile(from, subfolder, { files, folder }) {
	const name = from.slice(from.replaceAll("\\", "/").lastIndexOf("/") + 1);
	const within = await files.pathWithin(folder, from);
	const path = within ?? `${subfolder}/${name}`;
	checkPath(path);
	const { sizeBytes, sha256 } = await files.digest(from);
	return {
		name,
		path,
		sizeBytes,
		sha256,
		from,
		isCopy: within === null
	};
}
async function inspect(request, placed, runtime) {
	const { inspection, findings, columnLabels = /* @__PURE__ */ new Map(), outputForms = /* @__PURE__ */ new Map() } = await runtime.inspect(artifactOf(placed, runtime));
	const errors = findings.filter(({ severity }) => severity === "error");
	if (inspection !== null && errors.length === 0) return {
		inspection,
		columnLabels,
		outputForms,
		warnings: findings
	};
	const isIncomplete = errors.some(({ code }) => code === "undeclared-file");
	const problems = errors.map((error) => {
		const { message, hint } = tellFinding(error);
		return {
			code: "artifact-unreadable",
			reason: error.code,
			message,
			hint: isIncomplete ? "Name the external data files after the model file." : hint
		};
	});
	const message = `${quoteText(request.files[0] ?? "")} cannot be read as ${runtime.fileTitle}.`;
	throw new AppError({
		code: "artifact-unreadable",
		message,
		...problems[0],
		problems
	});
}
/** The files where they are: nothing was copied yet. */
function artifactOf(placed, { format }) {
	return {
		format,
		files: placed.map(({ name, from, sizeBytes, sha256 }) => ({
			name,
			path: from,
			sizeBytes,
			sha256
		}))
	};
}
async function placeData(from, csv, at) {
	return {
		file: await placeFile(from, "data", at),
		...await at.files.describeData(from, csv)
	};
}
function ignoredOf({ guess, data, otherModel }) {
	if (problemKind(guess.problem).target.isMask !== true || otherModel !== null) return null;
	const label = ignoredPixel({
		guess,
		labels: data?.tokens?.labels ?? []
	});
	return label === void 0 ? null : String(label);
}
/** Once more where the answers came in another shape than the file declares: then that is what the manifest is made of. */
async function measureAsAnswered(gathered, measuring, ports) {
	const facts = gatherFacts(gathered);
	if (gathered.model !== null) return {
		facts,
		measured: null
	};
	const measured = await measureModel({
		...measuring,
		facts
	}, ports);
	const answered = measured.kind === "measured" ? measured.answered ?? null : null;
	if (answered === null) return {
		facts,
		measured
	};
	const corrected = gatherFacts(gathered, answered);
	return {
		facts: corrected,
		measured: await measureModel({
			...measuring,
			facts: corrected
		}, ports)
	};
}
const NEW_MODES = ["realtime", "batch"];
function gatherFacts({ request, folder, inspected, signature, placed, data, model }, answered = null) {
	const { inspection, columnLabels, outputForms } = inspected;
	const file = asAnswered(inspection.signature, answered);
	const guess = fitToTarget(guessTask({
		signature: file,
		declared: request.task,
		outputForms
	}), data, file);
	return {
		otherModel: model !== null && changesSignature(inspection, model, request) ? model : null,
		name: request.name,
		version: request.version,
		inspection,
		signature: leftOpen(signature, answered),
		answered,
		guess,
		columnLabels: columnLabels.get(guess.output.name) ?? null,
		files: placed,
		data,
		schemas: `${"../".repeat(folder.split("/").length)}${SCHEMAS_FOLDER}/`,
		modes: model === null ? NEW_MODES : Object.keys(model.modes),
		measured: {
			kind: "unmeasured",
			because: { kind: "no-data" }
		}
	};
}
async function missingSchemas(files) {
	const missing = [];
	for (const { file, text } of await files.readSchemas()) {
		const path = `${SCHEMAS_FOLDER}/${file}`;
		if (!await files.exists(path)) missing.push({
			path,
			text
		});
	}
	return missing;
}

// src/adapters/data/describe-columns.ts
/** No settings are asked before there is a model. */
const MEMORY_BYTES = resolveLimits(null).memoryBytes;
/** The columns (or arrays) of a local data file, in its own order, and how it is written. Throws AppError: data-format. */
async function describeColumns(request) {
	const { size } = await stat(request.path);
	await using reader = new DataReader({
		path: request.path,
		sizeBytes: size
	}, MEMORY_BYTES);
	const described = await reader.ask("describe", request);
	if (isTable(described)) return described;
	throw new AppError({
		code: "internal",
		message: "The process that reads the data gave no proper answer."
	});
}
/** Its reader has run no foreign code, only our own on a foreign file. */
function isTable(value) {
	if (!isRecord(value)) return false;
	const { columns, csv, clashes } = value;
	return (csv === null || isRecord(csv)) && Array.isArray(clashes) && Array.isArray(columns) && columns.every((column) => isDescription(column));
}
function isDescription(value) {
	return isRecord(value) && typeof value["name"] === "string" && typeof value["type"] === "string";
}
/** What stands in a target's column. Throws AppError: data-format. */
async function describeLabels(request) {
	const { size } = await stat(request.path);
	await using reader = new DataReader({
		path: request.path,
		sizeBytes: size
	}, MEMORY_BYTES);
	const described = await reader.ask("labels", request);
	if (isLabels(described)) return described;
	throw new AppError({
		code: "internal",
		message: "The process that reads the data gave no proper answer."
	});
}
function isLabels(value) {
	return isRecord(value) && typeof value["isOneHot"] === "boolean" && typeof value["areFlags"] === "boolean" && (value["isMeasured"] === void 0 || typeof value["isMeasured"] === "boolean") && (value["labels"] === null || Array.isArray(value["labels"]));
}

// src/adapters/data/init-files.ts
/** Schemas that a registry's own manifests follow. */
const SCHEMAS = [
	"common.schema.json",
	"model.schema.json",
	"version.schema.json",
	"settings.schema.json"
];
/** The disk as `seatrial init` needs it; `root` is the registry's absolute folder. */
function createInitFiles(root) {
	return {
		digest,
		pathWithin: async (folder, path) => pathWithin(join(root, folder), path),
		exists: async (path) => existsSync(join(root, path)),
		create: async (path, text) => {
			const target = await insideOf(root, path);
			await write(path, async () => {
				await mkdir(dirname(target), { recursive: true });
				await writeFile(target, text, { flag: "wx" });
			});
		},
		copy: async (from, path) => {
			const target = await insideOf(root, path);
			await write(path, async () => {
				await mkdir(dirname(target), { recursive: true });
				await copyFile(from, target, constants.COPYFILE_EXCL);
			});
		},
		remove: (path) => rm(join(root, path), { force: true }),
		describeData,
		describeLabels: (path, name, csv) => describeLabels({
			path,
			format: formatOf$2(basename(path)),
			name,
			csv: csv ?? void 0
		}),
		readSchemas
	};
}
async function digest(path) {
	try {
		await using handle = await openRegularFile(path);
		const { size } = await handle.stat();
		return {
			sizeBytes: size,
			sha256: await hashStream(handle.createReadStream({
				autoClose: false,
				start: 0
			}))
		};
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		const code = systemCode(cause);
		throw new AppError({
			code: code === "ENOENT" ? "file-not-found" : "file-unreadable",
			message: code === "ENOENT" ? `There is no file ${quoteText(path)}.` : `${quoteText(path)} cannot be read (${code}).`,
			hint: "Check the path.",
			cause
		});
	}
}
async function pathWithin(folder, path) {
	if (!existsSync(folder) || !existsSync(path)) return null;
	const [realFolder, real] = await Promise.all([realpath(folder), realpath(path)]);
	const between = relative(realFolder, real);
	return between !== "" && isWithin(realFolder, real) ? between.split(sep).join("/") : null;
}
/** A folder of the registry may be a link to somewhere else: what is written stays inside. */
async function insideOf(root, path) {
	const target = join(root, path);
	const real = await realpath(nearestExisting(dirname(target)));
	if (!existsSync(root) || isWithin(await realpath(root), real)) return target;
	throw new AppError({
		code: "file-unwritable",
		reason: "outside",
		message: `${quoteText(path)} leads out of the registry, to ${quoteText(real)}.`,
		hint: "Put a folder in place of the link: nothing is written outside the registry."
	});
}
function nearestExisting(folder) {
	return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
async function write(path, work) {
	try {
		await work();
	} catch (cause) {
		throw new AppError({
			code: "file-unwritable",
			message: `${quoteText(path)} cannot be written (${systemCode(cause)}).`,
			hint: "Check that it is not there yet, the permissions, and the space on the disk.",
			cause
		});
	}
}
async function describeData(...[path, csv]) {
	const format = formatOf$2(basename(path));
	return {
		...await describeColumns({
			path,
			format,
			csv: csv ?? void 0
		}),
		isArrays: format === "npz" || format === "npy"
	};
}
async function readSchemas() {
	const folder = findSchemas(dirname(fileURLToPath(import.meta.url)));
	const files = folder === null ? [] : await readdir(folder);
	const wanted = SCHEMAS.filter((file) => files.includes(file));
	return Promise.all(wanted.map(async (file) => ({
		file,
		text: await readFile(join(folder ?? "", file), "utf8")
	})));
}
/** They lie beside the sources and beside the built program alike. */
function findSchemas(folder) {
	const candidate = join(folder, "schemas");
	if (existsSync(join(candidate, "model.schema.json"))) return candidate;
	const parent = dirname(folder);
	return parent === folder ? null : findSchemas(parent);
}

// src/wiring/init.ts
function wireInit({ file, folder, signal }) {
	const root = folder === void 0 ? findRegistryRoot(process.cwd()) ?? process.cwd() : resolve(folder);
	return {
		root,
		runtime: createRuntime(recordOfFile(file), {
			environment: process.env,
			signal
		}),
		registry: createRegistryFolder(root),
		files: createInitFiles(root),
		data: createDataSource({
			cacheFolder: findCacheFolder(process.env),
			signal
		}),
		stopwatch: () => performance.now()
	};
}

// src/cli/init-options.ts
const TARGET_HELP = "column (or array) of the true answer; default: found by its name, such as label";
const INIT_HELP = "\nA model of several labels at once: name one of their columns here, then write target: {columns: [spam, urgent, billing]} in\nmodel.yaml, in the order of the columns of the output; an array of several values a row is bound as it is.\n\nFiles outside the folder of the model are copied into it. Nothing is ever replaced, and nothing is written outside the registry.\nA registry elsewhere, also outside the git repository, is written to only where --registry names it.\nExit code: 0 written, 2 it cannot be done; then nothing was written.";
/** The last of several would be kept without a word. */
function onlyTarget(column, former) {
	if (former === void 0) return column;
	throw new InvalidArgumentError(`Give one column; several labels are ${SEVERAL_LABELS}.`);
}

// src/cli/print-init.ts
/** What was written, what is still open, and what to do next. `root`: absolute folder of the registry. */
function renderInit({ created, newModel, openManifest, fillIns, byPosition, csv, ignored = null, warnings, measured, start }, root, { name, hint }) {
	const style = createStyle(process.stdout);
	const seen = (path) => visibleText(relative(process.cwd(), join(root, path)));
	const lines = created.map((path) => `${style("green", "+")} ${seen(path)}`);
	const open = fillIns.map(({ line, wanted }) => `  line ${line}: ${visibleText(wanted)}`);
	const path = newModel === null ? "" : seen(newModel);
	const advice = newModel === null ? [] : [`Then put your own numbers into ${path}:`, measured?.kind === "measured" ? `${startWords(start)}, and its budgets are what this machine keeps easily.` : `${startWords(start)}.`];
	const next = open.length === 0 ? [`Next: seatrial certify ${name}${visibleText(hint)}`, ...advice] : [
		`Fill in, in ${seen(openManifest)}:`,
		...open,
		"",
		`Next: seatrial validate${visibleText(hint)}, then seatrial certify ${name}${visibleText(hint)}`,
		...advice
	];
	return `${[
		...lines,
		...renderWarnings(warnings),
		...renderByPosition(byPosition),
		...renderDialect(csv),
		...renderIgnored(ignored),
		...renderMeasured(measured),
		"",
		...next
	].join("\n")}\n`;
}
/** What was found in the file is in the manifest now; a word for a missing cell is one in every column. */
function renderDialect(csv) {
	if (csv === null) return [];
	const words = csv.missing === void 0 ? [] : ["Such a cell is missing in every column, also where it is text."];
	return [
		"",
		`Read with ${visibleText(renderCsv(csv))}: see that it is so.`,
		...words
	];
}
/** Columns in another order than the model was trained on give wrong answers without any error. */
function renderByPosition({ inputs, unused }) {
	const list = (names) => names.map(nameOf$1).join(", ");
	const order = [
		"",
		"Bound by order, not by name: see that it is the model's order.",
		...inputs.map(({ input, columns }) => `  ${visibleText(input)}: ${list(columns)}`)
	];
	const left = unused.length === 0 ? [] : [`  left out: ${list(unused)}`];
	if (inputs.length > 0) return [...order, ...left];
	return unused.length === 0 ? [] : [
		"",
		"Bound by name.",
		...left
	];
}
/** pandas writes its row numbers under no name. */
function nameOf$1(name) {
	return name.trim() === "" ? "a column without a name" : visibleText(name);
}
/** Pixels that are not scored change what is measured: a person has to see that they mark no class. */
function renderIgnored(ignored) {
	if (ignored === null) return [];
	return ["", `Not scored: pixels of ${visibleText(ignored)} (ignore: ${visibleText(ignored)}); see that it is no class.`];
}
/** What of the file no version will have. */
function renderWarnings(warnings) {
	return warnings.flatMap((warning) => {
		const { message, hint } = tellFinding(warning);
		return [
			"",
			visibleText(message),
			...hint === void 0 ? [] : [`  → ${visibleText(hint)}`]
		];
	});
}
function renderMeasured(measured) {
	return measured === null ? [] : ["", ...measuredLines(measured).map(visibleText)];
}

// src/cli/commands/init.ts
const FILES_HELP = `the model file (${RUNTIMES.map(({ title }) => title).join(", ")}), then its external data files`;
function registerInit(program) {
	program.command("init").description("write the manifests of a new model, or of a new version of a model, from its file").argument("<files...>", FILES_HELP).requiredOption("--name <name>", "name of the model").requiredOption("--version <version>", "semantic version of the build, such as 1.0.0").option("--data <file>", "labelled rows (csv, jsonl, npy, npz, parquet), bound where names or shapes tell").option("--csv <yaml>", "how a csv file is written, as csv: in model.yaml; default: found").option("--target <column>", TARGET_HELP, onlyTarget).option("--task <task>", `one of ${TASKS.join(", ")}; default: guessed from the signature`).option("--registry <folder>", "default: the registry around the current folder, else the root of its git repository, else the folder itself").addHelpText("after", INIT_HELP).action((files, options) => interruptible((signal) => init(files, options, signal)));
}
async function init(files, options, signal) {
	const paths = files.map((file) => resolve(file));
	const { root, ...ports } = wireInit({
		file: paths[0] ?? "",
		folder: options.registry,
		signal
	});
	const request = {
		files: paths,
		name: options.name,
		version: options.version,
		task: options.task === void 0 ? null : parseTask(options.task),
		data: options.data === void 0 ? null : resolve(options.data),
		csv: parseCsv(options.csv),
		target: options.target ?? null
	};
	process.stdout.write(renderInit(await initModel(request, ports), root, {
		name: `${request.name}@${request.version}`,
		hint: registryHint(root, options.registry)
	}));
}

// src/wiring/validation.ts
/** The registry that absolute paths are in. Throws AppError usage where there is none, or more than one. */
function wireValidation(options) {
	const { paths } = options;
	return wire(locateShared(paths.length === 0 ? [process.cwd()] : paths), options);
}
/** The registry in a folder, and paths in it. Throws AppError usage where there is no such folder. */
function wireFolderValidation(folder, options) {
	const { root } = openFolder(folder);
	return wire(root, {
		...options,
		paths: options.paths.map((path) => resolve(root, path))
	});
}
function wire(root, { paths, readsData, environment, signal }) {
	const gitRoot = findGitRoot(root) ?? root;
	const folder = relativeTo(gitRoot, root);
	return {
		root,
		registry: createRegistryFolder(root),
		data: readsData ? {
			root,
			source: createDataSource({
				cacheFolder: findCacheFolder(environment),
				signal
			})
		} : null,
		paths: paths.map((path) => relativeTo(root, path)),
		changedFiles: createChangedFiles(gitRoot),
		prefix: folder === "" ? "" : `${folder}/`
	};
}

// src/cli/print-validation.ts
/** Problems that are printed; the rest is counted. */
const MAX_PRINTED = 50;
/** A result as a person reads it: warnings, problems with the lines around them, the count of both. */
async function renderValidation(result, source) {
	const { files, models, problems, warnings } = seenFromHere(result, source.root);
	const texts = await readFramed([...result.warnings.slice(0, MAX_PRINTED), ...result.problems.slice(0, MAX_PRINTED)], source);
	const style = createStyle(process.stdout);
	const counted = count$1(files, "manifest") + (models === 0 ? "" : ` of ${count$1(models, "model")}`) + readClause(result);
	const advice = renderSome(warnings, {
		severity: "warning",
		style,
		texts
	});
	const noted = warnings.length === 0 ? "" : `, ${count$1(warnings.length, "warning")}`;
	if (problems.length === 0) return `${advice}${style("green", "✓")} ${counted}: all valid${noted}\n`;
	return `${advice}${renderSome(problems, {
		severity: "error",
		style,
		texts
	})}${style("red", "✗")} ${counted}: ${count$1(problems.length, "problem")}${noted}\n`;
}
/** That nobody looked at the data is no word about them. */
function readClause({ models, sets }) {
	if (models === 0) return "";
	return sets === null ? ", without their data" : `, ${count$1(sets, "evaluation set")} read`;
}
/** A result for programs. */
function renderValidationJson(result, root) {
	const { files, models, sets, problems, warnings } = seenFromHere(result, root);
	const plain = {
		valid: problems.length === 0,
		files,
		models,
		sets,
		problems: problems.map(plainOf),
		warnings: warnings.map(plainOf)
	};
	return `${JSON.stringify(plain, null, 2)}\n`;
}
function plainOf({ code, reason, message, hint, location }) {
	return {
		code,
		reason,
		message,
		hint,
		location
	};
}
/** Terminals and editors open a path from the current folder. */
function seenFromHere(result, root) {
	const seen = (problem) => {
		const { location } = problem;
		if (location === void 0) return problem;
		return {
			...problem,
			location: {
				...location,
				path: pathFromHere(root, location.path)
			}
		};
	};
	return {
		...result,
		problems: result.problems.map(seen),
		warnings: result.warnings.map(seen)
	};
}
function pathFromHere(root, path) {
	return relative(process.cwd(), join(root, path));
}
function renderSome(problems, { severity, style, texts }) {
	if (problems.length === 0) return "";
	const readText = (path) => texts.get(path) ?? null;
	return `${renderProblems(problems.slice(0, MAX_PRINTED), {
		style,
		readText,
		severity
	})}${problems.length > MAX_PRINTED ? `\n… and ${problems.length - MAX_PRINTED} more\n` : ""}\n`;
}
function count$1(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/**
* The files that problems are in, for the lines around them, read as the manifests themselves are: a link, a pipe or a path
* out of the registry is told, and never printed.
*/
async function readFramed(problems, { registry, root }) {
	const texts = /* @__PURE__ */ new Map();
	for (const path of new Set(problems.flatMap(({ location }) => location?.path ?? []))) {
		const text = await readIfText(registry, path);
		if (text !== null) texts.set(pathFromHere(root, path), text);
	}
	return texts;
}
/** The frame is a help, so a file that cannot be read or has gone in the meantime is shown without. */
async function readIfText(registry, path) {
	try {
		const content = await registry.read(path, MAX_MANIFEST_BYTES);
		return content.length > 1048576 ? null : new TextDecoder().decode(content);
	} catch (error) {
		if (error instanceof AppError) return null;
		throw error;
	}
}

// src/cli/commands/validate.ts
function registerValidate(program) {
	program.command("validate").description("check manifests, shape and meaning, and the data that they bind, without loading a model").argument("[path...]", "manifests, models or the registry; default: the registry around the current folder").option("--base <ref>", "also check what only a comparison of the files with it shows, committed or not: merged versions stay as they are, new ones come in order").option("--no-data", "leave the data out: look at manifests alone").option("--registry <folder>", "paths count from here; default: the registry around the paths, else around the current folder").option("--json", "print the result as JSON").addHelpText("after", "\nExit code: 0 valid, 1 something is wrong, 2 the question cannot be answered.").action((paths, options) => interruptible((signal) => validate(paths, options, signal)));
}
async function validate(paths, { base, json, data, registry: named }, signal) {
	const options = {
		readsData: data,
		environment: process.env,
		signal
	};
	const { root, changedFiles, prefix, ...asked } = named === void 0 ? wireValidation({
		...options,
		paths: paths.map((path) => resolve(path))
	}) : wireFolderValidation(resolve(named), {
		...options,
		paths
	});
	const inFiles = {
		...changedFiles,
		since: (ref) => changedFiles.sinceInFiles(ref)
	};
	const changes = base === void 0 ? null : await gatherChanges({
		changedFiles: inFiles,
		ref: base,
		prefix
	});
	const past = base === void 0 ? null : openPastNumbers({
		changedFiles,
		ref: base,
		prefix
	});
	const result = await validateRegistry({
		...asked,
		changes,
		past
	});
	process.stdout.write(json === true ? renderValidationJson(result, root) : await renderValidation(result, {
		...asked,
		root
	}));
	process.exitCode = result.problems.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
}

// src/usecases/promotion/read-state.ts
/** What should run now. */
async function readStatus(ports, models) {
	const branch = await ports.store.read(models);
	const known = modelsOf(branch.files);
	const names = models === "all" ? known : models;
	for (const name of names) if (!known.includes(name)) throw unknownModel(name, modelsOf((await ports.store.read("all")).files));
	const { ledgers, faults } = readSoundLedgers(branch.files, names);
	return {
		models: ledgers.map(statusOf),
		faults
	};
}
function statusOf({ model, state }) {
	const environments = Object.values(state.deployments).toSorted((a, b) => a.environment < b.environment ? -1 : 1);
	return {
		model,
		whole: state.whole,
		environments: environments.map((deployment) => ({
			deployment,
			knownGood: knownGood(state, deployment.environment)
		}))
	};
}
async function readHistory(ports, model) {
	const branch = await ports.store.read([model]);
	const { ledgers, faults } = readSoundLedgers(branch.files, [model]);
	const events = ledgers.flatMap((ledger) => ledger.events.map(({ event }) => event));
	if (events.length > 0 || faults.length > 0) return {
		events,
		faults
	};
	const all = await ports.store.read("all");
	throw unknownModel(model, modelsOf(all.files));
}
function unknownModel(name, known) {
	return new AppError({
		code: "unknown-model",
		message: `The branch seatrial/deployments knows no model ${JSON.stringify(name)}.`,
		hint: known.length === 0 ? "Nothing was promoted yet." : `It knows ${known.join(", ")}.`
	});
}

// src/cli/registry-option.ts
/**
* How every command that reads a registry is told where it is. A registry on GitHub, `--repository owner/name`, is another thing;
* a folder may be called so too.
*/
const REGISTRY_FLAGS = "--repository, --registry <folder>";

// src/cli/tell-where-read.ts
/** A clone answers from what it fetched last, which may not be what is true now: that is said, beside the result. */
function tellWhereRead({ ref, behind }) {
	const isOwn = ref.startsWith("refs/heads/");
	if (isOwn && behind === null) return;
	const others = behind === null ? "" : `; ${describePlace(behind.ref)} is ${count(behind.commits)} behind`;
	const age = isOwn ? "" : ", as it was fetched last";
	process.stderr.write(`Read from ${visibleText(describePlace(ref))}${age}${visibleText(others)}.\n`);
}
function describePlace(ref) {
	return ref.startsWith("refs/heads/") ? `the own branch ${shortRef(ref)}` : shortRef(ref);
}
function count(commits) {
	return `${commits} ${commits === 1 ? "commit" : "commits"}`;
}

// src/cli/open-ledger.ts
/** Where every command reads the branch. */
const REMOTE_HELP = "fetch the branch from here; default: the newer of the own branch and what was fetched of origin";
/** The options that every command on the branch seatrial/deployments has. */
function withLedgerOptions(command) {
	return command.option(REGISTRY_FLAGS, "a work tree or a bare repository", ".").option("--remote <name>", REMOTE_HELP).option("--json", "print the result as JSON");
}
/** Throws AppError state-missing where there is no such branch. */
function openLedger({ registry, remote }) {
	return wireLedger({
		folder: resolve(registry),
		remote: remote ?? null,
		onRead: tellWhereRead
	});
}
function printJson(value) {
	process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

// src/cli/print-history.ts
/** What served during a time, who decided it, and on what evidence. */
function renderPeriod({ environment, from, until, production, candidates, event }) {
	const live = candidates.map(({ version, share }) => `${version} at ${Number((share * 100).toFixed(4))} %`);
	const versions = [production === null ? "nothing" : production.version, ...live].join(", ");
	return [
		`${environment}  ${from} – ${until ?? "now"}  ${versions}`,
		`    digest ${production?.sha256 ?? "none"}`,
		`    ${explain(event)}`
	].join("\n");
}
function renderEvent(event) {
	return `${event.time}  ${event.type}  ${event.subject}  ${event.data.environment ?? "-"}\n    ${explain(event)}`;
}
function explain({ data }) {
	const { actor, via, certificate, reasonCode, reason } = data;
	const why = reason === null ? reasonCode : `${reasonCode}: ${visibleText(reason)}`;
	const evidence = certificate === null ? "no certificate" : `certificate ${certificate.slice(0, 12)}`;
	return `by ${visibleText(actor.login)} (${actor.role}), ${why}, ${evidence}, ${visibleText(via.url ?? `${via.kind} ${via.id}`)}`;
}

// src/cli/tell-faults.ts
/** A model whose log cannot be read is a question that is not answered, whatever is said of the others. */
function readExitCode(faults) {
	return faults.some(({ code }) => code === "unreadable") ? EXIT_CODES.unanswered : EXIT_CODES.good;
}
const MOST_TOLD = 10;
/** Says beside the result what of the branch it does not rest on, or rests on although somebody changed it. */
function tellFaults(faults) {
	if (faults.length === 0) return;
	const told = faults.slice(0, MOST_TOLD).map(({ model, code, message }) => {
		const consequence = code === "not-whole" ? "" : " It is left out.";
		return `${visibleText(model)}: ${code}: ${visibleText(message)}${consequence}\n`;
	});
	const more = faults.length > MOST_TOLD ? [`… and ${faults.length - MOST_TOLD} more\n`] : [];
	const advice = "  → `seatrial verify` names all; compare the branch seatrial/deployments with its history: nobody but the bot may write there.\n";
	process.stderr.write([
		...told,
		...more,
		advice
	].join(""));
}

// src/cli/commands/history.ts
function registerHistory(program) {
	const command = program.command("history").description("which version served when, who decided it, and on what evidence").argument("<model>").option("--at <time>", "only what served at this time, for instance 2026-05-03T14:00:00Z").option("--events", "every event instead: refusals and holds too").addHelpText("after", "\nExit code: 0 answered, 2 the question cannot be answered.");
	withLedgerOptions(command).action(history);
}
async function history(model, options) {
	if (options.at !== void 0 && Number.isNaN(instantMs(options.at))) throw badTime(options.at);
	const { events, faults } = await readHistory(openLedger(options), model);
	tellFaults(faults);
	process.exitCode = readExitCode(faults);
	if (events.length === 0) return;
	if (options.events === true) return options.json === true ? printJson(events) : print(events.map(renderEvent), "No events.");
	const periods = options.at === void 0 ? servingPeriods(events) : servedAt(events, options.at);
	return options.json === true ? printJson(periods) : print(periods.map(renderPeriod), "Nothing was served.");
}
function print(lines, none) {
	process.stdout.write(`${lines.length === 0 ? none : lines.join("\n")}\n`);
}
function badTime(text) {
	return new AppError({
		code: "usage",
		message: `${JSON.stringify(text)} is not a time.`,
		hint: "Write it as in RFC 3339: 2026-05-03T14:00:00Z."
	});
}

// src/cli/commands/reconcile.ts
function registerReconcile(program) {
	program.command("reconcile").description("make labels, check runs, comments and Deployments on GitHub equal to the state").argument("[model...]", "default: all").requiredOption("--repository <owner/name>", "the registry on GitHub").addOption(new Option("--token <token>", "may write what is to be repaired").env("GITHUB_TOKEN")).addOption(new Option("--api-url <url>", "of GitHub").env("GITHUB_API_URL").default("https://api.github.com")).option("--author <login>", "the login of the app that the token belongs to", "github-actions[bot]").option("--default-branch <name>", "the branch with the manifests", "main").action(run$1);
}
async function run$1(models, options) {
	const { token, author } = options;
	const appSlug = author.slice(0, -5);
	const { wireReconcile } = await import("./chunks/reconcile2.js");
	const ports = wireReconcile({
		...options,
		token: token ?? "",
		appSlug
	});
	if (ports === null) throw usage$1(`${quoteText(options.repository)} is no repository.`, "Write owner/name.");
	if (token === void 0) throw usage$1("There is no token.", "Set GITHUB_TOKEN.");
	if (!author.endsWith("[bot]")) throw usage$1("The author names no app.", "Write the login of the app, with [bot].");
	await reconcile(ports, models.length === 0 ? "all" : models);
	process.stdout.write("GitHub shows the state.\n");
}
function usage$1(message, hint) {
	return new AppError({
		code: "usage",
		message,
		hint
	});
}

// src/usecases/promotion/replay-ledger.ts
/** Puts the recorded facts of every decision through the rules, on the state that the log had then. */
async function replayLedger(ports, rules) {
	const { files } = await ports.store.read("all");
	const { ledgers, faults } = readSoundLedgers(files, modelsOf(files));
	const quarantine = ledgers.length === 0 ? [] : parseLog(logFilesOf(files, REGISTRY_LOG)).map(({ event }) => event);
	const replays = ledgers.map(({ model, events }) => replayModel({
		model,
		events: events.map(({ event }) => event),
		quarantine
	}, rules));
	return {
		decisions: replays.reduce((sum, { decisions }) => sum + decisions, 0),
		divergences: replays.flatMap(({ divergences }) => divergences),
		faults
	};
}
function replayModel(log, rules) {
	const divergences = [];
	const groups = groupByCommand(log.events);
	let done = 0;
	for (const group of groups) {
		const [first] = group;
		if (first !== void 0 && first.data.facts !== null) {
			const divergence = replayGroup(stateBefore(log, done, first), group, rules);
			if (divergence !== null) divergences.push({
				model: log.model,
				...divergence
			});
		}
		done += group.length;
	}
	return {
		decisions: groups.filter(([first]) => first?.data.facts !== null).length,
		divergences
	};
}
/** A new command begins with every event that carries facts. */
function groupByCommand(events) {
	const groups = [];
	for (const event of events) {
		const current = groups.at(-1);
		const continues = event.data.facts === null && current?.[0]?.data.intentKey === event.data.intentKey;
		if (continues) current?.push(event);
		if (!continues) groups.push([event]);
	}
	return groups;
}
function stateBefore({ model, events, quarantine }, count, first) {
	const earlier = quarantine.filter(({ time, data }) => time <= first.time && data.intentKey !== first.data.intentKey);
	const state = foldEvents(model, events.slice(0, count), earlier);
	const whole = first.data.conditions.every(({ code, met }) => code !== "ledger-whole" || met);
	return {
		...state,
		whole
	};
}
function replayGroup(state, group, rules) {
	const [first] = group;
	const facts = first?.data.facts ?? null;
	if (first === void 0 || facts === null) return null;
	const ledger = {
		[facts.model.name]: emptyState(facts.model.name),
		[state.model]: state
	};
	const decided = describeVerdict(decideCommand(ledger, facts, rules), state.model, first.data.reasonCode);
	const recorded = group.map((event) => describeChange(changeOf(event)));
	return recorded.join("\n") === decided.join("\n") ? null : {
		id: first.id,
		recorded,
		decided
	};
}
function describeVerdict(verdict, model, recordedCode) {
	const own = verdict.changes.filter((change) => change.model === model).map(({ change }) => change);
	const sibling = recordedCode === "sibling-refused" && verdict.kind !== "refuse";
	if (verdict.kind === "allow" && !sibling) return own.map(describeChange);
	const { version } = verdict.facts;
	return [describeChange({
		type: verdict.kind === "refuse" || sibling ? "intent.refused" : "intent.settled",
		version: version?.version ?? null,
		sha256: version?.sha256 ?? null,
		environment: null,
		deployment: null,
		reasonCode: sibling ? recordedCode : verdict.reasonCode,
		reason: null
	})];
}
function describeChange({ type, version, sha256, environment, deployment, reasonCode }) {
	return JSON.stringify([
		type,
		version,
		sha256,
		environment,
		reasonCode,
		deployment
	]);
}

// src/cli/commands/replay.ts
function registerReplay(program) {
	const command = program.command("replay").description("whether the recorded facts through today's rules give the recorded decisions").addHelpText("after", "\nExit code: 0 they do, 1 some differ, 2 the question cannot be answered.");
	withLedgerOptions(command).action(replay);
}
async function replay(options) {
	const result = await replayLedger(openLedger(options), RULES);
	tellFaults(result.faults);
	process.exitCode = result.divergences.length === 0 ? readExitCode(result.faults) : EXIT_CODES.bad;
	if (options.json === true) return printJson(result);
	const lines = result.divergences.map(({ model, id, recorded, decided }) => {
		return `${model} ${id}\n  recorded ${recorded.join("\n           ")}\n  today    ${decided.join("\n           ")}\n`;
	});
	process.stdout.write(`${lines.join("")}${result.decisions} decisions, ${lines.length} differ\n`);
}

// src/cli/commands/status.ts
function registerStatus(program) {
	const command = program.command("status").description("what should run now, by the branch seatrial/deployments").argument("[model...]", "default: all").addHelpText("after", "\nExit code: 0 answered, 2 the question cannot be answered, for instance where there is no such branch.");
	withLedgerOptions(command).action(status);
}
async function status(models, options) {
	const { models: found, faults } = await readStatus(openLedger(options), models.length === 0 ? "all" : models);
	tellFaults(faults);
	process.exitCode = readExitCode(faults);
	if (options.json === true) return printJson(found);
	process.stdout.write(found.length === 0 && faults.length === 0 ? "Nothing was promoted yet.\n" : found.map((model) => `${renderModel(model)}\n`).join("\n"));
}
function renderModel({ model, whole, environments }) {
	const warning = whole ? [] : ["  The branch was changed by hand: run `seatrial verify`."];
	return [
		model,
		...environments.length === 0 ? ["  nothing should run"] : [],
		...environments.flatMap(renderEnvironment),
		...warning
	].join("\n");
}
function renderEnvironment({ deployment, knownGood }) {
	const { environment, revision, production, liveTest, hold } = deployment;
	const candidates = (liveTest?.candidates ?? []).map(({ version, sha256, share }) => `    live        ${name({
		version,
		sha256
	})} ${Number((share * 100).toFixed(4))} %`);
	const until = hold === null || hold.until === null ? "" : ` until ${hold.until}`;
	return [
		`  ${environment}, revision ${revision}`,
		`    production  ${name(production)}`,
		...candidates,
		`    known good  ${knownGood.map(({ version }) => version).join(", ") || "none"}`,
		...hold === null ? [] : [`    hold        ${visibleText(hold.reason)} (${visibleText(hold.by)}, ${hold.at}${until})`]
	];
}
function name(version) {
	return version === null ? "none" : `${version.version} (${version.sha256.slice(0, 12)})`;
}

// src/usecases/promotion/verify-ledger.ts
/**
* Whether each event names its predecessor's hash, each deployment file says what the last event about it says, each
* certificate is the one that its event names, and no commit of the branch took anything away from a log.
*/
async function verifyLedger({ store, history }) {
	const { head, files } = await store.read("all");
	const models = [.../* @__PURE__ */ new Set([...modelsOf(files), ...certifiedModels(files)])];
	const found = [...models.map((model) => verifyModel(files, model)), attempt$1(REGISTRY_LOG, () => chainFaults(files, REGISTRY_LOG))];
	const { shrinks, isComplete } = head === null ? {
		shrinks: [],
		isComplete: true
	} : await history.shrinks(head);
	return {
		head,
		models: models.length,
		events: found.reduce((sum, { events }) => sum + events, 0),
		wholeHistory: isComplete,
		faults: [...found.flatMap(({ faults }) => faults), ...shrinks.map(shrinkFault)]
	};
}
/** A certificate that no log knows of is a fault of its own. */
function certifiedModels(files) {
	return [...files.keys()].flatMap((path) => /^certificates\/([^/]+)\//.exec(path)?.[1] ?? []);
}
function shrinkFault({ commit, path, lines }) {
	const [, model = path] = path.split("/");
	return {
		code: "log-shrank",
		model,
		message: `The commit ${commit.slice(0, 12)} changed or removed ${lines ?? "unreadable"} ${lines === 1 ? "line" : "lines"} of ${path}.`
	};
}
function verifyModel(files, model) {
	return attempt$1(model, () => {
		const { events, faults } = chainFaults(files, model);
		const ledger = readLedger(files, model);
		const certificates = readCertificates(files, model, ledger.events.map(({ event }) => event));
		const message = "A deployment file says something else than the last event about it.";
		const differs = faults.length === 0 && !ledger.state.whole;
		return {
			events,
			faults: [
				...faults,
				...differs ? [{
					code: "file-differs",
					model,
					message
				}] : [],
				...certificates.faults
			]
		};
	});
}
function chainFaults(files, model) {
	const events = parseLog(logFilesOf(files, model));
	const faults = findBreaks(events).map(({ path, line, expected, found }) => {
		return {
			code: "chain-broken",
			model,
			message: `${path}:${line} names the predecessor ${found ?? "none"}; the line before it has ${expected ?? "none"}.`
		};
	});
	return {
		events: events.length,
		faults
	};
}
function attempt$1(model, check) {
	try {
		return check();
	} catch (error) {
		return {
			events: 0,
			faults: [unreadable(model, error)]
		};
	}
}

// src/cli/commands/verify.ts
const SHALLOW = `This clone is shallow: only the commits that are here were looked at for lines that a commit took away.
  → git fetch --unshallow brings the others.
`;
function registerVerify(program) {
	const command = program.command("verify").description("whether the log is whole: it only ever grew, and files and certificates are those that it names").addHelpText("after", "\nExit code: 0 whole, 1 not whole, 2 the question cannot be answered.");
	withLedgerOptions(command).action(verify);
}
async function verify(options) {
	const result = await verifyLedger(openLedger(options));
	if (!result.wholeHistory) process.stderr.write(SHALLOW);
	process.exitCode = result.faults.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
	if (options.json === true) return printJson(result);
	const faults = result.faults.map(({ code, model, message }) => `${visibleText(model)}: ${code}: ${visibleText(message)}\n`);
	const summary = `${result.events} events of ${result.models} models, ${faults.length} faults\n`;
	process.stdout.write([...faults, summary].join(""));
}

// src/cli/open-record.ts
/** The options of commands that ask the record: a built catalogue, or else the branch and the manifests. */
function withRecordOptions(command) {
	return command.option(REGISTRY_FLAGS, "a work tree", ".").option("--remote <name>", REMOTE_HELP).option("--catalog <folder>", "read a catalogue that was built before");
}
/** Throws AppError state-missing where there is no record. */
async function openRecord(options) {
	if (options.catalog !== void 0) return {
		rows: await readCatalog(wireCatalogue(resolve(options.catalog)).files),
		exitCode: EXIT_CODES.good
	};
	const { rows, faults } = await readRecord(openRecordReading(options, "refuse"));
	tellFaults(faults);
	return {
		rows,
		exitCode: readExitCode(faults)
	};
}
function openRecordReading({ registry, remote }, missing) {
	return wireRecord({
		folder: resolve(registry),
		remote: remote ?? null,
		missing,
		onRead: tellWhereRead
	});
}

// src/cli/commands/catalog.ts
function registerCatalog(program) {
	program.command("catalog").description("build the JSON of the catalogue from the branch seatrial/deployments and the manifests").option(REGISTRY_FLAGS, "a work tree", ".").option("--remote <name>", REMOTE_HELP).option("--name <repository>", "host/owner/name, as it stands in the catalogue", "local").option("--output <folder>", "where the files go", "catalog").option("--fresh", "build every model again").option("--site", "put the pages beside the JSON, for any web server").addHelpText("after", "\nExit code: 0 built, 2 the question cannot be answered.").action(build);
}
async function build(options) {
	const reading = openRecordReading(options, options.remote === void 0 ? "refuse" : "empty");
	const { files, writeSite } = wireCatalogue(resolve(options.output));
	const request = {
		repository: options.name,
		fresh: options.fresh === true
	};
	const { index, rebuilt, touched, faults } = await catalogueRecord(reading, files, request);
	tellFaults(faults);
	if (options.site === true) await writeSite();
	const { models, versions } = index.counts;
	process.stdout.write(`${models} models, ${versions} versions; ${rebuilt.length} models rebuilt, ${touched.length} files written\n`);
}

// src/domain/statistics/find.ts
const COMPARATORS = [
	">",
	">=",
	"<",
	"<=",
	"="
];
/** The versions that fit, proven ones first, then the better ones by the metric that was asked for. */
function findVersions(rows, query) {
	const metric = query.metrics?.[0]?.metric ?? null;
	return rows.filter((row) => fits(row, query)).toSorted((a, b) => provenFirst(a, b) || better(a, b, metric));
}
function fits(row, query) {
	const { data, text = "", stage } = query;
	return fitsDescription(row, query) && (data === void 0 || usesData(row, data.replace(/^sha256:/, ""))) && containsWords(searchText(row), text) && (stage === void 0 || row.stage === stage) && (query.failed === true || row.verdict !== "fail") && (query.proven !== true || row.proof === "proven") && fitsNumbers(row, query);
}
function fitsNumbers(row, { metrics = [], p99Ms, sizeBytes, mode }) {
	const modes = Object.entries(row.modes).filter(([name]) => mode === void 0 || name === mode);
	return metrics.every((wanted) => holds(valueOf(row, wanted.metric), wanted)) && (mode === void 0 || modes.length > 0) && (p99Ms === void 0 || modes.some(([, measured]) => holds(measured.p99Ms, p99Ms))) && (sizeBytes === void 0 || holds(row.sizeBytes, sizeBytes));
}
/** The strongest number there is: live, else certified, else claimed. */
function valueOf(row, metric) {
	return strongestValue(row, metric)?.value ?? null;
}
function holds(value, { comparator, limit }) {
	if (value === null) return false;
	switch (comparator) {
		case ">": return value > limit;
		case ">=": return value >= limit;
		case "<": return value < limit;
		case "<=": return value <= limit;
		case "=": return value === limit;
	}
}
/** What fits a query for a metric has a value of it. */
function better(a, b, metric) {
	if (metric === null) return b.daysInProduction - a.daysInProduction;
	const gain = (valueOf(b, metric) ?? 0) - (valueOf(a, metric) ?? 0);
	return directionOf(metric) === "down" ? -gain : gain;
}
function searchText(row) {
	return [
		row.model,
		row.version,
		row.task,
		...row.tags,
		...row.owners
	].join(" ").toLowerCase();
}

// src/contract/parse-comparison.ts
/** `roc_auc>0.85`. Throws AppError usage. */
function parseMetricComparison(text) {
	const [, metric = "", sign = "", number = ""] = /^\s*([a-z][a-z0-9_@.]*)\s*(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
	if (metric === "") throw usage(text, "Write a metric, a sign and a number, for instance roc_auc>0.85.");
	const parsed = parseMetricName(metric);
	if (parsed.kind === "unknown-metric") throw usage(text, unknownMetric(metric));
	if (parsed.kind === "bad-parameter") throw usage(text, `${parsed.rule}.`);
	return {
		metric,
		comparator: comparatorOf(sign),
		limit: Number(number)
	};
}
/** Words that are a comparison were meant as one: names hold no sign. Throws AppError usage. */
function refuseComparison(words) {
	const meant = words.find((word) => /^\s*[a-z][a-z0-9_@.]*\s*[<>=]/i.test(word));
	if (meant === void 0) return;
	throw new AppError({
		code: "usage",
		message: `${quoteText(meant)} is no word that a name contains.`,
		hint: `Did you mean --metric ${quoteText(meant)}?`
	});
}
function unknownMetric(metric) {
	const near = suggest(metric, METRICS.map(({ name }) => name));
	return near === null ? `${metric} is no metric.` : `${metric} is no metric: did you mean ${near}?`;
}
/** `<10ms`; without a sign, at most. In milliseconds. Throws AppError usage. */
function parseDurationComparison(text) {
	const [, sign = "", amount = ""] = /^\s*(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?(?:us|ms|s|m|h|d))\s*$/.exec(text) ?? [];
	if (amount === "") throw usage(text, "Write a duration with its unit, for instance <10ms.");
	return {
		comparator: comparatorOf(sign),
		limit: parseDuration(amount)
	};
}
/** `<40MiB`; without a sign, at most. In bytes. Throws AppError usage. */
function parseSizeComparison(text) {
	const [, sign = "", amount = ""] = /^\s*(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?(?:B|kB|KiB|MB|MiB|GB|GiB))\s*$/.exec(text) ?? [];
	if (amount === "") throw usage(text, "Write a size with its unit, for instance <40MiB.");
	return {
		comparator: comparatorOf(sign),
		limit: parseSize(amount)
	};
}
function comparatorOf(sign) {
	return COMPARATORS.find((one) => one === sign) ?? "<=";
}
function usage(text, hint) {
	return new AppError({
		code: "usage",
		message: `${quoteText(text)} is no comparison.`,
		hint
	});
}

// src/report/statistics/tables.ts
/** Versions that were found, for a terminal. */
function renderFoundVersions(rows, metric, options) {
	const columns = [
		{
			header: "VERSION",
			isFlexible: true
		},
		{ header: "PROOF" },
		{ header: "STAGE" },
		...metric === null ? [] : [{
			header: metric,
			align: "right"
		}],
		{
			header: "P99",
			align: "right"
		},
		{
			header: "SIZE",
			align: "right"
		},
		{
			header: "DAYS",
			align: "right"
		}
	];
	const cells = rows.map((row) => [
		cleanText(`${row.model}@${row.version}`),
		row.proof,
		row.stage,
		...metric === null ? [] : [metricText(row, metric)],
		latencyText(row),
		formatBytes(row.sizeBytes),
		row.daysInProduction === 0 ? "" : formatCount(Math.round(row.daysInProduction))
	]);
	return `${layoutTable(columns, cells, options)}\n`;
}
function metricText(row, metric) {
	const value = valueOf(row, metric);
	return value === null ? "" : formatLimit(Number(value.toPrecision(4)), "none");
}
function latencyText({ modes }) {
	const p99 = Object.values(modes).find(({ p99Ms }) => p99Ms !== null)?.p99Ms ?? null;
	return p99 === null ? "" : formatMilliseconds(p99);
}
function metricCells(gap, { style }) {
	const words = noiseWords(gap).replace(/ noise$/, "");
	return [
		gap.metric,
		formatCount(gap.versions),
		gap.optimism === null ? "" : formatDifference(estimateOf$1(gap.optimism), "none"),
		gap.beyondNoise === true ? style.bad(words) : words
	];
}
/** Live p99 over certified p99. */
function ratioText({ latencyRatio }) {
	return latencyRatio === null ? "" : formatEstimate(estimateOf$1(latencyRatio), "ratio");
}
/** Certification against live, for a terminal. */
function renderGapTable(reports, options) {
	const columns = [
		{
			header: "GROUP",
			isFlexible: true
		},
		{ header: "METRIC" },
		{
			header: "VERSIONS",
			align: "right"
		},
		{
			header: "OPTIMISM",
			align: "right"
		},
		{ header: "NOISE" },
		{
			header: "PRECISION",
			align: "right"
		},
		{
			header: "LIVE P99",
			align: "right"
		}
	];
	const cells = reports.flatMap((report) => {
		const own = [shareText(report.gatePrecision), ratioText(report)];
		const rows = report.metrics.map((gap) => [...metricCells(gap, options), ...own]);
		return (rows.length === 0 ? [[
			"",
			formatCount(report.versions),
			"",
			"",
			...own
		]] : rows).map((row) => [cleanText(report.group), ...row]);
	});
	const headline = options.style.strong(gapHeadline(reports));
	return cells.length === 0 ? `${headline}\n` : `${headline}\n\n${layoutTable(columns, cells, options)}\n`;
}

// src/cli/parse-query.ts
/** Throws AppError usage. */
function parseQuery(words, options) {
	const { tag, owner, data, metric, p99, size, proven, failed } = options;
	return {
		task: parseChoice("task", TASKS, options.task),
		tags: tag,
		owner,
		data,
		mode: parseChoice("mode", MODE_NAMES, options.mode),
		proven,
		failed,
		text: words.join(" "),
		metrics: metric?.map(parseMetricComparison),
		p99Ms: p99 === void 0 ? void 0 : parseDurationComparison(p99),
		sizeBytes: size === void 0 ? void 0 : parseSizeComparison(size),
		stage: parseChoice("stage", STAGES, options.stage)
	};
}
/** A word that is none of the list would silently find nothing. */
function parseChoice(kind, known, text) {
	const choice = known.find((one) => one === text);
	if (text === void 0 || choice !== void 0) return choice;
	const near = suggest(text, known);
	throw new AppError({
		code: "usage",
		message: `${quoteText(text)} is no ${kind}.`,
		hint: near === null ? `Known: ${known.join(", ")}.` : `Did you mean ${near}?`
	});
}

// src/cli/commands/find.ts
function registerFind(program) {
	const command = program.command("find").description("find versions that worked: by task, data, numbers, and proof in service").argument("[words...]", "words that model, tags or owners contain").option("--task <task>", "Hugging Face task id").option("--tag <tag...>", "a tag; several must all be there").option("--owner <owner>", "a user or team").option("--data <name or digest>", "evaluation or training data").option("--metric <comparison...>", "for instance 'roc_auc>0.85'; live counts before certified before claimed").option("--p99 <duration>", "certified p99 latency, for instance '<10ms'").option("--size <size>", "for instance '<40MiB'").option("--mode <mode>", MODE_NAMES.join(", ")).option("--stage <stage>", STAGES.join(", ")).option("--proven", "only what has served, in production or in a live test, and has live results").option("--failed", "also what did not pass").option("--limit <number>", "how many to show", "20").option("--json", "print the lines of the catalogue as JSON");
	withRecordOptions(command).addHelpText("after", "\nExit code: 0 found, 1 nothing fits, 2 the question cannot be answered.").action(find);
}
async function find(words, options) {
	refuseComparison(words);
	const query = parseQuery(words, options);
	const { rows, exitCode } = await openRecord(options);
	const found = findVersions(rows, query).slice(0, parseLimit(options.limit));
	if (options.json === true) printJson(found);
	else if (found.length === 0) process.stdout.write(`Nothing fits among ${rows.length} versions.\n`);
	else process.stdout.write(renderFoundVersions(found, query.metrics?.[0]?.metric ?? null, terminalOptions()));
	process.exitCode = found.length > 0 ? EXIT_CODES.good : exitCode || EXIT_CODES.bad;
}
function parseLimit(text) {
	if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
	throw new AppError({
		code: "usage",
		message: "--limit takes a whole number from 1."
	});
}

// src/usecases/init/import-model.ts
var import_dist = require_dist();
const IMPORT_FORMATS = ["mlflow", "huggingface"];
/**
* A draft of a version manifest from MLflow's `MLmodel` or from the metadata of a Hugging Face model card. Neither names a
* digest of the model file: it is taken from the file itself, or stays to be filled in.
*/
function importModel(request) {
	const fields = request.format === "mlflow" ? readMlmodel(request) : readFrontMatter(request);
	const found = request.format === "mlflow" ? fromMlflow(fields, request) : fromHuggingFace(fields, request);
	const manifest = {
		apiVersion: "seatrial/v1",
		kind: "ModelVersion",
		model: request.model,
		version: request.version,
		...found.description === void 0 ? {} : { description: found.description },
		artifact: {
			format: request.runtime.format,
			files: [artifactFile(request, found.file)]
		},
		modes: ["batch"],
		...found.lineage === void 0 ? {} : { lineage: found.lineage },
		...Object.keys(found.claims).length === 0 ? {} : { claims: found.claims },
		...found.license === void 0 ? {} : { card: { license: found.license } }
	};
	return {
		manifest: (0, import_dist.stringify)(manifest, { lineWidth: 0 }),
		open: [
			...request.artifact === null ? [OPEN_DIGEST] : [],
			OPEN_MODES,
			...found.open
		]
	};
}
function artifactFile({ artifact }, named) {
	if (artifact === null) return {
		name: named,
		path: named,
		sha256: "0".repeat(64)
	};
	const { name, size, sha256 } = artifact;
	return {
		name,
		path: name,
		size,
		sha256
	};
}
const OPEN_DIGEST = "Put the SHA-256 of the model file in place of the zeros.";
const OPEN_MODES = "Choose the modes that the model is deployed in.";
/** mlflow.org: the flavor of the format names the file; other flavors cannot be certified as they are. */
function fromMlflow(fields, { runtime }) {
	const flavors = asFields(fields["flavors"]);
	const flavor = asFields(flavors[runtime.format]);
	const [run, uuid] = [fields["run_id"], fields["model_uuid"]].map(asText);
	return {
		file: asText(flavor["data"]) ?? runtime.usualFile,
		description: uuid === void 0 ? void 0 : `MLflow model ${uuid}`,
		lineage: run === void 0 ? void 0 : { source: `mlflow:run/${run}` },
		claims: {},
		open: flavors[runtime.format] === void 0 ? [`Export the model to ${runtime.title}: its flavors are ${Object.keys(flavors).join(", ") || "not named"}.`] : []
	};
}
/** huggingface.co/docs/hub/model-cards: license, datasets, and results in model-index. */
function fromHuggingFace(fields, { runtime }) {
	const claims = asList(fields["model-index"]).flatMap((entry) => asList(asFields(entry)["results"])).flatMap((result) => asList(asFields(result)["metrics"])).flatMap(claimOf);
	const data = asList(fields["datasets"]).flatMap((name) => asText(name) ?? []);
	const task = asText(fields["pipeline_tag"]);
	const ambiguous = new Set(claims.map(([name]) => name)).size < claims.length;
	return {
		file: runtime.usualFile,
		lineage: data.length === 0 ? void 0 : { data: data.map((name) => ({ name })) },
		claims: Object.fromEntries(claims),
		license: asText(fields["license"]),
		open: [...task === void 0 ? [] : [`model.yaml needs the task ${task}.`], ...ambiguous ? ["The card claims a metric more than once; the last value was taken."] : []]
	};
}
function claimOf(value) {
	const metric = asFields(value);
	const name = asText(metric["type"])?.toLowerCase().replaceAll(/[^a-z0-9_]+/g, "_");
	const claimed = metric["value"];
	return name !== void 0 && /^[a-z][a-z0-9_]*$/.test(name) && typeof claimed === "number" && Number.isFinite(claimed) ? [[name, claimed]] : [];
}
function readFrontMatter({ path, text }) {
	const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text) ?? [];
	if (yaml !== void 0) return readFields(path, yaml);
	throw new AppError({
		code: "schema-violation",
		message: `${path} has no metadata.`,
		hint: "A Hugging Face card begins with a block of YAML between two lines of ---."
	});
}
/** Any text is YAML; what every MLmodel has is `flavors`. */
function readMlmodel({ path, text }) {
	const fields = readFields(path, text);
	if (isFields(fields["flavors"])) return fields;
	throw new AppError({
		code: "schema-violation",
		message: `${path} is no MLmodel file: it names no flavors.`,
		hint: "Name the MLmodel file of MLflow, or a Hugging Face model's README.md with --from huggingface."
	});
}
function readFields(path, text) {
	return asFields(parseYamlDocument({
		path,
		content: new TextEncoder().encode(text)
	}).value);
}
function asFields(value) {
	return isFields(value) ? value : {};
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function asList(value) {
	return Array.isArray(value) ? value : [];
}
function asText(value) {
	return typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
}

// src/cli/commands/import.ts
function registerImport(program) {
	program.command("import").description("draft a version manifest from an MLflow MLmodel file or a Hugging Face model card").argument("<file>", "MLmodel, or README.md of a Hugging Face model").option("--from <format>", `${IMPORT_FORMATS.join(" or ")}; default: what the file's name says`).requiredOption("--model <name>", "name of the model in this registry").option("--version <version>", "version to write", "1.0.0").option("--file <file>", "the model file, for its digest and size").addHelpText("after", "\nExit code: 0 drafted, 2 it cannot be done.").action(importFile);
}
async function importFile(path, options) {
	const { model, version } = options;
	const files = wireLocalFiles();
	const imported = importModel({
		format: formatOf(path, options.from),
		path,
		text: await files.readText(path),
		model,
		version,
		runtime: recordOfFile(options.file ?? ""),
		artifact: options.file === void 0 ? null : await files.describe(options.file)
	});
	process.stdout.write(imported.manifest);
	for (const sentence of imported.open) process.stderr.write(`→ ${sentence}\n`);
}
function formatOf(path, named) {
	const format = IMPORT_FORMATS.find((one) => one === named);
	if (format !== void 0) return format;
	if (named === void 0) return /\.md$/i.test(path) ? "huggingface" : "mlflow";
	throw new AppError({
		code: "usage",
		message: `--from takes ${IMPORT_FORMATS.join(" or ")}.`
	});
}

// src/usecases/releases/backfill.ts
/** GitHub's limits for requests that create content, with room for the repository's other work. */
const WRITES_PER_MINUTE = 70;
const WRITES_PER_HOUR = 450;
const MINUTE_MS = 6e4;
const HOUR_MS = 36e5;
const MOST_FAILURES_IN_A_ROW = 5;
/**
* Works through many items within GitHub's limits. Killed at any instant and started again, it goes on where it was: an item
* that was under way is done again, which its own idempotence makes harmless, and writes before the kill still count.
*/
async function backfill(ports, items) {
	let state = await ports.cursor.load() ?? {
		done: [],
		writes: []
	};
	const done = new Set(state.done);
	for (const item of items) {
		if (done.has(item.name)) continue;
		await waitForRoom(ports, state, {
			item,
			items,
			done: done.size
		});
		const at = instantMs(ports.clock.now());
		const planned = recent(state.writes, at);
		await ports.cursor.save({
			...state,
			writes: [...planned, {
				at,
				count: item.mostWrites
			}]
		});
		const count = await attempt(ports, item);
		done.add(item.name);
		state = {
			done: [...done],
			writes: [...planned, {
				at,
				count
			}]
		};
		await ports.cursor.save(state);
		ports.onProgress({
			done: done.size,
			total: items.length,
			leftMs: timeLeft(items, done),
			waiting: false
		});
	}
	return state;
}
async function waitForRoom(ports, state, { item, items, done }) {
	for (;;) {
		const wait = waitMs(state.writes, instantMs(ports.clock.now()), item.mostWrites);
		if (wait === 0) return;
		ports.onProgress({
			done,
			total: items.length,
			leftMs: wait + timeLeft(items, new Set(state.done)),
			waiting: true
		});
		await ports.clock.pause(wait);
	}
}
/** How long to wait until `count` more writes fit both limits. */
function waitMs(writes, now, count) {
	return Math.max(waitWithin(writes, now, {
		count,
		windowMs: MINUTE_MS,
		limit: 70
	}), waitWithin(writes, now, {
		count,
		windowMs: HOUR_MS,
		limit: 450
	}));
}
function waitWithin(writes, now, { count, windowMs, limit }) {
	const inside = writes.filter(({ at }) => at > now - windowMs);
	let used = inside.reduce((sum, write) => sum + write.count, 0);
	for (const write of [{
		at: now - windowMs,
		count: 0
	}, ...inside]) {
		used -= write.count;
		if (used + count <= limit) return Math.max(0, write.at + windowMs - now);
	}
	return 0;
}
function recent(writes, now) {
	return writes.filter(({ at }) => at > now - HOUR_MS);
}
async function attempt(ports, item) {
	for (let tries = 1;; tries++) try {
		return await item.work();
	} catch (error) {
		if (!(error instanceof AppError && error.code === "github-unavailable") || tries >= MOST_FAILURES_IN_A_ROW) throw error;
		await ports.clock.pause(MINUTE_MS * tries);
	}
}
function timeLeft(items, done) {
	return items.filter(({ name }) => !done.has(name)).reduce((sum, { mostWrites }) => sum + mostWrites, 0) / 450 * HOUR_MS;
}

// src/usecases/releases/backfill-versions.ts
/** The log's commit, two for the tag, the draft, five files, its notes and the publication; one in reserve. */
const MOST_WRITES = 12;
/** Certificates as items of a backfill, in the order of their certification, so that each release knows its predecessors. */
function backfillVersions(ports, subjects, context) {
	return subjects.toSorted((a, b) => a.certificate.run.startedAt < b.certificate.run.startedAt ? -1 : 1).map(({ certificate, loadManifests }) => ({
		name: `${certificate.subject.model}@${certificate.subject.version}#${certificate.subject.digest.sha256}`,
		mostWrites: MOST_WRITES,
		work: async () => {
			const counter = { writes: 0 };
			const releases = ports.releases === null ? null : countWrites(ports.releases, counter);
			const manifests = await loadManifests();
			const { event } = await recordVersion({
				...ports,
				releases
			}, {
				...context,
				certificate,
				manifests
			});
			return counter.writes + (event === "recorded" ? 1 : 0);
		}
	}));
}
function countWrites(releases, counter) {
	function counted(work, writes = 1) {
		return (...args) => {
			counter.writes += writes;
			return work(...args);
		};
	}
	return {
		newest: () => releases.newest(),
		find: (tag) => releases.find(tag),
		hasTag: (tag) => releases.hasTag(tag),
		createTag: counted((tag, commit, message) => releases.createTag(tag, commit, message), 2),
		createDraft: counted((content) => releases.createDraft(content)),
		upload: counted((...args) => releases.upload(...args)),
		removeAsset: counted((id) => releases.removeAsset(id)),
		publish: counted((id) => releases.publish(id)),
		updateNotes: counted((id, notes) => releases.updateNotes(id, notes))
	};
}

// src/usecases/releases/backfill-registry.ts
/** Records many certificates of a registry, and makes the releases that its settings ask for. */
async function backfillRegistry(ports, { paths, ...context }) {
	const subjects = await readSubjects(ports, paths);
	const policy = await readReleasePolicy(ports.registry);
	const items = backfillVersions(ports, subjects, {
		...context,
		policy
	});
	const { done } = await backfill(ports, items);
	return {
		asked: items.length,
		done: done.length
	};
}
async function readSubjects({ files, registry }, paths) {
	const listed = (await Promise.all(paths.map((path) => files.listCertificates(path)))).flat();
	return Promise.all(listed.map(async (path) => {
		const certificate = await readCertificate(files, path);
		return {
			certificate,
			loadManifests: () => loadModelManifests(registry, certificate.subject.model)
		};
	}));
}

// src/cli/commands/record-backfill.ts
function registerBackfill(record) {
	record.command("backfill").description("record many certificates and make their releases, within the limits of GitHub; goes on where it was").argument("<certificates...>", "files, or folders with *.certificate.json").requiredOption("--github <owner/name>", "the repository; the environment variable GITHUB_TOKEN holds the token").option(REGISTRY_FLAGS, "its work tree", ".").option("--remote <name>", "where the branch is pushed to", "origin").option("--actor <name>", "who reports", "backfill").option("--cursor <file>", "where it stands, for the next start", "seatrial-backfill.json").addHelpText("after", "\nExit code: 0 all recorded, 2 it was cut off or cannot be done; started again, it goes on.").action(run);
}
async function run(paths, options) {
	const { GITHUB_TOKEN: token = "", GITHUB_SERVER_URL, GITHUB_API_URL } = process.env;
	const { wireBackfill } = await import("./chunks/backfill.js");
	const ports = wireBackfill({
		repository: options.github,
		token,
		apiUrl: GITHUB_API_URL ?? "https://api.github.com",
		folder: resolve(options.registry),
		remote: options.remote,
		cursor: options.cursor
	});
	if (ports === null) throw new AppError({
		code: "usage",
		message: "--github takes owner/name."
	});
	if (token === "") throw new AppError({
		code: "usage",
		message: "GITHUB_TOKEN is not set."
	});
	const server = GITHUB_SERVER_URL ?? "https://github.com";
	const repository = `${new URL(server).host}/${options.github}`;
	using line = createBackfillLine();
	const { asked, done } = await backfillRegistry({
		...ports,
		onProgress: line.onProgress
	}, {
		paths,
		reporter: {
			repository,
			actor: options.actor,
			kind: "cli",
			url: null
		},
		repositoryUrl: `${server}/${options.github}`
	});
	line.stop();
	process.stdout.write(`${asked} of ${asked} recorded, ${done} over all starts\n`);
}

// src/cli/print-refused-windows.ts
/** Why a window is not believed and what to do about it; `path` is the file that reports it. */
function explainRefused(path, { line, key, problems }) {
	const [first] = problems;
	return {
		code: "data-format",
		reason: first?.code ?? "refused",
		message: `The window ${key} is not believed: ${problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(", ")}.`,
		hint: adviceOn(first?.code),
		location: {
			path,
			line,
			column: 1,
			pointer: first?.pointer ?? ""
		}
	};
}
function adviceOn(code) {
	if (code === "unknown-digest") return "Record the certificate of that digest first: `seatrial record version <certificate.json>`.";
	if (code === "version-mismatch") return "Name the version that the record knows by this digest.";
	if (code === "overlap") return "Report each stretch of time once for each service: windows must not overlap.";
	if (code === "key-reused") return "Give each window a key of its own; a repeat must be the same word for word.";
	return "Correct what the service counts and report the window again.";
}

// src/cli/record-target.ts
/** The options of commands that write to the log. */
function withTargetOptions(command) {
	return command.option(REGISTRY_FLAGS, "a work tree or a bare repository", ".").option("--remote <name>", "write the branch there; default: the branch of this repository").option("--name <repository>", "host/owner/name, as events name their source", "local").option("--actor <name>", "who reports; default: the user of this machine").option("--json", "print the result as JSON");
}
function openTarget({ registry, remote }) {
	return wireLedgerWriter({
		folder: resolve(registry),
		remote: remote ?? null
	});
}
function reporterOf({ name, actor }) {
	return {
		repository: name,
		actor: actor ?? userInfo().username,
		kind: "cli",
		url: null
	};
}

// src/cli/commands/record-live.ts
function registerRecordLive(record) {
	withTargetOptions(record.command("live")).description("windows of live results that a service reports, one JSON document a line").requiredOption("--file <windows.ndjson>", "see schemas/window.schema.json; - is standard input").addHelpText("after", "\nExit code: 0 all recorded, 1 some were refused, 2 the question cannot be answered.").action(recordWindows);
}
async function recordWindows(options) {
	const { windows, problems } = parseWindows(options.file, await readWindows(options.file));
	const outcome = await recordLive(openTarget(options), reporterOf(options), windows);
	const refused = [...problems, ...outcome.refused.map((window) => explainRefused(options.file, window))];
	if (options.json === true) printJson({
		...outcome,
		problems
	});
	else {
		process.stdout.write(`${outcome.recorded.length} recorded, ${outcome.repeated.length} known already, ${refused.length} refused\n`);
		process.stderr.write(renderProblems(refused, {
			style: createStyle(process.stderr),
			readText: () => null
		}));
	}
	process.exitCode = refused.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
}
/** `-` is standard input, as for other programs. */
function readWindows(path) {
	return path === "-" ? text(process.stdin) : wireLocalFiles().readText(path);
}

// src/usecases/releases/record-certificates.ts
/** Records certificates one after another, whatever their verdicts, without releases. */
async function recordCertificates(ports, reporter, paths) {
	const outcomes = [];
	for (const path of paths) {
		const certificate = await readCertificate(ports.files, path);
		const { event, verdict, tag } = await recordCertificate(ports, {
			reporter,
			certificate,
			manifests: null
		});
		outcomes.push({
			event,
			verdict,
			tag,
			release: null
		});
	}
	return outcomes;
}

// src/cli/commands/record-version.ts
function registerRecordVersion(record) {
	withTargetOptions(record.command("version")).description("certificates, passed or not; releases are made by actions/record").argument("<certificate.json...>").addHelpText("after", "\nExit code: 0 recorded, whatever their verdicts, 2 the question cannot be answered.").action(recordVersions);
}
async function recordVersions(paths, options) {
	const ports = {
		...openTarget(options),
		files: wireLocalFiles()
	};
	const outcomes = await recordCertificates(ports, reporterOf(options), paths);
	if (options.json === true) printJson(outcomes);
	else for (const { tag, verdict, event } of outcomes) process.stdout.write(`${tag} ${verdict}: ${event}\n`);
}

// src/cli/commands/record.ts
function registerRecord(program) {
	const record = program.command("record").description("write certificates and live results to the log");
	registerRecordLive(record);
	registerRecordVersion(record);
	registerBackfill(record);
}

// src/usecases/list-names.ts
/** What a name is made of; any other text could be a command where it is put on a command line. */
const NAME = /^[A-Za-z0-9][\w.+-]*$/;
/** The names of a registry without a look into its manifests. Throws AppError where there is none to read. */
async function listNames(registry) {
	const { models } = await registry.list(await readModelsFolder(registry));
	const named = models.filter(({ name }) => NAME.test(name));
	return new Map(named.map(({ name, versions }) => [name, versions.map((version) => version.name).filter((one) => NAME.test(one))]));
}

// src/cli/completion/place.ts
/** Walks the words before the one that is completed down the tree of commands. */
function placeAfter(program, words) {
	return words.reduce(step, startOf(program));
}
function startOf(command) {
	return {
		command,
		given: [],
		options: /* @__PURE__ */ new Map(),
		waiting: null,
		onlyArguments: false
	};
}
function step(place, word) {
	const { command, given, options, waiting, onlyArguments } = place;
	if (waiting !== null) return {
		...place,
		waiting: null,
		options: new Map(options).set(nameOf(waiting), word)
	};
	if (word === "--") return {
		...place,
		onlyArguments: true
	};
	if (word.startsWith("-") && !onlyArguments) return afterOption(place, word);
	const child = given.length === 0 ? command.commands.find((one) => one.name() === word) : void 0;
	return child === void 0 ? {
		...place,
		given: [...given, word]
	} : startOf(child);
}
function afterOption(place, word) {
	const { flag, value } = splitOption(word);
	const option = optionOf(place.command, flag);
	if (option === void 0) return place;
	const waiting = takesValue(option) && value === null ? option : null;
	return {
		...place,
		waiting,
		options: new Map(place.options).set(nameOf(option), value ?? "")
	};
}
/** --modes=edge: the flag and what follows the sign; null where there is none. */
function splitOption(word) {
	const sign = word.indexOf("=");
	return sign < 0 ? {
		flag: word,
		value: null
	} : {
		flag: word.slice(0, sign),
		value: word.slice(sign + 1)
	};
}
function optionOf(command, flag) {
	return command.options.find(({ long, short }) => long === flag || short === flag);
}
function takesValue({ required, optional }) {
	return required || optional;
}
function nameOf({ long, short }) {
	return long ?? short ?? "";
}

// src/cli/completion/scripts.ts
/** The shells that completion is written for. */
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
/** The line of an answer that asks the shell for names of files too: no candidate begins so. */
const FILES_LINE = ":files";
/** The hidden command that answers for the words after `--`, the last of which is not whole. */
const COMPLETE_COMMAND = "__complete";
/** What the shell reads once. `command`: the words that start Seatrial, such as node and the file that it runs. */
function renderScript(shell, command) {
	const quote = shell === "fish" ? quoteFish : quotePosix;
	return {
		bash,
		zsh,
		fish
	}[shell](`${command.map(quote).join(" ")} ${COMPLETE_COMMAND} --`);
}
/**
* Nothing of the line is evaluated: it is split at spaces. Bash itself takes `@`, `=` and `:` for ends of words (COMP_WORDBREAKS) and
* replaces only what stands after them, so that much is taken off each answer.
*/
function bash(ask) {
	return `# bash completion of seatrial: source <(seatrial completion bash)
_seatrial() {
  local line=\${COMP_LINE:0:COMP_POINT} words word value rest breaks kept=
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  word=\${words[\${#words[@]}-1]}
  breaks=\${COMP_WORDBREAKS//[^@:=]/}
  [[ -n $breaks ]] && kept=\${word%"\${word##*["$breaks"]}"}
  COMPREPLY=()
  while IFS=$'\\t' read -r value rest; do
    if [[ $value == ${FILES_LINE} ]]; then compopt -o default 2>/dev/null; else COMPREPLY+=("\${value#"$kept"}"); fi
  done < <(${ask} "\${words[@]:1}" 2>/dev/null)
}
complete -F _seatrial seatrial
`;
}
function zsh(ask) {
	return `#compdef seatrial
# zsh completion of seatrial: source <(seatrial completion zsh), after compinit
_seatrial() {
  local line value words_of files=
  local -a found
  while IFS= read -r line; do
    if [[ $line == ${FILES_LINE} ]]; then files=1; continue; fi
    value=\${line%%$'\\t'*} words_of=\${line#*$'\\t'}
    found+=("\${value//:/\\\\:}\${words_of:+:$words_of}")
  done < <(${ask} "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  (( $#found )) && _describe seatrial found
  [[ -n $files ]] && _files
}
if [[ \${funcstack[1]} == _seatrial ]]; then _seatrial "$@"; else compdef _seatrial seatrial; fi
`;
}
function fish(ask) {
	return `# fish completion of seatrial: seatrial completion fish | source
function __seatrial_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (${ask} $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = ${FILES_LINE}
            __fish_complete_path "$current"
        else
            printf '%s\\n' $line
        end
    end
end
complete -c seatrial -f -a '(__seatrial_complete)'
`;
}
function quotePosix(text) {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
function quoteFish(text) {
	return `'${text.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`;
}

// src/cli/completion/values.ts
/** By the option's long name. One that is not here takes files where its placeholder says so, else nothing that is known. */
const OF_OPTIONS = {
	"--baseline": async ({ given, names }) => list(versionsOf(given, await names())),
	"--by": () => list(GAP_GROUPS),
	"--from": () => list(IMPORT_FORMATS),
	"--mode": () => list(MODE_NAMES),
	"--model": async ({ names }) => list([...(await names()).keys()]),
	"--modes": ({ current }) => list(severalOf(MODE_NAMES, current)),
	"--stage": () => list(STAGES),
	"--task": () => list(TASKS)
};
/** By the argument's name. */
const OF_ARGUMENTS = {
	model: async ({ names }) => list([...(await names()).keys()]),
	shell: () => list(SHELLS),
	version: async ({ names }) => ({
		...list(referencesOf(await names())),
		files: true
	})
};
const IS_PATH = /file|folder|path|\./i;
function optionValues(option, asked) {
	const source = OF_OPTIONS[nameOf(option)];
	return source === void 0 ? paths(option.flags) : source(asked);
}
function argumentValues(argument, asked) {
	const source = OF_ARGUMENTS[argument.name()];
	return source === void 0 ? paths(argument.name()) : source(asked);
}
function paths(placeholder) {
	return {
		values: [],
		files: IS_PATH.test(placeholder)
	};
}
function list(values) {
	return {
		files: false,
		values: values.map((value) => ({
			value,
			description: ""
		}))
	};
}
function referencesOf(names) {
	return [...names].flatMap(([model, versions]) => versions.map((version) => `${model}@${version}`));
}
/** Of the models that the line names, else of all. */
function versionsOf(given, names) {
	const models = given.map((text) => text.split("@")[0]);
	const meant = [...names].filter(([model]) => models.length === 0 || models.includes(model));
	return [...new Set(meant.flatMap(([, versions]) => versions))];
}
/** One more, after those before the last comma. */
function severalOf(all, current) {
	const before = current.slice(0, current.lastIndexOf(",") + 1);
	const taken = before.split(",");
	return all.filter((one) => !taken.includes(one)).map((one) => before + one);
}

// src/cli/completion/candidates.ts
/** What the last of the words may become. Commands and options are those of the program itself, so that none is forgotten. */
async function completeWords(program, words, askNames) {
	const current = words.at(-1) ?? "";
	const place = placeAfter(program, words.slice(0, -1));
	const { values, files } = await offered(place, current, () => askNames(place.options));
	return {
		files,
		values: values.filter(({ value }) => value.startsWith(current))
	};
}
async function offered(place, current, names) {
	const { command, given, waiting, onlyArguments } = place;
	if (waiting !== null) return optionValues(waiting, {
		current,
		given,
		names
	});
	if (current.startsWith("-") && !onlyArguments) {
		const { flag, value } = splitOption(current);
		const option = value === null ? void 0 : optionOf(command, flag);
		if (option === void 0) return only(flagsOf(place));
		return withPrefix(`${flag}=`, await optionValues(option, {
			current: value ?? "",
			given,
			names
		}));
	}
	if (command.commands.length > 0) return only(commandsOf(command));
	const { registeredArguments } = command;
	const last = registeredArguments.at(-1);
	const argument = registeredArguments[given.length] ?? (last?.variadic === true ? last : void 0);
	return argument === void 0 ? only([]) : argumentValues(argument, {
		current,
		given,
		names
	});
}
function only(values) {
	return {
		values,
		files: false
	};
}
function flagsOf({ command, options }) {
	return command.createHelp().visibleOptions(command).filter((option) => option.variadic || !options.has(nameOf(option))).map((option) => ({
		value: nameOf(option),
		description: option.description
	}));
}
function commandsOf(command) {
	return command.createHelp().visibleCommands(command).map((child) => ({
		value: child.name(),
		description: child.description()
	}));
}
function withPrefix(prefix, { values, files }) {
	return {
		files,
		values: values.map((one) => ({
			...one,
			value: prefix + one.value
		}))
	};
}

// src/cli/commands/completion.ts
const HELP = `
Add one line to the file that the shell reads at its start:
  ~/.bashrc                    source <(seatrial completion bash)
  ~/.zshrc, after compinit     source <(seatrial completion zsh)
  ~/.config/fish/config.fish   seatrial completion fish | source

In zsh an alias is completed only after setopt complete_aliases.
Exit code: 0 written, 2 there is no such shell.`;
function registerCompletion(program) {
	program.command("completion").description("print what a shell needs to complete commands, options, models and versions").argument("<shell>", SHELLS.join(", ")).addHelpText("after", HELP).action(printScript);
	program.command(COMPLETE_COMMAND, { hidden: true }).description("answer to a shell: what the last word may become").argument("[words...]", "after --").action((words) => answer(program, words));
}
function printScript(text) {
	const shell = SHELLS.find((one) => one === text);
	if (shell === void 0) throw new AppError({
		code: "usage",
		message: `Shells are ${SHELLS.join(", ")}.`
	});
	const [, entry = ""] = process.argv;
	process.stdout.write(renderScript(shell, [process.execPath, entry]));
}
async function answer(program, words) {
	const { values, files } = await completeWords(program, words, askNames);
	const lines = values.map(({ value, description }) => `${value}\t${description}`);
	process.stdout.write([...lines, ...files ? [FILES_LINE] : []].map((line) => `${line}\n`).join(""));
}
/** Outside a registry, and in one that cannot be read, no name is known: that is no error while somebody types. */
async function askNames(options) {
	const named = options.get("--registry");
	try {
		const { located } = named === void 0 ? wireSelection(resolve(".")) : wireFolderSelection(resolve(named));
		return await listNames(located.registry);
	} catch (error) {
		if (error instanceof AppError) return /* @__PURE__ */ new Map();
		throw error;
	}
}

// src/cli/commands/report-prior-art.ts
function registerPriorArt(report) {
	const command = report.command("prior-art").description("earlier versions for the task and data of a certificate, proven ones first, failures included").argument("<certificate.json>").option("--json", "print the figures as JSON");
	command.addHelpText("after", "\nExit code: 0 answered, 2 the question cannot be answered.");
	withRecordOptions(command).action(printPriorArt);
}
async function printPriorArt(path, options) {
	const certificate = await readCertificate(wireLocalFiles(), path);
	const { rows, exitCode } = await openRecord(options);
	process.exitCode = exitCode;
	const block = describePriorArt(rows, certificate);
	if (options.json === true) return printJson(block);
	const markdown = renderPriorArt(block);
	process.stdout.write(markdown === null ? "Nothing came before.\n" : `${markdownText(markdown)}\n`);
}

// src/cli/commands/report-gap.ts
function registerReport(program) {
	const report = program.command("report").description("what the record shows over many versions");
	registerPriorArt(report);
	const gap = report.command("gap").description("certification against live: optimism, rank agreement, gate precision, escape rate, latency ratio").option("--by <group>", GAP_GROUPS.join(", "), "model").option("--json", "print the figures as JSON").option("--markdown", "print the report as Markdown");
	withRecordOptions(gap).addHelpText("after", "\nExit code: 0 no shortfall beyond noise (or too few versions to tell), 1 optimism is beyond noise, 2 no answer.").action(reportGaps);
}
async function reportGaps(options) {
	const by = parseGroup(options.by);
	const { rows, exitCode } = await openRecord(options);
	const reports = compareToLive(rows, by);
	if (options.json === true) printJson(reports);
	else if (options.markdown === true) process.stdout.write(renderGapReport(reports));
	else process.stdout.write(renderGapTable(reports, terminalOptions()));
	const isBeyond = reports.some(({ metrics }) => metrics.some(({ beyondNoise }) => beyondNoise === true));
	process.exitCode = isBeyond ? EXIT_CODES.bad : exitCode;
}
function parseGroup(text) {
	const group = GAP_GROUPS.find((one) => one === text);
	if (group !== void 0) return group;
	throw new AppError({
		code: "usage",
		message: `--by takes ${GAP_GROUPS.join(", ")}.`
	});
}

// src/cli/program.ts
/** Every command, which does nothing until it is parsed. */
function createProgram() {
	const program = new Command("seatrial").description("Deployment as code for machine-learning models.").enablePositionalOptions().version(version, "-V, --version", "print the version");
	registerCertify(program);
	registerInit(program);
	registerValidate(program);
	registerHistory(program);
	registerReconcile(program);
	registerReplay(program);
	registerStatus(program);
	registerVerify(program);
	registerCatalog(program);
	registerFind(program);
	registerImport(program);
	registerRecord(program);
	registerReport(program);
	registerCompletion(program);
	return program;
}

// src/cli/main.ts
await runProgram(createProgram(), process.argv);

export {  };