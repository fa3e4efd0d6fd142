// Reads AsyncAPI documents with the public parser and says what it has against them.
import {readFile} from 'node:fs/promises';
import {Parser} from '@asyncapi/parser';

const severities = ['error', 'warning', 'information', 'hint'];
const parser = new Parser();
let errors = 0;
let warnings = 0;
for (const file of process.argv.slice(2)) {
  const {diagnostics} = await parser.parse(await readFile(file, 'utf8'), {source: file});
  for (const {severity, code, path, message} of diagnostics.filter(one => one.severity < 2)) {
    console.log(`${file} ${path.join('.')}\n  ${severities[severity]} ${code}: ${message}`);
    errors += severity === 0;
    warnings += severity === 1;
  }
}
console.log(`AsyncAPI parser: ${errors} errors, ${warnings} warnings`);
process.exit(errors ? 1 : 0);
