import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { secretFiles } from '../../scripts/secret-files.ts'

const root = resolve(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
const Service = z.looseObject({
  environment: z.record(z.string(), z.string()).default({}),
  secrets: z.array(z.string()).default([]),
  healthcheck: z.looseObject({ test: z.array(z.string()) }),
  restart: z.literal('unless-stopped'),
  security_opt: z.array(z.string()),
  depends_on: z.record(z.string(), z.looseObject({ condition: z.string() })).default({}),
})
const compose = z
  .object({
    services: z.record(z.string(), Service),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
  })
  .parse(parse(text, { merge: true }))
const services = Object.entries(compose.services)
const apps = services.filter(([name]) => name.startsWith('app'))

describe('docker-compose.yml', () => {
  test('every service says how it is healthy, comes back by itself and gains no rights; one that needs another names it', () => {
    expect(Object.keys(compose.services).sort()).toEqual([
      'app1',
      'app2',
      'app3',
      'postgres',
      'proxy',
      'redis',
    ])
    for (const [name, service] of services) {
      expect(service.healthcheck.test.length, name).toBeGreaterThan(1)
      expect(service.security_opt, name).toContain('no-new-privileges:true')
      for (const needed of Object.keys(service.depends_on)) expect(compose.services).toHaveProperty(needed)
    }
    for (const [, app] of apps) expect(app.depends_on.postgres?.condition).toBe('service_healthy')
  })

  test('no password stands in it: what is secret is a file that `npm run secrets` makes', () => {
    expect(Object.keys(compose.secrets).sort()).toEqual(Object.keys(secretFiles).sort())
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./secrets/${name}`)
    for (const [name, { environment, secrets }] of services) {
      for (const secret of secrets) expect(secretFiles, name).toHaveProperty([secret])
      for (const [key, value] of Object.entries(environment)) {
        if (/PASSWORD|SECRET|KEY/.test(key))
          expect([key, value]).toEqual([
            expect.stringMatching(/_FILE$/),
            expect.stringMatching(/^\/run\/secrets\//),
          ])
        if (value.startsWith('/run/secrets/')) expect(secrets).toContain(value.slice('/run/secrets/'.length))
        expect(value, key).not.toMatch(/:\/\/[^/]*:[^/]*@/)
      }
    }
  })

  test('whatever it tells the nodes, they know', () => {
    const config = readFileSync(join(root, 'server/program/config.ts'), 'utf8')
    expect(apps).toHaveLength(3)
    expect(new Set(apps.map(([, { environment }]) => environment.NODE_NAME)).size).toBe(3)
    for (const [, { environment }] of apps)
      for (const name of Object.keys(environment)) expect(config).toMatch(new RegExp(`^  ${name}:`, 'm'))
  })
})
