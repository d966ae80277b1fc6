import type { Migration } from '../sql/migration.ts'

const appendOnly = (table: string) => `
  create trigger ${table}_never_update before update on ${table}
    begin select raise(abort, '${table} is append-only'); end;
  create trigger ${table}_never_delete before delete on ${table}
    begin select raise(abort, '${table} is append-only'); end;
`

/** SNAP-2: snapshots are written once. */
export const snapshotMigrations: readonly Migration[] = [
  {
    name: 'snapshot-001-boards',
    sql: `
      create table snapshot (
        id text primary key,
        campaign text not null,
        reason text not null,
        meeting text,
        at integer not null,
        day text not null,
        seq integer not null,
        epoch text not null,
        userId text not null,
        sha256 text not null,
        bytes integer not null,
        metrics text not null,
        body blob not null
      ) strict;
      create index snapshot_by_campaign on snapshot (campaign, at);
      create unique index snapshot_once on snapshot (campaign, reason, ifnull(meeting, ''), day, epoch, seq);
      ${appendOnly('snapshot')}
    `,
  },
  {
    // parts by content: `name` is of the text, `body` is it deflated, `crc` is of the body, so that no bit of a row is free. A row's `hash`
    // covers the row and the one before it; `ord` counts them from 1. What 001 kept stays as it was, unread. A sealed day's mark is of its whole row
    name: 'snapshot-002-by-content',
    sql: `
      drop trigger snapshot_never_update;
      drop trigger snapshot_never_delete;
      drop index snapshot_by_campaign;
      drop index snapshot_once;
      alter table snapshot rename to snapshotV1;
      ${appendOnly('snapshotV1')}

      create table snapshotPart (
        campaign text not null,
        name text not null,
        crc integer not null,
        body blob not null,
        primary key (campaign, name)
      ) strict, without rowid;
      ${appendOnly('snapshotPart')}

      create table snapshot (
        campaign text not null,
        ord integer not null,
        id text not null,
        reason text not null,
        meeting text,
        at integer not null,
        takenAt integer not null,
        day text not null,
        seq integer not null,
        epoch text not null,
        userId text not null,
        root text not null,
        sha256 text not null,
        bytes integer not null,
        hash text not null,
        primary key (campaign, ord)
      ) strict, without rowid;
      create unique index snapshot_by_id on snapshot (campaign, id);
      create index snapshot_by_time on snapshot (campaign, reason, at);
      create unique index snapshot_once_a_day on snapshot (campaign, reason, day)
        where reason in ('day', 'xun', 'month');
      create unique index snapshot_once on snapshot (campaign, reason, ifnull(meeting, ''), day, epoch, seq)
        where reason not in ('day', 'xun', 'month');
      ${appendOnly('snapshot')}

      alter table dailyHead add column mark text;
    `,
  },
  {
    // where a replay may begin, gzipped. Whatever is wrong with one is passed over: the journal says the same
    name: 'snapshot-003-replay-starts',
    sql: `
      create table replayStart (
        campaign text not null,
        epoch text not null,
        seq integer not null,
        sha256 text not null,
        state blob not null,
        primary key (campaign, epoch, seq)
      ) strict;
    `,
  },
]
