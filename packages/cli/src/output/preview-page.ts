import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Dialect, dialectPoints, documentedDialect, encodeSeries, type Series } from '@umeeting/core'
import open from 'open'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { print } from './print.ts'

/** The page, beside the bundled command. */
const PAGE = new URL('page.html', import.meta.url)

const ROOT_ELEMENT = '<html lang="en"'

/**
 * Writes the preview page with a rule into a folder of its own, and opens it in the browser: that of `BROWSER` (`none`
 * opens none), or the platform's. The rule stands in the page itself: not every platform hands a link's fragment on.
 *
 * @throws CommandError where the page was not built.
 */
export async function openPage(series: Series, dialect: Dialect, { texts }: Language): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'umeeting-')), 'preview.html')
  await writeFile(path, await pageWith(ruleOf(series, dialect), texts.pageNotBuilt))
  await print((await isOpened(path)) ? texts.opened(path) : texts.openIt(path))
}

async function pageWith(rule: string, notBuilt: string): Promise<string> {
  let page: string
  try {
    page = await readFile(PAGE, 'utf8')
  } catch {
    throw new CommandError(exitCodes.usage, notBuilt)
  }
  return page.replace(ROOT_ELEMENT, `${ROOT_ELEMENT} data-rule="${rule.replaceAll('&', '&amp;')}"`)
}

/** As the page's own link has it. Nothing in it needs an escape but `&`. */
function ruleOf(series: Series, dialect: Dialect): string {
  const parameters = new URLSearchParams({ ...encodeSeries(series, dialect) })
  for (const point of dialectPoints) {
    const choice = dialect[point]
    if (choice !== documentedDialect[point] && typeof choice !== 'function')
      parameters.set(point, String(choice))
  }
  return parameters.toString()
}

/** Whether a browser was started; a machine without one is no failure. */
async function isOpened(path: string): Promise<boolean> {
  const browser = process.env['BROWSER'] ?? ''
  if (browser === 'none') return false
  try {
    const child = await open(path, browser === '' ? {} : { app: { name: browser } })
    if (child.pid === undefined) await once(child, 'spawn')
    return true
  } catch {
    return false
  }
}
