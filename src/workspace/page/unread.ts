// Counts what others have written in channels that the person is not looking at.
import { useEffect, useState } from 'preact/hooks';
import type { WorkspaceState } from '../protocol.ts';

/** Messages of others since the person last looked, by channel. Everything that is there at the beginning counts as read. */
export function useUnread(state: WorkspaceState, conversation: string | null): ReadonlyMap<string, number> {
  const countOthers = () => {
    const counts = new Map<string, number>();
    for (const { channel, user } of state.messages)
      if (user !== state.me.id) counts.set(channel, (counts.get(channel) ?? 0) + 1);
    return counts;
  };
  const counts = countOthers();
  const [read, setRead] = useState<ReadonlyMap<string, number>>(counts);
  const here = conversation === null ? 0 : (counts.get(conversation) ?? 0);
  useEffect(() => {
    if (conversation !== null) setRead((before) => new Map(before).set(conversation, here));
  }, [conversation, here]);
  return new Map(
    [...counts].map(([channel, count]) => [
      channel,
      channel === conversation ? 0 : Math.max(0, count - (read.get(channel) ?? 0)),
    ]),
  );
}
