import { n as runProgram, t as renderFailure } from "./run-program2.js";

export { renderFailure, runProgram };