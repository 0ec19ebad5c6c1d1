import { n as countFrom, t as EVENT_WITHOUT_BASE } from "./find-base.js";
import { n as selectCertification } from "./select-certification.js";

// src/usecases/certify/select-for-event.ts
async function selectForEvent({ base, baseline, event, ...place }, ports) {
	const from = await countFrom({
		asked: base,
		event,
		versions: place.versions,
		...ports
	});
	const asked = {
		baseline: baseline ?? null,
		...from,
		unasked: {
			...EVENT_WITHOUT_BASE,
			hint: () => EVENT_WITHOUT_BASE.hint
		}
	};
	return selectCertification({
		...place,
		...asked
	}, ports);
}

export { selectForEvent as t };