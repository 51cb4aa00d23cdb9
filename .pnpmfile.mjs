// What a published manifest says differs from what the workspace needs to build the package.

/**
 * @typedef {{
 *   name: string,
 *   dependencies: Record<string, string>,
 *   devDependencies?: unknown,
 *   scripts?: unknown,
 * }} Manifest
 */

/** What the bundled command still imports: `external` of packages/cli/scripts/bundle.js. */
const NOT_BUNDLED = new Set(['piscina', 'libsql', 'pg'])

export const hooks = {
  /**
   * Runs for each package that is packed or published.
   *
   * @param {Manifest} manifest
   */
  beforePacking(manifest) {
    const { devDependencies: _, scripts: __, dependencies, ...published } = manifest
    // The command's other libraries are in its bundle.
    const kept = Object.entries(dependencies).filter(
      ([name]) => manifest.name !== 'umeeting' || NOT_BUNDLED.has(name),
    )
    return { ...published, dependencies: Object.fromEntries(kept) }
  },
}
