// What a published manifest says differs from what the workspace needs to build the package.

/** @typedef {Record<string, string | Record<string, string>>} Exports */

/**
 * @typedef {{
 *   name: string,
 *   exports?: Exports,
 *   dependencies: Record<string, string>,
 *   devDependencies?: Record<string, string>,
 *   scripts?: Record<string, string>,
 * }} Manifest
 */

/** What the bundled command still imports: `external` of packages/cli/scripts/bundle.js. */
const NOT_BUNDLED = new Set(['piscina', 'libsql', 'pg'])

export const hooks = {
  /**
   * TypeDoc reads sources with a compiler of its own: TypeScript 7 has no API to read them by.
   *
   * @param {{ name: string, dependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} manifest
   */
  readPackage(manifest) {
    if (manifest.name !== 'typedoc') return manifest
    const { typescript: _, ...peerDependencies } = manifest.peerDependencies ?? {}
    return { ...manifest, peerDependencies, dependencies: { ...manifest.dependencies, typescript: '6.0.3' } }
  },

  /**
   * Runs for each package that is packed or published.
   *
   * @param {Manifest} manifest
   */
  beforePacking(manifest) {
    const { devDependencies, scripts, dependencies, ...published } = manifest
    // The command's other libraries are in its bundle.
    const kept = Object.entries(dependencies).filter(
      ([name]) => manifest.name !== 'umeeting' || NOT_BUNDLED.has(name),
    )
    return {
      ...published,
      ...(hasSources(manifest) ? building(scripts, devDependencies) : {}),
      ...(manifest.name === '@umeeting/core' ? { exports: bundled(manifest.exports ?? {}) } : {}),
      dependencies: Object.fromEntries(kept),
    }
  },
}

/** Whether its sources are published: whoever holds the package in a workspace of their own can build it. */
function hasSources(/** @type {Manifest} */ { exports = {} }) {
  return Object.values(exports).some((target) => typeof target !== 'string' && '@umeeting/source' in target)
}

/** What `build` needs beside the dependencies: compilers and types. Nobody who installs the package gets them. */
const BUILD_TOOLS = /^(?:@types\/.+|@standard-schema\/spec|rolldown|typescript|libsql|vitest|fast-check)$/

/**
 * @param {Record<string, string>} [scripts]
 * @param {Record<string, string>} [devDependencies]
 */
function building(scripts = {}, devDependencies = {}) {
  return {
    scripts: { build: scripts['build'] },
    devDependencies: Object.fromEntries(
      Object.entries(devDependencies).filter(([name]) => BUILD_TOOLS.test(name)),
    ),
  }
}

/**
 * Core's modules as they are published: bundled (packages/core/scripts/bundle.js), with their types as they were built.
 *
 * @param {Exports} exports
 * @returns {Exports}
 */
function bundled(exports) {
  /** @type {Exports} */
  const published = {}
  for (const [entry, target] of Object.entries(exports)) {
    published[entry] =
      typeof target === 'string'
        ? target
        : Object.fromEntries(
            Object.entries(target).map(([condition, file]) => [
              condition,
              condition === 'default' ? file.replace('./dist/', './dist/bundle/') : file,
            ]),
          )
  }
  return published
}
