// private_metadata: what a view keeps for its listener, as JSON. It comes back from outside and is read with care.

/** Undefined where the text is not JSON. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
