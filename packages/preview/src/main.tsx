import { render } from 'preact'
import './element.ts'
import { sheets } from './element/sheets.ts'
import { Page } from './page/page.tsx'
import './style/page.css'
import './style/page-media.css'

// The page is dressed as the element is: the styles are in it once.
document.adoptedStyleSheets = sheets()
const root = document.querySelector('#page')
if (root) render(<Page />, root)
