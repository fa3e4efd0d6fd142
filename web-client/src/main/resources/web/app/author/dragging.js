/**
 * Drags a step with a mouse or a finger: where it would go is told while it is dragged, and once more where it is let go.
 * Steps are found by their `data-key`.
 */
export class Dragging {
  /**
   * @param {HTMLElement} room what is outside of it is no place to go to
   * @param {(drop: Drop | null) => void} over
   * @param {(key: string, drop: Drop) => void} done
   */
  constructor(room, over, done) {
    this.room = room;
    this.over = over;
    this.done = done;
    this.key = '';
    /** @type {Drop | null} */
    this.drop = null;
  }

  /** @param {string} key of what is dragged @param {PointerEvent} event */
  begin(key, event) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.key = key;
    addEventListener('pointermove', this.move);
    addEventListener('pointerup', this.letGo);
    addEventListener('pointercancel', this.stop);
  }

  /** @param {PointerEvent} event */
  move = event => {
    const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-key]');
    this.drop = under instanceof HTMLElement && this.room.contains(under) ? dropAt(under, event.clientY) : null;
    this.over(this.drop);
  };

  letGo = () => {
    const {key, drop} = this;
    this.stop();
    if (drop && drop.key !== key) this.done(key, drop);
  };

  stop = () => {
    this.drop = null;
    this.over(null);
    removeEventListener('pointermove', this.move);
    removeEventListener('pointerup', this.letGo);
    removeEventListener('pointercancel', this.stop);
  };
}

/** @typedef {{key: string, side: 'above' | 'below'}} Drop a place beside another step */

/** @param {HTMLElement} step @param {number} y @returns {Drop} */
function dropAt(step, y) {
  const {top, height} = step.getBoundingClientRect();
  return {key: step.dataset.key ?? '', side: y < top + height / 2 ? 'above' : 'below'};
}
