select sequence, sequence_version as version, level, what as ending, sum(times) as practices
from practised_step
where what in ('finished', 'ended', 'abandoned')
group by sequence, sequence_version, level, what
