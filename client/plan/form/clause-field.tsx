import { useTranslation } from 'react-i18next'
import { TextArea, TextField } from '../../ui/index.ts'
import type { Complaint, Complaints } from './check-draft.ts'
import { clauseLimits } from './clause.ts'
import { type Draft, putPath, readPath } from './draft.ts'

/** The clause as printed. It stands beside what was made of it, so that one can be held against the other. */
export function ClauseField(props: {
  draft: Draft
  complaints: Complaints
  words: (complaint: Complaint | undefined) => string | undefined
  onChange: (draft: Draft) => void
}) {
  const { t } = useTranslation('plan')
  const { draft, complaints, words } = props
  const put = (path: string) => (text: string) => props.onChange(putPath(draft, path, text))
  const text = (path: string) => String(readPath(draft, path) ?? '')
  return (
    <aside className="plan-clause-field" aria-label={t('clause')}>
      <TextField
        label={t('clauseWhere')}
        value={text('source.where')}
        maxLength={clauseLimits.where}
        placeholder={t('clauseWhereExample')}
        error={words(complaints['source.where'])}
        onChange={put('source.where')}
      />
      <TextArea
        label={t('clauseText')}
        value={text('source.text')}
        rows={9}
        maxLength={clauseLimits.text}
        hint={t('clauseHint')}
        error={words(complaints['source.text'])}
        onChange={put('source.text')}
      />
    </aside>
  )
}
