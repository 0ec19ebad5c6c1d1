import { r as CommanderError } from "./commander.js";
import { n as suggest } from "./suggest.js";
import { t as AppError } from "./error.js";
import { a as isVerb } from "./registry4.js";
import { t as quoteText } from "./quote-text.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { n as isUnread } from "./interruptible.js";
import { t as renderProblems } from "./print-problems.js";
import { t as createStyle } from "./style.js";

// src/cli/run-program.ts
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
function overrideExits(command) {
	command.exitOverride();
	for (const child of command.commands) overrideExits(child);
}
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
function endUnwritten(error) {
	if (isUnread(error)) return;
	process.stderr.write(`The result could not be written to standard output: ${error.message}.\n`);
	process.exit(EXIT_CODES.unanswered);
}
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

export { runProgram as n, renderFailure as t };