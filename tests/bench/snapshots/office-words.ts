import { planFromSeed, type SeedId } from '../../../server/campaign/seeds/index.ts'
import { CampaignId } from '../../../shared/ids.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import type { Random } from '../../support/random.ts'

const seeds: readonly SeedId[] = ['xuancheng', 'cihu', 'jinan', 'luan', 'tancheng']

/** Phrases of the five plans, each once: what people write on cards is made of them. */
export function officePhrases(): readonly string[] {
  const phrases = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const phrase of value.split(/[\s,，。;；:：、()（）“”]+/))
        if (/^[\u4e00-\u9fff\d%.]{3,}$/.test(phrase)) phrases.add(phrase)
    } else if (typeof value === 'object' && value !== null)
      for (const one of Object.values(value)) gather(one)
  }
  for (const seed of seeds) {
    const plan = planFromSeed(seed, { campaignId: CampaignId.parse(seed) })
    if (isRefusal(plan)) throw new Error(`no plan of ${seed}`)
    gather(plan)
  }
  return [...phrases]
}

/** Writes as officials do: phrases, a figure now and then, no two texts alike. */
export function openWriter(random: Random) {
  const phrases = officePhrases()
  const phrase = () => random.pick(phrases)
  const figure = () =>
    random.pick([
      () => `第${1 + random.below(40)}批`,
      () => `${1 + random.below(9999)}万元`,
      () => `${random.below(1000) / 10}%`,
      () => `${1 + random.below(28)}日前`,
      () => `${1 + random.below(600)}亩`,
    ])()
  const sentence = (): string => {
    const said = Array.from({ length: 2 + random.below(3) }, phrase)
    if (random.below(2) === 0) said.push(figure())
    return `${said.join('，')}。`
  }
  return {
    title: () =>
      `${phrase()}${random.pick(['项目', '工程', '事项', '改造'])}${1 + random.below(999)}号（示例）`,
    phrase,
    text: (sentences: number) => Array.from({ length: sentences }, sentence).join(''),
  }
}
export type Writer = ReturnType<typeof openWriter>
