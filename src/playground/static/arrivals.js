/** Owns what a reader sees of what comes: in sight where they follow, else behind a button; said aloud either way. */
(() => {
  const aloud = document.getElementById('arrivals');
  const channel = { list: document.getElementById('messages'), scroll: document.querySelector('.scroll') };
  /** Of the change that is coming: whether the reader follows, and what they were at. */
  let before = { isFollowing: true, isAtEnd: true, hadFocus: false };
  let inThread = { ids: new Set(), isFollowing: true, isAtEnd: true, at: null };

  lookAtNewest(channel);
  lookAtNewest(openThread());

  // Whoever lets time run wants to see what it brings.
  document.getElementById('clock')?.addEventListener('submit', () => lookAtNewest(channel));

  document.addEventListener('htmx:sseBeforeMessage', ({ detail }) => {
    const shown = messageIn(detail.data);
    before = {
      isFollowing: isNewestInSight(channel),
      isAtEnd: isAtEnd(channel),
      hadFocus: shown?.contains(document.activeElement) ?? false,
    };
    // After a broken connection the same message may come again.
    if (detail.type === 'message') shown?.remove();
  });

  document.addEventListener('htmx:sseMessage', ({ detail }) => {
    const message = messageIn(detail.data);
    if (message === null) return;
    const article = message.querySelector('article');
    aloud.textContent = article.getAttribute('aria-label');
    if (detail.type === 'message') show(channel, message, before.isFollowing);
    // A message above that grew would push the newest out of sight.
    else if (before.isAtEnd) channel.scroll.scrollTop = channel.scroll.scrollHeight;
    // Others' doings do not take the reader away from what they read.
    if (detail.type === 'update' && before.hadFocus) {
      // The control that was used is gone with the old face: the reader goes on from the new one.
      article.focus({ preventScroll: true });
      message.scrollIntoView({ block: 'nearest' });
    }
  });

  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (detail.target?.id !== 'thread-messages') return;
    const { activeElement: focused } = document;
    const place = detail.target.contains(focused) ? focused.closest('li[id]') : null;
    inThread = {
      ids: new Set([...detail.target.children].map(({ id }) => id)),
      isFollowing: isNewestInSight(openThread()),
      isAtEnd: isAtEnd(openThread()),
      at: place && { message: place.id, action: focused.getAttribute('value') },
    };
  });

  document.addEventListener('htmx:afterSwap', ({ detail }) => {
    if (detail.target?.id === 'side') lookAtNewest(openThread());
    if (detail.target?.id !== 'thread-messages') return;
    if (inThread.at !== null) focusOn(inThread.at);
    const news = [...detail.target.children].filter(({ id }) => !inThread.ids.has(id));
    const { scroll } = openThread();
    if (inThread.isAtEnd) scroll.scrollTop = scroll.scrollHeight;
    if (news.length === 0) return;
    aloud.textContent = news.at(-1).querySelector('article').getAttribute('aria-label');
    const own = news.find((message) => message.classList.contains('is-private'));
    show(openThread(), own ?? news[0], inThread.isFollowing);
  });

  /** What is for the reader alone answers what they did: it is brought into sight wherever they are. */
  function show(place, message, isFollowing) {
    const { scroll } = place;
    if (!isFollowing && !message.classList.contains('is-private')) return offer(place, message);
    const isLong = message.offsetHeight > scroll.clientHeight;
    const isLast = message === place.list.lastElementChild;
    scroll.scrollTop = isLast && !isLong ? scroll.scrollHeight : message.offsetTop - 12;
  }

  /** The beginning of the newest message is what to read first, also where it is longer than the window. */
  function lookAtNewest(place) {
    const newest = place?.list.lastElementChild ?? null;
    if (newest !== null) show(place, newest, true);
  }

  /** A button leads to the first of what came, until it is in sight anyway. */
  function offer({ scroll, list }, message) {
    const button = scroll.parentElement.querySelector('.news');
    if (!button.hidden) return;
    button.hidden = false;
    const leaving = new AbortController();
    const done = () => {
      leaving.abort();
      button.hidden = true;
    };
    const seen = () => isNewestInSight({ scroll, list }) && done();
    scroll.addEventListener('scroll', seen, { signal: leaving.signal, passive: true });
    const lead = () => {
      done();
      // Drawn anew since, perhaps.
      const target = document.getElementById(message.id);
      if (target === null) return;
      scroll.scrollTop = target.offsetTop - 12;
      target.querySelector('article').focus({ preventScroll: true });
    };
    button.addEventListener('click', lead, { signal: leaving.signal });
  }

  function isAtEnd(place) {
    const { scrollTop, clientHeight, scrollHeight } = place.scroll;
    return scrollTop + clientHeight > scrollHeight - 4;
  }

  function isNewestInSight(place) {
    const newest = place?.list.lastElementChild ?? null;
    if (newest === null) return true;
    const { top, bottom } = place.scroll.getBoundingClientRect();
    const box = newest.getBoundingClientRect();
    return box.top < bottom && box.bottom > top;
  }

  function openThread() {
    const list = document.getElementById('thread-messages');
    return list === null ? null : { list, scroll: list.parentElement };
  }

  function messageIn(data) {
    const id = /^\s*<li id="([^"]+)"/.exec(data)?.[1];
    return id === undefined ? null : document.getElementById(id);
  }

  /** The same control of the same message; where it has gone, the message. */
  function focusOn({ message, action }) {
    const article = document.querySelector(`#${CSS.escape(message)} article`);
    const controls = [...(article?.querySelectorAll('button[name=action]') ?? [])];
    const same = controls.find(({ value }) => value === action) ?? article;
    same?.focus({ preventScroll: true });
  }
})();
