/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(time || 0).toISOString().startsWith(value);
};

/** Whether a text is a day, a month or a year of the calendar: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const isDate = (value: string): boolean =>
  isDay(`${value}-01-01`.slice(0, 10)) && /^\d{4}(-\d{2}){0,2}$/.test(value);

/** What is said of a text that has the shape of a date and is none. */
export const notOfTheCalendar = (value: string): string => `"${value}" is no date of the calendar.`;
