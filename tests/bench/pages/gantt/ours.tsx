import { createInstance } from 'i18next'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { Gantt } from '../../../../client/gantt/gantt.tsx'
import app from '../../../../client/i18n/zh-CN/app.ts'
import card from '../../../../client/i18n/zh-CN/card.ts'
import domain from '../../../../client/i18n/zh-CN/domain.ts'
import gantt from '../../../../client/i18n/zh-CN/gantt.ts'
import kanban from '../../../../client/i18n/zh-CN/kanban.ts'
import map from '../../../../client/i18n/zh-CN/map.ts'
import { SessionProvider } from '../../../../client/live/session-context.tsx'
import type { Contender } from './contender.ts'

const words = createInstance()
await words.use(initReactI18next).init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { app, card, domain, gantt, kanban, map } },
  interpolation: { escapeValue: false },
})

/** The real page over a local session, with everything it has: tree of names, overlay, lamps, milestones, baselines. */
export const ours: Contender = {
  mount(root, session) {
    flushSync(() =>
      createRoot(root).render(
        <I18nextProvider i18n={words}>
          <MemoryRouter initialEntries={['/']}>
            <SessionProvider session={session}>
              <Gantt />
            </SessionProvider>
          </MemoryRouter>
        </I18nextProvider>,
      ),
    )
  },
  /** A canvas is 300 px wide until it is first painted. */
  isPainted: root => {
    const canvas = root.querySelector<HTMLCanvasElement>('.map-body canvas')
    return canvas !== null && canvas.width > 300
  },
  scrollers: { down: '.gantt-scroll', sideways: '.gantt-scroll' },
}
