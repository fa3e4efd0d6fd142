/** Whole seconds left, the way people count down: the last is one, and then it is over. */
export function time(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000 - 0.001);
  return seconds < 60 ? String(Math.max(0, seconds)) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
