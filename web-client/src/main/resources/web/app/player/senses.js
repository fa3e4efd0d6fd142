// How a class is heard, seen and felt on this device; each of it can be had or left out.

const KEY = 'sthira-senses';

/**
 * @typedef {{voice: boolean, voiceName: string, voiceVolume: number, bell: boolean, bellVolume: number, vibration: boolean,
 *   flash: boolean, captions: boolean, keys: boolean, track: boolean}} Senses volumes from 0 to 1; voiceName empty for the first that fits
 */

/** @type {Senses} */
const usual = {voice: true, voiceName: '', voiceVolume: 1, bell: true, bellVolume: 0.6, vibration: true, flash: false, captions: false, keys: true, track: false};

/** @returns {Senses} */
export function senses() {
  try {
    return {...usual, ...JSON.parse(localStorage.getItem(KEY) ?? '{}')};
  } catch {
    return usual;
  }
}

/** @param {Senses} wished */
export function keepSenses(wished) {
  try {
    localStorage.setItem(KEY, JSON.stringify(wished));
  } catch {
    // Full, or not allowed: then it holds for this class.
  }
}
