// Draws the page as it is used: `pnpm preview:page && pnpm --filter @umeeting/preview screenshots [folder]`. Without a
// folder, the pictures of the READMEs under docs; with one, every state of the page in every dress, to be looked at.
// Chinese text needs a font with Chinese glyphs on the machine (Debian: fonts-noto-cjk).
import { join, resolve } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as driver } from 'playwright-core'
import { states } from './states.mjs'

const root = join(import.meta.dirname, '..', '..', '..')
const page = `file://${join(root, 'packages', 'preview', 'dist', 'page.html')}`
const folder = resolve(process.argv[2] ?? '.')

const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
})

/**
 * One picture, of a browser context of its own.
 *
 * @param {import('./states.mjs').State} state
 * @param {{ locale: string, colorScheme?: 'light' | 'dark', forcedColors?: 'active', width: number, height?: number }} dress
 * @param {{ path: string, fullPage?: boolean }} picture
 */
async function draw(state, { width, height = 900, ...dress }, picture) {
  const context = await browser.newContext({
    ...dress,
    timezoneId: state.zone ?? 'Asia/Shanghai',
    viewport: { width, height },
  })
  const tab = await context.newPage()
  await tab.goto(page + state.fragment)
  await tab.waitForSelector('.said, #link-said')
  await state.act?.(tab)
  if (picture.path.endsWith('.pdf')) await tab.pdf({ path: picture.path, format: 'A4' })
  else await tab.screenshot(picture)
  await context.close()
}

const named = (/** @type {string} */ name) => {
  const state = states.find((each) => each.name === name)
  if (!state) throw new Error(`No state is called ${name}`)
  return state
}

/** @type {(() => Promise<void>)[]} */
const pictures = []
if (process.argv.length < 3) {
  for (const locale of ['en', 'zh-CN']) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const path = join(root, 'docs', `preview-${locale}-${colorScheme}.png`)
      pictures.push(async () =>
        draw(named('monthly'), { locale, colorScheme, width: 1280, height: 920 }, { path }),
      )
    }
    const path = join(root, 'docs', `preview-${locale}-compare.png`)
    pictures.push(async () =>
      draw(named('compared-different'), { locale, width: 1280, height: 920 }, { path }),
    )
  }
} else {
  for (const state of states) {
    for (const [locale, width] of /** @type {const} */ ([
      ['en', 1440],
      ['zh-CN', 768],
      ['zh-CN', 360],
      ['en', 320],
    ])) {
      for (const dress of /** @type {const} */ ([
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        { forcedColors: 'active' },
      ])) {
        const name = `${state.name}-${locale}-${width}-${Object.values(dress).join('')}`
        const path = join(folder, `${name}.png`)
        pictures.push(async () => draw(state, { locale, width, ...dress }, { path, fullPage: true }))
      }
    }
    const path = join(folder, `${state.name}-print.pdf`)
    pictures.push(async () => draw(state, { locale: 'en', width: 1280 }, { path }))
  }
}
for (const picture of pictures) {
  // One picture at a time: they share the machine.
  await picture()
}
await browser.close()
