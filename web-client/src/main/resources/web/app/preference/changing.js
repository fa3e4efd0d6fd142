/**
 * Something of a person's that they change bit by bit: shown as wished at once, and as it stands with the service once that has
 * answered. Each wish is made on what stands there just then, one after the other, so that none undoes what another device changed.
 * @template T
 */
export class Changing {
  /**
   * @param {T} stands
   * @param {() => Promise<T>} read
   * @param {(wished: T) => Promise<T>} write
   */
  constructor(stands, read, write) {
    this.stands = stands;
    this.read = read;
    this.write = write;
    /** @type {((before: T) => T)[]} what the service has not answered yet */
    this.wishes = [];
    this.turn = Promise.resolve();
  }

  get shown() {
    return this.wishes.reduce((before, wish) => wish(before), this.stands);
  }

  /** Done when the service has it; where it is refused, all is as if it had never been wished. @param {(before: T) => T} wish */
  change(wish) {
    this.wishes.push(wish);
    const done = this.turn.then(() => this.settle(wish));
    this.turn = done.catch(() => {});
    return done;
  }

  /** @param {(before: T) => T} wish */
  async settle(wish) {
    try {
      this.stands = await this.read();
      this.stands = await this.write(wish(this.stands));
    } finally {
      this.wishes.splice(this.wishes.indexOf(wish), 1);
    }
  }
}
