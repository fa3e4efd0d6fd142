-- An address that has not said yes is asked one thing at a time, whoever enters it and whatever for.

create table question (
  address   bytea not null check (length(address) = 32),
  asked_at  timestamptz not null,
  answered  boolean not null default false
);
comment on table question is 'Which addresses were asked within the last day whether they are their owner''s.';
comment on column question.address is 'SHA-256 of the address in small letters: to be left alone, nobody has to stay known here';
create index question_of_address on question (address, asked_at);
create index question_age on question (asked_at);
