import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto'
import { unzipSync } from 'fflate'
import type { z } from 'zod'
import { type FrozenBoard, readFrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { wrongWith } from '../audit/verify-audit.ts'
import { chainStart, followChain } from '../room/audit.ts'
import { PackHeads, PackLink, PackManifest, PackRow, packFiles, summedFiles } from './pack-format.ts'

/** One thing that does not fit: which file, and what is wrong with it. */
export interface PackFault {
  readonly file: string
  readonly what: string
}
export interface PackReport {
  readonly manifest: PackManifest | null
  /** SHA-256 of the public key in the pack, DER; compared by people. */
  readonly fingerprint: string | null
  readonly rows: number
  readonly days: number
  readonly faults: readonly PackFault[]
}

/** Checks a pack by itself: no database, no network. `trusted`: the public key somebody got elsewhere, PEM. */
export function verifyPack(zip: Uint8Array, trusted: string | null = null): PackReport {
  const faults: PackFault[] = []
  const found = (file: string, what: string) => void faults.push({ file, what })
  const files = filesOf(zip, found)
  const text = (name: string) =>
    files?.get(name) ? Buffer.from(files.get(name) ?? []).toString('utf8') : null
  const read = <S extends z.ZodType>(name: string, shape: S): z.infer<S> | null => {
    const parsed = shape.safeParse(jsonOf(text(name)))
    if (!parsed.success && files?.has(name)) found(name, 'cannot be read · 内容不符合格式')
    return parsed.success ? parsed.data : null
  }
  if (!files) return { manifest: null, fingerprint: null, rows: 0, days: 0, faults }
  checkNames(files, found)
  checkSums(files, text(packFiles.sums), found)
  const manifest = read(packFiles.manifest, PackManifest)
  const heads = read(packFiles.heads, PackHeads)
  const rows = read(packFiles.rows, PackRow.array())
  const key = keyOf(heads, trusted, found)
  if (key) checkSignature(key, text(packFiles.sums), text(packFiles.signature), found)
  const board = checkBoard(files.get(packFiles.board), manifest, found)
  const ends = manifest ? checkChain(text(packFiles.audit) ?? '', manifest, found) : new Map()
  if (manifest && heads && key) checkHeads(heads, manifest, ends, key, found)
  if (manifest && rows && board) checkRows(rows, manifest, board, files, found)
  return {
    manifest,
    fingerprint: heads && fingerprintOf(heads.publicKey),
    rows: ends.size,
    days: heads?.heads.length ?? 0,
    faults,
  }
}

type Found = (file: string, what: string) => void
type Files = ReadonlyMap<string, Uint8Array>

function filesOf(zip: Uint8Array, found: Found): Files | null {
  try {
    return new Map(Object.entries(unzipSync(zip)))
  } catch {
    found('zip', 'cannot be unpacked · 压缩包损坏')
    return null
  }
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return undefined // whoever asked says that it cannot be read
  }
}

function checkNames(files: Files, found: Found): void {
  const known: readonly string[] = Object.values(packFiles)
  for (const name of known) if (!files.has(name)) found(name, 'is missing · 缺少此文件')
  for (const name of files.keys()) if (!known.includes(name)) found(name, 'does not belong here · 多出的文件')
}

function checkSums(files: Files, sums: string | null, found: Found): void {
  const said = new Map(
    (sums ?? '')
      .split('\n')
      .filter(line => line !== '')
      .map(line => [line.slice(66), line.slice(0, 64)] as const),
  )
  for (const name of summedFiles) {
    const content = files.get(name)
    if (!content) continue
    if (said.get(name) !== createHash('sha256').update(content).digest('hex'))
      found(name, 'is not what SHA256SUMS says · 与校验值不符')
  }
  for (const name of said.keys())
    if (!summedFiles.some(file => file === name)) found(packFiles.sums, `names ${name} · 列出了不应有的文件`)
}

function keyOf(heads: PackHeads | null, trusted: string | null, found: Found): KeyObject | null {
  const own = heads && publicKey(heads.publicKey)
  if (heads && !own) found(packFiles.heads, 'public key cannot be read · 公钥无法读取')
  if (trusted === null) return own
  const known = publicKey(trusted)
  if (!known) found('--key', 'is no public key · 不是公钥')
  else if (own && !own.equals(known))
    found(packFiles.heads, 'another key than the one given · 公钥与所给公钥不同')
  return known
}

function publicKey(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null // of no other kind is any signature of ours
  } catch {
    return null // said by whoever asked
  }
}

function fingerprintOf(pem: string): string | null {
  const der = publicKey(pem)?.export({ type: 'spki', format: 'der' })
  return der ? hash('sha256', der, 'hex') : null
}

function checkSignature(key: KeyObject, sums: string | null, signature: string | null, found: Found): void {
  if (sums === null || signature === null) return
  if (!verify(null, Buffer.from(sums), key, Buffer.from(signature.trim(), 'base64')))
    found(packFiles.signature, 'is not a signature of SHA256SUMS by this key · 签名不符')
}

function checkBoard(
  bytes: Uint8Array | undefined,
  manifest: PackManifest | null,
  found: Found,
): FrozenBoard | null {
  if (!bytes) return null
  const board = readFrozenBoard(jsonOf(Buffer.from(bytes).toString('utf8')))
  if (!board) found(packFiles.board, 'is no board of a format we know · 不是可识别的快照')
  if (manifest && hash('sha256', bytes, 'hex') !== manifest.snapshot.sha256)
    found(packFiles.board, 'is not the snapshot its hash names · 与快照校验值不符')
  if (board && manifest && board.today !== manifest.snapshot.day)
    found(packFiles.board, `shows ${board.today}, not ${manifest.snapshot.day} · 快照日期不符`)
  return board
}

/** Follows the chain from its start; answers the hash of every row that fits. */
function checkChain(
  text: string,
  { campaign, snapshot }: PackManifest,
  found: Found,
): Map<number, Uint8Array> {
  const ends = new Map<number, Uint8Array>()
  let end = { seq: 0, hash: chainStart(campaign.id) }
  for (const line of text.split('\n')) {
    if (line === '') continue
    const row = PackLink.safeParse(jsonOf(line))
    if (!row.success) {
      found(packFiles.audit, `row ${end.seq + 1} cannot be read · 第${end.seq + 1}行无法读取`)
      return ends
    }
    const link = { ...row.data, hash: Buffer.from(row.data.hash, 'hex') }
    const next = followChain(end, link as unknown as Parameters<typeof followChain>[1])
    if ('whole' in next) {
      const why =
        next.why === 'missing-row'
          ? 'is missing or out of order · 缺失或次序不对'
          : 'does not fit the chain · 与链不符'
      found(packFiles.audit, `row ${next.seq} ${why}`)
      return ends
    }
    if (row.data.campaign !== campaign.id)
      found(packFiles.audit, `row ${next.seq} is of another campaign · 不属本战役`)
    end = { seq: next.seq, hash: next.hash }
    ends.set(end.seq, end.hash)
  }
  if (end.seq !== snapshot.seq)
    found(
      packFiles.audit,
      `ends at row ${end.seq}, the snapshot at ${snapshot.seq} · 止于第${end.seq}行，快照为第${snapshot.seq}行`,
    )
  return ends
}

const periods: readonly string[] = ['day', 'xun', 'month']

/** Every signed day by its signature, by the chain, and by where it lies before or after the snapshot. */
function checkHeads(
  { campaign, heads }: PackHeads,
  { campaign: own, snapshot }: PackManifest,
  ends: ReadonlyMap<number, Uint8Array>,
  key: KeyObject,
  found: Found,
): void {
  if (campaign !== own.id) found(packFiles.heads, 'is of another campaign · 不属本战役')
  for (const head of heads) {
    const end = ends.get(head.seq) ?? Buffer.from(head.hash, 'hex')
    const wrong = wrongWith(head, own.id, { seq: head.seq, hash: end }, key)
    if (wrong === 'head-unsigned') found(packFiles.heads, `${head.day} is not signed by this key · 签名不符`)
    if (wrong === 'head-differs')
      found(packFiles.heads, `${head.day} is not row ${head.seq} of the chain · 与第${head.seq}行不符`)
    if (!fits(head, snapshot))
      found(
        packFiles.heads,
        `${head.day} ends at row ${head.seq}, the snapshot of ${snapshot.day} at ${snapshot.seq} · 与快照的日期和行次不符`,
      )
  }
  if (periods.includes(snapshot.reason) && !heads.some(head => head.day === snapshot.day))
    found(packFiles.heads, `${snapshot.day} is not signed · 快照当日没有签名`)
}

/** Rows only grow: a day before the snapshot's ends before it, a day after ends after it, and a daily snapshot ends with its day. */
function fits(head: { day: string; seq: number }, { day, seq, reason }: PackManifest['snapshot']): boolean {
  if (head.day < day) return head.seq <= seq
  if (head.day > day || !periods.includes(reason)) return head.seq >= seq
  return head.seq === seq
}

function checkRows(
  rows: readonly PackRow[],
  manifest: PackManifest,
  board: FrozenBoard,
  files: Files,
  found: Found,
): void {
  const named = rows.map(row => row.card)
  if (JSON.stringify(named) !== JSON.stringify(manifest.cards))
    found(packFiles.rows, 'lists other cards than pack.json · 事项与清单信息不符')
  const printed = { [packFiles.document]: null as string | null, [packFiles.sheet]: null as string | null }
  for (const name of [packFiles.document, packFiles.sheet]) printed[name] = wordsIn(files.get(name))
  for (const row of rows) {
    const card = board.cards[row.card]
    if (!card) found(packFiles.rows, `card ${row.card} is not on the board · 快照中没有此事项`)
    else if (card.title !== row.title)
      found(packFiles.rows, `card ${row.card} has another title · 事项名称不符`)
    for (const [name, words] of Object.entries(printed))
      if (words !== null && !words.includes(inXml(row.title)))
        found(name, `does not show card ${row.card} · 没有列出此事项`)
  }
}

/** All text of an Office file; null where it is none. */
function wordsIn(bytes: Uint8Array | undefined): string | null {
  if (!bytes) return null
  try {
    return Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, part]) =>
        Buffer.from(part)
          .toString('utf8')
          .replace(/<[^>]*>/g, ''),
      )
      .join('\n')
  } catch {
    return null // SHA256SUMS has already said that it was changed
  }
}

const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
