package org.cuepoint.redaction.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cuepoint.redaction.Match;
import org.cuepoint.redaction.RedactionRule;

/**
 * International bank account numbers (ISO 13616) with their country's length and right check digits (ISO 7064, MOD
 * 97-10), in one run or in groups of four.
 */
final class IbanRule implements RedactionRule {

    private static final String MASK = "[iban]";
    private static final String LENGTHS = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 "
            + "DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 "
            + "IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 "
            + "PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 TL23 TN24 TR26 UA29 VA22 VG24 XK20";
    private static final Map<String, Integer> LENGTH = lengths();
    private static final int CHECKED = 97;

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new TreeMap<>();
        for (String one : LENGTHS.split(" ")) {
            lengths.put(one.substring(0, 2), Integer.parseInt(one.substring(2)));
        }
        return lengths;
    }

    @Override
    public String kind() {
        return "iban";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public String triggers() {
        return "ABCDEFGHIJKLMNPQRSTUVX";
    }

    @Override
    public List<String> beginnings() {
        return Beginnings.withDigit(LENGTH.keySet());
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        if (!Chars.digit(Chars.at(text, at + 2)) || !Chars.digit(Chars.at(text, at + 3))
                || !Chars.upper(Chars.at(text, at + 1)) || at > floor && Chars.token(Chars.at(text, at - 1))) {
            return Optional.empty();
        }
        int length = LENGTH.getOrDefault(text.subSequence(at, at + 2).toString(), 0);
        StringBuilder number = new StringBuilder(length);
        int end = at;
        boolean grouped = Chars.at(text, at + 4) == ' ';
        while (number.length() < length) {
            char c = Chars.at(text, end);
            boolean gap = grouped && number.length() % 4 == 0 && !number.isEmpty() && c == ' '
                    && Chars.at(text, end - 1) != ' ';
            if (!gap && !Chars.digit(c) && !Chars.upper(c)) {
                return Optional.empty();
            }
            if (!gap) {
                number.append(c);
            }
            end++;
        }
        boolean valid = length > 0 && !Chars.alphanumeric(Chars.at(text, end)) && remainder(number) == 1;
        return valid ? Optional.of(new Match(at, end, MASK)) : Optional.empty();
    }

    /** Of the number with its first four characters at the end and letters as two digits. */
    private static int remainder(CharSequence number) {
        int remainder = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = Character.digit(number.charAt((i + 4) % number.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % CHECKED;
        }
        return remainder;
    }
}
