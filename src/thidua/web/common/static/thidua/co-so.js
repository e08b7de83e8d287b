// The desks' few lines of script. Every page works without them; nothing here decides anything.
(() => {
  "use strict";

  // Ctrl K: to the search box.
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
    const box = document.getElementById("tim");
    if (box && box.offsetParent) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  // A second press while the first is on its way does nothing. The name and value of the pressed
  // button still travel, because the button is only marked, not disabled.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method.toLowerCase() !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    // the answer may be a file, which leaves this page as it is
    setTimeout(() => { delete form.dataset.sent; }, 8000);
    if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
  });
  const letSendAgain = (root) => {
    for (const form of root.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
    for (const button of root.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  };
  window.addEventListener("pageshow", () => letSendAgain(document));
  document.addEventListener("htmx:afterRequest", () => letSendAgain(document));

  // "Chọn tất cả" of a table.
  document.addEventListener("change", (event) => {
    const name = event.target.dataset && event.target.dataset.selectAll;
    if (!name) return;
    for (const box of document.querySelectorAll('input[type="checkbox"]')) {
      if (box.name === name) box.checked = event.target.checked;
    }
  });

  // Errors take the focus.
  const focusOn = (root) => {
    const target = root.querySelector("[data-focus]");
    if (target) target.focus();
  };
  document.addEventListener("DOMContentLoaded", () => {
    focusOn(document);
    watchDrafts();
  });
  document.addEventListener("htmx:afterSettle", (event) => focusOn(event.target));

  // Step buttons of a number box: data-step-for="id" data-step="-5".
  document.addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest("[data-step-for]");
    if (!button) return;
    const box = document.getElementById(button.dataset.stepFor);
    const value = (parseInt(box.value, 10) || 0) + parseInt(button.dataset.step, 10);
    box.value = Math.max(0, value);
    box.dispatchEvent(new Event("change", { bubbles: true }));
  });

  // Drafts: form[data-autosave="address"] is sent there every 10 s when something changed, and on
  // leaving a field. The page says when: [data-autosave-note].
  const watchDrafts = () => {
    for (const form of document.querySelectorAll("form[data-autosave]")) {
      let changed = false;
      const save = async () => {
        if (!changed || form.dataset.sent) return;
        changed = false;
        const body = new FormData(form);
        const options = { method: "POST", body, headers: { "X-Autosave": "1" } };
        const answer = await fetch(form.dataset.autosave, options).catch(() => null);
        const note = document.querySelector("[data-autosave-note]");
        if (!answer || !answer.ok) changed = true;
        if (note) note.textContent = answer && answer.ok ? `tự lưu ${clock()}` : "chưa lưu được, sẽ thử lại";
      };
      form.addEventListener("input", () => { changed = true; });
      form.addEventListener("change", save);
      setInterval(save, 10000);
    }
  };
  const clock = () => new Date().toTimeString().slice(0, 5);
})();
