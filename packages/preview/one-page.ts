import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { licensesOf } from '../../scripts/bundled-licenses.js'

/**
 * Puts the script and the styles into the page itself, so that it opens from disk, and gives it a policy that allows
 * those two texts by their hashes and nothing else: no request, no other script, no form, no frame.
 */
export function onePage(): Plugin {
  return {
    name: 'one-page',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const page = files.find(({ fileName }) => fileName.endsWith('.html'))
        if (page?.type !== 'asset') throw new Error('The build made no page')
        const scripts = files.filter((file) => file.type === 'chunk')
        const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
        // `</script` inside a string would end the element: the escape means the same to JavaScript.
        const script = scripts.map(({ code }) => code.replaceAll('</script', '<\\/script')).join('\n')
        const style = styles.map((file) => ('source' in file ? String(file.source) : '')).join('\n')
        const html = String(page.source)
          .replaceAll(
            /<script type="module"[^>]*><\/script>|<link rel="(?:stylesheet|modulepreload)"[^>]*>/g,
            '',
          )
          .replace('<!-- policy -->', () => policy(script, style))
          .replace('<!-- style -->', () => `<style>${style}</style>`)
          .replace('<!-- script -->', () => `<script type="module">${script}</script>`)
        page.source = `${html.trimEnd()}\n${licenseComment(scripts.flatMap(({ moduleIds }) => moduleIds))}\n`
        for (const file of [...scripts, ...styles]) delete bundle[file.fileName]
      },
    },
  }
}

/** The licenses of the libraries in the page, which ask to go with their code. */
function licenseComment(moduleIds: readonly string[]): string {
  return `<!--\n${licensesOf(moduleIds).replaceAll('--', '- -').trimEnd()}\n-->`
}

function policy(script: string, style: string): string {
  const rules = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
