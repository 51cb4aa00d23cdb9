#!/usr/bin/env node
import module from 'node:module'

// Node 22.1 and later keep what they compiled, so that the next start is faster; NODE_DISABLE_COMPILE_CACHE=1 forbids it.
// The types of the oldest Node that is supported don't have it.
// oxlint-disable-next-line typescript/no-unsafe-call
module.enableCompileCache?.()
await import('../dist/bundle/main.js')
