import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as AppError, t as quoteText } from "./quote-text.js";
import { n as formatInstant, r as instantMs, t as formatExactInstant } from "./instant.js";
import { l as collectProblems, r as parseModel } from "./parsers.js";
import { n as suggest } from "./suggest.js";
import { C as require_lib$8, O as require_lib$7, S as require_lib$6, k as require_lib$13, l as require_lib$5, n as require_lib$14, t as require_lib$10, v as require_lib$9, w as require_lib$11, x as require_lib$12, y as require_lib$4 } from "./lib.js";
import { b as readManifest, r as readModelsFolder } from "./read-settings.js";
import { t as explainProblem } from "./explain-problem.js";
import { t as createRegistryFolder } from "./registry-folder.js";
import { n as locateShared, r as openFolder } from "./locate-registry.js";
import { n as checkModel } from "./check-model.js";
import { i as resolveTestPolicy } from "./resolve-policy.js";
import { _ as squaresWithin, a as NO_RESIDUALS, b as eventTotals, c as addResiduals, d as spreadBetween, f as NO_CONTRAST, g as leastSpread, h as estimateOf, l as estimateClustered, m as estimateContrast, n as checkMissingBuckets, o as NO_RESIDUAL_SUMS, p as addStratum, s as addPairResiduals, t as checkEventBuckets, u as estimateClusteredPairs, v as bucketedEvents, y as bucketedMissing } from "./check-window-buckets.js";

// src/domain/livetest/placed-windows.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib$14(), 1);
function placeWindows(windows, history, atMs) {
	const msOf = rememberInstants();
	const epochs = history.epochs.map(({ from, to }) => ({
		from: instantMs(from),
		to: to === null ? Infinity : instantMs(to)
	}));
	return windows.map((window) => {
		const own = {
			from: msOf(window.from),
			to: msOf(window.to)
		};
		const { decided: told } = window;
		const decided = told === void 0 ? own : {
			from: msOf(told.from),
			to: msOf(told.to)
		};
		const ownPlace = placeOf(own, epochs);
		const decidedPlace = told === void 0 ? ownPlace : placeOf(decided, epochs);
		const { service = "", reporter = "" } = window;
		return {
			window,
			service,
			reporter,
			own,
			decided,
			ownPlace,
			decidedPlace
		};
	}).filter(({ own }) => own.to <= atMs).toSorted(inOrder);
}
function isOutside({ ownPlace, decidedPlace }) {
	return ownPlace === "outside" && decidedPlace === "outside";
}
function rememberInstants() {
	const known = /* @__PURE__ */ new Map();
	return (text) => {
		const before = known.get(text);
		if (before !== void 0) return before;
		const ms = instantMs(text);
		known.set(text, ms);
		return ms;
	};
}
function placeOf({ from, to }, epochs) {
	const found = epochs.findLastIndex((epoch) => epoch.from < to);
	const epoch = epochs[found];
	if (epoch === void 0) return "outside";
	if (from >= epoch.from) return to <= epoch.to ? found : from >= epoch.to ? "outside" : "across";
	return "across";
}
function inOrder(one, other) {
	return one.own.to - other.own.to || one.own.from - other.own.from || byText(one.service, other.service) || one.decided.to - other.decided.to || one.decided.from - other.decided.from || byText(one.window.arm ?? "", other.window.arm ?? "") || byText(one.reporter, other.reporter) || byText(one.window.key, other.window.key);
}
function byText(one, other) {
	return one === other ? 0 : one < other ? -1 : 1;
}

// src/domain/livetest/statistics/event-share.ts
const FACTORS = [
	1.25,
	1.5,
	2,
	3,
	5,
	10
];
const NO_RATIOS = FACTORS.map(() => 0);
function addEvents(ratios, { ratio, direction }, { production, candidate }) {
	if (production.requests === 0 || candidate.requests === 0) return ratios;
	if (production.events === 0 && candidate.events === 0) return ratios;
	const { events: own, requests: ownRequests } = candidate;
	const { events: others, requests: otherRequests } = production;
	return FACTORS.map((factor, index) => {
		const times = direction === "more" ? factor : 1 / factor;
		const all = otherRequests + ownRequests * ratio * times;
		const ofOwn = own === 0 ? 0 : own * Math.log1p((times - 1) * otherRequests / all);
		const ofOthers = others === 0 ? 0 : others * Math.log1p((1 - times) * ratio * ownRequests / all);
		return (ratios[index] ?? 0) + ofOwn + ofOthers;
	});
}
function logMixture(ratios) {
	const most = Math.max(...ratios);
	return most + Math.log(ratios.reduce((sum, value) => sum + Math.exp(value - most), 0) / ratios.length);
}
function addBelow(ratios, rate, { events, requests }) {
	return FACTORS.map((factor, index) => {
		const perRequest = Math.log1p(-rate * (1 - 1 / factor));
		return (ratios[index] ?? 0) - events * Math.log(factor) - requests * perRequest;
	});
}

// node_modules/@stdlib/math-base-special-abs2/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$3 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function abs2(x) {
		return x * x;
	}
	module.exports = abs2;
}));

// node_modules/@stdlib/math-base-special-abs2/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$3 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var abs2 = require_main$3();
	module.exports = abs2;
}));

// node_modules/@stdlib/math-base-special-erfcx/lib/erfcx_y100.js
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
* ## Notice
*
* The following copyright, license, and long comment were part of the original implementation available as part of [SciPy]{@link https://github.com/scipy/scipy/blob/ed14bf0a66440a4d164581499fda662121963a56/scipy/special/Faddeeva.cc}. The implementation follows the original, but has been modified for JavaScript.
*
* ```text
* Copyright (c) 2012 Massachusetts Institute of Technology
*
* Permission is hereby granted, free of charge, to any person obtaining
* a copy of this software and associated documentation files (the
* "Software"), to deal in the Software without restriction, including
* without limitation the rights to use, copy, modify, merge, publish,
* distribute, sublicense, and/or sell copies of the Software, and to
* permit persons to whom the Software is furnished to do so, subject to
* the following conditions:
*
* The above copyright notice and this permission notice shall be
* included in all copies or substantial portions of the Software.
*
* THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
* EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
* MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
* NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
* LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
* OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
* WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
* ```
*/
var require_erfcx_y100 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var floor = require_lib$4();
	var table = [
		p0,
		p1,
		p2,
		p3,
		p4,
		p5,
		p6,
		p7,
		p8,
		p9,
		p10,
		p11,
		p12,
		p13,
		p14,
		p15,
		p16,
		p17,
		p18,
		p19,
		p20,
		p21,
		p22,
		p23,
		p24,
		p25,
		p26,
		p27,
		p28,
		p29,
		p30,
		p31,
		p32,
		p33,
		p34,
		p35,
		p36,
		p37,
		p38,
		p39,
		p40,
		p41,
		p42,
		p43,
		p44,
		p45,
		p46,
		p47,
		p48,
		p49,
		p50,
		p51,
		p52,
		p53,
		p54,
		p55,
		p56,
		p57,
		p58,
		p59,
		p60,
		p61,
		p62,
		p63,
		p64,
		p65,
		p66,
		p67,
		p68,
		p69,
		p70,
		p71,
		p72,
		p73,
		p74,
		p75,
		p76,
		p77,
		p78,
		p79,
		p80,
		p81,
		p82,
		p83,
		p84,
		p85,
		p86,
		p87,
		p88,
		p89,
		p90,
		p91,
		p92,
		p93,
		p94,
		p95,
		p96,
		p97,
		p98,
		p99,
		p100
	];
	function p0(t) {
		return .0007087803245410644 + (.000712340910470263 + (35779077297597742e-22 + (1.7403143962587938e-8 + (8171066004730779e-26 + (3688502236043496e-28 + 15917038551111112e-31 * t) * t) * t) * t) * t) * t;
	}
	function p1(t) {
		return .0021479143208285143 + (.0007268640236737999 + (36843175430938994e-22 + (1.80718412721492e-8 + (8549644929604033e-26 + (3885203751853429e-28 + 16868473576888889e-31 * t) * t) * t) * t) * t) * t;
	}
	function p2(t) {
		return .0036165255935630175 + (.0007418209232355551 + (3794831995752824e-21 + (1.8771627021793087e-8 + (8948471512241509e-26 + (4093585851777244e-28 + 1787206146488889e-30 * t) * t) * t) * t) * t) * t;
	}
	function p3(t) {
		return .005115498386003198 + (.0007572284073479166 + (390964257267357e-20 + (1.950416870430047e-8 + (93687503063179e-24 + (43143925959079665e-29 + 18939926435555556e-31 * t) * t) * t) * t) * t) * t;
	}
	function p4(t) {
		return .006645751317267305 + (.0007731040605444745 + (4028951058939944e-21 + (2.0271233238288382e-8 + (981176313217091e-25 + (4548420740601775e-28 + 2007635221333333e-30 * t) * t) * t) * t) * t) * t;
	}
	function p5(t) {
		return .008208238997024121 + (.0007894662961188171 + (4152970155262265e-21 + (2.1074693344544657e-8 + (10278874108587318e-26 + (4796520139061334e-28 + 21285907413333335e-31 * t) * t) * t) * t) * t) * t;
	}
	function p6(t) {
		return .009803953727535219 + (.0008063344010834284 + (4281924132973699e-21 + (2.1916534346907168e-8 + (10771535136565471e-26 + (5059597262369282e-28 + 22573462684444446e-31 * t) * t) * t) * t) * t) * t;
	}
	function p7(t) {
		return .011433927298290302 + (.0008237285838319657 + (4416049531176544e-21 + (2.2798861426211987e-8 + (1129129174587924e-25 + (5338618936581688e-28 + 23944209546666666e-31 * t) * t) * t) * t) * t) * t;
	}
	function p8(t) {
		return .013099232878814654 + (.0008416700246790696 + (4555595898845751e-21 + (2.3723907357214174e-8 + (11839789326602696e-26 + (5634616306755024e-28 + 25403679644444446e-31 * t) * t) * t) * t) * t) * t;
	}
	function p9(t) {
		return .014800987015587536 + (.0008601809294634594 + (4700826584881687e-21 + (2.4694040760197315e-8 + (12418779768752298e-26 + (5948689037032026e-28 + 2695776456888889e-30 * t) * t) * t) * t) * t) * t;
	}
	function p10(t) {
		return .01654035173939407 + (.0008792845864124146 + (4852019579300175e-21 + (2.571177490088171e-8 + (13030128534230821e-26 + (6282009758687478e-28 + 28612737351111112e-31 * t) * t) * t) * t) * t) * t;
	}
	function p11(t) {
		return .018318536789842393 + (.0008990054264789172 + (5009468408955337e-21 + (2.677977707421807e-8 + (13675822186304616e-26 + (6635828774535271e-28 + 30375273884444443e-31 * t) * t) * t) * t) * t) * t;
	}
	function p12(t) {
		return .020136801964214277 + (.0009193690873767368 + (51734830914104276e-22 + (2.7900878609710433e-8 + (1435797640280904e-25 + (7011479031104373e-28 + 32252476e-22 * t) * t) * t) * t) * t) * t;
	}
	function p13(t) {
		return .021996459598282742 + (.0009404024815536678 + (5344391150804117e-21 + (2.9078085538049375e-8 + (1507884450032973e-25 + (741038136474992e-27 + 3425189232e-24 * t) * t) * t) * t) * t) * t;
	}
	function p14(t) {
		return .02389887718722632 + (.0009621338683590018 + (55225386998049015e-22 + (3.0314589961047687e-8 + (15840826497296334e-26 + (7834050047241445e-28 + 36381553564444445e-31 * t) * t) * t) * t) * t) * t;
	}
	function p15(t) {
		return .025845480155298518 + (.0009845929306782012 + (5708291592005185e-21 + (3.161378216916483e-8 + (1664647874552963e-25 + (828409859287854e-27 + 3864997576888889e-30 * t) * t) * t) * t) * t) * t;
	}
	function p16(t) {
		return .027837754783474698 + (.0010078108563256892 + (59020366493792216e-22 + (3.297926355324652e-8 + (17498524159268457e-26 + (8762245912484253e-28 + 4106620648888889e-30 * t) * t) * t) * t) * t) * t;
	}
	function p17(t) {
		return .029877251304899308 + (.001031820424505735 + (6104182969716206e-21 + (3.441486035954272e-8 + (1839986307293409e-25 + (9270322736636504e-28 + 43639844053333335e-31 * t) * t) * t) * t) * t) * t;
	}
	function p18(t) {
		return .03196558717859645 + (.0010566560976716574 + (6315163319241458e-21 + (3.592463833952192e-8 + (19353584758781173e-26 + (9810278385988926e-28 + 46381060817777776e-31 * t) * t) * t) * t) * t) * t;
	}
	function p19(t) {
		return .03410445055258834 + (.0010823541191350532 + (6535435615955393e-21 + (3.7512918348533524e-8 + (20362979635817883e-26 + (10384187833037281e-28 + 4930062526222222e-30 * t) * t) * t) * t) * t) * t;
	}
	function p20(t) {
		return .036295603928292425 + (.0011089526167995269 + (6765484509551836e-21 + (3.918429294991359e-8 + (21431552202133775e-26 + (10994259106646732e-28 + 5240994910222222e-30 * t) * t) * t) * t) * t) * t;
	}
	function p21(t) {
		return .03854088803884051 + (.001136491713417542 + (7005823064124631e-21 + (4.0943644083718584e-8 + (22563034723692883e-26 + (11642841011361993e-28 + 5572109287111111e-30 * t) * t) * t) * t) * t) * t;
	}
	function p22(t) {
		return .04084222595478596 + (.0011650136437945675 + (72569945502343e-19 + (4.279616186185504e-8 + (23761401711005023e-26 + (12332431172381557e-28 + 5924680236444444e-30 * t) * t) * t) * t) * t) * t;
	}
	function p23(t) {
		return .04320162743154022 + (.0011945628793917271 + (751957435328492e-20 + (4.474736455396099e-8 + (2503088521647295e-25 + (13065684400300477e-28 + 6300053285333334e-30 * t) * t) * t) * t) * t) * t;
	}
	function p24(t) {
		return .04562119351381047 + (.001225186260806753 + (7794172005555192e-21 + (4.680311983095446e-8 + (26375990983978426e-26 + (1384542137097712e-27 + 66996477404444446e-31 * t) * t) * t) * t) * t) * t;
	}
	function p25(t) {
		return .048103121413299865 + (.0012569331386432195 + (8081433349636768e-21 + (4.896966733568202e-8 + (27801515481905746e-26 + (14674637611609885e-28 + 7124958935111111e-30 * t) * t) * t) * t) * t) * t;
	}
	function p26(t) {
		return .05064970967698334 + (.0012898555233099055 + (838204284145688e-20 + (5.125364265255184e-8 + (29312563849675507e-26 + (15556512782814827e-28 + 7577560782222223e-30 * t) * t) * t) * t) * t) * t;
	}
	function p27(t) {
		return .053263363664388864 + (.0013240082443256975 + (8696726001500767e-21 + (5.36621027503968e-8 + (309145687866348e-24 + (16494420240828494e-28 + 8059107964444444e-30 * t) * t) * t) * t) * t) * t;
	}
	function p28(t) {
		return .05594660135350001 + (.001359449119740819 + (9026252023301638e-21 + (5.6202552975056696e-8 + (3261331041050314e-25 + (17491936862246368e-28 + 8571338168888888e-30 * t) * t) * t) * t) * t) * t;
	}
	function p29(t) {
		return .058702059496154084 + (.0013962391363223647 + (9371436548731279e-21 + (5.8882975670265285e-8 + (34414937110591756e-26 + (1855285310975186e-27 + 911607367111111e-29 * t) * t) * t) * t) * t) * t;
	}
	function p30(t) {
		return .061532500145144775 + (.0014344426411912014 + (9733144620101681e-21 + (6.171186050734718e-8 + (363259874182953e-24 + (19681183310134517e-28 + 969522384e-23 * t) * t) * t) * t) * t) * t;
	}
	function p31(t) {
		return .06444081757665329 + (.0014741275456383132 + (10112293819576438e-21 + (6.469823660593325e-8 + (38353412915303665e-26 + (2088117611438512e-27 + 1031078448e-23 * t) * t) * t) * t) * t) * t;
	}
	function p32(t) {
		return .06743004563313039 + (.001515365541891654 + (10509857606888329e-21 + (6.785170652936334e-8 + (4050460219481114e-25 + (22157325110542536e-28 + 10964842115555555e-30 * t) * t) * t) * t) * t) * t;
	}
	function p33(t) {
		return .07050336551333886 + (.001558232333649571 + (1092686886686523e-20 + (7.118248223961351e-8 + (42787405890153386e-26 + (2351437952227442e-27 + 11659571751111111e-30 * t) * t) * t) * t) * t) * t;
	}
	function p34(t) {
		return .0736641140379446 + (.001602807881243882 + (11364423678778208e-21 + (7.470142309742318e-8 + (4521016277747649e-25 + (2495735500408857e-27 + 12397238257777777e-30 * t) * t) * t) * t) * t) * t;
	}
	function p35(t) {
		return .07691579242081956 + (.0016491766623447889 + (11823685320041301e-21 + (7.842007599378154e-8 + (4778172695691648e-25 + (26491544403815725e-28 + 13180196462222222e-30 * t) * t) * t) * t) * t) * t;
	}
	function p36(t) {
		return .08026207557809462 + (.0016974279491709504 + (12305888517309891e-21 + (8.235071769897904e-8 + (5051149610985711e-25 + (281225284976269e-26 + 14010889635555555e-30 * t) * t) * t) * t) * t) * t;
	}
	function p37(t) {
		return .08370682200898036 + (.0017476561032212657 + (12812343958540764e-21 + (8.650639951503644e-8 + (5340944082386946e-25 + (29856186620887555e-28 + 1489185159111111e-29 * t) * t) * t) * t) * t) * t;
	}
	function p38(t) {
		return .08725408428446171 + (.0017999608886001962 + (13344443080089493e-21 + (9.0900994316429e-8 + (5648613497261646e-25 + (3169870708003396e-27 + 15825697795555556e-30 * t) * t) * t) * t) * t) * t;
	}
	function p39(t) {
		return .09090812018217274 + (.00185444780506577 + (1390366314342612e-20 + (9.554924606254991e-8 + (5975278712524205e-25 + (336565973660991e-26 + 16815130613333334e-30 * t) * t) * t) * t) * t) * t;
	}
	function p40(t) {
		return .09467340450807549 + (.0019112284419887304 + (14491572616545005e-21 + (1.0046682186333614e-7 + (63221272959791e-23 + (3573669397558913e-27 + 1786293159111111e-29 * t) * t) * t) * t) * t) * t;
	}
	function p41(t) {
		return .09855464164800445 + (.0019704208544725622 + (15109836875625445e-21 + (1.0567036667675984e-7 + (6690416864001935e-25 + (3794617185082434e-27 + 1897195904e-23 * t) * t) * t) * t) * t) * t;
	}
	function p42(t) {
		return .1025567788947009 + (.0020321499629472857 + (1576022424296218e-20 + (1.1117756071353507e-7 + (7081478511009766e-25 + (4029255327663256e-27 + 20145143075555556e-30 * t) * t) * t) * t) * t) * t;
	}
	function p43(t) {
		return .10668502059865094 + (.002096547977614873 + (16444612377624982e-21 + (1.1700717962026153e-7 + (7496720325093842e-25 + (42783716186085925e-28 + 2138547936e-23 * t) * t) * t) * t) * t) * t;
	}
	function p44(t) {
		return .11094484319386444 + (.002163754849190817 + (17164995035719656e-21 + (1.2317915750735938e-7 + (7937630983149963e-25 + (4542790176310636e-27 + 22696025653333333e-30 * t) * t) * t) * t) * t) * t;
	}
	function p45(t) {
		return .11534201115268805 + (.002233918747454642 + (17923489217504226e-21 + (1.2971465288245997e-7 + (8405783418038907e-25 + (48233721206418025e-28 + 24079890062222222e-30 * t) * t) * t) * t) * t) * t;
	}
	function p46(t) {
		return .11988259392684095 + (.002307196569191869 + (18722342718958937e-21 + (1.3663611754337958e-7 + (8902838548849328e-25 + (5121016156922585e-27 + 2554022711111111e-29 * t) * t) * t) * t) * t) * t;
	}
	function p47(t) {
		return .12457298393509812 + (.0023837544771809576 + (1956394210571161e-20 + (1.439673684773947e-7 + (9430549064645925e-25 + (5436659058313422e-27 + 2708022592e-23 * t) * t) * t) * t) * t) * t;
	}
	function p48(t) {
		return .12941991566142438 + (.002463768471950886 + (2045082112747588e-20 + (1.5173366280523906e-7 + (9990763250638903e-25 + (5771276031135163e-27 + 28703099555555555e-30 * t) * t) * t) * t) * t) * t;
	}
	function p49(t) {
		return .13443048593088697 + (.0025474249981080823 + (21385669591362916e-21 + (1.5996177579900442e-7 + (1.0585428844575133e-9 + (6125880953678788e-27 + 3041208014222222e-29 * t) * t) * t) * t) * t) * t;
	}
	function p50(t) {
		return .13961217543434562 + (.0026349215871051762 + (22371342712572568e-21 + (1.6868008199296823e-7 + (1.1216596910444997e-9 + (6501526475309089e-27 + 3221039450666667e-29 * t) * t) * t) * t) * t) * t;
	}
	function p51(t) {
		return .144972871576738 + (.002726467538398244 + (2341087096105095e-20 + (1.7791863939526378e-7 + (1.1886425714330958e-9 + (68993039665054284e-28 + 34101266222222225e-30 * t) * t) * t) * t) * t) * t;
	}
	function p52(t) {
		return .15052089272774619 + (.0028222846410136237 + (24507470422713398e-21 + (1.8770927679626137e-7 + (1.259718458758337e-9 + (7320343304922983e-27 + 36087889048888887e-30 * t) * t) * t) * t) * t) * t;
	}
	function p53(t) {
		return .1562650139577461 + (.0029226079376196627 + (2566455369376845e-20 + (1.9808568415654462e-7 + (1.3351257759815557e-9 + (7765812489104676e-27 + 3817342003555556e-29 * t) * t) * t) * t) * t) * t;
	}
	function p54(t) {
		return .16221449434620738 + (.0030276865332726477 + (26885741326534563e-21 + (2.0908350604346383e-7 + (1.415114814424073e-9 + (8236917066597432e-27 + 4036095745777778e-29 * t) * t) * t) * t) * t) * t;
	}
	function p55(t) {
		return .1683791059541213 + (.0031377844510793083 + (28174873844911173e-21 + (2.2074043807045782e-7 + (1.499948105599609e-9 + (8734899366193081e-27 + 4265352897777778e-29 * t) * t) * t) * t) * t) * t;
	}
	function p56(t) {
		return .1747691645565937 + (.0032531815370903066 + (29536024347344365e-21 + (2.3309632627767074e-7 + (1.5899007843582445e-9 + (9261037523542736e-27 + 45054073102222224e-30 * t) * t) * t) * t) * t) * t;
	}
	function p57(t) {
		return .18139556223643702 + (.0033741744168097 + (309735117147095e-19 + (2.461932693759229e-7 + (1.6852609412267751e-9 + (981664429428549e-26 + 4756541809777778e-29 * t) * t) * t) * t) * t) * t;
	}
	function p58(t) {
		return .18826980194443665 + (.0035010775057740316 + (3249191444001427e-20 + (2.600757237588632e-7 + (1.7863299617388377e-9 + (10403065638343878e-27 + 5019026583111111e-29 * t) * t) * t) * t) * t) * t;
	}
	function p59(t) {
		return .19540403413693969 + (.0036342240767211326 + (34096085096200906e-21 + (2.7479061117017636e-7 + (1.8934228504790033e-9 + (11021679075323599e-27 + 5293117173333333e-29 * t) * t) * t) * t) * t) * t;
	}
	function p60(t) {
		return .20281109560651886 + (.00377396738593236 + (3579116545759241e-20 + (2.9038742889416174e-7 + (2.0068685374849e-9 + (11673891799578381e-27 + 55790523093333335e-30 * t) * t) * t) * t) * t) * t;
	}
	function p61(t) {
		return .21050455062669335 + (.003920681861392565 + (37582602289680105e-21 + (3.0691836231886877e-7 + (2.1270101645763676e-9 + (12361138551062899e-27 + 5877052016e-23 * t) * t) * t) * t) * t) * t;
	}
	function p62(t) {
		return .21849873453703333 + (.004074764355468959 + (3947616382098671e-20 + (3.244383997013992e-7 + (2.254205349151868e-9 + (13084879235290859e-27 + 6187315326222222e-29 * t) * t) * t) * t) * t) * t;
	}
	function p63(t) {
		return .2268087999004323 + (.004236635464862852 + (41477956909656896e-21 + (3.430054489450281e-7 + (2.3888264229264067e-9 + (13846596292818514e-27 + 6510018375111112e-29 * t) * t) * t) * t) * t) * t;
	}
	function p64(t) {
		return .23545076536988704 + (.004406740920636517 + (435944449162247e-19 + (3.6268045617760415e-7 + (2.53126064308532e-9 + (14647791812837902e-27 + 6845312263111111e-29 * t) * t) * t) * t) * t) * t;
	}
	function p65(t) {
		return .24444156740777434 + (.004585553051160578 + (45832466292683086e-21 + (3.835275259003303e-7 + (2.6819103733055602e-9 + (15489984390884758e-27 + 7193320636444444e-29 * t) * t) * t) * t) * t) * t;
	}
	function p66(t) {
		return .25379911500634267 + (.004773572320865003 + (48199253896534185e-21 + (4.0561404245564733e-7 + (2.8411932320871164e-9 + (1637470573645832e-26 + 7554137982222222e-29 * t) * t) * t) * t) * t) * t;
	}
	function p67(t) {
		return .26354234756393613 + (.0049713289477083785 + (5070245503693037e-20 + (4.2901079254268185e-7 + (3.009542205890048e-9 + (1730349702534734e-26 + 7927827336888888e-29 * t) * t) * t) * t) * t) * t;
	}
	function p68(t) {
		return .27369129607732345 + (.005179384602305264 + (533501522583266e-19 + (4.537920884886502e-7 + (3.187405724581438e-9 + (1827790501024511e-26 + 8314418236444444e-29 * t) * t) * t) * t) * t) * t;
	}
	function p69(t) {
		return .28426714781640317 + (.005398334191669514 + (5615088486525581e-20 + (4.800358919649474e-7 + (3.3752476967570798e-9 + (19299477888083468e-27 + 8713904913777777e-29 * t) * t) * t) * t) * t) * t;
	}
	function p70(t) {
		return .2952923146534852 + (.0056288077305420795 + (5911367118991331e-20 + (5.078239378174484e-7 + (3.5735475025851714e-9 + (2036976093701707e-26 + 9126244261333333e-29 * t) * t) * t) * t) * t) * t;
	}
	function p71(t) {
		return .3067905052252884 + (.00587147230327454 + (6224803160219768e-20 + (5.372418576620094e-7 + (3.782799941896024e-9 + (2149029193044454e-26 + 9551353918222223e-29 * t) * t) * t) * t) * t) * t;
	}
	function p72(t) {
		return .3187868011117332 + (.00612703411923391 + (6556401225970764e-20 + (5.683793028783774e-7 + (4.003515135339238e-9 + (22662596341239295e-27 + 9989110976e-23 * t) * t) * t) * t) * t) * t;
	}
	function p73(t) {
		return .33130773722152623 + (.006396240664679808 + (690722095929424e-19 + (6.013300666188594e-7 + (4.236218376588347e-9 + (23888182347073697e-27 + 10439349811555555e-29 * t) * t) * t) * t) * t) * t;
	}
	function p74(t) {
		return .34438138658041334 + (.0066798829540414 + (7278379551860356e-20 + (6.36192204432288e-7 + (4.481449933651445e-9 + (25168535651285476e-27 + 10901861383111111e-29 * t) * t) * t) * t) * t) * t;
	}
	function p75(t) {
		return .35803744972380175 + (.006978797883488269 + (7671054337145482e-20 + (6.730681530891739e-7 + (4.739764797584523e-9 + (2650511414114305e-26 + 11376390933333332e-29 * t) * t) * t) * t) * t) * t;
	}
	function p76(t) {
		return .37230734890119727 + (.007293870689646138 + (8086485454267072e-20 + (7.120648471806269e-7 + (5.0117323769745884e-9 + (27899342394100073e-27 + 11862637614222222e-29 * t) * t) * t) * t) * t) * t;
	}
	function p77(t) {
		return .3872243273055545 + (.00762603751625498 + (8525978581000461e-20 + (7.532938330517133e-7 + (5.297936136838812e-9 + (2935260605416409e-26 + 12360253370666666e-29 * t) * t) * t) * t) * t) * t;
	}
	function p78(t) {
		return .4028235535461694 + (.007976288091502973 + (8990907734243825e-20 + (7.968713796195619e-7 + (5.5989731807360405e-9 + (30866246101464866e-27 + 12868841946666668e-29 * t) * t) * t) * t) * t) * t;
	}
	function p79(t) {
		return .4191422315891379 + (.008345668518695046 + (9482718135925016e-20 + (8.429185856178314e-7 + (5.915453775108349e-9 + (3244155303434747e-26 + 1338795794311111e-28 * t) * t) * t) * t) * t) * t;
	}
	function p80(t) {
		return .43621971639463786 + (.00873528418282895 + (.000100029291420668 + (8.915614828021988e-7 + (6.24800081507886e-9 + (3407976098345888e-26 + 13917107176888888e-29 * t) * t) * t) * t) * t) * t;
	}
	function p81(t) {
		return .4540976354853433 + (.009146302775554824 + (.00010553137232446167 + (9.429311346463863e-7 + (6.597249231221996e-9 + (35782041795476564e-27 + 14455745872e-23 * t) * t) * t) * t) * t) * t;
	}
	function p82(t) {
		return .4728200166851233 + (.009579957440886046 + (.00011135019058000067 + (9.971637300550903e-7 + (6.963845336995697e-9 + (37549499088161346e-27 + 1500328071288889e-28 * t) * t) * t) * t) * t) * t;
	}
	function p83(t) {
		return .4924334222717984 + (.010037550043909497 + (.00011750334542845235 + (10544006716188967e-22 + (7.348446116824222e-9 + (3938316232643575e-26 + 15559069118222223e-29 * t) * t) * t) * t) * t) * t;
	}
	function p84(t) {
		return .5129870897920926 + (.010520454564612427 + (.00012400930037494997 + (11147886579371265e-22 + (7.75171845505687e-9 + (41283980931872625e-27 + 1612241968e-22 * t) * t) * t) * t) * t) * t;
	}
	function p85(t) {
		return .5345330797910137 + (.011030120618800727 + (.0001308874151957227 + (11784797595374515e-22 + (8.174338306304482e-9 + (43252818449517084e-27 + 1669259264e-22 * t) * t) * t) * t) * t) * t;
	}
	function p86(t) {
		return .557126430711693 + (.011568077107929736 + (.00013815797838036652 + (12456314879260905e-22 + (8.616989807896932e-9 + (4529044681153965e-26 + 17268801084444443e-29 * t) * t) * t) * t) * t) * t;
	}
	function p87(t) {
		return .5808253212251933 + (.012135935999503878 + (.0001458422399666584 + (1316406857309571e-21 + (9.080364335510602e-9 + (4739754071312462e-26 + 1785021160888889e-28 * t) * t) * t) * t) * t) * t;
	}
	function p88(t) {
		return .6056912402529337 + (.01273539623952555 + (.00015396244472258864 + (13909744385382817e-22 + (9.565159503230623e-9 + (4957467212766904e-26 + 18435945564444444e-29 * t) * t) * t) * t) * t) * t;
	}
	function p89(t) {
		return .6317891649471572 + (.013368247798287032 + (.00016254186562762076 + (14695084048334055e-22 + (1.0072078109604152e-8 + (5182230499568071e-26 + 19025081422222223e-29 * t) * t) * t) * t) * t) * t;
	}
	function p90(t) {
		return .6591877468972532 + (.014036375850601992 + (.00017160483760259707 + (15521885688723188e-22 + (1.060182703153528e-8 + (5414079010583752e-26 + 19616655146666667e-29 * t) * t) * t) * t) * t) * t;
	}
	function p91(t) {
		return .6879595068317443 + (.014741765091365868 + (.00018117679143520433 + (16392004108230584e-22 + (1.1155116068018043e-8 + (5653036019492569e-26 + 20209663662222222e-29 * t) * t) * t) * t) * t) * t;
	}
	function p92(t) {
		return .7181810380872997 + (.015486504187117112 + (.00019128428784550924 + (17307350969359975e-22 + (1.1732656736113608e-8 + (5899112528756384e-26 + 20803065333333334e-29 * t) * t) * t) * t) * t) * t;
	}
	function p93(t) {
		return .7499332191172625 + (.016272790364044783 + (.00020195505163377912 + (18269894883203348e-22 + (1.2335161021630225e-8 + (6152306831216908e-26 + 21395783431111112e-29 * t) * t) * t) * t) * t) * t;
	}
	function p94(t) {
		return .7833014353128349 + (.01710293413265243 + (.00021321800585063328 + (19281661395543912e-22 + (1.2963340087354342e-8 + (6412604099806635e-26 + 21986708942222223e-29 * t) * t) * t) * t) * t) * t;
	}
	function p95(t) {
		return .8183758104102381 + (.017979364149044223 + (.0002251033059275313 + (20344732868018175e-22 + (1.361790294183995e-8 + (6679976008397248e-26 + 2257470126222222e-28 * t) * t) * t) * t) * t) * t;
	}
	function p96(t) {
		return .8552514477568512 + (.01890463221254756 + (.00023764237370371255 + (2146124825130639e-21 + (1.4299555071870523e-8 + (6954380386469418e-26 + 23158593688888887e-29 * t) * t) * t) * t) * t) * t;
	}
	function p97(t) {
		return .8940286817084994 + (.0198814183991272 + (.00025086793128395994 + (22633402747585233e-22 + (1.500899704211653e-8 + (7235760907504394e-26 + 23737194737777777e-29 * t) * t) * t) * t) * t) * t;
	}
	function p98(t) {
		return .9348133394287079 + (.02091253632978037 + (.0002648140346599848 + (23863447359754924e-22 + (1.5746923065472183e-8 + (7524046814172015e-26 + 24309291271111114e-29 * t) * t) * t) * t) * t) * t;
	}
	function p99(t) {
		return .9777170133588503 + (.02200093857283048 + (.0002795161070268238 + (25153688325245316e-22 + (1.651401954782282e-8 + (7819152682936823e-26 + 24873652355555557e-29 * t) * t) * t) * t) * t) * t;
	}
	function p100() {
		return 1;
	}
	function erfcxY100(y100) {
		var t = floor(y100);
		var f = table[t];
		return f(2 * y100 - (2 * t + 1));
	}
	module.exports = erfcxY100;
}));

// node_modules/@stdlib/math-base-special-erfcx/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
* ## Notice
*
* The following copyright, license, and long comment were part of the original implementation available as part of [SciPy]{@link https://github.com/scipy/scipy/blob/ed14bf0a66440a4d164581499fda662121963a56/scipy/special/Faddeeva.cc}. The implementation follows the original, but has been modified for JavaScript.
*
* ```text
* Copyright (c) 2012 Massachusetts Institute of Technology
*
* Permission is hereby granted, free of charge, to any person obtaining
* a copy of this software and associated documentation files (the
* "Software"), to deal in the Software without restriction, including
* without limitation the rights to use, copy, modify, merge, publish,
* distribute, sublicense, and/or sell copies of the Software, and to
* permit persons to whom the Software is furnished to do so, subject to
* the following conditions:
*
* The above copyright notice and this permission notice shall be
* included in all copies or substantial portions of the Software.
*
* THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
* EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
* MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
* NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
* LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
* OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
* WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
* ```
*/
var require_main$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var exp = require_lib$5();
	var PINF = require_lib$6();
	var isnan = require_lib$7();
	var erfcxY100 = require_erfcx_y100();
	var INV_SQRT_PI = .5641895835477563;
	function erfcx(x) {
		var x2;
		if (isnan(x)) return x;
		if (x >= 0) {
			if (x > 50) {
				if (x > 5e7) return INV_SQRT_PI / x;
				x2 = x * x;
				return INV_SQRT_PI * (x2 * (x2 + 4.5) + 2) / (x * (x2 * (x2 + 5) + 3.75));
			}
			return erfcxY100(400 / (4 + x));
		}
		if (x < -26.7) return PINF;
		x2 = x * x;
		if (x < -6.1) return 2 * exp(x2);
		return 2 * exp(x2) - erfcxY100(400 / (4 - x));
	}
	module.exports = erfcx;
}));

// node_modules/@stdlib/math-base-special-erfcx/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var main = require_main$2();
	module.exports = main;
}));

// node_modules/@stdlib/stats-base-dists-normal-logcdf/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var ln = require_lib$8();
	var log1p = require_lib$9();
	var abs2 = require_lib$3();
	var erfc = require_lib$10();
	var erfcx = require_lib$2();
	var NINF = require_lib$11();
	var isnan = require_lib$7();
	var INV_SQRT_TWO = .7071067811865475;
	function logcdf(x, mu, sigma) {
		var z;
		if (isnan(x) || isnan(mu) || isnan(sigma) || sigma < 0) return NaN;
		if (sigma === 0) return x < mu ? NINF : 0;
		z = (x - mu) / sigma;
		if (z < -1) return ln(erfcx(-z * INV_SQRT_TWO) / 2) - abs2(z) / 2;
		return log1p(-erfc(z * INV_SQRT_TWO) / 2);
	}
	module.exports = logcdf;
}));

// node_modules/@stdlib/stats-base-dists-degenerate-logcdf/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isnan = require_lib$7();
	var NINF = require_lib$11();
	function logcdf(x, mu) {
		if (isnan(x) || isnan(mu)) return NaN;
		return x < mu ? NINF : 0;
	}
	module.exports = logcdf;
}));

// node_modules/@stdlib/stats-base-dists-degenerate-logcdf/lib/factory.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_factory$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var constantFunction = require_lib$12();
	var isnan = require_lib$7();
	var NINF = require_lib$11();
	function factory(mu) {
		if (isnan(mu)) return constantFunction(NaN);
		return logcdf;
		function logcdf(x) {
			if (isnan(x)) return NaN;
			return x < mu ? NINF : 0;
		}
	}
	module.exports = factory;
}));

// node_modules/@stdlib/stats-base-dists-degenerate-logcdf/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var setReadOnly = require_lib$13();
	var main = require_main();
	setReadOnly(main, "factory", require_factory$1());
	module.exports = main;
}));

// node_modules/@stdlib/stats-base-dists-normal-logcdf/lib/factory.js
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_factory = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var constantFunction = require_lib$12();
	var degenerate = require_lib$1().factory;
	var isnan = require_lib$7();
	var log1p = require_lib$9();
	var abs2 = require_lib$3();
	var erfc = require_lib$10();
	var erfcx = require_lib$2();
	var ln = require_lib$8();
	var INV_SQRT_TWO = .7071067811865475;
	function factory(mu, sigma) {
		if (isnan(mu) || isnan(sigma) || sigma < 0) return constantFunction(NaN);
		if (sigma === 0) return degenerate(mu);
		return logcdf;
		function logcdf(x) {
			var z = (x - mu) / sigma;
			if (z < -1) return ln(erfcx(-z * INV_SQRT_TWO) / 2) - abs2(z) / 2;
			return log1p(-erfc(z * INV_SQRT_TWO) / 2);
		}
	}
	module.exports = factory;
}));

// node_modules/@stdlib/stats-base-dists-normal-logcdf/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var setReadOnly = require_lib$13();
	var main = require_main$1();
	setReadOnly(main, "factory", require_factory());
	module.exports = main;
}));

// src/domain/livetest/statistics/mixture.ts
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib(), 1);
function logTwoSided(evidence) {
	return logMixtureAt(evidence.z * slopeOf(evidence), evidence);
}
function logOneSided(evidence) {
	const u = evidence.z * slopeOf(evidence);
	return Math.LN2 + logMixtureAt(u, evidence) + (0, import_lib$1.default)(u, 0, 1);
}
function logMixtureAt(u, clock) {
	return (u * u - Math.log1p(ticksOf(clock))) / 2;
}
function ticksOf({ information, scale }) {
	return scale * scale * information;
}
function slopeOf(clock) {
	return Math.sqrt(1 / (1 + 1 / ticksOf(clock)));
}
function lowerBound({ effect, alpha, ...clock }) {
	if (ticksOf(clock) === 0) return -Infinity;
	return effect - criticalZ(clock, -Math.log(alpha)) / Math.sqrt(clock.information);
}
function upperBound(bound) {
	return -lowerBound({
		...bound,
		effect: -bound.effect
	});
}
const STEPS = 5;
function criticalZ(clock, logNeeded) {
	const slope = slopeOf(clock);
	let z = Math.sqrt(Math.log1p(ticksOf(clock)) + 2 * logNeeded) / slope;
	for (let step = 0; step < STEPS; step += 1) {
		const u = z * slope;
		const hazard = Math.exp(-(u * u) / 2 - (0, import_lib$1.default)(u, 0, 1)) / Math.sqrt(2 * Math.PI);
		z -= (logOneSided({
			...clock,
			z
		}) - logNeeded) / (slope * (u + hazard));
	}
	return z;
}

// src/domain/livetest/statistics/clustered-events.ts
const NONE$1 = {
	events: 0,
	requests: 0
};
function beginClusteredEvents(ratio) {
	return {
		ratio,
		production: NONE$1,
		candidate: NONE$1,
		contrast: NO_CONTRAST,
		residuals: NO_RESIDUAL_SUMS
	};
}
function addClusteredEvents(sums, { production, candidate }) {
	const arms = [momentsOf(production, sums.ratio), momentsOf(candidate, 1)];
	return {
		ratio: sums.ratio,
		production: plus$2(sums.production, production),
		candidate: plus$2(sums.candidate, candidate),
		contrast: addStratum(sums.contrast, ...arms),
		residuals: addResiduals(sums.residuals, ...arms)
	};
}
function momentsOf({ events, requests, buckets }, times) {
	return {
		n: requests,
		sum: times * events,
		sumSquares: times * times * events,
		buckets: buckets.map(([bucket, n, count]) => [
			bucket,
			n,
			times * count
		])
	};
}
function plus$2(one, other) {
	return {
		events: one.events + other.events,
		requests: one.requests + other.requests
	};
}
const SCALES = {
	more: [
		.25,
		1,
		4
	],
	fewer: [.25, 1]
};
function logClustered(sums, direction) {
	const { ratio, production, candidate, contrast, residuals } = sums;
	const { effect, information } = estimateClustered(contrast, residuals, [0, Math.max(1, ratio)]);
	const rate = (ratio * production.events + candidate.events) / (production.requests + candidate.requests);
	return logShown({
		effect: direction === "more" ? effect : -effect,
		information,
		rate,
		direction
	});
}
function logClusteredBelow(sums, rate) {
	const { ratio, production, candidate, residuals } = sums;
	const own = spreadBetween(residuals.candidate);
	const bunching = Math.max(1, bunchingOf(own, candidate), bunchingOf(spreadBetween(residuals.production) / (ratio * ratio), production));
	const information = candidate.requests / Math.max(own, bunching * rate * (1 - rate));
	return logShown({
		effect: rate - candidate.events / candidate.requests,
		information,
		rate,
		direction: "fewer"
	});
}
function bunchingOf(spread, { events, requests }) {
	const rate = events / requests;
	if (Number.isNaN(spread)) return NaN;
	return rate === 0 || rate === 1 ? 1 : spread / (rate * (1 - rate));
}
function logShown({ effect, information, rate, direction }) {
	if (!(information > 0)) return 0;
	const z = effect * Math.sqrt(information);
	return logMixture(SCALES[direction].map((times) => logOneSided({
		z,
		information,
		scale: times * rate
	})));
}

// src/domain/livetest/event-evidence.ts
function beginEvidence(ratio, isSticky) {
	if (isSticky) return {
		kind: "units",
		sums: beginClusteredEvents(ratio),
		isTold: true
	};
	return {
		kind: "requests",
		more: NO_RATIOS,
		fewer: NO_RATIOS
	};
}
function addEvidence(evidence, ratio, { production, candidate, buckets }) {
	if (evidence.kind === "requests") {
		const compared = {
			production,
			candidate
		};
		return {
			kind: "requests",
			more: addEvents(evidence.more, {
				ratio,
				direction: "more"
			}, compared),
			fewer: addEvents(evidence.fewer, {
				ratio,
				direction: "fewer"
			}, compared)
		};
	}
	if (buckets.production === null || buckets.candidate === null) return {
		...evidence,
		isTold: false
	};
	return {
		kind: "units",
		sums: addClusteredEvents(evidence.sums, {
			production: {
				...production,
				buckets: buckets.production
			},
			candidate: {
				...candidate,
				buckets: buckets.candidate
			}
		}),
		isTold: true
	};
}
function logMoreOf(evidence) {
	if (evidence.kind === "requests") return logMixture(evidence.more);
	return logClustered(evidence.sums, "more");
}
function logFewerOf(evidence) {
	if (evidence.kind === "requests") return logMixture(evidence.fewer);
	return logClustered(evidence.sums, "fewer");
}
function logBelowOf(evidence, bound, candidate) {
	if (evidence.kind === "units") return logClusteredBelow(evidence.sums, bound);
	return logMixture(addBelow(NO_RATIOS, bound, candidate));
}
function isBucketed(evidence) {
	return evidence.kind === "requests" || evidence.isTold;
}

// src/domain/livetest/event-state.ts
const NONE = {
	events: 0,
	requests: 0
};
function beginEvents({ ratio }, isSticky) {
	return {
		production: NONE,
		candidate: NONE,
		evidence: beginEvidence(ratio, isSticky),
		oneSided: 0
	};
}
function addTrafficEvents(state, { event, ratio }, { production, candidate }) {
	const own = candidate.events[event];
	const theirs = production.events[event];
	if (own === null || theirs === null) return own === theirs ? state : {
		...state,
		oneSided: state.oneSided + 1
	};
	const compared = {
		production: {
			events: theirs,
			requests: production.requests
		},
		candidate: {
			events: own,
			requests: candidate.requests
		}
	};
	const buckets = {
		production: production.buckets[event],
		candidate: candidate.buckets[event]
	};
	return {
		...state,
		production: plus$1(state.production, compared.production),
		candidate: plus$1(state.candidate, compared.candidate),
		evidence: addEvidence(state.evidence, ratio, {
			...compared,
			buckets
		})
	};
}
function plus$1(one, other) {
	return {
		events: one.events + other.events,
		requests: one.requests + other.requests
	};
}
function logHarmOf({ evidence }) {
	return logMoreOf(evidence);
}
function showsHarm({ evidence }, logNeeded) {
	if (evidence.kind === "requests" ? evidence.more.every((one) => one < logNeeded) : evidence.sums.contrast.weighted <= 0) return false;
	return logMoreOf(evidence) >= logNeeded;
}
function logNotWorseOf({ evidence, candidate }, { bound }) {
	const relative = logFewerOf(evidence);
	return bound === null ? relative : logMixture([relative, logBelowOf(evidence, bound, candidate)]);
}
const TOLD = .99;
function isMostlyTold({ candidate }, requests) {
	return candidate.requests >= TOLD * requests;
}
function isUntold({ production, candidate, oneSided }) {
	return production.requests === 0 && candidate.requests === 0 && oneSided === 0;
}

// src/domain/livetest/arm-sums.ts
function trafficOf(window) {
	const { requests, outcomes } = window;
	return {
		requests,
		assigned: outcomes?.assigned ?? null,
		served: outcomes?.served ?? null,
		units: outcomes?.units ?? null,
		events: eventTotals(window),
		buckets: eachEvent((event) => bucketedEvents(window, event))
	};
}
function addTraffic$1(one, other) {
	return {
		requests: one.requests + other.requests,
		assigned: plus(one.assigned, other.assigned),
		served: plus(one.served, other.served),
		units: plus(one.units, other.units),
		events: eachEvent((event) => plus(one.events[event], other.events[event])),
		buckets: eachEvent((event) => joined$1(one.buckets[event], other.buckets[event]))
	};
}
function eachEvent(valueOf) {
	return {
		errors: valueOf("errors"),
		timeouts: valueOf("timeouts"),
		invalid: valueOf("invalid"),
		shed: valueOf("shed"),
		"over-p50": valueOf("over-p50"),
		"over-p95": valueOf("over-p95"),
		"over-p99": valueOf("over-p99")
	};
}
function joined$1(one, other) {
	return one === null || other === null ? null : [...one, ...other];
}
function plus(one, other) {
	return one === null || other === null ? null : one + other;
}
function labelSums({ n, sum, sumSquares, missing, buckets }) {
	if (sumSquares === null) return null;
	return {
		n,
		sum,
		sumSquares,
		buckets: bucketsOf$1(buckets),
		missing: missing ?? null
	};
}
function pairSums({ n, sum, sumSquares, buckets }) {
	return {
		n,
		sum,
		sumSquares,
		buckets: bucketsOf$1(buckets),
		missing: null
	};
}
function bucketsOf$1(buckets) {
	return buckets?.map(([bucket = 0, n = 0, sum = 0]) => [
		bucket,
		n,
		sum
	]) ?? null;
}
function addSamples(one, other) {
	return {
		n: one.n + other.n,
		sum: one.sum + other.sum,
		sumSquares: one.sumSquares + other.sumSquares,
		buckets: joined$1(one.buckets, other.buckets),
		missing: plus(one.missing, other.missing)
	};
}
function areBucketsWhole({ n, sum, buckets }) {
	if (buckets === void 0) return true;
	const own = bucketsOf$1(buckets) ?? [];
	const arePlaced = own.every(([bucket, count]) => Number.isInteger(bucket) && bucket >= 0 && bucket < 64 && count > 0);
	const counted = own.reduce((total, [, count]) => total + count, 0);
	const summed = own.reduce((total, [, , value]) => total + value, 0);
	return arePlaced && counted === n && Math.abs(summed - sum) <= SUM_TOLERANCE * Math.max(1, Math.abs(sum), n);
}
const SUM_TOLERANCE = 1e-6;
function completeSums(metric, policy, isSticky) {
	const sums = labelSums(metric);
	if (sums === null) return { kind: "squares" };
	if (isSticky && sums.buckets === null && sums.n > 0) return { kind: "buckets" };
	if (policy.missing === "exclude") return {
		kind: "sums",
		sums
	};
	if (sums.missing === null) return { kind: "missing" };
	if (policy.missing === "zero") return {
		kind: "sums",
		sums: withAbsent(sums, sums.missing, 0)
	};
	if (policy.range === null) return { kind: "range" };
	const [least, most] = policy.range;
	return {
		kind: "sums",
		sums: withAbsent(sums, sums.missing, policy.sign === 1 ? least : most)
	};
}
function withAbsent(sums, absent, value) {
	if (absent === 0) return sums;
	const spread = sums.buckets?.map(([bucket, n, sum]) => {
		const more = n / sums.n * absent;
		return [
			bucket,
			n + more,
			sum + more * value
		];
	});
	return {
		n: sums.n + absent,
		sum: sums.sum + absent * value,
		sumSquares: sums.sumSquares + absent * value * value,
		buckets: spread ?? null,
		missing: sums.missing
	};
}

// src/domain/livetest/statistics/paired.ts
const NO_PAIRS = {
	n: 0,
	sum: 0,
	squares: 0,
	degrees: 0
};
function addPairs(sums, pairs) {
	return {
		n: sums.n + pairs.n,
		sum: sums.sum + pairs.sum,
		squares: sums.squares + squaresWithin(pairs),
		degrees: sums.degrees + Math.max(0, pairs.n - 1)
	};
}
function estimatePairs({ n, sum, squares, degrees }, range = null) {
	return estimateOf({
		weighted: sum,
		weight: n
	}, n * Math.max(squares / degrees, leastSpread(range, degrees)));
}

// src/domain/livetest/metric-state.ts
const NO_COUNTS = {
	events: 0,
	requests: 0
};
function beginMetric({ metric: { range }, isSticky, isPaired }) {
	return {
		sums: isPaired ? {
			kind: "pairs",
			pairs: NO_PAIRS,
			residuals: isSticky ? NO_RESIDUALS : null
		} : {
			kind: "arms",
			contrast: NO_CONTRAST,
			residuals: isSticky ? NO_RESIDUAL_SUMS : null
		},
		production: 0,
		candidate: 0,
		gap: null,
		losses: range === null ? null : {
			production: NO_COUNTS,
			candidate: NO_COUNTS
		},
		fromMs: Infinity,
		toMs: -Infinity
	};
}
function addLabels$1(state, compared, how) {
	const { sums } = state;
	const added = sums.kind === "pairs" ? addDifferences(sums, compared, how) : addArms(sums, compared, how);
	if (added === null) return state;
	if (typeof added === "string") return {
		...state,
		gap: added
	};
	return {
		sums: added.sums,
		production: state.production + added.production,
		candidate: state.candidate + added.candidate,
		gap: null,
		losses: state.losses && addLosses(state.losses, compared, how.metric),
		fromMs: Math.min(state.fromMs, compared.fromMs),
		toMs: Math.max(state.toMs, compared.toMs)
	};
}
function addArms(sums, compared, how) {
	const production = sumUp(compared.production?.labels ?? [], how);
	const candidate = sumUp(compared.candidate.labels, how);
	if (typeof production === "string") return production;
	if (typeof candidate === "string") return candidate;
	if (production === null && candidate !== null && candidate.n > 0) return "apart";
	if (!(production && candidate && production.n > 0 && candidate.n > 0)) return null;
	return {
		sums: {
			kind: "arms",
			contrast: addStratum(sums.contrast, production, candidate),
			residuals: sums.residuals && addResiduals(sums.residuals, bucketed(production), bucketed(candidate))
		},
		production: production.n,
		candidate: candidate.n
	};
}
function addDifferences(sums, { candidate }, { isSticky }) {
	if (candidate.pairs.length === 0) return "pairs";
	const own = candidate.pairs.map(pairSums).reduce(addSamples);
	if (own.n === 0) return null;
	if (isSticky && own.buckets === null) return "buckets";
	return {
		sums: {
			kind: "pairs",
			pairs: addPairs(sums.pairs, own),
			residuals: sums.residuals && addPairResiduals(sums.residuals, bucketed(own))
		},
		production: own.n,
		candidate: own.n
	};
}
function addLosses(losses, { production, candidate }, { range, sign }) {
	if (range === null) return losses;
	const [least, most] = range;
	const best = sign === 1 ? most : least;
	const add = (counts, labels) => labels.reduce(({ events, requests }, { n, sum }) => ({
		events: events + Math.abs(n * best - sum) / (most - least),
		requests: requests + n
	}), counts);
	return {
		production: add(losses.production, production?.labels ?? []),
		candidate: add(losses.candidate, candidate.labels)
	};
}
function sumUp(labels, { metric, isSticky }) {
	let sums = null;
	for (const one of labels) {
		const complete = completeSums(one, metric, isSticky);
		if (complete.kind !== "sums") return complete.kind;
		sums = sums === null ? complete.sums : addSamples(sums, complete.sums);
	}
	return sums;
}
function bucketed(sums) {
	return {
		...sums,
		buckets: sums.buckets ?? []
	};
}
function estimateMetric({ sums }, { sign, range }) {
	const { effect, information } = estimateSums(sums, range);
	return {
		effect: sign * effect,
		information
	};
}
function estimateSums(sums, range) {
	if (sums.kind === "pairs") {
		const { pairs, residuals } = sums;
		return residuals === null ? estimatePairs(pairs, range) : estimateClusteredPairs(pairs, residuals, range);
	}
	const { contrast, residuals } = sums;
	return residuals === null ? estimateContrast(contrast, range) : estimateClustered(contrast, residuals, range);
}
function weightOf({ sums }) {
	return sums.kind === "pairs" ? sums.pairs.n : sums.contrast.weight;
}

// src/domain/livetest/metric-evidence.ts
function evidenceOf({ metric }, state, minRequests) {
	const isReady = Math.min(state.production, state.candidate) >= minRequests;
	const { effect, information } = estimateMetric(state, metric);
	return {
		metric,
		state,
		isReady,
		effect,
		information
	};
}
const CLAIMS = {
	better: ({ effect }) => effect,
	"not-worse": ({ effect, metric }) => effect + metric.margin,
	harm: ({ effect, metric }) => -effect - metric.margin,
	"no-gain": ({ effect, metric }) => metric.minEffect - effect
};
function distanceOf(evidence, claim) {
	return evidence.isReady && evidence.information > 0 ? CLAIMS[claim](evidence) : null;
}
function logEvidence(evidence, claim) {
	const distance = distanceOf(evidence, claim);
	return distance === null ? 0 : logOneSided(pointOf(evidence, distance));
}
function shows(evidence, claim, logNeeded) {
	const distance = distanceOf(evidence, claim);
	if (distance === null || distance <= 0) return false;
	const point = pointOf(evidence, distance);
	return logTwoSided(point) + Math.LN2 >= logNeeded && logOneSided(point) >= logNeeded;
}
function pointOf({ information, metric }, distance) {
	return {
		z: distance * Math.sqrt(information),
		information,
		scale: metric.minEffect
	};
}

// src/domain/livetest/judge-candidate.ts
function judgeCandidate(own, setting) {
	const metrics = metricsOf(own);
	const canReject = setting.history.phase !== "sentinel";
	const harm = canReject ? harmOf(own, metrics, setting) : null;
	if (harm !== null) return {
		kind: "harm",
		by: harm
	};
	const lasting = metrics.filter((one) => isPrimary(one) && spanOf(one) >= setting.leastSpanMs);
	const better = lasting.find((one) => shows(one, "better", own.arm.logBetter));
	if (better !== void 0 && isSafe(own, metrics, setting)) return {
		kind: "better",
		metric: better.metric.id
	};
	const isNoGain = lasting.every((one) => shows(one, "no-gain", setting.logFutile));
	const isKnown = lasting.length === metrics.filter(isPrimary).length;
	return { kind: canReject && isKnown && isNoGain ? "futile" : "open" };
}
function metricsOf({ metrics, arm }) {
	return metrics.map(({ how, state }) => evidenceOf(how, state, arm.minRequests));
}
function isPrimary({ metric }) {
	return metric.role === "primary";
}
function spanOf({ state }) {
	return Math.max(0, state.toMs - state.fromMs);
}
function harmOf({ events }, metrics, { logHarm }) {
	const event = events.find(({ state }) => showsHarm(state, logHarm))?.guardrail.event;
	if (event !== void 0) return {
		kind: "event",
		event
	};
	const metric = metrics.find((one) => shows(one, "harm", logHarm))?.metric.id;
	return metric === void 0 ? null : {
		kind: "metric",
		metric
	};
}
function isSafe({ events, requests }, metrics, setting) {
	const { logNotWorse } = setting;
	return metrics.every((one) => shows(one, "not-worse", logNotWorse)) && events.every((tracked) => isNotMore(tracked, requests, setting));
}
function isNotMore({ guardrail, state }, requests, { logNotWorse }) {
	if (isUntold(state)) return guardrail.event !== "errors" && !guardrail.event.startsWith("over-");
	if (!isMostlyTold(state, requests)) return false;
	return isBucketed(state.evidence) && logNotWorseOf(state, guardrail) >= logNotWorse;
}

// src/domain/livetest/elimination.ts
function eliminated(candidates) {
	if (candidates.length < 2) return /* @__PURE__ */ new Map();
	const rivals = candidates.map(rivalOf);
	const pairs = rivals.flatMap((own) => {
		const better = rivals.find((other) => other !== own && isBeaten(own, other));
		return better === void 0 ? [] : [[own.name, better.name]];
	});
	return new Map(pairs);
}
function bestOf(candidates) {
	return candidates.map((judged) => ({
		judged,
		gain: sureGain(judged),
		slow: slowShare(judged)
	})).toSorted((one, other) => other.gain - one.gain || one.slow - other.slow)[0]?.judged;
}
function sureGain(judged) {
	const { own, primaries } = rivalOf(judged);
	return Math.max(...primaries.map((one) => lowerBound(boundOf(one, own)) / one.metric.minEffect));
}
function slowShare({ own }) {
	const slow = own.events.find(({ guardrail }) => guardrail.event === "over-p99")?.state.candidate;
	return slow === void 0 || slow.requests === 0 ? 0 : slow.events / slow.requests;
}
function rivalOf({ own }) {
	return {
		name: own.arm.name,
		own,
		primaries: metricsOf(own).filter(isPrimary)
	};
}
function isBeaten(one, other) {
	return one.primaries.every((mine, index) => {
		const theirs = other.primaries[index];
		if (theirs === void 0 || !mine.isReady || !theirs.isReady) return false;
		const [own, rival] = [boundOf(mine, one.own), boundOf(theirs, other.own)];
		return theirs.effect - mine.effect > leastDistance(own) + leastDistance(rival) && upperBound(own) < lowerBound(rival);
	});
}
function leastDistance({ information, alpha }) {
	return Math.sqrt(-2 * Math.log(2 * alpha) / information);
}
function boundOf({ effect, information, metric }, { arm }) {
	return {
		effect,
		information,
		scale: metric.minEffect,
		alpha: arm.alpha
	};
}

// src/domain/livetest/fate.ts
function beginFates({ arms }) {
	return arms.filter(({ arm }) => !arm.isVirtual).map((own) => ({
		own,
		fate: { kind: own.arm.hasLeft ? "left" : "open" }
	}));
}
function judgeAll(before, state, setting) {
	const fates = new Map(before.map(({ own, fate }) => [own.arm.name, fate]));
	const judged = beginFates(state).map(({ own, fate }) => {
		const last = fates.get(own.arm.name) ?? fate;
		return {
			own,
			fate: isIn(last) ? judgeOne({
				own,
				fate: last
			}, state, setting) : last
		};
	});
	const beaten = eliminated(judged.filter(({ fate }) => isIn(fate)));
	return judged.map(({ own, fate }) => {
		const than = beaten.get(own.arm.name);
		return than === void 0 ? {
			own,
			fate
		} : {
			own,
			fate: {
				kind: "futile",
				than,
				sinceMs: state.knownMs
			}
		};
	});
}
function judgeOne({ own, fate }, { knownMs: sinceMs }, setting) {
	const judgement = judgeCandidate(own, setting);
	switch (judgement.kind) {
		case "harm": return {
			kind: "harm",
			by: judgement.by,
			sinceMs
		};
		case "better": return fate.kind === "better" ? fate : {
			kind: "better",
			metric: judgement.metric,
			sinceMs
		};
		case "futile": return fate.kind === "better" ? fate : {
			kind: "futile",
			than: null,
			sinceMs
		};
		case "open": return fate;
	}
}
function isIn({ kind }) {
	return kind === "open" || kind === "better";
}
function sinceOf(fate) {
	return "sinceMs" in fate ? fate.sinceMs : Infinity;
}
function rejectionOf(candidates) {
	const out = candidates.filter(({ fate }) => fate.kind === "harm" || fate.kind === "futile");
	const latest = Math.max(...out.map(({ fate }) => sinceOf(fate)));
	const last = out.filter(({ fate }) => sinceOf(fate) === latest);
	const told = last.find(({ fate }) => fate.kind === "harm") ?? last[0];
	return told === void 0 ? null : rejectOne(told);
}
function rejectOne({ own, fate }) {
	const candidate = own.arm.name;
	if (fate.kind === "harm") {
		const { by } = fate;
		return {
			kind: "reject-harm",
			reasonCode: `${by.kind}-harm`,
			candidate,
			by
		};
	}
	if (fate.kind !== "futile") return null;
	const { than } = fate;
	return than === null ? {
		kind: "reject-futile",
		reasonCode: "no-gain",
		candidate
	} : {
		kind: "reject-futile",
		reasonCode: "another-better",
		candidate,
		than
	};
}

// src/domain/livetest/pace.ts
const DAY_MS$1 = 864e5;
function remember(past, state) {
	return [...past[1] !== void 0 && past[1].knownMs <= state.knownMs - DAY_MS$1 ? past.slice(1) : past, state];
}
function paceOf(past, name, setting) {
	const [first] = past;
	const nowMs = past.at(-1)?.knownMs ?? setting.beginMs;
	const isDay = past.length > 1 && first !== void 0 && first.knownMs <= nowMs - DAY_MS$1;
	const fromMs = isDay ? first.knownMs : setting.beginMs;
	const before = isDay ? first.arms.find(({ arm }) => arm.name === name) ?? null : null;
	return {
		nowMs,
		endMs: setting.endMs,
		elapsedMs: nowMs - fromMs,
		before
	};
}
function untilGrown({ nowMs, endMs, elapsedMs }, lacks, lately) {
	if (!(lately > 0)) return {
		kind: "unknown",
		reasonCode: "no-traffic"
	};
	return untilMs(nowMs + lacks / lately * elapsedMs, endMs);
}
function untilMs(ms, endMs) {
	if (!(ms <= endMs)) return {
		kind: "unknown",
		reasonCode: "beyond-end"
	};
	return {
		kind: "at",
		at: formatInstant(Math.ceil(ms / MINUTE_MS) * MINUTE_MS)
	};
}
const MINUTE_MS = 6e4;
function latestOf(all) {
	const unknown = all.find(({ kind }) => kind === "unknown");
	if (unknown !== void 0) return unknown;
	return all.toSorted((one, other) => msOf(one) - msOf(other)).at(-1) ?? null;
}
function earliestOf(all) {
	return all.toSorted((one, other) => msOf(one) - msOf(other))[0] ?? null;
}
function msOf(until) {
	return until.kind === "at" ? instantMs(until.at) : Number.MAX_VALUE;
}

// src/domain/livetest/missing.ts
const NOT_REPORTED = {
	kind: "unknown",
	reasonCode: "not-reported"
};
const NO_EVIDENCE = {
	kind: "unknown",
	reasonCode: "no-evidence"
};
function missingOf(own, setting, pace) {
	const metrics = metricsOf(own);
	const primaries = metrics.filter(isPrimary);
	const better = {
		claim: "better",
		logNeeded: own.arm.logBetter
	};
	const notWorse = {
		claim: "not-worse",
		logNeeded: setting.logNotWorse
	};
	const isBetter = primaries.some((one) => shows(one, "better", better.logNeeded));
	return [
		...missingTime(primaries, setting, pace),
		...metrics.flatMap((one) => missingLabels(one, own, pace)),
		...isBetter ? [] : primaries.flatMap((one) => missingEvidence(one, better, pace)),
		...metrics.flatMap((one) => missingEvidence(one, notWorse, pace)),
		...own.events.filter((one) => !isNotMore(one, own.requests, setting)).map((one) => missingEvents(one, own, {
			setting,
			pace
		}))
	];
}
function missingTime(primaries, { leastSpanMs: neededMs }, { nowMs, endMs }) {
	const spanMs = Math.max(0, ...primaries.map(spanOf));
	if (spanMs >= neededMs) return [];
	return [{
		kind: "duration",
		spanMs,
		neededMs,
		until: spanMs === 0 ? {
			kind: "unknown",
			reasonCode: "no-traffic"
		} : untilMs(nowMs + neededMs - spanMs, endMs)
	}];
}
function missingLabels({ metric, state, isReady }, { arm }, pace) {
	const { gap } = state;
	if (gap !== null) return [{
		kind: "unusable",
		metric: metric.id,
		gap,
		until: NOT_REPORTED
	}];
	if (isReady) return [];
	const labels = Math.min(state.production, state.candidate);
	const before = stateBefore(pace, metric.id);
	const lately = labels - Math.min(before?.production ?? 0, before?.candidate ?? 0);
	const until = untilGrown(pace, arm.minRequests - labels, lately);
	return [{
		kind: "labels",
		metric: metric.id,
		labels,
		needed: arm.minRequests,
		until
	}];
}
function stateBefore({ before }, metric) {
	return before?.metrics.find(({ how }) => how.metric.id === metric)?.state;
}
function missingEvidence(evidence, asked, pace) {
	const { claim, logNeeded } = asked;
	if (!evidence.isReady || shows(evidence, claim, logNeeded)) return [];
	const logE = logEvidence(evidence, claim);
	return [{
		kind: claim,
		metric: evidence.metric.id,
		logE,
		logNeeded,
		until: untilShown(evidence, asked, pace)
	}];
}
function untilShown(evidence, { claim, logNeeded }, pace) {
	const { information, metric, state } = evidence;
	const distance = distanceOf(evidence, claim);
	if (distance === null || distance <= 0) return NO_EVIDENCE;
	const needed = informationFor({
		distance,
		scale: metric.minEffect,
		logNeeded
	});
	const weight = weightOf(state);
	const before = stateBefore(pace, metric.id);
	const lately = weight - (before === void 0 ? 0 : weightOf(before));
	return untilGrown(pace, (needed / information - 1) * weight, lately);
}
function informationFor({ distance, scale, logNeeded }) {
	let low = logNeeded / (distance * distance);
	let high = low * 1e9;
	for (let step = 0; step < HALVINGS$1; step += 1) {
		const middle = Math.sqrt(low * high);
		if (logOneSided({
			z: distance * Math.sqrt(middle),
			information: middle,
			scale
		}) < logNeeded) low = middle;
		else high = middle;
	}
	return high;
}
const HALVINGS$1 = 60;
function missingEvents({ guardrail, state }, own, { setting, pace }) {
	const { event } = guardrail;
	if (own.requests > 0 && (isUntold(state) || !isMostlyTold(state, own.requests))) return {
		kind: "untold",
		event,
		until: NOT_REPORTED
	};
	if (!isBucketed(state.evidence)) return {
		kind: "unbucketed",
		event,
		until: NOT_REPORTED
	};
	const logE = logNotWorseOf(state, guardrail);
	const before = pace.before?.events.find((one) => one.guardrail.event === event)?.state;
	const lately = logE - (before === void 0 ? 0 : logNotWorseOf(before, guardrail));
	const { logNotWorse: logNeeded } = setting;
	return {
		kind: "not-more",
		event,
		logE,
		logNeeded,
		until: lately > 0 ? untilGrown(pace, logNeeded - logE, lately) : NO_EVIDENCE
	};
}

// src/domain/livetest/ramp.ts
const CATASTROPHE = 10;
const RAREST = .001;
const ALTERNATIVES = 6;
function rampStep({ arm: { name }, atShare, events, metrics }, setting) {
	const share = nextShare(setting.history.epochs.at(-1)?.shares[name] ?? 0, setting);
	if (share === null || setting.history.phase !== "test" || !setting.sharesKnown) return { kind: "last" };
	const { requests } = atShare;
	const rates = events.map(ratesOf);
	const toSee = rates.map(({ usual }) => requestsToSee(usual, setting));
	const needed = toSee.length === 0 ? setting.policy.minRequests : Math.max(...toSee);
	if (requests < needed) return {
		kind: "requests",
		share,
		needed,
		requests
	};
	const budget = setting.policy.ramp[0] ?? share;
	const all = [...rates, ...metrics.flatMap(lossesOf)];
	const risk = share * Math.max(0, ...all.map(({ allowed, candidate }) => mostLikely(candidate, setting) - allowed));
	return risk > budget ? {
		kind: "risk",
		share,
		risk,
		budget
	} : {
		kind: "up",
		share
	};
}
function nextShare(current, { policy, history }) {
	const shares = history.epochs.at(-1)?.shares ?? {};
	const most = 1 / (Object.keys(shares).length + 1);
	const next = Math.min(policy.ramp.find((share) => share > current) ?? 0, most);
	return next > current ? next : null;
}
function ratesOf({ guardrail: { ratio, bound }, state: { production, candidate } }) {
	const usual = production.requests === 0 ? 0 : production.events / production.requests;
	return {
		usual: Math.max(usual, RAREST),
		allowed: Math.max(usual * ratio, bound ?? 0),
		candidate
	};
}
function lossesOf({ how: { metric }, state: { losses, candidate } }) {
	if (losses === null || metric.range === null) return [];
	const { production, candidate: own } = losses;
	if (own.requests === 0 && candidate > 0) return [];
	const [least, most] = metric.range;
	return [{
		allowed: (production.requests === 0 ? 0 : production.events / production.requests) + metric.margin / (most - least),
		candidate: own
	}];
}
function requestsToSee(usual, { logHarm }) {
	const rate = Math.min(CATASTROPHE * usual, (1 + usual) / 2);
	return Math.ceil((Math.log(ALTERNATIVES) + logHarm) / divergence(rate, usual));
}
function mostLikely({ events, requests }, { logHarm }) {
	if (requests === 0) return 1;
	const observed = events / requests;
	const most = (Math.log(ALTERNATIVES) + logHarm) / requests;
	let [low, high] = [observed, 1];
	for (let step = 0; step < HALVINGS; step += 1) {
		const middle = (low + high) / 2;
		if (divergence(observed, middle) < most) low = middle;
		else high = middle;
	}
	return high;
}
const HALVINGS = 50;
function divergence(p, q) {
	return part(p, q) + part(1 - p, 1 - q);
}
function part(p, q) {
	return p === 0 ? 0 : p * Math.log(p / q);
}

// src/domain/livetest/statistics/alpha.ts
const FIRST_PART = .8;
function alphaOf(alpha, { declared, joined, attempt }) {
	const ofTest = joined === 0 ? partOf(1) / declared : partOf(joined + 1);
	return alpha * Math.min(ofTest, partOf(attempt));
}
function partOf(turn) {
	if (turn === 1) return FIRST_PART;
	return 1.1999999999999997 / (Math.PI * (turn - 1)) ** 2;
}

// src/domain/livetest/test-setting.ts
const HARM_ALPHA = .01;
const NOT_WORSE_ALPHA = .05;
const DAY_MS = 864e5;
const SOAK_MS = DAY_MS;
function settingOf(policy, history, sharesKnown) {
	const beginMs = instantMs(history.epochs[0]?.from ?? "");
	const endMs = beginMs + lengthOf(policy, history);
	const changed = changeOf(history);
	return {
		policy,
		history,
		sharesKnown,
		arms: [...candidatesOf(policy, history), ...virtualArms(policy)],
		beginMs,
		endMs,
		changedEpoch: changed !== null && changed.ms < endMs ? changed.number : null,
		stopMs: Math.min(endMs, changed?.ms ?? Infinity),
		leastSpanMs: Math.max(DAY_MS, policy.minDurationMs),
		logHarm: Math.log((heldEvents(policy).length + policy.metrics.length) / HARM_ALPHA),
		logNotWorse: -Math.log(NOT_WORSE_ALPHA),
		logFutile: -Math.log(policy.alpha)
	};
}
function changeOf({ epochs }) {
	const number = epochs.findIndex(({ production }) => production.sha256 !== epochs[0]?.production.sha256);
	const epoch = epochs[number];
	return epoch === void 0 ? null : {
		number,
		ms: instantMs(epoch.from)
	};
}
function candidatesOf(policy, { candidates, epochs }) {
	const declared = candidates.filter(({ joined }) => joined === 0).length;
	const last = epochs.at(-1);
	return candidates.map(({ name, joined, attempt }) => {
		return {
			name,
			isVirtual: false,
			hasLeft: epochs.some(({ shares }) => shares[name] !== void 0) && last?.shares[name] === void 0,
			...judgedBy(policy, alphaOf(policy.alpha, {
				declared,
				joined,
				attempt
			})),
			metrics: comparedIn(policy)
		};
	});
}
function virtualArms(policy) {
	const metrics = comparedIn(policy).map((how) => ({
		...how,
		isPaired: true
	}));
	const judged = judgedBy(policy, policy.alpha / policy.ensembles.length);
	return policy.ensembles.map((name) => ({
		name,
		isVirtual: true,
		hasLeft: false,
		...judged,
		metrics
	}));
}
function judgedBy(policy, alphaOfArm) {
	const alpha = alphaOfArm / policy.metrics.filter(({ role }) => role === "primary").length;
	const { minRequests } = policy;
	return {
		alpha,
		logBetter: -Math.log(alpha),
		minRequests,
		guardrails: heldEvents(policy)
	};
}
function heldEvents({ guardrails }) {
	return guardrails.filter(({ bound }) => bound === null || bound < 1);
}
function comparedIn({ metrics, isSticky, pairedShare, shadowShare }) {
	const hasPairs = pairedShare + shadowShare > 0;
	return metrics.map((metric) => ({
		metric,
		isSticky,
		isPaired: hasPairs && metric.labels === "exogenous"
	}));
}
function lengthOf({ bake, maxDurationMs }, { phase }) {
	if (phase === "sentinel") return Infinity;
	return phase === "bake" && bake !== null ? bake.durationMs : maxDurationMs;
}

// src/domain/livetest/open-outcome.ts
function openOutcome(course, setting) {
	return rejectionOf(sharing(course, setting)) ?? stepOf(course, setting) ?? holdOf(course, setting);
}
function sharing({ candidates }, { history }) {
	const shares = history.epochs.at(-1)?.shares ?? {};
	return candidates.filter(({ own }) => shares[own.arm.name] !== void 0);
}
function stepOf(course, setting) {
	const steps = sharing(course, setting).flatMap(({ own, fate }) => {
		const step = rampStep(own, setting);
		return fate.kind === "open" && step.kind === "up" ? [[own.arm.name, step.share]] : [];
	});
	return steps.length === 0 ? null : {
		kind: "step",
		reasonCode: "step-passed",
		shares: Object.fromEntries(steps)
	};
}
function holdOf({ state, candidates, past }, setting) {
	const running = candidates.filter(({ fate }) => isIn(fate));
	if (running.length === 0) return hold("no-candidate", NO_TRAFFIC);
	const soaking = candidates.flatMap(({ fate }) => fate.kind === "better" ? [fate.sinceMs] : []);
	if (soaking.length > 0) return hold("soak", untilMs(Math.min(...soaking) + SOAK_MS, setting.endMs));
	if (state.production === 0 && running.every(({ own }) => isSilent(own))) return hold("no-traffic", NO_TRAFFIC);
	const untils = running.map(({ own }) => {
		const missing = missingOf(own, setting, paceOf(past, own.arm.name, setting));
		return latestOf(missing.map(({ until }) => until)) ?? NO_TRAFFIC;
	});
	return hold("evidence-missing", earliestOf(untils) ?? NO_TRAFFIC);
}
function isSilent({ requests, metrics }) {
	return requests === 0 && metrics.every(({ state }) => state.candidate === 0);
}
const NO_TRAFFIC = {
	kind: "unknown",
	reasonCode: "no-traffic"
};
function hold(reasonCode, until) {
	return {
		kind: "hold",
		reasonCode,
		until
	};
}

// src/domain/livetest/statistics/label-parity.ts
const QUESTIONS = [
	{
		event: "labelled",
		direction: "more"
	},
	{
		event: "labelled",
		direction: "fewer"
	},
	{
		event: "missing",
		direction: "more"
	},
	{
		event: "missing",
		direction: "fewer"
	}
];
const NO_PARITY = QUESTIONS.map(() => NO_RATIOS);
function addLabels(parity, production, candidate) {
	return QUESTIONS.map(({ event, direction }, index) => {
		const compared = {
			production: countOf(production, event),
			candidate: countOf(candidate, event)
		};
		return addEvents(parity[index] ?? NO_RATIOS, {
			ratio: 1,
			direction
		}, compared);
	});
}
function countOf(labels, event) {
	return {
		events: labels[event],
		requests: labels.labelled + labels.missing
	};
}
function logParity$1(parity) {
	return logMixture(parity.flat());
}

// src/domain/livetest/label-counts.ts
function beginParity(isSticky) {
	return isSticky ? {
		kind: "units",
		sums: beginClusteredEvents(1)
	} : {
		kind: "requests",
		ratios: NO_PARITY
	};
}
function needsParity({ labels, missing }) {
	return labels !== "selective" && missing === "exclude";
}
function addParity(state, { production, candidate }) {
	const [theirs, own] = [production?.labels ?? [], candidate.labels];
	if (state.kind === "requests") {
		const compared = [countsOf$2(theirs), countsOf$2(own)];
		if (compared[0] === null || compared[1] === null) return state;
		return {
			kind: "requests",
			ratios: addLabels(state.ratios, compared[0], compared[1])
		};
	}
	const compared = {
		production: bucketsOf(theirs),
		candidate: bucketsOf(own)
	};
	if (compared.production === null || compared.candidate === null) return state;
	const { production: before, candidate: after } = compared;
	return {
		kind: "units",
		sums: addClusteredEvents(state.sums, {
			production: before,
			candidate: after
		})
	};
}
function countsOf$2(labels) {
	if (labels.length === 0 || labels.some(({ missing }) => missing === void 0)) return null;
	return {
		labelled: labels.reduce((sum, { n }) => sum + n, 0),
		missing: labels.reduce((sum, { missing = 0, late = 0 }) => sum + missing + late, 0)
	};
}
function bucketsOf(labels) {
	let all = null;
	for (const one of labels) {
		const own = bucketedMissing(one);
		if (own === null) return null;
		all = all === null ? own : joined(all, own);
	}
	return all;
}
function joined(one, other) {
	return {
		events: one.events + other.events,
		requests: one.requests + other.requests,
		buckets: [...one.buckets, ...other.buckets]
	};
}
function logParity(state) {
	if (state.kind === "requests") return logParity$1(state.ratios);
	return logMixture([logClustered(state.sums, "more"), logClustered(state.sums, "fewer")]);
}
function showsInequality(state, logNeeded) {
	if (state.kind === "requests" && state.ratios.every((ratios) => ratios.every((one) => one < logNeeded))) return false;
	return logParity(state) >= logNeeded;
}

// src/domain/livetest/statistics/sample-ratio.ts
const CONCENTRATION = 1e3;
function logSampleRatio(arms) {
	if (arms.some(({ share, count }) => share === 0 && count > 0)) return Infinity;
	const requests = arms.reduce((sum, { count }) => sum + count, 0);
	const shared = arms.filter(({ share }) => share > 0);
	const total = CONCENTRATION + requests;
	const ofTotal = Math.log(total / CONCENTRATION) / 2 - stirlingRest(total) + stirlingRest(CONCENTRATION);
	return shared.reduce((sum, arm) => sum + logOfArm(arm, total), ofTotal);
}
function sampleRatioBound(arms) {
	const requests = arms.reduce((sum, { count }) => sum + count, 0);
	let bound = 0;
	for (const { share, count } of arms) {
		if (share === 0 && count > 0) return Infinity;
		const expected = requests * share;
		if (expected === 0) continue;
		const excess = (count - expected) / expected;
		bound += expected * excess * excess * (Math.abs(excess) <= .5 ? .625 : 1);
	}
	return bound;
}
function logOfArm({ share, count }, total) {
	const prior = CONCENTRATION * share;
	const own = prior + count;
	return deviance(own, total * share) - Math.log(own / prior) / 2 + stirlingRest(own) - stirlingRest(prior);
}
function deviance(x, m) {
	const excess = (x - m) / m;
	return m * ((1 + excess) * Math.log1p(excess) - excess);
}
const SERIES_FROM = 100;
function stirlingRest(x) {
	if (x < SERIES_FROM) return (0, import_lib.default)(x) - ((x - .5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2);
	return (1 / 12 - 1 / (360 * x * x)) / x;
}

// src/domain/livetest/sample-ratio-state.ts
const NOTHING_COUNTED = {
	counted: [],
	waiting: []
};
function addCounts(layer, { epoch, counts }, epochs) {
	const all = [...layer.waiting.map((one) => ({
		epoch: one.epoch,
		counts: withZeros(one.counts, counts)
	})), {
		epoch,
		counts
	}];
	const isWhole = (one) => armsOf(epochs[one.epoch]).every(({ arm }) => one.counts.has(arm));
	const whole = all.filter(isWhole);
	return {
		counted: whole.reduce(addEpoch, layer.counted),
		waiting: whole.length === all.length ? [] : all.filter((one) => !isWhole(one)).reduce(addWaiting, [])
	};
}
function withZeros(counts, later) {
	const silent = [...later.keys()].filter((arm) => !counts.has(arm));
	return silent.length === 0 ? counts : new Map([...counts, ...silent.map((arm) => [arm, 0])]);
}
function addWaiting(waiting, own) {
	const same = waiting.find(({ epoch, counts }) => epoch === own.epoch && haveSameKeys(counts, own.counts));
	if (same === void 0) return [...waiting, own];
	return waiting.map((one) => one === same ? {
		...one,
		counts: sumOf(one.counts, own.counts)
	} : one);
}
function haveSameKeys(one, other) {
	return one.size === other.size && [...one.keys()].every((arm) => other.has(arm));
}
function addEpoch(counted, { epoch, counts }) {
	const before = counted.find((one) => one.epoch === epoch)?.counts ?? /* @__PURE__ */ new Map();
	return [...counted.filter((one) => one.epoch !== epoch), {
		epoch,
		counts: sumOf(before, counts)
	}];
}
function sumOf(one, other) {
	const sums = new Map(one);
	for (const [arm, count] of other) sums.set(arm, (one.get(arm) ?? 0) + count);
	return sums;
}
function logRatioOf({ counted }, epochs) {
	return counted.reduce((sum, { epoch, counts }) => sum + logRatioIn(counts, epochs[epoch]), 0);
}
function ratioBoundOf({ counted }, epochs) {
	return counted.reduce((sum, { epoch, counts }) => sum + sampleRatioBound(countsIn(counts, epochs[epoch])), 0);
}
function logRatioIn(counts, epoch) {
	return logSampleRatio(countsIn(counts, epoch));
}
function countsIn(counts, epoch) {
	return armsOf(epoch).map(({ arm, share }) => ({
		share,
		count: counts.get(arm) ?? 0
	}));
}
function armsOf(epoch) {
	if (epoch === void 0) return [];
	const candidates = Object.entries(epoch.shares).map(([arm, share]) => ({
		arm,
		share
	}));
	const rest = 1 - candidates.reduce((sum, { share }) => sum + share, 0);
	return rest > SMALLEST_SHARE ? [{
		arm: null,
		share: rest
	}, ...candidates] : candidates;
}
const SMALLEST_SHARE = 1e-6;

// src/domain/livetest/ratio-state.ts
function beginRatios() {
	return {
		assigned: NOTHING_COUNTED,
		served: NOTHING_COUNTED,
		labelled: NOTHING_COUNTED,
		units: {
			strata: 0,
			logSum: -Infinity
		}
	};
}
function addTrafficCounts(state, { arms, epoch }, setting) {
	const { epochs } = setting.history;
	if (setting.policy.isSticky) return {
		...state,
		units: addUnits(state.units, countsOf$1(arms, ({ units }) => units), epochs[epoch])
	};
	const assigned = countsOf$1(arms, (sums) => sums.assigned);
	const served = countsOf$1(arms, (sums) => sums.served) ?? countsOf$1(arms, ({ requests }) => requests);
	return {
		...state,
		assigned: assigned === null ? state.assigned : addCounts(state.assigned, {
			epoch,
			counts: assigned
		}, epochs),
		served: served === null ? state.served : addCounts(state.served, {
			epoch,
			counts: served
		}, epochs)
	};
}
function countsOf$1(arms, countOf) {
	const counts = /* @__PURE__ */ new Map();
	for (const [arm, sums] of arms) {
		const count = countOf(sums);
		if (count === null) return null;
		counts.set(arm, count);
	}
	return counts;
}
function addLabelCounts(state, { arms, epoch, metric }, setting) {
	const counted = setting.policy.metrics.find((one) => one.role === "primary" && needsParity(one));
	if (setting.policy.isSticky || counted?.id !== metric) return state;
	const reported = [...arms].filter(([, { labels }]) => labels.length > 0);
	const counts = new Map(reported.map(([arm, { labels }]) => [arm, labelledOf(labels)]));
	return {
		...state,
		labelled: addCounts(state.labelled, {
			epoch,
			counts
		}, setting.history.epochs)
	};
}
function labelledOf(labels) {
	return labels.reduce((sum, { n }) => sum + n, 0);
}
function addUnits(state, counts, epoch) {
	if (counts === null || !armsOf(epoch).every(({ arm }) => counts.has(arm))) return state;
	const strata = state.strata + 1;
	const weighted = logRatioIn(counts, epoch) + Math.log(6) - 2 * Math.log(Math.PI * strata);
	return {
		strata,
		logSum: logSumOf([state.logSum, weighted])
	};
}
function ratioFacts(state, { policy, history, sharesKnown }) {
	if (!sharesKnown) return [];
	const { units, ...layers } = state;
	if (policy.isSticky) return [{
		layer: "units",
		logE: units.strata === 0 ? null : units.logSum
	}];
	return [
		"assigned",
		"served",
		"labelled"
	].map((layer) => ({
		layer,
		logE: layers[layer].counted.length === 0 ? null : logRatioOf(layers[layer], history.epochs)
	}));
}
function mayReach(state, { policy, history, sharesKnown }, logNeeded) {
	if (!sharesKnown) return false;
	if (policy.isSticky) return state.units.logSum >= logNeeded;
	const { assigned, served, labelled } = state;
	return [
		assigned,
		served,
		labelled
	].some((layer) => ratioBoundOf(layer, history.epochs) >= logNeeded);
}
function logRatio(facts) {
	return facts.length === 0 ? 0 : logSumOf(facts.map(({ logE }) => logE ?? 0)) - Math.log(facts.length);
}
function logSumOf(logs) {
	const most = Math.max(...logs);
	return Number.isFinite(most) ? most + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - most), 0)) : most;
}

// src/domain/livetest/soundness.ts
const INVALID_ALPHA = .001;
function unsound(look, state, setting) {
	const [fault] = look.faults;
	if (fault !== void 0) {
		const { code: reasonCode, key, pointer } = fault;
		return {
			kind: "invalid",
			reasonCode,
			place: {
				kind: "window",
				key,
				pointer
			}
		};
	}
	return unequalSplit(state, setting) ?? unequalLabels(state);
}
function unequalSplit({ ratios }, setting) {
	const needed = -Math.log(INVALID_ALPHA);
	if (!mayReach(ratios, setting, needed)) return null;
	const facts = ratioFacts(ratios, setting);
	if (logRatio(facts) < needed) return null;
	const [worst] = facts.toSorted((one, other) => (other.logE ?? 0) - (one.logE ?? 0));
	return {
		kind: "invalid",
		reasonCode: "sample-ratio",
		place: {
			kind: "layer",
			layer: worst?.layer ?? "served"
		}
	};
}
function unequalLabels({ arms }) {
	const asked = arms.flatMap(({ arm, metrics }) => metrics.flatMap(({ how, parity }) => parity === null ? [] : [{
		candidate: arm.name,
		metric: how.metric.id,
		parity
	}]));
	const needed = Math.log(asked.length / INVALID_ALPHA);
	const found = asked.find(({ parity }) => showsInequality(parity, needed));
	if (found === void 0) return null;
	const { metric, candidate } = found;
	return {
		kind: "invalid",
		reasonCode: "label-parity",
		place: {
			kind: "labels",
			metric,
			candidate
		}
	};
}

// src/domain/livetest/stratify.ts
function trafficStrata(windows) {
	return runsOf(windows.filter(({ ownPlace, isVirtual }) => typeof ownPlace === "number" && !isVirtual), isSameTime).flatMap((run) => {
		const [first] = run;
		if (first === void 0 || typeof first.ownPlace !== "number") return [];
		const arms = /* @__PURE__ */ new Map();
		for (const { arm, window } of run) {
			const before = arms.get(arm);
			const own = trafficOf(window);
			arms.set(arm, before === void 0 ? own : addTraffic$1(before, own));
		}
		const { service, own, ownPlace: epoch } = first;
		return [{
			knownMs: own.to,
			value: {
				kind: "traffic",
				service,
				epoch,
				...own,
				arms
			}
		}];
	});
}
function labelStrata(windows, metrics) {
	return runsOf(windows.filter(({ decidedPlace }) => typeof decidedPlace === "number"), isSameDecided).flatMap((run) => metrics.flatMap(({ id, delayMs }) => {
		const [first] = run;
		const arms = labelsOfArms(run, id);
		if (first === void 0 || typeof first.decidedPlace !== "number" || arms.size === 0) return [];
		const { service, own, decided, decidedPlace: epoch } = first;
		return [{
			knownMs: Math.max(own.to, decided.to + delayMs),
			value: {
				kind: "labels",
				metric: id,
				service,
				epoch,
				...decided,
				arms
			}
		}];
	}));
}
function isSameDecided(one, other) {
	return isSameTime(one, other) && one.decided.from === other.decided.from && one.decided.to === other.decided.to;
}
function isSameTime(one, other) {
	return one.own.from === other.own.from && one.own.to === other.own.to && one.service === other.service;
}
function labelsOfArms(run, metric) {
	const arms = /* @__PURE__ */ new Map();
	for (const { arm, window } of run) {
		const labels = window.metrics[metric];
		const pairs = window.pairs?.[metric];
		if (labels === void 0 && pairs === void 0) continue;
		const before = arms.get(arm) ?? {
			labels: [],
			pairs: []
		};
		arms.set(arm, {
			labels: labels === void 0 ? before.labels : [...before.labels, labels],
			pairs: pairs === void 0 ? before.pairs : [...before.pairs, pairs]
		});
	}
	return arms;
}
function runsOf(items, belong) {
	const runs = [];
	for (const item of items) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run !== void 0 && last !== void 0 && belong(last, item)) run.push(item);
		else runs.push([item]);
	}
	return runs;
}

// src/domain/livetest/stratum-faults.ts
function faultsBetween(windows, metrics) {
	const labelled = metrics.map(({ id }) => windows.filter((window) => countsOf(window, id) > 0));
	return [
		...windows.flatMap((window) => misfitsOf(window, metrics)),
		...runsOf(windows.filter(countsTraffic), isSameTime).flatMap(countedTwice),
		...labelled.flatMap((own) => runsOf(own, isSameDecided).flatMap(countedTwice)),
		...overlaps(windows.filter(countsTraffic), ({ own }) => own),
		...labelled.flatMap((own) => overlaps(own, ({ decided }) => decided))
	];
}
function countsTraffic({ ownPlace, isVirtual, window }) {
	return typeof ownPlace === "number" && !isVirtual && (window.requests > 0 || (window.outcomes?.assigned ?? 0) > 0);
}
function countsOf({ window }, metric) {
	const labels = window.metrics[metric];
	return (labels?.n ?? 0) + (labels?.missing ?? 0) + (window.pairs?.[metric]?.n ?? 0);
}
function misfitsOf(armed, metrics) {
	const { window } = armed;
	const [event] = checkEventBuckets(window);
	if (event !== void 0) return [faultOf(armed, "buckets-misfit", event.pointer)];
	return metrics.flatMap(({ id }) => {
		const labels = window.metrics[id];
		const pairs = window.pairs?.[id];
		const [missing] = labels === void 0 ? [] : checkMissingBuckets(labels, `/metrics/${id}`);
		if (missing !== void 0) return [faultOf(armed, "buckets-misfit", missing.pointer)];
		if (!(labels === void 0 || areBucketsWhole(labels))) return [faultOf(armed, "buckets-misfit", `/metrics/${id}/buckets`)];
		return pairs === void 0 || areBucketsWhole(pairs) ? [] : [faultOf(armed, "buckets-misfit", `/pairs/${id}/buckets`)];
	});
}
function countedTwice(run) {
	const counters = /* @__PURE__ */ new Set();
	return run.flatMap((window) => {
		const counter = counterOf(window);
		if (counters.has(counter)) return [faultOf(window, "counted-twice", "/key")];
		counters.add(counter);
		return [];
	});
}
function counterOf({ arm, reporter }) {
	return `${arm ?? ""} ${reporter}`;
}
function overlaps(windows, stretchOf) {
	return [...Map.groupBy(windows, ({ service }) => service).values()].flatMap((own) => overlapsOf(own, stretchOf));
}
function overlapsOf(windows, stretchOf) {
	const known = [];
	let first;
	let sameStretch;
	for (const window of windows) {
		const own = stretchOf(window);
		if (first !== void 0 && isSameTime(first, window) && isEqual(stretchOf(first), own)) continue;
		const before = placeBefore(known, own.to);
		const other = known[before];
		if (other === void 0 || other.to <= own.from) {
			known.splice(before + 1, 0, own);
			first = window;
		} else if (!isEqual(other, own)) return [faultOf(window, "stretches-overlap", "/from")];
		else {
			sameStretch ??= Map.groupBy(windows, (one) => nameOf(stretchOf(one)));
			if (isToldBefore(window, sameStretch.get(nameOf(own)) ?? [])) return [faultOf(window, "counted-twice", "/key")];
		}
	}
	return [];
}
function nameOf({ from, to }) {
	return `${from} ${to}`;
}
function isToldBefore(window, all) {
	return all.find((one) => isSameCounter(one, window)) !== window;
}
function isSameCounter(one, other) {
	return one.arm === other.arm && one.reporter === other.reporter;
}
function placeBefore(known, ms) {
	let [low, high] = [-1, known.length - 1];
	if ((known[high]?.from ?? Infinity) < ms) return high;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((known[middle]?.from ?? Infinity) < ms) low = middle;
		else high = middle - 1;
	}
	return low;
}
function isEqual(one, other) {
	return one.from === other.from && one.to === other.to;
}
function faultOf({ own, window: { key } }, code, pointer) {
	return {
		knownMs: own.to,
		value: {
			code,
			key,
			pointer
		}
	};
}

// src/domain/livetest/window-arm.ts
function armWindow(placed, { history, ensembles }) {
	const { own, decided, ownPlace, decidedPlace, window } = placed;
	if (!(own.from < own.to)) return fault("time-order", "/to");
	if (!(decided.from < decided.to && decided.to <= own.to)) return fault("time-order", "/decided");
	if (window.model !== history.model) return fault("other-model", "/model");
	if (window.environment !== history.environment) return fault("other-environment", "/environment");
	const place = typeof ownPlace === "number" ? ownPlace : decidedPlace;
	const epoch = typeof place === "number" ? history.epochs[place] : void 0;
	if (epoch === void 0) return { kind: place === "across" ? "across" : "outside" };
	if (window.test !== void 0 && window.test !== history.test) return fault("other-test", "/test");
	const { arm, sha256 } = window;
	if (arm !== null && ensembles.includes(arm)) return armed(placed, arm, true);
	if (arm === null && sha256 === epoch.production.sha256) return armed(placed, null, false);
	const candidate = history.candidates.find((one) => arm === null ? one.sha256 === sha256 : one.name === arm);
	if (candidate === void 0) return arm === null ? fault("unknown-digest", "/sha256") : fault("unknown-arm", "/arm");
	if (candidate.sha256 !== sha256) return fault("arm-digest", "/sha256");
	const { name } = candidate;
	if (isWithout(name, history, ownPlace) && answers(window)) return fault("leak", "/requests");
	if (isWithout(name, history, decidedPlace) && isLabelled(window)) return fault("leak", "/metrics");
	return armed(placed, name, false);
}
function armed(placed, arm, isVirtual) {
	return {
		kind: "armed",
		window: {
			...placed,
			arm,
			isVirtual
		}
	};
}
function isWithout(name, { epochs }, place) {
	return typeof place === "number" && epochs[place]?.shares[name] === void 0;
}
function answers({ requests, outcomes }) {
	return requests > 0 || (outcomes?.assigned ?? 0) > 0;
}
function isLabelled({ metrics }) {
	return Object.values(metrics).some(({ n, missing = 0 }) => n + missing > 0);
}
function fault(code, pointer) {
	return {
		kind: "fault",
		code,
		pointer
	};
}

// src/domain/livetest/strata.ts
function looksOf(windows, { policy, history, atMs }) {
	const { sound, faults, across } = armAll(windows, {
		policy,
		history,
		atMs
	});
	const strata = [...trafficStrata(sound), ...labelStrata(sound, policy.metrics)];
	const strataAt = Map.groupBy(strata, ({ knownMs }) => knownMs);
	const faultsAt = Map.groupBy([...faults, ...faultsBetween(sound, policy.metrics)], ({ knownMs }) => knownMs);
	const acrossAt = Map.groupBy(across, (knownMs) => knownMs);
	return [.../* @__PURE__ */ new Set([
		...strataAt.keys(),
		...faultsAt.keys(),
		...acrossAt.keys()
	])].filter((knownMs) => knownMs <= atMs).toSorted((one, other) => one - other).map((knownMs) => ({
		knownMs,
		strata: (strataAt.get(knownMs) ?? []).map(({ value }) => value),
		faults: (faultsAt.get(knownMs) ?? []).map(({ value }) => value),
		across: acrossAt.get(knownMs)?.length ?? 0
	}));
}
function armAll(windows, { policy, history, atMs }) {
	const sound = [];
	const faults = [];
	const across = [];
	for (const placed of placeWindows(windows, history, atMs)) {
		const found = armWindow(placed, {
			history,
			ensembles: policy.ensembles
		});
		const knownMs = placed.own.to;
		if (found.kind === "armed") sound.push(found.window);
		if (found.kind === "across") across.push(knownMs);
		const { key } = placed.window;
		if (found.kind === "fault") faults.push({
			knownMs,
			value: {
				code: found.code,
				key,
				pointer: found.pointer
			}
		});
	}
	return {
		sound,
		faults,
		across
	};
}

// src/domain/livetest/arm-state.ts
function beginArm(arm) {
	const { metrics, guardrails, isVirtual } = arm;
	const isSticky = metrics.some((how) => how.isSticky);
	return {
		arm,
		metrics: metrics.map((how) => ({
			how,
			state: beginMetric(how),
			parity: !isVirtual && needsParity(how.metric) ? beginParity(how.isSticky) : null
		})),
		events: guardrails.map((guardrail) => ({
			guardrail,
			state: beginEvents(guardrail, isSticky)
		})),
		requests: 0,
		atShare: {
			share: 0,
			requests: 0
		}
	};
}
function addToArm(own, stratum, share) {
	if (stratum.kind === "labels") return addMetric(own, stratum);
	return share === void 0 ? own : addTraffic(own, stratum, share);
}
function addTraffic(own, { arms }, share) {
	const production = arms.get(null);
	const candidate = arms.get(own.arm.name);
	if (candidate === void 0) return own;
	const { requests } = candidate;
	const events = production === void 0 ? own.events : own.events.map(({ guardrail, state }) => ({
		guardrail,
		state: addTrafficEvents(state, guardrail, {
			production,
			candidate
		})
	}));
	return {
		...own,
		events,
		requests: own.requests + requests,
		atShare: {
			share,
			requests: (own.atShare.share === share ? own.atShare.requests : 0) + requests
		}
	};
}
function addMetric(own, { arms, metric, from: fromMs, to: toMs }) {
	const candidate = arms.get(own.arm.name);
	if (candidate === void 0) return own;
	const compared = {
		production: arms.get(null),
		candidate,
		fromMs,
		toMs
	};
	const metrics = own.metrics.map((tracked) => {
		const { how, state, parity } = tracked;
		if (how.metric.id !== metric) return tracked;
		return {
			how,
			state: addLabels$1(state, compared, how),
			parity: parity && addParity(parity, compared)
		};
	});
	return {
		...own,
		metrics
	};
}

// src/domain/livetest/test-state.ts
function beginTest({ arms }) {
	return {
		arms: arms.map(beginArm),
		ratios: beginRatios(),
		sources: /* @__PURE__ */ new Map(),
		production: 0,
		across: 0,
		knownMs: -Infinity
	};
}
function addLook(state, look, setting) {
	const sources = addSources(state.sources, look.strata);
	const strata = look.strata.filter((stratum) => sources.get(thingOf(stratum)) === stratum.service);
	const { epochs } = setting.history;
	return {
		arms: state.arms.map((own) => strata.reduce((sum, one) => addToArm(sum, one, epochs[one.epoch]?.shares[own.arm.name]), own)),
		ratios: strata.reduce((sum, one) => addRatios(sum, one, setting), state.ratios),
		sources,
		production: strata.reduce((sum, one) => sum + requestsOfProduction(one), state.production),
		across: state.across + look.across,
		knownMs: look.knownMs
	};
}
function addRatios(state, stratum, setting) {
	return stratum.kind === "traffic" ? addTrafficCounts(state, stratum, setting) : addLabelCounts(state, stratum, setting);
}
function requestsOfProduction(stratum) {
	return stratum.kind === "traffic" ? stratum.arms.get(null)?.requests ?? 0 : 0;
}
function addSources(sources, strata) {
	const fresh = strata.filter((stratum) => !sources.has(thingOf(stratum)));
	if (fresh.length === 0) return sources;
	const next = new Map(sources);
	for (const stratum of fresh.toSorted((one, other) => Number(tellsMore(other)) - Number(tellsMore(one)))) if (!next.has(thingOf(stratum))) next.set(thingOf(stratum), stratum.service);
	return next;
}
function tellsMore(stratum) {
	if (stratum.kind === "labels") return [...stratum.arms.values()].some(({ labels }) => labels.some(({ n }) => n > 0));
	return [...stratum.arms.values()].some(({ assigned }) => assigned !== null);
}
function thingOf(stratum) {
	return stratum.kind === "traffic" ? TRAFFIC : stratum.metric;
}
const TRAFFIC = "/traffic";

// src/domain/livetest/test-facts.ts
function testFacts(course, setting) {
	const { state, candidates } = course;
	const layers = ratioFacts(state.ratios, setting);
	return {
		candidates: candidates.map((one) => candidateFacts(one, course, setting)),
		virtualArms: state.arms.filter(({ arm }) => arm.isVirtual).map((own) => ({
			name: own.arm.name,
			alpha: own.arm.alpha,
			metrics: metricFacts(own)
		})),
		sampleRatio: {
			isChecked: layers.some(({ logE }) => logE !== null),
			layers,
			logE: logRatio(layers)
		},
		production: state.production,
		across: state.across,
		services: [TRAFFIC, ...setting.policy.metrics.map(({ id }) => id)].flatMap((thing) => {
			const service = state.sources.get(thing);
			if (service === void 0) return [];
			return [{
				metric: thing === "/traffic" ? null : thing,
				service: service === "" ? null : service
			}];
		})
	};
}
function candidateFacts({ own, fate }, { past }, setting) {
	const { arm, requests, events } = own;
	const since = sinceOf(fate);
	const isOpen = fate.kind === "open";
	return {
		name: arm.name,
		fate: fate.kind,
		since: Number.isFinite(since) ? formatInstant(since) : null,
		alpha: arm.alpha,
		share: setting.sharesKnown ? setting.history.epochs.at(-1)?.shares[arm.name] ?? null : null,
		requests,
		metrics: metricFacts(own),
		guardrails: events.map(guardrailFacts),
		missing: isOpen ? missingOf(own, setting, paceOf(past, arm.name, setting)) : [],
		ramp: isOpen ? rampStep(own, setting) : { kind: "last" }
	};
}
function metricFacts(own) {
	const { arm, metrics } = own;
	return metricsOf(own).map((evidence, index) => {
		const { metric, state, isReady } = evidence;
		const parity = metrics[index]?.parity ?? null;
		return {
			metric: metric.id,
			role: metric.role,
			basis: state.sums.kind,
			production: state.production,
			candidate: state.candidate,
			isReady,
			minEffect: metric.minEffect,
			margin: metric.margin,
			...boundsOf(evidence, own),
			logBetter: logEvidence(evidence, "better"),
			logNotWorse: logEvidence(evidence, "not-worse"),
			logHarm: logEvidence(evidence, "harm"),
			logNoGain: logEvidence(evidence, "no-gain"),
			logBetterNeeded: arm.logBetter,
			logParity: parity === null ? null : logParity(parity)
		};
	});
}
function boundsOf(evidence, own) {
	const { effect, information, state } = evidence;
	if (weightOf(state) === 0) return {
		effect: null,
		lower: null,
		upper: null
	};
	if (!(information > 0)) return {
		effect,
		lower: null,
		upper: null
	};
	const bound = boundOf(evidence, own);
	return {
		effect,
		lower: lowerBound(bound),
		upper: upperBound(bound)
	};
}
function guardrailFacts({ guardrail, state }) {
	const { production, candidate } = state;
	return {
		...guardrail,
		production,
		candidate,
		logHarm: logHarmOf(state),
		logNotWorse: logNotWorseOf(state, guardrail)
	};
}

// src/domain/livetest/decide.ts
function decide(test, windows, at) {
	const { policy, history } = test;
	const setting = settingOf(policy, history, test.sharesKnown ?? true);
	const atMs = instantMs(at);
	let course = begin(setting);
	for (const look of looksOf(windows, {
		policy,
		history,
		atMs
	})) {
		if (look.knownMs > setting.stopMs) break;
		const seen = lookAt(course, look, setting);
		const { end } = seen;
		course = seen.course;
		if (end !== null) return tell(course, setting, {
			outcome: end,
			isFinal: true,
			ms: look.knownMs
		});
	}
	const { stopMs } = setting;
	if (atMs >= stopMs) return tell(course, setting, {
		outcome: stopOf(course, setting),
		isFinal: true,
		ms: stopMs
	});
	return tell(course, setting, {
		outcome: openOutcome(course, setting),
		isFinal: false,
		ms: atMs
	});
}
function begin(setting) {
	const state = beginTest(setting);
	return {
		state,
		candidates: beginFates(state),
		past: []
	};
}
function lookAt(course, look, setting) {
	const next = judge(course, addLook(course.state, look, setting), setting);
	return {
		course: next,
		end: unsound(look, next.state, setting) ?? endOf(next)
	};
}
function judge({ candidates, past }, state, setting) {
	return {
		state,
		candidates: judgeAll(candidates, state, setting),
		past: remember(past, state)
	};
}
function endOf({ state, candidates }) {
	const better = candidates.filter(({ fate }) => fate.kind === "better");
	const isAlone = candidates.every(({ fate }) => fate.kind !== "open");
	const soakedMs = Math.min(...better.map(({ fate }) => sinceOf(fate))) + SOAK_MS;
	if (isAlone || state.knownMs >= soakedMs) {
		const winner = promotionOf(better);
		if (winner !== null) return winner;
	}
	return candidates.some(({ fate }) => isIn(fate)) ? null : rejectionOf(candidates);
}
function stopOf({ candidates }, { changedEpoch }) {
	const winner = promotionOf(candidates.filter(({ fate }) => fate.kind === "better"));
	if (winner !== null) return winner;
	if (changedEpoch === null) return {
		kind: "inconclusive",
		reasonCode: "time-over"
	};
	return {
		kind: "invalid",
		reasonCode: "production-changed",
		place: {
			kind: "epoch",
			number: changedEpoch
		}
	};
}
function promotionOf(better) {
	const best = bestOf(better);
	if (best?.fate.kind !== "better") return null;
	return {
		kind: "promote",
		reasonCode: "better",
		candidate: best.own.arm.name,
		metric: best.fate.metric
	};
}
function tell(course, setting, { outcome, isFinal, ms }) {
	return {
		outcome,
		isFinal,
		decidedAt: formatExactInstant(ms),
		...testFacts(course, setting)
	};
}

// src/usecases/livetest/require-model.ts
async function requireModel(registry, name) {
	const { models } = await registry.list(await readModelsFolder(registry));
	const manifest = models.find((one) => one.name === name)?.manifest ?? null;
	if (manifest === null) throw unknownModel(name, models.map((one) => one.name));
	const outcome = await readManifest(registry, manifest, parseModel);
	if (outcome.kind === "refused") throw collectProblems(outcome.problems);
	const { value, source } = outcome.parsed;
	const problems = checkModel(value, { folder: name }).map((problem) => explainProblem(problem, source));
	if (problems.length > 0) throw collectProblems(problems);
	return value;
}
function requireTestPolicy(model) {
	const policy = resolveTestPolicy(model);
	if (policy !== null) return policy;
	throw new AppError({
		code: "usage",
		reason: "no-live-test",
		message: `The model ${quoteText(model.name)} declares no live test.`,
		hint: "Say in model.yaml, under liveTest, what a candidate must show: docs/live-test.md."
	});
}
function unknownModel(name, models) {
	const near = suggest(name, models);
	return new AppError({
		code: "unknown-model",
		message: `There is no model ${quoteText(name)} in this registry.`,
		hint: near === null ? `Its models are ${models.join(", ")}.` : `Did you mean ${near}?`
	});
}

// src/wiring/registry.ts
function wireRegistry(folder) {
	return createRegistryFolder(folder === null ? locateShared([process.cwd()]) : openFolder(folder).root);
}

export { decide as a, looksOf as c, isOutside as d, placeWindows as f, begin as i, openOutcome as l, requireModel as n, lookAt as o, requireTestPolicy as r, stopOf as s, wireRegistry as t, settingOf as u };