import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ruleFields } from '@umeeting/core'
import open from 'open'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import type { Preview } from '../preview/preview.ts'
import { printAssumedStart } from './preview-data.ts'
import { print } from './print.ts'

/** The page, beside the bundled command. */
const PAGE = new URL('page.html', import.meta.url)

/** How long a starter may take to say that there is no browser. */
const FAILS_WITHIN_MS = 1000

const ROOT_ELEMENT = '<html lang="en"'

/**
 * Writes the preview page with a rule into a folder of its own, and opens it in the browser: that of `BROWSER` (`none`
 * opens none), or the platform's. The rule stands in the page itself: not every platform hands a link's fragment on.
 *
 * @throws CommandError where the page was not built.
 */
export async function openPage(preview: Preview, language: Language): Promise<void> {
  const { texts } = language
  printAssumedStart(preview, language)
  const path = join(await mkdtemp(join(tmpdir(), 'umeeting-')), 'preview.html')
  await writeFile(
    path,
    await pageWith(
      String(new URLSearchParams(ruleFields(preview.series, preview.dialect))),
      texts.pageNotBuilt,
    ),
  )
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

/** Whether a browser was started; a machine without one is no failure. */
async function isOpened(path: string): Promise<boolean> {
  const browser = process.env['BROWSER'] ?? ''
  if (browser === 'none') return false
  try {
    const child = await open(path, browser === '' ? {} : { app: { name: browser } })
    if (child.pid === undefined) await once(child, 'spawn')
    // What hands the page on ends at once, with a failure where it found no browser; a browser itself goes on.
    const ended = once(child, 'exit').then(([status]: unknown[]) => status === 0)
    return await Promise.race([ended, wait(FAILS_WITHIN_MS, true)])
  } catch {
    return false
  }
}
