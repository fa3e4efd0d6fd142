import {say} from '../words/words.js';
import {picture} from '../library/pictures.js';

/** The keys of a keyboard, headphones or lock screen that pause, go on and go back. */
export class MediaKeys {
  /** @param {(command: string) => void} send */
  constructor(send) {
    this.session = navigator.mediaSession;
    /** @type {Record<string, string>} */
    const keys = {play: 'resume', pause: 'pause', nexttrack: 'skip', previoustrack: 'back'};
    for (const [key, command] of Object.entries(keys)) this.handle(key, () => send(command));
  }

  handle(key, act) {
    try {
      this.session?.setActionHandler(key, act);
    } catch {
      // A key that this browser does not know.
    }
  }

  /** @param {import('../live/playhead.js').View} view @param {string} course */
  show({state, segment, length, left}, course) {
    if (!this.session || !segment) return;
    this.session.playbackState = state === 'running' ? 'playing' : 'paused';
    const title = [segment.pose.name, say(`side.${segment.side}`)].filter(Boolean).join(', ');
    this.session.metadata = new MediaMetadata({title, artist: course, album: 'Sthira',
      artwork: [{src: picture(segment.picture, 'light'), sizes: '800x600', type: 'image/svg+xml'}]});
    const duration = length / 1000;
    if (duration > 0) this.session.setPositionState?.({duration, position: Math.min(duration, Math.max(0, (length - left) / 1000)), playbackRate: 1});
  }

  close() {
    for (const key of ['play', 'pause', 'nexttrack', 'previoustrack']) this.handle(key, null);
    if (this.session) this.session.metadata = null;
  }
}
