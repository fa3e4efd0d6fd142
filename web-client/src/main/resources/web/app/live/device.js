// What this browser runs on, as the others who follow a class are told.

const HAND = 600;

/** @param {string} path of the page @returns {'phone' | 'tablet' | 'tv' | 'watch' | 'web'} */
export function kindOf(path) {
  if (path === '/tv') return 'tv';
  if (path === '/watch') return 'watch';
  if (!matchMedia('(pointer: coarse)').matches) return 'web';
  return Math.min(screen.width, screen.height) < HAND ? 'phone' : 'tablet';
}

/** What goes with everything that is asked of a class. */
export const device = () => ({'Sthira-Device': kindOf(location.pathname)});
