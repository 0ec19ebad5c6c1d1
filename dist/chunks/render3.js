import { t as registerRender } from "./render2.js";

export { registerRender };