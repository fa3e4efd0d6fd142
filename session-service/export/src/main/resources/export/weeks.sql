-- How much is practised from week to week, and by how many? Weeks of ISO 8601, by the local day where it is known.
select date_trunc('week', coalesce(day, (started_at at time zone 'UTC')::date))::date as monday,
       count(*) as practices, count(distinct person) as people, round(sum(held_seconds) / 60, 1) as minutes
from 'practices.parquet'
where rehearsal_speed = 1
group by all
order by monday desc
limit 10;
