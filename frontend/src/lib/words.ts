/** "1 place", "3 places" */
export function count(many: number, one: string, more = `${one}s`): string {
  return `${many} ${many === 1 ? one : more}`;
}

/** "internal-only" to "Internal only", for a word the hub sends that this page does not know. */
export function sentence(kebab: string): string {
  const words = kebab.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Lines of a text area, without the empty ones. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Null for an answer left empty. */
export function orNull(text: string): string | null {
  return text.trim() || null;
}

/** A whole number from `least` to `most`, as it is typed. */
export function isWhole(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
}

/** Words as the choices of a form. */
export const choices = <V extends string>(words: Record<V, string>) =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));

/** "240 KB", "1.4 MB" */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${Math.round(bytes / 100_000) / 10} MB`;
}
