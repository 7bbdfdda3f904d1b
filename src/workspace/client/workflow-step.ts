// Runs a workflow step as Workflow Builder would, and waits for its end. https://docs.slack.dev/reference/events/function_executed
import { slackId } from '../ids.ts';
import { deliverEvent } from '../payloads/events.ts';
import type { ClientCalls } from '../protocol.ts';
import type { World } from '../world.ts';
import { ClientError } from './client-error.ts';

const patienceMs = 60_000;

/** @throws ClientError where the step cannot be started */
export async function workflowStep(
  world: World,
  { user, callback_id, inputs }: ClientCalls['workflow_step']['in'],
): Promise<ClientCalls['workflow_step']['out']> {
  const { clock, credentials, directory, manifest, steps } = world;
  if (!directory.people.has(user)) throw new ClientError('user_not_found');
  const step = manifest.steps.get(callback_id);
  if (!step) throw new ClientError('unknown_step');
  const missing = step.input_parameters.filter(({ name, is_required }) => is_required && !inputs[name]);
  if (missing.length > 0) throw new ClientError('missing_input', missing.map(({ name }) => name).join(', '));

  const { id, result } = steps.start(callback_id);
  const cancel = clock.after(patienceMs, () => steps.end(id, { ok: false, error: 'timeout' }));
  deliverEvent(world, 'function_executed', {
    type: 'function_executed',
    function: {
      id: `Fn0${callback_id}`,
      callback_id,
      title: step.title,
      description: step.description,
      type: 'app',
      input_parameters: step.input_parameters,
      output_parameters: step.output_parameters,
      app_id: directory.app.id,
      date_created: 0,
      date_updated: 0,
      date_deleted: 0,
    },
    inputs,
    function_execution_id: id,
    workflow_execution_id: slackId('Wx'),
    event_ts: world.nextTs(),
    bot_access_token: credentials.stepToken,
  });
  return result.finally(cancel);
}
