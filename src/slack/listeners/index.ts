// Everything that the app listens to.
import type { App } from '@slack/bolt';
import type { Parts } from '../parts.ts';
import { registerAnswerButtons } from './answer-buttons.ts';
import { registerCalculator } from './calculator.ts';
import { registerCommands } from './commands.ts';
import { registerFeedback } from './feedback.ts';
import { registerHome } from './home.ts';
import { registerMessageShortcut } from './message-shortcut.ts';
import { registerQuestions } from './questions.ts';
import { registerStopped } from './stopped.ts';
import { registerUninstalls } from './uninstalls.ts';
import { registerUnknown } from './unknown.ts';
import { registerWorkflowStep } from './workflow-step.ts';

export function registerListeners(app: App, parts: Parts): void {
  registerQuestions(app, parts);
  registerStopped(app, parts);
  registerCommands(app, parts);
  registerAnswerButtons(app, parts);
  registerFeedback(app, parts);
  registerCalculator(app, parts);
  registerMessageShortcut(app, parts);
  registerHome(app, parts);
  registerWorkflowStep(app, parts);
  registerUninstalls(app, parts);
  registerUnknown(app, parts);
}
