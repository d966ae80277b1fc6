import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { rememberedLanguage, startWords } from '../i18n/index.ts'
import { App } from './app.tsx'
import { keepShellForOffline } from './offline-shell.ts'
import { reloadAfterUpgrade } from './reload-after-upgrade.ts'
import { startTheme } from './theme.ts'

startTheme()
reloadAfterUpgrade()
const words = await startWords(rememberedLanguage())
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App words={words} />
  </StrictMode>,
)
keepShellForOffline()
