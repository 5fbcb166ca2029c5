throw new Error('Vitest cannot be required, and neither can ips-mock/vitest: import it');
