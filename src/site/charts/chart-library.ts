/** What charts are drawn with, in the browser and in reports: the build packs it once for both. */
export { areaY, dot, line, lineY, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';
