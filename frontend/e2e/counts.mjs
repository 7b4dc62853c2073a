/** A reporter that writes how many journeys passed and failed, for the script that runs them all. */
export default async function* counts(source) {
  const counted = { passed: 0, failed: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:diagnostic' || data.nesting !== 0) continue;
    const [, word, number] = /^(pass|fail|cancelled) (\d+)$/.exec(data.message) ?? [];
    if (word === 'pass') counted.passed = Number(number);
    else if (word) counted.failed += Number(number);
  }
  yield `${JSON.stringify(counted)}\n`;
}
