import { minify } from 'terser'
import type { Plugin } from 'vite'

/**
 * Elements as plain calls with their children as arguments, which is the shorter way. Never the development form, which
 * vite takes under a test runner: it writes this machine's paths into the page.
 */
export const plainJsx = {
  jsx: { runtime: 'classic', pragma: '_h', pragmaFrag: '_Fragment', development: false },
  jsxInject: "import { h as _h, Fragment as _Fragment } from 'preact'",
} as const

/**
 * Makes a module smaller before the build's own minifier, which then shortens its names: functions first, then
 * everything else, which packs better. No function here is called with `new` but classes, so functions may become
 * arrows; reading a property does nothing else, so what is read for nothing goes, as does what libraries log. Names of
 * classes and properties stay as they are.
 */
export const smaller: Plugin = {
  name: 'smaller',
  async renderChunk(chunk) {
    const { code } = await minify(chunk, {
      module: true,
      ecma: 2020,
      mangle: false,
      compress: {
        hoist_funs: true,
        passes: 3,
        pure_getters: true,
        unsafe_arrows: true,
        drop_console: true,
      },
    })
    if (code === undefined) throw new Error('Terser made nothing of the script')
    return { code, map: null }
  },
}
