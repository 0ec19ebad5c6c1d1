import type { DeploymentSource } from '../ports/deployment-source.ts';

/** The deployment file of one model alone: the others are not read, and their versions not loaded. */
export function onlyModel(source: DeploymentSource, model: string): DeploymentSource {
  return {
    title: source.title,
    watch: (changed) => source.watch(changed),
    async read(mark) {
      const read = await source.read(mark);
      return read && { mark: read.mark, files: new Map([...read.files].filter(([name]) => name === model)) };
    },
  };
}
