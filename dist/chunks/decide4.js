import { t as registerDecide } from "./decide3.js";

export { registerDecide };