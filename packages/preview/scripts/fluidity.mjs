// How fluid the page stays with a series of 10,000 dates: `pnpm preview:page && pnpm --filter @umeeting/preview
// fluidity`. For each kind of change it says the time from an input to the next picture on the screen, the median and the
// worst, beside that of a series of ten dates. Figures are of this machine.
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as driver } from 'playwright-core'

/** @typedef {{ median: number, worst: number }} Taken */

const ROUNDS = 15
const page = `file://${join(import.meta.dirname, '..', 'dist', 'page.html')}`
const rule = (/** @type {number} */ count) =>
  `#start_time=2026-01-05+10:00:00&recurrence_type=1&daily_type=1&end_times=${count}`

const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
})
const few = await measure(10)
const many = await measure(10_000)
for (const [name, taken] of Object.entries(many)) {
  const { median } = few[name]
  process.stdout.write(
    `${name.padEnd(28)}${taken.median.toFixed(0).padStart(5)} ms (worst ${taken.worst.toFixed(0)}), with ten dates ${median.toFixed(0)} ms\n`,
  )
}
await browser.close()

/** @param {number} count */
async function measure(count) {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } })
  const tab = await context.newPage()
  await tab.goto(page + rule(count))
  await tab.waitForSelector('.said')
  /** @type {Record<string, Taken>} */
  const found = {}
  found['another time typed'] = await times(async (round) =>
    tab.evaluate(typeInto, ['#time', `10:${String(round + 10)}:00`]),
  )
  found['another count typed'] = await times(async (round) =>
    tab.evaluate(typeInto, ['#count', String(count + round)]),
  )
  found['workdays and daily in turns'] = await times(async (round) =>
    tab.evaluate(clickOn, `input[name=kind][value=${round % 2 === 0 ? 'workdays' : 'daily'}]`),
  )
  found['the list scrolled to its end'] = await times(async (round) =>
    tab.evaluate(scrollList, round % 2 === 0 ? 1 : 0),
  )
  await context.close()
  return found
}

/** @param {(round: number) => Promise<number>} once */
async function times(once) {
  /** @type {number[]} */
  const taken = []
  for (let round = 0; round < ROUNDS; round++) {
    // One change after the other, as a person makes them.
    // oxlint-disable-next-line no-await-in-loop
    taken.push(await once(round))
  }
  taken.sort((left, right) => left - right)
  return { median: taken[ROUNDS >> 1] ?? Number.NaN, worst: taken.at(-1) ?? Number.NaN }
}

/**
 * Runs in the page: milliseconds from the input to the picture after it.
 *
 * @param {[selector: string, value: string]} input
 */
async function typeInto([selector, value]) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector(selector))
  const before = performance.now()
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return performance.now() - before
}

/** @param {string} selector */
async function clickOn(selector) {
  const button = /** @type {HTMLElement} */ (document.querySelector(selector))
  const before = performance.now()
  button.click()
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return performance.now() - before
}

/** @param {number} part how far down, 0–1 */
async function scrollList(part) {
  const list = /** @type {HTMLElement} */ (document.querySelector('.list'))
  const before = performance.now()
  list.scrollTop = list.scrollHeight * part
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return performance.now() - before
}
