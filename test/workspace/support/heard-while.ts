// An app that acknowledges everything and does nothing: for what an interaction brings along.
import { WebClient } from '@slack/web-api';
import type { Workspace } from '../../../src/workspace/index.ts';
import { until } from './until.ts';

/** The payload of the first interaction or command that the app gets while `act` is done. */
export async function heardWhile(workspace: Workspace, act: () => Promise<unknown>): Promise<Record<string, string>> {
  const { url = '' } = await new WebClient(workspace.appToken, {
    slackApiUrl: workspace.apiUrl,
  }).apps.connections.open();
  const socket = new WebSocket(url);
  const heard: Record<string, string>[] = [];
  socket.onmessage = ({ data }) => {
    const { envelope_id, payload } = JSON.parse(String(data));
    if (envelope_id === undefined) return;
    socket.send(JSON.stringify({ envelope_id }));
    heard.push(payload);
  };
  const [user = ''] = workspace.people.map(({ id }) => id);
  await until(() => workspace.state(user).connected);
  await act();
  socket.close();
  await until(() => !workspace.state(user).connected);
  const [first] = heard;
  if (!first) throw new Error('the app heard nothing');
  return first;
}
