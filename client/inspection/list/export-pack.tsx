import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { type LagFilter, withLagFilter } from '../../../shared/inspection/lag-filter.ts'
import type { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useSession } from '../../live/hooks.ts'
import { Button, toast } from '../../ui/index.ts'
import { takeFile } from './take-file.ts'
import { useLastSnapshot } from './use-last-snapshot.ts'

/** 证据包: what is shown, or what is chosen of it, with its grounds, its log and checksums. */
export function ExportPack(props: { filter: LagFilter; chosen: ReadonlySet<CardId>; disabled: boolean }) {
  const { t } = useTranslation(['inspection', 'card'])
  const { campaign } = useSession()
  const refusalWords = useRefusalWords()
  const [asking, setAsking] = useState(false)
  const snapshot = useLastSnapshot()
  const year = useYear()
  const { filter, chosen } = props
  const wanted = chosen.size > 0 ? { ...filter, cards: [...chosen] } : filter
  const day = snapshot ? dateWords(t, snapshot.day, year) : ''
  const take = async (of: SnapshotFacts) => {
    setAsking(true)
    const query = withLagFilter(new URLSearchParams({ snapshot: of.id }), wanted)
    const refused = await takeFile(`/api/campaigns/${campaign}/evidence-pack?${query}`, `${campaign}.zip`)
    setAsking(false)
    if (refused) toast(t('export.failed', { why: refusalWords(refused) }), { kind: 'bad' })
    else toast(t('export.done', { day }), { kind: 'good' })
  }
  return (
    <Button
      size="s"
      icon="download"
      title={t(snapshot ? 'export.hint' : 'export.noSnapshot', { day })}
      disabled={props.disabled || asking || !snapshot}
      onClick={() => snapshot && void take(snapshot)}
    >
      {asking
        ? t('export.asking')
        : chosen.size > 0
          ? t('export.chosen', { n: chosen.size })
          : t('export.button')}
    </Button>
  )
}
