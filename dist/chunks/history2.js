import { t as registerHistory } from "./history.js";

export { registerHistory };