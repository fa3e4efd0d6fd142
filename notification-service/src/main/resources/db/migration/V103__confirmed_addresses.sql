-- An address is written to once its owner has said that it is theirs; and an address that has said no is left alone,
-- whoever enters it.

alter table contact add column confirmed boolean not null default false;
comment on column contact.confirmed is 'its owner has said so, or the issuer of tokens vouches for it; nothing but the question goes to an address before';
create index contact_of_address on contact (lower(email));

create table contact_confirmation (
  id          uuid primary key default uuidv7(),
  person      text not null,
  email       text not null,
  network     bytea not null,
  token       bytea not null unique,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);
comment on table contact_confirmation is 'Questions that went to addresses; also how many of them did.';
comment on column contact_confirmation.network is 'a hash of where the question was asked from';
comment on column contact_confirmation.token is 'a hash of the secret in the link';
create index contact_confirmation_of_person on contact_confirmation (person, created_at);
create index contact_confirmation_of_address on contact_confirmation (lower(email), created_at);
create index contact_confirmation_of_network on contact_confirmation (network, created_at);
create index contact_confirmation_age on contact_confirmation (expires_at);

create table unsubscribed_address (
  address  bytea not null check (length(address) = 32),
  kind     text not null,
  since    timestamptz not null,
  primary key (address, kind)
);
comment on table unsubscribed_address is 'Which addresses want no more mails of a kind, whoever asks for them.';
comment on column unsubscribed_address.address is 'SHA-256 of the address in small letters: to be left alone, nobody has to stay known here';

alter table unsubscribe_token rename column list to kind;
alter table unsubscribe_token add column address bytea check (length(address) = 32);
comment on column unsubscribe_token.address is 'SHA-256 of the address, in small letters, that the mail with this link went to';
alter table unsubscribed rename column list to kind;
update unsubscribe_token set kind = case kind when 'reminders' then 'reminder' when 'summaries' then 'summary' else 'account' end;
update unsubscribed set kind = case kind when 'reminders' then 'reminder' when 'summaries' then 'summary' else 'account' end;
