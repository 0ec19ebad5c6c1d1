import { t as registerCompletion } from "./completion.js";

export { registerCompletion };