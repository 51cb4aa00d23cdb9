import { minify } from 'terser'

/**
 * Elements as plain calls with their children as arguments, which is the shorter way. Never the development form, which
 * vite takes under a test runner: it writes this machine's paths into the page.
 */
export const plainJsx = {
  jsx: { runtime: 'classic', pragma: '_h', pragmaFrag: '_Fragment', development: false },
  jsxInject: "import { h as _h, Fragment as _Fragment } from 'preact'",
} as const

/**
 * A module as a smaller one, after what the build's own minifier does: functions first, then everything else, which
 * packs better. Names of classes and properties stay as they are.
 */
export async function smaller(code: string): Promise<string> {
  const { code: made } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { hoist_funs: true },
  })
  if (made === undefined) throw new Error('Terser made nothing of the script')
  return made
}
