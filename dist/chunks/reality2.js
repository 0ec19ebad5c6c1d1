import { t as registerReality } from "./reality.js";

export { registerReality };