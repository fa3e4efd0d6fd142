import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {put, Refused} from '../gateway.js';
import {say} from '../words/words.js';
import {DAYS, dayName} from '../reminder/rule.js';

/** What somebody sets out to do in a week, and whether days in a row are counted. Tells of a change by `settled`. */
class HabitChoice extends Page {
  static properties = {given: {attribute: false}, habits: {state: true}, refused: {state: true}, told: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.habits = {streaks: true, restDays: /** @type {string[]} */ ([]), goalDays: null, goalMinutes: null};
    /** What stood when this page was opened. */
    this.given = this.habits;
    /** @type {string[]} fields that make no sense */
    this.refused = [];
    this.told = '';
    this.complaint = '';
    this.busy = false;
  }

  willUpdate(changed) {
    if (changed.has('given')) this.habits = this.given;
  }

  change(changed) {
    this.habits = {...this.habits, ...changed};
    this.told = '';
  }

  turn(day) {
    const {restDays} = this.habits;
    this.change({restDays: restDays.includes(day) ? restDays.filter(each => each !== day) : [...restDays, day]});
  }

  save = async event => {
    event.preventDefault();
    Object.assign(this, {busy: true, refused: [], complaint: '', told: ''});
    try {
      this.habits = await put('session/me/habits', this.habits);
      this.told = say('reminder.saved');
      this.dispatchEvent(new Event('settled'));
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.refused = refused.fields;
      this.complaint = refused.fields.length ? '' : say('player.unreachable.short');
    } finally {
      this.busy = false;
    }
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid=true]'))?.focus();
  };

  render() {
    const {habits} = this;
    return html`
      <details class="card padded"><summary>${say('habits')}</summary>
        <form class="habits" novalidate @submit=${this.save}>
          ${this.goal('goalDays', 7)} ${this.goal('goalMinutes', 10_080)}
          <label class="switch"><span>${say('habits.streaks')}</span>
            <input type="checkbox" role="switch" name="streaks" .checked=${habits.streaks} @change=${event => this.change({streaks: event.target.checked})}></label>
          ${habits.streaks ? html`
            <fieldset class="field" aria-describedby="rest-hint"><legend>${say('habits.restDays')}</legend><p class="soft small" id="rest-hint">${say('habits.restDays.hint')}</p>
              <div class="chips">${DAYS.map(each => html`<button type="button" class="chip" aria-pressed=${habits.restDays.includes(each)} @click=${() => this.turn(each)}>${dayName(each)}</button>`)}</div>
              ${this.wrong('restDays')}</fieldset>` : nothing}
          <p class="row"><button class="button" ?disabled=${this.busy}>${say('reminder.save')}</button> <span role="status" class=${this.complaint ? 'complaint' : 'told'}>${this.complaint || this.told}</span></p>
        </form>
      </details>`;
  }

  goal(name, most) {
    return html`
      <label class="field"><span>${say(`habits.${name}`)}</span>
        <input class="text" type="number" inputmode="numeric" name=${name} min="1" max=${most} step="1" placeholder=${say('habits.none')} .value=${this.habits[name] === null ? '' : String(this.habits[name])}
          aria-invalid=${this.refused.includes(name)} aria-describedby="${name}-wrong" @input=${event => this.change({[name]: event.target.value === '' ? null : Math.trunc(Number(event.target.value))})}>
        ${this.wrong(name)}</label>`;
  }

  wrong(name) {
    return html`<small class="complaint" id="${name}-wrong">${this.refused.includes(name) ? say(`habits.${name}.wrong`) : nothing}</small>`;
  }
}

customElements.define('habit-choice', HabitChoice);
