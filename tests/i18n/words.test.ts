import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalStatus } from '../../server/web/refusal-status.ts'
import { reasonKeys } from '../../shared/lamp/reason.ts'
import { warningKeys } from '../../shared/target/warnings.ts'

type Words = ReadonlyMap<string, string>

const folder = join(import.meta.dirname, '../../client/i18n')
const areas = areasOf('zh-CN')
const chinese = await wordsOf('zh-CN')
const english = await wordsOf('en')

/** What Chinese says and English has no place for: 位 after a rank. */
const leftOut: Readonly<Record<string, readonly string[]>> = { 'targets:rankAmount': ['unit'] }
/** Chinese kept in English on purpose: each language names itself, and what is stored in the plan in these words. */
const keptChinese = ['app:language.zh-CN', 'plan:ownRules', 'plan:ownRulesHint']
/** Units of money are part of what the plan says and follow a figure as they were written (TGT-4). */
const moneyUnits = /亿元|万元|万美元/g
/** The words that end a list in a plan, quoted where a form asks whether they stand there. */
const quoted = /"等"/g

it('an area has words in both languages', () => {
  expect(areas).toContain('app')
  expect(areasOf('en')).toEqual(areas)
})

it('every word said in Chinese is said in English, and none besides', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
})

it('English is filled in with the values Chinese is filled in with', () => {
  const differ = [...chinese].filter(([key, words]) => {
    const said = valuesIn(words).filter(value => !leftOut[key]?.includes(value))
    return valuesIn(english.get(key)).join() !== said.join()
  })
  expect(differ).toEqual([])
})

describe.each([
  ['zh-CN', chinese],
  ['en', english],
])('the words in %s', (_, words) => {
  it('are never empty', () => {
    expect(
      [...words].filter(([key, said]) => said.trim() === '' && !isSilent(key)).map(([key]) => key),
    ).toEqual([])
  })

  it.each(Object.keys(refusalStatus))('have a sentence for the refusal %s', kind => {
    expect(words.get(`app:refusal.${kind}`)).toMatch(/\S/)
  })

  it.each(reasonKeys)('[LAMP-2] have a sentence for the reason %s', key => {
    expect(words.get(`card:why.${key}`)).toMatch(/\S/)
  })

  it.each(warningKeys)('[TGT-6] have a tag and a sentence for the warning %s', key => {
    const name = key.slice('target.warning.'.length)
    expect(words.get(`targets:warning.${name}.short`)).toMatch(/\S/)
    expect(words.get(`targets:warning.${name}.long`)).toMatch(/\S/)
  })
})

it('English is not left in Chinese', () => {
  const left = [...english].filter(
    ([key, said]) =>
      !keptChinese.includes(key) && /\p{Script=Han}/u.test(said.replace(moneyUnits, '').replace(quoted, '')),
  )
  expect(left).toEqual([])
})

it('English keeps to signs a Chinese font draws narrow', () => {
  expect([...english].filter(([, said]) => /[“”‘’…·]/.test(said))).toEqual([])
})

function areasOf(language: string): string[] {
  return readdirSync(join(folder, language))
    .map(file => file.replace(/\.ts$/, ''))
    .sort()
}

async function wordsOf(language: string): Promise<Words> {
  const files = await Promise.all(
    areasOf(language).map(async area => {
      const { default: words }: { default: object } = await import(`${folder}/${language}/${area}.ts`)
      return flatten(words, `${area}:`)
    }),
  )
  return new Map(files.flat())
}

function flatten(words: object, path: string): [string, string][] {
  return Object.entries(words).flatMap(([key, below]): [string, string][] =>
    typeof below === 'string' ? [[path + key, below]] : flatten(below, `${path}${key}.`),
  )
}

/** A month has a name in English and a number in Chinese; a date is filled in with both. */
function valuesIn(words = ''): string[] {
  const names = [...words.matchAll(/\{\{(\w+)\}\}/g)].flatMap(found => found[1] ?? [])
  return [...new Set(names.map(name => (name === 'monthName' ? 'month' : name)))].sort()
}

/** A board without lanes has one lane, which is called nothing. */
function isSilent(key: string): boolean {
  return key === 'card:lane.unclear.none'
}
