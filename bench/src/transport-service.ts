import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// A service that answers every call alike, in a process of its own: its time is not the caller's.

const answer = JSON.stringify({
  status: 200,
  message: 'OK',
  data: {
    meeting_id: '177932456',
    topic: 'Review',
    occurrences: Array.from({ length: 10 }, (_, index) => ({
      start_time: `2026-12-${String(index + 1).padStart(2, '0')} 10:00:00`,
      uuid: `uuid-${index}`,
    })),
  },
})

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
    response.end(answer)
  })
})
// Idle connections stay: what is measured is calls, not dialling.
server.keepAliveTimeout = 120_000
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
