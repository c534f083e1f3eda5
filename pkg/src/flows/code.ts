/** A code without white space: codes are pasted with spaces and line ends around and within. */
export const withoutSpaces = (code: string): string => String(code).replace(/\s+/gu, "");
