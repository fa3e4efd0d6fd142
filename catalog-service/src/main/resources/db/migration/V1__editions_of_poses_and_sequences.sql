-- Every edition of every pose and sequence that this catalog ever held. The newest edition of a slug is the one shown;
-- older ones stay, because a class under way keeps the edition it began with. An edition never changes.

create table pose (
    slug        text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version     integer     not null check (version > 0),
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    document    text        not null check (document is json object),
    added_at    timestamptz not null default now(),
    primary key (slug, version)
);

create table sequence (
    slug        text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version     integer     not null check (version > 0),
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    document    text        not null check (document is json object),
    added_at    timestamptz not null default now(),
    primary key (slug, version)
);

comment on column pose.fingerprint is 'SHA-256 of the document: the same edition with another fingerprint is refused';
comment on column sequence.fingerprint is 'SHA-256 of the document: the same edition with another fingerprint is refused';
