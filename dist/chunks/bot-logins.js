import { t as AppError } from "./error.js";

// src/contract/bot-logins.ts
function parseBotLogins(logins, where) {
	const wrong = logins.find((login) => !/^[A-Za-z0-9][A-Za-z0-9-]*\[bot\]$/.test(login));
	if (wrong === void 0) return logins;
	throw new AppError({
		code: "usage",
		message: `${where} names ${JSON.stringify(wrong)}, which is no app.`,
		hint: "Write logins of apps, with [bot] and with commas between them, for instance acme-seatrial[bot]."
	});
}

export { parseBotLogins as t };