package dev.laurel.payment.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises what looks like a card number: 13 to 19 digits, single spaces or dashes between groups allowed, that pass
 * the Luhn check (ISO/IEC 7812-1) and begin as the cards of the world's networks do (2 to 6). The last rule lets
 * times in milliseconds and most order numbers pass.
 */
public final class CardNumbers {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u00(2[0dD]|3\\d)");
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private CardNumbers() {}

    /** Whether there is one in a text, or in JSON that escapes its digits. */
    public static boolean isIn(String json) {
        var text = json.contains("\\u00")
                ? ESCAPED.matcher(json).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
                : json;
        var groups = groups(text);
        for (int first = 0; first < groups.size(); first++) {
            var digits = new StringBuilder();
            for (int last = first; last < groups.size(); last++) {
                if (last > first && !groups.get(last).follows(groups.get(last - 1), text)) {
                    break;
                }
                digits.append(text, groups.get(last).start(), groups.get(last).end());
                if (digits.length() > LONGEST) {
                    break;
                }
                if (looksLikeCard(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        var matcher = DIGITS.matcher(text);
        while (matcher.find()) {
            groups.add(new Group(matcher.start(), matcher.end()));
        }
        return groups;
    }

    private static boolean looksLikeCard(CharSequence digits) {
        return digits.length() >= SHORTEST && digits.charAt(0) >= '2' && digits.charAt(0) <= '6' && passesLuhn(digits);
    }

    private static boolean passesLuhn(CharSequence digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int doubled = index % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private record Group(int start, int end) {

        boolean follows(Group other, String text) {
            return start - other.end == 1 && (text.charAt(other.end) == ' ' || text.charAt(other.end) == '-');
        }
    }
}
