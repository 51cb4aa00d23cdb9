import type { Cell } from './results.ts'

const BAR = 14
const GAP = 6
const LEFT = 250
const WIDTH = 760
const peers = ['rrule-rust', 'rrule-temporal', 'rrule, floating', 'rrule, tzid', 'ical.js'] as const
const colours: Readonly<Record<(typeof peers)[number], string>> = {
  'rrule-rust': '#d9480f',
  'rrule-temporal': '#7048e8',
  'rrule, floating': '#1971c2',
  'rrule, tzid': '#1971c2',
  'ical.js': '#2f9e44',
}

/** Bars on a logarithmic scale: how many times the calendar engine's time a peer takes. */
export function drawRatios(cells: readonly Cell[]): string {
  const largest = Math.max(10, ...cells.flatMap((cell) => peers.map((peer) => cell.times[peer]?.ratio ?? 1)))
  const scale = (WIDTH - LEFT - 90) / Math.log10(largest)
  const parts: string[] = []
  let y = 20
  for (const cell of cells) {
    parts.push(
      `<text x="10" y="${y}" font-weight="bold">${cell.sample}, ${cell.zone}, ${cell.question}</text>`,
    )
    y += GAP + 4
    for (const peer of peers) {
      const ratio = cell.times[peer]?.ratio
      if (ratio === undefined) continue
      const length = Math.max(1, Math.log10(Math.max(1, ratio)) * scale)
      parts.push(
        `<text x="${LEFT - 8}" y="${y + BAR - 3}" text-anchor="end">${peer}</text>`,
        `<rect x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" fill="${colours[peer]}"/>`,
        `<text x="${(LEFT + length + 6).toFixed(1)}" y="${y + BAR - 3}">${Number(ratio.toPrecision(3)).toLocaleString('en')}×</text>`,
      )
      y += BAR + 3
    }
    y += GAP + 12
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Times of other libraries as multiples of the calendar engine's"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`
}
