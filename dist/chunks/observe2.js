import { t as registerObserve } from "./observe3.js";

export { registerObserve };