/**
 * The import specifiers of a source file, with `typeOnly` where nothing of them is left at run time. A regular
 * expression does: sources are formatted and linted, so an import always begins its line.
 */
export function importsOf(source) {
  const code = source.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [];
  const add = (pattern, typeOnly) => {
    for (const match of code.matchAll(pattern)) {
      found.push({ specifier: match.groups.specifier, typeOnly: typeOnly ?? match.groups.type !== undefined });
    }
  };
  add(/^(?:import|export)\s+(?<type>type\s+(?!from\b))?[\w*{][^'"`;]*?\bfrom\s*['"](?<specifier>[^'"]+)['"]/gm);
  add(/^import\s*['"](?<specifier>[^'"]+)['"]/gm, false);
  add(/(?<!typeof\s)\b(?:import|require)\s*\(\s*['"](?<specifier>[^'"]+)['"]/g, false);
  add(/\btypeof\s+import\s*\(\s*['"](?<specifier>[^'"]+)['"]/g, true);
  return found;
}
