// apps.connections.open: the address of a new socket. https://docs.slack.dev/reference/methods/apps.connections.open
import type { Methods } from './method.ts';

export const connectionMethods: Methods = {
  'apps.connections.open': {
    scopes: [],
    token: 'app',
    call: ({ directory, newTicket, url }) => ({
      url: `${url.replace('http', 'ws')}/link/?ticket=${newTicket()}&app_id=${directory.app.id}`,
    }),
  },
};
