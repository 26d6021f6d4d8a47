// Which forms are whole: while there is no network nobody else can see a gap. The rules are those of
// the portal, so that nothing it would take is turned away here.
const isian = (() => {
  // As web.PlainText does it, so that both count the same characters.
  const clean = (text) =>
    text
      .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
      .replace(/[\u115f\u1160\u2800\u3164\uffa0]/g, ' ')
      .replace(/[\u034f\u17b4\u17b5\u180b-\u180f\ufffc]/g, '')
      .normalize('NFC')
      .replace(/(\p{M}{5})\p{M}+/gu, '$1')
      .replace(/[\t\p{Zs}]/gu, ' ')
      .replace(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
      .replace(/(^|[ \n])[\p{M}\u200c\u200d]+/gu, '$1')
      .trim();
  const length = (text) => [...clean(text)].length;

  const said = (fields, name) => clean(fields.get(name) ?? '');
  const one = (fields, name, shape) => fields.getAll(name).length === 1 && shape.test(fields.get(name));
  const short = (fields, name, most) => length(fields.get(name) ?? '') <= most;

  function isWholeSurvey(fields) {
    const age = said(fields, 'age');
    return (
      [1, 2, 3, 4, 5, 6, 7, 8, 9].every((element) => one(fields, 'U' + element, /^[1-4]$/)) &&
      (age === '' || (/^\d{1,3}$/.test(age) && age >= 5 && age <= 120)) &&
      short(fields, 'comment', 1000) &&
      [0, 16].includes(said(fields, 'k').replace(/[^\p{L}\p{N}]/gu, '').length) &&
      !fields.get('website')
    );
  }

  function isWholeComplaint(fields) {
    const contact = ['nama', 'hp', 'surel'].some((name) => said(fields, name));
    const identity = fields.get('identitas');
    return (
      said(fields, 'teks') !== '' &&
      short(fields, 'teks', 4000) &&
      /^(ANONYMOUS|CONFIDENTIAL|OPEN)$/.test(identity) &&
      !(identity === 'ANONYMOUS' && contact)
    );
  }

  const isComplete = (address, fields) =>
    address.startsWith('/adu/') ? isWholeComplaint(fields) : isWholeSurvey(fields);

  return { isComplete, length };
})();
