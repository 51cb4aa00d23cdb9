/**
 * The platform's offset of a zone at an instant, from Intl: exact to the second, slow (microseconds), so only the
 * search for transitions asks it.
 */
export function createPlatformOffset(zone: string): (epochMilliseconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hour: 'numeric',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })
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
