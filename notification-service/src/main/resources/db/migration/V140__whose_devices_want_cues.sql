-- Of thousands of events at once it is asked whose poses anybody wants to hear of; most of the answers are no.

create index device_for_cues on device (person) where 'pose-cue' = any(kinds);
