-- The lock that an instance holds as long as it is connected; free, it tells the others at once that its process is gone. An instance
-- of a version before this one holds none, and goes by its leases alone.
alter table instance add column attendance integer;
