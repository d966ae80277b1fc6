import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts'
import { mayBulletin } from '../../../shared/bulletin/may-bulletin.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useMember, useSession } from '../../live/hooks.ts'
import { Button, Icon, IconButton, Menu, Tag } from '../../ui/index.ts'
import { bulletinFile } from '../bulletin-api.ts'
import type { Draft } from '../edit/use-draft.ts'
import { Redraft, Remove } from './draft-dialogs.tsx'
import { IssueDialog } from './issue-dialog.tsx'

interface BarProps {
  readonly bulletin: Bulletin
  readonly draft: Draft
  readonly mayEdit: boolean
  readonly editing: boolean
  readonly onEditing: (editing: boolean) => void
  readonly onSave: () => Promise<boolean>
}

/** Where one is, what it is, and its acts: one primary at a time. */
export function BulletinBar({ bulletin, draft, mayEdit, editing, onEditing, onSave }: BarProps) {
  const { t } = useTranslation(['bulletin', 'card'])
  const { campaign } = useSession()
  const [dialog, setDialog] = useState<'issue' | 'redraft' | 'remove' | null>(null)
  const mayIssue = mayBulletin(useMember(), 'issue') && bulletin.state === 'draft'
  const close = () => setDialog(null)
  const done = async () => {
    if (!draft.dirty || (await onSave())) onEditing(false)
  }
  return (
    <div className="bulletin-head">
      <Link className="bulletin-back" to={`/c/${campaign}/bulletin`}>
        <Icon name="chevron-left" />
        {t('bulletin:view.back')}
      </Link>
      <Standing bulletin={bulletin} />
      <span className="bulletin-unsaved" role="status">
        {draft.dirty && t(draft.restored ? 'bulletin:view.restored' : 'bulletin:view.unsaved')}
      </span>
      <div className="bulletin-acts">
        {draft.dirty && (
          <>
            <Button kind="ghost" onClick={draft.settle}>
              {t('bulletin:view.drop')}
            </Button>
            <Button kind="primary" onClick={onSave}>
              {t('bulletin:view.save')}
            </Button>
          </>
        )}
        {mayEdit && (
          <Button icon={editing ? 'check' : 'edit'} onClick={editing ? done : () => onEditing(true)}>
            {t(editing ? 'bulletin:view.done' : 'bulletin:view.edit')}
          </Button>
        )}
        <a className="bulletin-link" href={bulletinFile(bulletin)} download>
          <Icon name="download" />
          {t('bulletin:view.word')}
        </a>
        <Button icon="print" onClick={() => window.print()}>
          {t('bulletin:view.print')}
        </Button>
        {mayIssue && !draft.dirty && (
          <Button kind="primary" icon="send" onClick={() => setDialog('issue')}>
            {t('bulletin:view.issue')}
          </Button>
        )}
        {mayEdit && (
          <Menu
            align="end"
            trigger={<IconButton icon="more" label={t('card:panel.more')} />}
            items={[
              {
                key: 'redraft',
                label: t('bulletin:view.redraft'),
                icon: 'refresh',
                onSelect: () => setDialog('redraft'),
              },
              {
                key: 'remove',
                label: t('bulletin:view.remove'),
                icon: 'trash',
                danger: true,
                onSelect: () => setDialog('remove'),
              },
            ]}
          />
        )}
      </div>
      {dialog === 'issue' && <IssueDialog bulletin={bulletin} onClose={close} />}
      {dialog === 'redraft' && <Redraft bulletin={bulletin} draft={draft} onClose={close} />}
      {dialog === 'remove' && <Remove bulletin={bulletin} draft={draft} onClose={close} />}
    </div>
  )
}

/** Its number and issuer, or that it is a draft; and what its figures rest on. */
function Standing({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation(['bulletin', 'card'])
  const { kind, number, issued, editedBy, version, snapshots } = bulletin
  const from = snapshots.from
  return (
    <p className="bulletin-standing num">
      <b>{t(`bulletin:kind.${kind}`)}</b>
      {number === null ? (
        <Tag tone="outline">{t('bulletin:list.draftState')}</Tag>
      ) : (
        <b>{t('bulletin:list.number', { n: number })}</b>
      )}
      <span>
        {issued
          ? t('bulletin:view.issuedWords', { issuer: issued.issuer, date: dateWords(t, issued.on) })
          : t('bulletin:list.editedAt', { name: editedBy.name, version })}
      </span>
      <span title={snapshots.to.sha256}>
        {t('bulletin:view.basis', { day: dateWords(t, snapshots.to.day) })}
      </span>
      {from && <span>{t('bulletin:view.against', { day: dateWords(t, from.day) })}</span>}
    </p>
  )
}
