/** Codes are pasted with spaces and line ends around and within. */
export const plain = (code) => String(code).replace(/\s+/gu, "");
