import { useTranslation } from 'react-i18next'
import type { Bulletin, BulletinBody } from '../../../shared/bulletin/bulletin.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { BulletinPaper } from '../paper/bulletin-paper.tsx'

/** Two people wrote on one draft: both stand side by side, and nothing goes before somebody chose. */
export function ConflictDialog(props: {
  mine: BulletinBody
  theirs: Bulletin
  onMine: () => void
  onTheirs: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('bulletin')
  const { mine, theirs, onMine, onTheirs, onClose } = props
  const { version, editedBy, body, to } = theirs
  const sheet = { number: null, issuer: '', on: to, draft: true, onChange: null } as const
  return (
    <Dialog
      open
      title={t('conflict.title', { version })}
      width={1240}
      onClose={onClose}
      footer={
        <>
          <Button kind="ghost" onClick={onClose}>
            {t('conflict.later')}
          </Button>
          <Button onClick={onTheirs}>{t('conflict.takeTheirs')}</Button>
          <Button kind="primary" onClick={onMine}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.words', { name: editedBy.name })}</p>
      <div className="bulletin-both">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section tabIndex={0} aria-label={t('conflict.mine')}>
          <h3>{t('conflict.mine')}</h3>
          <BulletinPaper body={mine} {...sheet} />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section tabIndex={0} aria-label={t('conflict.theirs', { name: editedBy.name, version })}>
          <h3>{t('conflict.theirs', { name: editedBy.name, version })}</h3>
          <BulletinPaper body={body} {...sheet} />
        </section>
      </div>
    </Dialog>
  )
}
