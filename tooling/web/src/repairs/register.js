// The named repairs: from a value and its record to a better value, or null.
import * as codes from "./codes.js";
import { labelOf } from "./label.js";
import { safe } from "./offers.js";
import * as organisations from "./organisations.js";
import * as people from "./people.js";
import * as places from "./places.js";
import { salutationOf } from "./salutation.js";
import * as texts from "./texts.js";

export const REPAIRS = {
  "address-label": (value, record) => safe(value, labelOf(record)),
  apostrophe: texts.apostrophe,
  clean: texts.clean,
  "country-code": codes.countryCode,
  "dutch-postal-code": places.dutchPostalCode,
  email: codes.email,
  "government-name": organisations.governmentName,
  "house-number-split": places.houseNumberSplit,
  iban: codes.iban,
  identifier: codes.identifier,
  initials: people.initials,
  "job-title": people.jobTitle,
  "kvk-number": codes.kvkNumber,
  "language-code": codes.languageCode,
  "legal-form": organisations.legalForm,
  mojibake: texts.mojibake,
  "opt-in-off": codes.optInOff,
  "organisation-name": organisations.organisationName,
  phone: codes.phone,
  "po-box": places.poBox,
  salutation: (value, record) => safe(value, salutationOf(record)),
  "sbi-code": codes.sbiCode,
  surname: people.surname,
  "surname-hyphen": people.surnameHyphen,
  "surname-prefix": people.surnamePrefix,
  "title-after": people.titleAfter,
  "title-before": people.titleBefore,
  town: places.town,
  url: codes.url,
  "vat-id": organisations.vatId,
};

/** What the repair of that name makes of the value; null where there is nothing to offer. */
export function repaired(name, value, record) {
  if (!name || !Object.hasOwn(REPAIRS, name)) return null;
  const found = REPAIRS[name](value, record);
  return found && found.value !== value ? found : null;
}
