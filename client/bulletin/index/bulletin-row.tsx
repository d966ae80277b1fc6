import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useSession } from '../../live/hooks.ts'
import { Tag } from '../../ui/index.ts'

/** Its number or that it is a draft, what it is about, who issued or last wrote it: one link. */
export function BulletinRow({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation(['bulletin', 'card'])
  const { campaign } = useSession()
  const { id, kind, number, body, issued, editedBy, version } = bulletin
  return (
    <li>
      <Link className="bulletin-row" to={`/c/${campaign}/bulletin/${id}`}>
        <span className="bulletin-row-kind">{t(`bulletin:kind.${kind}`)}</span>
        <span className="bulletin-row-number num">
          {number === null ? (
            <Tag tone="outline">{t('bulletin:list.draftState')}</Tag>
          ) : (
            t('bulletin:list.number', { n: number })
          )}
        </span>
        <span className="bulletin-row-title">{body.title}</span>
        <span className="bulletin-row-who">
          {issued ? issued.issuer : t('bulletin:list.editedAt', { name: editedBy.name, version })}
        </span>
        <span className="bulletin-row-when num">
          {issued && t('bulletin:list.issuedOn', { date: dateWords(t, issued.on) })}
        </span>
      </Link>
    </li>
  )
}
