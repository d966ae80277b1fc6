import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import card from '../../../../client/i18n/zh-CN/card.ts'
import kanban from '../../../../client/i18n/zh-CN/kanban.ts'
import { Kanban } from '../../../../client/kanban/kanban.tsx'
import { createLocalSession } from '../../../../client/live/local-session.ts'
import { SessionProvider } from '../../../../client/live/session-context.tsx'
import { Toaster } from '../../../../client/ui/toast.tsx'
import { CampaignId } from '../../../../shared/ids.ts'
import { people, today } from '../../../support/build-board.ts'
import { benchBoard } from './board.ts'

/** The real kanban over a local session; `doc` is there for remote edits. */
export async function openOurs(count: number, address: string) {
  const words = createInstance()
  await words.use(initReactI18next).init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { card, kanban } },
    interpolation: { escapeValue: false },
  })
  const doc = benchBoard(count)
  const session = createLocalSession({
    campaign: CampaignId.parse('demo'),
    member: people.dispatch,
    doc,
    today,
  })
  session.view()
  /** What any board stands in: words, an address, a session. */
  const frame = (inside: ReactNode): ReactNode => (
    <I18nextProvider i18n={words}>
      <MemoryRouter initialEntries={[`/?${address}`]}>
        <SessionProvider session={session}>{inside}</SessionProvider>
      </MemoryRouter>
    </I18nextProvider>
  )
  const page = frame(
    <>
      <Kanban />
      <Toaster />
    </>,
  )
  return { doc, session, frame, page }
}
