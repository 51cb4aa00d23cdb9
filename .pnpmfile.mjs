// What a published manifest says differs from what the workspace needs to build the package.

/**
 * @typedef {{
 *   name: string,
 *   exports?: Record<string, string | Record<string, string>>,
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
    return {
      ...published,
      ...(manifest.name === '@umeeting/core' ? { exports: bundled(manifest.exports ?? {}) } : {}),
      dependencies: Object.fromEntries(kept),
    }
  },
}

/**
 * Core's modules as they are published: bundled (scripts/release/bundle-core.js), with their types as they were built.
 *
 * @param {Record<string, string | Record<string, string>>} exports
 */
function bundled(exports) {
  const entries = Object.entries(exports).map(([name, target]) => [
    name,
    typeof target === 'string'
      ? target
      : { ...target, default: target['default']?.replace('./dist/', './dist/bundle/') },
  ])
  return Object.fromEntries(entries)
}
