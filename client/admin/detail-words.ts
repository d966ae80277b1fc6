import type { TFunction } from 'i18next'
import type { LogRow } from './admin-data.ts'

const dot = ' · '

/** What an entry of the access log was about, as the auditor reads it: whom, where, what was given. */
export function detailWords(t: TFunction, row: Pick<LogRow, 'campaign' | 'detail'>): string {
  const detail = row.campaign === null ? row.detail : { campaign: row.campaign, ...Object(row.detail) }
  if (detail === null || typeof detail !== 'object') return ''
  return Object.entries(detail)
    .map(([name, value]) => factWords(t, name, value))
    .filter(words => words !== '')
    .join(dot)
}

/** One fact; a name this version does not know is shown as it was written, for an audit leaves nothing out. */
function factWords(t: TFunction, name: string, value: unknown): string {
  if (name === 'knownDevice') return value === false ? t('admin:log.newDevice') : ''
  if (name === 'how')
    return value === 'password' ? '' : t([`admin:log.how.${value}`, 'admin:log.how.refused'])
  return t([`admin:log.facts.${name}`, 'admin:log.facts.other'], { name, value: valueWords(t, name, value) })
}

function valueWords(t: TFunction, name: string, value: unknown): string {
  if (Array.isArray(value))
    return value.map(one => valueWords(t, name, one)).join('、') || t('admin:log.none')
  if (name === 'adminRole') return value ? t(`app:adminRole.${value}`) : t('admin:account.person')
  if (name === 'roles') return t(`app:role.${value}`)
  if (typeof value === 'boolean') return t(value ? 'card:yes' : 'card:no')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
