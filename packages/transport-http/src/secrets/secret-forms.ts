/** Shorter stretches of base64 are found everywhere. */
const SHORTEST_CORE = 6

/**
 * The spellings of a secret that may come back in what a server writes: raw, percent-encoded (as URLs and as forms
 * write it), escaped for JSON and HTML, and in base64 and base64url, on its own or at any place inside of a longer
 * encoded text.
 */
export function secretForms(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret)
  const wellFormed = new TextDecoder().decode(bytes)
  const cores = [0, 1, 2].map((offset) => base64Core(bytes, offset))
  const forms = [
    secret,
    encodeURIComponent(wellFormed),
    new URLSearchParams({ _: wellFormed }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    wellFormed
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;'),
    base64(bytes).replaceAll('=', ''),
    ...cores.filter((core) => core.length >= SHORTEST_CORE),
  ]
  const all = forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')])
  return [...new Set(all)].filter((form) => form !== '')
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
}

/** What is sure to stand in the base64 of any text in which the secret comes after `offset` bytes (modulo 3). */
function base64Core(bytes: Uint8Array, offset: number): string {
  const padded = new Uint8Array(offset + bytes.length)
  padded.set(bytes, offset)
  const bits = padded.length * 8
  return base64(padded).slice(Math.ceil((offset * 8) / 6), Math.floor(bits / 6))
}
