import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * A Chromium to test with: the one named in CHROMIUM, the system's, else the system's package manager is asked for one, else
 * Playwright's own is downloaded. Says what it did. Null when there is none to be had.
 */
export function findChromium(say: (line: string) => void): string | null {
  const given = process.env.CHROMIUM
  if (given && existsSync(given)) return told(given, 'the one CHROMIUM names', say)
  const found = onPath()
  if (found) return told(found, 'the one installed on this machine', say)
  if (installBySystem()) {
    const installed = onPath()
    if (installed) return told(installed, 'installed now as a system package', say)
  }
  const downloaded = installByPlaywright()
  if (downloaded) return told(downloaded, 'downloaded now by Playwright', say)
  say('browser: none found and none could be installed; set CHROMIUM to the path of one')
  return null
}

function told(path: string, how: string, say: (line: string) => void): string {
  say(`browser: ${path} (${how})`)
  return path
}

function onPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of names)
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name)
  return null
}

/** Only root may, and only where there is apt; the CJK font is for the pages to look as they do at work. */
function installBySystem(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  const packages = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
  return spawnSync('apt-get', packages, { stdio: 'inherit', env }).status === 0
}

function installByPlaywright(): string | null {
  const cli = join(import.meta.dirname, '../node_modules/playwright/cli.js')
  if (spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' }).status !== 0)
    return null
  const where = spawnSync(
    process.execPath,
    ['-e', "import('playwright').then(p => console.log(p.chromium.executablePath()))"],
    { cwd: join(import.meta.dirname, '..'), encoding: 'utf8' },
  )
  const path = where.stdout.trim()
  return existsSync(path) ? path : null
}
