/**
 * How every command that reads a registry is told where it is. A registry on GitHub, `--repository owner/name`, is another thing;
 * a folder may be called so too.
 */
export const REGISTRY_FLAGS = '--repository, --registry <folder>';
