package dev.laurel.payment.statement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as banks print them: {@code -1,234.50}, {@code 1.234,50-}, {@code $ 12.00}, {@code (12.00)}. */
final class BankAmount {

    private static final Pattern AROUND = Pattern.compile("[\\s\\u00a0\\u202f$€£]");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private BankAmount() {}

    /** The number, if it is one with this decimal sign. */
    static Optional<BigDecimal> parse(String text, char decimalSign) {
        var rest = AROUND.matcher(text).replaceAll("");
        var isNegative = false;
        if (rest.startsWith("(") && rest.endsWith(")")) {
            isNegative = true;
            rest = rest.substring(1, rest.length() - 1);
        } else if (rest.startsWith("-") || rest.startsWith("+")) {
            isNegative = rest.charAt(0) == '-';
            rest = rest.substring(1);
        } else if (rest.endsWith("-") || rest.endsWith("+")) {
            isNegative = rest.charAt(rest.length() - 1) == '-';
            rest = rest.substring(0, rest.length() - 1);
        }
        return digits(rest, decimalSign).map(isNegative ? BigDecimal::negate : number -> number);
    }

    /** Between thousands the other sign or an apostrophe, and only there: 1,50 is no 150. */
    private static Optional<BigDecimal> digits(String text, char decimalSign) {
        var sign = Pattern.quote(String.valueOf(decimalSign));
        var other = decimalSign == '.' ? "," : "\\.";
        var grouped = Pattern.compile("\\d{1,3}((" + other + "|')\\d{3})+(" + sign + "\\d+)?");
        var joined = grouped.matcher(text).matches() ? text.replaceAll(other + "|'", "") : text;
        var hasForeignSign = decimalSign != '.' && joined.indexOf('.') >= 0;
        var plain = joined.replace(decimalSign, '.');
        return hasForeignSign || !PLAIN.matcher(plain).matches()
                ? Optional.empty()
                : Optional.of(new BigDecimal(plain));
    }
}
