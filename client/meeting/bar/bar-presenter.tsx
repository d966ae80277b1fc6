import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UserId } from '../../../shared/ids.ts'
import type { Control } from '../../../shared/meeting/control.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { usePresence } from '../../live/hooks.ts'
import { Button, Dialog, Menu, type MenuItem } from '../../ui/index.ts'
import { useControlAct } from './use-control-act.ts'

/** 主持演示: take it, hand it over, give it back; another's place is taken only after a question, and offered when they are gone. */
export function BarPresenter(props: { meeting: MeetingView; control: Control | null; presenting: boolean }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { meeting, control, presenting } = props
  const { act, busy } = useControlAct(meeting.id)
  const [asking, setAsking] = useState(false)
  const heirs = useHeirs()
  if (!control) return null
  const { presenter, presenterAwaySince } = control
  if (presenting)
    return (
      <Menu
        align="end"
        label={t('present.more')}
        trigger={
          <Button size="s" className="mbar-take" disabled={busy}>
            {t('present.more')}
          </Button>
        }
        items={[
          ...heirs.map(
            (heir): MenuItem => ({
              key: heir.userId,
              icon: 'arrow-right',
              label: t('present.handOver', { name: heir.name }),
              onSelect: () => act({ act: 'hand-over', to: heir.userId }),
            }),
          ),
          {
            key: 'release',
            icon: 'close',
            label: t('present.release'),
            onSelect: () => act({ act: 'release' }),
          },
        ]}
      />
    )
  const words = !presenter
    ? 'present.take'
    : presenterAwaySince === null
      ? 'present.takeOver'
      : 'present.takeAway'
  const take = async () => {
    setAsking(false)
    await act({ act: 'take', from: presenter?.userId ?? null })
  }
  return (
    <>
      <Button
        size="s"
        className={presenterAwaySince !== null ? 'mbar-catch-up' : 'mbar-take'}
        disabled={busy}
        onClick={() => setAsking(true)}
      >
        {t(words)}
      </Button>
      <Dialog
        open={asking}
        title={t(words)}
        width={440}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('card:cancel')}</Button>
            <Button kind="primary" onClick={take}>
              {t('present.start')}
            </Button>
          </>
        }
      >
        {presenter && <p>{t('present.takeFrom', { name: presenter.name })}</p>}
        <p>{t('present.consent')}</p>
      </Dialog>
    </>
  )
}

/** Others on the board who may present, once a person. */
function useHeirs(): readonly { readonly userId: UserId; readonly name: string }[] {
  const people = usePresence()
  const heirs = new Map<UserId, string>()
  for (const person of people) {
    const id = UserId.safeParse(person.userId)
    if (id.success && (person.role === 'leader' || person.role === 'dispatch'))
      heirs.set(id.data, person.name)
  }
  return [...heirs].map(([userId, name]) => ({ userId, name }))
}
