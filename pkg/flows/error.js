/** What goes wrong in a flow itself; failures of calls stay `ZitadelError`s. */
export class FlowError extends Error {
  constructor(reason, message, cause) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "FlowError";
    this.reason = reason;
  }
}

export const isFlowError = (value) =>
  value instanceof Error && value.name === "FlowError" && typeof value.reason === "string";
