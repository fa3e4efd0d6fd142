-- At which hour of the day, in UTC, practices begin; seconds since midnight.
-- key: started_hour
select started % 86400 - started % 3600 as started_hour, count(*) as practices
from practice
group by started % 86400 - started % 3600
