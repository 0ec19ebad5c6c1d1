import { t as Command } from "./commander.js";
import { n as version } from "./package.js";

// src/cli/bare-program.ts
function createBareProgram() {
	return new Command("seatrial").description("Deployment as code for machine-learning models.").enablePositionalOptions().version(version, "-V, --version", "print the version");
}

export { createBareProgram as t };