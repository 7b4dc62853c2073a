/** The domains of Good Medical Practice 2024. */
export const gmcDomains: Record<number, string> = {
  1: 'Knowledge, skills and development',
  2: 'Patients, partnership and communication',
  3: 'Colleagues, culture and safety',
  4: 'Trust and professionalism',
};

/** "3. Colleagues, culture and safety" */
export const gmcDomain = (domain: number) => `${domain}. ${gmcDomains[domain]}`;

export const gmcDomainChoices = Object.keys(gmcDomains).map((value) => ({
  value,
  label: gmcDomain(Number(value)),
}));
