import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { get } from '../app/api.ts'
import { Button, EmptyState, Tag } from '../ui/index.ts'
import { LogRow } from './admin-data.ts'
import { detailWords } from './detail-words.ts'
import { Scroll } from './scroll.tsx'
import { Waiting } from './waiting.tsx'

const LogPage = z.object({ rows: z.array(LogRow), next: z.number().nullable() })
const pageRows = 100

/** Who signed in, failed to, was granted what: newest first, for the auditor alone. */
export function AccessLogTab() {
  const { t } = useTranslation('admin')
  const log = useInfiniteQuery({
    queryKey: ['access-log'],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      get(`/api/access-log?limit=${pageRows}${pageParam === null ? '' : `&before=${pageParam}`}`, LogPage),
    getNextPageParam: page => page.next,
  })
  if (log.isPending) return <Waiting lines={10} />
  if (log.isError)
    return (
      <EmptyState
        icon="alert"
        title={t('failed')}
        action={<Button onClick={() => log.refetch()}>{t('app:retry')}</Button>}
      />
    )
  const rows = log.data.pages.flatMap(page => page.rows)
  return (
    <Scroll label={t('tab.log')}>
      <table className="admin-table">
        <thead>
          <tr>
            {(['seq', 'at', 'who', 'kind', 'result', 'ip', 'detail', 'hash'] as const).map(column => (
              <th key={column} scope="col">
                {t(`log.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <LogLine key={row.seq} row={row} />
          ))}
        </tbody>
      </table>
      {log.hasNextPage && (
        <Button onClick={() => log.fetchNextPage()} disabled={log.isFetchingNextPage}>
          {t('log.more')}
        </Button>
      )}
    </Scroll>
  )
}

function LogLine({ row }: { row: LogRow }) {
  const { t } = useTranslation('admin')
  return (
    <tr>
      <td className="num">{row.seq}</td>
      <td className="num">{moment(row.at)}</td>
      <td>{row.actorName || t('log.nobody')}</td>
      <td>{t(`log.kinds.${row.kind}`)}</td>
      <td>{row.ok ? t('log.ok') : <Tag tone="outline">{t('log.refused')}</Tag>}</td>
      <td className="num">{row.ip}</td>
      <td className="admin-detail">{detailWords(t, row)}</td>
      <td className="num admin-quiet" title={row.hash}>
        {row.hash.slice(0, 8)}
      </td>
    </tr>
  )
}

/** Security runs on real time, also in the demo; shown in the reader's own zone. */
function moment(at: number): string {
  const parts = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${parts.getFullYear()}-${two(parts.getMonth() + 1)}-${two(parts.getDate())} ${two(parts.getHours())}:${two(parts.getMinutes())}:${two(parts.getSeconds())}`
}
