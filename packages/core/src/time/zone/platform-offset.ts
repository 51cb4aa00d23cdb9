/**
 * The platform's offset of a zone at an instant, from Intl: exact to the second, slow (microseconds), so only the
 * search for transitions asks it.
 *
 * @throws RangeError where the platform knows no such zone.
 */
export function createPlatformOffset(zone: string): (epochMilliseconds: number) => number {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hour: 'numeric',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return shownOffset(zone)
  }
  return (epochMilliseconds) => offsetIn(format.format(epochMilliseconds))
}

/** `"19 GMT-04:56:02"` in milliseconds; `GMT` alone is zero. */
function offsetIn(text: string): number {
  const at = text.indexOf('GMT') + 3
  if (at >= text.length) return 0
  const [hours = '0', minutes = '0', seconds = '0'] = text.slice(at + 1).split(':')
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return text[at] === '-' ? -size : size
}

/** For platforms that know no `longOffset` (Hermes): what the clock shows, less the instant. */
function shownOffset(zone: string): (epochMilliseconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (epochMilliseconds) => {
    const shown = new Map<string, number>()
    for (const { type, value } of format.formatToParts(epochMilliseconds)) shown.set(type, Number(value))
    const part = (name: string): number => shown.get(name) ?? 0
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour') % 24,
      part('minute'),
      part('second'),
    )
    return local - Math.floor(epochMilliseconds / 1000) * 1000
  }
}
