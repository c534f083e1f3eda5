// TOTP (RFC 6238) with ZITADEL's parameters: SHA-1, six digits, thirty seconds.

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The bytes of base32 (RFC 4648, section 6). */
function base32Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bits = [...text.toUpperCase()].map((c) => BASE32.indexOf(c).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** The code of a secret at a time, `steps` periods later. */
export async function totpCode(secret: string, at: Date, steps: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(at.getTime() / 30_000) + steps));
  const algorithm = { name: "HMAC", hash: "SHA-1" };
  const key = await crypto.subtle.importKey("raw", base32Bytes(secret), algorithm, false, ["sign"]);
  const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter));
  const code = (mac.getUint32(mac.getUint8(19) & 15) & 0x7fffffff) % 1_000_000;
  return String(code).padStart(6, "0");
}
