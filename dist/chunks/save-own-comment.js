import { t as AppError } from "./error.js";

// src/usecases/comment/save-own-comment.ts
async function saveOwnComment(place, { before, isIt, render }) {
	const { comments, thread } = place;
	const [first, ...others] = before.filter(({ body }) => isIt(body));
	for (const { id } of others) await comments.remove(thread, id);
	if (first !== void 0 && await editComment(place, first, render(first.body))) return;
	const body = render(null);
	await comments.post(thread, body);
	await keepOldest(place, isIt, body);
}
async function editComment({ comments, thread }, { id, body: former }, body) {
	if (body === former) return true;
	try {
		await comments.edit(thread, id, body);
		return true;
	} catch (error) {
		if (error instanceof AppError && error.code === "github-refused" && error.reason === "not-found") return false;
		throw error;
	}
}
async function keepOldest(place, isIt, body) {
	const [oldest, ...others] = (await place.comments.own(place.thread)).filter((comment) => isIt(comment.body));
	for (const { id } of others) await place.comments.remove(place.thread, id);
	if (oldest !== void 0) await editComment(place, oldest, body);
}

export { saveOwnComment as n, editComment as t };