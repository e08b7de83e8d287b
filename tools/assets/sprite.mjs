// Puts the icons named in icons.txt into one sprite whose symbol ids are the icon names.
import { readFileSync } from "node:fs";

const [list, folder] = process.argv.slice(2);
const names = readFileSync(list, "utf8").split(/\s+/).filter(Boolean).sort();
const symbols = names.map((name) => {
  const svg = readFileSync(`${folder}/${name}.svg`, "utf8");
  const inside = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
  return `<symbol id="${name}" viewBox="0 0 16 16">${inside.replace(/\s*\n\s*/g, "")}</symbol>`;
});
process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`);
