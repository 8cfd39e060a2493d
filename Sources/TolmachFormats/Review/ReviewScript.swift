// SPDX-License-Identifier: Apache-2.0

/// The script of the review page. The page works without it; with it the list can be filtered, an entry shows where it is
/// mentioned, Escape closes a tooltip, a tooltip stays inside the window, and a term that says again what an earlier one says has a
/// tooltip of its own.
enum ReviewScript {
    static let text = """
        (() => {
          'use strict';
          const all = (query, within) => Array.from((within || document).querySelectorAll(query));
          const root = document.documentElement;

          // What a tooltip says is in the page once; each further word that says it becomes a term with a copy.
          for (const word of all('.word[data-tip]')) {
            const tip = document.getElementById(word.dataset.tip).cloneNode(true);
            tip.removeAttribute('id');
            word.setAttribute('role', 'term');
            word.tabIndex = 0;
            word.setAttribute('aria-describedby', word.dataset.tip);
            word.removeAttribute('data-tip');
            const term = Object.assign(document.createElement('span'), { className: 'term' });
            word.replaceWith(term);
            term.append(word, tip);
          }
          // A link to a mention is called by its entry, and shows the mention's text.
          for (const entry of all('.entry')) {
            const name = entry.querySelector('h3').textContent;
            for (const link of all('.jump', entry)) {
              link.setAttribute('aria-label', `Mention ${link.textContent} of ${name}`);
              if (!link.title) link.title = document.getElementById(link.hash.slice(1)).textContent;
            }
          }

          // Escape closes the tooltip that is open, until the pointer or the focus goes elsewhere.
          document.addEventListener('keydown', event => { if (event.key === 'Escape') root.classList.add('quiet'); });
          const wake = () => root.classList.remove('quiet');

          // A term lights up its entry and its other mentions, an entry its mentions.
          const parts = new Map();
          for (const element of all('[data-entry]')) {
            const key = element.dataset.entry;
            if (!parts.has(key)) parts.set(key, []);
            parts.get(key).push(element);
          }
          const light = (event, on) => {
            if (!(event.target instanceof Element)) return;
            const element = event.target.closest('[data-entry]');
            if (element) for (const part of parts.get(element.dataset.entry)) part.classList.toggle('lit', on);
          };
          // A tooltip that would leave the window at its side or foot is moved.
          const place = event => {
            if (!(event.target instanceof Element)) return;
            const term = event.target.closest('.term');
            if (!term || event.target.closest('.tip')) return;
            const tip = term.querySelector('.tip');
            tip.removeAttribute('style');
            const box = tip.getBoundingClientRect();
            const over = box.right - (root.clientWidth - 8);
            if (over > 0) tip.style.marginInlineStart = `${-Math.min(over, box.left - 8)}px`;
          };
          for (const name of ['mouseover', 'focusin']) {
            document.addEventListener(name, event => { wake(); light(event, true); place(event); });
          }
          // A click on a term brings its entry into sight, where the list stands beside the story.
          document.addEventListener('click', event => {
            if (!(event.target instanceof Element) || !matchMedia('(min-width: 62rem)').matches) return;
            const word = event.target.closest('.word');
            const line = word && (event.target.closest('[data-entry]') || word.querySelector('[data-entry]'));
            const entry = line && document.getElementById('e' + line.dataset.entry);
            if (entry) entry.scrollIntoView({ block: 'nearest' });
          });
          for (const name of ['mouseout', 'focusout']) document.addEventListener(name, event => light(event, false));

          // The filter.
          const filter = document.getElementById('filter');
          if (!filter) return;
          const entries = all('.entry');
          const field = Object.assign(document.createElement('input'), { type: 'search', placeholder: 'Filter the terms' });
          field.setAttribute('aria-label', 'Filter the terms');
          const label = document.createElement('label');
          const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
          label.append(box, 'only open points');
          const status = document.createElement('span');
          status.setAttribute('role', 'status');
          const run = () => {
            const words = field.value.trim().toLocaleLowerCase();
            let shown = 0;
            for (const entry of entries) {
              const open = entry.matches('.missing, .deprecated, .forbidden');
              entry.hidden = (box.checked && !open) || !entry.textContent.toLocaleLowerCase().includes(words);
              if (!entry.hidden) shown += 1;
            }
            status.textContent = shown === entries.length ? '' : `${shown} of ${entries.length}`;
          };
          field.addEventListener('input', run);
          box.addEventListener('change', run);
          // A link to an entry that the filter hides shows it again.
          addEventListener('hashchange', () => {
            const entry = document.getElementById(location.hash.slice(1));
            if (!entry || !entry.classList.contains('entry') || !entry.hidden) return;
            field.value = '';
            box.checked = false;
            run();
            entry.scrollIntoView();
          });
          filter.className = 'filter';
          filter.hidden = false;
          filter.append(field, label, status);
        })();

        """
}
