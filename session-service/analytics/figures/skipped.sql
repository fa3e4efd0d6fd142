-- Which poses are left by skip.
-- key: pose, side
select pose, side, count(*) as times
from skipped
group by pose, side
