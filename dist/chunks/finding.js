// src/domain/finding/artifact-finding-kinds.ts
const OTHER_BYTES = {
	file: "text",
	sha256: "text",
	declared: "text"
};
const LOCKED = {
	file: "text",
	line: "number",
	text: "text"
};
const ARTIFACT_FINDING_KINDS = {
	"digest-mismatch": {
		severity: ["error"],
		check: ["identity"],
		facts: OTHER_BYTES
	},
	"size-mismatch": {
		severity: ["error"],
		check: ["identity"],
		facts: {
			file: "text",
			sizeBytes: "number",
			declaredBytes: "number",
			atLeast: "flag"
		}
	},
	"line-ends-changed": {
		severity: ["error"],
		check: ["identity"],
		facts: {
			...OTHER_BYTES,
			hasCrlf: "flag"
		}
	},
	"same-artifact-as": {
		severity: ["warning"],
		check: ["identity"],
		facts: { versions: "texts" }
	},
	"policy-loosened": {
		severity: ["error", "warning"],
		check: ["identity"],
		faults: {
			unapproved: {
				files: "texts",
				before: "text"
			},
			approved: {
				files: "texts",
				before: "text",
				by: "texts",
				commit: "text"
			},
			declared: {
				file: "text",
				keys: "texts"
			},
			"declared-approved": {
				file: "text",
				keys: "texts",
				by: "texts",
				commit: "text"
			}
		}
	},
	"artifact-unreadable": {
		severity: ["error"],
		check: ["identity"],
		faults: {
			empty: {
				file: "text",
				format: "text",
				checker: "text"
			},
			"too-large": {
				file: "text",
				format: "text",
				checker: "text",
				limitBytes: "number"
			},
			"lfs-pointer": {
				file: "text",
				format: "text"
			},
			"ort-format": {
				file: "text",
				format: "text"
			},
			text: {
				file: "text",
				format: "text",
				checker: "text"
			},
			malformed: {
				file: "text",
				format: "text",
				checker: "text",
				said: "text"
			}
		}
	},
	"environment-unfit": {
		severity: ["error"],
		check: ["identity"],
		faults: {
			"no-hash": LOCKED,
			"not-pinned": LOCKED,
			option: LOCKED,
			elsewhere: LOCKED,
			"no-requirement": LOCKED,
			empty: { file: "text" },
			"too-large": {
				file: "text",
				limitBytes: "number"
			}
		}
	},
	"signature-unsupported": {
		severity: ["error"],
		check: ["identity"],
		faults: {
			"too-many": {
				role: "text",
				count: "number",
				limit: "number"
			},
			name: { tensor: "text" },
			kind: {
				tensor: "text",
				kind: "text"
			},
			datatype: {
				role: "text",
				tensor: "text",
				datatype: "text"
			},
			"no-rank": {
				role: "text",
				tensor: "text",
				tool: "text"
			},
			rank: {
				role: "text",
				tensor: "text",
				rank: "number"
			},
			"no-tensor": { role: "text" }
		}
	},
	"output-not-tensor": {
		severity: ["warning"],
		check: ["identity"],
		facts: {
			output: "text",
			kind: "text",
			option: "text"
		}
	},
	"signature-mismatch": {
		severity: ["error"],
		check: ["identity"],
		faults: {
			missing: {
				role: "text",
				tensor: "text",
				found: "texts"
			},
			different: {
				role: "text",
				tensor: "text",
				datatype: "text",
				shape: "numbers",
				declaredDatatype: "text",
				declaredShape: "numbers"
			},
			"rows-open": {
				tensor: "text",
				shape: "numbers"
			},
			undeclared: { tensor: "text" }
		}
	},
	"baseline-unusable": {
		severity: ["warning"],
		check: ["identity", "prediction"],
		faults: {
			preparing: { version: "text" },
			reading: {
				version: "text",
				data: "text",
				said: "text"
			},
			"other-rows": {
				version: "text",
				data: "text",
				own: "number",
				theirs: "number"
			},
			scoring: { version: "text" }
		}
	},
	"file-is-link": {
		severity: ["error"],
		check: ["safety"],
		facts: { file: "text" }
	},
	"loading-runs-code": {
		severity: ["warning"],
		check: ["safety"],
		facts: {
			file: "text",
			format: "text",
			network: "text"
		}
	},
	"custom-operators": {
		severity: ["error"],
		check: ["safety"],
		facts: {
			operator: "text",
			domain: "text",
			format: "text"
		}
	},
	"random-operators": {
		severity: ["error", "warning"],
		check: ["safety"],
		facts: { operators: "texts" }
	},
	"external-data-outside": {
		severity: ["error"],
		check: ["safety"],
		facts: {
			tensor: "text",
			file: "text"
		}
	},
	"external-data-range": {
		severity: ["error"],
		check: ["safety"],
		facts: {
			tensor: "text",
			file: "text"
		}
	},
	"undeclared-file": {
		severity: ["error"],
		check: ["safety"],
		facts: {
			tensor: "text",
			file: "text"
		}
	},
	"unused-file": {
		severity: ["warning"],
		check: ["safety"],
		facts: { file: "text" }
	}
};

// src/domain/finding/finding-kinds.ts
const FAILURE = {
	severity: ["error"],
	check: [
		"safety",
		"prediction",
		"robustness",
		"performance"
	],
	facts: {
		said: "text",
		runtime: "text"
	}
};
const DIFFERENCE = {
	changed: "number",
	rows: "number",
	maxAbsoluteDifference: "number?",
	share: "number?",
	quantised: "flag"
};
const NAMED = {
	columns: "texts",
	count: "number"
};
const SLOWER = {
	mode: "text",
	metric: "text",
	ratio: "number",
	lower: "number"
};
const FINDING_KINDS = {
	...ARTIFACT_FINDING_KINDS,
	"call-failed": FAILURE,
	"no-kernel": {
		...FAILURE,
		facts: {
			operator: "text",
			...FAILURE.facts
		}
	},
	"process-crashed": FAILURE,
	"time-limit": FAILURE,
	"memory-limit": FAILURE,
	"certification-time-limit": {
		severity: ["error"],
		check: [
			"identity",
			"safety",
			"prediction",
			"robustness",
			"performance"
		],
		facts: {
			limitMs: "number",
			during: "text"
		}
	},
	"shape-corrected": {
		severity: ["warning", "error"],
		check: ["prediction"],
		facts: {
			output: "text",
			declared: "numbers",
			shape: "numbers"
		}
	},
	"output-shape": {
		severity: ["error"],
		check: ["prediction"],
		faults: {
			absent: {
				output: "text",
				found: "texts"
			},
			rows: {
				output: "text",
				shape: "numbers",
				rows: "number"
			},
			"too-narrow": {
				output: "text",
				columns: "number",
				needed: "number"
			},
			changed: {
				output: "text",
				columns: "number",
				before: "number"
			},
			"several-answers": {
				output: "text",
				answers: "number",
				problem: "text"
			},
			"no-tokens": {
				output: "text",
				shape: "numbers"
			},
			"no-boxes": {
				output: "text",
				shape: "numbers"
			},
			"too-few-tokens": {
				output: "text",
				tokens: "number",
				wanted: "number"
			},
			"several-labels": {
				output: "text",
				columns: "number"
			},
			"other-classes": {
				output: "text",
				columns: "number",
				classes: "number"
			},
			"other-labels": {
				output: "text",
				columns: "number",
				labels: "number"
			},
			"no-positive": {
				output: "text",
				columns: "number",
				column: "number"
			},
			"no-text": {
				output: "text",
				shape: "numbers",
				datatype: "text",
				kind: "text"
			},
			"too-long": {
				output: "text",
				characters: "number",
				most: "number"
			},
			"one-column": {
				output: "text",
				problem: "text"
			}
		}
	},
	"non-finite-output": {
		severity: ["error"],
		check: ["prediction"],
		facts: {
			rows: "number",
			firstRow: "number"
		}
	},
	"zero-vector": {
		severity: ["error"],
		check: ["prediction"],
		facts: {
			rows: "number",
			firstRow: "number"
		}
	},
	"unknown-label": {
		severity: ["error"],
		check: ["prediction"],
		facts: {
			label: "scalar",
			rows: "number",
			firstRow: "number"
		}
	},
	"not-probabilities": {
		severity: ["error", "warning"],
		check: ["prediction"],
		faults: {
			value: {
				value: "number",
				rows: "number",
				firstRow: "number"
			},
			sum: {
				rows: "number",
				firstRow: "number"
			}
		}
	},
	"label-number-absent": {
		severity: ["warning"],
		check: ["prediction"],
		facts: {
			lastColumn: "number",
			labels: "numbers",
			count: "number"
		}
	},
	"class-not-in-target": {
		severity: ["warning"],
		check: ["prediction"],
		facts: {
			labels: "texts",
			count: "number"
		}
	},
	"answer-not-in-target": {
		severity: ["warning"],
		check: ["prediction"],
		facts: {
			labels: "texts",
			count: "number",
			rows: "number"
		}
	},
	"slice-matches-nothing": {
		severity: ["warning"],
		check: ["prediction"],
		facts: {
			slice: "text",
			columns: "texts",
			values: "table",
			most: "number"
		}
	},
	"target-constant": {
		severity: ["warning"],
		check: ["prediction"],
		facts: { value: "text" }
	},
	"positive-against-rest": {
		severity: ["warning"],
		check: ["prediction"],
		facts: {
			positive: "scalar",
			classes: "number",
			threshold: "number?"
		}
	},
	"nan-beside-answer": {
		severity: ["warning"],
		check: ["prediction"],
		facts: {
			output: "text",
			rows: "number",
			firstRow: "number"
		}
	},
	"worse-than-chance": {
		severity: ["warning"],
		check: ["prediction"],
		facts: {
			metric: "text",
			value: "number"
		}
	},
	"scores-reversed": {
		severity: ["warning"],
		check: ["prediction"],
		facts: {
			metric: "text",
			value: "number",
			positiveScores: "text"
		}
	},
	"not-deterministic": {
		severity: ["error", "warning"],
		check: ["robustness"],
		facts: { maxAbsoluteDifference: "number?" }
	},
	"answers-differ": {
		severity: ["error", "warning"],
		check: ["robustness", "performance"],
		faults: {
			alone: DIFFERENCE,
			"other-order": DIFFERENCE,
			"other-batches": DIFFERENCE,
			"as-served": {
				...DIFFERENCE,
				threads: "number",
				batchSize: "number"
			},
			"other-threads": {
				...DIFFERENCE,
				threads: "number"
			},
			later: DIFFERENCE
		}
	},
	"batch-dependent": {
		severity: ["error"],
		check: ["robustness"],
		facts: { maxAbsoluteDifference: "number?" }
	},
	"crash-on-hostile-input": {
		severity: ["error"],
		check: ["robustness"],
		faults: {
			crash: {
				said: "text",
				runtime: "text"
			},
			timeout: {
				said: "text",
				runtime: "text"
			},
			memory: {
				said: "text",
				runtime: "text"
			},
			error: {
				said: "text",
				runtime: "text"
			}
		}
	},
	"falls-to-chance": {
		severity: ["warning", "error"],
		check: ["robustness"],
		facts: {
			perturbation: "text",
			strength: "number",
			metric: "text",
			clean: "number?",
			disturbed: "number?",
			chance: "number?"
		}
	},
	"noise-not-tried": {
		severity: ["warning", "error"],
		check: ["robustness"],
		facts: NAMED
	},
	"perturbation-not-tried": {
		severity: ["error"],
		check: ["robustness"],
		facts: NAMED
	},
	"latency-knows-rows": {
		severity: ["error", "warning"],
		check: ["performance"],
		faults: {
			slower: SLOWER,
			declared: SLOWER,
			undecided: SLOWER,
			unanswered: { mode: "text" }
		}
	}
};

// src/domain/finding/finding.ts
function finding(code, facts, place = {}) {
	const { severity, check } = FINDING_KINDS[code];
	return {
		code,
		severity: severity[0],
		check: check[0],
		facts,
		...place
	};
}
function isSound(found) {
	const kind = FINDING_KINDS[found.code];
	const types = typesOf(kind, found.facts);
	return kind.severity.includes(found.severity) && kind.check.includes(found.check) && types !== null && Object.entries(types).every(([name, type]) => Object.hasOwn(found.facts, name) && IS[type](found.facts[name]));
}
function typesOf(kind, { fault }) {
	if ("facts" in kind) return kind.facts;
	return typeof fault === "string" && Object.hasOwn(kind.faults, fault) ? kind.faults[fault] ?? null : null;
}
const IS = {
	text: isText,
	number: isNumber,
	"number?": (value) => value === null || isNumber(value),
	flag: (value) => typeof value === "boolean",
	scalar: isScalar,
	texts: (value) => Array.isArray(value) && value.every(isText),
	numbers: (value) => Array.isArray(value) && value.every(isNumber),
	table: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isScalar))
};
function isText(value) {
	return typeof value === "string";
}
function isNumber(value) {
	return typeof value === "number";
}
function isScalar(value) {
	return isText(value) || isNumber(value) || typeof value === "boolean";
}
function hasError(findings) {
	return findings.some(({ severity }) => severity === "error");
}

export { hasError as n, isSound as r, finding as t };