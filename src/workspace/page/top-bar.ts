// The bar above the panes: the workspace, who is acted as, and the language.
import type { VNode } from 'preact';
import type { Person } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { useWorkspace } from './context.ts';
import { html } from './html.ts';
import { isPlainClick } from './place-link.ts';

export function TopBar({
  hrefFor,
  onPerson,
  onLanguage,
}: {
  /** The address of this place for another person. */
  hrefFor: (person: Person) => string;
  onPerson: (person: Person) => void;
  onLanguage: () => void;
}): VNode {
  const { state, words, language } = useWorkspace();
  const draw = (person: Person) => {
    const onClick = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      onPerson(person);
    };
    return html`
      <li key=${person.id}>
        <a class="person" href=${hrefFor(person)} aria-current=${person.id === state.me.id ? 'true' : undefined} onClick=${onClick}>
          ${avatar(state, person.id, 'small')}
          <span class="person-names">
            <span class="person-name">${person.name}</span><span class="person-role">${person.role[language]}</span>
          </span>
        </a>
      </li>`;
  };
  return html`
    <header class="top-bar">
      <h1><img src="/page/icon.svg" alt="" width="28" height="28" /><span class="team-name">${state.team.name}</span><span class="badge">${words.workspace.local}</span></h1>
      <nav class="people" aria-label=${words.workspace.actAs}>
        <span class="people-label" aria-hidden="true">${words.workspace.actAs}</span>
        <ul>${state.people.filter((person) => !person.bot).map(draw)}</ul>
      </nav>
      <button type="button" class="button small language" lang=${language === 'ja' ? 'en' : 'ja'} onClick=${onLanguage}>
        ${words.workspace.otherLanguage}
      </button>
    </header>`;
}
