export const completion = { options: [], examples: [], run: () => undefined };
