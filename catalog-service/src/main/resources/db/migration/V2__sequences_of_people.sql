-- People keep sequences of their own beside the shared catalog, and editors change the catalog itself. Every edit is an
-- edition; what may change about a sequence without a new edition stands in sequence_state.

alter table pose
    add column author text,
    add column note   text check (length(note) between 1 and 200),
    add column made_of text;

alter table sequence
    add column author text,
    add column note   text check (length(note) between 1 and 200),
    add column made_of text;

comment on column pose.author is 'subject of the person who saved this edition; null: it came with the installation';
comment on column sequence.author is 'subject of the person who saved this edition; null: it came with the installation';
comment on column pose.made_of is 'fingerprint of the installation''s file, where an editor had used its version number already';
comment on column sequence.made_of is 'fingerprint of the installation''s file, where an editor had used its version number already';

create table sequence_state (
    slug         text        primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    owner        text,
    visibility   text        not null check (visibility in ('private', 'link', 'published')),
    link_hash    text        unique check (link_hash ~ '^[0-9a-f]{64}$'),
    withdrawn_by text,
    request_key  text        check (length(request_key) between 1 and 100),
    request_hash text        check (request_hash ~ '^[0-9a-f]{64}$'),
    change       integer     not null default 0,
    changed_at   timestamptz not null,
    told         integer     not null default 0,
    created_at   timestamptz not null,
    unique (owner, request_key),
    check (owner is not null or visibility = 'published'),
    check ((visibility = 'link') = (link_hash is not null)),
    check (told <= change)
);

create index sequence_state_of_owner on sequence_state (owner, slug) where owner is not null;
create index sequence_state_untold on sequence_state (slug) where told < change;

comment on column sequence_state.owner is 'subject of the person it belongs to; null: the shared catalog';
comment on column sequence_state.link_hash is 'SHA-256 of the token of the link it is shared by';
comment on column sequence_state.withdrawn_by is 'subject of the person who withdrew it; null: it is not withdrawn';
comment on column sequence_state.change is 'counts the changes of what everybody sees of it; 0: nobody ever saw it';
comment on column sequence_state.told is 'the last change that Kafka has acknowledged';

insert into sequence_state (slug, visibility, change, changed_at, created_at)
select slug, 'published', 1, max(added_at), min(added_at) from sequence group by slug;

-- Counts the changes of what everybody sees; instances look at it to know when to read again.
create table catalog_change (
    only_row boolean primary key default true check (only_row),
    number   bigint  not null
);

insert into catalog_change (number) values (0);
