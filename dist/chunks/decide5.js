import { t as registerDecide } from "./decide4.js";

export { registerDecide };