-- Where do people stop? The segments that most practices were ended in, of those that did not go to the end.
select sequence, sequence_version as version, stopped_in as segment, count(*) as practices,
       round(count(*) / sum(count(*)) over (partition by sequence, sequence_version), 2) as share
from 'practices.parquet'
where rehearsal_speed = 1 and stopped_in is not null
group by sequence, sequence_version, stopped_in
order by practices desc, sequence, version, segment
limit 10;
