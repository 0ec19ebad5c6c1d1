import { t as quoteText } from "./quote-text.js";
import { n as suggest } from "./suggest.js";

// src/contract/order-sentences.ts
const ORDER_SENTENCES = {
	"classes-reordered": {
		message: "With the classes in the order {listed} the answers agree with the target {own} of {rows} times; in the order {order} they would {other} times.",
		hint: "List the labels under classes in the order of the output's columns or of the model's numbers, as its training encoded them."
	},
	"classes-untold": {
		message: "With the classes in the order {listed} the answers agree with the target {own} of {rows} times, and in other orders up to {other} times; no row of the target holds {absent}, so that these rows do not tell which order is right.",
		hint: "See whether the target is what the model answers: of one-hot columns one column of labels has to be made first; then name data that hold every class, or list the classes as its training encoded them."
	},
	"answers-reordered": {
		message: "The answers {listed} agree with the target {own} of {rows} times; if they stood for {order}, they would {other} times.",
		hint: "The model numbers the classes otherwise than the target: let it answer with the labels that the target holds, or write them into the target as the model does."
	},
	"scores-are-distances": {
		message: "The greatest column agrees with the target in {own} of {rows} rows, the least in {other}: the columns are distances, of which the least wins.",
		hint: "Let the model answer with scores of which the greatest wins, such as the distances with their sign turned."
	},
	"columns-reordered": {
		message: "The columns of {output} stand for {listed}: those of them that {order} would exchange agree with the target in {own} of {cells} cells, exchanged in {other}.",
		hint: "Name the target's columns in the order of the output's columns."
	},
	"columns-inverted": {
		message: "The columns of {output}, read as {listed}, agree with the target in {own} of {cells} cells; if each yes were a no and they stood for {order}, in {other}.",
		hint: "Write the target as the model answers: 1 where the label is present."
	}
};

// src/contract/misfit-sentences.ts
const MISFIT_SENTENCES = {
	"target-not-single": {
		message: "The target holds {width} values a row, but a {problem} problem has one true answer a row.",
		hint: "Set problem: multilabel if several labels can be true at once; turn one-hot columns into one label a row."
	},
	"target-one-hot": {
		message: "The columns {columns} hold 0 and 1 alone and add up to 1 in each row: they are one-hot, and {column} by itself says only whether a row is of one class.",
		hint: "One-hot: write one column of labels into the data, in pandas data['label'] = data[columns].idxmax(axis=1) with the list of these columns, and name it under target."
	},
	"target-width": {
		message: "The output {output} and the target differ in how many numbers a row has: {columns} and {width}.",
		hint: "Bind as many true answers under target as the model answers numbers a row, in their order: column for one, columns: [first, second] for two, or an array or list of as many; one number alone of several is picked with prediction.index."
	},
	"answer-not-single": {
		message: "The output {output} answers {columns} numbers a row, but a {problem} problem has one score a row.",
		hint: "Add index under prediction: the number of the column that is scored, counted from 0; or name another output."
	},
	"layout-square": {
		message: "Every call gave the output {output} as many rows as there are labels, {labels}, so that nothing tells its rows from its labels.",
		hint: "Add layout under prediction: row-label, or label-row."
	},
	"frames-square": {
		message: "Every call gave the output {output} as many frames, tokens or places as rows, {rows} in the first, so that nothing tells one from the other.",
		hint: "Add rows to the output in the signature: 0 where its first axis is the row, 1 where the second is."
	},
	"pairs-odd": {
		message: "The output {output} has two numbers for each of {labels} labels, and they are not the probabilities of absent and present: they do not add up to 1, first in row {row}.",
		hint: "Set kind: logits if they are; else see whether layout and the columns of the target are right."
	},
	"target-kinds": {
		message: "The target mixes {targetKind}: {targets}.",
		hint: "Write all labels alike, or list each of them under classes."
	},
	"target-label-unknown": {
		message: "The target holds {label}, first in row {row}, which is none of the classes {classes}.",
		hint: "Correct the data, or list every label under classes, in the order of the output's columns."
	},
	"target-not-binary": {
		message: "The target holds a third label, {label}, first in row {row}, beside those of a binary problem: {targets}.",
		hint: "Correct the data, or list all labels under classes if every other one counts as negative."
	},
	"positive-absent": {
		message: "No row that counts holds the positive class {name}; the target holds {targetKind}: {known}.",
		hint: "Write it as the data do, or name data that hold both classes."
	},
	"positive-alone": {
		message: "Every row that counts holds the positive class {name}: whether the model tells it from others cannot be measured.",
		hint: "Name data that hold both classes; what is to be watched by itself can be a slice of them."
	},
	"class-alone": {
		message: "Every row that counts holds the class {label}: whether the model tells it from any other cannot be measured.",
		hint: "Name data that hold several classes; what is to be watched by itself can be a slice of them."
	},
	"ids-differ": {
		message: "No two rows have one id: the target holds {ids} of them, so that no row has another that could be found.",
		hint: "Name the column that says which rows show the same thing; two rows with a grade are problem: embedding."
	},
	"positive-column-unknown": {
		message: "Which of the {width} columns holds the positive class's probability cannot be told; the target holds {targets}.",
		hint: "List the labels under classes, in the order of the output's columns, or point to one with prediction.index."
	},
	"negative-unknown": {
		message: "Every row holds {name}, so that nothing says which answer is the negative class.",
		hint: "Name data that hold both classes, and list both labels under classes."
	},
	"classes-missing": {
		message: "The target holds {targets}, and nothing says which of the {width} columns of the output is which.",
		hint: "List all {width} labels under classes, in the order of the output's columns."
	},
	"columns-named-otherwise": {
		message: "The model's file names the columns {columns}, and row {row} of the target holds {label}.",
		hint: "List the target's labels under classes, in the order of those columns; the target holds {targets}."
	},
	"classes-order": {
		message: "The classes are not in the order of the output's columns, which the model's file lists as {columns}.",
		hint: "Write them in that order."
	},
	"labels-beyond-columns": {
		message: "Without classes a label is the number of its column, 0 to {last}, but row {row} holds {label}.",
		hint: "List all {width} labels under classes, in the order of the output's columns; the target holds {targets}."
	},
	"columns-ambiguous": {
		message: "The target never holds 0, so whether its labels {targets} count the {width} columns from 0 or from 1 cannot be told.",
		hint: "List all {width} labels under classes, in the order of the output's columns."
	},
	"answer-kind": {
		message: "The model answers with {answerKind} ({answers}), but the target holds {targetKind} ({targets}).",
		hint: "List the labels under classes as the target holds them: a whole number that the model answers is then a position in that list."
	},
	"answers-disjoint": {
		message: "The model answers {answers}, and the target holds none of them, but {targets}.",
		hint: "Write the labels alike, or list all of them under classes if they really differ."
	},
	"answers-renamed": {
		message: "The model answers {answer} in {rows} rows that hold {label}; it never answers {label}, and the target never holds {answer}: they look like two names of one class.",
		hint: "Write the labels alike, or list all of them under classes if they really differ."
	},
	"labels-merged": {
		message: "The output's type {datatype} rounds labels to one number that are two: {labels}.",
		hint: "Let the model answer with whole numbers of 64 bits or with text, or number the classes from 0."
	},
	"tokens-misfit": {
		message: "Row {row} has {labels} labels, but the model has {tokens} tokens for it.",
		hint: "Write one label for each token that the model gets, special tokens and parts of words too: those without a label of their own hold what prediction.ignore names."
	},
	"token-masked": {
		message: "The attention_mask of row {row} leaves out token {token}, but the target has {label} there, which would be scored.",
		hint: "Write -100 into the target where the mask is 0, and ignore: -100 under prediction."
	},
	"sentence-empty": {
		message: "None of the {tokens} tokens of row {row} has a label that is scored.",
		hint: "Take the row out of the data: it would count as a sentence and says nothing."
	},
	"ignore-undeclared": {
		message: "The target holds {label}, first in row {row}, on {tokens} tokens, which marks tokens that are not scored.",
		hint: "Set prediction.ignore: {label}; if it is a class nevertheless, list it under classes."
	},
	"mask-shape": {
		message: "A row of the target has the shape [{shape}], which is no image of labels.",
		hint: "Bind target to one array of [row, height, width], or to one column of lists of lists, with the number of a class for each pixel; turn one-hot masks into that with argmax."
	},
	"mask-misfit": {
		message: "A row of the output {output} has the shape [{shape}], which has not one answer for each pixel of a mask of {height} × {width}.",
		hint: "Write masks of the size of the output, or let the model resize its answer to that of the masks before the greatest class is taken; correct layout if it names other axes."
	},
	"layout-cube": {
		message: "A row of the output {output} has the shape [{shape}] for a mask of {height} × {width}, so that its first axis can be the classes as well as its last.",
		hint: "Add layout under prediction: row-class-height-width, or row-height-width-class."
	},
	"threshold-of-columns": {
		message: "Of several numbers a pixel the greatest is taken, so that the threshold changes nothing.",
		hint: "Delete threshold."
	},
	"image-empty": {
		message: "None of the {pixels} pixels of row {row} has a label that is scored.",
		hint: "Take the row out of the data: it would count as an image and says nothing."
	},
	"pixels-measured": {
		message: "The pixels hold more than {most} different values by row {row}: they are measurements and no labels.",
		hint: "Bind target to the masks of class numbers, and name an output of classes under prediction."
	},
	"pixels-undeclared": {
		message: "The target holds {label}, first in row {row}, in {images} images, which marks pixels that are not scored.",
		hint: "Set prediction.ignore: {label}; if it is a class nevertheless, list it under classes."
	},
	"box-inside-out": {
		message: "Box {box} of row {row} ends before it begins if its four numbers are {format}.",
		hint: "Correct target.boxFormat, or the box."
	},
	"box-label-unknown": {
		message: "Box {box} of row {row} has the label {label}, which is none of the classes {classes} and no number of a class.",
		hint: "List all labels under target.classes, in the order of the numbers that the model gives them from 0 on, or write those numbers into the data."
	},
	"boxes-inside-out": {
		message: "Of {boxes} boxes of {output} {out} end before they begin if their four numbers are {format}.",
		hint: "Correct prediction.boxFormat."
	},
	"boxes-scale": {
		message: "The boxes of {output} reach to {answers} and those of the target to {targets}: one of them counts pixels and the other shares of the image.",
		hint: "Write the boxes of the target in the units of the model."
	},
	"box-classes": {
		message: "Of {boxes} boxes that the model finds, {right} have the class that the target gives them: the classes are numbered otherwise.",
		hint: "List the labels under target.classes in the order of the numbers that the model gives them from 0 on, with one for the background where it has one."
	},
	"class-not-in-scheme": {
		message: "The class {label} is no tag of {scheme}.",
		hint: "Write the classes as the scheme has them, such as O, B-PER and I-PER, or delete scheme: then tokens alone are scored."
	},
	"target-off-scheme": {
		message: "Of {tagged} tokens that the target marks as parts of entities, {scheme} gives {lost} to none, first {label} as token {token} of those scored in row {row}.",
		hint: "Name the scheme that the labels are written in; rewrite IOB1, where I begins an entity, as IOB2."
	},
	"slice-groups": {
		message: "The slice {name} has more than {most} groups: {by} tells rows apart, and no groups.",
		hint: "Group by a column with fewer values, or name the rows that matter under where."
	},
	"answers-shifted": {
		message: "The model answers {answers}, and the target holds {targets}: the answers are counted from another number, or are positions.",
		hint: "Write the labels alike: let the model answer with the labels that the target holds, or number the target as the model does."
	},
	"logits-add-up": {
		message: "The columns of {output} lie between 0 and 1 and add up to 1 in each of the {rows} rows: they are probabilities and no logits.",
		hint: "Set kind: probabilities."
	},
	"logits-within-one": {
		message: "The {rows} rows of {output} hold numbers from {least} to {greatest} alone: read as logits, each of them is a yes. They are probabilities.",
		hint: "Set kind: probabilities; if they are logits nevertheless, say so with threshold: 0.5."
	},
	"logits-above-zero": {
		message: "The {rows} rows of {output} hold numbers from {least} to {greatest}, none below 0: read as logits, each of them is a yes. They are percentages, odds or counts, or logits of a model that always says yes.",
		hint: "Let the model answer with probabilities or logits; if they are logits, say so with threshold: 0.5, or with the probability from which on a row is positive."
	},
	"logits-below-zero": {
		message: "The {rows} rows of {output} hold numbers from {least} to {greatest}, none above 0: read as logits, none of them is a yes. They are log-probabilities, or logits of a model that never says yes.",
		hint: "Let the model answer with probabilities or logits; if they are logits, say so with threshold: 0.5, or with the probability from which on a row is positive."
	},
	"scores-within-one": {
		message: "The {rows} rows of {output} hold numbers from {least} to {greatest} alone, of which each reaches the threshold {threshold}: they look like probabilities.",
		hint: "Set kind: probabilities, or a threshold that some rows do not reach."
	},
	...ORDER_SENTENCES
};

// src/contract/live-test-sentences.ts
const LIVE_TEST_SENTENCES = {
	"live-metric-repeated": {
		message: "Two live metrics have the id {name}.",
		hint: "Keep one of them."
	},
	"live-metric-own": {
		message: "{name} is no metric of certification, and so one of the model alone, which its service reports by this name.",
		hint: "Correct the name; or leave it, if it is meant so."
	},
	"live-primary-missing": {
		message: "Every metric is a guardrail, so that nothing says what a better version is better in.",
		hint: "Take role away from one and give it betterBy, or declare a utility."
	},
	"live-better-by-missing": {
		message: "The primary metric {name} does not say which gain matters, so that no test of it could be planned or ended.",
		hint: "Add betterBy, the smallest gain that is worth a new version, in its own unit, for instance betterBy: 0.01; or set role: guardrail and noWorseBy."
	},
	"live-margin-missing": {
		message: "Nothing says how much worse {name} may be and still count as not worse.",
		hint: "Add noWorseBy, above 0 and in its own unit, for instance noWorseBy: 0.005."
	},
	"live-margin-zero": {
		message: "With a margin of 0 no version that is just as good in {name} is ever shown not to be worse.",
		hint: "Write the loss that you would not mind, or delete noWorseBy where there is betterBy: it is half of that then."
	},
	"live-metric-not-mean": {
		message: "{name} is no mean over predictions, so that the windows of two versions cannot be compared by it.",
		hint: "Means of this problem: {means}. A name of your own does too, for what each prediction is worth."
	},
	"live-direction-misfit": {
		message: "{name} is better {wanted}.",
		hint: "Write direction: {wanted}."
	},
	"live-range-order": {
		message: "The range of {name} begins at {least} and ends at {most}.",
		hint: "Write the least value first, and a larger one after it."
	},
	"live-range-misfit": {
		message: "The range of {name} reaches from {least} to {most}, but it is between {low} and {high}.",
		hint: "Write a part of that, or delete range."
	},
	"live-range-missing": {
		message: "Nothing says what the worst value of {name} is, which a prediction without a label shall count as.",
		hint: "Add range: [least, most] of what one prediction can contribute; or set missing: exclude."
	},
	"live-zero-outside": {
		message: "A prediction without a label cannot count as 0 in {name}, which is between {least} and {most}.",
		hint: "Set missing: worst or exclude, or correct the range."
	},
	"live-missing-is-best": {
		message: "0 is the best value of {name}, so that a version gains by each prediction whose label never comes.",
		hint: "Set missing: worst with a range, or exclude."
	},
	"live-step-too-large": {
		message: "{key} is {step}, but two versions cannot be so far apart in {name}, which is between {least} and {most}.",
		hint: "Write it in its own unit: 0.01 rather than 1 for one in a hundred."
	},
	"live-unit-header": {
		message: "The header {name} does not say who asks: it is the same for many, or another each time.",
		hint: "Name one that stays with a caller and is in every request, such as header:x-customer-id."
	},
	"live-ramp-order": {
		message: "The share {share} follows {before} and is not above it.",
		hint: "Write shares that rise, by 0.0001 at least: traffic is divided into 10000 parts."
	},
	"live-share-all-or-none": {
		message: "Of the 10000 parts into which traffic is divided {share} is none, or all of them.",
		hint: "Write a share from 0.0001 to 0.9999: both versions must be asked."
	},
	"live-time-order": {
		message: "{first} is {firstText}, and {second} {secondText}: nothing could be decided in that time.",
		hint: "Lengthen {second}, or shorten {first}; a day is needed whatever is said. Where nothing is said, minDuration is 1d, maxDuration 14d and bake.for 7d."
	},
	"live-day-unseen": {
		message: "In less than a day a test sees a part of the daily cycle only, so that nothing is promoted within one.",
		hint: "Write minDuration: 1d or more: less is taken for a day."
	},
	"live-unseen-labels": {
		message: "{key} asks versions for answers that nobody sees, and no label of {name} comes of those.",
		hint: "Delete {key}; or correct labels, if the label of a prediction comes whatever was answered."
	},
	"live-ensemble-labels": {
		message: "Nobody sees what the ensemble {ensemble} would have answered, and the labels of {name} depend on that.",
		hint: "Delete ensembles; or correct labels, if the label of a prediction comes whatever was answered."
	},
	"live-ensemble-without-shadow": {
		message: "The ensemble {ensemble} needs requests that every candidate has answered, and there are none.",
		hint: "Add shadow, the share of the requests that all of them shall answer, for instance shadow: 0.1."
	},
	"live-vote-misfit": {
		message: "The answers to a {problem} problem are hardly ever the same, so that none has a majority.",
		hint: "Name mean or weighted."
	},
	"live-utility-beside-primary": {
		message: "A utility is the only thing in which a version is better, and {name} is called primary beside it.",
		hint: "Delete the role, and weigh {name} in the utility; or delete the utility."
	},
	"live-name-reserved": {
		message: "Beside a utility {name} has a meaning of its own.",
		hint: "Give the metric another name."
	},
	"live-weight-unknown": {
		message: "The utility weighs {name}, which nothing declares.",
		hint: "Known here: {known}."
	},
	"live-weight-sign": {
		message: "The weight of {name} is {weight}, by which a version gains where it is worse, or nothing.",
		hint: "Write a weight {wanted}."
	}
};

// src/contract/gate-sentences.ts
const GATE_SENTENCES = {
	"gate-repeated": {
		message: "Two gates have the id {name}.",
		hint: "Give each gate its own id; budgets of modes have ids such as realtime.latency.p99."
	},
	"gate-condition": {
		message: "The gate {name} must say exactly one condition, and says {given}.",
		hint: "One of {conditions}."
	},
	"gate-key-missing": {
		message: "A gate with {condition} needs {key}.",
		hint: "Add {key}."
	},
	"gate-key-unused": {
		message: "{key} has no effect beside {condition}.",
		hint: "Delete {key}."
	},
	"no-prediction-gate": {
		message: "No gate says how well the model must predict.",
		hint: "Add a gate such as {{id: floor, metric: accuracy, min: 0.9}}."
	},
	"evaluation-unknown": {
		message: "There is no evaluation set {name}.",
		hint: "Declared: {known}."
	},
	"slice-unknown": {
		message: "The evaluation set has no slice {name}.",
		hint: "Declared: {known}."
	},
	"gap-needs-groups": {
		message: "A gap is between groups, but the slice {name} is a filter.",
		hint: "Name a slice that has by."
	},
	"perturb-nothing": {
		message: "The gate {name} disturbs floating-point inputs and pictures of bytes, and the signature has none.",
		hint: "Take measurements in FP32 or FP64, or delete the gate: other whole numbers, booleans and text may be codes, and stay as they are."
	},
	"metric-unknown": {
		message: "There is no metric {name}.",
		hint: "Known here: {known}."
	},
	"metric-parameter": {
		message: "The metric {name} does not work: {rule}.",
		hint: "Write it as in ndcg@10."
	},
	"metric-misfit": {
		message: "The metric {name} does not fit a {problem} problem.",
		hint: "These do: {known}."
	},
	"own-metric-name-taken": {
		message: "The name {name} is that of a metric which certification measures itself.",
		hint: "Give the metric another name."
	},
	"own-metric-range": {
		message: "The range of the metric goes from {least} to {most}.",
		hint: "Write the least number first."
	},
	"own-metric-file-repeated": {
		message: "The file {name} is listed twice, or two names differ by upper and lower case alone.",
		hint: "List each file once."
	},
	"own-metric-problem": {
		message: "A program is not told of the answers to a {problem} problem, on which the metric {name} would be measured.",
		hint: "Measure it on a set of one of these: {fitting}."
	},
	"metric-needs-scores": {
		message: "The metric {name} needs probabilities or scores, but the output holds labels.",
		hint: "Name another output, or a metric of labels such as accuracy."
	},
	"metric-needs-probabilities": {
		message: "The metric {name} needs probabilities, but the output holds scores.",
		hint: "Name an output with probabilities, or a metric of the order such as roc_auc."
	},
	"metric-needs-threshold": {
		message: "The metric {name} needs labels, and nothing says from which score on the answer is the positive class.",
		hint: "Add threshold under prediction (often 0 for a decision function), or name a metric of the order such as roc_auc."
	},
	"metric-needs-scheme": {
		message: "The metric {name} counts entities, and nothing says how the classes mark them.",
		hint: "Add scheme under prediction, such as scheme: IOB2, or name a metric of tokens such as token_accuracy."
	},
	"metric-without-direction": {
		message: "More is neither better nor worse for {name}, so it cannot be compared like this.",
		hint: "Use min, max or maxGap."
	},
	"metric-is-cost": {
		message: "{name} is a cost, which is limited by the budgets of a mode.",
		hint: "Add it under modes.<mode>.budgets, or compare it with production: versus, mode and maxRatio or minRatio."
	},
	"limit-out-of-range": {
		message: "{key} is {limit}, but {name} allows {from} to {to}.",
		hint: "Write ratios as numbers: 0.85 rather than 85."
	},
	"limit-at-end": {
		message: "Nothing is beyond {key} {limit} of {name}, and the gate is judged by the bound of its interval, which holds there at most where every answer is perfect: more rows do not make it pass.",
		hint: "Write a limit that can be surpassed, or test: point, by which the number alone decides."
	}
};

// src/contract/settings-sentences.ts
const SETTINGS_SENTENCES = {
	"share-over-cap": {
		message: "The default share {share} is above the cap {cap}.",
		hint: "Lower defaultShare or raise shareCap."
	},
	"environment-unknown": {
		message: "There is no environment {name}.",
		hint: "Name one that the settings declare: {known}."
	},
	"environment-circle": {
		message: "The environments come after each other in a circle: {circle}.",
		hint: "Take out one after, so that one of them comes first."
	},
	"gate-twice": {
		message: "The gates {first} and {name} are one environment of GitHub, which knows no case of letters.",
		hint: "Keep one of them: which of two is asked would be a guess."
	},
	"gate-model-unknown": {
		message: "The gate {gate} is of the model {name}, which the registry does not have.",
		hint: "Name one that it has: {known}."
	},
	"platform-twice": {
		message: "The environment declares {name} twice.",
		hint: "Keep one of the two."
	},
	"platform-option-missing": {
		message: "Nothing says {name} of {platform}, without which it is not rendered.",
		hint: "Add it; docs/platforms.md says what it is."
	},
	"platform-option-unused": {
		message: "{platform} has no {name}.",
		hint: "Delete it, or correct kind. It takes: {known}."
	},
	"platform-placeholder": {
		message: "{name} stands for nothing.",
		hint: "Known: {{model}}, {{version}} and {{digest}}."
	},
	"platform-image-versions": {
		message: "All versions would run the image {name}.",
		hint: "Put {{version}} or {{digest}} into it."
	},
	"platform-lacks-unit-header": lacks("a unit by a header", "Write unit: request"),
	"platform-lacks-unit-field": lacks("a unit by a field, for which bodies are read", "Write unit: request"),
	"platform-lacks-shadow": lacks("copies of requests for candidates", "Delete shadow"),
	"platform-lacks-paired": lacks("pairs, for which answers are read", "Delete paired"),
	"platform-lacks-sentinel": lacks("copies of requests for a sentinel", "Delete sentinel"),
	"platform-lacks-ensembles": lacks("ensembles, for which answers are read", "Delete ensembles"),
	"platform-coarse": {
		message: "{platform}, which {environment} runs on, divides traffic into {parts} parts, of which {share} is no number.",
		hint: "Write a share that is, or serve {environment} by another platform."
	},
	"freeze-order": {
		message: "The freeze ends at {until}, not after its start {from}.",
		hint: "Exchange the two."
	}
};
function lacks(what, mend) {
	return {
		message: `{platform}, which {environment} runs on, cannot do ${what}.`,
		hint: `${mend}, or serve {environment} by another platform: docs/platforms.md has what each can do.`
	};
}

// src/contract/reading-sentences.ts
const READING_SENTENCES = {
	"reading-without-signature": {
		message: "The version says how it reads evaluation sets, and not by which tensors.",
		hint: "Add signature with the tensors of its file, or delete evaluation: with the tensors of model.yaml it is read as model.yaml says."
	},
	"reading-missing": {
		message: "The {key} that model.yaml gives the evaluation set {name} do not fit the tensors of the version.",
		hint: "Add evaluation: {{{name}: {{{key}: …}}}} to the version."
	},
	"reading-is-policy": {
		message: "{name} says what counts, and is for model.yaml to say, for every version alike.",
		hint: "Delete it here; what model.yaml says of it holds for this version, too."
	},
	"reading-not-a-feature": {
		message: "The version reads {name}, which model.yaml binds to no input of this evaluation set.",
		hint: "A version may arrange anew what is bound there ({known}). To read more, change signature and inputs in model.yaml, which its owners answer for."
	}
};

// src/contract/serve-sentences.ts
const SERVE_SENTENCES = {
	"artifact-key-missing": {
		message: "An artifact of the format {format} needs {name}, which is not there.",
		hint: "Add it; docs/manifests.md says what it holds."
	},
	"artifact-key-unused": {
		message: "An artifact of the format {format} has no {name}.",
		hint: "Delete it, or name the format that it belongs to."
	},
	"serve-place-unknown": {
		message: "Nothing is put in the place of {name}.",
		hint: "Known are {{port}}, {{port:word}} with any word, and {{threads}}."
	},
	"serve-key-unused": {
		message: "The protocol {protocol} has a form of its own, and no {name}.",
		hint: "Delete it, or name another protocol."
	},
	"serve-rows-lead-nowhere": {
		message: "In request there is no list with one item at {name}.",
		hint: "Let rows lead to the list whose item is there for each row, or write all or one."
	},
	"serve-input-unknown": {
		message: "The signature has no input {name}.",
		hint: "Its inputs are {known}."
	},
	"serve-input-unasked": {
		message: "The input {name} stands nowhere in the request: the server would never see it.",
		hint: "Put \"{{{name}}}\" where its values belong, or take it out of the signature."
	},
	"serve-output-missing": {
		message: "Nothing says where the output {name} is in an answer.",
		hint: "Add its JSON pointer."
	}
};

// src/contract/signature-sentences.ts
const SIGNATURE_SENTENCES = {
	"tensor-repeated": {
		message: "The tensor {name} stands twice in the signature.",
		hint: "Keep one of them."
	},
	"row-axis-range": {
		message: "The tensor {name} has {rank} dimensions, so that its rows cannot be on axis {axis}.",
		hint: "Axes are counted from 0; write rows: none where the whole tensor is one row."
	},
	"row-axis-open": {
		message: "The shape [{shape}] of {name} does not say which axis is the row.",
		hint: "Write rows: 0 where every call takes {size} rows, rows: 1 where each row is a column of the tensor, rows: none where the whole tensor is one row."
	},
	"value-datatype": {
		message: "A tensor of {datatype} cannot hold the value of {name}.",
		hint: "Write a number, a text (BYTES) or true or false (BOOL) that the datatype holds; whole numbers beyond 2^53 in quotes."
	},
	"value-shape-open": {
		message: "The input {name} has a value, but its shape leaves open how often it stands in a call.",
		hint: "Write the sizes; one axis may stay open where rows: says that it is the row."
	},
	"value-too-large": {
		message: "The constant {name} would have {elements} elements; at most {limit} are made.",
		hint: "Correct the shape, or build the constant into the model."
	},
	"value-and-state": {
		message: "The input {name} is either a constant or carried from call to call.",
		hint: "Delete value, and write state.start where the state does not start with zeros."
	},
	"pad-misfit": {
		message: "The input {name} cannot be padded: pad is for rows whose first size is open.",
		hint: "Write -1 for the length of the lists, or delete pad."
	},
	"padding-twice": {
		message: "The input {name} has its values from several sources.",
		hint: "Keep one of value, state, pad, lengthOf and maskOf."
	},
	"padded-unknown": {
		message: "The signature has no padded input {name}.",
		hint: "Give that input a pad; padded are {known}."
	},
	"state-unknown": {
		message: "The signature has no output {name}.",
		hint: "Its outputs are {known}."
	},
	"state-misfit": {
		message: "The output {output} ({was}) cannot be the next value of the input {name} ({wanted}).",
		hint: "Name an output of the same datatype and shape, or correct the shapes."
	}
};

// src/contract/answer-sentences.ts
const ANSWER_SENTENCES = {
	"layout-open": {
		message: "The axes of the output {name}, [{shape}], can be read in more than one order.",
		hint: "Add layout under prediction: {known}."
	},
	"layout-misfit": {
		message: "An output of the shape [{shape}] with these labels is not laid out as {name}.",
		hint: "Correct layout, the shape in the signature, or the columns or classes of the target."
	},
	"layout-unused": {
		message: "Only several labels a row and the pixels of images have a layout; this is a {problem} problem.",
		hint: "Delete layout; for an output whose row is on another axis, set rows in the signature."
	},
	"tokens-key-unused": {
		message: "A {problem} problem has no answers for which {name} would change anything.",
		hint: "Delete {name}; it belongs to token-classification, and ignore to image-segmentation too."
	},
	"text-datatype": {
		message: "The output {name} is of the type {datatype}, which kind: {kind} does not read.",
		hint: "kind: text reads BYTES, kind: tokens whole numbers, kind: ctc the scores of every class in every frame."
	},
	"text-shape": {
		message: "A row of the output {name} has {given} dimensions, but kind: {kind} reads {wanted}.",
		hint: "Correct kind or the shape, or say with rows: which axis is the row."
	},
	"text-key-unused": {
		message: "Nothing reads {name} here.",
		hint: "Delete it: blank is for kind: ctc, skip for ctc and tokens; a transcription with kind: text has no classes."
	},
	"vocabulary-missing": {
		message: "The output holds numbers, and nothing says which text each of them stands for.",
		hint: "List the texts under target.classes, in the order of the output's classes or ids from 0."
	},
	"vocabulary-entry": {
		message: "The entry {name} is no text, so that its spelling is lost.",
		hint: "Put it in quotes."
	},
	"blank-missing": {
		message: "Greedy CTC decoding leaves out one class, the blank, and nothing says which one.",
		hint: "Add blank: its position among the classes, counted from 0; most often it is the first or the last."
	},
	"blank-out-of-range": {
		message: "There are {given} classes, counted from 0.",
		hint: "Point to one of them."
	}
};

// src/contract/image-sentences.ts
const IMAGE_SENTENCES = {
	"pixels-shape": {
		message: "The output {name}, [{shape}], has not one answer for each pixel: no axis holds a number for each of the classes.",
		hint: "Name an output of [row, class, height, width] or [row, height, width, class], or of labels [row, height, width] with kind: labels; one number a pixel stands for two classes."
	},
	"box-target": {
		message: "The target of object detection is two columns: the boxes of each image, and their labels.",
		hint: "Write columns: [boxes, labels], in that order, of a jsonl or parquet file with a list in each cell."
	},
	"box-format-missing": {
		message: "Nothing says what the four numbers of a box are.",
		hint: "Add boxFormat: xyxy or yxyx for two corners, xywh for a corner with width and height, cxcywh for the centre with them."
	},
	"box-outputs": {
		message: "Scores and labels of boxes are two outputs or none.",
		hint: "Name both, or neither where the one output is [row, box, 6]."
	},
	"box-shape": {
		message: "The output {name}, [{shape}], has not {wanted} numbers for each box: boxes are [row, box, 4] beside scores and labels, or [row, box, 6] with score and class.",
		hint: "Export the model with its last steps inside, down to boxes that do not overlap (NMS): what a head answers for each cell or anchor is not read."
	},
	"box-count-open": {
		message: "The output {name}, [{shape}], leaves open how many boxes an image has, which differs from call to call.",
		hint: "Export it with a fixed number of boxes, the places that are left with a class of -1 or a score of 0; where it is fixed, write the number into the shape."
	},
	"box-beside": {
		message: "The output {name}, [{shape}], has not one number for each box.",
		hint: "Name an output of [row, box] with as many boxes."
	},
	"box-key-unused": {
		message: "Nothing reads {name} here.",
		hint: "Delete it, or set task: object-detection."
	},
	"ignore-is-class": {
		message: "The ignored label {name} is one of the classes, so that what the model answers in its place would not be scored.",
		hint: "Delete ignore, or name the label that marks what has no answer of its own, such as -100 for tokens or 255 for pixels."
	}
};

// src/contract/problem-sentences.ts
const PROBLEM_SENTENCES = {
	"name-not-folder": {
		message: "The name {name} is not that of its folder, {folder}.",
		hint: "Give both the same name."
	},
	"version-not-file": {
		message: "The version {name} is not that of its file, {file}.yaml.",
		hint: "Rename the file."
	},
	...SIGNATURE_SENTENCES,
	...READING_SENTENCES,
	"path-or-uri": {
		message: "Exactly one of path and uri says where a file is.",
		hint: "Keep one of them."
	},
	"data-format-unknown": {
		message: "The format of the data cannot be told from its ending.",
		hint: "Add format: one of {known}."
	},
	"csv-misfit": {
		message: "What csv: says means nothing for data of another format.",
		hint: "Delete csv; or add format: csv, if the file is one."
	},
	"csv-inexact": {
		message: "A whole number beyond 2^53 is not exact: cells with its neighbours would be missing, too.",
		hint: "Put the digits in quotes, as in '9007199254740993'."
	},
	"input-unknown": {
		message: "The signature has no input {name}.",
		hint: "Its inputs are {known}."
	},
	"input-unbound": {
		message: "Nothing says where the values of the input {name} are.",
		hint: "Bind it to columns, a column or an array."
	},
	"input-has-value": {
		message: "The input {name} has its value in the signature, so that the data say nothing about it.",
		hint: "Delete the binding, or the value."
	},
	"binding-not-in-format": {
		message: "A file of format {format} has no such binding.",
		hint: "Bind the tensor to {wanted} instead."
	},
	"columns-do-not-fill-shape": {
		message: "The tensor {tensor} takes {wanted} values a row, but {given} columns are bound to it.",
		hint: "Bind as many columns as the shape in the signature has values."
	},
	"target-source": {
		message: "Exactly one of column, columns and array says where the true answers are.",
		hint: "Keep one of them."
	},
	"target-columns-misfit": {
		message: "A {problem} problem has one true answer a row.",
		hint: "Columns of which one is 1 and the others 0 are one-hot: write one column of labels (in pandas, idxmax(axis=1) of them) and name it with column. Only if several can be 1 at once, set problem: multilabel."
	},
	"positive-misfit": {
		message: "A {problem} problem has no positive class.",
		hint: "Delete positive, or set problem: binary."
	},
	"positive-not-in-classes": {
		message: "The positive class {name} is not among the classes.",
		hint: "Add it to classes, in the order of the model's output columns."
	},
	"class-inexact": {
		message: "Several classes are {name} once they are numbers: a whole number beyond 2^53 is not exact.",
		hint: "Put the digits in quotes, as in '9007199254740993'."
	},
	"classes-misfit": {
		message: "A {problem} problem reads no classes.",
		hint: "Delete classes; the columns of several labels are in the order of the output's columns."
	},
	"positive-against-rest": {
		message: "With positive, the {given} classes are scored as {name} against the rest, from a probability of 0.5 on.",
		hint: "Delete positive to score all classes; else name one class under positive and set threshold on purpose."
	},
	"class-repeated": {
		message: "The class {name} stands twice.",
		hint: "Keep one of them."
	},
	"class-single": {
		message: "One class alone is named, which leaves nothing to tell apart in a {problem} problem.",
		hint: "Name every label in the order of the output's columns; only boxes may all be of one class."
	},
	"classes-do-not-fill-output": {
		message: "The output has {wanted} columns, but {given} classes are named.",
		hint: "Name as many classes as the output has columns, in their order."
	},
	"sequence-missing": {
		message: "The model carries state from call to call, but nothing says which rows belong together.",
		hint: "Add sequence: {{column: …}} or {{array: …}}; rows of a sequence follow each other."
	},
	"sequence-unused": {
		message: "No input of the signature carries state, so that nothing reads the sequence.",
		hint: "Delete sequence, or write state: {{from: …}} at the input."
	},
	"query-missing": {
		message: "Rows of a {problem} problem belong together, but nothing says which do.",
		hint: "Add query: {{column: …}}, the query of each row of a ranking, the pair of each row of an embedding; where the target holds an id that several rows have in common, set problem: retrieval."
	},
	"query-unused": {
		message: "A {problem} problem reads no query.",
		hint: "Delete query, or name a problem that has queries or pairs."
	},
	"output-unknown": {
		message: "The signature has no output {name}.",
		hint: "Its outputs are {known}."
	},
	"index-out-of-range": {
		message: "The output has {width} columns, counted from 0.",
		hint: "Point to one of them."
	},
	"index-misfit": {
		message: "A {problem} problem reads every column of the output, so that index picks none.",
		hint: "Delete index; if one class alone is scored, name it as positive and set problem: binary."
	},
	"labels-key-unused": {
		message: "Answers that are labels are read as they are, so that {name} changes nothing.",
		hint: "Delete {name}, or correct kind."
	},
	"threshold-misfit": {
		message: "A {problem} problem has no threshold.",
		hint: "Delete threshold."
	},
	"threshold-range": {
		message: "A threshold of probabilities is above 0 and at most 1, not {threshold}.",
		hint: "Correct it, or set kind: scores if the output is a decision function."
	},
	"threshold-of-logits": {
		message: "The threshold of logits is a probability between 0 and 1, which they are turned into before, not {threshold}.",
		hint: "Write 0.5 for the logit 0, in general 1/(1 + exp(-logit)); to compare the output as it is, set kind: scores."
	},
	"positive-scores-misfit": {
		message: "Only the scores of a binary problem can be low for the positive class; this is a {problem} problem with {kind}.",
		hint: "Delete positiveScores; of probabilities name the other class under positive, or set kind: scores for a decision function."
	},
	"prediction-datatype": {
		message: "The output {name} is of the type {datatype}, which holds no {kind}.",
		hint: "Set kind: labels, or name the output with the probabilities."
	},
	...ANSWER_SENTENCES,
	...IMAGE_SENTENCES,
	"prediction-kind-misfit": {
		message: "This kind of output does not answer a {problem} problem.",
		hint: "One of {known} fits."
	},
	"slice-repeated": {
		message: "Two slices are called {name}.",
		hint: "Give each slice its own name."
	},
	"slice-kind": {
		message: "The slice {name} must say exactly one of where and by.",
		hint: "where filters rows; by makes one part for each value of a column."
	},
	"slice-empty": {
		message: "No value of {name} is within these bounds.",
		hint: "Exchange the bounds."
	},
	...GATE_SENTENCES,
	"mode-unknown": {
		message: "model.yaml has no mode {name}.",
		hint: "Its modes are {known}."
	},
	"mode-without-budget": {
		message: "The mode has neither a latency nor a throughput budget.",
		hint: "Add one, for instance latency: {{p99: 20ms}}."
	},
	"rate-missing": {
		message: "The scenario {scenario} needs a rate.",
		hint: "Add rate, for instance 50/s."
	},
	"rate-unused": {
		message: "The scenario {scenario} has no rate.",
		hint: "Delete rate."
	},
	"amount-too-large": {
		message: "This is more than {most}, which is the most that can be meant here.",
		hint: "Write {most} or less."
	},
	"budget-zero": {
		message: "Nothing can hold a limit of zero.",
		hint: "Write a limit above zero."
	},
	"latency-order": {
		message: "{key} may take {limit}, less than {before} with {beforeLimit}.",
		hint: "A higher percentile takes longer: exchange the two."
	},
	...LIVE_TEST_SENTENCES,
	"duration-order": {
		message: "{first} is longer than {second}.",
		hint: "Exchange the two."
	},
	"file-repeated": {
		message: "Two files of the artifact are called {name}.",
		hint: "Keep one of them."
	},
	"file-name-path": {
		message: "The name {name} is a path, and files of the format {format} lie side by side.",
		hint: "Give it the plain name by which the model file refers to it."
	},
	"lock-not-listed": {
		message: "The lock {name} is none of the files of the artifact.",
		hint: "List it under artifact.files, too: what the model runs in is part of what is certified."
	},
	"method-output-unknown": {
		message: "There is no output {name}, for which a method is named.",
		hint: "Name an output of the signature; known are {known}."
	},
	...SERVE_SENTENCES,
	"name-not-portable": {
		message: "Windows can hold no file or folder called {name}, so that nobody there can check this repository out.",
		hint: "Choose another name: without <>:\"|?*, no dot or space at the end, and not con, prn, aux, nul, com1 or lpt1, whatever follows a dot."
	},
	"model-size-over-budget": {
		message: "The files hold {sizeBytes} bytes, but the mode {name} allows {limit}.",
		hint: "Make the model smaller, or leave the mode out."
	},
	"license-missing": {
		message: "The settings require a licence.",
		hint: "Add card: {{license: <SPDX expression>}}."
	},
	"major-bump-needed": {
		message: "{name} changes the signature of {before} ({differences}), which only a new major version may do.",
		hint: "Raise the first number of the version."
	},
	"version-out-of-order": {
		message: "{name} is lower than {newer}, which is there.",
		hint: "Choose one above it."
	},
	"version-case": {
		message: "{name} and {other} differ in capitals only, and some file systems hold them for one file.",
		hint: "Choose another number."
	},
	...SETTINGS_SENTENCES
};

// src/contract/explain-problem.ts
const SENTENCES = {
	...PROBLEM_SENTENCES,
	...MISFIT_SENTENCES
};
function explainProblem(problem, source) {
	const { reason, pointer, facts } = problem;
	const { message, hint } = SENTENCES[reason];
	const nearest = nearestKnown(facts);
	return {
		code: "manifest-meaning",
		reason,
		message: fill(message, facts),
		hint: nearest === null ? fill(hint, facts) : `Did you mean ${quoteText(nearest)}? ${fill(hint, facts)}`,
		location: source.locate(pointer)
	};
}
function misfitMessage({ reason, facts }) {
	return fill(MISFIT_SENTENCES[reason].message, facts);
}
function nearestKnown({ name, known }) {
	return typeof name === "string" && Array.isArray(known) ? suggest(name, known) : null;
}
function fill(sentence, facts) {
	return sentence.replaceAll(/\{\{|\}\}|\{(\w+)\}/gu, (match, key) => {
		if (key === void 0) return match.slice(1);
		return factText(Object.hasOwn(facts, key) ? facts[key] : void 0);
	});
}
const MOST_NAMES = 40;
function factText(fact) {
	if (fact === void 0) return "";
	if (typeof fact === "number") return fact === Infinity ? "∞" : String(fact).replace("-Infinity", "−∞");
	if (typeof fact === "string") return word(fact);
	if (fact.length === 0) return "none";
	return `${fact.slice(0, MOST_NAMES).map(word).join(", ")}${fact.length > MOST_NAMES ? ", …" : ""}`;
}
function word(text) {
	return /^[\w.@+/-]+(?: [\w.@+/-]+)*$/u.test(text) && text.length <= 80 ? text : quoteText(text);
}

export { misfitMessage as n, explainProblem as t };