-- Addresses of builders to which events are posted, and what is posted there (Standard Webhooks).

create table webhook (
  id             uuid primary key default uuidv7(),
  person         text not null,
  url            text not null,
  types          text[] not null,
  description    text,
  secret         bytea not null,
  old_secret     bytea,
  old_until      timestamptz,
  state          text not null check (state in ('on', 'off')),
  off_reason     text,
  failing_since  timestamptz,
  failures       integer not null default 0,
  due_at         timestamptz,
  rests_until    timestamptz,
  leased_until   timestamptz,
  created_at     timestamptz not null
);
comment on table webhook is 'An address to which events of a person''s sessions are posted. Whoever holds the lease posts there, nobody else meanwhile.';
comment on column webhook.url is 'A secret: it may have a token in it.';
comment on column webhook.secret is 'The key of the signatures; a secret.';
comment on column webhook.old_secret is 'The key before it was changed; it signs too until old_until.';
comment on column webhook.off_reason is 'owner, gone (410) or failing (nothing arrived for days); null while it is on.';
comment on column webhook.failing_since is 'The first failure after which nothing arrived any more; null while all is well.';
comment on column webhook.failures is 'Attempts in a row without an answer that takes the event.';
comment on column webhook.due_at is 'When there is something to post; null while there is nothing.';
comment on column webhook.rests_until is 'It gave no answer, and is left alone so long; due_at is never before that.';
create index webhook_of_person on webhook (person);
create index webhook_due on webhook (due_at) where state = 'on' and due_at is not null;

create table webhook_delivery (
  place         bigint generated always as identity primary key,
  id            uuid not null unique,
  webhook       uuid not null references webhook on delete cascade,
  event         uuid not null,
  session       uuid,
  type          text not null,
  happened_at   timestamptz not null,
  content       text,
  state         text not null check (state in ('waiting', 'delivered', 'failed')),
  attempts      integer not null default 0,
  status        integer,
  cause         text,
  created_at    timestamptz not null,
  begun_at      timestamptz not null,
  due_at        timestamptz not null,
  attempted_at  timestamptz,
  ended_at      timestamptz
);
comment on table webhook_delivery is 'One event for one address. Its id is the webhook-id, the same for each attempt.';
comment on column webhook_delivery.session is 'Null for a self-test.';
comment on column webhook_delivery.content is 'The body as it is posted; null once it is too old to be posted again.';
comment on column webhook_delivery.begun_at is 'From when its days of trying are counted: when it came, or was replayed.';
comment on column webhook_delivery.status is 'HTTP status of the last answer; null if there was none.';
comment on column webhook_delivery.cause is 'Why the last attempt failed, as a short word.';
create index webhook_delivery_listed on webhook_delivery (webhook, place);
create index webhook_delivery_due on webhook_delivery (webhook, due_at) where state = 'waiting';
create index webhook_delivery_waiting on webhook_delivery (webhook, place) where state = 'waiting';
create index webhook_delivery_of_session on webhook_delivery (webhook, session, place) where state = 'waiting';
create index webhook_delivery_age on webhook_delivery (created_at);
