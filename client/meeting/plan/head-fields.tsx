import { useTranslation } from 'react-i18next'
import { AreaId, ListId } from '../../../shared/ids.ts'
import { useBoard } from '../../live/hooks.ts'
import { DateField, Select, TextField } from '../../ui/index.ts'
import type { HeadDraft } from './head-draft.ts'

/** The head of a meeting as it will be printed: what, when, where, who is in the chair and who records. */
export function HeadFields({
  head,
  onChange,
}: {
  head: HeadDraft
  onChange: (change: Partial<HeadDraft>) => void
}) {
  const { t } = useTranslation('meeting')
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const chairs = plan.people.filter(person => person.leader)
  const { scope } = head
  return (
    <div className="meeting-head-fields">
      <div className="meeting-head-wide">
        <TextField
          label={t('head.title')}
          value={head.title}
          maxLength={120}
          required
          onChange={title => onChange({ title })}
        />
      </div>
      <DateField
        label={t('head.day')}
        value={head.on}
        today={today}
        required
        onChange={on => on && onChange({ on })}
      />
      <TextField label={t('head.time')} type="time" value={head.time} onChange={time => onChange({ time })} />
      <div className="meeting-head-wide">
        <TextField
          label={t('head.place')}
          value={head.place}
          maxLength={80}
          onChange={place => onChange({ place })}
        />
      </div>
      <TextField
        label={t('head.chair')}
        value={head.chair.words}
        maxLength={60}
        list="meeting-chairs"
        onChange={words => onChange({ chair: { words } })}
      />
      <TextField
        label={t('head.recorder')}
        value={head.recorder}
        maxLength={60}
        onChange={recorder => onChange({ recorder })}
      />
      <datalist id="meeting-chairs">
        {chairs.map(person => (
          <option key={person.id} value={person.post || person.name} />
        ))}
      </datalist>
      <Select
        label={t('head.area')}
        value={scope.areaId ?? ''}
        options={[
          { value: '', label: t('scope.allAreas') },
          ...plan.areas.map(area => ({ value: area.id as string, label: area.name })),
        ]}
        onChange={id => onChange({ scope: withPart(scope, 'areaId', AreaId.safeParse(id).data) })}
      />
      <Select
        label={t('head.list')}
        value={scope.listId ?? ''}
        options={[
          { value: '', label: t('scope.all') },
          ...plan.lists.map(list => ({ value: list.id as string, label: list.name })),
        ]}
        onChange={id => onChange({ scope: withPart(scope, 'listId', ListId.safeParse(id).data) })}
      />
    </div>
  )
}

function withPart<K extends keyof HeadDraft['scope']>(
  scope: HeadDraft['scope'],
  name: K,
  value: HeadDraft['scope'][K] | undefined,
): HeadDraft['scope'] {
  const { [name]: _, ...rest } = scope
  return value === undefined ? rest : { ...rest, [name]: value }
}
