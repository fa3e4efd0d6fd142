// How long a breath is, from taps along with it: one for each breath in.

const FEWEST = 3;
const COUNTED = 6;
const SILENCE = 20_000;
const SHORTEST = 3;
const LONGEST = 10;

/** One tap more; after a long silence it begins anew. @param {number[]} taps @param {number} at milliseconds since some moment */
export const tapped = (taps, at) => [...(at - (taps.at(-1) ?? -Infinity) > SILENCE ? [] : taps), at].slice(-COUNTED);

/** How many taps are missing until anything can be told. @param {number[]} taps */
export const missing = taps => Math.max(0, FEWEST - taps.length);

/** Seconds of one breath, in and out, to half a second: the middle of the last ones, so that one tap that went astray does not count. @param {number[]} taps @returns {number | null} */
export function breathOf(taps) {
  if (missing(taps)) return null;
  const gaps = taps.slice(1).map((at, i) => (at - taps[i]) / 1000).sort((a, b) => a - b);
  const half = gaps.length / 2;
  const middle = (gaps[Math.ceil(half) - 1] + gaps[Math.floor(half)]) / 2;
  return Math.min(LONGEST, Math.max(SHORTEST, Math.round(middle * 2) / 2));
}
