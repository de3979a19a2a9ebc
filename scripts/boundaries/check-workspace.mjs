import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesUnder } from '../run/fingerprint.mjs';
import { importsOf } from './imports.mjs';
import { isTooling, onlyKnows, readsEnvironment, reserved, table } from './rules.mjs';

const scope = '@rollcall/';

/** Every place where the workspace under `root` breaks a boundary, one sentence each. */
export function checkWorkspace(root) {
  return foldersOf(root).flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const own = manifest.name.slice(scope.length);
    if (!table[own])
      return [`${folder}/package.json: ${manifest.name} is not in the table of scripts/boundaries/rules.mjs`];
    return [...checkManifest({ folder, own, manifest }), ...checkSources({ root, folder, own })];
  });
}

function foldersOf(root) {
  const nested = ['apps', 'packages'].flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}`) : [],
  );
  return [...nested, 'e2e', 'bench'].filter((folder) => existsSync(join(root, folder, 'package.json')));
}

function checkManifest({ folder, own, manifest }) {
  const { imports, types = [], tests = [] } = table[own];
  const problem = (text) => `${folder}/package.json: ${text}`;
  const runtime = Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  });
  const development = Object.keys(manifest.devDependencies ?? {});
  return [
    ...runtime
      .filter((name) => isOurs(name) && !imports.includes(bare(name)))
      .map((name) =>
        problem(
          types.includes(bare(name))
            ? `${scope}${own} may use ${name} for types only, so it belongs under devDependencies`
            : `${scope}${own} may not depend on ${name}`,
        ),
      ),
    ...development
      .filter((name) => isOurs(name) && ![...imports, ...types, ...tests].includes(bare(name)))
      .map((name) => problem(`${scope}${own} may not depend on ${name}, not even for its tests`)),
    ...[...runtime, ...development].flatMap((name) => reservedProblem(own, name)).map(problem),
    ...runtime
      .filter((name) => onlyKnows[own] && !isOurs(name) && !onlyKnows[own].includes(name))
      .map((name) => problem(`${scope}${own} knows nothing but ${onlyKnows[own].join(', ')}, so not ${name}`)),
  ];
}

function checkSources({ root, folder, own }) {
  return filesUnder(root, folder)
    .filter((path) => /\.([mc]?[jt]s|[jt]sx)$/.test(path))
    .flatMap((path) => {
      const source = readFileSync(join(root, path), 'utf8');
      const problems = importsOf(source).flatMap((found) => importProblems({ folder, own, path, ...found }));
      if (/\bprocess\.env\b/.test(withoutComments(source)) && !isTooling(path) && !readsEnvironment.includes(path)) {
        problems.push('process.env is read in apps/server/src/env.ts only; take the value as an argument');
      }
      return [...new Set(problems)].map((text) => `${path}: ${text}`);
    });
}

function importProblems({ folder, own, path, specifier, typeOnly }) {
  if (specifier.startsWith('.')) return relativeProblem({ folder, path, specifier });
  const name = packageOf(specifier);
  if (!isOurs(name)) return [...reservedProblem(own, name), ...unknownProblem({ own, path, name })];
  if (/^@rollcall\/[^/]+\/src\//.test(specifier)) return [`${specifier} reaches behind the exports of ${name}`];

  const { imports, types = [], tests = [] } = table[own];
  const other = bare(name);
  if (other === own || imports.includes(other) || (isTooling(path) && tests.includes(other))) return [];
  if (types.includes(other)) {
    return typeOnly ? [] : [`${scope}${own} may import ${specifier} with \`import type\` only`];
  }
  return [`${scope}${own} may not import ${specifier}`];
}

function relativeProblem({ folder, path, specifier }) {
  const target = posix.join(posix.dirname(path), specifier);
  if (target !== folder && !target.startsWith(`${folder}/`) && /^(apps|packages|e2e|bench)\//.test(target)) {
    return [`${specifier} reaches into another package; import it by its name`];
  }
  // Routes compose features; two features that know each other are one.
  const [from, to] = [path, target].map((each) => /^apps\/[^/]+\/src\/features\/([^/]+)/.exec(each)?.[1]);
  return from && to && from !== to ? [`the feature ${from} may not import the feature ${to} (${specifier})`] : [];
}

function reservedProblem(own, name) {
  return reserved
    .filter(({ pattern, only }) => pattern.test(name) && !only.includes(own))
    .map(({ because }) => `${scope}${own} may not use ${name}: ${because}`);
}

function unknownProblem({ own, path, name }) {
  if (!onlyKnows[own] || isTooling(path) || onlyKnows[own].includes(name)) return [];
  return [`${scope}${own} knows nothing but ${onlyKnows[own].join(', ')}, so not ${name}`];
}

const isOurs = (name) => name.startsWith(scope);
const bare = (name) => name.slice(scope.length);
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const withoutComments = (source) => source.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*(\/\/|\*).*$/gm, '');
