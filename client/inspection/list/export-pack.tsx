import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { type LagFilter, withLagFilter } from '../../../shared/inspection/lag-filter.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useSession } from '../../live/hooks.ts'
import { Button, toast } from '../../ui/index.ts'
import { takeFile } from './take-file.ts'

/** 证据包: what is shown, or what is chosen of it, with its grounds, its log and checksums. */
export function ExportPack(props: { filter: LagFilter; chosen: ReadonlySet<CardId>; disabled: boolean }) {
  const { t } = useTranslation('inspection')
  const { campaign } = useSession()
  const refusalWords = useRefusalWords()
  const [asking, setAsking] = useState(false)
  const { filter, chosen } = props
  const wanted = chosen.size > 0 ? { ...filter, cards: [...chosen] } : filter
  const take = async () => {
    setAsking(true)
    const query = withLagFilter(new URLSearchParams(), wanted).toString()
    const refused = await takeFile(
      `/api/campaigns/${campaign}/evidence-pack${query && `?${query}`}`,
      `${campaign}.zip`,
    )
    setAsking(false)
    if (refused) toast(t('export.failed', { why: refusalWords(refused) }), { kind: 'bad' })
    else toast(t('export.done'), { kind: 'good' })
  }
  return (
    <Button
      size="s"
      icon="download"
      title={t('export.hint')}
      disabled={props.disabled || asking}
      onClick={() => void take()}
    >
      {asking
        ? t('export.asking')
        : chosen.size > 0
          ? t('export.chosen', { n: chosen.size })
          : t('export.button')}
    </Button>
  )
}
