import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { states } from '../scripts/states.mjs'
import { buildPage, startBrowser } from './browser.ts'
import { axeFindings, opener, weekly } from './open-page.ts'

const address = await buildPage()
const browser = await startBrowser()

/** How the page is looked at; the states go through them in turns. */
const dresses = [
  { locale: 'en', colorScheme: 'light', width: 1440 },
  { locale: 'zh-CN', colorScheme: 'dark', width: 360 },
  { locale: 'en', colorScheme: 'dark', width: 768 },
  { locale: 'zh-CN', colorScheme: 'light', width: 320 },
  { locale: 'en', colorScheme: 'light', width: 320, forcedColors: 'active' },
] as const
const dressed = states.map((state, index) => {
  const dress = dresses[index % dresses.length] ?? dresses[0]
  return { state, dress, name: `${state.name}, ${Object.values(dress).join(' ')}` }
})

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

const widthOf = async (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
/** Texts that are cut off or run into others: what is in them is wider or higher than they are. */
const cutOff = async (page: Page) =>
  page.$$eval('button, .list-row > *, .chip, legend, label, dd, .said, .month td, .status', (elements) =>
    elements
      .filter((element) => element.getClientRects().length > 0 && !element.classList.contains('unseen'))
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline',
      )
      .map((element) => `${element.getAttribute('class') ?? ''} ${element.textContent}`),
  )

describe.skipIf(!browser)('in Chromium', () => {
  const open = opener(browser, address)

  it.each(dressed)('axe finds nothing and nothing is cut off: $name', async ({ state, dress }) => {
    const page = await open({
      ...dress,
      fragment: state.fragment,
      ready: '.said, #link-said',
      ...(state.zone === undefined ? {} : { zone: state.zone }),
    })
    await state.act?.(page)
    expect(await axeFindings(page)).toEqual([])
    expect(await widthOf(page)).toBeLessThanOrEqual(dress.width)
    expect(await cutOff(page)).toEqual([])
  })

  it.each([
    { width: 640, zone: 'Europe/Berlin' },
    { width: 1280, zone: 'America/New_York' },
  ])('text at 200 % is whole, $width px wide with two zones', async ({ width, zone }) => {
    const page = await open({ width, zone })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth)
    expect(await cutOff(page)).toEqual([])
    const rows = await page.$$eval('.list-rows > *', (found) =>
      found.map((row) => [row.getBoundingClientRect().top, row.getBoundingClientRect().bottom] as const),
    )
    const overprinted = rows.filter(([top], index) => index > 0 && top < (rows[index - 1]?.[1] ?? 0) - 1)
    expect(overprinted).toEqual([])
  })

  it('forced colours tell the chosen from the others', async () => {
    const page = await open({ forcedColors: 'active' })
    const background = async (selector: string) =>
      page.$eval(selector, (found) => getComputedStyle(found).backgroundColor)
    expect(await background('button[title=Monday]')).not.toBe(await background('button[title=Tuesday]'))
    expect(await background('.chip:has(input[value=weekly])')).not.toBe(
      await background('.chip:has(input[value=daily])'),
    )
    expect(await background('td.occurs')).not.toBe(await background('td:not(.occurs)[data-date]'))
    expect(await background('#tab-plan')).not.toBe(await background('#tab-paste'))
  })

  it('on paper stand sentence, calendar and every date, and no form', async () => {
    const page = await open({ fragment: weekly.replace('end_times=10', 'end_times=300') })
    // Forty dates or so fit on a sheet: 300 in a row are several, what is in sight on a screen is one.
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(6)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.list-rows > *').count()).toBe(300)
    expect(await page.isVisible('.said')).toBe(true)
    // The legend was printed over the last months: what follows a grid is, where the grid goes on over a sheet.
    const displays = await page.$$eval('.calendar, .months', (found) =>
      found.map((each) => getComputedStyle(each).display),
    )
    expect(displays).toEqual(['block', 'block'])
    expect(await page.isVisible('.inputs')).toBe(false)
    expect(await page.isVisible('.take-away')).toBe(false)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.waitForFunction(() => document.querySelectorAll('.list-rows > *').length < 60)
  })

  it('what moves stops where less motion is asked for', async () => {
    const page = await open()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const transition = await page.$eval('.chip', (found) => getComputedStyle(found).transitionProperty)
    expect(transition).toBe('none')
  })

  it('the name of every button holds the words that are seen on it', async () => {
    const page = await open()
    const names = await page.$$eval('button', (buttons) =>
      buttons
        .filter((button) => button.hasAttribute('aria-label') && /\w/.test(button.textContent))
        .filter((button) => !button.getAttribute('aria-label')?.includes(button.textContent))
        .map((button) => button.textContent),
    )
    expect(names).toEqual([])
  })
})
