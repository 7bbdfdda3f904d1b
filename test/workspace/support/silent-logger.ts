// A logger for Slack's SDK that says nothing: tests that provoke errors would fill the screen.
import { LogLevel } from '@slack/web-api';

export const silentLogger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};
