interface Platform {
  readonly document?: unknown
  readonly navigator?: { readonly userAgent?: unknown; readonly product?: unknown }
}

/** Typed here, since the types of each platform know only some of these names. */
const here: object = globalThis

/**
 * Whether users can read the code and its secrets: in a browser's page or worker, or in React Native. Every
 * browser's user agent begins with `Mozilla/`; those of Node, Deno, Bun and edge workers don't.
 */
export function exposesSecrets(platform: Platform = here): boolean {
  const { document, navigator } = platform
  const userAgent = navigator?.userAgent
  const isBrowser = typeof userAgent === 'string' && userAgent.startsWith('Mozilla/')
  return document !== undefined || isBrowser || navigator?.product === 'ReactNative'
}
