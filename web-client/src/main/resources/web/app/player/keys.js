// The keys of the player, as the player itself lists them.

/** @type {Record<string, string>} */
export const KEYS = {
  ' ': 'toggle', k: 'toggle', ArrowRight: 'skip', n: 'skip', ArrowLeft: 'back', b: 'back', r: 'repeat', '+': 'hold-longer', l: 'hold-longer',
  m: 'move-on', p: 'poses', s: 'senses', f: 'full', Escape: 'leave',
};

/** What the one large button does. */
export function commandOf(state) {
  return {ready: 'start', running: 'pause', paused: 'resume'}[state] ?? '';
}
