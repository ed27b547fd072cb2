/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(time || 0).toISOString().startsWith(value);
};
