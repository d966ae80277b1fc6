import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { desk } from './sizes.ts'
import type { Studio } from './studio.ts'

/** A Word document as LibreOffice prints it, its first two pages side by side. Without LibreOffice and Poppler there is no picture. */
export async function takeWord(studio: Studio, docx: Buffer, name: string): Promise<void> {
  const sheets = print(docx)
  if (!sheets) return console.log(`${name}: left out, soffice and pdftoppm are not both on this machine`)
  const wall = await studio.seat(null, desk)
  await wall.setContent(lightTable(sheets))
  await studio.save(wall, name)
  await wall.context().close()
}

function print(docx: Buffer): readonly Buffer[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-word-'))
  try {
    writeFileSync(join(folder, 'word.docx'), docx)
    const run = (program: string, ...args: string[]) =>
      execFileSync(program, args, { cwd: folder, stdio: 'ignore', timeout: 180_000 })
    // A profile of its own: an office program that is open already does not get in the way.
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      'word.docx',
    )
    run('pdftoppm', '-png', '-r', '110', '-l', '2', 'word.pdf', 'sheet')
    const pages = readdirSync(folder).filter(file => file.endsWith('.png'))
    return pages.sort().map(file => readFileSync(join(folder, file)))
  } catch {
    return null // one of the two is not there, or could not print: the caller says so
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const lightTable = (sheets: readonly Buffer[]): string => `
  <style>
    body { margin: 0; height: 100vh; display: flex; gap: 40px; align-items: center; justify-content: center; background: #d9dde2 }
    img { height: calc(100vh - 60px); box-shadow: 0 2px 12px #0004 }
  </style>
  ${sheets.map(png => `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`).join('')}`
