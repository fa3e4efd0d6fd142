// The inbox page: one list, one mail, both from /api/messages. Everything from a mail is put in as text, never as markup.

const LOOK_EVERY_MS = 1500;
const $ = (id) => document.getElementById(id);
const read = new Set(JSON.parse(localStorage.getItem("read") ?? "[]"));

let mails = [];
let version = "";
let shown = "";
let tab = "";

async function look() {
  try {
    const answer = await fetch("/api/messages", { headers: version ? { "If-None-Match": version } : {}, cache: "no-store" });
    if (answer.status === 200) {
      version = answer.headers.get("ETag") ?? "";
      mails = await answer.json();
      draw();
    } else if (answer.status === 304) {
      drawTimes();
    }
    document.body.classList.remove("away");
  } catch {
    $("count").textContent = "The mail server is not running";
    document.body.classList.add("away");
    version = "";
  }
}

function draw() {
  const chosen = mails.find((mail) => mail.id === location.hash.slice(1));
  if (chosen) {
    markRead(chosen.id);
  }
  drawList(chosen);
  drawMail(chosen);
  const unread = mails.filter((mail) => !read.has(mail.id)).length;
  $("count").textContent = mails.length === 0 ? "No mail yet" : `${plural(mails.length, "mail")}${unread ? `, ${unread} new` : ""}`;
  document.title = `${unread ? `(${unread}) ` : ""}${chosen ? chosen.subject || "No subject" : "Inbox"} · Sthira`;
  $("clear").hidden = mails.length === 0;
}

function drawList(chosen) {
  const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = mails.filter((mail) => words.every((word) => haystack(mail).includes(word)));
  $("list").replaceChildren(...found.map((mail) => row(mail, mail === chosen)));
  $("list").hidden = found.length === 0;
  $("empty").hidden = mails.length > 0;
  $("nothing").hidden = mails.length === 0 || found.length > 0;
}

function row(mail, isChosen) {
  const link = element("a", "", read.has(mail.id) ? "" : "new");
  link.href = `#${mail.id}`;
  if (isChosen) {
    link.setAttribute("aria-current", "true");
  }
  link.append(
    element("span", mail.to.join(", "), "who"),
    time(mail),
    element("span", mail.subject || "No subject", mail.attachments.length ? "what clip" : "what"),
    element("span", preview(mail), "how"),
  );
  const item = element("li");
  item.append(link);
  return item;
}

function drawMail(mail) {
  $("mail").hidden = !mail;
  $("choose").hidden = Boolean(mail) || mails.length === 0;
  document.body.classList.toggle("reading", Boolean(mail));
  if (!mail || mail.id === shown) {
    shown = mail ? shown : "";
    return;
  }
  shown = mail.id;
  const sender = person(mail.from);
  $("subject").textContent = mail.subject || "No subject";
  $("avatar").textContent = [...sender.name][0]?.toUpperCase() ?? "?";
  $("from").textContent = sender.name;
  $("from").title = mail.from;
  $("to").textContent = mail.to.join(", ");
  $("time").textContent = new Date(mail.receivedAt).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  $("time").dateTime = mail.receivedAt;
  $("files").replaceChildren(...mail.attachments.map((file) => fileLink(mail, file)));
  $("view-text").textContent = mail.text || "This mail has no plain text part.";
  $("view-headers").replaceChildren(...Object.entries(mail.headers).flatMap(([name, value]) => [element("dt", name), element("dd", value)]));
  $("view-html").replaceChildren(...(mail.hasHtml ? [frame(mail)] : []));
  $("tab-html").hidden = !mail.hasHtml;
  $("tab-text").hidden = !mail.text && mail.hasHtml;
  show(mail.hasHtml && tab !== "text" ? tab || "html" : tab === "headers" ? tab : mail.text ? "text" : "html");
}

function frame(mail) {
  const frame = element("iframe");
  frame.title = "The mail as its sender laid it out";
  frame.setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
  frame.referrerPolicy = "no-referrer";
  frame.src = `/api/messages/${mail.id}/html`;
  return frame;
}

function fileLink(mail, file) {
  const link = element("a", file.name, "clip");
  link.href = `/api/messages/${mail.id}/attachments/${file.number}`;
  link.append(element("small", size(file.size)));
  if (file.type.startsWith("image/")) {
    link.target = "_blank";
    link.rel = "noopener";
  } else {
    link.download = file.name;
  }
  const item = element("li");
  item.append(link);
  return item;
}

function show(which) {
  for (const name of ["html", "text", "headers"]) {
    $(`view-${name}`).hidden = name !== which;
    $(`tab-${name}`).setAttribute("aria-selected", String(name === which));
    $(`tab-${name}`).tabIndex = name === which ? 0 : -1;
  }
}

function drawTimes() {
  for (const element of document.querySelectorAll("#list time")) {
    element.textContent = ago(element.dateTime);
  }
}

function time(mail) {
  const stamp = element("time", ago(mail.receivedAt));
  stamp.dateTime = mail.receivedAt;
  stamp.title = new Date(mail.receivedAt).toLocaleString();
  return stamp;
}

function ago(instant) {
  const seconds = Math.max(0, (Date.now() - new Date(instant)) / 1000);
  if (seconds < 45) return "just now";
  if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
  const then = new Date(instant);
  const sameDay = then.toDateString() === new Date().toDateString();
  return sameDay
    ? then.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })
    : then.toLocaleDateString([], { day: "numeric", month: "short" });
}

const person = (from) => ({ name: (from.replace(/<[^>]*>/, "").replaceAll('"', "").trim() || from.replace(/[<>]/g, "")).trim() });
const haystack = (mail) => `${mail.subject} ${mail.from} ${mail.to.join(" ")} ${mail.text}`.toLowerCase();
const preview = (mail) => mail.text.replace(/\s+/g, " ").trim().slice(0, 160) || (mail.hasHtml ? "HTML only" : "Empty");
const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
const size = (bytes) => (bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function markRead(id) {
  if (!read.has(id)) {
    read.add(id);
    localStorage.setItem("read", JSON.stringify([...read].slice(-2000)));
  }
}

async function clear() {
  const button = $("clear");
  if (!button.classList.contains("sure")) {
    button.classList.add("sure");
    button.textContent = `Delete ${plural(mails.length, "mail")}?`;
    setTimeout(calm, 4000);
    return;
  }
  calm();
  await fetch("/api/messages", { method: "DELETE" });
  location.hash = "";
  await look();
}

function calm() {
  $("clear").classList.remove("sure");
  $("clear").textContent = "Delete all";
}

for (const name of ["html", "text", "headers"]) {
  $(`tab-${name}`).addEventListener("click", () => show((tab = name)));
}
document.querySelector(".tabs").addEventListener("keydown", (event) => {
  const tabs = [...document.querySelectorAll(".tabs button:not([hidden])")];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.focus();
    next.click();
  }
});
$("search").addEventListener("input", draw);
$("clear").addEventListener("click", clear);
addEventListener("hashchange", draw);
document.addEventListener("visibilitychange", () => document.hidden || look());
setInterval(() => document.hidden || look(), LOOK_EVERY_MS);
look();
