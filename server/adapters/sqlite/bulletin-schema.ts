import type { Migration } from '../sql/migration.ts'

/** HIST-3: bulletins (`body` is the whole of one as JSON, the other columns are what is asked for), and every version a draft went through. */
export const bulletinMigrations: readonly Migration[] = [
  {
    name: 'bulletin-001-bulletins',
    sql: `
      create table bulletin (
        campaign text not null,
        id text not null,
        kind text not null,
        fromDay text not null,
        toDay text not null,
        version integer not null,
        state text not null check (state in ('draft', 'issued')),
        number integer,
        issueKey text,
        body text not null,
        primary key (campaign, id),
        unique (campaign, kind, fromDay, toDay),
        unique (campaign, kind, number)
      ) strict, without rowid;

      create trigger bulletin_issued_never_changes before update on bulletin when old.state = 'issued'
        begin select raise(abort, 'an issued bulletin never changes'); end;
      create trigger bulletin_issued_never_goes before delete on bulletin when old.state = 'issued'
        begin select raise(abort, 'an issued bulletin never changes'); end;

      create table bulletinVersion (
        campaign text not null,
        id text not null,
        version integer not null,
        body text not null,
        primary key (campaign, id, version)
      ) strict, without rowid;

      create trigger bulletinVersion_never_update before update on bulletinVersion
        begin select raise(abort, 'bulletinVersion is append-only'); end;
      create trigger bulletinVersion_never_delete before delete on bulletinVersion
        begin select raise(abort, 'bulletinVersion is append-only'); end;
    `,
  },
]
