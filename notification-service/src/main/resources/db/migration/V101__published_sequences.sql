-- What everybody may see of the catalog, from its own topic. What was heard from people's practices is forgotten: it
-- was theirs.

create table published_sequence (
  slug       text primary key,
  change     bigint not null,
  shown      boolean not null,
  version    integer,
  title      text,
  languages  text[],
  titles     text[],
  minutes    integer,
  check (shown = (title is not null and languages is not null and titles is not null)),
  check (coalesce(cardinality(languages), 0) = coalesce(cardinality(titles), 0))
);
comment on table published_sequence is 'A copy of what the catalog publishes about each class.';
comment on column published_sequence.change is 'counts the changes of this class; an older event says nothing new';
comment on column published_sequence.shown is 'whether everybody may see it; nothing but its slug is kept of one that is withdrawn';
comment on column published_sequence.titles is 'what it is called, in the language at the same place in languages';

create table catalog_copy (
  only_row     boolean primary key default true check (only_row),
  whole_since  timestamptz not null
);
comment on table catalog_copy is 'One row once the topic has been read to its end; before that, a class that is not here may well exist.';

drop table class_seen;
