-- A session may begin by itself at an instant that was agreed upon.
alter table session add column starts_at timestamptz;
comment on column session.starts_at is 'while it is ready: when it begins by itself; from then on it is running';
