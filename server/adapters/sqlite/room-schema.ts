import type { Migration } from '../sql/migration.ts'

/** Tables nobody may rewrite: history is what the inspectors and the courts are shown. */
const appendOnly = (table: string) =>
  ['update', 'delete']
    .map(
      act =>
        `create trigger ${table}_never_${act} before ${act} on ${table}
           begin select raise(abort, '${table} is append-only'); end;`,
    )
    .join('\n')

/** The rooms' tables. `journal` is the truth; `change` are its audit rows; everything else can be rebuilt or is a memory. */
export const roomMigrations: readonly Migration[] = [
  {
    name: 'room-001-journal',
    sql: `
      create table room (
        campaign text primary key,
        epoch text not null,
        seq integer not null,
        at integer not null,
        hash blob not null
      ) strict, without rowid;

      create table journal (
        campaign text not null,
        seq integer not null,
        epoch text not null,
        at integer not null,
        userId text not null,
        name text not null,
        unitId text,
        roles text not null,
        cause text not null,
        act text not null,
        bytes blob not null,
        hash blob not null,
        primary key (campaign, seq)
      ) strict, without rowid;

      create table change (
        campaign text not null,
        seq integer not null,
        ord integer not null,
        thing text not null,
        id text not null,
        field text not null,
        before text,
        after text,
        primary key (campaign, seq, ord)
      ) strict, without rowid;
      create index change_by_thing on change (campaign, thing, id, seq);

      create table checkpoint (
        campaign text not null,
        seq integer not null,
        at integer not null,
        sha256 text not null,
        state blob not null,
        primary key (campaign, seq)
      ) strict;

      create table outcome (
        campaign text not null,
        key text not null,
        at integer not null,
        outcome text not null,
        primary key (campaign, key)
      ) strict, without rowid;

      create table clientId (
        campaign text not null,
        clientId integer not null,
        epoch text not null,
        userId text not null,
        at integer not null,
        primary key (campaign, clientId)
      ) strict, without rowid;
      create index clientId_by_user on clientId (campaign, epoch, userId);

      create table refusedFrame (
        id integer primary key,
        campaign text not null,
        at integer not null,
        userId text not null,
        clientId integer not null,
        kind text not null,
        detail text not null,
        bytes integer not null,
        sha256 text not null
      ) strict;
      create index refusedFrame_by_campaign on refusedFrame (campaign, at);

      create table dailyHead (
        campaign text not null,
        day text not null,
        seq integer not null,
        hash blob not null,
        at integer not null,
        signature blob not null,
        primary key (campaign, day)
      ) strict, without rowid;

      ${['journal', 'change', 'clientId', 'refusedFrame', 'dailyHead'].map(appendOnly).join('\n')}
    `,
  },
]
