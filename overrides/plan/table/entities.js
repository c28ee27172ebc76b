/** Characters that HTML writes as a name or a number, as far as office programs write Dutch that way. Pure. */

/** Those from 160 on, in order. */
const LATIN = ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 "
  + "ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH "
  + "Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig "
  + "ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml "
  + "yacute thorn yuml").split(" ");

/** @type {ReadonlyMap<string, string>} */
const NAMED = new Map([
  ...LATIN.map((name, place) => /** @type {[string, string]} */ ([name, String.fromCharCode(160 + place)])),
  ["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"], ["euro", "€"], ["ndash", "–"], ["mdash", "—"], ["lsquo", "‘"], ["rsquo", "’"],
  ["ldquo", "“"], ["rdquo", "”"], ["sbquo", "‚"], ["bdquo", "„"], ["hellip", "…"], ["bull", "•"], ["trade", "™"], ["le", "≤"], ["ge", "≥"],
  ["ensp", " "], ["emsp", " "], ["thinsp", " "], ["zwnj", ""], ["zwj", ""],
]);

/** The text with its entities as characters; a name that is not known stays as it is. @param {string} text */
export function decoded(text) {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,9}));/g, (whole, decimal, hexadecimal, name) => {
    if (name) return NAMED.get(name) ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) ? String.fromCodePoint(code) : "";
  });
}
