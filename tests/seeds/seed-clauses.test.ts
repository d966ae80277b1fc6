import { describe, expect, test } from 'vitest'
import { seeds } from '../../server/campaign/seeds/index.ts'
import { healed, quotationsOf, sourceText } from './source-text.ts'

/** No-break spaces are the site's layout, not the document's words. */
const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')

describe.each(seeds)('$id', seed => {
  const plan = seed.plan()
  const text = plainSpaces(sourceText(seed.id))
  /** The measures of 六安 are whole paragraphs with page numbers inside: only these are compared with them taken out. */
  const paragraphs = seed.id === 'luan' ? text.replace(/\n\d+、/g, '') : text

  test('every target has a source clause that stands word for word in the document', () => {
    const lost = plan.targets
      .filter(
        ({ source }) => source.text.length < 4 || !text.includes(healed.get(source.text) ?? source.text),
      )
      .map(target => target.id)
    expect(lost).toEqual([])
  })

  test('every other quotation of the plan stands word for word in the document', () => {
    const lost = quotationsOf(plan)
      .filter(quotation => !quotation.of.startsWith('targets/'))
      .filter(
        ({ of, text: quoted }) =>
          !(of.startsWith('measures/') ? paragraphs : text).includes(healed.get(quoted) ?? quoted),
      )
    expect(lost).toEqual([])
  })

  test('[TGT-1] the figure of a target stands in its clause', () => {
    const absent = plan.targets.filter(
      ({ value, upper, source }) => !stands(value, source.text) || !stands(upper, source.text),
    )
    expect(absent.map(target => target.id)).toEqual(unwritten[seed.id] ?? [])
  })

  test('[TGT-1] a unit is printed in the clause of its target, or only guessed', () => {
    const absent = plan.targets.filter(({ unit, source }) => unit && !source.text.includes(unit))
    expect(absent.map(target => `${target.id} ${target.unit}`)).toEqual([])
  })
})

/** Figures the text writes in words, or that are counts of named things. */
const unwritten: Readonly<Record<string, readonly string[]>> = {
  xuancheng: ['X5-07'],
  cihu: ['C-02'],
  luan: ['L6-04', 'L6-04b', 'L6-04c'],
  tancheng: ['T6-04'],
}

const stands = (figure: number | undefined, text: string): boolean =>
  figure === undefined ||
  new RegExp(`(?<![\\d.])${String(figure).replace('.', '\\.')}(?![\\d]|\\.\\d)`).test(text)

test('healed clauses differ from the document only by its page numbers', () => {
  for (const [whole, broken] of healed) expect(broken.replace(/\n\d+、/, '')).toBe(whole)
})
