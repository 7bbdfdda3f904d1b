// Running workflow steps: each waits until the app completes or fails it. https://docs.slack.dev/workflows/workflow-steps
import { slackId } from '../ids.ts';

export type StepResult =
  | { readonly ok: true; readonly outputs: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: string };

export type StepProblem = 'function_execution_not_found' | 'execution_not_in_running_state';

interface Execution {
  readonly callbackId: string;
  /** Null: over. */
  resolve: ((result: StepResult) => void) | null;
}

export class StepStore {
  readonly #executions = new Map<string, Execution>();

  /** Starts an execution; the promise is kept when the app, or a time-out, ends it. */
  start(callbackId: string): { readonly id: string; readonly result: Promise<StepResult> } {
    const id = slackId('Fx');
    const result = new Promise<StepResult>((resolve) => {
      this.#executions.set(id, { callbackId, resolve });
    });
    return { id, result };
  }

  callbackId(id: string): string | undefined {
    return this.#executions.get(id)?.callbackId;
  }

  /** Ends an execution; returns what stands against it. */
  end(id: string, result: StepResult): StepProblem | null {
    const execution = this.#executions.get(id);
    if (!execution) return 'function_execution_not_found';
    if (!execution.resolve) return 'execution_not_in_running_state';
    execution.resolve(result);
    execution.resolve = null;
    return null;
  }
}
