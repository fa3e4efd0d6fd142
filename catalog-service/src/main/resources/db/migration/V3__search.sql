-- What people can find the catalog's things by: a row for every name in every language, and the texts of each language.
-- It is derived from the newest editions and filled anew where they changed; nothing here is the only copy.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function search_fold(text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent', $1));

create function search_words(language text, words text) returns tsvector
    language sql immutable strict parallel safe
    return case language
        when 'de' then to_tsvector('german', search_fold(words))
        when 'fr' then to_tsvector('french', search_fold(words))
        else to_tsvector('english', search_fold(words))
    end;

create table search_subject (
    kind        text not null check (kind in ('pose', 'sequence')),
    slug        text not null,
    fingerprint text not null,
    primary key (kind, slug)
);

create table search_name (
    kind     text not null,
    slug     text not null,
    language text not null,
    weight   real not null check (weight > 0 and weight <= 1),
    name     text not null,
    sounds   text not null,
    folded   text not null generated always as (search_fold(name)) stored,
    foreign key (kind, slug) references search_subject on delete cascade
);

create table search_text (
    kind     text     not null,
    slug     text     not null,
    language text     not null,
    content  text     not null,
    words    tsvector not null generated always as (search_words(language, content)) stored,
    primary key (kind, slug, language),
    foreign key (kind, slug) references search_subject on delete cascade
);

create index search_name_subject on search_name (kind, slug);
create index search_name_folded on search_name using gin (folded gin_trgm_ops);
create index search_name_sounds on search_name using gin (sounds gin_trgm_ops);
create index search_text_words on search_text using gin (words);

comment on table search_subject is 'What is in the index; the fingerprint is that of its rows';
comment on column search_name.sounds is 'The name as it sounds, whatever its spelling: what sh, ch, ri and doubled letters stand for';
