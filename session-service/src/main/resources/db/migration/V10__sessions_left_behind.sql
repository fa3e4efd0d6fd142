-- An instance cannot play a session that a newer version was commanded in; its shard goes on without it.
alter table session add column told_until timestamptz;
comment on column session.told_until is
    'its events are published up to here only, while its shard went on without it; null where it is level with its shard';
