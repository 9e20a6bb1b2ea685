// The day on which someone looks, and days as people write them.

/** Today as an ISO date, by the clock of the reader. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A date as people write it. */
export const dateIn = (language, day) => new Date(`${day}T12:00`).toLocaleDateString(language === "en" ? "en-GB" : language, { dateStyle: "long" });
