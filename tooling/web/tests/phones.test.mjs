// The quick answer about telephone numbers is never another than the thorough one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { isPlainlyReal } from "../src/formats/phones.js";

test("plainly real numbers are real", () => {
  let seed = 7;
  const digit = () => (seed = (seed * 16807) % 2147483647) % 10;
  const starts = ["316", "3120", "3185", "310", "31", "32", "4930", "49", "33", "1", "44", "39", "7", "353", "599", "61", "800", ""];
  let real = 0;
  for (let turn = 0; turn < 20_000; turn++) {
    const rest = Array.from({ length: 5 + (digit() % 8) }, digit).join("");
    const value = `+${starts[turn % starts.length]}${rest}`;
    if (!isPlainlyReal(value)) continue;
    real++;
    assert.ok(parsePhoneNumberFromString(value).isValid(), value);
  }
  assert.ok(real > 1000, `${real} numbers`);
});
