// src/wiring/old-node.ts
const OLDEST_NODE = 24;
function refuseOldNode(running) {
	const { node } = running.versions;
	if (Number(node.split(".")[0]) >= 24) return;
	running.stderr.write(`error: Seatrial needs Node ${24} or later, and ${running.execPath} is Node ${node}.\nhint: Install Node ${24} (nodejs.org, or a version manager), and see that it comes first on the PATH.\n`);
	running.exit(2);
}

export { refuseOldNode as t };