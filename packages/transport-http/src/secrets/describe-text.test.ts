import { describe, expect, it } from 'vitest'
import { describeAnswer } from './describe-text.ts'
import { redactorOf } from './redactor.ts'

const redact = redactorOf(['sunshine-key'])
const described = (text: string, type: string | null = null) =>
  describeAnswer(type, new TextEncoder().encode(text), redact)

/** What stands after the length. */
const quoted = (text: string) => described(text).replace(/^\d+ bytes(?:: )?/, '')

describe('of JSON plain names and small values are shown, and nothing that might be a secret', () => {
  it.each([
    { json: '{"status":200,"data":null}', shown: '{"status":200,"data":null}' },
    { json: '{"a":true,"b":false,"c":-12}', shown: '{"a":true,"b":false,"c":-12}' },
    { json: '[{"Host_Key":"030488"}]', shown: '[{"Host_Key":"…"}]' },
    { json: '{"host_key":30488}', shown: '{"host_key":…}' },
    { json: '{"a":1.5,"b":12a,"c":sesame,"d":tru}', shown: '{"a":…,"b":…,"c":…,"d":…}' },
    { json: '{"eyJhbGciOi1":1,"a-b":2,"1":3}', shown: '{"…":1,"…":2,"…":3}' },
    { json: `{"${'a'.repeat(24)}":1}`, shown: `{"${'a'.repeat(24)}":1}` },
    { json: `{"${'a'.repeat(25)}":1}`, shown: '{"…":1}' },
    { json: '{"token" : "x\\"y\\\\"}', shown: '{"token": "…"}' },
    { json: '["token"]', shown: '["…"]' },
    { json: '{"token":"cut off', shown: '{"token":"…"' },
    { json: '{"sunshine-key":1}', shown: '{"…":1}' },
    { json: '  {"a":1}', shown: '{"a":1}' },
  ])('$json', ({ json, shown }) => {
    expect(quoted(json)).toBe(shown)
  })
})

describe('of a page the title is shown, word by word', () => {
  it.each([
    { page: '<title>Error 404</title>', shown: '"Error 404"' },
    { page: '<html><TITLE lang="en">Not found!</TITLE>', shown: '"Not found!"' },
    { page: '<title>\n  Sign in\n</title>', shown: '"Sign in"' },
    { page: '<title>登录 – 会议</title>', shown: '"登录 – 会议"' },
    { page: "<title>It's (not) here: [x], yes; why?</title>", shown: '"It\'s (not) here: [x], yes; why?"' },
    { page: '<title>Meeting 1770 of a1 zak=eyJ x_y</title>', shown: '"Meeting … of … … …"' },
    { page: `<title>${'a'.repeat(20)} ${'b'.repeat(21)}</title>`, shown: `"${'a'.repeat(20)} …"` },
    { page: '<title>for sunshine-key here</title>', shown: '"for [redacted] here"' },
    { page: '<title></title>', shown: '""' },
  ])('$page', ({ page, shown }) => {
    expect(quoted(page)).toBe(shown)
  })

  it.each(['<title>never closed', '<title', '<titles>None</titles>', '<h1>Login</h1>'])(
    'no title stands in %s',
    (page) => {
      expect(quoted(page)).toBe('')
    },
  )

  it('a title that goes on and on is cut', () => {
    const title = Array.from({ length: 90 }, () => 'ab').join(' ')
    expect(quoted(`<title>${title}</title>`)).toBe(`"${title.slice(0, 99)}…"`)
  })

  it('a title past what is looked at is not shown', () => {
    expect(quoted(`${' '.repeat(4096)}<title>Late</title>`)).toBe('')
    expect(quoted(`${' '.repeat(4000)}<title>Near</title>`)).toBe('"Near"')
  })
})

describe('of any other text nothing is shown but its length', () => {
  it.each([
    'api_key=030488&api_secret=sesame',
    'https://meet.example/s/1?zak=eyJhbGciOi',
    '<form><input name="token" value="sesame"></form>',
    '<input type="hidden" value=030488>',
    'host key: 030488',
    '"sesame"',
    'sesame',
  ])('%s', (text) => {
    expect(described(text)).toBe(`${text.length} bytes`)
  })

  it('which is counted in bytes', () => {
    expect(described('会议')).toBe('6 bytes')
    expect(described('')).toBe('(none)')
  })
})

describe('of the content type the media type is shown, where it is one', () => {
  it.each([
    { type: 'text/html', shown: 'text/html' },
    { type: ' Text/HTML ; charset=gbk; token=sesame', shown: 'Text/HTML' },
    { type: 'application/problem+json', shown: 'application/problem+json' },
    { type: 'application/vnd.x-y.v1', shown: 'application/vnd.x-y.v1' },
    { type: `${'a'.repeat(20)}/${'b'.repeat(40)}`, shown: `${'a'.repeat(20)}/${'b'.repeat(40)}` },
    { type: `${'a'.repeat(21)}/b`, shown: '(another type)' },
    { type: `a/${'b'.repeat(41)}`, shown: '(another type)' },
    { type: 'sesame', shown: '(another type)' },
    { type: 'text/html token=sesame', shown: '(another type)' },
    { type: 'see text/html', shown: '(another type)' },
    { type: 'text/sunshine-key', shown: '(another type)' },
    { type: '', shown: '(another type)' },
  ])('$type', ({ type, shown }) => {
    expect(described('x', type)).toBe(`${shown}, 1 bytes`)
  })
})

describe('a description is short', () => {
  it.each([
    { length: 99, shown: 99 },
    { length: 100, shown: 100 },
    { length: 101, shown: 100 },
    { length: 3000, shown: 100 },
  ])('$length characters are shown as $shown', ({ length, shown }) => {
    const json = `[${'1'.padStart(length - 2, '1,')}]`.slice(0, length)
    const text = quoted(json)
    expect(text).toHaveLength(shown)
    expect(text.slice(0, 99)).toBe(json.slice(0, 99))
    expect(text.endsWith('…')).toBe(length > shown)
  })
})
