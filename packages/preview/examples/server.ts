import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { decodeSeries, describe, issueText } from '@umeeting/core'

/** A page that a server renders: the element is an HTML tag to it, and the form sends the service's fields as JSON. */
function bookingPage(value: string, said: string): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Booking</title><script type="module" src="/element.js"></script></head>
  <body>
    <form method="post">
      <umeeting-recurrence name="recurrence" value="${escaped(value)}"></umeeting-recurrence>
      <button>Book</button>
    </form>
    <output>${escaped(said)}</output>
  </body>
</html>`
}

/** @param element the module `@umeeting/preview/element`, as text */
export function bookingServer(element: string): Server {
  return createServer((request, response) => {
    if (request.url === '/element.js') {
      response.setHeader('content-type', 'text/javascript').end(element)
      return
    }
    const answer = async () => {
      const sent =
        new URLSearchParams(request.method === 'POST' ? await text(request) : '').get('recurrence') ?? ''
      const page = bookingPage(sent, sent === '' ? '' : sentenceOf(sent))
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
    }
    answer().catch(() => response.writeHead(400).end())
  })
}

/** What came is checked again here: a browser sends what it likes. */
function sentenceOf(sent: string): string {
  const series = decodeSeries(JSON.parse(sent))
  return series.ok
    ? describe(series.value, 'en')
    : series.issues.map((issue) => issueText(issue, 'en')).join('; ')
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
