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

export const cover = sequence => `/covers/${sequence}`;
