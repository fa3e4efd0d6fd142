// Lengths as people say them: seconds below a minute, minutes above, and never "0 minutes".
import {count, say} from '../words/words.js';

/** @param {number} seconds */
export function held(seconds) {
  return seconds < 60 ? count('seconds', Math.round(seconds)) : count('minutes', Math.round(seconds / 60));
}

/** What a week came to; one with less than a minute has only been tried out. @param {{minutes: number, practices: number}} of */
export function week({minutes, practices}) {
  if (minutes >= 1) return count('minutes', Math.round(minutes));
  return practices > 0 ? say('week.short') : count('minutes', 0);
}
