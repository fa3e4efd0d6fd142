// Which class suits today: pure, and the same all day long.

const EVENING = ['unwind', 'sleep', 'restore', 'recover', 'stretch'];
const DAYTIME = ['mobilise', 'strengthen', 'stretch', 'balance', 'recover'];
const MORNING = ['energise', 'mobilise', 'strengthen', 'balance'];
const LONGEST = 30;

/**
 * @template {{intent: string, levels: string[], minutes: {usual: number} | null}} T
 * @param {T[]} classes
 * @param {{level: string, hour: number, day: number, turn: number}} today turn counts the wishes for another one
 */
export function suggestion(classes, {level, hour, day, turn}) {
  const intents = hour < 5 || hour >= 18 ? EVENING : hour < 11 ? MORNING : DAYTIME;
  const fitting = classes.filter(each => each.minutes && each.minutes.usual <= LONGEST && intents.includes(each.intent)
    && each.levels.includes(level));
  const all = fitting.length ? fitting : classes.filter(each => each.minutes);
  return all[(day + turn) % all.length];
}
