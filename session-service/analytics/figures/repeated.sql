-- Which poses are held once more.
-- key: pose, side
select pose, side, count(*) as times
from repeated
group by pose, side
