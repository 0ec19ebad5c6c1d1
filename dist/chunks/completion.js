import { t as AppError } from "./error.js";
import { r as readModelsFolder } from "./read-settings.js";
import { r as wireSelection, t as wireFolderSelection } from "./selection.js";
import { n as MODE_NAMES } from "./constants.js";
import { t as TASKS } from "./registry.js";
import { t as STAGES } from "./stage.js";
import { t as GAP_GROUPS } from "./gap.js";
import { n as EXPORT_KINDS } from "./export-kinds.js";
import { t as IMPORT_FORMATS } from "./import-formats.js";
import { resolve } from "node:path";

// src/usecases/list-names.ts
const NAME = /^[A-Za-z0-9][\w.+-]*$/;
async function listNames(registry) {
	const { models } = await registry.list(await readModelsFolder(registry));
	const named = models.filter(({ name }) => NAME.test(name));
	return new Map(named.map(({ name, versions }) => [name, versions.map((version) => version.name).filter((one) => NAME.test(one))]));
}

// src/cli/completion/place.ts
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
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
const FILES_LINE = ":files";
const COMPLETE_COMMAND = "__complete";
function renderScript(shell, command) {
	const quote = shell === "fish" ? quoteFish : quotePosix;
	return {
		bash,
		zsh,
		fish
	}[shell](`${command.map(quote).join(" ")} ${COMPLETE_COMMAND} --`);
}
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
const OF_ARGUMENTS = {
	kind: () => list(EXPORT_KINDS.map(({ name }) => name)),
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
function versionsOf(given, names) {
	const models = given.map((text) => text.split("@")[0]);
	const meant = [...names].filter(([model]) => models.length === 0 || models.includes(model));
	return [...new Set(meant.flatMap(([, versions]) => versions))];
}
function severalOf(all, current) {
	const before = current.slice(0, current.lastIndexOf(",") + 1);
	const taken = before.split(",");
	return all.filter((one) => !taken.includes(one)).map((one) => before + one);
}

// src/cli/completion/candidates.ts
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

export { registerCompletion as t };