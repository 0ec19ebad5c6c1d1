import { t as registerHistory } from "./history2.js";

export { registerHistory };