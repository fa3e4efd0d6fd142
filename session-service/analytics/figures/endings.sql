-- How practices of each class end, by level.
-- key: sequence, version, level, ending
select sequence, version, level, ending, count(*) as practices
from practice
group by sequence, version, level, ending
