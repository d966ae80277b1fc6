import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button } from '../../ui/index.ts'
import { CardFieldsDialog } from '../form/card-fields-dialog.tsx'
import { useRights } from '../rights/use-rights.ts'
import { Unclear } from '../unclear.tsx'
import { UnitName } from '../unit-name.tsx'
import { useYear } from '../use-year.ts'
import { dateWords } from '../words/date-words.ts'
import { FieldFrame } from './field-frame.tsx'
import { OwnerField } from './owner-field.tsx'
import { Section } from './section.tsx'

/** Whose work it is: who leads, who supports, who answers for it, which leader stands behind it, where it belongs. */
export function DutySection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const rights = useRights(card)
  const [editing, setEditing] = useState(false)
  return (
    <Section
      id="duty"
      title={t('part.duty')}
      action={
        rights.command('leadUnitId') && (
          <Button size="s" icon="edit" onClick={() => setEditing(true)}>
            {t('form.edit')}
          </Button>
        )
      }
    >
      <Units card={card} />
      <FieldFrame card={card} field="owner" label={t('domain:field.owner')}>
        <OwnerField card={card} />
      </FieldFrame>
      <Belonging card={card} />
      {editing && <CardFieldsDialog cards={[card]} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function Units({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const plan = useBoard(view => view.plan)
  const units = card.supportUnitIds.map(id => plan.unitById.get(id)?.shortName ?? id)
  const leader = card.leaderId ? plan.personById.get(card.leaderId) : null
  return (
    <>
      <FieldFrame card={card} field="leadUnitId" label={t('domain:field.leadUnitId')}>
        <UnitName unit={card.leadUnitId ? plan.unitById.get(card.leadUnitId) : null} full />
      </FieldFrame>
      <FieldFrame card={card} field="supportUnitIds" label={t('domain:field.supportUnitIds')}>
        {units.length > 0 ? units.join('、') : <span className="card-none">{t('none')}</span>}
      </FieldFrame>
      <FieldFrame card={card} field="leaderId" label={t('domain:field.leaderId')}>
        {leader ? <span title={leader.post}>{leader.name}</span> : <Unclear />}
      </FieldFrame>
    </>
  )
}

function Belonging({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const plan = useBoard(view => view.plan)
  const measure = plan.measures.find(one => one.id === card.measureId)
  const more = card.moreAreaIds.map(id => plan.areaById.get(id)?.name ?? id)
  return (
    <>
      <FieldFrame card={card} field="measureId" label={t('domain:field.measureId')}>
        {measure ? `${measure.number}${measure.name}` : <Unclear />}
      </FieldFrame>
      {more.length > 0 && (
        <FieldFrame card={card} field="moreAreaIds" label={t('domain:field.moreAreaIds')}>
          {more.join('、')}
        </FieldFrame>
      )}
      <FieldFrame card={card} field="lists" label={t('domain:field.lists')}>
        {card.lists.length === 0 && <span className="card-none">{t('list.none')}</span>}
        {card.lists.map(one => (
          <div key={`${one.listId}${one.from}`} className="num">
            {plan.lists.find(list => list.id === one.listId)?.name ?? one.listId}
            <span className="card-none">
              {t(one.to ? 'list.fromTo' : 'list.from', {
                from: dateWords(t, one.from, year),
                to: one.to ? dateWords(t, one.to, year) : '',
              })}
            </span>
          </div>
        ))}
      </FieldFrame>
    </>
  )
}
