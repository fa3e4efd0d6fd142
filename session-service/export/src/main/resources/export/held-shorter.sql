-- Which poses are held shorter than planned? At life's pace, where at least five practices have them.
select pose, side, count(*) as practices,
       round(sum(poses.held_seconds) / sum(poses.planned_seconds), 2) as held_share
from 'poses.parquet' join 'practices.parquet' using (practice)
where rehearsal_speed = 1 and pose <> 'savasana'
group by pose, side
having count(*) >= 5 and sum(poses.planned_seconds) > 0
order by held_share, practices desc, pose, side
limit 10;
