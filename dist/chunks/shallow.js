// src/adapters/git/shallow.ts
async function isShallow(run) {
	return (await run(["rev-parse", "--is-shallow-repository"])).trim() === "true";
}
async function isCut(run, { head, options = [] }) {
	if (!await isShallow(run)) return false;
	const roots = await run([
		"rev-list",
		"--max-parents=0",
		...options,
		"--end-of-options",
		head
	]);
	for (const root of roots.split("\n")) if (root !== "" && (await ownParents(run, root)).length > 0) return true;
	return false;
}
async function ownParents(run, commit) {
	const [head = ""] = (await run([
		"cat-file",
		"commit",
		commit
	])).split("\n\n", 1);
	return head.split("\n").flatMap((line) => /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1] ?? []);
}

export { isShallow as n, ownParents as r, isCut as t };