import { chineseDate } from '../../shared/calendar/read-date.ts'
import { type PackManifest, packFiles } from './pack-format.ts'

/** 说明.txt: what this is, of which snapshot, and the one command that checks it. */
export const readMe = ({ campaign, snapshot, builtAt, builtBy, cards }: PackManifest): string =>
  `滞后事项证据包

战役：${campaign.name}（${campaign.id}）
快照：${chineseDate(snapshot.day)}，编号 ${snapshot.id}，含变更记录第1至第${snapshot.seq}行
快照校验值（SHA-256）：${snapshot.sha256}
事项：${cards.length}项
制作：${builtBy}，${builtAt}

一、文件
${packFiles.document}、${packFiles.sheet}　供阅读和打印
${packFiles.rows}　上述两个文件的数据
${packFiles.board}　快照全文（规范 JSON），其 SHA-256 即快照校验值
${packFiles.audit}　自第一行起至快照为止的全部变更记录，逐行链式校验；改动的原始字节以其 SHA-256 代表
${packFiles.heads}　每日签名（Ed25519）及公钥
${packFiles.slips}　制作人有权查看的督办文书，按制作时的状态
${packFiles.manifest}　快照与制作信息
${packFiles.sums}、${packFiles.signature}　各文件的校验值及其签名

二、核验
在任何装有 Node.js 24 和本软件源码的计算机上执行（不需要数据库，不需要联网）：

    npm run verify -- --pack 证据包.zip --key 公钥.pem

公钥应另行从审计员处取得（审计页“导出每日签名”），不带 --key 时使用包内公钥，只能说明各文件自洽。
任何一处不符，都会指出是哪个文件、哪一行、哪一天。只核对文件是否完整，也可用：sha256sum -c ${packFiles.sums}

Evidence pack of ${campaign.id}, snapshot of ${snapshot.day} (SHA-256 ${snapshot.sha256}).
Check it without the server or a network: npm run verify -- --pack pack.zip --key public-key.pem
`
