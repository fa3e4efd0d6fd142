// Where pictures are, in the colours of the screen.

/** @param {string} path as a plan names it @param {'light' | 'dark' | 'auto'} [theme] */
export function picture(path, theme = 'auto') {
  return `/api/catalog${path}${path.includes('?') ? '&' : '?'}theme=${theme}`;
}

/** @param {string} pose @param {string} [variation] */
export function posePicture(pose, variation) {
  return picture(`/poses/${pose}/picture.svg${variation ? `?variation=${variation}` : ''}`);
}

export const motion = pose => picture(`/poses/${pose}/motion.svg`);

/** What a segment of a class looks like: moving where it goes round, as long as it goes on; a form or a side of its own is drawn still. @param {{pose: {slug: string}, picture: string, side: string, rounds: number | null, variation: object | null}} segment */
export function figureOf({pose, picture: still, side, rounds, variation}) {
  return rounds !== null && variation === null && ['both', 'alternating'].includes(side) ? motion(pose.slug) : picture(still);
}

/** A class that was put together has no cover of its own. @param {string} sequence */
export const cover = sequence => (isComposed(sequence) ? posePicture('easy-pose') : `/covers/${sequence}`);

/** Whether it was put together for one person, and is in no library. @param {string} sequence */
export const isComposed = sequence => sequence.startsWith('composed-');

/** Where a class is made to fit again. @param {string} sequence */
export const fitting = sequence => (isComposed(sequence) ? '/compose' : `/fit/${sequence}`);
