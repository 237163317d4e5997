package dev.laurel.payment.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a bank writes its statements; docs/statements.md explains it to those who configure it.
 *
 * @param columns what is in which column
 * @param dateFormat as {@link DateTimeFormatter} has it, with {@code y} for the year
 * @param decimalSign point or comma; the other one, spaces and apostrophes may stand between thousands
 * @param delimiter between columns
 * @param charset in which the file is written
 * @param currency of lines without a currency column
 * @param incoming how money to us is marked: {@code positive} or {@code negative} amounts, or the word in the direction
 *     column
 * @param referenceInText finds the bank's reference in the text, as its first group
 * @param payerInText finds who sent it, as its first group
 */
record Bank(
        @NotNull @Valid Columns columns,
        @NotBlank String dateFormat,
        @DefaultValue(".") char decimalSign,
        @DefaultValue(",") char delimiter,
        @DefaultValue("UTF-8") @NotNull Charset charset,
        @DefaultValue("USD") @NotNull CurrencyUnit currency,
        @DefaultValue("positive") @NotBlank String incoming,
        @Nullable Pattern referenceInText,
        @Nullable Pattern payerInText) {

    private static final String NEGATIVE = "negative";

    /**
     * The headings of the columns.
     *
     * @param reference the bank's own name for the transfer
     * @param payer who sent it
     * @param direction says which way the money went, where amounts have no sign
     */
    record Columns(
            @NotBlank String date,
            @NotBlank String amount,
            @NotBlank String text,
            @Nullable String reference,
            @Nullable String payer,
            @Nullable String currency,
            @Nullable String direction) {

        List<String> all() {
            return Stream.of(date, amount, text, reference, payer, currency, direction)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    DateTimeFormatter dates() {
        return DateTimeFormatter.ofPattern(dateFormat.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether an amount with this sign, or this word beside it, is money to us. */
    boolean isIncoming(int sign, @Nullable String direction) {
        if (direction != null) {
            return sign != 0 && direction.equalsIgnoreCase(incoming);
        }
        return incoming.equalsIgnoreCase(NEGATIVE) ? sign < 0 : sign > 0;
    }
}
