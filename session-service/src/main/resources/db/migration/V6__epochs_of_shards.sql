-- How often a shard was taken over. An owner seals it only as the one that took it then, and not as one that lost it and
-- got it back.
alter table shard add column epoch bigint not null default 0;
