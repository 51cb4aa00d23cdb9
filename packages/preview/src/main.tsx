import { render } from 'preact'
import './element.ts'
import { Page } from './page/page.tsx'
import './style/page.css'
import './style/page-media.css'
import './style/tokens.css'
import './style/form.css'
import './style/schedule.css'
import './style/list.css'

const root = document.querySelector('#page')
if (root) {
  // The frame that was painted before this ran.
  root.replaceChildren()
  render(<Page />, root)
}
