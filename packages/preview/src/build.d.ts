declare module '*.css'

declare module '*.css?inline' {
  const css: string
  export default css
}

/** The page's address on the web, set at its build by `PAGE_URL`; empty for none. */
declare const PAGE_URL: string

/** Whether the page is built, and not the element alone. */
declare const IS_PAGE: boolean
