import type { Migration } from './migration.ts'

/** SNAP-2: a snapshot is written once. `body` is gzip of canonical JSON, `metrics` its figures for lists of many. */
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

      create trigger snapshot_never_update before update on snapshot
        begin select raise(abort, 'snapshot is append-only'); end;
      create trigger snapshot_never_delete before delete on snapshot
        begin select raise(abort, 'snapshot is append-only'); end;
    `,
  },
]
