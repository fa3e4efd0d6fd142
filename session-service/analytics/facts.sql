-- The facts that figures are made of, out of the service's own tables: what Flink and DuckDB have of the topic.
create schema facts;

create view facts.practice as
select session, person, sequence, sequence_version as version, level, ending, floor(extract(epoch from started_at))::bigint as started,
       held_us / 1000000.0 as held_seconds, paused_us / 1000000.0 as paused_seconds
from public.practice
where ended_at is not null;

create view facts.pose as
select session, pose, side, held_us / 1000000.0 as held_seconds, paused_us / 1000000.0 as paused_seconds
from public.practice_pose;

create view facts.skipped as select session, pose, side from public.practice_pose, generate_series(1, skipped);

create view facts.repeated as select session, pose, side from public.practice_pose, generate_series(1, repeated);
