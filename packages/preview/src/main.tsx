import { render } from 'preact'
import { Page } from './view/page.tsx'
import './style.css'

const root = document.querySelector('#page')
if (root) render(<Page />, root)
