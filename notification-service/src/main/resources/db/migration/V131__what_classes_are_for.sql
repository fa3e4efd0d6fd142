-- What a class is for, so that nobody who went to sleep by it is told to build strength.

alter table published_sequence add column intent text;
comment on column published_sequence.intent is 'what it is for, as the catalog says; null for a class that was copied before, until it is published again';
