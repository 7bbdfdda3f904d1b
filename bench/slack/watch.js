/** Loaded before an app (`node --import`): tells, when asked, the most memory that the process ever had and its processor time. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6, processor: (user + system) / 1000 });
});
// Listening does not keep the app alive.
process.channel?.unref();
