// 阅读设置: 大字、特大字、高对比、深色, 一按就变, 下次还在。没有脚本时, 由浏览器和系统自己的设置决定。
// 在 head 里先于页面运行, 只在 <html> 上写三个属性, 所以页面不闪, 也不跳动。
(function () {
  "use strict";

  var root = document.documentElement;
  var known = { type: ["large", "larger"], theme: ["light", "dark"], contrast: ["normal", "more"] };
  var dark = matchMedia("(prefers-color-scheme: dark)");
  var more = matchMedia("(prefers-contrast: more)");
  var chosen = {};

  // What the system wants; what the reader chose goes before it.
  function standard(name) {
    if (name === "theme") return dark.matches ? "dark" : "light";
    if (name === "contrast") return more.matches ? "more" : "normal";
    return "normal";
  }

  function read() {
    var said = {};
    try {
      said = JSON.parse(localStorage.getItem("reading")) || {};
    } catch (refused) {
      return; // The browser keeps nothing: what was pressed holds for this page.
    }
    chosen = {};
    for (var name in known) if (known[name].indexOf(said[name]) >= 0) chosen[name] = said[name];
  }

  function keep() {
    try {
      localStorage.setItem("reading", JSON.stringify(chosen));
    } catch (refused) {
      return; // As above.
    }
  }

  function show() {
    for (var name in known) root.setAttribute("data-" + name, chosen[name] || standard(name));
    var buttons = document.querySelectorAll("[data-set]");
    for (var i = 0; i < buttons.length; i++) {
      var parts = buttons[i].getAttribute("data-set").split(" ");
      buttons[i].setAttribute("aria-pressed", root.getAttribute("data-" + parts[0]) === parts[1]);
    }
  }

  // A second press goes back; what is as the system wants it is not a choice any more.
  function press(name, value) {
    var isOn = root.getAttribute("data-" + name) === value;
    var next = !isOn ? value : name === "type" ? "normal" : known[name][0];
    if (next === standard(name)) delete chosen[name];
    else chosen[name] = next;
    keep();
    show();
  }

  function again() {
    read();
    show();
  }

  read();
  show();
  document.addEventListener("DOMContentLoaded", function () {
    var bars = document.querySelectorAll(".settings[hidden]");
    for (var i = 0; i < bars.length; i++) bars[i].removeAttribute("hidden");
    show();
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-set]");
    if (button) press.apply(null, button.getAttribute("data-set").split(" "));
  });
  // Another tab, or a page that the browser had kept.
  addEventListener("storage", again);
  addEventListener("pageshow", function (event) { if (event.persisted) again(); });
  [dark, more].forEach(function (query) {
    if (query.addEventListener) query.addEventListener("change", show);
  });
})();
