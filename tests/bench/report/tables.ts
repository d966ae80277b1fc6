import { numberText } from '../plot/number-text.ts'
import type { ScenarioResult } from '../sync/kept-results.ts'
import { bestPeer, figure, figureNames, isCompared, isOurs, type Results } from './figures.ts'
import { targets, verdict } from './targets.ts'

/** Markdown tables of the generated page. */

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** Figures down, servers across. */
export function figuresTable(result: ScenarioResult): string {
  const servers = Object.keys(result.rows)
  const rows = figureNames(result).map(name => [
    name,
    ...servers.map(peer => shown(figure([result], result.id, peer, name))),
  ])
  const failed = servers.flatMap(peer => {
    const row = result.rows[peer]
    return row && 'failed' in row ? [`\n${peer} failed: ${row.failed}`] : []
  })
  return [table(['', ...servers], rows), ...failed].join('\n')
}

/** Ours to the bound and to the best other server, figure by figure; nothing where there is neither. */
export function ratiosTable(result: ScenarioResult): string {
  const ours = Object.keys(result.rows).filter(isOurs)
  const rows = figureNames(result)
    .filter(isCompared)
    .flatMap(name => {
      const raw = figure([result], result.id, 'raw', name)
      const best = bestPeer([result], result.id, name)
      if (!raw && !best?.value) return []
      const ratios = ours.map(peer => {
        const value = figure([result], result.id, peer, name)
        return `${ratio(value, raw)} · ${ratio(value, best?.value ?? null)}`
      })
      return [[`${name} (best peer: ${best?.peer ?? 'none'})`, ...ratios]]
    })
  return rows.length === 0 ? '' : table(['÷ raw · ÷ best peer', ...ours], rows)
}

/** Verdicts on full runs only. */
export function targetsTable(all: Results): string {
  const results = all.filter(({ long }) => long)
  if (results.length === 0) return 'None: no full run has been published.'
  const ours = [...new Set(results.flatMap(result => Object.keys(result.rows).filter(isOurs)))]
  const rows = targets.flatMap(target => {
    const found = ours.map(peer => verdict(target, results, peer))
    if (found.every(each => each === null)) return []
    const cells = found.map(each => {
      if (!each) return '–'
      const words = `${numberText(each.value)} of ${numberText(each.bound)}`
      return each.met ? `${words}, met` : `**${words}, missed**`
    })
    return [[target.id, target.words, ...cells]]
  })
  return table(['', 'target', ...ours], rows)
}

/** When, on what state of the code, and beside how much other work each was run. */
export function runsTable(results: Results): string {
  const rows = results.map(({ id, title, at, commit, load, long }) => [
    id,
    title,
    `${at.slice(0, 16).replace('T', ' ')} UTC`,
    commit,
    numberText(load),
    long ? 'full' : '**short**',
  ])
  return table(['', 'scenario', 'run at', 'commit', 'load average before', 'scale'], rows)
}

const shown = (value: number | null) => (value === null ? '–' : numberText(value))
const ratio = (value: number | null, to: number | null) =>
  value === null || !to ? '–' : numberText(value / to)
