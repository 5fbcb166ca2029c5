/** A company's name as its folders and handles can hold it. @throws Error that says what is expected */
export function companyName(text: string): string {
  const name = text.trim();
  if (name === '') throw new Error('is empty: expected a name');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[|/\\\u0000-\u001f]/.test(name) || name === '.' || name === '..')
    throw new Error(`"${text}" is no name of a company: expected one without "|" and slashes`);
  return name;
}
