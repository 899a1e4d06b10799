/** Lines of text that grow as HTML is gone through; within quotes they begin with ">". */
export class Lines {
  /** How many elements are open whose text is left out, and how many that quote. */
  skipped = 0;
  quotes = 0;
  /** Characters so far. */
  length = 0;
  readonly #done: string[] = [];
  #line: string[] = [];

  /** Adds text to the line; its own line ends are mere spaces in HTML. */
  add(text: string): void {
    if (this.skipped > 0) return;
    this.#line.push(text);
    this.length += text.length;
  }

  /** Ends the line, if it has begun. */
  end(): void {
    const words = this.#line
      .join('')
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim();
    this.#line = [];
    if (words !== '') this.#done.push(this.quotes > 0 ? `> ${words}` : words);
  }

  /** A whole line. */
  addLine(line: string): void {
    this.end();
    this.add(line);
    this.end();
  }

  text(): string {
    this.end();
    return this.#done.join('\n');
  }
}
