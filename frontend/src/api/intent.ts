/**
 * The Idempotency-Key of what someone means to do: the same answers sent again keep the key, so that
 * a double tap or a retry after a lost connection has one effect; other answers get a new key.
 */
export class Intent {
  #answers: string | null = null;
  #key = '';

  keyFor(answers: unknown): string {
    const now = JSON.stringify(answers ?? null);
    if (now !== this.#answers) {
      this.#answers = now;
      this.#key = newKey();
    }
    return this.#key;
  }

  /** The effect has happened: doing it again is a new intent. */
  done(): void {
    this.#answers = null;
  }
}

function newKey(): string {
  // randomUUID is missing on http addresses other than this machine.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
