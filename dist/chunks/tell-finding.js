import { n as misfitMessage } from "./explain-problem.js";
import { r as isSound } from "./finding.js";
import { i as renderDuration } from "./quantity.js";
import { i as describeSize, n as describeLineEnds, r as describeLink, t as describeDigest } from "./file-sentences.js";
import { r as costMetric } from "./cost-metrics.js";
import { c as formatLimit, f as formatPercent } from "./format.js";
import { t as quoteText } from "./quote-text.js";

// src/report/findings/sentence.ts
const LONGEST_NAME = 120;
function quoteName(name) {
	return JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
}
function countRows(count) {
	return count === 1 ? "one row" : `${count} rows`;
}
function listSome(values, count) {
	const rest = count - values.length;
	return `${values.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

// src/report/findings/failures.ts
const FAILURE_SENTENCES = {
	"call-failed": ({ said, runtime }) => ({
		message: said,
		hint: HINTS$2.error(runtime)
	}),
	"no-kernel": ({ operator, said, runtime }) => ({
		message: `${runtime} has no code on the processor for the operator ${quoteName(operator)} as the model uses it: ${said}`,
		hint: "Export the model with another opset, element type or operator that the runtime has"
	}),
	"process-crashed": ({ said, runtime }) => ({
		message: said,
		hint: HINTS$2.crash(runtime)
	}),
	"time-limit": ({ said, runtime }) => ({
		message: said,
		hint: HINTS$2.timeout(runtime)
	}),
	"memory-limit": ({ said, runtime }) => ({
		message: said,
		hint: HINTS$2.memory(runtime)
	}),
	"certification-time-limit": ({ limitMs, during }) => ({
		message: `The certification took longer than ${renderDuration(limitMs)} and was ended, in the check ${during}.`,
		hint: "Make the model answer sooner, or give fewer rows or modes; `certification.timeout` in the settings is the limit"
	}),
	"crash-on-hostile-input": ({ fault, said, runtime }) => ({
		message: said,
		hint: HINTS$2[fault](runtime)
	})
};
const HINTS$2 = {
	error: (runtime) => runtime === "" ? ASK_IT : `Run the file with ${runtime} on a row of the evaluation data, and export it again`,
	crash: (runtime) => runtime === "" ? ASK_IT : `Run the file with ${runtime} outside Seatrial to see the crash, and export it again`,
	timeout: (_runtime) => "Make the model answer sooner; `certification.callTimeout` in the settings is the limit",
	memory: (_runtime) => "Make the model need less memory; `certification.memory` in the settings is the limit"
};
const ASK_IT = "Start the server by its command outside Seatrial, ask it the same, and mend what it answers";

// src/report/findings/identity.ts
const IDENTITY_SENTENCES = {
	"digest-mismatch": describeDigest,
	"size-mismatch": describeSize,
	"line-ends-changed": describeLineEnds,
	"same-artifact-as": ({ versions }) => ({
		message: `The artifact is, byte for byte, that of ${versions.join(", ")}.`,
		hint: "If that is not meant, the export was not repeated, or the wrong file was taken."
	}),
	"policy-loosened": (facts) => ({
		message: `${whatLoosened(facts)}; ${whoApproved(facts)}.`,
		hint: howToApprove(facts)
	}),
	"artifact-unreadable": (facts) => ({
		message: `File ${quoteName(facts.file)} cannot be read as ${facts.format}: ${whyUnreadable(facts)}.`,
		hint: howToRead(facts)
	}),
	"environment-unfit": (facts) => ({
		message: `${quoteName(facts.file)} cannot be installed as it was tested: ${whyUnfit(facts)}.`,
		hint: "Write it by `uv pip compile requirements.in --generate-hashes -o requirements.lock`, or `uv export`: every package by == and with --hash."
	}),
	"signature-unsupported": (facts) => ({
		message: `The model's signature cannot be served: ${whyUnsupported(facts)}.`,
		hint: facts.fault === "no-rank" ? `Add the shape with ${facts.tool}, or set it on the value, and save the model again.` : "Export the model with tensors of a type that the Open Inference Protocol knows."
	}),
	"output-not-tensor": ({ output, kind, option }) => ({
		message: `Output ${quoteName(output)} is of the kind "${kind}", not a tensor, and is left out.`,
		hint: /map|^sequence$/u.test(kind) ? `For a scikit-learn classifier, convert with ${option}, so that probabilities come as a tensor.` : "Where it is what the model answers, export it as a tensor."
	}),
	"signature-mismatch": (facts) => ({
		message: howTheyDiffer(facts),
		hint: "Correct the signature in model.yaml, or give this version a new major number and a signature of its own."
	})
};
function howToRead(facts) {
	if (facts.fault === "lfs-pointer") return "Fetch the file itself with \"git lfs pull\".";
	if (facts.fault === "ort-format") return `Declare the ${facts.format} file from which it was converted.`;
	return `Check that the file is a complete ${facts.format} model, for instance with ${facts.checker}.`;
}
function whyUnfit(facts) {
	switch (facts.fault) {
		case "no-hash": return `line ${facts.line} has no digest of the files of its package (${quoteName(facts.text)})`;
		case "not-pinned": return `line ${facts.line} leaves open which version of its package is meant (${quoteName(facts.text)})`;
		case "option": return `line ${facts.line} is an option (${quoteName(facts.text)}), and only packages may stand there; which index holds is for the settings of uv`;
		case "elsewhere": return `line ${facts.line} takes a package from an address or a path (${quoteName(facts.text)})`;
		case "no-requirement": return `line ${facts.line} is no requirement (${quoteName(facts.text)})`;
		case "empty": return "it names no package";
		case "too-large": return `a lock holds at most ${Math.ceil(facts.limitBytes / 2 ** 20)} MiB`;
	}
}
function whatLoosened(facts) {
	if (facts.fault === "declared" || facts.fault === "declared-approved") return `${quoteName(facts.file)} declares ${facts.keys.map(quoteName).join(", ")}, by which the version is judged otherwise than those before it`;
	return `${facts.files.map(quoteName).join(", ")} changed with the version, and what held before ${judgedBefore(facts.before)}`;
}
function judgedBefore(verdict) {
	if (verdict === "fail") return "rejects it";
	return verdict === "inconclusive" ? "leaves it open" : "is not answered by these measurements";
}
function whoApproved(facts) {
	if (!("by" in facts)) return "no owner of the model has approved that";
	return `${facts.by.join(", ")} approved that at commit ${facts.commit.slice(0, 12)}`;
}
function howToApprove(facts) {
	if ("by" in facts) return "Nothing, if the owner knew what was approved.";
	return `Let an owner of the model approve the head of the pull request, then run all jobs again; or ${facts.fault === "declared" ? "let it say what the versions before it say" : "change the policy in a pull request of its own"}.`;
}
function whyUnreadable(facts) {
	switch (facts.fault) {
		case "empty": return "it is empty";
		case "too-large": return `an ${facts.format} file holds at most ${Math.ceil(facts.limitBytes / 2 ** 30)} GiB`;
		case "lfs-pointer": return "it is a pointer of Git LFS";
		case "ort-format": return "it has the mark of the ORT format (\"ORTM\" at its fifth byte), as which a runtime may read it";
		case "text": return "it is a text file";
		case "malformed": return facts.said;
	}
}
function whyUnsupported(facts) {
	switch (facts.fault) {
		case "too-many": return `it has ${facts.count} ${facts.role}s; the limit is ${facts.limit}`;
		case "name": return `the name ${quoteName(facts.tensor)} cannot be used`;
		case "kind": return `input ${quoteName(facts.tensor)} is of the kind "${facts.kind}", not a tensor`;
		case "datatype": return `${facts.role} ${quoteName(facts.tensor)} has elements of type ${facts.datatype}`;
		case "no-rank": return `${facts.role} ${quoteName(facts.tensor)} does not say how many dimensions it has`;
		case "rank": return `${facts.role} ${quoteName(facts.tensor)} has ${facts.rank} dimensions`;
		case "no-tensor": return `it has no ${facts.role} that is a tensor`;
	}
}
function howTheyDiffer(facts) {
	switch (facts.fault) {
		case "missing": return `The model has no ${facts.role} ${facts.tensor}; it has ${facts.found.join(", ")}.`;
		case "different": {
			const found = `${facts.datatype} [${facts.shape.join(", ")}]`;
			const declared = `${facts.declaredDatatype} [${facts.declaredShape.join(", ")}]`;
			return `The ${facts.role} ${facts.tensor} is ${found} in the model and ${declared} in the manifest.`;
		}
		case "rows-open": return `The file fixes the first size of ${facts.tensor}, [${facts.shape.join(", ")}], so that the manifest has to say with rows: which axis is the row.`;
		case "undeclared": return `The model needs an input ${facts.tensor} that the manifest does not declare.`;
	}
}

// src/report/cost-wording.ts
const TIME = {
	asMuch: "slow",
	more: "slower",
	less: "faster"
};
const SIZE = {
	asMuch: "large",
	more: "larger",
	less: "smaller"
};
const RATE = {
	asMuch: "high",
	more: "higher",
	less: "lower"
};
const FASTER = "try a smaller or quantised model, or another number of threads";
const SMALLER = "make the model smaller, for instance by quantisation";
const COST_WORDS = {
	latency_p50: latency("p50"),
	latency_p90: latency("p90"),
	latency_p95: latency("p95"),
	latency_p99: latency("p99"),
	latency_p999: latency("p99.9"),
	latency_mean: latency("mean"),
	throughput: {
		subject: "throughput",
		change: RATE,
		remedy: FASTER
	},
	cold_start: {
		subject: "cold start",
		change: TIME,
		remedy: FASTER
	},
	memory: {
		subject: "peak memory",
		change: SIZE,
		remedy: SMALLER,
		unmeasured: "certify where the system tells how much memory a process holds (Linux: /proc)"
	},
	model_size: {
		subject: "model size",
		change: SIZE,
		remedy: SMALLER
	}
};
function latency(part) {
	return {
		subject: `${part} latency`,
		change: TIME,
		remedy: FASTER
	};
}
function costWords(metric) {
	const known = costMetric(metric);
	return known === void 0 ? {
		subject: metric,
		change: RATE,
		remedy: FASTER
	} : COST_WORDS[known.name];
}
function metricWords(metric) {
	return costWords(metric).subject;
}
const MOST_PER_CENT = 2;
function ratioThan(metric, ratio) {
	return `${ratioPhrase(metric, ratio)} ${ratio >= 2 ? "as" : "than"}`;
}
function ratioPhrase(metric, ratio) {
	const { asMuch, more, less } = costWords(metric).change;
	if (ratio >= 2) return `${formatLimit(Number(ratio.toPrecision(2)), "ratio")} as ${asMuch}`;
	return `${formatPercent(ratio - 1)} ${ratio > 1 ? more : less}`;
}

// src/report/findings/performance.ts
const PERFORMANCE_SENTENCES = { "latency-knows-rows": (facts) => {
	if (facts.fault === "unanswered") return {
		message: `In the mode ${facts.mode} the model answers with an error where values of its rows are exchanged, so that its latency on rows that it cannot know is not measured.`,
		hint: "Look at what the model expects of values that stand together, and test it on rows of its use."
	};
	return {
		message: `${slower(facts)}${KNOWN[facts.fault]}.`,
		hint: HINTS$1[facts.fault]
	};
} };
function slower({ mode, metric, ratio, lower, fault }) {
	const surely = fault === "undecided" ? "" : `, and surely ${timesAs(lower)}`;
	return `In the mode ${mode} the ${metricWords(metric)} of rows that no file can know is ${timesAs(ratio)} that of the evaluation rows${surely}`;
}
function timesAs(ratio) {
	return `${formatLimit(Number(ratio.toPrecision(3)), "none")}×`;
}
const KNOWN = {
	slower: "; the latency that is certified is not the one that users will see",
	declared: ", as the mode declares that latency depends on the input",
	undecided: "; the calls that there was time for do not tell whether that is chance"
};
const HINTS$1 = {
	slower: "See whether the model keeps answers of its own; if its work depends on what is asked, declare `latencyDependsOnInput: true` in the mode.",
	declared: "Read the latency as that of rows like those of the evaluation set.",
	undecided: "Certify it again on a machine that does nothing else."
};

// src/report/findings/prediction.ts
const PREDICTION_SENTENCES = {
	"shape-corrected": ({ output, declared, shape }) => ({
		message: `The output ${quoteName(output)} is declared as [${declared.join(", ")}]; it comes as [${shape.join(", ")}], by which it is read.`,
		hint: "Correct the shape that is declared: whoever goes by it takes the answers for others."
	}),
	"output-shape": (facts) => ({
		message: whatShape(facts),
		hint: rowsHint(facts) ?? "Name the output and its kind under `prediction`."
	}),
	"zero-vector": (facts) => ({
		message: `The model answered a vector of zeros ${where(facts)}.`,
		hint: "It has no direction, so that it is like nothing: mend the model or its input."
	}),
	"non-finite-output": (facts) => ({
		message: `The model answered NaN, infinity or an integer that no double holds ${where(facts)}.`,
		hint: "Look at the inputs of that row: a missing value goes in as NaN, and beyond 2^53 integers are rounded to their neighbours."
	}),
	"unknown-label": ({ label, ...rows }) => ({
		message: `The model answered ${JSON.stringify(label).slice(0, 100)} or another label that is no class ${where(rows)}.`,
		hint: "If it is a class, list every label under `target.classes`."
	}),
	"not-probabilities": (facts) => facts.fault === "value" ? {
		message: `The model answered ${facts.value} or another number that is no probability ${where(facts)}.`,
		hint: "Say what the output holds: `prediction.kind: logits`, or `scores` for a decision function."
	} : {
		message: `The probabilities of a row do not add up to 1 ${where(facts)}.`,
		hint: "If the output is logits, set `prediction.kind: logits`; `scores` if its columns are no distribution. Beyond rounding, log_loss, brier_score and expected_calibration_error stay undefined."
	},
	"label-number-absent": ({ lastColumn, labels, count }) => ({
		message: `Labels were read as numbers of the columns 0 to ${lastColumn}; no row holds ${listSome(labels, count)}.`,
		hint: "If the columns stand for other labels, list them under `target.classes`, in the order of the output's columns."
	}),
	"class-not-in-target": ({ labels, count }) => ({
		message: `${count === 1 ? "The class" : "The classes"} ${listSome(labels, count)} ${count === 1 ? "is" : "are"} in no row of the target.`,
		hint: "Name data that hold every class, for nothing is measured of one without rows; see whether the target is the column of labels that the model answers."
	}),
	"answer-not-in-target": ({ labels, count, rows }) => ({
		message: `The model answers ${listSome(labels, count)} in ${countRows(rows)}, which the target never holds.`,
		hint: "If they are classes without rows, list all labels under `target.classes`; else write answers and labels alike."
	}),
	"slice-matches-nothing": ({ slice, columns, values, most }) => ({
		message: `No row is in the slice ${slice}: ${columns.map((column, index) => `${quoteText(column)} holds ${listHeld(values[index], most)}`).join("; ")}.`.slice(0, 1e3),
		hint: "Write the values under `where` as the data hold them."
	}),
	"target-constant": ({ value }) => ({
		message: `Every row that counts has the same true answer, ${quoteName(value)}: a model that always gives it is without fault.`,
		hint: "Name data whose true answers differ; R² of a constant truth is 1 or 0 by convention."
	}),
	"positive-against-rest": ({ positive, classes, threshold }) => ({
		message: `The ${classes} classes are scored as ${JSON.stringify(positive).slice(0, 100)} against the rest${threshold === null ? "" : ` from ${threshold} on`}, and not each for itself.`,
		hint: "Delete `target.positive` to score all classes."
	}),
	"nan-beside-answer": ({ output, ...place }) => ({
		message: `The output ${quoteName(output)}, which is declared and not scored, holds NaN ${where(place)}.`,
		hint: "Whoever reads it gets no number there: mend it in the export, or leave it out of the signature."
	}),
	"worse-than-chance": ({ metric, value }) => metric === "cohen_kappa" ? {
		message: `The answers agree with the target more rarely than at random: ${metric} is ${value.toFixed(3)}, surely below 0.`,
		hint: "See whether `target.classes` is in the order of the output's columns or of the numbers that the model answers."
	} : {
		message: `The model ranks positive rows below negative ones: ${metric} is ${value.toFixed(3)}, surely below 0.5.`,
		hint: "See whether `target.positive`, `target.classes` and `prediction.index` name the class whose probability is read."
	},
	"scores-reversed": ({ metric, value, positiveScores }) => ({
		message: `${positiveScores === "low" ? "High scores go with the positive class, against" : "Low scores go with the positive class, and nothing says"} \`positiveScores: low\`: ${metric} is ${value.toFixed(3)}, surely below 0.5.`,
		hint: positiveScores === "low" ? "Delete `prediction.positiveScores: low`, or see whether `target.positive` names the class that is looked for." : "If that is meant, as of the decision_function of IsolationForest and OneClassSVM, set `prediction.positiveScores: low`; else see whether `target.positive` names the class that is looked for."
	})
};
function where({ rows, firstRow }) {
	return `in ${countRows(rows)}, first in row ${firstRow}`;
}
function listHeld(values = [], most) {
	if (values.length === 0) return "no value";
	const listed = values.map((value) => typeof value === "string" ? quoteText(value) : String(value));
	return values.length < most ? listed.join(", ") : `${listed.join(", ")} and others`;
}
function rowsHint(facts) {
	const axis = facts.fault === "rows" ? facts.shape.lastIndexOf(facts.rows) : -1;
	if (axis < 1) return null;
	return `If each element of its axis ${axis} is a row, write \`rows: ${axis}\` at the output under \`signature.outputs\`.`;
}
function whatShape(facts) {
	const { fault, output } = facts;
	if (fault === "absent") return `The model has no output \`${output}\`, only ${facts.found.map((name) => `\`${name}\``).join(", ")}.`;
	return `Output \`${output}\` ${shapeWords(facts)}.`;
}
function shapeWords(facts) {
	switch (facts.fault) {
		case "rows": return `has shape [${facts.shape.join(", ")}] for ${facts.rows} rows`;
		case "too-narrow": return `has ${facts.columns} columns; ${facts.needed} needed`;
		case "changed": return `has ${facts.columns} columns after ${facts.before} before`;
		case "several-answers": return `has ${facts.answers} answers a row; a ${facts.problem} problem has one`;
		case "no-tokens": return `has shape [${facts.shape.join(", ")}]; tokens are answered as [sentence, token, class], or as [sentence, token] of labels`;
		case "no-boxes": return `has shape [${facts.shape.join(", ")}]; boxes are answered as [image, box, 6], or as [image, box, 4] beside scores and labels of as many`;
		case "too-few-tokens": return `has ${facts.tokens} tokens for a sentence of ${facts.wanted}`;
		case "several-labels": return `has ${facts.columns} columns; labels need one`;
		case "other-classes": return `has ${facts.columns} columns for ${facts.classes} classes`;
		case "other-labels": return `has ${facts.columns} columns for ${facts.labels} labels`;
		case "no-positive": return `has ${facts.columns} columns; the positive class is read from column ${facts.column}`;
		case "no-text": return `has rows of shape [${facts.shape.join(", ")}] and type ${facts.datatype}, which \`kind: ${facts.kind}\` does not read`;
		case "too-long": return `has an answer of ${facts.characters} characters; at most ${facts.most} are compared`;
		case "one-column": return `has one column; a ${facts.problem} problem needs one for each class`;
	}
}

// src/report/findings/robustness.ts
const ROBUSTNESS_SENTENCES = {
	"not-deterministic": ({ maxAbsoluteDifference }) => unsteady("when asked the same twice", maxAbsoluteDifference),
	"answers-differ": (facts, { severity }) => ({
		message: `${changes(facts)} ${settingOf(facts)}; ${moves(facts)}${cause(facts)}.`,
		hint: severity === "error" ? remedy(facts) : advice(facts)
	}),
	"batch-dependent": ({ maxAbsoluteDifference }) => unsteady("for a row alone and for the same row in a batch", maxAbsoluteDifference),
	"falls-to-chance": (facts, { severity }) => ({
		message: `${fall(facts)}${severity === "error" ? ": noise that no measurement is free of, which only a model sees that recognises rows" : ""}.`,
		hint: severity === "error" ? TRAIN_ON_OTHERS : HINTS.get(facts.perturbation) ?? LIMIT_IT
	}),
	"noise-not-tried": ({ columns, count }, { severity }) => ({
		message: `Noise could not be tried on ${columnsOf(columns, count)}: the inputs that take ${count === 1 ? "it" : "them"} round more coarsely than slight noise moves a value${severity === "error" ? ", as the version's own signature has them and model.yaml's does not" : ""}, so nothing tells whether the model recognises its rows by ${count === 1 ? "it" : "them"}.`,
		hint: severity === "error" ? "Take these columns in the datatype of model.yaml, or let its owners declare the coarser one there." : "Take these columns in FP32 or FP64, or centre them before they are rounded."
	}),
	"perturbation-not-tried": ({ columns, count }) => ({
		message: `The gates with perturb cannot be judged: model.yaml takes ${columnsOf(columns, count)} as numbers to which noise is added, and this version as whole numbers or text, which may be codes.`,
		hint: "Take these columns in the datatype of model.yaml, or let its owners declare the other one there."
	})
};
function columnsOf(columns, count) {
	const named = columns.map((name) => quoteText(name)).join(", ");
	const more = count > columns.length ? ` and ${count - columns.length} more` : "";
	return `the ${count === 1 ? "column" : "columns"} ${named}${more}`;
}
const TRAIN_ON_OTHERS = "See whether the file holds rows of the evaluation set, and train it on others.";
const LIMIT_IT = "See how exact its inputs are in use, or limit the drop by a gate with `perturb`.";
const HINTS = /* @__PURE__ */ new Map([["next-value", "See whether these values are names that it was taught, or whether the file holds rows of the evaluation set."]]);
function fall({ perturbation, strength, metric, clean, disturbed, chance }) {
	const what = disturbance(perturbation, strength);
	const from = clean === null ? "" : ` from ${formatLimit(clean, "none")}`;
	if (disturbed === null || chance === null) return `With ${what} the answers can no longer be scored, and ${metric} is lost${from}`;
	return `With ${what} ${metric} goes${from} to ${formatLimit(disturbed, "none")}, where guessing reaches ${formatLimit(chance, "none")}`;
}
function disturbance(perturbation, strength) {
	if (perturbation === "dropout") return `${formatPercent(strength)} of the values set to their mean`;
	if (perturbation === "next-value") return "values that mostly differ moved to the next one (a whole number or step, a space behind a text)";
	return `noise of ${strength} of a standard deviation`;
}
const SETTINGS = {
	alone: "when the row is sent alone",
	"other-order": "when the rows are sent in another order",
	"other-batches": "when the rows are sent in batches of other sizes",
	later: "after the benchmark, from a model loaded anew"
};
function settingOf(facts) {
	if (facts.fault === "other-threads") return `with ${facts.threads} threads and all rows in one call`;
	if (facts.fault !== "as-served") return SETTINGS[facts.fault];
	const { batchSize, threads } = facts;
	return `when they are asked for as a mode asks, with ${batchSize} ${batchSize === 1 ? "row" : "rows"} a call and ${threads} ${threads === 1 ? "thread" : "threads"}`;
}
function changes({ changed, rows }) {
	return `${changed} of ${rows} scored answers ${changed === 1 ? "changes" : "change"}`;
}
function moves({ maxAbsoluteDifference, share }) {
	if (maxAbsoluteDifference === null) return "some numbers move without a bound";
	const typical = share === null ? "" : `, typically by ${formatPercent(share)} of their spread`;
	return `the numbers move by up to ${threeDigits(maxAbsoluteDifference)}${typical}`;
}
function cause({ quantised }) {
	return quantised ? ", since dynamic quantisation takes its scale over all rows that are sent together" : "";
}
function advice({ fault }) {
	if (fault === "other-threads") return "Serve it with one thread, or say in `threads` of its modes with how many.";
	return "Serve it in batches like those that were scored, or expect this.";
}
function remedy(facts) {
	const { fault, quantised } = facts;
	if (fault === "later") return "See whether the file or what runs it changed during the run, and certify again.";
	if (!(fault === "other-threads" || fault === "as-served" && facts.threads > 1) || quantised) return remedyOfBatches(quantised);
	if (fault === "other-threads") return `${ONE_THREAD}: sums in another order, which is all that threads are for, change no clear answer.`;
	return `${ONE_THREAD}: what changes then, too, depends on the rows of a call. ${remedyOfBatches(false)}`;
}
const ONE_THREAD = "Declare `threads: 1` in the mode, serve it so, and certify again";
function remedyOfBatches(quantised) {
	return `${quantised ? "Quantise it statically, or in fewer layers" : "Export it in inference mode, with batch statistics off and nothing computed across rows"}; if answers have to depend on the batch, declare \`batchSensitive: true\` under \`prediction\`.`;
}
function unsteady(when, difference) {
	return {
		message: `The model answers differently ${when}: by up to ${difference === null ? "infinity" : threeDigits(difference)}.`,
		hint: "Export it in inference mode; dropout and batch statistics must be off."
	};
}
function threeDigits(difference) {
	return formatLimit(Number(difference.toPrecision(3)), "none");
}

// src/report/findings/safety.ts
const SAFETY_SENTENCES = {
	"file-is-link": describeLink,
	"loading-runs-code": ({ file, format, network }) => ({
		message: `Loading ${quoteName(file)} runs code: ${format} is a program, and whoever made it decides what that does. It was loaded where no token is${network === "closed" ? ", and without network" : "; this system did not keep it from the network"}.`,
		hint: "Take such a file from whom you would take a program; where code should not be run, docs/python-models.md says which formats hold none."
	}),
	"custom-operators": ({ operator, domain, format }) => ({
		message: `The model uses ${quoteName(operator)} of the operator domain ${quoteName(domain)}, which needs a library of custom operators.`,
		hint: `Export the model with the operators of ${format} alone.`
	}),
	"random-operators": ({ operators }, { severity }) => ({
		message: severity === "error" ? `The model draws random numbers (${operators.map(quoteName).join(", ")}), so that its answers are not fixed by its input; a seed does not change that.` : `The answers of this model are partly random (${operators.map(quoteName).join(", ")}), as its manifest declares: what was measured comes out otherwise next time.`,
		...severity === "error" && { hint: "Export it in inference mode, without dropout and sampling; if it has to draw, declare `randomOperators: true` in the manifest of the version." }
	}),
	"external-data-outside": ({ tensor, file }) => ({
		message: `Tensor ${quoteName(tensor)} keeps its data in ${quoteName(file)}, which is not a plain file name beside the model.`,
		hint: "Save external data beside the model file, and refer to it by name."
	}),
	"external-data-range": ({ tensor, file }) => ({
		message: `Tensor ${quoteName(tensor)} takes bytes from ${quoteName(file)} that the file does not have.`,
		hint: "Save the model and its external data again."
	}),
	"undeclared-file": ({ tensor, file }) => ({
		message: `Tensor ${quoteName(tensor)} keeps its data in ${quoteName(file)}, which the version does not declare.`,
		hint: "List the file under artifact.files, after the model file."
	}),
	"unused-file": ({ file }) => ({
		message: `File ${quoteName(file)} is declared, but no tensor of the model refers to it.`,
		hint: "Remove it from artifact.files, or check that the model was saved with it."
	})
};

// src/report/findings/tell-finding.ts
const SIGNATURE_HINT = "A version without a signature of its own is read by the newest model.yaml of the history whose tensors are those of its file: fetch all of the history, or name another with --baseline.";
const READING_HINT = "It is read by the signature and evaluation of its own manifest, or else by model.yaml: an evaluation set that is new needs inputs that it has, too.";
const BASELINE_SENTENCES = { "baseline-unusable": (facts, { because = [] }) => {
	switch (facts.fault) {
		case "preparing": return {
			message: `Version ${facts.version} could not be used for comparison: ${tellCauses(because)}`,
			...because.some((cause) => "code" in cause && cause.code === "signature-mismatch") ? { hint: SIGNATURE_HINT } : {}
		};
		case "reading": return {
			message: `Version ${facts.version} could not be compared on ${facts.data}, which it cannot read: ${facts.said}`,
			hint: READING_HINT
		};
		case "other-rows": return {
			message: `Version ${facts.version} could not be compared on ${facts.data}, of which it answers ${facts.theirs} elements and the candidate ${facts.own}: these are not the same observations.`,
			hint: READING_HINT
		};
		case "scoring": return { message: `The version to compare with failed: ${tellCauses(because)}` };
	}
} };
const SENTENCES = {
	...IDENTITY_SENTENCES,
	...BASELINE_SENTENCES,
	...SAFETY_SENTENCES,
	...FAILURE_SENTENCES,
	...PREDICTION_SENTENCES,
	...ROBUSTNESS_SENTENCES,
	...PERFORMANCE_SENTENCES
};
function tellFinding(found) {
	if ("message" in found) return found;
	return isSound(found) ? tellSound(found) : { message: found.code };
}
function tellSound(found) {
	return SENTENCES[found.code](found.facts, found);
}
function tellCauses(causes) {
	return causes.map((cause) => "code" in cause ? tellFinding(cause).message : misfitMessage(cause)).join(" ");
}

export { ratioThan as a, ratioPhrase as i, costWords as n, metricWords as r, tellFinding as t };