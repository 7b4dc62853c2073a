/** The generic Capabilities in Practice that Portfolio Pathway evidence is sorted by. */
export const cips: Record<number, string> = {
  1: 'NHS organisational and management systems',
  2: 'Ethical and legal',
  3: 'Communication and shared decisions',
  4: 'Patient safety and quality improvement',
  5: 'Research and data',
  6: 'Clinical teacher and supervisor',
};

/** "4. Patient safety and quality improvement" */
export const cip = (number: number) => `${number}. ${cips[number]}`;

export const cipChoices = Object.keys(cips).map((value) => ({ value, label: cip(Number(value)) }));
