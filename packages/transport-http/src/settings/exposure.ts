interface Platform {
  readonly document?: unknown
  readonly navigator?: { readonly userAgent?: unknown; readonly product?: unknown }
}

/** Which of these names the platform's own types know depends on the platform. */
const here: object = globalThis

/**
 * Whether the code runs where its user is not its owner: in a browser's page or worker, or in React Native. Every
 * browser's user agent begins with `Mozilla/`; those of Node, Deno, Bun and edge workers don't.
 */
export function exposesSecrets(platform: Platform = here): boolean {
  const { document, navigator } = platform
  const userAgent = navigator?.userAgent
  const isBrowser = typeof userAgent === 'string' && userAgent.startsWith('Mozilla/')
  return document !== undefined || isBrowser || navigator?.product === 'ReactNative'
}
