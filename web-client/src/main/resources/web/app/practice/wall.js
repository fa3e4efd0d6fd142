// Moments as the clock on the wall tells them here.

/** As fields of a form and addresses have them. @param {Date} at */
export function wall(at) {
  const two = number => String(number).padStart(2, '0');
  return {date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, time: `${two(at.getHours())}:${two(at.getMinutes())}`};
}
