// src/usecases/ledger/head-once.ts
function headOnce(store) {
	let known = null;
	return {
		head: () => known ??= store.head(),
		read: (head, paths) => store.read(head, paths)
	};
}

export { headOnce as t };