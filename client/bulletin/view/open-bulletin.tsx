import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts'
import { mayBulletin } from '../../../shared/bulletin/may-bulletin.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useMember } from '../../live/hooks.ts'
import { toast } from '../../ui/index.ts'
import { useBulletinActs } from '../bulletin-api.ts'
import { useDraft } from '../edit/use-draft.ts'
import { BulletinPaper } from '../paper/bulletin-paper.tsx'
import { BulletinBar } from './bulletin-bar.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'

/** The paper and what can be done with it. A draft that somebody else saved meanwhile is never written over unasked: both are shown. */
export function OpenBulletin({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletin')
  const words = useRefusalWords()
  const acts = useBulletinActs()
  const draft = useDraft(bulletin)
  const mayEdit = mayBulletin(useMember(), 'draft') && bulletin.state === 'draft'
  const [editing, setEditing] = useState(draft.restored)
  const [theirs, setTheirs] = useState<Bulletin | null>(null)

  const save = async (version: number): Promise<boolean> => {
    const answer = await acts.save(bulletin, version, draft.body)
    if (!isRefusal(answer)) {
      draft.settle()
      setTheirs(null)
      toast(t('view.saved'), { kind: 'good' })
      return true
    }
    if (answer.refused !== 'conflict') toast(words(answer), { kind: 'bad' })
    else {
      const newest = await acts.newest(bulletin)
      if (isRefusal(newest)) toast(words(newest), { kind: 'bad' })
      else setTheirs(newest)
    }
    return false
  }

  return (
    <>
      <BulletinBar
        bulletin={bulletin}
        draft={draft}
        mayEdit={mayEdit}
        editing={editing}
        onEditing={setEditing}
        onSave={() => save(draft.version)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="bulletin-desk" tabIndex={0} aria-label={t('view.paper')}>
        <BulletinPaper
          body={draft.body}
          number={bulletin.number}
          issuer={bulletin.issued?.issuer ?? ''}
          on={bulletin.issued?.on ?? bulletin.to}
          draft={bulletin.state === 'draft'}
          onChange={editing && mayEdit ? draft.change : null}
        />
      </section>
      {theirs && (
        <ConflictDialog
          mine={draft.body}
          theirs={theirs}
          onMine={() => save(theirs.version)}
          onTheirs={() => {
            draft.settle()
            setTheirs(null)
          }}
          onClose={() => setTheirs(null)}
        />
      )}
    </>
  )
}
