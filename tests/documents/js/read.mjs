// Reads calendars (a JSON list of texts on stdin) by ical.js and prints the events of each as JSON.
import ICAL from "ical.js";
let text = "";
for await (const part of process.stdin) text += part;
const read = (source) =>
  new ICAL.Component(ICAL.parse(source)).getAllSubcomponents("vevent").map((event) => ({
    uid: event.getFirstPropertyValue("uid"),
    summary: event.getFirstPropertyValue("summary"),
    start: event.getFirstPropertyValue("dtstart").toString(),
    allDay: event.getFirstPropertyValue("dtstart").isDate,
    alarms: event.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toString()),
  }));
console.log(JSON.stringify(JSON.parse(text).map(read)));
