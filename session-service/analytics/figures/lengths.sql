-- How long is practised, each edition of a class by itself.
-- key: sequence, version
select sequence, version, count(*) as practices, sum(held_seconds) as held_seconds, sum(paused_seconds) as paused_seconds
from practice
group by sequence, version
