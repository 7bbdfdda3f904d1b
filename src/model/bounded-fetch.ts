// boundedFetch: fetch, whose answers are told apart by what can be done about them, and end when they grow beyond what was asked for.
import { ModelError } from './model-error.ts';

/** More bytes than 1,500 tokens and their envelopes ever need, streamed one by one; and than the vectors of a few texts. */
const mostBytes = 1_000_000;

export const boundedFetch: typeof fetch = async (input, init) => {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (cause) {
    init?.signal?.throwIfAborted();
    throw new ModelError('model_unreachable', 'The server of the model cannot be reached.', { cause });
  }
  const { status } = response;
  if (!response.ok) {
    await response.body?.cancel();
    if ([401, 403, 404].includes(status)) throw new ModelError('model_refused', `The model's server said ${status}.`);
    if (status === 429)
      throw new ModelError('model_busy', "The model's server said 429.", {
        retryAfterMs: retryAfter(response.headers.get('retry-after')),
      });
    throw new ModelError('model_failed', `The model's server said ${status}.`);
  }
  let bytes = 0;
  const counted = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > mostBytes)
          controller.error(
            new ModelError('model_answer_too_large', `The model's server sent more than ${mostBytes} bytes.`),
          );
        else controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted ?? null, { status, headers: response.headers });
};

/** Seconds, as the header has them; a date there is rare, and then a while is waited. */
function retryAfter(header: string | null): number | null {
  const seconds = Number(header);
  return header === null || !Number.isFinite(seconds) || seconds < 0 ? null : seconds * 1000;
}
