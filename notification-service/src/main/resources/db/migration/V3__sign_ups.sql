-- People without an account who asked for the cheat sheet, and who wants no more mail.

create table sign_up (
  id            uuid primary key default uuidv7(),
  email         text not null,
  token         bytea not null unique check (length(token) = 32),
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  confirmed_at  timestamptz
);
comment on table sign_up is 'One request for the cheat sheet; forgotten when it is not confirmed in time.';
comment on column sign_up.token is 'SHA-256 of the secret in the confirmation link';
create index sign_up_age on sign_up (expires_at) where confirmed_at is null;

create table sign_up_count (
  caller    bytea not null,
  window_at timestamptz not null,
  requests  integer not null,
  primary key (caller, window_at)
);
comment on table sign_up_count is 'How often a mailbox or a network asked in an hour; the caller is hashed.';

create table unsubscribe_token (
  token       bytea primary key check (length(token) = 32),
  recipient   text not null,
  list        text not null,
  created_at  timestamptz not null
);
comment on table unsubscribe_token is 'SHA-256 of the secrets in unsubscribe links: whose mails of which kind they end.';
create index unsubscribe_token_age on unsubscribe_token using brin (created_at);

create table unsubscribed (
  recipient  text not null,
  list       text not null,
  since      timestamptz not null,
  primary key (recipient, list)
);
comment on table unsubscribed is 'Who wants no more mail of a kind; read in the transaction that claims a message.';
