import { join } from 'node:path'
import { locales } from '@umeeting/core'
import { expect, it } from 'vitest'
import { languageOf } from '../../src/language.ts'
import { workerLog } from '../../src/ledger/run-worker.ts'
import { type DayLine, simulatedDay } from './day.ts'
import { pages } from './pages.ts'

const docs = join(import.meta.dirname, '../../../../docs')
const day = await simulatedDay()

it.each(locales)('the day of a worker, as docs/ledger-day has it, in %s', async (locale) => {
  const language = languageOf(['--lang', locale], {})
  const { before, after, happenings } = pages[locale]
  const log = workerLog(language)
  const linesOf = (line: DayLine): string | undefined => {
    if ('event' in line) return log(line.event)
    return `# ${new Date(line.at).toISOString().slice(11, 19)}  ${happenings[line.happened]}`
  }
  const lines = day.lines.map(linesOf).filter((line) => line !== undefined)
  const page = `${before}\n\`\`\`txt\n${lines.join('\n')}\n\`\`\`\n\n${after}`
  // `pnpm --filter umeeting transcripts` writes it anew.
  await expect(page).toMatchFileSnapshot(
    join(docs, locale === 'en' ? 'ledger-day.md' : `ledger-day.${locale}.md`),
  )
})

it('ends with every booking settled, no meeting too many or too few, and nothing for an audit to find', () => {
  expect(day.states).toEqual([
    'board booked',
    'choir booked',
    'class-7 booked',
    'hall-1 cancelled',
    'hall-2 refused',
    'order-31 booked',
    'yoga booked',
  ])
  expect(day.atService).toBe(7)
})

it('a line names nothing that only a program reads, and is short', () => {
  const log = workerLog(languageOf(['--lang', 'en'], {}))
  const lines = day.lines.map((line) => ('event' in line ? (log(line.event) ?? '') : ''))
  expect(lines.filter((line) => line.length > 140 || /undefined|null|\{|Error/.test(line))).toEqual([])
})
