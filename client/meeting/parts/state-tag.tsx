import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { Tag } from '../../ui/index.ts'

const tones = {
  planned: 'outline',
  cancelled: 'plain',
  open: 'brand',
  closed: 'outline',
  signed: 'plain',
} as const
const icons = {
  planned: undefined,
  cancelled: undefined,
  open: 'flag',
  closed: undefined,
  signed: 'lock',
} as const

export function StateTag({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const { kind } = meeting.state
  return (
    <Tag tone={tones[kind]} icon={icons[kind]}>
      {t(`state.${kind}`)}
    </Tag>
  )
}
