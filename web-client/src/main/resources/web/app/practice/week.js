import {html, nothing} from 'lit';
import {count, say} from '../words/words.js';
import {week as minutes} from './figures.js';

/**
 * What this week came to, how far that is from what was set for it, and the days in a row of whoever wants to know.
 * @param {{goal: any, streak: any}} it
 */
export function week({goal, streak}) {
  const {goalDays, goalMinutes, week, reached, weeksInRow} = goal;
  return html`
    <section class="card padded" aria-labelledby="this-week">
      <h2 id="this-week">${say('week')}</h2>
      <p class="row figures"><span><strong>${minutes(week)}</strong></span> <span><strong>${count('practices', week.practices)}</strong></span>
        ${streak.wanted && streak.current ? html`<span><strong>${count('streak', streak.current)}</strong>${
          streak.longest > streak.current ? html` <span class="soft">${say('practice.best', {n: streak.longest})}</span>` : nothing}</span>` : nothing}</p>
      ${goalDays ? towards(say('goal.days', {n: week.days, goal: goalDays}), week.days / goalDays) : nothing}
      ${goalMinutes ? towards(say('goal.minutes', {n: Math.floor(week.minutes), goal: goalMinutes}), week.minutes / goalMinutes) : nothing}
      ${reached ? html`<p class="told">${say('goal.reached')}</p>` : nothing}
      ${weeksInRow > 1 ? html`<p class="soft">${count('goal.weeks', weeksInRow)}</p>` : nothing}
      ${streak.wanted && streak.freezes ? html`<p class="soft small">${count('streak.freezes', streak.freezes)}</p>` : nothing}
    </section>`;
}

const towards = (text, share) => html`
  <div class="towards"><span>${text}</span><progress max="1" value=${Math.min(1, share)} aria-label=${text}></progress></div>`;
