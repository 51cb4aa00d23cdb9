import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textWidth } from '../src/output/text-width.ts'
import { run } from './run.ts'

// What a person sees of every command, in both languages and at three widths. `pnpm --filter umeeting transcripts`
// writes the files anew.

const tuesdays = { start_time: '2026-12-01 10:00:00', recurrence_type: 2, weekly_days: '2', end_times: 3 }
const answerOf = (...days: readonly string[]) => ({
  status: 200,
  message: 'OK',
  data: { meeting_id: '1', occurrences: days.map((day) => ({ start_time: `${day} 10:00:00`, uuid: day })) },
})
const exact = answerOf('2026-12-01', '2026-12-08', '2026-12-15')
const mondays = answerOf('2026-12-07', '2026-12-14', '2026-12-21')

const files: Readonly<Record<string, string | Buffer>> = {
  'booking.json': JSON.stringify(tuesdays),
  'exact.json': JSON.stringify(exact),
  'mondays.json': JSON.stringify(mondays),
  'moved.json': JSON.stringify(answerOf('2026-12-01', '2026-12-09')),
  'refused.json': JSON.stringify({ status: 4003, message: 'no free room', data: null }),
  'list.json': JSON.stringify({ status: 200, data: { meetings: [] } }),
  'samples.ndjson': JSON.stringify({ request: tuesdays, answer: mondays }),
  'broken.json': '{"api_secret": hunter2}',
  'twice.json': '{"topic": "a",\n "topic": "b"}',
  'gbk.json': Buffer.from([0x7b, 0x22, 0xd6, 0xdc, 0xbb, 0xe1, 0x22, 0x7d]),
  'lines.ndjson': [
    { id: 1, request: tuesdays, answer: exact },
    { id: 2, request: tuesdays, answer: mondays },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
  'bad-lines.ndjson': `{"api_secret": hunter2}\n${JSON.stringify({ request: { ...tuesdays, weekly_days: '9' }, answer: exact })}\n`,
}

const daily = '--start-time 2026-11-30T10:00:00 --recurrence-type 1 --daily-type 1'
const monthly = '--start-time 2026-01-31T10:00:00 --recurrence-type 3 --monthly-day 31 --end-times 2'

/** Command lines, and the file that is their standard input. In a value, a `T` stands for the blank. */
const lines: readonly string[] = [
  '--help',
  'help preview',
  'help reconcile',
  'help calibrate',
  'help simulate',
  'help conform',
  'help completion',
  'help ledger',
  ...['book', 'list', 'show', 'cancel', 'work', 'audit'].map((action) => `help ledger ${action}`),
  `preview ${monthly}`,
  `preview ${daily} --first 3`,
  `preview ${daily} --end-times 5 --first 2 --ndjson`,
  'preview',
  `preview ${daily} --rrule --from 2026-12-01`,
  `preview ${daily} --from 2026-12-02 --to 2026-12-01`,
  `preview ${daily} --duration abc`,
  'preview --frist 3',
  'preveiw',
  'preview --request missing.json',
  'preview --request broken.json',
  'preview --request twice.json',
  'preview --request gbk.json',
  'check --recurrence-type 3 --monthly-week 9 --weekly-days 8,x',
  `check ${monthly}`,
  'reconcile --request booking.json --answer exact.json',
  'reconcile --request booking.json --answer mondays.json',
  'reconcile --request booking.json --answer moved.json',
  'reconcile --request booking.json --answer refused.json',
  'reconcile --request booking.json --answer list.json',
  'reconcile --answer exact.json',
  'reconcile --ndjson --answer exact.json',
  'reconcile --ndjson < lines.ndjson',
  'reconcile --ndjson < bad-lines.ndjson',
  'calibrate samples.ndjson',
  'calibrate --longest 9 samples.ndjson',
  'calibrate --live',
  'ledger bok',
  'ledger book --topic Class',
  'ledger list --database missing.db',
  'ledger cancel class-7 --occurrence 1 --all',
  'ledger work',
  'ledger audit --adopt 1234567890',
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-transcripts-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The line, what it prints on stdout and on stderr, and its exit code where that is not 0. */
function transcriptOf(line: string, lang: string, columns: number): string {
  const [command = '', input = ''] = line.split(' < ')
  const args = command.split(' ').map((word) => word.replace(/T(?=\d\d:)/, ' '))
  const { stdout, stderr, status } = run(args, {
    cwd: folder,
    input: files[input] ?? '',
    env: { COLUMNS: String(columns), LC_ALL: `${lang}.UTF-8` },
  })
  return [`$ umeeting ${line}`, stdout + stderr, status === 0 ? '' : `[${status}]\n`].join('\n')
}

const cases = ['en', 'zh-CN'].flatMap((lang) => [40, 80, 120].map((columns) => ({ lang, columns })))

describe.each(cases)('in $lang at $columns columns', ({ lang, columns }) => {
  let transcripts: readonly string[] = []
  beforeAll(() => {
    transcripts = lines.map((line) => transcriptOf(line, lang, columns))
  }, 300_000)

  it('the command lines print what the transcript has', async () => {
    await expect(transcripts.join('\n')).toMatchFileSnapshot(`transcripts/${lang}-${columns}.txt`)
  })

  it('no line is wider, but for data, usage of a command line, and words that are', () => {
    const printed = transcripts.flatMap((transcript) => transcript.split('\n').slice(1))
    const prose = printed.filter(
      (line) => !/^\s*(?:[{}"]|umeeting |Usage: |用法：)/.test(line) && line.trim().includes(' '),
    )
    expect(prose.filter((line) => textWidth(line) > columns)).toEqual([])
  })

  it('nothing of a broken file is quoted', () => {
    expect(transcripts.join('')).not.toContain('hunter')
  })
})
