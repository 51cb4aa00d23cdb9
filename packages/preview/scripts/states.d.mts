import type { Page } from 'playwright-core'

export interface State {
  readonly name: string
  readonly fragment: string
  /** The visitor's. */
  readonly zone?: string
  /** What is done before it is looked at. */
  readonly act?: (page: Page) => Promise<void>
}

export const states: readonly State[]
