import { resolve } from 'node:path'
import { makeSecrets } from './secret-files.ts'

/** `npm run secrets [-- folder]`: the files docker-compose.yml hands to its containers, made once and never written over. */
const folder = resolve(process.argv[2] ?? 'secrets')
const made = makeSecrets(folder)
for (const name of made) process.stdout.write(`made · 已生成  ${folder}/${name}\n`)
if (made.length === 0) process.stdout.write(`nothing to do: all are in ${folder} · 密钥已齐备，未作改动\n`)
else process.stdout.write('Keep a copy apart from the database · 请与数据库分开备份\n')
