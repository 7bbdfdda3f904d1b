// Loaded before the app (`node --import`): a machine whose clock is so many milliseconds ahead (CLOCK_AHEAD), and set to the right time and back
// again by SIGUSR2. Clocks that nobody sets (performance.now, timers) go on as they are, as on a real machine.
const right = Date.now.bind(Date);
let ahead = Number(process.env.CLOCK_AHEAD ?? 0);
const RightDate = Date;
const now = () => right() + ahead;

globalThis.Date = new Proxy(RightDate, {
  construct: (target, given: []) => (given.length === 0 ? new target(now()) : new target(...given)),
  apply: () => new RightDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
process.on('SIGUSR2', () => {
  ahead = ahead === 0 ? Number(process.env.CLOCK_AHEAD ?? 0) : 0;
});
