// A stored message as its author would type it: mentions as "@name", links as addresses.
import type { WorkspaceState } from '../../protocol.ts';
import { nameOf } from '../store.ts';
import { unescapeText } from './mrkdwn.ts';

/** The counterpart of what the server makes of typed text. */
export const asTyped = (text: string, state: WorkspaceState): string =>
  unescapeText(
    text.replace(/<([@#]?)([^|>]+)(?:\|[^>]*)?>/g, (_whole, sign: string, target: string) => {
      if (sign === '@') return `@${nameOf(state, target)}`;
      if (sign === '#') return `#${state.channels.find((channel) => channel.id === target)?.name ?? target}`;
      return target;
    }),
  );
