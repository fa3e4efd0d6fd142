// Which class suits today: pure, and the same all day long.

const EVENING = ['unwind', 'sleep', 'restore', 'recover', 'stretch'];
const DAYTIME = ['mobilise', 'strengthen', 'stretch', 'balance', 'recover'];
const MORNING = ['energise', 'mobilise', 'strengthen', 'balance'];
const LONGEST = 30;
/** Made for people of whom nothing is known here; the library has them. */
const FOR_SOME = ['wheelchair', 'for-children', 'for-men-who-sit', 'over-sixty-five', 'postnatal', 'room-for-every-body'];

/**
 * @template {{slug: string, intent: string, levels: string[], minutes: {usual: number} | null}} T
 * @param {T[]} classes
 * @param {{level: string, hour: number, day: number, turn: number, made: string[]}} today turn counts the wishes for another one; made names
 *   the classes that are made for what is to be minded, which go before
 * @returns {T | undefined}
 */
export function suggestion(classes, {level, hour, day, turn, made}) {
  const intents = hour < 5 || hour >= 18 ? EVENING : hour < 11 ? MORNING : DAYTIME;
  const timed = classes.filter(each => each.minutes && !FOR_SOME.includes(each.slug));
  const short = timed.filter(each => (each.minutes?.usual ?? 0) <= LONGEST && each.levels.includes(level));
  const fitting = short.filter(each => intents.includes(each.intent));
  const mine = short.filter(each => made.includes(each.slug));
  const all = [mine, fitting, timed].find(each => each.length) ?? [];
  return all[(day + turn) % all.length];
}
