import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { licensesIn } from '../../scripts/bundled-licenses.js'

/**
 * Puts the scripts and the styles into the page itself, so that it opens from disk, and gives it a policy that allows
 * those texts by their hashes and nothing else: no request, no other script, no form, no frame.
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
        const [{ code } = { code: '' }] = scripts
        if (scripts.length !== 1) throw new Error('The build made no single script')
        const script = code.replaceAll('</script', '<\\/script')
        const style = styles.map((file) => ('source' in file ? String(file.source) : '')).join('\n')
        const html = String(page.source)
          .replaceAll(/^ +(?=<)/gm, '')
          .replaceAll(
            /<script type="module"[^>]*><\/script>|<link rel="(?:stylesheet|modulepreload)"[^>]*>/g,
            '',
          )
          .replace('<!-- style -->', () => `<style>${style}</style>`)
          .replaceAll(/^ *\/\/ .*\n/gm, '')
        const [, first = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? []
        const whole = html
          .replace('<!-- policy -->', () => policy([first, script], style))
          .replace('<!-- script -->', () => `<script type="module">${script}</script>`)
        page.source = `${whole.trimEnd()}\n${licenseComment(scripts.flatMap(({ moduleIds }) => moduleIds))}\n`
        for (const file of [...scripts, ...styles]) delete bundle[file.fileName]
      },
    },
  }
}

/**
 * The licenses of the libraries in the page, which ask to go with their code. Terms that several share, but for their
 * copyright lines and line breaks, stand once.
 */
function licenseComment(moduleIds: readonly string[]): string {
  const holders = new Map<string, string>()
  for (const { library, text } of licensesIn(moduleIds)) {
    const [copyright = ''] = /^Copyright .*$/m.exec(text) ?? []
    const terms = text.replace(copyright, '').replace(/^The MIT License \(MIT\)/, 'MIT License')
    const key = terms.replaceAll(/\s+/g, ' ').trim()
    holders.set(key, `${holders.get(key) ?? ''}${library}: ${copyright}\n`)
  }
  const all = [...holders].map(([terms, names]) => `${names}\n${terms}`).join('\n\n')
  return `<!--\n${all.replaceAll('--', '- -')}\n-->`
}

function policy(scripts: readonly string[], style: string): string {
  const rules = [
    "default-src 'none'",
    `script-src ${scripts.map((script) => `'${hashOf(script)}'`).join(' ')}`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
