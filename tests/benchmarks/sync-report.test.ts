import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { numberText } from '../bench/plot/number-text.ts'
import { scaleFor } from '../bench/plot/scale.ts'
import { bestPeer } from '../bench/report/figures.ts'
import { targets, verdict } from '../bench/report/targets.ts'
import { page } from '../bench/report.ts'
import { publishedScenarios, type ScenarioResult } from '../bench/sync/kept-results.ts'

const scenario = (id: string, rows: ScenarioResult['rows']): ScenarioResult => ({
  id,
  title: id,
  long: true,
  commit: 'abc',
  at: '2021-11-22T00:00:00Z',
  load: 0,
  machine: {},
  versions: {},
  rows,
})
const target = (words: string) => {
  const found = targets.find(each => each.words === words)
  if (!found) throw new Error(`no target says ${words}`)
  return found
}

describe('the report of the sync bench', () => {
  it('is what the published figures say', () => {
    const written = readFileSync(join(import.meta.dirname, '../../docs/bench/sync.md'), 'utf8')
    expect(written).toBe(page(publishedScenarios()))
  })

  it('takes the bound from the same run', () => {
    const run = [scenario('A', { raw: { 'p99 ms': 10 }, guatu: { 'p99 ms': 21 } })]
    expect(verdict(target('p99 ≤ 2 × raw'), run, 'guatu')).toEqual({ value: 21, bound: 20, met: false })
    const level = [scenario('A', { raw: { 'p99 ms': 10.5 }, guatu: { 'p99 ms': 21 } })]
    expect(verdict(target('p99 ≤ 2 × raw'), level, 'guatu')?.met).toBe(true)
  })

  it('knows where more is better', () => {
    const run = [
      scenario('B', {
        raw: { 'updates/s': 90 },
        stock: { 'updates/s': 5 },
        hocuspocus: { 'updates/s': 40 },
        guatu: { 'updates/s': 39 },
      }),
    ]
    expect(bestPeer(run, 'B', 'updates/s')).toEqual({ peer: 'hocuspocus', value: 40 })
    expect(verdict(target('updates/s ≥ hocuspocus'), run, 'guatu')?.met).toBe(false)
  })

  it('holds each server against its own smaller board', () => {
    const run = [
      scenario('G500', { guatu: { 'CPU µs an edit': 100 }, other: { 'CPU µs an edit': 300 } }),
      scenario('G5000', { guatu: { 'CPU µs an edit': 126 }, other: { 'CPU µs an edit': 300 } }),
    ]
    const grows = target('CPU an edit with 5,000 cards ≤ 1.25 × with 500')
    expect(verdict(grows, run, 'guatu')?.met).toBe(false)
    expect(verdict(grows, run, 'other')?.met).toBe(true)
  })

  it('gives no verdict on a server that failed or was not measured', () => {
    const run = [scenario('A', { raw: { 'p99 ms': 10 }, guatu: { failed: 'Error: closed 1006' } })]
    expect(verdict(target('p99 ≤ 2 × raw'), run, 'guatu')).toBeNull()
    expect(page(run)).toContain('guatu failed: Error: closed 1006')
  })
})

describe('plots', () => {
  it('write three digits that matter', () => {
    expect([0, 0.01234, 1.5, 19.04, 2609.4, 16000, Number.NaN].map(numberText)).toEqual([
      '0',
      '0.0123',
      '1.5',
      '19',
      '2,609',
      '16,000',
      '–',
    ])
  })

  it('go over to a logarithmic axis where values lie far apart, and keep every value on it', () => {
    expect(scaleFor([1, 10]).log).toBe(false)
    const far = scaleFor([0, 0.38, 18])
    expect(far.log).toBe(true)
    expect(far.at(0)).toBe(0)
    expect(far.at(18)).toBeGreaterThan(far.at(0.38))
    expect(far.at(18)).toBeLessThanOrEqual(1)
    expect(scaleFor([]).ticks.length).toBeGreaterThan(0)
  })
})
