-- Which clients follow which session. Rows live and die with their instance's word, so they need not outlive a crash of
-- the database: every instance tells its own again within a second.
create sequence watcher_change;

create unlogged table watching (
    instance   uuid primary key,
    seen_until timestamptz not null
);

create unlogged table watcher (
    id        uuid primary key,
    instance  uuid not null,
    session   uuid not null,
    person    text not null,
    kind      text not null,
    label     text,
    since     timestamptz not null,
    gone_at   timestamptz,
    change_no bigint not null default nextval('watcher_change')
);
comment on column watcher.gone_at is 'kept for a minute, so that others hear of it';

create index watcher_of_session on watcher (session) where gone_at is null;
create index watcher_of_instance on watcher (instance) where gone_at is null;
create index watcher_changes on watcher (change_no);
create index watcher_gone on watcher (gone_at) where gone_at is not null;

-- What a client calls itself goes with its ticket, and stays with what it commands.
alter table ticket add column device_kind text, add column device_label text;
alter table command add column device_kind text, add column device_label text;
comment on column command.device_label is 'may say something about the person: erased with them, and on no topic';
