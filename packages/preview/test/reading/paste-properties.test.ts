import { documentedDialect, encodeSeries, parseSeriesOrThrow, type SeriesFields } from '@umeeting/core'
import { anySeriesAndDialect, runs } from '@umeeting/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareAnswer } from '../../src/model/reading/compare-answer.ts'
import { readAnswerText } from '../../src/model/reading/read-answer.ts'
import { readPaste } from '../../src/model/reading/read-paste.ts'
import { mentionsRuleField } from '../../src/model/reading/rule-fields.ts'
import { comparisonLines, pasteLines } from '../../src/text/reading/reading-text.ts'
import { texts } from './paste-texts.ts'

const shown = {
  series: parseSeriesOrThrow({
    recurrence: { kind: 'daily' },
    start: '2027-01-09 08:00:00',
    end: { kind: 'count', count: 3 },
  }),
  dialect: documentedDialect,
}

/** Pieces that mean something to one reader or another. */
const pieces = [
  ...String.raw`{ } [ ] ( ) " ' “ ” : => = & &amp; , ， ; \ \" | # // /* */ < </ > % ^ $ @ - ... BEGIN:VEVENT RRULE:FREQ= DTSTART
    WEEKLY __proto__ constructor start_time recurrence_type weekly_days end_times data body status occurrences message
    curl -d --data-urlencode --json http array( dict( None true 1 2 1,3 10 2026-11-30 10:00 10:00:00 T Z 46356.5 200`.split(
    /\s+/,
  ),
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u0000',
  '\uD83D',
  '`',
  '```',
  'POST /x HTTP/1.1\n',
  '2026-11-30 10:00:00',
  '3/4/2026 10:00',
]

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join('')),
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(400), fc.nat(30), fc.constantFrom('', ...pieces))
    .map(([{ text }, at, cut, piece]) => text.slice(0, at) + piece + text.slice(at + cut)),
)

const speaksOfARule = /DTSTART|RRULE|FREQ=|BEGIN:V/i

it('any text is read without a throw, in few lines, and changes nothing without a field of a rule', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readPaste(text, { shown })
      for (const locale of ['en', 'zh-CN'] as const) {
        const lines = pasteLines(reading, locale)
        expect(lines.length).toBeLessThanOrEqual(5)
        expect(lines.join('\n')).not.toMatch(/undefined|\[object/)
      }
      const mayChange = mentionsRuleField(text) || speaksOfARule.test(text) || /%|\\/.test(text)
      expect(reading.kind === 'rule' && !mayChange).toBe(false)
    }),
    runs(3000, 200_000),
  )
})

it('any value of any field, also of one that stands twice, is read without a throw', () => {
  const field = fc.constantFrom(
    'recurrence_type',
    'daily_type',
    'weekly_days',
    'monthly_day',
    'start_time',
    'end_times',
    'topic',
  )
  const value = fc.oneof(fc.constantFrom('1', '2', '"1,3"', 'days', '{"a":1}', '[{}]'), fc.json())
  const pairs = fc.array(fc.tuple(field, value), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(pairs, (list) => {
      const text = `{${list.map(([name, written]) => `"${name}": ${written}`).join(', ')}}`
      expect(pasteLines(readPaste(text, { shown }), 'en').join('\n')).not.toMatch(/undefined|\[object/)
    }),
    runs(1000, 50_000),
  )
})

it('any text is compared without a throw, and only one with a date gets a verdict', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const comparison = compareAnswer(readAnswerText(text), shown)
      comparisonLines(comparison, 'zh-CN')
      const mayHaveRows = /\d{4,}|occurrences|年/.test(text.normalize('NFKC')) || /\\/.test(text)
      expect(comparison.kind === 'compared' && !mayHaveRows).toBe(false)
    }),
    runs(3000, 200_000),
  )
})

const entries = (fields: SeriesFields) => Object.entries(fields) as [string, string][]
const listed = (fields: SeriesFields, write: (pair: [string, string]) => string, between: string) =>
  entries(fields).map(write).join(between)

/** A rule's fields in one form after another. */
const forms: Readonly<Record<string, (fields: SeriesFields) => string>> = {
  JSON: (fields) => JSON.stringify(fields),
  'JSON in lines': (fields) => JSON.stringify(fields, undefined, 2),
  'JSON in a body of text': (fields) => JSON.stringify({ body: JSON.stringify(fields) }),
  'a list of one in data': (fields) => JSON.stringify({ data: [fields] }),
  'single quotes and a trailing comma': (fields) => `{${listed(fields, ([n, v]) => `'${n}': '${v}',`, ' ')}}`,
  'curly quotes': (fields) => `{${listed(fields, ([n, v]) => `“${n}”: “${v}”`, ', ')}}`,
  'a Python call': (fields) =>
    `requests.post(URL, data=dict(${listed(fields, ([n, v]) => `${n}="${v}"`, ', ')}))`,
  'a PHP list': (fields) => `<?php $f = [${listed(fields, ([n, v]) => `'${n}' => '${v}'`, ', ')}];`,
  'a form': (fields) => new URLSearchParams(entries(fields)).toString(),
  'a link': (fields) => `https://example.org/page.html#${new URLSearchParams(entries(fields)).toString()}`,
  'an escaped link': (fields) =>
    `#${new URLSearchParams(entries(fields)).toString().replaceAll('&', '&amp;')}`,
  'cURL, a field each': (fields) =>
    `curl ${listed(fields, ([n, v]) => `--data-urlencode '${n}=${v}'`, ' \\\n  ')} https://example.org`,
  'cURL, joined': (fields) => `curl https://example.org -d "${listed(fields, ([n, v]) => `${n}=${v}`, '&')}"`,
  'cURL with JSON': (fields) => `curl --json '${JSON.stringify(fields)}' https://example.org`,
  'cURL in ANSI-C quotes': (fields) =>
    `curl --data-raw $'${JSON.stringify({ ...fields, topic: "it's" }).replaceAll("'", String.raw`\'`)}'`,
  'cURL for cmd': (fields) =>
    `curl ^"https://example.org^" ^\n  --data-raw ^"${new URLSearchParams(entries(fields)).toString().replaceAll(/[%&]/g, '^$&')}^"`,
  'cURL for cmd with JSON': (fields) =>
    `curl --data-raw ^"${JSON.stringify(fields)
      .replaceAll('"', String.raw`\"`)
      .replaceAll(/[\\"{}]/g, '^$&')}^"`,
  'an HTTP request': (fields) =>
    `POST /share/schedule HTTP/1.1\r\nHost: example.org\r\n\r\n${new URLSearchParams(entries(fields)).toString()}`,
  'a spreadsheet of two rows': (fields) =>
    `${Object.keys(fields).join('\t')}\ttopic\n${Object.values(fields).join('\t')}\tx`,
  'CSV of two rows': (fields) =>
    `${Object.keys(fields).join(',')},topic\n${Object.values(fields)
      .map((v) => `"${v}"`)
      .join(',')},x`,
  'a Markdown table': (fields) =>
    `| field | value |\n|---|---|\n${listed(fields, ([n, v]) => `| ${n} | ${v} |`, '\n')}`,
  'lines with colons': (fields) => listed(fields, ([n, v]) => `${n}: ${v}`, '\n'),
  '.env': (fields) => listed(fields, ([n, v]) => `${n.toUpperCase()}="${v}"`, '\n'),
  XML: (fields) => `<b>${listed(fields, ([n, v]) => `<${n}>${v}</${n}>`, '\n')}</b>`,
}

it.each(Object.keys(forms).map((name) => ({ name })))('any rule is read back from $name', ({ name }) => {
  const write = forms[name] ?? String
  fc.assert(
    fc.property(anySeriesAndDialect(), ({ series, dialect }) => {
      const fields = encodeSeries(series, dialect)
      const reading = readPaste(write(fields), { shown: { ...shown, dialect } })
      expect(reading).toMatchObject({ kind: 'rule', fields, rule: { series } })
    }),
    runs(60, 5000),
  )
})

it('JSON that breaks off anywhere is no rule', () => {
  fc.assert(
    fc.property(anySeriesAndDialect(), fc.nat(), ({ series, dialect }, at) => {
      const text = JSON.stringify(encodeSeries(series, dialect))
      expect(readPaste(text.slice(0, at % text.length), { shown }).kind).not.toBe('rule')
    }),
    runs(300, 20_000),
  )
})
