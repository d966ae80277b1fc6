import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import './toast.css'
import { currentToasts, dismissToast, type Notice, subscribeToasts } from './toast-store.ts'
import { useUiWords } from './words.ts'

export { toast } from './toast-store.ts'

const plainMs = 5000
const actionMs = 15_000
const icons: Readonly<Record<Notice['kind'], IconName>> = { info: 'info', good: 'check', bad: 'alert' }

/** One a page, near the root. Each notice waits while it is pointed at or holds the focus. */
export function Toaster() {
  const notices = useSyncExternalStore(subscribeToasts, currentToasts)
  const words = useUiWords()
  return (
    <section className="ui-toaster" aria-label={words.notices} aria-live="polite" aria-relevant="additions">
      {notices.map(notice => (
        <NoticeRow key={notice.id} notice={notice} close={words.close} />
      ))}
    </section>
  )
}

function NoticeRow({ notice, close }: { notice: Notice; close: string }) {
  const [held, setHeld] = useState(false)
  const leave = () => dismissToast(notice.id)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissToast(notice.id), notice.action ? actionMs : plainMs)
    return () => clearTimeout(timer)
  }, [held, notice])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while it is looked at
    <div
      className={classNames('ui-toast', `ui-toast-${notice.kind}`)}
      role={notice.kind === 'bad' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icons[notice.kind]} />
      <span className="ui-toast-words">{notice.message}</span>
      {notice.action && (
        <Button
          size="s"
          onClick={() => {
            leave()
            notice.action?.onSelect()
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <IconButton label={close} icon="close" size="s" onClick={leave} />
    </div>
  )
}
