import { t as registerReplay } from "./replay.js";

export { registerReplay };