import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Rule {
  readonly from: RegExp
  readonly never: RegExp
  readonly because: string
}

/** Any database, socket or page, and what speaks to it. */
const touchesTheWorld =
  /^(ws$|kysely|node:sqlite|pg$|express|socket\.io|redis$|@redis\/|@socket\.io\/|server\/(adapters|program)\/)/

/** Paths are relative to the repository; a package import is its bare name. */
const rules: readonly Rule[] = [
  {
    from: /^shared\//,
    never: /^(client|server|tests)\//,
    because: 'shared/ is below both sides: move what it needs down into shared/',
  },
  {
    from: /^shared\//,
    never: /^(node:|react|express|ws$|kysely|pino)/,
    because: 'shared/ runs in a browser, in Node and in a test with no setup: take the value as an argument',
  },
  {
    from: /^client\//,
    never: /^(server|tests)\//,
    because: 'client and server meet only through shared/ and the wire',
  },
  { from: /^client\//, never: /^node:/, because: 'the client runs in a browser' },
  {
    from: /^server\//,
    never: /^(client|tests)\//,
    because: 'client and server meet only through shared/ and the wire',
  },
  {
    from: /^server\/(room|cluster|job|meeting|slip|snapshot|bulletin)\//,
    never: touchesTheWorld,
    because:
      'it knows interfaces only: declare one in the ports.ts of its folder and implement it in server/adapters/',
  },
  {
    from: /^server\/adapters\/sql\//,
    never: /^(pg$|node:sqlite|server\/adapters\/(sqlite|postgres)\/)/,
    because:
      'a store here is written once for both databases: take what differs from SqlDatabase, or write it for each in its own folder',
  },
  {
    from: /^server\/adapters\/(?!sqlite\/)/,
    never: /^(node:sqlite|server\/adapters\/sqlite\/)/,
    because: 'only the embedded store knows SQLite: a node of several has none',
  },
  {
    from: /^server\/adapters\/(?!postgres\/)/,
    never: /^(pg$|server\/adapters\/postgres\/)/,
    because: 'only server/adapters/postgres knows PostgreSQL: the embedded store has none',
  },
  {
    from: /^server\/adapters\/(?!redis\/)/,
    never: /^(redis$|@socket\.io\/redis-streams-adapter)/,
    because:
      'Redis is spoken to in server/adapters/redis alone, so that losing it is dealt with in one place',
  },
  {
    from: /^server\/(?!adapters\/|program\/|main\.ts$)/,
    never: /^server\/(program\/|adapters\/(sqlite|postgres|redis|files|http|websocket|socketio)\/)/,
    because: 'server/program alone picks adapters: take what is needed as an argument',
  },
  {
    from: /^client\/(?!live\/)/,
    never: /^(yjs|y-websocket|y-protocols|socket\.io-client)/,
    because: 'screens read BoardView and write through BoardSession; only client/live knows Yjs and sockets',
  },
  {
    from: /^client\/(card|slip)\//,
    never:
      /^client\/(kanban|gantt|ledger|targets|problems|meeting|return|plan|admin|todo|inspection|history|bulletin|audit)\//,
    because: 'client/card and client/slip hold widgets every view shows: they know no view',
  },
  {
    from: /^client\/ui\//,
    never: /^(client\/(?!ui\/|i18n\/)|shared\/)/,
    because: 'client/ui holds no domain word',
  },
]

test('[ARCH] imports point one way', () => {
  const broken = sources('client', 'server', 'shared').flatMap(file =>
    importsOf(file).flatMap(target =>
      rules
        .filter(rule => rule.from.test(file) && rule.never.test(target))
        .map(rule => `${file} imports ${target}: ${rule.because}`),
    ),
  )
  expect(broken).toEqual([])
})

test('[ARCH] views never import each other', () => {
  const views = [
    'kanban',
    'gantt',
    'ledger',
    'targets',
    'problems',
    'meeting',
    'screen',
    'return',
    'plan',
    'admin',
    'todo',
    'inspection',
    'history',
    'bulletin',
    'audit',
  ]
  const broken = sources(...views.map(view => `client/${view}`)).flatMap(file => {
    const own = file.split('/')[1]
    return importsOf(file)
      .filter(target => views.some(view => view !== own && target.startsWith(`client/${view}/`)))
      .map(
        target =>
          `${file} imports ${target}: put what both need in client/card, client/map, client/live or client/ui`,
      )
  })
  expect(broken).toEqual([])
})

function sources(...folders: string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map(entry => relative(root, join(entry.parentPath, entry.name))),
  )
}

/** Static and dynamic imports; type-only imports count too, they show what a file knows. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => {
    const name = match[1] ?? ''
    return name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name
  })
}
