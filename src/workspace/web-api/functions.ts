// functions.*: how a workflow step ends. https://docs.slack.dev/reference/methods/functions.completeSuccess
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { StepResult } from '../state/steps.ts';
import type { World } from '../world.ts';
import { type Methods, method } from './method.ts';

function end({ steps }: World, id: string, result: StepResult): Record<string, never> {
  const problem = steps.end(id, result);
  if (problem) throw new Refusal(problem);
  return {};
}

export const functionMethods: Methods = {
  'functions.completeSuccess': method(
    [],
    z.object({ function_execution_id: z.string(), outputs: z.record(z.string(), z.unknown()) }),
    (world, { function_execution_id, outputs }) => {
      const step = world.manifest.steps.get(world.steps.callbackId(function_execution_id) ?? '');
      const missing = step?.output_parameters.filter(
        ({ name, is_required }) => is_required && outputs[name] === undefined,
      );
      if (missing && missing.length > 0) {
        const messages = missing.map(({ name }) => `[ERROR] missing required field: ${name} [json-pointer:/outputs]`);
        throw new Refusal('parameter_validation_failed', { response_metadata: { messages } });
      }
      return end(world, function_execution_id, { ok: true, outputs });
    },
  ),

  'functions.completeError': method(
    [],
    z.object({ function_execution_id: z.string(), error: z.string() }),
    (world, { function_execution_id, error }) => end(world, function_execution_id, { ok: false, error }),
  ),
};
