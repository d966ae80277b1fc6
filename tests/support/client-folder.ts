import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { temporaryFolder } from './server-process.ts'

const dist = resolve(import.meta.dirname, '../../dist')

/** A copy of the built client, so that nobody who builds anew changes what a test serves; what is still being built is left. */
export function clientFolder(from: string = dist): string {
  const folder = temporaryFolder()
  cpSync(from, folder, { recursive: true, filter: source => !basename(source).startsWith('.new-') })
  return folder
}

/** The same client as the next build would make it: the entry has another name, in its own file and wherever it is named. */
export function nextBuild(of: string): string {
  const folder = clientFolder(of)
  const entry = /src="\/assets\/(index-[^"]+)\.js"/.exec(
    readFileSync(join(folder, 'index.html'), 'utf8'),
  )?.[1]
  if (entry === undefined) throw new Error('the built page names no entry')
  for (const file of filesIn(folder)) {
    if (/\.(gz|br)$/.test(file)) rmSync(file)
    else if (/\.(html|js|css)$/.test(file)) rename(file, entry)
  }
  renameSync(join(folder, 'assets', `${entry}.js`), join(folder, 'assets', `${nextEntry}.js`))
  return folder
}

/** What the entry of `nextBuild` is called. */
export const nextEntry = 'index-next'

function rename(file: string, entry: string): void {
  const words = readFileSync(file, 'utf8')
  if (words.includes(entry)) writeFileSync(file, words.replaceAll(`${entry}.js`, `${nextEntry}.js`))
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
