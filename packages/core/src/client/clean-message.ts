import type { Call } from './transport.ts'

/** How much of a message is looked at; what is not looked at is not shown. */
const WINDOW = 4000
const LONGEST_MESSAGE = 500

/**
 * A message of the service as an error shows it: one line, short, without the password that was sent and without
 * what looks like a token, a key or the parameters of a link. The credentials are the transport's: it takes them out.
 */
export function cleanMessage(message: string, call: Call): string {
  const known = withoutPassword(message.slice(0, WINDOW), call.fields['password'])
  return shortened(withoutTokens(known).replaceAll(LINE_BREAKS, ' ').replaceAll(UNPRINTABLE, '·').trim())
}

const LINE_BREAKS = /[\r\n\t\u2028\u2029]+/g

/** Controls, invisible and direction-changing characters, and halves of characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu

function withoutPassword(message: string, password: string | undefined): string {
  let text = message
  for (const form of password === undefined || password === '' ? [] : formsOf(password)) {
    text = text.replaceAll(form, '[redacted]')
  }
  return text
}

/** The spellings in which a message repeats what a form sent, the longest first. Requests hold no half characters. */
function formsOf(password: string): readonly string[] {
  const percent = encodeURIComponent(password)
  const html = password.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const forms = [
    password,
    percent,
    percent.replaceAll('%20', '+'),
    JSON.stringify(password).slice(1, -1),
    html,
    html.replaceAll('"', '&quot;'),
  ]
  return [...new Set(forms)].toSorted((left, right) => right.length - left.length)
}

/** A name that a secret has, and what follows it. */
const NAMED =
  /(zak|token|secret|passw(?:or)?d|pwd|(?:api|host)_?key|密码|密钥|口令)(["']? ?[=:：] ?["']?)([^\s&"'<>,;，；。]+)/gi

/** The parameters of a link. */
const PARAMETERS = /[?#][^\s"'<>]+/g

/** A long run of the characters that tokens are made of. */
const RUN = /[\w+/=%~.-]{20,}/g

function withoutTokens(message: string): string {
  return message
    .replaceAll(NAMED, (all, name: string, separator: string, value: string) =>
      // Words of a sentence: `password: too short`.
      separator.includes('=') || !/^[a-z]+$/.test(value) ? `${name}${separator}…` : all,
    )
    .replaceAll(PARAMETERS, (all) => (all.includes('=') ? `${all.charAt(0)}…` : all))
    .replaceAll(RUN, (all) => (/\d|[a-z][A-Z]|[A-Z][a-z]/.test(all) ? '…' : all))
}

function shortened(text: string): string {
  if (text.length <= LONGEST_MESSAGE) return text
  const cut = text.slice(0, LONGEST_MESSAGE - 1)
  // No half of a character at the end.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
