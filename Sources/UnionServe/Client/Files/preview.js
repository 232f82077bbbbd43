// What a page does while it is previewed: it hears of builds, reloads where it changed and keeps its
// place, takes new style sheets, and shows problems. It is no part of the site.
words => {
  "use strict";

  const own = document.currentScript.dataset;
  const known = { run: own.run, build: Number(own.build) };
  const page = decoded(location.pathname).replace(/\/index\.html$/, "/");

  function decoded(path) {
    try {
      return decodeURIComponent(path);
    } catch (malformed) {
      return path;
    }
  }

  /* What is remembered over a reload; a browser that keeps nothing shows the page from its top. */

  const memory = {
    read(name) {
      try {
        return JSON.parse(sessionStorage.getItem("unionsite-preview-" + name));
      } catch (refused) {
        return null;
      }
    },
    write(name, value) {
      try {
        sessionStorage.setItem("unionsite-preview-" + name, JSON.stringify(value));
      } catch (refused) {
        return;
      }
    },
  };

  /* The place in the page: what the reader has at the top of the window stays there, wherever it is in
     the new page. */

  const place = {
    // Small pieces of text, so that one of them is near the top.
    pieces: "h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, caption, figcaption, summary, pre, blockquote",

    key: element => element.tagName + " " + element.textContent.trim().slice(0, 120),

    save() {
      const all = [...document.body.querySelectorAll(this.pieces)];
      const seen = all.find(element => {
        const box = element.getBoundingClientRect();
        return box.height > 0 && box.bottom > 0;
      });
      const same = seen ? all.filter(element => this.key(element) === this.key(seen)) : [];
      memory.write("place", {
        page, x: scrollX, y: scrollY,
        key: seen && this.key(seen), nth: same.indexOf(seen),
        top: seen && seen.getBoundingClientRect().top,
        open: [...document.querySelectorAll("details")].map(element =>
          ({ summary: summary(element), open: element.open })),
      });
    },

    restore() {
      const kept = memory.read("place");
      memory.write("place", null);
      if (!kept || kept.page !== page) return;
      history.scrollRestoration = "manual";
      this.open(kept.open);
      this.scroll(kept);
      // Pictures and styles may move what is there already, unless the reader has gone on meanwhile.
      const y = scrollY;
      addEventListener("load", () => {
        if (Math.abs(scrollY - y) < 2) this.scroll(kept);
      }, { once: true });
    },

    scroll(kept) {
      const same = kept.key
        ? [...document.body.querySelectorAll(this.pieces)].filter(e => this.key(e) === kept.key) : [];
      const seen = same[Math.min(kept.nth, same.length - 1)];
      // At the very top there is nothing to hold on to: what is new there is to be seen.
      const y = seen && kept.y > 0 ? scrollY + seen.getBoundingClientRect().top - kept.top : kept.y;
      scrollTo({ left: kept.x, top: y, behavior: "instant" });
    },

    open(kept) {
      const left = kept.slice();
      for (const element of document.querySelectorAll("details")) {
        const at = left.findIndex(one => one.summary === summary(element));
        if (at >= 0) element.open = left.splice(at, 1)[0].open;
      }
    },
  };

  function summary(element) {
    const first = element.querySelector("summary");
    return first ? first.textContent : "";
  }

  /* Reloading */

  let isLeaving = false;

  // A page that is gone is not reloaded: what its reader sees is all that is left of it.
  async function reload(state) {
    // Once for each build, whatever comes back: no page reloads for ever.
    const wanted = state.run + " " + state.build + " " + page;
    if (isLeaving || memory.read("reloaded") === wanted) return;
    let answer;
    try {
      answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    } catch (gone) {
      return; // The server ended; when it is back it says what holds.
    }
    if (answer.status === 404 && !isMissing()) return overlay.hint("removed", words.removed, true);
    if (answer.status >= 500) return;
    isLeaving = true;
    memory.write("reloaded", wanted);
    place.save();
    // Else the browser would go to the old height after all, when everything is there.
    history.scrollRestoration = "manual";
    location.reload();
  }

  function isMissing() {
    const entry = performance.getEntriesByType("navigation")[0];
    return entry !== undefined && entry.responseStatus >= 400;
  }

  // The new sheet is there before the old one goes, so that the page is never bare.
  function restyle(build) {
    for (const old of document.querySelectorAll('link[rel~="stylesheet"]')) {
      const address = new URL(old.href, location.href);
      if (address.origin !== location.origin || old.dataset.passing) continue;
      address.searchParams.set("build", build);
      const fresh = old.cloneNode();
      fresh.href = address.href;
      old.dataset.passing = "yes";
      const done = () => old.remove();
      fresh.addEventListener("load", done);
      fresh.addEventListener("error", done);
      old.after(fresh);
    }
  }

  /* Problems, in a tree of their own: the site's styles do not reach them, nor theirs the site. */

  const overlay = {
    host: null,
    problems: [],

    parts() {
      if (this.host) return this;
      this.host = element("unionsite-preview");
      this.host.lang = words.lang;
      const root = this.host.attachShadow({ mode: "open" });
      const style = element("link");
      style.rel = "stylesheet";
      style.href = "/_unionsite/preview.css";
      this.status = element("div", "status");
      this.status.setAttribute("role", "status");
      this.badge = element("button", "badge");
      this.badge.type = "button";
      this.badge.addEventListener("click", () => this.unfold());
      this.dialog = element("dialog", "panel");
      this.dialog.setAttribute("aria-labelledby", "title");
      this.dialog.setAttribute("aria-describedby", "what");
      // Esc, the button, and a click beside the panel.
      this.dialog.addEventListener("close", () => this.folded());
      this.dialog.addEventListener("click", event => {
        if (event.target === this.dialog) this.dialog.close();
      });
      this.corner = element("div", "corner");
      this.badge.hidden = true;
      this.corner.append(this.status, this.badge);
      root.append(style, this.corner, this.dialog);
      // Nothing is shown before it has its style.
      this.corner.hidden = true;
      this.isStyled = new Promise(ready => {
        style.addEventListener("load", ready);
        style.addEventListener("error", ready);
      }).then(() => { this.corner.hidden = false; });
      document.body.append(this.host);
      return this;
    },

    // What stands now; none at all is said where there were some.
    async show(problems) {
      const before = JSON.stringify(this.problems);
      this.problems = problems;
      if (!problems.length) return this.clear(before !== "[]");
      this.parts().fill();
      this.say("");
      await this.isStyled;
      if (this.problems !== problems) return;
      const hasErrors = problems.some(problem => problem.severity === "error");
      const isFolded = memory.read("folded") === JSON.stringify(problems);
      if (hasErrors && !isFolded) {
        this.unfold();
      } else if (!hasErrors && this.dialog.open && before !== JSON.stringify(problems)) {
        // What covers the page were errors; these are mended.
        this.close();
      }
    },

    clear(wereThere) {
      memory.write("folded", null);
      if (!this.host) return;
      this.close();
      this.badge.hidden = true;
      if (wereThere) this.say(words.mended, 4000);
    },

    fill() {
      const count = severity => this.problems.filter(one => one.severity === severity).length;
      const counted = (number, one, many) =>
        number === 0 ? [] : [number === 1 ? one : many.replace("#", number)];
      const errors = count("error");
      const text = [
        ...counted(errors, words.oneError, words.errors),
        ...counted(count("warning"), words.oneWarning, words.warnings),
      ].join(words.and);
      this.badge.hidden = false;
      this.badge.textContent = text;
      this.badge.className = "badge " + (errors ? "error" : "warning");
      this.badge.setAttribute("aria-label", text + words.and + words.show);
      this.dialog.setAttribute("role", errors ? "alertdialog" : "dialog");
      const title = element("h2", "", text);
      title.id = "title";
      const what = element("p", "what", errors ? words.refused : words.remarks);
      what.id = "what";
      const fold = element("button", "fold", words.fold);
      fold.type = "button";
      fold.title = words.foldKey;
      fold.addEventListener("click", () => this.dialog.close());
      const head = element("div", "head");
      head.append(title, fold, what);
      const list = element("ol", "list");
      list.append(...this.problems.map(problem => this.item(problem)));
      // It may be longer than the window; then it is scrolled, with the keyboard too.
      list.tabIndex = 0;
      list.setAttribute("aria-labelledby", "title");
      const inner = element("div", "inner");
      inner.append(head, list);
      this.dialog.replaceChildren(inner);
    },

    item(problem) {
      const item = element("li", "problem " + problem.severity);
      const head = element("p", "message");
      head.append(element("span", "severity", words[problem.severity]), " ", problem.message);
      item.append(head);
      if (problem.path) {
        const at = problem.line ? `:${problem.line}:${problem.column}` : "";
        const where = element("p", "where");
        where.append(element("span", "path", problem.path + at), " ",
          element("code", "rule", problem.rule));
        item.append(where);
      }
      if (problem.frame) item.append(this.frame(problem));
      if (problem.cure) {
        const cure = element("p", "cure");
        cure.append(element("span", "label", words.cure), " ", problem.cure);
        item.append(cure);
      }
      return item;
    },

    // The line, and under it the carets: behind the same text, so that they stand in their place in
    // every font.
    frame({ line, frame }) {
      const box = element("pre", "frame");
      box.tabIndex = 0;
      box.setAttribute("aria-label", String(line));
      const marked = element("mark", "", frame.marked || " ");
      const carets = element("span", "carets");
      carets.setAttribute("aria-hidden", "true");
      const width = [...frame.marked].reduce((sum, letter) => sum + (letter > "\u10ff" ? 2 : 1), 0);
      carets.append(element("span", "room", frame.before), "^".repeat(Math.max(1, width)));
      const code = element("code");
      code.append(element("span", "number", String(line)), frame.before, marked, frame.after);
      const below = element("code");
      below.append(element("span", "number", ""), carets);
      box.append(code, "\n", below);
      return box;
    },

    unfold() {
      if (!this.dialog.open) this.dialog.showModal();
      memory.write("folded", null);
      this.badge.hidden = true;
    },

    // Closed by the preview, not by the reader.
    close() {
      this.isClosing = this.dialog.open;
      this.dialog.close();
      this.badge.hidden = false;
    },

    folded() {
      if (this.isClosing) {
        this.isClosing = false;
        return;
      }
      this.badge.hidden = false;
      this.badge.focus();
      memory.write("folded", JSON.stringify(this.problems));
    },

    // Something about the page itself, which stays until it no longer holds.
    hint(kind, text, leadsHome) {
      this.parts().say(text);
      this.kind = kind;
      if (!leadsHome) return;
      const home = element("a", "", words.home);
      home.href = "/";
      this.status.append(" ", home);
    },

    unhint(kind) {
      if (this.host && this.kind === kind) this.say("");
    },

    say(text, milliseconds) {
      this.kind = "";
      this.status.textContent = text;
      clearTimeout(this.timer);
      if (milliseconds) this.timer = setTimeout(() => this.say(""), milliseconds);
    },
  };

  function element(name, kind, text) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  /* Listening */

  let events = null;
  let retry = 0;
  let missed = 0;

  function take(event) {
    const data = JSON.parse(event.data);
    switch (event.type) {
      case "state":
        overlay.unhint("away");
        overlay.show(data.problems);
        if (data.run !== known.run || data.build !== known.build) reload(data);
        break;
      case "reload":
        known.build = data.build;
        if (data.changed === null || data.changed.includes(page)) reload(known);
        break;
      case "styles":
        known.build = data.build;
        restyle(data.build);
        break;
      case "problems": overlay.show(data.problems); break;
      case "mended": overlay.show([]); break;
    }
  }

  function listen() {
    stop();
    events = new EventSource("/_unionsite/events?page=" + encodeURIComponent(page));
    for (const name of ["state", "reload", "styles", "problems", "mended"]) {
      events.addEventListener(name, take);
    }
    events.addEventListener("open", () => clearTimeout(missed));
    events.addEventListener("error", () => {
      clearTimeout(missed);
      missed = setTimeout(() => overlay.hint("away", words.away), 3000);
      // A browser comes back by itself after a lost connection, not after an answer that refuses it.
      if (events && events.readyState === EventSource.CLOSED) retry = setTimeout(listen, 1000);
    });
  }

  function stop() {
    clearTimeout(retry);
    clearTimeout(missed);
    if (events) events.close();
    events = null;
  }

  // Only the page that is looked at listens: a browser has but six connections for all of its tabs, and
  // the page that is looked at is the one to build first. One that is shown again is told what holds.
  function follow() {
    if (document.visibilityState === "visible") listen(); else stop();
  }

  function begin() {
    // The style is there before it is needed, which may be when the server is gone.
    overlay.parts();
    place.restore();
    follow();
    document.addEventListener("visibilitychange", follow);
    addEventListener("pagehide", () => {
      stop();
      if (!isLeaving) history.scrollRestoration = "auto";
    });
    addEventListener("pageshow", event => { if (event.persisted) follow(); });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin, { once: true });
  } else {
    begin();
  }
}
