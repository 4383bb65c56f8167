// Whether somebody is there now, told by the operator's clock and not by the customer's.

const DAY_MINUTES = 24 * 60;
const LOOK_AHEAD = 21; // days: longer than any company is closed

/** Date (YYYY-MM-DD), weekday (0 is Monday) and minute of the day that the clocks in a time zone show. */
export function wallClock(now, zone) {
  const form = { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" };
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", form).formatToParts(now).map(({ type, value }) => [type, value]));
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  return { date, weekday: weekdayOf(date), minute: (Number(parts.hour) % 24) * 60 + Number(parts.minute) };
}

const weekdayOf = (date) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const dayAfter = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MINUTES * 60000).toISOString().slice(0, 10);

/** `{until}` (minute of the day) when open; else `{days, weekday, from}` of the next opening, or `{}` when there is none. */
export function stateAt(now, { zone, hours, closed }) {
  const here = wallClock(now, zone);
  for (let days = 0; days <= LOOK_AHEAD; days += 1) {
    const date = dayAfter(here.date, days);
    const weekday = weekdayOf(date);
    const minute = days ? -1 : here.minute;
    const today = closed.includes(date) ? [] : hours.filter(([day, , end]) => day === weekday && end > minute);
    if (today.length) {
      const [, from, end] = today[0];
      return from <= minute ? { until: end } : { days, weekday, from };
    }
  }
  return {};
}

const clock = (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** The sentence for a state, in the page's own words (`data-kb-…`). */
export function sentence(state, words) {
  if (state.until !== undefined) return words.kbNow.replace("{time}", clock(state.until));
  if (state.from === undefined) return words.kbClosed;
  const next = state.days ? words.kbLater.replace("{day}", words.kbDays.split("|")[state.weekday]) : words.kbToday;
  return `${words.kbClosed}. ${next.replace("{time}", clock(state.from))}.`;
}

function show(note) {
  const state = stateAt(new Date(), JSON.parse(note.dataset.kbOpen));
  note.textContent = sentence(state, note.dataset);
  note.classList.toggle("kb-open--now", state.until !== undefined);
  note.hidden = false;
}

/** Says it on the page that is shown. */
export function begin() {
  for (const note of document.querySelectorAll("[data-kb-open]")) {
    try {
      show(note);
    } catch {
      note.hidden = true; // a browser that does not know the time zone: the hours stand there in words
    }
  }
}

setInterval(begin, 60000);
