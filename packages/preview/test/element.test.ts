import { readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { UmeetingRecurrence } from '@umeeting/preview/element'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { bookingServer } from '../examples/server.ts'
import { startBrowser, temporaryFolder } from './browser.ts'
import { axeFindings, opener } from './open-page.ts'

const root = join(import.meta.dirname, '..')
const folder = temporaryFolder()
await build({
  root,
  configFile: join(root, 'vite.element.config.ts'),
  logLevel: 'silent',
  build: { outDir: folder },
})
const element = readFileSync(join(folder, 'element.js'), 'utf8')
/** A page opened from disk may load no module: there it stands in the page. */
const inlined = `<script type="module">${element.replaceAll('</script', String.raw`<\/script`)}</script>`
const browser = await startBrowser()

const tuesdays =
  '{"start_time":"2026-12-01 10:00:00","recurrence_type":"2","weekly_days":"2","end_times":"3"}'

/** Writes a page with some content beside the element's module, and answers its address. */
function pageWith(name: string, body: string, head = ''): string {
  const path = join(folder, `${name}.html`)
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Element</title>${head}${inlined}</head><body><main>${body}</main></body></html>`,
  )
  return pathToFileURL(path).href
}

const sent = async (page: Page) =>
  page.evaluate(() => {
    const [found] = document.forms
    return [...new FormData(found)].map(([name, value]) => [name, JSON.parse(value as string) as unknown])
  })
const recurrence = async <Answer>(page: Page, ask: (found: UmeetingRecurrence) => Answer): Promise<Answer> =>
  page.$eval(
    'umeeting-recurrence',
    (found, text) => {
      // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- a function is handed into the page as text
      const run = new Function(`return (${text})(arguments[0])`) as (element: Element) => Answer
      return run(found)
    },
    String(ask),
  )

it('the element alone is at most 40 kB gzipped', () => {
  expect(gzipSync(element).length).toBeLessThanOrEqual(40_000)
})

it('a server may load it, where there are no elements', async () => {
  const loaded = (await import(pathToFileURL(join(folder, 'element.js')).href)) as object
  expect(Object.keys(loaded)).toEqual(['UmeetingRecurrence'])
})

describe.skipIf(!browser)('in Chromium', () => {
  const form = `<form><umeeting-recurrence name="recurrence" value='${tuesdays}'></umeeting-recurrence><button>Send</button></form>`
  const address = pageWith('form', form)
  const open = opener(browser, pathToFileURL(folder).href)
  const opened = async (to: string, zone = 'Asia/Shanghai') =>
    open({ address: to, ready: 'umeeting-recurrence', zone })
  it('a form sends the value under its name, as it is edited, and as it was after a reset', async () => {
    const page = await opened(address)
    expect(await sent(page)).toEqual([['recurrence', JSON.parse(tuesdays)]])
    await page.click('button[title=Thursday]')
    await page.fill('#count', '5')
    expect(await sent(page)).toEqual([
      ['recurrence', { ...JSON.parse(tuesdays), weekly_days: '2,4', end_times: '5' }],
    ])
    await page.evaluate(() => document.forms[0]?.reset())
    expect(await sent(page)).toEqual([['recurrence', JSON.parse(tuesdays)]])
    expect(await page.inputValue('#count')).toBe('3')
  })

  it('without a name, a form sends the service’s fields under their own names', async () => {
    const page = await opened(pageWith('unnamed', form.replace('name="recurrence"', '')))
    expect(
      await page.evaluate(() =>
        Object.fromEntries(new FormData(document.forms[0]) as unknown as [string, string][]),
      ),
    ).toEqual(JSON.parse(tuesdays))
  })

  it('every change is an input event with series, fields, sentence and notices; a complete one a change event', async () => {
    const page = await opened(address)
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(globalThis, { heard })
      for (const type of ['input', 'change']) {
        document.querySelector('form')?.addEventListener(type, (event) => {
          heard.push([type, (event as CustomEvent).detail])
        })
      }
    })
    await page.check('input[name=kind][value=monthlyByDay]')
    await page.fill('#day', '31')
    await page.focus('#count')
    const heard = await page.evaluate(
      () =>
        (globalThis as unknown as { heard: [string, { sentence: string; notices: { code: string }[] }][] })
          .heard,
    )
    expect(heard.map(([type]) => type)).toEqual(['input', 'change', 'input', 'change'])
    expect(heard[2]?.[1]).toMatchObject({
      series: { recurrence: { kind: 'monthlyByDay', day: 31 } },
      value: { recurrence_type: '3', monthly_day: '31' },
      sentence: 'On the 31st of every month at 10:00 (Beijing time), skipping shorter months, 3 times',
      notices: [{ code: 'unmatched-start-skipped' }, { code: 'short-months-skipped' }],
    })
  })

  it('what can’t be read makes the form invalid, is said at its field, and sends nothing', async () => {
    const page = await opened(address)
    await page.click('button[title=Tuesday]')
    expect(await page.textContent('#weekdays-issues')).toBe('Choose at least one day of the week.')
    expect(await page.evaluate(() => document.forms[0]?.checkValidity())).toBe(false)
    expect(await recurrence(page, (found) => [found.validity.badInput, found.value, found.series])).toEqual([
      true,
      null,
      null,
    ])
    expect(await sent(page)).toEqual([])
  })

  it('a start before `min` is out of range', async () => {
    const page = await opened(address)
    await page.$eval('umeeting-recurrence', (found) => found.setAttribute('min', '2026-12-24'))
    expect(await recurrence(page, (found) => found.validity.rangeUnderflow)).toBe(true)
    expect(await page.textContent('#date-issues')).toContain('2026-12-24')
    await page.fill('#date', '2026-12-25')
    expect(await recurrence(page, (found) => found.validity.valid)).toBe(true)
  })

  it('a value that can’t be read shows nothing of it, and says why', async () => {
    const page = await opened(pageWith('faulty', form.replace('"2","end', '"9","end')))
    expect(await page.textContent('[role=alert]')).toContain('weekly_days')
    expect(await page.locator('.said').count()).toBe(0)
    expect(await recurrence(page, (found) => [found.validity.customError, found.value])).toEqual([true, null])
  })

  it('a disabled fieldset takes it along, and read-only shows the schedule alone', async () => {
    const page = await opened(pageWith('disabled', `<form><fieldset disabled>${form.slice(6)}`))
    expect(await sent(page)).toEqual([])
    expect(await page.isDisabled('#count')).toBe(true)
    await page.$eval('fieldset', (found) => found.removeAttribute('disabled'))
    await page.$eval('umeeting-recurrence', (found) => found.toggleAttribute('readonly', true))
    expect(await page.locator('umeeting-recurrence input').count()).toBe(0)
    expect(await page.textContent('.said')).toBe('Every Tuesday at 10:00 (Beijing time), 3 times')
    expect(await sent(page)).toHaveLength(1)
  })

  it('language, zone and dialect are attributes, read anew when they change', async () => {
    const page = await opened(address)
    await page.$eval('umeeting-recurrence', (found) => {
      found.setAttribute('lang', 'zh-CN')
      found.setAttribute('zone', 'Europe/Berlin')
      found.setAttribute('dialect', 'zoom')
    })
    expect(await page.textContent('.said')).toBe('每周一 10:00（柏林时间），共 3 次')
    expect(await recurrence(page, (found) => found.value?.weekly_days)).toBe('2')
    await page.$eval('umeeting-recurrence', (found) => found.setAttribute('dialect', 'klingon'))
    expect(await page.textContent('[role=alert]')).toContain('klingon')
    expect(await recurrence(page, (found) => found.value)).toBe(null)
  })

  it('styles nothing outside, and a policy without inline styles leaves it dressed', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`
    const page = await opened(pageWith('policy', form, policy))
    const radius = async (selector: string) =>
      page.$eval(selector, (found) => getComputedStyle(found).borderRadius)
    expect(await radius('form > button')).toBe('0px')
    expect(await radius('#date')).not.toBe('0px')
  })

  it('two elements in one form are apart', async () => {
    const two = `<form>${form.slice(6, -7)}<umeeting-recurrence name="other" value='${tuesdays}'></umeeting-recurrence></form>`
    const page = await opened(pageWith('two', two))
    await page.check('[name=other] input[name=kind][value=daily]')
    expect(await page.isChecked('[name=recurrence] input[name=kind][value=weekly]')).toBe(true)
    expect((await sent(page)).map(([name]) => name)).toEqual(['recurrence', 'other'])
  })

  it.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    // axe takes a page without a background for white, also where the browser paints it dark.
    const both = '<meta name="color-scheme" content="light dark"><style>body { background: Canvas }</style>'
    const titled = pageWith(`axe-${colorScheme}`, `<h1>Booking</h1>${form}`, both)
    const page = await open({ address: titled, ready: '.said', colorScheme })
    await page.fill('#count', 'x')
    expect(await axeFindings(page)).toEqual([])
  })

  it('the example in plain HTML runs', async () => {
    const html = readFileSync(join(root, 'examples', 'plain.html'), 'utf8')
    const path = join(folder, 'plain.html')
    writeFileSync(
      path,
      html.replace('<script type="module" src="element.js"></script>', () => inlined),
    )
    const page = await opened(pathToFileURL(path).href)
    await page.fill('#count', '9')
    expect(await page.textContent('output')).toBe('Every Tuesday at 10:00 (Beijing time), 9 times')
    const style = await page.$eval('.said', (found) => getComputedStyle(found).fontStyle)
    expect(style).toBe('italic')
  })

  it('the example in React 19 runs: properties, the event, a later property', async () => {
    const page = await opened(await bundled('react.tsx'))
    await page.fill('#count', '9')
    await page.waitForSelector('output:text("9 times")')
    await page.click('text=Done')
    await page.waitForSelector('umeeting-recurrence[readonly]')
    expect(await page.locator('umeeting-recurrence input').count()).toBe(0)
    expect(await sent(page)).toEqual([['recurrence', { ...JSON.parse(tuesdays), end_times: '9' }]])
  })

  it('the example in Vue runs: a bound value, the event, another value', async () => {
    const page = await opened(await bundled('vue.ts'))
    await page.fill('#count', '9')
    await page.waitForSelector('output:text("9 times")')
    await page.click('text=Twelve times')
    await page.waitForSelector('.said:text("12 times")')
    expect(await page.inputValue('#count')).toBe('12')
  })

  it('the example on a server runs: the value comes back in the page that answers it', async () => {
    const server = bookingServer(element)
    afterAll(() => server.close())
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const page = await open({
      address: `http://127.0.0.1:${port}/`,
      ready: '.said',
      own: `http://127.0.0.1:${port}/`,
    })
    await page.check('input[name=kind][value=daily]')
    await page.fill('#count', '4')
    await page.click('text=Book')
    await page.waitForSelector('output:text("4 times")')
    expect(await page.textContent('output')).toContain('Every day at 10:00 (Beijing time)')
    expect(await page.inputValue('#count')).toBe('4')
  })
})

/** An example as an application bundles it, in a page of its own. */
async function bundled(example: string): Promise<string> {
  const name = example.replace(/\..*/, '')
  await build({
    root,
    configFile: false,
    oxc: { jsx: { runtime: 'automatic', development: false } },
    logLevel: 'silent',
    resolve: {
      alias: [
        { find: '@umeeting/preview/element', replacement: join(folder, 'element.js') },
        // Its templates are compiled in the browser.
        { find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' },
      ],
    },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(root, 'examples', example), formats: ['es'], fileName: name },
    },
  })
  const script = readFileSync(join(folder, `${name}.js`), 'utf8').replaceAll(
    '</script',
    String.raw`<\/script`,
  )
  const path = join(folder, `${name}.html`)
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><div id="app"></div><script type="module">${script}</script></body></html>`,
  )
  return pathToFileURL(path).href
}
