import { describe, expect, it } from 'vitest'
import { secretsOf } from './call-secrets.ts'
import { cleanMessage, redactorOf } from './redactor.ts'

const redact = redactorOf(['s3cret/key', 'user-1'])

describe('a secret gives way, and nothing else', () => {
  it.each([
    { text: 'key s3cret/key', clean: 'key [redacted]' },
    { text: 's3cret/key', clean: '[redacted]' },
    { text: 'S3CRET%2fKEY&x', clean: '[redacted]&x' },
    { text: 'a s3cret/key b s3cret/key c', clean: 'a [redacted] b [redacted] c' },
    { text: 'user-1s3cret/key', clean: '[redacted]' },
    { text: 's3cret/keyuser-1!', clean: '[redacted]!' },
    { text: 'user-1 s3cret/key', clean: '[redacted] [redacted]' },
    { text: 'user-2 s3cret', clean: 'user-2 s3cret' },
    { text: 'a%20b', clean: 'a%20b' },
    { text: '', clean: '' },
    { text: 'x', clean: 'x' },
  ])('$text', ({ text, clean }) => {
    expect(redact(text)).toBe(clean)
  })

  it('places that overlap are one', () => {
    expect(redactorOf(['abcabc'])('xabcabcabcy')).toBe('x[redacted]y')
    expect(redactorOf(['abcd', 'cdefgh'])('xabcdefghy')).toBe('x[redacted]y')
    expect(redactorOf(['abcdefgh', 'cd'])('xabcdefghycdz')).toBe('x[redacted]y[redacted]z')
  })

  it('a text of few characters is read too where they have many bytes', () => {
    expect(redactorOf(['会议会议'])('会议会议')).toBe('[redacted]')
    expect(redactorOf(['ã¼Ã¼'])('ã¼Ã¼')).toBe('[redacted]')
  })
})

describe('a message', () => {
  it('that can be read whole is, on one line', () => {
    const message = `no ${'x'.repeat(3985)}\nuser-1`
    expect(message.length).toBeLessThanOrEqual(4000)
    expect(cleanMessage(message, redact, 10)).toBe(`no ${'x'.repeat(3985)} [redacted]`)
    expect(cleanMessage('x'.repeat(4000), redact, 10)).toBe('x'.repeat(4000))
  })

  it('that is longer is cut by all that a secret at the cut can take up', () => {
    expect(cleanMessage('x'.repeat(4001), redact, 10)).toBe(`${'x'.repeat(4000 - 10 * 12)}…`)
    expect(cleanMessage('x'.repeat(5000), redact, 1000)).toBe('…')
  })
})

describe('the secrets of a call', () => {
  const secrets = secretsOf(['user-1', 'wörd'])
  const call = { operation: 'schedule', path: 'share/schedule', safety: 'creating' } as const

  it('are the credentials, and the password that a meeting gets', () => {
    const text = 'user-1 wörd sesame'
    expect(secrets({ ...call, fields: {} }).redact(text)).toBe('[redacted] [redacted] sesame')
    expect(secrets({ ...call, fields: { password: 'sesame' } }).redact(text)).toBe(
      '[redacted] [redacted] [redacted]',
    )
    expect(secrets({ ...call, fields: { password: '' } }).redact(text)).toBe('[redacted] [redacted] sesame')
  })

  it('a message that is too long is cut by the longest of them, in bytes', () => {
    const long = 'x'.repeat(5000)
    expect(secrets({ ...call, fields: {} }).clean(long)).toHaveLength(4000 - 6 * 12 + 1)
    expect(secrets({ ...call, fields: { password: 'öööö' } }).clean(long)).toHaveLength(4000 - 8 * 12 + 1)
  })
})
