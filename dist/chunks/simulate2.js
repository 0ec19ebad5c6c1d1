import { t as registerSimulate } from "./simulate.js";

export { registerSimulate };