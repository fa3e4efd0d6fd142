-- What was answered to a request with an Idempotency-Key, for a day and for every address alike.

create table answer (
  person        text not null,
  route         text not null,
  key           text not null,
  request_hash  bytea not null,
  status        integer not null,
  headers       text not null,
  body          text not null,
  created_at    timestamptz not null default clock_timestamp(),
  primary key (person, route, key)
);
comment on table answer is 'Answers that are given again when the same request comes again.';

alter table reminder drop constraint reminder_once, drop column idempotency_key, drop column request_hash;
