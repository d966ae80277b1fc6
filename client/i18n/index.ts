import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

/** Chinese is the default and the reference; a key missing in English shows in Chinese. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

type Words = { readonly default: object }
/** One small file an area and a language: a page loads the words it shows, in the language it is read in. */
const files = import.meta.glob<Words>(['./zh-CN/*.ts', './en/*.ts'])

/** Every area there are words for. */
export const areas: readonly string[] = Object.keys(files).flatMap(
  file => /zh-CN\/(.+)\.ts$/.exec(file)?.[1] ?? [],
)

const remembered = 'guatu.language'

export function rememberedLanguage(): Language {
  const language = localStorage.getItem(remembered)
  return languages.find(known => known === language) ?? 'zh-CN'
}

/** The words of the product. A namespace is an area: `useTranslation('kanban')`. */
export async function startWords(language: Language): Promise<i18n> {
  const words = createInstance()
  words.use(fileBackend).use(initReactI18next)
  await words.init({
    lng: language,
    fallbackLng: 'zh-CN',
    ns: ['app', 'domain'],
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
  words.on('languageChanged', changed => {
    localStorage.setItem(remembered, changed)
    document.documentElement.lang = changed
  })
  return words
}

const fileBackend = {
  type: 'backend' as const,
  init() {},
  read(language: string, area: string, done: (error: unknown, words: object | null) => void) {
    const load = files[`./${language}/${area}.ts`]
    if (!load) return done(null, {})
    load().then(
      module => done(null, module.default),
      error => done(error, null),
    )
  },
}
