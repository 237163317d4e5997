package dev.laurel.payment.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises what looks like a card number: 13 to 19 digits that begin and are as many as one of the networks' numbers
 * and pass the Luhn check (ISO/IEC 7812-1), in one piece or in the groups in which people write them, with single spaces
 * or dashes between. So times in milliseconds, UUIDs and banks' trace numbers pass, and nearly all order numbers.
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
            if (isCardFrom(first, groups, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCardFrom(int first, List<Group> groups, String text) {
        var digits = new StringBuilder();
        for (int last = first; last < groups.size() && digits.length() <= LONGEST; last++) {
            var group = groups.get(last);
            if (last > first && !group.follows(groups.get(last - 1), text)) {
                return false;
            }
            digits.append(text, group.start(), group.end());
            if (looksLikeCard(digits) && (last == first || areWritten(groups.subList(first, last + 1), text))) {
                return true;
            }
        }
        return false;
    }

    /** As on a card, or in halves; not as a part of something with letters, such as a UUID. */
    private static boolean areWritten(List<Group> groups, String text) {
        return !isLetter(text, groups.getFirst().start() - 1)
                && !isLetter(text, groups.getLast().end())
                && (groups.stream().allMatch(group -> group.length() >= 2 && group.length() <= 6)
                        || groups.stream().allMatch(group -> group.length() == 8));
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
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
        return digits.length() >= SHORTEST && isOfANetwork(digits) && passesLuhn(digits);
    }

    /** How the numbers of American Express, Diners Club, Discover, JCB, Maestro, Mastercard, UnionPay and Visa begin. */
    private static boolean isOfANetwork(CharSequence digits) {
        int one = digits.charAt(0) - '0';
        int two = one * 10 + digits.charAt(1) - '0';
        boolean sixes = one == 6 || two == 50 || (two >= 56 && two <= 58);
        return switch (digits.length()) {
            case 13 -> one == 4;
            case 14 -> two == 30 || two == 36 || two == 38 || two == 39;
            case 15 -> two == 34 || two == 37;
            case 16 -> one == 4 || sixes || (two >= 51 && two <= 55) || (two >= 22 && two <= 27) || two == 35;
            case 17, 18 -> sixes;
            case 19 -> one == 4 || sixes;
            default -> false;
        };
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

        int length() {
            return end - start;
        }

        boolean follows(Group other, String text) {
            return start - other.end == 1 && (text.charAt(other.end) == ' ' || text.charAt(other.end) == '-');
        }
    }
}
