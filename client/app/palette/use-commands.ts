import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useHistory, useMember, useSession } from '../../live/hooks.ts'
import { viewsOf } from '../board/views.ts'
import { useFilter } from '../filter/use-filter.ts'
import { setTheme, useTheme } from '../theme.ts'
import type { Entry } from './entries.ts'

/** The groupings of the kanban, as its address names them (`columns`). */
const columns = ['stage', 'lamp', 'unit', 'area', 'leader'] as const

/** Everything the palette can do beside opening cards. */
export function useCommands(onHelp: () => void): readonly Entry[] {
  const { t } = useTranslation('app')
  const session = useSession()
  const { all } = viewsOf(useMember())
  const history = useHistory()
  const theme = useTheme()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const { filter, setFilter, clearFilter } = useFilter()

  const goTo = (view: string, search = params) =>
    navigate({ pathname: `/c/${session.campaign}/${view}`, search: `?${search}` })
  const groupBy = (by: string) => {
    const next = new URLSearchParams(params)
    if (by === 'stage') next.delete('columns')
    else next.set('columns', by)
    goTo('kanban', next)
  }
  const action = (key: string, label: string, run: () => void, hint?: string): Entry => ({
    key,
    group: 'actions',
    label,
    run,
    ...(hint ? { hint } : {}),
  })
  return [
    ...all.map(
      (view, n): Entry => ({
        key: `view ${view}`,
        group: 'views',
        label: t(`views.${view}`),
        ...(n < 8 ? { hint: String(n + 1) } : {}),
        run: () => goTo(view),
      }),
    ),
    ...columns.map(
      (by): Entry => ({
        key: `columns ${by}`,
        group: 'grouping',
        label: t('palette.groupBy', { by: t(`group.${by}`) }),
        run: () => groupBy(by),
      }),
    ),
    action('mine', t('palette.onlyMine'), () => setFilter({ mine: !filter.mine })),
    action('clear', t('palette.clearFilter'), clearFilter),
    ...(history.undo ? [action('undo', t('palette.undo'), session.undo, 'Ctrl+Z')] : []),
    ...(history.redo ? [action('redo', t('palette.redo'), session.redo, 'Ctrl+Shift+Z')] : []),
    action('theme', theme === 'wall' ? t('theme.desk') : t('theme.wall'), () =>
      setTheme(theme === 'wall' ? 'desk' : 'wall'),
    ),
    action('home', t('user.campaigns'), () => navigate('/')),
    action('help', t('palette.help'), onHelp, '?'),
  ]
}
