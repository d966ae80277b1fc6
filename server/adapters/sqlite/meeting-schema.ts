import type { Migration } from '../sql/migration.ts'

/** Running meetings (MEET-4): `state` is what has a version, `focus` moves between versions. Both JSON. */
export const meetingMigrations: readonly Migration[] = [
  {
    name: 'meeting-001-control',
    sql: `
      create table meetingControl (
        campaign text not null,
        meeting text not null,
        version integer not null,
        state text not null,
        focus text not null default 'null',
        updatedAt integer not null,
        primary key (campaign, meeting)
      ) strict, without rowid;
    `,
  },
  {
    // MEET-5: the words a signature stands under, whatever becomes of the plan's names. `body` is gzip of their canonical JSON
    name: 'meeting-002-signed-minutes',
    sql: `
      create table signedMinutes (
        campaign text not null,
        meeting text not null,
        sha256 text not null,
        keptAt integer not null,
        body blob not null,
        primary key (campaign, meeting, sha256)
      ) strict, without rowid;

      create trigger signedMinutes_never_update before update on signedMinutes
        begin select raise(abort, 'signedMinutes is append-only'); end;
      create trigger signedMinutes_never_delete before delete on signedMinutes
        begin select raise(abort, 'signedMinutes is append-only'); end;
    `,
  },
  {
    // when the presenter was at `focus`: of two nodes that keep a move the newer one stays
    name: 'meeting-003-moves',
    sql: `alter table meetingControl add column movedAt integer not null default 0`,
  },
]
