"use client";

import { useEffect } from "react";
import { call } from "../../call.js";

export default function Page() {
  useEffect(() => {
    globalThis.finished = call(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
  }, []);
  return null;
}
