import { readFileSync } from 'node:fs'
import { type PackReport, verifyPack } from '../server/evidence-pack/verify-pack.ts'

/**
 * `npm run verify -- --pack file.zip [--key public-key.pem]`: checks an evidence pack by itself and names what does not fit. Without a
 * key of one's own the pack is only held against itself. Answers whether everything fits.
 */
export function verifyEvidence(file: string, keyFile: string | null, say: (line: string) => void): boolean {
  const bytes = readFileSync(file)
  const key = keyFile === null ? null : publicKeyIn(readFileSync(keyFile, 'utf8'))
  const report = verifyPack(bytes, key)
  tell(report, say)
  for (const { file: name, what } of report.faults) say(`✗ ${name}: ${what}`)
  const whole = report.faults.length === 0
  if (!whole) say(`${report.faults.length} faults · 有${report.faults.length}处不符`)
  else if (key === null)
    say('whole in itself; give --key to know who signed it · 各文件自洽；核对签名人请加 --key')
  else say('whole, signed by the key given · 完整，签名与所给公钥相符')
  return whole
}

function tell({ manifest, fingerprint, rows, days }: PackReport, say: (line: string) => void): void {
  if (manifest) {
    const { campaign, snapshot, cards } = manifest
    say(`${campaign.name} (${campaign.id}), ${snapshot.day}, SHA-256 ${snapshot.sha256}`)
    say(
      `${cards.length} cards, ${rows} rows, ${days} signed days · ${cards.length}项，${rows}行记录，${days}个签名日`,
    )
  }
  if (fingerprint) say(`key · 公钥 ${fingerprint}`)
}

/** A PEM file, or the daily heads as the audit page gives them, which hold it. */
function publicKeyIn(text: string): string {
  if (!text.trimStart().startsWith('{')) return text
  const held: unknown = JSON.parse(text)
  return typeof held === 'object' && held !== null && 'publicKey' in held ? String(held.publicKey) : ''
}
